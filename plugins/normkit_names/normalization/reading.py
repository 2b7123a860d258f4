"""A name as lists and papers write it, read: whose parts stand in which order, and what besides parts it tells.

A comma and capitals tell the surname, which is then put last. Titles, and other names of the bearer in brackets, are
left out, short forms ("Mohd") written in full, words that a lost space joined are parted.
"""

from __future__ import annotations

import re
from functools import cache

from normkit_names.normalization import arabic, latin
from normkit_names.normalization.memo import memoize
from normkit_names.normalization.parts import Parts
from normkit_names.normalization.titles import ALIAS_WORDS, TITLES

Reading = tuple[Parts, str]
"""The parts of a name, the surname last where it is told, and its marks. An initial and any other part that is cut
short end in ``CUT``."""
CUT = "."
SURNAME_TOLD, SON, DAUGHTER = "f", "s", "d"
"""Marks: the name tells which part is the surname; "bin" or "bint" stands in it. A digit is a generation, and a part
cut short leaves its ``CUT`` there too."""
GENERATIONS = {"jr": "2", "junior": "2", "sr": "1", "senior": "1", "ii": "2", "iii": "3", "fils": "2"}
"""What stands behind a name for one of two bearers -> mark."""
_AFTER_NAME = frozenset({*GENERATIONS, "phd", "md", "esq", "mp", "mba"})
_MUHAMMAD = frozenset({"mohd", "md", "muh", "mhd", "muhd", "mohm", "mohmd", "med", "mohamd", "mohammd"})
"""Short forms of the commonest given name, with a full stop or without."""
_SONS = frozenset({"bin", "ben", "ibn"})
_DAUGHTERS = frozenset({"bint", "bent", "binti", "binte", "bte", "bt", "mint"})
_ONE_LETTER = frozenset("abcdefghijklmnopqrstuvwxyz")
_NOT_PLAIN = _ONE_LETTER | {"alias", "aka", "dit"}
"""Words that punctuation or an order tells something about, or that part a name from another one."""
_SPECIAL = _NOT_PLAIN | latin.PARTICLES | _AFTER_NAME | _MUHAMMAD | _DAUGHTERS | TITLES
_SPECIAL_BUT_ARTICLES = _SPECIAL - latin.ARTICLES
_PUNCTUATION = frozenset(',.(/["“«;')
_ARABIC_PUNCTUATION = _PUNCTUATION | frozenset("،؛")
_OTHER_LETTERS = str.maketrans(
    {"،": ",", "؛": ";", "ş": "sh", "Ş": "Sh", "ș": "sh", "ğ": "gh", "ə": "a", "Ə": "A", "ı": "i", "İ": "I"}
)
"""Commas of the Arabic script, and Turkish and Azerbaijani letters by their sound."""
_TRANSLATED = frozenset(map(chr, _OTHER_LETTERS))
"""These: few names have one, and looking costs a fifth of translating."""


@cache
def _marked() -> re.Pattern[str]:
    """Match what makes a name more than words: punctuation, two capitals in a row, a capital inside a word."""
    return re.compile(r"[,.(/\[\"“«;]|[A-Z]{2}|[a-z][A-Z]| (?:alias|aka|dit) |\b\w\b")


@cache
def _plain() -> re.Pattern[str]:
    """Match words of ASCII letters whose capitals tell nothing."""
    return re.compile(r"(?:'*+[A-Za-z][a-z']*+(?: ++|\Z))++")


@cache
def _other_name() -> re.Pattern[str]:
    return re.compile(rf"(?<=[^\W\d_])[,;]? *(?:[(\[\"“«].*|\b{ALIAS_WORDS} .*)", re.IGNORECASE | re.DOTALL)


@cache
def _honour() -> re.Pattern[str]:
    """Match titles of one letter and full stop each."""
    return re.compile(r"\b(?:H\.? ?E\.|H\. ?R\. ?H\.|HRH|HH|H\. ?H\.)(?= )")


@cache
def _short_abd() -> re.Pattern[str]:
    """Match "C/" and "A/", which stand for "servant of the" (Somali "C/qaadir", "A/Rahman")."""
    return re.compile(r"\b(?:[CcAa]|[Aa]bd)/(?=\w)")


@cache
def _lost_space() -> re.Pattern[str]:
    """Match where a space was lost: "OmarAl-Obeidi", "TariqMansour"."""
    return re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z])")


@cache
def _cut_short() -> re.Pattern[str]:
    """Match an initial, or a word cut short: "Y.", "Kh.", "Abdelk."."""
    return re.compile(r"\b([^\W\d_]{1,12})\.|(?<![\w'’-])([A-Z])(?![\w'’-])")


def read(name: str) -> Reading:
    """Return the parts of a name and its marks.

    >>> read_name("AL-OBEIDI, Dr Tariq Y.")
    (('tariq', 'y.', 'obeidi'), '.f')
    >>> read_name("Talal bin Fahd Al Saud"), read_name("العبيدي، طارق")
    ((('talal', 'fahd', 'saud'), 's'), (('طارق', 'عبيدي'), 'f'))
    """
    if name.isascii():
        spaced = name.replace("-", " ")
        tokens = spaced.lower().split()
        if (name.encode().istitle() and "".join(tokens).isalpha()) or _plain().fullmatch(spaced):
            if "'" in spaced:
                tokens = [word for token in tokens if (word := token.replace("'", ""))]
            if _SPECIAL.isdisjoint(tokens):
                return tuple(tokens), ""
            if _SPECIAL_BUT_ARTICLES.isdisjoint(tokens) and tokens[-1] not in latin.ARTICLES:
                return tuple([token for token in tokens if token not in latin.ARTICLES]), ""
            if _NOT_PLAIN.isdisjoint(tokens):
                return _read_tokens(tokens, "")
    elif arabic.ARABIC_LETTER.search(name):
        return _read_arabic(name)
    elif not _TRANSLATED.isdisjoint(name):
        name = name.translate(_OTHER_LETTERS)
    if (name.istitle() and _PUNCTUATION.isdisjoint(name)) or not _marked().search(name):
        tokens = latin.only_letters(name).split()
        if _SPECIAL.isdisjoint(tokens):
            return tuple(tokens), ""
        if _ONE_LETTER.isdisjoint(tokens):
            return _read_tokens(tokens, "")
    name = _honour().sub("", _other_name().sub("", name, count=1))
    name = _lost_space().sub(" ", _short_abd().sub("Abdul ", name.replace(" b. ", " bin ")))
    first, told = _surname_last(name)
    first = latin.camel_article().sub(r"\g<0> ", first)
    cut = frozenset(latin.to_ascii(word or initial) for word, initial in _cut_short().findall(first))
    return _read_tokens(latin.only_letters(first).split(), told, cut)


read_name = memoize(read)
"""``read``, remembered."""


def _surname_last(name: str) -> tuple[str, str]:
    """Return a name with the surname last, and the mark of its being told: by a comma, by capitals."""
    before, comma, after = name.partition(",")
    if comma:
        given = after.replace(",", " ")
        if all(word.strip(". ").lower() in _AFTER_NAME for word in given.split()):
            return f"{before} {given}", ""
        article = re.search(r"[ -]([AaEe]l)-?\s*$", given)  # "QASIMI, Huda al-"
        if article:
            given, before = given[: article.start()], f"{article[1]}-{before.lstrip()}"
        return f"{given} {before}", SURNAME_TOLD
    words = name.split()
    capitals = [
        (len(word.strip(".")) > 1 and word.isupper() and word.isalpha()) or _is_capital_surname(word) for word in words
    ]
    if all(capitals) or not any(
        in_capitals and len(word) > 2 for in_capitals, word in zip(capitals, words, strict=True)
    ):
        return name, ""
    first = capitals.index(True)
    last = len(words) - capitals[::-1].index(True)
    if not all(capitals[first:last]) or (first and last < len(words)):
        return name, ""
    surname = words[first:last]
    return " ".join([*words[:first], *words[last:], *surname]), SURNAME_TOLD


def _is_capital_surname(word: str) -> bool:
    """Say whether a word with marks in it is in capitals: "AL-OBEIDI", "SHA'ER"."""
    letters = [c for c in word if c.isalpha()]
    return len(letters) > 2 and "." not in word and all(c.isupper() for c in letters)


def _read_tokens(tokens: list[str], told: str, cut: frozenset[str] = frozenset()) -> Reading:
    """Return the parts that folded words make, and all marks."""
    marks = told
    while len(tokens) > 1 and tokens[-1] in _AFTER_NAME:
        generation = GENERATIONS.get(tokens.pop(), "")
        marks += generation
    start = 0
    while start + 1 < len(tokens) and tokens[start] in TITLES and _is_name(tokens[start + 1 :]):
        start += 1
    found: list[str] = []
    pending = ""
    for number in range(start, len(tokens)):
        token = tokens[number]
        if token not in _SPECIAL and token not in cut:
            found.append(pending + token)
            pending = ""
            continue
        more = number + 1 < len(tokens)
        if more and token in latin.ARTICLES:
            continue
        if more and (found or number > start) and not pending and token in _DAUGHTERS:
            marks += DAUGHTER
        elif more and found and not pending and token in _SONS:
            marks += SON
        elif more and token in _MUHAMMAD:
            found.append("muhammad")
        elif more and token in latin.JOINS_NEXT and not (token in cut and len(token) == 1):
            pending += latin.JOINS_NEXT[token]
        elif token in latin.JOINS_PREVIOUS and (pending or (found and found[-1][-1] != CUT)):
            if pending:
                found.append(pending + token)
            else:
                found[-1] += token
            pending = ""
        else:
            if token in cut and not pending:
                token += CUT
                marks += CUT
            found.append(pending + token)
            pending = ""
    return tuple(found), "".join(sorted(set(marks))) if len(marks) > 1 else marks


def _is_name(tokens: list[str]) -> bool:
    """Say whether words are a name without the title before them: two parts, or a kunya."""
    words = [token for token in tokens if token not in latin.ARTICLES and token not in TITLES]
    return len(words) > 1


def _read_arabic(name: str) -> Reading:
    """Return the reading of a name in Arabic script."""
    if "بن" not in name and (name.replace(" ", "").isalpha() or _ARABIC_PUNCTUATION.isdisjoint(name)):
        return arabic.fold_name(name), ""
    name = name.translate(_OTHER_LETTERS)
    name = _other_name().sub("", name, count=1)
    before, comma, after = name.partition(",")
    parts = arabic.name_parts(f"{after} {before}" if comma else name)
    tokens = arabic.folded_word().findall(arabic.fold_letters(name))
    marks = SURNAME_TOLD if comma else ""
    if "بنت" in tokens[1:]:
        marks += DAUGHTER
        parts = (*parts[:1], *[part[3:] if part.startswith("بنت") and len(part) > 5 else part for part in parts[1:]])
    elif not arabic.SONS.isdisjoint(tokens[1:]):
        marks += SON
        if len(parts) == 2 and parts[1].startswith("بن"):
            parts = parts[0], parts[1][2:]
    return parts, "".join(sorted(marks))
