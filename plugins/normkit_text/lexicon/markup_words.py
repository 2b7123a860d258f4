"""Words of texts that speak about markup and encodings: a tag or a garbled word there may be a specimen."""

from __future__ import annotations

import re
from functools import cache, lru_cache

WORDS = (
    "html", "xhtml", "xml", "sgml", "css", "php", "json", "yaml", "unicode", "utf-8", "utf8", "ascii", "mojibake",
    "markdown", "bbcode", "latex", "regex", "regexp", "markup", "charset", "ampersand", "quoted-printable",
    "base64", "zeichensatz", "zeichenkodierung", "zeichencodierung", "codierung", "kodierung", "umlautsalat",
    "auszeichnungssprache", "encodage", "codage", "balise", "balises", "codificación", "codificação",
    "etiquetas-html", "codifica", "marcatori", "кодировка", "кодировки", "кодировке", "кодировку", "разметка",
    "разметки", "кодування", "кодировката", "kodowanie", "kodowania", "kódování", "kódolás", "kodlama", "kodlaması",
    "kodering", "opmaaktaal", "teckenkodning", "ترميز", "الترميز", "کدگذاری", "رمزگذاری", "קידוד",
)  # fmt: skip
"""One word each, case folded: English, then German, French, Spanish, Portuguese, Italian, Russian, Ukrainian,
Bulgarian, Polish, Czech, Hungarian, Turkish, Dutch, Swedish, Arabic, Persian, Hebrew."""
UNSPACED = (
    "文字化け", "文字コード", "マークアップ", "乱码", "亂碼", "字符编码", "编码格式", "標記語言", "标记语言",
    "마크업", "인코딩",
)  # fmt: skip
"""The same where words are not set apart: Japanese, Chinese, Korean."""
PHRASES = ("regular expression", "character encoding", "escape sequence", "file path", "command line", "source code")


@lru_cache(maxsize=16)
def speaks_of_markup(text: str) -> bool:
    """Say whether a text speaks about markup, code or encodings; an address ("page.html") is no speech."""
    return bool(_pattern().search(text.casefold()))


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(map(re.escape, (*WORDS, *PHRASES)))
    return re.compile(rf"(?<![\w./-])(?:{words})s?(?![\w/])|{'|'.join(UNSPACED)}")
