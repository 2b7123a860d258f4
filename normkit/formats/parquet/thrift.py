"""Thrift's compact protocol, in which Parquet writes its footer and its indexes: bytes <-> structs, losing nothing.

What a field means is not known here: fields of a later Parquet than this one come back as they were.
Specification: github.com/apache/thrift, doc/specs/thrift-compact-protocol.md.
"""

from __future__ import annotations

from typing import Any, NamedTuple

TRUE, FALSE, BYTE, I16, I32, I64, DOUBLE, BINARY, LIST, SET, MAP, STRUCT, UUID = range(1, 14)
_DEPTH = 50
"""Levels of nesting read; Parquet's own structs have ten."""


class Field(NamedTuple):
    """A value with its type: int, bytes (also of a double), Items, a Struct, pairs of a map; None for a truth value."""

    type: int
    value: Any


class Items(NamedTuple):
    """A list or a set."""

    type: int
    values: list[Any]


Struct = dict[int, Field]
"""Field id -> field; they are written in the order of their ids."""


class ThriftError(ValueError):
    """Bytes that are no struct."""


def decode(raw: bytes) -> Struct:
    """Return the struct that begins ``raw``. Raises ThriftError."""
    try:
        return _Reader(raw).struct(_DEPTH)
    except IndexError:
        raise ThriftError("the metadata are cut off") from None


def encode(struct: Struct) -> bytes:
    """Return a struct as bytes."""
    out = bytearray()
    _put_struct(out, struct)
    return bytes(out)


class _Reader:
    """Reads values one after the other. Raises IndexError at the end of the bytes."""

    def __init__(self, raw: bytes) -> None:
        self._raw, self._at = raw, 0

    def struct(self, depth: int) -> Struct:
        if not depth:
            raise ThriftError("the metadata are nested too deep")
        found: Struct = {}
        last = 0
        while head := self._byte():
            delta, type = head >> 4, head & 15
            last = last + delta if delta else _signed(self._varint())
            found[last] = Field(type, None if type in (TRUE, FALSE) else self._value(type, depth - 1))
        return found

    def _value(self, type: int, depth: int) -> Any:
        if type in (I16, I32, I64):
            return _signed(self._varint())
        if type == BINARY:
            return self._bytes(self._varint())
        if type == STRUCT:
            return self.struct(depth)
        if type in (LIST, SET):
            return self._items(depth)
        if type == MAP:
            return self._map(depth)
        if type in (TRUE, FALSE, BYTE):  # a truth value within a list is a byte
            return self._byte()
        if type in (DOUBLE, UUID):
            return self._bytes(8 if type == DOUBLE else 16)
        raise ThriftError(f"the metadata hold a value of an unknown type ({type})")

    def _items(self, depth: int) -> Items:
        if not depth:
            raise ThriftError("the metadata are nested too deep")
        head = self._byte()
        size, type = head >> 4, head & 15
        # Every item takes a byte or more: a size that lies ends with the bytes.
        return Items(type, [self._value(type, depth - 1) for _ in range(size if size < 15 else self._varint())])

    def _map(self, depth: int) -> tuple[int, list[tuple[Any, Any]]]:
        if not depth:
            raise ThriftError("the metadata are nested too deep")
        size = self._varint()
        types = self._byte() if size else 0
        return types, [(self._value(types >> 4, depth - 1), self._value(types & 15, depth - 1)) for _ in range(size)]

    def _byte(self) -> int:
        self._at += 1
        return self._raw[self._at - 1]

    def _bytes(self, length: int) -> bytes:
        start, self._at = self._at, self._at + length
        if self._at > len(self._raw):
            raise IndexError
        return self._raw[start : self._at]

    def _varint(self) -> int:
        value = shift = 0
        while (byte := self._byte()) & 128 and shift < 64:
            value |= (byte & 127) << shift
            shift += 7
        return value | byte << shift


def _signed(number: int) -> int:
    return number >> 1 ^ -(number & 1)


def _put_struct(out: bytearray, struct: Struct) -> None:
    last = 0
    for number, (type, value) in sorted(struct.items()):
        delta = number - last
        if 0 < delta < 16:
            out.append(delta << 4 | type)
        else:
            out.append(type)
            _put_varint(out, _zigzag(number))
        last = number
        if type not in (TRUE, FALSE):
            _put(out, type, value)
    out.append(0)


def _put(out: bytearray, type: int, value: Any) -> None:
    if type in (I16, I32, I64):
        _put_varint(out, _zigzag(value))
    elif type == BINARY:
        _put_varint(out, len(value))
        out += value
    elif type == STRUCT:
        _put_struct(out, value)
    elif type in (LIST, SET):
        size = len(value.values)
        out.append(min(size, 15) << 4 | value.type)
        if size >= 15:
            _put_varint(out, size)
        for item in value.values:
            _put(out, value.type, item)
    elif type == MAP:
        types, pairs = value
        _put_varint(out, len(pairs))
        if pairs:
            out.append(types)
        for key, item in pairs:
            _put(out, types >> 4, key)
            _put(out, types & 15, item)
    elif type in (TRUE, FALSE, BYTE):
        out.append(value)
    else:
        out += value


def _zigzag(number: int) -> int:
    return number << 1 ^ number >> 63


def _put_varint(out: bytearray, number: int) -> None:
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
