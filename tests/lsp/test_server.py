"""The language server as an editor meets it: places, edits, versions, remedies, configuration."""

import asyncio
import random
import subprocess
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls", reason="the language server needs the extra “server”")

from lsprotocol import types
from pygls.exceptions import JsonRpcMethodNotFound
from pytest_lsp import LanguageClient

from newslint.git import Revision
from newslint.lsp.buffers import UNITS, Buffer, offset_of
from newslint.session import Options, Session
from newslint.source import Source

TRICKY = "Zo\u0308e’s night 🚢\r\n\r\n\tIt 👩‍👩‍👧 rained\u2028on the the day\x0c of of it.\r\n"
"""Combining accent, emoji, tab, line separator, form feed and CRLF before the words that are flagged."""


def units(text: str, encoding: str) -> int:
    return (
        len(text.encode({"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}[encoding]))
        // {
            "utf-8": 1,
            "utf-16": 2,
            "utf-32": 4,
        }[encoding]
    )


def encoding_of(client: LanguageClient) -> str:
    assert client.capabilities is not None
    general = client.capabilities.general
    assert general is not None
    assert general.position_encodings is not None
    return str(getattr(general.position_encodings[0], "value", general.position_encodings[0]))


def flagged(text: str, place: types.Range, encoding: str) -> str:
    source = Source(text)
    start, end = (offset_of(source, at, UNITS[encoding]) for at in (place.start, place.end))
    return text[start:end]


class Editor:
    """One open document of a client."""

    def __init__(self, client: LanguageClient, path: Path, text: str, language: str = "plaintext") -> None:
        self.client, self.uri, self.text, self.version = client, path.as_uri(), text, 1
        item = types.TextDocumentItem(self.uri, language, 1, text)
        client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    @property
    def identifier(self) -> types.TextDocumentIdentifier:
        return types.TextDocumentIdentifier(self.uri)

    def change(self, *changes: Any) -> None:
        self.version += 1
        document = types.VersionedTextDocumentIdentifier(uri=self.uri, version=self.version)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, list(changes)))

    async def diagnostics(self, count: int | None = None) -> list[types.Diagnostic]:
        """The diagnostics, once there are as many as are waited for."""
        for _ in range(400):
            found = self.client.diagnostics.get(self.uri)
            if found is not None and (count is None or len(found) == count):
                return list(found)
            await asyncio.sleep(0.02)
        raise AssertionError(f"{count} diagnostics were waited for, there are {self.client.diagnostics.get(self.uri)}")

    async def actions(self, place: types.Range, *only: str) -> list[types.CodeAction]:
        context = types.CodeActionContext([], only=list(only) or None)
        found = await self.client.text_document_code_action_async(
            types.CodeActionParams(self.identifier, place, context)
        )
        return [action for action in found or [] if isinstance(action, types.CodeAction)]

    async def commands(self, place: types.Range) -> list[str]:
        """The titles of the actions that run a command; the client library reads them as bare commands."""
        asked = types.CodeActionParams(self.identifier, place, types.CodeActionContext([]))
        found = await self.client.text_document_code_action_async(asked)
        return [each.title for each in found or [] if isinstance(each, types.Command)]

    def applied(self, action: types.CodeAction, encoding: str) -> str:
        """The text after an edit, which has to be of this document’s version."""
        assert action.edit is not None
        assert action.edit.document_changes is not None
        (change,) = action.edit.document_changes
        assert isinstance(change, types.TextDocumentEdit)
        assert (change.text_document.uri, change.text_document.version) == (self.uri, self.version)
        source, text = Source(self.text), self.text
        for edit in sorted(change.edits, key=lambda edit: (-edit.range.start.line, -edit.range.start.character)):
            assert isinstance(edit, types.TextEdit)
            start, end = (offset_of(source, at, UNITS[encoding]) for at in (edit.range.start, edit.range.end))
            text = text[:start] + edit.new_text + text[end:]
        return text


@pytest.mark.asyncio
async def test_places_stand_under_the_words_in_every_encoding(client: LanguageClient, newsroom: Path) -> None:
    encoding = encoding_of(client)
    editor = Editor(client, newsroom / "a.txt", TRICKY)
    found = await editor.diagnostics(2)
    assert [flagged(TRICKY, each.range, encoding) for each in found] == ["the the", "of of"]
    line = TRICKY.split("\r\n")[2]
    assert (found[0].range.start.line, found[0].range.start.character) == (
        2,
        units(line[: line.index("the")], encoding),
    )
    assert {each.source for each in found} == {"newslint"}
    assert found[0].code == "text/doubled-word"
    assert found[0].severity == types.DiagnosticSeverity.Warning


@pytest.mark.asyncio
async def test_a_quick_fix_changes_exactly_the_words_of_this_version(client: LanguageClient, newsroom: Path) -> None:
    encoding = encoding_of(client)
    editor = Editor(client, newsroom / "a.txt", TRICKY)
    found = await editor.diagnostics(2)
    fixes = [
        action for action in await editor.actions(found[0].range, "quickfix") if action.edit and action.is_preferred
    ]
    assert editor.applied(fixes[0], encoding) == TRICKY.replace("the the", "the")
    every = await editor.actions(types.Range(types.Position(0, 0), types.Position(0, 0)), "source.fixAll.newslint")
    assert [action.kind for action in every] == ["source.fixAll.newslint"]
    assert editor.applied(every[0], encoding) == TRICKY.replace("the the", "the").replace("of of", "of")


@pytest.mark.asyncio
async def test_ignoring_writes_a_directive_that_holds(client: LanguageClient, newsroom: Path) -> None:
    encoding = encoding_of(client)
    editor = Editor(client, newsroom / "a.md", "# Night\n\nIt rained on the the day.\n", "markdown")
    (found,) = await editor.diagnostics(1)
    ignore = next(each for each in await editor.actions(found.range) if each.title == "Ignore text/doubled-word here")
    after = editor.applied(ignore, encoding)
    assert "<!-- newslint ignore text/doubled-word: say why -->\nIt rained" in after
    editor.change(types.TextDocumentContentChangeWholeDocument(after))
    assert await editor.diagnostics(0) == []


def random_change(random: random.Random, source: Source, encoding: str) -> types.TextDocumentContentChangePartial:
    start = random.randrange(len(source.text) + 1)
    end = min(start + random.choice((0, 0, 0, 1, 3, 12)), len(source.text))
    places = []
    for offset in (start, end):
        while 0 < offset < len(source.text) and source.text[offset - 1 : offset + 1] == "\r\n":
            offset -= 1  # an editor has no place inside a line end
        at = source.position(offset, UNITS[encoding])
        places.append(types.Position(at.line - 1, at.column - 1))
    text = random.choice(("a", " ", "the the ", "\n", "\r\n", "🚢", "é", "\u2028", "", "\x0c", "“", "\t", "of of"))
    return types.TextDocumentContentChangePartial(range=types.Range(*places), text=text)


def applied(text: str, change: types.TextDocumentContentChangePartial, encoding: str) -> str:
    """What an editor makes of a change, from its own count of lines and units."""
    lines = text.replace("\r\n", "\ue000").replace("\r", "\ue001").replace("\n", "\ue002")
    pieces: list[str] = [""]
    for character in lines:
        ending = {"\ue000": "\r\n", "\ue001": "\r", "\ue002": "\n"}.get(character)
        pieces[-1] += ending or character
        if ending:
            pieces.append("")

    def offset(place: types.Position) -> int:
        before = sum(map(len, pieces[: place.line]))
        count = 0
        for number, character in enumerate(pieces[place.line]):
            if count >= place.character:
                return before + number
            count += units(character, encoding)
        return before + len(pieces[place.line])

    start, end = offset(change.range.start), offset(change.range.end)
    return text[:start] + change.text + text[end:]


@pytest.mark.parametrize("encoding", list(UNITS))
def test_the_server_has_the_text_of_the_editor_after_any_edits(encoding: str) -> None:
    chance = random.Random(2026)
    text = TRICKY
    buffer = Buffer("file:///a.txt", "plaintext", 1, text, "/")
    for version in range(2, 502):
        change = random_change(chance, Source(text), encoding)
        text = applied(text, change, encoding)
        buffer.change(version, [change], UNITS[encoding])
        assert buffer.source.text == text


@pytest.mark.asyncio
async def test_five_hundred_edits_later_diagnostics_are_those_of_a_fresh_check(
    client: LanguageClient, newsroom: Path
) -> None:
    encoding, chance = encoding_of(client), random.Random(7)
    editor = Editor(client, newsroom / "a.txt", TRICKY)
    text = TRICKY
    for number in range(500):
        change = random_change(chance, Source(text), encoding)
        text = applied(text, change, encoding)
        editor.change(change)
        if number % 50 == 49:
            await asyncio.sleep(0.05)
    options = Options(config=str(newsroom / "newslint.toml"))
    fresh = Session(options).check_source(Source(text, str(newsroom / "a.txt"))).reported
    found = await editor.diagnostics(len(fresh))
    await asyncio.sleep(0.3)
    found = await editor.diagnostics(len(fresh))
    assert [(each.code, flagged(text, each.range, encoding)) for each in found] == [
        (result.card.name, result.place.words) for result in fresh
    ]


@pytest.mark.asyncio
async def test_hover_shows_the_page_and_related_places_are_linked(client: LanguageClient, newsroom: Path) -> None:
    text = "Headline\n\nLaura Pellman chairs the board.\n\nPellman spoke. Pellman left.\n\nLaura Pelman said no.\n"
    editor = Editor(client, newsroom / "a.txt", text)
    (found,) = await editor.diagnostics(1)
    assert found.related_information
    assert found.related_information[0].location.uri == editor.uri
    assert "Pellman" in flagged(text, found.related_information[0].location.range, encoding_of(client))
    shown = await client.text_document_hover_async(types.HoverParams(editor.identifier, found.range.start))
    assert shown is not None
    assert isinstance(shown.contents, types.MarkupContent)
    assert "## Why is this bad?" in shown.contents.value
    away = await client.text_document_hover_async(types.HoverParams(editor.identifier, types.Position(0, 0)))
    assert away is None


@pytest.mark.asyncio
async def test_a_changed_configuration_and_a_closed_document_are_heard(client: LanguageClient, newsroom: Path) -> None:
    editor = Editor(client, newsroom / "a.txt", "Night falls\n\nIt rained on the the day.\n")
    await editor.diagnostics(1)
    (newsroom / "newslint.toml").write_text('select = ["names"]\n', "utf-8")
    event = types.FileEvent((newsroom / "newslint.toml").as_uri(), types.FileChangeType.Changed)
    client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
    await editor.diagnostics(0)
    (newsroom / "newslint.toml").write_text("selct = []\n", "utf-8")
    client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
    (problem,) = await editor.diagnostics(1)
    assert "unknown setting “selct” (did you mean “select”?)" in problem.message
    client.text_document_did_close(types.DidCloseTextDocumentParams(editor.identifier))
    await editor.diagnostics(0)


@pytest.mark.asyncio
async def test_the_baseline_takes_a_finding_in(client: LanguageClient, newsroom: Path) -> None:
    (newsroom / "a.txt").write_text("Night falls\n\nIt rained on the the day.\n", "utf-8")
    editor = Editor(client, newsroom / "a.txt", (newsroom / "a.txt").read_text("utf-8"))
    (found,) = await editor.diagnostics(1)
    assert "Add this text/doubled-word to the baseline" in await editor.commands(found.range)
    await client.workspace_execute_command_async(
        types.ExecuteCommandParams("newslint.addToBaseline", arguments=[editor.uri, found.data])
    )
    await editor.diagnostics(0)
    assert "a.txt" in (newsroom / "newslint-baseline.json").read_text("utf-8")


@pytest.mark.asyncio
async def test_pulled_diagnostics_are_not_pushed_and_say_when_nothing_changed(
    puller: LanguageClient, newsroom: Path
) -> None:
    editor = Editor(puller, newsroom / "a.txt", "Night falls\n\nIt rained on the the day.\n")
    first = await puller.text_document_diagnostic_async(types.DocumentDiagnosticParams(editor.identifier))
    assert isinstance(first, types.RelatedFullDocumentDiagnosticReport)
    assert [each.code for each in first.items] == ["text/doubled-word"]
    asked = types.DocumentDiagnosticParams(editor.identifier, previous_result_id=first.result_id)
    assert isinstance(
        await puller.text_document_diagnostic_async(asked), types.RelatedUnchangedDocumentDiagnosticReport
    )
    editor.change(types.TextDocumentContentChangeWholeDocument("Night falls\n\nIt rained.\n"))
    second = await puller.text_document_diagnostic_async(asked)
    assert isinstance(second, types.RelatedFullDocumentDiagnosticReport)
    assert list(second.items) == []
    assert editor.uri not in puller.diagnostics


OURS = (
    "Harbour news\n\nMs Adeyemi left.\n\n"
    "“Lifeboats respond to around 400 calls a year on this coast,” Ms Adeyemi said.\n"
)
THEIRS = (
    "Statement\n\n“Lifeboats respond to 400 calls a year on this coast, and every one of them counts,” "
    "Ms Adeyemi said. “We thank every volunteer.”\n"
)


@pytest.mark.asyncio
async def test_what_open_articles_disagree_on_is_found_and_stays_while_one_types(
    client: LanguageClient, newsroom: Path
) -> None:
    (newsroom / "newslint.toml").write_text('select = ["quotations/quote-drift"]\n', "utf-8")
    other = Editor(client, newsroom / "b.txt", THEIRS)
    await other.diagnostics(0)
    editor = Editor(client, newsroom / "a.txt", OURS)
    (found,) = await editor.diagnostics(1)
    assert flagged(OURS, found.range, encoding_of(client)) == "around"
    assert found.related_information
    assert found.related_information[0].location.uri == other.uri
    received: list[int] = []
    for number in range(4):
        place = types.Range(types.Position(2, 0), types.Position(2, 0))
        editor.change(types.TextDocumentContentChangePartial(range=place, text="🚢 "))
        await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        text = OURS.replace("Ms Adeyemi left", "🚢 " * (number + 1) + "Ms Adeyemi left")
        (found,) = await editor.diagnostics()
        received.append(len(client.diagnostics[editor.uri]))
        assert flagged(text, found.range, encoding_of(client)) == "around"
    assert received == [1, 1, 1, 1]
    client.text_document_did_close(types.DidCloseTextDocumentParams(other.identifier))
    editor.change(types.TextDocumentContentChangeWholeDocument(OURS))
    await editor.diagnostics(0)


@pytest.mark.asyncio
async def test_the_version_in_git_is_compared_once_the_editor_is_silent(client: LanguageClient, newsroom: Path) -> None:
    (newsroom / "newslint.toml").write_text('select = ["metadata/silent-edit"]\n', "utf-8")
    then = "Lifeboats answer 4,000 calls a year on this coast, the harbour board said.\n"
    (newsroom / "a.txt").write_text(then, "utf-8")
    author = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for command in (("init", "-q"), ("add", "a.txt"), (*author, "commit", "-q", "-m", "published")):
        subprocess.run(("git", *command), cwd=newsroom, check=True)
    editor = Editor(client, newsroom / "a.txt", then.replace("4,000", "400"))
    (found,) = await editor.diagnostics(1)
    assert flagged(editor.text, found.range, encoding_of(client)) == "400"
    assert not found.related_information, "git’s version has no address that an editor could open"
    editor.change(types.TextDocumentContentChangeWholeDocument(then))
    await editor.diagnostics(0)


def test_a_keystroke_starts_no_git(newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (newsroom / ".git").mkdir()
    asked: list[str] = []
    monkeypatch.setattr(Revision, "bytes_of", lambda revision, path: asked.append(path))
    session = Session(Options(config=str(newsroom / "newslint.toml")))
    (newsroom / "newslint.toml").write_text('select = ["metadata/silent-edit"]\n', "utf-8")
    source = Source("Night falls\n\nIt rained.\n", str(newsroom / "a.txt"))
    session.check_source(source, past=False)
    assert not asked
    session.check_source(source)
    assert asked == [source.name]


@pytest.mark.asyncio
async def test_a_name_is_added_to_the_house_registry(client: LanguageClient, newsroom: Path) -> None:
    settings = 'select = ["names/name-variant"]\n'
    (newsroom / "newslint.toml").write_text(settings, "utf-8")
    text = "Headline\n\nLaura Pellman chairs the board.\n\nPellman spoke. Pellman left.\n\nLaura Pelman said no.\n"
    editor = Editor(client, newsroom / "a.txt", text)
    (found,) = await editor.diagnostics(1)
    words = flagged(text, found.range, encoding_of(client))
    title = f"Add “{words}” to the house registry"
    assert title not in await editor.commands(found.range), "there is no folder for it"
    (newsroom / "newslint.toml").write_text(f'{settings}rules = "house"\n', "utf-8")
    (newsroom / "house").mkdir()
    event = types.FileEvent((newsroom / "newslint.toml").as_uri(), types.FileChangeType.Changed)
    client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
    await editor.diagnostics(1)
    assert title in await editor.commands(found.range)
    await client.workspace_execute_command_async(
        types.ExecuteCommandParams("newslint.addToRegistry", arguments=[editor.uri, words])
    )
    await editor.diagnostics(0)
    row = (newsroom / "house/house.csv").read_text("utf-8").splitlines()[1]
    assert row.startswith(f"house-{words.lower().replace(' ', '-')},{words},")
    assert client.shown_documents[0].selection == types.Range(types.Position(1, 0), types.Position(1, 0))
    await client.workspace_execute_command_async(
        types.ExecuteCommandParams("newslint.addToRegistry", arguments=[editor.uri, words])
    )
    assert "is used on line 2 already" in client.messages[-1].message


RULE = """+++
kind = "phrase"
severity = "info"
since = "0.1"
message = "“{match}” is not our style"
phrases = ["%s"]
stage = "stable"
+++
Words that are not our style.

## What it does
Flags them.

## Why is this bad?
They are long.

## Example
```news bad
We go on, [[%s]].
```
```news good
We go on.
```

## References
- The house
"""


@pytest.mark.asyncio
async def test_a_house_rule_that_is_saved_counts_at_once(client: LanguageClient, newsroom: Path) -> None:
    (newsroom / "newslint.toml").write_text('rules = "house"\npacks = []\n', "utf-8")
    (newsroom / "house").mkdir()
    style = newsroom / "house/style.md"
    style.write_text(RULE.replace("%s", "in due course"), "utf-8")
    editor = Editor(client, newsroom / "a.txt", "Night falls\n\nGoing forward, it rains in due course.\n")
    (found,) = await editor.diagnostics(1)
    assert flagged(editor.text, found.range, encoding_of(client)) == "in due course"
    style.write_text(RULE.replace("%s", "going forward"), "utf-8")
    client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(style.as_uri())))
    for _ in range(100):
        (found,) = await editor.diagnostics(1)
        if flagged(editor.text, found.range, encoding_of(client)) == "Going forward":
            break
        await asyncio.sleep(0.05)
    else:
        raise AssertionError(f"the new rule is not heard of: {found}")


async def whole_workspace(client: LanguageClient, known: dict[str, str]) -> list[Any]:
    previous = [types.PreviousResultId(uri, value) for uri, value in known.items()]
    asked = types.WorkspaceDiagnosticParams(previous_result_ids=previous)
    return list((await client.workspace_diagnostic_async(asked)).items)


@pytest.mark.asyncio
async def test_a_workspace_is_read_when_it_changed_and_told_where_it_differs(
    reader: LanguageClient, newsroom: Path
) -> None:
    doubled = "Night falls\n\nIt rained on the the day.\n"
    for name in ("a.txt", "b.txt", "c.txt"):
        (newsroom / name).write_text(doubled if name != "c.txt" else "Night falls\n\nIt rained.\n", "utf-8")
    Editor(reader, newsroom / "b.txt", "Night falls\n\nIt rained.\n")
    items = await whole_workspace(reader, {})
    found = {Path(item.uri).name: [each.code for each in item.items] for item in items}
    assert found == {"a.txt": ["text/doubled-word"], "c.txt": []}, "of an open document, the editor’s text counts"
    told = [report for reports in reader.progress_reports.values() for report in reports]
    assert isinstance(told[0], types.WorkDoneProgressBegin)
    assert isinstance(told[-1], types.WorkDoneProgressEnd)
    known = {item.uri: item.result_id for item in items}
    assert await whole_workspace(reader, known) == []
    (newsroom / "a.txt").unlink()
    (newsroom / "d.txt").write_text(doubled, "utf-8")
    items = await whole_workspace(reader, known)
    assert {Path(item.uri).name: len(item.items) for item in items} == {"a.txt": 0, "d.txt": 1}


@pytest.mark.asyncio
async def test_no_editor_is_invited_to_ask_for_the_workspace_unless_that_is_set(
    puller: LanguageClient, newsroom: Path
) -> None:
    with pytest.raises(JsonRpcMethodNotFound):
        await whole_workspace(puller, {})
