"""What no safe fix of the family takes, in any language: paragraphs behind a button, dates, sources, subheadings."""

from __future__ import annotations

import pytest

from normkit import Normalizer, Safety
from tests.plugins.chrome.rules.articles import PARAGRAPHS, article, whole_lines

KIT = Normalizer(select=["CHR"], ignore=["CHR201"], on_error="raise")
BUTTONS = (
    *whole_lines()[::29],
    "© 1961 Harlow Bay Museum",
    "© 2031 Jo Bloom/AFP",
    "All rights reserved",
    "Most read",
)
"""Lines that are a site's for sure."""
DATES = {
    "en": "March 3, 2031", "de": "3. März 2031", "fr": "3 mars 2031", "es": "3 de marzo de 2031",
    "pt": "3 de março de 2031", "it": "3 marzo 2031", "nl": "3 maart 2031", "ru": "3 марта 2031",
    "tr": "3 Mart 2031", "ar": "٣ مارس ٢٠٣١", "zh": "2031年3月3日",
}  # fmt: skip
NUMERIC = ("2031-03-03", "03/03/2031", "3.3.2031", "03.03.31")
CARRIERS = (
    "Posted: {}", "Filed: {}", "Tags: news, {}", "{} |", "| {}", "© {} Elm Bay Press", "Filed under: {}",
    "Sponsor: Acme, {}", "Related: Mill closes on {}", "[Related: Mill closes on {}]", "More from {}",
    "Photo: Jo Bloom/AFP, {}", "{}",
)  # fmt: skip
SOURCES = (
    "Source: Marlow Dispatch", "Quelle: Pressestelle der Stadt", "Source : agence de la baie",
    "Fuente: agencia del puerto", "Fonte: agência do cais", "Fonte: agenzia del porto",
    "Bron: persbureau van de baai", "Источник: агентство порта", "Kaynak: liman ajansı",
    "المصدر: وكالة الميناء", "First published in the Marlow Dispatch", "Zuerst erschienen im Hafenboten",
    "Publicado originalmente en El Muelle", "Republished under a Creative Commons licence",
    "Впервые опубликовано в «Причале»",
)  # fmt: skip
SUBHEADINGS = (
    "More from fewer boats", "Popular with pilots", "Popular in the south", "Trending in the harbour",
    "Show more patience", "Most read in prison", "More in health", "View all of life", "Get the app",
    "Latest news", "Have your say", "Trending now", "Weitere Themen", "Mehr dazu", "Les plus lus",
    "Más noticias", "Últimas notícias", "Ultime notizie", "Net binnen", "Главные новости", "Öne çıkanlar",
    "آخر الأخبار",
)  # fmt: skip
AGES = (
    "5 hours ago", "Updated 17 hours ago", "vor 5 Stunden", "il y a 5 heures", "hace 5 horas", "há 5 horas",
    "5 ore fa", "5 uur geleden", "5 часов назад", "5 saat önce", "منذ ٥ ساعات", "قبل ساعتين",
)  # fmt: skip


def fixed(lines: list[str], **fields: str) -> str:
    """Return the text of these lines after all safe fixes of the family."""
    return str(KIT.fix({"text": "\n\n".join(lines), **fields}).record["text"])


@pytest.mark.parametrize("language", PARAGRAPHS)
def test_no_button_takes_the_paragraphs_behind_it(language: str) -> None:
    before, behind = article(language, 8), article(language, 2, first=8)
    for button in BUTTONS:
        kept = fixed([*before, button, *behind])
        assert all(paragraph in kept for paragraph in (*before, *behind)), button


@pytest.mark.parametrize("language", PARAGRAPHS)
def test_no_button_takes_a_last_short_sentence(language: str) -> None:
    before, last = article(language, 8), PARAGRAPHS[language]
    for button in ("View comments", "© 2031 Jo Bloom/AFP", "Share this article", "Privacy policy", "Most read"):
        assert last in fixed([*before, button, last]), button


def test_a_page_behind_its_article_goes_all_the_same() -> None:
    page = ["Leave a reply cancel reply", "Name *", "Lovely rock", "Website", "Elm Bay Press", "4 Quay Road"]
    assert fixed([*article("en", 8), *page]) == fixed(article("en", 8))


@pytest.mark.parametrize("date", [*DATES.values(), *NUMERIC])
def test_no_line_that_holds_a_date_goes(date: str) -> None:
    for carrier in CARRIERS:
        line = carrier.format(date)
        for text in (
            [line, *article("en", 8)],
            [*article("en", 4), line, *article("en", 4, 4)],
            [*article("en", 8), line],
        ):
            assert line in fixed(text), line
        tail = [*article("en", 8), "Share this article", "Elm Bay Press", line, "4 Quay Road"]
        assert line in fixed(tail), line


def test_a_date_that_the_record_has_is_no_reason_to_keep_a_line() -> None:
    lines = [*article("en", 4), "Tags: boats, March 3, 2031", *article("en", 4, 4)]
    assert "Tags" not in fixed(lines, published="2031-03-03T10:00:00Z")
    assert "Tags" in fixed(lines, published="2031-03-04T10:00:00Z")


@pytest.mark.parametrize("source", SOURCES)
def test_a_source_stays_in_the_tail(source: str) -> None:
    kept = fixed([*article("en", 8), "Share this article", "Related articles", source, "Elm Bay Press"])
    assert source in kept
    assert "Related articles" not in kept


@pytest.mark.parametrize("heading", SUBHEADINGS)
def test_a_heading_over_a_paragraph_stays(heading: str) -> None:
    lines = [*article("en", 4), heading, *article("en", 4, 4)]
    assert fixed(lines) == "\n\n".join(lines)


def test_the_same_words_over_a_list_of_stories_go() -> None:
    stories = ["Pilots want a second boat", "Storm takes the pier", "Mill closes in spring"]
    assert fixed([*article("en", 8), "Trending now", *stories]) == "\n\n".join(article("en", 8))


@pytest.mark.parametrize(
    "announcement",
    [
        "What you can do now:",
        "These steps bring us nearer to the goal…",
        "Diese Schritte bringen uns weiter...",
        "Voici comment agir :",
    ],
)
def test_an_announced_list_is_the_authors(announcement: str) -> None:
    lines = [
        *article("en", 8),
        announcement,
        "Join the conversation",
        "Sign up for our newsletter",
        "Share this article",
    ]
    assert fixed(lines) == "\n\n".join(lines)


def test_credits_of_a_film_stay_in_the_tail() -> None:
    credits = ["Director: Jo Bloom", "Cast: Mina Ostrow, Ike Brandt", "Running time: 98 minutes", "Camera: Sam Tree"]
    assert fixed([*article("en", 8), "Share this article", *credits]) == "\n\n".join([*article("en", 8), *credits])


@pytest.mark.parametrize("age", AGES)
def test_a_time_stamp_that_counts_from_the_visit_is_pointed_out(age: str) -> None:
    lines = [age, *article("en", 4)]
    found = [finding for finding in KIT.check({"text": "\n\n".join(lines)}).findings if finding.code == "CHR104"]
    assert [finding.fix.safety for finding in found if finding.fix] == [Safety.MANUAL]
    assert fixed(lines) == "\n\n".join(lines)
