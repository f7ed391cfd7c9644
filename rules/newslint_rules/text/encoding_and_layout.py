"""
Characters that were damaged on their way, and signs that cannot be seen.

## What it does
Flags text that was read in the wrong encoding (“donâ€™t”), replacement characters, control
characters, signs that turn the direction of writing where no such script is used, and, as a
warning, entities that show as code and letters of another alphabet that only look alike.
Invisible characters, doubled non-breaking spaces, accents stored as signs of their own and
blanks at the ends of lines are infos. Each kind is reported once an article, at its first place.

## Why is this bad?
The reader sees rubbish in place of a quotation mark or a name; or sees nothing amiss, while search and
comparison fail.

## Example
```news bad
They don[[â€™]]t pay, and it cost Â£5 in the cafÃ© of ÐœÐ¾Ð².
---
It was “[[Ã‰]]cole”, he said.
---
Marks[[&amp;nbsp;]]Spencer, Boots &#8211; and Next.
---
The bank’s name is [[Bаnk]] of London.
---
The caf[[é]] is shut, and so is the other café.
```
```news bad plain
The bill was passed.[[  ]]
It was signed.
```
```news bad html
<p>Their leader[[&#xfffd;]]s speech was a success.</p>
---
<p>The [[&#x202e;]]speech was read backwards.</p>
---
<p>It was a non[[&#x200b;]]sense of a plan.</p>
---
<p>The bill was[[&nbsp; ]]passed.</p>
```
```news good
Straße and Øresund and smørbrød. “Viel Spaß” is German.
The word שלום is Hebrew. The Persian word می‌خواهم is written so. A family: 👨‍👩‍👧. A heart: ❤️.
The vaccine uses β-carotene, 5 μg of it. AT&T and R&D; both pay. ΔT is not the band KoЯn.
```
```news good html
<p>A price of 10&nbsp;km. He said: &#x202b;שלום&#x202c;&#x200f;.</p>
```

## References
- Unicode Standard Annex 15 (normalisation forms), Annex 9 (direction), Technical Report 36 (letters that look alike)
"""

from collections.abc import Iterator

from newslint import NARRATOR, Document, Edit, Finding, Fix, Related, rule
from newslint.analyses.damage import Damage, DamageKind, damage

SAID: dict[DamageKind, tuple[str, str]] = {
    "misread": (
        "“{}” is what is left of {} read in the wrong encoding",
        "restore the character; save the file as UTF-8",
    ),
    "lost": ("“{}” stands where a character was lost", "restore the character from the source"),
    "control": ("a control character ({}) stands in the text", "take it out; it may stand for a lost character"),
    "direction": (
        "an invisible sign ({}) turns the direction of the text",
        "take it out, there is no right-to-left text",
    ),
    "entity": ("“{}” will be shown as it stands, not as {}", "write the character itself"),
    "lookalike": (
        "“{}” mixes letters of two alphabets that look alike",
        "write it in one alphabet; search will not find it",
    ),
    "invisible": (
        "an invisible character ({}) stands in the text",
        "take it out; search will not find the words around it",
    ),
    "decomposed": ("the accent of “{}” is stored apart from its letter", "store it as one character, or search fails"),
    "gap": ("a non-breaking space stands beside another space", "one space is enough"),
    "blanks": ("there are blanks at the end of the line", "take them out"),
}
SAFE = frozenset({"decomposed", "gap", "blanks"})
HIDDEN = frozenset({"control", "direction", "invisible"})
MOST_SHOWN = 5


@rule(
    severity="error",
    cases={
        "entity": "warning",
        "lookalike": "warning",
        "invisible": "info",
        "decomposed": "info",
        "gap": "info",
        "blanks": "info",
    },
    since="0.2",
    stage="stable",
    scope=(*NARRATOR, "quotation", "headline", "heading", "caption", "table", "byline", "note", "metadata"),
    fix="safe",
)
def encoding_and_layout(doc: Document) -> Iterator[Finding]:
    by_kind: dict[DamageKind, list[Damage]] = {}
    for found in doc[damage]:
        by_kind.setdefault(found.kind, []).append(found)
    for kind, places in by_kind.items():
        first = places[0]
        words = doc.words(first.span)
        shown = f"U+{ord(words[0]):04X}" if kind in HIDDEN else words
        said, help = SAID[kind]
        count = f"; {len(places) - 1} more below" if len(places) > 1 else ""
        yield Finding(
            first.span,
            said.format(shown, f"“{first.instead}”" if first.instead else "a character") + count,
            help,
            tuple(Related(place.span, "here too") for place in places[1 : 1 + MOST_SHOWN]),
            _fixes(kind, places),
            kind if kind in ("entity", "lookalike", "invisible", "decomposed", "gap", "blanks") else "",
        )


def _fixes(kind: DamageKind, places: list[Damage]) -> tuple[Fix, ...]:
    edits = tuple(Edit(place.span, place.instead) for place in places if place.instead is not None)
    title = "replace it everywhere in the article" if len(edits) > 1 else "replace it"
    return (Fix("safe" if kind in SAFE else "suggest", title, edits),) if edits else ()
