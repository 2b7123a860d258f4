"""What the word lists of French and Spanish have in common.

Letters of both, beyond those that all languages share (see ``resolvers.absolute``):

    R suivant, precedente (1, -1), from the day that the text named last   r tard, antes (1, -1), after a count
    v veille, lendemain (-1, 1)   b avant, apres (-1, 1)   Z half of a year
"""

from __future__ import annotations

from dataclasses import dataclass

from normkit import word_set

COUNTED = word_set("points point puntos euros dollars dólares personnes personas unités unidades")
"""What an index, a price or a crowd is counted in."""

CHANGES = ("baja", "bajó", "sube", "subió", "cae", "cayó", "aument", "descend", "alcanz", "retroced", "avanz")
"""How verbs begin that tell of a figure: "to" and a number behind them is no year."""

NUMBERED = word_set(
    "version versión article artículo art chapitre capítulo apartado sección section paragraphe point punto figure "
    "figura "
    "tableau tabla al au tél tel teléfono téléphone numéro número n° nº no code código réf ref norme norma § annexe "
    "anexo"
)
"""What stands before numbers of parts, calls and versions, which look like days."""


@dataclass(frozen=True)
class YearWords:
    """Words around a bare number that say whether it is a year. All in small letters, but ``products``."""

    counted: frozenset[str]
    """It is none before one of these."""
    leads: frozenset[str]
    """It is one after these, from 1500 on."""
    editions: frozenset[str]
    """It is one after these, from 1900 on: the season 2024."""
    of: frozenset[str]
    """After these ("of", "for") it is one from 1900 on, unless one of ``amounts`` stands before them."""
    amounts: frozenset[str]
    products: frozenset[str]
    """It is none after these: Peugeot 2008."""
    no_plurals: frozenset[str]
    """Words that end like a plural and are none: a round number before a plural counts it."""
    compared: frozenset[str]
    """Before "to" and a number they make it a year that figures are compared with: par rapport à 2019."""
    told: frozenset[str]
    """Verbs of accounts, and prepositions behind their year: terminé 2023 en perte."""
    told_in: frozenset[str]
