"""The words of French that tell whether a date lies ahead or back, by their role (``direction.roles``)."""

from __future__ import annotations

from normkit import word_set
from normkit_dates.grammar.direction.roles import DirectionWords


def _agreeing(participles: str) -> str:
    """Return participles with their endings.

    >>> _agreeing("prévu remis")
    'prévu prévue prévus prévues remis remise remises'
    """
    endings = {True: ("", "e", "es"), False: ("", "e", "s", "es")}
    return " ".join(word + ending for word in participles.split() for ending in endings[word[-1] == "s"])


_PLANNED = "prévu programmé attendu convoqué planifié envisagé censé supposé calé échelonné"
_PUT_OFF = (
    "délibéré reporté repoussé ajourné renvoyé différé prolongé décalé retardé étendu reconduit prorogé avancé remis "
    "suspendu "
    "déplacé annulé"
)
_ASKED = (
    "accepté consenti projeté promis demandé ordonné exigé appelé menacé juré invité exhorté convenu décidé enjoint "
    "sommé autorisé prié pressé "
    "engagé obligé contraint"
)

_SET = (
    "fermé interdit décrété instauré imposé placé incarcéré écroué assigné bloqué gelé exclu prêté loué réservé nommé "
    "élu "
    "confiné banni écarté proclamé déclaré arrêté restreint limité paralysé"
)
"""Verbs that set a state, which a term ends: closed until Monday."""

_DONE = (
    "allé arrivé entré rentré monté remonté tombé retombé passé repassé retourné décédé parvenu survenu vaincu rendu "
    "reçu perdu vendu conclu admis transmis commis soumis appris détruit construit réduit "
    "atteint rejoint éteint né subi choisi puni averti réuni descendu répondu interrompu rompu"
)
"""Participles that no ending tells."""
_TOLD = (
    "paru apparu disparu obtenu retenu détenu intervenu devenu lu relu cru vu revu entendu défendu pendu "
    "fondu abattu combattu débattu couru parcouru secouru vécu déçu conçu aperçu ému mort mis permis omis démis écrit "
    "décrit inscrit souscrit produit traduit introduit séduit requis acquis conquis assis"
)
"""Others, which tell of what was where they stand right before their day."""

_ROLES = {
    "F": "va vont vais allons aura auront sera seront doit doivent ira iront",
    "N": "vouloir devoir pouvoir espérer compter souhaiter prévoit prévoient entend entendent envisage envisagent "
    "espère espèrent promet promettent prochainement "
    "bientôt échéance compte comptent veut veulent souhaite souhaitent menace menacent",
    "M": "peut peuvent devrait devraient pourrait pourraient serait seraient irait iraient",
    "W": "devait devaient allait allaient",
    "p": f"{_agreeing(_PLANNED)} payable payables exigible exigibles prochain",
    "q": _agreeing("fixé arrêté établi"),
    "l": _agreeing("maintenu conservé gardé laissé"),
    "P": f"{_agreeing(_PUT_OFF)} reporte reportent repousse repoussent prolonge prolongent diffère ajourne ajournent",
    "O": f"{_agreeing(_ASKED)} demande demandent exige exigent appelle appellent ordonne somme invite invitent "
    "promettait espérait espéraient comptait comptaient voulait voulaient entendait souhaitait demandait exigeait",
    "C": f"{_agreeing('annoncé prédit')} annonce annoncent convoque convoquent",
    "D": "délai ultimatum sursis limite",
    "G": "donné laissé accordé donne donnent laisse laissent accorde accordent dispose disposent donna laissa "
    f"{_agreeing(_SET)} ferma fermèrent interdisait décréta imposa instaura",
    "Z": f"{_agreeing('capoté avorté')} échoué échoua échouèrent capota avorta minute",
    "z": "ne n pas jamais personne rien aucun aucune nul",
    "L": "duré durait duraient dura resté restée restés restées restait restaient resta poursuivi poursuivie tenu "
    "demeuré attendait attendaient",
    "E": "fait font marque marquent retirent tirent expirent durent assurent pleut neige brille grêle gèle souffle "
    "dure "
    "poursuit continue "
    "continuent débloque gagne regagne rallie rallient prévaut reprend reprennent commence commencent débute débutent "
    "ouvre ouvrent rouvre rouvrent rend rendent part "
    "partent arrive arrivent vote votent entrent expire expirent prend prennent termine terminent achève achèvent "
    "joue jouent affronte affrontent rencontrent reçoit reçoivent dure durent reste restent tient tiennent réunit "
    "réunissent vient viennent décolle décollent envole envolent examine examinent tranche tranchent élit élisent "
    "accueille accueillent inaugure inaugurent quitte quittent célèbre célèbrent ferme ferment comparaît comparaissent "
    "démarre démarrent tombe tombent revient reviennent siège siègent plaide plaident présente présentent "
    "statue publie publient débarque retrouve retrouvent verse versent touche échoit cesse cessent clôt repart "
    "repartent "
    "court courent défile défilent manifeste manifestent sort sortent paraît paraissent dévoile dévoilent lance "
    "lancent "
    "signe signent dispute disputent défie défient préside décide décident atterrit atterrissent embarque embarquent "
    "fête fêtent organise organisent livre livrent auditionne interroge déménage emménage élance élancent installe "
    "installent accoste accostent appareille appareillent remonte remontent monte montent augmente augmentent baisse "
    "baissent change changent descend descendent entame entament enchaîne boucle bouclent conclut concluent "
    "convoque suspend suspendent relâche marie marient épouse enterre enterrent inhume rejoue rejouent "
    "tourne tournent chante chantent danse dansent combat combattent court boxe concourt concourent "
    "négocie négocient discute discutent débat débattent adopte adoptent ratifie ratifient élabore promulgue "
    "expose exposent projette projettent diffuse diffusent retransmet rediffuse vend vendent achète remet remettent "
    "décerne décernent attribue attribuent rencontre défend défendent prête prêtent intronise baptise béatifie "
    "bascule basculent migre fusionne fusionnent perçoit perçoivent paie paient rembourse remboursent distribue "
    "juge jugent auditionnent extrade expulse libère libèrent évacue évacuent démolit démonte transfère",
    "V": f"{_agreeing(_DONE)} venu venus revenu battu battus pris surpris repris saisi saisis conduit conduits",
    "v": _agreeing(_TOLD),
    "J": "entre passe",
    "B": "été",
    "i": "est sont",
    "R": "se il elle on nous vous je ils elles tu",
    "w": "était étaient fut",
    "h": "avait avaient",
    "H": "a ont ai avons avoir ayant aurait auraient",
    "u": "jusqu jusque",
    "t": "à au aux",
    "f": "pour",
    "b": "avant ici",
    "r": "depuis",
    "s": "dès",
    "o": "en dans ce cet",
    "a": "le la les l un une des du cette son sa ses leur leurs",
    "c": "que qu qui dont si",
    "d": "où quand lorsque comme alors tandis",
    "&": "et ou",
    "n": "mais cependant toutefois finalement pourtant",
    "k": "initialement auparavant originellement",
}


_MOVERS = (
    "allé arrivé entré rentré monté remonté tombé retombé passé repassé retourné décédé né venu revenu devenu parvenu "
    "survenu intervenu parti sorti descendu mort paru apparu disparu resté demeuré reparti"
)

_NO_PLURALS = word_set(
    "accident incident président client patient talent agent argent parent récent urgent violent souvent content "
    "absent présent différent excellent permanent évident fréquent équivalent adolescent pourcent ascendant précédent "
    "continent occident orient intelligent innocent imprudent prudent insolent décent dissident résident régent "
    "couvent serpent torrent ferment élément moment comment dent vent cent lent ardent expédient ingrédient "
    "contingent concurrent subséquent conséquent indécent réticent résilient efficient ambivalent transparent "
    "apparent contient tient vient maintient obtient appartient convient devient revient intervient provient"
)
"""Words that end like a verb of the third person plural."""

_IMPERFECT = tuple(stem + ending for stem in ("cour", "mour", "ur", "ar", "ér", "fr") for ending in ("ait", "aient"))
"""How verbs whose stem ends in r tell of the past: courait, préparait, offrait; not "il courrait"."""
_ENDING_IN_R = (
    "entrai",
    "rentrai",
    "montrai",
    "rencontrai",
    "tirai",
    "retirai",
    "attirai",
    "ouvrai",
    "livrai",
    "expirai",
    "inspirai",
    "aspirai",
    "respirai",
    "admirai",
    "désirai",
    "virai",
)
"""How others of them begin."""


def _by_ending(word: str) -> str:
    """Return I for what ends like an infinitive, M for what would be, v for a participle, E for a plural present."""
    if word.endswith(("rons", "rez")) and len(word) > 5 and word not in ("environs", "barons", "patrons"):
        return "F"
    if len(word) > 6 and word.endswith("ent") and word[-4] not in "ma" and word not in _NO_PLURALS:
        return "V" if word.endswith(("aient", "èrent", "irent", "urent")) else "E"
    if len(word) > 4 and word.endswith(("é", "ée", "és", "ées")):
        return "v"
    if word[-2:] in ("er", "ir", "re"):
        return "I" if len(word) > 3 else ""
    if word.endswith(_IMPERFECT) or word.startswith(_ENDING_IN_R):
        return "V" if word.endswith(("ait", "aient")) else ""
    return "M" if word.endswith(("rait", "raient")) and len(word) > 6 else ""


DIRECTION = DirectionWords(
    _ROLES,
    _by_ending,
    exact={"Rendez": "N"},
    occurs=frozenset(("lieu",)),
    movers=frozenset(_agreeing(_MOVERS).split()),
    starting=frozenset(("à partir", "à compter", "à dater")),
    copulas=frozenset(("est",)),
    lasting=("prolong", "étend"),
    only=frozenset(("que", "qu")),
    conditions=frozenset(("si", "s")),
    sooner=("avanc",),
    after=frozenset(("après",)),
    before=frozenset(("avant",)),
    eve=frozenset(("veille", "approche", "perspective", "prélude")),
)
