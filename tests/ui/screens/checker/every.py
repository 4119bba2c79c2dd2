"""Every checkers' screen with a state to show."""

from functools import partial
from typing import Any

from qc_desktop.ui.screens.checker.add_more import AddMoreScreen
from qc_desktop.ui.screens.checker.agree import AgreeScreen
from qc_desktop.ui.screens.checker.buddy import BuddyScreen
from qc_desktop.ui.screens.checker.check_answers import CheckAnswersScreen
from qc_desktop.ui.screens.checker.choices import ChoicesScreen
from qc_desktop.ui.screens.checker.choose_visit import ChooseVisitScreen
from qc_desktop.ui.screens.checker.consent import ConsentScreen
from qc_desktop.ui.screens.checker.finding import FindingScreen
from qc_desktop.ui.screens.checker.findings import FindingsScreen
from qc_desktop.ui.screens.checker.finished import FinishedScreen
from qc_desktop.ui.screens.checker.get_help import GetHelpScreen
from qc_desktop.ui.screens.checker.hard_words import HardWordsScreen
from qc_desktop.ui.screens.checker.home import HomeScreen
from qc_desktop.ui.screens.checker.message_hero import HeroScreen
from qc_desktop.ui.screens.checker.my_badge import MyBadgeScreen
from qc_desktop.ui.screens.checker.my_designs import MyDesignsScreen
from qc_desktop.ui.screens.checker.new_person import NewPersonScreen
from qc_desktop.ui.screens.checker.pick_one import PickOneScreen
from qc_desktop.ui.screens.checker.pick_picture import PickPictureScreen
from qc_desktop.ui.screens.checker.question import QuestionScreen
from qc_desktop.ui.screens.checker.record import RecordScreen
from qc_desktop.ui.screens.checker.record_check import RecordCheckScreen
from qc_desktop.ui.screens.checker.settings import SettingsScreen
from qc_desktop.ui.screens.checker.sign_in_number import NumberScreen
from qc_desktop.ui.screens.checker.sign_in_pictures import PicturesScreen
from qc_desktop.ui.screens.checker.sign_in_word import WordScreen
from qc_desktop.ui.screens.checker.steps_to_take import StepsScreen
from qc_desktop.ui.screens.checker.stories import StoriesScreen
from qc_desktop.ui.screens.checker.story import StoryScreen
from qc_desktop.ui.screens.checker.story_about import StoryAboutScreen
from qc_desktop.ui.screens.checker.story_picture import StoryPictureScreen
from qc_desktop.ui.screens.checker.story_share import StoryShareScreen
from qc_desktop.ui.screens.checker.story_tell import StoryTellScreen
from qc_desktop.ui.screens.checker.tick_list import TickListScreen
from qc_desktop.ui.screens.checker.topics import TopicsScreen
from qc_desktop.ui.screens.checker.visit_list import VisitListScreen
from qc_desktop.ui.screens.checker.ways_on import WaysOnScreen
from qc_desktop.ui.screens.checker.who import WhoScreen
from qc_desktop.ui.screens.checker.who_to_tell import WhoToTellScreen
from qc_desktop.ui.screens.checker.worry_kept import WorryKeptScreen
from qc_desktop.ui.screens.checker.worry_kinds import WorryKindsScreen
from qc_desktop.ui.screens.checker.worry_words import WorryWordsScreen
from qc_desktop.ui.screens.checker.worry_write import WorryWriteScreen
from qc_desktop.ui.screens.checker.write import WriteScreen
from tests.ui.screens.checker import (
    samples_adding,
    samples_after,
    samples_news,
    samples_settings,
    samples_sign_in,
    samples_start,
    samples_steps,
    samples_visit,
    samples_worry,
)

# The state of one screen does not fit another: a test that walks all of them cannot say so.
EVERY: dict[str, tuple[Any, Any]] = {
    "who": (WhoScreen, samples_start.WHO),
    "locked": (WhoScreen, samples_start.LOCKED),
    "sign_in_pictures": (partial(PicturesScreen, name="Sign in"), samples_sign_in.PICTURES_TWO),
    "sign_in_number": (partial(NumberScreen, name="Sign in"), samples_sign_in.NUMBER),
    "sign_in_word": (partial(WordScreen, name="Sign in"), samples_sign_in.WORD),
    "who_helps": (partial(PickOneScreen, name="Help to sign in"), samples_sign_in.WHO_HELPS),
    "is_this": (partial(PickOneScreen, name="Help to sign in"), samples_sign_in.IS_THIS),
    "whose_turn": (partial(PickOneScreen, name="Whose turn"), samples_sign_in.WHOSE_TURN),
    "settings": (SettingsScreen, samples_settings.SETTINGS),
    "settings_ways": (SettingsScreen, samples_settings.SETTINGS_WAYS),
    "hard_words": (HardWordsScreen, samples_settings.HARD_WORDS),
    "home": (HomeScreen, samples_start.HOME),
    "choose_visit": (ChooseVisitScreen, samples_start.CHOOSE_VISIT),
    "ready": (TickListScreen, samples_start.READY),
    "welcome": (ChoicesScreen, samples_steps.WELCOME),
    "away": (HeroScreen, samples_steps.AWAY),
    "name_buddy": (BuddyScreen, samples_steps.NAME_BUDDY),
    "buddy": (ChoicesScreen, samples_steps.BUDDY),
    "rooms": (TickListScreen, samples_steps.ROOMS),
    "hub": (TopicsScreen, samples_steps.HUB),
    "people": (TopicsScreen, samples_steps.PEOPLE),
    "new_person": (NewPersonScreen, samples_steps.NEW_PERSON),
    "person": (TopicsScreen, samples_steps.PERSON),
    "explained": (TickListScreen, samples_steps.EXPLAINED),
    "who_helped": (ChoicesScreen, samples_steps.WHO_HELPED),
    "break": (WaysOnScreen, samples_steps.BREAK),
    "paused": (HeroScreen, samples_steps.PAUSED),
    "goodbye": (StepsScreen, samples_steps.GOODBYE),
    "feeling": (ChoicesScreen, samples_steps.FEELING),
    "findings": (FindingsScreen, samples_steps.FINDINGS),
    "finding_said": (FindingScreen, samples_steps.FINDING_SAID),
    "finding": (FindingScreen, samples_steps.FINDING),
    "agree": (AgreeScreen, samples_steps.AGREE),
    "consent": (ConsentScreen, samples_start.CONSENT),
    "topics": (TopicsScreen, samples_visit.TOPICS),
    "question": (QuestionScreen, samples_visit.QUESTION),
    "question_fact": (QuestionScreen, samples_visit.FACT_QUESTION),
    "question_open": (QuestionScreen, samples_visit.OPEN_QUESTION),
    "get_help": (GetHelpScreen, samples_visit.GET_HELP),
    "call_999": (StepsScreen, samples_visit.CALL_999),
    "worry_kinds": (WorryKindsScreen, samples_worry.KINDS),
    "who_to_tell": (WhoToTellScreen, samples_worry.WHO_TO_TELL),
    "another_person_to_tell": (WhoToTellScreen, samples_worry.ANOTHER_PERSON),
    "nobody_named_to_tell": (WhoToTellScreen, samples_worry.NOBODY_NAMED),
    "worry_words": (WorryWordsScreen, samples_worry.WORDS),
    "worry_write": (WorryWriteScreen, samples_worry.WRITE),
    "worry_say": (
        partial(RecordScreen, advice=samples_worry.SAY.spoken[0].text),
        samples_worry.SAY,
    ),
    "worry_not_sent": (WorryKeptScreen, samples_worry.NOT_SENT),
    "worry_sent": (WorryKeptScreen, samples_worry.SENT),
    "worry_rang": (WorryKeptScreen, samples_worry.RANG),
    "worry_there": (WorryKeptScreen, samples_worry.THERE),
    "finished": (FinishedScreen, samples_after.FINISHED),
    "check_answers": (CheckAnswersScreen, samples_visit.CHECK_ANSWERS),
    "sent": (HeroScreen, samples_after.SENT),
    "add_more": (AddMoreScreen, samples_visit.ADD_MORE),
    "write": (WriteScreen, samples_visit.WRITE),
    "record": (RecordScreen, samples_visit.RECORD),
    "record_check": (RecordCheckScreen, samples_visit.RECORD_CHECK),
    **samples_adding.EVERY,
    "sending": (VisitListScreen, samples_after.SENDING),
    "my_visits": (VisitListScreen, samples_after.MY_VISITS),
    "my_badge": (MyBadgeScreen, samples_after.MY_BADGE),
    "my_badge_picture": (MyBadgeScreen, samples_after.MY_BADGE_PICTURE),
    "my_badge_words": (MyBadgeScreen, samples_after.MY_BADGE_WORDS),
    "my_designs": (MyDesignsScreen, samples_after.MY_DESIGNS),
    "no_internet": (HeroScreen, samples_after.NO_INTERNET),
    "stories": (StoriesScreen, samples_news.STORIES),
    "story": (StoryScreen, samples_news.STORY),
    "story_picture": (StoryPictureScreen, samples_news.STORY_PICTURE),
    "pick_picture": (PickPictureScreen, samples_news.PICK_PICTURE),
    "story_tell": (StoryTellScreen, samples_news.STORY_TELL),
    "story_about": (StoryAboutScreen, samples_news.STORY_ABOUT),
    "story_share": (StoryShareScreen, samples_news.STORY_SHARE),
}
