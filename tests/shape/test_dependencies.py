"""What the program imports is what the project asks for: no luck, and no dead weight."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[2]
BY_NAME = {
    "tzdata",  # zoneinfo looks for it by itself
    "fontpkg-atkinson-hyperlegible",
    "fontpkg-lexend",
    "fontpkg-noto-sans",
    "rl-accel",  # reportlab looks for it by itself, and is faster with it
}
TOGETHER = {"shiboken6"}  # PySide6 is bound to the very version of it


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _asked_for() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {_plain(re.split(r"[<>=;\[]", line)[0].strip()) for line in project["dependencies"]}


def _imported() -> set[str]:
    names = set()
    for path in (ROOT / "qc_desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.partition(".")[0])
    return names - set(sys.stdlib_module_names) - {"qc_desktop"}


def _packages(modules: set[str]) -> dict[str, set[str]]:
    """Return for each module the packages that bring it; several bring PySide6."""
    brought = packages_distributions()
    return {name: {_plain(package) for package in brought.get(name, ())} for name in modules}


def test_every_import_is_asked_for_by_name() -> None:
    asked = _asked_for() | TOGETHER
    assert [name for name, by in _packages(_imported()).items() if not by & asked] == []


def test_everything_asked_for_is_imported() -> None:
    used = {package for by in _packages(_imported()).values() for package in by}
    assert _asked_for() - used - BY_NAME == set()
