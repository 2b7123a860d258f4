#!/usr/bin/env python3
"""Write what shells complete by, for bash, zsh and fish, from the parsers of the commands themselves.

python tools/cli/build_completions.py normkit/cli/commands/assets/shells
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from normkit.cli.commands.completion import FILES
from normkit.cli.main import COMMANDS
from normkit.reporters.registry import BUILT_IN

HEAD = "# Completion of normkit for {shell}, written by tools/cli/build_completions.py from its parsers.\n"
MARK = "#compdef normkit\n"
"""What zsh expects in the first line."""


class Option(NamedTuple):
    """An option of a command."""

    names: tuple[str, ...]
    help: str
    value: str
    """What its value is called; ``""`` where it takes none."""
    choices: tuple[str, ...] = ()
    """All values, where there are few."""
    file: bool = False


class Command(NamedTuple):
    """A command with its options and operands."""

    name: str
    help: str
    options: tuple[Option, ...]
    choices: tuple[str, ...]
    """All operands, where there are few."""
    files: bool
    """Whether operands are files."""


def commands() -> list[Command]:
    """Return what there is to complete, as the parsers have it."""
    return [_command(name, what) for name, what in COMMANDS.items()]


def _command(name: str, what: str) -> Command:
    parser: argparse.ArgumentParser = importlib.import_module(f"normkit.cli.commands.{name}").parser()
    actions = parser._actions
    operands = [action for action in actions if not action.option_strings]
    choices = tuple(str(choice) for action in operands for choice in action.choices or ())
    files = any(action.dest in ("paths", "log", "folder") for action in operands)
    return Command(name, what, tuple(_option(one) for one in actions if one.option_strings), choices, files)


def _option(action: argparse.Action) -> Option:
    names = tuple(action.option_strings)
    value = "" if action.nargs == 0 else str(action.metavar or action.dest.upper())
    choices = tuple(BUILT_IN) if "--output-format" in names and not action.choices else tuple(action.choices or ())
    return Option(names, action.help or "", value, choices, value == "FILE")


# ---------------------------------------------------------------- bash


def bash() -> str:
    """Return the script for bash."""
    every = commands()
    options, values, operands = [], [], []
    for command in every:
        names = " ".join(name for option in command.options for name in option.names)
        options.append(f"        {command.name}) options='{names}' ;;")
        for option in command.options:
            if option.value:
                pattern = " | ".join(f"{command.name}:{name}" for name in option.names)
                values.append(f"        {pattern}) {_bash_value(option)} return ;;")
        if command.choices:
            operands.append(
                f'        {command.name}) COMPREPLY=($(compgen -W "{" ".join(command.choices)}" -- "$cur")) ;;'
            )
    names = " ".join(command.name for command in every)
    lines = [
        HEAD.format(shell="bash"),
        "_normkit() {",
        '    local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}" command= options= at',
        "    COMPREPLY=()",
        "    for ((at = 1; at < COMP_CWORD; at++)); do",
        '        if [[ "${COMP_WORDS[at]}" != -* ]]; then command="${COMP_WORDS[at]}"; break; fi',
        "    done",
        '    if [[ -z "$command" ]]; then',
        f'        COMPREPLY=($(compgen -W "{names} --help --version" -- "$cur"))',
        "        return",
        "    fi",
        '    case "$command:$prev" in',
        *values,
        "    esac",
        '    case "$command" in',
        *options,
        "    esac",
        '    if [[ "$cur" == -* ]]; then',
        '        COMPREPLY=($(compgen -W "$options" -- "$cur"))',
        "        return",
        "    fi",
        "    # Files are completed by bash itself, where nothing else is.",
        '    case "$command" in',
        *operands,
        "    esac",
        "}",
        "complete -o bashdefault -o default -F _normkit normkit",
    ]
    return "\n".join(lines) + "\n"


def _bash_value(option: Option) -> str:
    return f'COMPREPLY=($(compgen -W "{" ".join(option.choices)}" -- "$cur"));' if option.choices else ""


# ---------------------------------------------------------------- zsh


def zsh() -> str:
    """Return the function for zsh."""
    every = commands()
    lines = [
        MARK + HEAD.format(shell="zsh"),
        "_normkit() {",
        "    local curcontext=$curcontext state line",
        "    typeset -A opt_args",
        "    _arguments -C \\",
        "        '(- *)'{-h,--help}'[show all commands]' \\",
        "        '(- *)'{-V,--version}'[show the version]' \\",
        "        '1:command:->command' \\",
        "        '*::argument:->argument'",
        "    case $state in",
        "    command)",
        "        local -a commands=(",
        *(f"            {_quoted(f'{command.name}:{command.help}')}" for command in every),
        "        )",
        "        _describe command commands",
        "        ;;",
        "    argument)",
        "        case $line[1] in",
        *(line for command in every for line in _zsh_command(command)),
        "        esac",
        "        ;;",
        "    esac",
        "}",
        'if [[ $funcstack[1] == _normkit ]]; then _normkit "$@"; else compdef _normkit normkit; fi',
    ]
    return "\n".join(lines) + "\n"


def _zsh_command(command: Command) -> Iterator[str]:
    yield f"        {command.name})"
    parts = [part for option in command.options for part in _zsh_option(option)]
    if command.choices:
        parts.append(f"'1:what:({' '.join(command.choices)})'")
    elif command.files:
        parts.append("'*:file:_files'")
    yield "            _arguments -s \\"
    yield " \\\n".join(f"                {part}" for part in parts)
    yield "            ;;"


def _zsh_option(option: Option) -> Iterator[str]:
    helped = option.help.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:")
    action = f"({' '.join(option.choices)})" if option.choices else "_files" if option.file else ""
    for name in option.names:
        value = f":{option.value.replace(':', ' ')}:{action}" if option.value else ""
        equals = "" if not option.value else "=" if name.startswith("--") else "+"
        yield _quoted(f"*{name}{equals}[{helped}]{value}")


# ---------------------------------------------------------------- fish


def fish() -> str:
    """Return the lines for fish."""
    every = commands()
    lines = [HEAD.format(shell="fish")]
    lines += [
        f"complete -c normkit -n __fish_use_subcommand -f -a {command.name} -d {_quoted(command.help)}"
        for command in every
    ]
    lines.append("complete -c normkit -n __fish_use_subcommand -f -s h -l help -d 'show all commands'")
    lines.append("complete -c normkit -n __fish_use_subcommand -f -s V -l version -d 'show the version'")
    for command in every:
        seen = f"complete -c normkit -n '__fish_seen_subcommand_from {command.name}'"
        if command.choices:
            lines.append(f"{seen} -f -a '{' '.join(command.choices)}'")
        elif not command.files:
            lines.append(f"{seen} -f")
        lines += [f"{seen} {_fish_option(option)}" for option in command.options]
    return "\n".join(lines) + "\n"


def _fish_option(option: Option) -> str:
    names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
    value = f" -x -a '{' '.join(option.choices)}'" if option.choices else " -r -F" if option.file else " -x"
    return f"{names}{value if option.value else ''} -d {_quoted(option.help)}"


def _quoted(text: str) -> str:
    """Return a text in single quotes, as all three shells read it."""
    return "'" + text.replace("'", "'\\''") + "'"


def scripts() -> dict[str, str]:
    """Return the text of every file of the folder, by its name."""
    return {FILES["bash"]: bash(), FILES["zsh"]: zsh(), FILES["fish"]: fish()}


def main(argv: list[str]) -> int:
    """Bring the folder up to date."""
    for name, text in scripts().items():
        (Path(argv[0]) / name).write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
