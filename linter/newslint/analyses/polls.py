"""Polls: where the text gives a poll's result, and what it tells of how the poll was made."""

from fractions import Fraction
from typing import NamedTuple

from newslint.analyses.attributions import attribution_of
from newslint.analyses.number_words import SMALL
from newslint.analyses.numbers import Number, number_reader
from newslint.analyses.occurrences import sentences_with
from newslint.analyses.regions import regions
from newslint.analyses.sentences import Sentence
from newslint.analyses.words import WORD, fold, folded, vocabulary
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

POLL_WORDS = frozenset("poll polls polling polled survey surveys surveyed".split())
"""Folded words of which a text with a poll in it holds at least one."""

POLLSTERS = frozenset(
    "yougov ipsos mori icm gallup comres savanta survation opinium populus deltapoll norstat kantar panelbase "
    "focaldata techne censuswide onepoll quinnipiac rasmussen zogby marist monmouth emerson surveymonkey infratest "
    "forsa ifop newspoll eurobarometer norc ssrs".split()
)
"""Words of which a text that names a polling house holds one: members of the British Polling Council, and others."""

_ASKED = frozenset(
    "polled surveyed questioned interviewed canvassed quizzed sampled sample respondents participants interviews "
    "fieldwork".split()
)
_SPOKEN_TO = frozenset("asked spoke part pollster pollsters".split())
"""Further words beside which a number of people is that of those asked, in a text with a poll in it."""
_GROUPS = frozenset(
    "adults voters electors britons americans scots women men parents students pupils teachers workers employees "
    "employers firms businesses companies economists doctors nurses patients drivers motorists residents households "
    "teenagers children pensioners members republicans democrats independents conservatives catholics protestants "
    "muslims christians jews consumers shoppers users homeowners tenants renters landlords graduates managers "
    "executives directors investors readers viewers listeners australians canadians europeans germans irish welsh "
    "english scottish french italians spaniards israelis palestinians iraqis russians ukrainians indians farmers "
    "councillors mps peers officers customers".split()
)
_ANYBODY = _GROUPS | {"people", "respondents", "participants", "interviewees", "person"}
_OPINION = frozenset(
    "say said says saying think thought believe believed support supported supporting back backed backing oppose "
    "opposed favour favoured favor favored want wanted agree agreed disagree disagreed approve approved disapprove "
    "disapproved prefer preferred trust trusted feel felt plan planned intend intended worry worried would satisfied "
    "dissatisfied happy unhappy rated considered blamed admit admitted reported answered respondents vote choose "
    "chose approval rating favourable unfavourable favorable unfavorable".split()
)
_NO_POLL = lazy_pattern(
    r"\b(?:exit|entrance|straw|deed|any (?:national |major )?) ?polls?\b|\bpoll(?:ing)? (?:tax|stations?|places?|days?|"
    r"booths?|cards?|workers?|hours|watchers?|dates?|campaigns?)\b|\bqualifying polls?\b|\b(?:to|at|in) the polls\b"
    r"|\b(?:geological|geophysical|land|aerial|ordnance|"
    r"structural|site|sky|seismic|boundary) surveys?\b|\bsurvey (?:ships?|vessels?|teams?|work|area)\b"
)
_NOUN = lazy_pattern(
    r"\b(?:(?:an?|the|one|another|its|their|two|three|several) )?"
    r"(?:(?:new|recent|latest|national|nationwide|online|opinion|public|separate|snap|major|fresh|telephone|phone|weekly|"
    r"monthly|annual|international|global|local|readers'|twitter|facebook|website|internet|independent) ){0,3}"
    r"(?:poll|survey|(?:(?<=two )|(?<=three )|(?<=several ))(?:polls|surveys)|(?:(?<=new )|(?<=recent ))polling)\b"
)
_NAMED_BEFORE = lazy_pattern(
    r"\b([A-Z][\w&/.–-]*|[a-z]+['’]s|[a-z]+s['’]|[Ii]ts|[Tt]heir|[Oo]ur|[Hh]is|[Hh]er)(?:['’]s)?"
    r"(?:\s(?:opinion|national|nationwide|online|new|latest|recent|annual|monthly|weekly|quarterly|tracking|telephone|"
    r"phone|state|voter|own|regular|global|public|news|health|demographic|household|consumer|staff|member)){0,3}\s\Z"
)
_NO_NAME = frozenset(
    "a an the this that these those one another each every any all both most some many several two three but and in "
    "of for by on as if recent new latest national nationwide opinion online previous earlier early last next other "
    "public early late year's week's month's today's yesterday's saturday's sunday's monday's tuesday's "
    "wednesday's thursday's friday's readers' readers's twitter facebook internet instagram".split()
)
_MONTH_NAMES = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday"
)
_NO_NAMES = _NO_NAME | frozenset(_MONTH_NAMES.split())
_MADE_BY = lazy_pattern(
    r"\b(?:polls?|surveys?|polling|research|study|fieldwork|commissioned|conducted|carried out|published|released|done|"
    r"run|organi[sz]ed|sponsored|compiled|undertaken|produced)(?:,? [\w,-]+){0,8}?\s(?:by|for|from)\s"
    r"(?!(?:tele)?phone|post\b|e-?mail|about\b|\w+ing\b|[0-9]|over\b|at\b|next\b|change\b)"
)
_ASKS = lazy_pattern(
    r"\b(?!(?:were|was|been|those|people|voters|adults|respondents|being|of)\b)[\w.'’]+ (?:has |have |had )?"
    r"(?:(?:polled|surveyed|questioned|interviewed|canvassed|quizzed|sampled) (?!said|were|by)(?:[a-z-]+ ){0,4}[0-9]"
    r"|(?:found|learned|discovered|reported) (?:in|from) (?:an? |the |its )"
    r"|(?:released|published|commissioned|conducted|ran|launched) (?:an? |the |its |new |recent ){0,3}"
    r"(?:poll|survey)\b)"
)
_WHEN = lazy_pattern(
    rf"(?:\b(?P<issued>released|published|out|unveiled|issued|announced|said|told) (?:[a-z]+ )?)?\b(?:"
    rf"{'|'.join(_MONTH_NAMES.split())}|last (?:week|month|year|weekend|summer|winter|spring|autumn)|"
    r"this (?:week|month|weekend)|yesterday|(?:past|last) (?:few |two |three )?(?:days|weeks|months)|"
    r"(?:19|20)[0-9]{2})\b"
)
_MARGIN = lazy_pattern(
    r"\b(?:margin of (?:sampling )?error|sampling error|error margin)\b[^.;\n]{0,50}?"
    r"(?:([0-9]+(?:\.[0-9]+)?)(?: ?%| ?per ?cent| ?pct| (?:percentage )?points?)"
    r"|(?:plus or minus |±|\+/- ?)([0-9]+(?:\.[0-9]+)?)|\b(one|two|three|four|five|six) (?:percentage )?points?)"
    r"|\b([0-9]+(?:\.[0-9]+)?|one|two|three|four|five|six)[- ](?:percentage[- ])?points? margin of (?:sampling )?error"
    r"|\baccurate to (?:within )?(?:plus or minus |±)?([0-9]+(?:\.[0-9]+)?|one|two|three|four|five|six)\b"
)
_SAMPLE = lazy_pattern(r"\bsamples? (?:size )?(?:of|was|is) (?:about )?\Z|\bbased on \Z")
"""What stands before the number of people asked where none is named."""
_SELF_SELECTED = lazy_pattern(
    r"\b(?:(?:readers['’]?|viewers['’]?|listeners['’]?|phone-in|call-in|text|twitter|facebook|instagram|linkedin|x|reddit|"
    r"telegram|website|web ?site|web|internet) (?:poll|vote)|(?:poll|vote) (?:on|of) (?:its|our|the|their|his|her) "
    r"(?:web ?site|readers|viewers|listeners|followers|twitter|facebook|instagram|page|app)|online vote)\b"
)
_ADMITTED = lazy_pattern(
    r"\b(?:unscientific|non-scientific|not (?:a )?(?:scientific|representative)|self-select\w+|unrepresentative)\b"
)
_FULL_NAME = lazy_pattern(r"\b[A-Z][\w’'-]+ (?:[A-Z]\. )?[A-Z]")
_OPENING = 3
"""Sentences of running text that say what an article is about."""
_LEAST = 30
"""Fewer people are no sample, but the count of something else."""

_RUNNING = frozenset({"standfirst", "paragraph", "list_item"})


class Poll(NamedTuple):
    """The first result of a poll that the text gives, and what the article says of the poll.

    ``span`` holds the words for the poll (“a new poll”), ``figure`` the share. ``central`` is True where headline
    or opening tell of it. ``pollster``, ``dates`` and ``population`` are True where the text names who carried it
    out, when people were asked, and who. ``sizes`` are the numbers of people that are said to have been asked.
    ``self_selected`` holds the words for a vote that anybody could take part in, unless the text says so.
    """

    span: Span
    figure: Number
    sentence: Sentence
    central: bool
    pollster: bool
    dates: bool
    population: bool
    sizes: tuple[int, ...]
    self_selected: Span | None


@analysis
def poll(doc: Document) -> Poll | None:
    """The first poll whose result the text gives in the writer's own words, or None."""
    present = doc[vocabulary]
    if present.isdisjoint(POLL_WORDS):
        return None
    text = doc[folded]
    told = [each for each in sentences_with(doc, POLL_WORDS) if not _NO_POLL.search(text, *each.span)]
    first = next((found for sentence in told if (found := _result(doc, sentence))), None)
    if first is None:
        return None
    noun, figure, sentence = first
    about = sorted({*told, *sentences_with(doc, _ASKED)})
    words = frozenset(word for each in about for word in WORD.findall(text, *each.span))
    own = Span(sentence.span.start, len(text))
    chosen = _SELF_SELECTED.search(text, *sentence.span)
    return Poll(
        noun, figure, sentence, _is_central(doc, told, sentence),
        not present.isdisjoint(POLLSTERS) or any(_names_pollster(doc, each) for each in about),
        any(not found["issued"] for each in about for found in _WHEN.finditer(text, *each.span)),
        not words.isdisjoint(_GROUPS),
        tuple(sorted({size for each in about for size in _sizes(doc, each)})),
        Span(*chosen.span()) if chosen and not _ADMITTED.search(text, own.start) else None,
    )  # fmt: skip


@analysis
def stated_margins(doc: Document) -> tuple[Fraction, ...]:
    """Every margin of sampling error that the text states, in points, without repetition."""
    if doc[vocabulary].isdisjoint(("margin", "sampling", "accurate")):
        return ()
    told = (next(filter(None, found.groups())) for found in _MARGIN.finditer(doc[folded]))
    return tuple(dict.fromkeys(Fraction(SMALL.get(each, each)) for each in told))


@analysis
def sample_size(doc: Document) -> int | None:
    """The number of people that a poll asked; None if the text gives none, or several."""
    text = doc[folded]
    sizes = {
        int(number.value)
        for sentence in sentences_with(doc, POLL_WORDS | _ASKED | _SPOKEN_TO)
        for number in doc[number_reader].within(sentence.span)
        if number.kind == "count" and number.value >= _LEAST
        if (number.noun and doc.words(number.noun).lower() in _ANYBODY | {"interviews"})
        or _SAMPLE.search(text, sentence.span.start, number.extent.start)
    }
    return sizes.pop() if len(sizes) == 1 else None


def _result(doc: Document, sentence: Sentence) -> tuple[Span, Number, Sentence] | None:
    """The poll and the first share that ``sentence`` gives from it."""
    text, figures = doc[folded], doc[number_reader]
    if doc.blocks[sentence.block].kind not in _RUNNING or not figures.may_hold(sentence.span):
        return None
    noun = _NOUN.search(text, *sentence.span)
    if noun is None or doc[regions].touches_quotation(Span(*noun.span())):
        return None
    words = frozenset(WORD.findall(text, *sentence.span))
    for number in figures.within(sentence.span):
        if number.kind in ("percent", "fraction", "ratio") and not doc[regions].touches_quotation(number.span):
            counted = doc.words(number.noun).lower() if number.noun else ""
            if counted in _ANYBODY or not words.isdisjoint(_OPINION) or ("poll" in noun.group() and _shares(words)):
                return Span(*noun.span()), number, sentence
    return None


def _shares(words: frozenset[str]) -> bool:
    """False where the shares are votes cast, or the poll only predicts prices."""
    return words.isdisjoint(("turnout", "votes", "won", "margin", "inflation", "growth", "gdp", "forecast", "rate"))


def _is_central(doc: Document, told: list[Sentence], sentence: Sentence) -> bool:
    running = (each.span for each in doc.blocks if each.kind in _RUNNING)
    opening = next(running, sentence.span)
    heads = any(doc.blocks[each.block].kind == "headline" for each in told)
    return sentence.span.start < opening.end or (heads and sentence.block <= told[0].block + _OPENING)


def _names_pollster(doc: Document, sentence: Sentence) -> bool:
    """True if ``sentence`` says whose poll it is, or who asked."""
    text, printed = doc[folded], doc.text
    if _MADE_BY.search(text, *sentence.span) or _ASKS.search(text, *sentence.span):
        return True
    for noun in _NOUN.finditer(text, *sentence.span):
        start = noun.end() - len(noun.group().split()[-1])
        named = _NAMED_BEFORE.search(printed, max(start - 60, sentence.span.start), start)
        name = fold(named[1]) if named else "a"
        if _NO_NAMES.isdisjoint((name, name.removesuffix("'s"))):
            return True
    said = attribution_of(doc, sentence.span)
    if said is None or said.source is None or said.cue_class not in ("neutral", "document"):
        return False
    return said.kind in ("body", "link") or (
        said.kind == "person" and _FULL_NAME.search(doc.words(said.source)) is not None
    )


def _sizes(doc: Document, sentence: Sentence) -> list[int]:
    """The counts of people in ``sentence`` that are large enough for a sample."""
    return [
        int(number.value)
        for number in doc[number_reader].within(sentence.span)
        if number.kind == "count" and number.value >= _LEAST
    ]
