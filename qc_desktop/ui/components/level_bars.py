"""How loud a recording is, in bars: coming in, or played back."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.roles import mark_as
from qc_desktop.ui.theme import ColourName, Look

_WIDTH = 12
_GAP = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Levels:
    """Loudness from 0 to 1, oldest first, one bar each.

    `played` counts the bars played so far; None while recording. `name` is said aloud.
    """

    bars: tuple[float, ...]
    name: str
    played: int | None = None


class LevelBars(QWidget):
    """Bars that move only with sound. Nothing flashes."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._levels = Levels(bars=(), name="")
        mark_as(self, QAccessible.Role.Animation)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_levels(self, levels: Levels) -> None:
        """Show these levels; while recording the newest that fit."""
        self._levels = levels
        self.setAccessibleName(levels.name)
        self.update()

    def count_that_fit(self) -> int:
        """Return how many bars there is room for."""
        return max(self.width() // self.look.px(_WIDTH + _GAP), 1)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(700), self.look.px(110))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(200), self.look.px(110))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, levels = self.look, self._levels
        fit = self.count_that_fit()
        recording = levels.played is None
        bars = levels.bars[-fit:] if recording else _squeezed(levels.bars, fit)
        width = look.px(_WIDTH)
        for place in range(fit if recording else len(bars)):
            known = place < len(bars)
            level = bars[place] if known else 0.0
            height = width + (self.height() - width) * min(max(level, 0.0), 1.0)
            left = place * look.px(_WIDTH + _GAP)
            bar = QRectF(left, (self.height() - height) / 2, width, height)
            paint.filled(painter, bar, width / 2, look.colour(self._colour(place, len(bars))))

    def _colour(self, place: int, shown: int) -> ColourName:
        played = self._levels.played
        if played is None:
            return "primary" if place < shown else "line-soft"
        share = played / max(len(self._levels.bars), 1)
        return "primary" if place < share * shown else "line"


def _squeezed(bars: tuple[float, ...], most: int) -> tuple[float, ...]:
    if len(bars) <= most:
        return bars
    step = len(bars) / most
    return tuple(
        max(bars[int(i * step) : max(int((i + 1) * step), int(i * step) + 1)]) for i in range(most)
    )
