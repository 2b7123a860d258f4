"""Group headlines that are one headline re-published, without comparing all with all."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, islice
from math import log
from typing import Literal

from normkit_headlines.likeness import CUT_LETTERS, near, similar
from normkit_headlines.wording import Wording, learn_labels, wording

RAREST = 5
"""Of a headline's words, so many of the rarest are paired into the keys under which it is found."""
CROWD = 40
"""At most so many candidates are compared under one key: a template ("Daily crossword: No 1") fills a key."""

Tier = Literal["near", "similar"]
Pair = tuple[str, str]


def grouped(headlines: Sequence[str], tier: Tier) -> list[int]:
    """Return a label for each headline, as ``normkit_headlines.group`` promises."""
    if tier not in ("near", "similar"):
        raise ValueError(f"tier is 'near' or 'similar', not {tier!r}")
    labels = learn_labels(headlines)
    wordings = [wording(headline, labels) for headline in headlines]
    keys = [
        found.key or _own_key(headline, at)
        for at, (found, headline) in enumerate(zip(wordings, headlines, strict=True))
    ]
    forms = dict(sorted(zip(keys, wordings, strict=True), reverse=True))
    leader = _lead(forms, Counter(keys), tier)
    numbers: dict[str, int] = {}
    return [numbers.setdefault(leader[key], len(numbers)) for key in keys]


def _own_key(headline: str, at: int) -> str:
    """Return a key for a headline without words: "?!" is "?!", but a missing headline is nobody else's."""
    return f"\n{headline}" if headline.strip() else f"\n{at}"


def _lead(forms: Mapping[str, Wording], times: Mapping[str, int], tier: Tier) -> dict[str, str]:
    """Return for each form (by its key) the form that leads its group."""
    counts = Counter(word for form in forms.values() for word in set(form.words))

    def leading(key: str) -> tuple[bool, int, int, str]:
        """Whole before cut, plain before misspelt (a slip is a word nobody else has), often before once."""
        form = forms[key]
        return form.cut, sum(counts[word] == 1 for word in form.words), -times[key], key

    order = sorted(forms, key=leading)
    leader = _cluster(order, forms, counts, lambda a, b: near(a, b, counts))
    if tier == "near":
        return leader
    weight = {word: log(1 + len(forms) / count) for word, count in counts.items()}
    heads = [key for key in order if leader[key] == key]
    of_heads = _cluster(heads, forms, counts, lambda a, b: similar(a, b, weight))
    return {key: of_heads[head] for key, head in leader.items()}


def _cluster(
    order: Sequence[str],
    forms: Mapping[str, Wording],
    counts: Mapping[str, int],
    same: Callable[[Wording, Wording], bool],
) -> dict[str, str]:
    """Let each form, in order, join the first leader it is the same as, or become a leader itself."""
    leader: dict[str, str] = {}
    under: defaultdict[Pair | tuple[Pair, tuple[str, ...]], list[str]] = defaultdict(list)
    whole = sorted((" ".join(forms[key].words), key) for key in order if not forms[key].cut)
    # What was cut may have lost a number, so it is looked for by its words alone.
    of_cut = {pair for key in order if forms[key].cut for pair in _pairs(forms[key], counts)}
    for key in order:
        form = forms[key]
        pairs = list(_pairs(form, counts))
        if form.cut:
            places = [name for pair in pairs for name in under[pair][:CROWD]]
            places += [leader[name] for name in _continued(form, whole)]
        else:
            places = [name for pair in pairs for name in under[pair, form.numbers][:CROWD]]
        found = [name for name in dict.fromkeys(places) if same(form, forms[name])]
        if found and (not form.cut or len(found) == 1):
            leader[key] = found[0]
            continue
        # A start that several headlines share says of none of them that it is the one.
        leader[key] = key
        for pair in pairs:
            under[pair, form.numbers].append(key)
            if pair in of_cut:
                under[pair].append(key)
    return leader


def _continued(form: Wording, whole: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield the keys of whole headlines that go on as the cut one begins."""
    for words in (form.words, form.words[:-1]):
        start = " ".join(words)
        if len(start) < CUT_LETTERS:
            return
        at = bisect_left(whole, (start, ""))
        for text, key in islice(whole, at, at + CROWD):
            if not text.startswith(start):
                break
            yield key


def _pairs(form: Wording, counts: Mapping[str, int]) -> Iterator[Pair]:
    """Yield what a form is found under: pairs of its rarest words, with and without what may be a label."""
    if form.short and not form.cut:
        return
    words = form.words
    rests = {words, words[form.opening :], words[: len(words) - form.ending]}
    seen: dict[Pair, None] = {}
    for rest in sorted(rests):
        rarest = sorted(sorted(set(rest), key=lambda word: (counts[word], word))[:RAREST])
        seen.update(dict.fromkeys(combinations(rarest, 2)))
    yield from seen
