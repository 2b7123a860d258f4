"""A plugin for normkit: the texts of Common Crawl, as articles."""

from __future__ import annotations

from normkit import Format, hookimpl


@hookimpl
def register_formats() -> tuple[Format, ...]:
    from normkit_wet.wet_format import WET

    return (WET,)
