"""Seals what only the office may read, though every laptop carries it."""

import pyrage

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.sync.keys import decrypt, decrypt_for_some, encrypt
from qc_desktop.sync.members import Members
from qc_desktop.sync.roster import Role


class OfficeSealer:
    """Each sealed thing is one stock age v1 file, for the office's key of the signed roster.

    Where the roster has no office key that only office laptops hold (an older organisation, or a
    laptop just taken out), it is for each office laptop by name until an office laptop reseals it.
    """

    def __init__(self, members: Members) -> None:
        self._members = members

    def seal(self, plain: bytes) -> bytes:
        """Return bytes that the office can open, and no other laptop.

        Where there is no office laptop, the whole team can: a worry must never become unreadable.
        """
        roster = self._members.roster()
        office = roster.office()
        if office is not None:
            return encrypt(plain, office.recipient)
        laptops = [
            pyrage.x25519.Recipient.from_str(roster.members[one].recipient)
            for one in sorted(roster.coordinators())
        ]
        if not laptops:
            return self._members.sealer().seal(plain)
        sealed: bytes = pyrage.encrypt(plain, laptops)
        return sealed

    def open(self, sealed: bytes) -> bytes:
        """Return what is inside. Raises Problem NOT_READY where it is not for this laptop."""
        found = self._opened_by_office_key(sealed)
        if found is not None:
            return found
        try:
            return decrypt_for_some(sealed, self._members.device_keys.age_secret)
        except Problem as problem:
            if problem.key is not ProblemKey.NOT_READY:
                raise
        return self._members.sealer().open(sealed)

    def is_for_office(self, sealed: bytes) -> bool:
        """Say whether an office key of ours opens it: then recovery does, and all of the office."""
        return self._opened_by_office_key(sealed) is not None

    @property
    def has_office_key(self) -> bool:
        """Whether this is an office laptop that seals for, and opens with, the office's key."""
        office = self._members.roster().office()
        held = {one.recipient for one in self._members.office_keys()}
        return self.is_office and office is not None and office.recipient in held

    @property
    def is_office(self) -> bool:
        """Whether this laptop is a coordinator's."""
        return self._members.role is Role.COORDINATOR

    def _opened_by_office_key(self, sealed: bytes) -> bytes | None:
        for key in reversed(self._members.office_keys()):
            try:
                return decrypt(sealed, key.identity)
            except Problem:
                continue
        return None
