"""Characters that no reader sees, and which of them say nothing where they stand.

Persian and Urdu, the scripts of India and emoji are spelled with joiners; Hebrew and Arabic are kept in order by
direction marks; Thai, Khmer and Burmese break lines at zero-width spaces. There they are right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from normkit import Safety
from normkit_text.characters.alphabet import alphabet


class Mark(NamedTuple):
    """An invisible character, or a few in a row. Offsets are code points of the text."""

    kind: str
    start: int
    end: int
    text: str
    """What comes in its place."""
    safety: Safety


_JOINING = re.compile(
    "[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\u1a20-\u1aaf\u1b00-\u1bff\ua840-\ua8ff\uaa60-\uaaff"
    "\ufb50-\ufdff\ufe70-\ufefc\U00010a00-\U00011fff]"
)
"""Scripts whose letters join or stack, so that a joiner can be spelling: Arabic, Indic, Burmese, Khmer, Mongolian."""
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u1a1f\u1a20-\u1aaf\u1b00-\u1bff\ua980-\ua9df]")
"""Scripts of South-East Asia that do not set words apart."""
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_NAMES = {
    "\u00ad": "soft hyphen",
    "\u200b": "zero-width space",
    "\u200c": "zero-width non-joiner",
    "\u200d": "zero-width joiner",
    "\u2060": "word joiner",
    "\ufeff": "byte order mark",
    "\u2028": "line separator",
    "\u2029": "paragraph separator",
    "\u202e": "right-to-left override",
    "\u202d": "left-to-right override",
}


def find_invisible(text: str) -> Iterator[Mark]:
    """Yield the invisible characters of a text that say nothing there, or are doubtful, in order."""
    used = alphabet(text) & _all()
    if not used:
        return
    is_left_to_right = not _RIGHT_TO_LEFT.search(text)
    for match in _matches(text, used):
        kind, (start, end) = match.lastgroup or "", match.span()
        if kind == "direction":
            if not is_left_to_right:
                continue
            override = "\u202e" in match[0]
            yield Mark(
                _NAMES.get(match[0], "direction mark"), start, end, "", Safety.MANUAL if override else Safety.SAFE
            )
            continue
        if (mark := _KINDS[kind](text, start, end)) is not None:
            yield mark


def _control(text: str, start: int, end: int) -> Mark | None:
    return Mark("control character", start, end, "", Safety.SAFE)


def _c1(text: str, start: int, end: int) -> Mark | None:
    try:
        meaning = text[start:end].encode("latin-1").decode("cp1252")
    except UnicodeDecodeError:
        return Mark("control character", start, end, "", Safety.MANUAL)
    return Mark("control character that is Windows-1252 punctuation", start, end, meaning, Safety.UNSAFE)


def _line(text: str, start: int, end: int) -> Mark | None:
    name = _NAMES.get(text[start], "line break of a word processor")
    if text[start - 1 : start] in ("\n", "\r") or text[end : end + 1] in ("\n", "\r"):
        return Mark(name, start, end, "", Safety.SAFE)
    return Mark(name, start, end, "\n\n" if "\u2029" in text[start:end] or end - start > 1 else "\n", Safety.SAFE)


def _space(text: str, start: int, end: int) -> Mark | None:
    around = text[start - 1 : start] + text[end : end + 1]
    if _UNSPACED.search(around):
        return None
    return Mark(_NAMES[text[start]], start, end, "", Safety.MANUAL if _JOINING.search(around) else Safety.SAFE)


def _joiner(text: str, start: int, end: int) -> Mark | None:
    before, after = text[start - 1 : start], text[end : end + 1]
    if _JOINING.match(before) or _JOINING.match(after) or _UNSPACED.search(before + after):
        return None
    if "\u200d" in text[start:end] and any(one > "\u2000" and not one.isalpha() for one in (before, after)):
        return None  # a sequence of emoji
    return Mark(_NAMES[text[start]], start, end, "", Safety.SAFE)


def _nothing(text: str, start: int, end: int) -> Mark | None:
    return Mark(_NAMES.get(text[start], "format character"), start, end, "", Safety.SAFE)


def _blank(text: str, start: int, end: int) -> Mark | None:
    around = text[start - 1 : start] + text[end : end + 1]
    if re.search("[\u1100-\u11ff\u2801-\u28ff\u3131-\u318e\uac00-\ud7ff\uffa1-\uffdc]", around):
        return None
    return Mark("blank letter of another script", start, end, "", Safety.MANUAL)


def _hyphen(text: str, start: int, end: int) -> Mark | None:
    before, after = text[start - 1 : start], text[end : end + 1]
    inside = before.isalpha() and after.isalpha()
    return Mark("soft hyphen", start, end, "", Safety.SAFE if inside else Safety.MANUAL)


def _selector(text: str, start: int, end: int) -> Mark | None:
    before = text[start - 1 : start]
    if before.isalpha() and before < "\u1100" and not _JOINING.match(before):
        return Mark("variation selector", start, end, "", Safety.SAFE)
    return None


def _tags(text: str, start: int, end: int) -> Mark | None:
    if text[start - 1 : start] == "\U0001f3f4":  # the flag of a region
        return None
    return Mark("hidden tag characters", start, end, "", Safety.UNSAFE)


_KINDS: dict[str, Callable[[str, int, int], Mark | None]] = {
    "control": _control, "c1": _c1, "line": _line, "space": _space, "joiner": _joiner, "nothing": _nothing,
    "blank": _blank, "hyphen": _hyphen, "selector": _selector, "tags": _tags,
}  # fmt: skip


@cache
def _all() -> frozenset[str]:
    """Return the characters that ``_invisible`` looks for."""
    ranges = (
        (0x00, 0x08), (0x0B, 0x0C), (0x0E, 0x1F), (0x7F, 0x9F), (0xAD, 0xAD), (0x61C, 0x61C), (0x115F, 0x1160),
        (0x200B, 0x200F), (0x2028, 0x202E), (0x2060, 0x206F), (0x2800, 0x2800), (0x3164, 0x3164), (0xFE00, 0xFE0F),
        (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF9, 0xFFFB), (0xE0020, 0xE007F), (0xE0100, 0xE01EF),
    )  # fmt: skip
    return frozenset(chr(one) for first, last in ranges for one in range(first, last + 1))


@cache
def _invisible() -> re.Pattern[str]:
    return re.compile(
        "(?P<control>\x1b\\[[0-9;]{0,20}m|[\x00-\x08\x0e-\x19\x1b-\x1d\x1f\x7f]+)|(?P<c1>[\x80-\x84\x86-\x9f])"
        "|(?P<line>[\u2028\u2029\x0b\x0c\x85]+)|(?P<space>\u200b+)|(?P<joiner>[\u200c\u200d]+)"
        "|(?P<nothing>[\ufeff\u2060-\u2064\u206a-\u206f\ufff9-\ufffb]+)|(?P<blank>[\u115f\u1160\u3164\uffa0\u2800]+)|(?P<hyphen>\u00ad+)|(?P<selector>[\ufe00-\ufe0f\U000e0100-\U000e01ef])"
        "|(?P<tags>[\U000e0020-\U000e007f]+)|(?P<direction>[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+)"
    )


def _matches(text: str, used: frozenset[str]) -> Iterator[re.Match[str]]:
    """Yield what ``_invisible`` finds in a text, of which these characters are looked for: that is ten times faster."""
    one = re.compile(f"[{''.join(sorted(used))}]")
    place = one.search(text)
    while place is not None:
        match = _invisible().match(text, place.start())
        if match is not None:
            yield match
        place = one.search(text, match.end() if match else place.end())


def find_hard_spaces(text: str) -> list[int]:
    """Return where no-break spaces stand between ordinary words.

    Before punctuation, figures and units, and after short words, typographers of many languages want them.
    """
    return [match.start() for match in _hard_space().finditer(text)] if "\u00a0" in text else []


@cache
def _hard_space() -> re.Pattern[str]:
    return re.compile("(?<=[^\\W\\d_]{3})\u00a0(?=[^\\W\\d_]{2})")
