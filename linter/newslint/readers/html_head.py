"""What a page says about its article outside the words: meta tags, JSON-LD, a date or an address in an attribute."""

from newslint.metadata import Field, Metadata, Provenance
from newslint.readers.html_tokens import value
from newslint.readers.metadata_keys import fill, preference
from newslint.span import Span

_PREFIXES = ("og:", "article:", "dc.", "dcterms.")
_NAMES = frozenset(
    "author byl creator date datemodified datepublished description headline issued language last-modified modified "
    "pubdate publish-date title".split()
)
_NOT_OF_THE_ARTICLE = frozenset({"og:type", "og:site_name"})


class Head:
    """What has been said so far; JSON-LD counts most, then the most telling key."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.scripts: list[Span] = []
        self.said: list[tuple[str, Field]] = []

    def say(self, key: str, span: Span, provenance: Provenance) -> None:
        """Note the value that stands at ``span`` of the source."""
        words = " ".join(value(self.text, span).split())
        if words:
            self.said.append((key, Field(words, provenance, span)))

    def meta(self, given: dict[str, Span]) -> None:
        """Note what a ``meta`` element with these attributes says, if it is about the article."""
        name = next(
            (value(self.text, given[key]).lower() for key in ("property", "name", "itemprop") if key in given), ""
        )
        known = name in _NAMES or (name.startswith(_PREFIXES) and name not in _NOT_OF_THE_ARTICLE)
        if known and "content" in given:
            self.say(name.removeprefix("dc.").removeprefix("dcterms."), given["content"], "meta tag")

    def metadata(self) -> Metadata:
        """All that is known; the authors and corrections of JSON-LD are not joined by those of other places."""
        found = Metadata()
        if self.scripts:
            from newslint.readers.json_ld import describe

            describe(found, self.text, self.scripts)
        bylines, corrections = found.bylines, found.corrections
        for key, field in sorted(self.said, key=lambda said: preference(said[0])):
            fill(found, key, field)
        found.bylines = bylines or found.bylines
        found.corrections = corrections or found.corrections
        return found
