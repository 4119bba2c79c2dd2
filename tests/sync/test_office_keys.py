"""The office's key: who has it, whom it opens for, and what leads to a new one."""

import msgspec
import pytest

from qc_desktop.domain.ids import DeviceId
from qc_desktop.domain.problems import NotAllowed, ProblemKey
from qc_desktop.sync import keys, roster
from qc_desktop.sync.local import to_text
from qc_desktop.sync.office_sealer import OfficeSealer
from qc_desktop.sync.offices import FOR_RECOVERY
from qc_desktop.sync.roster import Kind, Role
from tests.sync.laptops import ORGANISATION, WORDS, Laptop, MemoryStore
from tests.sync.office import (
    SECRET,
    NewLaptop,
    exchanges,
    forget_office_keys,
    membership,
    opens,
    problem,
    recipient,
    seals,
    second_office,
)


def test_an_organisation_has_an_office_key_from_its_founding(office: Laptop, blue: Laptop) -> None:
    (key,) = office.members.office_keys()
    assert key.recipient == recipient(office) == recipient(blue)
    sealed = seals(blue)
    assert opens(office, sealed)
    assert keys.decrypt(sealed, key.identity) == SECRET


def test_a_checkers_laptop_in_a_thiefs_hands_opens_no_worry_that_it_wrote(
    office: Laptop, blue: Laptop
) -> None:
    sealed = seals(blue)
    assert not opens(blue, sealed)
    # Everything that it has: its settings, its facts, every age identity in them, every wrap.
    kept = membership(blue)
    assert kept.offices == ()
    assert (kept.root_seed, kept.recovery_recipient) == ("", "")
    identities = [kept.age_secret, *(epoch.identity for epoch in kept.epochs)]
    (key,) = office.members.office_keys()
    assert key.identity not in to_text(kept)
    for office_key in blue.members.roster().offices:
        for wrap in office_key.wraps:
            for identity in identities:
                assert problem(lambda w=wrap, i=identity: keys.decrypt(w.sealed, i)) is (  # type: ignore[misc]  # bound now
                    ProblemKey.NOT_READY
                )
    for identity in identities:
        assert problem(lambda i=identity: keys.decrypt(sealed, i)) is ProblemKey.NOT_READY  # type: ignore[misc]  # bound now


def test_the_recovery_words_open_a_worry_with_stock_age_alone(office: Laptop, blue: Laptop) -> None:
    sealed = seals(blue)
    recovery = keys.recovery_keys(WORDS)
    assert office.members.roster().recovery == keys.recipient_of(recovery.age_secret)
    (generation,) = office.members.roster().offices
    (wrap,) = generation.wraps_for(FOR_RECOVERY)
    identity = keys.decrypt(wrap, recovery.age_secret).decode()
    assert keys.decrypt(sealed, identity) == SECRET


def test_an_office_laptop_that_joins_later_opens_what_was_told_before(
    office: Laptop, blue: Laptop, new_laptop: NewLaptop, store: MemoryStore
) -> None:
    sealed = seals(blue)
    second = second_office(new_laptop, office, store)
    assert second.members.role is Role.COORDINATOR
    assert second.members.office_keys() == office.members.office_keys()
    assert opens(second, sealed)
    assert recipient(second) == recipient(office)


def test_a_laptop_that_is_taken_out_opens_nothing_new_and_those_who_stay_open_all(
    office: Laptop, blue: Laptop, new_laptop: NewLaptop, store: MemoryStore
) -> None:
    second = second_office(new_laptop, office, store)
    third = new_laptop("third")
    third.joins(office, store, Role.COORDINATOR)
    before, first_key = seals(blue), recipient(office)
    office.members.take_out(second.members.device, {})
    exchanges(store, office, third)
    blue.engine(store).pull()
    assert recipient(blue) == recipient(office) == recipient(third) != first_key
    after = seals(blue)
    for stays in (office, third):
        assert opens(stays, before)
        assert opens(stays, after)
    assert not opens(second, after)
    second.members.take_facts(
        {name.split("-")[1]: raw for name, raw in store.objects.items() if ".qcr" in name}
    )
    assert second.members.role is None
    assert not opens(second, after)
    assert len(office.members.office_keys()) == 2
    # The epoch is a new one too, and blue has it.
    assert office.members.epochs()[0] == blue.members.epochs()[0]
    assert office.members.epochs()[0].id not in {one.id for one in second.members.epochs()}


def test_before_the_new_key_comes_the_old_one_is_not_used_any_more(
    office: Laptop, blue: Laptop, new_laptop: NewLaptop, store: MemoryStore
) -> None:
    second = second_office(new_laptop, office, store)
    blue.engine(store).pull()
    office.members.take_out(second.members.device, {})
    kinds = {
        fact.hash: (fact.kind, raw)
        for raw in office.ledger.facts()
        for fact in [roster.read_fact(ORGANISATION, raw)]
    }
    # The news of the taking out comes; the new key is still on its way.
    blue.members.take_facts(
        {name: raw for name, (kind, raw) in kinds.items() if kind == Kind.REVOKE}
    )
    assert blue.members.roster().office() is None
    sealed = seals(blue)
    assert opens(office, sealed)
    assert not opens(second, sealed)
    assert not opens(blue, sealed)
    assert not OfficeSealer(office.members).is_for_office(sealed)


def test_an_older_organisation_gets_a_key_when_an_office_laptop_opens(
    office: Laptop, blue: Laptop, store: MemoryStore
) -> None:
    forget_office_keys(store, office, blue)
    assert blue.members.roster().office() is None
    old = seals(blue)
    assert opens(office, old)
    assert not opens(blue, old)
    assert blue.members.look_after_keys() == 0
    # A key, and for whom the words are; then nothing more, however often it opens.
    assert office.members.look_after_keys() == 2
    assert office.members.look_after_keys() == 0
    exchanges(store, office, blue)
    assert recipient(blue) == recipient(office)
    assert opens(office, old)
    assert not OfficeSealer(office.members).is_for_office(old)
    assert OfficeSealer(office.members).is_for_office(seals(blue))
    (generation,) = office.members.roster().offices
    assert generation.wraps_for(FOR_RECOVERY)


def test_two_office_laptops_that_open_at_the_same_time_lose_nothing(
    office: Laptop, blue: Laptop, new_laptop: NewLaptop, store: MemoryStore
) -> None:
    second = second_office(new_laptop, office, store)
    exchanges(store, office, second, blue)
    forget_office_keys(store, office, second, blue)
    office.members.look_after_keys()
    second.members.look_after_keys()
    first, other = seals(office), seals(second)
    exchanges(store, office, second, blue)
    assert recipient(office) == recipient(second) == recipient(blue)
    for laptop in (office, second):
        assert opens(laptop, first)
        assert opens(laptop, other)
        assert len(laptop.members.office_keys()) == 2
    # The second did not know whom the words recover; the first wrapped its key for them.
    assert all(one.wraps_for(FOR_RECOVERY) for one in office.members.roster().offices)


def test_a_lost_private_half_comes_back_from_the_facts(office: Laptop, blue: Laptop) -> None:
    sealed = seals(blue)
    office.ledger.keep_setting(
        "membership", to_text(msgspec.structs.replace(membership(office), offices=()))
    )
    assert not opens(office, sealed)
    assert office.members.look_after_keys() == 0
    assert opens(office, sealed)


def test_who_takes_a_laptop_out(
    office: Laptop, blue: Laptop, new_laptop: NewLaptop, store: MemoryStore
) -> None:
    second = second_office(new_laptop, office, store)
    second.engine(store).pull()
    with pytest.raises(NotAllowed):
        office.members.take_out(office.members.device, {})
    with pytest.raises(NotAllowed):
        second.members.take_out(office.members.device, {})
    nobody = DeviceId("0" * 16)
    assert problem(lambda: office.members.take_out(nobody, {})) is ProblemKey.NOT_FOUND
    second.members.take_out(blue.members.device, {})
    gone = blue.members.device
    assert problem(lambda: second.members.take_out(gone, {})) is ProblemKey.NOT_FOUND
    # A checkers' laptop never had the office's key: that one stays. The epoch does not.
    assert len(second.members.roster().offices) == 1
    assert len(second.members.epochs()) == 2
    assert blue.members.device not in second.members.roster().epochs[second.members.epochs()[0].id]
