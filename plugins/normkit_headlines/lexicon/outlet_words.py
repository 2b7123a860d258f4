"""Words that say of a name that it is an outlet's: "Canal Herald", "Tolvaner Zeitung". Folded.

Written by hand from general knowledge of the press; no outside data set. Missing on purpose: words that clubs, firms
and things are called by, too ("star", "sun", "express", "post", "standard", "channel", "globe").
"""

from __future__ import annotations

from normkit import word_set

# One of several words of a name.
OUTLET_WORDS = word_set(
    """
    times news newspaper newspapers herald gazette tribune journal daily weekly chronicle courier observer telegraph
    examiner bulletin register sentinel review reader magazine broadcasting blog online reporter inquirer newswire
    zeitung nachrichten anzeiger tageblatt kurier bote presse rundschau rundfunk allgemeine blatt magazin volksblatt
    quotidien gazette dépêche courrier échos nouvelles actualités actu infos hebdo
    diario periódico noticias noticiero prensa gaceta correo heraldo tribuna revista digital
    jornal diário notícias gazeta
    corriere giornale gazzetta notizie quotidiano messaggero notiziario
    krant dagblad nieuws courant nieuwsblad weekblad
    tidning tidningen dagbladet avis avisen nyheter nyheder posten bladet tidende
    sanomat uutiset lehti
    gazeta dziennik kurier wiadomości tygodnik
    noviny deník zprávy listy
    ziarul știri gazeta
    hírek hírlap újság
    газета новости известия вестник ведомости новини вісник
    gazete gazetesi haber haberleri haberler
    εφημερίδα ειδήσεις
    صحيفة جريدة أخبار الأخبار نيوز وكالة روزنامه خبرگزاری
    חדשות עיתון
    समाचार न्यूज़
    berita harian koran
    新聞 ニュース 日報 뉴스 신문 일보
    """
)

# How a name of one word ends where the language builds words, or a host's letters do.
OUTLET_ENDINGS = (
    "zeitung", "nachrichten", "anzeiger", "tageblatt", "volksblatt", "kurier", "rundschau", "rundfunk", "magazin",
    "news", "times", "herald", "gazette", "tribune", "telegraph", "magazine",
    "nieuws", "dagblad", "courant", "bladet", "tidning", "tidningen", "avisen", "nyheter", "nyheder", "tidende",
    "sanomat", "lehti", "hírlap",
    "新聞", "ニュース", "日報", "日报", "时报", "時報", "晚报", "晚報", "新闻", "신문", "뉴스", "일보",
)  # fmt: skip
