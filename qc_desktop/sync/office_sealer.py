"""Seals what only the coordinators' laptops may read, though every laptop carries it."""

import pyrage

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.sync.keys import decrypt_for_some
from qc_desktop.sync.members import Members
from qc_desktop.sync.roster import Role


class OfficeSealer:
    """Each sealed thing is one stock age v1 file, for each coordinator's laptop of the roster."""

    def __init__(self, members: Members) -> None:
        self._members = members

    def seal(self, plain: bytes) -> bytes:
        """Return bytes that the coordinators' laptops of now can open, and no other laptop.

        Where there is none, the whole team can: a worry must never become unreadable.
        """
        members = self._members.roster().members.values()
        offices = [
            pyrage.x25519.Recipient.from_str(one.recipient)
            for one in members
            if one.active and one.role is Role.COORDINATOR
        ]
        if not offices:
            return self._members.sealer().seal(plain)
        sealed: bytes = pyrage.encrypt(plain, offices)
        return sealed

    def open(self, sealed: bytes) -> bytes:
        """Return what is inside. Raises Problem NOT_READY where it is not for this laptop."""
        try:
            return decrypt_for_some(sealed, self._members.device_keys.age_secret)
        except Problem as problem:
            if problem.key is not ProblemKey.NOT_READY:
                raise
        return self._members.sealer().open(sealed)

    @property
    def is_office(self) -> bool:
        """Whether this laptop is a coordinator's."""
        return self._members.role is Role.COORDINATOR
