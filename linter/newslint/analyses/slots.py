"""Facts of an event in slots, each with a value of a closed class, so that two articles can be laid side by side.

A slot is “call” (the reason for calling the police), “attack” (shot or stabbed), “weapon”, “charge”,
“sound”, “home” (whose house), “age” of a person, and “spelling” of one.
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

SlotName = Literal["call", "attack", "weapon", "charge", "sound", "home", "age", "spelling"]

_SELF = r"(?:himself|herself|themselves|themself)"
_HARM = r"(?:harm|hurt|kill|shoot|stab|injure)"
_HOUSE = r"(?:home|house|flat|apartment)"
_DRIVING = r"(?:dangerous|careless|reckless) driving"

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
        "gun": (r"(?:imitation )?(?:gun|firearm|handgun|pistol|revolver|rifle|shotgun)",),
        "knife": (r"(?:kitchen )?(?:knife|machete|blade|sword|dagger)",),
        "blunt": (r"(?:baseball bat|hammer|crowbar|iron bar|axe)",),
        "acid": (r"(?:acid|corrosive)",),
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
        "somebody's": (rf"an? (?:private |residential |nearby )?(?:{_HOUSE}|property|address)(?= (?:in|on|at|near|where|after|when|by|to)\b|[,.;])",),
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
    "weapon": (r"\b(?:with|carrying|carried|wielding|wielded|brandish\w+|holding) an?\b",),
    "charge": (r"\bcharged with\b", r"\bfaces? (?:an? )?charges? of\b"),
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
        "acid corrosive".split()
    ),
    "charge": frozenset({"charged", "charges", "charge"}),
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

_AGED = lazy_pattern(
    r",? (?:who is )?(?:aged )?(\d{1,3})(?=[,.;)]| years? old| years-old)|, (?:aged )?(\d{1,3}),| \((\d{1,3})\)"
)
_AGE_BEFORE = lazy_pattern(r"(\d{1,3})-year-old(?: [a-z]+){0,3} \Z")


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
    return tuple(sorted((*found, *_of_people(doc)), key=lambda fact: fact.span))


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
            yield Fact("age", f"{name.given} {name.surname}", stated[group], Span(*stated.span(group)), quoted)
