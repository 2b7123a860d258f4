"""``python -m tests.fuzz.coverage TARGET``: bytes that reach new branches, found by atheris (libFuzzer).

Needs the extra ``fuzz`` (CPython 3.11 to 3.13 on Linux). Further arguments go to libFuzzer: ``-max_total_time=600``,
``-seed=7``, a folder of inputs. The corpus starts from the fixtures, in a folder of its own; what breaks a law is
written to the working folder as ``crash-*`` and is given back to the target as an argument.
"""

from __future__ import annotations

import atexit
import hashlib
import os
import shutil
import sys
import tempfile
from pathlib import Path

PACKAGES = ["normkit", "normkit_chrome", "normkit_dates", "normkit_headlines", "normkit_names", "normkit_text"]
LONGEST_WORD = 60
"""Bytes of an entry of a dictionary; libFuzzer takes no long ones."""


def main() -> None:
    import atheris

    with atheris.instrument_imports(include=PACKAGES):
        from tests.fuzz.targets import TARGETS

        # What the targets import when they are first fed counts too.
        name = sys.argv[1] if len(sys.argv) > 1 else ""
        if name not in TARGETS:
            sys.exit(f"usage: python -m tests.fuzz.coverage {{{','.join(TARGETS)}}} [libFuzzer's arguments]")
        target = TARGETS[name]
        folder = Path(tempfile.mkdtemp(prefix="normkit-fuzz-"))
        atexit.register(shutil.rmtree, folder, True)
        for part in ("corpus", "work"):
            (folder / part).mkdir()
        seeds = list(target.seeds())
        for seed in seeds:
            (folder / "corpus" / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)
            target.feed(seed, folder / "work")
    words = "".join(map(_entry, dict.fromkeys(target.words())))
    (folder / "words").write_text(words, "ascii")
    given = sys.argv[2:]
    inputs = [one for one in given if not one.startswith("-") and os.path.isfile(one)]
    told = [sys.argv[0], *([f"-dict={folder / 'words'}"] if words else []), "-timeout=60", "-rss_limit_mb=4000", *given]
    # With files, libFuzzer only feeds these.
    atheris.Setup(told if inputs else [*told, str(folder / "corpus")], lambda data: target.feed(data, folder / "work"))
    atheris.Fuzz()


def _entry(word: str) -> str:
    raw = word.encode("utf-8", "surrogatepass")[:LONGEST_WORD]
    return '"' + "".join(f"\\x{byte:02x}" for byte in raw) + '"\n' if raw else ""


if __name__ == "__main__":
    main()
