"""What could be better is one numbered list, and each line says how we know."""

from dataclasses import replace
from datetime import UTC, datetime

from qc_desktop.domain.answers import Choice
from qc_desktop.domain.findings import Finding, FindingKind
from qc_desktop.domain.ids import FindingId
from qc_desktop.domain.reporting_better import better_blocks
from qc_desktop.domain.reporting_content import Table
from tests.documents.papers import AMINA, answer, photo, report_input, visit


def rows(*blocks: object) -> list[tuple[str, ...]]:
    (table,) = (one for one in blocks if isinstance(one, Table))
    return [tuple(" ".join(cell.lines) for cell in row) for row in table.rows]


def test_findings_come_first_then_the_answers_each_with_how_we_know() -> None:
    finding = Finding(
        id=FindingId("one"),
        kind=FindingKind.BETTER,
        words="Mend the gate.",
        by=AMINA,
        at=datetime(2026, 11, 24, tzinfo=UTC),
    )
    made = replace(
        visit((answer("choice1", Choice.OTHERS), answer("look1", Choice.NO))),
        findings=(finding,),
    )
    given = report_input(made, evidence=(photo("look1"),))
    found = rows(*better_blocks(given))
    assert found[0] == ("1", "Mend the gate.", "Checkers agreed")
    assert found[1] == (
        "2", "People could have more choice about what they eat.", "People told us"
    )  # fmt: skip
    assert found[2][0] == "3"
    assert found[2][2] == "We saw and Photo"


def test_nothing_to_better_is_no_list() -> None:
    assert list(better_blocks(report_input(visit()))) == []
