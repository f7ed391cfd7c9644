"""
A line of the web page around the article, caught in its text.

## What it does
Flags lines that belong to a page and not to the story: reading times, “share this” and “sign up”
lines, advertisement labels, cookie notices, “Read more:” without a link, a metadata date in
front of the headline. A picture's credit in running text is an info. A line with a link
of its own is left alone, and so is whatever the markup sets apart from the article.

## Why is this bad?
Copied into another layout, an app or an archive, such lines stand there as the newsroom's own words.

## Example
```news bad
[[7 min read]]
[[Share this article on Facebook]]
The council met on Monday.
[[Read more: Mayor to resign]]
[[Sign up for our daily newsletter]]
[[Advertisement]]
[[We use cookies to improve your experience.]]
[[31.4k shares]]
[[Story continues below]]
[[Related articles]]
[[Follow us on Twitter]]
[[Click here to subscribe]]
[[Image source, Getty Images]]
[[NOW WATCH: How it went]]
[[Skip to main content]]
[[Loading...]]
```
```news bad plain whole
[[date 2023-11-24]] Mayor to resign

The mayor will resign.

The shop in May. [[Picture: Google]]

It had been known for a week.
```
```news good
Share prices fell by 7 per cent. The read was short, a 7 min read at most.
Read more slowly, said the teacher, and the class did.
Sign up for the army, said the poster on the wall of the shop; nobody did, and the war was lost.
Advertisement sales fell. Watch out for ice. Related work was shown in Leeds.
“Share this article,” he said.
```
```news good markdown
The mayor will resign.

Read more: [Why the mayor must go](https://example.org/mayor)
```
```news good html
<nav>Skip to main content</nav><p>The mayor will resign.</p>
<figure><figcaption>The hall. Picture: Kit Poe</figcaption></figure>
```

## References
- BBC *Editorial Guidelines*, section 3 (accuracy): what is published is presented as the BBC's own
- W3C, *HTML*: `nav`, `aside` and `figcaption` set such lines apart
"""

from collections.abc import Iterator

from newslint import NARRATOR, Block, Document, Edit, Finding, Fix, Span, rule
from newslint.analyses.words import folded
from newslint.lazy_pattern import lazy_pattern

READING_TIME = r"(?:reading time:? )?\d+[ -]min(?:ute)?s? read|(?:estimated )?reading time:? \d+ min\w*"
LINE = lazy_pattern(
    "|".join(
        (
            READING_TIME,
            r"share (?:this|on|via)\b"
            r"(?: (?:article|story|post|page|on|via|with|to|your|friends|facebook|twitter|x|link)[:,!.]?)*",
            r"\d[\d.,]*k? shares(?: .{0,20})?|share tweet.{0,30}",
            r"(?:please )?(?:sign up|subscribe|register) (?:now|today|here|for|to)\b.{0,60}"
            r"\b(?:newsletters?|e-?mails?|alerts|updates|channel|inbox)\b.{0,40}",
            r"subscribe(?: now| today)?[.!]?|click here (?:to|for)\b.{0,80}|follow us\b.{0,80}",
            r"download (?:our|the) (?:free )?app\b.{0,60}",
            r"(?:advertisement|sponsored(?: content)?|promoted)(?:[-–: ]+(?:story|article) continues below)?",
            r"(?:story|article) continues below.{0,30}",
            r"(?:we|this (?:web)?site|our (?:web)?site) uses? cookies\b.*|(?:accept|manage) (?:all )?cookies",
            r"(?:read|see) (?:more|next|also|the full (?:story|article))(?: here)?(?: ?:.{0,90}|[.…! »>]*)",
            r"related(?: (?:articles?|stor(?:y|ies)|coverage|news|content|topics)(?: ?:.{0,90})?| ?:.{0,90})?",
            r"(?:also read|you (?:may|might) also like)\b.{0,80}|now watch:.{0,80}|play video",
            r"print this(?: article)?.{0,30}|image (?:source|caption)(?:,.{0,60})?|(?:back|scroll) to top",
            r"skip to (?:main )?content|loading ?(?:…|\.\.\.)",
            r"join our (?:\w+ )?(?:channel|newsletter|community)\b.{0,40}|support our journalism.{0,60}|cookie policy",
            r"leave a (?:comment|reply)|no compatible source was found for this video\.?",
        )
    )
)
IN_FURNITURE = lazy_pattern(READING_TIME)
LEAKED_DATE = lazy_pattern(r"(?:date|published|posted):? \d{4}-\d\d-\d\d(?:[t ][\d:]+z?)?(?= \S)")
CREDIT = lazy_pattern(r"(?<=[.!?] )(?:pictures?|photo(?:graph)?s?|image|pic|credit)(?: by| credit)?: ?[^.!?:]{2,80}\Z")
OPENINGS = (
    *"0123456789", "reading", "estimated", "share", "please", "sign up", "subscribe", "register", "click", "follow",
    "download", "advertisement", "sponsored", "promoted", "story", "article", "we ", "this ", "our ", "accept",
    "manage", "read", "see", "related", "also", "you ", "now", "play", "print", "image", "back", "scroll", "skip",
    "loading", "join", "support", "cookie", "leave", "no ",
)  # fmt: skip
"""How the lines open: of all the lines of an article, hardly one has to be compared with the pattern."""
LONGEST = 140
KINDS = frozenset({"paragraph", "list_item", "heading", "standfirst", "note"})
HELP = "take it out, or set it apart from the article in the markup"


@rule(
    severity="warning",
    cases={"credit": "info"},
    since="0.2",
    stage="stable",
    scope=(*NARRATOR, "headline", "heading", "caption", "note", "furniture"),
    fix="suggest",
)
def page_chrome(doc: Document) -> Iterator[Finding]:
    credited = False
    for block in doc.blocks:
        if block.kind in KINDS:
            may_be = block.span.length <= LONGEST and doc[folded].startswith(OPENINGS, block.span.start)
            if may_be and LINE.fullmatch(doc[folded], *block.span) and not _linked(doc, block):
                yield _finding(doc, block.span, "a line of the page, not of the article")
        elif block.kind == "headline":
            if leaked := LEAKED_DATE.match(doc[folded], *block.span):
                yield _finding(doc, Span(*leaked.span()), "a date of the metadata, in front of the headline")
        elif not block.marked and block.kind == "furniture":
            if found := IN_FURNITURE.search(doc[folded], *block.span):
                yield _finding(doc, Span(*found.span()), "a line of the page, not of the article")
        elif block.kind == "caption" and not (block.marked or credited):
            credit = CREDIT.search(doc[folded], *block.span)
            credited = credit is not None
            if credit:
                yield _finding(doc, Span(*credit.span()), "a picture's credit in the running text", "credit")


def _linked(doc: Document, block: Block) -> bool:
    """Whether the newsroom set a link in the line, which is a reference that belongs to the article."""
    return any(block.span.covers(link.span) for link in doc.links)


def _finding(doc: Document, span: Span, what: str, case: str = "") -> Finding:
    fix = Fix("suggest", "take it out", (Edit(span, ""),))
    return Finding(span, f"“{doc.words(span)}” is {what}", HELP, fixes=(fix,), case=case)
