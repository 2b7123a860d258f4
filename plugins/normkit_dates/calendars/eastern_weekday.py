"""The weekday beside a Chinese, Japanese or Korean date: 2025年7月31日（木）, 7月31日 星期四, 2025. 7. 31. (목)."""

from __future__ import annotations

import re
from functools import cache

_DAYS = ("月一월", "火二화", "水三수", "木四목", "金五금", "土六토", "日天일")
"""Monday to Sunday: Japanese and older Chinese by the planets, Chinese by number, Korean."""
_OF = {letter: number for number, letters in enumerate(_DAYS) for letter in letters}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"\s?(?:[(（](?:(?:星期|[周週])?(?P<a>[一二三四五六日天月火水木金土월화수목금토일])(?:曜日?|요일)?)[)）]"
        r"|(?:星期|[周週])(?P<b>[一二三四五六日天])|(?P<c>[日月火水木金土])曜日?|(?P<d>[월화수목금토일])요일)"
    )


def without_eastern_weekday(value: str) -> tuple[str, int | None]:
    """Return a value without the weekday that it names, and that weekday (Monday is 0); None where there is none."""
    if value.isascii() or not (found := _pattern().search(value)):
        return value, None
    letter = found["a"] or found["b"] or found["c"] or found["d"]
    return f"{value[: found.start()]} {value[found.end() :]}".strip(), _OF[letter]
