"""Names: a slip in a surname, in an expansion, in the name of a listed body."""

import csv
import re
from functools import cache
from pathlib import Path
from random import Random

import newslint_rules
from mutants import Case, operator
from mutants.article import Article, Part, Place, at
from mutants.prose import FIRST_NAMES, full_names, in_paragraphs, narrator

_EXPANSION = re.compile(r"\b((?:[A-Z][a-z]+ (?:(?:of|for|and|the|on|in) ){0,2}){1,6}[A-Z][a-z]+) \(([A-Z]{3,6})\)")
_FUNCTION = {"of": "for", "for": "of", "and": "of", "on": "of"}


def slip(name: str, random: Random) -> str:
    """The name with one slip of the keyboard: two letters swapped, one dropped, one doubled."""
    for _ in range(20):
        where = random.randrange(1, len(name) - 1)
        kind = random.choice(("swap", "drop", "double", "vowel"))
        if kind == "swap":
            slipped = name[:where] + name[where + 1] + name[where] + name[where + 2 :]
        elif kind == "drop":
            slipped = name[:where] + name[where + 1 :]
        elif kind == "double":
            slipped = name[: where + 1] + name[where] + name[where + 1 :]
        else:
            turned = name[where].translate(str.maketrans("aeiou", "eaeuo"))
            slipped = name[:where] + turned + name[where + 1 :]
        if slipped != name and len(slipped) > 3:
            return slipped
    return name + "e"


@operator("name-typo", "names/name-variant")
def surname_slipped(article: Article, random: Random) -> Case | None:
    """One later mention of a surname gets a slip; in the twin the slip is the name of another person, in full."""
    text = article.text
    offered = []
    for surname, places in full_names(article).items():
        alone = re.compile(rf"(?<![A-Z][a-z] )(?<![\w’'-]){surname}(?![\w-])")
        later = [
            found for found in in_paragraphs(article, alone)
            if found.start() > places[0].end() and not re.search(r"[A-Z][\w.’'-]* $", text[: found.start()][-20:])
        ]  # fmt: skip
        if later:
            offered.append((surname, later))
    if not offered:
        return None
    surname, later = random.choice(offered)
    place = random.choice(later)
    wrong = slip(surname, random)
    mutant = article.edited(*place.span(), wrong)
    other = next(name for name in random.sample(sorted(FIRST_NAMES), 9) if name not in text)
    start = place.start()
    return Case(
        mutant, (at(start, wrong),), article.edited(*place.span(), f"{other} {wrong}"), sum(len(w) for _, w in offered)
    )


_OTHERS = "Regional Public Union Workers Advisory General Joint Board Office Council Heritage Food Youth".split()


@operator("acro-swap", "names/acronym-mismatch")
def expansion_swapped(article: Article, random: Random) -> Case | None:
    """A content word of an expansion becomes another; the twin opens with an agency's dateline."""
    offered = [
        found for found in in_paragraphs(article, _EXPANSION)
        if "".join(word[0] for word in re.findall(r"[A-Z][a-z]+", found[1])) == found[2]
    ]  # fmt: skip
    if not offered:
        return None
    found = random.choice(offered)
    word = random.choice(list(re.finditer(r"[A-Z][a-z]+", found[1])))
    swapped = random.choice([other for other in _OTHERS if other[0] != word[0][0]])
    start = found.start() + word.start()
    mutant = article.edited(start, start + len(word[0]), swapped)
    number, first = article.paragraphs[0]
    twin = article._replace(
        parts=(*article.parts[:number], Part(first.kind, f"LONDON (AP) — {first.text}"), *article.parts[number + 1 :])
    )
    return Case(mutant, (Place(found.start(), found.end() + len(swapped) - len(word[0])),), twin, len(offered))


@cache
def listed() -> dict[str, str]:
    """Names of several words in the built-in registry of organisations, with their acronym or nothing."""
    folder = Path(newslint_rules.__file__ or "").parent / "registries"
    with (folder / "organisations.csv").open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    return {row["name"]: row["acronym"] for row in rows if len(row["name"].split()) >= 3 and "," not in row["name"]}


@cache
def _any_listed() -> re.Pattern[str]:
    names = sorted((name for name in listed() if re.search(r" (?:of|for|and|on) ", name)), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")


@operator("acro-swap", "names/registry-near-miss")
def small_word_swapped(article: Article, random: Random) -> Case | None:
    """“of” for “for” in the name of a listed body; the twin speaks of it by its kind alone."""
    if not re.search(r"(?:Office|Department|Agency|Authority|Council|Bank|Ministry|Service|Institute)\b", article.text):
        return None
    offered = list(in_paragraphs(article, _any_listed()))
    if not offered:
        return None
    found = random.choice(offered)
    small = random.choice(list(re.finditer(r" (of|for|and|on) ", found[0])))
    name = found[0][: small.start(1)] + _FUNCTION[small[1]] + found[0][small.end(1) :]
    kind = found[0].split()[0].lower() if narrator(article.text)[: found.start()].endswith("the ") else "agency"
    return Case(
        article.edited(*found.span(), name), (at(found.start(), name),), article.edited(*found.span(), kind),
        len(offered),
    )  # fmt: skip
