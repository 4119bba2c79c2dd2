"""Sample visits for the tests of papers. All people and places are made up."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path

from PIL import Image

from qc_desktop.documents.look import DocumentLook
from qc_desktop.domain.actions import Action, ActionItem
from qc_desktop.domain.answers import Answer, AnsweredBy, Choice, choices
from qc_desktop.domain.checklists import Checklist, Question
from qc_desktop.domain.consent import Consent, ConsentAnswer, ConsentTo
from qc_desktop.domain.evidence import Evidence, EvidenceItem, EvidenceKind, MediaRef
from qc_desktop.domain.ids import (
    FIRST_RESPONDENT,
    ActionId,
    ChangeId,
    DeviceId,
    EvidenceId,
    MediaId,
    OrganisationId,
    PersonId,
    PlaceId,
    QuestionId,
    Respondent,
    VisitId,
)
from qc_desktop.domain.organisations import Organisation
from qc_desktop.domain.people import Person, Role
from qc_desktop.domain.places import Place
from qc_desktop.domain.reporting import ReportInput
from qc_desktop.domain.visits import GivenAnswer, Plan, SignOff, Visit
from qc_desktop.interchange.checklist_csv import read_checklist
from qc_desktop.interchange.frameworks_toml import read_framework
from qc_desktop.interchange.statements_csv import read_statements

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources"
ICONS = ROOT / "icons"
LONDON = timezone(timedelta(0))
NOON = datetime(2026, 11, 24, 12, tzinfo=LONDON)
AMINA, JOE, DEV, SAM = (PersonId(name) for name in ("amina", "joe", "dev", "sam"))
LOOK = DocumentLook(organisation="Quality Checkers")

PEOPLE = {
    AMINA: Person(id=AMINA, first_name="Amina", last_name="Khan", portrait="amina"),
    JOE: Person(id=JOE, first_name="Joe", last_name="Bell", portrait="joe"),
    DEV: Person(id=DEV, first_name="Dev", last_name="Patel", role=Role.SUPPORTER, portrait="dev"),
    SAM: Person(
        id=SAM, first_name="Sam", last_name="Lin", role=Role.COORDINATOR, phone="01632 960 123"
    ),
}
ORGANISATION = Organisation(
    id=OrganisationId("organisation"),
    name="Quality Checkers",
    phone="01632 960 123",
    return_address=("Quality Checkers", "1 Example Street, Newtown"),
    contact=SAM,
)
ELM = Place(id=PlaceId("elm"), name="Elm House", drawing="elm", people_living_here=6)
ALL_YES = tuple(Consent(to=to, answer=ConsentAnswer.YES, at=NOON, by=AMINA) for to in ConsentTo)


def checklist() -> Checklist:
    """Return the default checklist."""
    return read_checklist(RESOURCES / "checklists" / "home-visit-1.csv", "Home visit")


def jpeg(width: int = 640, height: int = 480, colour: str = "#5E9FBD") -> bytes:
    """Return a small picture."""
    out = BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "JPEG")
    return out.getvalue()


def no_media(_media: MediaId) -> bytes | None:
    """Return nothing: no picture is here."""
    return None


def answer(
    question: str,
    choice: Choice,
    *,
    by: AnsweredBy = AnsweredBy.PERSON,
    respondent: Respondent = FIRST_RESPONDENT,
) -> GivenAnswer:
    """Return an answer that stands."""
    return GivenAnswer(
        change=ChangeId(f"{question}-{respondent}"),
        device=DeviceId("laptop"),
        answer=Answer(
            question=QuestionId(question),
            choice=choice,
            answered_by=by,
            at=NOON,
            by=AMINA,
            respondent=respondent,
        ),
    )


def good_answer(question: Question) -> GivenAnswer:
    """Return the good answer to a question, or "told us"."""
    return answer(question.id, question.good_answer or Choice.TOLD)


def other_answer(question: Question) -> GivenAnswer:
    """Return a counted answer that is not the good one."""
    offered = [c for c in choices(question.answer_set) if c is not Choice.DONT_KNOW]
    return answer(question.id, next(c for c in offered if c is not question.good_answer))


def visit(given: Sequence[GivenAnswer] = (), consents: Sequence[Consent] = ALL_YES) -> Visit:
    """Return a finished visit to Elm House."""
    return Visit(
        id=VisitId("0199abcd-9f3a1b"),
        plan=Plan(
            place=ELM.id,
            at=NOON,
            checkers=(AMINA, JOE),
            supporters=(DEV,),
            checklist=checklist().id,
        ),
        given=tuple(given),
        consents=tuple(consents),
        started_at=NOON,
        finished_at=NOON + timedelta(minutes=100),
        sign_off=SignOff(at=NOON + timedelta(hours=2), by=SAM),
    )


def note(question: str, text: str, *, quoted: bool = False) -> Evidence:
    """Return a written note."""
    return Evidence(
        id=EvidenceId(f"note-{question}-{len(text)}"),
        item=EvidenceItem(
            visit=VisitId("0199abcd-9f3a1b"),
            question=QuestionId(question),
            kind=EvidenceKind.NOTE,
            at=NOON,
        ),
        by=AMINA,
        texts=(text,),
        quoted=quoted,
    )


def photo(question: str, media: str = "photo", alt: str = "A kitchen with a red door") -> Evidence:
    """Return a photo."""
    return Evidence(
        id=EvidenceId(f"photo-{question}-{media}"),
        item=EvidenceItem(
            visit=VisitId("0199abcd-9f3a1b"),
            question=QuestionId(question),
            kind=EvidenceKind.PHOTO,
            at=NOON,
            media=MediaRef(
                id=MediaId(media), sha256="0" * 64, size=1000, type="image/jpeg", alt=alt
            ),
        ),
        by=AMINA,
    )


def action(number: int, said: str, will: str, question: str | None = None) -> Action:
    """Return something that will be done."""
    return Action(
        id=ActionId(f"action-{number}"),
        item=ActionItem(
            visit=VisitId("0199abcd-9f3a1b"),
            question=QuestionId(question) if question else None,
            said=said,
            will=will,
            who="Carol",
            by=date(2026, 12, 12),
        ),
    )


def report_input(
    made: Visit,
    evidence: Sequence[Evidence] = (),
    actions: Sequence[Action] = (),
    place: Place = ELM,
) -> ReportInput:
    """Return the input of a report on a visit."""
    return ReportInput(
        organisation=ORGANISATION,
        place=place,
        visit=made,
        checklist=checklist(),
        people=PEOPLE,
        evidence=tuple(evidence),
        actions=tuple(actions),
        statements=read_statements(RESOURCES / "checklists" / "home-visit-1-statements.csv"),
        now=NOON + timedelta(days=1),
        framework=read_framework(RESOURCES / "frameworks", place.nation, "en-GB"),
    )


def a_full_day(place: Place = ELM) -> ReportInput:
    """Return a visit with every question answered, quotes, photos and actions."""
    questions = checklist().questions
    given = [
        other_answer(question) if number % 5 == 0 else good_answer(question)
        for number, question in enumerate(questions)
        if number != 3
    ]
    given.append(answer("home4", Choice.DONT_KNOW))
    given.append(answer("home1", Choice.YES, by=AnsweredBy.SUPPORTER_THINKS, respondent=TWO))
    consents = [*ALL_YES, *(replace(c, respondent=TWO) for c in ALL_YES)]
    return report_input(
        visit(given, consents),
        evidence=(
            note("last1", "I like my room. I picked the colour."),
            note("last2", "I want to go bowling on Saturday."),
            note("look2", "The kitchen was clean. One bin had no lid."),
            photo("look1"),
            photo("home1", "second", alt="A bedroom painted blue"),
        ),
        actions=(
            action(1, "We want to choose lunch.", "Ask about lunch each morning.", "choice1"),
            action(2, "We want to go out more.", "Plan 1 trip each weekend.", "out1"),
            action(3, "The garden gate is stiff.", "Mend the gate."),
        ),
        place=place,
    )


TWO = Respondent("2")
