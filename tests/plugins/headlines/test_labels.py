"""Labels around headlines: learned from a corpus, reviewed, taken off."""

from __future__ import annotations

from pathlib import Path

import pytest

from normkit import ConfigError, Normalizer
from normkit_headlines import group
from tests.conftest import Run

TITLES = (
    "Ferry strike leaves islands cut off", "Two mills close before winter", "Nobody saw the comet fall",
    "Choir sings on the bridge until noon", "Barge runs aground off Elm Bay",
)  # fmt: skip
RECORDS = "".join(
    f'{{"url": "https://tolvan.example/{number}", "title": "{title} • Tolvan"}}\n'
    for number, title in enumerate(TITLES)
)
LEARNED = """["tolvan.example"]
records = 5
suffix = [
    { text = "tolvan", records = 5, decision = "drop", example = "Tolvan" },
]
"""


@pytest.fixture
def titles(workplace: Path) -> Path:
    (workplace / "a.jsonl").write_text(RECORDS, "utf-8")
    return workplace


def test_labels_are_learned_reviewed_and_applied_without_a_first_pass(titles: Path, run: Run) -> None:
    assert run("learn", "labels", "a.jsonl", "-o", "labels.toml")[0] == 0
    assert (titles / "labels.toml").read_text("utf-8") == LEARNED
    kit = Normalizer(select=["HED202"], learned={"labels": str(titles / "labels.toml")})
    assert kit.corpus_rules == ()
    record = {"url": "https://tolvan.example/new", "title": "Mayor opens new bridge • Tolvan"}
    assert kit.fix(record).record["title"] == "Mayor opens new bridge"
    assert kit.fix({**record, "url": "https://elsewhere.example/"}).changes == ()


def test_learning_again_keeps_what_a_person_decided(titles: Path, run: Run) -> None:
    decided = LEARNED.replace('"Tolvan" }', '"Tolvan", keep = true }')
    (titles / "labels.toml").write_text(f"{decided}\n[other]\nrecords = 9\n", "utf-8")
    assert run("learn", "labels", "a.jsonl", "-o", "labels.toml")[0] == 0
    text = (titles / "labels.toml").read_text("utf-8")
    assert "keep = true" in text
    assert "[other]\nrecords = 9\n" in text
    kit = Normalizer(select=["HED202"], learned={"labels": str(titles / "labels.toml")})
    assert kit.fix({"url": "https://tolvan.example/new", "title": "Mayor opens new bridge • Tolvan"}).changes == ()


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ("tolvan = 3\n", "'tolvan' is no site"),
        ("[tolvan]\nrecords = 5\nsufix = []\n", "'sufix' means nothing here"),
        ("[tolvan]\nrecords = 5\nsuffix = [3]\n", "'suffix' is no array of tables"),
        ('[tolvan]\nrecords = 5\n[[tolvan.suffix]]\ntext = " "\n', "needs a text and a decision"),
        ('[tolvan]\nrecords = 5\n[[tolvan.suffix]]\ntext = "x"\nkeep = "no"\n', "'keep' is true or false"),
    ],
)
def test_a_file_that_makes_no_sense_says_why(workplace: Path, document: str, message: str) -> None:
    (workplace / "labels.toml").write_text(document, "utf-8")
    with pytest.raises(ConfigError, match=message):
        Normalizer(learned={"labels": str(workplace / "labels.toml")})


def test_labels_that_a_corpus_repeats_keep_no_headlines_apart() -> None:
    heads = ["Gale sinks two trawlers", "Council buries the last tank", "Ferries stay in port at night"]
    assert group([*heads, *(f"{head} – Tide & Harbour Gazette" for head in heads)]) == [0, 1, 2, 0, 1, 2]


@pytest.mark.parametrize(
    ("name", "host"),
    [
        ("Tolvaner Abendblatt", "abendblatt.example"),
        ("TVX News", "www.tvx.example"),
        ("Channel 4 News", "channel4.example"),
        ("L'Écho du Canal", "lechoducanal.example"),
        ("De Kanaalbode", "kanaalbode.example"),
        ("Åsby Tidning", "asbytidning.example"),
        ("Söhrener Bote", "soehrenerbote.example"),
        ("Coast & Quay", "coastandquay.example"),
        ("Kışlık Haber", "kislikhaber.example"),
        ("Канальный вестник", "kanalnyyvestnik.example"),
        ("Яр Онлайн", "yaronline.example"),
        ("Γέφυρα", "gefyra.example"),
        ("강남일보", "gangnamilbo.example"),
        ("강남뉴스", "gangnamnews.example"),
    ],
)
def test_a_host_names_an_outlet_in_the_letters_that_hosts_have(name: str, host: str) -> None:
    record = {"title": f"Ferry strike leaves islands cut off | {name}", "url": f"https://{host}/1"}
    assert Normalizer(select=["HED111"]).fix(record).record["title"] == "Ferry strike leaves islands cut off"


@pytest.mark.parametrize(
    ("label", "host"),
    [
        ("World News", "news.example"),
        ("Harlow Bay", "bay.example"),
        ("Harlow Bay Airport", "harlowbay.example"),
        ("The Real Harlow", "harlow.example"),
        ("Book Review", "review.example"),
        ("Mina Osterloh", "mo.example"),
        ("Kanal und See", "kus.example"),
    ],
)
def test_a_host_that_says_a_part_of_a_label_does_not_name_an_outlet(label: str, host: str) -> None:
    record = {"title": f"Ferry strike leaves islands cut off | {label}", "url": f"https://{host}/1"}
    assert not Normalizer(select=["HED111"]).fix(record).changes


@pytest.mark.parametrize(
    ("capitals", "written"),
    [
        ("L'ETE SANS BAC A HARLEAU", "L’été sans bac à Harleau"),
        ("HARLOVA'DA ILIK KIŞ SANAYİYİ HAFİFLETTİ", "Harlova'da ılık kış sanayiyi hafifletti"),
        ("ΤΙΜΕΣ ΨΩΜΙΟΥ ΣΤΟ ΧΑΡΛΟΟΥ ΤΟΝ ΙΟΥΛΙΟ", "Τιμές ψωμιού στο Χάρλοου τον Ιούλιο"),
        ("EL NINO QUE CRUZO EL CANAL A NADO", "El niño que cruzó el canal a nado"),
    ],
)
def test_capitals_that_leave_accents_out_are_one_headline_with_the_one_that_has_them(
    capitals: str, written: str
) -> None:
    assert group([capitals, written]) == group([written, capitals]) == [0, 0]


def test_capitals_that_may_stand_for_two_headlines_are_neither() -> None:
    heads = ["LE PECHEUR DE HARLEAU CONDAMNE", "Le pêcheur de Harleau condamné", "Le pécheur de Harleau condamné"]
    assert group(heads) == [0, 1, 2]
    assert group(["SCHÖNE BAUERN SCHON DA", "Schöne Bauern schön da"]) == [0, 1]


@pytest.mark.parametrize(
    "labelled",
    [
        "VIDÉO. {}", "EN DIRECT : {}", "Op-Ed Columnist: {}", "NYT: {}", "EILMELDUNG: {}", "ÚLTIMA HORA: {}",
        "ESCLUSIVA - {}", "AO VIVO: {}", "PILNE: {}", "Срочно: {}", "ТЕРМІНОВО: {}", "SON DAKİKA: {}", "عاجل: {}",
        "【速報】{}", "[단독] {}", "[속보]{}", "【独家】{}",
    ],
)  # fmt: skip
def test_what_a_desk_sets_before_a_headline_keeps_no_copies_apart(labelled: str) -> None:
    head = "Harlow ferries stay in port at night"
    assert group([head, labelled.format(head)]) == [0, 0]


def test_a_word_of_desks_within_a_compound_is_no_label() -> None:
    assert group(["Foto-Ausstellung öffnet in Harlach", "Ausstellung öffnet in Harlach"]) == [0, 1]
    assert group(["[Brenholt] ferries stay in port at night", "[Corran] ferries stay in port at night"]) == [0, 1]
