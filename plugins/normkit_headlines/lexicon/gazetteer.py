"""Places whose names are a letter or two apart are still two places (Iran, Iraq; Austria, Australia).

In three blocks: single words of the English short names of countries (ISO 3166-1), their capitals and cities often in
the news, the states of the USA. Folded. Written by hand.
"""

from __future__ import annotations

from normkit import word_set

PLACE_NAMES = word_set(
    """
    afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain
    bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil brunei bulgaria burkina
    burundi cambodia cameroon canada chad chile china colombia comoros congo croatia cuba cyprus czechia denmark
    djibouti dominica ecuador egypt eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia
    germany ghana greece greenland grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia
    iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kiribati korea kosovo kuwait kyrgyzstan
    laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg macedonia madagascar malawi
    malaysia maldives mali malta mauritania mauritius mexico micronesia moldova monaco mongolia montenegro morocco
    mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau palestine
    panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa senegal serbia seychelles
    singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania
    thailand togo tonga tunisia turkey turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu vatican
    venezuela vietnam yemen zambia zimbabwe scotland wales england britain gaza crimea tibet chechnya burma

    abuja accra algiers amman amsterdam ankara antwerp asmara astana asuncion athens auckland baghdad baku bamako
    bangkok barcelona basra beijing beirut belfast belgrade berlin bern bogota bonn boston brasilia bratislava
    brisbane brussels bucharest budapest cairo canberra caracas cardiff chennai chicago colombo conakry copenhagen
    dakar dallas damascus delhi denver detroit dhaka doha dresden dubai dublin edinburgh frankfurt geneva glasgow
    hague hamburg hanoi harare havana helsinki homs honolulu houston hyderabad islamabad istanbul jakarta jeddah
    jerusalem johannesburg juba kabul kampala kandahar karachi kathmandu khartoum kiev kyiv kigali kinshasa kolkata
    kyoto lagos lahore leipzig lima lisbon liverpool ljubljana london luanda lusaka lyon madrid managua manama
    manchester manila maputo marseille mecca medina melbourne memphis miami milan minsk mogadishu monrovia montreal
    moscow mosul mumbai munich muscat nairobi naples nassau niamey nicosia odessa osaka oslo ottawa oxford paris
    perth philadelphia phoenix pretoria pyongyang quito rabat ramallah rangoon reykjavik riga riyadh rome rotterdam
    sanaa santiago sarajevo seattle seoul shanghai skopje sofia stockholm stuttgart suva sydney taipei tallinn
    tashkent tbilisi tehran tirana tokyo toronto tripoli tunis turin vienna vientiane vilnius warsaw washington
    wellington windhoek yangon yerevan zagreb zurich aleppo idlib latakia najaf fallujah

    alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana
    iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
    nebraska nevada hampshire jersey york carolina dakota ohio oklahoma oregon pennsylvania tennessee texas utah
    vermont virginia wisconsin wyoming
    """
)

# What people and things of these countries are called: other than their place, but one is never another.
DEMONYMS = word_set(
    """
    afghan african albanian algerian american andorran angolan arab argentine argentinian armenian asian australian
    austrian azerbaijani azeri bahamian bahraini bangladeshi barbadian belarusian belgian bolivian bosnian brazilian
    british bulgarian burmese burundian cambodian cameroonian canadian catalan chadian chechen chilean chinese colombian
    congolese croatian cuban cypriot czech danish dominican dutch ecuadorean egyptian emirati english eritrean estonian
    ethiopian european fijian filipino finnish french gabonese gambian georgian german ghanaian greek guatemalan guinean
    guyanese haitian honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian ivorian
    jamaican japanese jordanian kazakh kenyan korean kosovan kurdish kuwaiti kyrgyz laotian latvian lebanese liberian
    libyan lithuanian macedonian malagasy malawian malaysian maldivian malian maltese mauritanian mauritian mexican
    moldovan mongolian montenegrin moroccan mozambican namibian nepalese nicaraguan nigerian nigerien norwegian omani
    pakistani palestinian panamanian paraguayan peruvian polish portuguese qatari romanian russian rwandan samoan saudi
    scottish senegalese serb serbian singaporean slovak slovene slovenian somali spanish sudanese surinamese swedish
    swiss syrian taiwanese tajik tamil tanzanian thai tibetan togolese tunisian turkish turkmen ugandan ukrainian
    uruguayan uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean
    """
)

# What the people and things of a country are called -> the country. Only where one word is the whole name of each.
_COUNTRIES = """
    afghan/afghanistan albanian/albania algerian/algeria angolan/angola argentine/argentina argentinian/argentina
    armenian/armenia australian/australia austrian/austria azerbaijani/azerbaijan bahraini/bahrain
    bangladeshi/bangladesh belarusian/belarus belgian/belgium bolivian/bolivia bosnian/bosnia brazilian/brazil
    british/britain bulgarian/bulgaria burmese/burma cambodian/cambodia cameroonian/cameroon canadian/canada
    chadian/chad chechen/chechnya chilean/chile chinese/china colombian/colombia croatian/croatia cuban/cuba
    cypriot/cyprus danish/denmark dutch/netherlands ecuadorean/ecuador egyptian/egypt english/england eritrean/eritrea
    estonian/estonia ethiopian/ethiopia european/europe fijian/fiji finnish/finland french/france gabonese/gabon
    gambian/gambia georgian/georgia german/germany ghanaian/ghana greek/greece guatemalan/guatemala haitian/haiti
    honduran/honduras hungarian/hungary icelandic/iceland indian/india indonesian/indonesia iranian/iran iraqi/iraq
    irish/ireland israeli/israel italian/italy jamaican/jamaica japanese/japan jordanian/jordan kazakh/kazakhstan
    kenyan/kenya korean/korea kosovan/kosovo kuwaiti/kuwait kyrgyz/kyrgyzstan laotian/laos latvian/latvia
    lebanese/lebanon liberian/liberia libyan/libya lithuanian/lithuania macedonian/macedonia malawian/malawi
    malaysian/malaysia maldivian/maldives malian/mali maltese/malta mauritanian/mauritania mexican/mexico
    moldovan/moldova mongolian/mongolia montenegrin/montenegro moroccan/morocco mozambican/mozambique namibian/namibia
    nepalese/nepal nicaraguan/nicaragua nigerian/nigeria norwegian/norway omani/oman pakistani/pakistan
    palestinian/palestine panamanian/panama paraguayan/paraguay peruvian/peru filipino/philippines polish/poland
    portuguese/portugal qatari/qatar romanian/romania russian/russia rwandan/rwanda samoan/samoa senegalese/senegal
    serbian/serbia singaporean/singapore slovak/slovakia slovene/slovenia slovenian/slovenia somali/somalia
    spanish/spain sudanese/sudan swedish/sweden swiss/switzerland syrian/syria taiwanese/taiwan tajik/tajikistan
    tanzanian/tanzania thai/thailand tibetan/tibet togolese/togo tunisian/tunisia turkish/turkey turkmen/turkmenistan
    ugandan/uganda ukrainian/ukraine uruguayan/uruguay uzbek/uzbekistan venezuelan/venezuela vietnamese/vietnam
    welsh/wales yemeni/yemen zambian/zambia zimbabwean/zimbabwe scottish/scotland african/africa
    american/us asian/asia
"""
COUNTRY_OF: dict[str, str] = dict(pair.split("/") for pair in _COUNTRIES.split())
