"""Hooks of the dates family. Light on purpose: rules are imported when they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normkit import FieldCheck, Record, Rule, hookimpl

if TYPE_CHECKING:
    from datetime import date


@hookimpl
def register_rules() -> tuple[type[Rule], ...]:
    from normkit_dates.rules.registry import RULES

    return RULES


@hookimpl
def anchor_date(record: Record) -> date | None:
    from normkit_dates.published.published_field import anchor_of

    return anchor_of(record)


@hookimpl
def register_field_checks() -> dict[str, list[FieldCheck]]:
    from normkit_dates.published.published_field import is_zero_date, stamp_of

    def names_a_day(value: str) -> bool:
        # The form is what a schema asks for; that 1970-01-01 means nothing is DAT104's to say.
        return stamp_of(value) is not None or is_zero_date(value)

    return {"published": [FieldCheck(names_a_day, "names no single day")]}
