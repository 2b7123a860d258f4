"""What a site repeats and may well be the article's: a person is asked before it goes."""

from __future__ import annotations

LABEL_WORDS = 3
"""A line of so few words may be a heading or a dateline: "Pros", "Abstract", "What we know", "Elm Bay."."""

_ENDS = tuple(".!?…:。！？")

# Cues of notes that belong to the article, by language: who vouches for it, who pays, what was corrected, who wrote it.
# Folded, as they stand in the field's usual wording; a line that holds one is asked about.
_CUES = (
    "views expressed", "opinions expressed", "opinion of the author", "disclaimer", "disclosure", "the author is",
    "conflict of interest", "competing interest", "investment advice", "financial advice", "medical advice",
    "legal advice", "editor's note", "correction", "contributed to this", "reporting by", "editing by",
    "originally published", "originally appeared", "adapted from", "translated by", "trigger warning", "spoiler",
    "meinung des autors", "anmerkung der redaktion", "haftungsausschluss", "korrektur", "anlageberatung",
    "note de la rédaction", "opinions exprimées", "avertissement", "rectificatif",
    "nota del editor", "nota de la redacción", "opiniones expresadas", "aviso legal", "descargo",
    "nota del redattore", "opinioni espresse", "nota da redação", "opiniões expressas",
    "мнение автора", "от редакции", "редакции может не совпадать", "أدناه تعبر", "تعبر عن رأي", "ملاحظة المحرر",
    "yazarın görüş", "editörün notu", "mening van de auteur",
)  # fmt: skip


def asked_about(text: str, heading: bool, among: bool) -> bool:
    """Say whether a repeated line, folded, may be the article's.

    ``heading`` says that it stands above a paragraph in most of its articles, ``among`` that it stands among other
    lines that the site repeats: so do the items of a menu.
    """
    if text.count(" ") < LABEL_WORDS and not among:
        return True
    if heading and not text.endswith(_ENDS):
        return True
    return text.startswith('"') or any(cue in text for cue in _CUES)
