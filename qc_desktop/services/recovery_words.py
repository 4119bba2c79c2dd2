"""The recovery words, from the founding until the person has shown that they have them."""

from qc_desktop.storage import local
from qc_desktop.storage.database import Database

_WAITING = "recovery_words"


class RecoveryWords:
    """Keeps them inside the encrypted database. Once they are typed back nobody here has them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, words: tuple[str, ...]) -> None:
        """Keep new words until they are typed back. On disk when this returns."""
        with self._database.write() as tx:
            local.put_setting(tx, _WAITING, list(words))

    def are_waiting(self) -> bool:
        """Say whether nobody has typed them back yet."""
        return bool(self.waiting())

    def waiting(self) -> tuple[str, ...]:
        """Return the words that nobody has typed back yet, or none."""
        with self._database.read() as tx:
            kept = local.get_setting(tx, _WAITING)
        return tuple(str(one) for one in kept) if isinstance(kept, list) else ()

    def let_go(self) -> None:
        """Forget them: the person has them. Gone from the disk when this returns."""
        with self._database.write() as tx:
            local.drop_setting(tx, _WAITING)
