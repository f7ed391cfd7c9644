"""Fetching LanguageTool: what is started is what was tried, and nothing half-made is left."""

import hashlib
import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

from newslint.grammar import install as installing
from newslint.grammar.install import NotInstalled, folder_of, install, is_installed, verify

JARS = {"server.jar": b"server", "english.jar": b"english"}


def program(folder: Path, name: str, body: str) -> None:
    """An executable Python script called ``name``, on a path of its own."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f"#!{sys.executable}\nimport os, sys, time\n{body}")
    path.chmod(0o755)


def maven(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jars: dict[str, bytes], end: str = "") -> None:
    """A Maven that delivers ``jars``, and the list of what it should deliver."""
    deliver = (
        "target = next(a.partition('=')[2] for a in sys.argv if a.startswith('-DoutputDirectory'))\nos.mkdir(target)\n"
    )
    for name, content in jars.items():
        deliver += f"open(os.path.join(target, {name!r}), 'wb').write({content!r})\n"
    program(tmp_path / "bin", "mvn", deliver + end)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    listed = tmp_path / "listed"
    listed.mkdir(exist_ok=True)
    (listed / "pom.xml").write_text("<project/>")
    lines = [f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in JARS.items()]
    (listed / "checksums.txt").write_text("".join(lines))
    monkeypatch.setattr(installing, "_HERE", str(listed))


def left(home: Path) -> list[str]:
    return sorted(os.listdir(home)) if home.exists() else []


def test_what_maven_delivers_is_installed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    maven(tmp_path, monkeypatch, JARS)
    home = str(tmp_path / "home")
    with pytest.raises(NotInstalled, match="newslint grammar install"):
        verify(home)
    assert install(home) == folder_of(home)
    verify(home)
    assert is_installed(home)
    assert left(tmp_path / "home") == ["LanguageTool-6.8"]
    program(tmp_path / "bin", "mvn", "sys.exit('asked twice')")
    assert install(home) == folder_of(home)


@pytest.mark.parametrize(
    "jars", [{**JARS, "server.jar": b"other"}, {"server.jar": b"server"}, {**JARS, "more.jar": b"more"}]
)
def test_another_file_than_expected_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jars: dict[str, bytes]
) -> None:
    maven(tmp_path, monkeypatch, jars)
    with pytest.raises(NotInstalled, match=r"^(server|english|more)\.jar from Maven is not the file"):
        install(str(tmp_path / "home"))
    assert left(tmp_path / "home") == []


def test_mavens_own_complaint_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    maven(tmp_path, monkeypatch, {}, "print('[ERROR] no route to host')\nsys.exit(1)")
    with pytest.raises(NotInstalled, match="no route to host"):
        install(str(tmp_path / "home"))


@pytest.mark.parametrize("harm", ["changed", "missing", "added"])
def test_harm_is_noticed_and_mended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, harm: str) -> None:
    maven(tmp_path, monkeypatch, JARS)
    home = str(tmp_path / "home")
    folder = Path(install(home))
    if harm == "missing":
        (folder / "server.jar").unlink()
    else:
        (folder / ("server.jar" if harm == "changed" else "more.jar")).write_bytes(b"harm")
    with pytest.raises(NotInstalled, match="not as it was installed"):
        verify(home)
    install(home)
    verify(home)


def test_without_maven_and_package_both_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setitem(sys.modules, "language_tool_python", None)
    with pytest.raises(NotInstalled, match=r"mvn.*newslint\[grammar\]"):
        install(str(tmp_path / "home"))


class Tool:
    """language-tool-python's LocalLanguageTool, as far as it is used."""

    @classmethod
    def from_version_name(cls, version: str) -> "Tool":
        assert version == "6.8"
        return cls()

    def download(self) -> None:
        jar = self.get_directory_path() / "languagetool-server.jar"
        jar.parent.mkdir()
        jar.write_bytes(b"server")

    def get_directory_path(self) -> Path:
        return Path(os.environ["LTP_PATH"]) / "LanguageTool-6.8"


def test_the_package_fetches_where_maven_is_absent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("LTP_PATH", "")
    package, module = ModuleType("language_tool_python"), ModuleType("language_tool_python.download_lt")
    module.LocalLanguageTool = Tool  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "language_tool_python", package)
    monkeypatch.setitem(sys.modules, "language_tool_python.download_lt", module)
    home = str(tmp_path / "home")
    install(home)
    verify(home)
    assert installing.class_path(home) == os.path.join(folder_of(home), "languagetool-server.jar")
