"""Half-open ranges of code points: the one coordinate used inside the linter."""

from typing import NamedTuple


class Span(NamedTuple):
    """The code points ``start <= i < end`` of one text, counted from 0.

    A span says nothing about which text it belongs to: inside rules and
    analyses it is always ``Document.text``; the engine turns it into the
    source's coordinates once, at the edge.
    """

    start: int
    end: int

    @property
    def length(self) -> int:
        """Number of code points covered (``len()`` of a tuple would be 2)."""
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """True if the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """True if ``other`` lies inside this span, or equals it."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> "Span":
        """The same range, ``by`` code points further on."""
        return Span(self.start + by, self.end + by)

    def of(self, text: str) -> str:
        """The words of ``text`` that this span covers."""
        return text[self.start : self.end]
