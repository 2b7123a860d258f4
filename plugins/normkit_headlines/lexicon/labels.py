"""What agencies and sites set before and behind a headline, beside their names. Folded.

Written by hand from general knowledge of news agencies; no outside data set.
"""

from __future__ import annotations

from normkit import word_set

# Labels an agency or a site sets before a headline, with a colon or a dash between.
_LEADING_WORDS = word_set(
    """
    update updated wrapup refile corrected correction rpt repeat breaking exclusive watch video report live alert
    urgent flash nextimg photos photo pictures gallery opinion analysis factbox explainer raw new developing
    advisory bulletin snap newsflash listen read
    """
)
LEADING_LABELS = _LEADING_WORDS | {"just in", "live updates", "breaking news", "news alert", "top news", "in pictures"}

# What a site sets behind a headline in brackets or after a dash, beside its name.
_TRAILING_WORDS = word_set(
    """
    video videos photos photo pictures audio update updated live opinion analysis gallery exclusive corrected
    """
)
TRAILING_LABELS = _TRAILING_WORDS | {"w/video", "with video", "w/photos", "live updates"}

# Labels that say how the words are meant: without them, the words say something else. Verdicts of fact checkers in
# Arabic, English, French, German, Italian, Portuguese, Russian, Spanish, Turkish and Ukrainian.
_VERDICTS = word_set("""
    false true misleading unproven unverified debunked altered miscaptioned outdated
    faux fausse vrai vraie trompeur trompeuse infondé
    falsch wahr irreführend unbelegt richtig manipuliert
    falso falsa vero vera verdadeiro verdadeira verdadero verdadera engañoso engañosa enganoso enganosa fuorviante
    bulo boato bufala
    ложь правда неправда фейк обман манипуляция неправдиво маніпуляція
    yanlış doğru yanıltıcı asılsız
    خطأ صحيح زائف مضلل كذب إشاعة شائعة حقيقة
""")
DISCLAIMERS = _VERDICTS | {
    "fact check", "fact-check", "factcheck", "faktencheck", "mostly true", "mostly false", "partly true",
    "partly false", "half true", "pants on fire", "no evidence", "fake", "fake news", "hoax", "satire", "parody",
    "denied", "correction", "corrected", "retracted", "retraction", "withdrawn", "clarification", "obituary", "review",
    "sponsored", "paid post", "desinfox", "plutôt faux", "plutôt vrai", "teilweise falsch", "teils falsch",
    "weitgehend falsch",
}  # fmt: skip

# How the fields of a page's program begin that hold a picture ("NextImg", "MainPhoto"). Folded.
FIELD_NAMES = word_set("""
    next prev previous main lead hero head header top cover feature featured article story post page teaser thumb
    thumbnail social share meta author gallery slide inline body preview background related promo default small medium
    large big first second last right left side intro news item content media
""")

# What a site calls its sections: behind a headline it says what the article is, not who published it. English, German,
# French, Spanish, Italian, Portuguese, Dutch, Polish, Russian, Turkish, Arabic.
SECTIONS = word_set("""
    news opinion opinions comment sport sports business politics world culture local live video videos life lifestyle
    tech technology science health travel entertainment analysis editorial features blog podcast review reviews home
    nachrichten meinung kommentar wirtschaft politik welt kultur lokales leben wissen gesundheit reise ratgeber
    actualité actualités monde culture politique économie société santé vie
    noticias opinión deportes economía política mundo cultura sociedad salud vida
    notizie opinioni cronaca economia politica esteri salute
    notícias opinião desporto esportes economia saúde
    nieuws opinie economie politiek cultuur
    wiadomości opinie gospodarka polityka świat kultura
    новости мнение экономика политика мир культура спорт общество
    haber haberler spor ekonomi siyaset dünya kültür
    أخبار رأي رياضة اقتصاد سياسة ثقافة العالم منوعات
""")
