"""The words of Arabic dates: what each is (its letter) and what it says (its value), and the lists that guards read.

Words are met folded: forms of alif, ya and ta marbuta that writers mix are one, digits are 0 to 9, and vowel marks and
lengthening strokes count for nothing (see ``FOLD``). Letters of its own, beyond those that all languages
share (see ``resolvers.absolute``):

    @ day ("yawm")   t the article alone, before digits   f of   i in   r to, until   & and   p other leads of a year
    b before   B after   A since, ago   N now   ~ about   X last (of several)   s half   q decade ("the nineties")
    a demonstrative ("this")
    I a Hijri month   j Z first and last word of one of two   z "dhu"   Y "the latter"   o blessed (said of a month)
    1 thousand   J of the Hijra   C of the common era   R corresponding to   G holiday ("eid")
    h § the same, behind and before it   ¤ period
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from normkit import DIRECTION_CONTROLS, DIRECTION_MARKS, word_set
from normkit_dates.calendars import cldr_names
from normkit_dates.grammar import letters
from normkit_dates.grammar.phrase import Value
from normkit_dates.grammar.token_tables import tables
from normkit_dates.grammar.wordlist import JOINERS, Words, ascii_digits, numbered_names

STROKE = "ـ"
"""The stroke that lengthens a word; vowel marks are folded into it, so that offsets hold."""

_VOWEL_MARKS = (*range(0x0610, 0x061B), *range(0x064B, 0x0660), 0x0670, *range(0x06D6, 0x06DD))

# Alif with madda stays: it tells August (Levant) from "father".
FOLD: dict[int, str | int] = {
    **ascii_digits("٠۰"),
    **dict(zip(map(ord, "أإٱىیةؤئک"), "اااييهويك", strict=True)),
    **dict.fromkeys((*_VOWEL_MARKS, *map(ord, JOINERS)), STROKE),
    **dict.fromkeys(map(ord, DIRECTION_MARKS + DIRECTION_CONTROLS), " "),
    ord("٫"): ".",
    ord("٬"): ",",
}
"""Characters read as others, one for one: digits, forms of a letter, marks; bidi marks are blanks."""


def folded(words: str) -> frozenset[str]:
    """Return the words of a string, separated by blanks, as they are met."""
    return word_set(words.translate(FOLD))


MONTHS = [names.split()[0] for names in cldr_names.MONTHS["ar"].translate(FOLD).split(", ")]
"""One name for each month."""

_HUNDREDS = {
    100 * number: f"{word}ميه {word}مايه"
    for number, word in enumerate(("ثلاث", "اربع", "خمس", "ست", "سبع", "ثماني", "تسع"), 3)
}

# The Levant's months have a letter of their own, "m", and four of them two words, see "k"; those of
# Egypt's officials and some of the Maghreb's are not in CLDR.
WORDS: Words = {
    "M": numbered_names(
        cldr_names.MONTHS["ar"],
        1,
        {
            1: "جانفي", 2: "فيفري", 4: "افريل", 5: "ماي", 6: "جوان يونيه", 7: "جويليه يوليوز يوليه", 8: "اوت غشت",
            9: "شتنبر", 11: "نونبر", 12: "دجنبر",
        },
    ),
    "m": {
        2: "شباط", 3: "آذار اذار", 4: "نيسان", 5: "ايار", 6: "حزيران", 7: "تموز", 8: "آب", 9: "ايلول",
    },
    "k": {(12, 1): "كانون ك", (10, 11): "تشرين ت"},  # "ت2" is short for the second tishrin
    # Those without their article ("ahad" is also "someone", "sabt" a name) count with "day" or a number only.
    "W": numbered_names(
        cldr_names.WEEKDAYS["ar"],
        0,
        {
            0: "اثنين", 1: "الثلاثا ثلاثاء", 2: "الاربعا اربعاء اربعا", 3: "خميس", 4: "جمعه", 5: "سبت", 6: "احد",
        },
    ),
    "@": {"day": "يوم يومي نهار"},
    "U": {
        "week": "اسبوع الاسبوع", "month": "شهر الشهر", "year": "عام العام عامي سنه السنه", "decade": "عقد العقد",
        "century": "قرن القرن",
    },
    "u": {
        "day": "ايام الايام يوما", "week": "اسابيع الاسابيع اسبوعا", "month": "اشهر شهور شهرا الاشهر الشهور",
        "year": "اعوام سنوات سنين عاما السنوات الاعوام السنين",
        "decade": "عقود", "century": "قرون",
    },
    "2": {
        "day": "يومين", "week": "اسبوعين", "month": "شهرين", "year": "عامين سنتين", "decade": "عقدين",
        "century": "قرنين",
    },
    "L": {
        -1: "الماضي الماضيه الفائت الفايت الفايته المنصرم المنصرمه المنقضي المنقضيه الفارط الفارطه",
        0: "الحالي الحاليه الجاري الجاريه",
    },
    "a": {0: "هذا هذه"},
    "g": {1: "القادم القادمه المقبل المقبله الجاي الجايه"},
    "l": {-1: "السابق السابقه سبقه سبقته يسبقه", 1: "التالي التاليه"},
    "T": {-1: "امس الامس البارحه امبارح", 0: "اليوم", 1: "غدا غد الغد"},
    "P": {
        1: "صباح صباحا الصباح مساء المساء ليل ليلا ليله الليله ظهر ظهرا الظهر عصر عصرا العصر فجر فجرا الفجر ضحي "
        "ظهيره",
    },
    "e": {"START": "اوائل مطلع", "MID": "منتصف اواسط", "END": "اواخر"},
    "E": {"START": "بدايه مستهل", "END": "نهايه ختام"},
    "K": {"weekend": "الويكند"},
    "$": {0: "المالي الماليه"},
    "Q": {"quarter": "الربع ربع الثلاثي ثلاثي"},
    "s": {0: "النصف السداسي سداسي"},
    "½": {1: "نصف"},
    "S": {21: "ربيع الربيع", 22: "صيف الصيف", 23: "خريف الخريف", 24: "شتاء الشتاء"},
    "q": {
        1920: "العشرينيات العشرينات", 1930: "الثلاثينيات الثلاثينات", 1940: "الاربعينيات الاربعينات",
        1950: "الخمسينيات الخمسينات", 1960: "الستينيات الستينات", 1970: "السبعينيات السبعينات",
        1980: "الثمانينيات الثمانينات", 1990: "التسعينيات التسعينات",
        # Without the article: of a century only.
        20: "عشرينيات عشرينات", 30: "ثلاثينيات ثلاثينات", 40: "اربعينيات اربعينات", 50: "خمسينيات خمسينات",
        60: "ستينيات ستينات", 70: "سبعينيات سبعينات", 80: "ثمانينيات ثمانينات", 90: "تسعينيات تسعينات",
    },
    "O": {
        1: "الاول الاولي اول اولي الحادي الحاديه الواحد", 2: "الثاني الثانيه ثاني ثان ثانيه",
        3: "الثالث الثالثه ثالث ثالثه",
        4: "الرابع الرابعه رابع رابعه", 5: "الخامس الخامسه خامس خامسه", 6: "السادس السادسه سادس",
        7: "السابع السابعه سابع", 8: "الثامن الثامنه ثامن", 9: "التاسع التاسعه تاسع", 10: "العاشر العاشره عاشر",
        20: "العشرين العشرون", 30: "الثلاثين الثلاثون",
    },
    "X": {0: "اخر آخر الاخير الاخيره"},
    "c": {
        1: "واحد واحده", 2: "اثنتين اثنتان اثنان الاثني الاثنتي", 3: "ثلاثه ثلاث الثلاثه الثلاث",
        4: "اربعه اربع الاربعه الاربع",
        5: "خمسه خمس الخمسه الخمس", 6: "سته ست السته الست", 7: "سبعه سبع السبعه السبع",
        8: "ثمانيه ثماني ثمان الثمانيه الثماني", 9: "تسعه تسع التسعه التسع", 10: "عشره عشر العشره العشر",
        20: "عشرين عشرون", 30: "ثلاثين ثلاثون",
        40: "اربعين اربعون", 50: "خمسين خمسون", 60: "ستين ستون", 70: "سبعين سبعون", 80: "ثمانين ثمانون",
        90: "تسعين تسعون", 100: "ميه مايه", 200: "ميتي مايتي ميتين مايتين", **_HUNDREDS,
    },
    "1": {1000: "الف", 2000: "الفين الفان"},
    "d": {1: "فاتح"},  # the first of a month, in the Maghreb
    "t": {0: "ال"},
    "b": {-1: "قبل"},
    "B": {1: "بعد"},
    "A": {0: "منذ مذ"},
    "N": {0: "الان الآن"},
    "~": {0: "نحو حوالي قرابه زهاء اكثر اقل"},
    "f": {0: "من"},
    "i": {0: "في"},
    "r": {0: "الي حتي لغايه"},
    "&": {0: "و"},
    "∨": {0: "او ولا"},
    "p": {0: "بين خلال بحلول طوال"},
    "R": {0: "الموافق المصادف الواقع"},
    "C": {0: "م ميلادي ميلاديه للميلاد الميلادي الميلاديه"},
    "J": {0: "ه هجري هجريه الهجري الهجريه للهجره"},
    "I": {1: "محرم المحرم", 2: "صفر", 7: "رجب", 8: "شعبان", 9: "رمضان", 10: "شوال"},
    "j": {(5, 6): "جمادي"},
    "z": {0: "ذو ذي ذا"},
    "Z": {11: "القعده", 12: "الحجه"},
    "Y": {0: "الاخر الآخر الاخره الآخره"},
    "o": {0: "المبارك المعظم المكرم الحرام الفضيل"},
    "h": {0: "نفسه ذاته نفسها ذاتها المماثل المماثله المقابل المقابله"},
    "§": {0: "نفس ذات"},
    "¤": {0: "الفتره فتره المده"},
    "G": {0: "عيد"},
    # Behind "eid" only, but for those in LONE_FEASTS.
    "H": {
        "christmas": "الميلاد الكريسماس كريسماس", "new year": "راس", "valentine": "الحب", "labour": "العمال",
        "halloween": "الهالوين هالوين", "thanksgiving": "الشكر",
    },
    "F": {
        1: "سوف المقرر المتوقع المزمع المرتقب المنتظر المرجح يعتزم تعتزم ينوي تنوي يخطط تخطط لن موعد يستعد تستعد "
        "سنعمل سنكون سنواصل سنقوم سنبدا ساكون",
    },
    "V": {
        -1: "كان قال اعلن اكد وقع قتل زار التقي شهد وصل توفي ذكر اضاف افاد اوضح صرح اشار كشف ادي اعرب قرر وافق "
        "صدر بدا انطلق انتهي اصدر اجري تلقي استقبل غادر عاد اعتقل اصيب جرح انفجر اندلع سقط ارتفع انخفض "
        "تراجع بلغ سجل فاز خسر تعادل حقق انتخب عين استقال افتتح اختتم دعا طالب حذر نفي اعتبر راي نقل كتب نشر "
        "اطلق قصف هاجم استهدف دمر اغلق تسلم تولي رفض لقي ولد تاسس كانوا جاء تم جري حدث حصل مضي مر",
    },
}  # fmt: skip

# "ab" is also "father"; joined small words make other words: bab "door", lamas "touched", wasif "runner-up".

EXACT: Words = {
    "m": {8: "اب"},
    "x": {0: "باب وباب لامس وصيف بست وست"},
    "c": {100: "100", 150: "150", 200: "200", 300: "300"},
}

_PREFIXES = ("", "و", "ب", "ل", "ف", "ك", "وب", "ول")
"""Conjunctions and prepositions that are written together with their word."""

DOUBTFUL_MONTHS = folded("مارس ومارس ماي وماي جوان وجوان اوت واوت نيسان ونيسان اب واب مايو")
"""Months that are also a verb ("practised"), a surname, a car or a clinic: alone they need a word before them."""

EVENTS = folded(
    "هجوم الهجوم هجمات احداث ثوره حرب حربي نكسه نصر انتصارات انقلاب قوي فريق عمليه مجزره تيار حركه مدينه مدينتي جسر "
    "كوبري ميدان شارع جامعه ملعب استاد دستور ساحه صحيفه جريده مجله قناه اذاعه وكاله مطبعه مدرسه مستشفي كتيبه كتايب "
    "لواء منظمه حزب ائتلاف انتفاضه مظاهرات تفجيرات اعتداءات زلزال"
)
"""Before a day or a month they make a name, of any year: the attacks of 11 September, October bridge."""

PLACES = folded("جسر كوبري ميدان شارع جامعة ملعب استاد مدينة مدينتي ساحة محور")
"""Before a day they make the name of a place."""

CHANGES = folded(
    "تراجع يتراجع تتراجع ارتفع ترتفع يرتفع انخفض ينخفض تنخفض هبط يهبط صعد يصعد قفز يقفز نزل ينزل زاد هبوطا صعودا"
)
"""Verbs of figures: "to" and a number behind them is no year."""

TITLES = folded("الامين المدير النائب المدعي المفتش المراقب القائد المندوب المنسق الحاكم السكرتير القطاع الراي الادعاء")
"""Before "al-am" they make it "general", and no year: the former Secretary-General."""

COUNTED = folded(
    "شخص شخصا متر مترا كيلومتر كيلومترا كم م دولار دولارا جنيه ريال درهم دينار يورو ليره مليون مليار طن طنا برميل "
    "كغ نقطه حاله وحده منزل منزلا مدرسه موقع لاعب طالب صفحه مره قتيل قتيلا جندي عنصر نسمه ساعه دقيقه الف ميغاواط "
    "وظيفه شركه"
)
"""A number before one of these is no year."""

YEAR_NOUNS = folded(
    "مونديال اولمبياد العالم انتخابات الانتخابات موازنه ميزانيه موسم الموسم نسخه دوره يورو ثوره حرب نكبه نكسه حدود "
    "اتفاق اتفاقيه دستور مواليد ازمه ارباح نتايج خساير محصول حصاد مبيعات ايرادات صادرات واردات انتاج ارقام "
    "مستوي مستويات توقعات اسعار ركود كساد انهيار زلزال اعصار فيضانات فيضان جفاف انقلاب اجتياح غزو مجزره هجمات احداث "
    "قمه موتمر بطوله كاس تصفيات استفتاء انتفاضه هدنه معاهده خطه حصيله تعداد احصاء"
)
"""A number after one of these is a year: the World Cup 2022, the borders of 1967."""

KINDS_OF_YEAR = folded("المالي الماليه الدراسي الدراسيه الجامعي الجامعيه التشريعي التشريعيه الهجري الهجريه القضائي")
"""Behind "the year" they make one that begins in another month."""

TODAYS = folded(
    "نفسه ذاته العالمي الدولي الوطني الذي الواحد الدراسي المفتوح الموعود السابع المشهود الانتخابي التالي السابق",
)
"""Behind "al-yawm" they make it "the day", or a name."""

PAPERS = folded("المصري روسيا اخبار العرب راي فلسطين صحيفه جريده موقع قناه ذلك نفس ذات كل عمان مصر يمن")
"""Before "al-yawm" they make it a paper's name, or "that day"."""

NAMED_DAYS = folded("صلاه خطبه خطيب عبد الواحد كل ايام بين هذين كلا مسجد جبل غزوه سوق ليالي")
NAMED_DAYS_BEHIND = folded("العظيمه السوداء البيضاء الحزينه معا نفسه انفسهما")
"""Words before and behind a weekday that make it a name, every such day, or a number ("the two")."""

ACCOUNTS = folded(
    "ارباح الارباح ربح الربح ارباحها ارباحه ايرادات الايرادات ايراداتها مبيعات المبيعات مبيعاتها صادرات الصادرات "
    "واردات الواردات خساير الخساير خسايرها خسارة الخسارة نمو النمو الناتج انتاج الانتاج شركة الشركة شركات مصرف بنك "
    "البنك "
    "مليون مليار دولار ريال درهم دينار جنيه ليره يورو التضخم عايدات العايدات العجز الميزانيه الموازنه اعمالها السياح"
)
"""Words near "the first half" that make it one of the year, and not of a match."""

PLAY = folded("المباراه مباراه السله اللقاء الشوط النهائي رميه سله")
"""Words near a quarter that make it one of a game."""

LONE_HOLIDAYS = folded("الكريسماس كريسماس الهالوين هالوين")

NOT_FUTURE = folded(
    "سيما سيان سيلا سيبو سيجا سيفا سيوف سيات ستيا ستاذ ستاير ستوب ستيل ستات سته ست ستا سيدو سيرو سيمو سينو سيلي "
    "ستنا سيده سيدات سيدني سيدي سيدا سيدتي سيتي سيره سيرا سيرته سيرتها سيرك سييه سيفي سيول سيوله سينا سيني ستار "
    "ستاره ستاد ستالين ستيف ستيفن ستيفان ستيفاني ستوديو سترات ستره ستراسبورغ ستوكهولم ستاندرد ستين ستون ستينيات "
    "ستينات سيرفر سيرجي سيرغي سيسي سيمنز سيمون سيلفا سيلفيا سيبيريا سيدرا ستارز ستارت ستايل"
)
NOT_FUTURE_STARTS = ("سياس", "سيار", "سياق", "سياح", "سياد", "سياج", "سينما", "سيناء", "سيناري", "سيطر", "سيكول")
"""Words that begin as verbs of the future do, and are none."""

NOT_PAST = folded(
    "بيروت الكويت كويت انترنت اسمنت وقت بيت صوت موت بنت تحت اخت حيث زيت نفت تفاوت سكوت ثبوت ياقوت حوت توت قوت تابوت"
)
"""Words that end as verbs of the past (she did) do, and are none."""


def spellings(word: str) -> Iterable[str]:
    """Return a word, folded, with each small word that can be joined to it; l- swallows the alif of the article."""
    word = word.translate(FOLD)
    for prefix in _PREFIXES:
        yield prefix + word
    if word.startswith("ال"):
        yield from ("لل" + word[2:], "ولل" + word[2:])


class Unmarked(Mapping[str, Value]):
    """The values of words, with or without vowel marks and lengthening strokes."""

    def __init__(self, values: Mapping[str, Value]) -> None:
        self._values = values

    def __getitem__(self, word: str) -> Value:
        return self._values[without_strokes(word)]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)


def without_strokes(word: str) -> str:
    """Return a folded word without strokes."""
    return word.replace(STROKE, "")


def unknown_letter(word: str) -> str:
    """Return the letter of a word outside the lexicon: F for a verb with sa- (will), V for some of the past."""
    if STROKE in word:
        word = without_strokes(word)
        return LETTERS.get(word) or (unknown_letter(word) if word else "_")
    if not word[0].isalpha():
        return letters.unknown_letter(word)
    verb = word[1:] if word[0] in "وف" and len(word) > 4 else word
    if verb[:2] in ("سي", "ست") and len(verb) > 3:
        return "x" if verb in NOT_FUTURE or verb.startswith(NOT_FUTURE_STARTS) else "F"
    if len(verb) > 3 and verb[:2] != "ال" and verb[0] not in "يتبل" and verb not in NOT_PAST:
        ends = verb[-2:]
        if ends == "وا" or (ends[1] == "ت" and ends[0] not in "اي"):
            return "V"
    return "x"


LETTERS, _VALUES = tables(WORDS, spellings, EXACT)
VALUES = Unmarked(_VALUES)
