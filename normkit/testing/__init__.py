"""The conformance kit for rules, formats and reporters, ours and anyone's: ``pip install normkit[testing]``.

>>> from normkit.testing import check_rule
>>> check_rule(MyRule)                  # raises ConformanceError, or returns
>>> test_laws = conformance(MyRule)     # in a test file: one pytest test a law
>>> test_cases = cases(MyRule, folder=FIXTURES)     # one pytest test a case of FIXTURES/CODE.toml
"""

from normkit.testing import strategies
from normkit.testing.conformance import LAWS, ConformanceError, Law, check_rule, conformance
from normkit.testing.kits.cases import cases
from normkit.testing.kits.formats import check_format, format_conformance
from normkit.testing.kits.kept import BrokenLawError
from normkit.testing.kits.reporters import check_reporter, reporter_conformance

__all__ = [
    "LAWS",
    "BrokenLawError",
    "ConformanceError",
    "Law",
    "cases",
    "check_format",
    "check_reporter",
    "check_rule",
    "conformance",
    "format_conformance",
    "reporter_conformance",
    "strategies",
]
