"""The words of Spanish that tell whether a date lies ahead or back, by their role (``direction.roles``)."""

from __future__ import annotations

from normkit_dates.grammar.direction.roles import DirectionWords


def _agreeing(participles: str) -> str:
    """Return participles with their endings.

    >>> _agreeing("previsto")
    'previsto prevista previstos previstas'
    """
    return " ".join(word[:-1] + ending for word in participles.split() for ending in ("o", "a", "os", "as"))


_PLANNED = "previsto programado convocado pactado esperado agendado citado señalado"
_PUT_OFF = (
    "aplazado pospuesto prorrogado ampliado suspendido retrasado postergado diferido adelantado trasladado extendido "
    "prolongado reprogramado cancelado anulado desconvocado"
)

_SET = (
    "cerrado prohibido decretado impuesto sancionado inhabilitado encarcelado arrestado confinado bloqueado clausurado "
    "declarado vetado restringido alquilado cedido nombrado elegido congelado instaurado limitado vedado detenido"
)
"""Verbs that set a state, which a term ends: closed until Monday."""

_ROLES = {
    "F": "va van irá irán debe deben deberá deberán",
    "N": "prevé prevén planea planean espera esperan pretende pretenden quiere quieren piensa piensan próximamente "
    "vencimiento amenaza amenazan amaga amagan advierte advierten confía confían prepara preparan proyecta proyectan"
    "promete prometen aspira aspiran busca buscan desea desean",
    "M": "debería deberían podría podrían",
    "W": "debía debían iba iban tenía tenían pensaba pensaban quería querían esperaba esperaban",
    "p": f"{_agreeing(_PLANNED)} pagadero pagadera pendiente",
    "q": _agreeing("fijado marcado establecido"),
    "P": f"{_agreeing(_PUT_OFF)} aplazó pospuso amplió prorrogó retrasó postergó extendió adelantó trasladó prolongó "
    "suspendió aplazaron pospusieron ampliaron prorrogaron retrasaron aplaza pospone amplía prorroga retrasa extiende",
    "O": f"{_agreeing('prometido pedido exigido ordenado acordado obligado')} prometió prometieron pidió pidieron "
    "aceptó aceptaron accedió accedieron resolvió resolvieron optó optaron recomendó recomendaron propuso propusieron "
    "ofreció ofrecieron aconsejó exigió exigieron ordenó ordenaron amenazó amenazaron juró juraron advirtió "
    "advirtieron llamó llamaron instó "
    "instaron urgió urgieron acordó acordaron decidió decidieron pide piden exige exigen ordena insta "
    "instan invitó invitaron",
    "C": "convocó convocaron anunció anunciaron citó citaron fijó fijaron pronosticó convoca convocan anuncia anuncian",
    "D": "plazo ultimátum tregua límite",
    "G": "dio dieron da dan dado concedió concedieron concede otorgó otorgaron tiene tienen cerró cerraron prohibió "
    "prohibieron prohíbe prohíben decretó decretaron impuso impusieron impone imponen sancionó sancionaron inhabilitó "
    "encarceló arrestó confinó bloqueó bloquearon clausuró declaró declararon vetó restringió restringieron alquiló "
    f"cedió nombró eligió congeló instauró limitó vedó {_agreeing(_SET)}",
    "Z": f"{_agreeing('frustrado malogrado')} fracasó fracasaron frustró frustraron malogró malograron fallaron falló",
    "z": "no nunca jamás nadie nada ningún ninguna ninguno tampoco",
    "L": "duró duraron durado permaneció permanecieron continuó continuaron siguió siguieron estuvo estuvieron "
    "mantuvo mantuvieron resistió resistieron esperó esperaron quedó prolongaba",
    "E": "hay paran marca marcan continúa continúan prosigue prosiguen persiste persisten llueve nieva graniza sopla "
    "remite remiten brilla "
    "luce reparece arriba arriban emprende emprenden puede pueden empieza empiezan comienza comienzan arranca "
    "arrancan inicia inician reanuda reanudan abre "
    "abren reabre "
    "reabren cierra cierran vota votan viaja viajan llega llegan parte parten sale salen visita visitan juega juegan "
    "celebra celebran reúne reúnen termina terminan acaba acaban vence vencen expira expiran entra entran finaliza "
    "finalizan concluye concluyen dura duran permanece permanecen recibe reciben inaugura inauguran presenta "
    "presentan elige eligen vuelve vuelven regresa regresan debuta debutan enfrenta enfrentan estrena estrenan "
    "actúa actúan comparece comparecen decide deciden cumple cumplen sigue siguen caduca caducan "
    "disputa disputan debate debaten emite emiten publica publican cobra cobran "
    "embarca despega zarpa paga pagan reparte reparten aterriza aterrizan desfila desfilan estudia estudian firma "
    "firman "
    "afronta afrontan lanza lanzan entrega entregan tramita declara examina examinan rige rigen "
    "atraca atracan dicta dictan mide miden cita citan deja dejan sube suben baja bajan aumenta aumentan "
    "canta cantan baila bailan cambia cambian corre corren pelea pelean combate combaten defiende defienden negocia "
    "negocian discute "
    "discuten aprueba aprueban ratifica ratifican promulga expone exponen transmite transmiten "
    "vende venden subasta subastan adjudica adjudican casa casan entierra entierran despide despiden "
    "traslada trasladan muda fusiona fusionan devuelve devuelven distribuye distribuyen juzga juzgan "
    "interroga extradita "
    "deporta libera liberan evacua evacuan desaloja derriba derriban instala instalan retoma retoman "
    "rinde rinden homenajea homenajean bendice beatifica canoniza corona coronan jura juran asume asumen toma toman "
    "renuncia renuncian desembarca recala fondea circula circulan suspende suspenden levanta levantan habilita",
    "i": "está están es son",
    "R": "se",
    "w": "estaba estaban era eran",
    "h": "había habían",
    "H": "ha han haber haberse",
    "u": "hasta",
    "t": "a al",
    "f": "para",
    "b": "antes",
    "r": "desde",
    "o": "en de del este",
    "a": "el la los las un una su sus",
    "c": "que quien si",
    "d": "donde cuando como mientras porque aunque",
    "&": "y o e u",
    "n": "pero sino embargo finalmente",
    "k": "inicialmente originalmente antes",
}


def _by_ending(word: str) -> str:
    """Return I for what ends like an infinitive, F for what will be, M for what would be, V for the past."""
    if word.endswith(("rá", "rán", "remos")) and len(word) > 3:
        return "F"
    if word[-2:] in ("ar", "er", "ir") or word.endswith(("arse", "erse", "irse")):
        return "I" if len(word) > 3 else ""
    if len(word) > 5 and word.rstrip("s")[:-1].endswith(("ad", "id")) and word[-1] in "oas":
        return "v"
    if word[-1] == "ó" or word.endswith(("aron", "ieron")):
        return "V"
    if word.endswith(("ría", "rían")) and len(word) > 3 and word not in ("mayoría", "cría"):
        return "M"
    return "V" if word.endswith(("aba", "aban", "ían")) and len(word) > 5 else ""


DIRECTION = DirectionWords(
    _ROLES,
    _by_ending,
    first_verbs=True,
    exact={"Irán": "X", "Teherán": "X", "Este": "X"},
    starting=frozenset(("a partir", "a contar")),
    copulas=frozenset(("es",)),
    lasting=("prolong", "extend", "alarg"),
    conditions=frozenset(("si",)),
    sooner=("adelant", "anticip"),
    after=frozenset(("tras", "después")),
    before=frozenset(("antes",)),
    eve=frozenset(("víspera", "vísperas", "cara", "puertas")),
)
