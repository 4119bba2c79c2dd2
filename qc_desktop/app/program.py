"""What the command line asks for, done with the real parts."""

import contextlib
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from qc_desktop.app.paths import default_data_folder, resources_folder
from qc_desktop.cli.host import Finding, Founded, Joined, Recovered, Told, Where
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.words import plain

if TYPE_CHECKING:
    from qc_desktop.app.founding import Locks
    from qc_desktop.services.laptop import Laptop

SAMPLE_PASSPHRASE = "tea and toast"  # noqa: S105 - printed with the sample, which has no secrets
_SAMPLE_NAME = "Quality Checkers"
_WORDS_IN_PASSPHRASE = 5


class Program:
    """The real host of the command line. `began` is `time.perf_counter()` at the start."""

    def __init__(self, began: float = 0.0) -> None:
        self._began = began

    def default_data(self) -> Path:
        """Return the data folder of this user."""
        return default_data_folder()

    @contextlib.contextmanager
    def open(self, where: Where) -> "Iterator[Laptop]":
        """Open the organisation in a data folder, for as long as the block runs."""
        from qc_desktop.app.keys import data_key  # noqa: PLC0415 - only if asked
        from qc_desktop.app.wiring import join_parts, open_parts  # noqa: PLC0415 - only if asked

        parts = open_parts(where.data, data_key(where.data, where.key_file))
        try:
            if not parts.members.belongs:
                raise Problem(ProblemKey.NOT_ADMITTED)
            yield join_parts(parts).laptop
        finally:
            parts.database.close()

    def found(
        self,
        where: Where,
        *,
        organisation: str,
        store: Path | None,
        coordinator: str,
        passphrase: str | None,
    ) -> Founded:
        """Make a new organisation in an empty data folder."""
        from qc_desktop.app.founding import NewOrganisation, found  # noqa: PLC0415

        words = passphrase or _new_passphrase()
        locks = _locks(where, words)
        first, _, last = coordinator.partition(" ")
        recovery = found(
            where.data,
            NewOrganisation(name=organisation, first_name=first, last_name=last),
            store=store,
            locks=locks,
        )
        return Founded(recovery_words=recovery, passphrase=words)

    def join(self, where: Where, *, store: Path, words: tuple[str, ...], laptop: str) -> Joined:
        """Ask to be let in, or finish the join once the office has let this laptop in."""
        from qc_desktop.app.founding import Locks, join  # noqa: PLC0415 - only if asked
        from qc_desktop.app.keys import usable_key_store  # noqa: PLC0415 - only if asked

        locks = Locks(
            key_file=where.key_file, key_store=None if where.key_file else usable_key_store()
        )
        state = join(where.data, store=store, words=words, label=laptop, locks=locks)
        return Joined(pictures=state.pictures, admitted=state.admitted)

    def recover(
        self, where: Where, *, store: Path, words: str, laptop: str, passphrase: str | None
    ) -> Recovered:
        """Make a new office laptop from the recovery words and the shared place alone."""
        from qc_desktop.app.founding import recover  # noqa: PLC0415 - only if asked

        chosen = passphrase or _new_passphrase()
        locks = _locks(where, chosen)
        back = recover(where.data, store=store, words=words, label=laptop, locks=locks)
        return Recovered(
            organisation=back.organisation,
            visits=back.visits,
            worries=back.worries,
            laptops=back.laptops,
            passphrase=chosen,
        )

    def demo(self, where: Where, *, visits: int, seed: int, told: Told) -> tuple[str, ...]:
        """Fill a sample organisation, made first where there is none."""
        from qc_desktop.storage.keys import KeyBox  # noqa: PLC0415 - only if asked

        office = plain("Office: use the passphrase that you chose.")
        if not KeyBox(where.data).exists():
            self._found_sample(where)
            office = plain(
                "Office: tap Office, then Sam. Passphrase: {words}", words=SAMPLE_PASSPHRASE
            )
        self._fill_sample(where, visits, seed, told)
        return (
            plain("The sample is in {folder}.", folder=where.data),
            plain("Joe, Dev: tap their picture. Amina: then the dog, the bus and the apple."),
            plain("Grace: then type sunflower. Tom: then the number 2046."),
            office,
        )

    def show_window(self, where: Where, *, quit_when_ready: bool) -> int:
        """Open the app. Returns its exit code."""
        from qc_desktop.app.gui import run  # noqa: PLC0415 - Qt only for a window

        return run(where.data, where.key_file, quit_when_ready=quit_when_ready, began=self._began)

    def tour(self, out: Path, told: Callable[[str], None]) -> tuple[Path, ...]:
        """Drive the real screens through the main job and save what they show into `out`."""
        from qc_desktop.app.gui.tour import draw_tour  # noqa: PLC0415 - Qt only for a tour

        return draw_tour(out, told)

    def examine(self, where: Where) -> tuple[Finding, ...]:
        """Return what this installation is and what is wrong with it."""
        from qc_desktop.app.doctor import examine  # noqa: PLC0415 - only if asked

        return examine(where)

    def _found_sample(self, where: Where) -> None:
        from qc_desktop.app.founding import Locks, NewOrganisation, found  # noqa: PLC0415
        from qc_desktop.app.keys import SAMPLE_KEY, usable_key_store  # noqa: PLC0415

        store_of_keys = None if where.key_file else usable_key_store()
        key_file = where.key_file
        if key_file is None and store_of_keys is None:
            key_file = where.data / SAMPLE_KEY
        found(
            where.data,
            NewOrganisation(
                name=_SAMPLE_NAME,
                first_name="Sam",
                last_name="Lin",
                phone="01632 960 123",
                portrait="lin",
                return_address=(_SAMPLE_NAME, "1 Example Street", "Newtown"),
            ),
            store=None,
            locks=Locks(key_store=store_of_keys, key_file=key_file, passphrase=SAMPLE_PASSPHRASE),
        )

    def _fill_sample(self, where: Where, visits: int, seed: int, told: Told) -> None:
        from qc_desktop.app.keys import data_key  # noqa: PLC0415 - only if asked
        from qc_desktop.app.wiring import join_parts, open_parts  # noqa: PLC0415 - only if asked
        from qc_desktop.services.sample import fill, read_samples  # noqa: PLC0415

        parts = open_parts(where.data, data_key(where.data, where.key_file))
        try:
            opened = join_parts(parts)
            fill(
                opened.laptop,
                opened.saving,
                opened.media,
                samples=read_samples(resources_folder() / "samples"),
                visits=visits,
                seed=seed,
                by=opened.laptop.organisations.contact(),
                ways_in=True,
                progress=told,
            )
        finally:
            parts.database.close()


def _locks(where: Where, passphrase: str) -> "Locks":
    """Return what opens a new data folder: a passphrase alone would ask at every command."""
    from qc_desktop.app.founding import Locks  # noqa: PLC0415 - only if asked
    from qc_desktop.app.keys import usable_key_store  # noqa: PLC0415 - only if asked

    key_store = None if where.key_file else usable_key_store()
    if key_store is None and where.key_file is None:
        raise Problem(ProblemKey.NO_KEY_STORE, "--key-file FILE")
    return Locks(key_store=key_store, key_file=where.key_file, passphrase=passphrase)


def _new_passphrase() -> str:
    from mnemonic import Mnemonic  # noqa: PLC0415 - only for a new organisation

    words: list[str] = Mnemonic("english").wordlist
    return " ".join(secrets.choice(words) for _ in range(_WORDS_IN_PASSPHRASE))
