"""Findings -> something a person or a service reads. One file a format, imported when it is asked for."""

from normkit.reporters.located import Located, ReportedRow, Run, Totals
from normkit.reporters.registry import BUILT_IN, Reporter, reporter

__all__ = ["BUILT_IN", "Located", "ReportedRow", "Reporter", "Run", "Totals", "reporter"]
