"""What first set-up does on this laptop."""

from dataclasses import dataclass
from pathlib import Path

from qc_desktop.app.founding import JoinState, Locks, NewOrganisation, found, join
from qc_desktop.app.keys import usable_key_store
from qc_desktop.domain.organisations import Brand
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.ui.flows.first_run_steps import FoundResult, JoinResult


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
        )
        return FoundResult(recovery_words=words)

    def join(self, store: Path, words: tuple[str, ...], laptop: str) -> JoinResult:
        """Ask to join; again with the same is no harm. Raises Problem WRONG_WORDS or LATER."""
        self._asked = _Asked(store=store, words=words, laptop=laptop)
        return JoinResult(pictures=self._join().pictures)

    def finish_join(self) -> bool:
        """Tell whether the office has let this laptop in. Raises Problem."""
        return self._join().admitted

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
