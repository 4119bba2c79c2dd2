"""Sample good news: one story shared with everyone, one with the team, one not finished."""

from dataclasses import dataclass

from qc_desktop.domain.evidence import MediaRef
from qc_desktop.domain.ids import PersonId, PlaceId
from qc_desktop.domain.stories import Audience, StoryPicture
from qc_desktop.services.stories import Stories


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sample:
    title: str
    words: str
    concept: str
    audience: Audience | None


_STORIES = (
    _Sample(
        title="A bus trip",
        words="We took the bus to the sea.",
        concept="bus",
        audience=None,
    ),
    _Sample(
        title="Tom fixed the radio",
        words="The old radio was broken.\nTom fixed it. Now we all sing.",
        concept="music",
        audience=Audience.TEAM,
    ),
    _Sample(
        title="Flowers at Rose Cottage",
        words="We planted flowers.\nEveryone chose a colour.",
        concept="flower",
        audience=Audience.EVERYONE,
    ),
)


def add_stories(
    stories: Stories, people: tuple[PersonId, ...], place: PlaceId, photos: tuple[MediaRef, ...]
) -> None:
    """Add the sample stories of these people, unless they made some already."""
    if stories.made_by(people):
        return
    by = people[0]
    for sample in _STORIES:
        story = stories.begin(people, by=by, place=place).id
        picture = StoryPicture(concept=sample.concept)
        if photos and sample.concept == "flower":
            picture = StoryPicture(media=photos[0])
        stories.set_picture(story, picture, by=by)
        stories.set_words(story, sample.words, by=by)
        stories.set_title(story, sample.title, by=by)
        if sample.audience is not None:
            stories.set_named(story, True, by=by)
            stories.set_audience(story, sample.audience, by=by)
            stories.consent(story, yes=True, by=by)
            stories.share(story, by=by)
