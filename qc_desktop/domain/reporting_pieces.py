"""Pieces that both reports choose in the same way: quotes, photos, actions."""

from qc_desktop.domain.actions import Action
from qc_desktop.domain.answers import AnswerSet
from qc_desktop.domain.checklists import Asked, Question
from qc_desktop.domain.consent import ConsentTo
from qc_desktop.domain.evidence import Evidence, EvidenceKind
from qc_desktop.domain.ids import QuestionId
from qc_desktop.domain.organisations import Organisation
from qc_desktop.domain.people import Person, Role
from qc_desktop.domain.permission import may_picture, may_show
from qc_desktop.domain.reporting_input import ReportInput
from qc_desktop.words import easy, mark_easy, mark_plain, plain, short_date

ATTRIBUTION = mark_plain("Pictures: OpenMoji, CC BY-SA 4.0.")
RING = mark_easy("Ring {name}: {phone}")


def question_of(given: ReportInput, question: QuestionId | None) -> Question | None:
    """Return a question of the checklist, or None where it is not in this version."""
    if question is None:
        return None
    return next((q for q in given.checklist.questions if q.id == question), None)


def evidence_for(given: ReportInput, question: Question) -> tuple[Evidence, ...]:
    """Return the evidence of a question that still stands, may be told and is wanted."""
    return tuple(
        piece
        for piece in given.evidence
        if piece.item.question == question.id
        and may_show(given.visit, question, piece)
        and _is_wanted(given, question, piece)
    )


def quotes(given: ReportInput) -> tuple[str, ...]:
    """Return people's own words, only where that person said yes to sharing them.

    Notes to open questions are the person's words; another note is a quote once marked as one.
    """
    return tuple(
        piece.text.strip()
        for question in given.checklist.questions
        if question.asked is Asked.PERSON
        for piece in evidence_for(given, question)
        if _is_quote(given, question, piece)
    )


def photos(given: ReportInput) -> tuple[tuple[Question, Evidence], ...]:
    """Return the photos that may be shown, each with its question.

    All of them need a yes to photos, those of rooms too: it is the people's home.
    """
    return tuple(
        (question, piece)
        for question in given.checklist.questions
        for piece in evidence_for(given, question)
        if _is_photo(piece) and may_picture(given.visit, question, piece)
    )


def actions(given: ReportInput) -> tuple[Action, ...]:
    """Return the actions of this visit that still stand."""
    return tuple(
        action
        for action in given.actions
        if action.item.visit == given.visit.id and not action.removed
    )


def who_and_when(action: Action) -> str:
    """Return "Carol, by 12 December 2026", or what is known of it."""
    if action.item.by is None:
        return action.item.who
    if not action.item.who:
        return easy("By {day}", day=short_date(action.item.by))
    return easy("{name}, by {day}", name=action.item.who, day=short_date(action.item.by))


def contact_words(given: ReportInput) -> str:
    """Return whom to ring, or "" where nobody can be."""
    organisation = given.organisation
    contact = given.people.get(organisation.contact) if organisation.contact else None
    return ring_words(organisation, contact)


def ring_words(organisation: Organisation, contact: Person | None) -> str:
    """Return whom to ring in an organisation, or "" where nobody can be."""
    phone = organisation.phone or (contact.phone if contact else "")
    if not phone:
        return ""
    return easy(RING, name=contact.first_name if contact else organisation.name, phone=phone)


def role_words(person: Person) -> str:
    """Return what someone does here, in words."""
    names = {
        Role.CHECKER: easy("Quality Checker"),
        Role.SUPPORTER: easy("Supporter"),
        Role.COORDINATOR: easy("Coordinator"),
    }
    return names[person.role]


def running(title: str) -> str:
    """Return what stands at the foot of each page of an Easy Read paper."""
    if title.endswith("?"):
        return easy("{question} Easy Read.", question=title)
    return easy("{title}. Easy Read.", title=title)


def attribution() -> str:
    """Return who drew the pictures, as their licence asks."""
    return plain(ATTRIBUTION)


def _is_wanted(given: ReportInput, question: Question, piece: Evidence) -> bool:
    """Tell whether the office wants this in the paper."""
    if _is_photo(piece):
        return given.choices.photos
    said = piece.item.kind is EvidenceKind.NOTE and question.asked is Asked.PERSON
    return given.choices.words or not said


def _is_quote(given: ReportInput, question: Question, piece: Evidence) -> bool:
    return (
        piece.item.kind is EvidenceKind.NOTE
        and bool(piece.text.strip())
        and (piece.quoted or question.answer_set is AnswerSet.OPEN)
        and given.visit.may(ConsentTo.SHARE_WORDS, piece.item.respondent)
    )


def _is_photo(piece: Evidence) -> bool:
    return piece.item.media is not None and piece.item.kind in {
        EvidenceKind.PHOTO,
        EvidenceKind.DRAWING,
    }
