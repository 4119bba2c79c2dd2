"""The practice home stands apart from the real data, and has nowhere to send to."""

import os
from pathlib import Path

import pytest

from qc_desktop.app.practice import opener
from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.people import Person, Role
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.visits import VisitState
from qc_desktop.services.practice import Learner

AMINA = Learner(person=Person(id=PersonId("a1"), first_name="Amina", portrait="amina"))
DEV = Learner(person=Person(id=PersonId("d1"), first_name="Dev", role=Role.SUPPORTER))


def test_a_practice_home_has_the_people_and_one_visit_for_now(tmp_path: Path) -> None:
    practising = opener(tmp_path, os.urandom(32))((AMINA, DEV))
    try:
        names = [practising.laptop.people.get(one).first_name for one in practising.people]
        assert names == ["Amina", "Dev"]
        (visit,) = practising.laptop.visits.to_do(practising.people)
        assert visit.state is VisitState.PLANNED
        assert visit.place_name == "Practice house"
    finally:
        practising.end()
    assert list(tmp_path.iterdir()) == []


def test_practice_can_never_be_sent(tmp_path: Path) -> None:
    store = tmp_path / "stick"
    store.mkdir()
    practising = opener(tmp_path / "data", os.urandom(32))((AMINA,))
    try:
        sending = practising.laptop.sending
        with pytest.raises(Problem) as without:
            sending.send(lambda _: None, lambda: False)
        with pytest.raises(Problem) as chosen:
            sending.set_store(store)
    finally:
        practising.end()
    assert without.value.key is ProblemKey.NO_STORE
    assert chosen.value.key is ProblemKey.NO_STORE
    assert list(store.iterdir()) == []


def test_each_practice_begins_anew(tmp_path: Path) -> None:
    open_practice = opener(tmp_path, os.urandom(32))
    first = open_practice((AMINA,))
    (visit,) = first.laptop.visits.listing()
    first.laptop.visits.start(visit.id, by=first.people[0])
    first.end()
    again = open_practice((AMINA,))
    try:
        (visit,) = again.laptop.visits.listing()
        assert visit.state is VisitState.PLANNED
    finally:
        again.end()


def test_where_nothing_can_be_written_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "practice").write_text("in the way")
    (tmp_path / "data").write_text("a file, and no folder")
    with pytest.raises(Problem) as told:
        opener(tmp_path / "data", os.urandom(32))((AMINA,))
    assert told.value.key is ProblemKey.READ_ONLY
