"""A practice home: the same screens on data that stands apart and can never be sent."""

from collections.abc import Callable
from dataclasses import dataclass

from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.people import Person
from qc_desktop.services.laptop import Laptop
from qc_desktop.words import easy

_DRAWING = "terrace"
_LIVE_HERE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Practising:
    """A practice home that is open, and the people who practise in it.

    `end` closes it and takes all of it off the disk; what was practised is gone.
    """

    laptop: Laptop
    people: tuple[PersonId, ...]
    end: Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Learner:
    """Someone who is here and wants to practise, as the real laptop knows them."""

    person: Person
    photo: bytes | None = None


def learners(laptop: Laptop, people: tuple[PersonId, ...]) -> tuple[Learner, ...]:
    """Return the people who are here, with their photos."""
    here = [laptop.people.get(person) for person in people]
    return tuple(Learner(person=one, photo=laptop.people.photo(one)) for one in here)


def fill(practice: Laptop, learning: tuple[Learner, ...], *, by: PersonId) -> tuple[PersonId, ...]:
    """Put the learners, a made-up home and a visit for now into an empty practice laptop."""
    people = tuple(
        practice.people.add(
            first_name=one.person.first_name,
            role=one.person.role,
            portrait=one.person.portrait,
            photo=one.photo,
            by=by,
        ).id
        for one in learning
    )
    place = practice.places.add(
        name=easy("Practice house"), drawing=_DRAWING, people_living_here=_LIVE_HERE, by=by
    )
    practice.planning.plan(place=place.id, at=practice.now(), checkers=people, by=by)
    return people
