"""The office's keys as the roster tells of them: public halves, and wraps of the private ones.

A generation is one age identity. Worries are sealed for it; its private half lies only wrapped,
for each coordinator's laptop and for the recovery words.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

FOR_RECOVERY: Final = "recovery"
"""In place of a laptop's id: a wrap that the recovery words open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrap:
    """The private half, sealed for one laptop or for the recovery words, and who sealed it."""

    opener: str
    by: str
    sealed: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """One generation. `by` made it, in the fact with the number `n`: the larger is the newer."""

    recipient: str
    by: str
    n: int
    wraps: tuple[Wrap, ...] = ()

    def wraps_for(self, opener: str) -> tuple[bytes, ...]:
        """Return the wraps that a laptop, or the recovery words, may open."""
        return tuple(one.sealed for one in self.wraps if one.opener == opener)

    def is_held_only_by(self, trusted: frozenset[str]) -> bool:
        """Say whether nobody but `trusted` made it or was given it.

        What others than `trusted` say of it does not count: a laptop that was taken out must not
        make a good generation look bad.
        """
        openers = {one.opener for one in self.wraps if one.by in trusted}
        return self.by in trusted and openers - {FOR_RECOVERY} <= trusted


class Offices:
    """The generations so far, while valid facts are taken in order."""

    def __init__(self) -> None:
        self._known: dict[str, Office] = {}

    def begin(self, recipient: str, by: str, n: int, wraps: Mapping[str, bytes]) -> None:
        """Take a generation. Where two laptops claim one, the later counts."""
        before = self._known.get(recipient)
        kept = before.wraps if before is not None else ()
        self._known[recipient] = Office(recipient=recipient, by=by, n=n, wraps=kept)
        self.give(recipient, by, wraps)

    def give(self, recipient: str, by: str, wraps: Mapping[str, bytes]) -> None:
        """Take more wraps of a generation. No wrap takes another's place."""
        office = self._known.get(recipient)
        if office is not None:
            more = tuple(
                Wrap(opener=opener, by=by, sealed=sealed) for opener, sealed in wraps.items()
            )
            self._known[recipient] = replace(office, wraps=office.wraps + more)

    def newest_first(self) -> tuple[Office, ...]:
        """Return the generations."""
        order = sorted(self._known.values(), key=lambda one: (one.n, one.recipient))
        return tuple(reversed(order))
