"""Where two sequences of words say the same: seeds, diagonals, alignment, trimming, merging.

Pure functions over sequences of hashable items; positions are indexes, ranges
half-open. The method is that of sequence search in biology (seed and extend,
BLAST, Altschul et al. 1990), with words for letters.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

Pair = tuple[int, int]
"""A position on each side where the same item stands."""

_STEEPEST = 4.0


class Run(NamedTuple):
    """A stretch that two sequences share, item by item; ``pairs`` ascend on both sides."""

    pairs: tuple[Pair, ...]

    @property
    def here(self) -> range:
        """The stretch on the first side, from the first shared item to the last."""
        return range(self.pairs[0][0], self.pairs[-1][0] + 1)

    @property
    def there(self) -> range:
        """The stretch on the second side."""
        return range(self.pairs[0][1], self.pairs[-1][1] + 1)

    @property
    def density(self) -> float:
        """The share of the longer side that is shared; 1 for a verbatim run."""
        return len(self.pairs) / max(len(self.here), len(self.there))

    @property
    def changes(self) -> list[tuple[range, range]]:
        """What stands between the shared items on the two sides: replaced, or on one side only; not both are empty."""
        between = ((range(a + 1, c), range(b + 1, d)) for (a, b), (c, d) in pairwise(self.pairs))
        return [(here, there) for here, there in between if here or there]


def by_diagonal(seeds: Iterable[Pair], drift: int = 6, gap: int = 60) -> list[list[Pair]]:
    """Seeds that may belong to one shared passage, together: those at about the same offset, and near.

    A seed joins the nearest group before it whose last seed is at most ``gap``
    items back and whose offset between the sides differs by at most ``drift``.
    """
    groups: list[list[Pair]] = []
    near: list[list[Pair]] = []
    for here, there in sorted(seeds):
        near = [group for group in near if here - group[-1][0] <= gap]
        for group in reversed(near):
            if abs((there - here) - (group[-1][1] - group[-1][0])) <= drift:
                group.append((here, there))
                break
        else:
            near.append([(here, there)])
            groups.append(near[-1])
    return groups


def shared(here: Sequence[Hashable], there: Sequence[Hashable]) -> list[Pair]:
    """The longest common subsequence, as ascending pairs of positions."""
    return [(first + step, second + step) for first, second, size in blocks(here, there) for step in range(size)]


def blocks(here: Sequence[Hashable], there: Sequence[Hashable]) -> list[tuple[int, int, int]]:
    """The longest common subsequence in blocks: where each begins on the two sides, and its size."""
    from rapidfuzz.distance import LCSseq

    return [
        (block.src_start, block.dest_start, block.src_end - block.src_start)
        for block in LCSseq.opcodes(here, there)
        if block.tag == "equal"
    ]


def best_run(pairs: Sequence[Pair], weight: Callable[[Pair], float], penalty: float = 0.25) -> Run | None:
    """The stretch of aligned ``pairs`` that scores best: shared items earn, items between them cost.

    Each pair earns its ``weight``, each item skipped on the longer side costs
    ``penalty``. None if nothing earns anything.
    """
    best, best_score, start, score = (0, 0), 0.0, 0, 0.0
    for index, pair in enumerate(pairs):
        if score > 0:
            before = pairs[index - 1]
            score -= penalty * (max(pair[0] - before[0], pair[1] - before[1]) - 1)
        if score <= 0:
            start, score = index, 0.0
        score += weight(pair)
        if score > best_score:
            best, best_score = (start, index + 1), score
    return Run(tuple(pairs[slice(*best)])) if best_score > 0 else None


def dense_runs(
    pairs: Sequence[Pair], weight: Callable[[Pair], float], penalty: float, density: float, least: int
) -> list[Run]:
    """The stretches of ``density`` and more, as ``best_run`` cuts them, of at least ``least`` shared items.

    Where the best stretch is thinner, a close copy may stand beside a loose one:
    it is cut again at twice the penalty, and what lies before and after is asked too.
    """
    if len(pairs) < least:
        return []
    run = best_run(pairs, weight, penalty)
    if run is None or len(run.pairs) < least:
        return []
    if run.density >= density:
        return [run]
    core = best_run(run.pairs, weight, 2 * penalty)
    if core is None or len(core.pairs) == len(run.pairs):
        return dense_runs(run.pairs, weight, 2 * penalty, density, least) if penalty < _STEEPEST else []
    start = run.pairs.index(core.pairs[0])
    parts = (run.pairs[:start], core.pairs, run.pairs[start + len(core.pairs) :])
    return [found for part in parts for found in dense_runs(part, weight, 2 * penalty, density, least)]


def extended(run: Run, here: Sequence[Hashable], there: Sequence[Hashable]) -> Run:
    """The run with the equal items right before and after it, which an alignment may have found elsewhere."""
    (first, second), (last, final) = run.pairs[0], run.pairs[-1]
    before = after = 0
    while before < min(first, second) and here[first - before - 1] == there[second - before - 1]:
        before += 1
    most = min(len(here) - last, len(there) - final) - 1
    while after < most and here[last + after + 1] == there[final + after + 1]:
        after += 1
    head = tuple((first - step, second - step) for step in range(before, 0, -1))
    return Run(head + run.pairs + tuple((last + step, final + step) for step in range(1, after + 1)))


def merged(runs: Iterable[Run], gap: int = 25) -> list[Run]:
    """Runs in order, with neighbours joined that stand in the same order on both sides, at most ``gap`` items apart.

    Where runs overlap, the pairs of the earlier one hold.
    """
    whole: list[Run] = []
    for run in sorted(runs, key=lambda run: (run.pairs[0], -len(run.pairs))):
        if whole:
            end = whole[-1].pairs[-1]
            later = tuple(pair for pair in run.pairs if pair[0] > end[0] and pair[1] > end[1])
            if run.pairs[0][0] - end[0] <= gap and -len(run.pairs) <= run.pairs[0][1] - end[1] <= gap:
                whole[-1] = Run(whole[-1].pairs + later)
                continue
        whole.append(run)
    return whole


def closest(
    here: Sequence[Hashable], there: Sequence[Hashable], weight: Callable[[int], float], penalty: float = 0.2
) -> list[Pair]:
    """The best local alignment: the shared items of the stretch where the two agree most.

    The item at position *n* of ``here`` earns ``weight(n)`` where it is found
    again; each item skipped or replaced costs ``penalty``. Exact (Smith and
    Waterman 1981), so that of two equal words the nearer one is chosen; time
    and memory grow with the product of the lengths, unless all of ``here``
    stands in ``there`` as it is.
    """
    whole, length = list(here), len(here)
    for start in range(len(there) - length + 1):
        if length and there[start] == whole[0] and list(there[start : start + length]) == whole:
            return [(index, start + index) for index in range(length)]
    scores = [[0.0] * (len(there) + 1)]
    best, best_at = 0.0, (0, 0)
    for row, item in enumerate(here, 1):
        above, gain, line = scores[-1], weight(row - 1), [0.0]
        left = 0.0
        for column, other in enumerate(there, 1):
            diagonal = above[column - 1]
            left = max(
                diagonal + gain if item == other else diagonal - penalty, above[column] - penalty, left - penalty, 0
            )
            line.append(left)
            if left > best:
                best, best_at = left, (row, column)
        scores.append(line)
    pairs: list[Pair] = []
    row, column = best_at
    while scores[row][column] > 0:
        score = scores[row][column]
        if here[row - 1] == there[column - 1] and score == scores[row - 1][column - 1] + weight(row - 1):
            row, column = row - 1, column - 1
            pairs.append((row, column))
        elif score == scores[row - 1][column - 1] - penalty:
            row, column = row - 1, column - 1
        elif score == scores[row - 1][column] - penalty:
            row -= 1
        else:
            column -= 1
    return pairs[::-1]


def passage(here: Sequence[Hashable], there: Sequence[Hashable], group: Sequence[Pair], margin: int = 40) -> list[Pair]:
    """The alignment around a ``group`` of seeds, ``margin`` items beyond it on both sides."""
    here_start = max(min(seed[0] for seed in group) - margin, 0)
    there_start = max(min(seed[1] for seed in group) - margin, 0)
    here_end = max(seed[0] for seed in group) + margin
    there_end = max(seed[1] for seed in group) + margin
    found = shared(here[here_start:here_end], there[there_start:there_end])
    return [(first + here_start, second + there_start) for first, second in found]
