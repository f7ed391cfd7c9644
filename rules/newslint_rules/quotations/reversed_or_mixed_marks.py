"""
Quotation marks that point the wrong way, or come in two styles.

## What it does
Flags a closing mark used to open a quotation, or an opening one used to close
it; and, as a note, the rarer kind in an article that has both curly and
straight marks, and marks typed as two characters. Each is reported once, with
the number of marks; a mark that points the wrong way counts as that alone. The
fix changes the marks and nothing else.

## Why is this bad?
A reversed mark makes a reader look for a quotation that is not there. Two
styles show that two texts were pasted together, and search finds only one.

## Example
```news bad
The incident is [[’contained’]], the force said. Its tone was ’calm’.
---
He called it [[“brave“]] and left.
---
[[”We are sorry,”]] said Ms Lee.
---
“We are sorry,” said Ms Lee. The council was [["surprised"]] and "hurt" by “her” words.
---
"We are sorry," said Ms Lee. The council was [[“surprised”]], and "hurt".
---
"We are sorry," said Ms Lee. [["They told us so.“]]
---
[[``We are sorry,'']] said Ms Lee.
```
```news good
The ’90s were ‘good’ for rock ’n’ roll, said Ms O’Brien of the officers’ club.
„Wir sind traurig“, said Ms Lee, and “we are sorry”.
---
"We’re sorry," said Ms Lee. "It isn't 'right'."
---
“We're sorry,” said Ms Lee of the 6'2" guard.
```

## References
- Unicode Standard, chapter 6.2, “Quotation marks”; The Chicago Manual of Style 6.115, “smart” marks
"""

from collections.abc import Iterator

from newslint import Document, Edit, Finding, Fix, Related, Scope, Span, rule
from newslint.analyses.quotations import Mark, quotations

EVERYWHERE: tuple[Scope, ...] = ("narrator", "standfirst", "quotation", "headline", "heading", "caption", "note")
CURLY = {"double": "“”", "single": "‘’"}
STRAIGHT = {"double": '""', "single": "''"}


@rule(severity="warning", cases={"mixed": "info"}, since="0.1", stage="stable", scope=EVERYWHERE, fix="safe")
def reversed_or_mixed_marks(doc: Document) -> Iterator[Finding]:
    marks = doc[quotations].marks
    typed = [mark for mark in marks if mark.length > 1]
    curly = [mark for mark in marks if mark.family.startswith("curly")]
    straight = [mark for mark in marks if mark.family.startswith("straight") and mark.length == 1]
    style = STRAIGHT if len(straight) > len(curly) or not curly else CURLY
    reverse = [mark for mark in marks if mark.reversed]
    if reverse:
        yield _finding(doc, reverse, style, f"{_marks(reverse)} in the article point{_s(reverse)} the wrong way")
    if typed:
        message = f"{_marks(typed)} in the article {'are' if len(typed) > 1 else 'is'} typed as two characters"
        yield _finding(doc, typed, style, message, "mixed")
    few, many = (curly, straight) if style is STRAIGHT else (straight, curly)
    odd = [mark for mark in few if not mark.reversed]
    if odd and many:
        names = ("curly", "straight") if style is STRAIGHT else ("straight", "curly")
        among = f"among {len(many)} {names[1]} ones" if len(many) > 1 else f"beside one {names[1]} one"
        yield _finding(doc, odd, style, f"{_marks(odd, names[0])} {among}", "mixed")


def _marks(marks: list[Mark], style: str = "") -> str:
    """Their number in words: “one straight quotation mark”."""
    count = "one" if len(marks) == 1 else str(len(marks))
    return " ".join(filter(None, (count, style, "quotation mark" if len(marks) == 1 else "quotation marks")))


def _s(marks: list[Mark]) -> str:
    return "s" if len(marks) == 1 else ""


def _finding(doc: Document, marks: list[Mark], glyphs: dict[str, str], fault: str, case: str = "") -> Finding:
    """One finding for all ``marks``, at the first quotation that has one; the others are related places."""
    marked = {mark.at for mark in marks}
    places = [each.span for each in doc[quotations].all if marked & {each.span.start, each.inner.end}]
    places = places or [Span(mark.at, mark.at + mark.length) for mark in marks]
    first = doc.words(places[0]) if places[0].length < 40 else f"{doc.words(places[0])[:30].strip()} …"
    message = f"{fault}, {'first at' if len(marks) > 1 else 'at'} {first}"
    edits = []
    for mark in marks:
        span = Span(mark.at, mark.at + mark.length)
        if doc.stands_in_source(span):
            edits.append(Edit(span, glyphs[mark.family.rpartition(" ")[2]][mark.role == "close"]))
    fixes = (Fix("safe", "change the marks, and nothing else", tuple(edits)),) if edits else ()
    related = tuple(Related(span, "here too") for span in places[1:])
    return Finding(places[0], message, "use one style of quotation mark throughout", related, fixes, case)
