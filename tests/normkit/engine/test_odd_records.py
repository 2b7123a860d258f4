"""A record may hold anything: no object of a stranger ends a run, is changed, or comes out as another one."""

from __future__ import annotations

import datetime as dt
import decimal
import enum
import uuid
from collections import ChainMap, OrderedDict
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normkit import Normalizer
from normkit.core import fields

KIT = Normalizer(select=["CHR101", "DAT1", "HED1"])
TEXT = "It rained.\n\nSign Up"


class Stop(BaseException):
    pass


def raising(*names: str, error: type[BaseException] = Stop) -> type:
    """Return a class whose methods of these names raise."""

    def method(*_: object, **__: object) -> Any:
        raise error(HostileError())

    return type("Hostile", (), dict.fromkeys(names, method) | {"__hash__": object.__hash__})


class HostileError(Exception):
    def __str__(self) -> str:
        raise Stop

    __repr__ = __str__


METHODS = (
    "__eq__", "__ne__", "__str__", "__repr__", "__bool__", "__len__", "__iter__", "__getattr__", "__contains__",
    "__getitem__",
    "__format__", "__int__", "__float__", "__index__", "__lt__", "__reduce__", "__copy__", "__deepcopy__",
)  # fmt: skip


class Array:
    """Like one of numpy: compared with itself it is no yes and no no."""

    __module__ = "numpy"
    __hash__ = None  # type: ignore[assignment]

    def __len__(self) -> int:
        return 2

    def __ne__(self, other: object) -> Any:
        return self

    __eq__ = __ne__

    def __bool__(self) -> bool:
        raise ValueError("the truth value of an array with more than one element is ambiguous")


class NA:
    """Like the one of pandas: nothing is known of it, not even whether it is itself."""

    __module__ = "pandas._libs.missing"
    __hash__ = object.__hash__

    def __ne__(self, other: object) -> Any:
        return self

    __eq__ = __ne__

    def __bool__(self) -> bool:
        raise TypeError("boolean value of NA is ambiguous")


class NaT(dt.datetime):
    """Like the one of pandas: a datetime that is none."""

    def __ne__(self, other: object) -> bool:
        return True

    def isoformat(self, *_: Any, **__: Any) -> str:
        return "NaT"


class OddText(str):
    def strip(self, *_: Any) -> str:
        raise Stop

    __eq__ = __len__ = __getitem__ = __iter__ = lower = split = startswith = splitlines = replace = strip  # type: ignore
    __hash__ = str.__hash__


class OddZone(dt.tzinfo):
    def utcoffset(self, _: object) -> dt.timedelta:
        raise Stop

    tzname = dst = utcoffset  # type: ignore[assignment]


class OddDate(dt.datetime):
    def isoformat(self, *_: Any, **__: Any) -> Any:
        return HostileError()


class LongYear(dt.date):
    @classmethod
    def fromisoformat(cls, *_: Any) -> Any:
        raise Stop


def endless() -> list[Any]:
    one: list[Any] = []
    one.append(one)
    return one


def deep() -> list[Any]:
    one: list[Any] = []
    for _ in range(100_000):
        one = [one]
    return one


VALUES: dict[str, Callable[[], Any]] = {
    "a number of 5,000 digits": lambda: 10**5000,
    "minus infinity": lambda: float("-inf"),
    "not a number": lambda: float("nan"),
    "a signalling NaN": lambda: decimal.Decimal("sNaN"),
    "a decimal": lambda: decimal.Decimal("1.50"),
    "a UUID": lambda: uuid.UUID(int=7),
    "bytes": lambda: b"\xff",
    "a set": lambda: {"b", "a"},
    "a list that holds itself": endless,
    "a list of 100,000 levels": deep,
    "a range": lambda: range(3),
    "a generator": lambda: (n for n in range(3)),
    "a class": lambda: Stop,
    "an array": Array,
    "NA": NA,
    "NaT": lambda: NaT(1, 1, 1),
    "a text with methods of its own": lambda: OddText(TEXT),
    "half a character": lambda: "\ud800 " + TEXT,
    "a time zone that raises": lambda: dt.datetime(2024, 1, 2, tzinfo=OddZone()),
    "a zone of seconds": lambda: dt.datetime(2024, 1, 2, tzinfo=dt.timezone(dt.timedelta(seconds=-86399))),
    "a date without words": lambda: OddDate(2024, 1, 2),
    "a date that reads none": lambda: LongYear(2024, 1, 2),
    "a time": lambda: dt.time(12, 30),
    "a duration": lambda: dt.timedelta(days=3),
    **{f"{name} raises": raising(name) for name in METHODS},
    "everything raises": raising(*METHODS),
    "everything raises ValueError": raising(*METHODS, error=ValueError),
    "it calls itself a text": lambda: type("Sham", (), {"__class__": property(lambda _: str)})(),
}
KEYS = ("id", "title", "text", "published", "url", "source", "language", "other")


def every_way(kit: Normalizer, record: Mapping[str, object]) -> Iterator[Mapping[Any, Any]]:
    """Yield the record as each way through the normalizer returns it."""
    yield kit.check(record).record
    yield kit.fix(record).record
    yield kit.fix(record, unsafe=True, places="own").record
    yield kit(record)
    yield from (outcome.record for outcome in kit.stream([record]))
    yield from (outcome.record for outcome in kit.corpus([record, record]))


@pytest.mark.parametrize("name", VALUES)
def test_a_value_of_any_kind_comes_out_as_it_went_in(name: str) -> None:
    value = VALUES[name]()
    for key in KEYS:
        record: dict[Any, Any] = {"title": "Rain", "text": TEXT, "published": "2024-01-02"} | {key: value, 7: value}
        before = list(record.items())
        for after in every_way(KIT, record):
            assert set(record) <= set(after)
            untouched = ("other", "id", 7) if "text" in name or "character" in name else (key, 7)
            for same in (one for one in untouched if one in record):
                if not (same == "published" and name in ("NA", "NaT", "not a number")):
                    assert after[same] is record[same], (key, same)
        assert all(a is c and b is d for (a, b), (c, d) in zip(before, record.items(), strict=True)), "it was mutated"
        if key in ("other", "id"):
            assert KIT.fix(record).record["text"] == "It rained."


def test_what_data_frames_call_missing_reads_as_missing() -> None:
    for value in (None, float("nan"), decimal.Decimal("NaN"), NA(), NaT(1, 1, 1)):
        assert fields.as_text(value) == ""
        assert fields.to_record({"id": value, "text": "x"}, (), "a.jsonl:1")[0].id == "a.jsonl:1"


def test_a_record_is_called_the_same_in_every_run() -> None:
    for value, name in ((uuid.UUID(int=7), str(uuid.UUID(int=7))), (7, "7"), ("x", "x"), (object(), ""), ({"a"}, "")):
        assert fields.to_record({"id": value, "text": "x"})[0].id == name


class Broken(Mapping[str, object]):
    """A mapping of which one way of reading it raises."""

    def __init__(self, *broken: str) -> None:
        self.data: dict[str, object] = {"id": "x", "text": TEXT}
        self.broken = broken

    def _try(self, name: str) -> None:
        if name in self.broken:
            raise Stop(HostileError())

    def __getitem__(self, key: str) -> object:
        self._try("getitem")
        return self.data[key]

    def __iter__(self) -> Iterator[str]:
        self._try("iter")
        return iter(self.data)

    def __len__(self) -> int:
        self._try("len")
        return len(self.data)

    def items(self) -> Any:
        self._try("items")
        return self.data.items()

    def keys(self) -> Any:
        self._try("keys")
        return self.data.keys()

    def __contains__(self, key: object) -> bool:
        self._try("contains")
        return key in self.data

    def get(self, key: str, default: Any = None) -> Any:
        self._try("get")
        return self.data.get(key, default)


@pytest.mark.parametrize("way", ["getitem", "iter", "len", "items", "keys", "contains", "get"])
def test_a_mapping_that_raises_is_a_finding_or_is_read_another_way(way: str) -> None:
    record = Broken(way)
    for after in every_way(KIT, record):
        assert after is record or after["id"] == "x"
    outcome = KIT.fix(record)
    if outcome.record is record:
        (finding,) = outcome.findings
        assert (finding.code, "Stop" in finding.message) == ("KIT001", True)
        with pytest.raises(Stop):
            Normalizer(select=["CHR101"], on_error="raise").fix(record)


@pytest.mark.parametrize("kind", [MappingProxyType, ChainMap, OrderedDict, lambda d: ChainMap({}, d)])
def test_a_mapping_of_another_kind_is_read_and_left_as_it_is(kind: Callable[[dict[str, object]], Any]) -> None:
    record = kind({"id": "x", "text": TEXT, "n": 3})
    for after in list(every_way(KIT, record))[1:]:
        assert after == {"id": "x", "text": "It rained.", "n": 3}
        assert type(after) is dict
    assert dict(record) == {"id": "x", "text": TEXT, "n": 3}


def test_keys_of_any_kind_are_kept_as_they_are() -> None:
    class Word(enum.StrEnum):
        TEXT = "text"

    odd, hostile = OddText("other"), raising("__eq__")()
    record: dict[Any, object] = {Word.TEXT: TEXT, 3: "x", None: "y", ("a",): "z", b"title": "w", odd: "v", hostile: "u"}
    for after in list(every_way(KIT, record))[1:]:
        assert list(map(id, after)) == list(map(id, record))
        assert after[Word.TEXT] == "It rained."


def test_a_key_that_passes_for_another_harms_none() -> None:
    class Double:
        def __hash__(self) -> int:
            return hash("text")

        def __eq__(self, other: object) -> bool:
            raise Stop

    record: dict[Any, object] = {}
    record[Double()] = "x"
    assert KIT(record) == record or KIT(record) is record
    for after in every_way(KIT, record):
        assert list(map(id, after)) == list(map(id, record))


@given(st.dictionaries(
    st.one_of(st.sampled_from(KEYS), st.text(max_size=4), st.integers(), st.binary(max_size=3)),
    st.recursive(
        st.one_of(
            st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=60), st.binary(max_size=9),
            st.dates(),
            st.datetimes(timezones=st.none() | st.timezones()), st.decimals(), st.uuids(), st.complex_numbers(),
            st.sampled_from(list(VALUES.values())).map(lambda make: make()),
        ),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
        max_leaves=6,
    ),
    max_size=6,
))  # fmt: skip
@settings(max_examples=40)
def test_no_record_makes_a_normalizer_raise(record: dict[Any, Any]) -> None:
    before = list(record.items())
    for after in every_way(KIT, record):
        assert set(map(id, record)) <= set(map(id, after))
    assert all(a is c and b is d for (a, b), (c, d) in zip(before, record.items(), strict=True))


def test_records_with_other_keys_each_take_no_memory_for_ever() -> None:
    import tracemalloc

    def read(numbers: range) -> None:
        for number in numbers:
            fields.own_names(tuple(f"k{number}-{key}" for key in range(1000)))
            fields.own_names(("x" * 5000 + str(number),))

    read(range(20))
    tracemalloc.start()
    read(range(20, 120))
    grown, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert grown < 1_000_000, f"{grown:,} bytes are kept of 200 records"
