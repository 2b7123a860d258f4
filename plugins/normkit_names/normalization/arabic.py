"""Arabic spellings of a name: what writers leave out or vary (hamza, diacritics, the article) is folded away."""

from __future__ import annotations

import re

from normkit import word_set
from normkit_names.normalization.memo import kept
from normkit_names.normalization.phonemes import SPELT

ARABIC = re.compile("[\u0621-\u064a\u066e-\u06d3]")

# Alef and hamza forms, ta marbuta, alef maqsura, and the Persian and Urdu forms of kaf, ya and ha are one letter each.
_LETTERS: dict[int, str | None] = {
    **dict.fromkeys(map(ord, "أإآٱٲٳ"), "ا"),
    **dict.fromkeys(map(ord, "ىیېےئ"), "ي"),
    **dict.fromkeys(map(ord, "ةۀەھہۃ"), "ه"),
    **dict.fromkeys(map(ord, "ؤۇۆۋ"), "و"),
    **dict.fromkeys(map(ord, "کڪ"), "ك"),
    ord("ٹ"): "ت",
    ord("ڈ"): "د",
    ord("ڑ"): "ر",
    ord("ں"): "ن",
    ord("ڤ"): "ف",
    **dict.fromkeys(map(ord, "ء\u0640\u0670'’‘\u200b\u200c\u200d\u200e\u200f\u061c")),
    **dict.fromkeys(range(0x064B, 0x0660)),
}
_VARIED = re.compile(f"[{''.join(map(chr, _LETTERS))}]")
_LETTERS_IN_A_ROW = re.compile(f"{ARABIC.pattern}+")
JOINED = word_set("عبد ابو ابا ابي بن ابن بنت ام ولد")
"""Words that make one name with the next word."""
_SON = ("بن", "ابن")
_ONE_SPELLING = {"ابا": "ابو", "ابي": "ابو", "ابن": "بن"}
JOINING = word_set("الله الدين")
"""Words that make one name with the word before."""
HONORIFICS = word_set("الشيخ السيد الحاج الدكتور المهندس الملا سيدي")

_SILENT = re.compile(f"[^{''.join(SPELT)}]+")
_PARTICLES = JOINED | JOINING | HONORIFICS | {"ال"}


def bare(word: str) -> str:
    """Return a folded word without its article; "الله" and words too short to have one stay.

    >>> bare("الشيباني")
    'شيباني'
    """
    return word[2:] if len(word) > 4 and word.startswith("ال") else word


def letters(name: str) -> str:
    """Return ``name`` with one letter for each group of letters that writers exchange."""
    return name.translate(_LETTERS) if _VARIED.search(name) else name


@kept
def words(name: str) -> tuple[str, ...]:
    """Return the folded parts of a name; particles are joined to what they belong to.

    >>> words("عَبد الرحمن بن سعيد")
    ('عبدرحمن', 'بنسعيد')
    """
    tokens = _LETTERS_IN_A_ROW.findall(letters(name))
    if _PARTICLES.isdisjoint(tokens):
        return tuple([bare(token) for token in tokens])
    found: list[str] = []
    sons: list[int] = []
    pending = ""
    for place, token in enumerate(tokens):
        more = place + 1 < len(tokens)
        if more and token == "ال":
            continue
        if more and token in JOINED:
            if found and not pending and token in _SON:
                sons.append(len(found))
            pending += _ONE_SPELLING.get(token, token)
        elif token in JOINING and (found or pending):
            if pending:
                found.append(pending + bare(token))
            else:
                found[-1] += bare(token)
            pending = ""
        elif not pending and not found and len(tokens) > 2 and token in HONORIFICS:
            continue
        else:
            found.append(pending + bare(token))
            pending = ""
    if len(found) > 2:
        for place in sons:  # a patronymic is written with its "bin" or without
            found[place] = found[place][len("بن") :]
    return tuple(found)


def spelt(word: str) -> str:
    """Return a folded word with the letters only that Latin sounds stand for."""
    return _SILENT.sub("", word) if _SILENT.search(word) else word
