"""NAM103 inconsistent-article-style."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from normkit import Context, Example, Finding, Fix, Record, Rule, Safety
from normkit_names.document.mentions import FIELDS, Document


@dataclass(frozen=True, eq=False, repr=False)
class InconsistentArticle(Rule):
    """The article of a person's name is written in several ways, or not in the way of the house.

    ## Why is this bad?
    "al-Sharaa", "Al Sharaa" and "el-Sharaa" in one article are one man, and look like the work of three writers. A
    search for one misses the others.

    Without options, each person's own majority counts; where two forms are used equally often, one finding says so and
    neither is the right one. A capital at the
    beginning of a sentence and a surname without its article are no deviation. The "Al" of a dynasty ("Al Saud") is
    no article and never touched.

    ## Fix safety
    Unsafe: a bearer may insist on his own form, and the fix changes what a quoted headline said. No fix where no form
    leads.
    """

    code = "NAM103"
    name = "inconsistent-article-style"
    reads = FIELDS
    examples = (
        Example(
            "Hikmat al-Masri spoke. Later el-Masri left, and al-Masri's aide stayed.",
            "Hikmat al-Masri spoke. Later al-Masri left, and al-Masri's aide stayed.",
            unsafe=True,
        ),
        Example("Hikmat al-Masri spoke. Al-Masri left, and Masri's aide stayed."),
    )

    preset: str = ""
    """House style of the article: "ap", "ala-lc" or "bgn-pcgn"; "" for none. The options below override it."""
    article: str = ""
    """The article itself: "al", "Al", "el" or "El"; "" leaves the writer's."""
    joint: str = ""
    """What joins the article to the name: "-", " " or "glued" (nothing); "" leaves the writer's."""
    sun: str = ""
    """The l of the article before a sun letter: "assimilated" ("ash-Sharaa") or "spelt" ("al-Sharaa"); "" leaves the
    writer's."""
    second: str = ""
    """Whether a surname that stands alone has its article: "kept" or "dropped"; "" leaves the writer's."""

    def __post_init__(self) -> None:
        if not (self.preset or self.article or self.joint or self.sun or self.second):
            return
        from normkit_names.orthography import definite_article_style

        choices = {
            "preset": tuple(definite_article_style.PRESETS),
            "article": definite_article_style.ARTICLE_FORMS,
            "joint": definite_article_style.JOINTS,
            "sun": (definite_article_style.ASSIMILATED, definite_article_style.UNASSIMILATED),
            "second": (definite_article_style.KEPT, definite_article_style.DROPPED),
        }
        for option, known in choices.items():
            if getattr(self, option) not in ("", *known):
                raise ValueError(f"option {option!r} is one of {', '.join(map(repr, known))}")

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        if not Document(record).mentions:
            return
        from normkit_names.orthography.definite_article_consistency import deviations
        from normkit_names.orthography.definite_article_style import PRESETS, ArticleStyle

        base = PRESETS.get(self.preset, ArticleStyle())
        own = {"article": self.article, "joint": self.joint, "sun": self.sun, "second": self.second}
        for one in deviations(record, base._replace(**{key: value for key, value in own.items() if value})):
            if one.is_tie:
                yield Finding(one.span, f"{one.written!r} is as often written {one.better!r} in this record")
                continue
            message = f"{one.written!r}: the article should be written as in {one.better!r}"
            yield Finding(one.span, message, Fix.replace(one.span, one.better, Safety.UNSAFE))
