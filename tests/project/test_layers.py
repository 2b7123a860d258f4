"""An import points down: core modules to lower layers only, families to normkit's face and themselves."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LAYERS = {
    "_version": 0, "core": 0,
    "corpus": 1, "settings": 1, "formats": 1,
    "engine": 2,
    "reporters": 3, "testing": 3,
    "pipeline": 4, "integrations": 4,
    "cli": 5,
    "__main__": 6,
}  # fmt: skip
"""Room of normkit -> its layer."""

FAMILIES = sorted(path.name for path in (ROOT / "plugins").glob("normkit_*"))


def imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative imports hide where they point"
            module = node.module or ""
            if module == "normkit":
                known = {alias.name for alias in node.names if alias.name in LAYERS}
                yield from (f"normkit.{name}" for name in known)
                if known != {alias.name for alias in node.names}:
                    yield module
            else:
                yield module


def core_files() -> list[Path]:
    return [file for file in sorted((ROOT / "normkit").rglob("*.py")) if file != ROOT / "normkit/__init__.py"]


@pytest.mark.parametrize("file", core_files(), ids=lambda file: str(file.relative_to(ROOT)))
def test_core_imports_lower_layers_only(file: Path) -> None:
    own = file.relative_to(ROOT / "normkit").parts[0].removesuffix(".py")
    assert own in LAYERS, f"give {own} a layer"
    for module in imports(file):
        package, _, rest = module.partition(".")
        if package != "normkit":
            assert package not in FAMILIES, f"the core knows no family: {module}"
            continue
        part = rest.partition(".")[0]
        if own == "testing" and not part:
            continue  # the kit uses the public face, as the authors of plugins do
        assert part, f"{file.name} imports the whole face of normkit"
        assert part == own or LAYERS[part] < LAYERS[own], f"{own} (layer {LAYERS[own]}) imports {part}"


@pytest.mark.parametrize("family", FAMILIES)
def test_families_import_the_public_face_and_themselves(family: str) -> None:
    for file in sorted((ROOT / "plugins" / family).rglob("*.py")):
        for module in imports(file):
            package = module.partition(".")[0]
            assert module == "normkit" or package != "normkit", f"{file.name} imports {module}: use the public face"
            assert package == family or package not in FAMILIES, f"{file.name} imports another family: {module}"


def test_there_are_four_families() -> None:
    assert FAMILIES == ["normkit_chrome", "normkit_dates", "normkit_headlines", "normkit_names"]
