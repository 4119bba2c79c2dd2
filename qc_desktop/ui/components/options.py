"""Options in rows: one picked of a few, tabs, filters, colours."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.cards import Group
from qc_desktop.ui.components.text import fitted, width_of
from qc_desktop.ui.components.touch import Touch
from qc_desktop.ui.components.values import Choice, Picked
from qc_desktop.ui.theme import ColourName, Look, TextSize, tokens

_PLATE = 48
_LINE = 1.2
_TIGHT = 1.1
_LEAST_SIGN = 40


class OptionTile(Touch, QRadioButton):
    """One option: a word, perhaps with a picture, a glyph or a colour (`#rrggbb`) before it."""

    def __init__(
        self, look: Look, choice: Choice, *, small: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.choice = choice
        self._small = small
        self.begin(look, name=choice.words, tick_room=not small, margin=6 if small else 8)
        if small:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(choice.words)

    @override
    def sizeHint(self) -> QSize:
        font = self.look.font("co_button" if self._small else "button")
        width = width_of(self.choice.words, font) + self._before() + self.look.px(48)
        height = self.look.px(52 if self._small else 88)
        return QSize(width + self.room_across(), height + self.room_down())

    @override
    def minimumSizeHint(self) -> QSize:
        height = self.look.px(52 if self._small else 76)
        return QSize(self.look.px(80) + self.room_across(), height + self.room_down())

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, area = self.look, self.face_area()
        radius = area.height() / 2 if self._small else tokens.TILE_RADIUS * look.scale
        if self._small:
            ink = paint_pill(painter, look, area, on=self.isChecked(), pressed=self.isDown())
        elif self.isChecked():
            paint.picked_face(painter, look, area, radius=radius)
            ink = "ink"
        else:
            paint.face(painter, look, area, paint.PLAIN, radius=radius, pressed=self.isDown())
            ink = "ink"
        self.paint_content(painter, area, ink)
        self.paint_ring(painter, radius)
        if self.isChecked() and not self._small:
            paint.tick_badge(painter, look, area)

    def paint_content(self, painter: QPainter, area: QRectF, ink: ColourName) -> None:
        """Paint what is on the face."""
        look = self.look
        side = look.px(16)
        inside = area.adjusted(side, 4, -side, -4)
        before = self._before()
        font = look.font("co_button" if self._small else "button")
        room = QRectF(0, 0, inside.width() - before, inside.height())
        smallest = look.px(18 if self._small else 22)
        line = _LINE if look.text_size is TextSize.NORMAL else _TIGHT
        words = fitted(self.choice.words, font, room, smallest=smallest, line=line)
        if before and words.font.pixelSize() < words.wanted_px and self._may_stand_above():
            self._paint_above(painter, inside, ink)
            return
        free = inside.width() - before - words.natural_width()
        left = inside.left() + (0 if self.choice.colour else max(free / 2, 0))
        if before:
            place = QRectF(left, inside.top(), before - look.px(12), inside.height())
            self._paint_before(painter, place, ink)
        room.moveTopLeft(inside.topLeft())
        room.moveLeft(left + before)
        words.draw(painter, room, look.colour(ink))

    def _may_stand_above(self) -> bool:
        return not self._small and self.look.text_size is not TextSize.NORMAL

    def _paint_above(self, painter: QPainter, inside: QRectF, ink: ColourName) -> None:
        """Paint what stands before a long word above it."""
        look = self.look
        least = self.look.px(_LEAST_SIGN)
        room = inside.adjusted(0, least, 0, 0)
        words = fitted(
            self.choice.words,
            look.font("button"),
            room,
            smallest=look.smallest_px("button"),
            across="middle",
        )
        size = min(self._before() - look.px(12), inside.height() - words.height)
        top = inside.center().y() - (size + words.height) / 2
        self._paint_before(painter, QRectF(inside.center().x() - size / 2, top, size, size), ink)
        words.draw(
            painter,
            QRectF(inside.left(), top + size, inside.width(), words.height),
            look.colour(ink),
        )

    def _before(self) -> int:
        if self._small:
            return self.look.px(24 + 12) if self.isChecked() or self.choice.glyph else 0
        if self.choice.colour:
            return self.look.grown(64) + self.look.px(12)
        if self.choice.picture:
            return self.look.grown(_PLATE) + self.look.px(12)
        return self.look.grown(44) + self.look.px(12) if self.choice.glyph else 0

    def _paint_before(self, painter: QPainter, place: QRectF, ink: ColourName) -> None:
        look = self.look
        if self.choice.colour:
            size = min(place.width(), place.height() - look.px(8))
            circle = QRectF(place.left(), place.center().y() - size / 2, size, size)
            painter.setPen(QPen(look.colour("ink"), 3 * look.scale))
            painter.setBrush(QColor(self.choice.colour))
            painter.drawEllipse(circle.adjusted(2, 2, -2, -2))
        elif self.choice.picture:
            side = place.width()
            plate = QRectF(place.left(), place.center().y() - side / 2, side, side)
            picture = round(side * 0.8)
            paint.picture_plate(painter, look, plate, self.choice.picture, picture=picture)
        else:
            name = "tick" if self._small and self.isChecked() else self.choice.glyph
            glyph = look.pictures.glyph(name, round(place.width()), look.colour(ink))
            paint.centred(painter, place, glyph)


class OptionGroup(Group):
    """Options in a grid, exactly one picked. `small` is for coordinators."""

    picked = Signal(Picked)

    def __init__(
        self,
        look: Look,
        name: str,
        *,
        columns: int = 0,
        big_columns: int = 0,
        big_rows: int | Callable[[], int] = 0,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Take `columns` of 0 for one row, `big_columns` for another number with big words.

        With `big_rows` what is more stands on further pages where words are big.
        """
        super().__init__(name, parent)
        self.look = look
        self._columns = columns
        self._big_columns = big_columns
        self._big_rows = big_rows
        self._page = 0
        self._small = small
        self.tiles: tuple[OptionTile, ...] = ()
        self._shown: tuple[Choice, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._say_picked)
        self._after: tuple[QWidget, ...] = ()
        look.changed.connect(self._lay)

    def show_after(self, *after: QWidget) -> None:
        """Let other tiles stand behind the last option, in the same grid."""
        for widget in self._after:
            self._grid.removeWidget(widget)
            widget.setVisible(widget in after)
        self._after = after
        for widget in after:
            widget.show()
        self._lay()

    def show_choices(self, choices: tuple[Choice, ...], picked: str | None = None) -> None:
        """Show these options and which is picked; safe to call again with the same."""
        if choices != self._shown:
            self._shown = choices
            self._build(choices)
        self._group.setExclusive(False)
        for tile in self.tiles:
            tile.setChecked(tile.choice.key == picked)
        self._group.setExclusive(True)

    @property
    def pages(self) -> int:
        """How many pages there are: 1 or more."""
        return max(-(-len(self._everything()) // self._on_a_page()), 1)

    def turn_to(self, page: int) -> None:
        """Show a page, from 0; the last for one beyond it."""
        self._page = page
        self._lay()

    def page_of(self, key: str) -> int | None:
        """Return the page that holds an option; None where no option has that key."""
        keys = [tile.choice.key for tile in self.tiles]
        return keys.index(key) // self._on_a_page() if key in keys else None

    def _everything(self) -> tuple[QWidget, ...]:
        return (*self.tiles, *self._after)

    def _rows(self) -> int:
        if self.look.text_size is TextSize.NORMAL:
            return 0
        return self._big_rows if isinstance(self._big_rows, int) else self._big_rows()

    def _on_a_page(self) -> int:
        rows = self._rows()
        return rows * self._columns_now() if rows else max(len(self._everything()), 1)

    def _columns_now(self) -> int:
        is_big = self._big_columns and self.look.text_size is not TextSize.NORMAL
        columns = self._big_columns if is_big else self._columns
        return columns or max(len(self._everything()), 1)

    def _build(self, choices: tuple[Choice, ...]) -> None:
        for tile in self.tiles:
            self._group.removeButton(tile)
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = tuple(self.made(choice) for choice in choices)
        for tile in self.tiles:
            self._group.addButton(tile)
        self._lay()

    def _lay(self) -> None:
        columns, rows = self._columns_now(), self._rows()
        first = min(self._page, self.pages - 1) * self._on_a_page()
        on_page = self._everything()[first : first + self._on_a_page()]
        for tile in self._everything():
            self._grid.removeWidget(tile)
            if self._big_rows:
                tile.setVisible(tile in on_page)
        for place, tile in enumerate(on_page):
            self._grid.addWidget(tile, place // columns, place % columns)
        if self._after or self._big_rows:
            for column in range(max(self._grid.columnCount(), columns)):
                self._grid.setColumnStretch(column, 1 if column < columns else 0)
        if self._big_rows:
            # A last page of a few options keeps the options of a full one.
            for row in range(max(self._grid.rowCount(), rows)):
                self._grid.setRowStretch(row, 1 if row < rows else 0)

    def made(self, choice: Choice) -> OptionTile:
        """Return a tile for one choice."""
        return OptionTile(self.look, choice, small=self._small, parent=self)

    def _say_picked(self, tile: QAbstractButton) -> None:
        if isinstance(tile, OptionTile):
            self.picked.emit(Picked(key=tile.choice.key))


class TabKey(Touch, QRadioButton):
    """A tab: filled when on. A tap only asks; the screen says which one is on."""

    picked = Signal(Picked)

    def __init__(
        self, look: Look, choice: Choice, parent: QWidget | None = None, *, above: bool = False
    ) -> None:
        """Take `above` for a narrow tab, whose glyph stands over its word."""
        super().__init__(parent)
        self.choice = choice
        self._above = above
        self.begin(look, name=choice.words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(choice.words)
        self.clicked.connect(self._say_picked)

    def show_on(self, *, on: bool) -> None:
        """Switch on or off without telling anyone."""
        # One of a group of radio buttons cannot be unpicked while it is one of a group.
        self.setAutoExclusive(False)
        self.setChecked(on)
        self.setAutoExclusive(True)

    @override
    def nextCheckState(self) -> None:
        """Stay as it is until the screen says otherwise."""

    def _say_picked(self) -> None:
        self.picked.emit(Picked(key=self.choice.key))

    @override
    def sizeHint(self) -> QSize:
        words = width_of(self.choice.words, self.look.font("button"))
        width = words + self.look.px(36 + 12 + 36)
        return QSize(width + self.room_across(), self._height() + self.room_down())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(120) + self.room_across(), self._height() + self.room_down())

    def _height(self) -> int:
        least = self.look.px(88)
        if not self._above or self.look.text_size is TextSize.NORMAL:
            return least
        words = round(self.look.font("button").pixelSize() * _LINE)
        return max(least, self.look.grown(34) + words + self.look.px(22))

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, radius = self.look, tokens.BUTTON_RADIUS * self.look.scale
        colours = paint.PRIMARY if self.isChecked() else paint.PLAIN
        inner = paint.face(
            painter, look, self.face_area(), colours, radius=radius, pressed=self.isDown()
        )
        if self._above:
            self._paint_above(painter, inner, colours.words)
        else:
            _glyph_and_words(painter, look, inner, self.choice, colours.words, glyph=36)
        self.paint_ring(painter, radius)

    def _paint_above(self, painter: QPainter, area: QRectF, ink: ColourName) -> None:
        look = self.look
        size = look.grown(34)
        glyph = look.pictures.glyph(self.choice.glyph, size, look.colour(ink))
        words = area.adjusted(look.px(4), size + look.px(8), -look.px(4), -look.px(2))
        paint.centred(
            painter, QRectF(area.left(), area.top() + look.px(6), area.width(), size), glyph
        )
        fitted(
            self.choice.words, look.font("button"), words, smallest=look.px(18), across="middle"
        ).draw(painter, words, look.colour(ink))


class FilterChip(Touch, QPushButton):
    """A filter for coordinators: round, filled with a tick when on. A tap only asks."""

    picked = Signal(Picked)

    def __init__(self, look: Look, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        self.begin(look, name=choice.words, margin=6)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(choice.words)
        self.clicked.connect(self._say_picked)

    def show_on(self, *, on: bool) -> None:
        """Switch on or off without telling anyone."""
        self.setChecked(on)

    @override
    def nextCheckState(self) -> None:
        """Stay as it is until the screen says otherwise."""

    def _say_picked(self) -> None:
        self.picked.emit(Picked(key=self.choice.key, on=not self.isChecked()))

    @override
    def sizeHint(self) -> QSize:
        words = width_of(self.choice.words, self.look.font("co_body_bold"))
        width = words + self.look.px(24 + 10 + 36)
        return QSize(width + self.room_across(), self.look.px(52) + self.room_down())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, area = self.look, self.face_area()
        on = self.isChecked()
        ink = paint_pill(painter, look, area, on=on, pressed=self.isDown())
        name = "tick" if on else self.choice.glyph
        shown = Choice(key="", words=self.choice.words, glyph=name)
        _glyph_and_words(painter, look, area, shown, ink, glyph=24, small=True)
        self.paint_ring(painter, area.height() / 2)


def paint_pill(
    painter: QPainter, look: Look, area: QRectF, *, on: bool, pressed: bool
) -> ColourName:
    """Paint a round key, filled when on; return the colour of its words."""
    line = tokens.EDGE * look.scale
    edge: ColourName = "primary-edge" if on else "line"
    face: ColourName = "primary" if on else "surface-2" if pressed else "surface"
    paint.filled(painter, area, area.height() / 2, look.colour(edge))
    inner = area.adjusted(line, line, -line, -line)
    paint.filled(painter, inner, inner.height() / 2, look.colour(face))
    return "on-primary" if on else "ink"


def _glyph_and_words(
    painter: QPainter,
    look: Look,
    area: QRectF,
    choice: Choice,
    ink: ColourName,
    *,
    glyph: int,
    small: bool = False,
) -> None:
    size = look.px(glyph) if choice.glyph else 0
    gap = look.px(10) if choice.glyph else 0
    font = look.font("co_body_bold" if small else "button")
    inside = area.adjusted(look.px(12), 2, -look.px(12), -2)
    room = QRectF(0, 0, inside.width() - size - gap, inside.height())
    words = fitted(choice.words, font, room, smallest=look.px(18 if small else 22))
    left = inside.center().x() - (size + gap + words.natural_width()) / 2
    if choice.glyph:
        pixmap = look.pictures.glyph(choice.glyph, size, look.colour(ink))
        paint.centred(painter, QRectF(left, inside.top(), size, inside.height()), pixmap)
    room.moveTopLeft(inside.topLeft())
    room.moveLeft(left + size + gap)
    words.draw(painter, room, look.colour(ink))
