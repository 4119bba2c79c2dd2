"""The two commands: what they install, and what they say where they may not."""

import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.lock", "requirements-tests.lock")
DEBIAN_ONLY = pytest.mark.skipif(os.name == "nt", reason="Windows has neither bash nor dpkg")


def _locked(lock: str) -> dict[str, str]:
    words = (ROOT / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ]+)", words, re.MULTILINE))


def _names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=]", line)[0].lower() for line in requirements}


def _project() -> dict[str, list[str]]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    return {"run": project["dependencies"], "tests": extras["tests"] + extras["package"]}


def test_the_locks_hold_all_that_the_project_asks_for() -> None:
    wanted = _project()
    assert _names(wanted["run"]) <= set(_locked("requirements.lock"))
    assert _names(wanted["tests"]) <= set(_locked("requirements-tests.lock"))


def test_the_tests_try_the_very_versions_that_people_run() -> None:
    run, tests = (_locked(lock) for lock in LOCKS)
    assert {name: version for name, version in run.items() if tests.get(name) != version} == {}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_versions_and_hashes_and_nothing_else(lock: str) -> None:
    version = re.compile(r"[a-z0-9-]+==[\w.]+( ; [^/]+)? \\")
    digest = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    assert [
        line for line in lines if not version.fullmatch(line) and not digest.fullmatch(line)
    ] == []


class Machine:
    """A pretended machine: our installer, with stand-ins for the tools it would call."""

    def __init__(self, folder: Path) -> None:
        self._tools, self._project = folder / "tools", folder / "project"
        self._calls = folder / "calls"
        self._calls.touch()
        for place in (self._tools, self._project / ".ci", self._project / ".venv" / "bin"):
            place.mkdir(parents=True)
        for name in (".ci/install", "pyproject.toml", "setup.py", *LOCKS):
            (self._project / name).write_bytes((ROOT / name).read_bytes())
        self.tool("id", "echo 1000")
        self.tool("sudo", "exit 1")
        self.tool("dpkg-query", "exit 1")
        for name in ("python", "pip", "qc-desktop"):
            self._write(
                self._project / ".venv" / "bin" / name, f'echo "{name} $*" >>"{self._calls}"'
            )

    def tool(self, name: str, does: str) -> None:
        """Make the command `name` do that."""
        self._write(self._tools / name, does)

    def installs(self, purpose: str) -> subprocess.CompletedProcess[str]:
        """Run the installer as a person would."""
        path = f"{self._tools}{os.pathsep}{os.environ['PATH']}"
        return subprocess.run(
            ["bash", str(self._project / ".ci" / "install"), purpose],
            env={**os.environ, "PATH": path},
            capture_output=True,
            check=False,
            text=True,
        )

    def calls(self) -> str:
        """Return what was asked of pip since the last time."""
        asked = self._calls.read_text(encoding="utf-8")
        self._calls.write_text("", encoding="utf-8")
        return asked

    def _write(self, path: Path, does: str) -> None:
        path.write_text(f"#!/bin/sh\n# {self._project}/.venv/\n{does}\n", encoding="utf-8")
        path.chmod(0o755)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@DEBIAN_ONLY
def test_one_who_may_not_install_is_told_the_one_line_to_run(machine: Machine) -> None:
    told = machine.installs("run")
    assert told.returncode == 1
    (line,) = [line for line in told.stderr.splitlines() if line.startswith("sudo ")]
    assert line.startswith("sudo apt-get update && sudo apt-get install -y ")
    assert " libegl1 " in line
    assert machine.calls() == ""


@DEBIAN_ONLY
def test_only_what_is_missing_is_asked_for(machine: Machine) -> None:
    machine.tool("dpkg-query", 'case "$*" in *libpulse0*) exit 1 ;; *) echo installed ;; esac')
    (line,) = [word for word in machine.installs("run").stderr.splitlines() if "sudo " in word]
    assert line.endswith("--no-install-recommends libpulse0")


@DEBIAN_ONLY
def test_a_library_under_its_newer_name_counts(machine: Machine) -> None:
    machine.tool("dpkg-query", 'case "$*" in *libcups2) exit 1 ;; *) echo installed ;; esac')
    assert machine.installs("run").returncode == 0


@DEBIAN_ONLY
def test_a_second_run_asks_for_nothing(machine: Machine) -> None:
    machine.tool("dpkg-query", "echo installed")
    assert machine.installs("run").returncode == 0
    assert "--require-hashes -r requirements.lock" in machine.calls()
    assert machine.installs("run").returncode == 0
    assert machine.calls() == ""


@DEBIAN_ONLY
def test_after_the_tests_were_installed_the_program_needs_no_more(machine: Machine) -> None:
    machine.tool("dpkg-query", "echo installed")
    assert machine.installs("test").returncode == 0
    assert "--require-hashes -r requirements-tests.lock" in machine.calls()
    assert machine.installs("run").returncode == 0
    assert machine.calls() == ""


@DEBIAN_ONLY
def test_a_word_it_does_not_know_is_refused(machine: Machine) -> None:
    refused = machine.installs("everything")
    assert refused.returncode == 2
    assert "usage" in refused.stderr
