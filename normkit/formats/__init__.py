"""Files of records: bytes <-> mappings, in a stream, with every untouched byte kept."""

from normkit.formats.base import ByteFormat, Format, Row, Stretch, changed
from normkit.formats.patch import Patch, Splice, undo_patches
from normkit.formats.registry import format_of, known_suffixes

__all__ = [
    "ByteFormat",
    "Format",
    "Patch",
    "Row",
    "Splice",
    "Stretch",
    "changed",
    "format_of",
    "known_suffixes",
    "undo_patches",
]
