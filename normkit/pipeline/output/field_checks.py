"""What single fields must be when a record leaves: one truth, asked of a record by itself or built into a schema.

A record that nothing has changed, and whose fields hold by all of these, is put into no table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from normkit.core.errors import PluginError, from_signal_handler, reason
from normkit.core.fields import CANONICAL, to_record
from normkit.core.rule import FieldCheck
from normkit.settings.plugins import Plugins

FieldChecks = Mapping[str, Sequence[FieldCheck]]
"""Field -> what it must be. The canonical fields all stand here; that ``text`` is never missing is understood."""


def _has_text(text: str) -> bool:
    return not text.isspace() and text != ""


def _is_absolute(url: str) -> bool:
    return re.fullmatch(r"https?://\S+", url) is not None


def _is_language_tag(tag: str) -> bool:
    """Say whether a text has the outer shape of a tag of BCP 47, also with the underscores of POSIX locales."""
    return re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*", tag) is not None


_OWN: FieldChecks = {
    "text": (FieldCheck(_has_text, "the record has no text"),),
    "url": (FieldCheck(_is_absolute, "not an absolute http address"),),
    "language": (FieldCheck(_is_language_tag, "not a language tag"),),
}


def field_checks(plugins: Plugins) -> FieldChecks:
    """Return what the fields must be, by normkit itself and by its plugins. Raises PluginError for what is no check."""
    checks: dict[str, tuple[FieldCheck, ...]] = {field: tuple(_OWN.get(field, ())) for field in CANONICAL}
    for plugin in plugins.manager.hook.register_field_checks.get_hookimpls():
        try:
            brought: Any = plugin.function()
            added = {field: tuple(several) for field, several in brought.items()}
            if unfit := [field for field, several in added.items() if not _are_checks(field, several)]:
                raise TypeError(f"what it gives for {unfit[0]!r} is no sequence of normkit.FieldCheck")
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # a stranger's hook may raise anything
            why = f"plugin {plugin.plugin_name!r} fails to register its field checks: {reason(error)}"
            raise PluginError(f"{why}; leave it out with --no-plugin {plugin.plugin_name}") from error
        for field, several in added.items():
            checks[field] = checks.get(field, ()) + several
    return MappingProxyType(checks)


def _are_checks(field: Any, several: tuple[Any, ...]) -> bool:
    return type(field) is str and all(
        isinstance(check, FieldCheck) and callable(check.holds) and type(check.error) is str for check in several
    )


def canonical_row(
    given: Mapping[str, object], names: tuple[tuple[str, str], ...], fields: Iterable[str]
) -> list[str | None]:
    """Return what these fields of a record hold, in its own names; None where that is missing or empty.

    Only of ``text`` an empty one is told from a missing one: neither may be.
    """
    record = to_record(given, names)[0]
    return [storable(record.text(field)) if record.text(field) or field == "text" else None for field in fields]


def storable(value: Any) -> Any:
    """Return a value as a table can hold it: Arrow text has no lone surrogates."""
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value


def all_hold(checks: FieldChecks, record: Mapping[str, object], names: tuple[tuple[str, str], ...] = ()) -> bool:
    """Say whether a record (in its own names) is as its fields must be; a check that raises an error does not hold."""
    row = zip(canonical_row(record, names, checks), checks.values(), strict=True)
    return all(_holds(check, value) for value, several in row if value is not None for check in several)


def _holds(check: FieldCheck, value: str) -> bool:
    try:
        return bool(check.holds(value))
    except BaseException as error:  # a stranger's check may raise anything; the table tells what
        if from_signal_handler(error):
            raise
        return False
