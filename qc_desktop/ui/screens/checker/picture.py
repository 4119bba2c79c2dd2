"""One picture, as large as fits, and what can be done with it."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.bars import Bars, Chip, Tone
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.screens.checker.leaves import leaf
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.theme import Look, TextSize
from qc_desktop.words import easy

_USUAL = (4, 3)
"""The shape of most photos, for one that is not there yet."""
_ACROSS = QBoxLayout.Direction.LeftToRight
_DOWN = QBoxLayout.Direction.TopToBottom


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
    """The picture over its keys, or beside them where words are big. `picked` tells which."""

    begins_again = True

    picked = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Your picture"))
        self._title = self.words("title")
        safe = Chip(words=easy("Saved on this laptop"), tone=Tone.OK, glyph="shield")
        self._safe = StatusChip(look, safe)
        self._head = self.words_row(self._title, self._safe, below=8)
        self._picture = WholePicture(look)
        holder, self._beside = QHBoxLayout(), QHBoxLayout()
        for layout in (holder, self._beside):
            self.room(layout, margins=(8, 0, 8, 8))
        holder.addWidget(self._picture)
        self._safe_beside = leaf(self._beside)
        self._sides, self._row = QBoxLayout(_ACROSS), QBoxLayout(_ACROSS)
        picture, keys = QVBoxLayout(), QVBoxLayout()
        for box in (self._sides, self._row, picture, keys):
            self.room(box)
        picture.addLayout(self._head)
        picture.addLayout(holder, stretch=1)
        keys.addWidget(self._safe_beside)
        keys.addLayout(self._row)
        keys.addStretch(0)
        self._sides.addLayout(picture, stretch=1)
        self._sides.addLayout(keys)
        self.column.addLayout(self._sides, stretch=1)
        self._shown: tuple[PictureKey, ...] = ()
        self._built: tuple[object, ...] = ()
        self._keys: dict[str, _Key] = {}

    def show_state(self, state: PictureState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._title.show_words(state.title)
        self._safe.setVisible(state.saved)
        self._picture.show_picture(state.picture, state.name)
        anew = state.keys != self._shown
        self._shown = state.keys
        self.settle_pages(anew=anew)

    @override
    def take_focus(self) -> None:
        for shown in self._shown:
            if shown.primary and self._keys[shown.key].isVisibleTo(self):
                self._keys[shown.key].setFocus(Qt.FocusReason.OtherFocusReason)
                return
        super().take_focus()

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return {**self._keys}

    @override
    def page_count(self) -> int:
        return max(-(-len(self._shown) // self._on_a_page()), 1)

    @override
    def show_page(self, at: int) -> None:
        wanted = (self._shown, self.look.lengths)
        if wanted != self._built:
            self._built = wanted
            self._lay_out()
            self._build(self._in_order())
        first = at * self._on_a_page()
        for place, key in enumerate(self._keys.values()):
            key.setVisible(first <= place < first + self._on_a_page())
        self.tab_order(*self._keys.values())

    @override
    def page_of(self, key: str) -> int | None:
        keys = list(self._keys)
        return keys.index(key) // self._on_a_page() if key in keys else None

    def _on_a_page(self) -> int:
        return self.look.for_size(max(len(self._shown), 1), 4, 3)

    def _in_order(self) -> tuple[PictureKey, ...]:
        # Across, the main key stands last, above Next; down, it stands first.
        if self.look.text_size is TextSize.NORMAL:
            return self._shown
        down = self._shown[::-1]
        return tuple(sorted(down, key=lambda one: not one.primary))

    def _lay_out(self) -> None:
        normal = self.look.text_size is TextSize.NORMAL
        self._sides.setDirection(_DOWN if normal else _ACROSS)
        self._row.setDirection(_ACROSS if normal else _DOWN)
        self._safe_beside.setVisible(not normal)
        (self._head if normal else self._beside).addWidget(self._safe)

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


class _Key(Key):
    """A key that tells which one it is."""

    picked = Signal(Picked)

    def __init__(self, look: Look, shown: PictureKey) -> None:
        kind = KeyKind.PRIMARY if shown.primary else KeyKind.PLAIN
        size = look.for_size(KeySize.TALL, KeySize.NORMAL, KeySize.NORMAL)
        super().__init__(look, shown.words, glyph=shown.glyph, kind=kind, size=size)
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
