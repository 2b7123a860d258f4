"""Notices by which a site covers itself: consent to cookies, terms of its use. They are told by their cues."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from normkit import Line
from normkit_chrome.detectors.inline_spans import places
from normkit_chrome.lexicon import key

_TRIGGERS = {
    "ookies": ("",),
    "rivacy ": ("policy", "notice", "Policy", "Notice"),
    "erms ": ("of ", "& ", "and "),
    "avaScript": ("",),
    "xterne": ("",),
}
"""What a notice holds, and what follows there: a line without any of these is none."""
LONGEST = 700
"""Code points."""

# Each tuple is one notice: what it is about, whose it is, what the reader is told to do or to accept.
_CUES = (
    (
        ("cookies",),
        ("this website", "this site", "our website", "our site", "the website", "our use of", "your browser",
         "your device", "our partners"),
        ("we use", "uses cookies", "use cookies", "use of cookies", "you agree", "you consent", "you accept",
         "consent to",
         "your experience", "your preferences", "cookie policy", "privacy policy", "necessary for the website",
         "essential for the website", "your browsing experience"),
    ),
    (
        ("privacy policy", "privacy notice", "terms of use", "terms of service", "terms & conditions",
         "terms and conditions", "user agreement", "subscriber agreement"),
        ("our ", "this site", "this website", "of the site", "| ", "the google "),
        ("you agree", "you consent", "you accept", "you acknowledge", "constitutes acceptance", "assumes acceptance",
         "please review our", "read our", "see our", "we have updated", "protected by", "governed by our", "apply.",
         "personal data", "personal information", "your data"),
    ),
    (
        ("cookies",),
        ("diese website", "diese webseite", "diese seite", "unsere website", "unserer website", "unsere webseite",
         "unserer webseite"),
        ("wir verwenden", "wir nutzen", "stimmen sie", "sie stimmen", "zustimmung", "einwilligung",
         "datenschutzerklärung"),
    ),
    (
        ("javascript",),
        ("this site", "this website", "your browser", "elemente auf", "diese seite", "ihren browser", "ce site",
         "votre navigateur"),
        ("to enable javascript", "enable javascript to", "aktiviertem javascript", "deaktiviert", "activer javascript"),
    ),
    (
        ("externen inhalt", "externe inhalt", "externer inhalt"),
        ("an dieser stelle", "einverstanden"),
        ("redaktion", "redakteur", "personenbezogene daten", "anzeigen lassen", "angezeigt"),
    ),
    (
        ("cookies",),
        ("ce site", "notre site", "nos partenaires"),
        ("nous utilisons", "vous acceptez", "votre consentement", "utilise des cookies"),
    ),
    (
        ("cookies",),
        ("este sitio", "nuestro sitio", "esta web", "este site", "nosso site"),
        ("utilizamos", "usamos", "utiliza cookies", "usa cookies", "su consentimiento", "aceptas", "acepta",
         "concorda"),
    ),
)  # fmt: skip
# Somebody says so, or it is told as an event: then it is a report about a site.
_REPORTED = (
    *(
        " said",
        " says",
        " told ",
        "according to",
        "announced",
        " ruled",
        "regulator",
        "lawsuit",
        " users' ",
        "users of ",
    ),
    *("sagte", "laut ", "selon ", "según ", " court ", "gericht"),
)


def site_notices(text: str, rows: Sequence[Line]) -> Iterator[int]:
    """Yield the numbers of the lines that tell visitors what a site does with their data, or what they agree to."""
    found = sorted(
        place
        for words, following in _TRIGGERS.items()
        for place in places(text, words)
        if text.startswith(following, place + len(words))
    )
    starts = [row.start for row in rows] if found else []
    for number in dict.fromkeys(bisect_right(starts, place) - 1 for place in found):
        if _is_notice(rows[number].text):
            yield number


def _is_notice(line: str) -> bool:
    if len(line) > LONGEST:
        return False
    folded = key(line)
    if '"' in folded or any(word in folded for word in _REPORTED):
        return False
    return any(all(any(cue in folded for cue in cues) for cues in notice) for notice in _CUES)
