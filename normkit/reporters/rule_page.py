"""A rule's page, from its docstring, examples and options: the docs and the terminal show the same."""

from __future__ import annotations

import ast
import inspect
import itertools
import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import MISSING, fields

from normkit.core.engine_codes import NOTICES
from normkit.core.rule import Example, Rule

HOME = "https://github.com/normkit/normkit"
"""Where normkit lives."""
_PAGES = f"{HOME}/blob/main/docs/rules"
_OWN = re.compile(r"normkit_(chrome|dates|headlines|names|text)(?:\.|\Z)")


def addresses(rules: Iterable[Rule]) -> dict[str, str]:
    """Return code -> the address of the page that explains it: of our own rules, and of what the engine reports."""
    found = dict.fromkeys(NOTICES, f"{_PAGES}/README.md")
    for rule in rules:
        if family := _OWN.match(type(rule).__module__):
            found[rule.code] = f"{_PAGES}/{family[1]}/{rule.code}.md"
    return found


def described(rule: type[Rule]) -> tuple[str, str]:
    """Return the first line of a rule's docstring, and all of it."""
    text = inspect.getdoc(rule) or ""
    return text.partition("\n")[0], text


def summary(rule: type[Rule]) -> str:
    """Return the first line of a rule's docstring."""
    return (inspect.getdoc(rule) or "").partition("\n")[0]


def page(rule: type[Rule]) -> str:
    """Return what there is to know about a rule, in Markdown; docs pages and the terminal show the same."""
    parts = [f"# {rule.code} {rule.name}", inspect.getdoc(rule) or ""]
    if rule.examples:
        parts += ["## Examples", *(_example(example) for example in rule.examples)]
    described = list(_options(rule))
    if described:
        parts += ["## Options", "\n".join(described)]
    if not rule.default:
        parts.append(f"Off by default: select {rule.code} by its whole code.")
    return "\n\n".join(parts)


def _example(example: Example) -> str:
    given, results = example.records(), example.results()
    named = any(record.keys() != {"text"} for record in (*given, *results))
    before, after = ("\n\n".join(_shown(record, named) for record in records) for records in (given, results))
    if example.after is None:
        return f"Fine as it is:\n\n{before}"
    if after == before:
        return f"Reported, not changed:\n\n{before}"
    return f"Found:\n\n{before}\n\nBecomes{', with unsafe fixes' if example.unsafe else ''}:\n\n{after}"


def _shown(record: dict[str, str], named: bool) -> str:
    """Return a record's fields as a code block, each under its name where it takes more than the text."""
    lines = []
    for field, text in record.items():
        first, *rest = text.split("\n")
        lines += [f"{field}: {first}" if named else first, *(f"  {line}" if named else line for line in rest)]
    return "\n".join(f"    {line}".rstrip() for line in lines)


def _options(rule: type[Rule]) -> Iterator[str]:
    docs = _field_docs(rule)
    for entry in fields(rule):
        kind = entry.type if isinstance(entry.type, str) else inspect.formatannotation(entry.type)
        default = entry.default if entry.default_factory is MISSING else entry.default_factory()
        told = f": {docs[entry.name]}" if entry.name in docs else ""
        yield f"- `{entry.name}` ({kind}, default `{default!r}`){told}"


def _field_docs(rule: type[Rule]) -> dict[str, str]:
    """Return the strings that stand below the fields in the source."""
    try:
        (class_,) = ast.parse(textwrap.dedent(inspect.getsource(rule))).body
    except (OSError, TypeError, ValueError, SyntaxError):  # a class that was made stands in no file
        return {}
    if not isinstance(class_, ast.ClassDef):
        return {}
    docs: dict[str, str] = {}
    for field, doc in itertools.pairwise(class_.body):
        match field, doc:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str() as text)):
                docs[name] = " ".join(text.split())
    return docs
