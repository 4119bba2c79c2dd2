"""What the command line asks of the program that starts it."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from qc_desktop.services.laptop import Laptop

Told = Callable[[int, int], None]
"""Called with how many are done, of how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Which data folder, and the file that opens it where a machine has no key store."""

    data: Path
    key_file: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Founded:
    """A new organisation: the words that open it again, and the coordinator's passphrase."""

    recovery_words: tuple[str, ...]
    passphrase: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """How far a join is. `pictures` are shown on both screens."""

    pictures: tuple[str, ...]
    admitted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovered:
    """An organisation that is back on this machine. `laptops` are the others of its team."""

    organisation: str
    visits: int
    worries: int
    laptops: tuple[str, ...]
    passphrase: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One line of the doctor's report. `trouble` says what is wrong, or ""."""

    name: str
    value: str
    trouble: str = ""


class Host(Protocol):
    """Opens, founds, joins and shows; every method may raise `Problem`."""

    def open(self, where: Where) -> "AbstractContextManager[Laptop]":
        """Open the organisation in a data folder."""

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

    def join(self, where: Where, *, store: Path, words: tuple[str, ...], laptop: str) -> Joined:
        """Ask to be let in, or finish the join once the office has let this laptop in."""

    def recover(
        self, where: Where, *, store: Path, words: str, laptop: str, passphrase: str | None
    ) -> Recovered:
        """Make a new office laptop from the recovery words and the shared place alone."""

    def demo(self, where: Where, *, visits: int, seed: int, told: Told) -> tuple[str, ...]:
        """Fill a sample organisation. Returns lines that say how to sign in."""

    def show_window(self, where: Where, *, quit_when_ready: bool) -> int:
        """Open the app. Returns its exit code."""

    def tour(self, out: Path, told: Callable[[str], None]) -> tuple[Path, ...]:
        """Drive the real screens through the main job and save what they show into `out`."""

    def examine(self, where: Where) -> tuple[Finding, ...]:
        """Return what this installation is and what is wrong with it."""

    def default_data(self) -> Path:
        """Return the data folder of this user."""
