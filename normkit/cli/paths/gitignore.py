"""What git ignores below a folder: .gitignore files as gitignore(5) has them, and as ``git check-ignore`` reads them.

Names are compared in bytes, as git does, and a pattern part by part of the path: the time is that of its length.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from normkit.core.regular_file import read_regular

LARGEST = 1 << 20
"""Bytes of a file of patterns that are read; a longer one is passed over."""
_ANY = None
"""A part of stars alone, two or more: any number of folders."""
_CLASSES = {
    b"alnum": rb"0-9A-Za-z", b"alpha": rb"A-Za-z", b"blank": rb" \t", b"cntrl": rb"\x00-\x1f\x7f", b"digit": rb"0-9",
    b"graph": rb"!-~", b"lower": rb"a-z", b"print": rb" -~", b"punct": rb"!-/:-@\[-`{-~", b"space": rb"\s",
    b"upper": rb"A-Z", b"xdigit": rb"0-9A-Fa-f",
}  # fmt: skip


class Pattern(NamedTuple):
    """One line of a .gitignore."""

    parts: tuple[re.Pattern[bytes] | None, ...]
    """What each part of the path must match; None stands for ``**``."""
    anywhere: bool
    """It has no slash: the name counts, in whichever folder."""
    folders_only: bool
    ignores: bool
    """False: it begins with ``!``, and takes back what stands above."""

    def matches(self, parts: Sequence[bytes], is_folder: bool) -> bool:
        """Say whether it speaks of a path, given by its parts from the folder of the .gitignore on."""
        if self.folders_only and not is_folder:
            return False
        if self.anywhere:
            return self.parts[0] is _ANY or bool(self.parts[0].fullmatch(parts[-1]))
        reached = {0}
        for number, part in enumerate(self.parts, 1):
            if part is not _ANY:
                reached = {at + 1 for at in reached if at < len(parts) and part.fullmatch(parts[at])}
            elif reached:
                last = number == len(self.parts)
                reached = set(range(min(reached) + last, len(parts) + 1))
        return len(parts) in reached


class GitIgnore:
    """What the .gitignore files of a repository pass over; each is read once.

    Without a repository around it, those from a walked folder on hold. What git knows to be tracked, and a user's
    global file, are not asked for.
    """

    def __init__(self) -> None:
        self._chains: dict[str, tuple[tuple[str, list[Pattern]], ...]] = {}

    def passes_over(self, path: str, is_folder: bool, top: str = "") -> bool:
        """Say whether git ignores a path whose folder it does not ignore; both absolute. ``top`` is the walked folder.

        The last line that speaks of it counts, of the .gitignore that is nearest to it.
        """
        for folder, patterns in reversed(self._chain(os.path.dirname(path), top)):
            parts = os.fsencode(os.path.relpath(path, folder)).split(os.fsencode(os.sep))
            for pattern in reversed(patterns):
                if pattern.matches(parts, is_folder):
                    return pattern.ignores
        return False

    def passes_over_named(self, path: str) -> bool:
        """Say whether git ignores a path, or a folder that it stands in."""
        home = _repository(os.path.dirname(path))
        if home is None:
            return False
        at = home
        for part in os.path.relpath(path, home).split(os.sep):
            at = os.path.join(at, part)
            if self.passes_over(at, at != path or os.path.isdir(path)):
                return True
        return False

    def _chain(self, folder: str, top: str) -> tuple[tuple[str, list[Pattern]], ...]:
        """Return the patterns that hold in a folder, with the folders that they count from, outermost first."""
        if folder not in self._chains:
            is_home, above = os.path.lexists(os.path.join(folder, ".git")), os.path.dirname(folder)
            outermost = is_home or above == folder or (folder == top and _repository(folder) is None)
            chain = () if outermost else self._chain(above, top)
            own = [*_patterns(os.path.join(folder, ".git", "info", "exclude"))] if is_home else []
            own += _patterns(os.path.join(folder, ".gitignore"))
            self._chains[folder] = (*chain, (folder, own)) if own else chain
        return self._chains[folder]


def _repository(folder: str) -> str | None:
    """Return the root of the git repository that a folder is in."""
    while not os.path.lexists(os.path.join(folder, ".git")):
        folder, below = os.path.dirname(folder), folder
        if folder == below:
            return None
    return folder


def _patterns(file: str) -> Iterator[Pattern]:
    try:
        content = read_regular(file, LARGEST) if os.path.lexists(file) else b""
    except OSError:  # git, too, goes on without it
        return
    for line in content.removeprefix(b"\xef\xbb\xbf").split(b"\n"):
        if (found := pattern_of(line.removesuffix(b"\r"))) is not None:
            yield found


def pattern_of(line: bytes) -> Pattern | None:
    """Return the pattern of a line; None for a blank one, a comment, and one that matches nothing."""
    if line.startswith(b"#"):
        return None
    # Spaces at the end do not count, unless a backslash stands before them.
    line = re.sub(rb"\A((?:\\.|[^\\ ]| +(?=[^ ]))*+) +\Z", rb"\1", line, flags=re.DOTALL)
    ignores = not line.startswith(b"!")
    line = line.removeprefix(b"!")
    folders_only = line.endswith(b"/")
    line = line.removesuffix(b"/")
    anywhere = b"/" not in line
    parts = [
        _ANY if len(part) > 1 and not part.strip(b"*") else _part(part) for part in line.removeprefix(b"/").split(b"/")
    ]
    if not line or b"" in (part and part.pattern for part in parts):
        return None
    return Pattern(tuple(parts), anywhere, folders_only, ignores)


def _part(glob: bytes) -> re.Pattern[bytes]:
    """Return what matches one part of a path: ``*``, ``?``, ``[a-z]``, a backslash before what stands for itself."""
    pieces, at = [b""], 0  # between stars
    while at < len(glob):
        sign = glob[at : at + 1]
        at += 1
        if sign == b"*":
            pieces.append(b"")
        elif sign == b"?":
            pieces[-1] += b"."
        elif sign == b"[":
            pattern, at = _bracket(glob, at)
            pieces[-1] += pattern
        else:
            if sign == b"\\":
                sign = glob[at : at + 1]
                at += 1
            pieces[-1] += re.escape(sign) if sign else _NEVER
    first, *rest = pieces
    # What a star leaves is settled by the first place where the next piece fits: linear, and nothing is lost by it.
    middle = b"".join(b"(?>.*?%b)" % piece for piece in rest[:-1])
    return re.compile(first + middle + (b".*" + rest[-1] if rest else b""), re.DOTALL)


_NEVER = rb"(?!)"
_MEMBER = re.compile(rb"\[:(?P<name>[a-z]*):\]|\\?(?P<low>.)(?:-(?!\])\\?(?P<high>.))?", re.DOTALL)


def _bracket(glob: bytes, at: int) -> tuple[bytes, int]:
    """Return the class that begins behind a bracket, as an expression, and where it ends."""
    negated = glob[at : at + 1] in (b"!", b"^")
    at += negated
    members, first = b"", True
    while at < len(glob) and (first or glob[at] != 93):
        found = _MEMBER.match(glob, at)
        if found is None or (found["name"] is not None and found["name"] not in _CLASSES):
            return _NEVER, len(glob)
        if found["name"] is not None:
            members += _CLASSES[found["name"]]
        else:
            low, high = ord(found["low"]), ord(found["high"] or found["low"])
            members += b"\\x%02x-\\x%02x" % (low, max(low, high))  # of [b-a] git still takes the b
        at, first = found.end(), False
    if at >= len(glob):
        return _NEVER, len(glob)
    if not members:
        return b"." if negated else _NEVER, at + 1
    return b"[%b%b]" % (b"^" if negated else b"", members), at + 1
