"""A fingerprint of the rules that ran: same fingerprint, same results."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from dataclasses import fields, replace
from functools import cache
from itertools import chain
from pathlib import Path

from normkit._version import __version__
from normkit.core.rule import Rule, described
from normkit.corpus import learned_file


def fingerprint(rules: Iterable[Rule], learned: Iterable[Path] = ()) -> str:
    """Return ``"normkit VERSION sha256:..."`` over rules, options, the files of their packages, and what was learned.

    Of a file that an option names its content counts, and not where it lies.
    """
    digest = hashlib.sha256()
    packages = {"normkit"}
    for rule in sorted(rules, key=lambda rule: rule.code):
        files = {entry.name: value for entry in fields(rule) if isinstance(value := getattr(rule, entry.name), Path)}
        digest.update(f"{rule.code} {described(replace(rule, **dict.fromkeys(files)))}\n".encode())
        for part in chain.from_iterable(map(learned_file.digested, files.values())):
            digest.update(part)
        packages.add(type(rule).__module__.partition(".")[0])
    for package in sorted(packages):
        digest.update(_package_digest(package))
    for part in chain.from_iterable(map(learned_file.digested, learned)):
        digest.update(part)
    return f"normkit {__version__} sha256:{digest.hexdigest()[:16]}"


@cache
def _package_digest(package: str) -> bytes:
    """Return a digest of the files of a package as this process imported it; its bytecode aside."""
    digest = hashlib.sha256()
    for root in getattr(sys.modules.get(package), "__path__", ()):
        for file in sorted(Path(root).rglob("*")):
            if file.is_file() and file.suffix != ".pyc":
                digest.update(f"{package}/{file.relative_to(root).as_posix()}\n".encode())
                digest.update(file.read_bytes())
    return digest.digest()
