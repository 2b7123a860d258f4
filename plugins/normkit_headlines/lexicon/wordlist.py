"""What the headlines family knows: labels, small words, numbers, opposites. Folded, as ``normkit.fold`` leaves them.

Written by hand from general knowledge of news agencies and English usage; no outside data set.
"""

from __future__ import annotations


def entries(block: str) -> frozenset[str]:
    """Return the words of a block of text, one set for easy reading and writing."""
    return frozenset(block.split())


# Words that come and go when a headline is re-published. Missing on purpose, because they turn a
# statement round: against, before, not, no, without, off, out, from, to, over, under, will. Of a saying
# only who says it stays.
# From "al" on: the Arabic article, also assimilated ("as-" and "an-" stand among the rest), split off at its hyphen.
SMALL = entries(
    """
    a an the of in on at by with for as and after is are was were its their that say says said al el ar ash ad az
    """
)

NUMBERS = {
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14",
    "fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20",
    "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
    "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th",
    "seventh": "7th", "eighth": "8th", "ninth": "9th", "tenth": "10th",
}  # fmt: skip

# Spellings of one word that no rule of British and American English covers.
SPELLINGS = {
    "programme": "program", "programmes": "programs", "grey": "gray", "tyre": "tire", "tyres": "tires",
    "cheque": "check", "jewellery": "jewelry", "aluminium": "aluminum", "moslem": "muslim", "moslems": "muslims",
    "koran": "quran", "kerb": "curb", "plough": "plow", "sceptic": "skeptic", "sceptical": "skeptical",
    "ageing": "aging", "storey": "story", "manoeuvre": "maneuver", "pyjamas": "pajamas", "percent": "pc",
    "versus": "vs", "v": "vs", "mum": "mom",
}  # fmt: skip

# Labels an agency or a site sets before a headline, with a colon or a dash between.
_OPENERS = entries(
    """
    update updated wrapup refile corrected correction rpt repeat breaking exclusive watch video report live alert
    urgent flash nextimg photos photo pictures gallery opinion analysis factbox explainer raw new developing
    advisory bulletin snap newsflash listen read
    """
)
OPENERS = _OPENERS | {"just in", "live updates", "breaking news", "news alert", "top news", "in pictures"}

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
    }
)  # fmt: skip

# What a site sets behind a headline in brackets or after a dash, beside its name.
_ENDINGS = entries(
    """
    video videos photos photo pictures audio update updated live opinion analysis gallery exclusive corrected
    """
)
ENDINGS = _ENDINGS | {"w/video", "with video", "w/photos", "live updates"}

# How a button, a credit or another line that is no headline begins.
BUTTONS = (
    "sign up", "sign in", "log in", "login", "subscribe", "share", "follow us", "read more", "read also", "click here",
    "skip to", "advertisement", "related", "recommended", "sponsored", "most read", "you may", "also read",
    "continue reading", "download", "register", "join our", "get our", "comments", "photo", "image", "watch live",
    "listen to", "all rights", "copyright", "last updated", "published", "posted", "updated", "written by",
    "reporting by", "list of", "home", "menu", "by ",
)  # fmt: skip

# Longer words that say nothing about what an article is about.
COMMON = entries(
    """
    about after again also amid among another around because been before being between both could does doing down
    during each even every first from have having here into just know last less like make many more most much must
    near need never next only other over said same says should since some still such than that their them then there
    these they this those through today under until very want what when where which while will with within without
    would year years your
    """
)
