"""What the repository must never hold: files too long to read, or traces of one machine."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LONGEST = 450  # lines; past that a file is two things
TRACES = re.compile(
    rf"{re.escape(str(ROOT))}/|/(wor[k]|far[m])/|file://[/]"
    r"|extra-index-ur[l]|--index-ur[l]|--find-link[s]|--trusted-hos[t]"
)


def _tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False, text=True
    )
    if listed.returncode != 0:
        pytest.skip("only a git checkout knows which files are ours")
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_no_module_is_too_long_to_read() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in _tracked()
        if path.suffix == ".py"
    }
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST} == {}


def test_no_file_names_a_path_or_a_registry_of_one_machine() -> None:
    found = []
    for path in _tracked():
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:  # a picture or a sound
            continue
        name = path.relative_to(ROOT)
        found += [f"{name}: {line.strip()}" for line in lines if TRACES.search(line)]
    assert found == []
