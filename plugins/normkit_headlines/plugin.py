"""Hooks of the headlines family. Light on purpose: rules are imported when they are asked for."""

from __future__ import annotations

from normkit import FieldCheck, Rule, hookimpl


@hookimpl
def register_rules() -> tuple[type[Rule], ...]:
    from normkit_headlines.rules.registry import RULES

    return RULES


@hookimpl
def register_field_checks() -> dict[str, list[FieldCheck]]:
    return {"title": [FieldCheck(_is_one_line, "a title is one line")]}


def _is_one_line(title: str) -> bool:
    return "\n" not in title and "\r" not in title
