"""A fingerprint of the rules that ran: same fingerprint, same results."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path

from normkit._version import __version__
from normkit.rule import Rule


def fingerprint(rules: Iterable[Rule]) -> str:
    """Return ``"normkit VERSION sha256:..."`` over the rules, their options, and the files of their packages."""
    digest = hashlib.sha256()
    packages = {"normkit"}
    for rule in sorted(rules, key=lambda rule: rule.code):
        digest.update(f"{rule.code} {rule!r}\n".encode())
        packages.add(type(rule).__module__.partition(".")[0])
    for package in sorted(packages):
        for root in getattr(sys.modules.get(package), "__path__", ()):
            for file in sorted(Path(root).rglob("*")):
                if file.is_file() and file.suffix != ".pyc":
                    digest.update(f"{package}/{file.relative_to(root).as_posix()}\n".encode())
                    digest.update(file.read_bytes())
    return f"normkit {__version__} sha256:{digest.hexdigest()[:16]}"
