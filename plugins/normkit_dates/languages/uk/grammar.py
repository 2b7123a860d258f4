"""Ukrainian, as news writes it: the shapes that ``slavic_grammar`` has for both, over its own words."""

from __future__ import annotations

from normkit_dates.languages.shared import slavic_grammar
from normkit_dates.languages.uk.lexicon import EXACT, FOLD, WORDS, unknown_letter

LANGUAGE = slavic_grammar.language("uk", WORDS, EXACT, unknown_letter, fold=FOLD)
