"""The attacks of the search: texts of any size in each field of a record, and corpora of any number of records."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import partial

from normkit.testing.harness import Fields
from tests.linear import fragments
from tests.linear.corpora import corpora
from tests.linear.growth import Attack, Pump
from tests.linear.patterns import every_pattern, pumps

FIELDS = ("title", "text", "published", "url", "source", "language", "id", "own key")
ARTICLE = {
    "title": "The ferry stays in the harbour",
    "text": "It rained in Velmora on Thursday.\n\nThe ferry stayed in the harbour, said Samir al-Nadimi.",
    "published": "2025-07-31",
    "url": "https://www.elm.example/2025/07/31/ferry",
    "source": "Elm Courier",
    "language": "",
}
PAIRS = 1500


def in_field(pump: Pump, field: str, undated: bool = False) -> Attack:
    """Return the attack that puts a growing text into one field of an article."""
    article = {**ARTICLE, "published": ""} if undated else ARTICLE
    says = f"{field}: {pump.prefix[:20]!r} + {pump.body[:60]!r} many times + {pump.suffix!r}"
    return Attack(says, lambda size: [{**article, field: pump.text(size)}])


def texts(pairs: int = PAIRS) -> list[Pump]:
    """Return what grows: of every pattern, of every fragment with what may stand behind it, and of pairs of them."""
    found: dict[Pump, None] = {pump: None for pattern in every_pattern() for pump in pumps(pattern)}
    for fragment in (*fragments.fragments(), *fragments.date_shapes()):
        found |= {Pump("", fragment + behind, ""): None for behind in (" ", "\n", "")}
    draw = random.Random(15)
    every = fragments.pairs(pairs)
    found |= {Pump("", pair, ""): None for pair in draw.sample(every, min(len(every), 2 * pairs))}
    return list(found)


def in_text(pairs: int = PAIRS) -> Iterator[Attack]:
    """Yield the attacks on the text."""
    for number, pump in enumerate(texts(pairs)):
        yield in_field(pump, "text", undated=number % 2 == 1)


def of_many_words() -> Iterator[Attack]:
    """Yield texts in which every repetition holds a word that no cache has met, and mixtures of fragments."""
    for unit in (*fragments.SPEECH, *fragments.MARKS, "al-", "Hikmat al-", "Samir ", "bin ", "Abu ", "Mr. ", "Photo: "):
        yield Attack(f"text: {unit!r} and a new word, many times", partial(_new_words, unit))
    for syllables in (3, 6, 14):
        yield Attack(f"text: names near each other, of {syllables} syllables", partial(_near_names, syllables))
    for says, words in mixtures().items():
        yield Attack(f"text: {says}, in random order", partial(_mixed, words))


def mixtures() -> dict[str, tuple[str, ...]]:
    """Return fragments to be mixed, by what they are."""
    from normkit_dates.languages.registry import TAGS

    found = {f"date words ({tag})": tuple(fragments.date_words(tag).values()) for tag in TAGS}
    found["dates"] = fragments.date_shapes()
    found["all fragments"] = fragments.fragments()
    found["lines of all fragments"] = tuple(f"{one}\n" for one in fragments.fragments())
    found["names with look-alikes"] = tuple(map(look_alike, ("Hassan", "al-Tamimi", "Samir", "Omar", "Mohammed")))
    found["names"] = (
        "Hassan",
        "al-Tamimi",
        "Samir",
        "Omar",
        "Mohammed",
        "spoke.",
        "Hikmat al-Masri",
        "and",
        "Damascus",
    )
    found["names with marks"] = ("Has\u200bsan", "al-Ta\u00admimi", "spoke.", "Sa\u200fmir", "الن\u0640ديمي", "سمير")
    return found


def look_alike(name: str) -> str:
    """Return a name with Cyrillic letters in place of some of its own."""
    return name.translate(str.maketrans("HMao", "НМао"))


def _new_words(unit: str, size: int) -> list[Fields]:
    return [{**ARTICLE, "text": fragments.many_words(unit, size)}]


def _near_names(syllables: int, size: int) -> list[Fields]:
    return [{**ARTICLE, "text": fragments.near_names(size, syllables)}]


def _mixed(words: tuple[str, ...], size: int) -> list[Fields]:
    draw = random.Random(size)
    pieces: list[str] = []
    length = 0
    while length < size:
        pieces.append(draw.choice(words) + draw.choice((" ", " ", " ", ", ", ". ", "\n")))
        length += len(pieces[-1])
    return [{**ARTICLE, "text": "".join(pieces)}]


def in_other_fields(share: int = 9) -> Iterator[Attack]:
    """Yield the attacks on each other field: every ``share``-th of the texts, others for each."""
    every = texts(200)
    for first, field in enumerate(field for field in FIELDS if field != "text"):
        for pump in every[first::share]:
            yield in_field(pump, field)


def on_corpora() -> Iterator[Attack]:
    """Yield corpora; their size is a number of records."""
    for says, make in corpora():
        yield Attack(f"corpus: {says}", make)
