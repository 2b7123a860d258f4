"""Formats by name, and files that are read, rewritten and undone in memory."""

from __future__ import annotations

import io
import pickle
from collections.abc import Mapping

from hypothesis import strategies as st

from normkit.formats.base import Format, Row
from normkit.formats.json.containers import is_other_node
from normkit.formats.json.shape import is_action, shape_of
from normkit.formats.patch import Patch, undo_patches
from normkit.formats.registry import format_of

JSONL, JSON, CSV, TSV, TEXT, MARKDOWN = (
    format_of(f"x{suffix}") for suffix in (".jsonl", ".json", ".csv", ".tsv", ".txt", ".md")
)
BYTE_FORMATS = (JSONL, JSON, CSV, TSV, TEXT, MARKDOWN)
TOO_DEEP = "nested more than 100 levels deep; flatten the record or take it out"
MARK = b"\xef\xbb\xbf"


def rows(format: Format, raw: bytes) -> list[Row]:
    return list(format.read(io.BytesIO(raw), "in"))


def mappings(format: Format, raw: bytes) -> list[dict[str, object]]:
    return [row.mapping for row in rows(format, raw) if row.mapping is not None]


def rewritten(format: Format, raw: bytes, changes: Mapping[int, Mapping[str, object]]) -> tuple[bytes, list[Patch]]:
    """Put ``changes[n]`` into the n-th record; return the new file and the patches."""
    number = -1
    pairs: list[tuple[Row, Mapping[str, object] | None]] = []
    for row in rows(format, raw):
        number += row.mapping is not None
        # A copy, as after a way through a process pool: equal, not identical.
        copy = pickle.loads(pickle.dumps(row.mapping))
        pairs.append((row, None if copy is None else {**copy, **changes.get(number, {})}))
    sink = io.BytesIO()
    patches = list(format.rewrite(pairs, sink, io.BytesIO(raw)))
    return sink.getvalue(), patches


def undone(new: bytes, patches: list[Patch]) -> bytes:
    sink = io.BytesIO()
    undo_patches(io.BytesIO(new), patches, sink)
    return sink.getvalue()


def written(format: Format, records: list[dict[str, object]]) -> bytes:
    sink = io.BytesIO()
    format.write(records, sink)
    return sink.getvalue()


def exactly(mapping: Mapping[str, object]) -> str:
    """Return a record as it compares: 1, 1.0 and True differ, NaN is itself, the order of keys does not matter."""
    return repr(sorted(mapping.items(), key=lambda item: item[0]))


def assert_only(format: Format, raw: bytes, number: int, key: str, value: object) -> bytes:
    """Change one value; it must arrive, alone, and go away again."""
    new, patches = rewritten(format, raw, {number: {key: value}})
    expected = mappings(format, raw)
    expected[number][key] = value
    assert list(map(exactly, mappings(format, new))) == list(map(exactly, expected))
    # Of a list or an object, several items may have changed.
    assert len(patches) <= 1 or isinstance(value, (list, dict))
    assert undone(new, patches) == raw
    for patch in patches if len(patches) == 1 else ():
        assert new[: patch.at] == raw[: patch.at]
        assert new[patch.at + patch.length :] == raw[patch.at + len(patch.before) :]
    return new


def parquet_chunks(raw: bytes) -> dict[tuple[int, str], bytes]:
    """Return the bytes of every column chunk, as pyarrow tells where they are."""
    import pyarrow.parquet as pq

    metadata = pq.ParquetFile(io.BytesIO(raw)).metadata
    found = {}
    for group in range(metadata.num_row_groups):
        for number in range(metadata.num_columns):
            chunk = metadata.row_group(group).column(number)
            start = min(at for at in (chunk.dictionary_page_offset, chunk.data_page_offset) if at)
            found[group, chunk.path_in_schema] = raw[start : start + chunk.total_compressed_size]
    return found


def parquet_says(raw: bytes) -> dict[str, object]:
    """Return what a file says of itself, but for where its chunks are and what the changed ones hold."""
    import pyarrow.parquet as pq

    from normkit.formats.parquet import footer as parts
    from normkit.formats.parquet import thrift

    footer = parts.read(io.BytesIO(raw))
    metadata = {key: field for key, field in footer.metadata.items() if key != parts.File.ROW_GROUPS}
    groups = pq.ParquetFile(io.BytesIO(raw)).metadata
    return {
        "all but the row groups": thrift.encode(metadata),
        "groups": [
            (
                groups.row_group(number).num_rows,
                groups.row_group(number).sorting_columns,
                [
                    (chunk.compression, chunk.has_dictionary_page, chunk.is_stats_set, chunk.has_offset_index)
                    for chunk in map(groups.row_group(number).column, range(groups.num_columns))
                ],
            )
            for number in range(groups.num_row_groups)
        ],
        "schema": str(pq.ParquetFile(io.BytesIO(raw)).schema).split("\n", 1)[1],
        "arrow": pq.ParquetFile(io.BytesIO(raw)).schema_arrow.to_string(),
    }


ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
ANY_BYTES = st.one_of(
    st.binary(),
    ANY_TEXT.map(str.encode),
    st.text('{}[]",:\\ua1\r\n\t ;|-#\x00é\ufeff').map(str.encode),
    st.text('ab,;\t|"\r\n ').map(str.encode),
    st.text("-+:.ab'\"#\r\n ").map(lambda text: b"---\n" + text.encode()),
)

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
JSON_KEYS = st.text() | st.sampled_from(["title", "text", "published"])


def _is_record(value: Mapping[str, object]) -> bool:
    return shape_of(value) is None and not is_action(value) and not is_other_node(value)


JSON_RECORDS = st.lists(
    # An object that holds records is none: such have tests of their own.
    st.dictionaries(JSON_KEYS, JSON_VALUES, max_size=4).filter(_is_record),
    min_size=1,
    max_size=3,
)
CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r")) | st.text('a,;"\n ')
