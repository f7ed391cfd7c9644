"""Where each piece of a document's text stands in its source.

A reader may drop markup and decode entities, so the text that rules read is
shorter than the file. An OffsetMap remembers, piece by piece, what came from
where; nothing is ever searched for again.
"""

from bisect import bisect_right

from newslint.span import Span


class OffsetMap:
    """A piecewise map from an inner text to the outer text it was taken from.

    Built left to right with ``verbatim`` (same characters), ``decoded``
    (other characters for an outer range, such as ``&amp;``) and ``inserted``
    (characters with no source, such as the blank line between blocks).
    """

    __slots__ = ("_at", "_end", "_kind", "_out", "length")

    def __init__(self) -> None:
        self._at: list[int] = []
        self._out: list[int] = []
        self._end: list[int] = []
        self._kind: list[bool] = []
        self.length = 0

    def verbatim(self, outer_start: int, length: int) -> None:
        """The next ``length`` inner characters equal the outer ones from ``outer_start``."""
        if not length:
            return
        if self._kind and self._kind[-1] and self._end[-1] == outer_start:
            self._end[-1] += length
        else:
            self._add(outer_start, outer_start + length, True)
        self.length += length

    def decoded(self, outer: Span, length: int) -> None:
        """The next ``length`` inner characters stand for the outer range ``outer``."""
        if length:
            self._add(outer.start, outer.end, False)
            self.length += length

    def inserted(self, outer_at: int, length: int) -> None:
        """The next ``length`` inner characters were not in the outer text."""
        if length:
            self._add(outer_at, outer_at, False)
            self.length += length

    def _add(self, start: int, end: int, verbatim: bool) -> None:
        self._at.append(self.length)
        self._out.append(start)
        self._end.append(end)
        self._kind.append(verbatim)

    def outer(self, span: Span) -> Span:
        """The smallest outer range that holds everything ``span`` came from; the end of the last piece if nothing."""
        if span.start >= self.length:
            end = self._end[-1] if self._end else 0
            return Span(end, end)
        first = max(bisect_right(self._at, span.start) - 1, 0)
        start = self._out[first] + (span.start - self._at[first] if self._kind[first] else 0)
        if span.end <= span.start:
            return Span(start, start)
        last = bisect_right(self._at, span.end - 1, lo=first) - 1
        end = self._out[last] + span.end - self._at[last] if self._kind[last] else self._end[last]
        if first == last:
            return Span(start, end)
        # A caption taken out of the middle of a paragraph follows it, so that the pieces need not be in outer order.
        return Span(min(start, *self._out[first + 1 : last + 1]), max(end, *self._end[first:last]))

    def exact(self, span: Span) -> bool:
        """True if the inner characters of ``span`` stand in the outer text unchanged and unbroken.

        An empty span stands where the piece that begins or goes on there stands.
        """
        if not self._at:
            return False
        first = max(bisect_right(self._at, span.start) - 1, 0)
        last = max(bisect_right(self._at, max(span.end - 1, span.start)) - 1, 0)
        return first == last and self._kind[first]

    def pieces(self) -> list[tuple[Span, Span, bool]]:
        """(inner range, outer range, verbatim) of every piece, in order."""
        if not self._at:
            return []
        ends = [*self._at[1:], self.length]
        return [
            (Span(at, end), Span(out, out_end), kind)
            for at, end, out, out_end, kind in zip(self._at, ends, self._out, self._end, self._kind, strict=True)
        ]

    def after(self, outermost: "OffsetMap") -> "OffsetMap":
        """This map followed by ``outermost``: inner text straight to the outermost text.

        ``outermost`` must cover everything that this map's pieces come from.
        """
        whole = OffsetMap()
        middles = outermost.pieces()
        for inner, outer, verbatim in self.pieces():
            if not verbatim:
                whole.decoded(outermost.outer(outer), inner.length)
                continue
            at = max(bisect_right(outermost._at, outer.start) - 1, 0)
            while at < len(middles) and middles[at][0].start < outer.end:
                middle, far, same = middles[at]
                low, high = max(middle.start, outer.start), min(middle.end, outer.end)
                if same:
                    whole.verbatim(far.start + low - middle.start, high - low)
                else:
                    whole.decoded(far, high - low)
                at += 1
        return whole
