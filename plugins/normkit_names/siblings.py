"""Common given names that sound alike and are never one name, in their usual spellings. Self-compiled.

No distance keeps "Khalid" from "Khalil" and joins "Khalid" with "Khaled": only knowing both names does. A spelling
that stands for two of these names in some countries (Salim, Nasir, Amer) is left out on purpose.
"""

from __future__ import annotations

from functools import cache

GROUPS = (
    ("hassan hasan hassen hasen", "hussein hussain husain husayn hossein hussien houssein houcine hocine husein",
     "hassoun hassun hassoune", "hossam hussam husam houssam", "ihsan ehsan"),
    ("mohamed mohammed muhammad mohammad mohamad muhammed mohd", "mahmoud mahmud mahmood", "ahmed ahmad",
     "hamdi hamdy", "hammad", "hammoud hamoud"),
    ("jamal gamal djamal", "kamal", "jamil jameel gamil djamil", "jalal galal djalal", "bilal belal"),
    ("khalid khaled", "khalil khaleel", "walid waleed oualid", "jalil jaleel galil"),
    ("omar umar", "ammar", "amr amro", "anwar anouar", "samir sameer", "munir mounir mouneer"),
    ("said saeed saeid", "saad", "saud saoud", "saadi"),
    ("nasser naser", "nassar", "nasr"),
    ("fares faris", "firas feras"),
    ("salah", "saleh salih", "salam", "salman", "suleiman sulaiman soliman sulayman"),
    ("nabil nabeel", "nabih nabeeh", "habib"),
    ("yasin yassin yassine yacine", "yasser yasir", "yousef youssef yusuf yousif", "younes younis yunus"),
    ("karim kareem", "karam", "akram", "ikram"),
    ("rashid rachid rasheed", "rashad rachad", "rushdi roshdy"),
    ("tarek tariq tareq tarik", "turki turky"),
    ("majid majed maged", "majd magd", "majdi magdi magdy"),
    ("fadi fady", "fahd fahad", "fouad fuad", "fathi fathy"),
    ("hamza hamzah", "hazem hazim"),
    ("hisham hicham hesham", "haitham haytham", "hashim hashem hachem"),
    ("adel adil", "adnan", "aziz", "azzam"),
    ("samira sameera", "samia samiya", "samar", "sara sarah", "salma selma"),
    ("nadia nadiya", "nada", "najla", "nahla", "nabila"),
    ("mona mouna muna", "mina", "manal", "amal", "amina amena", "amani"),
    ("layla laila leila leyla", "lina leena"),
    ("rana", "rania ranya", "reem rim", "rima reema"),
    ("huda hoda houda", "hiba heba", "hind hend", "hana hanaa"),
)  # fmt: skip


@cache
def name_of() -> dict[str, tuple[int, int]]:
    """Return (group, name) for each listed spelling; spellings with equal values are one name."""
    return {
        spelling: (group, name)
        for group, names in enumerate(GROUPS)
        for name, spellings in enumerate(names)
        for spelling in spellings.split()
    }
