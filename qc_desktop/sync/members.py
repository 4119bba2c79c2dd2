"""The team, as this laptop knows it: found an organisation, invite, ask to join, admit."""

from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock

import msgspec

from qc_desktop.domain.ids import DeviceId, OrganisationId
from qc_desktop.domain.problems import NotAllowed, Problem, ProblemKey
from qc_desktop.sync import (
    facts,
    invites,
    joining,
    keys,
    place,
    recovering,
    taking_out,
    team_keys,
)
from qc_desktop.sync.invites import Invite, InviteKey
from qc_desktop.sync.joining import JoinRequest
from qc_desktop.sync.keys import DeviceKeys, Epoch, OfficeKey
from qc_desktop.sync.local import Membership, OpenInvite
from qc_desktop.sync.own import Own, wrap_epoch
from qc_desktop.sync.ports import Now, Papers, Random, Store
from qc_desktop.sync.roster import Kind, Role, Roster
from qc_desktop.sync.sealer import EpochSealer

_ORGANISATION_PAPER = "org.json"


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
        self._own = Own(papers, random)
        self._papers = papers
        self._now = now
        self._random = random
        # Two threads that look after the keys at once would each make a new one.
        self._one_at_a_time = Lock()
        self._looked_after: tuple[str, Membership] | None = None

    # What this laptop is.

    @property
    def belongs(self) -> bool:
        """Whether this laptop founded an organisation or was let into one."""
        found = self._own.find()
        return found is not None and found.admitted

    @property
    def is_asking(self) -> bool:
        """Whether this laptop asked to join and waits for the office."""
        found = self._own.find()
        return found is not None and not found.admitted

    @property
    def organisation(self) -> OrganisationId:
        """The organisation. Raises Problem NO_DATA where there is none."""
        return self._own.membership().organisation

    @property
    def root_key(self) -> bytes:
        """The organisation's public root key."""
        return self._own.membership().root

    @property
    def device(self) -> DeviceId:
        """The id of this laptop; use it as the device of every change made here."""
        return self._own.membership().device

    @property
    def device_keys(self) -> DeviceKeys:
        """The keys of this laptop."""
        return self._own.membership().keys

    @property
    def role(self) -> Role | None:
        """What this laptop may do; None where it is not (or no longer) in the team."""
        return self._own.role()

    @property
    def has_root(self) -> bool:
        """Whether the root key is here, which makes and unmakes office laptops."""
        return bool(self._own.membership().root_seed)

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
        return tuple(sorted(self.roster().coordinators()))

    def was_office(self, device: DeviceId) -> bool:
        """Say whether a laptop is a coordinator's, or was before it was taken out."""
        member = self.roster().members.get(device)
        return member is not None and member.role is Role.COORDINATOR

    def roster(self) -> Roster:
        """Return the team that all facts known here make."""
        return self._own.roster()

    # Keys of the epochs.

    def epochs(self) -> tuple[Epoch, ...]:
        """Return the epochs that this laptop can open, newest first."""
        return self._own.membership().epochs

    def epoch(self, name: str) -> Epoch | None:
        """Return one epoch, or None where this laptop has no key to it (yet)."""
        return next((epoch for epoch in self.epochs() if epoch.id == name), None)

    def sealer(self) -> EpochSealer:
        """Return what seals, opens and names pictures and sounds."""
        return EpochSealer(self.epochs)

    def office_keys(self) -> tuple[OfficeKey, ...]:
        """Return the private halves of the office's keys: none on a checkers' laptop."""
        return self._own.membership().offices

    def take_facts(self, raws: Mapping[str, bytes]) -> int:
        """Keep new facts, take keys that they wrap for this laptop, and do what the office must.

        Returns how many were new. Raises Problem NOT_READY where one is not whole.
        """
        new = self._own.keep_facts(raws)
        if new:
            self.look_after_keys()
        return new

    def look_after_keys(self) -> int:
        """Take keys that are wrapped for us. On an office laptop make and wrap what is missing.

        Returns how many facts that took. Nothing is made twice; what was made goes with a push.
        """
        with self._one_at_a_time:
            # At every send: where nothing changed, this is all that it costs.
            if self._known() == self._looked_after:
                return 0
            team_keys.take(self._own)
            said = team_keys.tend(self._own)
            self._looked_after = self._known()
            return said

    def _known(self) -> tuple[str, Membership]:
        return self._own.roster().digest, self._own.membership()

    # Making an organisation.

    def found(self, organisation: OrganisationId, *, label: str, recovery_words: str) -> None:
        """Make an organisation on this laptop. The 24 words are kept nowhere.

        Raises Problem ALREADY_SET_UP or WRONG_WORDS.
        """
        if self._own.find() is not None:
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
        self._own.keep(membership)
        self._own.say(
            Kind.EPOCH,
            {
                "epoch": epoch.id,
                "wraps": {},
                "recovery": wrap_epoch(epoch, membership.recovery_recipient),
            },
        )
        self._own.say(
            Kind.DEVICE,
            self._own.device_body(device.signing.public, device.recipient, label, Role.COORDINATOR),
        )
        self.look_after_keys()

    def recover(self, store: Store, words: str, *, label: str) -> None:
        """Make this laptop an office laptop by the recovery words. Goes out with the next push.

        Raises Problem ALREADY_SET_UP, WRONG_WORDS where they are another organisation's or
        mistyped, WRONG_PLACE or NOT_READY.
        """
        paper = recovering.recover(self._own, store, words, label)
        self._papers.keep_setting(_ORGANISATION_PAPER, paper.decode())
        self.look_after_keys()

    def organisation_paper(self) -> bytes:
        """Return the bytes of `org.json`."""
        paper = self._papers.setting(_ORGANISATION_PAPER)
        if paper is None:
            raise Problem(ProblemKey.NO_DATA, "org.json")
        return paper.encode()

    # Bringing a laptop in: the office's side.

    def invite(self) -> Invite:
        """Return eight words that bring one laptop in, once, within seven days."""
        membership = self._own.membership()
        words = invites.new_words(membership.root, self._random)
        expires = self._now() + invites.GOOD_FOR
        given = OpenInvite(
            key=invites.key_from(words, membership.root).key.hex(),
            expires=int(expires.timestamp()),
        )
        open_ones = (*self._open_invites(membership), given)
        self._own.keep(msgspec.structs.replace(membership, invites=open_ones))
        return Invite(words=words, expires=expires)

    def requests(self, store: Store) -> tuple[JoinRequest, ...]:
        """Return the laptops that ask to join and know words that are still good."""
        membership = self._own.membership()
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
        membership = self._own.membership()
        if role is Role.COORDINATOR and not membership.root_seed:
            raise NotAllowed("only the root key makes coordinators")
        place.check(store, membership.organisation, membership.root)
        if request.invite not in self._known_invites(membership):
            raise Problem(ProblemKey.WRONG_WORDS, "invite used or too old")
        body = self._own.device_body(request.public_key, request.recipient, request.label, role)
        self._use_up(request.invite)
        self._own.say(Kind.DEVICE, {**body, "proof": request.proof})
        self.look_after_keys()
        self.publish_facts(store)

    def take_out(self, device: DeviceId, streams: Mapping[str, int]) -> None:
        """Take a laptop out of the team and make new keys. `streams`: its last segments that count.

        Goes out with the next push. Raises NotAllowed for this laptop itself, and for an office
        laptop where the root key is not here; Problem NOT_FOUND where it is not in the team.
        """
        taking_out.take_out(self._own, device, streams)
        self.look_after_keys()

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
        self._own.keep(membership)
        name, raw = joining.make_request(membership, self._random)
        store.put(name, raw)
        return self.pictures()

    def pictures(self) -> tuple[str, ...]:
        """Return the four pictures of this laptop's request."""
        membership = self._own.membership()
        return joining.own_pictures(membership.keys, membership.root)

    def finish_joining(self, store: Store) -> None:
        """Take the keys that the office wrapped for this laptop.

        Raises Problem NOT_ADMITTED while the office has not let it in.
        """
        membership = self._own.membership()
        if membership.admitted:
            return
        place.check(store, membership.organisation, membership.root)
        self.take_facts(facts.fetch(store, frozenset()))
        member = self.roster().members.get(membership.device)
        invite = InviteKey(key=bytes.fromhex(membership.invite_key))
        proof = joining.proof_of(invite, membership.keys.signing.public, membership.keys.recipient)
        if member is None or member.proof != proof or not self.epochs():
            raise Problem(ProblemKey.NOT_ADMITTED)
        now_in = msgspec.structs.replace(self._own.membership(), admitted=True, invite_key="")
        self._own.keep(now_in)

    # The rest is nobody else's business.

    def _label_of(self, sealed: bytes) -> str:
        try:
            return self.sealer().open(sealed).decode()
        except Problem:
            return ""

    def _open_invites(self, membership: Membership) -> tuple[OpenInvite, ...]:
        now = self._now().timestamp()
        return tuple(one for one in membership.invites if one.expires > now)

    def _known_invites(self, membership: Membership) -> tuple[InviteKey, ...]:
        return tuple(
            InviteKey(key=bytes.fromhex(one.key)) for one in self._open_invites(membership)
        )

    def _use_up(self, invite: InviteKey) -> None:
        membership = self._own.membership()
        left = tuple(one for one in membership.invites if one.key != invite.key.hex())
        self._own.keep(msgspec.structs.replace(membership, invites=left))
