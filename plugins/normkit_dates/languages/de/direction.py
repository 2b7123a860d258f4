"""The words of German that tell whether a date lies ahead or back, by their role (``direction.roles``).

Small words stand in both cases, verbs in small letters only: with a capital they are nouns ("das Treffen").
"""

from __future__ import annotations

from normkit import word_set
from normkit_dates.grammar.direction.roles import DirectionWords

_PLANNED = "geplant angesetzt vorgesehen terminiert anberaumt angekündigt erwartet festgelegt einberufen fällig"
_PROMISED = "versprochen zugesagt gefordert erhofft angepeilt angestrebt anvisiert vereinbart angedroht beantragt"
"""Before their noun they say of a thing what "planned" does; without an ending they are verbs of their own."""
_LIMIT = {
    "u": "bis",
    "t": "auf",
    "f": "für",
    "b": "spätestens frühestens",
    "r": "seit",
    "s": "ab",
    "o": "am im an in beim vom von",
    "a": "der die das den dem des ein eine einen einem einer zum zur nächsten kommenden",
    "c": "dass wenn ob falls sofern welche welcher welches",
    "d": "weil obwohl während nachdem bevor als wo sobald",
    "&": "und oder",
    "n": "doch aber jedoch dennoch stattdessen allerdings",
    "k": "ursprünglich eigentlich zunächst einst",
}
_SMALL = {role: " ".join(f"{word} {word.capitalize()}" for word in row.split()) for role, row in _LIMIT.items()}

_REPORTED = (
    "beginne starte öffne fliege treffe komme stimme entscheide tage trete feiere eröffne schließe spiele wähle laufe "
    "gehe nehme finde folge stehe bleibe fahre ziehe empfange besuche verhandle berate kehre wechsle erscheine stelle "
    "verkünde lande zahle übernehme verlasse gelte ruhe streike halte falle entfalle steige lege bringe lade liefere "
    "sinke fehle pausiere verabschiede ehre hebe begehe veröffentliche verkaufe unterzeichne heirate räume baue stoppe "
    "sende übertrage erreiche erhöhe senke ändere ersetze löse gebe mache "
)
"""Verbs as reported speech has them: "er trete am Freitag zurück"."""

_ROLES = {
    **_SMALL,
    "F": "wird werden werde soll sollen muss müssen will wollen darf dürfen",
    "M": "würde würden könnte könnten dürfte dürften müsste müssten möge mögen",
    "W": "sollte sollten wollte wollten",
    "p": "vorhergesagt angesagt prognostiziert vorausgesagt absehbar "
    + " ".join(stem + ending for stem in _PLANNED.split() for ending in ("", "e", "en", "er", "es", "em"))
    + " "
    + " ".join(stem + ending for stem in _PROMISED.split() for ending in ("e", "en", "er", "es", "em")),
    "P": "vertagt verschoben verlegt aufgeschoben verlängert hinausgeschoben verzögert vorgezogen vorverlegt "
    "ausgedehnt prolongiert abgesagt abgeblasen gestrichen verschiebt verschieben verzögern vertagen verlängern "
    "verlegen vertagte vertagten verschob verschoben verlegte verlegten verlängerte verlängerten verzögerte "
    "verzögerten gestundet gestreckt",
    "O": "versprach versprachen versprochen gelobte gelobten drohte drohten "
    "kündigte kündigten kündigt forderte forderten fordert fordern gefordert verlangte verlangten verlangt verlangen "
    "bat baten bittet appellierte appellierten hoffte hofften plante planten beabsichtigte "
    "verpflichtete verpflichteten zugesagt befahl befahlen drängte drängten",
    "N": "rechnet rechnen verspricht versprechen droht drohen hofft hoffen beabsichtigt beabsichtigen plant planen "
    "peilt peilen gedenkt gedenken strebt streben",
    "Y": "aus ins",
    "C": "setzte setzten berief beriefen lud luden meldet meldete prognostiziert sagt",
    "D": "Frist Zeit Ultimatum Aufschub Fristverlängerung Stichtag Termin Abgabetermin Einsendeschluss Anmeldeschluss "
    "Bewerbungsschluss Meldeschluss Redaktionsschluss Anmeldefrist Bewerbungsfrist Antragsfrist Abgabefrist",
    "G": "gab gaben gibt geben gegeben gewährte gewährten gewährt räumte räumten eingeräumt gesperrt sperrte sperrten "
    "sperrt verhängt verhängte verhängten untersagt untersagte untersagten verbot verboten geschlossen inhaftiert "
    "inhaftierte suspendiert suspendierte suspendierten ausgesetzt eingestellt ausgerufen gepachtet gemietet ernannt "
    "angeordnet ordnete befristet genehmigt genehmigte genehmigten blockiert blockierte blockierten eingefroren "
    "beschränkt beschränkte begrenzt abgeriegelt gewählt verliehen ausgeliehen",
    "Z": "platzte platzten geplatzt scheiterte scheiterten gescheitert entfiel entfielen ausgefallen ausblieb "
    "ausblieben verfiel verfielen verpuffte",
    "z": "nicht nie niemals niemand kein keine keiner keinen keinem keinerlei nichts",
    "L": "dauerte dauerten gedauert währte blieb blieben geblieben lief liefen gelaufen hielt hielten gehalten "
    "kämpften wartete warteten gewartet galt galten stand standen arbeitete arbeiteten gearbeitet harrten zog zogen",
    "E": _REPORTED
    + "beginnt beginnen startet starten öffnet öffnen endet enden reist reisen fliegt fliegen trifft treffen "
    "kommt kommen stimmt stimmen entscheidet entscheiden tagt tagen tritt treten feiert feiern eröffnet eröffnen "
    "schließt schließen spielt spielen wählt wählen läuft laufen geht gehen nimmt nehmen findet finden folgt folgen "
    "steht stehen bleibt bleiben fährt fahren zieht ziehen empfängt empfangen besucht besuchen verhandelt verhandeln "
    "berät beraten kehrt kehren wechselt wechseln gastiert gastieren erscheint erscheinen erwartet stellt stellen "
    "verkündet verkünden debattiert debattieren präsentiert präsentieren landet landen rollt rollen zahlt zahlen "
    "übernimmt übernehmen verlässt verlassen dauert dauern gilt gelten ruht ruhen streikt streiken hält halten "
    "fällt fallen entfällt entfallen steigt steigen muss stattfindet stattfinden wiedereröffnet "
    "legt legen bringt bringen lädt laden liefert liefern startet kämpft kämpfen singt singen liest lesen sinkt sinken "
    "fehlt fehlen pausiert pausieren verabschiedet verabschieden kürt küren ehrt ehren weiht weihen hebt heben "
    "begeht begehen absolviert absolvieren bestreitet bestreiten misst messen duelliert empfiehlt schaltet schalten "
    "veröffentlicht veröffentlichen verlost verkauft verkaufen versteigert versteigern unterzeichnet unterzeichnen "
    "heiratet heiraten zieht klagt klagen räumt räumen baut bauen testet testen stoppt stoppen "
    "schickt schicken tauft taufen sendet senden überträgt übertragen erreicht erreichen quert queren "
    "verteidigt verteidigen eint verhört verhören vernimmt vernehmen beerdigt beerdigen bestattet bestatten "
    "erhöht erhöhen senkt senken ändert ändern tauscht tauschen ersetzt ersetzen löst lösen hört hören",
    "V": "saß saßen aß aßen fraß las lasen vergaß vergaßen buk sann rann spann focht schlägt schlagen gewinnt "
    "gewinnen siegt siegen besiegt besiegen verliert verlieren unterliegt bezwingt "
    "stirbt sterben tötet erlitt erlitten litt litten schwieg schwiegen stritt stritten bot boten erhob erhoben "
    "betrat betraten unterlag unterlagen bezog bezogen empfing empfingen entging entkam entkamen ertrank "
    "ertranken erschoss erschossen floh flohen fror genoss gelang gelangen geschah glitt grub hing hingen log maß "
    "mied pries roch schied schieden schien schienen schlich schliefen schlief schmolz schob schoben schwamm "
    "schwor schworen sprang sprangen stahl stahlen stieß stießen trank tranken trieb trieben überwand verdarb "
    "verschwand verschwanden vertrat vertraten verwies verzieh wandte wandten warb warben wusch zerriss zwang "
    "zwangen übernahm übernahmen",
    "w": "war waren wurde wurden",
    "i": "ist sind",
    "h": "hatte hatten hätte hätten",
    "H": "hat haben",
    "I": "zu",
}

_PREFIXES = [
    "ab",
    "an",
    "auf",
    "aus",
    "bei",
    "ein",
    "fest",
    "fort",
    "her",
    "heraus",
    "hin",
    "los",
    "mit",
    "nach",
    "statt",
    "teil",
    "um",
    "unter",
    "vor",
    "weg",
    "weiter",
    "wieder",
    "zurück",
    "zusammen",
    "durch",
    "nieder",
]
_WEAK = word_set("eh üh ier ck lg ag eg ig hr hl ll rk nk el er b g m z p sch ß ff nn")
_PRETERITES = tuple(f"{stem}ten" for stem in _WEAK)
_ADJECTIVES = word_set(
    "beliebten geliebten begabten verliebten letzten verletzten besetzten vernetzten entsetzten gesamten bestimmten "
    "berühmten vermummten bekannten unbekannten genannten sogenannten verwandten benannten gespannten entspannten "
    "jüngsten gesetzten geschätzten geplanten verirrten gesuchten beschränkten gerechten schärfsten kommentierten"
)
"""Words that end like such a preterite and stand before a noun."""
_INFINITIVES = tuple(f"{prefix}zu" for prefix in _PREFIXES)


_NO_PRESENT = (
    *("haft", "weit", "wert", "iert", "gesamt", "leicht", "schlecht", "recht", "dicht", "licht", "spät", "alt", "laut"),
    *("zeit", "maßt", "erst", "fast", "fort", "ernst", "fest", "höchst", "meist", "best", "kalt", "hart", "zart"),
)
"""How adverbs, adjectives and participles end that look like a verb of the present."""
_INSEPARABLE = ("be", "ver", "er", "ent", "zer", "miss", "un", "über", "unter", "durch", "wieder", "voll", "hinter")
"""How words begin whose participle looks like the present."""
_NO_VERBS = word_set(
    "gehört nicht jetzt selbst zuletzt zuerst zunächst damit somit womit hiermit samt statt anstatt sonst umsonst "
    "sofort dort "
    "längst jüngst unlängst möglichst äußerst vielleicht direkt indirekt perfekt korrekt konkret diskret komplett "
    "satt glatt platt matt bunt nackt echt schlicht breit kaputt absolut akut abrupt exakt intakt kompakt korrupt "
    "robust acht zweit dritt viert fünft sechst heut eindeutig halt selten wohlgemut insofern nett fett apart knapp "
    "ungewohnt bereit bekannt dezent latent prominent transparent permanent konsequent eloquent potent patent "
    "exzellent "
    "intelligent kompetent präsent relevant brisant elegant interessant konstant tolerant rasant markant galant"
)


def _by_ending(word: str) -> str:
    """Return I for an infinitive that has its "zu" inside ("einzulegen"), V for a plural preterite ("äußerten").

    E for a verb of the present that no participle looks like: "urteilt".
    """
    if word[-1] == "t" and len(word) > 4 and not word.startswith(_INSEPARABLE):
        return "" if word.endswith(_NO_PRESENT) or word in _NO_VERBS or not word.islower() else "E"
    if word[-1] != "n" or len(word) < 6:
        return ""
    if word.startswith(_INFINITIVES):
        return "I"
    if word.endswith(("teten", "deten")) and not word.startswith(("ge", "ver", "un")):  # wüteten, redeten
        return "V"
    if word.endswith("neten"):  # öffneten, rechneten
        return "V"
    return "V" if word.endswith(_PRETERITES) and word not in _ADJECTIVES else ""


DIRECTION = DirectionWords(
    _ROLES,
    _by_ending,
    small=str,
    commas=True,
    verb_second=True,
    movers=frozenset(("gestorben",)),
    copulas=frozenset(("ist",)),
    conditions=frozenset(("wenn", "falls", "sofern")),
    sooner=("vorgezogen", "vorverleg", "früher"),
    after=frozenset(("nach", "infolge", "anlässlich")),
    before=frozenset(("vor",)),
    eve=frozenset(("vorabend", "vorfeld")),
)
