"""Words laid out to a width: long words wrap, nothing is cut, a word can be marked."""

import atexit
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias, TypeVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

Across: TypeAlias = Literal["left", "middle", "right"]
Down: TypeAlias = Literal["top", "middle", "bottom"]

_ALIGNMENTS = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "middle": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}
# Below any size in the design. Only a word far longer than any we write comes near it.
_TINIEST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """The part of some words that is being read aloud, and its colours."""

    start: int
    length: int
    fill: QColor
    words: QColor


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What is being said of a widget that paints several words, and the word it is at."""

    text: str
    start: int
    length: int
    fill: QColor
    words: QColor

    def mark_in(self, words: str) -> Mark | None:
        """Return the mark in some of the widget's words, where the word said is one of theirs."""
        at = self.text.find(words.replace("\n", " ").rstrip("."))
        if not words or at < 0 or not at <= self.start < at + len(words):
            return None
        return Mark(start=self.start - at, length=self.length, fill=self.fill, words=self.words)


_saying: list[Saying | None] = [None]


def paint_as_said(saying: Saying | None) -> None:
    """Mark the word said in all that is painted until the next call: each painting begins so."""
    _saying[0] = saying


class Paragraph:
    """Words in one font, wrapped to a width in pixels."""

    def __init__(
        self, words: str, font: QFont, width: float, *, line: float = 1.2, across: Across = "left"
    ) -> None:
        self.font = font
        self.wanted_px = font.pixelSize()
        """The size these words should have, where `fitted` had to make them smaller."""
        self.words = words
        self.width = max(width, 1.0)
        self.breaks_a_word = False
        option = QTextOption(_ALIGNMENTS[across] | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        # A QTextLayout takes no new paragraphs, only this sign for a new line.
        self._words = words.replace("\n", "\u2028")
        self._layout = QTextLayout(self._words, font)
        self._layout.setCacheEnabled(True)
        self._layout.setTextOption(option)
        self._step = max(font.pixelSize() * line, 1.0)
        self.lines = self._laid_out()
        self.height = self.lines * self._step

    def natural_width(self) -> float:
        """Return the width of the longest line."""
        widths = (self._layout.lineAt(i).naturalTextWidth() for i in range(self.lines))
        return max(widths, default=0.0)

    def draw(
        self,
        painter: QPainter,
        area: QRectF,
        colour: QColor,
        *,
        down: Down = "middle",
        mark: Mark | None = None,
    ) -> None:
        """Draw inside `area`, whose width should be this paragraph's."""
        spare = area.height() - self.height
        top = area.top() + {"top": 0.0, "middle": spare / 2, "bottom": spare}[down]
        at = QPointF(area.left(), top)
        formats = []
        if mark is None and _saying[0] is not None:
            mark = _saying[0].mark_in(self._words.replace("\u2028", "\n"))
        if mark is not None:
            self._draw_mark(painter, at, mark)
            formats.append(_marked_words(mark))
        painter.setPen(colour)
        self._layout.draw(painter, at, formats)

    def _laid_out(self) -> int:
        self._layout.beginLayout()
        lines = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(self.width)
            spare = self._step - line.height()
            line.setPosition(QPointF(0, lines * self._step + spare / 2))
            end = line.textStart() + line.textLength()
            if 0 < end < len(self._words):
                self.breaks_a_word |= not _may_break(self._words, end)
            lines += 1
        self._layout.endLayout()
        return lines

    def _draw_mark(self, painter: QPainter, at: QPointF, mark: Mark) -> None:
        for i in range(self.lines):
            line = self._layout.lineAt(i)
            start = max(mark.start, line.textStart())
            end = min(mark.start + mark.length, line.textStart() + line.textLength())
            if start >= end:
                continue
            left, right = _x_of(line.cursorToX(start)), _x_of(line.cursorToX(end))
            box = QRectF(at.x() + left - 4, at.y() + line.y() - 2, right - left + 8, line.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mark.fill)
            painter.drawRoundedRect(box, 8, 8)
            painter.setBrush(mark.words)
            painter.drawRoundedRect(
                QRectF(box.left() + 4, box.bottom() - 3, box.width() - 8, 4), 2, 2
            )


def fitted(
    words: str,
    font: QFont,
    room: QSize | QRectF,
    *,
    smallest: int,
    line: float = 1.2,
    across: Across = "left",
) -> Paragraph:
    """Return words that fit in `room`, made smaller only where they must be.

    They go down to `smallest` pixels before a long word is broken.
    """
    key = (words, room.width(), room.height(), smallest, line, across)
    return _kept(
        _paragraphs,
        key,
        font,
        lambda: _fitted(words, font, room, smallest=smallest, line=line, across=across),
    )


def wrapped(
    words: str, font: QFont, width: float, *, line: float = 1.2, across: Across = "left"
) -> Paragraph:
    """Return words wrapped to a width, as `Paragraph` does, laid out once for many askers."""
    return _kept(
        _paragraphs,
        (words, width, line, across),
        font,
        lambda: Paragraph(words, QFont(font), width, line=line, across=across),
    )


def width_of(words: str, font: QFont) -> int:
    """Return how wide words are on one line."""
    return _kept(
        _widths, (words,), font, lambda: int(QFontMetricsF(font).horizontalAdvance(words)) + 2
    )


# A painting lays out the same words in the same room as the one before it, and so do the layouts:
# a tap asked for some fifty paragraphs and twice as many widths, most of them known.
_MOST_KEPT = 600
_Key: TypeAlias = tuple[object, ...]
_Kept = TypeVar("_Kept")
_paragraphs: dict[tuple[_Key, QFont], Paragraph] = {}
_widths: dict[tuple[_Key, QFont], int] = {}
# Laid out words must not outlive the program's fonts.
atexit.register(_paragraphs.clear)


def _kept(
    known: dict[tuple[_Key, QFont], _Kept], key: _Key, font: QFont, work: Callable[[], _Kept]
) -> _Kept:
    found = known.get((key, font))
    if found is None:
        if len(known) >= _MOST_KEPT:
            known.clear()
        # Whoever asks may change their font afterwards.
        found = known[key, QFont(font)] = work()
    return found


def _fitted(
    words: str, font: QFont, room: QSize | QRectF, *, smallest: int, line: float, across: Across
) -> Paragraph:
    size = QFont(font)
    while True:
        paragraph = Paragraph(words, QFont(size), room.width(), line=line, across=across)
        fits = paragraph.height <= room.height() + 0.5
        paragraph.wanted_px = font.pixelSize()
        now = size.pixelSize()
        if now <= _TINIEST or (fits and (now <= smallest or not paragraph.breaks_a_word)):
            return paragraph
        size.setPixelSize(now - 1)


def begun(words: str, font: QFont, room: QSize | QRectF, *, line: float = 1.2) -> Paragraph:
    """Return all the words, or as many whole ones as fit in `room` and … for the rest.

    For a glance at words that can be read in full elsewhere.
    """
    paragraph = Paragraph(words, font, room.width(), line=line)
    if _fits(paragraph, room):
        return paragraph
    ends = [place for place, letter in enumerate(words) if letter.isspace()]
    fits, too_many = 0, len(ends)
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        some = _cut(words, ends[middle], font, room.width(), line)
        fits, too_many = (middle, too_many) if _fits(some, room) else (fits, middle)
    return _cut(words, ends[fits] if ends else len(words), font, room.width(), line)


def _cut(words: str, end: int, font: QFont, width: float, line: float) -> Paragraph:
    return Paragraph(words[:end].rstrip() + "…", font, width, line=line)


def _fits(paragraph: Paragraph, room: QSize | QRectF) -> bool:
    return paragraph.height <= room.height() + 0.5


def shortened(words: str, font: QFont, width: float) -> str:
    """Return words shortened in the middle to one line of `width`."""
    return QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideMiddle, width)


def _may_break(words: str, end: int) -> bool:
    return words[end - 1] in " \u2028-–/" or words[end] in " \u2028"


def _x_of(position: object) -> float:
    # PySide gives the position and the cursor together.
    if isinstance(position, tuple):
        return float(position[0])
    return float(position) if isinstance(position, int | float) else 0.0


def _marked_words(mark: Mark) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setForeground(mark.words)
    part = QTextLayout.FormatRange()
    part.start = mark.start
    part.length = mark.length
    part.format = look
    return part


def lacks_letters(words: str, font: QFont) -> bool:
    """Tell whether no font on this computer has some letter of `words`: it shows as a box."""
    layout = QTextLayout(words.replace("\n", "\u2028"), font)
    layout.beginLayout()
    while layout.createLine().isValid():
        pass
    layout.endLayout()
    return any(0 in run.glyphIndexes() for run in layout.glyphRuns())
