"""Captions and credits of photos that are not there.

A credit says who made a picture, and nothing else: each of its parts is a name, or an agency. What reads on ("Photos by
drone show the flood"), a place ("Poconos, PA") and a name signed as an article is ("Jo Bloom, Reuters") are none.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import NamedTuple

from normkit import Safety, fold
from normkit_chrome.detectors.content.article_signs import is_name
from normkit_chrome.lexicon.keys import key
from normkit_chrome.lexicon.phrases import phrase_set, phrases

_HOLDERS = r"© ?[^!?:\d]{3,80}"
"""Agency and photographer behind the sign; with a year it is a page's rights line."""
_PICTURES = ("photo", "photos", "image", "images")
_PICTURE_ENDS = r" (?:photo|image)s?$"
"""How an agency's name may go on: "AP Photo"."""
_SEPARATOR = r"\s?[/|]\s?|,\s|\s(?:via|on|for|and|und|et|-|–)\s"
"""What stands between the parts of a credit."""
_STRONG_ENDS = ("/", "/ ", "|", "| ", "via ")
"""What sets a name apart from its agency; a comma sets places and lists apart too."""
_BULLETS = " \t•*;"
_FEW_WORDS = 2
"""Words of a name on an archive's site ("imaginima", "kasarp studio"), or of the least name of a person."""
_MARKS_BEHIND = ":：=./|・"
"""What stands behind a word for a picture; a point is part of it, and the last three stand in East Asia."""
_LABEL_OPENINGS = frozenset(("pho", "ima", "pic", "cre", "fot", "bil", "ill", "car", "art", "gra"))
_LABEL_LETTERS = 3
"""How the words begin that ``_label`` matches: few lines need it."""
_LONGEST_LABEL = 24
"""Code points."""
_LONGEST_UNCASED = 20
"""Code points of a name in a script without capitals behind a word for a picture."""
_SHORTEST_AGENCY = 3
"""Letters; shorter ones are places too: "Poconos, PA", "Santana/AP"."""
_STAND_INS = frozenset(("pool", "handout"))
"""Words in place of a photographer: by themselves they are no agency."""
_SLASH = r"\s?[/|]\s?|,\s(?=[«„“])"
_QUOTES = (("«", "»"), ("„", "“"), ("“", "”"), ('"', '"'))
_NAME_WORDS = 4
"""Words of the longest name of a person or an outlet."""
_MOST_COURTESY = 6
"""Words of whose courtesy it is."""

_SHORTEST_CAPTION, _LONGEST_CAPTION = 6, 120
"""Words."""
_LONGEST_CREDIT = 90
"""Code points."""


def is_photo_caption(line: str) -> bool:
    """Say whether a line is a photo caption: it ends with its agency's credit in brackets."""
    line = line.strip().removesuffix(".")
    if not line.endswith(")") or line[0] in "\"“„«'‘-•*|":
        return False
    at = line.rfind("(", max(0, len(line) - 160))
    if at < 0 or not _SHORTEST_CAPTION <= len(line[:at].split()) <= _LONGEST_CAPTION:
        return False
    credit = line[at + 1 : -1].strip()
    return is_signed(credit, labelled=True) or _labelled(credit) is not None or credit.lower().startswith("ap photo/")


def credit_safety(line: str, folded: str) -> Safety | None:
    """Return how safe it is to take a line for a photo's credit, None where it is none; ``folded`` is the same line.

    An agency alone, or several ("AFP/dpa", "mkl/dpa"), sign an article and are no photo's credit.
    """
    folded = folded.lstrip(_BULLETS)
    if len(folded) > _LONGEST_CREDIT:
        return None
    if folded[:1] not in _openings() and "/" not in folded and "|" not in folded and " via " not in folded:
        return None
    line = line.strip(_BULLETS)
    if line.startswith("(") and line.endswith(")"):
        line, folded = line[1:-1].strip(), folded[1:-1].strip()
        if folded in phrase_set("photo desks") or _names_maker(line):
            return Safety.SAFE
    if folded == "getty images" or folded.startswith(("ap photo/", "image source, ")):
        return Safety.SAFE
    if folded.startswith("getty images for "):
        return Safety.SAFE if is_name(line.split(None, 3)[3]) else None
    if line.startswith("©"):
        return Safety.SAFE if re.search(r"[/|]", line) and re.fullmatch(_HOLDERS, line) else None
    if folded.startswith(phrases("picture labels")):
        return _labelled(line)
    if is_signed(line):
        return Safety.SAFE if is_beyond_doubt(line) or _is_long(_parts(line)[-1]) else Safety.UNSAFE
    return None


def is_beyond_doubt(line: str) -> bool:
    """Say whether a credit signs pictures and nothing else, wherever it stands.

    It names an archive of pictures, or any agency behind a word for the picture. Without, it may be the headline of a
    gallery, or the name of the article's author.
    """
    parts = _parts(line.strip(" ()•*"))
    label = _label_of(line)
    agencies = map(_is_agency, _parts(line[label.end :])) if label else ()
    return (
        line.startswith("©")
        or any(chain(map(_is_desk, parts), agencies))
        or (label is not None and _names_outlet(line, label))
    )


def is_signed(credit: str, labelled: bool = False) -> bool:
    """Say whether a text is somebody's name before an agency's: "Jo Bloom/Pool/AFP".

    Where it stands behind a word for a picture a comma will do: "Jo Bloom, AP".
    """
    if not _ends_with_agency(credit):
        return False
    parts = _parts(credit)
    if len(parts) < 2 or not _is_agency(parts[-1]):
        return False
    if not labelled and not credit.endswith(tuple(f"{mark}{parts[-1]}" for mark in _STRONG_ENDS)):
        return False
    names = [part for part in parts if not _is_agency(part)]
    if not all(map(_is_maker, names)) or any(map(_ends_sentence, names)):
        return False
    if any(map(_is_desk, parts)):
        return True
    if parts[0] not in names or not is_name(parts[0]) or _has_digit(credit):
        return False
    first, *others = fold(parts[0]).split()
    return bool(others) and first not in phrase_set("place words")


def _labelled(line: str) -> Safety | None:
    """Return how safe a line is that begins with a word for a picture: "Photo: Jo Bloom", "Image credit: Acme"."""
    label = _label_of(line)
    if label is None:
        return None
    rest = line[label.end :].strip(" ()©")
    if label.courtesy:
        return Safety.SAFE if 0 < len(rest.split()) <= _MOST_COURTESY and rest[-1] not in ".!?" else None
    parts = _parts(rest)
    if not rest or label.written == "image:":
        return None  # a name from the page's markup, glued to a headline
    if any(map(_is_agency, parts)):
        named = all(_is_agency(part) or _is_maker(part) for part in parts)
        return Safety.SAFE if named and not _has_digit(rest) else None
    if _names_outlet(line, label):
        return Safety.SAFE
    if not all(map(is_name, parts)) or _has_digit(rest) or rest.endswith("."):
        return None
    if label.other and (rest.lower() == rest.upper() or len(rest.split()) < _FEW_WORDS):
        return Safety.UNSAFE if len(rest) <= _LONGEST_UNCASED else None  # a name by itself, or what is to be seen
    # "Photos: Flood Hits Elm Bay", "Bild von Angela Holm", "Picture: The Long Night"
    doubtful = label.doubtful or label.written.startswith("picture")
    return Safety.UNSAFE if doubtful and "credit" not in label.written else Safety.SAFE


def _names_maker(line: str) -> bool:
    """Say whether what stands in brackets is a word for a picture and a name, with nothing between: "(foto Holm)"."""
    word, _, name = line.partition(" ")
    return fold(word) in phrase_set("picture labels") and not _has_digit(name) and _is_short_name(name)


def _names_outlet(line: str, label: _Label) -> bool:
    """Say whether a person and the outlet behind a slash follow a word for a picture: "Foto: Jo Bloom / Elm Gazette".

    An outlet is a name, or stands in quotation marks; behind a word for a credit its small words may be any.
    """
    parts = re.split(_SLASH, line[label.end :].strip(" ()©"))
    if (
        label.doubtful
        or label.courtesy
        or len(parts) < _FEW_WORDS
        or not _is_short_name(parts[0])
        or " " not in parts[0]
    ):
        return False
    credits = "credit" in key(label.written)
    return all(
        _is_outlet(part) or (credits and part[:1].isupper() and " " in part) for part in parts[1:]
    ) and not _has_digit(line)


def _is_outlet(part: str) -> bool:
    """Say whether a part of a credit may be an outlet's name: a few words in capitals with small ones, or in quotes."""
    if len(part) > _NAME_WORDS and (part[0], part[-1]) in _QUOTES:
        return True
    words = part.split()
    capital = part[:1].isupper() and words[-1][:1].isupper() and part[-1] not in ".!?"
    return (
        capital and len(words) <= _NAME_WORDS and all(word[:1].isupper() or len(word) < _NAME_WORDS for word in words)
    )


def _is_short_name(part: str) -> bool:
    return is_name(part) and len(part.split()) <= _NAME_WORDS and part[-1] not in ".!?" and part.upper() != part.lower()


def _ends_sentence(part: str) -> bool:
    """Say whether a part ends as a caption does, and not with "Jr." or "Inc.": "Rep. Jo Bloom. | Mina Tree/Getty"."""
    return part.endswith(".") and len(part.rsplit(None, 1)[-1]) > len("Corp.")


def _parts(credit: str) -> list[str]:
    return [part.strip(" ()©") for part in re.split(_SEPARATOR, credit)]


def _ends_with_agency(credit: str) -> bool:
    """Say whether the last word of a text ends the name of an agency: of most lines it does not."""
    words = credit.rstrip(" ()©").replace("/", " ").replace("|", " ").split()
    return bool(words) and fold(words[-1].lstrip("(©")) in _last_words_of_agencies()


@cache
def _last_words_of_agencies() -> frozenset[str]:
    agencies = chain(phrases("photo agencies"), phrases("photo desks"), _PICTURES)
    return frozenset(agency.rpartition(" ")[2] for agency in agencies)


def _is_agency(part: str) -> bool:
    return re.sub(_PICTURE_ENDS, "", fold(part)) in phrase_set("photo agencies") or _is_desk(part)


def _is_desk(part: str) -> bool:
    """Say whether a part of a credit is an archive of pictures, or an agency's for them: "Getty Images", "AP Photo"."""
    return fold(part) in phrase_set("photo desks") or re.sub(_PICTURE_ENDS, "", fold(part)) != fold(part)


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _is_long(agency: str) -> bool:
    return len(agency) >= _SHORTEST_AGENCY and fold(agency) not in _STAND_INS


def _is_maker(part: str) -> bool:
    """Say whether a part of a credit that names an agency is whose it is: a name, or what somebody goes by there."""
    return is_name(part) or (0 < len(part.split()) <= _FEW_WORDS and ":" not in part)


@cache
def _openings() -> frozenset[str]:
    """Return the first characters of a credit without a mark: of the words for a picture, and of some agencies."""
    return frozenset(("(", "©", "a", "g", "i", *(label[0] for label in phrases("picture labels"))))


class _Label(NamedTuple):
    """A word for a picture, with what sets it off from whose it is."""

    end: int
    written: str
    courtesy: bool = False
    doubtful: bool = False
    """Whether a headline may begin so: "Photos: ...", "Bild von ..."."""
    other: bool = False
    """Whether it is known by its word alone, of any language."""


def _label_of(line: str) -> _Label | None:
    """Return the word for a picture that a line begins with."""
    found = _label().match(line) if line[:_LABEL_LETTERS].lower() in _LABEL_OPENINGS else None
    if found:
        doubtful = bool(found["many"] or found["of"])
        return _Label(found.end(), found[0].lower(), bool(found["courtesy"]), doubtful)
    for at, mark in enumerate(line[:_LONGEST_LABEL]):
        if mark in _MARKS_BEHIND and at:
            dotted, east = mark == ".", mark in "/|・"
            word = fold(line[: at + dotted].rstrip())
            if word not in phrase_set("picture labels") or (east and word[-1] < "\u3040"):
                return None
            return _Label(at + 1, word, other=True)
    return None


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:photo|image|picture)s? )?credits?\s?:\s*"
        r"|(?:photo(?:graph)?|image|picture|foto|bild)(?P<many>s)?"
        r"(?: by\s+| (?P<of>von)\s+|\s?:\s*| (?P<courtesy>courtesy)(?: of)?(?:\s?:)?\s+)"
        r"|(?:illustration|cartoon|artwork|graphic)s? (?:by|courtesy of)\s+",
        re.IGNORECASE,
    )
