"""The big message in the middle of a screen: all sent, no internet, well done."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.bars import Chip, Tone
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.theme import ColourName, Look


@dataclass(frozen=True, slots=True, kw_only=True)
class HeroMessage:
    """A message with its sign. `tone` is OK or WAITING; `safe` gets a shield before it."""

    words: str
    glyph: str
    tone: Tone = Tone.OK
    safe: str = ""
    more: str = ""
    chip: Chip | None = None


class MessageHero(QWidget):
    """A round sign, a big message, a second line, perhaps a chip."""

    def __init__(self, look: Look, message: HeroMessage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setAccessibleName(" ".join(p for p in (message.words, message.safe) if p))
        row = QHBoxLayout(self)
        row.setSpacing(look.px(50))
        row.addStretch(1)
        row.addWidget(_Sign(look, message.glyph, message.tone))
        column = QVBoxLayout()
        column.setSpacing(look.px(12))
        column.addStretch(1)
        self.words = ReadableLabel(look, message.words, font="message")
        column.addWidget(self.words)
        if message.safe:
            column.addWidget(SafeLine(look, message.safe))
        if message.more:
            column.addWidget(ReadableLabel(look, message.more, font="help_text", colour="ink-2"))
        if message.chip is not None:
            column.addWidget(StatusChip(look, message.chip))
        column.addStretch(1)
        row.addLayout(column)
        row.addStretch(1)


class SafeLine(QWidget):
    """A shield and words that say something is safe."""

    def __init__(self, look: Look, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(16))
        row.addWidget(GlyphLabel(look, "shield", size=40, colour="ok"))
        self.words = ReadableLabel(look, words, font="heading")
        row.addWidget(self.words, stretch=1)


class GlyphLabel(QWidget):
    """A line glyph. Only ever beside words that say the same, so a screen reader skips it."""

    def __init__(
        self,
        look: Look,
        name: str,
        *,
        size: int = 28,
        colour: ColourName = "ink",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._name, self._size, self._colour = name, size, colour
        look.changed.connect(self._relook)
        self._relook()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = self.look.grown(self._size)
        glyph = self.look.pictures.glyph(self._name, size, self.look.colour(self._colour))
        paint.centred(painter, QRectF(self.rect()), glyph)

    def _relook(self) -> None:
        self.setFixedSize(self.look.grown(self._size), self.look.grown(self._size))
        self.update()


class _Sign(QWidget):
    def __init__(self, look: Look, glyph: str, tone: Tone) -> None:
        super().__init__()
        self.look = look
        self._glyph = glyph
        self._amber = tone is not Tone.OK
        self.setFixedSize(look.px(260), look.px(260))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look = self.look
        edge: ColourName = "amber-edge" if self._amber else "ok"
        face: ColourName = "amber-tint" if self._amber else "ok-tint"
        ink: ColourName = "amber-ink" if self._amber else "ok-ink"
        line = 3 * look.scale
        painter.setPen(QPen(look.colour(edge), line, Qt.PenStyle.SolidLine))
        painter.setBrush(look.colour(face))
        area = QRectF(self.rect()).adjusted(line, line, -line, -line)
        painter.drawEllipse(area)
        paint.centred(
            painter, area, look.pictures.glyph(self._glyph, look.px(150), look.colour(ink))
        )
