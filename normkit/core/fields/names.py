"""What a name stands for: names are compared by a key without case, accents, blanks and punctuation.

``Publish Date``, ``publish_date``, ``publishDate`` and ``Publish-Date`` are one name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

CANONICAL = ("title", "text", "published", "url", "source", "language")
FIELDS = ("id", *CANONICAL)
"""What a name can stand for: the fields that rules read, and what a record is called."""
LAST_RESORTS: Mapping[str, int] = {"text": 3}
"""Field -> the tier of the table that counts only where no surer name is there, and that is read and never written."""
LONGEST = 80
"""Code points: a longer key is no name."""


class Meaning(NamedTuple):
    """What a name stands for."""

    field: str
    tier: int
    """0: the canonical name itself, however it is spelled; then the tiers of the table."""
    rank: int
    """Its place in the tier."""


def folded(name: str) -> str:
    """Return what a name is compared by.

    >>> [folded(name) for name in ("Pub. Date", "pubDate", "PUB-DATE", "Título", "تاريخ النّشر")]
    ['pubdate', 'pubdate', 'pubdate', 'titulo', 'تاريخالنشر']
    """
    return name.casefold().translate(_letters())


@cache
def names_of(field: str) -> tuple[str, ...]:
    """Return the names of a field, its own first, as they are written in the table."""
    return (field, *(name for name, what in _entries() if what.field == field))


@lru_cache(maxsize=2048)
def meaning(name: str) -> Meaning | None:
    """Return what a name stands for; None for any other."""
    if name in FIELDS:
        return Meaning(name, 0, 0)
    return _meanings().get(folded(name)) if len(name) <= LONGEST else None


@cache
def _meanings() -> Mapping[str, Meaning]:
    """Return folded name -> what it stands for; of two entries for one name the surer one holds."""
    found = {field: Meaning(field, 0, 0) for field in FIELDS}
    entries = sorted(_entries(), key=lambda entry: entry[1].tier)
    for name, what in entries:
        found.setdefault(folded(name), what)
    return found


def _entries() -> Iterator[tuple[str, Meaning]]:
    from normkit.core.fields.table import TABLE  # which names in plain sight do not need

    for field, tiers in TABLE.items():
        for number, tier in enumerate(tiers, 1):
            names = (name for several in tier.values() for name in several.split(", "))
            yield from ((name.strip(), Meaning(field, number, rank)) for rank, name in enumerate(names))


@cache
def _letters() -> dict[int, str | None]:
    """Return what becomes of single characters: accents, marks and what stands between words are left out."""
    plain = {
        "a": "áàâäãåāăąạảấầẩẫậắằẳẵặ", "c": "çćčĉ", "d": "ďđ", "e": "éèêëēĕėęěẹẻẽếềểễệ", "g": "ğģ",
        "i": "íìîïĩīįıịỉ", "l": "łļľĺ", "n": "ñńņň", "o": "óòôöõøōőọỏốồổỗộơớờởỡợ", "r": "řŕ", "s": "śšşș",
        "t": "ťţțŧ", "u": "úùûüũūůűųưứừửữựụủ", "y": "ýÿỳỷỹỵ", "z": "źżž", "ae": "æ", "oe": "œ", "е": "ё", "и": "й",
        "α": "ά", "ε": "έ", "η": "ή", "ι": "ί", "ο": "ό", "υ": "ύ", "ω": "ώ", "ا": "أإآٱ", "ي": "ىیئ", "ك": "ک",
        "ه": "ةۀ",
    }  # fmt: skip
    between = " \t\n-_.,:;/\\#@$*'’\"()[]{}\u00a0\u0640\u200b\u200c\u200d\u200e\u200f\u2013\ufeff"
    marks = (*range(0x300, 0x370), *range(0x64B, 0x653))
    return {
        **{ord(letter): base for base, letters in plain.items() for letter in letters},
        **dict.fromkeys((*map(ord, between), *marks)),
    }
