"""How likely two words are one name: attested forms and a weighted edit distance over phonemes.

The log-odds of a pair of words are a budget that grows with their length, what ``attested_forms`` knows of the two,
less the costs of the steps between their phonemes and of their melodies (``edit_costs``).

Words are folded parts of names (``latin.name_parts``, ``arabic.name_parts``). They and pairs of them recur, so what is
found out about each is remembered (``memoize``); no score depends on it.
"""

from __future__ import annotations

from collections.abc import Callable
from math import exp

from normkit_names.lexicon import attested_forms
from normkit_names.lexicon.attested_forms import MAX_ODDS, Attestation
from normkit_names.lexicon.edit_costs import Costs, cross_costs, latin_costs
from normkit_names.matching.edit_distance import distance
from normkit_names.normalization import arabic, latin
from normkit_names.normalization.memo import memoize, memoize_word

NEVER = -4.0
"""Log-odds of two names that a hard rule keeps apart; no likeness is counted below."""
LEAST_LIKELY = -2.0
"""Log-odds above which two parts of full names may be one, doubtful as that is; at most these, they are two."""
SURE = 9.0
"""Log-odds of two spellings that folding makes equal; no likeness is counted above."""
OTHER_LETTERS = -2.0
"""Log-odds of two Arabic words that folding leaves different."""
UNATTESTED = 0.2
"""Log-odds that two Latin words must make up for where nobody attests either: the costs are fitted to attested names,
and sound alone takes others for each other more often (benchmarks/names/unseen_names.py: full names with one part
exchanged are taken for one in .237 of all cases with it, in .263 without)."""
GLUED_ARTICLE = 0.7
"""What it costs that one spelling begins with an article written together ("Elnaggar", "Naggar")."""
LONGEST_WORD = 40
"""Phonemes: a longer word is no name, and is compared by its beginning."""

LatinWord = tuple[str, Attestation]
"""What comparing asks of each Latin word: its phonemes, and what is attested of them."""
WordPair = tuple[str, str]
WordOdds = Callable[[WordPair], float]
"""What returns the log-odds of two words being one name."""


def probability(log_odds: float) -> float:
    """Return the probability, from 0 to 1, that log-odds stand for."""
    return 1 / (1 + exp(-log_odds))


def word_odds(words: WordPair, least: float = NEVER) -> float:
    """Return the log-odds of two Latin words being one name, with or without an article written together.

    Where they are ``least`` or less, any such figure: then less has to be computed.
    """
    odds = latin_odds_as_spelt(words, least)
    a, b = words
    if (len(a) < 6 or a[1] != "l") and (len(b) < 6 or b[1] != "l"):
        return odds  # neither begins with an article, which longer words alone may do
    bare = without_one_article(a, b)
    return max(odds, latin_odds_as_spelt(bare, least) - GLUED_ARTICLE) if bare else odds


latin_odds = memoize(word_odds)
"""``word_odds``, remembered."""


def without_one_article(a: str, b: str) -> tuple[str, str] | None:
    """Return two words without the article that only one of them may begin with, if one does."""
    one, other = latin.without_article(a), latin.without_article(b)
    return (one, other) if (one != a) != (other != b) else None


def latin_odds_as_spelt(words: WordPair, least: float = NEVER) -> float:
    """Return the log-odds of two Latin words being one name, as they are spelt; ``least`` as in ``word_odds``."""
    a, b = words
    phonemes_a, attested_a = latin_word(a)
    phonemes_b, attested_b = latin_word(b)
    costs = latin_costs()
    attested = attestation(costs, attested_a, attested_b)
    if attested >= MAX_ODDS:
        return MAX_ODDS
    if attested <= -MAX_ODDS:
        return NEVER
    worth = budget(costs, phonemes_a, phonemes_b) + attested
    if worth + costs.best_melodies <= least:
        return least
    first, melody_a = latin_vowels(a)
    second, melody_b = latin_vowels(b)
    if melody_a != melody_b:
        worth -= costs.melodies.get((melody_a, melody_b), 0.0)
        if worth <= least:
            return least
    return _balance(worth, first, second, costs, least)


@memoize
def cross_script_odds(words: WordPair) -> float:
    """Return the log-odds of a Latin word and an Arabic one being one name."""
    a, b = words
    first, attested_a = latin_word(a)
    second, form = letters_and_form(b)
    costs = cross_costs()
    attested = cross_script_attestation(costs, attested_a, form)
    if not -MAX_ODDS < attested < MAX_ODDS:
        return max(NEVER, attested)
    return _balance(budget(costs, first, second) + attested, second, first, costs)


def arabic_odds(words: WordPair) -> float:
    """Return the log-odds of two Arabic words being one name: folding took away all that writers vary."""
    a, b = words
    return SURE if attested_forms.form_key(a) == attested_forms.form_key(b) else OTHER_LETTERS


@memoize_word
def latin_word(word: str) -> LatinWord:
    """Return what comparing asks of a folded Latin word."""
    phonemes = latin.phonemes(word)[:LONGEST_WORD]
    return phonemes, attested_forms.attested(phonemes)


@memoize_word
def latin_vowels(word: str) -> tuple[str, str]:
    """Return the phonemes of a folded Latin word with its vowels marked, and its melody: what tells words apart that
    attestation does not.
    """
    return latin.mark_vowels(word, latin_word(word)[0])


@memoize_word
def letters_and_form(word: str) -> tuple[str, bytes]:
    """Return the letters of an Arabic word that stand for phonemes, and the ``form_key`` it is attested by."""
    return arabic.phonemic_letters(word)[:LONGEST_WORD], attested_forms.form_key(word).encode()


def budget(costs: Costs, a: str, b: str) -> float:
    """Return the log-odds of two words of this many phonemes that agree in all."""
    return costs.budget + costs.per_phoneme * ((len(a) + len(b)) / 2 - 6)


def attestation(costs: Costs, a: Attestation, b: Attestation) -> float:
    """Return what is attested of two spellings as log-odds, decisive from ``MAX_ODDS`` on; nothing where only one is
    known.
    """
    if a[0] and b[0]:
        return costs.attestation + costs.attestation_weight * attested_forms.shared_form_odds(a, b)
    return 0.0 if a[0] or b[0] else -UNATTESTED


def cross_script_attestation(costs: Costs, a: Attestation, form: bytes) -> float:
    """Return what is attested of a Latin spelling as log-odds of its being an Arabic word."""
    bearers, forms, _ = a
    if bearers and (form in attested_forms.head_forms() or form in forms):
        odds = costs.attestation + costs.attestation_weight * attested_forms.form_odds(a, form)
        return max(-MAX_ODDS, min(MAX_ODDS, odds))
    return 0.0


def _balance(worth: float, a: str, b: str, costs: Costs, least: float = NEVER) -> float:
    """Return what is left of ``worth``, from ``least`` to ``SURE``, when the steps between two words are paid."""
    left = worth - distance(a, b, costs.steps, worth - least)
    return least if left < least else SURE if left > SURE else left
