"""What the strategies draw from: articles, chrome, dates, names and headlines.

All of it was written for this file. Events, places, people and outlets are invented.
"""

from __future__ import annotations

from typing import NamedTuple


class Story(NamedTuple):
    """A clean article: nothing in it is a defect, though much of it looks like one."""

    title: str
    published: str
    url: str
    source: str
    language: str
    paragraphs: tuple[str, ...]

    def record(self, text: str) -> dict[str, str]:
        """Return a record of the article with this text."""
        return {**{field: str(value) for field, value in self._asdict().items() if field != "paragraphs"}, "text": text}


STORIES = (
    Story(
        "Velmora reopens its old harbour after a decade of dredging",
        "2025-03-14",
        "https://courier.example/2025/03/14/velmora-harbour",
        "Velmora Courier",
        "en",
        (
            "The first cargo ship in eleven years tied up at the old harbour of Velmora on Friday, and a crowd of "
            "several hundred people watched from the customs wall while a school band played in the rain.",
            "“We were told this would never happen,” said Samir al-Nadimi, who runs a small chandlery on the quay. "
            "“Read more history, I told them. Every port comes back.”",
            "The works cost 48 million crowns, 12 million more than planned. The port authority says that dredging "
            "began in May 2014 and stopped twice, in 2017 and again during the drought of 2021.",
            "Lena Okarova, the harbour master, said the channel is now nine metres deep. She expects four ships a "
            "week by the end of the year, and a ferry to Port Ansel from next summer.",
            "Not everybody cheered. Fishermen from the eastern mole hung a banner that said “Share the water”, and "
            "al-Nadimi, who had closed his shop for the day, stopped to talk to them.",
            "The museum beside the quay will show a gallery of photographs of the works until 30 June.",
        ),
    ),
    Story(
        "Councils sign water treaty for the upper Tessin valley",
        "2024-11-06T08:30",
        "https://valley.example/news/water-treaty",
        "The Valley Post",
        "en",
        (
            "ORLENZ, 6 November (VP) - Seven councils of the upper Tessin valley signed a treaty on Wednesday that "
            "shares out the river's water by the hour, after two years of talks that came close to failing.",
            "Under its terms, each council may subscribe to a part of the flow and sell what it does not use. A "
            "newsletter sent to every household explains the meters, which will be read on the first of each month.",
            "“Nobody loves it, and that is why it will last,” Governor Idris Halvorsen told reporters. The treaty "
            "runs to 2049; the last one, signed in 1961, ran out in December.",
            "- The three lower councils get 54 percent.\n- The four upper councils get 41 percent.\n"
            "- The rest stays in the river.",
            "Halvorsen thanked Mona El-Sherbiny, the engineer who drew the first table of hours on a paper napkin. "
            "El-Sherbiny said that the napkin had been lost “some time last year”.",
        ),
    ),
    Story(
        "Chess: Ruiz-Abadi wins in Kestrel Bay with a round to spare",
        "2025-07-31",
        "https://sixtyfour.example/kestrel-bay",
        "Sixty-Four",
        "en",
        (
            "Paloma Ruiz-Abadi, 19, won the Kestrel Bay open on Thursday with eight points from eight games, half a "
            "point ahead of what anyone there had ever scored.",
            "Her last opponent, Yusuf Taha, resigned on move 41. He said afterwards that he had seen the mate, that "
            "she had seen it earlier, and that the audience had seen it first.",
            "The organisers keep a list of 4 rules on the wall: no talking, no phones, no advertisement on shirts, "
            "no photographs. Ruiz-Abadi broke the second on Monday and paid a fine of ten crowns.",
            "Next week she plays in Orlenz. Taha goes home “to sleep until September”.",
        ),
    ),
    Story(
        "افتتاح مكتبة الميناء القديم في فلمورا",
        "2025-03-15",
        "https://minaa.example/maktaba",
        "صحيفة الميناء",
        "ar",
        (
            "افتتحت بلدية فلمورا يوم السبت مكتبة عامة في مبنى الجمارك القديم، بعد أعمال ترميم استمرت ثلاث سنوات.",
            "وقال سمير النديمي، وهو صاحب متجر قريب من الرصيف، إن المبنى كان مهجورا منذ عام 2009.",
            "وتضم المكتبة أربعين ألف كتاب، وستبقى أبوابها مفتوحة حتى الساعة العاشرة مساء في أيام العمل.",
        ),
    ),
    Story(
        "Neue Fähre nach Port Ansel fährt ab Juni",
        "2025-04-02",
        "https://hafenblatt.example/faehre",
        "Hafenblatt",
        "de",
        (
            "Die neue Fähre zwischen Velmora und Port Ansel soll am 14. Juni zum ersten Mal ablegen. Das sagte die "
            "Hafenmeisterin Lena Okarova am Mittwoch.",
            "Die Überfahrt dauert 50 Minuten und kostet neun Kronen, für Kinder die Hälfte. Wer mehr lesen will: "
            "Der Fahrplan hängt im Zollhaus aus.",
        ),
    ),
)

CHROME = (
    "Advertisement",
    "ADVERTISEMENT - CONTINUE READING BELOW",
    "Share this article",
    "Share on Facebook Share on X Copy link",
    "Read more",
    "Read more: Ferry line to Port Ansel finds a buyer",
    "Also read: Why the eastern mole was never finished",
    "Related stories",
    "Recommended for you",
    "list of 3 items",
    "list 1 of 3 Harbour wall cracks again",
    "list 2 of 3 The men who dredged the bay",
    "list 3 of 3 A ferry without a port",
    "end of list",
    "Subscribe to our morning briefing",
    "Sign up for the Courier newsletter and never miss a tide.",
    "Sign in or make a free account to go on reading",
    "This story is for subscribers only.",
    "Already a subscriber? Log in",
    "Sponsor: Halvorsen Marine Paints",
    "Sponsored content",
    "NextImg: A crane lifts the old lock gate",
    "5 View gallery ( Photo: I. Marek/Coast Pictures )",
    "3 View gallery The band in the rain ( Photo: I. Marek/Coast Pictures )",
    "(Photo: Coast Pictures)",
    "Image: The customs wall, seen from the sea. /Coast Pictures",
    "Follow us on Telegram",
    "Click here to join our channel",
    "Comments (14)",
    "Leave a comment",
    "Our standards: the Velmora Courier code of conduct",
    "© 2025 Velmora Courier. All rights reserved.",
    "The Valley Post publishes only part of its service online; write to us to receive the whole of it.",
    "Reporting by Ines Marek; editing by Tom Bielik",
    "3 min read",
    "Listen to this story 00:00 / 04:31",
    "Home > News > Harbour",
    "Tags: harbour, dredging, ferry",
    "We use cookies. Accept all | Settings",
    "اقرأ أيضا: خط العبارات يجد مشتريا",
    "اشترك في نشرتنا البريدية",
    "شارك المقال",
    "Mehr zum Thema",
    "Newsletter abonnieren",
    "Lire aussi : le môle est inachevé",
)

DATES = (
    "Friday",
    "on Thursday",
    "last December",
    "late last year",
    "two weeks ago",
    "three days earlier",
    "yesterday evening",
    "next summer",
    "in May",
    "since 1961",
    "the 1990s",
    "a decade ago",
    "July 24, 2024",
    "24 July 2024",
    "24.07.2024",
    "07/24/2024",
    "2024-07-24",
    "2024-07-24T09:15:00+02:00",
    "20240724",
    "Mar 14, 2025 |",
    "14 MAR 2025 09:40",
    "date 2025-03-14",
    "Published: March 14, 2025 at 9:40 a.m.",
    "Updated 2 hours ago",
    "Last updated on 14/03/2025",
    "Fri, 14 Mar 2025 09:40:00 GMT",
    "1741945200",
    "1970-01-01",
    "0001-01-01T00:00:00",
    "2999-12-31",
    "31 February 2025",
    "99/99/9999",
    "N/A",
    "يوم الجمعة",
    "14 آذار/مارس 2025",
    "١٤ مارس ٢٠٢٥",
    "قبل ثلاثة أيام",
    "am 14. Juni",
    "gestern",
    "le 14 mars 2025",
)

NAMES = (
    ("Samir al-Nadimi", "Sameer al-Nadimi", "Samir Al-Nadeemi", "Samir an-Nadimi", "al-Nadimi", "Nadimi"),
    ("Mona El-Sherbiny", "Muna el-Sherbini", "Mona al-Shirbini", "El-Sherbiny", "Sherbini"),
    ("Yusuf Taha", "Youssef Taha", "Yousif Taha", "Yousef Tahah", "Taha"),
    ("Abd al-Karim Mansuri", "Abdulkarim Mansouri", "Abdel Kareem al-Mansouri", "Abdul-Karim Mansoori", "Mansouri"),
    ("سمير النديمي", "سمير النديمى", "النديمي"),
    ("Khirbat Salwan", "Khirbet Salwan", "Hirbat Salwan", "Kherbet Silwan"),
    ("Hassan Jubran", "Hussein Jubran", "Hassan Gibran", "Hasan Joubran"),
)
"""Spellings of one name to a row; the last row mixes in a brother, who is another man."""

HEADLINES = (
    "Velmora reopens its old harbour after a decade of dredging",
    "Velmora Reopens Its Old Harbour After A Decade Of Dredging",
    "VELMORA REOPENS ITS OLD HARBOUR AFTER A DECADE OF DREDGING",
    "Velmora reopens its old harbour after a decade of dredging | Velmora Courier",
    "Velmora reopens its old harbour after a decade of dredging - The Valley Post",
    "UPDATE 2-Velmora reopens its old harbour after a decade of dredging",
    "Velmora reopens old harbour, port authority says",
    "Storm in Kestrel Bay kills 12",
    "Storm in Kestrel Bay kills 120",
    "Storm in Kestrel Bay hurts 12",
    "Councils sign water treaty",
    "Councils reject water treaty",
    "Live: what we know about the ferry",
    "افتتاح مكتبة الميناء القديم في فلمورا",
    "Home",
    "Untitled",
)

HOSTILE = (
    "",
    " ",
    "\n",
    "\r",
    "\r\n",
    "\t",
    "\x00",
    "\x0b\x0c\x1c\x85\u2028\u2029",  # what str.splitlines splits at and str.split("\n") does not
    "\ud800",  # lone surrogates: cannot be encoded in UTF-8
    "\udfff",
    "\u202e\u2066abc\u2069\u202c",  # bidi overrides and isolates
    "\u200b\u200d\ufeff\u00ad",  # no width at all
    "e\u0301\u0323" * 3,  # combining marks
    "\u0301",
    "\u0627\u0651\u064e\u0640\u0640\u0670" * 3,  # Arabic marks on a stretched letter
    "\ufe8e\ufeed\ufdf2",  # Arabic letters in the forms of old fonts
    "1\ufe0f\u20e3\U0001f3f4\U000e0067\U000e007f\U0001f1e6",  # a keycap, a flag of tags, half a flag
    "\x9b\x90\x1b]0;\x07",  # controls that terminals obey
    "\ufffe\uffff\U0010ffff\ue000",  # no characters
    "\uff11\uff12\uff0f\u2044\u0660\u200f",  # wide digits, other slashes, a mark between digits
    "\u0e01\u0e33\u1112\u1161\u11ab\u30a2",  # scripts that write without spaces
    "\u0130\u00df\ufb01\u1e9e",  # grow when case folded
    "\ufdfa\u33c2\u2153",  # grow under NFKC
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",  # one emoji, five code points
    "\u0661\u0662\u00b2\u2460\u0967",  # digits that int() takes, and some that it does not
    "9" * 5000,  # int() refuses more than 4300 digits
    "(" * 60,
    ")]}>",
    "<p>&nbsp;</p>",
    "$1 \\1 {0} %s",
    "a" * 3000,
    " " * 3000,
    "\n" * 500,
    "-" * 200,
    "( Photo: ",
    "list 1 of ",
    "https://",
    "al-" * 40,
)
