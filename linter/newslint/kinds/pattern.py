"""``kind = "pattern"``: a regular expression on the folded text, sentence by sentence.

    pattern = '''\bfigures are not (?:routinely )?published\b'''
    unless = '''\b(?:said|told|declined)\b'''

The text is in lower case with straight apostrophes, so the pattern is too. A
group named ``flag`` narrows the words to flag. A sentence that matches
``unless`` is left alone. ``{match}`` in the message stands for the words found.
"""

import re
from collections.abc import Iterator
from functools import cache

from newslint.analyses.sentences import sentences
from newslint.analyses.words import folded
from newslint.document import Document
from newslint.finding import Finding
from newslint.kinds import Kind, Settings
from newslint.rule import Check, RuleCard
from newslint.span import Span


def _make(settings: Settings, card: RuleCard) -> Check:
    message = str(settings["message"])
    help = str(settings.get("help", ""))
    for key in ("pattern", "unless"):
        try:
            re.compile(str(settings.get(key, "")))
        except re.error as error:
            raise ValueError(f"“{key}” is not a regular expression: {error}") from None

    @cache
    def compiled(key: str) -> re.Pattern[str]:
        return re.compile(str(settings[key]))

    def check(doc: Document) -> Iterator[Finding]:
        text = doc[folded]
        if not compiled("pattern").search(text):
            return
        for sentence in doc[sentences]:
            start, end = sentence.span
            found = compiled("pattern").search(text, start, end)
            if found is None or ("unless" in settings and compiled("unless").search(text, start, end)):
                continue
            span = Span(*found.span("flag" if "flag" in found.groupdict() else 0))
            yield Finding(span, message.replace("{match}", doc.words(span)), help=help)

    return check


KIND = Kind({"pattern": str}, {"unless": str, "help": str}, _make, lambda settings: ())
