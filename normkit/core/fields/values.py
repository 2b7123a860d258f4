"""A caller's values, whatever they are, as rules read them, and a fixed text in the type of what stood there.

The objects may be a stranger's: what their methods do, return or raise is not relied on.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from normkit.core.fields.paragraphs import is_paragraphs, joined

_FRAMES = ("numpy", "pandas", "decimal")
"""Packages whose values may be missing."""
_SECOND_EPOCH = 1e11
"""A greater number of an epoch counts milliseconds: as seconds it would lie beyond the year 5000."""
_FIRST_EPOCH, _LAST_EPOCH = 320_000_000, 4_000_000_000
"""Seconds, February 1980 to October 2096: other numbers are days in digits, or no dates."""
_BEGINNING = datetime(1970, 1, 1)
_EPOCH = _BEGINNING.toordinal()
_LONGEST_DATE, _LONGEST_SOURCE, _LONGEST_ADDRESS = 100, 200, 2000
"""Code points: what is longer is no date, no name of a source, no address."""


def readable(given: Mapping[str, object]) -> dict[str, object]:
    """Return a caller's mapping as rules read it: keys and texts are ``str`` itself, all other values as they are.

    A plain dict comes back as it is. Keys that are no text are left out. Raises whatever the mapping raises, whose
    methods, and those of what it holds, are a stranger's.
    """
    if type(given) is dict:
        for key, value in given.items():
            if type(key) is not str or not _is_plain(value):
                break
        else:
            return given
    return {
        str.__str__(key): value if _is_plain(value) else str.__str__(value)
        for key, value in list(given.items())
        if issubclass(type(key), str)
    }


def _is_plain(value: object) -> bool:
    kind = type(value)
    return kind is str or not issubclass(kind, str)


def as_text(value: object) -> str | None:
    """Return a value as rules read it, or None if it is no text: a list, a mapping, bytes, what cannot be read.

    None, NaN, NaT and NA (how data frames spell "missing") read as ``""``; dates and times in ISO 8601.
    """
    kind = type(value)
    if kind is str:
        return value  # type: ignore[return-value]
    if value is None:
        return ""
    if issubclass(kind, str):
        return str.__str__(value)
    try:
        # The methods of a stranger's object may do and return anything, and a bad time zone may raise.
        if _is_missing(value):
            return ""
        text = value.isoformat() if issubclass(kind, date) else None  # type: ignore[attr-defined]
    except KeyboardInterrupt:
        raise
    except BaseException:
        return None
    return str.__str__(text) if issubclass(type(text), str) else None


def _is_missing(value: object) -> bool:
    """Say whether a value is other than itself, as NaN and NaT are, or does not know, as NA.

    Asked of numbers, dates and what data frames hold alone: of other things nothing would follow.
    """
    kind = type(value)
    if issubclass(kind, float):
        return float.__ne__(value, value)  # type: ignore[operator]
    if not (issubclass(kind, date) or str(kind.__module__).partition(".")[0] in _FRAMES) or hasattr(kind, "__len__"):
        return False
    other = value != value
    return other is value or bool(other)


def epoch_text(value: float) -> str | None:
    """Return a number in ``published`` as text: an epoch in seconds or milliseconds by its moment, in ISO 8601.

    Another number by its digits; None for one that is too long for that.
    """
    seconds = value / 1000 if value > _SECOND_EPOCH else value
    if _FIRST_EPOCH <= seconds < _LAST_EPOCH:
        return f"{(_BEGINNING + timedelta(seconds=seconds)).isoformat()}Z"
    try:
        return str(value)
    except ValueError:
        return None


def identity(value: object) -> str:
    """Return what a record is called by its id, or ``""`` where that says nothing, or not twice the same."""
    kind = type(value)
    if issubclass(kind, str):
        return str.__str__(value)
    try:
        if value is None or (kind is not bytes and hasattr(kind, "__iter__")) or _is_missing(value):
            return ""
        if kind.__str__ is object.__str__ and kind.__repr__ is object.__repr__:  # it would tell where it lies in memory
            return ""
        return str.__str__(str(value))
    except KeyboardInterrupt:
        raise
    except BaseException:
        return ""


def as_field(field: str, value: object) -> str | None:
    """Return a value as rules read it in one field, or None if it is no text there.

    A list of strings is a text of paragraphs, and elsewhere a text where it has one item at most. A number is a
    text in ``published`` (an epoch) alone, and in ``id``.
    """
    kind = type(value)
    if kind is str:
        return value  # type: ignore[return-value]
    if field == "id":
        return identity(value)
    if kind is list:
        return joined(value) if is_paragraphs(value) and (field == "text" or len(value) < 2) else None
    if field == "published" and kind in (int, float) and value == value:
        return epoch_text(value)  # type: ignore[arg-type]
    return as_text(value)


# ---------------------------------------------------------------- what a value tells of its name


def plausible(field: str, tier: int, text: str) -> bool:
    """Say whether a value may be what its name says, where the name alone does not make it sure."""
    if field in ("text", "title"):
        return not ("://" in text[:9] and len(text[:_LONGEST_ADDRESS].split()) == 1)
    if field == "published":
        return len(text) <= _LONGEST_DATE
    if field == "url":
        return len(text) <= _LONGEST_ADDRESS and len(text.split()) == 1 and ("/" in text or "." in text)
    if field == "source":
        return len(text) <= _LONGEST_SOURCE and (tier < 3 or ("." in text and len(text.split()) == 1))
    return True


def differ(field: str, one: str, other: str) -> bool:
    """Say whether two values are certainly not the same thing, of fields where that matters.

    White space does not count, nor do a scheme, "www." or a query of an address, nor a difference of dates that
    time zones explain; dates that are written in words are not compared.
    """
    if one == other:
        return False
    if field in ("text", "title"):
        return one.split() != other.split()
    if field == "url":
        a, b = sorted((_address(one), _address(other)), key=len)
        return not b.endswith(a)
    if field == "published":
        days = _day(one), _day(other)
        return None not in days and abs(days[0] - days[1]) > 1  # type: ignore[operator]
    return False


def _address(url: str) -> str:
    bare = url.strip().partition("#")[0].partition("?")[0]
    return bare.rpartition("://")[2].removeprefix("www.").rstrip("/").lower()


def _day(text: str) -> int | None:
    """Return the day of a date in ISO 8601 or of an epoch, as an ordinal."""
    text = text.strip()
    try:
        if text.isascii() and text[:10].replace(".", "").isdigit():
            number = float(text)
            seconds = number / 1000 if number > _SECOND_EPOCH else number
            return _EPOCH + int(seconds // 86_400) if seconds > 1e8 else None
        return date.fromisoformat(text[:10].replace("/", "-")).toordinal()
    except (ValueError, OverflowError, OSError):
        return None


# ---------------------------------------------------------------- writing back


def in_type_of(before: object, text: str) -> object:
    """Return ``text`` in the type of the value that stood there before, where that type can hold it."""
    kind = type(before)
    if issubclass(kind, date):
        try:
            return kind.fromisoformat(text)
        except KeyboardInterrupt:
            raise
        except BaseException:  # of a stranger's class, beside the ValueError of ours
            return text
    return text
