"""All rules of the family, in the order of their codes: a new one is added here."""

from __future__ import annotations

from normkit import Rule

RULES: tuple[type[Rule], ...] = ()
