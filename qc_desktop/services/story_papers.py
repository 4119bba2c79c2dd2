"""Make a story into a picture card and a one-page paper, and find photos for one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from typing import TypeAlias

from qc_desktop.domain.consent import ConsentTo
from qc_desktop.domain.evidence import Evidence, EvidenceKind, MediaRef
from qc_desktop.domain.ids import PersonId, StoryId
from qc_desktop.domain.problems import Problem
from qc_desktop.domain.stories import Story, StoryPicture
from qc_desktop.domain.story_content import StoryContent, story_content
from qc_desktop.domain.visits import Visit, VisitState
from qc_desktop.services.laying_out import Papers
from qc_desktop.services.media import Media
from qc_desktop.services.organisations import Organisations
from qc_desktop.services.saving import Saving
from qc_desktop.services.stories import Stories
from qc_desktop.storage import evidence as evidence_rows
from qc_desktop.storage import people, places, visits

DrawPage: TypeAlias = Callable[[bytes, int, str], bytes]
"""Turns the first page of a PDF into a PNG of a width in pixels, with its description."""

CARD_PIXELS = (1080, 1350)
_PRESENT = frozenset({VisitState.STARTED, VisitState.FINISHED, VisitState.REVIEWED})
_LATEST = 20


class _PictureState(Enum):
    """Whether a story's picture may be seen."""

    MAY_BE_SHOWN = "may be shown"
    NOT_HERE = "not here"
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitPhoto:
    """A photo of a visit that may be used in a story."""

    picture: StoryPicture
    media: MediaRef
    place_name: str


class StoryPapers:
    """Lays stories out. Every paper is slow: make it in the background."""

    def __init__(
        self,
        saving: Saving,
        media: Media,
        organisations: Organisations,
        stories: Stories,
        papers: Papers,
        *,
        draw_page: DrawPage,
    ) -> None:
        self._saving = saving
        self._media = media
        self._organisations = organisations
        self._stories = stories
        self._papers = papers
        self._draw_page = draw_page

    def content(self, story: StoryId) -> StoryContent:
        """Return what a story's papers say.

        Raises Problem NOT_FOUND, STORY_EMPTY or STORY_NO_YES.
        """
        return self._content(self._stories.get(story))

    def check_length(self, story: StoryId) -> None:
        """Tell whether a story fits its page and its picture, before anybody said yes to it.

        Raises Problem NOT_FOUND or STORY_EMPTY, and STORY_TOO_LONG or STORY_LETTERS where neither
        can be made: nothing of a story is ever cut.
        """
        content = self._content(replace(self._stories.get(story), has_yes=True, removed=False))
        for fill in self._setters():
            fill(content)

    def share(self, story: StoryId, *, by: PersonId) -> Story:
        """Let a story's audience see it, where its page and its picture can be made.

        Raises Problem STORY_EMPTY, STORY_NO_YES, STORY_TOO_LONG or STORY_LETTERS; then it stays as
        it was.
        """
        if self._stories.get(story).may_be_shown:
            self.check_length(story)
        return self._stories.share(story, by=by)

    def make_ready(self) -> None:
        """Load what `check_length` needs, so that it takes a blink from then on. Slow."""
        self._setters()

    def _setters(self) -> tuple[Callable[[StoryContent], object], ...]:
        from qc_desktop.documents.stories.card import set_card  # noqa: PLC0415 - slow
        from qc_desktop.documents.stories.paper import set_page  # noqa: PLC0415 - slow
        from qc_desktop.documents.type import Type  # noqa: PLC0415 - slow

        fonts = Type(self._papers.cache)
        return (partial(set_page, fonts), partial(set_card, fonts))

    def _content(self, found: Story) -> StoryContent:
        organisation = self._organisations.get()
        return story_content(
            found,
            names=self.makers(found),
            place=self.place_name(found),
            organisation=organisation.name,
            zone=self._papers.zone,
            picture_may_be_shown=self.may_show_picture(found),
        )

    def pdf(self, story: StoryId) -> bytes:
        """Return the one-page paper.

        Raises as `content`, and Problem STORY_TOO_LONG or STORY_LETTERS.
        """
        from qc_desktop.documents.stories.paper import render_pdf  # noqa: PLC0415 - slow

        return render_pdf(
            self.content(story),
            self._organisations.look(),
            self._media.find,
            resources=self._papers.resources,
            icons=self._papers.icons,
            cache=self._papers.cache,
        )

    def png(self, story: StoryId) -> bytes:
        """Return the picture card, 1080 by 1350 pixels.

        Raises as `content`, and Problem STORY_TOO_LONG or STORY_LETTERS.
        """
        content = self.content(story)
        words = ". ".join((content.title, *content.paragraphs, content.alt))
        return self._draw_page(self._card(content), CARD_PIXELS[0], words)

    def card_pdf(self, story: StoryId) -> bytes:
        """Return the picture card as a page, to look at. Raises as `png`."""
        return self._card(self.content(story))

    def _card(self, content: StoryContent) -> bytes:
        from qc_desktop.documents.stories.card import render_card  # noqa: PLC0415 - slow

        return render_card(
            content,
            self._organisations.look(),
            self._media.find,
            resources=self._papers.resources,
            icons=self._papers.icons,
            cache=self._papers.cache,
        )

    def makers(self, story: Story) -> tuple[str, ...]:
        """Return the first names of those who made a story."""
        with self._saving.database.read() as tx:
            return tuple(people.get(tx, person).first_name for person in story.begun.by)

    def place_name(self, story: Story) -> str:
        """Return the name of the place that a story is from, or ""."""
        if story.place is None:
            return ""
        with self._saving.database.read() as tx:
            try:
                return places.get(tx, story.place).name
            except Problem:
                return ""

    def may_show_picture(self, story: Story) -> bool:
        """Tell whether the picture may be seen: one from a visit needs the yes given there."""
        return self._picture_state(story) is _PictureState.MAY_BE_SHOWN

    def lost_photos(self, made_by: Sequence[PersonId]) -> tuple[Story, ...]:
        """Return these people's stories with a photo whose yes was taken back in its visit.

        A photo of a visit that is not on this laptop yet is not shown, but it is not lost.
        """
        mine = self._stories.made_by(made_by)
        return tuple(one for one in mine if self._picture_state(one) is _PictureState.LOST)

    def _picture_state(self, story: Story) -> "_PictureState":
        picture = story.picture
        if picture.visit is None:
            return _PictureState.MAY_BE_SHOWN
        with self._saving.database.read() as tx:
            try:
                visit = visits.get(tx, picture.visit)
            except Problem:
                return _PictureState.NOT_HERE
            kept = evidence_rows.of_visit(tx, picture.visit, removed=True)
        found = next((one for one in kept if one.id == picture.evidence), None)
        if found is None:
            return _PictureState.NOT_HERE
        return _PictureState.MAY_BE_SHOWN if _may_be_used(visit, found) else _PictureState.LOST

    def visit_photos(self, made_by: Sequence[PersonId]) -> tuple[VisitPhoto, ...]:
        """Return photos of these people's latest visits that may be shared, newest visit first.

        Only where the person said yes to photos and yes to sharing.
        """
        mine = set(made_by)
        found: list[VisitPhoto] = []
        with self._saving.database.read() as tx:
            listed = visits.listing(tx, states=_PRESENT, limit=_LATEST * 10)
            theirs = [one for one in listed if mine & {*one.checkers, *one.supporters}]
            for summary in theirs[:_LATEST]:
                visit = visits.get(tx, summary.id)
                for one in evidence_rows.of_visit(tx, summary.id):
                    if one.item.media is not None and _may_be_used(visit, one):
                        picture = StoryPicture(
                            media=one.item.media, visit=visit.id, evidence=one.id
                        )
                        found.append(
                            VisitPhoto(
                                picture=picture,
                                media=one.item.media,
                                place_name=summary.place_name,
                            )
                        )
        return tuple(found)


def _may_be_used(visit: Visit, one: Evidence) -> bool:
    respondent = one.item.respondent
    return (
        one.item.kind in {EvidenceKind.PHOTO, EvidenceKind.DRAWING}
        and not one.removed
        and visit.may(ConsentTo.PHOTO, respondent)
        and visit.may(ConsentTo.SHARE_WORDS, respondent)
    )
