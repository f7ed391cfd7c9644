"""One run: files, configuration, rules and world meet here, and nowhere else."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from newslint import configuration, readers
from newslint.analysis import Unavailable
from newslint.configuration import BadConfiguration, Configuration
from newslint.document import Document
from newslint.files import Found, Globs, gather
from newslint.git import NoRevision, Revision
from newslint.packs import Loaded, Rule, load_rules
from newslint.readers import FORMATS
from newslint.results import Result, RunError, RunResults, SkippedRule
from newslint.source import MAX_BYTES, Source, UnreadableSource
from newslint.verdicts.judging import judge
from newslint.verdicts.selection import Layer
from newslint.world import World
from newslint.world.archive import RunArchive
from newslint.world.registries import Registries

BASELINE = "newslint-baseline.json"
"""The baseline that is used if it lies beside the configuration, or, without one, in the current folder."""


class Options(NamedTuple):
    """What the command line asks of a run.

    ``config`` is a configuration file to use for every file; ``isolated`` uses
    none at all. ``preview`` None leaves it to the configuration. ``cache`` is
    a folder for compiled indexes; empty for none. ``since`` is the git revision
    that holds the published versions; empty for the last commit, if there is one.
    ``baseline`` is a baseline's file, empty for none, and None for the configured one.
    """

    layer: Layer = Layer()
    preview: bool | None = None
    config: str = ""
    isolated: bool = False
    as_of: date | None = None
    force_exclude: bool = False
    respect_gitignore: bool = True
    exclude: tuple[str, ...] = ()
    skip_unrecognised: bool = False
    cache: str = ""
    since: str = ""
    baseline: str | None = None


class Setup:
    """A configuration with its rules and registries, made once and shared by the files under it."""

    __slots__ = ("_excludes", "_ignores", "baseline", "configuration", "loaded", "registries", "rules", "selection")

    def __init__(self, config: Configuration, options: Options) -> None:
        self.configuration = config
        cache = options.cache or None
        self.loaded: Loaded = load_rules(config.packs, config.rules, cache)
        self.registries = Registries.of_packs(config.packs, config.rules, cache)
        self.selection = config.selection(options.layer, options.preview)
        self._check_selectors(options.layer)
        self.rules = tuple(rule for rule in self.loaded.rules if self.selection.choose(rule.card).on)
        root = config.root or os.getcwd()
        chosen = config.baseline or os.path.join(root, BASELINE)
        self.baseline = options.baseline if options.baseline is not None else chosen
        self._excludes = [
            Globs(where, globs) for where, globs in ((root, config.exclude), (os.getcwd(), options.exclude)) if globs
        ]
        self._ignores = [(Globs(root, [glob]), names) for glob, names in config.per_file_ignores]

    def _check_selectors(self, given: Layer) -> None:
        config, selection = self.configuration, self.selection
        cards = [rule.card for rule in self.loaded.rules]
        names = {card.name for card in cards}
        per_file = [name for _, listed in config.per_file_ignores for name in listed]
        severity = [rule for rule, _ in config.severity]
        written = [*(config.select or ()), *config.extend_select, *config.ignore, *per_file, *severity]
        for name in written:
            for problem in selection.unknown(cards, [name]):
                raise BadConfiguration(f"{config.path}:{configuration.line_of(config.path, name)}: {problem}")
        for name in severity:
            if name not in names:
                line = configuration.line_of(config.path, name)
                raise BadConfiguration(
                    f"{config.path}:{line}: a severity is set for one rule, and “{name}” is a family"
                )
        for problem in selection.unknown(cards, [*(given.select or ()), *given.extend_select, *given.ignore]):
            raise BadConfiguration(f"on the command line: {problem}")
        wanted = (*(config.select or ()), *config.extend_select, *(given.select or ()), *given.extend_select)
        for card in cards:
            if card.name in wanted and card.stage == "preview" and not selection.preview:
                raise BadConfiguration(f"{card.name} is a preview rule; --preview, or preview = true, turns it on")

    def rules_for(self, path: str) -> Sequence[Rule]:
        """The rules that run on ``path``, per-file ignores considered."""
        ignored = self.ignored_on(path)
        if not ignored:
            return self.rules
        return [rule for rule in self.rules if self.selection.choose(rule.card, ignored).on]

    def ignored_on(self, path: str) -> list[str]:
        """The selectors of the per-file ignores that hold for ``path``."""
        return [name for globs, names in self._ignores if globs.match(path) for name in names]

    def excludes(self, path: str, folder: bool = False) -> bool:
        """True if the configuration leaves ``path`` out."""
        return any(globs.match(path, folder) for globs in self._excludes)


class Session:
    """Runs that share one set of options; setups are kept between files and runs.

    Raises BadConfiguration from any method that meets an unusable configuration.
    """

    def __init__(self, options: Options | None = None) -> None:
        self.options = options if options is not None else Options()
        self._by_folder: dict[str, Setup] = {}
        self._by_file: dict[str, Setup] = {}

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
            document = self._read_file(path)
            if isinstance(document, RunError):
                errors.append(document)
            elif document is not None:
                documents.append(document)
        return self._lint(documents, errors, progress)

    def check_source(self, source: Source, beside: Iterable[Source] = ()) -> RunResults:
        """Lint a text as it stands, ``beside`` other articles if any; an empty one has no findings."""
        own = self._to_lint(source)
        others = [document for other in beside if isinstance(document := self._to_lint(other), Document)]
        errors = [own] if isinstance(own, RunError) else []
        return self._lint([own] if isinstance(own, Document) else [], errors, lambda done: None, others)

    def _to_lint(self, source: Source) -> Document | RunError | None:
        excluded = self.options.force_exclude and self.setup_for(source.name).excludes(source.name)
        return None if excluded or not source.text.strip() else self.document_of(source)

    def check_text(self, data: bytes, name: str) -> RunResults:
        """Lint bytes under the name that they would have as a file, as an editor's buffer has."""
        if self.options.force_exclude and self.setup_for(name).excludes(name):
            return self._lint([], [], lambda done: None)
        document = self._read(data, name)
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

    def _read_file(self, path: str) -> Document | RunError | None:
        data = self.bytes_of(path)
        return data if isinstance(data, RunError) else self._read(data, path)

    def _read(self, data: bytes, path: str) -> Document | RunError | None:
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
        archive = RunArchive(together) if len(together) > 1 else None
        for document in together:
            document.world = World(archive, self.setup_for(document.source.name).registries, self.options.as_of)
        with Revision(self.options.since or "HEAD") as revision:
            for done, document in enumerate(documents, 1):
                setup = self.setup_for(document.source.name)
                world, earlier = document.world, partial(self._earlier, document, revision, errors)
                if past:
                    document.world = World(archive, setup.registries, self.options.as_of, earlier)
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

    def _setup_errors(self) -> Iterator[RunError]:
        """Rule files and registry rows that cannot be used, once for each configuration in force."""
        for setup in self._by_file.values():
            for path, line, message in (*setup.loaded.problems, *setup.registries.problems):
                yield RunError(path, message, line=line)


def cache_folder() -> str:
    """Where compiled indexes are kept: ``NEWSLINT_CACHE_DIR``, else the platform's cache folder."""
    chosen = os.environ.get("NEWSLINT_CACHE_DIR")
    if chosen is not None:
        return chosen
    if os.name == "nt":
        return os.path.join(os.environ.get("LOCALAPPDATA", os.path.expanduser("~")), "newslint", "Cache")
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(base, "newslint")
