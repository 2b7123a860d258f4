"""Spellings of one name or word of Arabic, Persian, Russian or Ukrainian in Latin letters. Folded.

Written by hand from general knowledge of newsrooms' spellings; no outside data set. A line holds the spellings of one
name: of two lines the names are two (Hassan, Hussein).
"""

from __future__ import annotations

_NAMES = """
    mohammed muhammad mohamed mohammad muhammed mohamad mehmed muhamed
    ahmed ahmad ahmet
    mahmoud mahmud mahmood
    hussein hussain husain husayn husein hossein hussin houssein hossain
    hassan hasan hassane
    osama usama
    omar umar omer
    othman osman uthman ottman
    khalid khaled halid khalied
    yusuf youssef yousef yusef youssouf yousuf yusof yousif joseph
    ibrahim ebrahim ibraheem brahim
    ismail esmail ismael ismayil
    abdullah abdallah abdulla abdalla
    abdul abdel abdal abd
    rahman rehman rahmaan
    karim kareem kerim
    jamal gamal djamal jamaal
    nasser nasir naser nassir nacer
    saleh salih salah
    salem salim saleem
    samir sameer
    tariq tarek tarik tareq
    walid waleed oualid
    yasser yasir yaser yassir
    zayed zayid zaid
    said saeed sayed saied
    fatima fatimah fatma
    aisha ayesha aicha aysha
    zainab zeinab zaynab zeynab
    maryam mariam miriam meryem
    layla leila laila leyla
    noor nour nur
    mustafa mostafa moustafa mustapha
    hamid hameed
    rashid rasheed rachid
    sharif sherif shareef cherif
    sheikh shaikh sheik shaykh cheikh
    emir amir ameer
    imam imaam
    mullah mulla
    gaddafi qaddafi gadafi kadhafi qadhafi gadhafi kadafi qadafi gaddhafi
    qaeda qaida kaida kaeda
    hezbollah hizbollah hizbullah hezbullah hizballah
    taliban taleban
    daesh daish daech
    houthi huthi houthis huthis
    muslim moslem
    muslims moslems
    shiite shia shiite
    quran koran qoran
    sharia shariah charia
    ramadan ramadhan ramazan
    burqa burka
    hijab hejab
    mujahideen mujahedeen mujahedin mujahidin
    zarqawi zarkawi
    zawahiri zawahri
    arafat arafaat
    assad asad
    mubarak moubarak
    maliki malki
    khamenei khamenai khameney
    khomeini khomeiny khumaini
    rouhani rohani ruhani
    ahmadinejad ahmadinezhad
    soleimani suleimani sulaimani
    yemeni yamani
    mecca makkah mekka
    medina madinah medinah
    riyadh riyad
    jeddah jiddah jedda
    falluja fallujah faluja falloujah
    karbala kerbala karbalaa
    najaf nejaf
    basra basrah
    tikrit tekrit
    baqubah baquba
    mosul mossul
    raqqa raqqah rakka
    daraa deraa
    latakia latakiyah lattakia
    hodeidah hudaydah hodeida hudaida
    sanaa sana
    benghazi bengazi banghazi
    misrata misurata
    kabul kaboul
    kandahar qandahar
    tehran teheran
    isfahan esfahan ispahan
    erdogan erdoghan
    zelensky zelenskyy zelenskiy zelenski zelenskij selenskyj
    yeltsin eltsin jelzin
    putin poutine
    medvedev medvedyev
    navalny navalnyy navalnyi nawalny
    lukashenko lukashenka loukachenko
    tymoshenko timoshenko
    yanukovych yanukovich
    poroshenko porochenko
    khodorkovsky khodorkovskiy chodorkowski
    gorbachev gorbachov gorbatchev gorbatschow
    khrushchev khrushchov chruschtschow
    tchaikovsky chaikovsky tschaikowski
    dostoevsky dostoyevsky
    tolstoy tolstoi
    kyiv kiev kiew
    kharkiv kharkov
    odesa odessa
    lviv lvov
"""
NAME_OF = {spelling: line.split()[0] for line in _NAMES.splitlines() for spelling in line.split()}
"""A spelling -> the one that stands for its name."""
