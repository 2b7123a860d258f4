"""Words that tell a British (or Irish, Australian, Indian ...) text from an American one, as they are written."""

from __future__ import annotations

from normkit import word_set

DAY_FIRST = word_set(
    "London Edinburgh Glasgow Cardiff Belfast Liverpool Leeds Bristol Sheffield Newcastle Nottingham Leicester Swansea "
    "Aberdeen Dundee Coventry Hull Bradford Cornwall Devon Kent Essex Sussex Surrey Yorkshire Lancashire Norfolk "
    "Suffolk Somerset Dorset Cumbria Wales Welsh Scotland Scottish England Britain British UK Dublin Cork Galway "
    "Ireland "
    "Irish Sydney Melbourne Brisbane Perth Adelaide Canberra Australia Australian Auckland Christchurch Zealand "
    "Johannesburg Pretoria Durban Nairobi Kenya Lagos Abuja Nigeria Nigerian Ghana Accra Kampala Uganda Mumbai Delhi "
    "Bengaluru Chennai Kolkata India Indian Karachi Lahore Islamabad Pakistan Dhaka Colombo Singapore Westminster "
    "Whitehall Holyrood Stormont Senedd Commons Lords MP MPs MSP MSPs MEP peers councillor councillors Cllr NHS Ofsted "
    "HMRC BBC Lotto £ pence quid solicitor solicitors barrister barristers QC KC postcode motorway lorry lorries "
    "labour Labour centre Centre colour neighbour neighbours favour honour harbour organisation organisations "
    "programme programmes theatre metre metres litre litres cheque tyre kerb defence licence"
)
"""Of countries that write the day before the month."""

MONTH_FIRST = word_set(
    "Washington Pentagon Congress Senate Senator Sen Rep FBI CIA IRS DEA American Americans USA Chicago Boston Houston "
    "Dallas Philadelphia Phoenix Denver Seattle Detroit Atlanta Miami Baltimore Cleveland Pittsburgh Cincinnati "
    "Minneapolis Milwaukee Sacramento Albuquerque Tulsa Omaha Texas California Florida Ohio Michigan Illinois Georgia "
    "Virginia Carolina Pennsylvania Arizona Colorado Oregon Nevada Utah Kansas Missouri Iowa Wisconsin Minnesota "
    "Indiana Kentucky Tennessee Alabama Mississippi Louisiana Oklahoma Arkansas Nebraska Dakota Montana Wyoming Idaho "
    "Alaska Hawaii Maine Vermont Massachusetts Connecticut Maryland Delaware Jersey Brooklyn Queens Manhattan Bronx "
    "Calif Fla Pa Mass Conn Ariz Wash Ore Mich Ill Tenn Ga Va Md sheriff Sheriff deputies attorney attorneys "
    "congressman congresswoman zip downtown labor Labor center Center color neighbor neighbors favor honor harbor "
    "organization organizations program programs theater meter meters check tire curb defense license"
)
"""Of the one that writes the month first."""
