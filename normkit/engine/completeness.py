"""An article has a text: what a record lacks is told, alike by ``check`` and ``fix``, and no fixes take all of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from normkit.core import engine_codes
from normkit.core.errors import from_signal_handler
from normkit.core.fields import FieldNames, readable, steps
from normkit.core.model import Finding, Outcome, Record, Safety, Severity, Span
from normkit.engine.fixpoint import Settled
from normkit.engine.policy import LOOK, Policy

# How software writes "nothing" where a text was wanted: pandas' default NA values (BSD-3), numpy's NaT, JSON's and
# JavaScript's words; a value without any letter or digit ("-", "...") says as much.
PLACEHOLDERS = frozenset((
    "nan", "-nan", "none", "null", "nil", "nat", "n/a", "na", "#n/a", "<na>", "#na", "#null!", "undefined",
    "1.#ind", "-1.#ind", "1.#qnan", "-1.#qnan", "[]", "{}", "[null]", "[none]", "[nan]", "(none)", "(null)",
))  # fmt: skip
_LONGEST = max(map(len, PLACEHOLDERS))
"""Code points: what is longer is no placeholder."""

_PROSE_WORDS, _HEAD = 8, 2000
"""A value with so many words in so many code points, under a name that nobody knows, may be the text."""
_TOLD = (engine_codes.INVALID, engine_codes.NO_TEXT)
_CLOSE = 80
"""``rapidfuzz.fuzz.ratio`` from which on a name looks like a slip of another."""


def is_placeholder(text: str) -> bool:
    """Say whether a text holds something, but no content.

    >>> [is_placeholder(text) for text in (" NaN ", "N/A", "—", "", "None of them came.")]
    [True, True, True, False, False]
    """
    bare = text.strip() if len(text) <= _LONGEST or text[0].isspace() else text
    return 0 < len(bare) <= _LONGEST and (bare.lower() in PLACEHOLDERS or not any(map(str.isalnum, bare)))


def lacks(
    given: Mapping[str, object],
    record: Record,
    own: Mapping[str, str],
    named: Sequence[tuple[str, str]] = (),
    unreadable: Collection[str] = (),
) -> Iterator[Finding]:
    """Yield what a record lacks, judged as it leaves.

    ``given`` is the caller's mapping and ``own`` says which of its keys stands for which canonical field, those that
    the settings name (``named``: canonical, own) whether they are there or not. Of ``unreadable`` fields it is told
    already that they hold no text.
    """
    slips = set[str]()
    for canonical, key in named:
        if not steps(given, key) and (
            close := _closest(key, [str(name) for name in given if name not in own.values()])
        ):
            slips.add(canonical)
            yield _unknown(
                f"the settings name {key!r} for the field {canonical!r}, and there is none; did you mean {close!r}?"
            )
    text = record.text("text")
    if not steps(given, own.get("text", "text")):
        if "text" not in slips:
            yield from _unknown_text(given, own)
    elif not (text.strip() or "text" in unreadable):
        yield _invalid("text", "the record has no text")
    for field in ("text", "title"):
        if is_placeholder(record.text(field)):
            yield _invalid(field, f"the record has no {field}: {record.text(field).strip()!r} stands for nothing")


def _unknown_text(given: Mapping[str, object], own: Mapping[str, str]) -> Iterator[Finding]:
    """Yield what is told of a mapping without a text: a title alone may be all that the caller has."""
    titled = bool(steps(given, own.get("title", "title")))
    what = "a text" if titled else "a text or a title"
    if likely := likeliest_text(given, frozenset(own.values())):
        yield _unknown(
            f"no field is known as {what}; {likely!r} looks like the text: name it, [fields] text = {likely!r}"
        )
    elif not titled:
        yield _unknown(f"no field is known as {what}; there are {', '.join(map(str, given)) or 'none'}")


def unclear(names: FieldNames, no_text: Mapping[str, str]) -> Iterator[Finding]:
    """Yield what is told of fields that hold no text (field -> the type found there), and of those that two may be."""
    for field, type_name in no_text.items():
        what = type_name if type_name == "bytes" else f"a {type_name}"
        way = "; join its parts into one string" if (field, type_name) == ("text", "list") else ""
        message = f"field {names.own[field]!r} holds {what}, not text{way}"
        yield Finding(Span(field, 0, 0), message, None, Severity.WARNING, engine_codes.NO_TEXT)
    for field, several in names.doubtful.items():
        first, both = several[0], " and ".join(map(repr, several))
        message = (
            f"{both} may each be the {field}, and differ: say which in normkit.toml, [fields] {field} = {first!r}; "
            f"{first!r} is read meanwhile, and not fixed"
        )
        yield Finding(Span(field, 0, 0), message, None, Severity.WARNING, engine_codes.DOUBTFUL_FIELD)


def without_text(findings: Sequence[Finding], given: Mapping[str, object], own: Mapping[str, str]) -> list[Finding]:
    """Return what is told besides of a record of a file, which should be an article: that it has no text."""
    told = any(finding.span.field == "text" and finding.code in _TOLD for finding in findings)
    return [] if told or steps(given, own.get("text", "text")) else [_invalid("text", "the record has no text")]


def untouched(given: Mapping[str, object], error: BaseException, reports: Callable[[str], bool]) -> Outcome:
    """Return the outcome of a record that raises an error when it is read: as it is, with the reason if it is wanted.

    Its own words are not told: they are a stranger's code, too. Raises what a signal's handler has raised meanwhile.
    """
    if from_signal_handler(error):
        raise error
    why = f"the record cannot be read, it raises {type(error).__name__}; it is left as it is"
    found = Finding(Span("text", 0, 0), why, None, Severity.ERROR, engine_codes.UNREADABLE)
    return Outcome(given, (), (found,) if reports(found.code) else (), (), True, (), given)


def _closest(name: str, keys: list[str]) -> str:
    from rapidfuzz import fuzz, process

    best = process.extractOne(name.lower(), keys, scorer=fuzz.ratio, processor=str.lower, score_cutoff=_CLOSE)
    return best[0] if best else ""


def likeliest_text(given: Mapping[str, object], taken: frozenset[str]) -> str:
    """Return the key, or path, of what is most likely the text among what stands for nothing else; ``""`` if none is.

    >>> likeliest_text({"id": "7", "Bericht": "The dam held on Monday, and so did the bridge."}, frozenset())
    'Bericht'
    """
    plain = readable(given)
    values = {
        **plain,
        **{f"{key}.{k}": v for key, inner in plain.items() if type(inner) is dict for k, v in inner.items()},
    }
    prose = {
        key: len(value)
        for key, value in values.items()
        if key not in taken and type(value) is str and _is_content(value) and _is_prose(value)
    }
    return max(prose, key=lambda key: prose[key], default="")


def _is_prose(value: str) -> bool:
    return len(value[:_HEAD].split()) >= _PROSE_WORDS and "://" not in value[:9]


def _is_content(value: str) -> bool:
    return bool(value.strip()) and not is_placeholder(value)


def _invalid(field: str, message: str) -> Finding:
    return Finding(Span(field, 0, 0), message, None, Severity.ERROR, engine_codes.INVALID)


def _unknown(message: str) -> Finding:
    return Finding(Span("text", 0, 0), message, None, Severity.WARNING, engine_codes.NO_TEXT)


# ---------------------------------------------------------------- no fixes take all of a text


def keep_text(
    before: Record, policy: Policy, trust: Safety, settled: Settled, settle: Callable[[Policy], Settled]
) -> tuple[Settled, Safety | None]:
    """Return what is done about a record, and how safe the fixes are, at most, that are held back; None: none is.

    ``settled`` is what ``settle`` returns for the policy. ``trust`` is the one that a record which is only looked at
    is told of: what looking offers, fixing makes.
    """
    if policy.trust is not None and _empties(before, settled):
        if policy.trust < Safety.SAFE and not _empties(before, safe := settle(policy._replace(trust=Safety.SAFE))):
            return safe, Safety.UNSAFE
        return settle(LOOK), Safety.SAFE
    # What is not made now is offered: of that, too, nothing may take the text.
    offered = (trust, Safety.UNSAFE) if policy.trust is None else (Safety.UNSAFE,)
    for more in dict.fromkeys(offered):
        beyond = policy.trust is None or more < policy.trust
        if beyond and _may_empty(settled, more) and _empties(before, settle(policy._replace(trust=more))):
            return settled, more
    return settled, None


def held_back(findings: Iterable[Finding], most: Safety) -> list[Finding]:
    """Return the findings, those fixes that are at most so safe to be shown alone."""
    return [
        replace(f, fix=replace(f.fix, safety=Safety.MANUAL)) if f.fix and f.fix.safety <= most else f for f in findings
    ]


def _empties(before: Record, settled: Settled) -> bool:
    return not settled.record.text("text").strip() and bool(before.text("text").strip())


def _may_empty(settled: Settled, trust: Safety) -> bool:
    """Say whether fixes take so much of the text (half or more) that in several rounds they might take all."""
    edits = (edit for f in settled.seen.findings if f.fix and f.fix.safety >= trust for edit in f.fix.edits)
    taken = sum(edit.span.end - edit.span.start - len(edit.text.strip()) for edit in edits if edit.span.field == "text")
    return 0 < len(settled.record.text("text")) <= 2 * taken
