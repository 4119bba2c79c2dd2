"""One seed, one history: laptops, a place that lies, crashes, wrong clocks, old disks put back."""

import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from qc_desktop.domain.changes import Change
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.storage import log
from qc_desktop.storage.ledger import Ledger
from qc_desktop.sync import container
from qc_desktop.sync.engine import Engine
from tests.sync.laptops import Clock, Laptop, Shelf
from tests.sync.lying import LyingStore, View

STEPS = 50
FIELDS = ("visit.note", "visit.state", "visit.mood")


class Crash(Exception):  # noqa: N818 - it is what happens, not an error of ours
    """The power went."""


class CrashyLedger(Ledger):
    """A ledger whose laptop may lose its power before or after any write."""

    armed: random.Random | None = None

    def keep_sealed(self, sealed, changes) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
        with self._power():
            super().keep_sealed(sealed, changes)

    def take(self, *args) -> int:  # type: ignore[no-untyped-def]  # noqa: ANN002
        with self._power():
            return super().take(*args)

    def keep_setting(self, key: str, value: str) -> None:
        with self._power():
            super().keep_setting(key, value)

    @contextmanager
    def _power(self) -> Iterator[None]:
        if self.armed is not None and self.armed.random() < 0.15:
            raise Crash
        yield
        if self.armed is not None and self.armed.random() < 0.15:
            raise Crash


class World:
    """A team, and everything that may happen to it."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - one seed is one history
        self.folder = folder
        self.place = LyingStore(self.chance)
        self.clocks = {name: Clock() for name in ("office", "blue", "green")}
        self.shelves = {name: Shelf() for name in self.clocks}
        self.shelf_images: dict[str, Shelf] = {}
        self.laptops = {name: self._boots(name) for name in self.clocks}
        self.said: dict[str, Change] = {}
        self.left_with_a_disk: set[str] = set()
        self.images: dict[str, Path] = {}

    def forms_a_team(self) -> None:
        """Found an organisation and let the others in."""
        office = self.laptops["office"]
        office.founds(self.place.seen_by("office"))
        for name in ("blue", "green"):
            self.laptops[name].joins(office, self.place.seen_by(name))

    def goes_on(self) -> None:
        """Let one thing happen on one laptop."""
        self.place.time += 1
        name = self.chance.choice(list(self.laptops))
        ledger = self.laptops[name].ledger
        assert isinstance(ledger, CrashyLedger)
        if self.chance.random() < 0.25:
            ledger.armed = self.chance
        try:
            self._something(name, self.chance.random())
        except Crash:
            self.laptops[name].database.close()
            self.laptops[name] = self._boots(name)
        except Problem as problem:
            if problem.key not in (ProblemKey.LATER, ProblemKey.NOT_READY, ProblemKey.WRONG_PLACE):
                raise
        ledger.armed = None

    def ends_well(self) -> None:
        """Let the network work, and everyone sync until nothing moves."""
        self.place.rate, self.place.time = 0.0, 10**6
        for _ in range(4):
            for name in self.laptops:
                self.clocks[name].goes_on(timedelta(days=8))
                self._syncs(name)

    def close(self) -> None:
        """Close every database."""
        for laptop in self.laptops.values():
            laptop.database.close()

    def _something(self, name: str, draw: float) -> None:
        if draw < 0.45:
            self._saves(name)
        elif draw < 0.86:
            self._syncs(name)
        elif draw < 0.90:
            years = self.chance.choice([-1, 0, 60])
            self.clocks[name].time = Clock().time + timedelta(days=365 * years)
        elif draw < 0.93:
            self._images(name)
        elif draw < 0.95 and name in self.images:
            self._puts_old_disk_back(name)
        elif draw < 0.98:
            self._somebody_tidies()

    def _saves(self, name: str) -> None:
        laptop = self.laptops[name]
        subject = f"visit-{self.chance.randrange(4)}"
        change = laptop.answers(subject, self.chance.choice(FIELDS), self.chance.random())
        self.said[change.id] = change
        if self.chance.random() < 0.2:
            laptop.takes_photo(subject, self.chance.randbytes(40), f"photo-{len(self.said)}")

    def _syncs(self, name: str) -> None:
        engine = self._engine(name)
        engine.pull()
        engine.push()

    def _engine(self, name: str) -> Engine:
        return self.laptops[name].engine(self._view(name))

    def _view(self, name: str) -> View:
        return self.place.seen_by(name)

    def _boots(self, name: str) -> Laptop:
        seed = self.chance.randbytes(8)
        chance = random.Random(seed)  # noqa: S311 - one seed is one history
        path = self.folder / f"{name}.db"
        laptop = Laptop(path, clock=self.clocks[name], random=chance.randbytes)
        laptop.shelf = self.shelves[name]
        laptop.uses(CrashyLedger(laptop.database))
        return laptop

    def _images(self, name: str) -> None:
        self.laptops[name].database.close()
        for suffix in ("", ".check"):
            shutil.copy(self.folder / f"{name}.db{suffix}", self.folder / f"{name}.image{suffix}")
        self.images[name] = self.folder / f"{name}.image"
        self.shelf_images[name] = Shelf(dict(self.shelves[name].kept))
        self.laptops[name] = self._boots(name)

    def _puts_old_disk_back(self, name: str) -> None:
        """Put an old image back. What never left the laptop is gone; nothing else may be."""
        had = self.laptops[name].everything() - self._elsewhere(name)
        self.laptops[name].database.close()
        for suffix in ("", ".check"):
            shutil.copy(self.folder / f"{name}.image{suffix}", self.folder / f"{name}.db{suffix}")
        self.shelves[name] = Shelf(dict(self.shelf_images[name].kept))
        self.laptops[name] = self._boots(name)
        self.left_with_a_disk |= had - self.laptops[name].everything()

    def _elsewhere(self, name: str) -> set[str]:
        """Return what is on other laptops, or whole at the place."""
        others = [other.everything() for key, other in self.laptops.items() if key != name]
        whole = {container.object_hash(one.data) for one in self.place.objects.values()}
        with self.laptops[name].database.read() as tx:
            rows = tx.exec_driver_sql("SELECT hex(id), hex(segment) FROM change").all()
        sent = {row[0] for row in rows if row[1] and row[1].lower() in whole}
        return sent.union(*others)

    def _somebody_tidies(self) -> None:
        """Somebody deletes a segment that some laptop still holds."""
        names = [name for name in sorted(self.place.objects) if name.endswith(".qcs")]
        held = {one.hash for laptop in self.laptops.values() for one in laptop.ledger.held()}
        whole = [name for name in names if name.rpartition("/")[2][9:41] in held]
        if whole:
            self.place.objects.pop(self.chance.choice(whole))


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Found a team once; every history begins with a copy of it."""
    world = World(0, tmp_path_factory.mktemp("team"))
    world.forms_a_team()
    world.close()
    return world


@pytest.mark.parametrize("seed", range(30))
def test_nothing_is_lost_and_all_end_equal(seed: int, team: World, tmp_path: Path) -> None:
    shutil.copytree(team.folder, tmp_path, dirs_exist_ok=True)
    world = World(seed, tmp_path)
    world.place.objects.update(team.place.objects)
    try:
        world.place.rate = world.chance.choice([0.01, 0.03, 0.06])
        for _ in range(STEPS):
            world.goes_on()
        world.ends_well()
        _check(world, seed)
    finally:
        world.close()


def _check(world: World, seed: int) -> None:
    laptops = world.laptops
    has = {name: laptop.everything() for name, laptop in laptops.items()}
    everything = set().union(*has.values())
    must = {one.upper() for one in world.said} - world.left_with_a_disk
    for name in laptops:
        assert everything == has[name], f"seed {seed}: {name} misses changes"
        assert must <= has[name], f"seed {seed}: {name} lost changes"
    for subject in range(4):
        for field in FIELDS:
            seen = [laptop.sees(f"visit-{subject}", field) for laptop in laptops.values()]
            assert seen[0] == seen[1] == seen[2], f"seed {seed}: not the same answers"
    for name, laptop in laptops.items():
        named = {item.id for item in laptop.ledger.media()}
        anywhere = named & set().union(*(shelf.kept for shelf in world.shelves.values()))
        missing = [one for one in anywhere if not laptop.shelf.has(one)]
        assert not missing, f"seed {seed}: {name} misses {len(missing)} photos"
    with laptops["office"].database.read() as tx:
        every = log.unsealed(tx, -1)
    assert every == (), f"seed {seed}: unsealed changes are left"
