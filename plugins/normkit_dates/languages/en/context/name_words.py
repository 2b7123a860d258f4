"""Words near an English day, month or number that make it a name."""

from __future__ import annotations

from normkit import word_set

OWNERS = word_set("his her my your our their whose")
"""Before "man Friday" they make it a name."""

PERSON_TITLES = word_set(
    "Mr Mrs Ms Miss Mx Dr Prof Sir Dame Lord Lady Rev Sgt Capt Lt Col Gen Detective detective Officer officer "
    "Sergeant Captain Lieutenant Colonel Major Corporal Inspector Constable Professor Father"
)
"""Before a weekday or a month they make it a surname, as they are written: Mr. Friday."""

PLACES = word_set(
    "Bridge Street Avenue Square Boulevard Road Plaza Park Stadium Airport Hospital School University Barracks Tower "
    "Tunnel Station Mosque Movement Brigade Coalition Alliance Front Guerrillas Militia Hotel tavern pub hotel bar inn "
    "guerrillas militia guerrilla bridge square street avenue boulevard stadium barracks brigade"
)
"""Behind a day they make the name of a place or a body: July 26 Bridge."""

NAMED_DAYS = word_set(
    "black cyber good super ash palm bloody manic giving easter casual fat ruby blue sheffield bowl whit shrove maundy "
    "holy plough"
)
"""Before a weekday they make a name: Black Monday, Good Friday."""

NAMED_BY_NEXT = word_set(
    "mosque mosques school schools league roast Harbor Harbour Island Islands Bay Creek "
    "Beach Lake River Hotel Inn Club Group Times Telegraph Mail Mirror Express Herald Tribune Review Independent "
    "World Communications Holdings Holding Media Records Inc Ltd Limited Corp Corporation Capital Partners Industries "
    "Foods Pictures Films Studios Entertainment Digital Ventures Brewery Books Press Systems Networks Energy Motors "
    "Airlines Airways Financial Insurance Technologies Pharmaceuticals Bank Trust Foundation Institute"
)
"""Behind a weekday they make a name: the Friday mosque, the Sunday Times."""

CALLINGS = word_set(
    "player striker forward midfielder defender keeper goalkeeper winger captain coach manager referee boxer sprinter "
    "landlord landlady tenant neighbor neighbour mother father roommate grandmother grandfather singer rapper drummer "
    "actor actress comedian dancer painter poet author novelist writer photographer pastor "
    "bishop "
    "imam trader farmer driver student pupil teacher lecturer professor lawyer journalist reporter director producer "
    "nurse doctor chef baker plumber carpenter councillor magistrate judge sergeant constable inspector soldier "
    "brother sister cousin uncle aunt son daughter husband wife widow friend neighbour neighbor named called"
)
"""Before a weekday or a month with a capital behind it they make it a given name: striker Sunday Oliseh."""

RELATIVES = word_set("who whom whose aged a an")
"""Behind a comma they go on with a person: Friday Mutua, who bowls."""

PAPERS = word_set("USA Russia India Psychology Medical History Africa News Business Sports Christianity")
"""Before a capital Today they make the name of a paper."""

CLUBS_DO = word_set(
    "were are have beat won lost drew scored signed sold led trail trailed play played face faced host hosted travel "
    "go sit lie need want"
)
"""Verbs behind a Wednesday that opens its sentence: a club, as the day is no subject of theirs."""

SQUAD = word_set("side squad team bench fans supporters defence defense midfield attack board chairman skipper boss XI")
"""Words behind "the Wednesday" that make it the club."""

HABITS = word_set(
    "television telly tv slot schedule viewing audience ritual routine crowd crowds football cricket drama sitcom "
    "comedy cinema dining dinner drinkers drinking shoppers prayers worship worshippers service services lie-in "
    "entertainment radio fixture institution staple"
)
"""Behind a part of a weekday they make it every one: Saturday-night television."""

CAPITAL_SMALL = word_set(
    "Was Is Who On In For From Of And With Every Any Given Before After Until By Gloomy Stormy Ruby"
)
"""Small words that have a capital inside a sentence only where they belong to a title."""

PRODUCTS = word_set("Windows Office Peugeot Runner Photoshop Xbox Boeing Airbus Citroën Renault Mazda")
"""Before a number they make it the name of a product."""

STREETS = word_set(
    "Road Street Avenue Lane Drive Boulevard Terrace Crescent Highway Parkway Rd St Ave Blvd Ln Row Walk"
)
"""Behind a number and a name they make it the number of a house."""

EVENTS = word_set(
    "constitution agreement accord manifesto "
    "attack attacks terrorist terror coup uprising massacre revolution movement crackdown riot insurrection hijackers "
    "hijackings bombers group organisation organization brigade brigades militants newspaper daily"
)
"""Behind a day they make the name of an event, of any year: the 11 September attacks."""

SAYS_SELF = word_set("itself themselves himself herself")
"""Behind "calls" they lead up to a name: a group calling itself 17 November."""

MONTH_NAMED = word_set("family brothers sisters clan Revolution Manifesto War Crisis Surprise Madness Constitution")
"""Behind a month alone they make it a name: the March family, the October Revolution."""

NAMING = word_set("named called nicknamed christened codenamed dubbed")
"""Right before a bare month they make it a name: a girl named December."""
