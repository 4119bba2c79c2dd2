"""A place that lies: late, partial and shuffled lists, cut uploads, copies, flipped bits."""

import random
from collections.abc import Sequence
from typing import NamedTuple

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.sync.ports import Listed


class _Object(NamedTuple):
    data: bytes
    seen_from: int
    by: str


class LyingStore:
    """What all laptops share. `rate` is the chance of each trouble; nought tells the truth."""

    def __init__(self, chance: random.Random) -> None:
        self.objects: dict[str, _Object] = {}
        self.chance = chance
        self.rate = 0.0
        self.time = 0

    def seen_by(self, who: str) -> "View":
        return View(self, who)

    def strikes(self, factor: float = 1.0) -> bool:
        return self.chance.random() < self.rate * factor


class View:
    """The place as one laptop sees it."""

    def __init__(self, place: LyingStore, who: str) -> None:
        self._place = place
        self._who = who

    def put(self, name: str, data: bytes) -> None:
        place, chance = self._place, self._place.chance
        if name in place.objects:
            raise AssertionError(f"written twice: {name}")
        self._may_fail()
        late = place.time + (chance.randint(1, 40) if place.strikes(3) else 0)
        if place.strikes():
            cut = data[: chance.randrange(len(data))]
            place.objects[name] = _Object(cut, late, self._who)
            if chance.random() < 0.5:
                raise Problem(ProblemKey.LATER, "cut")
            return
        place.objects[name] = _Object(data, late, self._who)
        if place.strikes():
            copy = data if chance.random() < 0.6 else data[: len(data) // 2]
            place.objects[f"{name}-LAPTOP7"] = _Object(copy, late, self._who)
        self._may_fail()

    def get(self, name: str) -> bytes:
        place, chance = self._place, self._place.chance
        self._may_fail()
        if name not in place.objects or not self._sees(name):
            raise Problem(ProblemKey.NOT_READY, "not there")
        data = place.objects[name].data
        if place.strikes() and data:
            return data[: chance.randrange(len(data))]
        if place.strikes() and data:
            spot = chance.randrange(len(data))
            return data[:spot] + bytes([data[spot] ^ 16]) + data[spot + 1 :]
        return data

    def listing(self, prefix: str) -> Sequence[Listed]:
        place, chance = self._place, self._place.chance
        self._may_fail()
        found = [
            Listed(name, len(one.data))
            for name, one in place.objects.items()
            if name.startswith(prefix) and self._sees(name)
        ]
        if place.strikes():
            found = [one for one in found if chance.random() < 0.7]
        chance.shuffle(found)
        return found

    def delete(self, name: str) -> None:
        self._may_fail()
        self._place.objects.pop(name, None)

    def free(self) -> int | None:
        return None

    def _may_fail(self) -> None:
        if self._place.strikes():
            raise Problem(ProblemKey.LATER, "no network")

    def _sees(self, name: str) -> bool:
        place, one = self._place, self._place.objects[name]
        return one.by == self._who or one.seen_from <= place.time or not place.rate
