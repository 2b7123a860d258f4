"""Hooks of the headlines family. Light on purpose: rules are imported when they are asked for."""

from __future__ import annotations

from typing import Any

from normkit import Rule, hookimpl


@hookimpl
def register_rules() -> tuple[type[Rule], ...]:
    from normkit_headlines.rules.registry import RULES

    return RULES


@hookimpl
def register_schemas() -> dict[str, list[Any]]:
    from pandera.polars import Check

    return {"title": [Check.str_matches(r"^[^\r\n]*$", error="a title is one line")]}
