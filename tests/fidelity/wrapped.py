"""JSON as it comes, built at random: records in lists, maps, envelopes, tables and pages; texts in values and lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

from tests.fidelity.files import Case, json_case, json_object
from tests.fidelity.texts import json_string, json_value, text

Around = tuple[str, str, str]
"""What stands before the first record, between two, and behind the last."""
Target = tuple[str, str]
"""What of a record stands before its text, and behind it."""


def document(rnd: Random) -> Case:
    """A JSON document in which the records are not at the top."""
    before, between, behind = rnd.choice(list(DOCUMENTS.values()))(rnd)
    return _case(rnd, ".json", (before, between, behind), rnd.choice(RECORDS)(rnd))


def lines(rnd: Random) -> Case:
    """Lines with commas, pages, arrays, envelopes and actions."""
    return _case(rnd, rnd.choice([".jsonl", ".ndjson"]), rnd.choice(list(LINES.values())), rnd.choice(RECORDS)(rnd))


def cells(rnd: Random) -> Case:
    """A table of arrays, under a header row or beside the names of its columns."""
    row = f'["v",{_space(rnd)}"A fine day."]'
    behind = "".join(f",\n{row}" for _ in range(rnd.randrange(3))) + "]"
    names = f'["k",{_space(rnd)}"text"]'
    if rnd.random() < 0.5:
        before, behind = f"[{names},{row}, ", behind
    else:
        before, behind = f'{{"columns": {names}, "data":{_space(rnd)}[{row}, ', behind + "}"
    target = f"[{json_value(rnd)},{_space(rnd)}", f"{_space(rnd)}]"
    return json_case(rnd, ".json", before.encode("utf-8", "surrogatepass"), target, behind.encode())


def _case(rnd: Random, suffix: str, around: Around, target: Target) -> Case:
    breaks = "\n" if suffix == ".json" else " "
    before, between, behind = around

    def others() -> list[str]:
        return [json_object(rnd, False, breaks)[0] for _ in range(rnd.randrange(1, 3))]

    head = before + "".join(one + between for one in others())
    tail = "".join(between + one for one in others()) + behind
    encoded = (piece.encode("utf-8", "surrogatepass") for piece in (head, tail))
    return json_case(rnd, suffix, next(encoded), target, next(encoded))


MORE = '{"articles": [{"text": "A fine day."}]}'


def _space(rnd: Random) -> str:
    return rnd.choice(["", " ", "\n", "\r\n  ", "\t"])


DOCUMENTS: Mapping[str, Callable[[Random], Around]] = {
    "a list": lambda rnd: (f'{{"n": {json_value(rnd)},{_space(rnd)}"articles":{_space(rnd)}[', ",", '], "m": {}}'),
    "a list in a list": lambda rnd: ('{"data": {"x": {"items": [', f",{_space(rnd)}", "]}}}"),
    "envelopes": lambda rnd: ('{"hits": {"hits": [{"_id": "1", "_source": ', '}, {"_source":', f"}}{_space(rnd)}]}}}}"),
    "arrays": lambda rnd: ("[", f"]{_space(rnd)}[", f"]{_space(rnd)}"),
    "several lists": lambda rnd: ('{"a": {"q": {"articles": [', ",", f']}},{_space(rnd)}"r": {MORE}}}}}'),
    "splits": lambda rnd: ('{"train": [', ",", f'],{_space(rnd)}"test": [{{"text": "A fine day."}}]}}'),
}
LINES: Mapping[str, Around] = {
    "commas": ("", ",\n", ","),
    "pages": ('{"articles": [', ']}\n{"page": 2, "articles": [', "]}\n"),
    "arrays": ("[", ", ", "]\n"),
    "actions": ('{"index": {}}\n', '\n{"create": {"_id": "1"}}\n', "\n"),
    "updates": ('{"update": {}}\n{"doc": ', '}\n{"doc": ', "}\n"),
    "envelopes": ('{"_id": "1", "_source": ', '}\n{"_source" : ', "}"),
}


def _inner(rnd: Random) -> Target:
    return f'{{"k": {json_value(rnd)}, "article": {{"headline": "Rain", "body": ', f', "n": {json_value(rnd)}}}}}'


def _item(rnd: Random) -> Target:
    items = [json_string(rnd, "One. " + text(rnd)) for _ in range(3)]
    cut = rnd.randrange(4)
    before = "".join(one + rnd.choice([",", ", ", " ,\t"]) for one in items[:cut])
    return f'{{"title": "Rain", "text": [{before}', "".join("," + one for one in items[cut:]) + ' ], "k": 1}'


RECORDS: tuple[Callable[[Random], Target], ...] = (lambda rnd: json_object(rnd, True, " "), _inner, _item)
"""A text under a key of the record, in an inner value, and as an item of a list."""
