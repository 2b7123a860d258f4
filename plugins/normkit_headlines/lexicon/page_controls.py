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
)  # fmt: skip
