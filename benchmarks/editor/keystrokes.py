"""From a keystroke to fresh diagnostics, through the language server as an editor runs it.

usage: keystrokes.py [--words N] [--strokes N] [--pause SECONDS] [ARTICLE ...]

The articles (by default the bundled ones) are joined and repeated to N words.
Each stroke types one letter at a random place and waits for the diagnostics
of that version; with ``--pause 0`` the next stroke does not wait, as in fast
typing, and the time until the last version's diagnostics is told. Meanwhile a
hover is asked for now and then: the time of its answer says whether the
editor would freeze.
"""

import argparse
import asyncio
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

FIXTURES = sorted((Path(__file__).parents[2] / "fixtures/articles").glob("*.txt"))


def article(paths: list[Path], words: int) -> str:
    """A text of about ``words`` words in paragraphs."""
    paragraphs = [line for path in paths for line in path.read_text("utf-8").split("\n") if line.strip()]
    chosen: list[str] = []
    count = 0
    while count < words:
        chosen.append(paragraphs[len(chosen) % len(paragraphs)])
        count += len(chosen[-1].split())
    return "\n\n".join(chosen) + "\n"


class Editor:
    """A client with one document, which notes when the diagnostics of each version arrive."""

    def __init__(self, folder: Path, text: str) -> None:
        self.client = LanguageClient("keystrokes", "1")
        self.folder, self.text, self.version = folder, text, 1
        self.uri = (folder / "story.md").as_uri()
        self.arrived: dict[int, float] = {}
        self.changed = asyncio.Event()

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params: types.PublishDiagnosticsParams) -> None:
            self.arrived.setdefault(params.version or 0, time.perf_counter())
            self.changed.set()

    async def open(self) -> None:
        await self.client.start_io(sys.executable, "-m", "newslint", "server")
        encodings = types.GeneralClientCapabilities(position_encodings=[types.PositionEncodingKind.Utf32])
        await self.client.initialize_async(
            types.InitializeParams(types.ClientCapabilities(general=encodings), root_uri=self.folder.as_uri())
        )
        self.client.initialized(types.InitializedParams())
        item = types.TextDocumentItem(self.uri, "markdown", 1, self.text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        await self.wait_for(1)

    def stroke(self, chance: random.Random) -> float:
        """Type one letter; the time at which it was sent."""
        self.version += 1
        lines = self.text.split("\n")
        line = chance.randrange(len(lines))
        place = types.Position(line, chance.randrange(len(lines[line]) + 1))
        lines[line] = f"{lines[line][: place.character]}a{lines[line][place.character :]}"
        self.text = "\n".join(lines)
        change = types.TextDocumentContentChangePartial(range=types.Range(place, place), text="a")
        document = types.VersionedTextDocumentIdentifier(uri=self.uri, version=self.version)
        sent = time.perf_counter()
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))
        return sent

    async def wait_for(self, version: int) -> float:
        while version not in self.arrived:
            self.changed.clear()
            await asyncio.wait_for(self.changed.wait(), 120)
        return self.arrived[version]

    async def hover(self) -> float:
        """Seconds until an answer to a request that needs no lint: a command that does not exist."""
        began = time.perf_counter()
        try:
            await self.client.workspace_execute_command_async(types.ExecuteCommandParams("newslint.explain", ["none"]))
        except Exception as error:
            print(error, file=sys.stderr)
        return time.perf_counter() - began


async def measure(text: str, strokes: int, pause: float | None) -> None:
    chance = random.Random(2026)
    with tempfile.TemporaryDirectory() as folder:
        editor = Editor(Path(folder), text)
        await editor.open()
        waits: list[float] = []
        answers: list[float] = []
        for number in range(strokes):
            sent = editor.stroke(chance)
            if pause is None:
                waits.append(await editor.wait_for(editor.version) - sent)
            else:
                await asyncio.sleep(pause)
            if number % 10 == 5:
                answers.append(await editor.hover())
        if pause is not None:
            waits.append(await editor.wait_for(editor.version) - sent)
        await editor.client.shutdown_async(None)
        editor.client.exit(None)
    label = (
        "after each stroke" if pause is None else f"after the last of {strokes} strokes, {1000 * pause:.0f} ms apart"
    )
    print(f"{len(text.split()):,} words; diagnostics {label}: {_spread(waits)}; other requests: {_spread(answers)}")


def _spread(seconds: list[float]) -> str:
    ordered = sorted(seconds)
    p95 = ordered[min(int(0.95 * len(ordered)), len(ordered) - 1)]
    return (
        f"median {1000 * statistics.median(ordered):.0f} ms, p95 {1000 * p95:.0f} ms, most {1000 * ordered[-1]:.0f} ms"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="*", type=Path)
    parser.add_argument("--words", type=int, default=1000)
    parser.add_argument("--strokes", type=int, default=200)
    parser.add_argument(
        "--pause", type=float, help="seconds between strokes; without it, each waits for its diagnostics"
    )
    asked = parser.parse_args()
    text = article(asked.articles or FIXTURES, asked.words)
    asyncio.run(measure(text, asked.strokes, asked.pause))


if __name__ == "__main__":
    main()
