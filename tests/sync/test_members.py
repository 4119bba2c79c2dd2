from collections.abc import Callable
from datetime import timedelta

import msgspec
import pytest

from qc_desktop.domain.problems import NotAllowed, Problem, ProblemKey
from qc_desktop.sync import keys, roster
from qc_desktop.sync.invites import InviteKey, key_from, new_words
from qc_desktop.sync.joining import make_request
from qc_desktop.sync.local import Membership, from_text
from qc_desktop.sync.roster import Kind, Role
from tests.sync.laptops import ORGANISATION, WORDS, Laptop, MemoryStore

NewLaptop = Callable[[str], Laptop]


def _problem(act: Callable[[], object]) -> ProblemKey:
    with pytest.raises(Problem) as caught:
        act()
    return caught.value.key


def _membership(laptop: Laptop) -> Membership:
    text = laptop.ledger.setting("membership")
    assert text is not None
    return from_text(text)


def test_the_founder_coordinates(office: Laptop) -> None:
    (laptop,) = office.members.laptops()
    assert (laptop.label, laptop.role, laptop.is_this) == (
        "Office laptop",
        Role.COORDINATOR,
        True,
    )


def test_an_organisation_is_founded_once(office: Laptop) -> None:
    assert (
        _problem(lambda: office.members.found(ORGANISATION, label="x", recovery_words=WORDS))
        is ProblemKey.ALREADY_SET_UP
    )


def test_the_recovery_words_alone_give_the_keys_of_everything(
    office: Laptop, store: MemoryStore
) -> None:
    recovered = keys.recovery_keys(WORDS.upper())
    assert recovered.root.public == office.members.root_key
    facts = [roster.read_fact(ORGANISATION, raw) for raw in office.ledger.facts()]
    (epoch,) = (fact for fact in facts if fact.kind == Kind.EPOCH)
    wrapped = msgspec.json.decode(msgspec.json.encode(epoch.body["recovery"]), type=bytes)
    opened = msgspec.json.decode(keys.decrypt(wrapped, recovered.age_secret), type=keys.Epoch)
    assert opened == office.members.epochs()[0]
    assert not any(WORDS.split()[-1].encode() in raw for raw in store.objects.values())


def test_a_mistyped_recovery_word_is_told(new_laptop: NewLaptop) -> None:
    wrong = WORDS.replace("title", "tilt")
    laptop = new_laptop("other")
    assert (
        _problem(lambda: laptop.members.found(ORGANISATION, label="x", recovery_words=wrong))
        is ProblemKey.WRONG_WORDS
    )


def test_both_screens_show_the_same_four_pictures(
    office: Laptop, new_laptop: NewLaptop, store: MemoryStore
) -> None:
    blue = new_laptop("blue")
    words = office.members.invite().words
    shown = blue.members.ask(store, words, label="Blue laptop")
    (request,) = office.members.requests(store)
    assert request.pictures == shown == blue.members.pictures()
    assert len(shown) == 4
    assert request.label == "Blue laptop"


def test_a_laptop_waits_until_the_office_says_yes(
    office: Laptop, new_laptop: NewLaptop, store: MemoryStore
) -> None:
    blue = new_laptop("blue")
    blue.members.ask(store, office.members.invite().words, label="Blue laptop")
    assert blue.members.is_asking
    assert _problem(lambda: blue.members.finish_joining(store)) is ProblemKey.NOT_ADMITTED
    assert _problem(blue.engine(store).push) is ProblemKey.NOT_ADMITTED
    (request,) = office.members.requests(store)
    office.members.admit(store, request)
    blue.members.finish_joining(store)
    assert blue.members.belongs
    assert blue.members.epochs() == office.members.epochs()
    assert {one.label for one in blue.members.laptops()} == {"Office laptop", "Blue laptop"}


def test_an_invite_brings_in_one_laptop_only(
    office: Laptop, new_laptop: NewLaptop, store: MemoryStore
) -> None:
    words = office.members.invite().words
    one, two = new_laptop("one"), new_laptop("two")
    one.members.ask(store, words, label="One")
    two.members.ask(store, words, label="Two")
    first, second = office.members.requests(store)
    office.members.admit(store, first)
    assert _problem(lambda: office.members.admit(store, second)) is ProblemKey.WRONG_WORDS
    assert office.members.requests(store) == ()
    office.members.invite()
    assert office.members.requests(store) == ()


def test_an_invite_is_good_for_seven_days(
    office: Laptop, new_laptop: NewLaptop, store: MemoryStore
) -> None:
    new_laptop("blue").members.ask(store, office.members.invite().words, label="Blue")
    office.clock.goes_on(timedelta(days=7, seconds=1))
    assert office.members.requests(store) == ()


def test_a_request_made_without_the_words_is_not_shown(
    office: Laptop, blue: Laptop, store: MemoryStore
) -> None:
    office.members.invite()
    forged = msgspec.structs.replace(
        _membership(blue),
        device_seed=bytes(32).hex(),
        invite_key=InviteKey(key=bytes(32)).key.hex(),
    )
    name, raw = make_request(forged, blue.random)
    store.put(name, raw)
    store.put("qc1/join/half.qcj", raw[:40])
    assert office.members.requests(store) == ()


def test_wrong_words_are_told_at_once(office: Laptop, new_laptop: NewLaptop) -> None:
    words = new_words(office.members.root_key, office.random).split()
    wrong = [
        " ".join(reversed(words)),
        " ".join(words[:7]),
        " ".join([*words[:7], "qwerty"]),
        new_words(bytes(32), office.random),
    ]
    for said in wrong:
        root_key = office.members.root_key
        assert _problem(lambda said=said, root=root_key: key_from(said, root)) is (  # type: ignore[misc]  # bound now
            ProblemKey.WRONG_WORDS
        )
    said = ", ".join(words).upper()
    assert key_from(said, office.members.root_key) == key_from(
        " ".join(words), office.members.root_key
    )
    assert new_laptop("other").members.belongs is False


def test_a_fact_that_a_checkers_laptop_signed_changes_nothing(
    office: Laptop, blue: Laptop, store: MemoryStore
) -> None:
    office.members.take_facts({})
    stranger = keys.new_device_keys(blue.random)
    raw = roster.make_fact(
        Kind.DEVICE,
        {
            "device": stranger.device,
            "key": stranger.signing.public.hex(),
            "age": stranger.recipient,
            "role": "checker",
            "wraps": {},
        },
        organisation=ORGANISATION,
        by=blue.members.device,
        sign=blue.members.device_keys.signing.sign,
        after=blue.members.roster(),
    )
    fact = roster.read_fact(ORGANISATION, raw)
    store.put(roster.name_of(fact), raw)
    office.engine(store).pull()
    assert raw in office.ledger.facts()
    assert stranger.device not in office.members.roster().members


def test_a_coordinators_laptop_may_bring_in_checkers_but_no_coordinators(
    office: Laptop, new_laptop: NewLaptop, store: MemoryStore
) -> None:
    second, third, fourth = new_laptop("second"), new_laptop("third"), new_laptop("fourth")
    second.joins(office, store, Role.COORDINATOR)
    third.joins(second, store, Role.CHECKER)
    assert third.members.role is Role.CHECKER
    invite = second.members.invite()
    fourth.members.ask(store, invite.words, label="Fourth")
    (request,) = second.members.requests(store)
    with pytest.raises(NotAllowed):
        second.members.admit(store, request, Role.COORDINATOR)


def test_what_a_laptop_sends_after_it_was_taken_out_is_aside_until_it_may_again(
    office: Laptop, blue: Laptop, store: MemoryStore
) -> None:
    blue.answers("visit-1", "visit.note", "before")
    blue.engine(store).push()
    stream = blue.ledger.stream()
    office.engine(store).pull()
    _revoke(office, blue, store, {str(stream): 1})
    blue.answers("visit-1", "visit.note", "after")
    with pytest.raises(Problem) as caught:
        blue.engine(store).push()
    assert caught.value.key is ProblemKey.REFUSED
    assert blue.sees("visit-1", "visit.note") == ["after"]
    assert office.sees("visit-1", "visit.note") == ["before"]


def test_an_unknown_laptops_segment_is_aside_until_its_facts_come(
    office: Laptop, new_laptop: NewLaptop, blue: Laptop, store: MemoryStore
) -> None:
    green = new_laptop("green")
    green.joins(office, store)
    green.answers("visit-1", "visit.note", "from green")
    green.engine(store).push()
    facts = {name: raw for name, raw in store.objects.items() if name.startswith("qc1/roster/")}
    newest = max(facts)
    for name in [name for name in facts if name[:20] == newest[:20]]:
        store.delete(name)
    received = blue.engine(store).pull()
    assert (received.changes, received.aside) == (0, 1)
    store.objects.update(facts)
    received = blue.engine(store).pull()
    assert (received.changes, received.aside) == (1, 0)
    assert blue.sees("visit-1", "visit.note") == ["from green"]


def _revoke(office: Laptop, other: Laptop, store: MemoryStore, last: dict[str, int]) -> None:
    raw = roster.make_fact(
        Kind.REVOKE,
        {"device": other.members.device, "streams": {**last}},
        organisation=ORGANISATION,
        by=office.members.device,
        sign=office.members.device_keys.signing.sign,
        after=office.members.roster(),
    )
    fact = roster.read_fact(ORGANISATION, raw)
    office.members.take_facts({fact.hash: raw})
    store.put(roster.name_of(fact), raw)
