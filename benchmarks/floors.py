"""Do the benchmarks still reach what they reached? Fails where a figure falls below its floor.

    python benchmarks/floors.py FOLDER [NAME ...] [--raise] [--lower]

FOLDER holds a folder of labelled data for each kind (``chrome``, ``dates``, ``headlines``, ``names``, ``published``); a
benchmark whose data are not there is skipped, and says so. NAME is a table of ``benchmarks/floors.toml``; none: all.
``--raise`` writes the floors up that the figures have passed; ``--lower`` writes those down that they have
not reached, which is for a person to decide and to explain in the commit. Only figures that are the same on every run
are pinned: shares, F1 and counts, no times.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.toml")
BENCHMARKS = {
    "chrome/rule_precision": "chrome",
    "chrome/site_profiles": "chrome",
    "dates/mentions": "dates",
    "dates/published": "published",
    "headlines/clustering": "headlines",
    "names/matching": "names",
    "names/false_merges": "names",
}
"""Benchmark -> the folder of its data. Its module has ``figures(folder)``: name -> figure, the higher the better."""
TOLERANCE = 0.00005
"""Figures are written with four digits."""

Figures = Mapping[str, float]
Measure = Callable[[Path], Figures]


def compared(now: Figures, floors: Figures) -> list[tuple[str, float | None, float | None]]:
    """Return (figure, floor, now) in order; None for a floor that nobody set, or a figure that is not measured."""
    return [(name, floors.get(name), now.get(name)) for name in sorted({*now, *floors})]


def has_fallen(floor: float | None, now: float | None) -> bool:
    """Say whether a figure is below its floor, or gone."""
    return floor is not None and (now is None or now < floor - TOLERANCE)


def moved(now: Figures, floors: Figures, up: bool, down: bool) -> dict[str, float]:
    """Return the floors as they are to be written: up to what was passed, down to what was not reached."""
    kept = dict(floors)
    for name, floor, figure in compared(now, floors):
        if figure is None:
            if down:
                del kept[name]
        elif (up and (floor is None or figure > floor)) or (down and has_fallen(floor, figure)):
            kept[name] = round(figure, 4)
    return kept


def written(floors: Mapping[str, Figures]) -> str:
    """Return the floors as TOML, sorted."""
    head = "# What each benchmark reaches on its labelled data. Written by floors.py: see README.md.\n"
    tables = (
        f'\n["{benchmark}"]\n' + "".join(f'"{name}" = {figure}\n' for name, figure in sorted(figures.items()))
        for benchmark, figures in sorted(floors.items())
    )
    return head + "".join(tables)


def main(argv: list[str]) -> int:
    """Measure, compare, perhaps write; return 1 if a figure has fallen."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*", metavar="NAME", choices=[[], *BENCHMARKS])
    parser.add_argument("--raise", dest="up", action="store_true", help="write floors up")
    parser.add_argument("--lower", dest="down", action="store_true", help="write floors down")
    args = parser.parse_args(argv)
    floors: dict[str, Figures] = tomllib.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    fallen = 0
    for name in args.names or BENCHMARKS:
        data = args.folder / BENCHMARKS[name]
        if not data.is_dir():
            print(f"{name}: skipped, there is no {data}")
            continue
        measure: Measure = import_module(f"benchmarks.{name.replace('/', '.')}").figures
        now = measure(data)
        for figure, floor, value in compared(now, floors.get(name, {})):
            below = has_fallen(floor, value)
            fallen += below
            shown = "gone" if value is None else f"{value:.4f}"
            print(
                f"{name:24} {figure:40} {'new' if floor is None else f'{floor:.4f}':>8} {shown:>8}{'  BELOW' * below}"
            )
        floors[name] = moved(now, floors.get(name, {}), args.up, args.down)
    if args.up or args.down:
        FLOORS.write_text(written(floors), "utf-8")
    return int(fallen > 0 and not args.down)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
