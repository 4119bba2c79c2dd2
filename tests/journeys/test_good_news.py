from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qc_desktop.domain.consent import ConsentAnswer, ConsentTo
from qc_desktop.domain.ids import QuestionId
from qc_desktop.domain.stories import Audience, Story
from qc_desktop.services.laptop import Laptop
from qc_desktop.ui.devices.finder import FixedFinder
from qc_desktop.ui.devices.voice import FileRecorder
from tests.documents.readers import words_of
from tests.journeys.checker import Checker
from tests.journeys.sounds import RATE, EndlessOut, a_tone, a_turned_photo
from tests.journeys.world import Home, a_place_with, person_called, running


def only_story(laptop: Laptop) -> Story:
    people = tuple(person.id for person in laptop.people.everyone())
    (story,) = laptop.stories.made_by(people)
    return story


def begins(checker: Checker) -> None:
    checker.taps("Amina", "Joe", "Next", "Good news")
    checker.sees("No stories yet. Tell us your news.")
    checker.taps("New story")
    checker.sees("Choose a picture for your story")


def tells(checker: Checker, words: str = "We planted flowers.") -> None:
    checker.taps("Pick a drawing", "Flower", "Next", "Next")
    checker.sees("What is your good news?")
    checker.types(words)
    checker.taps("Next")


def to_sharing(checker: Checker) -> None:
    begins(checker)
    tells(checker)
    checker.sees("What is your story called?")
    checker.taps("Elm House", "Good news from Elm House", "Next")
    checker.sees("Who can see your story?")


def test_a_story_goes_from_a_drawing_to_shared_in_four_steps(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        to_sharing(checker)
        checker.taps("Share it")
        checker.sees("We need a yes first.")
        checker.sees("Ask the people in the story. Then tick the box.")
        checker.taps("OK")
        assert not program.laptop.stories.shared()
        checker.taps("Show our first names", "We all said yes to this story.", "Share it")
        checker.sees("Thank you for your story.")
        checker.taps("My stories")
        checker.sees("For our team")
        story = only_story(program.laptop)
        assert (story.title, story.words) == ("Good news from Elm House", "We planted flowers.")
        assert story.picture.concept == "flower"
        assert story.named
        assert story.is_shared
        assert story.audience is Audience.TEAM


def test_taking_the_tick_away_takes_the_story_back(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        to_sharing(checker)
        checker.taps("We all said yes to this story.", "Share it", "My stories")
        checker.taps("See Good news from Elm House", "Change it", "Next", "Next", "Next")
        assert checker.is_ticked("We all said yes to this story.")
        checker.taps("We all said yes to this story.")
        assert not program.laptop.stories.shared()


def test_a_story_taken_back_or_out_is_still_mine(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        to_sharing(checker)
        checker.taps("We all said yes to this story.", "Share it", "My stories")
        checker.taps("See Good news from Elm House", "Take it back")
        checker.sees("Only you can see it")
        checker.taps("Take it out")
        checker.sees("You took it out")
        checker.taps("Bring back Good news from Elm House")
        checker.sees("Only you can see it")
        assert only_story(program.laptop).words == "We planted flowers."


@pytest.mark.parametrize("form", ["pdf", "png"])
def test_a_story_is_saved_where_one_chooses(
    qtbot: QtBot, home: Home, tmp_path: Path, form: str
) -> None:
    (tmp_path / f"Good news from Elm House.{form}").write_bytes(b"older")
    with running(qtbot, home, finder=FixedFinder(a_place_with(tmp_path))) as program:
        checker = program.checker
        to_sharing(checker)
        checker.taps("We all said yes to this story.", "Back", "Back", "Back", "Back")
        checker.taps("See Good news from Elm House")
        checker.taps("Save a paper" if form == "pdf" else "Save a picture")
        checker.sees("Where do you want to save it?")
        checker.taps("On this laptop")
        checker.sees("Saved.")
        checker.sees(f"Its name is: Good news from Elm House 2.{form}")
    assert (tmp_path / f"Good news from Elm House.{form}").read_bytes() == b"older"
    saved = (tmp_path / f"Good news from Elm House 2.{form}").read_bytes()
    if form == "pdf":
        assert "We planted flowers." in words_of(saved)
    else:
        assert saved.startswith(b"\x89PNG")


def test_with_nowhere_to_save_one_is_told_so(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        to_sharing(checker)
        checker.taps("We all said yes to this story.", "Back", "Back", "Back", "Back")
        checker.taps("See Good news from Elm House", "Save a paper")
        checker.sees("There is nowhere to save it")
        checker.taps("OK")
        checker.sees("Save a paper")


def test_without_a_yes_nobody_is_asked_where_to_save(
    qtbot: QtBot, home: Home, tmp_path: Path
) -> None:
    with running(qtbot, home, finder=FixedFinder(a_place_with(tmp_path))) as program:
        checker = program.checker
        to_sharing(checker)
        checker.taps("Back", "Back", "Back", "Back", "See Good news from Elm House")
        checker.taps("Save a paper")
        checker.sees("We need a yes first.")


def test_a_full_name_is_asked_about_and_can_be_changed(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        begins(checker)
        tells(checker, "We sang with Bob Smith.")
        checker.taps("Next")
        checker.sees("Is this a full name? Bob Smith")
        checker.taps("Change it")
        checker.sees("What is your good news?")
        checker.taps("Next", "Next", "It is fine")
        checker.sees("Who can see your story?")


def test_after_a_crash_the_same_step_and_the_half_typed_words_are_there(
    qtbot: QtBot, home: Home
) -> None:
    with running(qtbot, home) as program:
        begins(program.checker)
        program.checker.taps("Next")
        program.checker.types("We planted")
        qtbot.wait(400)
    with running(qtbot, home) as program:
        program.checker.sees("What is your good news?")
        program.checker.sees("We planted")
        program.checker.types(" trees.")
        program.checker.taps("Next", "Next")
    with running(qtbot, home) as program:
        program.checker.sees("Who can see your story?")
        program.checker.sees("We planted trees.")


def test_going_home_keeps_the_words(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        begins(program.checker)
        program.checker.taps("Next")
        program.checker.types("We won.")
        program.checker.taps("Home")
        program.checker.sees("What do you want to do?")
        assert only_story(program.laptop).words == "We won."


def test_a_story_can_be_said_and_heard(qtbot: QtBot, home: Home) -> None:
    recorder = FileRecorder(a_tone(3), RATE, times=20)
    with running(qtbot, home, recorder=recorder, loudspeaker=EndlessOut) as program:
        checker = program.checker
        begins(checker)
        checker.taps("Next", "Say it")
        checker.sees("Recording 0:01")
        checker.taps("Wait")
        checker.sees("Waiting 0:01")
        checker.taps("Go on", "Stop recording")
        checker.sees("recorded")
        checker.taps("Hear it", "Stop")
        checker.sees("Hear it")
        assert only_story(program.laptop).sound is not None


def test_help_ends_the_recording_and_keeps_it(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home, recorder=FileRecorder(a_tone(3), RATE, times=20)) as program:
        checker = program.checker
        begins(checker)
        checker.taps("Next", "Say it")
        checker.sees("Recording 0:01")
        checker.taps("Get help now")
        checker.sees("What do you need?")
        qtbot.waitUntil(lambda: not program.background.busy)
        checker.taps("Back")
        checker.sees("recorded")


def test_with_no_microphone_one_can_write_the_story(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        begins(checker)
        checker.taps("Next", "Say it")
        checker.sees("The microphone is off.")
        checker.taps("Write")
        checker.sees("What is your good news?")


def test_a_photo_from_a_file_is_the_storys_and_asks_for_the_people_in_it(
    qtbot: QtBot, home: Home, tmp_path: Path
) -> None:
    place = a_place_with(tmp_path, a_turned_photo(), a_turned_photo(300, 200))
    with running(qtbot, home, finder=FixedFinder(place)) as program:
        checker = program.checker
        begins(checker)
        checker.taps("Use a picture", "On this laptop", "Picture 1", "Picture 2")
        assert not checker.is_ticked("Picture 1")
        checker.taps("Use 1 picture", "No picture")
        checker.taps("Use a picture", "On this laptop", "Picture 1", "Use 1 picture")
        checker.sees("No picture")
        checker.taps("Next")
        checker.types("We planted flowers.")
        checker.taps("Next", "Next")
        checker.sees("I asked the people in the photo. They said yes.")


def test_a_file_that_is_no_picture_is_refused_and_nothing_is_lost(
    qtbot: QtBot, home: Home, tmp_path: Path
) -> None:
    place = a_place_with(tmp_path, b"not a picture")
    with running(qtbot, home, finder=FixedFinder(place)) as program:
        begins(program.checker)
        program.checker.taps("Use a picture", "On this laptop")
        program.checker.sees("We cannot open this.")
        program.checker.taps("Picture 1")
        assert not program.checker.can_tap("Use 1 picture")
        program.checker.taps("Back", "Back")
        program.checker.sees("Choose a picture for your story")


def test_with_no_photos_to_share_a_visit_offers_none(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        begins(program.checker)
        program.checker.taps("From a visit")
        program.checker.sees("No photos here. People must say yes to share them.")
        program.checker.taps("Back")
        program.checker.sees("Choose a picture for your story")


def test_a_story_too_long_for_its_page_is_said_at_once_and_not_shared(
    qtbot: QtBot, home: Home
) -> None:
    with running(qtbot, home) as program:
        checker, laptop = program.checker, program.laptop
        begins(checker)
        checker.taps("Next")
        amina = person_called(laptop, "Amina")
        story = only_story(laptop)
        words = "It was a very good day. " * 100
        laptop.stories.set_words(story.id, words, by=amina)
        checker.taps("Back")
        checker.taps("Home", "Good news", "See Good news", "Change it", "Next", "Next")
        checker.sees("This story is too long for one page.")
        checker.taps("Later")
        checker.sees("What is your story called?")
        checker.taps("Next", "We all said yes to this story.", "Share it")
        checker.sees("This story is too long for one page.")
        assert only_story(laptop).words == words.strip()
        assert not laptop.stories.shared()
        checker.taps("OK")
        checker.sees("What is your good news?")
        laptop.stories.set_words(story.id, "It was a very good day.", by=amina)
        checker.taps("Back", "Next", "Next")
        checker.sees("What is your story called?")


def test_a_photo_that_lost_its_yes_is_out_of_the_story_and_its_teller_is_told(
    qtbot: QtBot, home: Home
) -> None:
    with running(qtbot, home) as program:
        checker, laptop = program.checker, program.laptop
        amina = person_called(laptop, "Amina")
        visit = laptop.visits.listing()[0].id
        laptop.visits.start(visit, by=amina)
        laptop.evidence.add_photo(visit, QuestionId("home1"), a_turned_photo(), by=amina)
        for to in (ConsentTo.PHOTO, ConsentTo.SHARE_WORDS):
            laptop.visits.consent(visit, to, ConsentAnswer.YES, by=amina)
        (photo,) = laptop.story_papers.visit_photos((amina,))
        story = laptop.stories.begin((amina,), by=amina)
        laptop.stories.set_picture(story.id, photo.picture, by=amina)
        laptop.stories.set_words(story.id, "We planted flowers.", by=amina)
        laptop.stories.consent(story.id, yes=True, by=amina)
        laptop.stories.share(story.id, by=amina)
        laptop.visits.consent(visit, ConsentTo.PHOTO, ConsentAnswer.NO, by=amina)
        checker.taps("Amina", "Next", "Good news")
        checker.sees("A photo is out of your story.")
        now = only_story(laptop)
        assert not now.picture.is_there
        assert now.is_shared
        checker.taps("OK")
        checker.sees("For our team")
        checker.taps("Home", "Good news")
        checker.sees("Your good news")
        assert not checker.can_see("A photo is out of your story.")
