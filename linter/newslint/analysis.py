"""Named computations over one document, each made at most once.

    @analysis
    def sentences(doc: Document) -> tuple[Span, ...]: ...

    doc[sentences]          # typed as tuple[Span, ...]

Asking is declaring: an analysis that needs another asks the document for it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from newslint.document import Document

T = TypeVar("T", covariant=True)


class Unavailable(Exception):
    """An analysis or rule cannot run here (no date, no archive, no Java); the message says why.

    ``usual`` marks what is no lack: an article by itself has no neighbours.
    ``everywhere`` marks what is lacking for the whole run, whatever the article.
    """

    def __init__(self, reason: str, usual: bool = False, everywhere: bool = False) -> None:
        super().__init__(reason)
        self.usual = usual
        self.everywhere = everywhere


class Analysis(Generic[T]):
    """A typed key; ``doc[key]`` computes its value on first request and keeps it.

    ``stored`` marks a value that depends on this document alone and that an
    archive may keep beside it, to be read while another document is checked.
    """

    __slots__ = ("compute", "name", "stored")

    def __init__(self, compute: "Callable[[Document], T]", stored: bool = False) -> None:
        self.compute = compute
        self.name = compute.__name__
        self.stored = stored

    def __repr__(self) -> str:
        return f"<analysis {self.name}>"


def analysis(compute: "Callable[[Document], T]") -> Analysis[T]:
    """Make the key for a computation over one document."""
    return Analysis(compute)


def stored_analysis(compute: "Callable[[Document], T]") -> Analysis[T]:
    """Make the key for a computation whose value an archive may keep."""
    return Analysis(compute, stored=True)
