"""Whole articles: headlines that promise more, farm furniture, passages lifted from a neighbour."""

import re
from random import Random

from mutants import Case, operator
from mutants.article import Article, Part, Place, at
from mutants.prose import in_paragraphs, narrator
from mutants.quotations import OTHERS

_STRONG = ("Urgent", "First", "Worst-ever", "Record", "Fury:", "Chaos:", "Shock", "Biggest", "Deadly")
_NAMES = (
    ", says Ada Lowther", " in Glasgow", ", Toyota says", " – Kendrick", " in Brazil", ", says Barclays",
)  # fmt: skip
_COUNTS = (", {} say", " as {} protest", ", {} hurt", " after {} complaints", " in {} days")


@operator("headline-inflate", "headlines/headline-unsupported")
def headline_inflated(article: Article, random: Random) -> Case | None:
    """The headline gains a strong word, a number or a name that the text has not; the twin takes a name from it."""
    if len(article.parts) < 3 or article.parts[0].kind != "headline" or article.parts[0].text.isupper():
        return None
    title, body = article.parts[0], " ".join(part.text for part in article.parts[1:])
    kind = random.choice(("strong", "number", "name"))
    if kind == "strong":
        word = next((w for w in random.sample(_STRONG, 9) if w.rstrip(":").lower() not in body.lower()), "")
        inflated = f"{word} {title.text}"
    elif kind == "number":
        word = next(n for n in (str(random.randint(13, 89)) for _ in range(99)) if n not in body)
        inflated = title.text + random.choice(_COUNTS).format(word)
    else:
        word = next((each for each in random.sample(_NAMES, 6) if each.split()[-1] not in article.text), "")
        inflated = title.text + word
    if not word:
        return None
    own = re.findall(r"(?<=[a-z] )[A-Z][a-z]{4,}(?= [a-z])", narrator(body))
    twin = article.edited(len(title.text), len(title.text), f", says {random.choice(own)}") if own else None
    mutant = article.edited(0, len(title.text), inflated)
    return Case(mutant, (Place(0, len(inflated)),), twin)


_TAKEAWAYS = (
    "Key takeaways", "Key Takeaways:", "At a glance", "What you need to know", "TL;DR", "In this article", "Key points",
)  # fmt: skip
_MINUTES = ("5 min read", "– 7 min read", "Reading time: 6 minutes", "4 minute read", "Estimated reading time: 8 min")
_FAQ = ("FAQ", "FAQs", "Frequently Asked Questions", "Frequently asked questions (FAQ)", "People also ask")
_ASKED = (
    "What happened?",
    "Who is involved?",
    "When did it happen?",
    "How often does this happen?",
    "Why does it matter?",
)
_ANSWERED = (
    "It is a complex matter with many sides.", "Many people are affected.", "It is very rare.", "Only time will tell.",
    "It depends on many factors.",
)  # fmt: skip


@operator("farm-wrap", "boilerplate/seo-furniture", "carrier")
def farmed(article: Article, random: Random) -> Case | None:
    """Read time, takeaways and questions are put round the article; the twin is a page of questions and answers."""
    if len(article.paragraphs) < 4 or article.parts[0].kind != "headline":
        return None
    topic = article.parts[0].text
    above = [
        Part("paragraph", random.choice(_MINUTES)), Part("heading", random.choice(_TAKEAWAYS)),
        Part("list_item", f"All about {topic}."), Part("list_item", "What it means for you."),
    ]  # fmt: skip
    asked = random.sample(_ASKED, 3)
    below = [
        Part("heading", random.choice(_FAQ)),
        *(part for question in asked
          for part in (Part("heading", question), Part("paragraph", random.choice(_ANSWERED)))),
    ]  # fmt: skip
    mutant = article._replace(parts=(article.parts[0], *above, *article.parts[1:], *below))
    twin = article.inserted(
        len(article.parts), Part("heading", "How many were asked?"), Part("paragraph", "2,011 adults, in May 2024."),
    )  # fmt: skip
    return Case(mutant, (Place(0, len(mutant.text)),), twin)


@operator("farm-wrap", "boilerplate/self-repetition", "carrier")
def repeated(article: Article, random: Random) -> Case | None:
    """A third of the sentences come again under a heading at the end; the twin repeats one."""
    body = [number for number, _ in article.paragraphs]
    said = [
        sentence for number in body
        for sentence in re.split(r"(?<=[.])\s+(?=[A-Z])", article.parts[number].text)
        if 9 <= len(sentence.split()) <= 30 and '"' not in sentence and "“" not in sentence
    ]  # fmt: skip
    if len(said) < 6:
        return None
    again = [Part("paragraph", sentence) for sentence in random.sample(said, len(said) // 3 + 1)]
    mutant = article.inserted(len(article.parts), Part("heading", "FAQ"), *again)
    twin = article.inserted(len(article.parts), Part("paragraph", random.choice(said)))
    return Case(mutant, (Place(0, len(mutant.text)),), twin)


@operator("lift", "corpus/uncredited-copy")
def passage_lifted(article: Article, random: Random) -> Case | None:
    """Some forty words of another outlet's own are pasted in; the twin quotes as many words of one speaker."""
    for other in OTHERS.get((article.set, article.id), []):
        plain = narrator(other.text)
        runs = [
            span for part, span in zip(other.parts, other.spans(), strict=True)
            if part.kind == "paragraph" and "\x00" not in span.of(plain) and 38 <= len(span.of(plain).split()) <= 75
            and not re.search(r"\b(?:Associated Press|AP|Reuters|Fox News|Times|Post)\b", span.of(plain))
        ]  # fmt: skip
        if runs and len(article.parts) > 4:
            lifted = Part("paragraph", random.choice(runs).of(other.text))
            mutant = article.inserted(3, lifted)
            statement = " ".join(lifted.text.split()[:40]).rstrip(".,")
            quoted = Part("paragraph", f"“{statement},” the department said in a statement.")
            official = other.inserted(3, quoted)
            twin = article.inserted(3, quoted)
            return Case(mutant, mutant.of(lifted), twin, len(runs), (official,))
    return None


_FIGURE = re.compile(r"(?<![\w.,$£€-])(?:[$£€])?\d{2,3}(?:,\d{3})*(?:\.\d)?(?= [a-z]|%)")


@operator("silent", "metadata/silent-edit")
def figure_changed(article: Article, random: Random) -> Case | None:
    """A figure differs from the published version; the twin says so in a note."""
    offered = list(in_paragraphs(article, _FIGURE))
    if not offered or re.search(r"(?i)\b(?:correction|clarification|updated?|amended)\b", article.text):
        return None
    found = random.choice(offered)
    other = found[0][:-1] + str((int(found[0][-1]) + random.randint(1, 8)) % 10)
    mutant = article.edited(*found.span(), other)
    note = Part("paragraph", f"Correction: an earlier version of this article said {found[0]}, not {other}.")
    return Case(
        mutant, (at(found.start(), other),), mutant.inserted(len(mutant.parts), note), len(offered), earlier=article
    )
