"""Quotations: a mark left out, words changed between two outlets, one speech given to two people."""

import re
from bisect import bisect
from collections.abc import Callable
from random import Random

from mutants import Case, operator
from mutants.article import Article, Part, Place, at
from mutants.prose import FIRST_NAMES, in_paragraphs, quotations

_CLOSED = re.compile(r"(?<![^\s(])(?:“[^\s“”\"][^“”\"\n]{20,500}”|\"[^\s“”\"][^“”\"\n]{20,500}\")(?![\w])")
_SAID = re.compile(
    r"(?:“(?P<curly>[^“”\n]{40,400}),”|\"(?P<straight>[^\"\n]{40,400}),\") "
    r"(?:said (?P<name>[A-Z][a-z]+ [A-Z][a-z]{3,})|(?P<name2>[A-Z][a-z]+ [A-Z][a-z]{3,}) said)\b"
)


@operator("unclose", "quotations/unbalanced-quotation")
def mark_left_out(article: Article, random: Random) -> Case | None:
    """One closing mark is left out; in the twin the quotation runs on into a new paragraph that opens again."""
    text, starts = article.text, [span.start for span in article.spans()]
    offered = []
    for found in in_paragraphs(article, _CLOSED, quoted=True):
        before = text[starts[bisect(starts, found.start()) - 1] : found.start()]
        runs_on = found.end() + 2 in starts and text[found.end() + 2] in '“"'
        if before.count('"') % 2 == 0 and before.count("“") == before.count("”") and not runs_on:
            offered.append(found)
    if not offered:
        return None
    found = random.choice(offered)
    mutant = article.edited(found.end() - 1, found.end(), "")
    twin = None
    cut = re.search(r"[.!?] (?=[A-Z])", found[0])
    if cut:
        at_cut = found.start() + cut.end() - 1
        for number, (part, span) in enumerate(zip(article.parts, article.spans(), strict=True)):
            if span.start <= at_cut < span.end:
                one = part._replace(text=part.text[: at_cut - span.start])
                other = part._replace(text=found[0][0] + part.text[at_cut - span.start + 1 :])
                twin = article._replace(parts=(*article.parts[:number], one, other, *article.parts[number + 1 :]))
    paragraph = next(span for span in mutant.spans() if span.start <= found.start() < span.end)
    return Case(mutant, (paragraph,), twin, len(offered))


@operator("reattribute", "quotations/two-speakers")
def given_to_another(article: Article, random: Random) -> Case | None:
    """A quotation comes again under another name; in the twin as a joint statement of the two."""
    offered = [found for found in in_paragraphs(article, _SAID, quoted=True) if len(found[0].split()) >= 12]
    if not offered:
        return None
    found = random.choice(offered)
    words = found["curly"] or found["straight"]
    first = found["name"] or found["name2"]
    name = (
        f"{random.choice(sorted(FIRST_NAMES - {first.split()[0]}))} {random.choice(('Lowther', 'Kendrick', 'Norwell'))}"
    )
    opening, closing = ("“", "”") if found["curly"] else ('"', '"')
    again = Part("paragraph", f"{opening}{words},{closing} said {name}.")
    joint = Part("paragraph", f"{opening}{words},{closing} {first} and {name} said in a joint statement.")
    mutant = article.inserted(len(article.parts), again)
    places = (*mutant.of(again), at(found.start(), found[0]))
    return Case(mutant, places, article.inserted(len(article.parts), joint), len(offered))


_SYNONYM = {
    "people": "folk", "very": "quite", "think": "believe", "great": "good", "important": "crucial", "country": "nation",
    "want": "wish", "said": "claimed", "problem": "crisis", "president": "leader", "going": "about", "believe": "think",
    "should": "must", "would": "could", "will": "may", "every": "each", "many": "some", "good": "fine", "big": "huge",
    "work": "effort", "help": "aid", "support": "back", "clear": "plain", "right": "proper", "wrong": "bad",
}  # fmt: skip


def substituted(words: str, random: Random) -> str | None:
    """One content word replaced by another."""
    offered = [found for found in re.finditer(r"\b[a-z]+\b", words) if found[0] in _SYNONYM]
    if not offered:
        return None
    found = random.choice(offered)
    return words[: found.start()] + _SYNONYM[found[0]] + words[found.end() :]


def dropped(words: str, random: Random) -> str | None:
    """Two to four words left out of the middle, without an ellipsis."""
    tokens = words.split()
    if len(tokens) < 12:
        return None
    start = random.randint(4, len(tokens) - 7)
    return " ".join(tokens[:start] + tokens[start + random.randint(2, 4) :])


def hedged(words: str, random: Random) -> str | None:
    """“not” lost, or “probably” put before a verb."""
    if " not " in words:
        return words.replace(" not ", " ", 1)
    found = re.search(r"\b(?:will|would|is|are|was|were|can|have) ", words)
    return words[: found.end()] + "probably " + words[found.end() :] if found else None


def renumbered(words: str, random: Random) -> str | None:
    """Another digit in a number."""
    found = re.search(r"\d", words)
    return words[: found.start()] + str((int(found[0]) % 9) + 1) + words[found.end() :] if found else None


def harmless(words: str, random: Random) -> str:
    """What a careful desk may do: clip the end, mark an omission, add in brackets, change a comma."""
    tokens = words.split()
    kind = random.choice(("clip", "ellipsis", "bracket", "comma"))
    if kind == "clip":
        return " ".join(tokens[: max(6, len(tokens) * 2 // 3)])
    if kind == "ellipsis":
        return " ".join([*tokens[:4], "…", *tokens[6:]])
    if kind == "bracket":
        return " ".join([*tokens[:3], "[the plan]", *tokens[3:]])
    return words.replace(", ", " ", 1) if ", " in words else " ".join([*tokens[:3], tokens[3] + ",", *tokens[4:]])


OTHERS: dict[tuple[str, str], list[Article]] = {}
"""Other outlets' articles on the same event, by set and article id; ``recall`` fills it."""


def _drift(name: str, change: Callable[[str, Random], str | None]) -> None:
    def plant(article: Article, random: Random) -> Case | None:
        others = OTHERS.get((article.set, article.id), [])
        offered = []
        for other in others:
            for span in quotations(article, 9):
                words = span.of(article.text)
                if _plain(words) in _plain(other.text):
                    changed = change(words, random)
                    if changed and changed != words:
                        offered.append((span, changed, other))
        if not offered:
            return None
        span, changed, other = random.choice(offered)
        twin = article.edited(*span, harmless(span.of(article.text), random))
        return Case(article.edited(*span, changed), (at(span.start, changed),), twin, len(offered), (other,))

    plant.__doc__ = f"A quotation that another outlet has word for word is changed here: {name}."
    operator(name, "quotations/quote-drift")(plant)


def _plain(words: str) -> str:
    return re.sub(r"[^a-z0-9 ]", "", words.lower())


for _name, _change in (
    ("quote-sub", substituted), ("quote-drop", dropped), ("quote-hedge", hedged), ("quote-number", renumbered),
):  # fmt: skip
    _drift(_name, _change)


_CURLY = re.compile(r"(?<= )“(?=\w)")
_ALONE = re.compile(r"(?P<words>“[^“”\n]{50,400}),”(?P<said> [^“”\n]{4,90}\b(?:said|says|told)\b[^“”\n]{0,60}\.)\Z")
_SPEAKS = re.compile(
    r"[“”\"]|\b(?:said|says|told|tells|asked|added|wrote|tweeted|statement|interview|according|spokes\w+|announced|quoted)\b"
)


@operator("reverse", "quotations/reversed-or-mixed-marks")
def mark_turned(article: Article, random: Random) -> Case | None:
    """An opening mark is turned round; the twin has a year without its century."""
    offered = list(in_paragraphs(article, _CURLY, quoted=True))
    if not offered:
        return None
    found = random.choice(offered)
    number = article.paragraphs[0][0]
    twin = article.inserted(number + 1, Part("paragraph", "It was the fashion of the ’90s, and many wore it."))
    end = article.text.find("”", found.end()) + 1
    return Case(article.edited(*found.span(), "”"), (Place(found.start(), max(end, found.end())),), twin, len(offered))


@operator("speaker-cut", "quotations/no-speaker")
def speaker_left_out(article: Article, random: Random) -> Case | None:
    """A paragraph of one quotation loses its speaker; in the twin the paragraph before leads to it with a colon."""
    spans = article.spans()
    offered = []
    for number, part in article.paragraphs:
        found = _ALONE.match(part.text)
        if found and 1 < number < len(article.parts) - 1:
            around = article.parts[number - 1].text + article.parts[number + 1].text
            if not _SPEAKS.search(around):
                offered.append((number, found))
    if not offered:
        return None
    number, found = random.choice(offered)
    start = spans[number].start
    mutant = article.edited(start + found.end("words"), start + found.end(), ".”")
    lead = spans[number - 1].end
    twin = article.edits(
        (lead, lead, " One of them told the board:"), (start + found.end("words"), start + found.end(), ".”")
    )
    return Case(mutant, (mutant.spans()[number],), twin, len(offered))
