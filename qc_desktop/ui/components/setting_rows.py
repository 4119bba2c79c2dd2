"""Rows of settings: a glyph and a word, then options of which one is picked."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.cards import Group
from qc_desktop.ui.components.options import OptionTile
from qc_desktop.ui.components.text import Paragraph, fitted, width_of
from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.theme import ColourName, Look, Theme
from qc_desktop.ui.theme.colours import COLOURS

_LABEL_WIDTH = 196


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """Letters that show what an option does: their size in the design's pixels, or their theme."""

    letters: str
    px: int = 26
    theme: Theme | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingOption:
    """One option of a row."""

    key: str
    words: str
    glyph: str = ""
    sample: Sample | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingRow:
    """A row: its key, what it is about, its options, which one is picked."""

    key: str
    words: str
    glyph: str
    options: tuple[SettingOption, ...]
    picked: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Somebody picked `option` in the row `row`."""

    row: str
    option: str


class SettingTile(OptionTile):
    """An option that may show a sample of letters before its word."""

    def __init__(self, look: Look, option: SettingOption, parent: QWidget) -> None:
        self._sample = option.sample
        choice = Choice(key=option.key, words=option.words, glyph=option.glyph)
        super().__init__(look, choice, parent=parent)

    @override
    def paint_content(self, painter: QPainter, area: QRectF, ink: ColourName) -> None:
        look, sample = self.look, self._sample
        inside = area.adjusted(look.px(8), 4, -look.px(8), -4)
        font = QFont(look.font("button"))
        wide = look.px(36) if self.choice.glyph else 0
        if sample is not None:
            font.setPixelSize(look.px(sample.px))
            wide = look.px(44) if sample.theme else width_of(sample.letters, font)
        gap = look.px(8) if wide else 0
        room = QRectF(0, 0, inside.width() - wide - gap, inside.height())
        words = fitted(self.choice.words, look.font("button"), room, smallest=look.px(20))
        left = inside.left() + max((inside.width() - wide - gap - words.natural_width()) / 2, 0)
        place = QRectF(left, inside.top(), wide, inside.height())
        if sample is not None:
            self._paint_sample(painter, place, font, sample)
        elif self.choice.glyph:
            glyph = look.pictures.glyph(self.choice.glyph, wide, look.colour(ink))
            paint.centred(painter, place, glyph)
        room.moveTopLeft(inside.topLeft())
        room.moveLeft(left + wide + gap)
        words.draw(painter, room, look.colour(ink))

    def _paint_sample(self, painter: QPainter, place: QRectF, font: QFont, sample: Sample) -> None:
        look = self.look
        colour = look.colour("ink")
        if sample.theme is not None:
            colours = COLOURS[sample.theme]
            side = place.width()
            plate = QRectF(place.left(), place.center().y() - side / 2, side, side)
            paint.filled(painter, plate, look.px(12), look.colour("ink"))
            paint.filled(
                painter, plate.adjusted(3, 3, -3, -3), look.px(10), paint.named(colours["bg"])
            )
            colour = paint.named(colours["ink"])
            place = plate
        letters = Paragraph(sample.letters, font, place.width(), across="middle")
        letters.draw(painter, place, colour)


class SettingLine(Group):
    """One row. Its options are radio buttons in a named group."""

    chosen = Signal(Chosen)

    def __init__(self, look: Look, row: SettingRow, parent: QWidget) -> None:
        super().__init__(row.words, parent)
        self.look = look
        self.key = row.key
        self._label = _RowLabel(look, row, self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._label)
        self._group = QButtonGroup(self)
        self.tiles = tuple(SettingTile(look, option, self) for option in row.options)
        for tile in self.tiles:
            self._group.addButton(tile)
            layout.addWidget(tile, stretch=1)
        self._group.buttonClicked.connect(self._say_chosen)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picked(self, key: str) -> None:
        """Show which option is picked."""
        self._group.setExclusive(False)
        for tile in self.tiles:
            tile.setChecked(tile.choice.key == key)
        self._group.setExclusive(True)

    def show_being_read(self, *, on: bool) -> None:
        """Mark the row while it is read aloud, at the option that is picked."""
        for tile in self.tiles:
            tile.show_being_read(on=on and tile.isChecked())

    def take_focus(self) -> None:
        """Put the focus on the option that is picked."""
        for tile in self.tiles:
            if tile.isChecked():
                tile.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_chosen(self, tile: QAbstractButton) -> None:
        if isinstance(tile, SettingTile):
            self.chosen.emit(Chosen(row=self.key, option=tile.choice.key))


class _RowLabel(QLabel):
    """The glyph and the word of a row."""

    def __init__(self, look: Look, row: SettingRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._row = row
        self.setAccessibleName(row.words)
        look.changed.connect(self._relook)
        self._relook()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(100), self.look.px(64))

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look = self.look
        area = QRectF(self.rect()).adjusted(look.px(8), 0, -look.px(8), 0)
        size = look.px(look.for_size(40, 36, 0))
        if size:
            glyph = look.pictures.glyph(self._row.glyph, size, look.colour("ink"))
            paint.centred(painter, QRectF(area.left(), area.top(), size, area.height()), glyph)
            area.setLeft(area.left() + size + look.px(12))
        words = fitted(self._row.words, look.font("button"), area, smallest=look.px(22))
        words.draw(painter, area, look.colour("ink"))

    def _relook(self) -> None:
        self.setFixedWidth(self.look.px(self.look.for_size(1, 1.15, 1.25) * _LABEL_WIDTH))
        self.update()
