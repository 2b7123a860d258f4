"""Labels at the ends of a folded headline that agencies are known for, or that a corpus taught."""

from __future__ import annotations

import re
from functools import cache

from normkit_headlines.labels.separators import folded_separator, may_be_label
from normkit_headlines.lexicon.labels import ENDINGS, OPENERS
from normkit_headlines.lexicon.outlets import OUTLETS


def without_labels(text: str, labels: frozenset[str] = frozenset()) -> str:
    """Take known labels off both ends of a folded headline, quotes around all of it, and its full stop."""
    if "(" in text:
        text = _bracketed().sub(lambda match: "" if match[1] in OUTLETS or match[1] in labels else match[0], text)
    while True:
        rest = _without_opener(_without_ending(_unquoted(text), labels), labels)
        if rest == text:
            return text
        text = rest


def split_ending(text: str) -> tuple[str, str]:
    """Return a headline and the label behind its last separator or in its last brackets, "" if there is none."""
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


def _without_ending(text: str, labels: frozenset[str]) -> str:
    head, label = split_ending(text)
    if not label:
        head, _, label = text.rpartition(": ") if ": " in text else ("", "", "")
        return head if head and _is_update(label) else text
    name = label.split(" (", 1)[0]
    known = label in labels or label in ENDINGS or name in OUTLETS
    numbered = label.rstrip("0123456789") in ("", "update ") and len(label) < 9 and text.endswith(")")
    behind_cut = head.rstrip().endswith("..") and may_be_label(label)
    return head.rstrip() if known or numbered or behind_cut or _is_update(label) else text


def _is_update(label: str) -> bool:
    """Say whether an ending is an agency's count of versions: "2nd update", "update 3"."""
    parts = label.strip("- ").split()
    return "update" in parts and len(parts) <= 2 and (parts[-1] == "update" or parts[-1].isdigit())


def _without_opener(text: str, labels: frozenset[str]) -> str:
    colon, dash = text.find(":", 0, 40), text.find("-", 0, 40)
    if colon < 0 and dash < 0:
        return text
    for at in sorted(place for place in (colon, dash) if place > 0):
        label = text[:at].rstrip(" 0123456789")
        spaced = text[at - 1] == " " or text[at] == ":"
        if label in OPENERS or (spaced and (label in OUTLETS or label in labels)):
            return text[at + 1 :].lstrip() or text
    return text
