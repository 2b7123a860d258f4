"""A name is known however it is spelled, in the languages data come in; a look-alike is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normkit.core.fields import FIELDS, folded, meaning, names_of
from normkit.core.fields.table import TABLE


def field_of(name: str) -> str:
    found = meaning(name)
    return found.field if found else ""


@pytest.mark.parametrize(
    ("field", "names"),
    [
        (
            "title",
            "Title, TITLE, Headline, article_title, Article Title, articleTitle, Überschrift, UEBERSCHRIFT, titulo",
        ),
        ("title", "Título, titre, Titolo, BAŞLIK, başlık, заголовок, назва, العنوان, عنوان, כותרת, शीर्षक, 标题"),
        (
            "title",
            "タイトル, 제목, judul",
        ),
        (
            "text",
            "Article Body, articleBody, article-body, content_text, full text, Fließtext, texte, Contenido, conteúdo",
        ),
        ("text", "testo, tekst, İçerik, текст, النص, متن خبر, טקסט, पाठ, 正文, 本文, 본문, isi berita, treść, 内容"),
        ("published", "Pub. Date, pub_date, PubDate, Publish Date, published_date, published_on, datePublished, DATE"),
        (
            "published",
            "Veröffentlicht am, fecha, Fecha de publicación, data di pubblicazione, Дата публикации, dateTimePub",
        ),
        (
            "published",
            "yayın tarihi, تاريخ النشر, تاریخ انتشار, תאריך פרסום, तारीख, 发布时间, 公開日時, 날짜, tanggal terbit",
        ),
        (
            "url",
            "URL, Link, article_url, Article URL, webUrl, enlace, lien, ссылка, الرابط, קישור, लिंक, 链接, リンク, 링크",
        ),
        (
            "source",
            "Publication, Outlet, source_name, Quelle, fuente, fonte, источник, المصدر, منبع, מקור, 来源, 출처, sumber",
        ),
        ("language", "Lang, inLanguage, language_code, Sprache, langue, idioma, язык, اللغة, שפה, भाषा, 语言, bahasa"),
        ("id", "ID, _id, GUID, Article ID, doc_id"),
    ],
)
def test_a_name_is_known_in_any_spelling_and_language(field: str, names: str) -> None:
    assert {name: field_of(name) for name in names.split(", ")} == dict.fromkeys(names.split(", "), field)


@pytest.mark.parametrize(
    "name",
    [
        "text_length", "title_font", "date_of_birth", "crawled_at", "updated", "updated_at", "date_modified",
        "scraped_at", "seendate", "last_modified", "fetch_time", "image_url", "author_url", "author",
        "author_name", "byline", "section", "category", "keywords", "tags", "content_type", "content_length",
        "source_id", "language_confidence", "body_style", "headline_image", "subtitle", "url_hash",
        "publisher_logo", "comments", "word_count", "责任编辑", "阅读量", "اسم الكاتب", "Autor", "автор", "yazar",
        "編集者", "x" * 81, "",
    ],
)  # fmt: skip
def test_a_look_alike_is_no_name(name: str) -> None:
    assert field_of(name) == ""


def test_each_name_of_the_table_stands_for_one_field() -> None:
    fields: dict[str, set[str]] = {}
    for field in FIELDS:
        for name in names_of(field):
            fields.setdefault(folded(name), set()).add(field)
    assert {name: several for name, several in fields.items() if len(several) > 1} == {}


def test_each_tier_gives_a_reason_for_its_names() -> None:
    for field, tiers in TABLE.items():
        for reason, names in ((reason, names) for tier in tiers for reason, names in tier.items()):
            assert len(reason) > 2, (field, names)
            assert all(name == name.strip() and name for name in names.split(", ")), (field, reason)


@given(st.text(max_size=30))
def test_a_name_is_compared_by_a_key_that_stays(name: str) -> None:
    assert folded(name.replace(" ", "_")) == folded(name.replace(" ", "-"))
    if name.isascii():
        assert folded(name.upper()) == folded(name.lower()) == folded(folded(name))
