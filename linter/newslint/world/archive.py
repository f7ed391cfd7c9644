"""Neighbouring articles: in this form, the other articles of one run."""

from collections.abc import Iterator
from typing import Protocol

from newslint.document import Document


class Archive(Protocol):
    """Articles to compare with; a disk index will answer the same questions."""

    def others(self, doc: Document) -> Iterator[Document]:
        """Every article but ``doc``, in a fixed order."""
        ...


class RunArchive:
    """The articles of one run."""

    __slots__ = ("_documents",)

    def __init__(self, documents: tuple[Document, ...]) -> None:
        self._documents = documents

    def others(self, doc: Document) -> Iterator[Document]:
        """Every article of the run but ``doc``, in the run's order."""
        return (other for other in self._documents if other is not doc)
