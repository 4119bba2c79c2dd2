"""A ring round whatever is being read aloud and has no mark of its own."""

import shiboken6
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.theme import Look, tokens

_ROOM = 12


class ReadRing(QWidget):
    """Lies over the frame and lets every press through. Hidden while nothing is read."""

    def __init__(self, look: Look, frame: QWidget) -> None:
        super().__init__(frame)
        self.look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_round(self, widget: QWidget | None) -> None:
        """Draw the ring round a widget of the frame; None or one that is gone takes it away."""
        frame = self.parentWidget()
        if widget is None or frame is None or not shiboken6.isValid(widget):
            self.hide()
            return
        room = self.look.px(_ROOM)
        place = widget.rect().translated(widget.mapTo(frame, QPoint(0, 0)))
        self.setGeometry(place.adjusted(-room, -room, room, room) & frame.rect())
        self.raise_()
        self.show()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        room = self.look.px(_ROOM)
        paint.ring(
            painter,
            self.look,
            QRectF(self.rect()).adjusted(room, room, -room, -room),
            radius=tokens.BUTTON_RADIUS * self.look.scale,
            width=tokens.FOCUS_RING,
        )
