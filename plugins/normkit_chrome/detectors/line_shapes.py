"""Lines that are chrome by their shape: few patterns, each matched against a whole folded line.

A pattern is compiled and tried only on lines that begin with one of its openings and hold its needle, so
that a line of an article costs one look-up. Lines are at most ``LONGEST`` long, so no pattern is slow.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import chain
from typing import NamedTuple

from normkit import fold
from normkit_chrome.detectors.advertisements import SPONSOR_OPENINGS
from normkit_chrome.detectors.link_lines import pointer_openings
from normkit_chrome.detectors.phrase_lines import OPENING, opens_phrase
from normkit_chrome.lexicon.phrases import phrase_set

LONGEST = 240
"""Code points of the longest line that is looked at as a whole: chrome is short, paragraphs are not."""

SHORT = 80
"""Code points up to which every line is looked at; a longer one must begin like chrome."""
_LETTERS = 3
"""Code points by which a line is told to begin otherwise than the shapes do."""
_TOLD = r"\b(?:was|were|had|did(?! you)|he|she|they|nobody|until|after|since|because)\b(?! newsletter)"
"""Words of somebody who tells what happened: no call to the reader holds one."""


class Shape(NamedTuple):
    """A pattern with what makes it worth trying."""

    openings: str
    """First words of the lines it can match, separated by spaces; "0" stands for any digit."""
    needle: str
    """What the line must hold; "|" stands between one and another that will do as well."""
    pattern: str
    ends: tuple[str, ...] = ("",)
    """What the line must end with, but for marks, one of them: to compile a pattern takes longer than to look."""


# Where a visitor is sent to.
_NETWORK_NAMES = (
    "facebook|twitter|x|instagram|linkedin|youtube|tiktok|pinterest|reddit|tumblr|threads|bluesky|mastodon|"
    "telegram|whatsapp|flipboard|snapchat|google news|apple news|social media|messenger|email|e-mail"
)
_NETWORK = rf"(?:{_NETWORK_NAMES})(?: (?:page|channel|group|account))?"
_NETWORK_ENDS = (*_NETWORK_NAMES.split("|"), "page", "channel", "group", "account")
_NETWORKS = rf"(?:our |the )?{_NETWORK}(?:(?:, and|,| and| or| &)? (?:our |the )?{_NETWORK}){{0,6}}[.!:]?"
_GAIN = (
    r"(?:\W*|[ ,.:&/–—-]{1,4}(?:and |& )?(?:to|for|from|with|so|today|now|here|below|in|delivered|straight|directly|"
    r"sign up|subscribe|get|go|learn|like this|manage|weekly|daily|including|along with|your|especially|discover|never|"
    r"free|don't|we'll|more|follow|receive|stay|be|join|read|enjoy|save|find|an)\b"
)
"""What follows a newsletter in a call for it: what the reader gets. News goes on to tell something else."""
_TO_NEWSLETTER = (
    r"(?: now| today| here)? (?:for|to|with|via) [^.!?]{0,80}"
    r"\b(?:newsletters?|mailing list|e-?mail list|e-?mail alerts?|emails|inbox|briefing)\b"
    rf"{_GAIN}[^.!?]{{0,160}}[.!]?)"
)

SHAPES = (
    # Calls for a newsletter: one sentence, an order to the reader, that names what is subscribed to.
    Shape("sign", " up", r"sign up" + _TO_NEWSLETTER),
    Shape("sign-up", "", r"sign-up(?: now| today| here| for free)? (?:for|to) our\b[^.!?]{0,80}[.!]?"),
    Shape(
        "join",
        "our",
        rf"join our [^.!?]{{0,60}}(?:newsletter|mailing list|e-?mail list)\b{_GAIN}[^.!?]{{0,120}}[.!]?)",
    ),
    Shape("subscribe", " to ", r"subscribe" + _TO_NEWSLETTER),
    Shape("get receive", "inbox", r"(?:get|receive) [^.!?]{0,120}\byour (?:email |mail )?inbox\b[^.!?:]{0,80}[.!]?"),
    Shape("sign", ": ", r"sign[ -]up: .{0,120}\b(?:newsletters?|emails|inbox)\b.{0,100}"),
    Shape("sign", " email for ", r"sign up to the [^.!?]{2,40} email for [^.!?]{2,100}[.!]?"),
    Shape("get", "inbox", r"get the (?:latest|best|top|news) .{0,80}\byour inbox\. .{0,100}"),
    Shape("get", " our ", r"get our (?:free )?[^.!?]{2,40} (?:email|newsletter)(?: for free)?[.!]?"),
    Shape(
        "for",
        "inbox",
        r"for [^.!?]{0,60}\b(?:alerts|news|stories|updates)\b[^.!?]{0,60}\binbox\b,? "
        r"(?:sign up|subscribe|register|join|click)\b[^.!?]{0,80}[.!]?",
    ),
    Shape("keep", " inbox", r"keep an eye on your inbox\b[^.!?]{0,60}[.!]?"),
    Shape(
        "want need",
        "newsletter|subscri",
        r"(?:want|need) (?:more|to read more) ?[^.!?]{0,40}\? (?:subscribe\b.{0,200}|"
        r"(?:sign|join|get|read|try|click|check|become|start)\b.{0,60}\b(?:newsletter|subscri\w+)\b.{0,170})",
    ),
    Shape("get read watch", " here", r"(?:get|read more|watch more) [^.!?]{2,60} by clicking here[.!]?"),
    Shape(
        "want", "bookmark", r"want to bookmark your [^.!?]{0,80}\? start your [^.!?]{0,60}subscription[^.!?]{0,20}[.!]?"
    ),
    Shape("subscribe", " to ", r"subscribe to (?:our|my) [^.!?]{0,60}(?:channel|podcast|feed|edition|magazine)[.!]?"),
    Shape(
        "get join receive",
        "newsletter|mail",
        r"(?:get|join|receive) [^.!?]{0,160}\b(?:newsletters?|mailing list|e-?mail updates|e-?mail alerts?)\b"
        rf"{_GAIN}.{{0,160}})",
    ),
    Shape(
        "want let never don't stay have",
        "inbox",
        r"(?:want|let|never|don't|stay|have) .{0,150}\b(?:sent|delivered|straight|direct|directly|meet)\b"
        r".{0,10} your (?:e-?mail )?inbox\b.{0,160}",
    ),
    Shape(
        "like liked enjoy enjoyed enjoying love loved did",
        "this",
        r"(?:did you )?(?:like|enjoy|love)(?:d|ed|ing)?(?: reading)? this\b.{0,100}"
        r"\b(?:share it|subscribe|sign up|follow us|newsletter|check out)\b.{0,150}",
    ),
    Shape("subscribe", " to ", r"subscribe(?: now| today)? to (?:read|continue|unlock|keep)\b[^.!?]{0,80}[.!]?"),
    Shape(
        "already",
        "?",
        r"already (?:a (?:subscriber|member)|subscribed|registered)\? (?:log|sign|click|please)\b.{0,36}",
    ),
    Shape(
        "subscribe", " to ", r"subscribe to [^.!?]{1,60} to (?:bookmark|read|unlock|continue|access)\b[^.!?]{0,60}[.!]?"
    ),
    Shape("il", "% ", r"il vous reste [\d.,]+ ?% de cet article à lire\b.*"),
    # Share and follow bars.
    Shape(
        "follow like find",
        "",
        rf"(?:follow|like|find) (?:us|me|our page) (?:on|at|via) {_NETWORKS}",
        ends=_NETWORK_ENDS,
    ),
    Shape("follow", " on ", rf"follow (?:us|me|our \w+|@\S+) (?:on|at|via) {_NETWORK}\b.{{0,140}}"),
    Shape("join", " us ", rf"join us (?:on|at|via) {_NETWORKS}", ends=_NETWORK_ENDS),
    Shape(
        "share tweet send email",
        "",
        r"(?:share|tweet|send|email)(?: (?:this|the))?(?: (?:article|story|post|page|news|link|video|it))? "
        rf"(?:on|via|to|by|with) {_NETWORKS}",
        ends=_NETWORK_ENDS,
    ),
    Shape("follow", " on ", rf"follow (?!the )[^.!?]{{2,40}} on {_NETWORKS}", ends=_NETWORK_ENDS),
    Shape(
        "deel partager compartir comparte compartilhar compartilhe partilhar condividi поделиться شارك مشاركة",
        " ",
        rf"\w+ (?:op|via|sur|par|en|por|no|na|su|con|в|على|عبر) {_NETWORKS}",
        ends=_NETWORK_ENDS,
    ),
    Shape("auf per über via", " teilen", rf"(?:auf|per|über|via) {_NETWORKS} teilen"),
    Shape("have got", "tip? ", r"(?:have|got) a (?:news )?tip\? .{0,160}"),
    Shape(
        "reach",
        " the ",
        rf"reach the (?:reporter|writer|author)s? (?:on|at|via) (?:{_NETWORK}\b|\S{{1,60}}@|https?:|@|\+?\d).{{0,120}}",
    ),
    # The name stands in the address: a reporter's own, not that of an office the article names.
    Shape("write", "@", r"write to (?:[^.!?:]{0,50} )?(\w{3,30}) at \S{0,40}\1\S{0,40}@\S{3,60}"),
    # Comment boxes and counters.
    Shape("new,", "comment", r"new, \d{1,5} comments?"),
    Shape("comment", " via ", r"comment via \w+(?: via \w+)?(?: comment via \w+)?"),
    Shape("join", "conversations", r"join thought-provoking conversations, .{0,100}"),
    Shape(
        "comments",
        " are ",
        r"comments are (?:subject to our [^!?]{0,80}"
        r"|(?:closed|moderated)(?: (?:on|for) (?:this|these|all) [^.!?]{2,30})?[.!]?)",
    ),
    Shape("note", " moderating ", r"note: we are [^.!?]{0,20}moderating [^.!?]{0,20}comments\b[^.!?]{0,80}[.!]?"),
    Shape("share", " sharing options ", r"share (?:all )?sharing options for: .*"),
    Shape(
        "view load show read see hide all post add",
        "comment",
        r"(?:view|load|show|read|see|hide|post|add)?(?: ?all| a)?(?: \d{1,6})?(?: more)? comments?"
        r"(?: ?\(\d{1,6}\))?(?:\.\.\.)?",
    ),
    Shape(
        "comments kommentare commentaires comentarios comentários commenti reacties комментарии", "(", r"\w+ ?\(\d+\)"
    ),
    Shape(
        "0",
        "comment|share|like|retweet|kommentar|comentario|comentário|reacties|комментари|yorum|تعليق",
        r"[\d.,]{1,9}k? (?:more )?(?:comments?|shares?|likes|retweets|kommentare?|commentaires?|comentarios?|"
        r"comentários?|reacties|комментари(?:й|я|ев)|yorum|تعليقات?)(?:\.\.\.)?",
    ),
    Shape(
        "0",
        "read|de le|di lettura",
        r"\d{1,3}[ -]?min(?:ute)?s?\.? (?:read|reading time|de lecture|de lectura|de leitura|di lettura)",
    ),
    Shape("0", " lesezeit", r"\d{1,3} (?:min\.?|minuten?) lesezeit"),
    Shape(
        "reading read lesezeit lesedauer",
        "min",
        r"(?:reading time|read time|lesezeit|lesedauer): .{0,6}\d{1,3} ?min\S{0,5}",
    ),
    Shape(
        "image photo slide picture bild foto",
        " of",
        r"(?:image|photo|slide|picture|bild|foto) \d{1,3} of ?/? ?\d{1,3}",
        ends=tuple("0123456789"),
    ),
    Shape(
        "tempo temps tiempo",
        ":",
        r"\w+ (?:de leitura|de lecture|de lectura|di lettura) ?: .{1,20}",
    ),
    Shape("(visited", " time", r"\(visited [\d,.]+ times?.{0,40}"),
    Shape(
        "post article beitragsaufrufe просмотров просмотры görüntülenme",
        ":",
        r"(?:(?:post|article) views|[^ps]\w{8,}) ?: ?\d[\d., ]{0,10}k?",
    ),
    # What the page knows of the article: its neighbours, its section.
    Shape("previous next", ": ", r"(?:previous|next) (?:article|post|story): .*"),
    Shape("tags schlagworte schlagwörter etiquetas", ":", r"\w+ ?:.{0,160}"),
    Shape("filed posted", ":", r"(?:filed (?:under|in)|posted (?:under|in)) ?:.{0,160}"),
    Shape("more", "http", r"more ap [\w ]{2,30}: https?://\S{4,80}(?: and \S{4,80})?"),
    Shape("read see view", " articles here", r"(?:read|view|see) more of .{3,60} articles here[.!]?"),
    Shape("you in", "logged in", r"(?:in order to comment,? )?you must be logged in\b.*"),
    # Rights lines: the sign or the word first, then a year or the formula.
    Shape("©", "", r"©.{0,100}\b(?:(?:19|20)\d\d|all rights reserved|alle rechte vorbehalten)\b.*"),
    Shape("copyright (c", "", r"(?:copyright|\(c\)) (?:©|\(c\)|(?:19|20)\d\d).*"),
    Shape("copyright", "reserved", r"copyright\b.{0,100}\ball rights reserved\b.*"),
    Shape("all", "reserved", r"all rights reserved[.,]?(?: ?(?:©|\(c\)|copyright|by\b|\||-).{0,60})?"),
    # Notices of the site itself: consent, scripts, robots.
    Shape(
        "accept manage reject necessary functional analytics performance marketing essential",
        " cookies",
        r"(?:accept|manage|reject|necessary|functional|analytics|performance|marketing|essential)"
        r"(?: all| non-essential)? cookies(?: settings| policy)?",
    ),
    Shape("this", "captcha", r"this site is protected by h?re?captcha and the .*"),
    Shape("to", "javascript", r"to (?:view|watch|play) this \w+,? (?:please )?enable javascript\b.*"),
    Shape("your", "browser", r"your browser (?:does not|doesn't) (?:currently )?(?:support|recognize) .*"),
    Shape(
        "click tap",
        " here ",
        r"(?:click|tap) here (?:to|for) (?:subscribe|sign up|join our|get our|download our|follow us|our newsletter)\b"
        r"[^.!?]{0,80}[.!]?",
    ),
    Shape("click", " app", r"click (?:here )?to get the [^.!?]{2,40} app[.!]?"),
    Shape("download get", " app", r"(?:download|get) our (?:free |new )?(?:mobile )?app\b[^.!?]{0,60}[.!]?"),
)
"""Measured on 900 development pages (see ``lexicon/en.txt``); a shape that took a line of a true body is not here."""

_HEADINGS = {
    ("most read ", "most popular ", "most viewed ", "most shared ", "popular ", "trending "): (
        r"(?:most (?:read|popular|viewed|shared)|popular|trending) "
        r"(?:stories|articles|posts|news|headlines|videos|in|on|from)\b[^.!?:]{0,50}"
    ),
    ("more in ",): (
        r"more in (?:world|u\.?s\.?|politics|entertainment|tech(?:nology)?|science|health|business|sports?|opinion|"
        r"culture|crime|travel|lifestyle|markets|media|arts|music|books|food)"
    ),
    ("more from ", "more article", "more stories ", "more posts "): (
        r"more (?:from|(?:articles?|stories|posts) (?:by|from)) [^.!?:]{2,60}"
    ),
    ("view all ", "view more ", "show all ", "show more "): r"(?:view|show) (?:all|more) [^.!?:]{2,40}",
}
"""Headings that a site sets over lists of other stories, and an article over its parts ("More from less").

What they begin with -> their pattern: to compile one takes longer than to look.
"""
HEADING_WORDS = tuple(chain(*_HEADINGS))


@cache
def _shapes_by_opening() -> dict[str, tuple[Shape, ...]]:
    """Return the shapes by the first word of the lines they can match."""
    found: dict[str, tuple[Shape, ...]] = {}
    for shape in SHAPES:
        for word in shape.openings.split():
            found[word] = (*found.get(word, ()), shape)
    return found


def shape_openings() -> Iterable[str]:
    """Return the first words of the lines that have a shape."""
    return _shapes_by_opening()


@cache
def _openings_by_words() -> frozenset[str]:
    """Return the first words of the lines longer than ``SHORT`` that can be chrome by other words than a shape's."""
    return SPONSOR_OPENINGS | pointer_openings()


@cache
def _opening_letters() -> frozenset[str]:
    words = {*_openings_by_words(), *_shapes_by_opening()}
    shorter = [word for word in words if len(word) < _LETTERS]
    return frozenset(
        [word[:_LETTERS] for word in words] + [f"{word}{mark}"[:_LETTERS] for word in shorter for mark in " :)"]
    )


def may_be_long_chrome(line: str) -> bool:
    """Say whether a line longer than ``SHORT`` begins as chrome can, or as a shape that it may have."""
    start = line[:SHORT].lstrip()
    if opens_phrase(start[:OPENING]):
        return True
    if not _may_open(start[:_LETTERS].lower()):
        return False
    word = opening_word(start.lower())
    return word in _openings_by_words() or (word in _shapes_by_opening() and may_fit(fold(line)))


def _may_open(start: str) -> bool:
    return start[:_LETTERS] in _opening_letters() or start[:1].isdigit() or start[:1] == "©"


def opening_word(folded: str) -> str:
    """Return what the beginning of a line is looked up by: its first word, "0" for a digit."""
    if folded[:1].isdigit():
        return "0"
    return "©" if folded[:1] == "©" else (folded.split(None, 1) or [""])[0].rstrip(":(0123456789)")


def _may_have(shape: Shape, folded: str) -> bool:
    """Say whether a folded line may have a shape, by a word in it and one at its end."""
    return folded.rstrip(".!:").endswith(shape.ends) and any(needle in folded for needle in shape.needle.split("|"))


def is_list_heading(folded: str) -> bool:
    """Say whether a folded line could head a site's list of other stories, by its words or its shape."""
    if folded in phrase_set("list headings"):
        return True
    return folded.startswith(HEADING_WORDS) and any(
        folded.startswith(words) and re.fullmatch(pattern, folded) for words, pattern in _HEADINGS.items()
    )


def may_fit(folded: str) -> bool:
    """Say whether a folded line begins as a shape, and holds and ends with what that needs."""
    if not _may_open(folded):
        return False
    shapes = _shapes_by_opening().get(opening_word(folded), ())
    return any(_may_have(shape, folded) for shape in shapes)


def has_shape(folded: str) -> bool:
    """Say whether a folded line is chrome by its shape."""
    if not _may_open(folded):
        return False
    shapes = _shapes_by_opening().get(opening_word(folded))
    if shapes is None or "this material" in folded:
        return False  # "This material may not be published" speaks of the article: see agency_footers
    if not any(_may_have(shape, folded) and re.fullmatch(shape.pattern, folded) for shape in shapes):
        return False
    return re.search(_TOLD, folded) is None
