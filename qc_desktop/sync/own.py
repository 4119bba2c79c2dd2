"""What this laptop knows of itself and of its team: its keys, and the signed facts."""

import base64
from collections.abc import Mapping
from typing import TypeAlias

import msgspec

from qc_desktop.domain.changes import Json
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.sync import container, keys, local, roster
from qc_desktop.sync.keys import Epoch, SigningKey
from qc_desktop.sync.local import Membership
from qc_desktop.sync.ports import Papers, Random
from qc_desktop.sync.roster import ROOT, Fact, Kind, Role, Roster

_SETTING = "membership"
Body: TypeAlias = "Mapping[str, Json]"


class Own:
    """Reads and writes both in the encrypted database. On disk when a method returns."""

    def __init__(self, papers: Papers, random: Random) -> None:
        self.papers = papers
        self.random = random
        self._roster: tuple[frozenset[str], Roster] | None = None

    def find(self) -> Membership | None:
        """Return the membership, or None where this laptop never founded, joined or asked."""
        text = self.papers.setting(_SETTING)
        return None if text is None else local.from_text(text)

    def membership(self) -> Membership:
        """Return the membership. Raises Problem NO_DATA where there is none."""
        found = self.find()
        if found is None:
            raise Problem(ProblemKey.NO_DATA, "membership")
        return found

    def keep(self, membership: Membership) -> None:
        """Keep the membership."""
        self.papers.keep_setting(_SETTING, local.to_text(membership))

    def roster(self) -> Roster:
        """Return the team that all facts known here make."""
        membership = self.membership()
        raws = self.papers.facts()
        known = frozenset(container.object_hash(raw) for raw in raws)
        if self._roster is None or self._roster[0] != known:
            read = [roster.read_fact(membership.organisation, raw) for raw in raws]
            self._roster = (known, roster.fold(membership.root, read))
        return self._roster[1]

    def role(self) -> Role | None:
        """Return what this laptop may do; None where it is not (or no longer) in the team."""
        member = self.roster().members.get(self.membership().device)
        return member.role if member is not None and member.active else None

    def say(self, kind: Kind, body: Body) -> Fact:
        """Sign a fact and keep it: with the root key where it is here, else with our own."""
        membership = self.membership()
        by, sign = ROOT, SigningKey(seed=bytes.fromhex(membership.root_seed or "00")).sign
        if not membership.root_seed:
            by, sign = membership.device, membership.keys.signing.sign
        raw = roster.make_fact(
            kind,
            body,
            organisation=membership.organisation,
            by=by,
            sign=sign,
            after=self.roster(),
        )
        fact = roster.read_fact(membership.organisation, raw)
        self.papers.keep_fact(fact.hash, raw)
        return fact

    def keep_facts(self, raws: Mapping[str, bytes]) -> int:
        """Keep new facts. Returns how many; raises Problem NOT_READY where one is not whole."""
        organisation = self.membership().organisation
        known = {container.object_hash(raw) for raw in self.papers.facts()}
        new = {name: raw for name, raw in raws.items() if name not in known}
        for name, raw in new.items():
            roster.read_fact(organisation, raw)
            self.papers.keep_fact(name, raw)
        return len(new)

    def device_body(self, public_key: bytes, recipient: str, label: str, role: Role) -> Body:
        """Return what a fact says that brings a laptop in, with every epoch wrapped for it."""
        epochs = self.membership().epochs
        return {
            "device": keys.device_of(public_key),
            "key": public_key.hex(),
            "age": recipient,
            "role": role.value,
            "label": base64.b64encode(epochs[0].seal(label.encode())).decode(),
            "wraps": {epoch.id: wrap_epoch(epoch, recipient) for epoch in epochs},
        }


def wrap_epoch(epoch: Epoch, recipient: str) -> str:
    """Return an epoch, sealed for one laptop or for the recovery words."""
    return wrapped(msgspec.json.encode(epoch), recipient)


def wrapped(secret: bytes, recipient: str) -> str:
    """Return a secret as a small age file in base64."""
    return base64.b64encode(keys.encrypt(secret, recipient)).decode()
