"""States, steps and progress: what a person reads, never presses."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QProgressBar, QSizePolicy, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.bars import Chip, StepsInMiddle, Tone
from qc_desktop.ui.components.text import Paragraph, fitted, width_of
from qc_desktop.ui.theme import ColourName, Look, TypeName
from qc_desktop.words import easy

_TONES: dict[Tone, tuple[ColourName, ColourName, ColourName, str]] = {
    # face, edge, words, glyph
    Tone.OK: ("ok-tint", "ok", "ok-ink", "tick"),
    Tone.WAITING: ("amber-tint", "amber-edge", "amber-ink", "clock"),
    Tone.TO_DO: ("surface", "line", "ink-2", "circle"),
    Tone.SENDING: ("primary-tint", "primary", "primary-ink", "upload"),
    Tone.DANGER: ("danger-tint", "danger", "danger-ink", "alert"),
    Tone.HELP: ("help-tint", "help", "help-ink", "shield_alert"),
}
_MOST_CIRCLES = 14


def paint_chip(
    painter: QPainter, look: Look, area: QRectF, chip: Chip, *, font: TypeName = "small_bold"
) -> None:
    """Paint a chip that fills `area`."""
    face, edge, words, own_glyph = _TONES[chip.tone]
    # Two lines of words keep the corners and the glyph of one.
    one_line = min(round(area.height()), _line_height(look, font))
    radius = min(area.height(), _line_height(look, font)) / 2
    line = 2 * look.scale
    paint.filled(painter, area, radius, look.colour(edge))
    inner = area.adjusted(line, line, -line, -line)
    paint.filled(painter, inner, radius - line, look.colour(face))
    size = _glyph_size(look, one_line, font)
    glyph = look.pictures.glyph(chip.glyph or own_glyph, size, look.colour(words))
    left = area.left() + look.px(13)
    painter.drawPixmap(QPointF(round(left), round(area.center().y() - size / 2)), glyph)
    room = QRectF(left + size + look.px(8), area.top(), 0, area.height())
    room.setRight(area.right() - look.px(14))
    fitted(chip.words, look.font(font), room, smallest=look.px(16)).draw(
        painter, room, look.colour(words)
    )


def chip_size(
    look: Look, chip: Chip, *, font: TypeName = "small_bold", most: float | None = None
) -> QSize:
    """Return the size a chip wants; where that is wider than `most`, its words take more lines."""
    tall = _line_height(look, font)
    beside = _glyph_size(look, tall, font) + look.px(13 + 8 + 16)
    width = width_of(chip.words, look.font(font)) + beside
    if most is None or width <= most:
        return QSize(width, tall)
    words = Paragraph(chip.words, look.font(font), most - beside)
    one_line = words.height / words.lines
    return QSize(int(most), round(tall + words.height - one_line))


def _line_height(look: Look, font: TypeName) -> int:
    least = look.px(34 if font.startswith("co_") else 44)
    return max(least, round(look.font(font).pixelSize() * 1.45))


def _glyph_size(look: Look, height: int, font: TypeName) -> int:
    most = look.px(26) if font.startswith("co_") else look.grown(26)
    return round(min(most, height * 0.66))


class StatusChip(QLabel):
    """A state in a glyph and a word or two."""

    def __init__(
        self,
        look: Look,
        chip: Chip,
        *,
        font: TypeName = "small_bold",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._font_name = font
        self._chip = chip
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_chip(chip)
        look.changed.connect(self.updateGeometry)

    def show_chip(self, chip: Chip) -> None:
        """Show another state; safe to call again with the same."""
        self._chip = chip
        self.setText(chip.words)
        self.setAccessibleName(chip.words)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return chip_size(self.look, self._chip, font=self._font_name)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        paint_chip(painter, self.look, QRectF(self.rect()), self._chip, font=self._font_name)


class Steps(QProgressBar):
    """Words over a row of circles: done, now, to do. A plain bar where circles are too many."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._steps = StepsInMiddle(words="", done=0, total=1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    def show_steps(self, steps: StepsInMiddle) -> None:
        """Show how far one has come."""
        self._steps = steps
        self.setRange(0, max(steps.total, 1))
        self.setValue(steps.done)
        self.setAccessibleName(easy("{words}, {done} done", words=steps.words, done=steps.done))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(460), self.look.px(88))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(200), self.look.px(80))

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        area = QRectF(self.rect())
        words_area = QRectF(area.left(), area.top(), area.width(), area.height() * 0.41)
        words = fitted(
            self._steps.words,
            self.look.font("body_bold", frame=True),
            words_area,
            smallest=self.look.px(22),
            across="middle",
        )
        words.draw(painter, words_area, self.look.colour("ink"), down="bottom")
        below = QRectF(area)
        below.setTop(area.top() + area.height() * 0.4)
        below.setBottom(area.top() + area.height() * 0.95)
        fits = self._steps.total * self.look.px(36) + self.look.px(12) <= area.width()
        if fits and self._steps.total <= _MOST_CIRCLES:
            self._paint_circles(painter, below)
        else:
            self._paint_bar(painter, below)

    def _paint_circles(self, painter: QPainter, area: QRectF) -> None:
        look, steps = self.look, self._steps
        small, big, gap = look.px(28), look.px(40), look.px(8)
        width = steps.total * (small + gap) - gap + (big - small if steps.now else 0)
        left = area.center().x() - width / 2
        for step in range(1, steps.total + 1):
            size = big if step == steps.now else small
            circle = QRectF(left, area.center().y() - size / 2, size, size)
            self._paint_circle(painter, circle, step)
            left += size + gap

    def _paint_circle(self, painter: QPainter, circle: QRectF, step: int) -> None:
        look = self.look
        done = self._steps.is_done(step)
        if step == self._steps.now:
            line = 3 * look.scale
            painter.setPen(QPen(look.colour("ink"), line))
            painter.setBrush(look.colour("amber"))
            painter.drawEllipse(circle.adjusted(line / 2, line / 2, -line / 2, -line / 2))
            number = Paragraph(
                str(step), look.font("body_bold", frame=True), circle.width(), across="middle"
            )
            number.draw(painter, circle, look.colour("on-amber"))
        elif done:
            paint.filled(painter, circle, circle.width() / 2, look.colour("primary"))
            tick = look.pictures.glyph("tick", look.px(20), look.colour("on-primary"))
            paint.centred(painter, circle, tick)
        else:
            line = 2 * look.scale
            painter.setPen(QPen(look.colour("line"), line))
            painter.setBrush(look.colour("surface"))
            painter.drawEllipse(circle.adjusted(line / 2, line / 2, -line / 2, -line / 2))

    def _paint_bar(self, painter: QPainter, area: QRectF) -> None:
        height = self.look.px(24)
        width = min(area.width(), self.look.px(440))
        bar = QRectF(0, 0, width, height)
        bar.moveCenter(area.center())
        paint_bar(painter, self.look, bar, self._steps.done, self._steps.total)


class ProgressBar(QProgressBar):
    """A round bar that fills. Its words stand beside it, and are its name."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_progress(self, done: int, total: int, words: str) -> None:
        """Show `done` of `total`; `words` say the same, such as "1 of 3 sent"."""
        self.setRange(0, max(total, 1))
        self.setValue(done)
        self.setAccessibleName(words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(400), self.look.px(40))

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        area = QRectF(self.rect())
        paint_bar(painter, self.look, area, self.value(), max(self.maximum(), 1))


def paint_bar(painter: QPainter, look: Look, area: QRectF, done: int, total: int) -> None:
    """Paint a round bar, filled as far as `done` of `total`."""
    line = 3 * look.scale
    radius = area.height() / 2
    paint.filled(painter, area, radius, look.colour("line"))
    inner = area.adjusted(line, line, -line, -line)
    paint.filled(painter, inner, radius - line, look.colour("surface-2"))
    if done:
        painter.save()
        painter.setClipRect(
            QRectF(inner.left(), inner.top(), inner.width() * done / total, inner.height())
        )
        paint.filled(painter, inner, radius - line, look.colour("primary"))
        painter.restore()
