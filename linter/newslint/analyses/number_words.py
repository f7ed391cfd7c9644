"""The closed word lists that ``numbers`` reads with: all folded, none of them a rule's business.

Spellings are those of British and American style books, and of the wire copy
of the 1980s (``pct``, ``mln dlrs``). Plural units are listed under their plural.
"""

from typing import Literal

Kind = Literal[
    "count", "percent", "points", "ratio", "fraction", "multiple", "money", "measure",
    "age", "ordinal", "clock", "date", "phone", "score", "code",
]  # fmt: skip
Bound = Literal["", "about", "nearly", "over", "just over", "at least", "under", "at most"]
Comparison = Literal["", "from", "to", "by", "than", "range"]


def _same(value: str, words: str) -> dict[str, str]:
    return dict.fromkeys(words.split(), value)


SMALL = {word: value for value, word in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen".split()
)}  # fmt: skip
TENS = {
    word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12}
MAGNITUDES = SCALES | {
    "k": 1000, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12,
    "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
"""What may stand between digits and their unit. ``m`` is metres where nothing is counted or paid."""

ORDINALS = {word: value for value, word in enumerate(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(), 1
)}  # fmt: skip
PARTS = {"half": 2, "halves": 2, "third": 3, "quarter": 4} | {
    word: value for word, value in ORDINALS.items() if 4 <= value <= 10
}
"""The denominators that are spelled out; each takes ``s`` after a numerator of two or more."""

MULTIPLES = {
    "doubled": (2, 1), "doubling": (2, 1), "trebled": (3, 1), "trebling": (3, 1), "tripled": (3, 1),
    "tripling": (3, 1), "quadrupled": (4, 1), "quadrupling": (4, 1), "halved": (1, 2), "halving": (1, 2),
    "twofold": (2, 1), "threefold": (3, 1), "fourfold": (4, 1), "fivefold": (5, 1), "tenfold": (10, 1),
}  # fmt: skip
BEFORE_OTHERS = {"double": 2, "twice": 2, "triple": 3, "treble": 3}
"""Multiples only before ``the``, ``as``, ``its`` …: “twice as many”, not “twice a week”."""

UNITS: dict[str, tuple[Kind, str]] = {
    word: ("measure", unit)
    for unit, words in {
        "second": "second seconds sec secs", "minute": "minute minutes min mins", "hour": "hour hours hr hrs",
        "day": "day days", "night": "night nights", "week": "week weeks", "fortnight": "fortnight fortnights",
        "month": "month months", "year": "year years yr yrs", "decade": "decade decades",
        "century": "century centuries", "mm": "mm millimetre millimetres millimeter millimeters",
        "cm": "cm centimetre centimetres centimeter centimeters", "metre": "metre metres meter meters",
        "km": "km kms kilometre kilometres kilometer kilometers", "inch": "inch inches in", "foot": "foot feet ft",
        "yard": "yard yards yd yds", "mile": "mile miles", "gram": "g gram grams gramme grammes", "mg": "mg milligrams",
        "kg": "kg kgs kilo kilos kilogram kilograms", "tonne": "tonne tonnes ton tons", "ounce": "oz ounce ounces",
        "lb": "lb lbs", "stone": "stone", "pound": "pound pounds", "hectare": "hectare hectares ha",
        "acre": "acre acres", "litre": "litre litres liter liters", "pint": "pint pints", "gallon": "gallon gallons",
        "barrel": "barrel barrels bpd", "mph": "mph", "km/h": "kmh kph", "degree": "degree degrees °",
        "C": "c °c celsius centigrade", "F": "f °f fahrenheit", "W": "w watt watts", "kW": "kw kilowatt kilowatts",
        "MW": "mw megawatt megawatts", "GW": "gw gigawatts", "MB": "mb megabytes", "GB": "gb gigabytes",
        "Hz": "hz", "MHz": "mhz", "GHz": "ghz",
    }.items()
    for word in words.split()
} | dict.fromkeys(("%", "percent", "pct", "pc"), ("percent", "%")) | {
    "point": ("points", "point"), "points": ("points", "point"), "times": ("multiple", ""), "fold": ("multiple", ""),
}  # fmt: skip
SCALES_OF_HEAT = frozenset("c f celsius fahrenheit centigrade".split())
RUN_IN_METRES = frozenset("hurdles heats races finals relays records sprints backstroke breaststroke times".split())
PREFIXED = _same("square ", "square sq") | {"cubic": "cubic "}
JOINED_ONLY = frozenset("g c f w ha in".split())
"""Units that are words or initials unless they touch the digits."""

PAIRS: dict[str, tuple[str, Kind, str]] = {
    "per": ("cent", "percent", "%"),
    "percentage": ("point", "points", "percentage point"),
    "basis": ("point", "points", "basis point"),
}
"""Units of two words: the first, and how the second begins."""

SYMBOLS = {"£": "GBP", "€": "EUR", "¥": "JPY", "$": "$", "₹": "INR"}
DOLLARS = {"us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "hk": "HKD", "nz": "NZD", "s": "SGD"}
MONEY = (
    _same("$", "dollar dollars dlr dlrs")
    | _same("$ cent", "cent cents ct cts")
    | _same("GBP", "stg sterling")
    | _same("GBP penny", "p pence")
    | _same("EUR", "euro euros eur")
    | _same("JPY", "yen")
    | _same("INR", "rupee rupees")
    | {"usd": "USD", "gbp": "GBP", "francs": "franc", "marks": "mark", "roubles": "RUB", "rubles": "RUB"}
    | {"yuan": "CNY", "pesos": "peso", "lira": "lira", "crowns": "crown", "kroner": "krone"}
)  # fmt: skip
"""Currencies written after the amount. ``pounds`` is not one: in half of the world it is a weight."""

_HEDGES: dict[Bound, str] = {
    "about": "about|around|roughly|approximately|approx|approx.|some|circa|c.|an estimated|estimated|~|≈|or about|"
    "in the region of|in the order of|as much as about",
    "nearly": "nearly|almost|close to|just under|just below|just short of|not quite|approaching|virtually|nearing",
    "over": "more than|over|above|exceeding|upwards of|in excess of|well over|greater than|higher than|>",
    "just over": "just over|slightly more than|just above|slightly over|little more than|a little over|just more than",
    "at least": "at least|no fewer than|no less than|not less than|a minimum of|minimum|≥",
    "under": "fewer than|less than|under|below|lower than|<",
    "at most": "up to|at most|as many as|as much as|no more than|not more than|a maximum of|maximum|≤",
}
HEDGES = {phrase: bound for bound, phrases in _HEDGES.items() for phrase in phrases.split("|")}
LAST_OF_HEDGE = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in HEDGES)
NOT_A_HEDGE = frozenset("hand hands look turn turned all brought".split())
"""Words after which ``over``, ``about`` … belong to the verb."""

COMPARISONS: dict[str, Comparison] = {
    "from": "from", "to": "to", "by": "by", "than": "than", "against": "than", "between": "range",
}  # fmt: skip

MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
PERIODS = (
    "second|minute|hour|day|night|week|fortnight|month|quarter|year|season|decade|head|person|household|game|share"
)
YEARLY = {"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour"}
EMERGENCY = frozenset("999 911 101 111 112 988".split())
CALLS = frozenset(
    "call calls called calling dial dials dialled dialed dialling ring rang ringing phone phoned phoning number".split()
)
BEFORE_CODE = frozenset("no no. nos number page p chapter section article room flight channel route highway".split())

ENDS_NOUN = frozenset(
    "a an the and or but nor of in on at to for from by with as if than that which who whom whose when where while "
    "after before since until because over under about around between among during against into out off up down "
    "is are was were be been being has have had do does did will would can could may might must should shall not n't "
    "he she it they we you i him her them us his its their our my your this these those there here it's per each "
    "said says told added also now then so yet still just only even later earlier ago today yesterday tomorrow "
    "last next more less fewer most least all both either such what how why so".split()
)
"""Words that end the noun phrase after a number."""

PLURALS = frozenset(
    "people men women children police staff fish sheep cattle deer aircraft crew personnel troops youth media dead "
    "wounded injured homeless unemployed data criteria firefighters pct fewer mice teeth geese lives wives".split()
)
NOT_PLURAL = frozenset(
    "this was is has its his less across perhaps always as us yes plus versus thus pass across".split()
)
ONE_IS_NO_NUMBER = frozenset(
    "no any every some each this that which another the only number a whose day square".split()
)
