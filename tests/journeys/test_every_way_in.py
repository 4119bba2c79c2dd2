import pytest
from pytestqt.qtbot import QtBot

from qc_desktop.domain.answers import Choice
from qc_desktop.domain.evidence import EvidenceKind
from qc_desktop.domain.ids import QuestionId
from qc_desktop.domain.visits import VisitState
from tests.journeys.steps import goes_to_check_answers, goes_to_the_questions, practises
from tests.journeys.ways import EVERY_WAY, Worker
from tests.journeys.world import Home, only_visit, open_laptop, person_called, running


@pytest.mark.parametrize("way", EVERY_WAY, ids=lambda way: way.__name__)
def test_the_main_job_is_done_in_every_way(qtbot: QtBot, home: Home, way: type[Worker]) -> None:
    with open_laptop(home) as laptop:
        amina = person_called(laptop, "Amina")
        laptop.settings.keep(amina, way.settings, by=amina)
    with running(qtbot, home) as program:
        checker = way(qtbot, program.shell)
        starts_a_visit(checker)
        goes_to_the_questions(checker)
        practises(checker)
        checks_their_health(checker)
        goes_to_check_answers(checker)
        checker.taps("Finish")
        checker.sees("Well done.")
        visit = program.laptop.visits.get(only_visit(program.laptop))
        assert visit.state is VisitState.FINISHED
        (star,) = visit.spoken_to
        answer = visit.answer_to(QuestionId("health1"), star.respondent)
        assert answer is not None
        assert answer.choice is Choice.NO
        (note,) = program.laptop.evidence.of_visit(visit.id)
        assert note.item.kind is EvidenceKind.NOTE
        assert note.text == "Go."


def starts_a_visit(checker: Worker) -> None:
    checker.sees("Who is checking today?")
    checker.taps("Amina", "Next")
    checker.sees("Hello Amina")
    checker.taps("Start a visit", "Elm House")
    checker.sees("Are you ready?")
    checker.taps("I have my badge")
    checker.sees("1 of 6 ticked")
    checker.taps("Start the visit")


def checks_their_health(checker: Worker) -> None:
    checker.taps("My health", "No")
    assert checker.is_ticked("No")
    checker.taps("Next")
    checker.sees("Do you want to add more?")
    checker.taps("Write")
    checker.sees("Write what you want to say")
    checker.writes("Your words", "Go." if type(checker).settings.way_in == "touch" else "go.")
    checker.taps("Next")
    checker.sees("1 note added")
    checker.taps("Next")
    for number in (2, 3, 4):
        checker.sees(f"Question {number} of 4")
        checker.taps("Skip this question")
    checker.sees("What do you want to check?")
