"""Make an organisation in an empty data folder, join one, or bring a lost one back.

All of it or nothing is kept.
"""

import platform
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from qc_desktop.app.wiring import Now, Open, Parts, join_parts, new_id, open_parts, utc_now
from qc_desktop.domain.ids import OrganisationId, PersonId
from qc_desktop.domain.organisations import Brand, Organisation
from qc_desktop.domain.people import Role
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.services.laptop import Laptop
from qc_desktop.services.organisations import edits
from qc_desktop.storage.keys import KeyBox, KeyStore
from qc_desktop.sync.engine import LOG
from qc_desktop.sync.place import NAME
from qc_desktop.sync.stores.folder import FolderStore

_KEYS = "keys.json"
_STAGE = ".setting-up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Locks:
    """What opens the new data folder. At least one must be there besides the recovery words."""

    key_store: KeyStore | None = None
    key_file: Path | None = None
    passphrase: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOrganisation:
    """What a person says of a new organisation."""

    name: str
    first_name: str
    last_name: str = ""
    phone: str = ""
    portrait: str = ""
    brand: Brand = field(default_factory=Brand)
    return_address: tuple[str, ...] = ()
    logo: bytes | None = None


def found(
    data: Path,
    wanted: NewOrganisation,
    *,
    store: Path | None,
    locks: Locks,
    now: Now = utc_now,
    keep_words: bool = False,
) -> tuple[str, ...]:
    """Make the organisation and return its 24 recovery words. On disk when this returns.

    With `keep_words` the encrypted database keeps them until somebody has typed them back.

    Raises Problem ALREADY_SET_UP, NO_KEY_STORE, NO_ENTRY, LATER, DISK_FULL or READ_ONLY; then
    the data folder is as it was.
    """
    with _stage(data) as stage:
        key, words = _new_key(stage, locks)
        parts = open_parts(stage, key, now=now, create=True)
        try:
            organisation = OrganisationId(new_id())
            parts.members.found(organisation, label=_label(), recovery_words=" ".join(words))
            opened = join_parts(parts)
            _fill(opened, organisation, wanted)
            if keep_words:
                opened.laptop.recovery_words.keep(words)
            if store is not None:
                opened.laptop.sending.set_store(store)
        finally:
            parts.database.close()
    return words


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinState:
    """How far a join is."""

    pictures: tuple[str, ...]
    admitted: bool


def join(
    data: Path, *, store: Path, words: tuple[str, ...], label: str, locks: Locks, now: Now = utc_now
) -> JoinState:
    """Ask to join, or finish the join where this laptop asked before.

    Raises Problem WRONG_WORDS, WRONG_PLACE, LATER, NO_KEY_STORE or ALREADY_SET_UP.
    """
    if not KeyBox(data).exists():
        with _stage(data) as stage:
            key, _words = _new_key(stage, locks)
            parts = open_parts(stage, key, now=now, create=True)
            try:
                parts.members.ask(FolderStore(store), " ".join(words), label=label or _label())
            finally:
                parts.database.close()
    parts = open_parts(data, _key_again(data, locks), now=now)
    try:
        return finish_join(parts, store)
    finally:
        parts.database.close()


def finish_join(parts: Parts, store: Path) -> JoinState:
    """Take our keys from the shared place, if the office has let this laptop in."""
    pictures = parts.members.pictures()
    try:
        parts.members.finish_joining(FolderStore(store))
    except Problem as problem:
        if problem.key is not ProblemKey.NOT_ADMITTED:
            raise
        return JoinState(pictures=pictures, admitted=False)
    sending = join_parts(parts).laptop.sending
    sending.set_store(store)
    # The first screen asks who is checking: the people must be here before it.
    sending.receive(lambda _: None, lambda: False)
    return JoinState(pictures=pictures, admitted=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovered:
    """What came back. `laptops` are the names of the other laptops that are still in the team."""

    organisation: str
    visits: int
    worries: int
    laptops: tuple[str, ...]


def recover(
    data: Path, *, store: Path, words: str, label: str, locks: Locks, now: Now = utc_now
) -> Recovered:
    """Make a new office laptop from the recovery words and the shared place alone.

    The same words open this data folder too. Raises Problem WRONG_PASSPHRASE where the words are
    mistyped or another organisation's, WRONG_PLACE, NOT_FOUND where nothing was ever sent there,
    ALREADY_SET_UP or NO_KEY_STORE; then the data folder is as it was. Raises LATER, NO_ENTRY or
    NO_ROOM where the place went away meanwhile: the same again goes on from there.
    """
    tidy = " ".join(words.replace(",", " ").lower().split())
    box = KeyBox(data)
    if not box.exists():
        _refuse_where_nothing_was_sent(store)
        with _stage(data) as stage:
            key, _words = _new_key(stage, locks, recovery_words=tidy)
            parts = open_parts(stage, key, now=now, create=True)
            try:
                _take_over(parts, store, tidy, label or _label())
            finally:
                parts.database.close()
    key = box.open_with_recovery_words(tidy)
    parts = open_parts(data, key, now=now)
    try:
        laptop = join_parts(parts).laptop
        if _has_organisation(laptop):
            raise Problem(ProblemKey.ALREADY_SET_UP)
        if locks.passphrase is not None:
            box.add_passphrase(key, locks.passphrase)  # another one may be given the second time
        laptop.sending.send(lambda _: None, lambda: False)
        laptop.sending.receive(lambda _: None, lambda: False)
        return Recovered(
            organisation=laptop.organisations.get().name,
            visits=len(laptop.visits.listing()),
            worries=len(laptop.concern_reading.ids()),
            laptops=tuple(one.laptop for one in laptop.sending.laptops() if not one.is_this),
        )
    finally:
        parts.database.close()


def _refuse_where_nothing_was_sent(store: Path) -> None:
    """Raise Problem NOT_FOUND: an organisation with no name and no people cannot be opened."""
    place = FolderStore(store)
    if place.listing(NAME) and not place.listing(LOG):
        raise Problem(ProblemKey.NOT_FOUND, "nothing was sent to this place")


def _has_organisation(laptop: Laptop) -> bool:
    try:
        laptop.organisations.get()
    except Problem:
        return False
    return True


def _take_over(parts: Parts, store: Path, words: str, label: str) -> None:
    place = FolderStore(store)
    try:
        parts.members.recover(place, words, label=label)
    except Problem as problem:
        if problem.key is not ProblemKey.WRONG_WORDS:
            raise
        raise Problem(ProblemKey.WRONG_PASSPHRASE, problem.detail) from problem
    join_parts(parts).laptop.sending.set_store(store)


def _key_again(data: Path, locks: Locks) -> bytes:
    box = KeyBox(data)
    if locks.key_file is not None:
        return box.open_with_key_file(locks.key_file)
    if locks.key_store is not None:
        return box.open_with_key_store(locks.key_store)
    if locks.passphrase is not None:
        return box.open_with_passphrase(locks.passphrase)
    raise Problem(ProblemKey.NO_KEY_STORE)


def _new_key(
    stage: Path, locks: Locks, recovery_words: str | None = None
) -> tuple[bytes, tuple[str, ...]]:
    if locks.key_store is None and locks.key_file is None and locks.passphrase is None:
        raise Problem(ProblemKey.NO_KEY_STORE)
    return KeyBox.create(
        stage,
        key_store=locks.key_store,
        passphrase=locks.passphrase,
        key_file=locks.key_file,
        recovery_words=recovery_words,
    )


def _fill(opened: Open, organisation: OrganisationId, wanted: NewOrganisation) -> None:
    person = opened.laptop.people.add(
        first_name=wanted.first_name,
        last_name=wanted.last_name,
        role=Role.COORDINATOR,
        phone=wanted.phone,
        portrait=wanted.portrait,
    )
    brand = wanted.brand
    if wanted.logo is not None:
        brand = Brand(colour=brand.colour, logo=opened.laptop.organisations.keep_logo(wanted.logo))
    opened.saving.save(
        PersonId(person.id),
        *edits(
            None,
            Organisation(
                id=organisation,
                name=wanted.name,
                brand=brand,
                phone=wanted.phone,
                return_address=wanted.return_address,
                contact=person.id,
            ),
        ),
    )


def _label() -> str:
    return platform.node() or "Laptop"


@contextmanager
def _stage(data: Path) -> Iterator[Path]:
    """Give a folder to build in; what is in it moves to `data` at the end, the keys last."""
    if KeyBox(data).exists():
        raise Problem(ProblemKey.ALREADY_SET_UP)
    stage = data / _STAGE
    try:
        shutil.rmtree(stage, ignore_errors=True)
        stage.mkdir(parents=True)
    except OSError as error:
        raise Problem(ProblemKey.READ_ONLY, data.name) from error
    try:
        yield stage
        for path in sorted(stage.iterdir(), key=lambda path: path.name == _KEYS):
            path.replace(data / path.name)
    finally:
        shutil.rmtree(stage, ignore_errors=True)
