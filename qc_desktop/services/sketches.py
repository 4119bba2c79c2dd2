"""Drawings under way: on this laptop alone, the same after a crash."""

from collections.abc import Callable
from dataclasses import replace

from qc_desktop.domain.changes import from_json, to_json
from qc_desktop.domain.ids import (
    FIRST_RESPONDENT,
    EvidenceId,
    PersonId,
    QuestionId,
    Respondent,
    VisitId,
)
from qc_desktop.domain.sketches import Sketch
from qc_desktop.storage import local
from qc_desktop.storage.database import Database, Transaction


class Sketches:
    """One sketch for each question and person spoken to, and one for each photo drawn on."""

    def __init__(self, database: Database, new_id: Callable[[], str]) -> None:
        self._database = database
        self._new_id = new_id

    def open(
        self,
        visit: VisitId,
        question: QuestionId,
        over: EvidenceId | None = None,
        *,
        by: PersonId,
        respondent: Respondent = FIRST_RESPONDENT,
    ) -> Sketch:
        """Return the sketch that is under way here, or a blank one.

        A drawing that an older program kept for the question, whoever drew it, becomes that of
        the person who is spoken to now: that program can only have been stopped while they drew.
        """
        blank = Sketch(
            visit=visit,
            question=question,
            by=by,
            kept_as=EvidenceId(self._new_id()),
            respondent=respondent,
            over=over,
        )
        with self._database.read() as tx:
            kept = _read(tx, _name(blank))
            older = None if kept or over else _read(tx, _older_name(blank))
        if older is None:
            return kept or blank
        mine = replace(older, respondent=respondent)
        with self._database.write() as tx:
            local.put_setting(tx, _name(mine), to_json(mine))
            local.drop_setting(tx, _older_name(mine))
        return mine

    def keep(self, sketch: Sketch) -> None:
        """Keep every mark of a sketch. On disk when this returns."""
        with self._database.write() as tx:
            local.put_setting(tx, _name(sketch), to_json(sketch))

    def forget(self, sketch: Sketch) -> None:
        """Forget a sketch that is evidence by now, or that nobody wants."""
        with self._database.write() as tx:
            local.drop_setting(tx, _name(sketch))


def _read(tx: Transaction, name: str) -> Sketch | None:
    kept = local.get_setting(tx, name)
    try:
        return None if kept is None else from_json(kept, Sketch)
    except ValueError:  # written by a program with other marks
        return None


def _name(sketch: Sketch) -> str:
    if sketch.over:
        return f"sketch {sketch.over}"
    return f"{_older_name(sketch)} {sketch.respondent}"


def _older_name(sketch: Sketch) -> str:
    return f"sketch {sketch.visit} {sketch.question}"
