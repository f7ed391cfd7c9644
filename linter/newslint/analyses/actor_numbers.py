"""How many acted, and how many speak: places where the top of a text has several and the text itself one."""

import re
from typing import NamedTuple

from newslint.analyses.attributions import attributions
from newslint.analyses.sources import key_of
from newslint.analyses.words import folded, vocabulary
from newslint.analysis import analysis
from newslint.document import PROSE, Block, Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

ROLES = {
    "officers": "officer", "policemen": "policeman", "soldiers": "soldier", "guards": "guard", "agents": "agent",
    "gunmen": "gunman", "attackers": "attacker", "robbers": "robber", "men": "man", "women": "woman",
    "teenagers": "teenager", "youths": "youth", "boys": "boy", "girls": "girl", "students": "student",
    "protesters": "protester", "fans": "fan", "doctors": "doctor", "nurses": "nurse", "firefighters": "firefighter",
}  # fmt: skip
_ACTS = (
    "shoots?|shot|fires?|fired|opens? fire|opened fire", "stabs?|stabbed", "kills?|killed", "attacks?|attacked",
    "robs?|robbed", "rescues?|rescued|saves?|saved", "assaults?|assaulted|beats?|beat|punch(?:es|ed)?",
)  # fmt: skip
SPEAKERS = frozenset(
    "leaders chiefs bosses ministers mps senators councillors residents neighbours neighbors experts doctors "
    "scientists campaigners critics witnesses officials lawyers teachers parents economists analysts".split()
)
_SPEAK = (
    "stress|say|warn|call|urge|praise|condemn|welcome|defend|demand|insist|react|respond|hail|express|voice|back|reject"
)
_COUNT = r"(?:two|three|four|five|six|several|both|\d+)"
_SEVERAL = lazy_pattern(
    rf"\b(?:{_COUNT} )?(?P<role>{'|'.join(ROLES)}) (?P<act>{'|'.join(_ACTS)})\b"
    r"(?: (?!in |at |on |after |as |\w+[.]\s)\w+){0,2}"
)
_CHORUS = lazy_pattern(rf"(?:[\w'-]+ ){{0,2}}(?:{'|'.join(sorted(SPEAKERS))})(?= (?:{_SPEAK})\b)")


class NumberConflict(NamedTuple):
    """Words that have several people, and the place where the text has ``one``: who acted, or the only speaker."""

    span: Span
    one: Span
    speaks: bool


@analysis
def number_conflicts(doc: Document) -> tuple[NumberConflict, ...]:
    """The headline or opening paragraph against the acts told below, subheadings against their section’s speakers."""
    low, present = doc[folded], doc[vocabulary]
    acted, spoken = not present.isdisjoint(ROLES), not present.isdisjoint(SPEAKERS)
    first = next((block for block in doc.blocks if block.kind in PROSE), None)
    found = []
    for block in doc.blocks:
        if acted and (block.kind == "headline" or block is first):
            for several in _SEVERAL.finditer(low, *block.span):
                found += [NumberConflict(Span(*several.span()), each, False) for each in _single_act(low, several)]
        elif spoken and block.kind == "heading" and (chorus := _CHORUS.match(low, *block.span)):
            found += [NumberConflict(Span(*chorus.span()), each, True) for each in _only_speaker(doc, block)]
    return tuple(found)


def _single_act(low: str, several: re.Match[str]) -> list[Span]:
    """Where the text tells the act of one, if it neither counts several nor speaks of another."""
    plural, role, start = several["role"], ROLES[several["role"]], several.end()
    act = next(words for words in _ACTS if re.fullmatch(words, several["act"]))
    counted = rf"\b{_COUNT} (?:[\w-]+ ){{0,2}}{plural}\b|\b(?:another|second|other|third) {role}\b"
    if re.search(counted, low[start:]):
        return []
    one = rf"\b(?:(?:an?|one) (?:(?!by|at|of)[\w-]+ ){{0,3}}{role}|one of (?:[\w']+ ){{1,4}}{plural})\b"
    found = re.search(rf"{one} (?:then |had |\w+ly )?(?:{act})\b|\b(?:{act}) (?:dead )?by {one}", low[start:])
    return [Span(*found.span()).shifted(start)] if found else []


def _only_speaker(doc: Document, heading: Block) -> list[Span]:
    """The one person to whom the section below attributes anything; none if there are several, or a group."""
    after = [block.span.start for block in doc.of_kind("heading") if block.span > heading.span]
    end = after[0] if after else len(doc.text)
    people: dict[str, Span] = {}
    for each in doc[attributions]:
        if each.source is None or each.kind == "body" or not heading.span.end < each.cue.start < end:
            continue
        if each.kind not in ("person", "pronoun"):
            return []
        if each.kind == "person" and (key := key_of(doc.words(each.source), "person")):
            people.setdefault(key, each.source)
    return list(people.values()) if len(people) == 1 else []
