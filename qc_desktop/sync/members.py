"""The team, as this laptop knows it: found an organisation, invite, ask to join, admit."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

import msgspec

from qc_desktop.domain.changes import Json
from qc_desktop.domain.ids import DeviceId, OrganisationId
from qc_desktop.domain.problems import NotAllowed, Problem, ProblemKey
from qc_desktop.sync import container, facts, invites, joining, keys, local, place, roster
from qc_desktop.sync.invites import Invite, InviteKey
from qc_desktop.sync.joining import JoinRequest
from qc_desktop.sync.keys import DeviceKeys, Epoch, SigningKey
from qc_desktop.sync.local import Membership, OpenInvite
from qc_desktop.sync.ports import Now, Papers, Random, Store
from qc_desktop.sync.roster import ROOT, Fact, Kind, Role, Roster
from qc_desktop.sync.sealer import EpochSealer

_SETTING = "membership"
_ORGANISATION_PAPER = "org.json"
Body: TypeAlias = "Mapping[str, Json]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Laptop:
    """One laptop of the team, as shown to people."""

    device: DeviceId
    label: str
    role: Role
    active: bool
    is_this: bool


class Members:
    """Keeps keys and the roster in the encrypted database, and changes them.

    Everything is on disk when a method returns.
    """

    def __init__(self, papers: Papers, now: Now, random: Random) -> None:
        self._papers = papers
        self._now = now
        self._random = random
        self._roster: tuple[frozenset[str], Roster] | None = None

    # What this laptop is.

    @property
    def belongs(self) -> bool:
        """Whether this laptop founded an organisation or was let into one."""
        found = self._stored()
        return found is not None and found.admitted

    @property
    def is_asking(self) -> bool:
        """Whether this laptop asked to join and waits for the office."""
        found = self._stored()
        return found is not None and not found.admitted

    @property
    def organisation(self) -> OrganisationId:
        """The organisation. Raises Problem NO_DATA where there is none."""
        return self._membership().organisation

    @property
    def root_key(self) -> bytes:
        """The organisation's public root key."""
        return self._membership().root

    @property
    def device(self) -> DeviceId:
        """The id of this laptop; use it as the device of every change made here."""
        return self._membership().device

    @property
    def device_keys(self) -> DeviceKeys:
        """The keys of this laptop."""
        return self._membership().keys

    @property
    def role(self) -> Role | None:
        """What this laptop may do; None where it is not (or no longer) in the team."""
        member = self.roster().members.get(self.device)
        return member.role if member is not None and member.active else None

    def laptops(self) -> tuple[Laptop, ...]:
        """Return every laptop that ever was in the team."""
        mine = self.device
        return tuple(
            Laptop(
                device=member.device,
                label=self._label_of(member.label),
                role=member.role,
                active=member.active,
                is_this=member.device == mine,
            )
            for member in self.roster().members.values()
        )

    def offices(self) -> tuple[DeviceId, ...]:
        """Return the coordinators' laptops that are in the team now."""
        return tuple(
            one.device
            for one in self.roster().members.values()
            if one.active and one.role is Role.COORDINATOR
        )

    def roster(self) -> Roster:
        """Return the team that all facts known here make."""
        organisation, root_key = self.organisation, self.root_key
        raws = self._papers.facts()
        known = frozenset(container.object_hash(raw) for raw in raws)
        if self._roster is None or self._roster[0] != known:
            read = [roster.read_fact(organisation, raw) for raw in raws]
            self._roster = (known, roster.fold(root_key, read))
        return self._roster[1]

    # Keys of the epochs.

    def epochs(self) -> tuple[Epoch, ...]:
        """Return the epochs that this laptop can open, newest first."""
        return self._membership().epochs

    def epoch(self, name: str) -> Epoch | None:
        """Return one epoch, or None where this laptop has no key to it (yet)."""
        return next((epoch for epoch in self.epochs() if epoch.id == name), None)

    def sealer(self) -> EpochSealer:
        """Return what seals, opens and names pictures and sounds."""
        return EpochSealer(self.epochs)

    def take_facts(self, raws: Mapping[str, bytes]) -> int:
        """Keep new facts, and any new epoch that they wrap for this laptop.

        Returns how many were new. Raises Problem NOT_READY where one is not whole.
        """
        known = {container.object_hash(raw) for raw in self._papers.facts()}
        new = {name: raw for name, raw in raws.items() if name not in known}
        for name, raw in new.items():
            roster.read_fact(self.organisation, raw)
            self._papers.keep_fact(name, raw)
        if new:
            self._unwrap_epochs()
        return len(new)

    # Making an organisation.

    def found(self, organisation: OrganisationId, *, label: str, recovery_words: str) -> None:
        """Make an organisation on this laptop. The 24 words are kept nowhere.

        Raises Problem ALREADY_SET_UP or WRONG_WORDS.
        """
        if self._stored() is not None:
            raise Problem(ProblemKey.ALREADY_SET_UP)
        recovery = keys.recovery_keys(recovery_words)
        device = keys.new_device_keys(self._random)
        epoch = keys.new_epoch(self._random)
        membership = Membership(
            organisation=organisation,
            root_key=recovery.root.public.hex(),
            root_seed=recovery.root.seed.hex(),
            recovery_recipient=keys.recipient_of(recovery.age_secret),
            device_seed=device.signing.seed.hex(),
            age_secret=device.age_secret,
            label=label,
            admitted=True,
            epochs=(epoch,),
        )
        paper = place.describe(organisation, recovery.root.public, recovery.root.sign)
        self._papers.keep_setting(_ORGANISATION_PAPER, paper.decode())
        self._keep(membership)
        self._say(
            Kind.EPOCH,
            {
                "epoch": epoch.id,
                "wraps": {},
                "recovery": _wrap(epoch, membership.recovery_recipient),
            },
        )
        self._say(
            Kind.DEVICE,
            self._device_body(device.signing.public, device.recipient, label, Role.COORDINATOR),
        )

    def organisation_paper(self) -> bytes:
        """Return the bytes of `org.json`."""
        paper = self._papers.setting(_ORGANISATION_PAPER)
        if paper is None:
            raise Problem(ProblemKey.NO_DATA, "org.json")
        return paper.encode()

    # Bringing a laptop in: the office's side.

    def invite(self) -> Invite:
        """Return eight words that bring one laptop in, once, within seven days."""
        membership = self._membership()
        words = invites.new_words(membership.root, self._random)
        expires = self._now() + invites.GOOD_FOR
        given = OpenInvite(
            key=invites.key_from(words, membership.root).key.hex(),
            expires=int(expires.timestamp()),
        )
        open_ones = (*self._open_invites(membership), given)
        self._keep(msgspec.structs.replace(membership, invites=open_ones))
        return Invite(words=words, expires=expires)

    def requests(self, store: Store) -> tuple[JoinRequest, ...]:
        """Return the laptops that ask to join and know words that are still good."""
        membership = self._membership()
        place.check(store, membership.organisation, membership.root)
        known = self._known_invites(membership)
        members = self.roster().members
        found: dict[DeviceId, JoinRequest] = {}
        for listed in store.listing(joining.FOLDER) if known else ():
            request = joining.read_request(
                facts.fetched(store, listed.name), membership.organisation, membership.root, known
            )
            if request is not None and request.device not in members:
                found[request.device] = request
        return tuple(found.values())

    def admit(self, store: Store, request: JoinRequest, role: Role = Role.CHECKER) -> None:
        """Let a laptop in and use up its invite. On the store when this returns.

        Raises Problem WRONG_WORDS where its invite is used up or too old, and NotAllowed where a
        laptop without the root key would make another coordinator.
        """
        membership = self._membership()
        if role is Role.COORDINATOR and not membership.root_seed:
            raise NotAllowed("only the root key makes coordinators")
        place.check(store, membership.organisation, membership.root)
        if request.invite not in self._known_invites(membership):
            raise Problem(ProblemKey.WRONG_WORDS, "invite used or too old")
        body = self._device_body(request.public_key, request.recipient, request.label, role)
        self._use_up(request.invite)
        self._say(Kind.DEVICE, {**body, "proof": request.proof})
        self.publish_facts(store)

    def publish_facts(self, store: Store) -> int:
        """Put every fact that is not there whole. Returns how many were put."""
        raws = self._papers.facts()
        return facts.publish(store, self.organisation, raws, self._random)

    # Bringing a laptop in: the new laptop's side.

    def ask(self, store: Store, words: str, *, label: str) -> tuple[str, ...]:
        """Ask to join. Returns the four pictures; the office must see the same.

        Raises Problem WRONG_WORDS, WRONG_PLACE or ALREADY_SET_UP.
        """
        if self.belongs:
            raise Problem(ProblemKey.ALREADY_SET_UP)
        organisation, root_key = place.read(store)
        invite = invites.key_from(words, root_key)
        device = keys.new_device_keys(self._random)
        membership = Membership(
            organisation=organisation,
            root_key=root_key.hex(),
            device_seed=device.signing.seed.hex(),
            age_secret=device.age_secret,
            label=label,
            admitted=False,
            invite_key=invite.key.hex(),
        )
        self._papers.keep_setting(_ORGANISATION_PAPER, store.get(place.NAME).decode())
        self._keep(membership)
        name, raw = joining.make_request(membership, self._random)
        store.put(name, raw)
        return self.pictures()

    def pictures(self) -> tuple[str, ...]:
        """Return the four pictures of this laptop's request."""
        membership = self._membership()
        return joining.own_pictures(membership.keys, membership.root)

    def finish_joining(self, store: Store) -> None:
        """Take the keys that the office wrapped for this laptop.

        Raises Problem NOT_ADMITTED while the office has not let it in.
        """
        membership = self._membership()
        if membership.admitted:
            return
        place.check(store, membership.organisation, membership.root)
        self.take_facts(facts.fetch(store, frozenset()))
        member = self.roster().members.get(membership.device)
        invite = InviteKey(key=bytes.fromhex(membership.invite_key))
        proof = joining.proof_of(invite, membership.keys.signing.public, membership.keys.recipient)
        if member is None or member.proof != proof or not self.epochs():
            raise Problem(ProblemKey.NOT_ADMITTED)
        now_in = msgspec.structs.replace(self._membership(), admitted=True, invite_key="")
        self._keep(now_in)

    # The rest is nobody else's business.

    def _stored(self) -> Membership | None:
        text = self._papers.setting(_SETTING)
        return None if text is None else local.from_text(text)

    def _membership(self) -> Membership:
        found = self._stored()
        if found is None:
            raise Problem(ProblemKey.NO_DATA, "membership")
        return found

    def _keep(self, membership: Membership) -> None:
        self._papers.keep_setting(_SETTING, local.to_text(membership))

    def _say(self, kind: Kind, body: Body) -> Fact:
        membership = self._membership()
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
        self._papers.keep_fact(fact.hash, raw)
        return fact

    def _device_body(self, public_key: bytes, recipient: str, label: str, role: Role) -> Body:
        epochs = self.epochs()
        return {
            "device": keys.device_of(public_key),
            "key": public_key.hex(),
            "age": recipient,
            "role": role.value,
            "label": base64.b64encode(epochs[0].seal(label.encode())).decode(),
            "wraps": {epoch.id: _wrap(epoch, recipient) for epoch in epochs},
        }

    def _label_of(self, sealed: bytes) -> str:
        try:
            return self.sealer().open(sealed).decode()
        except Problem:
            return ""

    def _unwrap_epochs(self) -> None:
        membership = self._membership()
        had = {epoch.id: epoch for epoch in membership.epochs}
        found: list[Epoch] = []
        for name, wraps in self.roster().epochs.items():
            mine = wraps.get(membership.device)
            if name in had:
                found.append(had[name])
            elif mine is not None:
                opened = keys.decrypt(mine, membership.age_secret)
                found.append(msgspec.json.decode(opened, type=Epoch))
        if tuple(found) != membership.epochs:
            self._keep(msgspec.structs.replace(membership, epochs=tuple(found)))

    def _open_invites(self, membership: Membership) -> tuple[OpenInvite, ...]:
        now = self._now().timestamp()
        return tuple(one for one in membership.invites if one.expires > now)

    def _known_invites(self, membership: Membership) -> tuple[InviteKey, ...]:
        return tuple(
            InviteKey(key=bytes.fromhex(one.key)) for one in self._open_invites(membership)
        )

    def _use_up(self, invite: InviteKey) -> None:
        membership = self._membership()
        left = tuple(one for one in membership.invites if one.key != invite.key.hex())
        self._keep(msgspec.structs.replace(membership, invites=left))


def _wrap(epoch: Epoch, recipient: str) -> str:
    return base64.b64encode(keys.encrypt(msgspec.json.encode(epoch), recipient)).decode()
