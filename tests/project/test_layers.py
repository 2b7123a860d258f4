"""An import points down: rooms to lower rooms, families to the face of normkit and themselves, none in a circle."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CORE = "normkit"
FAMILIES = sorted(path.name for path in (ROOT / "plugins").glob("normkit_*"))
LAYERS: dict[str, dict[str, int]] = {
    "normkit": {
        "_version": 0, "core": 0,
        "corpus": 1, "settings": 1, "formats": 1,
        "engine": 2,
        "reporters": 3,
        "pipeline": 4, "integrations": 4, "testing": 4,
        "cli": 5,
        "__main__": 6,
    },
    "normkit_chrome": {"lexicon": 0, "detectors": 1, "analysis": 2, "profiles": 3, "rules": 4, "plugin": 5},
    "normkit_dates": {
        "calendars": 0, "grammar": 1, "resolvers": 2, "languages": 3, "published": 4, "text": 4, "rules": 5,
        "plugin": 6,
    },
    "normkit_headlines": {
        "lexicon": 0, "text": 1, "text_likeness": 1, "labels": 2, "title": 3, "matching": 3, "stories": 4, "rules": 5,
        "plugin": 6,
    },
    "normkit_names": {
        "normalization": 0, "lexicon": 1, "matching": 2, "document": 3, "corpus": 4, "orthography": 4, "rules": 5,
        "plugin": 6,
    },
    "normkit_text": {
        "lexicon": 0, "markup": 1, "structure": 1, "characters": 2, "article": 3, "rules": 4, "plugin": 5,
    },
}  # fmt: skip
"""Package -> room -> layer. A room imports itself and rooms of lower layers."""


def files_of(package: str) -> list[Path]:
    home = ROOT / package if package == CORE else ROOT / "plugins" / package
    return sorted(home.rglob("*.py"))


def module_name(file: Path) -> str:
    base = ROOT / "plugins" if file.is_relative_to(ROOT / "plugins") else ROOT
    return ".".join(file.relative_to(base).with_suffix("").parts).removesuffix(".__init__")


MODULES = {module_name(file): file for package in (CORE, *FAMILIES) for file in files_of(package)}


def imports(file: Path) -> Iterator[str]:
    """Yield the modules that a file imports, anywhere in it: ``from a import b`` is a.b where that is a module."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative imports hide where they point"
            module = node.module or ""
            submodules = {f"{module}.{alias.name}" for alias in node.names} & MODULES.keys()
            yield from submodules
            if len(submodules) < len(node.names):
                yield module


def room(module: str) -> str:
    """Return the room of a module: the first name below its package; "" for the package's face."""
    return module.partition(".")[2].partition(".")[0]


@pytest.mark.parametrize("package", [CORE, *FAMILIES])
def test_every_package_has_a_table_of_layers(package: str) -> None:
    rooms = {room(module_name(file)) for file in files_of(package)} - {""}
    assert rooms == LAYERS[package].keys()


@pytest.mark.parametrize("name", [name for name in MODULES if room(name)])
def test_a_room_imports_itself_and_lower_ones(name: str) -> None:
    package, own = name.partition(".")[0], room(name)
    layers = LAYERS[package]
    for module in imports(MODULES[name]):
        other, part = module.partition(".")[0], room(module)
        if other not in LAYERS:
            continue
        if other != package:
            assert package != CORE, f"the core knows no family: {module}"
            assert other == CORE, f"{name} imports another family: {module}"
            assert not part, f"{name} imports {module}: a family uses the public face"
        elif not part:
            assert own == "testing", f"{name} imports the whole face of {package}"  # as authors of plugins do
        else:
            assert part == own or layers[part] < layers[own], f"{own} (layer {layers[own]}) imports {part}"


def test_no_files_import_each_other_in_a_circle() -> None:
    below = {name: set(imports(file)) & MODULES.keys() - {name} for name, file in MODULES.items()}
    while leaves := {name for name, others in below.items() if not others}:
        below = {name: others - leaves for name, others in below.items() if name not in leaves}
    assert not below, f"these import each other in a circle, or what does: {sorted(below)}"
