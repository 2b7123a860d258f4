"""dlt: a transformer that fixes records on their way, with a table of what is left to find.

::

    pipeline.run(articles() | normalized(kit, name="articles"))

Without findings ``articles().add_map(kit)`` is enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from normkit.core.errors import ConfigError
from normkit.core.serial import change_dict, finding_dict
from normkit.engine.normalizer import Normalizer

try:
    import dlt
except ImportError:
    raise ConfigError("the transformer needs dlt: pip install 'normkit[dlt]'") from None


def normalized(
    kit: Normalizer | None = None, *, name: str = "normalized", key: str = "id", unsafe: bool | None = None,
    findings: str = "normkit_findings", changes: str = "normkit_changes",
) -> Any:  # fmt: skip
    """Return a transformer: it yields each record fixed, with its own keys and types, into the table ``name``.

    What is found and not fixed goes to the table ``findings``, what was changed to ``changes``, each with the record's
    value of ``key`` as ``record``; an empty name leaves a table out. Lists of records are taken record by record.
    """
    judge = kit or Normalizer()

    def each(given: Mapping[str, Any] | list[Mapping[str, Any]]) -> Iterator[Any]:
        for record in given if isinstance(given, list) else [given]:
            outcome = judge.fix(record, unsafe, "own")
            yield outcome.record
            about = {"record": record.get(key)}
            for finding in outcome.findings if findings else ():
                yield dlt.mark.with_table_name(finding_dict(finding) | about, findings)
            for change in outcome.changes if changes else ():
                yield dlt.mark.with_table_name(change_dict(change) | about, changes)

    return dlt.transformer(each, name=name)
