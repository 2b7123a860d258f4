"""The conformance kit for rules, ours and anyone's: ``pip install normkit[testing]``.

>>> from normkit.testing import check_rule
>>> check_rule(MyRule)                  # raises ConformanceError, or returns
>>> test_laws = conformance(MyRule)     # in a test file: one pytest test a law
>>> test_cases = cases(MyRule, folder=FIXTURES)     # one pytest test a case of FIXTURES/CODE.toml
"""

from normkit.testing import strategies
from normkit.testing.conformance import LAWS, ConformanceError, Law, check_rule, conformance
from normkit.testing.kits.cases import cases

__all__ = ["LAWS", "ConformanceError", "Law", "cases", "check_rule", "conformance", "strategies"]
