"""Ukrainian, as news writes it."""

from __future__ import annotations

from normkit_dates.languages.numeric import LANGUAGE

__all__ = ["LANGUAGE"]
