"""What is true of a worry: safe here, sent, or with somebody. It never says what the worry is."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.hero import GlyphLabel
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.overlay import PicturePlate
from qc_desktop.ui.components.values import Spoken
from qc_desktop.ui.screens.checker.leaves import Leaves, leaf
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.theme import ColourName, Look
from qc_desktop.words import easy


class Came(StrEnum):
    """How far a worry came: the band's glyph, colour and words all say so."""

    NOT_SENT = "not_sent"
    SENT = "sent"
    THERE = "there"


@dataclass(frozen=True, slots=True, kw_only=True)
class WorryKeptState:
    """Thanks, where it is, who to ring. A key without words is not there."""

    title: str
    safe: str
    came: Came
    glyph: str
    state: str
    ring: str
    number: str
    rang_key: str
    send_key: str
    bars: Bars
    spoken: tuple[Spoken, ...]


class WorryKeptScreen(CheckerScreen):
    """A calm band, amber until somebody has it, and two keys."""

    rang = Signal()
    send_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Your worry"))
        top = QHBoxLayout()
        self.room(top, spacing=32, margins=(8, 0, 8, 16))
        self._title = self.words("title")
        self._safe = self.words("body", "ink-2")
        words = QVBoxLayout()
        self.room(words, spacing=4)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._safe)
        words.addStretch(1)
        top.addWidget(PicturePlate(look, size=130, name="safe"))
        top.addLayout(words, stretch=1)
        head = leaf(top)
        self.column.addWidget(head)
        self._band = _Band(look)
        holder = QHBoxLayout()
        self.room(holder, margins=(8, 0, 8, 8))
        holder.addWidget(self._band)
        band = leaf(holder)
        self.column.addWidget(band, stretch=1)
        self._rang = Key(
            look, "", glyph="phone", kind=KeyKind.PRIMARY, size=KeySize.TALL, parent=self
        )
        self._send = Key(look, "", glyph="refresh", size=KeySize.TALL, parent=self)
        self._rang.tapped.connect(self.rang)
        self._send.tapped.connect(self.send_requested)
        keys = QHBoxLayout()
        self.room(keys)
        keys.addWidget(self._rang, stretch=1)
        keys.addWidget(self._send, stretch=1)
        below = leaf(keys)
        self.column.addWidget(below)
        self.turn_pages_of(Leaves(self, (band, None), (below, None), (head, None)))

    def show_state(self, state: WorryKeptState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._title.show_words(state.title)
        self._safe.show_words(state.safe)
        self._safe.setVisible(bool(state.safe))
        self._band.show_band(state)
        for key, words, glyph in (
            (self._rang, state.rang_key, "phone"),
            (self._send, state.send_key, "refresh"),
        ):
            with self.steady():
                key.setVisible(bool(words))
            if words:
                key.show_key(words, glyph=glyph)
        self.settle_pages()

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        band = self._band
        return {
            "title": self._title,
            "safe": self._safe,
            "state": band.state,
            "ring": band.ring,
            "number": band.number,
        }


class _Band(QWidget):
    """Amber while nobody has it, green when somebody has."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._there = False
        self._plate = PicturePlate(look, size=150, name="phone", colour="sand")
        self._glyphs = {
            name: GlyphLabel(look, name, size=44)
            for name in ("wifi_off", "clock", "send", "tick", "shield")
        }
        self.state = ReadableLabel(look, font="heading")
        self.ring = ReadableLabel(look, font="button")
        self.number = ReadableLabel(look, font="message", shrinks=True)
        line = QHBoxLayout()
        line.setSpacing(look.px(14))
        for glyph in self._glyphs.values():
            line.addWidget(glyph)
        line.addWidget(self.state, stretch=1)
        words = QVBoxLayout()
        words.setSpacing(look.px(6))
        words.addStretch(1)
        words.addLayout(line)
        words.addWidget(self.ring)
        words.addWidget(self.number)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(32), look.px(12), look.px(32), look.px(12))
        row.setSpacing(look.px(32))
        row.addWidget(self._plate, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, stretch=1)
        look.changed.connect(self.update)

    def show_band(self, state: WorryKeptState) -> None:
        """Show how far it came and who to ring."""
        self._there = state.came is Came.THERE
        for name, glyph in self._glyphs.items():
            glyph.setVisible(name == state.glyph)
        self.state.show_words(state.state)
        self.ring.show_words(state.ring)
        self.ring.setVisible(bool(state.ring))
        self.number.show_words(state.number)
        self.number.setVisible(bool(state.number))
        self._plate.setVisible(bool(state.ring or state.number))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        face: ColourName = "ok-tint" if self._there else "amber-tint"
        edge: ColourName = "ok" if self._there else "amber-edge"
        colours = paint.FaceColours(face=face, edge=edge, words="ink", pressed=face)
        radius = 24 * self.look.scale
        paint.face(painter, self.look, QRectF(self.rect()), colours, radius=radius, flat=True)
