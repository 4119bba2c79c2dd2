"""The recovery words and the shared place make a new office laptop."""

from qc_desktop.domain.problems import ProblemKey
from qc_desktop.sync.roster import Role
from tests.sync.laptops import WORDS, Laptop, MemoryStore
from tests.sync.office import (
    OTHER_WORDS,
    NewLaptop,
    exchanges,
    forget_office_keys,
    opens,
    problem,
    recipient,
    seals,
    second_office,
)


def test_new_words_after_a_rotation_are_opened_by_recovery_too(
    office: Laptop, blue: Laptop, new_laptop: NewLaptop, store: MemoryStore
) -> None:
    second = second_office(new_laptop, office, store)
    before = seals(blue)
    office.members.take_out(second.members.device, {})
    exchanges(store, office, blue)
    after = seals(blue)
    new = new_laptop("new")
    new.members.recover(store, WORDS.upper(), label="New office laptop")
    new.engine(store).push()
    assert opens(new, before)
    assert opens(new, after)
    assert new.members.role is Role.COORDINATOR
    assert new.members.epochs() == office.members.epochs()


def test_recovery_needs_the_words_of_this_organisation(
    office: Laptop, new_laptop: NewLaptop, store: MemoryStore
) -> None:
    new = new_laptop("new")
    recover = new.members.recover
    assert problem(lambda: recover(store, OTHER_WORDS, label="x")) is ProblemKey.WRONG_WORDS
    assert problem(lambda: recover(store, "tea", label="x")) is ProblemKey.WRONG_WORDS
    nowhere = MemoryStore()
    assert problem(lambda: recover(nowhere, WORDS, label="x")) is ProblemKey.WRONG_PLACE
    assert not new.members.belongs
    assert problem(lambda: office.members.recover(store, WORDS, label="x")) is (
        ProblemKey.ALREADY_SET_UP
    )


def test_a_recovered_laptop_leads_the_team_and_takes_the_lost_one_out(
    office: Laptop, blue: Laptop, new_laptop: NewLaptop, store: MemoryStore
) -> None:
    blue.answers("visit-1", "visit.note", "told")
    blue.engine(store).push()
    before = seals(blue)
    new = new_laptop("new")
    new.members.recover(store, WORDS, label="New office laptop")
    new.engine(store).push()
    new.engine(store).pull()
    assert new.sees("visit-1", "visit.note") == ["told"]
    new.members.take_out(office.members.device, {})
    new.engine(store).push()
    blue.engine(store).pull()
    assert blue.members.offices() == (new.members.device,)
    assert new.members.was_office(office.members.device)
    after = seals(blue)
    assert opens(new, before)
    assert opens(new, after)
    assert not opens(office, after)
    third = new_laptop("third")
    third.joins(new, store)
    assert third.members.epochs() == new.members.epochs()
    assert {one.label for one in new.members.laptops() if one.active} == {
        "New office laptop",
        "Blue laptop",
    }


def test_version_1_is_recovered_by_its_words_too(
    office: Laptop, blue: Laptop, new_laptop: NewLaptop, store: MemoryStore
) -> None:
    forget_office_keys(store, office, blue)
    new = new_laptop("new")
    new.members.recover(store, WORDS, label="New")
    new.engine(store).push()
    assert len(new.members.office_keys()) == 1
    office.engine(store).pull()
    assert recipient(office) == recipient(new)
    assert opens(office, seals(new))
