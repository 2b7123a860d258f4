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
    args = parser.parse_args(argv)
    back = list(undo(Path(args.log)))
    for path in back:
        print(f"brought back {visible(os.path.relpath(path))}")
    if not back:
        print("Nothing to undo: every file is as it was before the fix.")
    return 0
