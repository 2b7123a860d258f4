"""One JSON object a line and a finding, for streams and for jq."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from normkit.engine.normalizer import Normalizer
from normkit.reporters import Located, as_dict


def report(findings: Iterable[Located], out: TextIO, kit: Normalizer, color: bool) -> None:
    for found in findings:
        out.write(json.dumps(as_dict(found)) + "\n")
