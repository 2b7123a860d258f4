"""Words that say of a name that it is an outlet's: "Canal Herald", "Tolvaner Zeitung". Folded.

Written by hand from general knowledge of the press; no outside data set. Missing on purpose: words that clubs, firms
and things are called by, too ("star", "sun", "express", "standard", "channel", "globe").
"""

from __future__ import annotations

from normkit import word_set

# Words that only the press is called by: one of them, behind another word, names an outlet with no other witness.
# English, German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian, Finnish, Polish, Czech, Romanian,
# Hungarian, Russian, Ukrainian, Turkish, Greek, Arabic, Persian, Hebrew, Hindi, Indonesian.
PRESS_WORDS = word_set(
    """
    newspaper herald gazette tribune chronicle courier telegraph inquirer sentinel newswire
    zeitung anzeiger tageblatt tagblatt abendblatt morgenblatt volksblatt wochenblatt kurier abendzeitung
    dépêche courrier quotidien
    diario periódico heraldo gaceta noticiero
    jornal gazeta correio
    corriere giornale gazzetta quotidiano messaggero notiziario
    krant dagblad courant nieuwsblad weekblad
    tidning tidningen tidende dagbladet avisen allehanda
    sanomat uutiset
    dziennik kurier gazeta
    noviny deník
    ziarul gazeta
    hírlap újság
    газета вестник ведомости вісник відомості курьер кур'єр
    gazetesi gazete
    εφημερίδα
    صحيفة جريدة روزنامه خبرگزاری
    עיתון
    अखबार
    harian
    """
)

# One of several words of a name. Beside those above, what else the press is called that other things are called, too.
OUTLET_WORDS = PRESS_WORDS | word_set(
    """
    times news newspapers journal daily weekly observer examiner bulletin register review reader magazine broadcasting
    blog online reporter radio
    nachrichten bote presse rundschau rundfunk allgemeine blatt magazin
    échos nouvelles actualités actu infos hebdo messager avis
    noticias prensa correo tribuna revista digital diari
    diário notícias
    notizie
    nieuws
    nyheter nyheder posten bladet
    lehti
    wiadomości tygodnik głos
    zprávy listy
    știri monitorul
    hírek
    новости известия новини вісті
    haber haberleri haberler
    ειδήσεις νέα
    أخبار الأخبار نيوز وكالة
    חדשות
    समाचार न्यूज़ न्यूज
    berita koran kabar warta
    新聞 ニュース 日報 뉴스 신문 일보
    """
)

# Words that add nothing to an outlet's name: with them and without, it is one ("CBC News", cbc.example). A number
# beside one of them adds nothing, either ("Channel 9").
GENERIC_WORDS = OUTLET_WORDS | word_set(
    """
    tv fm channel live today media network web portal press info онлайн инфо інфо kanal fernsehen télé canal
    televisión rádio televisione телеканал радио тв телевизия televizyon قناة تلفزيون إذاعة اليوم heute hoy oggi hoje
    vandaag dziś сегодня сьогодні bugün báo tin tức edition edición édition ausgabe english español française français
    deutsch
    türkçe عربي عربية العربية بالعربية русская українська 中文 日本語 한국어 نت हिन्दी हिंदी فارسی news24
    """
)

# Words of such names that are written small: newspapers in languages that set capitals sparingly, what joins words.
SMALL_WORDS = word_set(
    "газета ведомости вестник курьер вісник відомості кур'єр noviny deník újság della dello delle degli voor från"
)

# What the press is called by that many others are called, too: it counts only for what all headlines wear.
LOOSE_WORDS = OUTLET_WORDS | word_set(
    """
    post dispatch mail echo voice mirror star sun express globe standard press ledger beacon advocate argus mercury
    monitor
    leader record report reports advertiser independent citizen messenger eagle guardian spectator press-telegram wire
    today
    spiegel welt stimme echo freie presse merkur ausblick beobachter volksstimme tagespost
    voix écho phare progrès parisien éclair républicain indépendant liberté libération
    voz faro eco mundo vanguardia verdad opinión tribuna sur
    voce eco secolo nazione mattino piazza tempo
    voz folha público expresso estado
    stem bode echo stentor telegraaf volkskrant
    röst posten kuriren bladet folkblad budstikke folket stemme
    echo głos kurier fakty życie słowo ekspres wieści
    голос эхо правда труд жизнь время факты курьер край маяк звезда
    голос відлуння правда життя час факти край слово листок оглядач дзвін зоря
    sesi postası ekspres gündemi olay yenigün
    صوت صدى منبر مرآة رأي الرأي منارة بوابة عاجل المشهد الخبر
    صدای ندای پیام آینه نوای
    קול הד מעריב ידיעות הארץ עכשיו
    केसरी जागरण उजाला भास्कर दर्पण आवाज संदेश टाइम्स पत्रिका
    suara pos media kompas pikiran lintas
    """
)
# How such a word ends, or a name in one word.
LOOSE_ENDINGS = (
    "post", "bote", "bode", "blatt", "bladet", "echo", "press", "نامه", "نیوز", "نيوز", "24", "news", "инфо", "info",
)  # fmt: skip

# How such a word ends where it is run into the name.
PRESS_ENDINGS = (
    "zeitung", "anzeiger", "tageblatt", "tagblatt", "abendblatt", "morgenblatt", "wochenblatt", "volksblatt",
    "dagblad", "courant", "tidning", "tidningen", "avisen", "tidende", "sanomat", "hírlap",
)  # fmt: skip

# How a name of one word ends where the language builds words, or a host's letters do.
OUTLET_ENDINGS = (
    "zeitung", "nachrichten", "anzeiger", "tageblatt", "tagblatt", "abendblatt", "morgenblatt", "wochenblatt",
    "volksblatt", "kurier", "rundschau", "rundfunk", "magazin",
    "news", "times", "herald", "gazette", "tribune", "telegraph", "magazine",
    "nieuws", "dagblad", "courant", "krant", "bladet", "tidning", "tidningen", "avisen", "nyheter", "nyheder",
    "tidende", "sanomat", "lehti", "hírlap",
)  # fmt: skip

# The same of what is an outlet only where the record says so, too ("Auenpost", "Polderbode").
CONFIRMED_ENDINGS = ("post", "posten", "bote", "bode")

# The same where no white space parts words. A name has at least two signs before it.
UNSPACED_ENDINGS = (
    "新聞", "ニュース", "日報", "タイムズ", "テレビ", "放送", "通信", "新聞デジタル", "新聞オンライン", "新聞電子版",
    "日报", "时报", "時報", "晚报", "晚報", "早报", "早報", "晨报", "商报", "周刊", "新闻", "新聞網", "新闻网", "在线",
    "网", "網", "电视台", "電視台", "快讯", "头条",
    "신문", "뉴스", "일보", "방송", "타임스", "투데이", "통신", "데일리", "저널",
)  # fmt: skip

# How hosts write such endings, in Latin letters or in English.
UNSPACED_READINGS = {
    "新聞": ("shimbun", "shinbun", "news"), "ニュース": ("news",), "日報": ("nippo", "ribao", "daily"),
    "タイムズ": ("times",), "テレビ": ("tv", "terebi"), "放送": ("hoso", "tv"), "通信": ("tsushin",),
    "日报": ("ribao", "daily"), "时报": ("shibao", "times"), "時報": ("shibao", "times", "jiho"),
    "晚报": ("wanbao", "evening"), "晚報": ("wanbao", "evening"), "早报": ("zaobao", "morning"),
    "早報": ("zaobao", "morning"), "晨报": ("chenbao", "morning"), "商报": ("shangbao",), "周刊": ("zhoukan", "weekly"),
    "新闻": ("xinwen", "news"), "新闻网": ("xinwen", "news"), "新聞網": ("news",), "电视台": ("tv",), "電視台": ("tv",),
}  # fmt: skip

# What an outlet of such a script sets behind its name where it is read on a screen.
UNSPACED_ADDITIONS = (
    "デジタル", "オンライン", "電子版", "ネット", "プラス", "web", "news", "网站", "客户端", "手机版", "移动版",
    "手机网", "中文网", "中文網", "電子報", "电子报", "닷컴", "온라인", "디지털", "인터넷",
)  # fmt: skip

# Nets that are none of the press, and shops that are called a net.
NO_OUTLETS = (
    "联网", "電網", "电网", "上网", "上網", "官网", "官網", "路网", "球网", "渔网", "淘宝网", "携程网", "去哪儿网",
)  # fmt: skip
