"""
Page parts made for search engines: takeaways, FAQ, reading time, headings in a heap, unanswered questions.

## What it does
Counts a “Key takeaways” box, a FAQ, a reading time, headings with no text between them, a phrase
of the headline repeated in the opening and in another heading, and question headings whose answer
lacks what they ask for. Two kinds are reported as an info, three as a warning; an
unanswered question alone is an info too. A page of questions that are answered is left alone.

## Why is this bad?
Such parts repeat the story for a search engine. A heading that asks “How often?” over an answer without a
number sends the reader away with nothing.

## Example
```news bad markdown
# Mayor of Corley resigns

[[Key takeaways]]

- The mayor will go.

### Why the mayor goes

### The row over the bridge

The council closed the bridge in May.

### Frequently asked questions

The mayor was in office for two years.
```
```news bad markdown
### [[How often do mayors resign?]]

It is very rare for a mayor to resign.
```
```news bad markdown
### [[When will the bridge open?]]

The work goes on, and the council is grateful to everybody.
```
```news bad plain whole
Corley bridge row grows again as mayor goes
- 7 min read

The Corley bridge row has cost the mayor her office, the council said.

[[Corley bridge row explained]]

The council closed it in May.
```
```news good markdown
# Questions on the bridge

### Frequently asked questions

### How often do mayors resign?

Twice in the last ten years.

### When will the bridge open?

In June, the council said.

### When did it close?

The council has not said.
```
```news good
The council's key takeaways were few. How often do mayors resign? It is rare.
```

## References
- NewsGuard, criteria and reports on content farms
- Google Search Central, *Creating helpful, reliable, people-first content*
"""

from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Related, rule
from newslint.analyses.search_parts import SearchPart, SearchPartKind, search_parts

SAID: dict[SearchPartKind, str] = {
    "takeaways": "a box of takeaways",
    "questions": "a list of questions",
    "reading time": "a reading time",
    "stacked headings": "headings with no text between them",
    "key phrase": "a phrase of the headline repeated in opening and heading",
    "unanswered": "a question whose answer lacks what it asks for",
}


@rule(
    severity="info",
    cases={"much": "warning"},
    since="0.2",
    stage="stable",
    scope=(*NARRATOR, "headline", "heading", "furniture"),
)
def seo_furniture(doc: Document) -> Iterator[Finding]:
    parts = doc[search_parts]
    kinds = list(dict.fromkeys(part.kind for part in parts))
    if len(kinds) < 2 and "unanswered" not in kinds:
        return
    first = min(parts, key=_prominence)
    yield Finding(
        first.span,
        "the page has " + ", ".join(SAID[kind] for kind in kinds),
        "such parts repeat the story for a search engine: keep what tells the reader something, answer what you ask",
        tuple(Related(part.span, SAID[part.kind]) for part in parts if part is not first),
        case="much" if len(kinds) > 2 else "",
    )


def _prominence(part: SearchPart) -> tuple[bool, int]:
    """A reading time stands first on the page, and says least."""
    return part.kind == "reading time", part.span.start
