"""TXT133 glued-sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from normkit import Context, Example, Finding, Fix, Mention, Record, Rule, Safety, Span

_MESSAGES = {
    "sentences": "no blank between two sentences: a break was lost",
    "words": "no blank between two words: a break was lost",
    "initial": "a large initial was set apart from its word",
}


def _shapes(*kinds: tuple[Iterable[int], bytes]) -> bytes:
    """Return the table that puts a sign in place of the bytes of each kind, the last one that has it; "-" of others."""
    table = bytearray(b"-" * 256)
    for members, sign in kinds:
        for byte in members:
            table[byte] = sign[0]
    return bytes(table)


_SMALL = (b"abcdefghijklmnopqrstuvwxyz0123456789", b"a")
_BEYOND, _LEADS = range(0x80, 0x100), range(0xC2, 0xF5)
_CAPITALS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_OF_SENTENCES = _shapes(_SMALL, (_BEYOND, b"a"), (_LEADS, b"A"), (_CAPITALS, b"A"), (b".!?", b"."), (b'")', b"'"))
"""Shapes of a text's UTF-8: what may end a word, may be a capital, ends a sentence or closes. A letter beyond ASCII has
a first byte that may be a capital's, and ends with another."""
_OF_WORDS = _shapes(_SMALL, (_BEYOND, b"a"), (_CAPITALS, b"A"), (b" ", b" "))
_LONGEST = 20
"""Bytes of the longest word that is told behind another without a blank."""
_PARAGRAPHS = 8
"""How many paragraphs of a text may begin with a large initial."""


def _bytes_of(text: str) -> bytes:
    """Return the UTF-8 of a text with the closing marks of several languages as one."""
    if not text.isascii():
        for mark in "”’»":
            text = text.replace(mark, '"')
    return text.encode("utf-8", "surrogatepass")


def _may_be_glued(raw: bytes) -> bool:
    """Say whether a capital follows a word, the end of a sentence and perhaps a closing mark: all that is glued does.

    Substrings of bytes are found ten times faster than anything that looks at each character, and few texts hold one.
    """
    shape = raw.translate(_OF_SENTENCES)
    return b"a.A" in shape or b"a.'A" in shape


def _may_lack_blank(raw: bytes) -> bool:
    """Say whether a capital follows a word of four small letters and more, and a blank and a small letter its own."""
    shape = raw.translate(_OF_WORDS)
    at = shape.find(b"aaaaAa")
    while at >= 0:
        end = shape.find(b" ", at, at + _LONGEST + len("aaaa "))
        if end > 0 and shape.startswith(b"a", end + 1):
            before = shape[max(0, at - _LONGEST) : at].rstrip(b"a")
            if not before.endswith(b"A"):  # "FutureLearn"
                return True
        at = shape.find(b"aaaaAa", at + 1)
    return False


def _may_be_split(text: str) -> bool:
    """Say whether one of the first lines begins with a capital and a blank: all with a large initial set apart do."""
    start = paragraphs = 0
    while 0 <= start < len(text) and paragraphs < _PARAGRAPHS:
        if text[start + 1 : start + 2] == " " and text[start].isupper():
            return True
        end = text.find("\n", start)
        line = text[start:end] if end >= 0 else text[start:]
        paragraphs += bool(line) and not line.isspace()
        start = end + 1 if end >= 0 else -1
    return False


class GluedSentences(Rule):
    """No blank stands between two sentences ("is over.The next"), or one behind a large initial ("T he").

    ## Why is this bad?
    The break between two paragraphs was lost with the tags around it. Splitters of sentences and words see one word
    "over.The", and no search finds either.

    Names with points are right, and left alone: "Node.js", "example.com", "Ph.D.", versions, files, addresses,
    abbreviations.

    ## Fix safety
    Unsafe: a blank is put in, or taken out behind an initial; all else stays. Whether a paragraph should begin there
    is not known. Reported only where a quotation mark stands between the two, which may belong to either.

    Measured on 900 article texts of the development half of the article-extraction-benchmark (MIT), fundus (MIT) and
    WCXB (CC BY 4.0): see docs/families/text.md.
    """

    code = "TXT133"
    name = "glued-sentences"
    reads = ("text",)
    examples = (
        Example(
            "The vote was nine to six.Shops are divided.", "The vote was nine to six. Shops are divided.", unsafe=True
        ),
        Example("The site runs on Node.js; see Plan.Final.pdf at example.com."),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding | Mention]:
        text = record.text("text")
        raw = _bytes_of(text)
        is_split, is_glued, lacks = _may_be_split(text), _may_be_glued(raw), _may_lack_blank(raw)
        if not (is_split or is_glued or lacks):
            return
        from normkit_text.structure.sentences import find_glued, find_glued_words, find_split_initials

        for glued in (
            *(find_split_initials(text) if is_split else ()),
            *(find_glued(text) if is_glued else ()),
            *(find_glued_words(text) if lacks else ()),
        ):
            fix = None
            if glued.kind == "initial":
                fix = Fix.delete(Span("text", glued.at, glued.at + 1), Safety.UNSAFE)
            elif glued.sure:
                fix = Fix.insert("text", glued.at, " ", Safety.UNSAFE)
            yield Finding(Span("text", glued.start, glued.end), _MESSAGES[glued.kind], fix)
