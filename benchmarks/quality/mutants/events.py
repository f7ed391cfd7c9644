"""Events: counts of dead that differ, guilt before a verdict, force without anyone who used it."""

import re
from random import Random

from mutants import Case, operator
from mutants.article import Article, Place, at
from mutants.prose import in_paragraphs

_ONES = "one two three four five six seven eight nine ten eleven twelve".split()
_TOLL = re.compile(
    r"\b(?P<count>\d{1,4}|(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)) (?:\w+ )?"
    r"(?:people|men|women|soldiers|civilians|children|passengers|workers|police officers)"
    r" (?:were |have been |had been |was )?(?P<what>killed|died|dead|injured|wounded)\b"
)
_MARKED = re.compile(r"\b(?:at least|more than|about|up to|some|nearly|over|another|other)\W*$", re.I)
_ALLEGED = re.compile(
    r"\b(?P<remove>(?:allegedly|is accused of having|reportedly) )"
    r"(?P<verb>(?:stabbed|shot|killed|stole|attacked|murdered|"
    r"assaulted|raped|robbed|beat|struck|defrauded|abused|hacked|leaked|bribed|sent|took|broke|tried|made|used))\b"
)
_SHOT = re.compile(
    r"\b(?P<actor>(?:[Tt]he )?(?:police|officers?|troopers?|deputies|policemen)(?: officers?)?) "
    r"(?P<verb>shot(?: and killed| dead)?|opened fire on|fired at|tear-?gassed|killed) "
    r"(?P<whom>[^.,;\n]{3,50})(?=[.,;\n])"
)


@operator("toll+1", "status/toll-conflict")
def count_changed(article: Article, random: Random) -> Case | None:
    """The second of two equal counts of dead or hurt grows by one; in the twin it is “at least”."""
    text = article.text
    told = [found for found in in_paragraphs(article, _TOLL) if not _MARKED.search(text[: found.start()][-14:])]
    pairs = [
        (one, other) for one in told for other in told
        if one.start() < other.start() and one["what"] == other["what"]
        and one["count"].lower() == other["count"].lower()
    ]  # fmt: skip
    if not pairs:
        return None
    one, other = random.choice(pairs)
    count = other["count"]
    more = str(int(count) + 1) if count.isdigit() else dict(zip(_ONES, [*_ONES[1:], "13"], strict=True))[count.lower()]
    more = more.capitalize() if count[0].isupper() else more
    mutant = article.edited(*other.span("count"), more)
    definite = text[: other.start()].lower().endswith("the ")
    twin = None if definite else article.edited(*other.span("count"), f"at least {count.lower()}")
    return Case(mutant, (at(other.start(), other[0]), at(one.start(), one[0])), twin, len(pairs))


@operator("guilt", "legal/guilt-presumed")
def alleged_left_out(article: Article, random: Random) -> Case | None:
    """“Allegedly” goes from a deed in an article of an arrest or a charge; the twin tells of the conviction."""
    if not re.search(r"\b(?:charged|arrested|accused|indicted|suspect)\b", article.text):
        return None
    if re.search(r"\b(?:convicted|pleaded guilty|sentenced|admitted)\b", article.text):
        return None
    offered = list(in_paragraphs(article, _ALLEGED))
    if not offered:
        return None
    found = random.choice(offered)
    removed = (*found.span("remove"), "")
    number = article.paragraphs[0][0]
    twin = article.edits(removed)
    first = twin.parts[number]
    told = first._replace(text=f"{first.text} The man was convicted and pleaded guilty to all charges last year.")
    twin = twin._replace(parts=(*twin.parts[:number], told, *twin.parts[number + 1 :]))
    mutant = article.edits(removed)
    sentence = Place(max(found.start() - 160, 0), found.start() + len(found["verb"]) + 40)
    return Case(mutant, (sentence,), twin, len(offered))


@operator("agent-drop", "language/agentless-force")
def agent_left_out(article: Article, random: Random) -> Case | None:
    """“Officers shot him” becomes “shots were fired”; the twin keeps “by police”."""
    offered = list(in_paragraphs(article, _SHOT))
    if not offered:
        return None
    found = random.choice(offered)
    passive = "tear gas was fired" if "gas" in found["verb"] else "shots were fired"
    wrong = f"{passive.capitalize() if found['actor'][0].isupper() else passive} at {found['whom']}"
    mutant = article.edited(*found.span(), wrong)
    return Case(
        mutant, (at(found.start(), wrong),), article.edited(*found.span(), wrong.replace("fired", "fired by police")),
        len(offered),
    )  # fmt: skip
