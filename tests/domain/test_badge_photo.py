from datetime import UTC, datetime

from qc_desktop.domain.badge_photo import (
    PHOTO,
    AskedHow,
    PhotoAnswer,
    PhotoState,
    photo_answer,
    photo_state,
)
from qc_desktop.domain.changes import to_json
from qc_desktop.domain.facts import Fact
from qc_desktop.domain.ids import ChangeId, DeviceId, PersonId, SubjectId
from qc_desktop.domain.people import Person, Role

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
AMINA = Person(id=PersonId("amina"), first_name="Amina", role=Role.CHECKER, portrait="amina")


def answer(*, yes: bool, photo: str = "amina") -> PhotoAnswer:
    return PhotoAnswer(yes=yes, photo=photo, at=NOON, how=AskedHow.THEMSELVES)


def fact(value: PhotoAnswer, stamp: int) -> Fact:
    return Fact(
        subject=SubjectId("amina"),
        name=PHOTO.name,
        key="",
        value=to_json(value),
        by=PersonId("amina"),
        device=DeviceId("blue"),
        change=ChangeId(str(stamp)),
        stamp=stamp,
    )


def test_nothing_said_is_not_asked() -> None:
    assert photo_answer(()) is None
    assert photo_state(AMINA, None) is PhotoState.NOT_ASKED


def test_where_two_laptops_disagree_it_is_a_no() -> None:
    newest_first = (fact(answer(yes=True), 2), fact(answer(yes=False), 1))
    said = photo_answer(newest_first)
    assert said is not None
    assert not said.value.yes


def test_two_laptops_that_both_said_yes_are_a_yes() -> None:
    said = photo_answer((fact(answer(yes=True), 2), fact(answer(yes=True), 1)))
    assert said is not None
    assert photo_state(AMINA, said.value) is PhotoState.YES


def test_without_a_photo_there_is_nothing_to_ask() -> None:
    nobody = Person(id=PersonId("amina"), first_name="Amina", role=Role.CHECKER)
    assert photo_state(nobody, answer(yes=True)) is PhotoState.NO_PHOTO


def test_an_answer_of_a_newer_program_is_no_yes() -> None:
    odd = Fact(
        subject=SubjectId("amina"),
        name=PHOTO.name,
        key="",
        value={"yes": "perhaps"},
        by=PersonId("amina"),
        device=DeviceId("blue"),
        change=ChangeId("1"),
        stamp=1,
    )
    assert photo_answer((odd,)) is None
