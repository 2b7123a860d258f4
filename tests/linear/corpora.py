"""Corpora made to hurt rules that compare records: ``size`` is the number of records."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import partial

from normkit.testing.harness import Fields

WORDS = tuple(
    word
    for line in (
        "harbour council ferry bridge minister budget strike storm police court school hospital water energy border",
        "tax vote rain flood fire museum railway airport farmer union bank market island valley river summit treaty",
    )
    for word in line.split()
)
HEADLINE = "Harbour council votes to reopen the old ferry line after a storm closed the bridge for a week"
PARAGRAPH = "It rained in Velmora on Thursday, and the ferry stayed in the harbour until the evening."
LETTERS = "bcdfghjklmnprstvz"


def _word(number: int) -> str:
    """Return a made-up word, another one for each number."""
    word = ""
    for _ in range(4):
        word += LETTERS[number % 17] + "aeiou"[number // 17 % 5]
        number //= 17
    return word


def _titles(size: int, title: Callable[[random.Random, int], str]) -> list[Fields]:
    draw = random.Random(size)
    return [
        {"title": title(draw, n), "text": f"{PARAGRAPH} {_word(n)}", "source": "elm", "published": "2024-05-04"}
        for n in range(size)
    ]


def _swapped(draw: random.Random, number: int) -> str:
    words = HEADLINE.split()
    words[draw.randrange(len(words))] = _word(number)
    return " ".join(words)


def _chain(draw: random.Random, number: int) -> str:
    return " ".join(_word(n) for n in range(number, number + 9)).capitalize()


def _misspelt(draw: random.Random, number: int) -> str:
    at = draw.randrange(len(HEADLINE))
    return HEADLINE[:at] + draw.choice("abcdefghijklmnop") + HEADLINE[at + 1 :]


def _permuted(draw: random.Random, number: int) -> str:
    return " ".join(draw.sample(HEADLINE.split(), len(HEADLINE.split())))


def _few_words(draw: random.Random, number: int) -> str:
    return " ".join(draw.choices(WORDS, k=6)).capitalize()


TITLES: dict[str, Callable[[random.Random, int], str]] = {
    "all alike": lambda draw, n: HEADLINE,
    "one word apart": _swapped,
    "one letter apart": _misspelt,
    "one common prefix": lambda draw, n: f"{HEADLINE} {_word(n)}",
    "one common suffix": lambda draw, n: f"{_word(n).title()} {HEADLINE}",
    "a number apart": lambda draw, n: f"{HEADLINE} {n}",
    "a chain, each like the next": _chain,
    "the same words permuted": _permuted,
    "few words": _few_words,
    "labelled by many sites": lambda draw, n: f"{_few_words(draw, n)} | {_word(n).title()} News",
    "labels in a row": lambda draw, n: " | ".join(_word(n + k).title() for k in range(12)),
    "one letter": lambda draw, n: "a",
    "one long word": lambda draw, n: "a" * 200 + _word(n),
    "digits": lambda draw, n: f"{n:012d}",
    "numbers in a row": lambda draw, n: " ".join(str(draw.randrange(1000)) for _ in range(12)),
    "Arabic": lambda draw, n: "افتتاح مكتبة الميناء القديم في " + "".join(draw.choices("ابتثجحخدذرز", k=6)),
    "Chinese": lambda draw, n: "".join(chr(0x4E00 + draw.randrange(3000)) for _ in range(20)),
    "names": lambda draw, n: f"Samir al-{_word(n).title()} meets Sameer al-{_word(n + 1).title()}",
}


def _texts(size: int, text: Callable[[random.Random, int], str], own_source: bool = False) -> list[Fields]:
    draw = random.Random(size)
    return [
        {
            "title": f"{_few_words(draw, n)} {_word(n)}",
            "text": text(draw, n),
            "source": _word(n) if own_source else "elm",
            "url": f"https://{_word(n) if own_source else 'elm'}.example/{n}",
            "published": f"0{n % 9 + 1}/0{n % 7 + 1}/2024",
        }
        for n in range(size)
    ]


def _name(draw: random.Random, number: int) -> str:
    first, last = draw.choice(("Samir", "Sameer", "Mona", "Muna", "Yusuf", "Youssef")), _word(number).title()
    return f"{first} al-{last} spoke. Later {last} left, and el-{last} came."


def _near_names(draw: random.Random, number: int) -> str:
    vowels = "".join(draw.choices("aeiou", k=6))
    last = "".join(a + b for a, b in zip("Msrfnd", vowels, strict=True))
    return f"Hikmat al-{last.title()} spoke to Hekmat el-{last.title()}."


def _vowels(draw: random.Random) -> str:
    return "".join(a + b for a, b in zip("Tmrsk", draw.choices("aeiou", k=5), strict=True))


TEXTS: dict[str, Callable[[random.Random, int], str]] = {
    "texts all alike": lambda draw, n: PARAGRAPH,
    "texts with the same lines": lambda draw, n: f"Velmora Courier\n{PARAGRAPH} {_word(n)}\nRead on\nWrite to us {n}",
    "texts with lines of their own": lambda draw, n: "\n".join(_few_words(draw, n) for _ in range(8)),
    "texts whose last lines are permuted": lambda draw, n: "\n".join([PARAGRAPH, *draw.sample(WORDS, 8)]),
    "texts one word apart": lambda draw, n: "\n".join(
        PARAGRAPH.replace(draw.choice(PARAGRAPH.split()), _word(n)) for _ in range(3)
    ),
    "names of their own": _name,
    "spellings of one name": _near_names,
    "names near each other": lambda draw, n: f"Mohammed al-{_vowels(draw)} spoke.",
    "a chain of names": lambda draw, n: f"Samir {_chain(draw, n).title()} al-{_word(n).title()} spoke.",
}


def corpora() -> Iterator[tuple[str, Callable[[int], list[Fields]]]]:
    """Yield (what the records are, how to make so many of them)."""
    for says, title in TITLES.items():
        yield f"titles: {says}", partial(_titles, title=title)
    for says, text in TEXTS.items():
        yield says, partial(_texts, text=text)
        yield f"{says}, a source each", partial(_texts, text=text, own_source=True)
