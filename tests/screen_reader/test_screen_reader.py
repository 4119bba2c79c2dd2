import sys
from pathlib import Path

import pytest

from qc_desktop.domain.answers import Choice
from qc_desktop.domain.ids import QuestionId
from qc_desktop.domain.visits import VisitState
from tests.journeys.world import new_home, only_visit, open_laptop
from tests.screen_reader.bus import read

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux has an accessibility bus that a test can start"
)


def test_a_screen_reader_can_say_every_control_of_every_screen(tmp_path: Path) -> None:
    told = read("tests.screen_reader.walk", tmp_path, "-m", "tests.screen_reader.showing")
    assert told["faults"] == []
    assert told["screens"] > 50
    assert told["controls"] > 500
    assert told["caught"] == [
        "push button '' can be used and has no name",
        "radio button 'Alone' stands in no named group",
    ]


def test_a_whole_visit_is_done_through_a_screen_reader(tmp_path: Path) -> None:
    home = new_home(tmp_path)
    files = (str(home.data), str(home.key_file))
    told = read("tests.screen_reader.visit", tmp_path, "-m", "tests.screen_reader.opening", *files)
    assert told["told"][-1] == "Well done."
    with open_laptop(home) as laptop:
        visit = laptop.visits.get(only_visit(laptop))
        (note,) = laptop.evidence.of_visit(visit.id)
    assert visit.state is VisitState.FINISHED
    (star,) = visit.spoken_to
    answer = visit.answer_to(QuestionId("health1"), star.respondent)
    assert answer is not None
    assert answer.choice is Choice.NO
    assert note.text == "Go to the dentist."
