"""What first set-up is given, and what the person typed so far."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from qc_desktop.domain.organisations import Brand


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundResult:
    """The words that open the data when the passphrase is lost, and whose they are."""

    organisation: str
    recovery_words: tuple[str, ...]

    def __repr__(self) -> str:
        return "FoundResult()"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackResult:
    """A lost organisation is here again. `others` are the names of its other laptops."""

    organisation: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinResult:
    """Concept names of the four pictures that both screens show."""

    pictures: tuple[str, ...]


class SettingUp(Protocol):
    """What makes or joins an organisation. Slow: every method runs in the background."""

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
        ...

    def words_are_kept(self, words: tuple[str, ...]) -> None:
        """Forget the recovery words here: two were typed back. Raises Problem."""
        ...

    def words_again(self, passphrase: str) -> FoundResult:
        """Return the recovery words that nobody typed back. Raises Problem WRONG_PASSPHRASE."""
        ...

    def bring_back(
        self, store: Path, words: tuple[str, ...], laptop: str, passphrase: str
    ) -> BackResult:
        """Make this the office laptop in place of a lost one. Again with the same goes on.

        Raises Problem WRONG_PASSPHRASE for wrong words, WRONG_PLACE, NOT_FOUND or LATER.
        """
        ...

    def join(self, store: Path, words: tuple[str, ...], laptop: str) -> JoinResult:
        """Ask to join; again with the same is no harm. Raises Problem WRONG_WORDS or LATER."""
        ...

    def finish_join(self) -> bool:
        """Tell whether the office has let this laptop in. Raises Problem."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What the person told us so far."""

    name: str = ""
    brand: Brand = field(default_factory=Brand)
    logo: bytes | None = None
    first_name: str = ""
    last_name: str = ""
    phone: str = ""
    passphrase: str = ""
    words: tuple[str, ...] = ()
    laptop: str = ""

    def __repr__(self) -> str:
        return "Typed()"
