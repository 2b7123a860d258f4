"""What the family knows about meaning: forms of one word, words of one meaning, opposites. Folded.

Written by hand from general English usage, in the order of the alphabet; no outside data set. Loaded only where
headlines of several records are compared.
"""

from __future__ import annotations

from normkit import word_set
from normkit_headlines.lexicon.wording.spelling import DIGITS

# "1st" -> "first": what the digits of a number are in words, for a slip in the word ("firsst").
NUMBER_NAMES = {number: word for word, number in DIGITS.items()}

# Forms of one verb that no ending tells, as they stand in headlines. Missing on purpose: "found" (also
# to found), "saw" (also a tool) and "rose" (also a flower, and a name).
_IRREGULAR_VERBS = """
    arise/arose become/became begin/began/begun break/broke/broken bring/brought build/built buy/bought catch/caught
    choose/chose/chosen come/came deal/dealt draw/drew/drawn drive/drove/driven eat/ate/eaten fall/fell/fallen
    feel/felt fight/fought flee/fled fly/flew/flown forbid/forbade/forbidden forget/forgot/forgotten
    freeze/froze/frozen get/got give/gave/given go/went/gone grow/grew/grown hang/hung hear/heard hide/hid/hidden
    hold/held keep/kept know/knew/known lead/led leave/left lend/lent lose/lost make/made meet/met pay/paid
    ride/rode/ridden rise/risen ring/rang/rung run/ran seek/sought sell/sold send/sent shake/shook/shaken shoot/shot
    show/showed/shown shrink/shrank/shrunk sing/sang/sung sink/sank/sunk speak/spoke/spoken spend/spent
    spring/sprang/sprung stand/stood steal/stole/stolen strike/struck swear/swore/sworn sweep/swept swim/swam/swum
    take/took/taken teach/taught tear/tore/torn tell/told think/thought throw/threw/thrown understand/understood
    wake/woke/woken wear/wore/worn win/won write/wrote/written
"""
BASE_FORMS = {form: forms.split("/")[0] for forms in _IRREGULAR_VERBS.split() for form in forms.split("/")[1:]}

# Words of one meaning that desks put for one another, whatever the sentence. Only what holds in every headline:
# "dead" is not "killed", a "picture" not always a "film", the World Bank no global one. Each group's first word stands
# for it.
_SYNONYMS = """
    acquire/buy/purchase begin/commence/start biggest/largest carmaker/automaker cop/policeman cops/policemen
    film/movie films/movies inquiry/probe lawyer/attorney lawyers/attorneys marry/wed quit/resign
    reject/spurn pact/accord pledge/vow
"""
SYNONYMS = {word: words.split("/")[0] for words in _SYNONYMS.split() for word in words.split("/")[1:]}

# Words of which one never stands for another, however few letters they differ in: days, months, quantities.
EXCLUSIVE_SETS = (
    word_set("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"),
    word_set("""
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec
    """),
    word_set("""
    half third quarter dozen dozens score scores hundred hundreds thousand thousands million millions billion billions
    trillion trillions several few many most half double triple twice bn mn tn
    """),
)

# Pairs that a slip of one or two letters turns into each other, yet say the opposite or another thing; as they stand.
CONFUSABLE_PAIRS = frozenset(
    frozenset(pair.split("/"))
    for pair in word_set(
        """
        accept/except accepts/excepts adapt/adopt adapted/adopted adapts/adopts affect/effect alive/alike angel/angle
        ascend/descend ballet/ballot battle/bottle best/rest better/bitter boom/doom border/boarder bought/brought
        bride/bridge buy/bury career/carrier careers/carriers casual/causal child/chile council/counsel
        councils/counsels counties/countries county/country dairy/diary dead/deal denies/defies deny/defy
        desert/dessert east/west emigrant/immigrant emigrants/immigrants exclude/include excludes/includes
        export/import exported/imported exports/imports female/male fewer/newer fight/flight fights/flights fire/hire
        fired/hired fires/hires formally/formerly friend/fiend gain/pain gains/pains horse/house horses/houses
        increase/decrease increased/decreased increases/decreases inflation/deflation inflow/outflow inhale/exhale
        inside/outside insured/injured kill/skill leader/lender leader/reader leaders/lenders leaders/readers
        legal/illegal lend/send less/loss life/wife live/love lose/close loses/closes major/minor majority/minority
        man/men mans/womans marital/martial market/marker marries/carries massage/message men/women mens/womens
        minister/monster moral/morale more/move nation/notion nations/notions north/south now/no now/not open/oven
        parent/patent parents/patents patient/patent patients/patents persecute/prosecute persecuted/prosecuted
        personal/personnel poison/prison police/policy prince/price princes/prices principal/principle public/republic
        quiet/quite raise/raze raised/razed rise/raise rises/raises sacred/scared shooting/shouting statue/statute
        statues/statutes storm/store storms/stores strike/stroke strikes/strokes sunni/sunny threat/throat trail/trial
        trails/trials treat/threat united/untied upgrade/downgrade upgraded/downgraded upgrades/downgrades
        nach/vor victim/victor victims/victors waiter/water war/car warm/harm winner/winter winners/winters woman/women
        """
    )
)

# Pairs of words that say the opposite, or name each other's counterpart, in their base forms; other forms follow.
# General English, by hand, in the order of the alphabet.
ANTONYMS = frozenset(
    frozenset(pair.split("/"))
    for pair in word_set(
        """
        abroad/home accept/decline accept/refuse accept/reject acquit/convict acquit/guilty add/remove add/shed
        admit/deny advance/retreat after/before against/for aged/young agree/disagree agree/refuse alive/dead
        allow/ban allow/bar allow/block allow/forbid ally/enemy always/never amateur/professional ancient/modern
        answer/ask anti/pro apart/together appear/vanish appoint/dismiss approve/block approve/oppose approve/reject
        arrest/free arrest/release arrival/departure arrive/leave ascent/descent attack/defend attack/support
        aunt/uncle autumn/spring avoid/face back/front back/oppose backward/forward bad/good ban/permit bear/bull
        begin/end best/worst better/worse beyond/within big/small birth/death black/white blame/praise bless/curse
        boom/bust boom/slump boost/cut boost/hurt born/die bottom/peak bottom/top boy/girl bride/groom bright/dark
        brother/sister build/demolish build/destroy buy/sell buyer/seller cancel/launch captive/free capture/release
        cheap/costly cheap/expensive clean/dirty clear/convict climb/drop climb/fall close/open cold/hot cold/warm
        come/go conceal/reveal condemn/praise condemn/welcome confirm/deny continue/end continue/halt continue/stop
        convict/free convict/innocent cool/warm create/destroy credit/debit cry/laugh cut/increase cut/raise
        dangerous/safe dark/light daughter/son dawn/dusk day/night death/life decline/gain decline/grow decline/growth
        decline/rise decrease/increase deep/shallow defeat/victory defeat/win defense/offense deficit/surplus
        defy/obey delay/hasten demand/supply deny/grant despair/hope die/live die/survive dip/jump dip/rise
        divide/unite divorce/marry domestic/foreign doubt/trust down/up downbeat/upbeat downturn/upturn dressed/naked
        drop/gain drop/jump drop/keep drop/lift drop/raise drop/rise drop/surge dry/wet dull/sharp early/late
        ease/tighten ease/worsen east/west easy/hard embrace/reject employ/fire empty/full end/start enemy/friend
        enter/exit enter/leave even/odd evening/morning everything/nothing exclude/include expand/shrink export/import
        extend/shorten fail/pass fail/succeed failure/success fall/gain fall/grow fall/jump fall/rise fall/soar
        fall/surge false/right false/true far/near fast/slow fat/thin father/mother fear/hope female/male few/many
        few/more fewer/more find/lose finish/start fire/hire first/last first/second float/sink flop/hit foe/friend
        follow/lead foreign/local forget/remember former/latter free/hold free/jail freeze/thaw front/rear future/past
        gain/lose gain/loss give/take grant/refuse great/small grow/shrink growth/slump guest/host guilty/innocent
        halt/resume halt/start happy/sad hard/soft harm/help hate/love he/she heal/hurt heaven/hell heavy/light
        help/hurt her/his hero/villain hide/reveal high/low higher/lower highest/lowest hit/miss husband/wife
        ignite/quell illegal/legal impose/lift improve/worsen in/out inner/outer inside/outside invade/leave
        jail/release join/leave join/quit junior/senior keep/lose keep/scrap kill/rescue kill/save kill/spare
        kill/survive killer/victim king/queen land/sea large/small last/next lead/trail least/most leave/return
        leave/stay leave/visit left/right less/more lift/lower long/short longer/shorter loosen/tighten lose/profit
        lose/retain lose/win loser/winner loss/profit loss/win loud/quiet lower/raise lower/upper loyal/rebel
        major/minor majority/minority man/woman maximum/minimum meet/miss men/women minus/plus miss/reach move/stay
        narrow/wide narrow/widen negative/positive new/old newest/oldest no/yes noisy/quiet north/south old/young
        older/younger oldest/youngest open/shut oppose/support optimist/pessimist over/under peace/war plunge/soar
        poor/rich praise/slam prince/princess private/public public/secret pull/push quick/slow rally/slide
        rally/slump rally/tumble receive/send reject/support reject/welcome reopen/shut resume/suspend return/vanish
        right/wrong rise/sink rise/slide rise/slip rise/slump rise/tumble rough/smooth rural/urban save/spend
        separate/unite short/tall sink/soar slow/speed slump/surge soar/tumble sour/sweet start/stop strength/weakness
        strengthen/weaken strong/weak stronger/weaker student/teacher summer/winter sunrise/sunset thick/thin
        today/tomorrow today/yesterday tomorrow/yesterday wane/wax with/without
        """
    )
)
