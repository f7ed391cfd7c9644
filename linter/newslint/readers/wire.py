"""How wire copy opens: “LONDON (Reuters) - ”, “MIAMI, Fla., March 3 (AP) — ”, “Damascus, Syria (CNN) -- ”."""

import re
from typing import NamedTuple

from newslint.metadata import Field, Metadata
from newslint.span import Span

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_REGION = rf"(?:, (?!{_MONTH} \d)[A-Z][a-z]+\.?(?: [A-Z][a-z]+)?)?"
_OPENING = re.compile(
    rf"([A-Z][A-Z.'’-]+(?:[ /][A-Z][A-Z.'’-]+){{0,3}}{_REGION}"
    rf"|[A-Z][a-z]+(?: [A-Z][a-z]+){{0,2}}{_REGION}(?= \())"
    rf"(,? {_MONTH} \d\d?)?,?(?: \(([A-Z][\w .&]+)\))? ?[-–—_]{{1,2}} (?=[A-Z0-9\"“'‘’])"
)
_SLUGS = frozenset("alert analysis breaking correction exclusive live news opinion refile update video watch".split())
"""Words in capitals that open copy and are no places."""


class Opening(NamedTuple):
    """The place, and the agency if it is named, of an opening; both in the searched text."""

    place: Span
    agency: Span | None


def opening(text: str, within: Span) -> Opening | None:
    """The dateline that a paragraph of ``text`` opens with, or None."""
    found = _OPENING.match(text, within.start, within.end)
    if found is None or found[1].split()[0].lower() in _SLUGS:
        return None
    return Opening(Span(*found.span(1)), Span(*found.span(3)) if found[3] else None)


def note_opening(metadata: Metadata, text: str, found: Opening, place: Span, agency: Span | None) -> None:
    """Give ``metadata`` what an opening in ``text`` says; ``place`` and ``agency`` are its ranges in the source."""
    if metadata.dateline is None:
        metadata.dateline = Field(found.place.of(text), "first lines", place)
    if metadata.agency is None and found.agency is not None:
        metadata.agency = Field(found.agency.of(text), "first lines", agency)
