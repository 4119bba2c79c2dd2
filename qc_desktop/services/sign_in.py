"""Let people in by their own way, and help those who forgot."""

import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from qc_desktop.domain import facts
from qc_desktop.domain.changes import from_json, to_json
from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.people import Role
from qc_desktop.domain.sign_in import (
    LET_IN,
    REMEMBERED,
    SIGN_IN,
    LetIn,
    SignIn,
    SignInWay,
    Tries,
    is_enough,
    normal,
    wait_left,
)
from qc_desktop.services.saving import Saving
from qc_desktop.storage import facts as fact_rows
from qc_desktop.storage import local, people
from qc_desktop.storage.database import Transaction

_SALT = 16
_DIGEST = 32
_PASSES, _KIB, _LANES = 2, 19 * 1024, 1
"""Argon2id: 2 passes over 19 MiB in one lane, about 30 ms on a slow laptop. Source: OWASP's least
for passwords. It guards a secret that a person can remember, inside an encrypted database."""


class Outcome(StrEnum):
    """What came of a try."""

    IN = "in"
    WRONG = "wrong"
    WAIT = "wait"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What came of a try, and how long the person must wait before another."""

    outcome: Outcome
    wait: timedelta = timedelta()


class CannotHelp(ValueError):  # noqa: N818 - reads as the sentence it is
    """Somebody may not help another in, or those pictures, word or PIN cannot be used."""


class SigningIn:
    """Each person's own way in. `opens` tells whether words are the office's passphrase."""

    def __init__(self, saving: Saving, opens: Callable[[str], bool]) -> None:
        self._saving = saving
        self._opens = opens

    def way_of(self, person: PersonId) -> SignIn:
        """Return how a person signs in; the newest where two laptops said two things."""
        with self._saving.database.read() as tx:
            return _way_of(tx, person)

    def set_way(
        self,
        person: PersonId,
        way: SignInWay,
        *,
        by: PersonId,
        told: str = "",
        shuffled: bool = False,
    ) -> SignIn:
        """Keep a person's own way; only a salted digest of what they told. Slow on purpose.

        The person need not wait any more. Raises CannotHelp where `told` cannot be used.
        """
        if not is_enough(way, told):
            raise CannotHelp(way)
        sign_in = SignIn(way=way, shuffled=shuffled, at=self._saving.now())
        if way in REMEMBERED:
            salt = secrets.token_bytes(_SALT)
            digest = _digest(normal(way, told), salt)
            sign_in = replace(sign_in, salt=salt.hex(), digest=digest.hex())
        with self._saving.database.write() as tx:
            self._saving.record(tx, by, SIGN_IN.set(person, sign_in))
            _keep_tries(tx, person, Tries())
        return sign_in

    def check(self, person: PersonId, told: str) -> Tried:
        """Try to come in with what a person told. Slow on purpose: call it in the background.

        A wrong try is counted on this laptop before this returns; being in forgets them all.
        """
        with self._saving.database.read() as tx:
            sign_in, tries = _way_of(tx, person), _tries_of(tx, person)
        wait = wait_left(tries, self._saving.now())
        if wait:
            return Tried(outcome=Outcome.WAIT, wait=wait)
        if _matches(sign_in, told):
            self._forget_tries(person)
            return Tried(outcome=Outcome.IN)
        with self._saving.database.write() as tx:
            counted = Tries(wrong=_tries_of(tx, person).wrong + 1, last=self._saving.now())
            _keep_tries(tx, person, counted)
        wait = wait_left(counted, self._saving.now())
        return Tried(outcome=Outcome.WAIT if wait else Outcome.WRONG, wait=wait)

    def wait_of(self, person: PersonId) -> timedelta:
        """Return how long a person must still wait before another try."""
        with self._saving.database.read() as tx:
            return wait_left(_tries_of(tx, person), self._saving.now())

    def let_in(self, person: PersonId, *, by: PersonId) -> None:
        """Note that a supporter or coordinator helped a person in. The waiting is over.

        Raises CannotHelp where `by` is neither.
        """
        with self._saving.database.write() as tx:
            if people.get(tx, by).role is Role.CHECKER:
                raise CannotHelp(by)
            self._saving.record(tx, by, LET_IN.set(person, LetIn(at=self._saving.now())))
            _keep_tries(tx, person, Tries())

    def opens_office(self, words: str) -> bool:
        """Tell whether these are the office's words: a coordinator is here. Slow on purpose."""
        return self._opens(words)

    def _forget_tries(self, person: PersonId) -> None:
        with self._saving.database.write() as tx:
            if _tries_of(tx, person).wrong:
                _keep_tries(tx, person, Tries())


def _matches(sign_in: SignIn, told: str) -> bool:
    if sign_in.way not in REMEMBERED:
        return sign_in.way is SignInWay.NOTHING
    if not is_enough(sign_in.way, told):
        return False
    found = _digest(normal(sign_in.way, told), bytes.fromhex(sign_in.salt))
    return hmac.compare_digest(found, bytes.fromhex(sign_in.digest))


def _digest(secret: str, salt: bytes) -> bytes:
    from argon2.low_level import Type, hash_secret_raw  # noqa: PLC0415 - only for a sign-in

    return hash_secret_raw(
        secret.encode(),
        salt,
        time_cost=_PASSES,
        memory_cost=_KIB,
        parallelism=_LANES,
        hash_len=_DIGEST,
        type=Type.ID,
    )


def _way_of(tx: Transaction, person: PersonId) -> SignIn:
    kept = fact_rows.of_subject(tx, person)
    found = facts.newest(kept, SIGN_IN)
    if found is None and any(one.name == SIGN_IN.name for one in kept):
        # A newer program wrote a way that this one does not know: a person can still help.
        return SignIn(way=SignInWay.LET_IN)
    return found or SignIn()


def _tries_of(tx: Transaction, person: PersonId) -> Tries:
    kept = local.get_setting(tx, _name(person))
    try:
        return Tries() if kept is None else from_json(kept, Tries)
    except ValueError:
        return Tries()


def _keep_tries(tx: Transaction, person: PersonId, tries: Tries) -> None:
    local.put_setting(tx, _name(person), to_json(tries))


def _name(person: PersonId) -> str:
    return f"sign_in.tries.{person}"
