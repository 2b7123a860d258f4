"""``normkit undo``: take a fix back."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from normkit.cli import arguments
from normkit.core.errors import InputError
from normkit.core.text import counted, visible
from normkit.pipeline.output.log_file import FOLDER
from normkit.pipeline.output.undo import undo

_LOG = re.compile(r"undo-(\d+)\.jsonl")


def main(argv: Sequence[str]) -> int:
    args = parser().read(argv)
    if args.log is not None and not os.path.lexists(args.log):
        raise InputError(f"{args.log}: cannot be read: there is no such log (without a name, the newest is taken)")
    logs = [Path(args.log)] if args.log is not None else newest_first()
    for log in logs:
        back = 0
        for path, brought_back in undo(log, args.outside):
            if brought_back:
                back += 1
                if not args.quiet:
                    print(f"brought back {visible(os.path.relpath(path))}", flush=True)
        if back:
            if args.log is None and not args.quiet:
                print(f"Took back the newest fix that stood: {counted(back, 'file')} by {visible(str(log))}.")
            return 0
    if not args.quiet:
        print("Nothing to undo: every file is as it was before the fix.")
    return 0


def newest_first() -> list[Path]:
    """Return the change logs of the working folder, the newest first. Raises InputError where there is none."""
    try:
        found = [(int(match[1]), name) for name in os.listdir(FOLDER) if (match := _LOG.fullmatch(name))]
    except OSError:
        found = []
    if not found:
        raise InputError(
            f"there is nothing to undo: no change log in {os.path.join(os.curdir, FOLDER)}; go to the folder that the "
            "fix was called in, or name its log: normkit undo LOG"
        )
    return [Path(FOLDER, name) for _, name in sorted(found, reverse=True)]


def parser() -> arguments.Parser:
    """Return what the command takes."""
    parser = arguments.parser("undo", "Bring every file of a fix back, byte for byte.")
    parser.add_argument("log", nargs="?", help="the change log, such as .normkit/undo-0001.jsonl (default: that of "
                        "the newest fix here that has not been taken back)")  # fmt: skip
    arguments.add_quiet(parser)
    parser.add_argument("--outside", action="store_true", help="also files that are hidden, or not in the "
                        "folder of the log's .normkit: only for a log that you know to be yours")  # fmt: skip
    return parser
