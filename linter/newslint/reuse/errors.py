"""What can be wrong with an index, told so that the reader knows what to do."""


class ArchiveError(Exception):
    """An index cannot be used or changed; the message says why and what helps, without the index's name."""


class DamagedSegment(ArchiveError):
    """A segment is cut short or altered; its articles are safe in the manifest, and it can be rebuilt from them."""

    def __init__(self, name: str, what: str) -> None:
        super().__init__(f"segment {name} is damaged: {what}; “newslint index verify --repair” rebuilds it")
        self.name = name
