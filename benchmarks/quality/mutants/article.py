"""An article that can be altered: parts of text, edits that keep track of places, and the way to a Document."""

from datetime import datetime
from typing import NamedTuple

from newslint.document import Block, BlockKind, Document
from newslint.metadata import Field, Stamp
from newslint.source import Source
from newslint.span import Span

Place = Span
GAP = "\n\n"


def at(start: int, words: str) -> Place:
    """Where ``words`` stand if they begin at ``start``."""
    return Place(start, start + len(words))


class Part(NamedTuple):
    """One block; ``table``, ``row`` and ``column`` are 0-based for cells and -1 elsewhere."""

    kind: BlockKind
    text: str
    table: int = -1
    row: int = -1
    column: int = -1


class Article(NamedTuple):
    """One article of one set; ``day`` is its date of publication (ISO) or empty."""

    set: str
    id: str
    parts: tuple[Part, ...]
    day: str = ""

    @property
    def text(self) -> str:
        """All parts, a blank line between two: the text of its Document."""
        return GAP.join(part.text for part in self.parts)

    def spans(self) -> list[Span]:
        """Where each part stands in ``text``."""
        spans, at = [], 0
        for part in self.parts:
            spans.append(Span(at, at + len(part.text)))
            at += len(part.text) + len(GAP)
        return spans

    def edited(self, start: int, end: int, words: str) -> "Article":
        """``text[start:end]`` replaced by ``words``. Raises ValueError if the range does not lie in one part."""
        for number, (part, span) in enumerate(zip(self.parts, self.spans(), strict=True)):
            if span.start <= start and end <= span.end:
                inner = part.text[: start - span.start] + words + part.text[end - span.start :]
                return self._replace(parts=(*self.parts[:number], part._replace(text=inner), *self.parts[number + 1 :]))
        raise ValueError(f"{start}–{end} does not lie in one part")

    def edits(self, *changes: tuple[int, int, str]) -> "Article":
        """Several edits at once, all in the code points of this article."""
        edited = self
        for start, end, words in sorted(changes, reverse=True):
            edited = edited.edited(start, end, words)
        return edited

    def inserted(self, number: int, *parts: Part) -> "Article":
        """With ``parts`` put before part ``number``."""
        return self._replace(parts=(*self.parts[:number], *parts, *self.parts[number:]))

    def of(self, *parts: Part) -> tuple[Place, ...]:
        """Where these very parts stand."""
        wanted = {id(part) for part in parts}
        return tuple(span for part, span in zip(self.parts, self.spans(), strict=True) if id(part) in wanted)

    @property
    def paragraphs(self) -> list[tuple[int, Part]]:
        """Number and part of every paragraph."""
        return [(number, part) for number, part in enumerate(self.parts) if part.kind == "paragraph"]

    def document(self, name: str = "") -> Document:
        """As the rules see it; no world is attached."""
        blocks = tuple(
            Block(part.kind, span, 2 if part.kind == "heading" else 0, part.table, part.row, part.column, part.row == 0)
            for part, span in zip(self.parts, self.spans(), strict=True)
        )
        doc = Document(Source(self.text, name or self.id), self.text, blocks)
        if self.day:
            doc.metadata.published = Stamp(datetime.fromisoformat(self.day[:10]), Field(self.day, "option"))
        return doc


def article(set_name: str, record: dict[str, str]) -> Article:
    """An article from a record with ``id``, ``title``, ``text`` and perhaps ``date``; a blank line ends a paragraph."""
    title = record.get("title") or ""
    bodies = [part.strip() for part in record["text"].split(GAP)]
    parts = [Part("headline", title.strip())] if title.strip() else []
    parts += [Part("paragraph", body) for body in bodies if body]
    return Article(set_name, record["id"], tuple(parts), (record.get("date") or "")[:10])
