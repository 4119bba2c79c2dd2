"""Make a new office laptop from the recovery words and the shared place alone."""

import msgspec

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.sync import facts, keys, place, team_keys
from qc_desktop.sync.keys import Epoch, OfficeKey, RecoveryKeys
from qc_desktop.sync.local import Membership
from qc_desktop.sync.offices import FOR_RECOVERY
from qc_desktop.sync.own import Own
from qc_desktop.sync.ports import Store
from qc_desktop.sync.roster import Kind, Role


def recover(own: Own, store: Store, words: str, label: str) -> bytes:
    """Take every key that the words open, and say that this laptop is of the office.

    Returns the place's `org.json`. Raises Problem ALREADY_SET_UP, WRONG_WORDS where they are
    another organisation's or mistyped, WRONG_PLACE, or NOT_READY where no epoch opens.
    """
    if own.find() is not None:
        raise Problem(ProblemKey.ALREADY_SET_UP)
    organisation, root_key = place.read(store)
    recovery = keys.recovery_keys(words)
    if recovery.root.public != root_key:
        raise Problem(ProblemKey.WRONG_WORDS, "words of another organisation")
    device = keys.new_device_keys(own.random)
    membership = Membership(
        organisation=organisation,
        root_key=root_key.hex(),
        root_seed=recovery.root.seed.hex(),
        recovery_recipient=keys.recipient_of(recovery.age_secret),
        device_seed=device.signing.seed.hex(),
        age_secret=device.age_secret,
        label=label,
        admitted=True,
    )
    own.keep(membership)
    own.keep_facts(facts.fetch(store, frozenset()))
    epochs = _epochs(own, recovery)
    if not epochs:
        raise Problem(ProblemKey.NOT_READY, "no epoch for the recovery words")
    own.keep(msgspec.structs.replace(membership, epochs=epochs, offices=_offices(own, recovery)))
    body = own.device_body(device.signing.public, device.recipient, label, Role.COORDINATOR)
    own.say(Kind.DEVICE, body)
    return store.get(place.NAME)


def _epochs(own: Own, recovery: RecoveryKeys) -> tuple[Epoch, ...]:
    sealed = [wraps.get(FOR_RECOVERY, b"") for wraps in own.roster().epochs.values()]
    opened = [team_keys.open_epoch(one, recovery.age_secret) for one in sealed]
    return tuple(one for one in opened if one is not None)


def _offices(own: Own, recovery: RecoveryKeys) -> tuple[OfficeKey, ...]:
    offices = own.roster().offices
    opened = [team_keys.open_office(one, FOR_RECOVERY, recovery.age_secret) for one in offices]
    return tuple(one for one in opened if one is not None)
