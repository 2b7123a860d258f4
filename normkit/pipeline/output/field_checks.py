"""What single fields must be when a record leaves: one truth, asked of a record by itself or built into a schema.

A table is made only where a schema of a plugin's, or of the user's, may compare columns or records.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from normkit.core.engine_codes import INVALID, NO_TEXT
from normkit.core.errors import PluginError, from_signal_handler, reason
from normkit.core.fields import CANONICAL, to_record
from normkit.core.model import Finding, Outcome, Severity, Span
from normkit.core.rule import FieldCheck
from normkit.core.text import shortened
from normkit.settings.plugins import Plugins

FieldChecks = Mapping[str, Sequence[FieldCheck]]
"""Field -> what it must be. The canonical fields all stand here; that ``text`` is never missing is understood."""

_SHOWN = 60
"""Code points that a message shows of a value."""


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


def failures(
    checks: FieldChecks, record: Mapping[str, object], names: tuple[tuple[str, str], ...] = ()
) -> list[Finding]:
    """Return what the checks say against a record (in its own names), as the schema that is built of them would."""
    row = zip(checks, canonical_row(record, names, checks), checks.values(), strict=True)
    return [
        invalid(field, f"{field}: {why}{holding(value)}")
        for field, value, several in row
        if value is not None
        for check in several
        if (why := _broken(check, value))
    ]


def _broken(check: FieldCheck, value: str) -> str:
    """Return what a check says against a text, or ``""``; one that fails to say so is no pass."""
    try:
        return "" if check.holds(value) else check.error
    except BaseException as error:  # a stranger's check may raise anything
        if from_signal_handler(error):
            raise
        return f"{check.error} (the check fails: {reason(error)})"


def holding(value: object) -> str:
    """Return what a message tells of the value that it is about."""
    return f" (it holds {str(value)[:_SHOWN]!r})"


def invalid(field: str, message: str) -> Finding:
    """Return the finding that a field is not what it must be."""
    return Finding(Span(field, 0, 0), shortened(message), None, Severity.ERROR, INVALID)


def unsaid(outcome: Outcome, found: Iterable[Finding]) -> Outcome:
    """Return an outcome with what was found when the record left, but of fields that the engine has found missing."""
    told = {finding.span.field for finding in outcome.findings if finding.code in (INVALID, NO_TEXT)}
    new = [finding for finding in found if finding.span.field not in told]
    return replace(outcome, findings=(*outcome.findings, *new)) if new else outcome
