"""The floor of a tap: two bare pages with cached pictures, one shown for the other."""

import sqlite3
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QColor, QFont, QIcon, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

_CARDS = 4
_PICTURE = 190


class BarePages(QMainWindow):
    """A window with two pages: a picture, words and four cards on each.

    Each turn of the page saves one row in the database `saves_in`, on the disk before the other
    page shows; none where None.
    """

    def __init__(self, saves_in: Path | None = None) -> None:
        super().__init__()
        self._database = _rows(saves_in) if saves_in is not None else None
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.buttons = [self._add_page(colour) for colour in ("#0A5457", "#8E2F1F")]
        self.resize(1366, 768)

    @property
    def button(self) -> QPushButton:
        """The button of the page that is on."""
        return self.buttons[self._stack.currentIndex()]

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._database is not None:
            self._database.close()
        super().closeEvent(event)

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
        page = 1 - self._stack.currentIndex()
        if self._database is not None:
            self._database.execute("INSERT INTO tap (page) VALUES (?)", (page,))
        self._stack.setCurrentIndex(page)


def _rows(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    database.execute("CREATE TABLE tap (number INTEGER PRIMARY KEY, page INTEGER)")
    return database
