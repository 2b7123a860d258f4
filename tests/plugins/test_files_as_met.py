"""Shapes of records and files in which something went wrong once: one small file each, looked at with all rules.

The files are self-written; what is asserted is what a user must see, and what safe fixes leave.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import Run

SENTENCES = (
    "The council of Corran met on the green, since the roof of its hall had been lent to the choir.",
    "Nobody had brought a chair, and the clerk read the bill for the new ferry from the back of a cart.",
    "A pony listened for a while and then walked home, which two of the members took for a vote.",
    "The miller asked who would pay, and the baker said that he had asked the same in spring.",
    "At noon the bells rang, the bill was carried, and the rain that all had seen coming was there.",
    "The ferry is to have nine seats, a mast that folds, and a bell that the captain may not ring at night.",
)
PROSE = " ".join(SENTENCES)
OTHER = " ".join(reversed(SENTENCES))
DAY = "2031-05-03"


class Met(NamedTuple):
    """A file, what checking it says and does not say, and what fixing it leaves of the text of its first record."""

    promise: str
    content: str | bytes
    says: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    after: str | None = None
    """The text (``published``, if it is a day) of the first record after fixing; None: as it was."""
    name: str = "in.jsonl"
    settings: str = ""


def record(text: str, title: str = "Ferry", published: str = DAY, **more: object) -> str:
    return json.dumps({"title": title, "text": text, "published": published, **more}) + "\n"


def site(around: str, titles: str = "{}") -> str:
    """Return six records of one site; "{}" stands for their prose, and for their headlines."""
    headlines = ("Ferry bill is carried", "Pony walks home at noon", "Choir keeps the roof", "Miller asks who pays",
                 "Bells ring over the green", "Captain must not ring")  # fmt: skip
    return "".join(
        record(
            around.format(f"{headline}, the clerk said. " + " ".join(SENTENCES[n:] + SENTENCES[:n])),
            titles.format(headline),
            f"2031-05-0{n + 1}",
            url=f"https://www.corran.example/{n}",
        )
        for n, headline in enumerate(headlines)
    )


NO_DATE = ("DAT101 missing-published  no publication date, and nothing tells it",)
FILES = (
    # Dates that are none.
    Met("a counter of results is no date", record("Result: 1- 9 out of 2031 items\n\n" + PROSE, published=""), NO_DATE),
    Met("a score is no date", record("Nine of them got 7 out of 2000 right.\n\n" + PROSE, published=""), NO_DATE),
    Met("a month of another language is none", record("Best 7 set 2022 hits\n\n" + PROSE, published=""), NO_DATE),
    Met("a planet is no month", record("Club builds 1 Mars 2020 cart\n\n" + PROSE, published=""), NO_DATE),
    Met("a line of a score stays", record("9 out of 2031\n\n" + PROSE, published=""), NO_DATE),
    Met("no year is written that is impossible", record("Result: 2- 9 out of 1077 items\n\n" + PROSE, published=""),
        NO_DATE),
    Met("the days of an event are not those of publication",
        record("Fair In Corran, On October 14-16, 2013.\n\n" + PROSE, published=""),
        ("names a span of days",), ("[fix]",)),
    Met("a date that completes the line before it stays",
        record("Part 2 of a letter\n\nReceived by Mina Ostrow\n\nOn May 3, 2031\n\n" + PROSE, published=""), NO_DATE),
    Met("the day of a teaser is not the page's",
        record("Mina Ostrow is a former smith.\n\nMost Recent Articles by Mina Ostrow:\n\nMay 2, 2031 — Mina Ostrow\n\n"
               "A lamp that never goes out\n\n" + PROSE, "Mina Ostrow", ""), ("DAT101",), ("[fix]",)),
    # Lines that are the article's.
    Met("what a caption says twice is only asked about",
        record(f"{PROSE}\n\nMany people in the valley sell their stoves here Many people in the valley sell their"
               f" stoves here\n\n{OTHER}"), ("says the same twice  [unsafe fix]",)),
    Met("a caption with its credit behind it stays",
        record(f"{PROSE}\n\nMina Ostrow with brother Sam Tree Jo Quill/Shutterstock\n\n{OTHER}")),
    Met("an author's own list stays",
        record(f"{PROSE}\n\nThese three things help the ferry, and you as well…\n\nJoin the conversation\n\n"
               "Spread the word\n\nThank You!\n\nSource: https://corran.example/blog/ferry")),
    Met("the source of an article stays behind a page's headings",
        record(f"{PROSE}\n\n{OTHER}\n\nTags: ferry, green\n\nRelated Articles\n\nSource: Corran Post"),
        ("Tags: ferry",), after=f"{PROSE}\n\n{OTHER}\n\nSource: Corran Post"),
    Met("a biography under all articles of a site is only asked about",
        site("{}\nMina is a freelance reporter who covers mills and ferries. Contact: mina [at] corran [dot] example"),
        ("CHR201", "[unsafe fix]"), ("[fix]",)),
    # Texts that are none, or damaged.
    Met("a text under another name is read", '{"title": "Ferry", "article": "It sails.\\n\\nAdvertisement\\n\\nSoon.",'
        f' "published": "{DAY}"}}\n', ("article (text)  CHR102",)),
    Met("empty texts are told", record("") + record("", ""), ("KIT004", "the record has no text (so in 2 of the 2")),
    Met("a word for nothing is no text and no title", record("nan", "nan", "nan"),
        ("no text: 'nan'", "no title: 'nan'", "DAT104"), ("HED101",)),
    Met("one text under three headlines is told",
        record(PROSE, "Ferry bill") + record(PROSE, "Choir keeps roof", "2031-05-04") + record(PROSE, "Rain at noon"),
        ("TXT201", "under another title; 3 records carry it")),
    Met("a row that stands twice is told", f"text,url,published\n{json.dumps(PROSE)},https://c.example/1,{DAY}\n" * 2,
        ("TXT201",), name="in.csv"),
    Met("an interface's mark of what it left out is told", record("The bill was carried, and the r… [+1805 chars]"),
        ("TXT122 cut-off",)),
    Met("tags and references in a text are told",
        record('<img src="https://c.example/1.jpg"/>The miller &amp; the baker paid.<br/><a href="/">On</a>'),
        ("TXT111", "TXT102"),
        after='<img src="https://c.example/1.jpg"/>The miller & the baker paid.<br/><a href="/">On</a>'),
    Met("escapes of a program are mended", record("The bill was carried\\n\\nNobody\\xa0paid."), ("TXT103",),
        after="The bill was carried\n\nNobody\u00a0paid."),
    Met("mojibake is mended", record("The cafÃ© shut â€œat nightâ€\x9d said the clerk."), ("TXT101",),
        after="The café shut “at night” said the clerk."),
    # Chrome.
    Met("a counter of visits and what stands around it go",
        record(f"{PROSE}\n\nLoading...\n\n(Visited 1 time, 1 visit today)\n\nShare\n\nWhatsApp\n\nTweet"), after=PROSE),
    Met("a sign of information hides no advertisement", record(f"{PROSE}\n\nⓘ Advertisement\n\n{OTHER}"), ("CHR102",),
        after=f"{PROSE}\n\n{OTHER}"),
    Met("a row for sharing in a page's head is told",
        record(f"Ferry clerk 3 May 2031, 01:23 IST 5.7K Share Options × Facebook Twitter LinkedIn Email\n\n{PROSE}"),
        ("CHR112", "[unsafe fix]")),
    Met("the sentence behind a blog's feed goes", record(f"{PROSE} The post Ferry appeared first on Corran Post."),
        ("CHR112",), after=PROSE),
    Met("notices at the end of texts on one line go",
        site("{} Follow the Post in English: Copyright 2031 Corran Post. All rights reserved.  The Post is not liable"
             " for what the sites of others say."),
        ("CHR201", "stands in 6 of 6 articles"), after=f"Ferry bill is carried, the clerk said. {PROSE}"),
    Met("name and tagline behind all headlines of a site are told",
        site("{}", "{} – Corran – Read what the valley talks about, with pictures and sound"), ("HED202",)),
    Met("a page that checks the browser is no article",
        record("Please enable JavaScript and cookies to continue. Checking your browser before accessing c.example.",
               "Just a moment..."), ("TXT123",)),
    # Files as people have them.
    Met("names of columns may be written large", f"Title,Date,Text,URL\nFerry,{DAY},The bill was carried.,\n",
        ("All fine: 1 record.",), name="in.csv"),
    Met("a date has many names",
        f'{{"headline": "Ferry", "published_date": "{DAY}", "text": "The bill was carried."}}\n',
        ("All fine: 1 record.",)),
    Met("an answer of an interface holds its records in a list",
        '{"status": "ok", "totalResults": 1, "articles": [{"source": {"id": null, "name": "Post"}, "title": "Ferry",'
        f' "publishedAt": "{DAY}T00:00:00Z", "content": "The bill was carried."}}]}}',
        ("All fine: 1 record.",), name="in.json"),
    Met("a source may be an object with a name",
        f'{{"title": "Ferry", "publishedAt": "{DAY}T00:00:00Z", "content": "The bill was carried.",'
        ' "source": {"id": null, "name": "Post"}}\n', ("All fine: 1 record.",)),
    Met("a list of strings is a text of paragraphs",
        '{"content": ["The bill was carried on Monday.", "Nobody paid."], "url": "https://c.example/2031/05/03/ferry"}\n',
        ("content (text)  DAT121", "the URL names 2031-05-03"), after=DAY),
    Met("two arrays one behind the other are read",
        f'[\n{{"title":"Ferry","content":"The bill was carried.","date":"{DAY}"}}\n][\n'
        f'{{"title":"Choir","content":"The roof was lent.","date":"{DAY}"}}\n]',
        ("All fine: 2 records.",), name="in.json"),
    Met("an object of objects holds a record under each key",
        '{"Ferry bill": {"news_link": "https://c.example/x/", "news_date": "15:37"},'
        ' "Choir keeps roof": {"news_link": "https://c.example/y/", "news_date": "15:36"}}',
        ("the record has no text (so in 2 of the 2",), name="in.json"),
    Met("another encoding is told once, with its likely name",
        "title,text\nCafé un,Le café est fermé.\nCafé deux,Le café est là.\n".encode("cp1252"),
        ("the file is not UTF-8 (from line 2 on); it looks like windows-1252",), name="in.csv"),
    Met("a table of tabs without names of columns is told",
        "11.json\ttrue\tThe bill was carried.\tferry\t30\t30\n12.json\tfalse\tIt rained.\tchoir\t2\t1\n",
        ("the first row holds no column names",), name="in.tsv"),
    Met("of two rows with one headline the later one is the copy",
        f"title,text,published\nCouncil carries ferry bill,It was carried.,{DAY}\n"
        + "".join(f"Tale {n} of the {one} mill,of {one} things,{DAY}\n" for n, one in enumerate("abcdefg"))
        + f"Council carries ferry bill,It was carried.,{DAY}\n",
        ("in.csv:10", "same headline as record 'in.csv:2'"), name="in.csv"),
    # Names that are one, or none.
    Met("a longer chain of names is no other spelling",
        record("An envoy, Salim Hamad, leads. “They name Salim El-Tayeb Hamad Abdelhafiz,” it said. Hamad has sons."),
        ("All fine",)),
    Met("a name without its last part is no other spelling",
        record("The king fell to Gen. Idris Amin Daud in 1971. In power, Idris Amin tore up the law."), ("All fine",)),
    Met("a common word of Turkish is no name", record("Tarım ve orman konuşuldu. Fatih Terim de geldi. Terim sevindi."),
        ("All fine",)),
    Met("a word that is transliterated is no name",
        record("We call it al-Ibādah, the ruin. Al-Ibādah is a wide word. Noor Abdo wrote it down. This is al-Ibādah."),
        ("All fine",)),
    Met("one spelling against one has no direction",
        record("The army of Bashar al Assad came. The spokesman of Bashar al Asad said that it was calm."),
        ("NAM101", "once each"), ("mostly", "NAM201")),
    # What is said once a file, or not at all.
    Met("a file without dates is told so once",
        "".join(json.dumps({"title": f"Tale {n}", "text": SENTENCES[n]}) + "\n" for n in range(6)),
        ("DAT101", "so in 6 of the 6 records of the file", "1 finding in 6 records")),
    Met("ages that count from the visit are told", record(f"5 hours ago\n\n{PROSE}\n\n17 hours ago"), ("CHR104",)),
    Met("a slip in the name of a column is told with the nearest one",
        f'title,story,published\nFerry,"It sails.\n\nAdvertisement\n\nSoon.",{DAY}\n',
        ("'stroy'", "did you mean 'story'?"), name="in.csv", settings='[fields]\ntext = "stroy"\n'),
)  # fmt: skip


@pytest.mark.parametrize("met", FILES, ids=lambda met: met.promise.replace(" ", "-"))
def test_a_file_as_met(met: Met, workplace: Path, run: Run) -> None:
    content = met.content.encode() if isinstance(met.content, str) else met.content
    file = workplace / met.name
    file.write_bytes(content)
    if met.settings:
        (workplace / "normkit.toml").write_text(met.settings)
    _, out, err = run("check", met.name)
    told = out + err
    assert [words for words in met.says if words not in told] == []
    assert [words for words in met.silent if words in told] == []
    run("fix", met.name)
    if met.after is None:
        assert unchanged(content, file.read_bytes(), met.name)
    else:
        first = json.loads(file.read_text("utf-8").splitlines()[0])
        assert (first["published"] if met.after == DAY else first["text"]) == met.after


def unchanged(before: bytes, after: bytes, name: str) -> bool:
    """Say whether fixing left the texts; what stood on headlines may be gone."""
    if not name.endswith(".jsonl"):
        return before == after
    old, new = ([json.loads(line) for line in raw.splitlines()] for raw in (before, after))
    return [one.get("text") for one in old] == [one.get("text") for one in new]
