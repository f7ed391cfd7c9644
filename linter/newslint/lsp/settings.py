"""What an editor may set when it starts the server."""

from datetime import date
from typing import NamedTuple

from newslint.session import Options, cache_folder
from newslint.verdicts.selection import Layer


class Settings(NamedTuple):
    """What an editor may set when it starts the server (``initializationOptions``)."""

    config: str = ""
    preview: bool | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    as_of: str = ""
    workspace_diagnostics: bool = False

    @classmethod
    def read(cls, given: object) -> "Settings":
        """Settings from JSON, in which keys are written as ``workspaceDiagnostics``; others are passed over."""
        known = given if isinstance(given, dict) else {}
        select, ignore = known.get("select"), known.get("ignore")
        return cls(
            config=str(known.get("config") or ""),
            preview=bool(known["preview"]) if "preview" in known else None,
            select=tuple(map(str, select)) if isinstance(select, list) else None,
            ignore=tuple(map(str, ignore)) if isinstance(ignore, list) else (),
            as_of=str(known.get("asOf") or ""),
            workspace_diagnostics=bool(known.get("workspaceDiagnostics")),
        )

    def options(self) -> Options:
        """The options of a session; ``asOf`` is a day, or “today” for that of the machine."""
        day = date.today() if self.as_of == "today" else date.fromisoformat(self.as_of) if self.as_of else None
        layer = Layer(self.select, (), self.ignore)
        return Options(
            layer=layer, preview=self.preview, config=self.config, as_of=day, force_exclude=True, cache=cache_folder()
        )
