"""Which pictures the source and the data name."""

import ast
import csv
import tomllib
from collections.abc import Iterator
from functools import cache

from tests.words.messages import ROOT

_NAMING = {"picture", "pictures"}


@cache
def pictures() -> dict[str, dict[str, str]]:
    """Return what resources/pictures.toml has."""
    found: dict[str, dict[str, str]] = tomllib.loads(
        (ROOT / "resources/pictures.toml").read_text(encoding="utf-8")
    )
    return found


def concepts_named() -> frozenset[str]:
    """Return every concept that the source gives as `picture=`, and every question's own."""
    return frozenset((*_in_source(), *_in_checklists(), *_in_hard_words()))


def _in_source() -> Iterator[str]:
    for path in (ROOT / "qc_desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg in _NAMING:
                yield from _texts(node.value)


def _texts(value: ast.expr) -> Iterator[str]:
    if isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value:
        yield value.value
    elif isinstance(value, ast.IfExp):
        yield from _texts(value.body)
        yield from _texts(value.orelse)


def _in_hard_words() -> Iterator[str]:
    kept = tomllib.loads((ROOT / "resources/hard_words.toml").read_text(encoding="utf-8"))
    yield from (one["picture"] for one in kept.values() if "form_of" not in one)


def _in_checklists() -> Iterator[str]:
    for path in (ROOT / "resources/checklists").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        if rows and "question" in rows[0]:
            yield from (row["id"] for row in rows)
            yield from (f"topic_{row['topic_id']}" for row in rows if row["topic_id"] != "practice")
