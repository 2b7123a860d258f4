"""The words of English dates: what each is (its letter) and what it says (its value); words near them that tell.

Letters of its own, beyond those that all languages share (see ``resolvers.absolute``):

    q the Q of "Q3"   C the H of "H1"   X a decade's name   J final (the fourth)   ½ half   µ midyear
      o the ending of "3rd"   A ago   Z hence   N now   b before, after   r from   z to   B starting
    $ fiscal year   j "inst.", "ult.", "prox."   § the same (period)   ¤ period   Y full   Φ fiscal (year)
      p on   f of   t the   i in   & and, or   s the s of "1990s" and "today's"   ~ about
"""

from __future__ import annotations

from normkit import word_set
from normkit_dates.calendars import cldr_names
from normkit_dates.calendars.press_names import more_months
from normkit_dates.grammar import letters
from normkit_dates.grammar.wordlist import Words, numbered_names

_SHORT_MONTHS = numbered_names(cldr_names.SHORT_MONTHS["en"], 1, more_months("en"))

WORDS: Words = {
    "M": numbered_names(cldr_names.MONTHS["en"], 1, _SHORT_MONTHS),
    # As old letters and stones have them; beside a day or a year.
    "m": {
        1: "jany janry", 2: "feby febr febry", 4: "aprl", 8: "augt", 9: "septr sepr septbr", 10: "octr octbr",
        11: "novr novbr", 12: "decr decbr",
    },
    "W": numbered_names(cldr_names.WEEKDAYS["en"], 0),
    "w": numbered_names(cldr_names.SHORT_WEEKDAYS["en"], 0, {1: "tues", 3: "thur thurs"}),
    "U": {
        "day": "day", "week": "week wk", "fortnight": "fortnight",
        "month": "month", "year": "year yr", "decade": "decade", "century": "century",
    },
    "u": {
        "day": "days", "week": "weeks", "month": "months", "year": "years", "decade": "decades", "century": "centuries",
        "quarter": "quarters",
    },
    "J": {1: "opening", 2: "latter", 4: "final closing"},
    "Q": {"quarter": "quarter qtr"},
    "q": {1: "q"},
    "K": {"weekend": "weekend"},
    "S": {21: "spring", 22: "summer", 23: "autumn fall", 24: "winter"},
    "L": {-1: "last", 0: "this", 1: "next"},
    "l": {-1: "past previous prior preceding latest recent", 1: "following"},
    "g": {0: "current", 1: "coming upcoming"},
    "T": {-1: "yesterday", 0: "today tonight", 1: "tomorrow"},
    "P": {1: "morning afternoon evening night noon midnight"},
    "e": {"START": "early earlier", "MID": "mid", "END": "late later"},
    "E": {"START": "start beginning", "MID": "middle", "END": "end close"},
    "O": {
        1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth",
        10: "tenth", 11: "eleventh", 12: "twelfth", 13: "thirteenth", 14: "fourteenth", 15: "fifteenth",
        16: "sixteenth", 17: "seventeenth", 18: "eighteenth", 19: "nineteenth", 20: "twentieth", 30: "thirtieth",
    },
    "o": {1: "st nd rd th"},
    "H": {
        "christmas": "christmas xmas", "easter": "easter", "thanksgiving": "thanksgiving", "halloween": "halloween",
        "pentecost": "pentecost", "valentine": "valentine",
    },
    # Words that make a holiday of the day behind them: Good Friday, Boxing Day, New Year's Eve.
    "G": {
        "good friday": "good", "whit monday": "whit", "maundy thursday": "maundy",
        "ash wednesday": "ash", "palm sunday": "palm", "boxing day": "boxing", "new year": "new",
    },
    "v": {"eve": "eve"},
    "c": {
        0: "oh", 1: "one", 2: "two couple", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight",
        9: "nine",
        10: "ten", 11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen", 15: "fifteen", 16: "sixteen",
        17: "seventeen", 18: "eighteen", 19: "nineteen", 20: "twenty", 30: "thirty", 40: "forty", 50: "fifty",
        60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety",
    },
    "h": {100: "hundred", 1000: "thousand"},
    "X": {
        1920: "twenties", 1930: "thirties", 1940: "forties", 1950: "fifties", 1960: "sixties", 1970: "seventies",
        1980: "eighties", 1990: "nineties",
    },
    "a": {1: "a an"},
    "A": {1: "ago"},
    "Z": {1: "hence"},
    "N": {0: "now"},
    "b": {-1: "before", 1: "after"},
    "r": {0: "from"},
    "z": {0: "to through thru until till"},
    "B": {0: "starting commencing"},
    "p": {0: "on"},
    "f": {0: "of"},
    "t": {0: "the"},
    "i": {0: "in"},
    "&": {0: "and or"},
    "½": {1: "half"},
    "µ": {0: "midyear"},
    "$": {0: "fy"},
    "j": {-1: "ult ultimo", 0: "inst instant", 1: "prox proximo"},
    "§": {0: "same corresponding comparable equivalent"},
    "¤": {0: "period"},
    "Y": {0: "full"},
    "Φ": {0: "fiscal financial"},
    "s": {0: "s"},
    "~": {0: "about around roughly approximately nearly almost some"},
    # What will be: helping verbs, and what is planned. "may" is a month first; its "may" of doubt is rare in print.
    "F": {
        1: "will would shall should could must set due plan plans planned planning scheduled expected expects expect "
        "slated hopes hope aims intends wants seeks proposed projected anticipated going upcoming deadline poised "
        "ahead"
    },
    # What was: forms that do not end in -ed.
    "V": {
        -1: "was were had did has said says told went came took made began met won lost fell rose became gave found "
        "held left saw sent led got ran shot broke hit cut struck drew grew kept spoke stood wrote fled fought sold "
        "bought brought built caught chose died killed paid put quit read sank seen shown spent swept taken "
        "threw wore been done given known"
    },
}  # fmt: skip

# Common words first, dates second: months need a capital, or a year or an ordinal beside them.
EXACT: Words = {
    "C": {1: "H"},
    "m": {3: "march mar", 5: "may", 8: "august"},
    "x": {0: "sun sat wed mon fri"},
}  # fmt: skip

COUNTED = word_set(
    "people troops soldiers men women children homes houses jobs workers employees votes points shares dollars "
    "euros pounds yen miles km kilometres kilometers metres meters feet tons tonnes barrels cases deaths members "
    "times words pages copies cars vehicles units flights fans users students passengers hours minutes calories "
    "rpm hp mm cm kg mph kmh megawatts mw per percent gmt utc hrs"
)
"""A number before one of these is no year."""

YEAR_LEADS = word_set(
    "in since by until till during before after between circa year fiscal calendar from mid early late due maturing "
    "come"
)
"""A number after one of these is a year, back to 1500."""

WEAK_LEADS = word_set("but while the of to for and or through than with its his her their our a this that s")
"""A number after one of these is a year from 1900 on, unless it counts something."""

MONTH_LEADS = word_set(
    "in since by until till during before after between from to of for on last next this early mid late through "
    "and or the a an its each every until around about earlier come"
)
"""Words before a capital month that is followed by another capital: still no given name."""

WEEKDAY_LEADS = word_set("on by since until till from last next this late early before after said for")
"""Words before a weekday that is a day, though a name follows: on Friday Israel said."""

SHORT_LEADS = word_set("in since by until till during early mid late last next this come")

NAMES = frozenset({"May", "March", "April", "June", "August", "MAY", "MARCH", "APRIL", "JUNE", "AUGUST"})
"""Months that are also given names or verbs: alone they need a preposition before them."""

NAME_MONTH_LEADS = SHORT_LEADS | {
    "least",
    "than",
    "be",
    "between",
    "from",
    "before",
    "after",
    "of",
    "into",
    "around",
    "through",
}
"""Words before one of them that make it a month."""

AIMS = frozenset({"for", "to", "as"})
"""Words between a plan and the month that it aims at."""

ARTICLES = frozenset({"a", "an", "the", "its", "their", "his", "her", "our", "this"})
"""Words that no given name has before it."""

VAGUE = word_set("past last latest recent")
"""The past week, the last day: how long, and not when."""

JUST_BEFORE = word_set("previous prior preceding")
"""Before "year": the one before the period that the text named."""

ENDING = word_set("to through thru ended ending until")
"""Between a period of accounts and its last month: the year to March."""

FIGURES = frozenset(
    {
        *("$", "€", "£", "¥", "%", "percent", "cent", "cents", "pence", "dollars", "euros", "pounds", "yen", "yuan"),
        *("francs", "marks", "crowns", "kronor", "rubles", "roubles", "rupees", "rand", "lira", "million", "billion"),
        *("passengers", "visitors", "subscribers", "registrations", "traffic"),
        *("trillion", "bn", "tonnes", "tons", "barrels", "profit", "profits", "loss", "losses", "sales", "revenue"),
        *("revenues", "turnover", "earnings", "income", "earned", "output", "exports", "imports", "orders"),
        *("deliveries", "shipments", "volumes", "production", "margin", "margins", "dividend", "guidance", "forecast"),
        *("outlook", "growth", "demand", "upturn", "downturn", "slowdown", "recovery", "rebound", "inflation", "gdp"),
        *("economy", "economists", "analysts", "investors", "shareholders", "management", "retailer", "lender"),
        *(
            "passengers",
            "visitors",
            "subscribers",
            "registrations",
            "traffic",
            "maker",
            "carrier",
            "insurer",
            "brewer",
            "bank",
            "interim",
            "pretax",
            "budget",
            "bookings",
            "costs",
        ),
    }
)
"""Words of a sentence that speaks of accounts."""

COMPARING = word_set("from than versus vs against over on with to in")
"""Words before what figures are compared with: up from the previous year."""

GOES_ON = word_set("for and but while with from as after than when where before because")
"""Words behind "in the second" that no quarter has to follow."""

SEASON_LEADS = word_set("until till by since before after through come")
"""Words before a season that make it one of some year."""

COMPARED = word_set("time times first most least more than worst best biggest highest lowest largest could would might")
"""Words near "in 25 years" that make it a stretch of time."""

HOLIDAY_LEADS = word_set("on at by before after since until till during from this last next of for around")
"""Words that lead up to a holiday."""

DAY_LEADS = word_set("on by until till from to since before after between dated of")
"""Words that lead up to a day in digits without its year."""

SURE_LEADS = word_set("since until till thru through effective")
"""Words before digits that no fraction and no score follows: since 10/1."""

OPENS = word_set(
    "resumes reopens opens begins starts ends closes returns starting beginning ending closed reopening "
    "effective through thru until"
)
"""Words of notices that lead up to a day in digits of two figures each: reopens 02/19."""

DELIVERED = word_set(
    "copper aluminium aluminum zinc nickel tin lead gold silver platinum palladium corn maize wheat oats rice soybeans "
    "soybean soymeal soyoil canola cotton sugar coffee cocoa cattle hogs lumber crude brent bunds bund gilts futures "
    "contract contracts delivery deliveries settlement options"
)
"""Behind a month they make it the one of a contract, which is still to come: December copper."""

TURNED_AGAIN = word_set("again then later also once finally twice lastly")
"""Behind "and" they go on with another date of the same year: in June and again in December 2016."""

DEADLINE_LEADS = frozenset({"by", "since", "until", "till", "before", "after"})
"""Words before digits that are a day and no fraction, where the second number is no month: by 4/15."""

MONTH_IN_DIGITS_LEADS = YEAR_LEADS | {"through", "to", "valid", "expires", "expiring", "dated"}
"""Words that lead up to a month in digits with its year."""

NUMBERED = word_set(
    "version v release build section sections paragraph para paragraphs rule rules article chapter clause no nos "
    "number part step item figure table page channel model room rooms flight flights bus buses tram route routes lot "
    "lots gate gates suite suites highway pages lines line resolution invoice docket serial ticket tickets"
)
"""Before digits with dots between they make them no day."""

ACCOUNTS = word_set(
    "earnings results profit profits revenue revenues sales guidance forecast budget budgets accounts figures dividend "
    "season campaign election elections edition harvest crop vintage census report calendar title targets target "
    "turnover income losses loss level levels"
)
"""Behind a bare number they make it a year: 2009 earnings."""

ACCOUNT_LEADS = word_set("in for of from on against than versus vs since until by during to over and")
"""Words before "Q1" and "H2" that make them parts of a year."""

TELLS = word_set("was is will would saw has had brought marked may looks promises proved")
"""Behind a bare number that opens its clause they make it a year: 2004 was dry."""

BROUGHT = word_set("brought saw marked proved ended began started opened remained showed delivered was looks will")
"""Behind June, in a sentence of accounts, they make it the month: exports fell, although June brought a rise."""

TURNS = word_set(
    "ending ended end ends closed close closes closing started start starts starting began begin begins beginning "
    "finished finish finishes opened opens beat beats left leaves topped exceeded matched entered exited"
)
"""Verbs before a bare number that is the year of some accounts, where one of TURNED stands behind it."""

TURNED = word_set(
    "with in at on up down flat higher lower by as above below alone untouched unchanged well strongly weakly badly"
)
"""Words behind it: ended 2023 lower, left 2002 alone."""

RISES = word_set("percent % points point up down higher lower cent above below fewer more less better worse pc")
"""Words shortly before "on" and a year that figures are compared with: up 5 percent on 2019."""

HEAT = word_set("highs lows temperatures degrees mercury")
"""Words near "the 70s" that make it no decade."""

PLAY = word_set("scored touchdown yards goal rebounds pitch game halftime foul fouls")
"""Words near a quarter that make it one of a game."""

NOT_PAST = word_set(
    "unchanged unlimited unaffected unresolved undecided unfinished unsold uninterrupted unprecedented need indeed "
    "hundred speed exceed proceed succeed united seed feed bleed breed"
)


def unknown_letter(word: str) -> str:
    """Return the letter of a word outside the lexicon: V for what looks like a regular verb of the past."""
    if word[-2:] == "ed" and len(word) > 4 and word.islower() and word not in NOT_PAST:
        return "V"
    return letters.unknown_letter(word)
