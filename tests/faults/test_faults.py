"""A sample of ``make faults``: whatever fails, and wherever, a file is old or new, and nothing of anybody's is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="runs are forks")
def test_a_write_that_fails_at_any_step_leaves_old_or_new_and_the_next_run_works() -> None:
    # In a process of its own: forks of one that has had threads may hang.
    command = [sys.executable, "-m", "tests.faults", "--every", "29"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "bytes lost: 0" in done.stdout
