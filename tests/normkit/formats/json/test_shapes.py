"""Where the records of a JSON file are: wrapped, mapped, tabled, or told; whatever stands around them stays."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normkit import InputError, OutputError
from normkit.formats.base import Format
from tests.normkit.formats.harness import (
    JSON,
    JSONL,
    MARK,
    assert_only,
    mappings,
    rewritten,
    rows,
    undone,
)

TEXT = "The ferry sails again after two winters, and forty people were on it."


def article(number: int, **more: object) -> dict[str, object]:
    return {"title": f"Ferry {number}", "text": f"{TEXT} {number}", "url": f"https://a.example/{number}", **more}


ARTICLES = [article(number) for number in range(3)]
LINKS = [{"title": "Elsewhere", "url": "https://b.example/"}, {"title": "There", "url": "https://c.example/"}]


def edges(key: str) -> list[object]:
    return [{key: one, "cursor": "x"} for one in ARTICLES]


WRAPPED: Mapping[str, object] = {
    **{
        key: {"status": "ok", "total": 3, key: ARTICLES, "next": None}
        for key in ("articles", "data", "items", "results", "docs", "entries", "notícias", "Whatever It Is")
    },
    "two levels": {"response": {"numFound": 3, "docs": ARTICLES}, "responseHeader": {"status": 0}},
    "three levels": {"a": {"b": {"c": ARTICLES}}},
    "hits": {"took": 1, "hits": {"total": {"value": 3}, "hits": [{"_id": "1", "_source": one} for one in ARTICLES]}},
    "edges": {"data": {"allArticles": {"edges": edges("node"), "pageInfo": {"hasNextPage": False}}}},
    "rows": {"features": [{"name": "title"}], "rows": edges("row")},
    "attributes": {"data": [{"id": "1", "type": "a", "attributes": one} for one in ARTICLES], "meta": {}},
    "records": {"records": [{"id": "1", "fields": one} for one in ARTICLES]},
    "children": {"kind": "Listing", "data": {"children": [{"kind": "t3", "data": one} for one in ARTICLES]}},
    "a feed with a title": {"title": "Our feed", "link": "https://a.example", "description": "d", "items": ARTICLES},
    "a feed beside": {"feed": {"title": "Our feed", "link": "x", "subtitle": "s"}, "entries": ARTICLES},
    "links beside": {"articles": ARTICLES, "related": LINKS, "sources": [{"name": "A", "url": "u"}], "more": LINKS},
    "JSON-LD": {"@graph": [{"@type": "WebPage", "name": "n", "url": "u"}, *ARTICLES, {"@type": "Person", "name": "n"}]},
    "JSON-LD in a list": [{"@type": "Organization", "name": "n", "url": "u"}, *ARTICLES],
    "ItemList": {
        "@type": "ItemList",
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "item": {"@type": "Report", **one}} for one in ARTICLES
        ],
    },
    "pages": [{"page": 1, "articles": ARTICLES[:2]}, {"page": 2, "articles": ARTICLES[2:]}],
    "a map of ids": {f"a{number}": one for number, one in enumerate(ARTICLES)},
    "a map in a list's place": {"count": 3, "articles": {f"a{number}": one for number, one in enumerate(ARTICLES)}},
    "pandas' records": ARTICLES,
    "pandas' index": {str(number): one for number, one in enumerate(ARTICLES)},
    "pandas' table": {"schema": {"fields": [{"name": "title"}], "pandas_version": "1.4.0"}, "data": ARTICLES},
    "pandas' split": {
        "columns": ["title", "text", "url"], "index": [0, 1, 2], "data": [list(one.values()) for one in ARTICLES],
    },
    "a header row": [["title", "text", "url"], *(list(one.values()) for one in ARTICLES)],
    "a sheet": {"range": "A1:C4", "values": [["title", "text", "url"], *(list(one.values()) for one in ARTICLES)]},
    "SQL": {
        "columns": [{"name": "title"}, {"name": "text"}, {"name": "url"}], "rows": [list(a.values()) for a in ARTICLES],
    },
}  # fmt: skip


@pytest.mark.parametrize("name", WRAPPED)
@pytest.mark.parametrize("layout", [{"indent": 1}, {"separators": (",", ":")}, {"ensure_ascii": False}], ids=str)
def test_the_records_are_found_where_they_stand_and_change_alone(name: str, layout: dict[str, object]) -> None:
    raw = json.dumps(WRAPPED[name], **layout).encode()  # type: ignore[arg-type]
    found = mappings(JSON, raw)
    assert [(one["title"], one["text"], one["url"]) for one in found] == [tuple(one.values()) for one in ARTICLES]
    for number in range(3):
        assert_only(JSON, raw, number, "text", "Another é text.")
    new, patches = rewritten(JSON, raw, {number: {"text": f"New {number}"} for number in range(3)})
    assert [one["text"] for one in mappings(JSON, new)] == ["New 0", "New 1", "New 2"]
    assert undone(new, patches) == raw


SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20)


@settings(max_examples=25)
@given(st.data())
def test_what_stands_around_the_records_stays_whatever_it_is(data: st.DataObject) -> None:
    around = data.draw(st.dictionaries(st.text(max_size=3), SCALARS))
    path = data.draw(st.lists(st.sampled_from(["data", "response", "x", 'a"b', "é"]), max_size=3))
    document: object = {**around, "articles": ARTICLES}
    for key in path:
        document = {**data.draw(st.sampled_from([{}, {"n": 1, "ok": True}])), key: document}
    indent = data.draw(st.sampled_from([None, 0, 2]))
    raw = json.dumps(document, indent=indent, ensure_ascii=data.draw(st.booleans())).encode("utf-8", "replace")
    assert len(mappings(JSON, raw)) == 3
    assert_only(JSON, raw, 1, data.draw(st.sampled_from(["text", "title", "new"])), "x")


ONE: Mapping[str, object] = {
    "an article with lists": article(1, items=LINKS, articles=ARTICLES, comments=[{"text": "a", "url": "u"}]),
    "an article without a text, with comments": {"title": "t", "url": "u", "comments": [{"text": "a", "url": "u"}]},
    "a text in blocks": {"title": "t", "url": "u", "body": [{"type": "p", "content": text} for text in "ab"]},
    "a text in parts": {"title": "t", "url": "u", "parts": [{"text": "a"}, {"text": "b"}]},
    "selectors' lists": {"title": ["a", "b"], "text": ["a", "b"]},
    "rendered": {"id": 1, "title": {"rendered": "t"}, "content": {"rendered": "a", "protected": False}},
    "a user's own names": {"storia": "a" * 300, "items": [{"n": 1}]},
    "an object of nothing known": {"a": 1, "b": {"c": 2}},
    "in an envelope": {"status": "ok", "article": article(1)},
    "deep": {"props": {"pageProps": {"article": article(1)}}, "buildId": "y"},
    "a list of one, as XML has it": {"rss": {"channel": {"title": "F", "link": "u", "item": article(1)}}},
}  # fmt: skip


@pytest.mark.parametrize("name", ONE)
def test_one_article_is_one_record(name: str) -> None:
    raw = json.dumps(ONE[name]).encode()
    assert len(mappings(JSON, raw)) == 1
    if name not in ("in an envelope", "deep", "a list of one, as XML has it"):
        assert mappings(JSON, raw) == mappings(JSONL, raw) == [ONE[name]]


def test_a_record_among_others_is_one_whatever_it_lacks_and_lists() -> None:
    lacking = {"title": "t", "url": "u", "text": "", "more stories": ARTICLES, "articles": ARTICLES}
    raw = json.dumps([lacking, ARTICLES[0]]).encode()
    assert mappings(JSON, raw) == [lacking, ARTICLES[0]]
    raw = b"".join(json.dumps(one).encode() + b"\n" for one in (lacking, ARTICLES[0]))
    assert mappings(JSON, raw) == mappings(JSONL, raw) == [lacking, ARTICLES[0]]


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ({"articles": ARTICLES, "stories": ARTICLES[:2]}, ["'articles' (3)", "'stories' (2)", "jq '.articles'"]),
        ({"politics": ARTICLES, "sport": ARTICLES}, ["'politics' (3)", "'sport' (3)"]),
        ({"data": {"news": ARTICLES, "other": ARTICLES}}, ["'data.news' (3)", "'data.other' (3)"]),
        (dict.fromkeys("abcdefg", ARTICLES), ["7 lists", "'d' (3) and 3 more"]),
        ({"status": "error", "code": "limited", "message": "Too many requests"}, ["no article", "'Too many requests'"]),
        ({"error": {"code": 403, "message": "Forbidden"}}, ["no article", "'Forbidden'"]),
        ({"errors": ["the key is missing"]}, ["no article", "'the key is missing'"]),
        ({"detail": "Not found."}, ["no article", "'Not found.'"]),
        ({"statusCode": 404, "message": "Cannot GET /x"}, ["no article", "'Cannot GET /x'"]),
        ([["a", TEXT], ["b", TEXT]], ["a table whose cells have no names", "a row of names"]),
    ],
)
def test_what_cannot_be_decided_is_told_in_one_sentence(document: object, words: list[str]) -> None:
    found = rows(JSON, json.dumps(document, indent=1).encode())
    assert not [row for row in found if row.mapping is not None]
    (trouble,) = (row.trouble for row in found if row.trouble)
    assert all(word in trouble for word in words), trouble


def test_a_list_that_is_empty_holds_no_record() -> None:
    for document in ({"status": "ok", "articles": []}, {"hits": {"total": 0, "hits": []}}):
        assert {(row.mapping is None, row.trouble) for row in rows(JSON, json.dumps(document).encode())} == {(True, "")}


def test_objects_of_a_known_list_are_records_whatever_their_names() -> None:
    assert mappings(JSON, b'{"n": 2, "items": [{"storia": "a"}, {"storia": "b"}]}') == [
        {"storia": "a"},
        {"storia": "b"},
    ]


# ---------------------------------------------------------------- maps, tables, columns


@pytest.mark.parametrize(
    ("keys", "field"),
    [
        (["The harbour opens", "The dam holds"], "title"),
        (["港区灯塔时隔十一年重新点亮", "面包师划船送面包到村庄"], "title"),
        (["https://a.example/1", "https://a.example/2"], "url"),
        (["-NxAbCdEfGhIjKlMnOp1", "-NxAbCdEfGhIjKlMnOp2"], "id"),
        (["a17", "b18"], "id"),
        (["0", "1"], ""),
        (["one", "two"], ""),
        (["The harbour opens", "b18"], ""),
    ],
)
def test_the_keys_of_a_map_are_lent_where_it_is_plain_what_they_are(keys: list[str], field: str) -> None:
    raw = json.dumps({key: {"text": TEXT, "n": 1} for key in keys}, ensure_ascii=False).encode()
    assert mappings(JSON, raw) == [{**({field: key} if field else {}), "text": TEXT, "n": 1} for key in keys]
    assert_only(JSON, raw, 1, "text", "b")
    assert_only(JSON, raw, 0, "new", "b")
    if field:
        row = next(row for row in rows(JSON, raw) if row.mapping)
        assert not JSON.holds(row, field)
        assert "stands outside of the record" in JSON.unfit(row, {**(row.mapping or {}), field: "b"})


def test_a_map_lends_no_key_to_records_that_have_the_field() -> None:
    raw = json.dumps({f"a{number}": {"id": number, "text": TEXT} for number in range(2)}).encode()
    assert mappings(JSON, raw) == [{"id": 0, "text": TEXT}, {"id": 1, "text": TEXT}]


@pytest.mark.parametrize(
    "document",
    [
        {"title": {"0": "a", "1": "b"}, "text": {"0": TEXT, "1": TEXT}, "date": {"0": 1, "1": None}},
        {"title": ["a", "b"], "text": [TEXT, TEXT], "date": [1, None]},
    ],
)
def test_columns_are_read_and_nothing_is_written_there(document: dict[str, object]) -> None:
    raw = json.dumps(document).encode()
    first, second = (row for row in rows(JSON, raw) if row.mapping is not None)
    assert (first.mapping, second.mapping) == (
        {"title": "a", "text": TEXT, "date": 1},
        {"title": "b", "text": TEXT, "date": None},
    )
    assert not JSON.holds(first, "text")
    assert rewritten(JSON, raw, {}) == (raw, [])
    with pytest.raises(OutputError, match=r"write it as \.jsonl"):
        rewritten(JSON, raw, {0: {"text": "b"}})


def test_a_row_with_other_cells_than_its_table_is_told_alone() -> None:
    raw = b'[["title", "text"],\n["a", "b"],\n["c"],\n["d", "e"]]'
    found = rows(JSON, raw)
    assert [row.mapping for row in found if row.mapping] == [{"title": "a", "text": "b"}, {"title": "d", "text": "e"}]
    assert [(row.line, row.trouble) for row in found if row.trouble] == [
        (3, "a row of 1 cells in a table of 2; mend it or take it out")
    ]
    row = next(row for row in found if row.mapping)
    assert "outside of the record" in JSON.unfit(row, {**(row.mapping or {}), "url": "u"})


# ---------------------------------------------------------------- one after the other


def test_arrays_one_behind_the_other_are_read_to_the_end() -> None:
    for between in (b"", b"\n", b" \r\n"):
        raw = json.dumps(ARTICLES).encode() + between + b"[]" + between + json.dumps(ARTICLES[:1], indent=1).encode()
        assert mappings(JSON, raw) == [*ARTICLES, ARTICLES[0]]
        assert_only(JSON, raw, 3, "text", "b")


@pytest.mark.parametrize("format", [JSON, JSONL], ids=lambda format: format.name)
def test_commas_behind_the_lines_stay(format: Format) -> None:
    for end in (b",\n", b" , \r\n"):
        raw = MARK + end.join(json.dumps(one).encode() for one in ARTICLES) + end
        assert mappings(format, raw) == ARTICLES
        for number in range(3):
            assert_only(format, raw, number, "text", "b")


def test_json_lines_called_json_lose_one_broken_line_alone() -> None:
    raw = b'{"text": "a"}\n{"text": "b\n{"text": "c"},\n\n{"text": "d"} x\n{"text": "e"}'
    found = rows(JSON, raw)
    assert [row.mapping for row in found if row.mapping] == [{"text": "a"}, {"text": "c"}, {"text": "e"}]
    assert [(row.line, row.trouble[:30]) for row in found if row.trouble] == [
        (2, "broken JSON: Invalid control c"),
        (5, "broken JSON: more after the ob"),
    ]


@pytest.mark.parametrize("format", [JSON, JSONL], ids=lambda format: format.name)
def test_actions_of_the_bulk_form_are_no_records(format: Format) -> None:
    actions = [{"index": {"_id": "1"}}, {"create": {}}, {"update": {"_id": "2", "_index": "n"}}]
    sources: list[dict[str, object]] = [*ARTICLES[:2], {"doc": ARTICLES[2]}]
    pairs = zip(actions, sources, strict=True)
    raw = b"".join(json.dumps(line).encode() + b"\n" for pair in pairs for line in pair)
    raw += b'{"delete": {"_id": "3"}}\n'
    assert mappings(format, raw) == ARTICLES
    assert_only(format, raw, 2, "text", "b")


def test_lines_hold_pages_arrays_and_envelopes() -> None:
    for line in ({"articles": ARTICLES, "n": 3}, ARTICLES, {"hits": {"hits": [{"_source": one} for one in ARTICLES]}}):
        raw = (json.dumps(line).encode() + b"\n") * 2
        assert mappings(JSONL, raw) == ARTICLES * 2
        assert_only(JSONL, raw, 4, "text", "b")
        for size in (1, 100, 10_000):
            stretches = JSONL.stretches(io.BytesIO(raw), "in", size)
            assert [row for one in stretches for row in JSONL.read_stretch(one, "in")] == rows(JSONL, raw)


def test_a_line_is_one_record_whatever_lists_it_has() -> None:
    lines = [
        article(1, data=[{"metric": "a", "value": 1}], articles=2, results=[], index=7),
        {"index": 7, "storia": "a", "rows": 3},
        {"question": "Who?", "passages": ARTICLES},
    ]
    assert mappings(JSONL, b"".join(json.dumps(line).encode() + b"\n" for line in lines)) == lines


def test_a_table_a_row_a_line_is_named() -> None:
    with pytest.raises(InputError, match=r"^in: a table, whose rows are arrays; make one document of it: jq -s"):
        rows(JSONL, b'["title", "text"]\n["a", "b"]\n')


# ---------------------------------------------------------------- cost


@pytest.mark.parametrize(
    "piece",
    ['{"data":', '{"data":[', '{"a":[{"b":', "[[", '{"articles":[],"a":', '[{"title":"a","url":"u","items":'],
)
def test_nesting_is_opened_a_few_levels_deep(piece: str) -> None:
    for levels in (5, 30, 90):
        opened = piece * levels
        closing = "".join({"{": "}", "[": "]"}[sign] for sign in reversed(opened) if sign in "{[")
        for raw in (opened + json.dumps(ARTICLES) + closing, opened):
            found = rows(JSON, raw.encode())
            assert b"".join(row.raw for row in found) == raw.encode()


def test_many_pages_of_many_records_take_linear_time() -> None:
    import time

    spent = []
    for size in (200, 800):
        raw = json.dumps({"data": {"items": [{"page": n, "articles": ARTICLES} for n in range(size)]}}).encode()
        start = time.process_time()
        assert len(mappings(JSON, raw)) == 3 * size
        spent.append(time.process_time() - start)
    assert spent[1] < 16 * spent[0] + 0.2


# ---------------------------------------------------------------- members of one kind, and what is no JSON


def test_like_lists_of_several_members_are_all_read() -> None:
    few = {"title": "Ferry", "url": "u"}
    for document, expected in (
        ({"newspapers": {"a": {"articles": ARTICLES[:1]}, "b": {"rss": "r", "articles": ARTICLES[1:]}}}, ARTICLES),
        ({"a": {"articles": ARTICLES}, "b": {"articles": [few]}, "c": {"articles": []}}, [*ARTICLES, few]),
        ({"version": 1, "train": ARTICLES[:2], "dev": [], "test": ARTICLES[2:]}, ARTICLES),
        ([{"type": "header", "version": "5"}, {"type": "table", "name": "n", "data": ARTICLES}], ARTICLES),
        ({"search_links": LINKS, "related_news": ARTICLES, "news_results": ARTICLES[:1]}, ARTICLES[:1]),
    ):
        raw = json.dumps(document).encode()
        assert mappings(JSON, raw) == expected
        assert_only(JSON, raw, len(expected) - 1, "text", "b")


@pytest.mark.parametrize("key", ["row_to_json", "Item", "Ferry sails again"])
def test_one_member_that_is_an_article_is_the_record(key: str) -> None:
    lines = b"".join(json.dumps({key: one}).encode() + b"\n" for one in ARTICLES)
    assert mappings(JSONL, lines) == mappings(JSON, lines) == ARTICLES
    assert_only(JSONL, lines, 1, "text", "b")
    for kept in (
        {"article": ARTICLES[0]},
        {"data": ARTICLES[0]},
        {"author": {"name": "n", "url": "u"}},
        {"a": {"n": 1}},
    ):
        assert mappings(JSONL, json.dumps(kept).encode()) == [kept]


def test_arrays_may_have_a_comma_between_them() -> None:
    raw = json.dumps(ARTICLES[:1]).encode() + b",\n" + json.dumps(ARTICLES[1:]).encode() + b"\n"
    assert mappings(JSON, raw) == ARTICLES
    assert_only(JSON, raw, 2, "text", "b")


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"callback([{}]);", "broken JSON: 'callback([{}]);' where an object should begin; take out what is no JSON"),
        (b"// exported\n[{}]", "broken JSON: '// exported"),
        (b"\x1e{}", "broken JSON: '\\x1e{}' where an object"),
        (b'"[{\\"text\\": \\"a\\"}]"', "a JSON string that holds JSON, which was written twice; read it once more: jq"),
    ],
)
def test_what_is_no_json_is_shown(raw: bytes, told: str) -> None:
    for format in (JSON, JSONL):
        (trouble, *_) = (row.trouble for row in rows(format, raw) if row.trouble)
        assert trouble.startswith(told)
