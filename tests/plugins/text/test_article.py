"""What stands where an article should: the phrases of all languages, and promises that no single case shows."""

from __future__ import annotations

import pytest

from normkit import Normalizer, fold
from normkit_text.article.language import find_other_language
from normkit_text.article.other_page import find_other_page
from normkit_text.article.truncation import find_cut
from normkit_text.lexicon.nothing import no_title, nothing
from normkit_text.lexicon.page_signs import SHARED, SIGNS
from normkit_text.lexicon.phrases import KINDS, PAGES, languages, of_language
from normkit_text.lexicon.small_words import NAMES, OWN_LETTERS, SCRIPTS, SISTERS, SMALL_WORDS, UNFINISHED

STORY = (
    "The mill of Tarnholm grinds again after eleven years. Its wheel was found in a barn, and its stones lay under a "
    "road that nobody used. The parish paid for the oak, and the guild paid for the iron."
)


@pytest.mark.parametrize("tag", languages())
def test_a_languages_phrases_are_folded_and_of_known_kinds(tag: str) -> None:
    for kind, said in of_language(tag).items():
        assert kind in KINDS
        assert said
        for phrase in said:
            assert fold(phrase) == phrase.strip()
        assert len(said) == len(set(said))


def test_words_for_nothing_are_folded() -> None:
    assert all(fold(phrase) == phrase for phrase in nothing() | no_title())


@pytest.mark.parametrize("tag", languages())
def test_a_language_knows_every_kind_of_page(tag: str) -> None:
    assert PAGES.keys() <= of_language(tag).keys()
    assert {"read more", "page title", "notice"} <= of_language(tag).keys()


@pytest.mark.parametrize("tag", languages())
def test_every_phrase_of_a_page_holds_a_sign_of_its_language(tag: str) -> None:
    signs = (*SIGNS[tag].split(","), *SHARED)
    said = [phrase for kind in PAGES for phrase in of_language(tag)[kind]]
    assert not [phrase for phrase in said if not any(sign in phrase for sign in signs)]


def test_every_kind_of_page_is_told_by_its_own_words_in_every_language() -> None:
    for tag in languages():
        for kind in PAGES:
            phrases = [phrase for phrase in of_language(tag)[kind] if " * " not in phrase and phrase == phrase.strip()]
            page = "\n".join(f"{phrase}." for phrase in phrases)
            assert find_other_page("", page[:2000]) is not None, (tag, kind)


def test_a_notice_behind_an_article_makes_no_page_of_it() -> None:
    for tag in languages():
        for kind in PAGES:
            assert find_other_page("", f"{STORY}\n\n{of_language(tag)[kind][0]}") is None, (tag, kind)


def test_a_long_text_is_never_a_page() -> None:
    assert find_other_page("", "We use cookies. Accept all cookies. " * 100) is None


@pytest.mark.parametrize("size", [255, 260, 500, 512, 1000, 2000, 5000])
def test_a_text_that_fills_a_field_was_cut_wherever_no_sentence_ends(size: int) -> None:
    text = (f"{STORY} " * 40)[:size]
    assert (find_cut(text) is None) == text.rstrip().endswith(".")
    assert find_cut(f"{text[:-1]}.") is None


def test_one_more_character_is_no_full_field() -> None:
    text = (f"{STORY} " * 40)[:5008]
    assert text.endswith("barn")
    assert find_cut(text) is None


def test_tables_of_languages_agree() -> None:
    written = {language for block in SCRIPTS.values() for language in block.split()}
    assert OWN_LETTERS.keys() <= SMALL_WORDS.keys()
    assert UNFINISHED.keys() <= SMALL_WORDS.keys()
    assert set(NAMES.values()) <= written
    assert all(len(sisters) > 1 for sisters in SISTERS)
    for language, words in SMALL_WORDS.items():
        assert all(word == word.casefold() for word in words), language


def test_a_text_of_small_words_is_its_own_language_and_no_far_one() -> None:
    latin = [language for language in SMALL_WORDS if language in SCRIPTS["Latn"].split()]
    for language in latin:
        text = " ".join(sorted(SMALL_WORDS[language]) * 3)
        assert find_other_language(language, text) is None
        for other in ("en", "de", "hu", "tr"):
            if other != language and not any({other, language} <= sisters for sisters in SISTERS):
                assert find_other_language(other, text) is not None, (language, other)


def test_a_placeholder_is_told_once() -> None:
    kit = Normalizer(select=["TXT"])
    for text in ("nan", "[removed]", "-", ""):
        found = list(kit.check({"title": "Mill opens", "text": text}).findings)
        assert [finding.span.field for finding in found] == ["text"], text


def test_nothing_here_changes_a_sound_article() -> None:
    record = {"title": "Mill opens", "text": STORY, "language": "en", "url": "https://mill.example/1"}
    out = Normalizer(select=["TXT"]).fix(record, unsafe=True)
    assert out.findings == ()
    assert dict(out.record) == record
