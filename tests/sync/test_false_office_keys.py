"""Nobody puts a false office key in the place of the real one."""

import random
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qc_desktop.domain.changes import Json
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.sync import keys, roster
from qc_desktop.sync.local import to_text
from qc_desktop.sync.offices import FOR_RECOVERY, Office, Wrap
from qc_desktop.sync.own import wrapped
from qc_desktop.sync.roster import ROOT, Kind, Role
from qc_desktop.sync.team_keys import open_office
from tests.sync.laptops import ORGANISATION, WORDS, Clock, Laptop, MemoryStore
from tests.sync.office import (
    OTHER_WORDS,
    NewLaptop,
    exchanges,
    forget_office_keys,
    membership,
    opens,
    problem,
    puts,
    recipient,
    seals,
    second_office,
)


def test_a_checkers_laptop_cannot_put_a_false_office_key_in_its_place(
    office: Laptop, blue: Laptop, new_laptop: NewLaptop, store: MemoryStore
) -> None:
    false = keys.new_office_key(blue.random)
    green = new_laptop("green")
    green.joins(office, store)
    real = recipient(green)
    signers = {blue.members.device: blue, ROOT: blue, office.members.device: blue}
    for by, signer in signers.items():
        for kind in (Kind.OFFICE, Kind.OFFICE_WRAP, Kind.RECOVERY):
            to = blue.members.device_keys.recipient
            for age in (false.recipient, real):
                says: dict[str, Json] = {
                    "age": age,
                    "wraps": {blue.members.device: wrapped(false.identity.encode(), to)},
                }
                after = blue.members.roster()
                put = puts(store, kind, says, by=by, sign=signer, after=after)
                green.engine(store).pull()
                assert put in {
                    roster.read_fact(ORGANISATION, raw).hash for raw in green.ledger.facts()
                }
                assert recipient(green) == real
    for reader in (green, office, blue):
        reader.engine(store).pull()
        assert recipient(reader) == real
        assert [one.recipient for one in reader.members.roster().offices] == [real]
        words = keys.recovery_keys(WORDS)
        assert reader.members.roster().recovery == keys.recipient_of(words.age_secret)
    assert problem(lambda: keys.decrypt(seals(green), false.identity)) is ProblemKey.NOT_READY


def test_an_office_laptop_cannot_change_whom_the_words_recover(
    office: Laptop, new_laptop: NewLaptop, store: MemoryStore
) -> None:
    second = second_office(new_laptop, office, store)
    mine = keys.recipient_of(keys.recovery_keys(OTHER_WORDS).age_secret)
    forget_office_keys(store, office, second)
    puts(
        store,
        Kind.RECOVERY,
        {"age": mine},
        by=second.members.device,
        sign=second,
        after=second.members.roster(),
    )
    office.engine(store).pull()
    assert office.members.roster().recovery == keys.recipient_of(
        keys.recovery_keys(WORDS).age_secret
    )


def test_a_laptop_that_was_taken_out_cannot_date_a_false_key_back(
    office: Laptop, blue: Laptop, new_laptop: NewLaptop, store: MemoryStore
) -> None:
    second = second_office(new_laptop, office, store)
    known_then = second.members.roster()
    office.members.take_out(second.members.device, {"roster": 10**6})
    exchanges(store, office, blue)
    real = recipient(blue)
    false = keys.new_office_key(second.random)
    to = second.members.device_keys.recipient
    wraps: dict[str, Json] = {second.members.device: wrapped(false.identity.encode(), to)}
    for age in (false.recipient, real):
        for kind in (Kind.OFFICE, Kind.OFFICE_WRAP):
            says: dict[str, Json] = {"age": age, "wraps": wraps}
            by = second.members.device
            puts(store, kind, says, by=by, sign=second, after=known_then)
    for reader in (blue, office):
        reader.engine(store).pull()
        assert recipient(reader) == real
    assert office.members.look_after_keys() == 0
    assert not opens(second, seals(blue))


def test_a_laptop_that_was_taken_out_cannot_date_back_that_it_let_another_in(
    office: Laptop, blue: Laptop, new_laptop: NewLaptop, store: MemoryStore
) -> None:
    second = second_office(new_laptop, office, store)
    known_then = second.members.roster()
    office.members.take_out(second.members.device, {"roster": 10**6})
    exchanges(store, office, blue)
    stranger = keys.new_device_keys(second.random)
    says: dict[str, Json] = {
        "device": stranger.device,
        "key": stranger.signing.public.hex(),
        "age": stranger.recipient,
        "role": "checker",
        "label": "",
        "wraps": {},
    }
    puts(store, Kind.DEVICE, says, by=second.members.device, sign=second, after=known_then)
    for reader in (blue, office):
        reader.engine(store).pull()
        assert stranger.device not in reader.members.roster().members


def test_a_wrap_counts_only_where_its_key_belongs_to_the_signed_one() -> None:
    chance = random.Random(1).randbytes  # noqa: S311 - the same chance in every run
    real, false, mine = (keys.new_office_key(chance) for _ in range(3))
    junk = [b"", b"no age file", keys.encrypt(false.identity.encode(), mine.recipient)]
    junk.append(keys.encrypt(b"no key", mine.recipient))
    good = keys.encrypt(real.identity.encode(), mine.recipient)
    wraps = tuple(Wrap(opener="me", by="them", sealed=one) for one in [*junk, good])
    office = Office(recipient=real.recipient, by="them", n=1, wraps=wraps)
    assert open_office(office, "me", mine.identity) == real
    assert open_office(replace(office, wraps=wraps[:-1]), "me", mine.identity) is None
    assert open_office(office, "somebody else", mine.identity) is None


def test_a_wrap_that_holds_another_key_is_not_taken(
    office: Laptop, new_laptop: NewLaptop, store: MemoryStore
) -> None:
    second = second_office(new_laptop, office, store)
    kept = second.members.office_keys()
    false = keys.new_office_key(second.random)
    junk: dict[str, Json] = {
        second.members.device: wrapped(
            false.identity.encode(), second.members.device_keys.recipient
        ),
        FOR_RECOVERY: "AAAA",
    }
    says: dict[str, Json] = {"age": recipient(office), "wraps": junk}
    puts(
        store,
        Kind.OFFICE_WRAP,
        says,
        by=second.members.device,
        sign=second,
        after=second.members.roster(),
    )
    second.ledger.keep_setting(
        "membership", to_text(msgspec.structs.replace(membership(second), offices=()))
    )
    second.engine(store).pull()
    assert second.members.office_keys() == kept
    new = new_laptop("new")
    new.members.recover(store, WORDS, label="New")
    assert new.members.office_keys() == kept


@pytest.mark.parametrize("age", ["", "age1", "hello", 7, None])
def test_what_is_no_key_is_not_used(
    office: Laptop, blue: Laptop, new_laptop: NewLaptop, store: MemoryStore, age: Json
) -> None:
    second = second_office(new_laptop, office, store)
    by, after = second.members.device, second.members.roster()
    bad: tuple[dict[str, Json], ...] = (
        {"age": age, "wraps": {}},
        {"age": recipient(office), "wraps": "none"},
    )
    for says in bad:
        puts(store, Kind.OFFICE, says, by=by, sign=second, after=after)
    blue.engine(store).pull()
    assert opens(office, seals(blue))


@pytest.fixture(scope="module")
def facts_of_a_rotation(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, ...]:
    """Give the facts of a team where an office laptop came and was taken out."""
    folder: Path = tmp_path_factory.mktemp("rotation")
    store = MemoryStore()

    def make(name: str) -> Laptop:
        chance = random.Random(name)  # noqa: S311 - the same chance in every run
        return Laptop(folder / f"{name}.db", clock=Clock(), random=chance.randbytes)

    office, second = make("office"), make("second")
    office.founds(store)
    second.joins(office, store, Role.COORDINATOR)
    office.members.take_out(second.members.device, {})
    facts = tuple(office.ledger.facts())
    for laptop in (office, second):
        laptop.database.close()
    return facts


@given(data=st.data())
def test_the_order_in_which_facts_come_does_not_matter(
    facts_of_a_rotation: tuple[bytes, ...], data: st.DataObject
) -> None:
    root = keys.recovery_keys(WORDS).root.public
    facts = [roster.read_fact(ORGANISATION, raw) for raw in facts_of_a_rotation]
    whole = roster.fold(root, facts)
    shuffled = data.draw(st.permutations(facts))
    assert roster.fold(root, shuffled) == whole
    office = whole.office()
    assert office is not None
    assert len(whole.offices) == 2
    # With any part of them, what is used was never given to the laptop that is known to be out.
    part = roster.fold(
        root, data.draw(st.lists(st.sampled_from(facts), unique_by=lambda f: f.hash))
    )
    used = part.office()
    if used is not None:
        out = {one.device for one in part.members.values() if not one.active}
        assert not out & {wrap.opener for wrap in used.wraps}


@given(place=st.integers(0, 10**6), flip=st.integers(1, 255))
def test_a_changed_byte_makes_a_fact_nobody_believes(
    facts_of_a_rotation: tuple[bytes, ...], place: int, flip: int
) -> None:
    root = keys.recovery_keys(WORDS).root.public
    raws = [roster.read_fact(ORGANISATION, raw) for raw in facts_of_a_rotation]
    (raw,) = [one for one in facts_of_a_rotation if _is_newest_office(one, raws)]
    changed = bytearray(raw)
    changed[place % len(raw)] ^= flip
    try:
        fact = roster.read_fact(ORGANISATION, bytes(changed))
    except Problem:
        return
    others = [one for one in raws if one.kind != Kind.OFFICE]
    assert roster.fold(root, [*others, fact]).offices == ()


def _is_newest_office(raw: bytes, facts: list[roster.Fact]) -> bool:
    newest = max((one for one in facts if one.kind == Kind.OFFICE), key=lambda one: one.n)
    return roster.read_fact(ORGANISATION, raw).hash == newest.hash
