"""A plugin for normkit."""

from __future__ import annotations

from normkit import Rule, hookimpl


@hookimpl
def register_rules() -> tuple[type[Rule], ...]:
    from normkit_example.repeated_marks import RepeatedMarks

    return (RepeatedMarks,)
