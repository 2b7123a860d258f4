"""How well, and how fast, are copies of texts found?

    python benchmarks/headlines/texts.py [--rows 2000,100000] [--only normkit] [--seed 1]

Made-up reports stand alone or come with copies, as sites make them: the opening written anew, the end cut, a sentence
left out, a dateline, a notice and buttons around. Others share a quotation and a paragraph of background, or the words
of a template with other facts: these are no copies. Headlines of copies differ. Printed are precision, recall and
F1 of the pairs, for normkit (what HED203 compares, without headlines) and for what is installed of datasketch and
rensa (MinHash LSH of three-word shingles, 128 permutations, with the threshold, of .3, .4, .5, .6 and .7, that is
best), texts a second, and the CPU seconds of it all. The last line compares ``group`` with texts and without.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from itertools import islice
from random import Random
from typing import Any, NamedTuple

from benchmarks.headlines.clustering import count_pairs, peak_memory
from benchmarks.headlines.generated import rows as made_headlines
from normkit_headlines import group
from normkit_headlines.stories.copies import linked
from normkit_headlines.stories.record_table import RecordTable
from normkit_headlines.text_likeness.sketch import sketch

THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7)
_SYLLABLES = [
    "bar",
    "ven",
    "tol",
    "mar",
    "ka",
    "li",
    "sor",
    "den",
    "ul",
    "pra",
    "mi",
    "stra",
    "gol",
    "en",
    "fi",
    "dra",
    "tes",
    "or",
    "lin",
    "hav",
    "pel",
    "qua",
    "ro",
    "ned",
]
_FRAMES = (
    "{who} said on {day} that {n} {things} would be {done} in {town} before the {season}",
    "About {n} {things} were {done} near {town} on {day}, according to the office of {who}",
    "The {body} of {town} voted {n} to {m} to have its {things} {done} this {season}",
    "{who}, who speaks for the {body}, told reporters that the {things} cost {n} crowns each",
    "In {town} the {things} have been {done} since {n}, and {who} expects {m} more by {day}",
    "Nobody had asked the {body} about the {things}, said {who}, though {n} people signed a letter",
    "The {season} brought {n} {things} to {town}, {m} more than the year before, which {who} called a surprise",
)
_NOTICES = (
    "This story was supplied by a news agency and has not been edited by our staff.",
    "Share this article with your friends\nSign up for our newsletter",
    "Reporting by the Quay Wire in {town}. Our standards: the principles of trust and care for every reader.",
)
_MARKET = (
    "Wheat closed in {town} on {day} at {n} crowns a ton, as exporters bought for delivery in {season}. Maize stood at"
    " {m} crowns. Dealers said {k} tons changed hands. The next auction is held in the corn hall, where {who} will read"
    " the prices, and the figures of the week are shown on the board at the gate as always."
)


class Text(NamedTuple):
    """A text, and what it is to the others."""

    text: str
    cluster: int
    """Equal for copies of one report."""


def texts(seed: int) -> Iterator[Text]:
    """Yield texts for ever, the same for the same seed: in ten, about three alone, four copies, three look-alikes."""
    draw = Random(seed)
    words = ["".join(draw.choices(_SYLLABLES, k=draw.randint(2, 3))) for _ in range(6_000)]
    cluster = 0
    while True:
        cluster += 1
        report = [_sentence(draw, words) for _ in range(draw.randint(6, 22))]
        yield Text(_framed(draw, words, report), cluster)
        kind = draw.random()
        if kind < 0.4:
            for _ in range(draw.randint(1, 3)):
                yield Text(_framed(draw, words, _edited(draw, words, report)), cluster)
        elif kind < 0.6:  # a quotation and a paragraph of background, in another report
            cluster += 1
            shared = report[-2:]
            own = [_sentence(draw, words) for _ in range(max(6, len(report)))]
            yield Text(_framed(draw, words, [*own, *shared]), cluster)
        elif kind < 0.8:  # the same words of other facts
            for _ in range(2):
                cluster += 1
                yield Text(_filled(draw, words, _MARKET), cluster)


def _sentence(draw: Random, words: Sequence[str]) -> str:
    more = " ".join(draw.choices(words, k=draw.randint(0, 8)))
    return f"{_filled(draw, words, draw.choice(_FRAMES))}{' with ' if more else ''}{more}."


def _filled(draw: Random, words: Sequence[str], frame: str) -> str:
    name = " ".join(draw.choice(words).title() for _ in range(2))
    return frame.format(
        who=name, town=draw.choice(words).title(), body=draw.choice(words), things=f"{draw.choice(words)}s",
        done=f"{draw.choice(words)}ed", n=draw.randint(2, 990), m=draw.randint(2, 990), k=draw.randint(1_000, 90_000),
        day=draw.choice(("Monday", "Tuesday", "Friday")), season=draw.choice(("spring", "harvest", "winter")),
    )  # fmt: skip


def _edited(draw: Random, words: Sequence[str], report: Sequence[str]) -> list[str]:
    kept = list(report)
    if draw.random() < 0.5:
        kept[: 1 + (len(kept) > 9)] = [_sentence(draw, words)]
    if draw.random() < 0.5:
        del kept[len(kept) - draw.randint(1, len(kept) // 3) :]
    if draw.random() < 0.3:
        del kept[draw.randrange(1, len(kept))]
    if draw.random() < 0.3:
        at = draw.randrange(len(kept))
        kept[at] = kept[at].replace(" said ", " told us ").replace("About ", "Some ").replace(" to have ", " to get ")
    return kept


def _framed(draw: Random, words: Sequence[str], report: Sequence[str]) -> str:
    before = f"{draw.choice(words).upper()} (Quay Wire) - " if draw.random() < 0.4 else ""
    behind = "\n\n" + _filled(draw, words, draw.choice(_NOTICES)) if draw.random() < 0.5 else ""
    return f"{before}{' '.join(report)}{behind}"


# ---------------------------------------------------------------- ways to find copies


def by_normkit(made: Sequence[str]) -> list[int]:
    """Link what HED203 takes for copies."""
    table = RecordTable(("", "", 0, "", "", 0, "", int.from_bytes(sketch(text))) for text in made)
    numbers = list(range(len(made)))
    for rows in linked(table):
        for row in rows:
            numbers[row] = rows[0]
    return numbers


def by_datasketch(made: Sequence[str], threshold: float) -> list[int]:
    """Link texts by datasketch's MinHash LSH."""
    datasketch = import_module("datasketch")
    index = datasketch.MinHashLSH(threshold=threshold, num_perm=128)
    numbers = list(range(len(made)))
    for at, text in enumerate(made):
        one = datasketch.MinHash(num_perm=128, seed=42)
        one.update_batch([shingle.encode() for shingle in shingles(text)])
        numbers[at] = min((numbers[other] for other in index.query(one)), default=at)
        index.insert(at, one)
    return numbers


def by_rensa(made: Sequence[str], threshold: float) -> list[int]:
    """Link texts by rensa's MinHash LSH."""
    rensa = import_module("rensa")
    index = rensa.RMinHashLSH(threshold=threshold, num_perm=128, num_bands=32)
    numbers: list[int] = list(range(len(made)))
    sketches: list[Any] = []
    for at, text in enumerate(made):
        one = rensa.RMinHash(num_perm=128, seed=42)
        one.update(shingles(text))
        alike = (other for other in index.query(one) if one.jaccard(sketches[other]) >= threshold)
        numbers[at] = min((numbers[other] for other in alike), default=at)
        index.insert(at, one)
        sketches.append(one)
    return numbers


def shingles(text: str) -> list[str]:
    """Return the runs of three words of a text."""
    words = text.lower().split()
    return [" ".join(words[at : at + 3]) for at in range(max(1, len(words) - 2))]


def scores(found: Sequence[int], true: Sequence[int]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of the pairs that share a number."""
    right, got, wanted = (count_pairs(of) for of in (list(zip(found, true, strict=True)), found, true))
    return right / max(1, got), right / max(1, wanted), 2 * right / max(1, got + wanted)


def main(argv: list[str]) -> int:
    """Print a line for each number of rows and each way to find copies."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rows", default="2000")
    parser.add_argument("--only", default="")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(argv)
    others = {"datasketch": by_datasketch, "rensa": by_rensa}
    print(f"{'':12} {'rows':>9} {'P':>6} {'R':>6} {'F1':>6} {'texts/s':>8} {'seconds':>8} {'MB':>6}")
    for size in map(int, given.rows.split(",")):
        made = list(islice(texts(given.seed), size))
        ways: dict[str, Callable[[Sequence[str]], list[int]]] = {"normkit": by_normkit}
        for name, way in others.items():
            if find_spec(name):
                for threshold in THRESHOLDS:
                    ways[f"{name} {threshold}"] = partial(way, threshold=threshold)
        for name, find in ways.items():
            if not given.only or name.startswith(given.only):
                print(f"{name:14} {size:7,} {_measured(find, made)}")
        headlines, beside = [row.text for row in islice(made_headlines(given.seed), size)], [one.text for one in made]
        print(f"{'headlines':14} {size:7,} {'':26} {_seconds(partial(group, headlines)):8.1f}")
        print(f"{'and texts':14} {size:7,} {'':26} {_seconds(partial(group, headlines, beside)):8.1f}")
    return 0


def _measured(find: Callable[[Sequence[str]], list[int]], made: Sequence[Text]) -> str:
    before, start = peak_memory(), time.process_time()
    numbers = find([one.text for one in made])
    seconds = time.process_time() - start
    precision, recall, f1 = scores(numbers, [one.cluster for one in made])
    rate, memory = len(made) / max(seconds, 0.001), peak_memory() - before
    return f"{precision:6.3f} {recall:6.3f} {f1:6.3f} {rate:8,.0f} {seconds:8.1f} {memory:6.0f}"


def _seconds(work: Callable[[], Any]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
