"""What LanguageTool says of edited copy, rule by rule, and how many known errors it finds.

usage: grammar.py DATA [--articles N] [--errors N] [--show RULE]
       grammar.py --record

Asks the server of ``newslint grammar start``. DATA is a folder as
``clean_copy.py`` reads it, with ``jfleg`` and ``misspellings`` besides.
Prints Markdown: LanguageTool's rules by findings on N edited articles, whether
they are off by default, and the share of erroneous sentences and misspelt words
in which something is found, with our list of noisy rules and without.
``--show RULE`` prints a LanguageTool rule's findings with the words around them.
``--record`` renews the answers that the proofs of the rule pages use.
"""

import argparse
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from clean_copy import CLEAN, articles, records

from newslint.analyses.grammar_matches import grammar_matches
from newslint.analyses.words import words
from newslint.document import Document
from newslint.grammar import Service, Settings, home_in, locate
from newslint.metadata import Field
from newslint.session import cache_folder
from newslint.world import World
from newslint.world.grammar import Kind, Match

EVERYTHING = ("*",)
"""The rules to hear if nothing is to be held back."""

AMERICAN = frozenset({"reuters_1987", "basil", "horne2017"})
"""Sets by American writers; LanguageTool is told so."""

JOINED = re.compile(r" (?=[.,;:!?)]|n't\b|'(?:s|m|re|ve|ll|d)\b)")
"""The spaces that a tokenised sentence has too many."""


def checker(enabled: Sequence[str] = ()) -> Service:
    """The local server, with the given rules enabled besides those that are on."""
    return Service(Settings(enabled=tuple(enabled)), home_in(cache_folder()), locate)


def chosen(data: Path, number: int) -> list[tuple[str, Document]]:
    """``number`` edited articles, as many of each set, evenly spread."""
    picked = []
    for at, name in enumerate(CLEAN):
        here = number * (at + 1) // len(CLEAN) - number * at // len(CLEAN)
        all_of = list(articles(data, name))
        picked += [(name, all_of[index * len(all_of) // here]) for index in range(min(here, len(all_of)))]
    for name, doc in picked:
        if name in AMERICAN:
            doc.metadata.language = Field("en-US", "option")
    return picked


def table(data: Path, number: int, shown: str) -> str:
    """LanguageTool's rules by what they find in edited copy."""
    grammar, heard = checker(EVERYTHING), checker()
    counts: Counter[tuple[str, str]] = Counter()
    on: Counter[str] = Counter()
    size = 0
    for name, doc in chosen(data, number):
        size += len(doc[words])
        doc.world = World(grammar=grammar)
        for match in doc[grammar_matches]:
            rule = match.rule.partition("[")[0]
            counts[rule, match.category] += 1
            if shown in (match.rule, rule):
                around = f"{doc.text[match.span.start - 60 : match.span.start]}[[{doc.words(match.span)}]]"
                print(f"{match.rule} {name}: {around}{doc.text[match.span.end : match.span.end + 40]!r}")
        doc.forget()
        doc.world = World(grammar=heard)
        on.update(match.rule.partition("[")[0] for match in doc[grammar_matches])
    rows = [
        f"| `{rule}` | {category} | {count} | {on[rule] or 'off'} | {1000 * count / size:.3f} |"
        for (rule, category), count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]
    head = "| LanguageTool's rule | category | all | heard | all per 1,000 words |\n|---|---|---:|---:|---:|\n"
    total = f"{number} articles, {size:,} words: {counts.total()} findings, {on.total()} heard"
    return f"{total} ({1000 * on.total() / size:.3f} per 1,000 words)\n\n{head}" + "\n".join(rows)


def found(grammar: Service, text: str, kinds: Sequence[Kind]) -> list[Match]:
    """The matches of one text."""
    return [match for kind in kinds for match in grammar.check([text], kind=kind)[0]]


def recall(data: Path, number: int) -> str:
    """The share of learners' sentences, and of misspelt words, in which something is found."""
    lines = []
    learners = [each for each in records(data, "jfleg", "sentences.jsonl") if each["text"] not in each["corrections"]]
    for each in learners:
        each["text"] = JOINED.sub("", each["text"])
    for name, grammar in (("what is heard", checker()), ("all", checker(EVERYTHING))):
        for kinds in (("grammar",), ("grammar", "spelling")):
            sample = learners[:number]
            hit = sum(bool(found(grammar, each["text"], kinds)) for each in sample)
            lines.append(f"jfleg, {name}, {' and '.join(kinds)}: {hit} of {len(sample)} ({hit / len(sample):.0%})")
    misspelt = list(records(data, "misspellings", "misspellings.jsonl"))
    sample = misspelt[:: max(len(misspelt) // number, 1)][:number]
    hit = sum(bool(found(checker(), f"They said that {each['text']} was there.", ("spelling",))) for each in sample)
    return "\n".join([*lines, f"misspellings: {hit} of {len(sample)} ({hit / len(sample):.0%})"])


def record() -> None:
    """Renew the recorded answers."""
    from newslint.testing.recorded_grammar import RECORD, asked
    from newslint.writing import write_whole

    write_whole(RECORD, asked(locate(home_in(cache_folder()))).encode())


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--errors", type=int, default=400)
    parser.add_argument("--show", default="")
    parser.add_argument("--record", action="store_true")
    given = parser.parse_args()
    if given.record:
        record()
    if given.data is not None:
        if given.articles:
            print(table(given.data, given.articles, given.show))
        if given.errors:
            print(recall(given.data, given.errors))


if __name__ == "__main__":
    main()
