"""What operators look for in running text, by patterns of their own: the rules' analyses would make recall circular."""

import re
from collections.abc import Iterator
from functools import lru_cache

from mutants.article import Article, Place

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
FIRST_NAMES = frozenset(
    "Adam Alan Alex Alice Amanda Amy Andrea Andrew Angela Ann Anna Anne Anthony Barbara Ben Benjamin Bernard Bill Bob "
    "Brian Bruce Carl Carlos Carol Caroline Catherine Charles Charlie Chris Christian Christine Christopher Claire "
    "Colin Craig Daniel David Dennis Diana Donald Douglas Edward Elizabeth Emily Emma Eric Frank Fred Gary Geoff "
    "George Gerald Gordon Graham Greg Harry Helen Henry Howard Hugh Ian Jack James Jamie Jane Janet Jason Jean Jeff "
    "Jennifer Jeremy Jessica Jim Joan Joe John Jonathan Joseph Juan Judith Julia Julian Karen Kate Katherine Keith "
    "Kelly Kenneth Kevin Larry Laura Lee Leon Linda Lisa Louis Louise Lucy Luis Margaret Maria Mark Martin Mary Matt "
    "Matthew Melissa Michael Michelle Mike Mitch Nancy Neil Nicholas Nick Nicola Nicole Oliver Pamela Pat Patricia "
    "Patrick Paul Peter Phil Philip Rachel Ralph Raymond Rebecca Richard Rick Robert Robin Roger Ron Ronald Roy "
    "Russell Ruth Ryan Sally Sam Samuel Sandra Sara Sarah Scott Sean Sharon Simon Stephen Steve Steven Stuart Sue "
    "Susan Terry Theresa Thomas Tim Timothy Tom Tony Victor Victoria Vincent Walter Wayne William".split()
)

_QUOTED = re.compile(r"“[^“”]{1,1500}”|\"[^\"]{1,1500}\"|(?<!\w)‘[^‘’]{3,600}’(?!\w)|(?<!\w)'[^'\n]{3,600}'(?!\w)")
_QUOTATION = re.compile(r"“([^“”\n]{30,400})”|\"([^\"\n]{30,400})\"")
_SENTENCE = re.compile(r"[^\s](?:[^.!?\n]|[.!?](?![\s”\"’]|$)|(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z])\.)*[.!?]+[”\"’]?", re.M)
_FULL_NAME = re.compile(r"\b([A-Z][a-z]+) ([A-Z][a-z]{4,})(?![\w’'-])")


@lru_cache(maxsize=4)
def narrator(text: str) -> str:
    """The text with everything inside quotation marks blanked, length kept."""
    return _QUOTED.sub(lambda found: "\x00" * len(found[0]), text)


def in_paragraphs(article: Article, pattern: re.Pattern[str], quoted: bool = False) -> Iterator[re.Match[str]]:
    """Matches that lie whole in one paragraph, in the code points of the article's text."""
    text = article.text if quoted else narrator(article.text)
    for part, span in zip(article.parts, article.spans(), strict=True):
        if part.kind == "paragraph":
            yield from pattern.finditer(text, span.start, span.end)


def quotations(article: Article, words: int = 8) -> list[Place]:
    """The inner ranges of double-quoted stretches of at least so many words, one paragraph each."""
    found = []
    for match in in_paragraphs(article, _QUOTATION, quoted=True):
        group = 1 if match[1] else 2
        if len(match[group].split()) >= words:
            found.append(Place(*match.span(group)))
    return found


def sentences(article: Article) -> list[Place]:
    """Sentences of paragraphs, roughly: up to a full stop before a space."""
    return [Place(*match.span()) for match in in_paragraphs(article, _SENTENCE, quoted=True)]


def full_names(article: Article) -> dict[str, list[re.Match[str]]]:
    """Surname → the places where it stands after a common first name, outside quotation marks."""
    found: dict[str, list[re.Match[str]]] = {}
    for match in in_paragraphs(article, _FULL_NAME):
        if match[1] in FIRST_NAMES:
            found.setdefault(match[2], []).append(match)
    return found
