"""Words of several kinds one below the other, each at its full size: how big words are laid out."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from qc_desktop.ui.components.bars import Chip
from qc_desktop.ui.components.chips import chip_size, paint_chip
from qc_desktop.ui.components.text import Across, Paragraph, fitted
from qc_desktop.ui.theme import ColourName, Look, TypeName, tokens

_PLENTY = 10_000
_CHIP_GAP = 8
_TIGHT = 1.12
"""Big words of one block need less air between their lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Words of one kind."""

    words: str
    font: TypeName
    colour: ColourName = "ink"


class Stack:
    """Lines and perhaps a chip below them, wrapped to a width. Empty lines take no room.

    With `height` they are made smaller where they must be: by a name that is longer than most.
    """

    def __init__(
        self,
        look: Look,
        width: float,
        *lines: Line,
        chip: Chip | None = None,
        across: Across = "left",
        height: float = _PLENTY,
    ) -> None:
        self._look = look
        self._chip = chip
        self._across = across
        size = chip_size(look, chip, most=width) if chip else None
        self._chip_width = size.width() if size else 0
        self._chip_height = size.height() if size else 0
        self._chip_gap = look.px(_CHIP_GAP) if size else 0
        left = height - self._chip_height - self._chip_gap
        self._paragraphs: list[tuple[Paragraph, ColourName]] = []
        # The last lines say the least: what is short of room is the first one's name.
        for line in reversed([line for line in lines if line.words]):
            paragraph = fitted(
                line.words,
                look.font(line.font),
                QRectF(0, 0, width, max(left, 1)),
                smallest=look.smallest_px(line.font),
                line=min(tokens.TYPE[line.font].line, _TIGHT),
                across=across,
            )
            left -= paragraph.height
            self._paragraphs.insert(0, (paragraph, line.colour))
        words = sum(paragraph.height for paragraph, _ in self._paragraphs)
        self.height = words + self._chip_gap + self._chip_height

    def draw(self, painter: QPainter, area: QRectF) -> None:
        """Draw in the middle of `area`, from its left edge on."""
        top = area.center().y() - self.height / 2
        for paragraph, colour in self._paragraphs:
            place = QRectF(area.left(), top, paragraph.width, paragraph.height)
            paragraph.draw(painter, place, self._look.colour(colour), down="top")
            top += paragraph.height
        if self._chip:
            left = area.left()
            if self._across == "middle":
                left = area.center().x() - self._chip_width / 2
            place = QRectF(left, top + self._chip_gap, self._chip_width, self._chip_height)
            paint_chip(painter, self._look, place, self._chip)
