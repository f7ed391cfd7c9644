"""The text itself: doubled words, cut ends, broken encodings, lines that come twice."""

import re
from random import Random

from mutants import Case, operator
from mutants.article import Article, Part, Place, at
from mutants.prose import in_paragraphs

_SMALL = re.compile(r"(?<= )(the|of|to|in|and|is|for|with|at|by|from|on|was|were|as|be)(?= [a-z])")
_THAT = re.compile(r"(?<=[a-z] )(that)(?= [a-z])")
_INSIDE = re.compile(r"(?<=[a-z]{3} )(?:and|of the|to the|but|in the|the|because|which|a)(?= [a-z])")
_APOSTROPHE = re.compile(r"(?<=[a-z])['’](?=(?:s|t|re|ve|ll)\b)|[£€–—éèüöáóñ“”]")
_BROKEN = {"'": "â€™", "’": "â€™", "£": "Â£", "€": "â‚¬", "–": "â€“", "—": "â€”", "“": "â€œ", "”": "â€\x9d"}


@operator("double", "text/doubled-word")
def word_doubled(article: Article, random: Random) -> Case | None:
    """A small word comes twice; the twin has “that that”."""
    offered = list(in_paragraphs(article, _SMALL))
    if not offered:
        return None
    found = random.choice(offered)
    that = [*in_paragraphs(article, _THAT)]
    twin = article.edited(that[0].end(), that[0].end(), " that") if that else None
    doubled = f"{found[0]} {found[0]}"
    return Case(article.edited(*found.span(), doubled), (at(found.start(), doubled),), twin, len(offered))


@operator("truncate", "text/truncated")
def end_cut(article: Article, random: Random) -> Case | None:
    """The article stops inside its last paragraph, after a small word; the twin is signed off."""
    if not article.paragraphs:
        return None
    number, last = article.paragraphs[-1]
    cuts = [cut for cut in _INSIDE.finditer(last.text) if cut.start() > 30]
    if number != len(article.parts) - 1 or not cuts or not last.text.endswith("."):
        return None
    cut = cuts[-1]
    mutant = article._replace(parts=(*article.parts[:-1], last._replace(text=last.text[: cut.end()])))
    end = len(mutant.text)
    sign_off = random.choice(
        ["(Reuters)", "REUTER", "PA Media", "Reporting by Ada Lowther; editing by Ben Calder", "– AFP"]
    )
    return Case(mutant, (Place(end - 25, end),), article.inserted(len(article.parts), Part("paragraph", sign_off)))


@operator("mojibake", "text/encoding-and-layout")
def bytes_misread(article: Article, random: Random) -> Case | None:
    """One sign read in the wrong encoding; the twin holds whole foreign words."""
    offered = list(in_paragraphs(article, _APOSTROPHE, quoted=True))
    if not offered:
        return None
    found = random.choice(offered)
    broken = _BROKEN.get(found[0]) or found[0].encode().decode("cp1252", "replace")
    number = article.paragraphs[0][0]
    foreign = random.choice(["São Paulo’s prefeito", "the Ligue française", "Malmö’s älvdal", "Łódź’s town hall"])
    twin = article.inserted(number + 1, Part("paragraph", f"The news was also read with interest at {foreign}."))
    return Case(article.edited(*found.span(), broken), (at(found.start(), broken),), twin, len(offered))


@operator("dup-line", "text/duplicate-block")
def paragraph_twice(article: Article, random: Random) -> Case | None:
    """A paragraph comes again further down; the twin repeats a short refrain."""
    offered = [(number, part) for number, part in article.paragraphs if 8 <= len(part.text.split()) <= 60]
    if not offered or len(article.paragraphs) < 3:
        return None
    number, part = random.choice(offered)
    again = Part("paragraph", part.text)
    mutant = article.inserted(min(number + random.randint(1, 3), len(article.parts)), again)
    refrain = random.choice(["Never again.", "And so it went.", "It was late.", "No one spoke."])
    twin = article.inserted(number, Part("paragraph", refrain)).inserted(number + 2, Part("paragraph", refrain))
    original = next(span for other, span in zip(mutant.parts, mutant.spans(), strict=True) if other is part)
    return Case(mutant, (*mutant.of(again), original), twin, len(offered))


_NUMBER = re.compile(r"(?<![\w.,£$€-])\d{1,3}(?=%| per cent| percent| [a-z]{4,})")
_UNFILLED = ("XX", "TK", "[insert number]", "{{count}}", "[NUMBER]", "TKTK", "%s", "[number]")


@operator("unfilled", "boilerplate/template-leftover")
def number_unfilled(article: Article, random: Random) -> Case | None:
    """A number gives way to the mark for one to be filled in; the twin has a size and a Roman number."""
    offered = list(in_paragraphs(article, _NUMBER))
    if not offered:
        return None
    found = random.choice(offered)
    left = random.choice(_UNFILLED)
    number = article.paragraphs[0][0]
    twin = article.inserted(number + 1, Part("paragraph", "The shirt, size XXL, was worn at Super Bowl XX in 1986."))
    return Case(article.edited(*found.span(), left), (at(found.start(), left),), twin, len(offered))
