"""Rows of settings: a glyph and a word, then options of which one is picked."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QLabel,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.cards import Group
from qc_desktop.ui.components.options import OptionTile
from qc_desktop.ui.components.text import Across, Paragraph, fitted, width_of
from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.theme import ColourName, Look, TextSize, Theme
from qc_desktop.ui.theme.colours import COLOURS

_LABEL_WIDTH = 196
_SIGN_GAP = 6
_LINE = 1.2
_IN_A_BIG_ROW = 3


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
        inside = area.adjusted(self.look.px(8), 4, -self.look.px(8), -4)
        sign = self._sign()
        if not sign.isEmpty() and self.look.text_size is TextSize.VERY_BIG:
            above = sign.height() + self.look.px(_SIGN_GAP)
            room = QSizeF(inside.width(), inside.height() - above)
            words = self._fitting(room, across="middle")
            if words.font.pixelSize() == words.wanted_px and not words.breaks_a_word:
                self._paint_words_below(painter, inside, words, ink)
                return
        self._paint_beside(painter, inside, ink)

    def _paint_words_below(
        self, painter: QPainter, inside: QRectF, words: Paragraph, ink: ColourName
    ) -> None:
        sign, gap = self._sign(), self.look.px(_SIGN_GAP)
        top = inside.center().y() - (sign.height() + gap + words.height) / 2
        place = QRectF(QPointF(inside.center().x() - sign.width() / 2, top), sign)
        self._paint_sign(painter, place, ink)
        below = QRectF(inside.left(), place.bottom() + gap, inside.width(), words.height)
        words.draw(painter, below, self.look.colour(ink))

    def _paint_beside(self, painter: QPainter, inside: QRectF, ink: ColourName) -> None:
        wide = self._sign().width()
        gap = self.look.px(8) if wide else 0
        room = QSizeF(inside.width() - wide - gap, inside.height())
        words = self._fitting(room, across="left" if wide else "middle")
        block = wide + gap + (words.natural_width() if wide else words.width)
        left = inside.left() + max((inside.width() - block) / 2, 0)
        self._paint_sign(painter, QRectF(left, inside.top(), wide, inside.height()), ink)
        place = QRectF(QPointF(left + wide + gap, inside.top()), room)
        words.draw(painter, place, self.look.colour(ink))

    def _fitting(self, room: QSizeF, *, across: Across) -> Paragraph:
        return fitted(
            self.choice.words,
            self.look.font("button"),
            QRectF(QPointF(0, 0), room),
            smallest=self.look.px(20),
            across=across,
        )

    def _sign(self) -> QSizeF:
        """Return how large the glyph or the sample is, nothing where there is neither."""
        look, sample = self.look, self._sample
        if sample is not None and sample.theme is None:
            font = self._sample_font(sample)
            return QSizeF(width_of(sample.letters, font), font.pixelSize() * _LINE)
        length = 44 if sample is not None else 36 if self.choice.glyph else 0
        side = look.for_size(look.px, look.px, look.grown)(length)
        return QSizeF(side, side)

    def _sample_font(self, sample: Sample) -> QFont:
        font = QFont(self.look.font("button"))
        font.setPixelSize(self.look.grown(sample.px) if sample.theme else self.look.px(sample.px))
        return font

    def _paint_sign(self, painter: QPainter, place: QRectF, ink: ColourName) -> None:
        look = self.look
        if self._sample is not None:
            self._paint_sample(painter, place, self._sample_font(self._sample), self._sample)
        elif self.choice.glyph:
            size = round(place.width())
            glyph = look.pictures.glyph(self.choice.glyph, size, look.colour(ink))
            paint.centred(painter, place, glyph)

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
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._group = QButtonGroup(self)
        self.tiles = tuple(SettingTile(look, option, self) for option in row.options)
        for tile in self.tiles:
            self._group.addButton(tile)
        self._group.buttonClicked.connect(self._say_chosen)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._lay)
        self._lay()

    def show_picked(self, key: str) -> None:
        """Show which option is picked."""
        self._group.setExclusive(False)
        for tile in self.tiles:
            tile.setChecked(tile.choice.key == key)
        self._group.setExclusive(True)

    def show_being_read(self, *, on: bool) -> None:
        """Mark the row while it is read aloud, at the option that is picked, else at the first."""
        for tile in self.tiles:
            tile.show_being_read(on=on and tile is self._main())

    def take_focus(self) -> None:
        """Put the focus on the option that is picked, else on the first."""
        self._main().setFocus(Qt.FocusReason.OtherFocusReason)

    def _main(self) -> SettingTile:
        return next((tile for tile in self.tiles if tile.isChecked()), self.tiles[0])

    def _lay(self) -> None:
        many = len(self.tiles)
        columns = 2 if many > _IN_A_BIG_ROW and self.look.text_size is TextSize.VERY_BIG else many
        self._grid.removeWidget(self._label)
        self._grid.addWidget(self._label, 0, 0, -(-many // columns), 1)
        for place, tile in enumerate(self.tiles):
            self._grid.removeWidget(tile)
            self._grid.addWidget(tile, place // columns, 1 + place % columns)
        for column in range(many):
            self._grid.setColumnStretch(1 + column, 1 if column < columns else 0)

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
        size = look.px(look.for_size(40, 28, 0))
        if size:
            glyph = look.pictures.glyph(self._row.glyph, size, look.colour("ink"))
            paint.centred(painter, QRectF(area.left(), area.top(), size, area.height()), glyph)
            area.setLeft(area.left() + size + look.px(12))
        words = fitted(self._row.words, look.font("button"), area, smallest=look.px(22))
        above = look.grown(40) + look.px(_SIGN_GAP)
        if not size and words.height + above <= area.height():
            glyph = look.pictures.glyph(self._row.glyph, look.grown(40), look.colour("ink"))
            top = area.center().y() - (above + words.height) / 2
            painter.drawPixmap(QPointF(area.left(), round(top)), glyph)
            area = QRectF(area.left(), top + above, area.width(), words.height)
        words.draw(painter, area, look.colour("ink"))

    def _relook(self) -> None:
        self.setFixedWidth(self.look.px(self.look.for_size(1, 1.2, 1.34) * _LABEL_WIDTH))
        self.update()
