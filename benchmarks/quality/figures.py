"""Tables, Wilson intervals and the area under a ROC curve: what the measurements are written in."""

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple


class Table(NamedTuple):
    """One table of ``docs/quality.md``: a heading, a paragraph about it, and rows of cells."""

    title: str
    note: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def markdown(self) -> str:
        """The table under a heading of level 3 and its note."""
        return "\n".join([f"### {self.title}", "", *([self.note, ""] if self.note else []), self.body(), ""])

    def body(self) -> str:
        """The table alone; columns of figures are set to the right."""
        numeric = [all(row[column][:1] in "0123456789–-" for row in self.rows) for column in range(len(self.head))]
        return "\n".join(
            [
                f"| {' | '.join(self.head)} |",
                "|" + "|".join("---:" if number else "---" for number in numeric) + "|",
                *(f"| {' | '.join(row)} |" for row in self.rows),
            ]
        )


def wilson(hits: float, of: int) -> tuple[float, float]:
    """The 95% interval of a share (Wilson 1927); (0.0, 1.0) when nothing was counted."""
    if not of:
        return 0.0, 1.0
    z = 1.959964
    share, spread = hits / of, z * z / of
    middle = (share + spread / 2) / (1 + spread)
    reach = z * sqrt(share * (1 - share) / of + spread / (4 * of)) / (1 + spread)
    return max(middle - reach, 0.0), min(middle + reach, 1.0)


def share(hits: int, of: int, apart: int = 0) -> str:
    """A share with its interval and counts: “0.81 (0.74–0.86), 120 of 148”; a dash when nothing was counted.

    ``apart`` is the number of trials that are independent of one another, where that is fewer than all.
    """
    if not of:
        return "–"
    low, high = wilson(hits, of) if not apart else wilson(hits / of * apart, apart)
    return f"{hits / of:.2f} ({low:.2f}–{high:.2f}), {hits} of {of}"


def auc(positives: Sequence[float], negatives: Sequence[float]) -> float:
    """The chance that a positive scores above a negative, ties counting half. Raises ValueError if either is empty."""
    if not positives or not negatives:
        raise ValueError("an area needs scores of both kinds")
    ranked = sorted([(score, True) for score in positives] + [(score, False) for score in negatives])
    total, at = 0.0, 0
    while at < len(ranked):
        end = at
        while end < len(ranked) and ranked[end][0] == ranked[at][0]:
            end += 1
        total += (at + end + 1) / 2 * sum(kind for _, kind in ranked[at:end])
        at = end
    ups = len(positives)
    return (total - ups * (ups + 1) / 2) / (ups * len(negatives))
