"""Send to and receive from the shared place, and bring laptops into the team."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from threading import Lock

from qc_desktop.domain.ids import DeviceId, VisitId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.visits import VisitSummary
from qc_desktop.services.sessions import Sessions
from qc_desktop.storage import concerns, team_laptops, visits, waiting
from qc_desktop.storage.database import Database
from qc_desktop.sync import joining
from qc_desktop.sync.engine import Engine
from qc_desktop.sync.members import Members
from qc_desktop.sync.ports import Ledger, MediaShelf, Progress, Store
from qc_desktop.sync.roster import Role

_STORE = "store"
_LAST = "last_exchange"


@dataclass(frozen=True, slots=True, kw_only=True)
class SendProgress:
    """How far it is, in things: parts of visits, or photos and sounds."""

    done: int
    total: int
    media: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What is on this laptop and not in the shared place."""

    visits: int
    changes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SendResult:
    """What is true after a send. Counts are of all recorded visits on this laptop."""

    visits: int
    visits_in_place: int
    visits_at_office: int
    media_taken: int
    media_here: int
    media_in_place: int
    media_at_office: int
    stopped: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiveResult:
    """What came in. `waiting_for` counts parts that are not whole in the shared place yet."""

    changes: int
    visits: int
    photos: int
    voice_notes: int
    waiting_for: int
    stopped: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinRequest:
    """A laptop that asks to join. Compare the pictures on both screens before letting it in."""

    id: DeviceId
    laptop: str
    pictures: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamLaptop:
    """A laptop of the team."""

    id: DeviceId
    laptop: str
    is_this: bool
    is_office: bool


Told = Callable[[SendProgress], None]
Stop = Callable[[], bool]


class Sending:
    """Moves this laptop's work to the shared place and back. Everything but `waiting` is slow.

    `erase` takes off this laptop what others said that no laptop may keep.
    """

    def __init__(
        self,
        *,
        database: Database,
        ledger: Ledger,
        shelf: MediaShelf,
        members: Members,
        open_store: Callable[[Path], Store],
        now: Callable[[], datetime],
        look_after: Callable[[], int],
        erase: Callable[[], None],
    ) -> None:
        """`look_after` is what an office laptop does of itself with what has come in."""
        self._database = database
        self._sessions = Sessions(database)
        self._ledger = ledger
        self._shelf = shelf
        self._members = members
        self._open_store = open_store
        self._now = now
        self._look_after = look_after
        self._erase = erase
        # Two threads that seal at once would give one number to two segments.
        self._one_at_a_time = Lock()

    def visits_waiting(self) -> frozenset[VisitId]:
        """Return the started visits of which something is not in the shared place yet."""
        with self._database.read() as tx:
            return waiting.visits_waiting(tx)

    def waiting(self) -> Waiting:
        """Return what is not in the shared place yet."""
        with self._database.read() as tx:
            return Waiting(
                visits=len(waiting.visits_waiting(tx)), changes=waiting.changes_waiting(tx)
            )

    def waiting_visits(self) -> frozenset[VisitId]:
        """Return the visits of which something is not in the shared place yet."""
        with self._database.read() as tx:
            return waiting.visits_waiting(tx)

    def store(self) -> Path | None:
        """Return the shared folder, or None where nobody chose one yet."""
        kept = self._sessions.get_setting(_STORE)
        return Path(kept) if isinstance(kept, str) else None

    def set_store(self, folder: Path) -> None:
        """Use a folder as the shared place; an empty one becomes ours.

        Raises Problem WRONG_PLACE where it is another organisation's, LATER or NO_ENTRY.
        """
        self._engine(folder).prepare()
        self._sessions.put_setting(_STORE, str(folder))

    def last_exchange(self) -> datetime | None:
        """Return when this laptop last reached the shared place."""
        kept = self._sessions.get_setting(_LAST)
        return datetime.fromisoformat(kept) if isinstance(kept, str) else None

    def send(self, told: Told, stop: Stop) -> SendResult:
        """Send what is new, and take what others wrote. Can be repeated and stopped.

        Raises Problem NO_STORE, LATER, NO_ROOM, NO_ENTRY, WRONG_PLACE, REFUSED or NEWER_FORMAT.
        """
        engine = self._engine(self._chosen())
        heard = _heard(told)
        with self._one_at_a_time:
            engine.push_first()
            engine.pull(heard, stop, media=False)
            self._look_after()
            self._erase()
            sent = engine.push(heard, stop)
            self._note_exchange()
            return self._proof(stopped=sent.stopped)

    def send_concerns(self) -> None:
        """Send concerns alone, before all else, and look whether the office has them. Slow.

        Raises what `send` raises.
        """
        engine = self._engine(self._chosen())
        with self._one_at_a_time:
            engine.push_first()
            self._note_concerns()
            engine.pull(media=False)
            self._erase()
            self._note_exchange()

    def receive(self, told: Told, stop: Stop) -> ReceiveResult:
        """Take what others sent, photos and sounds too, and say that we have it.

        Raises Problem NO_STORE, LATER, NO_ENTRY, WRONG_PLACE or NEWER_FORMAT.
        """
        before = self._summaries()
        engine = self._engine(self._chosen())
        with self._one_at_a_time:
            received = engine.pull(_heard(told), stop)
            self._look_after()
            self._publish_keys()
            self._erase()
            self._note_exchange()
        after = self._summaries()
        changed = [one for one in after.values() if before.get(one.id) != one]
        return ReceiveResult(
            changes=received.changes,
            visits=len(changed),
            photos=_more(before, changed, lambda one: one.photos),
            voice_notes=_more(before, changed, lambda one: one.voice_notes),
            waiting_for=received.waiting,
            stopped=received.stopped,
        )

    def exchange(self, told: Told, stop: Stop) -> ReceiveResult:
        """Take what others sent, then send what is new here: answers to worries, plans, words.

        Raises what `receive` and `send` raise; what came in before that stays.
        """
        received = self.receive(told, stop)
        if received.stopped or stop():
            return received
        with self._one_at_a_time:
            sent = self._engine(self._chosen()).push(_heard(told), stop)
            self._note_exchange()
        return replace(received, stopped=sent.stopped)

    def invite(self) -> tuple[str, ...]:
        """Return 8 words that bring one laptop in, once, within 7 days."""
        return tuple(self._members.invite().words.split())

    def requests(self) -> tuple[JoinRequest, ...]:
        """Return the laptops that ask to join and know the words."""
        return tuple(
            JoinRequest(id=one.device, laptop=one.label, pictures=one.pictures)
            for one in self._requests()
        )

    @property
    def leads(self) -> bool:
        """Whether this laptop may bring in office laptops, and take them out."""
        return self._members.has_root

    def admit(self, request: DeviceId, *, office: bool = False) -> None:
        """Let a laptop in, and send so that it finds our places and visits there.

        As one of the `office`, it reads worries, older ones too. Raises Problem NOT_FOUND or
        WRONG_WORDS, and NotAllowed for one of the office where this laptop does not lead.
        """
        asking = next((one for one in self._requests() if one.device == request), None)
        if asking is None:
            raise Problem(ProblemKey.NOT_FOUND)
        role = Role.COORDINATOR if office else Role.CHECKER
        self._members.admit(self._open_store(self._chosen()), asking, role)
        self._engine(self._chosen()).push()

    def take_out(self, laptop: DeviceId) -> None:
        """Take a laptop out of the team, with all that it sent so far, and make new keys. Slow.

        Raises what `send` raises, Problem NOT_FOUND, and NotAllowed for this laptop itself, or
        for an office laptop where this one does not lead.
        """
        engine = self._engine(self._chosen())
        with self._one_at_a_time:
            engine.pull(media=False)
            self._members.take_out(laptop, engine.last_of(laptop))
            self._look_after()
            engine.push()
            self._note_exchange()

    def laptops(self) -> tuple[TeamLaptop, ...]:
        """Return the laptops of the team."""
        return tuple(
            TeamLaptop(
                id=one.device,
                laptop=one.label,
                is_this=one.is_this,
                is_office=one.role is Role.COORDINATOR,
            )
            for one in self._members.laptops()
            if one.active
        )

    def _requests(self) -> tuple[joining.JoinRequest, ...]:
        return self._members.requests(self._open_store(self._chosen()))

    def _chosen(self) -> Path:
        folder = self.store()
        if folder is None:
            raise Problem(ProblemKey.NO_STORE)
        return folder

    def _engine(self, folder: Path) -> Engine:
        return Engine(
            store=self._open_store(folder),
            ledger=self._ledger,
            shelf=self._shelf,
            members=self._members,
            now=self._now,
            random=os.urandom,
        )

    def _publish_keys(self) -> None:
        if self._members.role is Role.COORDINATOR:
            self._members.publish_facts(self._open_store(self._chosen()))

    def _note_exchange(self) -> None:
        self._sessions.put_setting(_LAST, self._now().isoformat())
        self._note_concerns()

    def _note_concerns(self) -> None:
        with self._database.write() as tx:
            concerns.note_sent(tx, self._members.device, self._now())
            team_laptops.note_heard(tx, self._now())

    def _summaries(self) -> Mapping[VisitId, VisitSummary]:
        with self._database.read() as tx:
            return {one.id: one for one in visits.listing(tx, limit=1_000_000)}

    def _proof(self, *, stopped: bool) -> SendResult:
        laptops = self._members.roster().members.values()
        offices = [one.device for one in laptops if one.active and one.role is Role.COORDINATOR]
        with self._database.read() as tx:
            found = waiting.standing(tx, offices)
        here = sum(self._shelf.has(one) for one in found.media)
        is_office = self._members.role is Role.COORDINATOR
        return SendResult(
            visits=found.visits,
            visits_in_place=found.visits_in_place,
            visits_at_office=found.visits if is_office else found.visits_at_office,
            media_taken=len(found.media),
            media_here=here,
            media_in_place=found.media_in_place,
            media_at_office=here if is_office else found.media_at_office,
            stopped=stopped,
        )


def _heard(told: Told) -> Callable[[Progress], None]:
    def hear(progress: Progress) -> None:
        told(
            SendProgress(
                done=progress.done, total=progress.of, media=progress.thing.value == "media"
            )
        )

    return hear


def _more(
    before: Mapping[VisitId, VisitSummary],
    changed: list[VisitSummary],
    count: Callable[[VisitSummary], int],
) -> int:
    return sum(
        max(count(one) - (count(before[one.id]) if one.id in before else 0), 0) for one in changed
    )
