"""Facts of an event in slots, each with a value of a closed class, so that two articles can be laid side by side.

A slot is “call” (the reason for calling the police), “attack” (shot or stabbed), “weapon”, “charge”,
“sound”, “home” (whose house), “cause” of a fire or blast, “vehicle” that hit somebody,
“age” of a person, “hospital”, and “spelling” of a name.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.analyses.name_variants import inflected, one_edit
from newslint.analyses.names import names
from newslint.analyses.occurrences import sentences_with
from newslint.analyses.regions import regions
from newslint.analyses.words import folded
from newslint.analysis import stored_analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

SlotName = Literal[
    "call", "attack", "weapon", "charge", "sound", "home", "cause", "vehicle", "age", "hospital", "spelling"
]

_SELF = r"(?:himself|herself|themselves|themself)"
_HARM = r"(?:harm|hurt|kill|shoot|stab|injure)"
_HOUSE = r"(?:home|house|flat|apartment)"
_DRIVING = r"(?:dangerous|careless|reckless) driving"

_STRUCK = r"(?:hit|struck|run over|knocked (?:down|over)|mown down|crushed) by an? (?:[\w-]+ )?"

_VALUES: dict[SlotName, dict[str, tuple[str, ...]]] = {
    "call": {
        "domestic": (r"domestic (?:disturbance|dispute|incident|violence|abuse|row|argument)(?: call)?",),
        "self-harm": (
            rf"threaten\w* to (?:\w+ )?{_HARM} {_SELF}",
            r"threaten\w* self-harm",
            r"self-harm",
            rf"{_HARM} {_SELF}",
            r"(?:take|taking|end|ending) (?:his|her|their) own life",
            r"suicid\w+",
        ),
        "threats": (
            rf"(?:making |made )?threats to {_HARM}(?! {_SELF})",
            rf"threaten\w* to (?:\w+ )?{_HARM} (?!{_SELF})\w+",
            r"threaten\w* (?:people|others|officers|neighbou?rs|staff|passers-by|residents|his|her)\b",
        ),
        "robbery": (r"(?:an? |armed )?(?:robbery|burglary|break-in)",),
        "fire": (
            r"(?:an? |house |kitchen )?(?<!gun)(?<!open )(?<!opened )(?:fire|blaze)\b"
            r"(?! officers?| brigade| service| engine| crew)",
        ),
        "crash": (r"(?:an? |road )?(?:collision|crash)\b",),
        "fight": (r"(?:an? )?(?:fight|brawl|altercation|assault)\b",),
        "stabbing": (r"(?:an? )?stabbing", r"(?:been |was )?stabbed"),
        "shooting": (r"(?:an? )?shooting", r"gunshots?", r"shots (?:being |had been |were )?fired", r"gunfire"),
    },
    "attack": {
        "shot": (
            r"(?:been|was|were|being|is|are|man|woman|boy|girl|officer|teenager) shot\b(?! at\b)",
            r"fatally shot",
            r"shot dead",
            r"fatal shooting",
        ),
        "stabbed": (r"stabbed\b", r"(?:fatal )?stabbing", r"knifed"),
    },
    "weapon": {
        "gun": (r"(?:imitation )?(?:gun|firearm|handgun|pistol|revolver|rifle|shotgun)s?\b",),
        "knife": (r"(?:kitchen )?(?:knife|knives|machetes?|blades?|swords?|daggers?)\b",),
        "blunt": (r"(?:baseball bat|hammer|crowbar|iron bar|axe)s?\b",),
        "acid": (r"(?:acid|corrosive)\b",),
    },
    "charge": {
        "attempted murder": (r"attempted murder", r"(?:attempting|trying) to murder"),
        "murder": (r"murder(?:ing)?\b",),
        "manslaughter": (r"manslaughter",),
        "dangerous driving": (rf"causing (?:death|serious injury) by {_DRIVING}", _DRIVING),
        "rape": (r"rap(?:e|ing)\b",),
        "robbery": (r"(?:armed )?robbery",),
        "burglary": (r"(?:aggravated )?burglary",),
        "arson": (r"arson",),
        "fraud": (r"fraud",),
    },
    "sound": {
        "bang": (r"(?:loud )?bangs?\b",),
        "noise": (r"(?:loud )?noises?\b",),
        "explosion": (r"(?:loud )?explosions?\b",),
    },
    "home": {
        "own": (rf"(?:his|her|their) (?:own )?{_HOUSE}\b",),
        "somebody's": (
            rf"an? (?:private |residential |nearby )?(?:{_HOUSE}|property|address)(?= (?:in|on|at|near|where|after"
            rf"|when|by|to)\b|[,.;])",
        ),
    },
    "cause": {
        "electrical": (
            r"(?:an? )?(?:electrical (?:fault|failure|problem|short)|short[- ]circuit|faulty [\w-]+|wiring)\b",
        ),
        "smoking": (r"(?:an? )?(?:[\w-]+ )?(?:cigarettes?|cigars?|smoking materials)\b",),
        "arson": (r"(?:arson(?:ists?)?|deliberately|on purpose|petrol bombs?|molotov cocktails?)\b",),
        "gas": (r"(?:an? )?(?:gas (?:leak|explosion|main|canister|cylinder|bottle)s?|leaking gas)\b",),
        "flame": (r"(?:an? )?(?:candles?|tealights?|barbecue|bonfire)\b",),
        "cooking": (r"(?:an? )?(?:chip pan|cooking|deep[- ]fat fryer|pan of oil)\b",),
        "weather": (r"(?:lightning|heatwave)\b",),
        "fireworks": (r"(?:an? )?(?:fireworks?|flares?)\b",),
        "battery": (r"(?:an? )?(?:[\w-]+ )?batter(?:y|ies)\b",),
        "bomb": (r"(?:an? )?(?:(?:car|nail|home-?made) )?(?:bomb|device|grenade)\b",),
    },
    "vehicle": {
        "bus": (rf"{_STRUCK}(?:bus|coach|minibus)\b",),
        "lorry": (rf"{_STRUCK}(?:lorry|truck|hgv)\b",),
        "car": (rf"{_STRUCK}(?:car|taxi|suv|4x4|hatchback)\b",),
        "van": (rf"{_STRUCK}van\b",),
        "train": (rf"{_STRUCK}(?:train|tram)\b",),
        "bike": (rf"{_STRUCK}(?:motorcycle|motorbike|moped|bicycle|scooter)\b",),
    },
}
_CUES: dict[SlotName, tuple[str, ...]] = {
    "call": (
        r"\b(?:were|was|been|are) (?:called|alerted|summoned|dispatched|sent)\b",
        r"\bcalled (?:999|911|112|the police|police|emergency)",
        r"\brespond(?:ed|ing) to\b",
        r"\bcalls?\b",
        r"\breports? (?:of|that)\b",
        r"\breporting\b",
        r"\breported an?\b",
        r"\battended\b",
    ),
    "attack": (r"",),
    "weapon": (
        r"\b(?:with|carrying|carried|wielding|wielded|brandish\w+|holding|had|pulled(?: out)?|produced|pointed|waving"
        r"|waved|used"
        r"|using) (?:an?|two|three|four|his|her|knives|guns|firearms|handguns|machetes|hammers)\b",
    ),
    "cause": (r"\b(?:started|caused|sparked|ignited|triggered|set|due to|blamed on|began when|result of)\b",),
    "vehicle": (r"",),
    "charge": (r"\baccused of\b", r"\bcharged with\b", r"\bfaces? (?:an? )?charges? of\b"),
    "sound": (r"\bhear(?:d|ing)?\b",),
    "home": (r"\b(?:shot|stabbed|attacked|killed|found|arrested|called|held|barricaded|home|house|inside)\b",),
}
"""In a sentence without its cue, a word is no value of the slot."""

_GATES: dict[SlotName, frozenset[str]] = {
    "call": frozenset(
        "called alerted summoned dispatched sent responded responding calls call report reports reporting reported "
        "attended".split()
    ),
    "attack": frozenset({"shot", "shooting", "stabbed", "stabbing", "knifed"}),
    "weapon": frozenset(
        "gun firearm handgun pistol revolver rifle shotgun knife machete blade sword dagger bat hammer crowbar bar axe "
        "acid corrosive guns firearms handguns pistols rifles shotguns knives machetes blades swords daggers bats "
        "hammers "
        "crowbars axes".split()
    ),
    "cause": frozenset("fire blaze explosion blast flames inferno".split()),
    "vehicle": frozenset("hit struck run knocked mown crushed".split()),
    "charge": frozenset({"charged", "charges", "charge", "accused"}),
    "sound": frozenset({"heard", "hearing", "hear"}),
    "home": frozenset({"home", "house", "flat", "apartment", "property", "address"}),
}
_EXCLUSIVE: dict[SlotName, tuple[frozenset[str], ...]] = {
    "call": (
        frozenset({"domestic", "self-harm", "threats", "robbery", "fire", "crash"}),
        frozenset({"fight", "self-harm", "robbery", "fire", "crash"}),
        frozenset({"stabbing", "shooting"}),
        frozenset({"stabbing", "crash"}),
        frozenset({"stabbing", "fire"}),
    ),
    "charge": (
        frozenset({"murder", "attempted murder", "manslaughter", "dangerous driving"}),
        frozenset({"rape", "robbery", "burglary", "arson", "fraud"}),
    ),
}
"""Values that cannot hold together; those of a slot that is not listed all exclude each other."""

_SMALL = "one two three four five six seven eight nine ten eleven twelve".split()
_YEARS = rf"(\d{{1,3}}|{'|'.join(_SMALL)})"
_AGED = lazy_pattern(
    rf",? (?:who (?:is|was) )?(?:aged )?{_YEARS}(?=[,.;)]| years? old| years-old)|, (?:aged )?{_YEARS},| \({_YEARS}\)"
)
_AGE_BEFORE = lazy_pattern(rf"{_YEARS}-year-old(?: [a-z]+){{0,3}} \Z")
_PERSON = "man|woman|boy|girl|teenager|pensioner|cyclist|driver|pedestrian|motorcyclist|officer|student"
_PERSON_AGED = lazy_pattern(
    rf"\b(?:an?|the) {_YEARS}-year-old (?:\w+ )?({_PERSON})\b|\b(?:an?|the) (?:\w+ )?({_PERSON})"
    rf"(?: of| aged|, aged|,| who (?:is|was)) \(?{_YEARS}(?=[,.;) ])(?! (?:years|people|other))"
)
_HELD = lazy_pattern(
    r"\b(?:arrest\w*|charged|suspicion|suspects?|accused|custody|court|jailed|convicted|sentenced|bail)\b"
)
_HARMED = lazy_pattern(
    r"\b(?:shot|stabbed|killed|died|dies|dead|injured|hurt|hit|struck|attacked|beaten|robbed|drowned|missing|victim"
    r"|bitten)\b"
)
_HOSPITAL = lazy_pattern(
    r"\b(?:taken|airlifted|flown|rushed|treated|admitted|died|remains|transferred)\s(?:[a-z]+\s){0,3}?(?:to|at"
    r"|in)\s(?:the\s)?"
    r"((?:[A-Z][\w'’.]+\s){1,4}(?:Hospital|Infirmary|Medical Centre|Medical Center))\b"
)
_HOSPITAL_WORDS = frozenset({"hospital", "infirmary", "centre", "center"})


class Fact(NamedTuple):
    """One fact: ``subject`` is the person for “age” and “spelling”, else empty; ``value`` is comparable.

    ``quoted`` is True if the words are someone's own.
    """

    slot: SlotName
    subject: str
    value: str
    span: Span
    quoted: bool

    def excludes(self, other: "Fact") -> bool:
        """Whether two facts of one slot and subject cannot both hold, or this one says more than the other."""
        if (self.slot, self.subject) != (other.slot, other.subject) or self.value == other.value:
            return False
        if self.slot == "spelling":
            return one_edit(self.value, other.value) and not inflected(self.value, other.value)
        if self.slot == "hospital":
            one, two = set(self.value.split()), set(other.value.split())
            return not (one <= two or two <= one)
        if self.slot == "home":
            return self.value == "own"
        if self.slot == "sound":
            return other.quoted and not self.quoted
        classes = _EXCLUSIVE.get(self.slot)
        return classes is None or any(self.value in each and other.value in each for each in classes)


_PATTERNS = {
    slot: lazy_pattern(
        "|".join(rf"(?P<v{number}>\b(?:{'|'.join(wordings)}))" for number, wordings in enumerate(values.values()))
    )
    for slot, values in _VALUES.items()
}
_CUE_PATTERNS = {slot: lazy_pattern("|".join(cues)) for slot, cues in _CUES.items()}


@stored_analysis
def facts(doc: Document) -> tuple[Fact, ...]:
    """The facts of the document, in order."""
    found = [fact for slot in _VALUES for fact in _classed(doc, slot)]
    found += [*_of_people(doc), *_of_the_unnamed(doc), *_hospitals(doc)]
    return tuple(sorted(found, key=lambda fact: fact.span))


def _classed(doc: Document, slot: SlotName) -> Iterator[Fact]:
    """The values of a slot, each in a sentence with its cue."""
    low, values = doc[folded], tuple(_VALUES[slot])
    for sentence in sentences_with(doc, _GATES[slot]):
        if not _CUE_PATTERNS[slot].search(low, *sentence.span):
            continue
        for match in _PATTERNS[slot].finditer(low, *sentence.span):
            span = Span(*match.span())
            value = values[(match.lastindex or 1) - 1]
            yield Fact(slot, "", value, span, doc[regions].touches_quotation(span))


def _of_people(doc: Document) -> Iterator[Fact]:
    """The ages of people with a full name, and how their surnames are spelled."""
    text, low = doc.text, doc[folded]
    for name in doc[names]:
        if not name.given or len(name.surname) < 4:
            continue
        quoted = doc[regions].touches_quotation(name.span)
        yield Fact("spelling", name.given, name.surname, name.span, quoted)
        after = _AGED.match(text, name.span.end)
        before = _AGE_BEFORE.search(low, max(name.span.start - 40, 0), name.span.start)
        stated = after or before
        if stated:
            group = stated.lastindex or 1
            yield Fact("age", f"{name.given} {name.surname}", _years(stated[group]), Span(*stated.span(group)), quoted)


def _years(words: str) -> str:
    return str(_SMALL.index(words) + 1) if words in _SMALL else words


def _of_the_unnamed(doc: Document) -> Iterator[Fact]:
    """The ages of “a man of 43” who was harmed, or held: of each noun, if the article gives one age only."""
    low = doc[folded]
    found: dict[str, list[Fact]] = {}
    for sentence in sentences_with(doc, frozenset(_PERSON.split("|"))):
        held, harmed = _HELD.search(low, *sentence.span), _HARMED.search(low, *sentence.span)
        if (held is None) is (harmed is None):
            continue
        for match in _PERSON_AGED.finditer(low, *sentence.span):
            subject = f"{'held' if held else 'harmed'} {match[2] or match[3]}"
            span = Span(*match.span(1 if match[1] else 4))
            fact = Fact("age", subject, _years(span.of(low)), span, doc[regions].touches_quotation(span))
            found.setdefault(subject, []).append(fact)
    for facts_of_one in found.values():
        if len({fact.value for fact in facts_of_one}) == 1:
            yield facts_of_one[0]


def _hospitals(doc: Document) -> Iterator[Fact]:
    """The hospital to which somebody was taken, if the article names one only."""
    found = [
        Fact("hospital", "", match[1].lower(), span, doc[regions].touches_quotation(span))
        for sentence in sentences_with(doc, _HOSPITAL_WORDS)
        for match in _HOSPITAL.finditer(doc.text, *sentence.span)
        for span in (Span(*match.span(1)),)
    ]
    if len({fact.value for fact in found}) == 1:
        yield found[0]
