from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from qc_desktop.domain.consent import ConsentAnswer, ConsentTo
from qc_desktop.domain.ids import PersonId, QuestionId, StoryId, VisitId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.stories import Audience, Story, StoryPicture
from tests.documents.papers import jpeg
from tests.documents.readers import words_of
from tests.services.conftest import Scene

SECOND = b"\0\1" * 16_000


def told(scene: Scene) -> Story:
    story = scene.laptop.stories.begin((scene.amina,), by=scene.amina)
    scene.laptop.stories.set_title(story.id, "Flowers", by=scene.amina)
    return scene.laptop.stories.set_words(story.id, "We planted flowers.", by=scene.amina)


def shared(scene: Scene) -> Story:
    story = told(scene)
    scene.laptop.stories.consent(story.id, yes=True, by=scene.amina)
    return scene.laptop.stories.share(story.id, by=scene.amina)


def test_a_story_is_there_again_with_all_that_was_said(scene: Scene) -> None:
    story = told(scene)
    stories = scene.laptop.stories
    stories.set_audience(story.id, Audience.EVERYONE, by=scene.amina)
    stories.set_named(story.id, True, by=scene.amina)
    picture = StoryPicture(concept="sunflower")
    stories.set_picture(story.id, picture, by=scene.amina)
    (found,) = stories.made_by((scene.amina,))
    assert (found.title, found.words) == ("Flowers", "We planted flowers.")
    assert (found.audience, found.named, found.picture) == (Audience.EVERYONE, True, picture)
    assert stories.made_by((PersonId("someone else"),)) == ()


def test_nothing_is_shared_without_a_yes(scene: Scene) -> None:
    story = told(scene)
    with pytest.raises(Problem) as caught:
        scene.laptop.stories.share(story.id, by=scene.amina)
    assert caught.value.key is ProblemKey.STORY_NO_YES
    assert scene.laptop.stories.shared() == ()


def test_an_empty_story_is_not_shared_even_with_a_yes(scene: Scene) -> None:
    story = scene.laptop.stories.begin((scene.amina,), by=scene.amina)
    scene.laptop.stories.consent(story.id, yes=True, by=scene.amina)
    with pytest.raises(Problem) as caught:
        scene.laptop.stories.share(story.id, by=scene.amina)
    assert caught.value.key is ProblemKey.STORY_EMPTY


def test_taking_the_yes_back_takes_the_story_back_at_once(scene: Scene) -> None:
    story = shared(scene)
    assert [one.id for one in scene.laptop.stories.shared()] == [story.id]
    scene.laptop.stories.consent(story.id, yes=False, by=scene.amina)
    assert scene.laptop.stories.shared() == ()
    again = scene.laptop.stories.consent(story.id, yes=True, by=scene.amina)
    assert not again.is_shared


def test_a_changed_story_needs_a_new_yes(scene: Scene) -> None:
    story = shared(scene)
    same = scene.laptop.stories.set_words(story.id, " We planted flowers. ", by=scene.amina)
    assert same.is_shared
    changed = scene.laptop.stories.set_words(story.id, "We planted trees.", by=scene.amina)
    assert not changed.has_yes
    assert not changed.is_shared


def test_a_yes_for_the_team_is_none_for_everyone(scene: Scene) -> None:
    story = shared(scene)
    wider = scene.laptop.stories.set_audience(story.id, Audience.EVERYONE, by=scene.amina)
    assert not wider.is_shared


def test_taken_out_and_brought_back_it_is_not_shared(scene: Scene) -> None:
    story = shared(scene)
    scene.laptop.stories.remove(story.id, by=scene.amina)
    assert scene.laptop.stories.made_by((scene.amina,)) == ()
    back = scene.laptop.stories.restore(story.id, by=scene.amina)
    assert back.words == "We planted flowers."
    assert not back.is_shared


def test_papers_are_refused_without_a_yes_and_made_with_one(scene: Scene) -> None:
    story = told(scene)
    for make in (scene.laptop.story_papers.pdf, scene.laptop.story_papers.png):
        with pytest.raises(Problem) as caught:
            make(story.id)
        assert caught.value.key is ProblemKey.STORY_NO_YES
    scene.laptop.stories.consent(story.id, yes=True, by=scene.amina)
    assert "We planted flowers." in words_of(scene.laptop.story_papers.pdf(story.id))
    assert scene.laptop.story_papers.png(story.id).startswith(b"\x89PNG")


def test_only_photos_with_a_yes_to_photos_and_to_sharing_are_offered(scene: Scene) -> None:
    laptop, visit = scene.laptop, scene.visit
    laptop.visits.start(visit, by=scene.amina)
    laptop.evidence.add_photo(visit, QuestionId("home1"), jpeg(), by=scene.amina)
    papers = laptop.story_papers
    assert papers.visit_photos((scene.amina,)) == ()
    laptop.visits.consent(visit, ConsentTo.PHOTO, ConsentAnswer.YES, by=scene.amina)
    assert papers.visit_photos((scene.amina,)) == ()
    laptop.visits.consent(visit, ConsentTo.SHARE_WORDS, ConsentAnswer.YES, by=scene.amina)
    (photo,) = papers.visit_photos((scene.amina,))
    story = laptop.stories.set_picture(told(scene).id, photo.picture, by=scene.amina)
    assert papers.may_show_picture(story)
    laptop.visits.consent(visit, ConsentTo.PHOTO, ConsentAnswer.NO, by=scene.amina)
    assert not papers.may_show_picture(story)
    assert papers.visit_photos((scene.amina,)) == ()


def test_a_photo_that_is_no_picture_leaves_the_story_as_it_was(scene: Scene) -> None:
    story = told(scene)
    with pytest.raises(Problem):
        scene.laptop.stories.use_photo(story.id, b"not a picture", by=scene.amina)
    assert not scene.laptop.stories.get(story.id).picture.is_there


def test_a_voice_that_was_not_kept_yet_is_kept_at_the_next_start(scene: Scene) -> None:
    story = told(scene)
    recording = scene.laptop.stories.begin_recording(story.id, 16_000, by=scene.amina)
    recording.append(SECOND)
    recording.close()
    scene.laptop.stories.recover()
    sound = scene.laptop.stories.get(story.id).sound
    assert sound is not None
    assert sound.seconds == pytest.approx(1)


def test_a_voice_with_no_sound_changes_nothing(scene: Scene) -> None:
    story = told(scene)
    recording = scene.laptop.stories.begin_recording(story.id, 16_000, by=scene.amina)
    kept = scene.laptop.stories.keep_recording(recording.close())
    assert kept.sound is None


def test_what_was_said_is_in_no_file_in_clear(scene: Scene, founded: Path) -> None:
    scene.laptop.stories.set_words(told(scene).id, "Zanzibar marmalade", by=scene.amina)
    for path in founded.rglob("*"):
        if path.is_file():
            assert b"marmalade" not in path.read_bytes()


def test_a_shared_story_says_who_wrote_down_its_yes(scene: Scene) -> None:
    story = shared(scene)
    (news,) = scene.laptop.stories.news()
    assert (news.story.id, news.yes_by) == (story.id, scene.amina)
    assert news.yes_at <= scene.laptop.now()
    assert scene.laptop.stories.taken_back() == ()


def test_a_story_taken_back_in_any_way_says_who_and_when(scene: Scene) -> None:
    stories, sam = scene.laptop.stories, scene.sam
    ways: tuple[Callable[[StoryId], Story], ...] = (
        lambda story: stories.consent(story, yes=False, by=sam),
        lambda story: stories.take_back(story, by=sam),
        lambda story: stories.remove(story, by=sam),
        lambda story: stories.set_words(story, "Other words.", by=sam),
    )
    for number, take_back in enumerate(ways, start=1):
        story = shared(scene)
        before = scene.laptop.now()
        take_back(story.id)
        assert stories.news() == ()
        gone = stories.taken_back()
        assert len(gone) == number
        assert (gone[0].story.id, gone[0].by) == (story.id, sam)
        assert gone[0].at >= before


def test_a_story_that_was_never_shared_is_not_taken_back(scene: Scene) -> None:
    stories = scene.laptop.stories
    stories.remove(told(scene).id, by=scene.amina)
    stories.take_back(told(scene).id, by=scene.amina)
    assert stories.taken_back() == ()


def test_a_story_shared_again_is_there_again(scene: Scene) -> None:
    stories, story = scene.laptop.stories, shared(scene)
    stories.take_back(story.id, by=scene.amina)
    stories.share(story.id, by=scene.amina)
    assert [one.story.id for one in stories.news()] == [story.id]
    assert stories.taken_back() == ()


def with_visit_photo(scene: Scene) -> Story:
    """Share a story with a photo of a visit, of which they said yes to photos and to sharing."""
    laptop, visit = scene.laptop, scene.visit
    laptop.visits.start(visit, by=scene.amina)
    laptop.evidence.add_photo(visit, QuestionId("home1"), jpeg(), by=scene.amina)
    for to in (ConsentTo.PHOTO, ConsentTo.SHARE_WORDS):
        laptop.visits.consent(visit, to, ConsentAnswer.YES, by=scene.amina)
    (photo,) = laptop.story_papers.visit_photos((scene.amina,))
    story = laptop.stories.set_picture(told(scene).id, photo.picture, by=scene.amina)
    laptop.stories.consent(story.id, yes=True, by=scene.amina)
    return laptop.stories.share(story.id, by=scene.amina)


@pytest.mark.parametrize("to", [ConsentTo.PHOTO, ConsentTo.SHARE_WORDS])
def test_a_photo_whose_yes_is_taken_back_is_in_no_paper_from_then_on(
    scene: Scene, to: ConsentTo
) -> None:
    laptop, papers = scene.laptop, scene.laptop.story_papers
    story = with_visit_photo(scene)
    assert b"/DCTDecode" in papers.pdf(story.id)
    assert b"/DCTDecode" in papers.card_pdf(story.id)
    assert papers.lost_photos((scene.amina,)) == ()
    laptop.visits.consent(scene.visit, to, ConsentAnswer.NO, by=scene.amina)
    assert b"/DCTDecode" not in papers.pdf(story.id)
    assert b"/DCTDecode" not in papers.card_pdf(story.id)
    assert papers.content(story.id).photo is None
    assert [one.id for one in laptop.stories.shared()] == [story.id]
    assert [one.id for one in papers.lost_photos((scene.amina,))] == [story.id]


def test_a_photo_that_was_taken_out_does_not_come_back_with_a_new_yes(scene: Scene) -> None:
    laptop, papers = scene.laptop, scene.laptop.story_papers
    story = with_visit_photo(scene)
    laptop.visits.consent(scene.visit, ConsentTo.PHOTO, ConsentAnswer.NO, by=scene.amina)
    dropped = laptop.stories.drop_photo(story.id, by=scene.amina)
    assert dropped.is_shared
    laptop.visits.consent(scene.visit, ConsentTo.PHOTO, ConsentAnswer.YES, by=scene.amina)
    assert b"/DCTDecode" not in papers.pdf(story.id)
    assert papers.lost_photos((scene.amina,)) == ()


def test_a_photo_that_is_taken_out_of_its_visit_is_lost_too(scene: Scene) -> None:
    laptop = scene.laptop
    story = with_visit_photo(scene)
    evidence = story.picture.evidence
    assert evidence is not None
    laptop.evidence.remove(evidence, by=scene.amina)
    assert b"/DCTDecode" not in laptop.story_papers.pdf(story.id)
    assert [one.id for one in laptop.story_papers.lost_photos((scene.amina,))] == [story.id]


def test_a_photo_of_a_visit_that_is_not_here_is_not_shown_and_not_lost(scene: Scene) -> None:
    laptop = scene.laptop
    story = with_visit_photo(scene)
    elsewhere = replace(story.picture, visit=VisitId("elsewhere"))
    there = laptop.stories.set_picture(story.id, elsewhere, by=scene.amina)
    assert not laptop.story_papers.may_show_picture(there)
    assert laptop.story_papers.lost_photos((scene.amina,)) == ()


def test_a_story_too_long_for_its_papers_is_refused_and_stays_as_it_was(scene: Scene) -> None:
    stories, papers = scene.laptop.stories, scene.laptop.story_papers
    words = "It was a very good day. " * 100
    story = stories.set_words(told(scene).id, words, by=scene.amina)
    with pytest.raises(Problem) as early:
        papers.check_length(story.id)
    asked = stories.consent(story.id, yes=True, by=scene.amina)
    with pytest.raises(Problem) as late:
        papers.share(story.id, by=scene.amina)
    assert {early.value.key, late.value.key} == {ProblemKey.STORY_TOO_LONG}
    assert stories.get(story.id) == asked
    assert asked.words == words.strip()


def test_what_is_not_too_long_for_its_page_can_be_made_as_page_and_as_card(scene: Scene) -> None:
    stories, papers = scene.laptop.stories, scene.laptop.story_papers
    story = told(scene)
    stories.set_named(story.id, True, by=scene.amina)
    refused, made = 0, 0
    for sentences in range(1, 60, 6):
        stories.set_words(story.id, "It was a very good day. " * sentences, by=scene.amina)
        stories.consent(story.id, yes=True, by=scene.amina)
        try:
            papers.share(story.id, by=scene.amina)
        except Problem:
            refused += 1
            continue
        made += 1
        assert papers.pdf(story.id).startswith(b"%PDF")
        assert papers.card_pdf(story.id).startswith(b"%PDF")
    assert refused
    assert made
