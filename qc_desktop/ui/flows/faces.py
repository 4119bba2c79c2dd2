"""Portraits and photos of places, read from disk once each."""

from qc_desktop.domain.ids import MediaId, PersonId, PlaceId
from qc_desktop.domain.people import Person
from qc_desktop.domain.places import Place
from qc_desktop.services.people import People
from qc_desktop.services.places import Places
from qc_desktop.ui.components.values import Here
from qc_desktop.ui.theme.pictures import Photo


class Faces:
    """Knows how people and places look. A changed photo has a new id, so nothing goes stale."""

    def __init__(self, people: People, places: Places) -> None:
        self._people = people
        self._places = places
        self._photos: dict[MediaId, Photo] = {}

    def person(self, person: Person) -> Photo | None:
        """Return a person's photo or drawing; None shows a silhouette."""
        if person.photo and person.photo not in self._photos:
            data = self._people.photo(person)
            if data is not None:
                self._photos[person.photo] = Photo(data=data)
        if person.photo in self._photos:
            return self._photos[person.photo]
        return Photo(sample=f"people/{person.portrait}") if person.portrait else None

    def place(self, place: Place) -> Photo | None:
        """Return a place's photo or drawing; None shows a drawn house."""
        if place.photo and place.photo not in self._photos:
            data = self._places.photo(place)
            if data is not None:
                self._photos[place.photo] = Photo(data=data)
        if place.photo in self._photos:
            return self._photos[place.photo]
        return Photo(sample=f"places/{place.drawing}") if place.drawing else None

    def here(self, people: tuple[PersonId, ...]) -> tuple[Here, ...]:
        """Return people with their portraits, in the order given."""
        return tuple(self._here(self._people.get(person)) for person in people)

    def names(self, people: tuple[PersonId, ...]) -> tuple[str, ...]:
        """Return first names, in the order given."""
        return tuple(self._people.get(person).first_name for person in people)

    def place_of(self, place: PlaceId) -> Place:
        """Return a place by its id."""
        return self._places.get(place)

    def _here(self, person: Person) -> Here:
        return Here(name=person.first_name, photo=self.person(person))
