"""The laptops of the team for the office: how they are, and what a lost one held."""

from datetime import datetime
from pathlib import Path

from qc_desktop.domain.ids import DeviceId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.spoken_to import respondents
from qc_desktop.domain.team_laptops import HeldList, HeldPerson, HeldVisit, LaptopStanding
from qc_desktop.domain.visits import VisitState, VisitSummary
from qc_desktop.storage import concerns, people, team_laptops, visits
from qc_desktop.storage.database import Database, Transaction
from qc_desktop.sync.members import Laptop, Members
from qc_desktop.sync.ports import MediaShelf
from qc_desktop.sync.roster import Role

_EVERY_VISIT = 1_000_000


class TeamLaptops:
    """Knows of the other laptops what they sent; asks none of them. All of it may be slow."""

    def __init__(self, database: Database, members: Members, shelf: MediaShelf) -> None:
        self._database = database
        self._members = members
        self._shelf = shelf

    @property
    def is_taken_out(self) -> bool:
        """Whether this laptop was taken out of the team, as far as it has heard."""
        return self._members.role is None

    def everything(self) -> tuple[LaptopStanding, ...]:
        """Return this laptop, then those in the team by name, then those taken out."""
        with self._database.read() as tx:
            heard = team_laptops.heard(tx)
            users = team_laptops.users(tx)
            gaps = team_laptops.parts_missing(tx)
            named = team_laptops.media_of(tx)
        found = [
            LaptopStanding(
                id=one.device,
                laptop=one.label,
                is_this=one.is_this,
                is_office=one.role is Role.COORDINATOR,
                is_out=not one.active,
                heard_at=heard.get(one.device),
                users=users.get(one.device, ()),
                missing=gaps.get(one.device, 0)
                + sum(not self._shelf.has(each) for each in named.get(one.device, ())),
            )
            for one in self._members.laptops()
        ]
        return tuple(sorted(found, key=lambda one: (one.is_out, not one.is_this, one.laptop)))

    def held(self, laptop: DeviceId) -> HeldList:
        """Return what was on a laptop. Raises Problem NOT_FOUND where it never was in the team."""
        one = self._find(laptop)
        with self._database.read() as tx:
            listed = visits.listing(tx, limit=_EVERY_VISIT)
            everyone = {each.id: each for each in people.everyone(tx, removed=True)}
            worries = concerns.begun(tx)
            subjects = {*(str(each.id) for each in listed), *everyone, *worries}
            here = team_laptops.held_of(tx, laptop, subjects)
            names = {key: person.full_name for key, person in everyone.items()}
            return HeldList(
                laptop=one.label,
                is_office=one.role is Role.COORDINATOR,
                heard_at=team_laptops.heard(tx).get(laptop),
                visits=tuple(
                    _held_visit(tx, each, [names.get(who, "") for who in each.checkers])
                    for each in listed
                    if each.id in here
                ),
                people=tuple(
                    HeldPerson(name=each.full_name, role=each.role)
                    for key, each in everyone.items()
                    if key in here
                ),
                worries=sum(str(each) in here for each in worries),
            )

    def write_held(self, laptop: DeviceId, path: Path, now: datetime) -> Path:
        """Write what was on a laptop as CSV, for whoever reports the loss. On disk at return.

        Raises Problem NOT_FOUND, CANNOT_WRITE_FILE or DISK_FULL.
        """
        from qc_desktop.interchange.held_csv import export_held  # noqa: PLC0415 - seldom needed

        export_held(self.held(laptop), path, now)
        return path

    def _find(self, laptop: DeviceId) -> Laptop:
        for one in self._members.laptops():
            if one.device == laptop:
                return one
        raise Problem(ProblemKey.NOT_FOUND, laptop)


def _held_visit(tx: Transaction, visit: VisitSummary, team: list[str]) -> HeldVisit:
    return HeldVisit(
        place=visit.place_name,
        at=visit.at,
        team=tuple(team),
        spoken_to=_spoken_to(tx, visit),
        photos=visit.photos,
        voice_notes=visit.voice_notes,
    )


def _spoken_to(tx: Transaction, visit: VisitSummary) -> int:
    if visit.state is VisitState.PLANNED:
        return 0
    return len(respondents(visits.get(tx, visit.id)))
