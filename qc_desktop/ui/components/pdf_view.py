"""The pages of a PDF as pictures: what is shown is what will be printed."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QImage, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components.roles import mark_as
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy, plain

_ZOOM_STEP = 1.25
_LEAST_ZOOM = 1.0
_MOST_ZOOM = 4.0


class PdfView(QScrollArea):
    """Shows one page of a PDF given as bytes, as wide and high as fits, or zoomed in."""

    shown = Signal()
    """The document is loaded and its page is drawn."""
    failed = Signal()
    """The bytes are not a PDF that can be shown."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._page = 0
        self._zoom = 1.0
        self._sheet = _Sheet(look)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._sheet)
        self.setWidget(holder)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.viewport().setAutoFillBackground(False)
        holder.setAutoFillBackground(False)
        self._document.statusChanged.connect(self._status_changed)

    def show_pdf(self, data: bytes) -> None:
        """Show the first page of a PDF; the zoom stays."""
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._page = 0
        self._document.load(self._buffer)

    def page_count(self) -> int:
        """Return how many pages there are; 0 until the document is loaded."""
        return self._document.pageCount()

    def page(self) -> int:
        """Return the page shown, from 0."""
        return self._page

    def show_page(self, page: int) -> None:
        """Show a page, from 0; the nearest there is."""
        self._page = min(max(page, 0), max(self.page_count() - 1, 0))
        self._draw()

    def zoom_in(self) -> None:
        """Show the page a quarter larger."""
        self._zoom = min(self._zoom * _ZOOM_STEP, _MOST_ZOOM)
        self._draw()

    def zoom_out(self) -> None:
        """Show the page a quarter smaller, never smaller than fits."""
        self._zoom = max(self._zoom / _ZOOM_STEP, _LEAST_ZOOM)
        self._draw()

    def sheet_size(self) -> QSize:
        """Return how large the page is drawn, in logical pixels."""
        return self._sheet.size()

    def thumbnail(self, page: int, width: int) -> QPixmap:
        """Return a page (from 0) drawn `width` logical pixels wide."""
        return self._drawn(page, width)

    @override
    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        super().resizeEvent(arg__1)
        self._draw()

    def _status_changed(self, status: QPdfDocument.Status) -> None:
        if status is QPdfDocument.Status.Ready:
            self._draw()
            self.shown.emit()
        elif status is QPdfDocument.Status.Error:
            self.failed.emit()

    def _draw(self) -> None:
        if self._document.status() is not QPdfDocument.Status.Ready or not self.page_count():
            return
        points = self._document.pagePointSize(self._page)
        room = self.viewport().size() - QSize(24, 24)
        fitting = min(room.width() / points.width(), room.height() / points.height())
        width = max(round(points.width() * fitting * self._zoom), 1)
        name = plain("Page {page} of {pages}", page=self._page + 1, pages=self.page_count())
        self._sheet.show_page(self._drawn(self._page, width), name)

    def _drawn(self, page: int, width: int) -> QPixmap:
        points = self._document.pagePointSize(page)
        device = max(round(width * self.look.ratio), 1)
        height = max(round(device * points.height() / max(points.width(), 1)), 1)
        image = QImage(device, height, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.drawImage(0, 0, self._document.render(page, QSize(device, height)))
        painter.end()
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self.look.ratio)
        return pixmap


class _Sheet(QWidget):
    """One drawn page with a thin edge."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._pixmap = QPixmap()
        self.setAccessibleName(easy("A page"))
        mark_as(self, QAccessible.Role.Graphic)

    def show_page(self, pixmap: QPixmap, name: str) -> None:
        """Show a drawn page."""
        self._pixmap = pixmap
        self.setAccessibleName(name)
        self.setFixedSize(pixmap.deviceIndependentSize().toSize())
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pixmap)
        painter.setPen(QPen(self.look.colour("line"), 2))
        painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
