"""A writer that is killed at random moments loses nothing that was complete, and leaves nothing broken."""

import subprocess
import sys
from pathlib import Path

import pytest

KILL = Path(__file__).parents[2] / "benchmarks" / "reuse" / "kill.py"


@pytest.mark.slow
def test_two_hundred_kills_leave_the_index_whole(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, str(KILL), str(tmp_path / "index"), "200"], capture_output=True, text=True)
    assert done.stdout.endswith("200 kills, 0 failures\n"), done.stdout + done.stderr


def test_a_few_kills_leave_the_index_whole(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(KILL), str(tmp_path / "index"), "3", "7"], capture_output=True, text=True
    )
    assert done.stdout == "3 kills, 0 failures\n", done.stdout + done.stderr
