"""One picture, as large as fits, and what can be done with it."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.bars import Bars, Chip, Tone
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy

_USUAL = (4, 3)
"""The shape of most photos, for one that is not there yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureKey:
    """A key under the picture."""

    key: str
    words: str
    glyph: str
    primary: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureState:
    """A picture (a whole JPEG or PNG file), what it is, and its keys. `saved` says it is safe."""

    title: str
    picture: bytes
    name: str
    keys: tuple[PictureKey, ...]
    saved: bool
    bars: Bars
    spoken: tuple[Spoken, ...]


class PictureScreen(CheckerScreen):
    """The picture over a row of keys; `picked` tells which was used."""

    picked = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Your picture"))
        self._title = self.words("title")
        safe = Chip(words=easy("Saved on this laptop"), tone=Tone.OK, glyph="shield")
        self._safe = StatusChip(look, safe)
        self.column.addLayout(self.words_row(self._title, self._safe, below=8))
        self._picture = WholePicture(look)
        holder = QHBoxLayout()
        self.room(holder, margins=(8, 0, 8, 8))
        holder.addWidget(self._picture)
        self.column.addLayout(holder, stretch=1)
        self._row = QHBoxLayout()
        self.room(self._row)
        self.column.addLayout(self._row)
        self._shown: tuple[PictureKey, ...] = ()
        self._keys: dict[str, _Key] = {}

    def show_state(self, state: PictureState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._title.show_words(state.title)
        self._safe.setVisible(state.saved)
        self._picture.show_picture(state.picture, state.name)
        if state.keys != self._shown:
            self._shown = state.keys
            with self.steady():
                self._build(state.keys)
        self.tab_order(*self._keys.values())

    @override
    def take_focus(self) -> None:
        for shown in self._shown:
            if shown.primary:
                self._keys[shown.key].setFocus(Qt.FocusReason.OtherFocusReason)
                return
        super().take_focus()

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return {**self._keys}

    def _build(self, keys: tuple[PictureKey, ...]) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._keys = {}
        for shown in keys:
            key = _Key(self.look, shown)
            key.picked.connect(self.picked)
            self._keys[shown.key] = key
            self._row.addWidget(key, stretch=1)
            self.show_now(key)


class _Key(Key):
    """A key that tells which one it is."""

    picked = Signal(Picked)

    def __init__(self, look: Look, shown: PictureKey) -> None:
        kind = KeyKind.PRIMARY if shown.primary else KeyKind.PLAIN
        super().__init__(look, shown.words, glyph=shown.glyph, kind=kind, size=KeySize.TALL)
        self._shown = shown
        self.tapped.connect(self._say_picked)

    def _say_picked(self) -> None:
        self.picked.emit(Picked(key=self._shown.key))


class WholePicture(QLabel):
    """A picture that is never cut: as large as fits, in a frame."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._data = b""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    def show_picture(self, data: bytes, name: str) -> None:
        """Show a whole file; `name` is what a screen reader says."""
        self.setAccessibleName(name)
        if data != self._data:
            self._data = data
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(640), self.look.px(360))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(240), self.look.px(160))

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        if not self._data:
            return
        painter = QPainter(self)
        paint.prepared(painter)
        photo = self.look.pictures.whole_photo(self._data, self.size())
        shape = photo.deviceIndependentSize() if photo is not None else QSizeF(*_USUAL)
        fitting = shape.scaled(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(QPointF(0, 0), fitting)
        place.moveCenter(QRectF(self.rect()).center())
        if photo is None:
            painter.fillRect(place, self.look.colour("line-soft"))
            return
        painter.drawPixmap(place, photo, QRectF(photo.rect()))
        line = 2.5 * self.look.scale
        painter.setPen(QPen(self.look.colour("ink"), line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place.adjusted(line / 2, line / 2, -line / 2, -line / 2))
