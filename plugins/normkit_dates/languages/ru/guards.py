"""What words of Russian are where they stand, beyond ``slavic_guards``."""

from __future__ import annotations

from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.shared import slavic_guards


def is_weekday(phrase: Phrase) -> bool:
    """Say whether a weekday is one; "среда" is Wednesday only where it cannot be the environment."""
    row, at = phrase.row, phrase.first + phrase.letters.index("W")
    if not slavic_guards.is_weekday(phrase):
        return False
    word, before, behind = row.words[at].lower(), row.word(at - 1).lower(), row.word(at + 1)
    if word == "среду":
        return before in ("в", "на", "эту", "за", "с") and behind != "обитания"
    if word in ("среды", "среде"):
        return phrase.has("P") or before in ("до", "с", "со", "от", "после", "ко")
    return word not in ("среда", "средой") or (row.letter(at - 1) == "\n" and not behind.isalnum())
