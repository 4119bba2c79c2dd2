"""Looks after the keys of the team: take those wrapped for us; make and wrap what is missing.

Every office laptop does the same, whenever it learns something new and whenever it opens. So an
organisation that was founded by an older program gets an office key, a laptop that joins gets
what it may have, and a laptop that is taken out leads to new keys, whoever comes first.
"""

from collections.abc import Iterable

import msgspec

from qc_desktop.domain.changes import Json
from qc_desktop.domain.ids import DeviceId
from qc_desktop.domain.problems import Problem
from qc_desktop.sync import keys
from qc_desktop.sync.keys import Epoch, OfficeKey
from qc_desktop.sync.local import Membership
from qc_desktop.sync.offices import FOR_RECOVERY, Office
from qc_desktop.sync.own import Own, wrap_epoch, wrapped
from qc_desktop.sync.roster import Kind, Role


def take(own: Own) -> None:
    """Take epochs and office keys that the facts wrap for this laptop."""
    before = own.membership()
    after = msgspec.structs.replace(
        before, epochs=_epochs(own, before), offices=_office_keys(own, before)
    )
    if after != before:
        own.keep(after)


def open_office(office: Office, opener: str, age_secret: str) -> OfficeKey | None:
    """Return the private half, or None where no wrap for `opener` really gives it.

    What a wrap holds counts only where it belongs to the public half that was signed.
    """
    for sealed in office.wraps_for(opener):
        try:
            found = OfficeKey(identity=keys.decrypt(sealed, age_secret).decode())
            if found.recipient == office.recipient:
                return found
        except (Problem, ValueError):
            continue
    return None


def open_epoch(sealed: bytes, age_secret: str) -> Epoch | None:
    """Return the epoch in a wrap, or None where it does not open."""
    try:
        return msgspec.json.decode(keys.decrypt(sealed, age_secret), type=Epoch)
    except (Problem, msgspec.MsgspecError):
        return None


def tend(own: Own) -> int:
    """Say what is missing. Returns how many facts it took; none on a checkers' laptop."""
    if own.role() is not Role.COORDINATOR:
        return 0
    said = _say_whom_the_words_recover(own) + _make_new_epoch(own) + _make_new_office(own)
    return said + _wrap_epochs_for_recovery(own) + _wrap_offices(own)


def _epochs(own: Own, membership: Membership) -> tuple[Epoch, ...]:
    had = {epoch.id: epoch for epoch in membership.epochs}
    found: list[Epoch] = []
    for name, wraps in own.roster().epochs.items():
        mine = wraps.get(membership.device)
        opened = had.get(name)
        if opened is None and mine is not None:
            opened = open_epoch(mine, membership.age_secret)
        if opened is not None:
            found.append(opened)
    return tuple(found)


def _office_keys(own: Own, membership: Membership) -> tuple[OfficeKey, ...]:
    """Return those we had, and any that we can open now; one that we had is never let go."""
    found = {one.recipient: one for one in membership.offices}
    for office in own.roster().offices:
        if office.recipient not in found:
            opened = open_office(office, membership.device, membership.age_secret)
            if opened is not None:
                found[office.recipient] = opened
    return tuple(found.values())


def _say_whom_the_words_recover(own: Own) -> int:
    membership = own.membership()
    if not membership.root_seed or own.roster().recovery:
        return 0
    own.say(Kind.RECOVERY, {"age": membership.recovery_recipient})
    return 1


def _make_new_epoch(own: Own) -> int:
    """Make an epoch where a laptop that is out of the team has the newest one."""
    roster = own.roster()
    active = {one.device: one.recipient for one in roster.members.values() if one.active}
    newest = next(iter(roster.epochs.values()), None)
    if newest is None or set(newest) - {FOR_RECOVERY} <= set(active):
        return 0
    media_key = own.membership().epochs[0].media_key
    epoch = keys.new_epoch(own.random, media_key)
    wraps: dict[str, Json] = {one: wrap_epoch(epoch, to) for one, to in active.items()}
    recovery = {"recovery": wrap_epoch(epoch, roster.recovery)} if roster.recovery else {}
    own.say(Kind.EPOCH, {"epoch": epoch.id, "wraps": wraps, **recovery})
    take(own)
    return 1


def _make_new_office(own: Own) -> int:
    """Make an office key where there is none yet, or a laptop has it that is not the office's."""
    if own.roster().office() is not None:
        return 0
    key = keys.new_office_key(own.random)
    wraps = _wraps(own, key, {*own.roster().coordinators(), FOR_RECOVERY})
    # Ours first: a key that others seal for, and that nobody has, would lose what they tell.
    membership = own.membership()
    own.keep(msgspec.structs.replace(membership, offices=(*membership.offices, key)))
    own.say(Kind.OFFICE, {"age": key.recipient, "wraps": wraps})
    return 1


def _wrap_epochs_for_recovery(own: Own) -> int:
    """Wrap every epoch for the recovery words, where an older program did not."""
    roster = own.roster()
    if not roster.recovery:
        return 0
    missing = [
        epoch
        for epoch in own.membership().epochs
        if FOR_RECOVERY not in roster.epochs.get(epoch.id, {FOR_RECOVERY: b""})
    ]
    for epoch in missing:
        recovery = wrap_epoch(epoch, roster.recovery)
        own.say(Kind.EPOCH, {"epoch": epoch.id, "wraps": {}, "recovery": recovery})
    return len(missing)


def _wrap_offices(own: Own) -> int:
    """Wrap every generation that we hold for each office laptop, and for the recovery words."""
    held = {one.recipient: one for one in own.membership().offices}
    said = 0
    for office in own.roster().offices:
        key = held.get(office.recipient)
        openers = {one.opener for one in office.wraps}
        missing = {*own.roster().coordinators(), FOR_RECOVERY} - openers
        wraps = _wraps(own, key, missing) if key is not None else {}
        if wraps:
            own.say(Kind.OFFICE_WRAP, {"age": office.recipient, "wraps": wraps})
            said += 1
    return said


def _wraps(own: Own, key: OfficeKey, openers: Iterable[str]) -> dict[str, Json]:
    """Return the wraps for these, without the recovery words where nobody knows their key."""
    roster = own.roster()
    to = {
        one: roster.recovery if one == FOR_RECOVERY else roster.members[DeviceId(one)].recipient
        for one in sorted(openers)
    }
    secret = key.identity.encode()
    return {one: wrapped(secret, recipient) for one, recipient in to.items() if recipient}
