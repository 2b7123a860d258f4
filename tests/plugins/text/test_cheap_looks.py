"""What spares an analysis never hides what it would find: texts drawn from pieces that lie at the edge of both."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from normkit import Context, Record, Rule
from normkit_text.article.page_phrases import phrases_in
from normkit_text.characters import code_pages
from normkit_text.characters.alphabet import alphabet
from normkit_text.characters.invisible import find_invisible
from normkit_text.characters.mojibake import find_mojibake
from normkit_text.lexicon.page_signs import are_many, languages_of
from normkit_text.lexicon.phrases import PAGES, languages, of_language
from normkit_text.rules.characters.txt104_invisible_character import InvisibleCharacter
from normkit_text.rules.structure.txt131_repeated_passage import RepeatedPassage
from normkit_text.rules.structure.txt133_glued_sentences import GluedSentences
from normkit_text.structure.repeats import find_repeats
from normkit_text.structure.sentences import Glued, find_glued, find_glued_words, find_split_initials

_SENTENCE = "The council met on Monday and kept the old ferry of the town"
_WIDE = "市议会周一开会决定保留这条每天运送四百人的旧渡轮航线不变"
_REPEATING = st.lists(
    st.sampled_from(
        (
            _SENTENCE,
            _SENTENCE.replace(" ", "\u00a0 "),
            _WIDE,
            ".",
            "。",
            "?!",
            "”",
            " ",
            "\u3000",
            "\n",
            "\r\n",
            "It rained",
        )
    ),
    min_size=2,
    max_size=12,
).map("".join)
_PIECES = ["over", "été", "вода", "1990", ".", "!", "”", "’", ")", "The", "He", "Été", "Вода", "T", "he", "-", "Ⅰ"]
_GLUING = st.lists(st.sampled_from((*_PIECES, " ", " ", "\n")), min_size=3, max_size=30).map("".join)
_UNSEEN = st.lists(
    st.sampled_from(("a", "é", "\n", " ", *"\x1a\x1e\x07\x0b\x0c\x85\u200b\u200d\ufeff", "\x1b[31m")), max_size=12
).map("".join)


def _spans(rule: Rule, text: str) -> list[tuple[int, int]]:
    return sorted(
        (found.span.start, found.span.end) for found in rule.check(Record("1", {"text": text}), Context(None))
    )


@settings(max_examples=200, deadline=None)
@given(_REPEATING)
def test_every_passage_that_stands_again_is_told(text: str) -> None:
    assert _spans(RepeatedPassage(), text) == sorted((copy.start, copy.end) for copy in find_repeats(text))


@settings(max_examples=300, deadline=None)
@given(_GLUING)
def test_every_blank_that_is_missing_is_told(text: str) -> None:
    assert _spans(GluedSentences(), text) == sorted((glued.start, glued.end) for glued in _all_glued(text))


def _all_glued(text: str) -> Iterator[Glued]:
    yield from find_split_initials(text)
    yield from find_glued(text)
    yield from find_glued_words(text)


@settings(max_examples=150, deadline=None)
@given(_UNSEEN)
def test_every_invisible_character_is_told(text: str) -> None:
    assert len(_spans(InvisibleCharacter(), text)) == len({(mark.kind, mark.safety) for mark in find_invisible(text)})


@given(st.text(max_size=60))
def test_the_alphabet_of_a_text_is_all_but_plain_english(text: str) -> None:
    assert alphabet(text) == {one for one in text if not (" " <= one <= "~" or one in "\t\n\r")}


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="é’”—Äпр日 a\n", max_size=30), st.sampled_from(code_pages.NAMES))
def test_a_text_that_holds_no_sequence_of_a_page_is_not_mended(text: str, name: str) -> None:
    garbled = text.encode().decode(name, "ignore")
    held = any(code_pages.page(one).sequences.search(garbled) for one in code_pages.NAMES)
    assert held or not find_mojibake(garbled)


def test_each_phrase_of_a_page_is_found_by_its_words_as_by_reading_all() -> None:
    for number in range(10):
        languages_of(f" {number} ")
    assert are_many()
    for tag in languages():
        for kind in PAGES:
            for words in of_language(tag)[kind]:
                said = f" sub{words.replace(' * ', ' x ')}word "
                found = [phrase.parts for phrase in phrases_in(said)]
                assert tag not in languages_of(said) or tuple(words.split(" * ")) in found
