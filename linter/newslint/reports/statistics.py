"""How often each rule reports, most often first, and whether it offers fixes."""

from newslint.reports import Style
from newslint.reports._wording import painted, summary, unfinished
from newslint.results import RunResults


def report(results: RunResults, style: Style) -> str:
    """A table of count, severity, rule and the findings with a fix; then problems and a summary."""
    counts: dict[tuple[str, str], list[int]] = {}
    for result in results.reported:
        row = counts.setdefault((result.severity, result.card.name), [0, 0, 0])
        safeties = {fix.safety for fix in result.fixes}
        row[0] += 1
        row[1] += "safe" in safeties
        row[2] += safeties == {"suggest"}
    rules = max((len(rule) for _, rule in counts), default=0)
    lines = [painted(f"count  severity  {'rule':<{rules}}  fixes", "1", style)] if counts else []
    for (severity, rule), (count, safe, suggested) in sorted(counts.items(), key=lambda item: (-item[1][0], item[0])):
        fixes = ", ".join(f"{n} {kind}" for n, kind in ((safe, "safe"), (suggested, "suggested")) if n)
        lines.append(f"{count:>5}  {painted(f'{severity:<8}', severity, style)}  {rule:<{rules}}  {fixes}".rstrip())
    if lines:
        lines.append("")
    return "\n".join([*lines, *unfinished(results, style), *summary(results, style), ""])
