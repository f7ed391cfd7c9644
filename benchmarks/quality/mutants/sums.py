"""Figures: percentages that do not follow from their values, conversions, sources taken away."""

import re
from random import Random

from mutants import Case, operator
from mutants.article import Article, Part, Place, at
from mutants.prose import in_paragraphs, sentences

_UNIT = r"(?:(?:mln|bln|billion|million|m|bn)\b)?(?: (?:dlrs|dollars|stg|francs|marks|yen|tonnes))?"
_CHANGE = re.compile(
    r"\b(?P<word>rose|fell|gained|dropped|increased|declined|grew|climbed|up|down|slipped|jumped)\b"
    r"(?: by| about| nearly)? (?P<share>\d+(?:\.\d+)?)(?P<per>%| pct| per cent| percent)[^.,;\n]{0,30}?"
    rf" to (?P<to>[£$€]?\d[\d,.]*\d|\d) ?(?P<u1>{_UNIT})[^;\n]{{0,40}}?"
    rf" from (?P<from>[£$€]?\d[\d,.]*\d|\d) ?(?P<u2>{_UNIT})"
)
_FROM = re.compile(
    r"\b(?:rose|fell|increased|declined|climbed|dropped)\b[^.;\n]{0,40}?\d(?P<per>%| pct| per cent| percent)"
    r"(?P<values>,? to [£$€]?\d[^.;,\n]{0,30}? from [^.;,\n]{0,40}?\d[^.;,\n]{0,20})(?=[.;,])"
)
_ACCORDING = re.compile(r",? according to (?P<who>[^,.;\n]{4,90})(?=[,.])")
_SHARE = re.compile(r"\d ?(?:%|per ?cent|pct)")
_OTHER_SOURCE = re.compile(
    r"\b(?:said|says|say|told|report\w*|survey|poll|study|show\w*|found|estimate\w*|figures|data|claim\w*)\b"
)
_CONVERTED = re.compile(
    r"\b\d[\d,.]* ?-?"
    r"(?P<unit>km|kilomet(?:re|er)s?|miles?|feet|ft|met(?:re|er)s?|kg|pounds|hectares|acres|mph|°?[CF])\b"
    r" ?\((?:about |around |approximately )?(?P<value>\d[\d,.]*\d|\d)[ -]?"
    r"(?P<other>km|kilomet\w+|mi\w*|feet|ft|met\w+|kg|pounds|lb\w*|hectares|acres|mph|km/h|°?[CF]|in\w*)\b"
)


def number(words: str) -> float:
    """The value of a printed number."""
    return float(words.lstrip("£$€").replace(",", ""))


def transposed(digits: str, random: Random) -> str:
    """Two neighbouring digits changed round, or one changed, so that the value moves by at least a quarter."""
    for _ in range(30):
        where = random.randrange(len(digits))
        if not digits[where].isdigit():
            continue
        if where + 1 < len(digits) and digits[where + 1].isdigit() and digits[where] != digits[where + 1]:
            other = digits[:where] + digits[where + 1] + digits[where] + digits[where + 2 :]
        else:
            other = digits[:where] + str(random.randint(1, 9)) + digits[where + 1 :]
        if number(digits) and abs(number(other) / number(digits) - 1) > 0.25 and number(other):
            return other
    return digits + "0"


@operator("digit-swap", "arithmetic/change-arithmetic")
def change_misprinted(article: Article, random: Random) -> Case | None:
    """A percentage between two values is misprinted; the twin is another rounding of it."""
    offered = []
    for found in in_paragraphs(article, _CHANGE):
        after, before = number(found["to"]), number(found["from"])
        real = 100 * abs(after / before - 1) if before else 0
        if found["u1"] == found["u2"] and real and abs(real - float(found["share"])) < 0.06 * real:
            offered.append((found, real))
    if not offered:
        return None
    found, real = random.choice(offered)
    wrong = transposed(found["share"], random)
    places = (at(found.start(), found[0]),)
    twin = article.edited(*found.span("share"), f"{real:.1f}")
    return Case(article.edited(*found.span("share"), wrong), places, twin, len(offered))


@operator("base-drop", "statistics/no-base-or-period")
def values_left_out(article: Article, random: Random) -> Case | None:
    """Both values of a change are left out; the twin keeps the later one."""
    offered = list(in_paragraphs(article, _FROM))
    if not offered:
        return None
    found = random.choice(offered)
    kept = found["values"].split(" from ")[0]
    sentence = Place(max(found.start() - 80, 0), found.start("values"))
    return Case(
        article.edited(*found.span("values"), ""),
        (sentence,),
        article.edited(*found.span("values"), kept),
        len(offered),
    )


@operator("strip-source", "statistics/unsourced-statistic")
def source_taken_away(article: Article, random: Random) -> Case | None:
    """“According to …” is taken out of a sentence with a share; in the twin the sentence before names the source."""
    text = article.text
    offered = []
    for sentence in sentences(article):
        words = sentence.of(text)
        source = _ACCORDING.search(words)
        rest = words.replace(source[0], "") if source else ""
        if source and _SHARE.search(rest) and not _OTHER_SOURCE.search(rest) and '"' not in rest and "“" not in rest:
            offered.append((sentence, source))
    if not offered:
        return None
    sentence, source = random.choice(offered)
    start, end = (sentence.start + edge for edge in source.span())
    mutant = article.edited(start, end, "")
    who = source["who"].removeprefix("the ")
    lead = f"Figures were released by the {who}. "
    return Case(
        mutant, (Place(sentence.start, sentence.end - (end - start)),),
        article.edits((sentence.start, sentence.start, lead), (start, end, "")), len(offered),
    )  # fmt: skip


@operator("conv", "arithmetic/conversion")
def conversion_misprinted(article: Article, random: Random) -> Case | None:
    """A value in brackets no longer follows from the one before; the twin rounds it to two figures."""
    offered = list(in_paragraphs(article, _CONVERTED))
    if not offered:
        return None
    found = random.choice(offered)
    value = number(found["value"])
    wrong = f"{value * random.choice((0.4, 0.62, 1.6, 2.5)):.0f}"
    digits = len(str(int(value))) - 2
    rounded = f"{round(value, -digits):,.0f}" if digits > 0 else found["value"]
    mutant = article.edited(*found.span("value"), wrong)
    return Case(mutant, (at(found.start(), found[0]),), article.edited(*found.span("value"), rounded), len(offered))


_LISTED = re.compile(
    r"\b(?P<count>two|three|four|five|six) (?:[a-z-]+ ){0,2}[a-z]+s(?::| –| -) "
    r"(?P<first>[A-Z][\w’' ]{2,30}, )(?P<rest>(?:[A-Z][\w’' ]{2,30}, )*[A-Z][\w’' ]{2,30},? and [A-Z][\w’' ]{2,30})\."
)


@operator("list+1", "arithmetic/count-enumeration")
def item_left_out(article: Article, random: Random) -> Case | None:
    """The first of the names announced by a number is left out; the twin says “including” before them."""
    offered = list(in_paragraphs(article, _LISTED))
    if not offered:
        return None
    found = random.choice(offered)
    mutant = article.edited(*found.span("first"), "")
    twin = article.edits((*found.span("first"), ""), (found.start("first") - 2, found.start("first"), ", including "))
    return Case(mutant, (at(found.start(), found[0]),), twin, len(offered))


_MONEY = re.compile(r"(?P<sign>[£$€])(?P<value>\d+(?:\.\d+)?) ?(?P<size>m|bn|million|billion)\b")
_SIZES = {"m": "bn", "bn": "m", "million": "billion", "billion": "million"}


@operator("mag", "arithmetic/magnitude-drift")
def magnitude_changed(article: Article, random: Random) -> Case | None:
    """A sum of money that the headline shares with the text changes its magnitude in the headline."""
    if not article.parts or article.parts[0].kind != "headline":
        return None
    body = [found[0] for found in in_paragraphs(article, _MONEY)]
    offered = [found for found in _MONEY.finditer(article.parts[0].text) if found[0] in body]
    if not offered:
        return None
    found = random.choice(offered)
    mutant = article.edited(*found.span("size"), _SIZES[found["size"]])
    ends = [mutant.text.find(each) for each in {found[0]}]
    twin = article.inserted(
        len(article.parts), Part("paragraph", "Upkeep is put at £1m a year and £10m over ten years.")
    )
    places = (Place(0, len(mutant.parts[0].text)), *(at(start, found[0]) for start in ends if start >= 0))
    return Case(mutant, places, twin, len(offered))
