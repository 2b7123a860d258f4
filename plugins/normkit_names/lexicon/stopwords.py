"""Capitalised words that are no part of a name, and words around a name that say what it names.

Self-compiled; lower case, without articles.

A word stands here because news capitalises it next to names (titles, months, institutions), or because Arabic
names of bodies look like names of people (al-Qaida, Al Jazeera).
"""

from __future__ import annotations

from normkit import phrase_set, word_set

TITLES = word_set(
    """
    president vice prime premier minister foreign defense defence interior finance deputy secretary general
    leader ruler king queen prince princess crown emir sheikh shaikh sheikha sultan ayatollah grand mufti imam
    caliph pasha bey colonel major captain lieutenant brigadier commander marshal admiral sergeant officer chief
    head director governor mayor senator congressman congresswoman ambassador envoy spokesman spokeswoman
    spokesperson judge justice justices attorney lawyer prosecutor professor doctor engineer mr mrs ms miss dr
    sir lady lord dame saint st father brother sister uncle mother son daughter coach striker midfielder
    goalkeeper analyst reporter journalist author former ex interim acting transitional opposition rebel
    militant cleric preacher activist rep sen gov gen col lt maj capt sgt hon rev messrs monsieur madame
    president-elect chairman chairwoman chair ceo hajj hajji
    alhaji alhajji hajiya hajia datuk dato datin puan encik tengku tunku mme mlle madam herr frau alh engr barrister
    hojatoleslam hojjatoleslam ayatollah sufi
    """
)

ORDINARY = word_set(
    """
    a an and as at after although amid amidst among another any are because beside besides beyond despite due
    except excluding including per regarding unlike versus via whereas whether before below but by can could did
    do does during each earlier even every few following for from he her here hers him his how however i if in
    inside into is it its last later like many may meanwhile more most much my near neither never new next no
    none nor not now of off on once one only or other our out over perhaps she should since so some still such
    than that the their them then there these they this those though through thus to today together tomorrow
    tonight too toward towards two under until up upon us very was we were what when where which while who whom
    whose why will with within without would yes yet yesterday you your all also always about above across
    against along around between both three four five six seven eight nine ten first second third north south
    east west northern southern eastern western central middle upper lower great big old young free january
    february march april june july august september october november december jan feb mar apr jun jul aug sep
    sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun eid
    ramadan adha fitr christmas easter ashura muharram islam islamic islamist muslim muslims christian jewish
    sunni shia shiite druze kurdish kurds kurd arab arabs arabic alawite salafi jihadi jihad quran koran god
    allah says say told tells tell asked asks added adds reported reports speaking according analysts residents
    police officials sources authorities witnesses court ministry ministries parliament council committee
    commission government army forces force troops party state states united nations union league front movement
    brigade brigades battalion regiment guard guards corps division bureau office department agency agencies
    authority administration university college school institute academy hospital clinic mosque church temple
    cathedral museum library theatre theater stadium arena club team bank fund company corporation group holding
    holdings foundation association organization organisation society center centre network channel television
    tv radio news press media times post daily journal magazine gazette herald tribune review report reuters
    airport airline airlines airways port bridge road street avenue square park gate tower palace house hotel
    mall market camp base airbase air naval border river mount mountain mountains hill hills heights valley sea
    gulf strait bay island islands lake desert canal city town village district province governorate region
    republic kingdom emirate emirates sultanate federation act law treaty accord accords agreement summit
    conference talks war wars revolution uprising spring crisis cup championship olympics games world
    international national federal public supreme high special security intelligence military political economic
    social human rights peace prize award plan project programme program initiative deal fm pm uk eu un photo
    photos image images video view gallery file caption watch read sign subscribe related recommended stories
    breaking live update updates exclusive opinion editorial analysis interview story topic back share follow
    hezbollah hizbullah hizballah hamas fatah houthi houthis taliban boko isis isil daesh hayat ansar peshmerga
    hisbollah haiat hajat
    mujahideen mujahidin meet meets met meeting visit visits visited visiting hails hail urges urge calls call
    vows vow slams slam warns warn warning backs seeks seek faces face wins win loses lose kills killed kill
    dies dead death hits hit attack attacks strike strikes launch launches relaunch holds hold discusses discuss
    receives received hosts host joins join leaves leave returns return arrives fall fell falls rise rises ties
    """
)

HEADLINE_VERBS = word_set(
    """
    nab nabs quiz quizzes oust ousts axe axes remand remands woo woos snub snubs laud lauds mourn mourns mull mulls
    honour honours chide chides slate slates flay flays heed heeds shun shuns bemoan bemoans quash quashes hound hounds
    thrash thrashes rout routs drub drubs rebuke rebukes grill grills arraign arraigns acquit acquits indict indicts
    """
)
"""Verbs that headlines have before a name, and that are too rare elsewhere to be in a list of ordinary words."""

FUNCTION_WORDS = word_set(
    """
    según cuando mientras aunque porque pero además también tampoco entonces después así aún todavía ayer hoy mañana
    durante ante bajo desde hacia hasta tras mediante excepto salvo incluso donde conforme
    selon lorsque quand puisque tandis quoique pourtant cependant toutefois néanmoins ensuite puis ainsi hier demain
    déjà après avant malgré sauf chez envers parmi hormis dès depuis lorsqu puisqu
    laut nach gemäß zufolge wegen während nachdem obwohl solange sobald falls damit allerdings jedoch dennoch trotzdem
    außerdem zudem danach gestern heute bereits ohne trotz statt bevor indem
    secondo mentre quando perché poiché benché sebbene però anche inoltre tuttavia dopo prima contro senza verso presso
    oltre tranne ieri oggi poi quindi
    segundo enquanto embora mas porém contudo todavia também além depois antes após até sobre perante ontem hoje amanhã
    então onde
    volgens terwijl toen omdat hoewel maar echter ook bovendien daarna gisteren vandaag morgen sinds tegen zonder
    tijdens
    wegens ondanks naar toch dus nadat voordat zodra
    enligt medan när eftersom trots också dessutom sedan därefter igår idag efter före
    ifølge mens fordi skjønt selvom siden deretter også uden uten etter
    według podczas kiedy gdy ponieważ chociaż jednak również także potem wczoraj dziś dzisiaj jutro przed przez mimo
    wobec
    zdaniem oraz lecz
    podle během protože když však včera dnes zítra
    çünkü ama fakat ancak ayrıca sonra önce bugün dün yarın için rağmen
    menurut ketika sementara karena kerana meskipun namun tetapi tapi sedangkan setelah selepas sebelum sejak sambil
    selain
    kemudian kemarin semalam untuk dengan kepada terhadap tentang kalau supaya bahwa bahawa
    """
)
"""What opens a sentence before a name, each language after the other: prepositions, conjunctions, adverbs of time and
order. Spanish, French, German, Italian, Portuguese, Dutch, Swedish, Danish and Norwegian, Polish, Czech, Turkish,
Indonesian and Malay. What Arabs bear as a name too is not here (Portuguese "assim" is Asim)."""

COUNTRIES = word_set(
    """
    syria syrian syrians iraq iraqi iraqis iran iranian iranians israel israeli israelis lebanon lebanese jordan
    jordanian egypt egyptian egyptians saudi saudis arabia qatar qatari kuwait kuwaiti bahrain bahraini oman
    omani yemen yemeni yemenis uae emirati libya libyan tunisia tunisian algeria algerian morocco moroccan
    mauritania sudan sudanese somalia somali djibouti palestine palestinian palestinians turkey turkish turkiye
    turks russia russian russians ukraine ukrainian america american americans britain british england english
    france french germany german germans italy italian spain spanish europe european asia asian africa african
    china chinese india indian japan japanese pakistan pakistani afghanistan afghan kurdistan armenia armenian
    azerbaijan cyprus greece greek poland polish canada canadian australia australian mexico brazil sweden
    swedish norway denmark dutch netherlands belgium swiss austria damascus aleppo beirut baghdad cairo
    alexandria jerusalem mecca medina riyadh tehran istanbul ankara moscow london paris brussels geneva
    washington york delhi berlin vienna rome madrid doha dubai tripoli tunis algiers casablanca rabat khartoum
    amman muscat manama kremlin pentagon nato gaza bethlehem nazareth palmyra babylon carthage sinai levant
    maghreb mesopotamia mediterranean baltic caucasus chad mali niger nigeria senegal
    """
)

ORGANIZATIONS = word_set(
    """
    qaida qaeda jazeera arabiya shabaab shabab aqsa quds azhar ahram hayat manar mayadeen masdar monitor nusra
    nusrah sham ikhbariya alam hurra akhbar watan thawra baath aramco ittihad ahly ahli hilal nassr ain wasl
    qaïda kaida kaïda kaeda nosra noussra cham scham chabab schabab arabija haiat hajat hay'at
    zamalek bayan khaleej rai anbaa hashd shaabi haq asaib kataib saraya hashed
    """
)
"""After an article: names of media, armed groups, parties, clubs, agencies."""

ORGANIZATIONS_OF = word_set(
    "bait bayt beit dar darul jamia jamiat jamaat jamaatul harkat harakat hizb jaish jund lashkar majlis tehrik tehreek"
    " tanzim ansar ahl dawat jamat sipah masjid madrasa"
)
"""Before an article inside the word: what a body of people, a school or a mosque is called by."""

THING_AFTER = word_set(
    """
    university college school institute academy hospital mosque stadium airport street road avenue square bridge
    district province governorate camp base brigade brigades foundation group bank center centre museum library
    prize award tower city club palace port act law accords holding holdings tv news television islands
    caddesi sokağı mahallesi bulvarı meydanı camii camisi üniversitesi hastanesi stadyumu havalimanı köprüsü lisesi
    """
)
"""A name before one of these names a thing: "King Abdullah University", "Saddam Hussein Street"."""
THING_QUALIFIERS = word_set(
    "teaching specialist general memorial central state international federal national technical islamic model public"
    " grand high primary secondary medical cancer children's"
)
"""What may stand between the name and the thing: "Ahmed Memorial Hospital"."""

THING_BEFORE = word_set(
    """
    rue avenue boulevard place hôpital mosquée aéroport stade université lycée école fondation prix quartier palais
    village ville camp calle avenida plaza estadio mezquita aeropuerto universidad barrio campo
    straße platz dorf stadt moschee flughafen universität krankenhaus stadion flüchtlingslager stiftung
    via piazza piazzale moschea rua praça avenida hospital mezquita
    jalan jln lorong kampung kampong taman bukit sungai pulau masjid bandar kota desa kuala universiti universitas
    sekolah stadium stadion hospital bandara pasar
    waddada isbitaalka jaamacadda garoonka dugsiga suuqa titin masallacin asibitin
    """
)
"""A name after one of these, or after it and "de", names a thing: "avenue Habib Bourguiba", "Dorf Wadi Rahal"."""
PLACE_OF = word_set(
    "village town city district province camp port battle governorate suburb neighborhood neighbourhood"
)
"""The same with "of" between: "the village of Abu Hassan"."""
PLACE_BEGINNINGS = word_set(
    "wadi jabal jebel djebel jebl deir dayr tell tel beit bayt kafr kfar oued ain bab souk souq ras marj khirbet nahr"
    " tall hassi bir bordj borj burj ksar qasr ouled beni bani ait tizi douar zaouia zaouiet chott hammam foum ighil"
    " menzel mechta guelta hai ayn ein birket birkat jisr qalat madinat marsa mersa ezbet izbat mit kom sharm shatt dar"
    " birnin kampung kampong"
)
"""What a place begins with: "Wadi Rahal", "Beit Hanoun"."""
PLACES_OF_PEOPLE = word_set(
    "hassi bordj borj burj ksar qasr wadi oued djebel jebel jabal douar ouled kafr ezbet izbat menzel mechta zaouia"
    " zaouiet deir dayr kampung kampong birnin"
)
"""Those of them whose places are often called after a person: "Bordj Omar Driss"."""
NAMELIKE_THINGS = phrase_set(
    """
    ali baba
    ali express
    abu ghraib
    abu simbel
    abu musa
    abu garcia
    sana sana
    nur schams
    nur shams
    haram al-sharif
    haram al-scharif
    salam aleikum
    salam alaikum
    bandar seri begawan
    """
)
"""What is built like a full name and is none."""
STOPWORDS_AND_NAMES = word_set(
    "ramadan shia eid sultan islam jihad imam emir allah hajj haj hajji haji sheikh shaikh mufti pasha bey"
)
"""Of the words that are no part of a name: those that are, after a given name ("Omar Ramadan", "Tariq Sheikh")."""
ORDINARY_AND_NAMES = word_set(
    """
    nadir attar sherif hijab shisha henna
    daher bisher asyl kader kamel tarif natur meer mais mal nabel nase rabe rad tal hamam kadi hader kabel
    mardi liban moyenne naif nuire nourri rade rayes amer aman banni barre aussi
    """
)
"""Words of English, German and French, folded, that Arabs bear as names too: alone, another spelling of nobody's."""
GERMAN_DETERMINERS = word_set(
    """
    der die das dem den des ein eine einen einem einer eines kein keine keinen keinem keiner im am zum zur vom beim ins
    jeder jede jedes jeden jedem dieser diese dieses diesen diesem
    """
)
"""What stands before a noun, which has a capital, and not before a surname."""
KIN = word_set(
    """
    brother sister twin cousin nephew niece uncle aunt son daughter father mother grandfather grandmother grandson
    granddaughter namesake brothers sisters twins husband wife
    frère soeur sœur jumeau jumelle cousine neveu nièce oncle tante fils fille père mère homonyme mari
    bruder schwester zwilling zwillingsbruder zwillingsschwester vetter kusine neffe nichte onkel sohn tochter vater
    mutter großvater großmutter enkel enkelin namensvetter mann frau
    hermano hermana primo prima sobrino sobrina tío tía hijo hija padre madre fratello sorella cugino cugina figlio
    figlia zio zia irmão irmã filho filha kardeşi ağabeyi ablası oğlu kızı babası annesi yeğeni eşi abang adik kakak
    anak bapa ayah
    """
)
"""Before a name: someone else of that surname. English, French and German; what is in reach of other languages."""
AFTER_SAID = word_set("the a an he she one another his her they officials analysts witnesses")
"""What follows "Said" where it is the verb: "Said the minister"."""
FOREIGN_ENDINGS = (
    "zadeh", "oglu", "nejad", "pour", "ov", "ova", "ev", "eva", "enko", "escu", "poulos", "vic", "ski", "sky",
)  # fmt: skip
"""How surnames end that are not Arabic, though the word before the ending may be: "Aliyev", "Rahmanov", "Hasanoglu"."""

STOPWORDS = TITLES | ORDINARY | HEADLINE_VERBS | FUNCTION_WORDS | COUNTRIES

ARABIC_STOPWORDS = word_set(
    """
    الرييس رييس وزير الوزير وزراء الوزراء الخارجيه الدفاع الداخليه الماليه الماضي الحالي السابق الاسبق الجديد
    السوري السوريه الروسي الروسيه الامريكي الاميركي المصري العراقي اللبناني الاردني السعودي القطري التركي
    الايراني الاسراييلي الفلسطيني الليبي التونسي الجزايري المغربي اليمني الكويتي الاماراتي العربي العربيه الدولي
    الدوليه العام العامه الامين الذي التي الذين هذا هذه ذلك تلك هو هي ان الى الي من في عن علي على مع بعد قبل
    خلال حول بين عند منذ حتي قال قالت اكد اكدت اعلن اضاف اوضح صرح كان كانت لقاء اجتماع زياره اليوم امس الاثنين
    الثلاثاء الاربعاء الخميس الجمعه السبت الاحد جامعه شارع مدينه محافظه مستشفي مطار وكاله قناه صحيفه حزب الله
    الدين المتحده الامم الاتحاد مجلس المجلس حركه جماعه الانباء النظام القصر الحكومه البلاد العاصمه الجمهوريه
    المملكه الدوله الشعب الجيش القوات الشرطه الرسمي الرسميه الاعلام المتحدث الناطق باسم امام كل بعض غير لا لم لن
    ما قد ثم او ايضا نحو عام يوم شهر سنه عده كما لكن حيث اذ اذا بن نايب ولي عهد العهد
    """
)
"""Folded Arabic words that end a name, or cannot begin one."""
ARABIC_THINGS_BEFORE = word_set(
    """
    شارع طريق ميدان دوار جسر كوبري نفق محور حي ضاحيه ساحه حديقه سوق برج قصر قلعه مستشفي مشفي مستوصف عياده صيدليه
    جامعه مدرسه ثانويه اعداديه ابتداييه معهد كليه اكاديميه مسجد جامع مصلي مقبره ضريح مقام مطار ميناء مينا محطه موقف
    ملعب استاد ملاعب قاعه مسرح متحف مكتبه دار مطبعه موسسه جمعيه شركه مصرف بنك نادي مخيم قريه بلده مدينه منطقه محافظه
    ولايه بلديه جايزه كاس بطوله دوره كتيبه كتايب لواء لوا قاعده معسكر سد وادي جبل
    خيابان بزرگراه بيمارستان دانشگاه ورزشگاه فرودگاه كوچه پل بلوار روستاي شهرك پارك
    """
)
"""Before a name, folded: what makes a street, a school, a place of it. Arabic, and Persian in the last line."""
ARABIC_PLACES_OF_ABU = word_set("ظبي غريب سمبل")
"""What makes a place of "Abu" before it, folded."""
