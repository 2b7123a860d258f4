"""``normkit review``: look at what is found in a browser, and decide; what is decided is saved as it comes."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, TextIO

from normkit.cli import arguments, outputs
from normkit.cli.commands.check import checked
from normkit.core.errors import ConfigError
from normkit.core.text import counted, visible

if TYPE_CHECKING:
    from normkit.pipeline.decisions.verdict_file import Verdicts


@outputs.apart
def main(argv: Sequence[str], out: TextIO) -> int:
    from normkit.cli.report.review_server import ReviewServer, new_token

    args = parser().read(arguments.split_schema(argv))
    if "-" in args.paths:
        raise ConfigError("-: a review is of files, which fix --decisions can change")
    if args.report is not None:
        raise ConfigError("--report: a review shows its report itself; normkit check writes one to a file")
    before, token = decided_before(args.verdicts), new_token()
    args.review = told_to_page(before, token)
    with TemporaryDirectory(prefix="normkit-review-") as folder:
        args.report = os.path.join(folder, "report.html")
        _, code = checked(args, out)
        with open(args.report, "rb") as file:
            page = file.read()
    with ReviewServer(lambda: page, saving(before), token) as server:
        print(f"Review at {server.address}", file=out)
        print(f"Decisions go to {visible(args.verdicts)} as you make them; Ctrl-C ends.", file=out, flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            made = counted(len(decided_before(args.verdicts).every), "decision")
            print(f"{made} in {visible(args.verdicts)}: normkit fix --decisions {visible(args.verdicts)}", file=out)
    return 2 if code == 2 else 0


def parser() -> arguments.Parser:
    """Return what the command takes."""
    parser = arguments.parser("review", "See what is wrong in article files in a browser, and decide on each finding.")
    arguments.add(parser)
    parser.add_argument("--baseline", metavar="FILE", help="leave out the findings that this file lists")
    parser.add_argument("--decisions", dest="verdicts", metavar="FILE", default="decisions.jsonl",
                        help="where decisions are, and go (default: decisions.jsonl)")  # fmt: skip
    parser.set_defaults(statistics=True, decisions=None, write_baseline=None, prune_baseline=False)
    return parser


def decided_before(path: str) -> Verdicts:
    """Return what a file says; nothing where there is none yet. Raises ConfigError for one that says something else."""
    from normkit.pipeline.decisions.verdict_file import Verdicts, read

    return read(path) if os.path.lexists(path) else Verdicts(path)


def told_to_page(before: Verdicts, token: str) -> dict[str, Any]:
    """Return what the page of a review is told of it: by which token it sends, and what was decided before."""
    decisions = [
        {
            "fingerprint": entry.fingerprint, "code": entry.code, "record": entry.record,
            "verdict": str(entry.decision), "note": entry.note,
        }
        for _, entry in before.every
    ]  # fmt: skip
    return {"token": token, "decisions": decisions}


def saving(before: Verdicts) -> Callable[[bytes], None]:
    """Return what saves decisions, as text, in place of those that were made before."""
    from normkit.pipeline.decisions.verdict_file import parsed, save

    seen = before.seen

    def save_all(content: bytes) -> None:
        nonlocal seen
        seen = save(before.path, [one.entry for one in parsed(content, "decisions").every], seen)

    return save_all
