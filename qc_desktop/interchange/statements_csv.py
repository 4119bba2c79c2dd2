"""Read what a report says of each question, from its CSV file."""

import csv
from pathlib import Path

from qc_desktop.domain.ids import QuestionId
from qc_desktop.domain.reporting_input import Statements


def read_statements(path: Path) -> dict[QuestionId, Statements]:
    """Return the good and the could-be-better statement of each question in `path`.

    Raises ValueError where a row lacks one of its two statements.
    """
    with path.open(encoding="utf-8", newline="") as file:
        return dict(_statement(row) for row in csv.DictReader(file))


def _statement(row: dict[str, str]) -> tuple[QuestionId, Statements]:
    if not row["good"] or not row["better"]:
        raise ValueError(row["id"])
    return QuestionId(row["id"]), Statements(good=row["good"], better=row["better"])
