"""Laptops for the tests of sync: a real database, a real shelf in memory, real keys."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from qc_desktop.domain.changes import Author, Change, Edit, Json
from qc_desktop.domain.ids import MediaId, OrganisationId, PersonId, SubjectId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.storage import log
from qc_desktop.storage.database import Database
from qc_desktop.storage.ledger import Ledger
from qc_desktop.sync.engine import Engine
from qc_desktop.sync.members import Members
from qc_desktop.sync.ports import Listed, Random, Store
from qc_desktop.sync.receipts import Receipts
from qc_desktop.sync.roster import Role

ORGANISATION = OrganisationId("0c0ffee0c0ffee0c0ffee0c0ffee0c0f")
PERSON = PersonId("joe")
WORDS = "legal winner thank year wave sausage worth useful " * 2 + (
    "legal winner thank year wave sausage worth title"
)
KEY = bytes(range(32))


class Clock:
    """A clock that tests turn."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Return the time that the test set."""
        return self.time

    def goes_on(self, by: timedelta) -> None:
        """Turn the clock."""
        self.time += by


class MemoryStore:
    """A place in memory that does what it is asked."""

    def __init__(self) -> None:
        self.objects: dict[str, bytes] = {}

    def put(self, name: str, data: bytes) -> None:
        self.objects[name] = data

    def get(self, name: str) -> bytes:
        try:
            return self.objects[name]
        except KeyError:
            raise Problem(ProblemKey.NOT_READY, "not there") from None

    def listing(self, prefix: str) -> Sequence[Listed]:
        return [
            Listed(name, len(data))
            for name, data in sorted(self.objects.items())
            if name.startswith(prefix)
        ]

    def delete(self, name: str) -> None:
        self.objects.pop(name, None)

    def free(self) -> int | None:
        return None


@dataclass
class Shelf:
    """Sealed pictures and sounds, kept in memory."""

    kept: dict[MediaId, bytes] = field(default_factory=dict)

    def has(self, media: MediaId) -> bool:
        return media in self.kept

    def sealed(self, media: MediaId) -> bytes:
        return self.kept[media]

    def take(self, media: MediaId, sealed: bytes) -> None:
        self.kept[media] = sealed


class Laptop:
    """One laptop: what it keeps, and what a person does on it."""

    def __init__(self, path: Path, *, clock: Clock, random: Random) -> None:
        self.path = path
        self.clock = clock
        self.random = random
        self.database = Database.open(path, KEY, create=True)
        self.shelf = Shelf()
        self.uses(Ledger(self.database))

    def uses(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.members = Members(ledger, self.clock, self.random)
        self.receipts = Receipts(ledger, self.shelf, self.members)

    def engine(self, store: Store) -> Engine:
        return Engine(
            store=store,
            ledger=self.ledger,
            shelf=self.shelf,
            members=self.members,
            now=self.clock,
            random=self.random,
        )

    def founds(
        self, store: Store, organisation: OrganisationId = ORGANISATION, words: str = WORDS
    ) -> None:
        self.members.found(organisation, label="Office laptop", recovery_words=words)
        self.engine(store).prepare()

    def joins(self, office: "Laptop", store: Store, role: Role = Role.CHECKER) -> None:
        invite = office.members.invite()
        self.members.ask(store, invite.words, label="Blue laptop")
        (request,) = office.members.requests(store)
        office.members.admit(store, request, role)
        self.members.finish_joining(store)

    def saves(self, *edits: Edit) -> tuple[Change, ...]:
        author = Author(person=PERSON, device=self.members.device)
        with self.database.write() as tx:
            return log.record(tx, author, edits, self.clock())

    def answers(self, subject: str, name: str, value: Json) -> Change:
        (change,) = self.saves(edit(subject, name, value))
        return change

    def takes_photo(self, visit: str, plain: bytes, item: str = "photo-1") -> MediaId:
        sealer = self.members.sealer()
        media = sealer.name(plain)
        self.shelf.take(media, sealer.seal(plain))
        ref: dict[str, Json] = {"id": media, "sha256": "0" * 64, "size": 1, "type": "image/jpeg"}
        self.answers(
            item,
            "evidence.item",
            {
                "visit": visit,
                "question": "home1",
                "kind": "photo",
                "at": "2026-11-24T14:00:00Z",
                "media": ref,
                "respondent": "1",
            },
        )
        return media

    def sees(self, subject: str, name: str) -> list[Json]:
        with self.database.read() as tx:
            return [one.value for one in log.standing(tx, SubjectId(subject), name)]

    def everything(self) -> set[str]:
        with self.database.read() as tx:
            return set(tx.exec_driver_sql("SELECT hex(id) FROM change").scalars())


def edit(subject: str, name: str, value: Json) -> Edit:
    return Edit(subject=SubjectId(subject), field=name, value=value)
