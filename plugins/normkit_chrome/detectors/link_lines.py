"""What only leads elsewhere: a pointer to another article, a bar of the page's own links or of networks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from normkit import Safety, fold, lines
from normkit_chrome.detectors.inline_spans import InlineSpan
from normkit_chrome.detectors.phrase_lines import kind_of_line
from normkit_chrome.lexicon.keys import is_other_script, key
from normkit_chrome.lexicon.line_table import WHOLE
from normkit_chrome.lexicon.phrases import key_set, occurrences, phrase_set, phrases

_LONGEST_POINTER = 200
"""Code points."""
_FEWEST_WORDS, _MOST_WORDS = 3, 25
"""Words of the headline behind a pointer."""
_MARKS = (":", "|", "-", "–", "—")
"""What sets a pointer off from the headline."""
_LABEL_WORDS = 6
"""Words of the longest pointer."""
_BRACKETED = "[related"
"""What a pointer in brackets begins with where it is longer than a short line."""

_BARS = "·•/"
"""What stands between links, as "|" does."""
_SHORTEST_BAR = 2
"""Links."""
_KNOWN_SHARE = 0.6
"""The share of its links that must be known."""
_LONGEST_LINK = 40
"""Code points."""
_SHARE_SIGNS = ("acebook", "hatsApp", "hatsapp", "ACEBOOK", "HATSAPP", "فيسبوك", "واتساب")
"""A line without any of these holds no bar of networks behind other words."""
_LONGEST_BUTTON = 60
"""Code points of a line's end that hold the last word of a button."""
_MOST_JOINTS = 4
"""Joints within one button, and one: "WhatsApp", "LinkedIn"."""
_SENTENCE_ENDS = '.!?…؟۔।"”»'
"""What a sentence ends with before a pointer."""
_LONGEST_LABEL = 40
"""Code points of the longest pointer, with the end of the sentence before it."""
_LONGEST_SHARE_BAR = 200
"""Code points."""
_FEWEST_NETWORKS = 3
"""Buttons of a bar for sharing: people name one or two, and set off three by commas."""


@cache
def _pointers() -> frozenset[str]:
    return phrase_set("pointers") | phrase_set("pointers in capitals")


@cache
def pointer_openings() -> frozenset[str]:
    """Return the first words of pointers, folded."""
    return frozenset({*(pointer.split()[0] for pointer in _pointers()), _BRACKETED})


def pointer_safety(line: str, folded: str) -> Safety | None:
    """Return how safe it is to take a line for one that names another article: "Related: Harvest is late"; else None.

    ``folded`` is the same line. A sentence after the heading ("See also: the second part of this report.") may be the
    author's, and so may all that is typed: a heading in capitals before a headline that has none is a template's, one
    set off by a bar, and one that nothing sets off, which the page had on its own ("Lire aussi Les marins en grève").
    """
    if len(folded) > _LONGEST_POINTER or not opens_with_pointer(folded):
        return None
    words = line.strip("[] ").split()
    label, mark, count = _label_of(folded.strip("[] ").split())
    headline = words[count + (mark is not None and mark not in words[count - 1]) :] if label else []
    if not _FEWEST_WORDS <= len(headline) <= _MOST_WORDS or headline[-1].endswith((".", ":", ";", ",")):
        return None
    in_capitals = " ".join(words[:count]).isupper() and not line.isupper()
    if label not in phrase_set("pointers") and not in_capitals:
        return None
    if mark is None:
        joined = label in phrase_set("joined pointers") and len(words) - count > _FEWEST_WORDS
        return Safety.SAFE if joined and words[count][0].isupper() and words[0][0].isupper() else None
    if mark == "|":
        return Safety.SAFE
    if label not in phrase_set("pointers"):
        return Safety.MANUAL  # authors of blogs type "READ MORE: ..."
    return Safety.SAFE if in_capitals else Safety.UNSAFE


def opens_with_pointer(folded: str) -> bool:
    """Say whether a folded line begins with the first word of a pointer."""
    opening = folded.partition(" ")[0].rstrip(":|")
    return opening in pointer_openings() or opening.lstrip("[") in pointer_openings()


def _label_of(words: Sequence[str]) -> tuple[str, str | None, int]:
    """Return the label that folded words begin with, the mark behind it, and its words; "" for none."""
    for count in range(min(len(words), _LABEL_WORDS), 0, -1):
        label = " ".join(words[:count])
        mark = label[-1] if label[-1] in ":|" else None
        if label.rstrip(":|") in _pointers():
            behind = words[count] if mark is None and len(words) > count and words[count] in _MARKS else mark
            return label.rstrip(":|"), behind, count
    return "", None, 0


def inline_pointers(text: str, rows: Sequence[str], filled: Sequence[int]) -> Iterator[tuple[int, InlineSpan]]:
    """Yield (number of a line, span in it) of the pointers among its sentences: "Rain. Read also: Oats fail. The ...".

    The words of the headline are its caption: 0 where it cannot be told where it ends, and the span is the label alone.
    """
    known = _last_words()
    before = text.split(": ")[:-1]
    if not [part for part in before if part[-1:] == " " or part[part.rfind(" ") + 1 :].lower() in known]:
        return  # of most texts
    for number in [number for number in filled if ": " in rows[number]]:
        line = rows[number]
        for place in occurrences(line, ": "):
            last = place - (line[place - 1] == " ")
            if line[line.rfind(" ", 0, last) + 1 : last].lower() not in known:
                continue
            end = max(line.rfind(f"{mark} ", max(0, last - _LONGEST_LABEL), last) for mark in _SENTENCE_ENDS)
            if end >= 0 and _is_long_pointer(line[end + 2 : last]):
                yield number, _pointer(line, end + 2, place)


def _is_long_pointer(label: str) -> bool:
    """Say whether a label is a pointer of more than one word: an author may write "Related:"."""
    folded = fold(label)
    known = folded in phrase_set("pointers") or (label.isupper() and folded in phrase_set("pointers in capitals"))
    return known and (" " in folded or is_other_script(label))


def _pointer(line: str, start: int, colon: int) -> InlineSpan:
    """Return the pointer that a line holds, with its headline where a sentence of the line begins behind that."""
    end = line.find(". ", colon, colon + _LONGEST_POINTER)
    words = line[colon + 1 : max(colon, end)].split()
    told = end > 0 and _FEWEST_WORDS <= len(words) <= _MOST_WORDS and words[-1].isalpha() and len(words[-1]) > 2
    if told and _headline().fullmatch(" ".join(words)) and not line[end + 2 : end + 3].islower():
        return InlineSpan(start, end + 1, len(words))
    return InlineSpan(start, colon + 1)


@cache
def _last_words() -> frozenset[str]:
    """Return the last word of each pointer: before most colons stands another."""
    return frozenset(pointer[pointer.rfind(" ") + 1 :] for pointer in _pointers())


@cache
def _headline() -> re.Pattern[str]:
    """Match a headline that is sure to end with the point behind it: there is no other mark in it."""
    return re.compile(r"[^.!?…؟۔।\"“”«»:]+")


def is_bracketed(line: str) -> bool:
    """Say whether a pointer stands in brackets, as outlets set it between paragraphs: "[Related: harvest is late]"."""
    return line.startswith("[") and line.endswith("]")


def is_link_bar(folded: str) -> bool:
    """Say whether a folded line is a row of links set off by bars, most of which a site's interface is known for."""
    if "|" not in folded and "·" not in folded and "•" not in folded and " / " not in folded:
        return False
    for mark in _BARS:
        folded = folded.replace(mark, "|")
    links = [link for part in folded.split("|") if (link := part.strip())]
    if len(links) < _SHORTEST_BAR or max(map(len, links)) > _LONGEST_LINK:
        return False
    unknown = (link for link in links if kind_of_line(link) is None and key(link) not in key_set("page ends"))
    most = int(len(links) - max(_SHORTEST_BAR, _KNOWN_SHARE * len(links)))
    return next(islice(unknown, most, None), None) is None


def is_share_bar(folded: str) -> bool:
    """Say whether a folded line is a row of buttons for sharing, told by the word that opens it.

    >>> is_share_bar("share facebook twitter email"), is_share_bar("facebook twitter email")
    (True, False)
    """
    folded = folded.replace(":", ": ", 1)
    return (
        _ends_with_buttons(folded)
        and folded.startswith(_share_openings())
        and _share_bar().fullmatch(folded) is not None
    )


def is_network_row(folded: str) -> bool:
    """Say whether a folded line holds nothing but names of networks and buttons: a bar, or the legend of a chart."""
    if not _ends_with_buttons(folded) or not folded.startswith(phrases("share buttons")):
        return False
    return _network_row().fullmatch(folded) is not None


def is_glued_row(line: str) -> bool:
    """Say whether a line is buttons that lost what stood between them, each as long as one can be.

    >>> is_glued_row("Share on FacebookShare on XCopy link"), is_glued_row("The WhatsApp group")
    (True, False)
    """
    if not ("acebook" in line or "elegram" in line or "hatsApp" in line or "weet" in line or "witter" in line):
        return False  # of most lines
    stops = [*(match.start() for match in _joint().finditer(line)), len(line)]
    start, kinds = 0, []
    for number, stop in enumerate(stops):
        ends = [end for end in stops[number : number + _MOST_JOINTS] if end - start <= _LONGEST_BUTTON]
        if stop > start:
            known = ((end, kind_of_line(fold(line[start:end]).strip())) for end in reversed(ends))
            start, kind = next(((end, kind) for end, kind in known if kind), (0, ""))
            if not kind:
                return False
            kinds.append(kind)
    return len(kinds) >= (_SHORTEST_BAR if WHOLE[0] in kinds else _FEWEST_NETWORKS)


@cache
def _joint() -> re.Pattern[str]:
    """Match where a word begins with a capital right behind another: "FacebookShare", "XCopy"."""
    return re.compile(r"(?<=[^\W\d_A-ZÀ-ÞЀ-Я])(?=[A-ZÀ-ÞЀ-Я])|(?<=[A-Z])(?=[A-Z][a-z])")


def is_position(folded: str) -> bool:
    """Say whether a folded line is how far a visitor is in a gallery, or in a film, before he begins.

    >>> [is_position(line) for line in ("1 / 12", "00:00 / 02:35", "4/5", "1/2")]
    [True, True, False, False]
    """
    return folded[:1] in ("0", "1") and "/" in folded and _position().fullmatch(folded) is not None


@cache
def _position() -> re.Pattern[str]:
    return re.compile(r"0?1 / \d{1,3}|0?1/(?:1[3-9]|[2-9]\d|\d{3})|00?:00 ?/ ?-?\d{1,2}:\d\d(?::\d\d)?")


def share_bars(text: str, rows: Sequence[str], filled: Sequence[int]) -> Iterator[InlineSpan]:
    """Yield the rows of buttons for sharing that stand behind other words of a line, as in the head of a page.

    The names of networks are their captions: what looks like a bar may be a list of the article's.
    """
    last = _last_letters()
    for number in [number for number in filled if rows[number][-1] in last]:
        end = rows[number][-_LONGEST_BUTTON:].rstrip().lower()
        if end[end.rfind(" ") + 1 :] not in button_words() or not any(sign in rows[number] for sign in _SHARE_SIGNS):
            continue
        row = lines(text)[number]
        start = max(row.start, row.end - _LONGEST_SHARE_BAR)
        line = row.text[start - row.start :].rstrip().lower()
        if _ends_with_buttons(line) and (bar := _share_bar().search(line)) and line[: bar.start()].strip():
            yield InlineSpan(start + bar.start(), start + bar.end(), len(bar[0].split()))


def _ends_with_buttons(line: str) -> bool:
    """Say whether a line ends with a button's word and has those of others: of most no pattern needs to be tried."""
    if line[line.rfind(" ") + 1 :] not in button_words():
        return False
    return sum(word in button_words() for word in line.split()) >= _FEWEST_NETWORKS


@cache
def button_words() -> frozenset[str]:
    """Return the words of the buttons for sharing."""
    return frozenset(word for name in phrases("share buttons") for word in name.split())


@cache
def _last_letters() -> frozenset[str]:
    """Return the last letters of the buttons, small and in capitals, and blanks: most lines end otherwise."""
    ends = {name[-1] for name in phrases("share buttons")}
    return frozenset((*ends, *map(str.upper, ends), *" \t\xa0"))


@cache
def _share_openings() -> tuple[str, ...]:
    return (*phrases("share labels"), *"0123456789")


@cache
def _share_bar() -> re.Pattern[str]:
    """Match a counter, a word for sharing and at least three buttons, some of them with the word again."""
    label = "|".join(map(re.escape, phrases("share labels")))
    gap = r"[\s×|•·]{1,4}"
    return re.compile(
        rf"(?<![\w-])(?:[\d.,]{{1,9}}[km]?{gap})?(?:{label})(?: ?:)?{gap}"
        rf"{_button()}(?:{gap}(?:(?:{label}){gap})?{_button()}){{{_FEWEST_NETWORKS - 1},12}}$"
    )


@cache
def _network_row() -> re.Pattern[str]:
    return re.compile(rf"{_button()}(?: {_button()}){{{_FEWEST_NETWORKS},12}}")


@cache
def _button() -> str:
    """Return the pattern of a button."""
    names = "|".join(map(re.escape, sorted(phrases("share buttons"), key=lambda name: (-len(name), name))))
    return rf"(?:{names})(?![\w-])"
