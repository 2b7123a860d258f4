"""Characters that a language reads as others."""

from __future__ import annotations

import sys

import pytest

from normkit_dates.grammar.tokens import _folded
from normkit_dates.languages.registry import TAGS, language_of


@pytest.mark.parametrize("tag", sorted(TAGS))
def test_folding_is_what_translate_does(tag: str) -> None:
    fold = language_of("", tag).fold or {}
    every = "".join(map(chr, range(0x20, min(0x3000, sys.maxunicode))))
    assert _folded(every, fold) == every.translate(fold)
    assert fold.keys().isdisjoint(ord(plain) if isinstance(plain, str) else plain for plain in fold.values())
