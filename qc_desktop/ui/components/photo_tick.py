"""A photo that can be ticked, several at a time."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.ticks import Tickable
from qc_desktop.ui.components.values import Choice


class PhotoTick(Tickable):
    """The photo fills the tile; a clock stands in its place until it is there.

    With a `glyph` of its own in place of a photo, the picture could not be opened.
    """

    def show_choice(self, choice: Choice) -> None:
        """Show the photo once it is there; the tile stays, and so does the focus."""
        if choice != self.choice:
            self.choice = choice
            parts = [part for part in (choice.words, choice.more) if part]
            self.setAccessibleName(", ".join(parts))
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(380) + self.room_across(), self.look.px(200) + self.room_down())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(160) + self.room_across(), self.look.px(110) + self.room_down())

    @override
    def paint_content(self, painter: QPainter, area: QRectF) -> None:
        look = self.look
        inside = area.adjusted(look.px(4), look.px(4), -look.px(4), -look.px(4))
        radius = look.px(14)
        if self.choice.photo is not None:
            photo = look.pictures.photo(self.choice.photo, paint.whole(inside), radius)
            painter.drawPixmap(inside.topLeft(), photo)
            return
        size = look.grown(56)
        glyph = look.pictures.glyph(self.choice.glyph or "clock", size, look.colour("ink-2"))
        if not self.choice.more:
            paint.centred(painter, inside, glyph)
            return
        part = look.for_size(0.55, 0.36, 0.36)
        top = QRectF(inside.left(), inside.top(), inside.width(), inside.height() * part)
        paint.centred(painter, top, glyph)
        below = QRectF(inside.left(), top.bottom(), inside.width(), inside.bottom() - top.bottom())
        self.paint_words(painter, below, self.choice.more, font="small", middle=True)
