"""A photo over the whole screen."""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.screens.coordinator.review_state import PhotoLine
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain


class BigPhoto(QWidget):
    """Lies over its parent while a photo is shown. Esc and the key close it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._image = QImage()
        self._had_focus: QWidget | None = None
        self.close_key = Key(
            look,
            plain("Close"),
            glyph="cross",
            kind=KeyKind.PRIMARY,
            size=KeySize.SMALL,
            parent=self,
        )
        self.close_key.tapped.connect(self._close)
        column = QVBoxLayout(self)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_key)
        foot.addStretch(1)
        column.addLayout(foot)
        self.hide()

    def show_photo(self, photo: PhotoLine) -> None:
        """Show a photo as big as fits."""
        self._image = QImage.fromData(QByteArray(photo.data or b""))
        self.setAccessibleName(photo.alt)
        self._had_focus = self.window().focusWidget()
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.close_key.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        painter.fillRect(self.rect(), self.look.colour("bg"))
        side = self.look.px(16)
        room = self.rect().adjusted(side, side, -side, -self.close_key.height() - 2 * side)
        fitting = self._image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        if self._image.isNull() or fitting == QSize(0, 0):
            return
        place = QRectF(0, 0, fitting.width(), fitting.height())
        place.moveCenter(QRectF(room).center())
        painter.drawImage(place, self._image)

    def _close(self) -> None:
        self.hide()
        self._image = QImage()
        if self._had_focus is not None and self._had_focus.isVisible():
            self._had_focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._had_focus = None
