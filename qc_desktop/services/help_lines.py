"""Who to ring with a worry: read with no network, and set by the office."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from qc_desktop.domain import help_lines as fields
from qc_desktop.domain.facts import newest, newest_by_key
from qc_desktop.domain.help_lines import HelpLine, Route, WhoToRing
from qc_desktop.domain.ids import PersonId, PlaceId
from qc_desktop.domain.places import Nation
from qc_desktop.domain.problems import Problem
from qc_desktop.services.organisations import Organisations
from qc_desktop.services.saving import Saving
from qc_desktop.storage import facts, people, places


class HelpLines:
    """Numbers and names that lie on every laptop. `folder` holds one file a nation."""

    def __init__(self, saving: Saving, organisations: Organisations, folder: Path) -> None:
        self._saving = saving
        self._organisations = organisations
        self._folder = folder

    def who_to_ring(self, place: PlaceId | None) -> WhoToRing:
        """Return who can be rung at a place; None: where nobody is on a visit."""
        organisation = self._organisations.get()
        with self._saving.database.read() as tx:
            ours = facts.of_subject(tx, organisation.id)
            here = facts.of_subject(tx, place) if place else ()
            nation = places.get(tx, place).nation if place else Nation.ENGLAND
            own = newest(here, fields.PLACE_LOCAL) or HelpLine()
        local = newest_by_key(ours, fields.LOCAL).get(nation, HelpLine())
        return WhoToRing(
            lead=self._line_of_lead(organisation.phone),
            second=newest(ours, fields.SECOND_LEAD) or HelpLine(),
            local=own if own.is_there else local,
            route=self.route(nation),
        )

    def lead(self) -> PersonId:
        """Return who is told of worries. Raises Problem NOT_FOUND where there is nobody."""
        with self._saving.database.read() as tx:
            chosen = newest(facts.of_subject(tx, self._organisations.get().id), fields.LEAD)
        return PersonId(chosen) if chosen else self._organisations.contact()

    def route(self, nation: Nation) -> Route:
        """Return who else takes worries in a nation, in general words."""
        with (self._folder / f"{nation}.toml").open("rb") as file:
            return msgspec.convert(tomllib.load(file), Route)

    def second(self) -> HelpLine:
        """Return who is told where the worry is about the lead."""
        with self._saving.database.read() as tx:
            ours = facts.of_subject(tx, self._organisations.get().id)
        return newest(ours, fields.SECOND_LEAD) or HelpLine()

    def local(self, nation: Nation) -> HelpLine:
        """Return the organisation's own number in a nation."""
        with self._saving.database.read() as tx:
            ours = facts.of_subject(tx, self._organisations.get().id)
        return newest_by_key(ours, fields.LOCAL).get(nation, HelpLine())

    def local_of(self, place: PlaceId) -> HelpLine:
        """Return the number of a place itself; empty where that of its nation counts."""
        with self._saving.database.read() as tx:
            return newest(facts.of_subject(tx, place), fields.PLACE_LOCAL) or HelpLine()

    def save(
        self,
        *,
        lead: PersonId,
        second: HelpLine,
        local: Mapping[Nation, HelpLine],
        by: PersonId,
    ) -> None:
        """Keep who is told of worries and the numbers by nation, in one go: what differs."""
        ours = self._organisations.get().id
        edits = []
        if lead != self.lead():
            edits.append(fields.LEAD.set(ours, lead))
        if second != self.second():
            edits.append(fields.SECOND_LEAD.set(ours, second))
        edits.extend(
            fields.LOCAL.set(ours, nation, line)
            for nation, line in local.items()
            if line != self.local(nation)
        )
        if edits:
            self._saving.save(by, *edits)

    def set_place_local(self, place: PlaceId, line: HelpLine, *, by: PersonId) -> None:
        """Keep the number that takes worries about one place; an empty one: the nation's."""
        self._saving.save(by, fields.PLACE_LOCAL.set(place, line))

    def _line_of_lead(self, office_phone: str) -> HelpLine:
        try:
            lead = self.lead()
            with self._saving.database.read() as tx:
                person = people.get(tx, lead)
        except Problem:
            return HelpLine(phone=office_phone)
        return HelpLine(name=person.first_name, phone=person.phone or office_phone)
