"""Damage is seen alike in seven scripts, and what is taken out leaves the words of every one as they were."""

from __future__ import annotations

import pytest

from normkit import Normalizer

STORIES = {
    "ru": (
        "Паром снова ходит каждый день, и жители острова этому очень рады.",
        "Мост через реку открыли в среду после двух лет ремонта.",
    ),
    "el": (
        "Το πλοίο ταξιδεύει ξανά κάθε μέρα και οι κάτοικοι του νησιού χαίρονται πολύ.",
        "Η γέφυρα άνοιξε την Τετάρτη μετά από δύο χρόνια εργασιών.",
    ),
    "ar": (
        "عادت العبارة إلى العمل كل يوم، وفرح سكان الجزيرة بذلك كثيرا.",
        "افتتح الجسر فوق النهر يوم الأربعاء بعد عامين من الإصلاح.",
    ),
    "he": (
        "המעבורת שבה להפליג מדי יום, ותושבי האי שמחים על כך מאוד.",
        "הגשר מעל הנהר נפתח ביום רביעי אחרי שנתיים של שיפוצים.",
    ),
    "hi": (
        "नाव फिर हर दिन चलती है और द्वीप के लोग इससे बहुत खुश हैं।",
        "नदी पर बना पुल दो साल की मरम्मत के बाद बुधवार को खुला।",
    ),
    "zh": (
        "渡轮每天重新开航，岛上的居民为此感到非常高兴。",
        "河上的大桥经过两年维修后于周三重新通车。",
    ),
    "ja": (
        "渡し船は毎日の運航を再開し、島の人たちはとても喜んでいる。",
        "川にかかる橋は二年の工事を終えて水曜日に開通した。",
    ),
}
"""Language -> two paragraphs: Cyrillic, Greek, Arabic, Hebrew, Devanagari, Han and Kana."""
MENDED = {
    "TXT102": ("&quot;{a}&quot; &#8211; {b}", '"{a}" – {b}'),
    "TXT103": (r"{a}\n\n{b}", "{a}\n\n{b}"),
    "TXT104": ("{split}\n\n{b}", "{a}\n\n{b}"),
    "TXT111": ("<p>{a}</p>\n<p><em>{b}</em></p>", "{a}\n\n{b}"),
    "TXT112": ("**{a}**\n\n[{b}](https://a.example/b)", "{a}\n\n{b}"),
    "TXT113": ("[b]{a}[/b] {b}", "{a} {b}"),
    "TXT131": ("{a} {b}\n\n{a} {b}\n\n{b}", "{a} {b}\n\n{b}"),
    "TXT134": ("{a}\n\n\n\n\n{b}\n\n\n\n\n{a}", "{a}\n\n{b}\n\n{a}"),
}
"""Code -> a damaged text, and what a fix, perhaps an unsafe one, makes of it."""
TOLD = {
    "TXT105": {"text": "{lost} {b}"},
    "TXT122": {"text": "{a} {b}… [+2143 chars]"},
    "TXT124": {"title": "{a}", "text": "{a}"},
    "TXT125": {"title": "{b} {b}", "text": "{a}"},
    "TXT132": {"text": "{a}\n\n{b}", "language": "de"},
}
"""Code -> a record of which it tells."""


def filled(pattern: str, language: str) -> str:
    a, b = STORIES[language]
    mark = "\u00ad" if language in ("ru", "el") else "\ufeff"
    return pattern.format(a=a, b=b, split=f"{a[:1]}{mark}{a[1:]}", lost=f"{a[:1]}\ufffd{a[2:]}")


@pytest.mark.parametrize("language", STORIES)
@pytest.mark.parametrize("code", MENDED)
def test_what_is_mended_leaves_the_words_in_every_script(code: str, language: str) -> None:
    damaged, sound = (filled(pattern, language) for pattern in MENDED[code])
    assert Normalizer(select=[code]).fix({"text": damaged}, unsafe=True).record == {"text": sound}
    assert not Normalizer(select=[code]).check({"text": sound}).findings


@pytest.mark.parametrize("language", STORIES)
@pytest.mark.parametrize("code", TOLD)
def test_what_is_told_is_told_in_every_script(code: str, language: str) -> None:
    record = {field: filled(pattern, language) for field, pattern in TOLD[code].items()}
    assert [finding.code for finding in Normalizer(select=[code]).check(record).findings] == [code]
    sound = {"title": STORIES[language][1], "text": STORIES[language][0] * 3, "language": language}
    assert not Normalizer(select=[code]).check(sound).findings


@pytest.mark.parametrize("language", ["ru", "el"])
def test_sentences_are_set_apart_where_a_script_has_capitals(language: str) -> None:
    a, b = STORIES[language]
    kit = Normalizer(select=["TXT133"])
    assert kit.fix({"text": a + b}, unsafe=True).record == {"text": f"{a} {b}"}


@pytest.mark.parametrize("language", ["ar", "he", "hi", "zh", "ja"])
def test_scripts_without_capitals_do_not_show_where_a_blank_was_lost(language: str) -> None:
    assert not Normalizer(select=["TXT133"]).check({"text": "".join(STORIES[language])}).findings
