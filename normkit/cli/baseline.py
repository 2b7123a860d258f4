"""Known findings: what was there when a corpus began to be checked is not reported again."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from normkit.core.atomic import replacing
from normkit.core.errors import ConfigError
from normkit.reporters import Located


def write(file: str, found: Iterable[Located]) -> int:
    """Write the fingerprints of all findings, sorted; return how many there are."""
    counts = Counter(_fingerprint(located) for located in found)
    with replacing(Path(file)) as new:
        new.sink.write(json.dumps({"normkit-baseline": 1, "findings": dict(sorted(counts.items()))}, indent=1).encode())
        new.sink.write(b"\n")
        new.commit()
    return counts.total()


def unknown(file: str, found: Iterable[Located]) -> Iterator[Located]:
    """Yield the findings that the file does not list. Raises ConfigError if it is no baseline."""
    try:
        known = Counter({str(k): int(v) for k, v in json.loads(Path(file).read_bytes())["findings"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ConfigError(f"{file}: is no baseline ({error}); make one with --write-baseline {file}") from error
    for located in found:
        mark = _fingerprint(located)
        if known[mark] > 0:
            known[mark] -= 1
        else:
            yield located


def _fingerprint(located: Located) -> str:
    """Return what stays the same when other lines or records come or go."""
    covered = located.excerpt[located.offset : located.offset + located.finding.span.end - located.finding.span.start]
    parts = (located.finding.code, located.path, located.record, located.finding.span.field, covered)
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]
