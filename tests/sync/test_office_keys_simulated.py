"""Office keys in any order of things: worries open to the office, and not to who is out."""

import random
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.sync import keys, team_keys
from qc_desktop.sync.office_sealer import OfficeSealer
from qc_desktop.sync.offices import FOR_RECOVERY
from qc_desktop.sync.roster import Role
from tests.sync.laptops import WORDS, Clock, Laptop, MemoryStore

STEPS = 30
MOST = 6


@dataclass(frozen=True, kw_only=True)
class Box:
    """A sealed worry, and the laptops that its writer knew to be out."""

    sealed: bytes
    plain: bytes
    known_out: frozenset[str]


@dataclass(kw_only=True)
class World:
    """Laptops that come, go, write and sync as chance has it."""

    folder: Path
    chance: random.Random
    store: MemoryStore = field(default_factory=MemoryStore)
    laptops: list[Laptop] = field(default_factory=list)
    every: list[Laptop] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)

    def opens_one(self) -> Laptop:
        """Make a laptop with nothing on it."""
        name = f"laptop-{len(self.every)}"
        laptop = Laptop(
            self.folder / f"{name}.db",
            clock=Clock(),
            random=random.Random(name).randbytes,  # noqa: S311 - the same chance in every run
        )
        self.every.append(laptop)
        return laptop

    @property
    def root(self) -> Laptop:
        """The newest laptop that has the root key: it leads."""
        return [one for one in self.laptops if one.members.has_root][-1]

    def step(self) -> None:
        """Let one thing happen."""
        happen = self.chance.choice(
            [self.joins, self.takes_out, self.syncs, self.syncs, self.writes, self.writes]
        )
        happen()

    def joins(self) -> None:
        """Bring in a laptop, the office's or the checkers'."""
        if len(self.laptops) < MOST:
            role = self.chance.choice([Role.COORDINATOR, Role.CHECKER])
            new = self.opens_one()
            new.joins(self.root, self.store, role)
            self.laptops.append(new)

    def takes_out(self) -> None:
        """Take out a laptop that does not lead; it may not hear of it at once."""
        others = [one for one in self.laptops if one is not self.root]
        if others:
            gone = self.chance.choice(others)
            engine = self.root.engine(self.store)
            engine.pull()
            self.root.members.take_out(gone.members.device, engine.last_of(gone.members.device))
            if self.chance.random() < 0.7:
                engine.push()
            self.laptops.remove(gone)

    def recovers(self) -> None:
        """Lose the laptop that leads, and make a new one from the words."""
        lost = self.root
        new = self.opens_one()
        new.members.recover(self.store, WORDS, label="New")
        engine = new.engine(self.store)
        engine.push()
        engine.pull()
        if not new.members.roster().members[lost.members.device].active:
            return
        new.members.take_out(lost.members.device, engine.last_of(lost.members.device))
        engine.push()
        self.laptops = [one for one in [*self.laptops, new] if one is not lost]

    def syncs(self) -> None:
        """Send and receive on one laptop."""
        laptop = self.chance.choice(self.laptops)
        laptop.engine(self.store).pull()
        try:
            laptop.engine(self.store).push()
        except Problem as problem:
            assert problem.key is ProblemKey.REFUSED  # noqa: PT017 - it may only be out

    def writes(self) -> None:
        """Tell a worry on one laptop, with what it knows of the team."""
        laptop = self.chance.choice(self.laptops)
        plain = self.chance.randbytes(20)
        out = frozenset(
            one.device for one in laptop.members.roster().members.values() if not one.active
        )
        sealed = OfficeSealer(laptop.members).seal(plain)
        self.boxes.append(Box(sealed=sealed, plain=plain, known_out=out))

    def settles(self) -> None:
        """Let all laptops hear all."""
        for laptop in [self.root, *self.laptops, self.root, *self.laptops]:
            laptop.engine(self.store).pull()
            laptop.engine(self.store).push()


def opened(laptop: Laptop, box: Box) -> bool:
    """Say whether a laptop opens a box."""
    try:
        return OfficeSealer(laptop.members).open(box.sealed) == box.plain
    except Problem:
        return False


@pytest.mark.parametrize("seed", range(8))
def test_whatever_happens_the_office_and_the_words_open_all_and_who_is_out_nothing_new(
    tmp_path: Path, seed: int
) -> None:
    world = World(folder=tmp_path, chance=random.Random(seed))  # noqa: S311 - the same chance in every run
    founder = world.opens_one()
    founder.founds(world.store)
    world.laptops.append(founder)
    for step in range(STEPS):
        if seed % 3 == 0 and step == STEPS // 2:
            world.settles()
            world.recovers()
        world.step()
    world.settles()
    assert len({one.members.roster().digest for one in world.laptops}) == 1
    the_words_open_every_generation(world)
    who_opens_the_boxes(world)
    for laptop in world.every:
        laptop.database.close()


def the_words_open_every_generation(world: World) -> None:
    """Look that the recovery words alone give every office key that there ever was."""
    words = keys.recovery_keys(WORDS)
    offices = world.root.members.roster().offices
    opened = [team_keys.open_office(one, FOR_RECOVERY, words.age_secret) for one in offices]
    assert opened
    assert None not in opened


def who_opens_the_boxes(world: World) -> None:
    """Look that the office opens every box, and a checkers' laptop or one that is out does not.

    A box for laptops by name is open to those alone, until an office laptop seals it again.
    """
    roster = world.root.members.roster()
    sealer = OfficeSealer(world.root.members)
    assert any(sealer.is_for_office(box.sealed) for box in world.boxes)
    for box in world.boxes:
        assert opened(world.root, box)
        for_all = sealer.is_for_office(box.sealed)
        for laptop in world.every:
            device = laptop.members.device
            role = roster.members[device].role
            if laptop in world.laptops and role is Role.COORDINATOR:
                assert opened(laptop, box) or not for_all
            elif role is Role.CHECKER or device in box.known_out:
                assert not opened(laptop, box)
