"""What a story's picture card and paper say. Documents lay it out; nothing is decided there."""

import unicodedata
from dataclasses import dataclass
from datetime import tzinfo

from qc_desktop.domain.evidence import MediaRef
from qc_desktop.domain.ids import MediaId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.reporting_pieces import attribution
from qc_desktop.domain.stories import Story
from qc_desktop.words import easy, joined, month_and_year

_FIRST_SIGN = 0x2190
_JOINERS = frozenset({0xFE0F, 0xFE0E})


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryContent:
    """A story's words, ready to lay out. `alt` says in words what the picture is.

    Exactly one of `photo` and `concept` is there, so that no story stands without a picture.
    """

    label: str
    title: str
    paragraphs: tuple[str, ...]
    photo: MediaId | None
    concept: str
    alt: str
    by: str
    when: str
    organisation: str
    attribution: str
    language: str = "en-GB"


def story_content(
    story: Story,
    *,
    names: tuple[str, ...],
    place: str,
    organisation: str,
    zone: tzinfo,
    picture_may_be_shown: bool = True,
) -> StoryContent:
    """Return what a story's papers say; `names` are the first names of those who made it.

    Raises Problem STORY_EMPTY where nothing is told, STORY_NO_YES where not everyone said yes.
    """
    if not story.is_told:
        raise Problem(ProblemKey.STORY_EMPTY)
    if not story.may_be_shown:
        raise Problem(ProblemKey.STORY_NO_YES)
    picture = story.picture
    media = picture.media if picture_may_be_shown else None
    title = without_signs(title_of(story, place))
    return StoryContent(
        label=easy("Good news"),
        title=title,
        paragraphs=_paragraphs(story),
        photo=media.id if media else None,
        concept="" if media else picture.concept or "good_news",
        alt=_alt(media, title, drawn=picture.drawn) if media else "",
        by=easy("By {names}", names=joined(names)) if story.named and names else "",
        when=month_and_year(story.begun.at.astimezone(zone).date()),
        organisation=organisation,
        attribution=attribution(),
    )


def _alt(media: MediaRef, title: str, *, drawn: bool) -> str:
    if media.alt:
        return media.alt
    if drawn:
        return easy("A drawing for {title}", title=title)
    return easy("A photo of {title}", title=title)


def title_of(story: Story, place: str) -> str:
    """Return a story's title; one from its place where it was given none."""
    if story.title:
        return story.title
    return easy("Good news from {place}", place=place) if place else easy("Good news")


def without_signs(words: str) -> str:
    """Return words without small pictures among their letters: no font of ours prints those."""
    kept = "".join(letter for letter in words if not _is_sign(letter))
    return " ".join(kept.split())


def _is_sign(letter: str) -> bool:
    code = ord(letter)
    return code >= _FIRST_SIGN and (
        unicodedata.category(letter) in {"So", "Sk", "Cn", "Co"} or code in _JOINERS
    )


def _paragraphs(story: Story) -> tuple[str, ...]:
    lines = (without_signs(line) for line in story.words.splitlines())
    written = tuple(line for line in lines if line)
    if written:
        return written
    return (easy("We have this story as a recording."), easy("Ask us to play it."))
