"""Headlines made up by the million, labelled: ``rows(seed)`` yields them for ever, the same for the same seed.

Templates and words are written for this file, names are put together from syllables, and further words come from the
self-written texts under fixtures/; all are drawn by Zipf's law, as words of a language are. About half of them stand
alone. Others come with copies that differ mechanically (kinds as in ``COPIES``), others with look-alikes that tell
another story (kinds as in ``LOOK_ALIKES``).
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from hashlib import blake2b
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import NamedTuple

FIXTURES = Path(__file__).parents[2] / "fixtures"
ALONE, COPIED = 0.5, 0.35
"""Shares of headlines without relatives, and with copies; the rest has a look-alike, too."""


class LabelledHeadline(NamedTuple):
    """A headline, and what it is to the others."""

    text: str
    cluster: int
    """Equal for headlines that are one."""
    kind: str
    """``base``, a kind of copy, or ``neg_`` and a kind of look-alike."""


TEMPLATES = (
    "{given} {person} {tells} {thing} of {noise} {things} {near} {town}",
    "{country} {tells} {n} {things} after {noise} {thing} in {town}",
    "{town} {group} {tells} {quality} {thing} over {noise} {noise}",
    "{group} of {town}: {given} {person} {tells} {quality} {thing}",
    "{n} {people} {harmed} in {noise} {thing} {near} {town}",
    "{country} and {country} {tells} {quality} {thing} on {noise} {things}",
    "{given} {person}: {quality} {thing} {tells} {noise} {things}",
    "{quality} {thing} {harmed} {near} {town} as {person} {tells} {noise}",
    "After {noise} {thing}, {town} {group} {tells} {noise} {things}",
    "{person} {tells} {country} {group} over {noise} {thing} with {person}",
    "{group} {tells} {n} {quality} {things} in {country} {noise} {thing}",
    "Why {given} {person} {tells} the {quality} {noise} and the {thing} of {town}",
    "{noise} {thing} {near} {town} {tells} {n} {people} and {noise}",
    "{country} {group} {tells} {given} {person} before {noise} {thing}",
    "{given} {person}, {noise} of {town}, {tells} the {thing} of {noise} at {n}",
    "How {town} {tells} its {noise} {noise} with {quality} {things}",
)
SLOTS = {
    "tells": (
        "opens closes wins loses buys sells visits leaves raises lowers accepts rejects praises blames joins quits "
        "builds bans backs opposes delays launches cancels finds seeks plans wants meets fears expects welcomes warns"
    ),
    "thing": (
        "bridge harbour school budget strike election fire flood trial summit ceasefire vote storm market festival "
        "airport railway hospital report merger contract protest museum stadium tunnel factory pipeline treaty border "
        "ferry library mosque cathedral dam quarry harvest drought earthquake premiere exhibition derby marathon"
    ),
    "things": "jobs houses trains ships flights schools villages roofs buses licences soldiers seats goals prizes",
    "quality": "new old last first secret costly colourful central local national empty grey rural long huge rare",
    "near": "near in outside at north~of south~of against for before after",
    "group": (
        "police parliament ministers council doctors workers army court farmers teachers union club bank rebels "
        "researchers regulators fishermen students officials"
    ),
    "people": "people soldiers workers children passengers miners sailors tourists protesters",
    "harmed": "killed injured rescued missing arrested freed",
    "country": (
        "Iran Iraq Austria Australia Niger Nigeria Mali Malta Sweden Switzerland Slovakia Slovenia India Indonesia "
        "Egypt Syria Lebanon Jordan Yemen Oman Qatar Kuwait Libya Tunisia Algeria Morocco Sudan Turkey Greece Spain"
    ),
}
COUNTRIES = SLOTS["country"].split()
OPPOSITES = {
    "opens": "closes", "wins": "loses", "buys": "sells", "raises": "lowers", "accepts": "rejects", "joins": "quits",
    "backs": "opposes", "before": "after", "for": "against", "first": "last", "new": "old", "killed": "rescued",
    "arrested": "freed", "praises": "blames", "launches": "cancels",
}  # fmt: skip
OUTLETS = ("Reuters", "AP", "BBC News", "The Tide Tribune", "Marsa Hadid Post", "Kestrel Island Echo", "Orlund Courier")
OPENERS = ("UPDATE 2-", "BREAKING: ", "REFILE-", "Exclusive: ", "WRAPUP 1-")
SPELLINGS = {"harbour": "harbor", "colourful": "colorful", "grey": "gray", "licences": "licenses"}
SYLLABLES = (
    "ka", "lo", "mi", "ra", "ten", "bor", "sal", "vi", "dun", "mar", "el", "hos", "fen", "gri",
    "no", "tar", "be", "zul", "om", "par", "ish", "wen", "cal", "dro", "nes", "hu", "yor", "pel",
)  # fmt: skip


def rows(seed: int = 1) -> Iterator[LabelledHeadline]:
    """Yield labelled headlines, cluster by cluster, without end."""
    random = Random(seed)
    seen: set[bytes] = set()
    cluster = 0
    while True:
        base = new_headline(random)
        if digest(base) in seen:
            continue
        seen.add(digest(base))
        yield LabelledHeadline(base, cluster, "base")
        family, cluster = cluster, cluster + 1
        lot = random.random()
        if lot < ALONE:
            continue
        for kind in random.sample(sorted(COPIES), random.randint(1, 4)):
            copy = COPIES[kind](base, random)
            if copy != base:
                yield LabelledHeadline(copy, family, kind)
        if lot > ALONE + COPIED:
            for kind, change in LOOK_ALIKES.items():
                other = change(base, random)
                if other != base and digest(other) not in seen and random.random() < 0.5:
                    seen.add(digest(other))
                    yield LabelledHeadline(other, cluster, f"neg_{kind}")
                    cluster += 1


def digest(text: str) -> bytes:
    """Return a few bytes that stand for a text."""
    return blake2b(text.lower().encode(), digest_size=8).digest()


def new_headline(random: Random) -> str:
    """Return a headline that no other resembles but by chance."""
    words = []
    for part in random.choice(TEMPLATES).split():
        found = re.fullmatch(r"(.*?)\{(\w+)\}(.*)", part)
        words.append(found[1] + draw_word(found[2], random).replace("~", " ") + found[3] if found else part)
    text = " ".join(words)
    return text[:1].upper() + text[1:]


def draw_word(slot: str, random: Random) -> str:
    """Return what fills a slot, often a frequent word, seldom a rare one."""
    if slot == "n":
        return str(zipf_rank(400, random) + 2)
    words = vocabulary()[slot]
    return words[zipf_rank(len(words), random)]


@cache
def vocabulary() -> Mapping[str, Sequence[str]]:
    """Return slot -> its words, the frequent ones first."""
    random = Random(0)
    found: dict[str, Sequence[str]] = {slot: words.split() for slot, words in SLOTS.items()}
    found["person"] = [name(random, 2, 4) for _ in range(60_000)]
    found["given"] = [name(random, 1, 3) for _ in range(3_000)]
    found["town"] = [name(random, 2, 3) for _ in range(8_000)]
    texts = (str(tomllib.loads(file.read_text("utf-8"))) for file in sorted(FIXTURES.rglob("*.toml")))
    words = {word for text in texts for word in re.findall(r"(?<![\w\\])[a-z]{5,12}(?!\w)", text)}
    found["noise"] = random.sample(sorted(words), len(words))
    return found


def name(random: Random, least: int, most: int) -> str:
    """Return a name that nobody bears."""
    return "".join(random.choice(SYLLABLES) for _ in range(random.randint(least, most))).capitalize()


def zipf_rank(count: int, random: Random) -> int:
    """Return a rank from 0, the first ones most often: the share of rank r goes as 1 / (r + 10)."""
    return bisect_left(_shares(count), random.random())


@cache
def _shares(count: int) -> Sequence[float]:
    sums = list(accumulate(1 / (rank + 10) for rank in range(count)))
    return [part / sums[-1] for part in sums]


# ---------------------------------------------------------------- copies of a headline

Change = Callable[[str, Random], str]


def misspelt(text: str, random: Random) -> str:
    """Return the headline with a slip in one of its longer words."""
    words = text.split()
    long = [at for at, word in enumerate(words) if len(word) > 4 and word.isalpha()]
    if not long:
        return text
    at = random.choice(long)
    word, place = words[at], random.randint(1, len(words[at]) - 2)
    other = random.choice("abcdefghiklmnoprstuvw")
    words[at] = random.choice(
        (
            word[:place] + word[place + 1 :],
            word[:place] + other + word[place:],
            word[:place] + other + word[place + 1 :],
            word[:place] + word[place + 1] + word[place] + word[place + 2 :],
        )
    )
    return " ".join(words)


def truncated(text: str, random: Random) -> str:
    """Return the headline cut behind its fourth word or later, or within that."""
    words = text.split()
    kept = " ".join(words[: random.randint(4, max(4, len(words) - 1))])
    return (kept if random.random() < 0.7 else kept[:-2]) + random.choice(("...", "…", " ..."))


def turned(text: str, random: Random) -> str:
    """Return "B after A" for "After A, B", and "B: A" for "A: B"."""
    if text.startswith("After ") and ", " in text:
        first, rest = text.split(", ", 1)
        return f"{rest[:1].upper()}{rest[1:]} {first[:1].lower()}{first[1:]}"
    if ": " in text:
        first, rest = text.split(": ", 1)
        return f"{rest[:1].upper()}{rest[1:]}: {first}"
    return text


def respelt(text: str, random: Random) -> str:
    """Return the headline in American spelling."""
    for british, american in SPELLINGS.items():
        text = text.replace(british, american)
    return text


def combined(text: str, random: Random) -> str:
    """Return the headline with two other changes."""
    for kind in random.sample(("case", "typo", "suffix", "prefix", "spelling"), 2):
        text = COPIES[kind](text, random)
    return text


COPIES: dict[str, Change] = {
    "case": lambda text, random: random.choice((text.upper(), text.lower(), text.title())),
    "punct": lambda text, random: random.choice(("{}.", '"{}"', "{}!", " {} ")).format(text).replace(", ", " - "),
    "suffix": lambda text, random: text + random.choice((" | {}", " - {}", " ({})")).format(random.choice(OUTLETS)),
    "prefix": lambda text, random: random.choice(OPENERS) + text,
    "typo": misspelt,
    "trunc": truncated,
    "order": turned,
    "spelling": respelt,
    "minor": lambda text, random: text.replace(" the ", " ").replace(" in ", " at ").replace(" and ", " & "),
    "combo": combined,
}

# ---------------------------------------------------------------- look-alikes


def renumbered(text: str, random: Random) -> str:
    """Return the headline with another number."""
    return re.sub(r"\d+", lambda number: str(int(number[0]) * 10 + random.randint(0, 9)), text, count=1)


def moved(text: str, random: Random) -> str:
    """Return the headline of another country."""
    return " ".join(random.choice(COUNTRIES) if word in COUNTRIES else word for word in text.split())


def opposed(text: str, random: Random) -> str:
    """Return the headline that says the opposite."""
    words = text.split()
    for at, word in enumerate(words):
        if word in OPPOSITES:
            words[at] = OPPOSITES[word]
            break
    return " ".join(words)


def swapped(text: str, random: Random) -> str:
    """Return the headline with its two countries in each other's place, or who does what to whom."""
    words = text.split()
    named = [at for at, word in enumerate(words) if at and word[0].isupper()]
    if text.split()[0].isalpha() and named and words[0][0].isupper() and len(words[0]) > 5:
        words[0], words[named[-1]] = words[named[-1]], words[0]
    return " ".join(words)


LOOK_ALIKES: dict[str, Change] = {
    "number": renumbered,
    "place": moved,
    "opposite": opposed,
    "swap": swapped,
}
