"""What a record must be when it leaves, as pandera schemas on the polars backend. Imported only where they are needed.

Records are checked in batches; each failure comes back as a finding on the record it concerns. What records need no
table at all, ``field_checks`` says.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import pandera.polars as pa
import polars as pl
from pandera.errors import SchemaErrors

from normkit.core.errors import ConfigError, PluginError, reason
from normkit.core.model import Finding
from normkit.core.rule import FieldCheck
from normkit.pipeline.output.field_checks import FieldChecks, canonical_row, holding, invalid, storable
from normkit.settings.plugins import Plugins


def output_schema(plugins: Plugins, field_checks: FieldChecks) -> pa.DataFrameSchema:
    """Return the schema of these fields, with the checks of columns that plugins add to it."""
    checks = {field: [_of_column(check) for check in several] for field, several in field_checks.items()}
    for plugin in plugins.manager.hook.register_schemas.get_hookimpls():
        try:
            brought: Any = plugin.function()
            added = {field: list(more) for field, more in brought.items()}
            pa.DataFrameSchema({field: pa.Column(str, more) for field, more in added.items()})
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # a stranger's hook may raise anything
            why = f"plugin {plugin.plugin_name!r} fails to register its schemas: {reason(error)}"
            raise PluginError(f"{why}; leave it out with --no-plugin {plugin.plugin_name}") from error
        for field, more in added.items():
            checks.setdefault(field, []).extend(more)
    return pa.DataFrameSchema(
        {field: pa.Column(str, list_, nullable=field != "text", required=False) for field, list_ in checks.items()}
    )


def _of_column(check: FieldCheck) -> pa.Check:
    def holds(value: str) -> bool:
        return bool(check.holds(value))

    return pa.Check(holds, element_wise=True, error=check.error)


def user_schema(target: str) -> Any:
    """Import ``package.module:Schema``, also from the working folder.

    What is installed comes first, so that a file among the data stands in for no module that another one needs.
    Raises ConfigError where that is no pandera schema of the polars backend.
    """
    module, _, name = target.partition(":")
    sys.path.append("")  # the working folder
    try:
        schema = getattr(importlib.import_module(module), name)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # the user's module may raise anything
        if isinstance(error, ModuleNotFoundError) and error.name and f"{module}.".startswith(f"{error.name}."):
            raise ConfigError(
                f"--schema {target}: cannot be imported: no module {error.name!r} is installed, or stands here"
            ) from error
        if isinstance(error, AttributeError) and module in sys.modules:
            raise ConfigError(
                f"--schema {target}: cannot be imported: the module {module!r} has no attribute {name!r}"
            ) from error
        raise ConfigError(f"--schema {target}: cannot be imported: {reason(error)}") from error
    finally:
        if sys.path[-1:] == [""]:
            sys.path.pop()
    if isinstance(schema, type) and issubclass(schema, pa.DataFrameModel):
        return schema.to_schema()
    if isinstance(schema, pa.DataFrameSchema):
        return schema
    raise ConfigError(
        f"--schema {target}: is {type(schema).__name__}, not a pandera.polars DataFrameModel or DataFrameSchema"
    )


def failures(
    schema: pa.DataFrameSchema, records: Sequence[Mapping[str, object]], names: tuple[tuple[str, str], ...] = ()
) -> list[list[Finding]]:
    """Return, for each record (in its own names), what the output schema says against it."""
    columns = list(schema.columns)
    rows = [canonical_row(record, names, columns) for record in records]
    frame = pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.String), orient="row")
    return _failures(schema, frame)


def own_failures(schema: pa.DataFrameSchema, records: Sequence[Mapping[str, object]]) -> list[list[Finding]]:
    """Return, for each record, what the user's own schema says against it: own column names and types."""
    rows = [{key: storable(value) for key, value in record.items()} for record in records]
    try:
        frame = pl.DataFrame(rows, infer_schema_length=None, strict=False)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # Polars may panic, which is no Exception
        return [[invalid("text", f"the records make no table: {error}")], *([] for _ in rows[1:])]
    return _failures(schema, frame)


def _failures(schema: pa.DataFrameSchema, frame: pl.DataFrame) -> list[list[Finding]]:
    found: list[list[Finding]] = [[] for _ in range(frame.height)]
    try:
        schema.validate(frame, lazy=True)
    except SchemaErrors as errors:
        for case in errors.failure_cases.iter_rows(named=True):
            # No index: it is the whole table that fails, and its first record says so.
            found[case["index"] or 0].append(invalid(str(case["column"]), _message(case)))
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # a check of a plugin's, or of the user's, may raise anything
        if found:
            found[0].append(invalid("text", f"the schema cannot be applied: {reason(error)}"))
    return found


def _message(case: Mapping[str, Any]) -> str:
    value = case["failure_case"]
    what = "" if value is None else holding(value) if case["index"] is not None else f" ({value})"
    return f"{case['column']}: {case['check']}{what}"
