"""The cases hold, and the rule keeps every law of a safe fixer."""

from pathlib import Path

from normkit.testing import cases, conformance

from normkit_example.repeated_marks import RepeatedMarks

test_cases = cases(RepeatedMarks, folder=Path(__file__).parents[1] / "fixtures")
test_laws = conformance(RepeatedMarks)
