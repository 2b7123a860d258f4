"""Old change logs go, so that a folder that is fixed every day does not fill with them.

Their numbers say which are old: no clock is asked. The copies that a log keeps go before it: where that is cut short,
the log is still there, and the next fix goes on with it. A log that is not closed is left: its run may be under way, or
was killed, and it is then the only one that tells what that has done.
"""

from __future__ import annotations

import contextlib
import re
from pathlib import Path

from normkit.core.files.folder import Folder

_LOG = re.compile(r"undo-([0-9]{4,12})\.jsonl")
_COPY = re.compile(r"[0-9]{1,9}")
_OPEN = b'{"kind": "run", "ended": 0'
_ANY = b'{"kind": "run", '


def remove_old_logs(newest: Path, keep: int) -> list[str]:
    """Remove all closed logs beside ``newest``, which stays, but the ``keep`` last; return their names, oldest first.

    ``keep`` counts ``newest``. What cannot be removed stays until the next time.
    """
    removed = []
    with contextlib.suppress(OSError), Folder(newest.parent) as folder:
        logs = sorted((int(found[1]), found[0]) for found in map(_LOG.fullmatch, folder.names()) if found)
        closed = [name for _, name in logs if name == newest.name or _is_closed(folder, name)]
        for name in closed[: max(0, len(closed) - keep)]:
            with contextlib.suppress(OSError):
                if name != newest.name and _remove(folder, name):
                    removed.append(name)
        folder.sync()
    return removed


def _is_closed(folder: Folder, name: str) -> bool:
    """Say whether this is the log of a run that came to its end; an older normkit did not tell."""
    try:
        with folder.read(name) as log:
            head = log.read(len(_OPEN))
    except OSError:
        return False
    return head.startswith(_ANY) and head != _OPEN


def _remove(folder: Folder, name: str) -> bool:
    """Remove a log with the copies that it keeps; say whether that was done: not where a stranger's file is there."""
    copies = name.removesuffix(".jsonl")
    with contextlib.suppress(FileNotFoundError):
        with folder.folder(copies) as kept:
            if not all(map(_COPY.fullmatch, kept.names())):
                return False
            for one in kept.names():
                kept.unlink(one)
        folder.rmdir(copies)
    folder.unlink(name)
    return True
