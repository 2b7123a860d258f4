"""Hooks of the dates family. Light on purpose: rules are imported when they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normkit import Record, Rule, hookimpl

if TYPE_CHECKING:
    from datetime import date


@hookimpl
def register_rules() -> tuple[type[Rule], ...]:
    from normkit_dates import rules

    return rules.ALL


@hookimpl
def anchor_date(record: Record) -> date | None:
    from normkit_dates.published import anchor_of

    return anchor_of(record)
