"""What looks like a label, a repetition or a slip and is none: kinds, not cases. All is written for this file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import normkit_headlines.lexicon
from normkit import Normalizer
from normkit_headlines import group
from normkit_headlines.lexicon.labels import DISCLAIMERS
from normkit_headlines.lexicon.stopwords import STOPWORDS

CALENDAR = Path(normkit_headlines.lexicon.__path__[0], "data", "calendar_names.txt").read_text("utf-8")
HEADS = (
    "ferry strike leaves islands cut off", "zwei Mühlen schließen vor dem Winter", "personne n'a vu la comète",
    "el coro canta hasta el mediodía", "مطحنتان تغلقان قبل الشتاء القادم", "баржа села на мель у маяка",
)  # fmt: skip
BEFORE = (
    "Harlach", "Corran FC", "Mina Osterloh", "FALSE", "Engañoso", "مضلل", "Ложь", "Canal Herald", "Tolvaner Zeitung",
    "Lanternia", "Reuters", "Live", "Opinion",
)  # fmt: skip


def calendar() -> Iterator[tuple[str, list[set[str]]]]:
    """Yield a language and kind, and the names of each month or day in it."""
    for row in CALENDAR.splitlines():
        if not row.startswith("#"):
            language, kind, names = row.split(" ", 2)
            yield f"{language} {kind}", [set(words.split()) - STOPWORDS for words in names.split(", ")]


@pytest.mark.parametrize(
    "template",
    ["Harlow council shows {} figures of Corran", "{}n: Corran council figures ready", "Corran council figures: bi{}"],
    ids=["bare", "case", "particle"],
)
def test_no_two_months_or_days_are_one_headline(template: str) -> None:
    for language, names in calendar():
        own = [(number, word) for number, words in enumerate(names) for word in sorted(words) if len(word) > 3]
        own = own or [(number, word) for number, words in enumerate(names) for word in sorted(words)]
        numbers = group([template.format(word) for _, word in own])
        for (one, other), (x, y) in zip(combinations(own, 2), combinations(numbers, 2), strict=True):
            both = any(one[1] in words and other[1] in words for words in names)
            assert one[0] == other[0] or both or x != y, f"{language}: {one[1]} and {other[1]}"


def test_the_calendar_has_the_languages_of_the_world() -> None:
    assert len({language.split()[0] for language, _ in calendar()}) > 200


@pytest.mark.parametrize(
    "headlines",
    [
        ("Prix du pain à Harleau: le relevé de juin", "Prix du pain à Harleau: le relevé de juillet"),
        ("Цены на хлеб в Харлове в июне", "Цены на хлеб в Харлове в июле"),
        ("أسعار الخبز بهارلوف في يونيو", "أسعار الخبز بهارلوف في يوليو"),
        ("مواعيد العبارات بهارلوف ليونيو", "مواعيد العبارات بهارلوف ليوليو"),
        ("מחירי הלחם בהרלוב ביוני השנה", "מחירי הלחם בהרלוב ביולי השנה"),
        ("Harlova ekmek fiyatları haziranda arttı", "Harlova ekmek fiyatları temmuzda arttı"),
        ("A harlovai kenyér ára júniusban nőtt", "A harlovai kenyér ára júliusban nőtt"),
        ("Цена хлеба у Харлову у јуну", "Цена хлеба у Харлову у јулу"),
        ("Τιμές ψωμιού στο Χάρλοου τον Ιούνιο", "Τιμές ψωμιού στο Χάρλοου τον Ιούλιο"),
        ("哈洛市六月面包价格上涨", "哈洛市七月面包价格上涨"),
        ("ราคาขนมปังฮาร์โลว์เดือนมิถุนายนเพิ่มขึ้น", "ราคาขนมปังฮาร์โลว์เดือนกรกฎาคมเพิ่มขึ้น"),
        ("हारलोव में रोटी का भाव जून में बढ़ा", "हारलोव में रोटी का भाव जुलाई में बढ़ा"),
        ("Harlow bakery figures for June - Bread", "Harlow bakery figures for July - Bread"),
    ],
)
def test_months_stay_apart_in_the_forms_that_headlines_set_them_in(headlines: tuple[str, str]) -> None:
    assert group(headlines) == [0, 1]


def test_a_month_a_verdict_or_a_place_that_many_headlines_wear_is_no_label_of_an_outlet() -> None:
    heads = ("Bread prices of Harlow bakeries", "Ferry times of the Corran line", "Rain figures from Elm Bay gauge")
    for one, other in (("junio", "julio"), ("False", "True"), ("Falso", "Vero"), ("Berlin", "Hamburg")):
        titles = [f"{head} - {label}" for label in (one, other) for head in heads]
        assert len(set(group(titles))) == len(titles)
        assert len(set(group([*titles, *heads]))) == len(titles) + len(heads)
    assert group(["FALSE: Mayor sold the pier to a bank", "Mayor sold the pier to a bank"]) == [0, 1]


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("Le conseiller de Harleau jugé pour {}", ("vol", "viol")),
        ("Du {} volé dans une cuisine de Harleau", ("poison", "poisson")),
        ("{} de Harleau élue meilleure artisane", ("Boulangère", "Boulanger")),
        ("{} broken in Pell Street fire", ("Window", "Widow")),
        ("Elm Bay {} seen near the lighthouse", ("gunman", "gunmen")),
        ("Elm Bay {} suspended over missing keys", ("teacher", "teachers")),
        ("Harlow opens its {} museum again", ("war", "")),
        ("Board of Elm Bay backs {} on water", ("resolution", "revolution")),
        ("{} in Harlbach bei Sturm verletzt", ("Radfahrer", "Radfahrerin", "Radfahrern")),
        ("Harlbacher {} zieht Tausende an", ("Messe", "Masse")),
        ("Kammer von Harlbach prüft den {}", ("Beschuss", "Beschluss")),
        ("{} de Harlava gana el premio del puerto", ("Maestro", "Maestra", "Maestros")),
        ("Harlava discute el caso de la {}", ("casa", "caza")),
        ("Arlova piange il {} del porto", ("carro", "caro")),
        ("{} de Harlova vence prémio do mar", ("Professor", "Professora")),
        ("{} uit Harlo wint prijs van de haven", ("Leraar", "Lerares")),
        ("{} z Harlowa wygrywa konkurs portowy", ("Nauczyciel", "Nauczycielka")),
        ("{} wygrywa wybory w Harlowie nad morzem", ("Kowalski", "Kowalska")),
        ("{} din Harlova premiat la concursul portului", ("student", "studentă")),
        ("Harlova limanı fırtınadan sonra {}", ("açıldı", "açılmadı")),
        ("{} победил на выборах в Харлове", ("Иванов", "Иванова")),
        ("Суд {} приговор бывшему мэру Харлова", ("отменил", "изменил")),
        ("{} з Харлова отримав нагороду порту", ("учитель", "учителька")),
        ("بيان جديد عن {} في جنوب هارلوف", ("الحرب", "الحزب")),
        ("إصابة {} في حادث قرب هارلوف", ("معلم", "معلمة")),
        ("हारलोव में {} भर चली बैठक", ("दिन", "दान")),
        ("{} wins the Elm Bay chess open", ("Chen", "Chan")),
        ("{} wins the Elm Bay rowing cup", ("Hansen", "Hanson")),
        ("{} opens the new pier of Elm Bay", ("Hassan", "Hussain")),
    ],
)
def test_a_slip_that_is_another_word_is_none(template: str, words: tuple[str, ...]) -> None:
    assert group([template.format(word) for word in words]) == list(range(len(words)))


@pytest.mark.parametrize(
    ("right", "slip"),
    [
        ("Investigators search the old warehouse of Penlow", "Invesigators search the old warehouse of Penlow"),
        ("Government approves the new harbour plan", "Goverment approves the new harbour plan"),
        ("Bürgermeister eröffnet neue Brücke im Hafen", "Bürgermiester eröffnet neue Brücke im Hafen"),
        ("Le conseil municipal vote le budget annuel", "Le consiel municipal vote le budget annuel"),
        ("El gobierno aprueba la nueva ley de aguas", "El gobierno aprubea la nueva ley de aguas"),
        ("Правительство утвердило новый бюджет города", "Правительсво утвердило новый бюджет города"),
        ("BoE's handling of Harlow bonds is praised", "BoE handling of Harlow bonds is praised"),
        ("Senior aide to Hussein opens Harlow port", "Senior aide to Hussayn opens Harlow port"),
    ],
)
def test_a_slip_that_is_no_word_is_one_headline_still(right: str, slip: str) -> None:
    right_again = right.upper()
    assert group([right, slip.replace("Hussayn", "Husayn"), right_again]) == [0, 0, 0]


@pytest.mark.parametrize(("label", "gap"), list(product(BEFORE, (": ", " : ", ":"))))
def test_no_safe_fix_takes_what_stands_before_a_colon(label: str, gap: str) -> None:
    kit = Normalizer(select=["HED111", "HED202"])
    places: tuple[dict[str, str], ...] = (
        {"url": "https://www.tolvan.example/1"},
        {"source": label, "url": f"https://www.{label.lower().replace(' ', '')}.example/1"},
    )
    for place in places:
        records = [{**place, "title": f"{label}{gap}{head}", "text": f"{head}."} for head in HEADS]
        assert [outcome.record["title"] for outcome in kit.corpus(records)] == [record["title"] for record in records]


@given(st.sampled_from(BEFORE), st.sampled_from((" - ", " – ", " — ", " / ")), st.sampled_from(HEADS), st.booleans())
def test_a_bare_name_that_is_the_host_is_never_safe_beside_a_dash(
    name: str, dash: str, head: str, before: bool
) -> None:
    title = f"{name}{dash}{head}" if before else f"{head}{dash}{name}"
    host = name.lower().replace(" ", "")
    outcome = Normalizer(select=["HED111"]).fix({"title": title, "source": name, "url": f"https://{host}.example/1"})
    assert outcome.record["title"] == title or name in ("Canal Herald", "Tolvaner Zeitung", "Reuters")


@pytest.mark.parametrize("verdict", sorted(DISCLAIMERS))
def test_no_fix_at_all_takes_a_verdict_that_a_site_sets_on_its_titles(verdict: str) -> None:
    kit = Normalizer(select=["HED202"])
    for template in (f"{verdict}: {{}}", f"{{}} | {verdict}", f"{verdict} | {{}}"):
        records = [{"url": "https://tolvan.example/1", "title": template.format(head)} for head in HEADS]
        assert all(not outcome.changes for outcome in kit.corpus(records, unsafe=True))


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "The lamp goes out above the stair",
            "The lamp goes out above the stair,\nThe cat goes in beneath the bed,\nAnd no one asks who left it there\n"
            "Nor reads the letter that it read.\n\nThe lamp comes on, the lamp is late,\n"
            "And someone coughs beside the gate.",
        ),
        (
            "wir gehen über das dunkle wasser",
            "wir gehen über das dunkle wasser\nund tragen die schuhe in der hand\nkeiner fragt nach dem namen\n"
            "keiner kennt das land\n\nam morgen liegt der rauch auf den feldern, und wir gehen weiter.",
        ),
        (
            "Nadie cierra la puerta del mar",
            "Una barca se duerme en la arena,\nuna vela se olvida del viento,\nun farol se despide del puente,\n"
            "y nadie cierra la puerta del mar",
        ),
        (
            "يا ساهر الليل عند النافذة البعيدة",
            "يا ساهر الليل عند النافذة البعيدة\nوالبحر يطرق بابنا مرة ثم يمضي\nوالنجم يسأل عن سفينتنا القديمة\n"
            "ولا أحد في البيت يعرف أين نرسو هذه الليلة.",
        ),
        (
            "Neighbours, the tide will not wait for us",
            "Neighbours, the tide will not wait for us, and tonight we decide whether the wall is built. When it was "
            "last breached, nobody slept for a week.\n\nI ask you to vote.",
        ),
        (
            "Barge runs aground off Elm Bay lighthouse",
            "Barge runs aground off Elm Bay lighthouse.\n\nNobody was hurt, and the tide lifted it off again at noon "
            "on the same day, the harbour board said.",
        ),
    ],
)
def test_a_title_that_begins_the_texts_own_words_takes_nothing_away(title: str, text: str) -> None:
    assert Normalizer(select=["HED101"]).fix({"title": title, "text": text}, unsafe=True).record["text"] == text
