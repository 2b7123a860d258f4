"""English, as news writes it: its letters are told in ``lexicon``, its dates in ``phrases`` and ``calendar``."""

from __future__ import annotations

from normkit_dates.grammar.phrase import Language
from normkit_dates.grammar.token_tables import tables
from normkit_dates.grammar.wordlist import letter_cases
from normkit_dates.languages.en.context.countries import DAY_FIRST, MONTH_FIRST
from normkit_dates.languages.en.guards import is_holiday, is_month, is_quarter, is_today, is_weekday, is_year
from normkit_dates.languages.en.lexicon import EXACT, WORDS, YEAR_LEADS, unknown_letter

_LETTERS, _VALUES = tables(WORDS, letter_cases, EXACT)

SELDOM = (
    "®", "§", "$", "j", "Q", "q", "C", "½y", "½,y", "y½", "y-½", "yO", "yd", "d.x.", "d.s.", ".d.d", ".d.n", "d/d",
    "d/y", "xS", "bS", "zS",     ",aW", "(W", "WU", "UpW", "UrW", "upW", "urW", "AW", "ApW", "tUb", "tGU", "~y",
    "tQb", "µ", "xQ", "UzM", "uzM", "QzM", "Uzd", "uzd", "Qzd", "UVM", "uVM", "QVM", "UxM", "uxM", "QxM",
    "zE-M", "zEfM", "ztEfM", "O½", "O-½", "YU", "Y-U", "&O-u", "&Ou", "OK", "oK", "LKf", "LKi", "WbL",
    "M¤", "M-¤", "M'", "M.'", "'c",
)  # fmt: skip
"""Letters in a row that say that a text may have one of the shapes of ``seldom``."""

LANGUAGE = Language(
    "en",
    _LETTERS,
    _VALUES,
    "normkit_dates.languages.en.phrases",
    starts="µ§$YyDdWwMmOtqQCJSeEn'LlgTUac½~GHiX",
    dead_ends=r"[taicLG~OlEeUn][xV,._\n]|(?<![do,][&,])d(?:[xV_F:)\n]|\.(?!(?:d|[®x])\.[dny]))|mx|t[&FG]|'(?![ndc])|i(?![~acdny½])"
    r"|~(?![acdny½])|n(?![sacf½&Uu-])|a(?![acf½Uu-])",
    month_first=True,
    day_first_words=DAY_FIRST,
    month_first_words=MONTH_FIRST,
    year_leads=YEAR_LEADS,
    is_year=is_year,
    is_month=is_month,
    is_weekday=is_weekday,
    is_quarter=is_quarter,
    is_today=is_today,
    is_holiday=is_holiday,
    unknown_letter=unknown_letter,
    calendar="normkit_dates.languages.en.calendar",
    seldom="normkit_dates.languages.en.seldom.shapes",
    seldom_marks=SELDOM,
    word_letters="µWwUuSXOcGHTPKQ",
)
