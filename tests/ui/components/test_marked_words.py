"""While a word is read aloud, every other word stays on the screen."""

from PySide6.QtGui import QColor, QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from qc_desktop.ui.components.text import Mark, Paragraph

WORDS = "Do staff knock before they come in?"


def _ink(mark: Mark | None) -> int:
    """Return how many dark pixels stand in the right half, where no mark is."""
    image = QImage(600, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    font = QFont("Atkinson Hyperlegible")
    font.setPixelSize(26)
    painter = QPainter(image)
    paragraph = Paragraph(WORDS, font, 600)
    paragraph.draw(painter, image.rect().toRectF(), QColor("black"), mark=mark)
    painter.end()
    return sum(
        QColor(image.pixel(x, y)).lightness() < 128 for x in range(150, 600) for y in range(60)
    )


def test_the_words_that_are_not_read_stay(qtbot: QtBot) -> None:
    del qtbot
    plain = _ink(None)
    mark = Mark(start=0, length=2, fill=QColor("#FFDF7E"), words=QColor("#14213D"))
    assert plain > 200
    assert _ink(mark) == plain
