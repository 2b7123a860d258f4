"""The words of English that tell whether a date lies ahead or back, by their role (``direction.roles``)."""

from __future__ import annotations

from normkit import word_set
from normkit_dates.grammar.direction.roles import DirectionWords
from normkit_dates.languages.en.lexicon import NOT_PAST

_TAKES_PLACE = (
    "resume reopen reconvene expire mature begin convene adjourn depart arrive retire lapse commence open meet close "
    "mark continue follow proceed ensue dock berth moor rejoin reapply reunite reignite "
    "leave enter sail fly travel kick go come take receive pay stop join marry decide appear "
    "testify celebrate reach conclude complete finish gather hear move depart embark inaugurate restart relaunch "
    "deliberate compete tee unveil deliver suspend loom beckon await disembark elapse reappear inspect "
    "bring bury captain reassemble rejoin reunite recess migrate "
    "relocate disband dissolve demobilise demobilize abdicate enthrone crown anoint consecrate canonise canonize "
    "beatify officiate preside chair emcee rehearse retake arraign "
    "extradite deport repatriate demolish dismantle decommission refloat wind unwind"
)
"""Verbs of what is planned, that are no nouns: their present beside a day looks ahead ("talks resume on Monday")."""

_MAY_BE_NOUN = (
    "vote visit debate strike play start end return run launch race march tour face fight host report rule air "
    "premiere speak sign release publish present fall graduate compete play perform sit stand wed walk answer "
    "address consider discuss plead celebrate swear choose elect pick drop exit lead dock change switch break increase "
    "decrease transfer head hand fall turn anchor rise lay board land vie battle bow debut resit audition feature "
    "rule chair headline ship rest bid tour camp stage auction"
)


def _third_person(verbs: str) -> str:
    """Return the third person of verbs.

    >>> _third_person("open reach fly play")
    'opens reaches flies plays'
    """
    return " ".join(
        verb[:-1] + "ies" if verb[-1] == "y" and verb[-2] not in "aeou"
        else verb + "es" if verb[-1] in "ho" or verb[-2:] == "ss"
        else verb + "s"
        for verb in verbs.split()
    )  # fmt: skip


_ROLES = {
    "F": "will shall ll",
    "N": "plan plans planning expect expects hope hopes aim aims intend intends want wants seek "
    "seeks going upcoming poised ahead need needs prepare prepares preparing propose proposes "
    "promise promises vow vows threaten threatens pledge pledges consider considers considering weigh weighs "
    "weighing mull mulls mulling contemplate contemplates contemplating eyeing eying target targeting envisage "
    "envisages envision envisions foresee foresees",
    "M": "must would could might should d may can cannot",
    "p": "scheduled slated due expected supposed planned bound payable proposed projected anticipated "
    "pending tentatively awaited booked billed timed targeted listed pencilled penciled earmarked tipped touted mooted "
    "likely unlikely",
    "q": "set forecast",
    "O": "vowed promised pledged agreed threatened demanded ordered urged asked told warned advised invited hoped "
    "intended aimed wanted proposed offered swore instructed directed required requested insisted sought prepared "
    "called committed summoned arranged undertook appealed begged pressed commanded forced obliged voted decided "
    "resolved opted elected chose volunteered applied petitioned "
    "demand demands urge urges ask asks order orders warn warns call calls agree agrees offer offers",
    "P": "postponed adjourned delayed deferred extended pushed moved rescheduled suspended remanded tabled prolonged "
    "recessed slipped shifted postpones adjourns delays extends reschedules reset brought put "
    "slips shifts pushes defers suspends switched renewed rearranged cancelled canceled scrapped",
    "S": "closed shut sealed barred banned blocked froze frozen grounded halted shelved parked mothballed shuttered "
    "reserved withheld recalled jailed imprisoned exempted excused reprieved spared renewed leased rented hired "
    "contracted signed loaned lent guaranteed insured excluded sidelined ruled restricted confined relocated evacuated "
    "disqualified capped lifted waived relaxed eased",
    "C": "announced predicted declared fixed named predicts",
    "D": "deadline ultimatum term extension reprieve respite postponement adjournment deferral moratorium delay "
    "continuance countdown preparations",
    "G": "gave given gives give granted allowed allows",
    "L": "lasted lingered remained waited ran went burned raged dragged endured persisted reigned worked stuck "
    "searched lived served fought argued",
    "l": "stayed continued held kept",
    "E": f"{_TAKES_PLACE} {_third_person(_TAKES_PLACE)} remains lasts stays sees makes misses shuts",
    "m": _third_person(_MAY_BE_NOUN),
    "e": _MAY_BE_NOUN + " last remain",
    # The present of headlines: what happened.
    "V": "let heard felt taught thought sat swam tore slept understood forgot withdrew blew flew threw hid bore drank "
    "drove rode rang sang shook shone slid stole stung swung underwent overcame oversaw crept "
    "dealt fed knelt laid lay leapt lit mistook rebuilt reran shrank sought sped spun sprang swept "
    "thrust upheld woke wept became began bent bled bred clung dug hung beat kills hits wins beats dies slams "
    "rips sinks crashes wounds injures kill hit hurt strands claims wipes destroys topples plunges collapses "
    "sweeps shoots stabs finds says tells shows reported burst shed spread split upset spat slew strode strove trod "
    "overran overthrew outbid snuck wrung "
    "befell beheld awoke arose forbade forgave spilt plead pled wound bound "
    "sung rung begun swum spoken broken chosen written driven ridden risen fallen eaten beaten bitten hidden forgotten "
    "worn torn sworn born flown grown thrown blown drawn withdrawn gone stolen woken forgiven forbidden proven sewn "
    "sown shaken woven sunk shrunk sprung shot overthrown overtaken mistaken undone foreseen rewritten redrawn arisen",
    "Z": "collapsed fizzled flopped foundered failed fails aborted abandoned",
    "z": "not never nobody none nothing neither t",
    "Y": "off out back over",
    "w": "was were been wasn weren",
    "i": "is are re isn aren am m do does don doesn",
    "h": "had hadn did didn",
    "H": "has have having ve hasn haven",
    "B": "be being",
    "T": "to",
    "u": "until till til through",
    "b": "by before than",
    "f": "for",
    "r": "since",
    "s": "from",
    "o": "on in at of this late early soon mid around about roughly least latest noon midnight dawn dusk daybreak "
    "sunrise sunset nightfall lunchtime morning afternoon evening night",
    "a": "a an the his her its their our your my some any no every each next last s",
    "c": "that who which whom whose if as whether unless",
    "d": "when while because after although though where",
    "&": "and or",
    "n": "but instead however yet",
    "U": "crash crashes raid raids attacks blast explosion explosions bombing bombings shooting shootings killing "
    "killings murder murders quake earthquake tsunami landslide avalanche blaze fires clash clashes riot riots defeat "
    "loss losses death deaths derailment accident accidents collision collapse spill outage blackout massacre ambush "
    "stabbing stabbings arrest arrests robbery kidnapping assassination coup stampede remarks comments win wins "
    "victory "
    "acquittal conviction ouster overthrow eruption outburst mudslide wreck shipwreck breakdown blunder rout",
    "K": "still",
    "k": "originally once initially first previously earlier long formerly",
    "y": "they we i you he she it people police children officials",
}


_NAMES = word_set(
    "jared creed rasheed hameed naveed waheed ahmed mohammed muhammed mohamed hamed alfred wilfred winifred fareed "
    "waleed saeed khaled majed"
)
"""Names that end like a participle."""


def _by_ending(word: str) -> str:
    """Return g for what ends like a form of going on: "leaving"; v for a participle that opens its clause: "Injured".

    Other words in -ed are verbs of the past already.
    """
    if word[-3:] == "ing" and len(word) > 5:
        return "g"
    return "v" if word[-2:] == "ed" and len(word) > 4 and word not in _NAMES and word not in NOT_PAST else ""


DIRECTION = DirectionWords(
    _ROLES,
    _by_ending,
    nouns=frozenset(
        ("plan", "plans", "hope", "hopes", "aim", "aims", "target", "promise", "need", "needs", "vow", "promises")
    ),
    exact={"May": "X", "MAY": "X", "Let": "F"},
    copulas=frozenset(("is",)),
    attributive=word_set("a an the his her its their our my in of with by at behind from under amid for against into"),
    conditions=frozenset(("if", "unless")),
    sooner=("forward", "earlier", "sooner"),
    after=frozenset(("after", "following")),
    before=frozenset(("before",)),
    eve=frozenset(("eve", "run-up", "build-up", "lead-up", "approach")),
)
