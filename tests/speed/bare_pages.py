"""The floor of a tap: two bare pages with cached pictures, one shown for the other."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

_CARDS = 4
_PICTURE = 190


class BarePages(QMainWindow):
    """A window with two pages: a picture, words and four cards on each."""

    def __init__(self) -> None:
        super().__init__()
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.buttons = [self._add_page(colour) for colour in ("#0A5457", "#8E2F1F")]
        self.resize(1366, 768)

    @property
    def button(self) -> QPushButton:
        """The button of the page that is on."""
        return self.buttons[self._stack.currentIndex()]

    def _add_page(self, colour: str) -> QPushButton:
        page = QWidget()
        column, head, row = QVBoxLayout(page), QHBoxLayout(), QHBoxLayout()
        pixmap = QPixmap(_PICTURE, _PICTURE)
        pixmap.fill(QColor(colour))
        picture, words = QLabel(), QLabel(f"Do you like the {colour} room?")
        picture.setPixmap(pixmap)
        words.setFont(QFont("sans", 28))
        head.addWidget(picture)
        head.addWidget(words, stretch=1)
        cards = [QPushButton(name) for name in ("Yes", "Sometimes", "No", "Skip")[:_CARDS]]
        for card in cards:
            card.setIcon(QIcon(pixmap))
            card.setIconSize(QSize(96, 96))
            card.setMinimumHeight(240)
            row.addWidget(card, stretch=1)
        column.addLayout(head)
        column.addLayout(row, stretch=1)
        cards[-1].clicked.connect(self._turn)
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stack.addWidget(page)
        return cards[-1]

    def _turn(self) -> None:
        self._stack.setCurrentIndex(1 - self._stack.currentIndex())
