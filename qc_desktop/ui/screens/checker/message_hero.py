"""One large sign and one thing to say: all sent, or no internet."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.bars import Bars, Chip
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.hero import GlyphLabel
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.values import Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.theme import ColourName, Look
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class HeroState:
    """A sign, what happened, that it is safe, one line more, perhaps a chip.

    `ok` says whether it is good news; the glyph and the words say so too.
    """

    glyph: str
    ok: bool
    words: str
    safe: str
    more: str = ""
    chip: Chip | None = None
    bars: Bars
    spoken: tuple[Spoken, ...]


class HeroScreen(CheckerScreen):
    """A round sign beside large words."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Send"))
        row = QHBoxLayout()
        self.room(row, spacing=56, margins=(8, 8, 8, 8))
        self._sign = _Sign(look)
        self._words = self.words("message")
        self._safe = self.words("heading")
        self._more = self.words("help_text", "ink-2")
        self._chip = StatusChip(look, Chip(words=""))
        words = QVBoxLayout()
        self.room(words, spacing=14)
        words.addStretch(1)
        words.addWidget(self._words)
        safe = QHBoxLayout()
        self.room(safe, spacing=16)
        safe.addWidget(GlyphLabel(look, "shield", size=40, colour="ok"))
        safe.addWidget(self._safe, stretch=1)
        words.addLayout(safe)
        words.addWidget(self._more)
        words.addWidget(self._chip, alignment=Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        row.addStretch(2)
        row.addWidget(self._sign)
        row.addLayout(words, stretch=7)
        self.column.addLayout(row, stretch=1)
        self._row = row
        look.changed.connect(self._keep_room)
        self._keep_room()

    def show_state(self, state: HeroState) -> None:
        """Show `state`; safe to call again with the same one."""
        self.setAccessibleName(state.words)
        self._sign.show_sign(state.glyph, ok=state.ok)
        self._words.show_words(state.words)
        self._safe.show_words(state.safe)
        self._more.show_words(state.more)
        self._more.setVisible(bool(state.more))
        self._chip.setVisible(state.chip is not None)
        if state.chip is not None:
            self._chip.show_chip(state.chip)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"words": self._words, "safe": self._safe, "more": self._more}

    def _keep_room(self) -> None:
        # Very big words need all the width that the sign leaves.
        self._row.setStretch(0, self.look.for_size(2, 2, 0))


class _Sign(QWidget):
    """A glyph in a large round plate, green or amber."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._glyph = "tick"
        self._ok = True
        look.changed.connect(self._relook)
        self._relook()

    def show_sign(self, glyph: str, *, ok: bool) -> None:
        """Show another sign."""
        self._glyph, self._ok = glyph, ok
        self.update()

    def _relook(self) -> None:
        self.setFixedSize(self.look.px(260), self.look.px(260))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        names: tuple[ColourName, ColourName, ColourName] = (
            ("ok-tint", "ok", "ok") if self._ok else ("amber-tint", "amber-edge", "amber-ink")
        )
        face, edge, glyph = (self.look.colour(name) for name in names)
        line = 3 * self.look.scale
        area = QRectF(self.rect()).adjusted(line, line, -line, -line)
        painter.setPen(QPen(edge, line))
        painter.setBrush(face)
        painter.drawEllipse(area)
        size = self.look.px(150)
        paint.centred(painter, area, self.look.pictures.glyph(self._glyph, size, glyph))
