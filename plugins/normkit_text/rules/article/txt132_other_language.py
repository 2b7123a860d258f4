"""TXT132 other-language."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Context, Example, Finding, Mention, Record, Rule, Span

_GERMAN = (
    "Die Brücke über die Lauter bleibt bis zum Herbst gesperrt, teilte das Bauamt mit. Bei einer Prüfung waren Risse "
    "in den Trägern entdeckt worden, und die Kosten sind nicht bekannt."
)


class OtherLanguage(Rule):
    """The text is in another language than the record says.

    ## Why is this bad?
    A German text under "en" is split, stemmed, dated and translated by the rules of English.

    Letters tell (Cyrillic under "en"), or the small words of two languages ("der", "die", "und" against "the", "of",
    "and"): of 45 languages those that the one has and the other has not. Silent on short texts, texts in two languages,
    sister languages (Danish and Norwegian, Malay and Indonesian, Croatian and Serbian), a larger or narrower tag of the
    same ("no" and "nb", "zh-Hant"), languages that are not known, and where the record says no language.

    ## Fix safety
    Nothing is changed: whether the text or the tag is wrong is not known.

    Measured on 900 article texts of the development half of the article-extraction-benchmark (MIT), fundus (MIT) and
    WCXB (CC BY 4.0), under their own language and under each of nine others: see docs/families/text.md.
    """

    code = "TXT132"
    name = "other-language"
    reads = ("text", "language")
    examples = (
        Example({"text": _GERMAN, "language": "en"}, {"text": _GERMAN, "language": "en"}),
        Example({"text": _GERMAN, "language": "de-AT"}),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding | Mention]:
        declared = record.text("language")
        if not declared.strip() or len(declared) > 40:
            return
        from normkit_text.article.language import find_other_language

        text = record.text("text")
        other = find_other_language(declared, text)
        if other is None:
            return
        reads = f"in {other.script} letters" if other.script else f"in the language {other.language!r}"
        message = f"the record says {declared.strip()!r}, but its text is {reads}"
        yield Finding(Span("language", 0, len(declared)), message)
