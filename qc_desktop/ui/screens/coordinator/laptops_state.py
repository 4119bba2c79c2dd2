"""What the shared folder and the laptops show and report."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestLine:
    """A laptop that asks to join, with the four pictures that both screens show."""

    id: str
    laptop: str
    pictures: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LaptopsState:
    """The shared folder, the words of an invitation, and who asks to join."""

    folder: str = ""
    team: str = ""
    """The laptops that are in, as one line of names."""
    words: tuple[str, ...] = ()
    requests: tuple[RequestLine, ...] = ()
    busy: str = ""
    problem: str = ""
    done: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdmitWish:
    """A laptop to let in."""

    id: str
