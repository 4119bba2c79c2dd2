"""What first set-up is given, and what the person typed so far."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from qc_desktop.domain.organisations import Brand


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundResult:
    """The words that open the data when the passphrase is lost."""

    recovery_words: tuple[str, ...]

    def __repr__(self) -> str:
        return "FoundResult()"


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
    store: Path | None = None
    words: tuple[str, ...] = ()
    laptop: str = ""

    def __repr__(self) -> str:
        return "Typed()"
