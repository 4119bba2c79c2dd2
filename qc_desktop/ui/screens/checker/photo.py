"""Add photos from files, look at those kept, take one out, bring it back."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.bars import Bars, Chip, Tone
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.screens.checker.tiles import Shape, Tiles
from qc_desktop.ui.theme import Look
from qc_desktop.ui.theme.pictures import Photo
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPhoto:
    """A photo of this question. `removed` leaves its place, with a key to bring it back."""

    key: str
    name: str
    photo: Photo
    removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoState:
    """The photos of one page. `allowed` False: the person did not say yes to photos."""

    allowed: bool
    words: str
    photos: tuple[KeptPhoto, ...]
    bars: Bars
    spoken: tuple[Spoken, ...]


class PhotoScreen(CheckerScreen):
    """Photos side by side, and one key to add more."""

    use_picture_requested = Signal()
    removed = Signal(Picked)
    restored = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Photos"))
        self._title = self.words("title")
        self._chip = StatusChip(
            look,
            Chip(
                words=easy("Ask first. No faces unless they say yes."),
                tone=Tone.HELP,
                glyph="hand",
            ),
        )
        self.column.addLayout(self.words_row(self._title, self._chip, below=8))
        grid = QGridLayout()
        self.room(grid, spacing=16, margins=(8, 0, 8, 8))
        self.column.addLayout(grid, stretch=1)
        self._photos = Tiles(grid, self._shape, self._made)
        self.turn_pages_of(self._photos)
        self._none = self.words("help_text", "ink-2", text=easy("No photos yet."))
        self.column.addLayout(self.words_row(self._none))
        self._add = Key(
            look,
            easy("Use a picture"),
            glyph="picture",
            kind=KeyKind.PRIMARY,
            size=KeySize.TALL,
            width=420,
        )
        self._add.tapped.connect(self.use_picture_requested)
        keys = QHBoxLayout()
        self.room(keys)
        keys.addStretch(1)
        keys.addWidget(self._add)
        keys.addStretch(1)
        self.column.addLayout(keys)

    def show_state(self, state: PhotoState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._title.show_words(state.words)
        self._chip.setVisible(state.allowed)
        self._add.setVisible(state.allowed)
        self._none.setVisible(state.allowed and not state.photos)
        with self.steady():
            anew = self._photos.show(state.photos)
            self.settle_pages(anew=anew)
        self.tab_order(self._add, *(card.key for card in self._photos.by_key.values()))

    @override
    def take_focus(self) -> None:
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_a_page(self) -> int:
        """Return how many photos one page takes."""
        columns, rows = self._shape()
        return columns * rows

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "none": self._none}

    def _shape(self) -> Shape:
        return self.look.for_size((3, 1), (3, 1), (2, 1))

    def _made(self, photo: KeptPhoto) -> "_PhotoCard":
        card = _PhotoCard(self.look, photo)
        card.removed.connect(self.removed)
        card.restored.connect(self.restored)
        return card


class _PhotoCard(QWidget):
    """A photo over the key that takes it out, or brings it back."""

    removed = Signal(Picked)
    restored = Signal(Picked)

    def __init__(self, look: Look, photo: KeptPhoto) -> None:
        super().__init__()
        self._kept = photo
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(_Shown(look, photo), stretch=1)
        if photo.removed:
            name = easy("Bring back {photo}", photo=photo.name)
            self.key = Key(look, easy("Bring it back"), glyph="undo", name=name)
            self.key.tapped.connect(self._say_restored)
        else:
            name = easy("Take out {photo}", photo=photo.name)
            self.key = Key(look, easy("Take it out"), glyph="trash", name=name)
            self.key.tapped.connect(self._say_removed)
        column.addWidget(self.key)

    def _say_removed(self) -> None:
        self.removed.emit(Picked(key=self._kept.key))

    def _say_restored(self) -> None:
        self.restored.emit(Picked(key=self._kept.key))


class _Shown(QLabel):
    """The photo, whole; or an empty frame where it was taken out."""

    def __init__(self, look: Look, photo: KeptPhoto) -> None:
        super().__init__()
        self.look = look
        self._kept = photo
        self.setAccessibleName(photo.name)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(320), self.look.px(220))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(160), self.look.px(120))

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, area = self.look, QRectF(self.rect())
        radius = 18 * look.scale
        if self._kept.removed:
            paint.dashed(painter, look, area.adjusted(2, 2, -2, -2), radius=radius, pressed=False)
            glyph = look.pictures.glyph("trash", look.px(56), look.colour("ink-2"))
            paint.centred(painter, area, glyph)
            return
        drawn = look.pictures.photo(self._kept.photo, area.size().toSize(), radius)
        paint.framed_photo(painter, look, area, drawn, radius=radius)
