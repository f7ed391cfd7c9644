"""Every format's report of one run, letter by letter.

``pytest tests/golden --update-golden`` writes the expected reports anew; read the difference.
"""

from pathlib import Path

import pytest

from newslint import __version__
from newslint.reports import Style, formats, render
from newslint.results import RunResults

EXPECTED = Path(__file__).parent / "expected"
EVERYTHING = Style(color=True, width=72, show_skipped=True, show_held_back=True)


@pytest.mark.parametrize("format", formats())
@pytest.mark.parametrize(("suffix", "style"), [("", Style()), (".everything", EVERYTHING)])
def test_report(format: str, suffix: str, style: Style, results: RunResults, request: pytest.FixtureRequest) -> None:
    report = render(format, results, style).replace(__version__, "VERSION")
    expected = EXPECTED / f"{format}{suffix}.txt"
    if request.config.getoption("--update-golden", default=False):
        expected.write_bytes(report.encode())
    assert report.encode() == expected.read_bytes()
