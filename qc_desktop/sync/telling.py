"""Laptops tell each other what they have and what they miss, so that all know what arrived."""

import json
from collections.abc import Collection
from datetime import timedelta

from qc_desktop.domain.ids import MediaId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.sync import acks, container
from qc_desktop.sync.members import Members
from qc_desktop.sync.ports import Held, Ledger, MediaShelf, Now, Random, Store, Thing

_READ_BACK_EVERY = timedelta(days=7)
_READ_BACK = "read_back_at"
_SUSPECTS = "suspects"
_DUE = "ack_due"
_NUMBER = "ack_number"
_MOST_MISSING = 1000


class Telling:
    """Reads the acks of others, says our own, and remembers what to read back."""

    def __init__(
        self,
        *,
        store: Store,
        ledger: Ledger,
        shelf: MediaShelf,
        members: Members,
        now: Now,
        random: Random,
    ) -> None:
        self._store = store
        self._ledger = ledger
        self._shelf = shelf
        self._members = members
        self._now = now
        self._random = random

    def listens(self) -> None:
        """Read the acks that are new: who has what, and what somebody misses."""
        seen = self._ledger.acks_seen()
        held: tuple[Held, ...] | None = None
        suspects: set[str] = set()
        for listed in self._store.listing(acks.FOLDER):
            if container.claimed_hash(listed.name) in seen:
                continue
            ack = self._ack(listed.name)
            if ack is None or ack.hash in seen:
                continue
            if ack.device == self._members.device:
                # Said before this disk was restored; what it holds now it will say anew.
                self._ledger.keep_ack(ack.hash, ack.device, (), ())
                continue
            held = tuple(self._ledger.held()) if held is None else held
            has = acks.covered(ack.said.runs, held)
            self._ledger.note_media_at_store(ack.said.missing_media, there=False)
            self._ledger.keep_ack(ack.hash, ack.device, has, ack.said.media)
            suspects.update(ack.said.missing_segments)
        if suspects:
            known = self._remembered(_SUSPECTS)
            self._ledger.keep_setting(_SUSPECTS, json.dumps(sorted({*known, *suspects})))

    def is_due(self) -> None:
        """Note that something came or was sealed, so that we say so next time."""
        if self._ledger.setting(_DUE) != "yes":
            self._ledger.keep_setting(_DUE, "yes")

    def misses(self, thing: Thing, missing: Collection[str]) -> None:
        """Note what is named but not whole at the store."""
        text = json.dumps(sorted(missing)[:_MOST_MISSING])
        if (self._ledger.setting(_missing(thing)) or "[]") != text:
            self.is_due()
            self._ledger.keep_setting(_missing(thing), text)

    def says(self) -> None:
        """Put an ack where something came or went missing since the last."""
        if self._ledger.setting(_DUE) != "yes" or self._members.role is None:
            return
        keys = self._members.device_keys
        new = self._untold_media()
        said = acks.Said(
            runs=acks.runs_of(self._ledger.held()),
            media=new,
            missing_segments=self._remembered(_missing(Thing.TEXT)),
            missing_media=tuple(MediaId(one) for one in self._remembered(_missing(Thing.MEDIA))),
        )
        number = int(self._ledger.setting(_NUMBER) or 0) + 1
        found, name, raw = acks.make_ack(
            self._members.organisation, keys, self._members.epochs()[0], number, said
        )
        attempt = self._random(2).hex()
        self._store.put(name.replace(".qca", f"-{attempt}.qca"), raw)
        self._ledger.keep_setting(_NUMBER, str(number))
        self._ledger.keep_ack(found, keys.device, (), new)
        self._ledger.keep_setting(_DUE, "no")

    def suspects(self, held: Collection[Held]) -> frozenset[str]:
        """Return which segments to read back: all once a week, else what somebody misses."""
        last = float(self._ledger.setting(_READ_BACK) or 0)
        if self._now().timestamp() - last >= _READ_BACK_EVERY.total_seconds():
            return frozenset(one.hash for one in held)
        return frozenset(self._remembered(_SUSPECTS))

    def suspects_read_back(self, *, all_of_them: bool) -> None:
        """Note that the suspects were read back and healed."""
        if self._ledger.setting(_SUSPECTS):
            self._ledger.keep_setting(_SUSPECTS, "")
        if all_of_them:
            self._ledger.keep_setting(_READ_BACK, str(self._now().timestamp()))

    def _untold_media(self) -> tuple[MediaId, ...]:
        """Return the pictures and sounds here that no ack of ours named yet."""
        named = [item.id for item in self._ledger.media()]
        told = self._ledger.media_holders(named)
        mine = self._members.device
        return tuple(
            one for one in named if mine not in told.get(one, frozenset()) and self._shelf.has(one)
        )

    def _ack(self, name: str) -> acks.Ack | None:
        try:
            return acks.read_ack(self._store.get(name), self._members)
        except Problem as problem:
            if problem.key not in (ProblemKey.NOT_READY, ProblemKey.REFUSED):
                raise
            return None

    def _remembered(self, setting: str) -> tuple[str, ...]:
        return tuple(json.loads(self._ledger.setting(setting) or "[]"))


def _missing(thing: Thing) -> str:
    return f"missing_{thing.value}"
