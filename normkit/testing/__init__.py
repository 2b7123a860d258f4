"""The conformance kit for rules, ours and anyone's: ``pip install normkit[testing]``.

>>> from normkit.testing import check_rule
>>> check_rule(MyRule)                  # raises ConformanceError, or returns
>>> test_laws = conformance(MyRule)     # in a test file: one pytest test a law
"""

from normkit.testing import strategies
from normkit.testing.conformance import LAWS, ConformanceError, Law, check_rule, conformance

__all__ = ["LAWS", "ConformanceError", "Law", "check_rule", "conformance", "strategies"]
