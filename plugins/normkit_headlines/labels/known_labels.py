"""Labels at the ends of a folded headline that agencies are known for, or that a corpus taught."""

from __future__ import annotations

import re
from functools import cache

from normkit_headlines.labels.label_shape import may_be_label
from normkit_headlines.labels.outlet_name import is_unspaced_outlet
from normkit_headlines.labels.separators import folded_separator
from normkit_headlines.lexicon.labels import LEADING_LABELS, TRAILING_LABELS, WIRE_LABELS
from normkit_headlines.lexicon.outlets import OUTLETS


def strip_known_labels(text: str, learned: frozenset[str] = frozenset()) -> str:
    """Return a folded headline without known labels at its ends, quotes around all of it, and its full stop.

    ``learned`` are labels that count as known, folded.
    """
    if "(" in text:
        text = _bracketed().sub(lambda match: "" if match[1] in OUTLETS or match[1] in learned else match[0], text)
    while True:
        rest = _strip_leading_label(_strip_trailing_label(_unquoted(text), learned), learned)
        if rest == text:
            return text
        text = rest


def split_trailing_label(text: str) -> tuple[str, str]:
    """Return (headline, label): what stands before and behind the last separator, or in the last brackets.

    The label is "" where there is none.
    """
    *_, last = (None, *folded_separator().finditer(text, 1))
    if text.endswith(")"):
        at = text.rfind(" (")
        # "ABC News (Australian Broadcasting Corporation)" is one label, behind a dash.
        if at > 0 and not (last and 0 < at - last.start() < 30):
            return text[:at], text[at + 2 : -1]
    return (text[: last.start()], text[last.end() :]) if last else (text, "")


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r" \(([^()]{2,60})\)(?!\w)")


def _unquoted(text: str) -> str:
    text = text.strip(" \"'")
    return text if text.endswith("..") else text.rstrip(" .\"'")


def _strip_trailing_label(text: str, learned: frozenset[str]) -> str:
    headline, label = split_trailing_label(text)
    if not label:
        headline, _, label = text.rpartition(": ") if ": " in text else ("", "", "")
        return headline if headline and _is_update(label) else text
    name = label.split(" (", 1)[0]
    known = label in learned or label in TRAILING_LABELS or name in OUTLETS or is_unspaced_outlet(label)
    numbered = label.rstrip("0123456789") in ("", "update ") and len(label) < 9 and text.endswith(")")
    behind_ellipsis = headline.rstrip().endswith("..") and may_be_label(label)
    return headline.rstrip() if known or numbered or behind_ellipsis or _is_update(label) else text


def _is_update(label: str) -> bool:
    """Say whether an ending is an agency's count of versions: "2nd update", "update 3"."""
    parts = label.strip("- ").split()
    return "update" in parts and len(parts) <= 2 and (parts[-1] == "update" or parts[-1].isdigit())


def _strip_leading_label(text: str, learned: frozenset[str]) -> str:
    if text[:1] in "[【":
        bracketed = _bracketed_beginning().match(text)
        if bracketed and (bracketed[1] in LEADING_LABELS or bracketed[1] in OUTLETS or bracketed[1] in learned):
            return text[bracketed.end() :] or text
        return text
    colon, dash = text.find(":", 0, 40), text.find("-", 0, 40)
    if colon < 0 and dash < 0:
        return _without_stopped_label(text)
    for at in sorted(mark for mark in (colon, dash) if mark > 0):
        label = text[:at].rstrip(" 0123456789")
        spaced = text[at - 1] == " " or text[at] == ":"
        known = label in LEADING_LABELS or label in OUTLETS or label in learned if spaced else label in WIRE_LABELS
        if known:
            return text[at + 1 :].lstrip() or text
    return _without_stopped_label(text)


def _without_stopped_label(text: str) -> str:
    """Return a folded headline without a label that is set as a sentence of its own: "VIDÉO. La piscine ferme"."""
    label, stop, rest = text[:40].partition(". ")
    return text[len(label) + len(stop) :] if stop and rest and label in LEADING_LABELS else text


@cache
def _bracketed_beginning() -> re.Pattern[str]:
    return re.compile(r"[\[【]([^][【】]{1,40})[]】] ?")
