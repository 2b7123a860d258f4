"""How headlines write amounts: what multiplies a number, what money and measures are called. Folded.

Arabic, Dutch, English, French, German, Italian, Persian, Polish, Portuguese, Russian, Spanish, Turkish and Ukrainian.
Written by hand from general usage; no outside data set.
"""

from __future__ import annotations

from normkit import word_set

_SCALES = {
    3: """
    k thousand thousands tausend tsd duizend mille mila mil bin тыс тысяч тысячи тысяча тис тисяч тисячі tys tysięcy
    tysiące ألف الف آلاف الاف هزار
    """,
    6: """
    m mn mln mio million millions millionen mill millón millones milione milioni milhão milhões mi miljoen milyon
    млн миллион миллиона миллионов мільйон мільйона мільйонів milion miliony milionów مليون ملايين میلیون
    """,
    9: """
    b bn bln billion billions mrd milliarde milliarden md mds milliard milliards mld miliardo miliardi bilhão bilhões
    bi miljard milyar млрд миллиард миллиарда миллиардов мільярд мільярда мільярдів miliard miliardy miliardów
    مليار مليارات ملیارد میلیارد
    """,
    12: """
    tn trn trillion trillions billionen billones trilhão trilhões biljoen trilyon трлн триллион триллиона триллионов
    трильйон трильйона трильйонів bilion biliony bilionów تريليون تريليونات
    """,
}
SCALES = {word: 10**power for power, words in _SCALES.items() for word in words.split()}
"""What stands behind a number and multiplies it -> by how much."""

_CURRENCIES = {
    "usd": "us$ usd $ dollar dollars dólar dólares dollaro dollari dolar доллар доллара долларов دولار دولارا دلار",
    "eur": "€ eur euro euros deuros deuro евро євро يورو یورو avro",
    "gbp": "£ gbp pound pounds libra libras livre livres pfund sterlina sterline sterling фунт фунтов sterlin استرليني",
    "jpy": "¥ jpy yen yens йен иен ين",
    "inr": "₹ inr rs rupee rupees rupias roupies rupien рупий روبية",
    "rub": "₽ rub руб рубль рубля рублей rouble roubles ruble rubles rubel rublos rubli روبل",
    "try": "₺ try tl lira liras lire ليرة",
    "brl": "r$ brl reais real",
    "krw": "₩ krw won",
    "cny": "rmb cny yuan yuans юаней يوان",
    "chf": "chf franken francs franchi francos",
    "cad": "c$ ca$ cad",
    "aud": "a$ au$ aud",
    "nzd": "nz$ nzd",
    "hkd": "hk$ hkd",
    "sgd": "s$ sgd",
    "uah": "₴ грн гривень гривні uah",
    "pln": "pln zł złotych zlotys",
    "sar": "sar riyal riyals ريال",
    "aed": "aed dirham dirhams درهم",
    "egp": "egp جنيه",
}
CURRENCIES = {word: code for code, words in _CURRENCIES.items() for word in words.split()}
"""What money is called beside a number, and its signs -> ISO 4217."""
ALSO_WORDS = word_set("won real lire livre livres try")
"""Names of money that are other words, too."""
UNNAMED = "usd"
"""The money whose name is left out of comparison: half of the desks do not say whose dollars."""

PERCENT = "pc"
"""What stands for a per cent sign behind a number."""
PERCENT_WORDS = word_set("""
    percent percents pct pc prozent procent percento porcento процент процента процентов проц відсотка відсотків
    yüzde procentów بالمئة بالمائة بالمية بالمئه درصد
""")
PERCENT_PAIRS = frozenset(
    tuple(pair.split("/")) for pair in word_set("per/cent por/ciento por/cento pour/cent per/cento في/المئة في/المائة")
)
"""A per cent sign in two words."""

_UNITS = {
    "km": "km kms kilometre kilometres kilometer kilometers kilometern kilómetros quilómetros quilômetros chilometri "
    "километров километра كيلومتر كيلومترا كم kilometre",
    "kmh": "kmh kph stundenkilometer stundenkilometern",
    "mm": "mm millimetre millimetres millimeter millimeters millimetern milímetros millimetri мм миллиметров ملم",
    "cm": "cm centimetre centimetres centimeter centimeters centimetern centímetros centimetri см сантиметров سم",
    "kg": "kg kgs kilo kilos kilogram kilograms kilogramm kilogramos quilos chili кг килограммов",
    "ha": "ha hectare hectares hektar hectáreas hectarea ettari га гектаров гектара هكتار hektara",
    "mph": "mph",
    "ft": "ft feet",
    "lb": "lb lbs",
    "mb": "mb megabyte megabytes",
    "gb": "gb gigabyte gigabytes",
}
COUNTED = frozenset((PERCENT, *_CURRENCIES, *_UNITS))
"""What stands behind a number in an amount of one form."""
UNITS = {word: unit for unit, words in _UNITS.items() for word in words.split()}
"""What a measure is called behind a number -> one abbreviation."""
