"""Hooks of the text family. Light on purpose: rules are imported when they are asked for."""

from __future__ import annotations

from normkit import Rule, hookimpl


@hookimpl
def register_rules() -> tuple[type[Rule], ...]:
    from normkit_text.rules.registry import RULES

    return RULES
