"""A plugin for normkit: findings as a comment on a pull request."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from normkit import hookimpl


@hookimpl
def register_reporters() -> Mapping[str, Callable[..., None]]:
    from normkit_comment.markdown_report import report

    return {"comment": report}
