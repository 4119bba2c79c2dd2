"""Every checkers' screen with a state to show."""

from typing import Any

from qc_desktop.ui.screens.checker.add_more import AddMoreScreen
from qc_desktop.ui.screens.checker.check_answers import CheckAnswersScreen
from qc_desktop.ui.screens.checker.choose_visit import ChooseVisitScreen
from qc_desktop.ui.screens.checker.consent import ConsentScreen
from qc_desktop.ui.screens.checker.finished import FinishedScreen
from qc_desktop.ui.screens.checker.get_help import GetHelpScreen
from qc_desktop.ui.screens.checker.home import HomeScreen
from qc_desktop.ui.screens.checker.message_hero import HeroScreen
from qc_desktop.ui.screens.checker.my_badge import MyBadgeScreen
from qc_desktop.ui.screens.checker.photo import PhotoScreen
from qc_desktop.ui.screens.checker.question import QuestionScreen
from qc_desktop.ui.screens.checker.ready import ReadyScreen
from qc_desktop.ui.screens.checker.record import RecordScreen
from qc_desktop.ui.screens.checker.record_check import RecordCheckScreen
from qc_desktop.ui.screens.checker.steps_to_take import StepsScreen
from qc_desktop.ui.screens.checker.topics import TopicsScreen
from qc_desktop.ui.screens.checker.visit_list import VisitListScreen
from qc_desktop.ui.screens.checker.who import WhoScreen
from qc_desktop.ui.screens.checker.write import WriteScreen
from tests.ui.screens.checker import samples

# The state of one screen does not fit another: a test that walks all of them cannot say so.
EVERY: dict[str, tuple[Any, Any]] = {
    "who": (WhoScreen, samples.WHO),
    "home": (HomeScreen, samples.HOME),
    "choose_visit": (ChooseVisitScreen, samples.CHOOSE_VISIT),
    "ready": (ReadyScreen, samples.READY),
    "consent": (ConsentScreen, samples.CONSENT),
    "topics": (TopicsScreen, samples.TOPICS),
    "question": (QuestionScreen, samples.QUESTION),
    "question_fact": (QuestionScreen, samples.FACT_QUESTION),
    "question_open": (QuestionScreen, samples.OPEN_QUESTION),
    "get_help": (GetHelpScreen, samples.GET_HELP),
    "call_999": (StepsScreen, samples.CALL_999),
    "finished": (FinishedScreen, samples.FINISHED),
    "check_answers": (CheckAnswersScreen, samples.CHECK_ANSWERS),
    "sent": (HeroScreen, samples.SENT),
    "add_more": (AddMoreScreen, samples.ADD_MORE),
    "write": (WriteScreen, samples.WRITE),
    "record": (RecordScreen, samples.RECORD),
    "record_check": (RecordCheckScreen, samples.RECORD_CHECK),
    "photo": (PhotoScreen, samples.PHOTO),
    "sending": (VisitListScreen, samples.SENDING),
    "my_visits": (VisitListScreen, samples.MY_VISITS),
    "my_badge": (MyBadgeScreen, samples.MY_BADGE),
    "no_internet": (HeroScreen, samples.NO_INTERNET),
}
