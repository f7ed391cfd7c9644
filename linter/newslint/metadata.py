"""What is known about an article besides its words, and where each fact was read."""

from datetime import datetime
from typing import Literal, NamedTuple

from newslint.span import Span

Provenance = Literal["front matter", "json-ld", "meta tag", "markup", "first lines", "option"]


class Field(NamedTuple):
    """One value of the metadata; ``span`` is in the source's code points, if it stands there."""

    value: str
    provenance: Provenance
    span: Span | None = None


class Stamp(NamedTuple):
    """A date of publication or change.

    ``when`` is naive unless the article states a zone. ``timed`` is False when
    only the day is known; ``year`` is False when the year is not stated (“Oct 26”),
    and then ``when.year`` is a placeholder that no rule may use.
    """

    when: datetime
    field: Field
    timed: bool = False
    year: bool = True


class Metadata:
    """One model for every format; a missing value is None or empty, never a guess.

    The names follow front matter, ninjs, ANS, NITF and schema.org, which
    readers map onto it. ``extra`` keeps the other front-matter keys as text.
    """

    __slots__ = (
        "agency",
        "bylines",
        "cluster",
        "corrections",
        "dateline",
        "embargo",
        "extra",
        "genre",
        "headline",
        "language",
        "modified",
        "published",
        "rights",
        "section",
        "standfirst",
        "status",
        "url",
    )  # fmt: skip

    def __init__(self) -> None:
        self.headline: Field | None = None
        self.standfirst: Field | None = None
        self.bylines: tuple[Field, ...] = ()
        self.dateline: Field | None = None
        self.published: Stamp | None = None
        self.modified: Stamp | None = None
        self.embargo: Stamp | None = None
        self.status: Field | None = None
        self.corrections: tuple[Field, ...] = ()
        self.section: Field | None = None
        self.genre: Field | None = None
        self.agency: Field | None = None
        self.rights: Field | None = None
        self.url: Field | None = None
        self.language: Field | None = None
        self.cluster: Field | None = None
        self.extra: dict[str, Field] = {}
