"""Spellings of one word, and numbers in words. Folded.

Written by hand from general English usage; no outside data set.
"""

from __future__ import annotations

# Number words -> digits.
DIGITS = {
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14",
    "fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20",
    "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
    "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th",
    "seventh": "7th", "eighth": "8th", "ninth": "9th", "tenth": "10th",
}  # fmt: skip

# Number words of other languages -> digits. Missing on purpose: "one", for it is an article, and what is another
# word, too ("once", "due", "elf", "otto", "sept").
_OTHER_DIGITS = {
    "2": "zwei deux dos dois duas twee iki два две двух двое двоих dwa dwie два дві двох اثنان اثنين اثنتين دو",
    "3": "drei trois tres três drie üç три трёх трех трое троих trzy trzech ثلاثة ثلاث سه",
    "4": "vier quatre cuatro quattro quatro dört четыре четырёх четырех четверо чотири czterech أربعة أربع چهار",
    "5": "fünf cinq cinco cinque vijf beş пять пяти пятеро пʼять pięć pięciu خمسة خمس پنج",
    "6": "sechs seis zes altı шесть шести шестеро шість sześć sześciu ستة ست شش",
    "7": "sieben siete sette sete zeven yedi семь семи семеро сім siedem siedmiu سبعة سبع هفت",
    "8": "acht huit ocho oito sekiz восемь восьми вісім osiem ośmiu ثمانية ثماني هشت",
    "9": "neun neuf nueve nove negen dokuz девять девяти dziewięć تسعة تسع نه",
    "10": "zehn diez dieci dez tien десять десяти dziesięć عشرة",
    "12": "zwölf douze doce dodici doze twaalf двенадцать двенадцати",
    "20": "zwanzig vingt veinte venti vinte twintig yirmi двадцать двадцати عشرون عشرين",
}
OTHER_DIGITS = {word: digits for digits, words in _OTHER_DIGITS.items() for word in words.split()}

# Spellings of one word that no rule of British and American English covers -> the one that stands for them.
SPELLINGS = {
    "programme": "program", "programmes": "programs", "grey": "gray", "tyre": "tire", "tyres": "tires",
    "cheque": "check", "jewellery": "jewelry", "aluminium": "aluminum", "moslem": "muslim", "moslems": "muslims",
    "koran": "quran", "kerb": "curb", "plough": "plow", "sceptic": "skeptic", "sceptical": "skeptical",
    "ageing": "aging", "storey": "story", "manoeuvre": "maneuver", "pyjamas": "pajamas", "percent": "pc",
    "versus": "vs", "v": "vs", "mum": "mom", "mums": "moms", "govt": "government", "dept": "department",
    "intl": "international", "natl": "national", "assn": "association", "corp": "corporation", "okay": "ok",
    "adviser": "advisor", "advisers": "advisors", "judgement": "judgment", "acknowledgement": "acknowledgment",
    "whisky": "whiskey", "cosy": "cozy", "draught": "draft", "licence": "license", "licences": "licenses",
    "practise": "practice", "enrol": "enroll", "fulfil": "fulfill", "instalment": "installment",
    "instalments": "installments", "skilful": "skillful", "centre": "center", "mould": "mold", "moustache": "mustache",
    "sulphur": "sulfur", "artefact": "artifact", "artefacts": "artifacts", "towards": "toward", "amongst": "among",
    "whilst": "while", "former": "ex",
}  # fmt: skip
