from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qc_desktop.domain import stories as fields
from qc_desktop.domain.evidence import MediaRef
from qc_desktop.domain.facts import Fact
from qc_desktop.domain.ids import ChangeId, DeviceId, MediaId, PersonId, StoryId, SubjectId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.stories import (
    LONGEST_TITLE,
    Story,
    StoryBegun,
    StoryConsent,
    StoryPicture,
    full_names,
    story_of,
    tidy_title,
)
from qc_desktop.domain.story_content import StoryContent, story_content

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
STORY = Story(
    id=StoryId("s"),
    begun=StoryBegun(at=NOON, by=(PersonId("amina"),)),
    title="Flowers",
    words="We planted flowers.\n\nEveryone chose a colour.",
    has_yes=True,
)
PHOTO = MediaRef(id=MediaId("photo"), sha256="", size=1, type="image/jpeg")


def content(story: Story, *, may_show: bool = True) -> StoryContent:
    return story_content(
        story,
        names=("Amina", "Joe"),
        place="Rose Cottage",
        organisation="Quality Checkers",
        zone=UTC,
        picture_may_be_shown=may_show,
    )


def fact(field: object, value: object, stamp: int) -> Fact:
    edit = field.set("s", value)  # type: ignore[attr-defined]  # any field of a story
    return Fact(
        subject=SubjectId("s"),
        name=edit.field,
        key="",
        value=edit.value,
        by=PersonId("amina"),
        device=DeviceId("blue"),
        change=ChangeId(str(stamp)),
        stamp=stamp,
    )


def test_a_story_without_words_or_voice_cannot_be_made() -> None:
    with pytest.raises(Problem) as caught:
        content(replace(STORY, words="  \n"))
    assert caught.value.key is ProblemKey.STORY_EMPTY


def test_a_story_without_a_yes_cannot_be_made() -> None:
    with pytest.raises(Problem) as caught:
        content(replace(STORY, has_yes=False))
    assert caught.value.key is ProblemKey.STORY_NO_YES


def test_each_line_is_a_paragraph() -> None:
    assert content(STORY).paragraphs == ("We planted flowers.", "Everyone chose a colour.")


def test_names_stand_under_it_only_where_the_makers_want_them() -> None:
    assert content(STORY).by == ""
    assert content(replace(STORY, named=True)).by == "By Amina and Joe"


def test_a_story_told_by_voice_says_so() -> None:
    spoken = replace(STORY, words="", sound=PHOTO)
    assert content(spoken).paragraphs[0] == "We have this story as a recording."


def test_a_story_without_a_title_takes_one_from_its_place() -> None:
    assert content(replace(STORY, title="")).title == "Good news from Rose Cottage"


def test_a_picture_whose_yes_was_taken_back_in_the_visit_is_not_shown() -> None:
    story = replace(STORY, picture=StoryPicture(media=PHOTO))
    assert content(story).photo == PHOTO.id
    hidden = content(story, may_show=False)
    assert hidden.photo is None
    assert hidden.concept == "good_news"


def test_small_pictures_among_letters_are_left_out_and_the_words_kept() -> None:
    assert content(replace(STORY, words="We won 🏆️ 👍🏽 today ☺")).paragraphs == ("We won today",)


def test_two_laptops_that_disagree_on_the_yes_make_a_no() -> None:
    facts = (
        fact(fields.CONSENT, StoryConsent(yes=True, at=NOON), 3),
        fact(fields.CONSENT, StoryConsent(yes=False, at=NOON), 2),
        fact(fields.BEGUN, STORY.begun, 1),
    )
    found = story_of(StoryId("s"), facts)
    assert found is not None
    assert not found.has_yes


def test_a_story_whose_beginning_has_not_come_yet_is_not_there() -> None:
    assert story_of(StoryId("s"), (fact(fields.TITLE, "Flowers", 1),)) is None


@given(st.text(max_size=200))
def test_a_title_is_one_line_and_never_longer_than_it_may_be(title: str) -> None:
    tidy = tidy_title(title)
    assert len(tidy) <= LONGEST_TITLE
    assert len(tidy.splitlines()) <= 1


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Yesterday Joe Barnes made tea.", ("Joe Barnes",)),
        ("Joe Barnes made tea.", ("Joe Barnes",)),
        ("Siân Ŵyn-O’Connor sang.", ()),
        ("We sang with Siân Ŵyn-O’Connor.", ("Siân Ŵyn-O’Connor",)),
        ("Yesterday Joe made tea.", ()),
        ("We planted flowers at Rose Cottage.", ()),
        ("Everyone was happy.\nJoe laughed. Amina sang.", ()),
        ("A man from the BBC came.", ()),
        ("", ()),
    ],
)
def test_what_looks_like_a_full_name_is_found(words: str, found: tuple[str, ...]) -> None:
    assert full_names(words, first_names=("Joe", "Amina"), fine=("Rose Cottage",)) == found
