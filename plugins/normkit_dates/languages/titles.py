"""Titles of works in quotation marks, which name days and years and are none: the film "Un dimanche à la campagne"."""

from __future__ import annotations

from normkit import word_set
from normkit_dates.grammar.letters import QUOTES
from normkit_dates.grammar.phrase import Phrase, TokenRow

_WORKS = (
    *("film", "movie", "novel", "album", "song", "single", "ballad", "play", "musical", "opera", "sitcom", "drama"),
    *("comedy", "thriller", "documentary", "memoir", "bestseller", "trilogy", "sequel", "painting", "poem", "hit"),
    *("roman", "chanson", "pièce", "série", "tableau", "comédie", "poème", "opéra", "récit", "spectacle", "émission"),
    *("buch", "lied", "stück", "oper", "serie", "komödie", "gedicht", "gemälde", "erzählung", "krimi", "schlager"),
    *("película", "novela", "canción", "álbum", "disco", "obra", "comedia", "poema", "ópera", "cuento", "cuadro"),
    *("фильм", "роман", "альбом", "песн", "пьес", "спектакл", "сериал", "комеди", "повест", "рассказ", "картин"),
    *("фільм", "пісн", "п'єс", "серіал", "комеді", "оповідан", "вистав", "поем", "поэм", "опер", "книг", "мелодрам"),
    *("filmi", "şarkı", "albüm", "oyun", "dizi", "kitap", "kitab", "şiir", "belgesel", "öykü"),
    *("cinéma", "cinema", "kino", "кино", "кіно", "sinema", "protagonist", "actor", "actress", "actriz", "acteur"),
    *("actrice", "schauspiel", "regie", "режисс", "режисер", "yönetmen", "oscar", "biopic", "blockbuster", "franchise"),
    *("فيلم", "رواية", "روايه", "البوم", "أغنية", "اغنيه", "مسرحية", "مسرحيه", "مسلسل", "كتاب", "قصيدة", "قصيده"),
)
"""How words for works of art begin, in small letters; Arabic ones without their article."""
_NO_WORKS = word_set("player players played playing plays playoff playoffs playing-field oyuncu oyuncular obras")
"""Words that begin like one and are none."""
_MOST = 9
"""Words of a title on either side of a date."""
_NEAR = 3
"""Words between a title and what it is one of: "the film, (his first,) ..."."""
_ENDS = frozenset(".;\n")


def is_in_title(phrase: Phrase) -> bool:
    """Say whether quotation marks around a phrase hold the title of a work, which a word near them names."""
    row, first, last = phrase.row, phrase.first, phrase.last
    words = row.words
    start = _mark(row, range(first - 1, max(-1, first - _MOST), -1))
    end = _mark(row, range(last, min(len(words), last + _MOST)))
    if start < 0 or end < 0:
        return False
    opens = words[start + 1]
    if not (opens[:1].isupper() or opens[0].isdigit() or opens.lower() == opens.upper()) or not opens[0].isalnum():
        return False
    if row.language.code == "en" and _is_title_case(words[start + 1 : end]):
        return True
    around = words[max(0, start - _NEAR) : start] + words[end + 1 : end + 1 + _NEAR]
    return any(_is_work(word) for word in around)


def _mark(row: TokenRow, tokens: range) -> int:
    """Return the first token with a quotation mark; -1 for none in the sentence."""
    found = next((n for n in tokens if row.words[n] in QUOTES or row.letters[n] in _ENDS), -1)
    return found if found >= 0 and row.words[found] in QUOTES else -1


def _is_title_case(words: list[str]) -> bool:
    """Say whether words are written as English writes titles: Born on the Fourth of July."""
    words = [word for word in words if word.isalpha()]
    return len(words) > 3 and all(word[:1].isupper() or len(word) < 4 for word in words)


def _is_work(word: str) -> bool:
    small = word.lower().removeprefix("ال")
    return small.startswith(_WORKS) and small not in _NO_WORKS
