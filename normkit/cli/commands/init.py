"""``normkit init``: a first config file and pre-commit entry, or a plugin to begin with."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Collection, Mapping, Sequence
from importlib.util import find_spec
from itertools import chain, combinations, product
from keyword import iskeyword
from pathlib import Path
from shlex import quote
from string import Template, ascii_uppercase
from typing import NamedTuple

from normkit.cli import arguments, inputs
from normkit.core.errors import ConfigError, OutputError
from normkit.core.files.folder import temporary_name
from normkit.core.regular_file import read_regular
from normkit.core.text import counted, visible
from normkit.settings.discovery import installed
from normkit.settings.settings import Settings

CONFIG = """\
# normkit: https://github.com/normkit/normkit. The nearest normkit.toml or [tool.normkit] in pyproject.toml holds.

# Codes or prefixes of the rules to run; empty means all. `normkit rules` lists them.
select = []
ignore = []

# Folders, files and globs that are passed over when a folder is walked, besides what .gitignore names.
exclude = []

# Own names of the fields title, text, published, url, source, language, where normkit does not know them.
[fields]
# text = "articleBody"

[per-file-ignores]
# "archive/*.jsonl" = ["HED"]

[per-source-ignores]
# "example.com" = ["CHR"]

# Options of a rule: `normkit explain CODE` lists them.
# [rules.CHR111]
"""

HOOK = r"""  - repo: local
    hooks:
      - id: normkit-check  # or `normkit fix`: each record by itself
        name: normkit check
        entry: normkit check --scope record --force-exclude
        language: system
        files: (?i)\.(jsonl|ndjson|csv|tsv)$
        require_serial: true
      - id: normkit-corpus  # what the records of the whole tree tell about each other, before a push
        name: normkit check (corpus)
        entry: normkit check --scope corpus
        language: system
        pass_filenames: false
        always_run: true
        stages: [pre-push, manual]
"""
"""For the normkit that is installed where git is used: it needs no tag and no network."""


_PLUGIN = {
    "pyproject.toml": "pyproject.toml",
    "README.md": "README.md",
    "src/$module/__init__.py": "hooks.py",
    "src/$module/repeated_marks.py": "repeated_marks.py",
    "src/$module/py.typed": "py.typed",
    "fixtures/${prefix}101.toml": "cases.toml",
    "tests/test_repeated_marks.py": "test_repeated_marks.py",
}
"""File of a new plugin -> what stands in it, in ``assets/plugin/``."""
_NEXT = """\

  cd {folder}
  pip install -e '.[testing]'
  pytest
  normkit explain {prefix}101

The licence is yours to choose: put a file LICENSE beside pyproject.toml, and say in there which it is.
"""
_PROJECT_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")
"""The name of a distribution, as PEP 508 has it."""


class Names(NamedTuple):
    """What a new plugin and its parts are called."""

    name: str
    """Of the distribution, and of its folder."""
    module: str
    plugin: str
    """Under which it is switched off (``--no-plugin``)."""
    prefix: str
    """Three letters that its codes begin with."""


def main(argv: Sequence[str]) -> int:
    args = parser().read(argv)
    folder = Path(args.folder)
    try:
        if args.plugin is None:
            _write_settings(folder)
        else:
            _write_plugin(folder, args.plugin)
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "no folder can have such a name"
        raise OutputError(f"{folder}: cannot be written: {why}") from error
    return 0


def parser() -> arguments.Parser:
    """Return what the command takes."""
    parser = arguments.parser("init", "Write normkit.toml and a pre-commit entry, or begin a plugin (--plugin NAME).")
    parser.add_argument("folder", nargs="?", default=".", help="where (default: the working folder)")
    parser.add_argument("--plugin", metavar="NAME", help="write, instead of these, a folder NAME with a plugin: a "
                        "distribution with a rule, its cases and tests that pass")  # fmt: skip
    return parser


def _write_settings(folder: Path) -> None:
    _create(folder / "normkit.toml", CONFIG)
    hooks = folder / ".pre-commit-config.yaml"
    if not _create(hooks, "repos:\n" + HOOK) and b"normkit-check" not in read_regular(hooks):
        print(f"Add this to the repos in {visible(str(hooks))}:\n\n{HOOK}")


def _create(file: Path, content: str) -> bool:
    """Write a file that is not there yet; say what happened."""
    try:
        with open(file, "x", encoding="utf-8") as new:
            new.write(content)
    except FileExistsError:
        print(f"{visible(str(file))} is there already; left as it is")
        return False
    print(f"wrote {visible(str(file))}")
    return True


# ---------------------------------------------------------------- a plugin


def _write_plugin(folder: Path, name: str) -> None:
    """Write a plugin's distribution, whole or not at all; nothing that is there is touched."""
    plugins = inputs.plugins_of(Settings())
    codes = (*plugins.rules, *plugins.lost)
    names = names_of(name, {entry.name for entry in installed()}, {code[:3] for code in codes})
    home, fresh = folder / name, folder / temporary_name()
    if home.exists() or home.is_symlink():
        raise OutputError(f"{home}: is there already, and left as it is; take another name or folder")
    files = plugin_files(names)
    try:
        fresh.mkdir()
        for path, content in files.items():
            file = fresh / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, "utf-8", newline="\n")
        fresh.rename(home)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    shown = visible(str(home))
    print(f"wrote {shown}: {counted(len(files), 'file')}. To go on:")
    print(_NEXT.format(folder=quote(shown), prefix=names.prefix), end="")


def names_of(name: str, plugins: Collection[str], prefixes: Collection[str]) -> Names:
    """Return what a plugin of that name is called throughout; ``plugins`` and ``prefixes`` are taken.

    Raises ConfigError for a name that no distribution, module or plugin can have.
    """
    if not _PROJECT_NAME.fullmatch(name):
        rule = "has letters, digits, '-', '_' and '.', and begins and ends with a letter or a digit"
        raise ConfigError(f"--plugin {name!r}: the name of a distribution {rule}")
    module = re.sub(r"[-_.]+", "_", name.lower())
    plugin = module.removeprefix("normkit_").replace("_", "-")
    if not module.isidentifier() or iskeyword(module):
        raise ConfigError(f"--plugin {name!r}: Python can import no module {module!r}; begin with another word")
    if plugin in plugins:
        raise ConfigError(f"--plugin {name!r}: a plugin {plugin!r} is installed already; take another name")
    if module in sys.stdlib_module_names or find_spec(module):
        raise ConfigError(f"--plugin {name!r}: a module {module!r} is installed already; try normkit-{name}")
    return Names(name, module, plugin, _free_prefix(plugin, {"KIT", *prefixes}))


def _free_prefix(plugin: str, taken: Collection[str]) -> str:
    """Return three letters of a name, the first that no rule's code begins with; others where all are taken."""
    letters = [letter for letter in plugin.upper() if letter in ascii_uppercase]
    tried = map("".join, chain(combinations(letters, 3), product(ascii_uppercase, repeat=3)))
    return next(prefix for prefix in tried if prefix not in taken)


def plugin_files(names: Names) -> Mapping[str, str]:
    """Return the files of a new plugin: path in its folder -> content."""
    texts = Path(__file__).parent / "assets" / "plugin"
    said = names._asdict()
    return {
        Template(path).substitute(said): Template((texts / f"{file}.txt").read_text("utf-8")).substitute(said)
        for path, file in _PLUGIN.items()
    }
