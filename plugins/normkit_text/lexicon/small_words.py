"""The commonest small words of languages, and in which letters a language is written: they tell it from others.

Letters and languages: CLDR's likely subtags and the scripts in customary use (Unicode CLDR, Unicode-3.0).
"""

from __future__ import annotations

from normkit import word_set

SMALL_WORDS: dict[str, frozenset[str]] = {
    language: word_set(block)
    for language, block in {
        "en": """the of and to in was for on that with is by at from as his her has said were will are it
            this they be an
            have had who which not but their been would its he she after more than when there about into could what""",
        "de": """der die und das den von zu mit dem im ist auf für nicht ein eine sich auch wurde nach am
            bei hat sie des
            aus sind wird dass werden einen einer es als noch wie er zum zur oder haben war über durch""",
        "es": """el la los las de del que y en un una por con para se su fue como más pero al lo sus este
            está tras han es
            no una ha ya sobre entre desde muy también hasta son cuando donde le les o sin todo esta""",
        "fr": """le la les des du et est que dans une un pour par sur au aux qui il ne avec a ont plus
            cette son pas été de
            en ce se sont mais comme elle leur ses nous vous après être fait sa même deux ou""",
        "it": """il la di che e della del per un una sono con non nel alla da più gli ha dei le al è i si lo anche delle
            nella dal come ma dopo degli questo questa stato stata essere ai sul sulla hanno anni suo sua o""",
        "pt": """o a os as de do da que e em um uma para com não no na por foi mais ao dos das se é são
            como mas pela pelo
            nos nas seu sua ou também até à às ser está já tem há sobre foram entre depois""",
        "nl": """de het een van en in is dat op te voor met zijn aan door niet ook bij werd naar om er tot
            heeft maar wordt
            uit die dan nog was hij ze over als worden deze geen hebben kan zou meer""",
        "sv": """och att det som en på är av den för med till inte har om ett men var från han i de vid efter ska också
            när sig så kan ut hade vi under sin nu skulle mot blir eller""",
        "da": """og at det som en på er af den for med til ikke har om et men var fra han i de ved efter skal blev også
            når sig så kan ud havde vi under sin nu skulle mod bliver eller der""",
        "nb": """og at det som en på er av den for med til ikke har om et men var fra han i de ved etter skal ble også
            når seg så kan ut hadde vi under sin nå skulle mot blir eller""",
        "fi": """ja on ei se että oli hän mutta myös kun ovat joka sen kuin mukaan jo tai ole vuoden olla sekä vain niin
            ovat hänen siitä voi tämä nyt vielä jos jotka ollut mitä""",
        "et": "ja on ei et see oli ta mis kui ka ning aga oma seda tema ole pole selle või siis nii kes mida juba veel",
        "pl": """i w na z się do nie że jest to o jak po od za przez oraz był dla ale ma tym co ich też już
            są przy które
            który która była będzie tego jego czy lub tak może bez ze tylko""",
        "cs": """a v na se je že s z do o i ve za pro by to jako po jeho od ale podle také jsou byl když
            které který která
            bude byla jen už ještě před nebo není však při ze k""",
        "sk": """a v na sa je že s z do o aj vo za pre by to ako po jeho od ale podľa tiež sú bol keď ktoré ktorý ktorá
            bude bola len už ešte pred alebo nie však pri zo k""",
        "hr": """i u na se je da su za od s koji koja koje nije što kao bi ali iz o do ili će bio bila sve samo prema
            nakon još te jer kada""",
        "sl": "in v na je se da so za z s pri ki ne po ob bi tudi kot pa do iz od bil bila še ali le če med",
        "hu": """a az és hogy nem is egy volt meg van már csak de azt el mint ha még után ki szerint vagy pedig ez ezt
            lesz mert amely majd között""",
        "ro": """și de în la a cu pe că din nu un o este pentru care mai fost au se al prin sau după ce lui să ale au fi
            iar dar această acest sunt fost şi""",
        "tr": """ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ancak en ise oldu dedi ne var her iki
            olduğunu göre tarafından değil yeni ama diye""",
        "id": """yang dan di dengan untuk dari ini itu pada dalam tidak akan ke oleh juga ada telah saat bisa kata
            karena sebagai adalah mereka para tersebut lebih kepada atau""",
        "vi": "và của là có được trong cho không một các những với người này đã khi từ đến cũng ở ra về như tại",
        "ca": "el la els les de del que i en un una per amb és al dels va no ha se més com són aquest aquesta però",
        "eu": "eta da ez du zen dira bat ere izan den dute zuen egin baina hau horrek dela duen baino",
        "sq": "të e në i dhe për me një që nga është së më ka nuk u do janë si por ishte këtë ose",
        "lt": "ir yra kad į su iš ne tai bet kaip buvo jo nuo per už apie jau tik dėl bus jau tačiau po",
        "lv": "un ir ka no ar par uz tas bet kas kā bija lai arī pēc pie vai gan tika nav jau līdz viņš",
        "sw": "na ya wa kwa ni katika la za kuwa hiyo cha huo hilo hii baada kama lakini pia alisema wake yake",
        "tl": "ang ng sa na mga at ay ni si para ito hindi kung mula may ng din rin kanyang nito",
        "af": "die van en het in is nie om te vir dat met sy op aan deur hy ook wat word as sal was na",
        "ru": """и в не на что с по как к из у за от для его это но же о был он она они при так или также после только
            были было было всё уже ещё чтобы который которые со до""",
        "uk": """і в не на що з до як та у за від для його це але про він вона вони при так або також після тільки були
            було вже ще щоб який які зі та й є""",
        "be": "і у не на што з да як за ад для яго гэта але пра ён яна яны пры так або таксама пасля толькі былі было",
        "bg": "и в на не да се от за че по с е са като към ще но до при това след още или му си беше които който има",
        "sr": "и у на се је да су за од с који која које није што као би али из о до или ће био била све само према",
        "mk": "и на во не да се од за дека со е се што ќе како по но до кој која кои ги го му беше има при",
        "kk": "және бұл мен үшін деп бір еді бар да де болып болды осы сол оның кейін екен",
        "ar": """في من على إلى أن عن التي الذي هذا هذه كان مع ما لا بعد بين كما قال قد أو كل إن ولم لم وقد بعد حيث خلال
            ذلك وقال وفي""",
        "fa": "و در به از که این را با است برای آن یک می شد تا بر شده بود خود هم نیز باید کرد ها های وی اما پس",
        "ur": "کے کی میں ہے اور سے کا کو نے پر کہ یہ بھی ہیں اس تھا نہیں کر گیا ایک ہو تو جو تھے",
        "ps": "په د او چې له کې ته دا دې سره یې پر هم کړې دی ده وي نه",
        "ckb": "لە و بە کە بۆ ئەو لەگەڵ ئەم کرد دەکات هەروەها بوو ناو سەر",
        "hi": "के है में की और से का को ने पर कि यह भी हैं इस था नहीं कर गया एक हो तो जो लिए थे ही",
        "mr": "आहे आणि या त्या होते यांनी मध्ये पण तर असे नाही हे ते ही एक झाली केले आहेत होता",
        "ne": "छ र को मा ले हो छन् पनि भने गरेको भएको यो त्यो थियो तर गर्न एक लाई",
    }.items()
}
"""Language -> its small words."""

OWN_LETTERS: dict[str, str] = {
    "de": "äöüß", "es": "ñ", "fr": "œçêèû", "tr": "ığş", "pt": "ãõ", "sv": "åäö", "da": "æøå", "nb": "æøå", "fi": "äö",
    "pl": "łąężśńć", "cs": "řěůč", "sk": "ľĺŕôč", "hu": "őűáé", "ro": "șțăşţ", "it": "òùì", "hr": "đćč", "lt": "ėįųūž",
    "lv": "āēīūģķļņ", "et": "õäö", "sq": "ë", "vi": "ăđơưạảấầẩậắằặẹẻếềểệịỉọỏốồổộớờởợụủứừửựỳỹ",
}  # fmt: skip
"""Letters that few other languages have: a word with one of them counts as a small word."""

SISTERS: tuple[frozenset[str], ...] = tuple(
    map(
        word_set,
        (
            "no nb nn da sv",
            "id ms",
            "hr sr bs sh cnr sl",
            "cs sk",
            "es gl ast an ca",
            "pt gl",
            "nl af fy li",
            "de lb nds gsw bar",
            "it sc co scn nap lmo vec",
            "fr oc wa frp",
            "en sco",
            "bg mk",
            "ru be uk",
            "tr az tk gag",
            "fi et",
            "fa prs tg",
            "hi mr ne sa bho mai",
            "ar arz apc ary acm",
            "ckb ku fa",
            "lt lv",
            "tl ceb ilo",
            "zh yue wuu",
        ),
    )
)
"""Languages that are not told from each other: they share most small words, or texts and tags mix them."""

SCRIPTS: dict[str, str] = {
    "Latn": """en de es fr it pt nl sv da nb nn no fi et pl cs sk hr bs sl hu ro tr id ms vi ca gl eu sq lt lv sw tl af
        is ga cy mt lb eo la""",
    "Cyrl": "ru uk be bg mk",
    "Arab": "ar fa ur ps ckb prs arz",
    "Hebr": "he yi",
    "Grek": "el",
    "Deva": "hi mr ne",
    "Beng": "bn as",
    "Taml": "ta",
    "Telu": "te",
    "Gujr": "gu",
    "Knda": "kn",
    "Mlym": "ml",
    "Sinh": "si",
    "Thai": "th",
    "Laoo": "lo",
    "Khmr": "km",
    "Mymr": "my",
    "Geor": "ka",
    "Armn": "hy",
    "Ethi": "am ti",
    "Hang": "ko",
    "Kana": "ja",
    "Hani": "zh yue wuu",
}
"""Script -> languages written in it and in no other: Serbian, Kazakh, Uzbek, Azeri, Kurdish, Punjabi, ...
            are not here."""

THREE_LETTERS = dict(
    pair.split("=")
    for pair in sorted(
        word_set("""eng=en deu=de ger=de spa=es fra=fr fre=fr ita=it por=pt nld=nl dut=nl swe=sv dan=da
            nor=no nob=nb fin=fi
    pol=pl ces=cs cze=cs slk=sk slo=sk hun=hu ron=ro rum=ro tur=tr ind=id msa=ms may=ms vie=vi rus=ru
            ukr=uk bul=bg srp=sr
    ara=ar fas=fa per=fa urd=ur heb=he ell=el gre=el hin=hi ben=bn tam=ta tel=te tha=th kor=ko jpn=ja
            zho=zh chi=zh cmn=zh
    iw=he in=id ji=yi""")
    )
)
"""Other codes (ISO 639-2 and -3, and withdrawn ones of 639-1) -> the code used here."""

NAMES: dict[str, str] = {
    name: tag
    for tag, names in {
        "en": "english englisch anglais inglés ingles inglese", "de": "german deutsch allemand alemán aleman tedesco",
        "es": "spanish español espanol castellano spanisch espagnol", "fr": "french français francais französisch",
        "it": "italian italiano italienisch", "pt": "portuguese português portugues", "nl": "dutch nederlands",
        "ru": "russian русский", "uk": "ukrainian українська", "tr": "turkish türkçe turkce",
        "ar": "arabic العربية عربي",
        "fa": "persian farsi فارسی", "he": "hebrew עברית", "pl": "polish polski", "zh": "chinese 中文 mandarin",
        "ja": "japanese 日本語", "ko": "korean 한국어", "hi": "hindi हिन्दी",
        "el": "greek ελληνικά", "sv": "swedish svenska",
        "fi": "finnish suomi", "da": "danish dansk", "no": "norwegian norsk", "cs": "czech čeština",
        "hu": "hungarian magyar", "ro": "romanian română", "id": "indonesian", "vi": "vietnamese", "th": "thai",
        "ur": "urdu", "bn": "bengali bangla",
    }.items()
    for name in names.split()
}  # fmt: skip
"""A language's name as records have it -> its code."""

UNFINISHED: dict[str, frozenset[str]] = {
    language: word_set(block)
    for language, block in {
        "en": "the a an of and their its my your our into with from whose",
        "de": "der die das den dem des ein eine einen einem einer eines zum zur im vom beim ins am und oder sein ihre",
        "es": "el la los las un una unos unas del al de y su sus con por para en",
        "fr": "le la les un une des du au aux de et leur leurs son sa ses dans pour sur avec par en",
        "it": "il lo la gli un uno una del della dello dei degli delle al alla nel nella e di con per sul sulla",
        "pt": "o os um uma uns umas do da dos das ao aos no na nos nas de e com para por pelo pela",
        "nl": "de het een van en met voor zijn hun",
        "sv": "en ett och att av för med från som",
        "da": "en et og at af for med fra som",
        "nb": "en et og at av for med fra som",
        "pl": "i w z na o do od przez oraz dla ze we",
        "cs": "a v z na o do od pro se s k ve ze",
        "ru": "и в с на по к из у о об от для при во со ко под над",
        "uk": "і в з на по до із у про від для при та",
        "ro": "și de la cu pe din un o în pentru",
        "hu": "a az és egy",
        "tr": "ve bir",
        "id": "yang dan di dengan untuk dari ke",
    }.items()
}
"""Language -> words after which no sentence and no headline ends."""
