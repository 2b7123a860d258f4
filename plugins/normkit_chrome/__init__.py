r"""The chrome family: what a site leaked into the text of its articles.

>>> clean("Rain fell for days.\nSign up for our newsletter\nThe dam held.")
'Rain fell for days.\nThe dam held.'
"""

from __future__ import annotations

from functools import cache

from normkit import Normalizer

__all__ = ["clean"]


def clean(text: str) -> str:
    """Return ``text`` without what is surely leaked chrome; nothing is ever added or rewritten."""
    return str(_normalizer().fix({"text": text}).record["text"])


@cache
def _normalizer() -> Normalizer:
    from normkit_chrome.rules.registry import RULES

    return Normalizer(rules=[rule() for rule in RULES])
