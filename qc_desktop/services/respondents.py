"""The people spoken to in a visit. Every method is on disk when it returns."""

from dataclasses import dataclass, replace

from qc_desktop.domain import respondents as fields
from qc_desktop.domain.answers import answer_key
from qc_desktop.domain.ids import PersonId, QuestionId, Respondent, VisitId
from qc_desktop.domain.respondents import Asking, Explained, Helper, RespondentValue
from qc_desktop.domain.spoken_to import spoken_to
from qc_desktop.domain.visits import Visit
from qc_desktop.services.saving import Saving
from qc_desktop.services.visit_saving import saved
from qc_desktop.storage import visits as rows

_TAG = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """A visit with one person more, and who that is."""

    visit: Visit
    who: Respondent


class Respondents:
    """Keeps who we speak with and how they were asked. Names stay with the visit."""

    def __init__(self, saving: Saving) -> None:
        self._saving = saving

    def meet(self, visit: VisitId, name: str, *, made_up: bool, by: PersonId) -> Met:
        """Add a person. Two laptops that each add one never mix the two up."""
        value = RespondentValue(name=name.strip(), made_up=made_up, at=self._saving.now())
        with self._saving.database.write() as tx:
            number = len(rows.get(tx, visit).spoken_to) + 1
            who = Respondent(f"{number}-{self._saving.new_id()[-_TAG:]}")
            self._saving.record(tx, by, fields.RESPONDENT.set(visit, who, value))
            return Met(visit=rows.get(tx, visit), who=who)

    def rename(
        self, visit: VisitId, who: Respondent, name: str, *, made_up: bool, by: PersonId
    ) -> Visit:
        """Call a person something else; one who had no name gets their first."""
        with self._saving.database.write() as tx:
            known = spoken_to(rows.get(tx, visit), who)
            at = known.met_at or self._saving.now()
            value = RespondentValue(name=name.strip(), made_up=made_up, at=at)
            self._saving.record(tx, by, fields.RESPONDENT.set(visit, who, value))
            return rows.get(tx, visit)

    def explained(
        self, visit: VisitId, who: Respondent, how: Explained, on: bool, *, by: PersonId
    ) -> Visit:
        """Keep one way in which we explained what we ask, or take it away."""
        with self._saving.database.write() as tx:
            asking = self._asking(rows.get(tx, visit), who)
            ways = {*asking.explained, how} if on else {*asking.explained} - {how}
            kept = replace(asking, explained=tuple(one for one in Explained if one in ways))
            self._saving.record(tx, by, fields.ASKING.set(visit, who, kept))
            return rows.get(tx, visit)

    def helped(self, visit: VisitId, who: Respondent, helper: Helper, *, by: PersonId) -> Visit:
        """Keep who helped the person to say yes or no."""
        with self._saving.database.write() as tx:
            kept = replace(self._asking(rows.get(tx, visit), who), helper=helper)
            self._saving.record(tx, by, fields.ASKING.set(visit, who, kept))
            return rows.get(tx, visit)

    def said_back(self, visit: VisitId, who: Respondent, could: bool, *, by: PersonId) -> Visit:
        """Keep whether the person could say it back in their own way."""
        with self._saving.database.write() as tx:
            kept = replace(self._asking(rows.get(tx, visit), who), said_back=could)
            self._saving.record(tx, by, fields.ASKING.set(visit, who, kept))
            return rows.get(tx, visit)

    def come_back(self, visit: VisitId, who: Respondent, on: bool, *, by: PersonId) -> Visit:
        """Keep that we will come back to a person, or that we did."""
        return saved(self._saving, visit, by, fields.COME_BACK.set(visit, who, on))

    def ask_later(
        self, visit: VisitId, question: QuestionId, who: Respondent, *, by: PersonId
    ) -> Visit:
        """Keep “not now” to a question: it is asked another time."""
        key = answer_key(question, who)
        return saved(self._saving, visit, by, fields.ASK_LATER.set(visit, key, True))

    def _asking(self, visit: Visit, who: Respondent) -> Asking:
        asking = spoken_to(visit, who).asking
        now = self._saving.now()
        return replace(asking, at=now) if asking else Asking(at=now)
