"""Drawings under way: on this laptop alone, the same after a crash."""

from collections.abc import Callable

from qc_desktop.domain.changes import from_json, to_json
from qc_desktop.domain.ids import EvidenceId, PersonId, QuestionId, VisitId
from qc_desktop.domain.sketches import Sketch
from qc_desktop.storage import local
from qc_desktop.storage.database import Database


class Sketches:
    """One sketch for each question, and one for each photo that is drawn on."""

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
    ) -> Sketch:
        """Return the sketch that is under way here, or a blank one."""
        kept_as = EvidenceId(self._new_id())
        blank = Sketch(visit=visit, question=question, by=by, kept_as=kept_as, over=over)
        with self._database.read() as tx:
            kept = local.get_setting(tx, _name(blank))
        try:
            return blank if kept is None else from_json(kept, Sketch)
        except ValueError:  # written by a program with other marks
            return blank

    def keep(self, sketch: Sketch) -> None:
        """Keep every mark of a sketch. On disk when this returns."""
        with self._database.write() as tx:
            local.put_setting(tx, _name(sketch), to_json(sketch))

    def forget(self, sketch: Sketch) -> None:
        """Forget a sketch that is evidence by now, or that nobody wants."""
        with self._database.write() as tx:
            local.drop_setting(tx, _name(sketch))


def _name(sketch: Sketch) -> str:
    return f"sketch {sketch.over or f'{sketch.visit} {sketch.question}'}"
