"""Words that desks put in, leave out or exchange when they edit a headline, by language. Folded.

Written by hand from general usage; no outside data set. By language, for what joins a sentence in one is a noun or a
verb in another ("war", "die", "van", "son").
"""

from __future__ import annotations

from normkit import word_set

# Articles, forms of "be", "have" and of the future, pronouns of possession.
AUXILIARIES = {
    "en": word_set("""
        a an the is are was were be been being has have had having will would its his her their your our that it
    """),
    "de": word_set("""
        der die das den dem des ein eine einen einem einer eines ist sind war waren wird werden wurde wurden worden hat
        haben hatte sein seine seinen seiner ihr ihre ihren ihrer sich es
    """),
    "fr": word_set("""
        le la les l un une des est sont été était a ont va vont se s son sa ses leur leurs d du il elle c qu
    """),
    "es": word_set("""
        el la los las un una unos unas es son está están fue fueron ha han va van se su sus lo al del
    """),
    "it": word_set("""
        il la lo l gli i le un uno una è sono era sta stanno ha hanno va vanno si suo sua suoi loro dell della dello dei
        degli delle del
    """),
    "pt": word_set("""
        o a os as um uma uns umas é são está estão foi foram tem têm vai vão se seu sua seus suas do da dos das
    """),
    "nl": word_set("""
        de het een is zijn was waren wordt worden werd heeft hebben had zal zullen gaat gaan zich hun haar
    """),
    "ru": word_set("был была было были будет будут его её ее их это свой свою своего"),
    "tr": word_set("bir oldu olacak etti edecek olarak"),
    "ar": word_set("هذا هذه كان كانت قد سوف سيتم تم"),
}

# Words of place, time and joining: a sentence says the same with one of them for another, or none, if the rest does.
PREPOSITIONS = {
    "en": word_set(
        "in on at of by with for as and near amid during into onto about around across through via because due"
    ),
    "de": word_set("in im am an auf bei beim mit für und von vom zu zum zur um durch wegen nahe"),
    "fr": word_set("en dans à au aux de d par pour avec et sur près chez selon"),
    "es": word_set("en de a al por para con y e del sobre cerca entre tras"),
    "it": word_set("""
        in nel nella nello nei nelle a al alla allo ai alle di da dal dalla con per e ed su sul sulla tra presso
    """),
    "pt": word_set("em na nos nas a ao à aos de por pelo pela para com e sobre"),
    "nl": word_set("in op met van aan bij en te om door uit"),
    "ru": word_set("в во на с со о об у к ко по из при и за под около"),
    "tr": word_set("ve ile için"),
    "ar": word_set("في من إلى على عن مع بين"),
}

# Behind or before a number: how sure it is, and what is counted where it can only be people.
HEDGES = {
    "en": word_set("least some around roughly nearly people persons"),
    "de": word_set("mindestens etwa rund menschen personen"),
    "fr": word_set("environ moins personnes plus quelque"),
    "es": word_set("menos unas unos personas más"),
    "it": word_set("almeno circa persone più"),
    "pt": word_set("menos cerca pessoas mais"),
    "nl": word_set("minstens ongeveer mensen"),
    "ru": word_set("менее около человек человека людей"),
    "tr": word_set("az kişi yaklaşık kişinin"),
    "ar": word_set("شخص شخصا أشخاص نحو حوالي الأقل"),
}

# Who says it, at the end of a headline.
ATTRIBUTIONS = {
    "en": word_set("""
        officials official sources source study survey poll report reports researchers experts scientists says said say
        finds shows suggests
    """),
    "de": word_set("behörden studie umfrage bericht"),
    "fr": word_set("autorités étude sondage selon"),
    "es": word_set("autoridades estudio encuesta según dice"),
    "it": word_set("autorità studio secondo dice"),
    "pt": word_set("estudo pesquisa segundo diz"),
    "nl": word_set("autoriteiten onderzoek"),
    "ru": word_set("власти исследование источник"),
    "tr": word_set("araştırma yetkililer"),
    "ar": word_set("دراسة مسؤولون مصادر"),
}

# Words that turn a statement round wherever they are put in.
SHIFTERS = word_set(
    """
    against before cannot cant deny denies denied doesnt dont ex former hoax isnt neither never no nobody none nor
    not nothing off out over wont without
    nicht kein keine keinen keiner nie niemals ohne gegen trotz nein
    ne n pas sans contre jamais aucun aucune ni non
    sin contra nunca jamás antes tampoco
    senza contro mai prima nessun nessuno
    não sem jamais nenhum nem
    niet geen zonder tegen nooit
    не нет без против никогда до ни
    değil yok olmadan karşı önce
    لا لم لن ليس ليست غير بدون دون ضد قبل
    """
)
