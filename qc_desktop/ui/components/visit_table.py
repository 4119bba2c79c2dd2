"""The coordinator's list of visits: a table of painted rows over frozen values."""

from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.bars import Chip
from qc_desktop.ui.components.chips import chip_size, paint_chip
from qc_desktop.ui.components.people import paint_people
from qc_desktop.ui.components.text import fitted
from qc_desktop.ui.components.values import Here, Picked
from qc_desktop.ui.theme import Look
from qc_desktop.ui.theme.pictures import NO_PLACE, Photo
from qc_desktop.words import joined, plain

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_ROW = 63
_PLACE, _DATE, _PEOPLE, _STATE, _NEEDS, _OPEN = range(6)
_SHARES = (25, 17, 12, 18, 17, 11)
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitRow:
    """One visit in the list. No `needs` shows the word None."""

    key: str
    place: str
    date: str
    state: Chip
    people: tuple[Here, ...] = ()
    needs: Chip | None = None
    photo: Photo | None = None


class VisitModel(QAbstractTableModel):
    """The rows as Qt asks for them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[VisitRow, ...] = ()

    def show_rows(self, rows: tuple[VisitRow, ...]) -> None:
        """Show these rows in place of any others."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, number: int) -> VisitRow:
        """Return a row by its number from 0."""
        return self._rows[number]

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(_SHARES)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        row = self._rows[index.row()]
        return (
            row.place,
            row.date,
            joined([one.name for one in row.people]),
            row.state.words,
            row.needs.words if row.needs else plain("None"),
            plain("Open {place}", place=row.place),
        )[index.column()]

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (
            plain("Place"),
            plain("Date"),
            plain("Checkers"),
            plain("State"),
            plain("Needs you"),
            "",
        )[section]


class VisitTable(QTableView):
    """Visits in painted rows. One tab stop; arrows move, Enter or the Open key opens."""

    opened = Signal(Picked)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._model = VisitModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_VisitPainter(look, self))
        self.setAccessibleName(plain("Visits"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(self._open)
        look.changed.connect(self._relook)
        self._relook()

    def show_rows(self, rows: tuple[VisitRow, ...]) -> None:
        """Show these visits; the row picked before stays picked by its place."""
        at = self.currentIndex().row()
        self._model.show_rows(rows)
        if rows:
            self.selectRow(min(max(at, 0), len(rows) - 1))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: object) -> None:
        whole = self.viewport().width()
        for column, share in enumerate(_SHARES):
            self.setColumnWidth(column, whole * share // sum(_SHARES))

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        QPainter(self.viewport()).fillRect(e.rect(), self.look.colour("surface"))
        super().paintEvent(e)

    def _relook(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.look.px(_ROW))
        header = self.horizontalHeader()
        header.setFont(self.look.font("co_small_bold"))
        header.setFixedHeight(self.look.px(44))
        ground, ink = self.look.colour("surface"), self.look.colour("ink")
        header.setStyleSheet(
            f"QHeaderView {{ background: {ground.name()}; }}"
            f"QHeaderView::section {{ background: {ground.name()}; color: {ink.name()};"
            f" border: 0; padding-left: {self.look.px(10)}px; }}"
        )
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, QColor(ground))
        self.setPalette(palette)
        self.viewport().update()

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == _OPEN:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(Picked(key=self._model.row(index.row()).key))


class _VisitPainter(QStyledItemDelegate):
    """Paints one cell of a visit."""

    def __init__(self, look: Look, table: VisitTable) -> None:
        super().__init__(table)
        self.look = look
        self._table = table

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(self.look.px(100), self.look.px(_ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = self._table.model()
        if not isinstance(model, VisitModel):
            return
        row = model.row(index.row())
        area = QRectF(option.rect)
        painter.save()
        paint.prepared(painter)
        look = self.look
        picked = index.row() == self._table.currentIndex().row()
        painter.fillRect(area, look.colour("primary-tint" if picked else "surface"))
        line = QRectF(area.left(), area.bottom() - 2, area.width(), 2)
        painter.fillRect(line, look.colour("line-soft"))
        if picked and self._table.hasFocus():
            edge = look.px(3)
            colour = look.colour("focus")
            painter.fillRect(QRectF(area.left(), area.top(), area.width(), edge), colour)
            foot = QRectF(area.left(), area.bottom() - edge, area.width(), edge)
            painter.fillRect(foot, colour)
        self._paint_cell(
            painter, area.adjusted(look.px(10), 0, -look.px(6), 0), row, index.column()
        )
        painter.restore()

    def _paint_cell(self, painter: QPainter, area: QRectF, row: VisitRow, column: int) -> None:
        look = self.look
        if column == _PLACE:
            self._paint_place(painter, area, row)
        elif column == _PEOPLE:
            paint_people(painter, look, area, row.people, size=look.px(44))
        elif column == _STATE:
            self._paint_chip(painter, area, row.state)
        elif column == _NEEDS and row.needs is not None:
            self._paint_chip(painter, area, row.needs)
        elif column == _OPEN:
            self._paint_open(painter, area)
        else:
            words = row.date if column == _DATE else plain("None")
            fitted(words, look.font("co_body"), area, smallest=look.px(18)).draw(
                painter, area, look.colour("ink")
            )

    def _paint_place(self, painter: QPainter, area: QRectF, row: VisitRow) -> None:
        look = self.look
        photo = QRectF(area.left(), 0, look.px(72), look.px(50))
        photo.moveTop(area.center().y() - photo.height() / 2)
        radius = look.px(8)
        pixmap = look.pictures.photo(row.photo or NO_PLACE, paint.whole(photo), radius)
        paint.framed_photo(painter, look, photo, pixmap, radius=radius)
        name = QRectF(area)
        name.setLeft(photo.right() + look.px(12))
        fitted(row.place, look.font("co_body_bold"), name, smallest=look.px(18)).draw(
            painter, name, look.colour("ink")
        )

    def _paint_chip(self, painter: QPainter, area: QRectF, chip: Chip) -> None:
        size = chip_size(self.look, chip, font="co_small_bold")
        place = QRectF(area.left(), 0, min(size.width(), area.width()), size.height())
        place.moveTop(area.center().y() - size.height() / 2)
        paint_chip(painter, self.look, place, chip, font="co_small_bold")

    def _paint_open(self, painter: QPainter, area: QRectF) -> None:
        look = self.look
        key = area.adjusted(0, look.px(6), 0, -look.px(8))
        paint.face(painter, look, key, paint.PLAIN, radius=look.px(14))
        words = fitted(
            plain("Open"), look.font("co_body_bold"), key, smallest=look.px(18), across="middle"
        )
        words.draw(painter, key, look.colour("ink"))
