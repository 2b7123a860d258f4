"""``normkit undo``: take a fix back."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from normkit.cli import arguments
from normkit.pipeline.output.undo import undo
from normkit.reporters.terminal.style import visible


def main(argv: Sequence[str]) -> int:
    parser = arguments.parser("undo", "Bring every file of a fix back, byte for byte.")
    parser.add_argument("log", help="the change log, such as .normkit/undo-0001.jsonl")
    parser.add_argument("--outside", action="store_true", help="also files that are hidden, or not in the "
                        "folder of the log's .normkit: only for a log that you know to be yours")  # fmt: skip
    args = parser.parse_args(arguments.operands(argv))
    back = 0
    for path, brought_back in undo(Path(args.log), args.outside):
        if brought_back:
            back += 1
            print(f"brought back {visible(os.path.relpath(path))}", flush=True)
    if not back:
        print("Nothing to undo: every file is as it was before the fix.")
    return 0
