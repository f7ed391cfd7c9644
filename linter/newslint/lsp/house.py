"""The newsroom’s own rules and registry: a name that a rule takes for a misprint is listed, and is none any more."""

import os
import re
from datetime import date

from newslint.configuration import BadConfiguration, Configuration
from newslint.results import Result
from newslint.session import Session
from newslint.world.entries import FUNCTION_WORDS
from newslint.world.registry_files import with_row
from newslint.writing import write_whole

FILE = "house.csv"
LONGEST = 80


def has(session: Session, path: str) -> bool:
    """True if a file lies in a folder of rules and registries that is in force for it."""
    try:
        folders = session.setup_for(path).configuration.rules
    except BadConfiguration:
        return False
    return any(os.path.abspath(path).startswith(os.path.join(os.path.abspath(folder), "")) for folder in folders)


def could_be_listed(configuration: Configuration, result: Result) -> bool:
    """True if the flagged words look like a name, and there is a folder for registries of one’s own."""
    words = result.place.words
    if not configuration.rules or len(words) > LONGEST or not words.isprintable():
        return False
    parts = words.split(" ")
    return all(part[:1].isupper() or part in FUNCTION_WORDS for part in parts) and not set('()[]“”"') & set(words)


def add(configuration: Configuration, name: str, seen_in: str) -> tuple[str, int]:
    """Add a row with a name, seen in an article, to the registry of ``newslint registry add``.

    Returns its path and 1-based line, so that a person can complete it. Raises OSError, and BadRow
    if the registry cannot be used or has the name already.
    """
    path = os.path.join(configuration.rules[-1], FILE)
    id = "house-" + re.sub(r"\W+", "-", name.lower()).strip("-")
    row = {
        "id": id,
        "name": name,
        "kind": "name",
        "source": f"newsroom, {os.path.relpath(seen_in, configuration.root).replace(os.sep, '/')}",
        "licence": "own",
        "retrieved": date.today().isoformat(),
    }
    try:
        with open(path, "rb") as handle:
            before = handle.read()
    except FileNotFoundError:
        before = b""
    after = with_row(before, row, path)
    write_whole(path, after)
    lines = after.decode("utf-8-sig").splitlines()
    return path, 1 + next(number for number, line in enumerate(lines) if line.startswith(f"{id},"))
