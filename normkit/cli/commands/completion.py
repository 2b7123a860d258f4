"""``normkit completion SHELL``: what a shell needs to complete commands and options."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from normkit.cli import arguments

FILES = {"bash": "normkit.bash", "zsh": "_normkit", "fish": "normkit.fish"}
"""Shell -> its file in ``assets/shells/``."""
DESCRIPTION = """\
Print what your shell completes normkit's commands and options by. Put it where the shell looks:

  bash   normkit completion bash > ~/.local/share/bash-completion/completions/normkit
  zsh    normkit completion zsh > ~/.zfunc/_normkit     (with fpath+=~/.zfunc before compinit in ~/.zshrc)
  fish   normkit completion fish > ~/.config/fish/completions/normkit.fish

For this session alone: source <(normkit completion bash)
"""


def main(argv: Sequence[str]) -> int:
    shell = parser().read(argv).shell
    sys.stdout.write((Path(__file__).parent / "assets" / "shells" / FILES[shell]).read_text("utf-8"))
    return 0


def parser() -> arguments.Parser:
    """Return what the command takes."""
    parser = arguments.parser("completion", DESCRIPTION)
    parser.add_argument("shell", choices=tuple(FILES), help="bash, zsh or fish")
    return parser
