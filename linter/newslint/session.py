"""One run: files, configuration, rules and world meet here, and nowhere else."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from newslint import configuration, readers
from newslint.analysis import Unavailable
from newslint.configuration import Configuration
from newslint.document import Document
from newslint.files import Found, gather
from newslint.git import NoRevision, Revision
from newslint.readers import FORMATS
from newslint.results import Result, RunError, RunResults, SkippedRule
from newslint.reuse.opening import Indexes
from newslint.setup import BASELINE, Options, Setup, cache_folder
from newslint.source import MAX_BYTES, Source, UnreadableSource
from newslint.verdicts.judging import judge
from newslint.world import World

__all__ = ["BASELINE", "Options", "Session", "Setup", "cache_folder"]


class Session:
    """Runs that share one set of options; setups are kept between files and runs.

    Raises BadConfiguration from any method that meets an unusable configuration.
    """

    def __init__(self, options: Options | None = None) -> None:
        self.options = options if options is not None else Options()
        self._by_folder: dict[str, Setup] = {}
        self._by_file: dict[str, Setup] = {}
        self._indexes = Indexes()
        self._beside: dict[Source, Document | RunError | None] = {}

    def setup_for(self, path: str) -> Setup:
        """The setup in force for a file, or for a file that would have this name."""
        return self.setup_in(os.path.dirname(os.path.abspath(path)))

    def setup_in(self, folder: str = ".") -> Setup:
        """The setup in force for the files of a folder."""
        folder = os.path.abspath(folder)
        if folder not in self._by_folder:
            where = ""
            if not self.options.isolated:
                where = self.options.config or configuration.find(folder)
            if where not in self._by_file:
                config = configuration.load(where) if where else Configuration()
                self._by_file[where] = Setup(config, self.options)
            self._by_folder[folder] = self._by_file[where]
        return self._by_folder[folder]

    def gather(self, given: Iterable[str]) -> Found:
        """The files that a run over ``given`` reads."""
        return gather(
            given,
            excluded=lambda path, folder: self.setup_for(path).excludes(path, folder),
            force_exclude=self.options.force_exclude,
            respect_gitignore=self.options.respect_gitignore,
            endings=lambda folder: {**FORMATS, **dict(self.setup_in(folder).configuration.formats)},
        )

    def check(self, given: Iterable[str], progress: Callable[[int], None] = lambda done: None) -> RunResults:
        """Lint files and folders. ``progress`` is told how many files are done."""
        found = self.gather(given)
        documents: list[Document] = []
        errors = list(found.errors)
        for path in found.paths:
            document = self.read_file(path)
            if isinstance(document, RunError):
                errors.append(document)
            elif document is not None:
                documents.append(document)
        return self._lint(documents, errors, progress)

    def check_source(self, source: Source, beside: Sequence[Source] = (), past: bool = True) -> RunResults:
        """Lint a text as it stands, ``beside`` other articles if any; an empty one has no findings.

        ``past`` False leaves the version in git, the archive and the grammar checker
        alone. The other articles are kept for the next run beside them.
        """
        own = self._to_lint(source)
        if beside:
            known = self._beside
            self._beside = {other: known[other] if other in known else self._to_lint(other) for other in beside}
        others = [kept for other in beside if isinstance(kept := self._beside[other], Document)]
        errors = [own] if isinstance(own, RunError) else []
        results = self._lint([own] if isinstance(own, Document) else [], errors, lambda done: None, others, past)
        for other in others:
            other.forget()
        return results

    def _to_lint(self, source: Source) -> Document | RunError | None:
        excluded = self.options.force_exclude and self.setup_for(source.name).excludes(source.name)
        return None if excluded or not source.text.strip() else self.document_of(source)

    def check_text(self, data: bytes, name: str) -> RunResults:
        """Lint bytes under the name that they would have as a file, as an editor's buffer has."""
        if self.options.force_exclude and self.setup_for(name).excludes(name):
            return self._lint([], [], lambda done: None)
        document = self.document_in(data, name)
        if isinstance(document, RunError):
            return self._lint([], [document], lambda done: None)
        return self._lint([document] if document else [], [], lambda done: None)

    def results_of(self, source: Source) -> tuple[Result, ...]:
        """The results of one text by itself, neither other articles nor its own past considered."""
        document = self.document_of(source)
        if not isinstance(document, Document):
            return ()
        return self._lint([document], [], lambda done: None, past=False).results

    def source_of(self, data: bytes, path: str) -> Source | RunError:
        """Bytes decoded under the name that they have as a file."""
        encoding = self.setup_for(path).configuration.encoding
        try:
            return Source.from_bytes(data, path, encoding or None)
        except UnreadableSource as reason:
            return RunError(path, str(reason))

    def bytes_of(self, path: str) -> bytes | RunError:
        """A file's bytes; of a file that is too large, enough to tell."""
        try:
            with open(path, "rb") as handle:
                return handle.read(MAX_BYTES + 1)
        except OSError as error:
            return RunError(path, f"the file cannot be read: {error.strerror}")

    def read_file(self, path: str) -> Document | RunError | None:
        """A file as its reader sees it; None if it is to be passed over."""
        data = self.bytes_of(path)
        return data if isinstance(data, RunError) else self.document_in(data, path)

    def document_in(self, data: bytes, path: str) -> Document | RunError | None:
        """The same of bytes, under the name that they have as a file."""
        source = self.source_of(data, path)
        return source if isinstance(source, RunError) else self.document_of(source)

    def document_of(self, source: Source) -> Document | RunError | None:
        """A text as its reader sees it; None if no reader knows its kind and that is to be passed over."""
        path = source.name
        config = self.setup_for(path).configuration
        ending = os.path.splitext(path)[1].lower()
        format = dict(config.formats).get(ending) or readers.format_of(path)
        if format is None and ending:
            if self.options.skip_unrecognised:
                return None
            return RunError(path, f"no reader for “{ending}” files; the setting “formats” can name one")
        try:
            return readers.read(source, format)
        except Exception as error:
            return RunError(path, f"the {format or 'plain'} reader raised {type(error).__name__}: {error}")

    def _lint(
        self,
        documents: list[Document],
        errors: list[RunError],
        progress: Callable[[int], None],
        beside: Sequence[Document] = (),
        past: bool = True,
    ) -> RunResults:
        """Lint ``documents`` as neighbours of one another and of those ``beside``, which are not linted themselves."""
        results: list[Result] = []
        skipped: list[SkippedRule] = []
        together = (*documents, *beside)
        neighbours = self._indexes.beside(together, errors, ask=past)
        for document in together:
            setup = self.setup_for(document.source.name)
            document.world = World(
                neighbours(setup.archive),
                setup.registries,
                self.options.as_of,
                grammar=setup.grammar if past else None,
            )
        with Revision(self.options.since or "HEAD") as revision:
            for done, document in enumerate(documents, 1):
                setup = self.setup_for(document.source.name)
                world, earlier = document.world, partial(self._earlier, document, revision, errors)
                if past:
                    document.world = World(
                        neighbours(setup.archive), setup.registries, self.options.as_of, earlier, setup.grammar
                    )
                judged = judge(
                    document,
                    setup.rules_for(document.source.name),
                    cards=[rule.card for rule in setup.loaded.rules],
                    severities=dict(setup.configuration.severity),
                    require_reasons=setup.configuration.require_reasons,
                )
                results += judged.results
                skipped += judged.skipped
                errors += judged.errors
                document.forget()
                document.world = world
                progress(done)
        errors += self._setup_errors()
        if self.options.require_grammar:
            errors += self._unchecked_grammar(skipped)
        results = self._known_held_back(results, errors)
        results.sort(key=lambda result: (result.place.path, result.place.span, result.card.name))
        return RunResults(
            tuple(results),
            tuple(skipped),
            tuple(dict.fromkeys(errors)),
            tuple(document.source.name for document in documents),
            self.options.as_of.isoformat() if self.options.as_of else "",
            tuple(sorted({version for setup in self._by_file.values() for version in setup.registries.versions})),
        )

    def _earlier(self, now: Document, revision: Revision, errors: list[RunError]) -> Document | None:
        """A file as ``revision`` has it, under the name ``path@revision``; None if it has no such file.

        Where nothing has changed, it is the document itself.

        Raises Unavailable if it cannot be read; that is an error only if the revision was asked for.
        """
        path = now.source.name
        try:
            data = revision.bytes_of(path)
        except NoRevision as problem:
            if self.options.since and all(error.message != str(problem) for error in errors):
                errors.append(RunError(path, str(problem)))
            raise Unavailable(str(problem)) from None
        if data is None:
            return None
        source = self.source_of(data, path)
        if isinstance(source, Source) and source.text == now.source.text:
            return now
        document = source if isinstance(source, RunError) else self.document_of(source)
        if isinstance(document, RunError):
            raise Unavailable(f"the version of {revision.name} cannot be read: {document.message}")
        if document is not None:
            document.source.name = f"{path}@{revision.name}"
        return document

    def _known_held_back(self, results: list[Result], errors: list[RunError]) -> list[Result]:
        """The results with those of the baselines held back; a baseline that cannot be used is an error."""
        by_baseline: dict[str, list[Result]] = {}
        for result in results:
            by_baseline.setdefault(self.setup_for(result.place.path).baseline, []).append(result)
        judged: list[Result] = []
        for path, together in by_baseline.items():
            if path and (self.options.baseline or os.path.exists(path)):
                from newslint.baselines import BadBaseline, held_back

                try:
                    together = held_back(path, together)
                except FileNotFoundError:
                    errors.append(RunError(path, "cannot be read: there is no such baseline"))
                except BadBaseline as problem:
                    errors.append(RunError(path, str(problem), line=problem.line))
            judged += together
        return judged

    def _unchecked_grammar(self, skipped: Iterable[SkippedRule]) -> Iterator[RunError]:
        """Why LanguageTool did not look at everything that it could."""
        rules = [rule.card for setup in self._by_file.values() for rule in setup.rules]
        asking = {card.name for card in rules if "grammar" in card.needs}
        if not asking:
            yield RunError("", "no grammar rule is selected; --extend-select grammar selects them")
        for reason in dict.fromkeys(skip.reason for skip in skipped if skip.rule in asking and not skip.usual):
            yield RunError("", f"grammar was not checked: {reason}")

    def _setup_errors(self) -> Iterator[RunError]:
        """Rule files and registry rows that cannot be used, once for each configuration in force."""
        for setup in self._by_file.values():
            for path, line, message in (*setup.loaded.problems, *setup.registries.problems):
                yield RunError(path, message, line=line)
