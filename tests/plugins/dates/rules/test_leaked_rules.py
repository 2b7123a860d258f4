"""A line that holds a date leaves the text only when its date is in ``published``."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normkit import Normalizer
from normkit_dates.published.lines.dateline import find_line_date
from normkit_dates.published.month_names import EVERY_LANGUAGE

KIT = Normalizer(select=["DAT"], on_error="raise")

DAYS = st.dates(date(1050, 1, 1), date(2090, 12, 31))
FORMS = st.sampled_from(
    ["{:%d %B %Y}", "{:%B %d, %Y}", "{:%Y-%m-%d}", "{:%d.%m.%Y}", "{:%d/%m/%Y}", "{:%d %b %Y %H:%M}", "{:%A, %d %B %Y}"]
)
LEADS = st.sampled_from(
    [
        "",
        "",
        "On ",
        "Published: ",
        "Updated ",
        "Posted on ",
        "Filed: ",
        "From ",
        "14 - ",
        "7 out of 2031, ",
        "Born ",
        "By Orla, ",
    ]
)
TAILS = st.sampled_from(
    ["", "", " |", " - 12 October 2031", ", Tolvan", ", 18:00 - 20:00", " was a good day", " IST", "."]
)
OTHERS = st.sampled_from(
    ["The wheel turns", "Orla Tennant", "Handed over by Orla Tennant", "Updated", "1 Mars 2020", "3 out of 2021",
     "The keeper of the mill said that the wheel had turned for a hundred years and that nobody in the valley could "
     "remember a summer so dry, not even the old smith who had seen three floods."]
)  # fmt: skip
LINES = st.lists(
    st.one_of(
        st.builds(lambda lead, form, day, tail: lead + form.format(day) + tail, LEADS, FORMS, DAYS, TAILS), OTHERS
    ),
    min_size=1,
    max_size=9,
)


@pytest.mark.parametrize("unsafe", [False, True])
@given(
    LINES,
    st.sampled_from(["", "2020-05-08", "2020-05-08T10:00:00Z"]),
    st.sampled_from(["", "https://tolvan.example/2020/05/08/wheel"]),
)
def test_no_date_leaves_the_record(unsafe: bool, lines: list[str], published: str, url: str) -> None:
    record = {"title": "The wheel turns", "text": "\n".join(lines), "published": published, "url": url}
    fixed = KIT.fix(record, unsafe).record
    gone = [line for line in lines if line not in str(fixed["text"]).split("\n")]
    for line in gone:
        found = find_line_date(line, EVERY_LANGUAGE)
        if found is None:
            assert not re.search(r"\d", line)
        else:
            assert str(found.swapped or found.stamp.day) == str(fixed["published"])[:10] or (
                str(found.stamp.day) == str(fixed["published"])[:10]
            )


@given(LINES, st.sampled_from(["", "https://tolvan.example/2029/10/wheel"]))
def test_what_is_written_no_other_rule_calls_impossible(lines: list[str], url: str) -> None:
    record = {"title": "The wheel turns", "text": "\n".join(lines), "url": url}
    outcome = KIT.fix(record)
    assert "DAT108" not in [finding.code for finding in outcome.findings]
