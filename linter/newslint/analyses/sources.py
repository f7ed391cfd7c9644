"""The words that name a source, found beside the verb that binds it to what was said.

No parser: a source is the run of words between a boundary of the clause and
the cue, judged by what it holds (a name, a body's noun, a pronoun).
"""

import re
from typing import Literal, NamedTuple

from newslint.analyses.cues import ANONYMOUS, BODIES, DOCUMENTS, NOT_SOURCES, PRONOUNS, VAGUE
from newslint.analyses.words import WORD, fold
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

SourceKind = Literal["person", "body", "document", "link", "pronoun", "anonymous", "vague"]


class Source(NamedTuple):
    """The words that name a source; ``passive`` if a form of “to be” stands between them and the cue."""

    span: Span
    kind: SourceKind
    passive: bool = False


_LONGEST = 160
_BE = frozenset("is was were are been being be".split())
_HYPOTHETICAL = frozenset("not never would could can may might must should".split())
_AUXILIARY = _BE | _HYPOTHETICAL | frozenset(
    "has have had also then later now once first again earlier often previously further still even just both did does "
    "do will long soon today yesterday tonight monday tuesday wednesday thursday friday saturday sunday".split()
)  # fmt: skip
_NO_SUBJECT = frozenset("to not never cannot please and but or then".split())
_BOUNDARY = frozenset(
    "that but when while after because before if although though whether as where since until than so with yet "
    "meanwhile however".split()
)
_OPENERS = frozenset(
    "the a an one two three his her its their another some many several other most both all this that those these "
    "police officials prosecutors sources authorities experts critics lawyers doctors scientists researchers analysts "
    "people supporters reports campaigners ministers residents neighbours witnesses investigators detectives officers "
    "aides data figures polls court local government federal state union party city senior former fellow spokesman "
    "spokeswoman spokesperson chief health company club military".split()
)
"""What a source without a capital letter may begin with."""

_FINITE = lazy_pattern(r"\b(?:was|were|is|are|had|have|has|will|would)\b")
_RELATIVE = lazy_pattern(r"\b(?:who|which|that|whose|where)\b")
_STOP_AFTER = lazy_pattern(
    r"[,;:.!?()\"“”]\s|[,;:.!?()\"“”—–]|\s[-–—]+\s|\s(?:on|at|during|after|before|when|as|while|to|that|who|whose|but|"
    r"about|via|yesterday|today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|\sin (?:a|an|his|her|the|its|their|"
    r"response|reference|court|\d)"
)
_ABBREVIATION = lazy_pattern(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Prof|Rev|St|Jr|Sr|Capt|Maj|Sir)\.\Z")


def _or_several(words: frozenset[str]) -> frozenset[str]:
    return words | {word + "s" for word in words}


_COLLECTIVE = _or_several(BODIES | VAGUE)
_WRITTEN = _or_several(DOCUMENTS)
_KNOWN = _COLLECTIVE | _WRITTEN | _or_several(ANONYMOUS)
_SPEAKERS = _or_several(frozenset(("spokesman", "spokeswoman", "spokesperson")))
_SMALL = frozenset("the a an of in for to by from with".split())
_CAPITALISED = lazy_pattern(r"[A-Z][\w’'&.-]*")
_FIRST_NAME = lazy_pattern(
    r"(?:(?:[A-Z][a-z]*\.?|Mc|Mac|O’|O')[\w’'-]*\s+)*?[A-Z][\w’'-]*(?:\s+(?:[A-Z][\w’'.-]*|de|van|von|bin|al))*"
)
_NAME_RUN = lazy_pattern(
    r"(?:[A-Z][\w’'&-]*(?:(?<=\b[A-Z])\.|(?<=\bM[rs])\.|(?<=\bDr)\.)?"
    r"(?:\s+(?:of|for|and|the|de|van|von|bin|al)(?=\s+[A-Z]))?\s*)+"
)
_NO_NAME = NOT_SOURCES | {"the", "a", "an", "in", "on", "at", "but", "and", "it"}
_DETERMINER = lazy_pattern(r"\A\s*(?:The|A|An|His|Her|Their|Its|One|Another)\s")


def before(text: str, start: int, end: int) -> Source | None:
    """The source whose verb begins at ``end``, in a clause that begins no earlier than ``start``.

    None if there is no subject, or only the writer or the reader, or if the
    verb is negated, conditional or an infinitive.
    """
    start = max(start, end - _LONGEST)
    clause = text[start:end].replace("\n", " ")
    end, passive = len(clause.rstrip()), False
    while True:
        at = clause.rfind(" ", 0, end) + 1
        word = clause[at:end].lower()
        if word not in _AUXILIARY and not word.endswith("ly"):
            break
        if word in _HYPOTHETICAL or not at:
            return None
        passive = passive or word in _BE
        end = len(clause[:at].rstrip())
    bare = word.strip("\"“”‘'(—–").partition("’")[0].partition("'")[0]
    if bare in PRONOUNS:
        at += word.find(bare)
        return Source(Span(start + at, start + at + len(bare)), "pronoun", passive)
    if word in _NO_SUBJECT or bare in NOT_SOURCES or word.endswith(("n't", "n’t")):
        return None
    # “Brian Fallon, a spokesman for the party, said”: the name stands before the apposition.
    appositions = 1 if word.endswith((",", ")", "–", "—", "-")) else 0
    begin = end
    while begin > 0:
        at = clause.rfind(" ", 0, begin) + 1
        word = clause[at:begin]
        if begin != end and word.endswith((",", ";", ":", ")", "–", "—", "-", "(")):
            if not appositions:
                break
            appositions -= 1
        elif word.lower() in _BOUNDARY:
            break
        begin = at - 1
    begin = max(begin, 0)
    return _source(text, start + begin, start + end, passive)


def after(text: str, start: int, end: int) -> Source | None:
    """The source that begins at ``start``, behind its cue, and ends before ``end``."""
    end = min(end, start + _LONGEST)
    while start < end and text[start].isspace():
        start += 1
    at = start
    for stop in _STOP_AFTER.finditer(text, start, end):
        if stop.group()[0] == "." and _ABBREVIATION.search(text, max(stop.start() - 5, start), stop.start() + 1):
            continue
        at = stop.start()
        break
    else:
        at = end
    return _source(text, start, at, False)


def subject(text: str, start: int, end: int) -> Source | None:
    """The name or pronoun that a sentence opens with: the subject of its later verbs (“…, adding that”)."""
    words = text[start : min(end, start + _LONGEST)]
    found = re.match(r"(?:He|She|They)\b", words)
    if found:
        return Source(Span(start, start + found.end()), "pronoun")
    found = _FIRST_NAME.match(words)
    if found and fold(found.group()) not in _NO_NAME:
        return _source(text, start, start + found.end(), False)
    if words.partition(" ")[0].lower() in _OPENERS:
        found = re.match(r"(?:\w+\s){1,4}", words)
        return _source(text, start, start + found.end(), False) if found else None
    return None


def _source(text: str, start: int, end: int, passive: bool) -> Source | None:
    while start < end and (text[start].isspace() or text[start] in "\"“”‘’'(-–—,."):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",-–—)"):
        end -= 1
    for leading in ("and ", "but "):
        if text.startswith(leading, start):
            start += len(leading)
    words = text[start:end]
    kind = kind_of(words)
    if kind is None or (_FINITE.search(words) and not _RELATIVE.search(words)):
        return None
    return Source(Span(start, end), kind, passive)


def kind_of(words: str) -> SourceKind | None:
    """What kind of source ``words`` name, or None if they name none."""
    first = words.partition(",")[0]
    head = [word.removesuffix("'s") for word in WORD.findall(fold(first))]
    if not head or len(head) > 25:
        return None
    if len(head) == 1 and head[0] in PRONOUNS:
        return "pronoun"
    if head[0] in NOT_SOURCES and (len(head) == 1 or head[0] not in ("this", "that", "these", "those")):
        return None
    own = _CAPITALISED.findall(first)
    if own and first.startswith(own[0]) and (head[0] in _OPENERS or head[0] in VAGUE):
        del own[0]
    if not own and head[0] not in _OPENERS and not head[0].isdigit() and _KNOWN.isdisjoint(head):
        return None
    lone = len(own) == 1 and first.startswith(own[0]) and len(head) > 1
    if not own or lone:
        content = [word for word in head if word not in _SMALL]
        if content and (content[0] in VAGUE or content[-1] in VAGUE):
            return "vague"
    if not _WRITTEN.isdisjoint(head) and not (own and not _SPEAKERS.isdisjoint(head)):
        return "document"
    if not _COLLECTIVE.isdisjoint(head) or (own and all(name.isupper() and len(name) > 1 for name in own)):
        return "body"
    if own:
        return "body" if head[0] == "the" else "person"
    return "anonymous"


def key_of(words: str, kind: SourceKind) -> str:
    """The folded surname of a person, or name of a body, that ``words`` hold; empty if they hold none."""
    name = words.split(",", 1)[0]
    if kind == "body":
        name = re.split(r"\b(?:spokes\w+|representative|statement|official)\b", name)[0]
    runs = [run for run in _NAME_RUN.findall(_DETERMINER.sub("", name)) if fold(run).strip() not in BODIES]
    if not runs:
        return ""
    best = fold(runs[-1] if kind == "person" else max(runs, key=len)).strip()
    best = best.removesuffix("'s")
    if kind == "person":
        parts = best.split()
        while len(parts) > 1 and parts[-1] in ("jr", "jr.", "sr", "sr.", "ii", "iii"):
            parts.pop()
        return parts[-1]
    return best


def full_names(words: str) -> set[str]:
    """The keys of the people whose names stand in full, or after a title, in ``words``."""
    return {
        key_of(run, "person")
        for part in words.split(" and ")
        for run in _NAME_RUN.findall(part)
        if len(run.split()) > 1 and not set(WORD.findall(fold(run))) & BODIES
    }
