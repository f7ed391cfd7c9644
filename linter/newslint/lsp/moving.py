"""Findings moved along with the text, from one version of a buffer to the next."""

from bisect import bisect_left
from collections.abc import Iterator

from newslint.lsp.translation import Linted
from newslint.results import Place, Result
from newslint.source import Source

SLOW = frozenset({"archive", "grammar", "history"})
"""What the rules of the second pass need."""


def moved_along(known: Linted, source: Source) -> Iterator[Result]:
    """The findings of the second pass where their words stand in ``source``; those that an edit touched are gone.

    Their fixes, which may reach further than the words, wait for the next second pass.
    """
    before, after = known.source.text, source.text
    head = _shared(before, after)
    tail = min(_shared(before[::-1], after[::-1]), len(before) - head, len(after) - head)

    def moved(place: Place) -> Place | None:
        if place.source is not known.source:
            return place
        if place.span.end <= head:
            return place._replace(source=source)
        if place.span.start < len(before) - tail:
            return None
        return place._replace(source=source, span=place.span.shifted(len(after) - len(before)))

    for result in known.results:
        if SLOW.isdisjoint(result.card.needs) or (place := moved(result.place)) is None:
            continue
        related = tuple(other._replace(place=there) for other in result.related if (there := moved(other.place)))
        yield result._replace(place=place, related=related, fixes=())


def _shared(one: str, other: str) -> int:
    """How many characters two texts have in common at the beginning."""
    longest = min(len(one), len(other))
    return bisect_left(range(longest), True, key=lambda end: one[: end + 1] != other[: end + 1])
