"""The hooks a plugin may implement. All but ``anchor_date`` are called once, at start-up.

Keep the module that implements them light: import rules inside the hook.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import pluggy

if TYPE_CHECKING:
    from normkit.core.model import Record
    from normkit.core.rule import FieldCheck, Rule

hookspec = pluggy.HookspecMarker("normkit")
hookimpl = pluggy.HookimplMarker("normkit")


@hookspec
def register_rules() -> Iterable[type[Rule]]:  # type: ignore[empty-body]
    """Return the plugin's rule classes."""


@hookspec
def register_formats() -> Iterable[Any]:  # type: ignore[empty-body]
    """Return further file formats (see ``normkit.formats.Format``)."""


@hookspec
def register_reporters() -> Mapping[str, Any]:  # type: ignore[empty-body]
    """Return further output formats: a name for ``--output-format`` and its reporter (``normkit.reporters``)."""


@hookspec
def register_field_checks() -> Mapping[str, Sequence[FieldCheck]]:  # type: ignore[empty-body]
    """Return what fields must be when a record leaves, by field: ``{"section": [FieldCheck(str.isalpha, "no word")]}``.

    Called only when something is validated. A check that asks one text at a time belongs here: records that hold by
    these are not put into a table.
    """


@hookspec
def register_schemas() -> Mapping[str, list[Any]]:  # type: ignore[empty-body]
    """Return pandera checks for the output schema, by field: ``{"published": [Check(...)]}``; for checks of columns.

    Import pandera inside the hook: it is called only when something is validated. With such checks every record
    is put into a table, which takes longer: see ``register_field_checks``.
    """


@hookspec(firstresult=True)
def anchor_date(record: Record) -> date | None:
    """Return the date that relative words in the record count from, or None to leave it to the next plugin."""
