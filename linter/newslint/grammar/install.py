"""LanguageTool in the user's cache: fetched with Maven, or by language-tool-python; verified, and verified again later.

Maven Central's files are compared with ``checksums.txt`` (SHA-256, as
``sha256sum`` writes it). Where Maven is absent, the package
language-tool-python downloads its own archive and compares that with its own
list. Either way the folder's checksums are written down, so that what is
started is what was installed.
"""

import json
import os
import shutil
import subprocess
import tempfile
from hashlib import file_digest

from newslint.writing import write_whole

VERSION = "6.8"
_HERE = os.path.dirname(__file__)
_MANIFEST = "installed.json"
_PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"
LONGEST_DOWNLOAD = 900
"""Seconds for the whole of it."""


class NotInstalled(Exception):
    """There is no LanguageTool to start, or it cannot be fetched; the message says why, and what helps."""


def folder_of(home: str) -> str:
    """Where the installation lies."""
    return os.path.join(home, f"LanguageTool-{VERSION}")


def install(home: str) -> str:
    """Fetch LanguageTool into ``home`` unless it is there, whole; its folder. Raises NotInstalled."""
    folder = folder_of(home)
    try:
        verify(home)
        return folder
    except NotInstalled:
        pass
    maven = shutil.which("mvn")
    try:
        os.makedirs(home, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".fetched-", dir=home) as fetched:
            root = _by_maven(maven, fetched) if maven else _by_package(fetched)
            files = _checksums(root)
            write_whole(os.path.join(root, _MANIFEST), json.dumps({"version": VERSION, "files": files}).encode())
            shutil.rmtree(folder, ignore_errors=True)
            os.rename(root, folder)
    except OSError as error:
        raise NotInstalled(f"{home} cannot be written: {error.strerror}") from None
    return folder


def verify(home: str) -> None:
    """Raises NotInstalled if LanguageTool is not there, or not as it was installed."""
    folder = folder_of(home)
    try:
        with open(os.path.join(folder, _MANIFEST), encoding="utf-8") as handle:
            files = json.load(handle)["files"]
    except (OSError, ValueError, KeyError, TypeError):
        raise NotInstalled("LanguageTool is not installed; “newslint grammar install” fetches it") from None
    if files != _checksums(folder):
        raise NotInstalled(f"{folder} is not as it was installed; “newslint grammar install” fetches it anew")


def is_installed(home: str) -> bool:
    """Whether there is an installation, unverified."""
    return os.path.exists(os.path.join(folder_of(home), _MANIFEST))


def class_path(home: str) -> str:
    """What Java needs to find the server's classes."""
    folder = folder_of(home)
    alone = os.path.join(folder, "languagetool-server.jar")  # the archive's, whose manifest names all others
    return alone if os.path.exists(alone) else os.path.join(folder, "*")


def _by_maven(maven: str, fetched: str) -> str:
    """Have Maven copy the server and all that it needs; the folder of jars. Raises NotInstalled."""
    root = os.path.join(fetched, "jars")
    shutil.copy(os.path.join(_HERE, "pom.xml"), fetched)
    command = (maven, "--batch-mode", "--quiet", "--strict-checksums", _PLUGIN, "-DincludeScope=runtime")
    try:
        done = subprocess.run(
            (*command, f"-DoutputDirectory={root}"), cwd=fetched, stdin=subprocess.DEVNULL, capture_output=True,
            text=True, errors="replace", timeout=LONGEST_DOWNLOAD,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise NotInstalled(f"Maven did not finish within {LONGEST_DOWNLOAD // 60} minutes") from None
    if done.returncode:
        said = next((line for line in done.stdout.splitlines() if "ERROR" in line), done.stderr.strip()[-300:])
        raise NotInstalled(f"Maven could not fetch LanguageTool {VERSION}: {said or 'it gave no reason'}")
    with open(os.path.join(_HERE, "checksums.txt"), encoding="ascii") as handle:
        expected = {name: checksum for checksum, name in (line.split() for line in handle)}
    got = _checksums(root)
    for name in sorted(expected.keys() | got.keys()):
        if expected.get(name) != got.get(name):
            raise NotInstalled(f"{name} from Maven is not the file that newslint was tried with; nothing was installed")
    return root


def _by_package(fetched: str) -> str:
    """Have language-tool-python download its archive; the unpacked folder. Raises NotInstalled."""
    os.environ["LTP_PATH"] = fetched
    try:
        from language_tool_python.download_lt import (  # type: ignore[import-not-found, unused-ignore]
            LocalLanguageTool,
        )
    except ImportError:
        raise NotInstalled(
            "Maven (mvn) is not on this machine, nor is the package language-tool-python; install one of them, "
            "the package with: pip install 'newslint[grammar]'"
        ) from None
    try:
        tool = LocalLanguageTool.from_version_name(VERSION)
        tool.download()
        return str(tool.get_directory_path())
    except Exception as error:
        raise NotInstalled(f"language-tool-python could not fetch LanguageTool {VERSION}: {error}") from None


def _checksums(root: str) -> dict[str, str]:
    """The SHA-256 of every file below ``root`` but the list itself, by its path with forward slashes."""
    found = {}
    for folder, _, names in os.walk(root):
        for name in names:
            path = os.path.join(folder, name)
            if name != _MANIFEST or folder != root:
                with open(path, "rb") as handle:
                    found[os.path.relpath(path, root).replace(os.sep, "/")] = file_digest(handle, "sha256").hexdigest()
    return found
