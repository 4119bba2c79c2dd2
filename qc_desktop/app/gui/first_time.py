"""What first set-up does on this laptop."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from qc_desktop.app.founding import JoinState, Locks, NewOrganisation, found, join, recover
from qc_desktop.app.keys import usable_key_store
from qc_desktop.app.wiring import join_parts, open_parts
from qc_desktop.domain.organisations import Brand
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.services.laptop import Laptop
from qc_desktop.storage.keys import KeyBox
from qc_desktop.ui.flows.first_run_steps import BackResult, FoundResult, JoinResult


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    store: Path
    words: tuple[str, ...]
    laptop: str


class SetUpHere:
    """Makes or joins an organisation in one data folder. Slow: called in the background."""

    def __init__(self, data: Path, key_file: Path | None) -> None:
        self._data = data
        self._key_file = key_file
        self._asked: _Asked | None = None

    def found(
        self,
        *,
        name: str,
        brand: Brand,
        logo: bytes | None,
        first_name: str,
        last_name: str,
        phone: str,
        passphrase: str,
        store: Path | None,
    ) -> FoundResult:
        """Make the organisation. On disk when this returns. Raises Problem."""
        words = found(
            self._data,
            NewOrganisation(
                name=name,
                brand=brand,
                logo=logo,
                first_name=first_name,
                last_name=last_name,
                phone=phone,
            ),
            store=store,
            locks=self._locks(passphrase),
            keep_words=True,
        )
        return FoundResult(organisation=name, recovery_words=words)

    def words_are_kept(self, words: tuple[str, ...]) -> None:
        """Forget the recovery words here: two were typed back. Raises Problem."""
        with self._opened(KeyBox(self._data).open_with_recovery_words(" ".join(words))) as laptop:
            laptop.recovery_words.let_go()

    def words_again(self, passphrase: str) -> FoundResult:
        """Return the recovery words that nobody typed back. Raises Problem WRONG_PASSPHRASE."""
        with self._opened(KeyBox(self._data).open_with_passphrase(passphrase)) as laptop:
            return FoundResult(
                organisation=laptop.organisations.get().name,
                recovery_words=laptop.recovery_words.waiting(),
            )

    def bring_back(
        self, store: Path, words: tuple[str, ...], laptop: str, passphrase: str
    ) -> BackResult:
        """Make this the office laptop in place of a lost one. Again with the same goes on.

        Raises Problem WRONG_PASSPHRASE for wrong words, WRONG_PLACE, NOT_FOUND or LATER.
        """
        back = recover(
            self._data,
            store=store,
            words=" ".join(words),
            label=laptop,
            locks=self._locks(passphrase),
        )
        return BackResult(organisation=back.organisation, others=back.laptops)

    def join(self, store: Path, words: tuple[str, ...], laptop: str) -> JoinResult:
        """Ask to join; again with the same is no harm. Raises Problem WRONG_WORDS or LATER."""
        self._asked = _Asked(store=store, words=words, laptop=laptop)
        return JoinResult(pictures=self._join().pictures)

    def finish_join(self) -> bool:
        """Tell whether the office has let this laptop in. Raises Problem."""
        return self._join().admitted

    @contextmanager
    def _opened(self, key: bytes) -> Iterator[Laptop]:
        parts = open_parts(self._data, key)
        try:
            yield join_parts(parts).laptop
        finally:
            parts.database.close()

    def _join(self) -> JoinState:
        asked = self._asked
        if asked is None:
            raise Problem(ProblemKey.NOT_FOUND)
        return join(
            self._data,
            store=asked.store,
            words=asked.words,
            label=asked.laptop,
            locks=self._locks(None),
        )

    def _locks(self, passphrase: str | None) -> Locks:
        key_store = None if self._key_file else usable_key_store()
        return Locks(key_store=key_store, key_file=self._key_file, passphrase=passphrase)
