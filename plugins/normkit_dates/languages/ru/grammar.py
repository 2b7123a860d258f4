"""Russian, as news writes it: the shapes that ``slavic_grammar`` has for both, over its own words."""

from __future__ import annotations

from normkit_dates.languages.ru.guards import is_weekday
from normkit_dates.languages.ru.lexicon import EXACT, WORDS, unknown_letter
from normkit_dates.languages.shared import slavic_grammar

LANGUAGE = slavic_grammar.language("ru", WORDS, EXACT, unknown_letter, is_weekday)
