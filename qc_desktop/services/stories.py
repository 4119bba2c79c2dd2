"""Good news: stories that people make, with a yes of their own. Each method is on disk at once."""

from collections.abc import Sequence

from qc_desktop.domain import stories as fields
from qc_desktop.domain.changes import Edit
from qc_desktop.domain.evidence import MediaRef
from qc_desktop.domain.facts import Fact
from qc_desktop.domain.ids import PersonId, PlaceId, QuestionId, StoryId, VisitId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.stories import (
    Audience,
    Share,
    Story,
    StoryAbout,
    StoryBegun,
    StoryConsent,
    StoryNews,
    StoryPicture,
    StoryPlace,
    TakenBack,
    news_of,
    story_of,
    taken_back,
    tidy_title,
)
from qc_desktop.services.media import Media
from qc_desktop.services.recording import Recording, RecordingFolder, Stopped
from qc_desktop.services.saving import Saving
from qc_desktop.storage import facts
from qc_desktop.storage.database import Transaction

_SOUND = QuestionId("story")
"""What stands where a voice note of a visit names its question."""


class Stories:
    """The stories of this organisation. A yes is for what was shown: a change asks for it again."""

    def __init__(self, saving: Saving, media: Media, recordings: RecordingFolder) -> None:
        self._saving = saving
        self._media = media
        self._recordings = recordings

    def begin(
        self, people: Sequence[PersonId], *, by: PersonId, place: PlaceId | None = None
    ) -> Story:
        """Begin a story of these people, from a place where one is named."""
        story = StoryId(self._saving.new_id())
        begun = StoryBegun(at=self._saving.now(), by=tuple(people), place=place)
        return self._saved(story, by, fields.BEGUN.set(story, begun))

    def get(self, story: StoryId) -> Story:
        """Return one story, taken out or not. Raises Problem NOT_FOUND."""
        with self._saving.database.read() as tx:
            return _get(tx, story)

    def made_by(self, people: Sequence[PersonId]) -> tuple[Story, ...]:
        """Return the stories that any of these people made, newest first."""
        mine = set(people)
        return tuple(story for story in self._all() if mine & set(story.begun.by))

    def shared(self) -> tuple[Story, ...]:
        """Return the stories that others may see now, newest first."""
        return tuple(story for story in self._all() if story.is_shared)

    def news(self) -> tuple[StoryNews, ...]:
        """Return the stories that others may see now, each with its yes, newest first."""
        with self._saving.database.read() as tx:
            found = [news_of(story, said) for story, said in _everything(tx)]
        return tuple(one for one in found if one is not None)

    def taken_back(self) -> tuple[TakenBack, ...]:
        """Return the stories that were shared and were taken back, the latest first."""
        with self._saving.database.read() as tx:
            found = [taken_back(story, said) for story, said in _everything(tx)]
        gone = (one for one in found if one is not None)
        return tuple(sorted(gone, key=lambda one: one.at, reverse=True))

    def set_title(self, story: StoryId, title: str, *, by: PersonId) -> Story:
        """Keep the title, on one line."""
        return self._changed(story, by, fields.TITLE.set(story, tidy_title(title)))

    def set_words(self, story: StoryId, words: str, *, by: PersonId) -> Story:
        """Keep the words as they were written."""
        return self._changed(story, by, fields.WORDS.set(story, words.strip()))

    def set_picture(self, story: StoryId, picture: StoryPicture, *, by: PersonId) -> Story:
        """Keep another picture, or none."""
        return self._changed(story, by, fields.PICTURE.set(story, picture))

    def drop_photo(self, story: StoryId, *, by: PersonId) -> Story:
        """Take out a photo that may not be used any more; it does not come back by itself.

        The yes to the story stands: what is left of it was seen by those who gave it.
        """
        return self._saved(story, by, fields.PICTURE.set(story, StoryPicture()))

    def use_photo(self, story: StoryId, data: bytes, *, by: PersonId, drawn: bool = False) -> Story:
        """Keep a photo, or what one of them has `drawn`. Slow.

        The sealed file is on disk first, then the row that names it.

        Raises Problem NOT_A_PICTURE, PICTURE_TOO_BIG or DISK_FULL.
        """
        media = self._media.keep_photo(data)
        return self.set_picture(story, StoryPicture(media=media, drawn=drawn), by=by)

    def set_place(self, story: StoryId, place: PlaceId | None, *, by: PersonId) -> Story:
        """Say where the story is from; None names no place."""
        return self._changed(story, by, fields.PLACE.set(story, StoryPlace(place=place)))

    def set_about(self, story: StoryId, about: StoryAbout, *, by: PersonId) -> Story:
        """Say whom the story is about."""
        return self._changed(story, by, fields.ABOUT.set(story, about))

    def set_named(self, story: StoryId, on: bool, *, by: PersonId) -> Story:
        """Say whether those who made it want their first names under it."""
        return self._saved(story, by, fields.NAMED.set(story, on))

    def set_audience(self, story: StoryId, audience: Audience, *, by: PersonId) -> Story:
        """Say who may see it. The yes was for fewer people where more may see it now."""
        with self._saving.database.write() as tx:
            kept = _get(tx, story)
            edits = [fields.AUDIENCE.set(story, audience)]
            if audience is Audience.EVERYONE and kept.audience is Audience.TEAM:
                edits += self._ask_again(kept)
            self._saving.record(tx, by, *edits)
            return _get(tx, story)

    def consent(self, story: StoryId, *, yes: bool, by: PersonId) -> Story:
        """Keep that everyone in it said yes; a no takes it back from those it was shared with."""
        with self._saving.database.write() as tx:
            kept = _get(tx, story)
            value = StoryConsent(yes=yes, at=self._saving.now())
            ended = () if yes else self._ended(kept)
            self._saving.record(tx, by, fields.CONSENT.set(story, value), *ended)
            return _get(tx, story)

    def share(self, story: StoryId, *, by: PersonId) -> Story:
        """Let its audience see it. Raises Problem STORY_EMPTY or STORY_NO_YES."""
        with self._saving.database.write() as tx:
            kept = _get(tx, story)
            if not kept.is_told:
                raise Problem(ProblemKey.STORY_EMPTY)
            if not kept.may_be_shown:
                raise Problem(ProblemKey.STORY_NO_YES)
            self._saving.record(tx, by, fields.SHARED.set(story, Share(at=self._saving.now())))
            return _get(tx, story)

    def take_back(self, story: StoryId, *, by: PersonId) -> Story:
        """Let nobody else see it. The yes still stands, so it can be shared again."""
        with self._saving.database.write() as tx:
            self._saving.record(tx, by, *self._ended(_get(tx, story)))
            return _get(tx, story)

    def remove(self, story: StoryId, *, by: PersonId) -> Story:
        """Take a story out, and back from those it was shared with; `restore` brings it back."""
        with self._saving.database.write() as tx:
            ended = self._ended(_get(tx, story))
            self._saving.record(tx, by, fields.REMOVED.set(story, True), *ended)
            return _get(tx, story)

    def restore(self, story: StoryId, *, by: PersonId) -> Story:
        """Bring back what was taken out. It is not shared until someone shares it again."""
        return self._saved(story, by, fields.REMOVED.set(story, False))

    def begin_recording(self, story: StoryId, rate: int, *, by: PersonId) -> Recording:
        """Open a voice note that is written as it is spoken. `rate` is in samples a second."""
        return self._recordings.begin(visit=VisitId(story), question=_SOUND, by=by, rate=rate)

    def keep_recording(self, stopped: Stopped) -> Story:
        """Keep a voice that has stopped as the story's; nothing came: as it was. Slow."""
        spoken, pcm = stopped.found.spoken, stopped.found.pcm
        story = self.get(StoryId(spoken.visit))
        if pcm:
            media = self._media.keep_sound(pcm, spoken.rate)
            story = self.set_sound(story.id, media, by=spoken.person)
        stopped.discard()
        return story

    def set_sound(self, story: StoryId, sound: MediaRef | None, *, by: PersonId) -> Story:
        """Keep another voice, or none."""
        return self._changed(story, by, fields.SOUND.set(story, StoryPicture(media=sound)))

    def recover(self) -> tuple[Story, ...]:
        """Keep the voices that a crash cut off, up to their last whole second."""
        return tuple(self.keep_recording(stopped) for stopped in self._recordings.unfinished())

    def media(self, media: MediaRef) -> bytes:
        """Return a picture or sound. Raises Problem MEDIA_MISSING or DAMAGED_DATA."""
        return self._media.read(media)

    def _all(self) -> tuple[Story, ...]:
        with self._saving.database.read() as tx:
            return tuple(story for story, _ in _everything(tx) if not story.removed)

    def _changed(self, story: StoryId, by: PersonId, edit: Edit) -> Story:
        """Save what changes the story itself: those who said yes are asked again."""
        with self._saving.database.write() as tx:
            kept = _get(tx, story)
            self._saving.record(tx, by, edit)
            changed = _get(tx, story)
            if changed != kept:
                again = self._ask_again(kept)
                if again:
                    self._saving.record(tx, by, *again)
                    changed = _get(tx, story)
            return changed

    def _ask_again(self, kept: Story) -> list[Edit]:
        if not kept.has_yes and kept.shared_at is None:
            return []
        asked = StoryConsent(yes=False, at=self._saving.now())
        return [fields.CONSENT.set(kept.id, asked), *self._ended(kept)]

    def _ended(self, kept: Story) -> tuple[Edit, ...]:
        """Return the edit that takes a story back from others; none where it is not shared."""
        if kept.shared_at is None:
            return ()
        return (fields.SHARED.set(kept.id, Share(at=None, ended_at=self._saving.now())),)

    def _saved(self, story: StoryId, by: PersonId, *edits: Edit) -> Story:
        with self._saving.database.write() as tx:
            self._saving.record(tx, by, *edits)
            return _get(tx, story)


def _everything(tx: Transaction) -> list[tuple[Story, tuple[Fact, ...]]]:
    """Return each story with all that was said of it, taken out or not, newest first."""
    ids = {fact.subject: None for fact in facts.named(tx, fields.BEGUN.name)}
    said = [(StoryId(one), facts.of_subject(tx, one)) for one in ids]
    found = [(story_of(story, of_story), of_story) for story, of_story in said]
    standing = [(story, of_story) for story, of_story in found if story is not None]
    return sorted(standing, key=lambda one: one[0].begun.at, reverse=True)


def _get(tx: Transaction, story: StoryId) -> Story:
    found = story_of(story, facts.of_subject(tx, story))
    if found is None:
        raise Problem(ProblemKey.NOT_FOUND, story)
    return found
