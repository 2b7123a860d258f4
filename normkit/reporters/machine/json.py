"""One JSON document: the fingerprint of the rules and all findings."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from normkit.engine.normalizer import Normalizer
from normkit.reporters import Located, as_dict


def report(findings: Iterable[Located], out: TextIO, kit: Normalizer, color: bool) -> None:
    out.write(f'{{"ruleset": {json.dumps(kit.ruleset)}, "findings": [')
    for number, found in enumerate(findings):
        out.write(("," if number else "") + "\n  " + json.dumps(as_dict(found)))
    out.write("\n]}\n")
