"""Words that desks put in, leave out or exchange when they edit a headline, by language. Folded.

Arabic, Dutch, English, French, German, Italian, Portuguese, Russian, Spanish and Turkish. Written by hand from general
usage; no outside data set.
"""

from __future__ import annotations

from normkit import word_set

# Articles, forms of "be", "have" and of the future, pronouns of possession.
AUXILIARIES = word_set(
    """
    a an the is are was were be been being has have had having will would its his her their your our that it
    der die das den dem des ein eine einen einem einer eines ist sind war waren wird werden wurde wurden worden hat haben
    hatte sein seine seinen seiner ihr ihre ihren ihrer sich es
    le la les l un une des est sont été était a ont va vont se s son sa ses leur leurs d du il elle c qu
    el los las un una unos unas es son está están fue fueron ha han va van se su sus lo al del
    il lo gli i uno una è sono era sta stanno ha hanno va vanno si suo sua suoi loro dell della dello dei degli delle del
    o os as um uma uns umas é são está estão foi foram tem têm vai vão se seu sua seus suas do da dos das
    de het een is zijn was waren wordt worden werd heeft hebben had zal zullen gaat gaan zich hun haar
    был была было были будет будут его её их это свой свою своего
    bir oldu olacak etti edecek olarak
    هذا هذه كان كانت قد سوف سيتم تم
    """
)

# Words of place, time and joining: a sentence says the same with one of them for another, or none, if the rest does.
PREPOSITIONS = word_set(
    """
    in on at of by with for as and near amid during into onto about around across through via because due
    in im am an auf bei beim mit für und von vom zu zum zur um durch wegen nahe
    en dans à au aux de d par pour avec et sur près chez selon
    en de a por para con y e del sobre cerca entre tras
    in nel nella nello nei nelle a al alla allo ai alle di da dal dalla con per e ed su sul sulla tra presso
    em no na nos nas a ao à aos de por pelo pela para com e sobre
    in op met voor van aan bij en te om door uit
    в во на с со о об у к ко по из при и за под около
    ve ile için da de
    في من إلى على عن مع ب ل و بين
    """
) - word_set("no voor")

# Behind or before a number: how sure it is, and what is counted where it can only be people.
HEDGES = word_set(
    """
    least about some around roughly nearly people persons
    mindestens etwa rund menschen personen
    environ moins personnes plus quelque
    menos unas unos personas más
    almeno circa persone più
    menos cerca pessoas mais
    minstens ongeveer mensen
    менее около человек человека людей
    az kişi yaklaşık kişinin
    شخص شخصا أشخاص نحو حوالي الأقل
    """
)

# Who says it, at the end of a headline.
ATTRIBUTIONS = word_set(
    """
    officials official sources source study survey poll report reports researchers experts scientists
    says said say finds shows suggests
    behörden studie umfrage bericht
    autorités étude sondage selon
    autoridades estudio encuesta según dice
    autorità studio secondo dice
    estudo pesquisa segundo diz
    autoriteiten onderzoek
    власти исследование источник
    """
)

# Words that turn a statement round wherever they are put in, beside the English ones.
OTHER_POLARITY = word_set(
    """
    nicht kein keine keinen keiner nie niemals ohne gegen vor trotz nein
    ne n pas sans contre jamais avant aucun aucune ni non
    no sin contra nunca jamás antes ni tampoco
    non senza contro mai prima nessun nessuno
    não sem contra nunca jamais antes nenhum nem
    niet geen zonder tegen nooit
    не нет без против никогда до ни
    değil yok olmadan karşı önce
    لا لم لن ليس ليست غير بدون دون ضد قبل
    """
)
