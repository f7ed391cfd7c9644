"""What lies outside the text: the one seam through which a rule may look past its article."""

from datetime import date
from typing import TYPE_CHECKING

from newslint.analysis import Unavailable

if TYPE_CHECKING:
    from newslint.world.archive import Archive
    from newslint.world.registries import Registries


class World:
    """The archive, the registries and the day of the run; each may be absent.

    ``today`` is the ``--as-of`` date, never the machine's clock.
    """

    __slots__ = ("_archive", "_registries", "today")

    def __init__(
        self, archive: "Archive | None" = None, registries: "Registries | None" = None, today: date | None = None
    ) -> None:
        self._archive = archive
        self._registries = registries
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
