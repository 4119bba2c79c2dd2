"""The frozen values that components show and report."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from qc_desktop.ui.theme.pictures import Photo


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One thing that can be picked. `picture` is a name of pictures.toml; its plate is used."""

    key: str
    words: str
    picture: str = ""
    more: str = ""
    glyph: str = ""
    colour: str = ""
    photo: Photo | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Picked:
    """Something was picked, ticked or unticked."""

    key: str
    on: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What now stands in a box that someone types in."""

    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """Someone who is here, with their portrait (None shows a silhouette)."""

    name: str
    photo: Photo | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Something that can be read aloud. `key` says which part of the screen shows it."""

    text: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchedWords:
    """Words or a picture that were tapped and are no control."""

    widget: QWidget
