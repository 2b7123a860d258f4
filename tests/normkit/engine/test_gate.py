"""Whatever a rule yields or raises, a run goes on: it becomes a finding that names rule and record."""

from __future__ import annotations

import itertools
import signal
from collections import UserDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

import pytest

from normkit import (
    Context,
    CorpusRule,
    Edit,
    Fact,
    Finding,
    Fix,
    Mention,
    Normalizer,
    PluginError,
    Record,
    Rule,
    Safety,
    Severity,
    Span,
)
from normkit.core.engine_codes import BROKEN_RULE
from normkit.core.errors import reason
from normkit.core.serial import finding_dict, mention_dict
from normkit.engine.gate import FEWEST, admitted

TEXT = "It rained in Velmora for a week."
RECORD = {"id": "a", "title": "Rain", "text": TEXT, "published": "2025-03-14"}
HEAD = Span("text", 0, 2)


@dataclass(frozen=True)
class Yields(Rule):
    """Yields what it is given."""

    code, name = "TST101", "yields"
    does: Any = None

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        return self.does(record)  # type: ignore[no-any-return]


@dataclass(frozen=True)
class Sound(Rule):
    """Takes the last full stop away."""

    code, name = "TST102", "sound"

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        text = record.text("text")
        if text.endswith("."):
            yield Finding(HEAD, "a full stop", Fix.delete(Span("text", len(text) - 1, len(text)), Safety.SAFE))


class Unspeakable(BaseException):
    """An error of which nothing can be told."""

    def __str__(self) -> str:
        raise SystemExit(0)

    __repr__ = __str__


class Nameless(type):
    @property
    def __name__(cls) -> str:  # type: ignore[override]
        raise SystemExit(0)


class UntypableError(Exception, metaclass=Nameless):
    pass


class Sly(str):
    """A string that lies about itself."""

    def __str__(self) -> str:
        raise ValueError("no")

    def __format__(self, how: str) -> str:
        raise ValueError("no")

    def __eq__(self, other: object) -> bool:
        raise ValueError("no")

    def __len__(self) -> int:
        return -1

    __hash__ = str.__hash__


class Trap:
    """Raises whatever is done with it."""

    def __getattribute__(self, name: str) -> Any:
        raise SystemExit(0)

    def __repr__(self) -> str:
        raise SystemExit(0)

    def __eq__(self, other: object) -> bool:
        raise SystemExit(0)

    __str__ = __repr__

    def __hash__(self) -> int:
        raise SystemExit(0)


class Shifting(Finding):
    """A finding whose span is another one at each look."""

    @property
    def span(self) -> Span:
        spans: Iterator[Span] = self.__dict__["spans"]
        return next(spans)


def recursing(_record: Record) -> Any:
    return recursing(_record)


def raising(error: Callable[[], BaseException]) -> Callable[[Record], Any]:
    def check(_record: Record) -> Any:
        raise error()

    return check


def changing(attribute: str, value: object) -> Callable[[Record], Any]:
    def check(record: Record) -> Any:
        object.__setattr__(record, attribute, value)
        return []

    return check


SPANS: list[tuple[Any, Any]] = [
    (0.0, 1.0), (False, True), (None, None), ("0", "1"), (0, 10**9), (-1, 2), (2, 1), (0, None), (0, 1.5),
    (float("nan"), 1), (float("inf"), float("inf")), (b"", 0), ([], []),
]  # fmt: skip
RAISED: dict[str, Callable[[Record], Any]] = {
    "exit 0": raising(lambda: SystemExit(0)),
    "generator exit": raising(GeneratorExit),
    "base": raising(lambda: BaseException("x")),
    "unspeakable": raising(Unspeakable),
    "nameless": raising(UntypableError),
    "a trap in it": raising(lambda: ValueError(Trap())),
    "memory": raising(MemoryError),
    "recursion": recursing,
    "stop": raising(StopIteration),
    "control characters": raising(lambda: ValueError("a\x1b[31m\n::error::\u202e")),
    "huge": raising(lambda: ValueError("x" * 10_000_000)),
    "nothing": lambda record: None,
    "a number": lambda record: 5,
    "a trap": lambda record: Trap(),
    "late": lambda record: (1 // 0 for _ in range(1)),
    "after one": lambda record: (Finding(HEAD, "x") if n == 0 else 1 // 0 for n in range(2)),
}


def found(value: Any, **more: Any) -> Callable[[Record], Any]:
    return lambda record: [Finding(**{"span": HEAD, "message": "m", **more, **value})]


def fixing(edits: Any, safety: Any = Safety.SAFE) -> Callable[[Record], Any]:
    return found({"fix": Fix(edits, safety)})


def edit(start: Any, end: Any, text: Any = "", field: Any = "text") -> Edit:
    return Edit(Span(field, start, end), text)


JUNK: dict[str, Callable[[Record], Any]] = {
    **{f"span {start!r}:{end!r}": found({"span": Span("text", start, end)}) for start, end in SPANS},
    "span of huge numbers": found({"span": Span("text", 10**5000, 10**5001)}),
    "span is None": found({"span": None}),
    "span is a tuple": found({"span": ("text", 0, 1)}),
    "span is a trap": found({"span": Trap()}),
    "field is None": found({"span": Span(None, 0, 0)}),  # type: ignore[arg-type]
    "field is a number": found({"span": Span(5, 0, 0)}),  # type: ignore[arg-type]
    "field is bytes": found({"span": Span(b"text", 0, 0)}),  # type: ignore[arg-type]
    "field is a list": found({"span": Span([], 0, 0)}),  # type: ignore[arg-type]
    "field is empty": found({"span": Span("", 0, 0)}),
    "field has a line break": found({"span": Span("a\n::error::b", 0, 0)}),
    "field is half a pair": found({"span": Span("\ud800", 0, 0)}),
    "field is huge": found({"span": Span("x" * 10**6, 0, 0)}),
    "message is None": found({"message": None}),
    "message is bytes": found({"message": b"m"}),
    "message is a trap": found({"message": Trap()}),
    "severity is unknown": found({"severity": "fatal"}),
    "severity is a number": found({"severity": 3}),
    "severity is None": found({"severity": None}),
    "severity is a trap": found({"severity": Trap()}),
    "related is a name": found({"related": "b"}),
    "related is a list": found({"related": ["b"]}),
    "related holds a number": found({"related": (5,)}),
    "related holds a trap": found({"related": (Trap(),)}),
    "related are too many": found({"related": ("b",) * 10**6}),
    "fix is a string": found({"fix": "x"}),
    "fix is true": found({"fix": True}),
    "fix is a trap": found({"fix": Trap()}),
    "edits are None": fixing(None),
    "edits are none": fixing(()),
    "edits are a string": fixing("ab"),
    "edits are endless": fixing(itertools.repeat(edit(0, 1))),
    "edits are no edits": fixing((1, 2)),
    "edits are spans": fixing((HEAD,)),
    "safety is a word": fixing((edit(0, 1),), "safe"),
    "safety is true": fixing((edit(0, 1),), True),
    "safety is out of range": fixing((edit(0, 1),), 7),
    "safety is a trap": fixing((edit(0, 1),), Trap()),
    "text is bytes": fixing((edit(0, 1, b"x"),)),
    "text is a number": fixing((edit(0, 1, 5),)),
    "text is None": fixing((edit(0, 1, None),)),
    "text is half a pair": fixing((edit(0, 1, "a\udc00"),)),
    "edit outside": fixing((edit(0, 10**6),)),
    "edit of floats": fixing((edit(0.0, 1.0),)),
    "edit of the id": fixing((edit(0, 0, "b", "id"),)),
    "edits overlap": fixing((edit(0, 5), edit(3, 8))),
    "edits are the same": fixing((edit(0, 5), edit(0, 5))),
    "edits nest": fixing((edit(0, 9), edit(3, 4, "x"))),
    "two insertions at one place": fixing((edit(3, 3, "a"), edit(3, 3, "b"))),
    "an insertion touches a deletion": fixing((edit(0, 3), edit(3, 3, "b"))),
    "mention of a kind that is None": lambda record: [Mention(None, HEAD, "x")],  # type: ignore[arg-type]
    "mention of a number": lambda record: [Mention("date", HEAD, 5)],  # type: ignore[arg-type]
    "mention outside": lambda record: [Mention("date", Span("text", 0, 999), "x")],
    "mention with junk details": lambda record: [Mention("date", HEAD, "x", {"a": 1})],  # type: ignore[dict-item]
    "mention with no details": lambda record: [Mention("date", HEAD, "x", None)],  # type: ignore[arg-type]
    "mention with a trap": lambda record: [Mention("date", HEAD, "x", Trap())],  # type: ignore[arg-type]
    "neither": lambda record: ["x"],
    "an endless stream": lambda record: itertools.repeat(Finding(HEAD, "m")),
    "an endless stream of mentions": lambda record: (Mention("date", HEAD, str(n)) for n in itertools.count()),
    "the record is changed": changing("fields", {"text": "Gone."}),
    "the id is changed": changing("id", "b"),
}  # fmt: skip


@pytest.mark.parametrize("does", [*RAISED.values(), *JUNK.values()], ids=[*RAISED, *JUNK])
def test_what_is_raised_or_makes_no_sense_is_a_finding_and_the_other_rules_go_on(does: Callable[[Record], Any]) -> None:
    kit = Normalizer(rules=[Yields(does), Sound()])
    given = dict(RECORD)
    for out in (kit.check(given), kit.fix(given, unsafe=True), next(kit.stream([given])), next(kit.corpus([given]))):
        (broken,) = [finding for finding in out.findings if finding.code == "KIT002"]
        assert broken.message.startswith("rule TST101 (yields) failed: ")
        assert broken.message.endswith("; in record a")
        assert broken.message.isprintable()
        assert len(broken.message) < 3_000
        assert out.mentions == ()
        assert out.record["id"] == "a"
    assert kit.fix(given).record["text"] == TEXT[:-1]
    assert given == RECORD
    with pytest.raises(BaseException):  # noqa: B017, PT011 (any)
        Normalizer(rules=[Yields(does)], on_error="raise").check(given)


def test_ctrl_c_is_no_fault_of_a_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where whoever started the tests had it ignored."""
    monkeypatch.setattr("signal.getsignal", lambda number: signal.default_int_handler)
    with pytest.raises(KeyboardInterrupt):
        Normalizer(rules=[Yields(raising(KeyboardInterrupt))]).check(RECORD)


def test_what_only_looks_like_ctrl_c_is_a_fault_of_the_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a program has a handler of its own, as the command line has, a real one comes from there."""
    monkeypatch.setattr("signal.getsignal", lambda number: signal.SIG_DFL)
    told = Normalizer(rules=[Yields(raising(KeyboardInterrupt))]).check(RECORD)
    assert [finding.code for finding in told.findings] == [BROKEN_RULE]
    facts = Normalizer(rules=[_Interrupts()])
    assert list(facts.learn([facts.collect(RECORD, "a")]).problems) == ["TST901"]


class _Interrupts(CorpusRule):
    code, name = "TST901", "interrupts"

    def collect(self, record: Record) -> Iterator[Fact]:
        yield ("a",)

    def reduce(self, facts: Iterator[Fact]) -> object:
        raise KeyboardInterrupt

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        yield from ()


def test_an_endless_stream_ends_soon_and_a_long_text_may_have_many_findings() -> None:
    drawn = itertools.count()
    Normalizer(rules=[Yields(lambda record: (Finding(HEAD, str(next(drawn))) for _ in itertools.count()))]).check(
        RECORD
    )
    assert next(drawn) == FEWEST + 1
    many = Normalizer(rules=[Yields(lambda record: (Finding(HEAD, "m") for _ in range(5 * FEWEST)))])
    assert len(many.check({"text": "x" * 5 * FEWEST, "title": "Rain"}).findings) == 5 * FEWEST


def test_what_comes_through_is_plain_and_no_later_change_reaches_it() -> None:
    details = {"a": "b"}
    span, message = Span(Sly("text"), 0, 2), Sly("m\x1b")
    one = Finding(span, message, Fix([Edit(HEAD, "x")], Safety.MANUAL), "note")  # type: ignore[arg-type]
    other = Mention(Sly("date"), HEAD, Sly("v"), details)
    (finding,), (mention,) = admitted([one, other], Record("a", {"text": TEXT}), "TST101")
    object.__setattr__(span, "start", 10**9)
    object.__setattr__(one.fix, "safety", Safety.SAFE)
    details["a"] = "c"
    assert finding == Finding(HEAD, "m\\x1b", Fix((Edit(HEAD, "x"),), Safety.MANUAL), Severity.NOTE, "TST101")
    assert mention == Mention("date", HEAD, "v", {"a": "b"})
    assert {type(value) for value in (finding.message, finding.span.field, mention.kind, mention.value)} == {str}
    assert (type(finding.fix.edits), type(finding.severity)) == (tuple, Severity)  # type: ignore[union-attr]
    assert (finding_dict(finding)["code"], mention_dict(mention)["details"]) == ("TST101", {"a": "b"})


def test_a_finding_that_changes_at_each_look_is_looked_at_once() -> None:
    sly = Shifting.__new__(Shifting)
    for name, value in (("message", "m"), ("fix", None), ("severity", Severity.NOTE), ("related", ())):
        object.__setattr__(sly, name, value)
    sly.__dict__["spans"] = iter([HEAD, Span("text", 0, 10**9)])
    ((finding,), _) = admitted([sly], Record("a", {"text": TEXT}), "TST101")
    assert finding.span == HEAD


def test_a_long_message_is_cut_and_stays_on_one_line() -> None:
    kit = Normalizer(rules=[Yields(found({"message": "a\n" * 10**6}))])
    (finding,) = kit.check(RECORD).findings
    assert len(finding.message) < 5_000
    assert finding.message.startswith("a\\na\\n")


def test_half_a_surrogate_pair_of_the_record_may_move_within_it() -> None:
    kit = Normalizer(rules=[Yields(fixing((edit(0, 1, "\udc00"),)))])
    assert kit.fix({"text": f"x {TEXT}", "note": "\udc00"}).record["text"] == f"\udc00 {TEXT}"


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"text": TEXT, "title": ["Rain", "Snow"]}, "title"),
        ({"text": TEXT, "tags": ["a"]}, "tags"),
        ({"text": TEXT, "n": 5}, "n"),
        ({"body": TEXT}, "body"),
        ({"text": TEXT, "_id": "a"}, "_id"),
        ({"text": TEXT, "raw": b"x"}, "raw"),
    ],
)
def test_a_fix_overwrites_no_value_that_rules_do_not_see(given: dict[str, object], field: str) -> None:
    out = Normalizer(rules=[Yields(fixing((edit(0, 0, "x", field),)))]).fix(given)
    assert out.record == given
    (finding,) = [finding for finding in out.findings if finding.code == "TST101"]
    assert "not fixed" in finding.message
    assert finding.fix
    assert finding.fix.safety is Safety.MANUAL


def test_the_rows_of_a_table_pass_the_same_gate() -> None:
    pa = pytest.importorskip("pyarrow")
    table = pa.table({"text": [TEXT, "Fine"]})
    for does in (*RAISED.values(), *JUNK.values()):
        fixed = Normalizer(rules=[Yields(does), Sound()]).fix_batch(table)
        assert fixed.column("text").to_pylist() == [TEXT[:-1], "Fine"]


@dataclass(frozen=True)
class Learns(CorpusRule):
    """Fails where it is told to."""

    code, name = "TST201", "learns"
    collects: Any = None
    reduces: Any = None

    def collect(self, record: Record) -> Iterator[Fact]:
        return self.collects(record) if self.collects else iter([("a",)])

    def reduce(self, facts: Iterator[Fact]) -> object:
        return self.reduces(facts) if self.reduces else MappingProxyType({})

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        return iter(())


UNREDUCED = {"nothing", "a number", "a trap", "late", "after one"}
"""What reduce() may return: it is the rule's own business."""


@pytest.mark.parametrize(
    "rule",
    [
        *(Learns(collects=does) for name, does in RAISED.items() if name != "after one"),
        *(Learns(reduces=does) for name, does in RAISED.items() if name not in UNREDUCED),
        Learns(collects=lambda record: itertools.repeat(("a",))),
        Learns(collects=lambda record: [(Trap(),)]),
        Learns(collects=lambda record: [(10**5000,)]),
    ],
    ids=lambda rule: "",
)
def test_a_corpus_rule_that_fails_does_not_judge_and_the_others_do(rule: Learns) -> None:
    kit = Normalizer(rules=[rule, Sound()])
    (out,) = kit.corpus([RECORD])
    assert out.skipped == ("TST201",)
    assert out.record["text"] == TEXT[:-1]
    (problem,) = kit.learn([kit.collect(RECORD)]).problems.values()
    assert problem.isprintable()
    with pytest.raises(PluginError, match="TST201"):
        list(Normalizer(rules=[rule], on_error="raise").corpus([RECORD]))


ANSWERS: dict[str, Callable[[Record], Any]] = {
    **{name: does for name, does in RAISED.items() if name != "nothing"},
    "a word": lambda record: "2025-01-01",
    "true": lambda record: True,
}


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_an_anchor_that_is_none_is_told_of_and_the_next_plugin_is_asked(
    name: str,
) -> None:
    from normkit import hookimpl

    class Good:
        @hookimpl
        def anchor_date(self, record: Record) -> date:
            return date(2031, 3, 6)

    class Bad:
        @hookimpl
        def anchor_date(self, record: Record) -> Any:
            return ANSWERS[name](record)

    seen: list[object] = []

    @dataclass(frozen=True)
    class Sees(Rule):
        """Sees."""

        code, name = "TST103", "sees"

        def check(self, record: Record, context: Context) -> Iterator[Finding]:
            seen.append(context.anchor)
            return iter(())

    kit = Normalizer(rules=[Sees()])
    manager = kit._plugins.manager
    for called, plugin in (("good", Good()), ("bad", Bad())):
        manager.register(plugin, called)
    try:
        (finding,) = kit.check(RECORD).findings
    finally:
        manager.unregister(name="good")
        manager.unregister(name="bad")
    assert finding.code == "KIT002"
    assert "hook anchor_date of plugin 'bad'" in finding.message
    assert seen == [date(2031, 3, 6)]


@pytest.mark.parametrize("fails", [False, True])
def test_a_plugin_may_wrap_what_the_others_say_of_the_anchor(fails: bool) -> None:
    from normkit import hookimpl

    class Good:
        @hookimpl
        def anchor_date(self, record: Record) -> date:
            return date(2031, 3, 6)

    class Around:
        @hookimpl(wrapper=True)
        def anchor_date(self, record: Record) -> Any:
            day = yield
            if fails:
                raise ValueError("no")
            return day.replace(year=2032)

    @dataclass(frozen=True)
    class Sees(Rule):
        """Sees."""

        code, name = "TST103", "sees"

        def check(self, record: Record, context: Context) -> Iterator[Finding]:
            yield Finding(HEAD, str(context.anchor))

    kit = Normalizer(rules=[Sees()])
    manager = kit._plugins.manager
    for called, plugin in (("good", Good()), ("around", Around())):
        manager.register(plugin, called)
    try:
        told = [finding.message for finding in kit.check(RECORD).findings]
    finally:
        manager.unregister(name="good")
        manager.unregister(name="around")
    assert told == ["2031-03-06" if fails else "2032-03-06"]


def test_a_reason_can_be_given_for_any_error() -> None:
    assert reason(Unspeakable()) == "Unspeakable: (its message cannot be shown)"
    assert reason(UntypableError("x")) == "UntypableError: x"
    assert reason(ValueError(Sly("x"))) == "ValueError: (its message cannot be shown)"
    assert reason(KeyError("a\nb")) == "KeyError: 'a\\nb'"


class LimitReachedError(BaseException):
    """What a program raises in its own handler of a signal, to end what takes too long."""


@pytest.mark.skipif(not hasattr(signal, "SIGUSR1"), reason="signals of POSIX")
@pytest.mark.parametrize("where", ["rule", "record"])
def test_what_a_programs_own_handler_of_a_signal_raises_ends_the_work(where: str) -> None:
    def ring(*_: object) -> None:
        raise LimitReachedError

    class Slow(Rule):
        code, name = "TST901", "slow"

        def check(self, record: Record, context: Context) -> Iterator[Finding]:
            signal.raise_signal(signal.SIGUSR1)
            yield from ()

    class Ringing(UserDict[str, object]):
        def __getitem__(self, key: str) -> object:
            signal.raise_signal(signal.SIGUSR1)
            return "x"

    record = {"text": "It rained."}
    before = signal.signal(signal.SIGUSR1, ring)
    try:
        with pytest.raises(LimitReachedError):
            Normalizer(rules=[Slow()]).fix(Ringing(record) if where == "record" else record)
    finally:
        signal.signal(signal.SIGUSR1, before)
