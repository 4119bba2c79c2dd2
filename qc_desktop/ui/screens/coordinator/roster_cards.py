"""Cards of people or places, one of them picked."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QRadioButton,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.cards import Group
from qc_desktop.ui.components.chips import chip_size, paint_chip
from qc_desktop.ui.components.text import fitted
from qc_desktop.ui.components.touch import Touch
from qc_desktop.ui.screens.coordinator.roster_state import CardWish, RosterCard
from qc_desktop.ui.theme import Look, TypeName

_COLUMNS = 2
_RADIUS = 18


class RosterTile(Touch, QRadioButton):
    """A photo, a name, a line, perhaps a chip."""

    def __init__(self, look: Look, card: RosterCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = card
        parts = (card.name, card.line, card.chip.words if card.chip else "")
        self.begin(look, name=", ".join(part for part in parts if part))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(card.name)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(330) + self.room_across(), self.look.px(116) + self.room_down())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(250) + self.room_across(), self.look.px(104) + self.room_down())

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, area = self.look, self.face_area()
        radius = _RADIUS * look.scale
        if self.isChecked():
            paint.picked_face(painter, look, area, radius=radius)
        else:
            colours = paint.PLAIN
            paint.face(
                painter, look, area, colours, radius=radius, pressed=self.isDown(), flat=True
            )
        height = look.px(80)
        photo = QRectF(0, 0, look.px(112) if self.card.wide else height, height)
        photo.moveTopLeft(area.topLeft())
        photo.translate(look.px(16), (area.height() - height) / 2)
        corner = look.px(12)
        drawn = look.pictures.photo(self.card.photo, paint.whole(photo), corner)
        paint.framed_photo(painter, look, photo, drawn, radius=corner)
        words = area.adjusted(0, look.px(8), -look.px(12), -look.px(8))
        words.setLeft(photo.right() + look.px(14))
        self._paint_words(painter, words)
        self.paint_ring(painter, radius)

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        look, card = self.look, self.card
        chip = chip_size(look, card.chip, font="co_small_bold") if card.chip else QSize(0, 0)
        chip_room = chip.height() + look.px(4) if card.chip else 0
        names = QRectF(area)
        names.setHeight(area.height() * 0.55 if not card.chip else look.px(34))
        lines = QRectF(area)
        lines.setHeight(look.px(26) if card.chip else area.height() * 0.45)
        name_font: TypeName = "co_button"
        name = fitted(card.name, look.font(name_font), names, smallest=look.px(18), line=1.1)
        line = fitted(card.line, look.font("co_small"), lines, smallest=look.px(16), line=1.15)
        top = area.center().y() - (name.height + line.height + chip_room) / 2
        place = QRectF(area.left(), top, area.width(), name.height)
        name.draw(painter, place, look.colour("ink"))
        place = QRectF(area.left(), place.bottom(), area.width(), line.height)
        line.draw(painter, place, look.colour("ink-2"))
        if card.chip is not None:
            width = min(chip.width(), area.width())
            place = QRectF(area.left(), place.bottom() + look.px(4), width, chip.height())
            paint_chip(painter, look, place, card.chip, font="co_small_bold")


class RosterGrid(Group):
    """Cards in a grid; arrows move the focus, Space or Enter picks."""

    picked = Signal(CardWish)

    def __init__(self, look: Look, name: str, *, columns: int = _COLUMNS) -> None:
        super().__init__(name)
        self.look = look
        self.tiles: tuple[RosterTile, ...] = ()
        self._columns = columns
        self._shown: tuple[RosterCard, ...] | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._say_picked)

    def show_cards(self, cards: tuple[RosterCard, ...], picked: str | None) -> None:
        """Show cards and which is picked; safe to call again with the same."""
        if cards != self._shown:
            self._shown = cards
            self._build(cards)
        self._group.setExclusive(False)
        for tile in self.tiles:
            tile.setChecked(tile.card.key == picked)
        self._group.setExclusive(True)

    def move_focus(self, tile: RosterTile, step: int) -> None:
        """Move the focus without picking."""
        place = self.tiles.index(tile) + step
        if 0 <= place < len(self.tiles):
            self.tiles[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _build(self, cards: tuple[RosterCard, ...]) -> None:
        had_focus = next((tile.card.key for tile in self.tiles if tile.hasFocus()), None)
        for tile in self.tiles:
            self._group.removeButton(tile)
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = tuple(_GridTile(self, card) for card in cards)
        for place, tile in enumerate(self.tiles):
            self._group.addButton(tile)
            self._grid.addWidget(tile, place // self._columns, place % self._columns)
            if tile.card.key == had_focus:
                tile.setFocus(Qt.FocusReason.OtherFocusReason)
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1)

    def _say_picked(self, tile: QAbstractButton) -> None:
        if isinstance(tile, RosterTile):
            self.picked.emit(CardWish(key=tile.card.key))

    def steps(self) -> dict[Qt.Key, int]:
        """Return how far each arrow moves."""
        return {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }


class _GridTile(RosterTile):
    """A tile whose arrows only move the focus: moving must not open anything."""

    def __init__(self, grid: RosterGrid, card: RosterCard) -> None:
        super().__init__(grid.look, card, parent=grid)
        self._in_grid = grid

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        step = self._in_grid.steps().get(Qt.Key(e.key()))
        if step is None:
            super().keyPressEvent(e)
        else:
            self.look.presses.by_keyboard = True
            self._in_grid.move_focus(self, step)
