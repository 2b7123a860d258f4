"""The one door to files that are read: only regular files are opened, and opening never waits.

A name in somebody's folder may be a FIFO without a writer, a terminal, or a link to a device without an end.
Beside it, TOML and JSON documents of people: whatever stands in them, they are read or refused with a sentence that
tells no more of the content than its place. A file of secrets may stand where a document was expected.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterable
from typing import Any, BinaryIO

# Python's tomllib takes quadratic time for a key of many parts: half a minute for 40,000.
_LONG_KEY = re.compile(r"""(?:^|[\[{,])(?:[ \t]*(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*\.){100}""", re.MULTILINE)
_HOW = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a FIFO"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def open_regular(path: str | os.PathLike[str]) -> BinaryIO:
    """Open a regular file for reading, in bytes; links are followed.

    Raises OSError, with words for ``strerror``, for everything else and for what no path can be.
    """

    def opener(name: str, flags: int) -> int:
        _expect_regular(os.stat(name), path)  # to open a device may be to act on it
        descriptor = os.open(name, flags | _HOW)
        try:
            _expect_regular(os.fstat(descriptor), path)  # it may have turned into something else since
        except OSError:
            os.close(descriptor)
            raise
        return descriptor

    try:
        return open(path, "rb", opener=opener)
    except ValueError as error:  # a NUL, or half a character: no file system has such a name
        raise OSError(errno.EINVAL, "no file can have such a name", path) from error


def read_regular(path: str | os.PathLike[str], most: int = -1) -> bytes:
    """Return the bytes of a regular file. Raises OSError, also for one of more than ``most`` bytes (-1: any size)."""
    with open_regular(path) as file:
        content = file.read(most + 1 if most >= 0 else -1)
    if 0 <= most < len(content):
        raise OSError(errno.EFBIG, f"it is longer than {most:,} bytes", path)
    return content


def parsed_toml(content: bytes) -> dict[str, Any]:
    """Return what a TOML document holds. Raises ValueError, with words for a person, where it is none."""
    import tomllib

    try:
        text = content.decode("utf-8-sig")
        if _LONG_KEY.search(text):
            raise ValueError("a key has more than 100 parts")
        return tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise ValueError(f"it is not UTF-8 (byte {error.start + 1:,})") from None
    except tomllib.TOMLDecodeError as error:
        why = str(error)  # no value is ever told in it, a key at most
        raise ValueError(why if len(why) < 150 else f"broken TOML {why[why.rfind('(') :]}") from None
    except RecursionError:
        raise ValueError("it is nested too deep") from None
    except OverflowError:
        raise ValueError("a number is too large") from None
    except ValueError as error:
        digits = "digits" in str(error)  # int() refuses more than sys.get_int_max_str_digits() of them
        raise ValueError("a number has too many digits" if digits else str(error)) from None


def parsed_json(content: bytes) -> Any:
    """Return what a JSON document holds. Raises ValueError, with words for a person, also for a key given twice."""
    import json

    try:
        return json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once_each)
    except UnicodeDecodeError as error:
        raise ValueError(f"it is not UTF-8 (byte {error.start + 1:,})") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"broken JSON (at line {error.lineno}, column {error.colno})") from None
    except RecursionError:
        raise ValueError("it is nested too deep") from None
    except ValueError as error:
        twice = "twice" in str(error)
        raise ValueError(str(error) if twice else "a number has too many digits") from None


def _once_each(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    given = list(pairs)
    found = dict(given)
    if len(found) < len(given):
        raise ValueError("an object has the same key twice")
    return found


def _expect_regular(found: os.stat_result, path: str | os.PathLike[str]) -> None:
    if not stat.S_ISREG(found.st_mode):
        kind = next((name for is_kind, name in _KINDS if is_kind(found.st_mode)), "something else")
        raise OSError(errno.EINVAL, f"it is {kind}, and only regular files are opened", path)
