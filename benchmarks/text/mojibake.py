#!/usr/bin/env python3
"""Count how much mojibake is mended exactly, and whether sound text is left alone; beside ftfy.

python benchmarks/text/mojibake.py

The texts are made up of self-written pieces in seventeen languages, the same on every run. 2,000 are garbled: UTF-8,
read by a code page that people of that language use, once or twice, all of it or one paragraph or the title. 10,000 are
sound, among them capitals, quoted abbreviations and other things that look like mojibake.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from normkit import Normalizer

GARBLED, SOUND = 2_000, 10_000
PIECES = tomllib.loads(Path(__file__).with_name("pieces.toml").read_text("utf-8"))
"""Language -> who, does, what, when: the choices."""
PAGES = {
    "pl": ("cp1252", "cp1250", "latin-1"), "cs": ("cp1252", "cp1250", "latin-1"), "ru": ("cp1252", "cp1251", "latin-1"),
    "uk": ("cp1252", "cp1251", "latin-1"), "tr": ("cp1252", "cp1254", "latin-1"), "ar": ("cp1252", "cp1256", "latin-1"),
    "fr": ("cp1252", "latin-1", "mac_roman"), "de": ("cp1252", "latin-1", "cp850"),
}  # fmt: skip
OTHERS = ("cp1252", "latin-1")
LOOK_ALIKES = (
    "AMANHÃ” É FESTA, A IRMÃ… FICA.",
    "Die „FPÖ“ und die „SPÖ“ tagen.",
    "Au café”—dit-il—« DÉJÀ »…",
    "ÎN RÂŞNOV: ĂŞTIA.",
    "«СССР» и «РФ»… №5.",
    "XÃ BÌNH KHÊ, LÂ”.",
    "© 2020 Ö™ – naïve® Å’s 5 m² à 20 °C, nº 3.",
    "┌──┐ │é│ └──┘",
    "Þórður Æsuson, Ýrafjörð.",
    "الفجائيّ، گزارش‌ها؛ تک‌تک.",
    "«¿Qué?» «¡Así!» ½ £5 ¥6 §7",
    "å ø æ Å Ø Æ ð þ",
    "Úžasné „Ôš“ Äž",
    "5 µm ± 2 · 3¾",
)


class Text(NamedTuple):
    """A record as it was, and as it came."""

    sound: dict[str, str]
    garbled: dict[str, str]
    kind: str


def paragraph(draw: Random, language: str) -> str:
    """Return three sentences of a language."""
    stop, space = ("。", "") if language == "zh" else ("।", " ") if language == "hi" else (".", " ")
    sentences = (space.join(draw.choice(part) for part in PIECES[language].values()) + stop for _ in range(3))
    return space.join(sentences)


def misread(text: str, page: str) -> str:
    """Return a text as a program sees it that takes its UTF-8 for a code page."""
    return "".join(_character(byte, page) for byte in text.encode())


def _character(byte: int, page: str) -> str:
    try:
        return bytes([byte]).decode(page)
    except UnicodeDecodeError:
        return chr(byte)


def garbled(seed: int = 1) -> Iterator[Text]:
    """Yield garbled texts, for ever."""
    draw = Random(seed)
    while True:
        language = draw.choice(sorted(PIECES))
        page = draw.choice(PAGES.get(language, OTHERS))
        kind = draw.choice(("text", "text", "title", "paragraph", "twice"))
        sound = {"title": paragraph(draw, language), "text": "\n\n".join(paragraph(draw, language) for _ in range(3))}
        came = dict(sound)
        if kind == "title":
            came["title"] = misread(sound["title"], page)
        elif kind == "paragraph":
            first, second, third = sound["text"].split("\n\n")
            came["text"] = "\n\n".join((first, misread(second, page), third))
        elif kind == "twice":
            page = draw.choice(OTHERS)
            came["text"] = misread(misread(sound["text"], page), page)
        else:
            came["text"] = misread(sound["text"], page)
        yield Text(sound, came, f"{kind} {page}")


def sound(seed: int = 2) -> Iterator[dict[str, str]]:
    """Yield sound texts, for ever."""
    draw = Random(seed)
    while True:
        languages = [draw.choice(sorted(PIECES)) for _ in range(draw.choice((1, 1, 2)))]
        text = "\n\n".join(paragraph(draw, language) for language in languages)
        text = draw.choice((str, str, str.upper))(text)
        if draw.random() < 0.5:
            text += " " + draw.choice(LOOK_ALIKES)
        yield {"title": draw.choice((paragraph(draw, languages[0]), draw.choice(LOOK_ALIKES))), "text": text}


def mended(fix: Callable[[dict[str, str]], dict[str, str]], count: int = GARBLED) -> Counter[str]:
    """Count what a fixer makes of garbled texts: exact, left (as it came), wrong."""
    made: Counter[str] = Counter()
    for _, text in zip(range(count), garbled(), strict=False):
        after = fix(text.garbled)
        made["exact" if after == text.sound else "left" if after == text.garbled else "wrong"] += 1
    return made


def touched(fix: Callable[[dict[str, str]], dict[str, str]], count: int = SOUND) -> int:
    """Count the sound texts that a fixer changes."""
    return sum(fix(record) != record for _, record in zip(range(count), sound(), strict=False))


def normkit() -> Callable[[dict[str, str]], dict[str, str]]:
    """Return the safe fixes of TXT101."""
    kit = Normalizer(select=["TXT101"])
    return lambda record: {key: str(value) for key, value in kit.fix(record).record.items()}


def main() -> int:
    """Print the figures of normkit, and of ftfy where it is installed."""
    fixers = {"normkit TXT101": normkit()}
    try:
        import ftfy

        fixers["ftfy.fix_encoding"] = lambda record: {key: ftfy.fix_encoding(value) for key, value in record.items()}
    except ImportError:
        pass
    for name, fix in fixers.items():
        made = mended(fix)
        print(
            f"{name:20s} of {GARBLED:,} garbled: {made['exact']:,} exact, {made['left']} left, {made['wrong']} wrong;",
            end=" ",
        )
        print(f"of {SOUND:,} sound: {touched(fix)} touched")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
