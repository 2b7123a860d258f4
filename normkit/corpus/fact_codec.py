"""Facts as bytes that sort as the facts do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BufferedIOBase
from itertools import chain
from struct import Struct

from normkit.core.rule import Fact

_TEXT, _ZERO = 0xFF, 0x80
_SIZE = Struct(">I")


def pack(fact: Fact) -> bytes:
    """Return a fact as bytes: of two facts the one that sorts first has the bytes that do, and no two are alike.

    A string is 0xFF, its UTF-8 with NUL as 00 FF, then 00 00; a whole number is 0x80 plus (for a negative
    one, minus) the count of its bytes, then these, the highest first (for a negative one, their complement).
    Raises TypeError for anything else, OverflowError for a number of more than 126 bytes.
    """
    return b"".join(_packed_text(item) if isinstance(item, str) else _packed_number(item) for item in fact)


def _packed_text(text: str) -> bytes:
    return b"\xff" + text.encode("utf-8", "surrogatepass").replace(b"\0", b"\0\xff") + b"\0\0"


def _packed_number(number: object) -> bytes:
    if not isinstance(number, int):
        raise TypeError(f"a fact holds strings and whole numbers, not {type(number).__name__}")
    size = (abs(number).bit_length() + 7) // 8
    if size > 126:
        raise OverflowError("a number in a fact has more than 126 bytes")
    if number >= 0:
        return bytes((_ZERO + size,)) + number.to_bytes(size, "big")
    return bytes((_ZERO - size,)) + (number + (1 << 8 * size) - 1).to_bytes(size, "big")


def prefix(packed: bytes, items: int) -> bytes:
    """Return the first items of a packed fact, packed: facts that share them are reduced together."""
    at = 0
    for _ in range(items):
        if at >= len(packed):
            break
        at = packed.index(b"\0\0", at) + 2 if packed[at] == _TEXT else at + 1 + abs(packed[at] - _ZERO)
    return packed[:at]


def unpack(packed: bytes) -> Fact:
    """Return the fact that ``pack`` made these bytes of."""
    items: list[str | int] = []
    at = 0
    while at < len(packed):
        tag, at = packed[at], at + 1
        if tag == _TEXT:
            end = packed.index(b"\0\0", at)
            items.append(packed[at:end].replace(b"\0\xff", b"\0").decode("utf-8", "surrogatepass"))
            at = end + 2
        else:
            end = at + abs(tag - _ZERO)
            number = int.from_bytes(packed[at:end], "big")
            items.append(number if tag >= _ZERO else number - (1 << 8 * (end - at)) + 1)
            at = end
    return tuple(items)


def joined(packed: Iterable[bytes]) -> bytes:
    """Return packed facts as one block: each behind its size, four bytes, so that blocks may be joined as they are."""
    return b"".join(chain.from_iterable((_SIZE.pack(len(fact)), fact) for fact in packed))


def parted(blocks: BufferedIOBase) -> Iterator[bytes]:
    """Yield the packed facts of blocks, one behind the other."""
    while size := blocks.read(_SIZE.size):
        yield blocks.read(_SIZE.unpack(size)[0])
