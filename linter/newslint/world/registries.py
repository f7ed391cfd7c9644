"""Dated registries: one row, one sourced fact."""

from collections.abc import Iterable


class Registries:
    """The registries in force: the packs', then the newsroom's own."""

    @classmethod
    def of_packs(cls, packs: Iterable[str], folders: Iterable[str] = (), cache: str | None = None) -> "Registries":
        """The registries of importable ``packs`` and of a newsroom's own ``folders``."""
        return cls()
