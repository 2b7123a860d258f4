"""What the controls and credits of a page begin with. Folded.

Written by hand from general knowledge of news sites; no outside data set.
"""

from __future__ import annotations

# How a button, a credit or another line that is no headline begins.
INTERFACE_OPENINGS = (
    "sign up", "sign in", "log in", "login", "subscribe", "share", "follow us", "read more", "read also", "click here",
    "skip to", "advertisement", "related", "recommended", "sponsored", "most read", "you may", "also read",
    "continue reading", "download", "register", "join our", "get our", "comments", "photo", "image", "watch live",
    "listen to", "all rights", "copyright", "last updated", "published", "posted", "updated", "written by",
    "reporting by", "list of", "home", "menu", "by ",
    # Pointers to other articles and credits of pictures, in the languages of the labels.
    "lesen sie auch", "lies auch", "mehr zum thema", "auch interessant", "foto:", "bild:", "lire aussi", "à lire aussi",
    "a lire aussi", "voir aussi", "lisez aussi", "photo :", "lea también", "lee también", "le puede interesar",
    "te puede interesar", "foto :", "leggi anche", "potrebbe interessarti", "leia também", "leia mais", "veja também",
    "lees ook", "bekijk ook", "czytaj też", "czytaj także", "zobacz też", "przeczytaj", "fot.", "läs också", "les også",
    "læs også", "читайте также", "читайте по теме", "смотрите также", "фото:", "читайте також", "дивіться також",
    "ayrıca bakınız", "ilgili haber", "bunlar da ilginizi", "fotoğraf:", "اقرأ أيضا", "إقرأ أيضا", "اقرأ أيضًا",
    "شاهد أيضا", "همچنین بخوانید", "بیشتر بخوانید", "קראו גם", "यह भी पढ़ें", "ये भी पढ़ें", "baca juga", "simak juga",
    "xem thêm", "đọc thêm", "相关阅读", "相关新闻", "延伸阅读", "関連記事", "あわせて読みたい", "관련기사", "관련 기사",
)  # fmt: skip
