"""How many findings there are of each code, most first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TextIO

from normkit.core.engine_codes import NOTICES
from normkit.engine.normalizer import Normalizer
from normkit.reporters import Located


def report(findings: Iterable[Located], out: TextIO, kit: Normalizer, color: bool) -> None:
    names = {rule.code: rule.name for rule in kit.rules} | {code: name for code, (name, _) in NOTICES.items()}
    counts = Counter(found.finding.code for found in findings)
    for code, number in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        out.write(f"{number:>8,}  {code}  {names.get(code, '')}\n")
