"""Two laptops of one team, and the place between them."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.sync.laptops import Clock, Laptop, MemoryStore


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def new_laptop(tmp_path: Path, clock: Clock) -> Iterator[Callable[[str], Laptop]]:
    opened: list[Laptop] = []

    def make(name: str) -> Laptop:
        chance = random.Random(name)  # noqa: S311 - the same chance in every run
        laptop = Laptop(tmp_path / f"{name}.db", clock=clock, random=chance.randbytes)
        opened.append(laptop)
        return laptop

    yield make
    for laptop in opened:
        laptop.database.close()


@pytest.fixture
def office(new_laptop: Callable[[str], Laptop], store: MemoryStore) -> Laptop:
    laptop = new_laptop("office")
    laptop.founds(store)
    return laptop


@pytest.fixture
def blue(new_laptop: Callable[[str], Laptop], office: Laptop, store: MemoryStore) -> Laptop:
    laptop = new_laptop("blue")
    laptop.joins(office, store)
    return laptop
