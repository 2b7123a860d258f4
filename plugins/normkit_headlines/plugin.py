"""Hooks of the headlines family. Light on purpose: rules are imported when they are asked for."""

from __future__ import annotations

from normkit import Rule, hookimpl


@hookimpl
def register_rules() -> tuple[type[Rule], ...]:
    from normkit_headlines.missing_title import MissingTitle
    from normkit_headlines.repeated_headline import RepeatedHeadline
    from normkit_headlines.same_headline import SameHeadline

    return RepeatedHeadline, MissingTitle, SameHeadline
