"""Whether the words beside a date make it one end of a span of days or hours: "13 – Sunday", "5. bis", "to 9 pm"."""

from __future__ import annotations

from normkit_dates.published.lexicon import BETWEEN_PARTS, CLOCK_WORDS, JOINS, RAIL_MARKS
from normkit_dates.published.month_names import months, weekdays


def ends_in_span(before: tuple[str, ...]) -> bool:
    """Say whether the words before a date name another day, or end with the first of two: "13 – Sunday", "5. bis"."""
    words = list(before)
    joined = False
    while words and not words[-1].isdecimal():
        word = words.pop()
        attached = word[:1] == "و" and word[1:] in weekdays()
        joined = joined or word in JOINS or attached
        if not (word in JOINS or attached or word in weekdays() or word in months() or word in BETWEEN_PARTS):
            return False
    return bool(words) and joined and len(words[-1]) <= 2


def begins_with_span(after: tuple[str, ...]) -> bool:
    """Say whether what stands behind a date is the end of a span of days or hours: "– 16.", "- 20:00", "to 9 pm"."""
    words = [word for word in after if word not in ("(", ")", ",")]
    while words and (
        words[0] in CLOCK_WORDS or words[0] in weekdays() or (words[0].isdecimal() and len(words[0]) <= 2)
    ):
        del words[0]
        if words[:1] and words[0] in JOINS:
            break
    if len(words) < 2 or words[0] not in JOINS:
        return False
    rest = [word for word in words[1:] if word not in weekdays()]
    if not rest or not rest[0].isdecimal() or len(rest[0]) > 2:
        return False
    if rest[1:2] in (["."], [":"]):
        return len(rest) == 2 or rest[2] in RAIL_MARKS or rest[2].isdecimal()  # "1. Bundesliga" is no day
    return len(rest) == 1 or rest[1] in CLOCK_WORDS or rest[1] in RAIL_MARKS or rest[1] in months()
