"""Names of agencies and outlets. Folded, as ``normkit.fold`` leaves them.

Written by hand from general knowledge of news agencies; no outside data set.
"""

from __future__ import annotations

from normkit import word_set

# Agencies of one word that is nobody else's name.
AGENCIES = word_set("reuters afp upi dpa ansa tass interfax xinhua kyodo yonhap")

# Names of agencies and outlets as they stand before or behind a headline.
OUTLETS = frozenset(
    {
        "reuters", "ap", "ap news", "associated press", "the associated press", "afp", "agence france-presse", "upi",
        "bloomberg", "bloomberg news", "dpa", "efe", "ansa", "tass", "itar-tass", "interfax", "ria novosti", "xinhua",
        "kyodo", "yonhap", "pti", "ians", "ani", "anadolu", "anadolu agency", "aa", "sana", "wam", "spa", "petra",
        "irna", "mena", "canadian press", "the canadian press", "press association", "pa media", "aap",
        "bbc", "bbc news", "bbc sport", "cnn", "cnn.com", "cnn international", "nbc news", "abc news", "cbs news",
        "fox news", "fox business", "msnbc", "npr", "pbs", "sky news", "itv news", "euronews", "france 24", "dw",
        "deutsche welle", "rt", "sputnik", "al jazeera", "al jazeera english", "al arabiya", "al arabiya english",
        "al-monitor", "middle east eye", "the new arab", "arab news", "asharq al-awsat", "the national",
        "gulf news", "khaleej times", "the times of israel", "times of israel", "haaretz", "the jerusalem post",
        "jerusalem post", "ynetnews", "the guardian", "guardian", "the times", "the telegraph", "daily mail",
        "mail online", "the independent", "independent", "financial times", "ft.com", "the economist", "metro",
        "the new york times", "new york times", "nytimes.com", "the washington post", "washington post",
        "washingtonpost.com", "the wall street journal", "wsj", "wsj.com", "usa today", "usatoday.com",
        "los angeles times", "chicago tribune", "the boston globe", "politico", "axios", "the hill", "time",
        "newsweek", "forbes", "business insider", "cnbc", "marketwatch", "yahoo news", "yahoo finance", "yahoo",
        "google news", "msn", "huffpost", "the huffington post", "buzzfeed", "buzzfeed news", "vox", "vice",
        "voa", "voa news", "rfe/rl", "the moscow times", "kyiv post", "the hindu", "hindustan times", "ndtv",
        "the times of india", "times of india", "the straits times", "south china morning post", "scmp",
        "the japan times", "the sydney morning herald", "the globe and mail", "cbc news", "cbc", "toronto star",
        "the irish times", "rte", "the daily star", "der spiegel", "spiegel online", "le monde", "el pais",
        "the conversation", "wikinews", "techcrunch", "the verge", "wired", "ars technica", "espn", "espn.com",
        "the motley fool", "motley fool", "nyt", "wapo",
    }
)  # fmt: skip
