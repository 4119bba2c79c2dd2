"""What the tests of the office's key do with their laptops."""

from collections.abc import Callable

import msgspec
import pytest
from sqlalchemy import delete

from qc_desktop.domain.changes import Json
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.storage.tables_sync import fact as fact_table
from qc_desktop.sync import roster
from qc_desktop.sync.keys import DeviceKeys
from qc_desktop.sync.local import Membership, from_text, to_text
from qc_desktop.sync.office_sealer import OfficeSealer
from qc_desktop.sync.roster import Kind, Role
from tests.sync.laptops import ORGANISATION, Laptop, MemoryStore

NewLaptop = Callable[[str], Laptop]
SECRET = b"He locks the kitchen so we get no tea"
OTHER_WORDS = "abandon " * 23 + "art"


def membership(laptop: Laptop) -> Membership:
    """Return what a laptop keeps of itself."""
    text = laptop.ledger.setting("membership")
    assert text is not None
    return from_text(text)


def problem(act: Callable[[], object]) -> ProblemKey:
    """Return the key of the Problem that `act` raises."""
    with pytest.raises(Problem) as caught:
        act()
    return caught.value.key


def seals(laptop: Laptop, plain: bytes = SECRET) -> bytes:
    """Seal words as this laptop would seal a worry."""
    return OfficeSealer(laptop.members).seal(plain)


def opens(laptop: Laptop, sealed: bytes) -> bool:
    """Say whether a laptop opens what was sealed."""
    try:
        return OfficeSealer(laptop.members).open(sealed) == SECRET
    except Problem:
        return False


def exchanges(store: MemoryStore, *laptops: Laptop) -> None:
    """Send and receive on each, twice, so that each has what the others said."""
    for laptop in laptops * 2:
        laptop.engine(store).push()
        laptop.engine(store).pull()


def puts(
    store: MemoryStore,
    kind: Kind,
    says: dict[str, Json],
    *,
    by: str,
    sign: DeviceKeys | Laptop,
    after: roster.Roster,
) -> str:
    """Put a fact on the store as whoever has these keys can."""
    signing = sign.members.device_keys if isinstance(sign, Laptop) else sign
    raw = roster.make_fact(
        kind, says, organisation=ORGANISATION, by=by, sign=signing.signing.sign, after=after
    )
    fact = roster.read_fact(ORGANISATION, raw)
    store.put(roster.name_of(fact), raw)
    return fact.hash


def recipient(laptop: Laptop) -> str:
    """Return the public half that this laptop seals worries for."""
    office = laptop.members.roster().office()
    assert office is not None
    return office.recipient


def second_office(new_laptop: NewLaptop, office: Laptop, store: MemoryStore) -> Laptop:
    """Bring a second office laptop in."""
    second = new_laptop("second")
    second.joins(office, store, Role.COORDINATOR)
    return second


def forget_office_keys(store: MemoryStore, *laptops: Laptop) -> None:
    """Make it as if these laptops and the place came from a program without office keys."""
    new_kinds = {Kind.OFFICE, Kind.OFFICE_WRAP, Kind.RECOVERY}
    for name, raw in list(store.objects.items()):
        if ".qcr" in name and roster.read_fact(ORGANISATION, raw).kind in new_kinds:
            store.delete(name)
    for laptop in laptops:
        new = [
            roster.read_fact(ORGANISATION, raw).hash
            for raw in laptop.ledger.facts()
            if roster.read_fact(ORGANISATION, raw).kind in new_kinds
        ]
        with laptop.database.write() as tx:
            tx.execute(delete(fact_table).where(fact_table.c.hash.in_(new)))
        old = msgspec.structs.replace(membership(laptop), offices=())
        laptop.ledger.keep_setting("membership", to_text(old))
