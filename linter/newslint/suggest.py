"""“Did you mean”: the known name nearest to a mistyped one."""

from collections.abc import Iterable


def closest(name: str, known: Iterable[str]) -> str:
    """`` (did you mean “…”?)`` for the nearest of ``known``, or nothing if none is near."""
    from rapidfuzz.process import extractOne

    best = extractOne(name, sorted(known), score_cutoff=70)
    return f" (did you mean “{best[0]}”?)" if best else ""
