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

# Spellings of one word that no rule of British and American English covers -> the one that stands for them.
SPELLINGS = {
    "programme": "program", "programmes": "programs", "grey": "gray", "tyre": "tire", "tyres": "tires",
    "cheque": "check", "jewellery": "jewelry", "aluminium": "aluminum", "moslem": "muslim", "moslems": "muslims",
    "koran": "quran", "kerb": "curb", "plough": "plow", "sceptic": "skeptic", "sceptical": "skeptical",
    "ageing": "aging", "storey": "story", "manoeuvre": "maneuver", "pyjamas": "pajamas", "percent": "pc",
    "versus": "vs", "v": "vs", "mum": "mom",
}  # fmt: skip
