"""What lies outside the text: the one seam through which a rule may look past its article."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from newslint.analysis import Unavailable

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.world.archive import Archive
    from newslint.world.grammar import Grammar
    from newslint.world.registries import Registries


class World:
    """The archive, the registries, the article's own past, a grammar checker and the day; each may be absent.

    ``today`` is the ``--as-of`` date, never the machine's clock. ``history``
    reads the article as it was, and is called if a rule asks; None from it
    means that there was no such article.
    """

    __slots__ = ("_archive", "_earlier", "_grammar", "_history", "_registries", "today")

    def __init__(
        self,
        archive: "Archive | None" = None,
        registries: "Registries | None" = None,
        today: date | None = None,
        history: "Callable[[], Document | None] | None" = None,
        grammar: "Grammar | None" = None,
    ) -> None:
        self._archive = archive
        self._registries = registries
        self._history = history
        self._earlier: Document | None = None
        self._grammar = grammar
        self.today = today

    @property
    def archive(self) -> "Archive":
        """The neighbouring articles. Raises Unavailable if there are none."""
        if self._archive is None:
            raise Unavailable("no other article to compare with", usual=True)
        return self._archive

    @property
    def registries(self) -> "Registries":
        """The dated registries. Raises Unavailable if none is loaded."""
        if self._registries is None:
            raise Unavailable("no registry is loaded")
        return self._registries

    @property
    def history(self) -> "Document":
        """The same article at the revision compared with. Raises Unavailable if there is none, or none can be read."""
        if self._history is not None:
            self._earlier, self._history = self._history(), None
        if self._earlier is None:
            raise Unavailable("no earlier version to compare with", usual=True)
        return self._earlier

    @property
    def grammar(self) -> "Grammar":
        """The grammar checker. Raises Unavailable if there is none."""
        if self._grammar is None:
            raise Unavailable("no grammar checker is set up", everywhere=True)
        return self._grammar
