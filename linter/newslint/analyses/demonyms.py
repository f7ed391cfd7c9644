"""Countries, and what their people and things are called: words that differ by a letter and are no misspelling.

The list holds the names and demonyms of the UK country register (openregister,
2017, OGL 3.0) and of ISO 3166 (pycountry, 2025), with US states, continents and large cities.
"""

PLACES = frozenset(
    """
    afars afghan afghanistan africa african alabama aland alaska albania albanian algeria algerian america
    american andorra andorran angola angolan anguilla antarctica antigua antilles arabia arabian arabic argentina
    argentine argentinian arizona arkansas armenia armenian aruba asia asian australia australian austria austrian
    azerbaijan azerbaijani bahamas bahamian bahrain bahraini bangladesh bangladeshi barbadian barbados barbuda
    basque bavarian beijing belarus belarusian belfast belgian belgium belize benin beninese berlin berliner
    bermuda bhutan bhutanese birmingham bolivia bolivian bosnia botswana brazil brazilian britain british briton
    brunei bulgaria bulgarian burkina burkinabe burkinan burma burmese burundi byelorussian caicos caledonia
    california californian cambodia cambodian cameroon cameroonian canada canadian cardiff carolina carolinian
    catalan catalonia cayman chadian chechen chile chilean china chinese christian colombia colombian colorado
    comoran comoros congo connecticut costa croatia croatian cuban curacao cypriot cyprus czech czechia
    czechoslovak czechoslovakia dahomey dakota darussalam delaware delhi denmark djibouti djiboutian dominica
    dominican dublin dubliner dutch dutchman dutchwoman ecuador ecuadorean edinburgh egypt egyptian emirates
    england english eritrea eritrean estonia estonian eswatini ethiopia ethiopian europe european falkland faroe
    filipina filipino finland flemish florida floridian france french frenchman frenchwoman gabon gabonese gambia
    gambian georgia georgian german germany ghana ghanaian gibraltar glasgow greece greek greenland grenada
    grenadian guadeloupe guatemala guatemalan guernsey guiana guinea guinean guyana guyanese haiti haitian
    hampshire hawaii hebrides herzegovina hindi hindu honduran honduras hong hungarian hungary iceland icelander
    idaho illinois india indian indiana indonesia indonesian iowa iranian iraqi ireland irish islam islamic
    islander israel israeli italian italy jamaica jamaican japan japanese jersey jewish jordan jordanian kansas
    kazakh kazakhstan kentucky kenya kenyan kiribati kong korea korean kosovan kosovo kurdish kurdistan kuwait
    kuwaiti kyrgyz kyrgyzstan lanka latvia latvian lebanese lebanon leone leonean lesotho liberia liberian libya
    libyan liechtenstein lithuania lithuanian liverpool london londoner louisiana luxembourg luxembourger macao
    macedonia macedonian madagascar maine malawi malawian malaysia maldives maldivian malian malta maltese
    malvinas manchester martinique maryland massachusetts mauritania mauritanian mauritian mauritius mayotte
    melbourne mexican mexico michigan micronesia micronesian minnesota mississippi missouri moldova moldovan
    monaco monegasque mongolia mongolian montana montenegrin montenegro montserrat moroccan morocco moscow
    mozambican mozambique mumbai muslim myanmar namibia namibian nauru nauruan nebraska nepal nepalese netherlands
    nevada nicaragua nicaraguan niger nigeria nigerian norway norwegian ohio oklahoma omani ontario oregon ottoman
    pakistan pakistani palau palauan palestine palestinian panama panamanian papua paraguay paraguayan paris
    parisian pennsylvania persian peruvian philippines pitcairn poland polynesia portugal portuguese principe
    prussian puerto qatar qatari quebec queensland reunion rhodesia rican romania romanian russia russian rwanda
    rwandan sahara salvador salvadorean samoa samoan saudi scotland scots scottish senegal senegalese serbia
    serbian seychelles sierra sikkim singapore singaporean slovak slovakia slovene slovenia somali somalia soviet
    spain spaniard spanish sudan sudanese suriname surinamer svalbard swazi swaziland swede sweden swiss
    switzerland sydney syria syrian taiwan taiwanese tajik tajikistan tanzania tanzanian tennessee texan texas
    thailand tibet tibetan timor timorese tobago togolese tokelau tokyo tonga tongan trinidad tunisia tunisian
    turkey turkiye turkmen turkmenistan tuvalu tuvaluan uganda ugandan ukraine ukrainian uruguay uruguayan utah
    uzbek uzbekistan vanuatu vatican venezuela venezuelan verdean vermont victoria victorian vietnam vietnamese
    vincentian virginia virginian volta wales washington welsh wisconsin wyoming yemen yemeni york yorker
    yugoslavia yugoslavian zaire zambia zambian zealand zealander zimbabwe zimbabwean
    """.split()
)
"""Folded words of four letters or more, without accents."""
