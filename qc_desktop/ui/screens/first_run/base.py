"""What every screen of first set-up has: margins, a heading, a line for what is wrong."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.theme import Look

_SIDE = 40


class SetUpScreen(QWidget):
    """A question between the bars. `submit` sends what was typed, as the Next key does."""

    def __init__(self, look: Look, question: str, words: str = "") -> None:
        super().__init__()
        self.look = look
        self.setAccessibleName(question)
        self.column = QVBoxLayout(self)
        self.heading = ReadableLabel(look, question, font="title")
        self.explained = ReadableLabel(look, words, font="body", colour="ink-2")
        self.explained.setVisible(bool(words))
        self.problem = ReadableLabel(look, font="body_bold", colour="danger-ink")
        self.problem.hide()
        self.column.addWidget(self.heading)
        self.column.addWidget(self.explained)
        look.changed.connect(self._relook)
        self._relook()

    def submit(self) -> None:
        """Send what was typed; a screen with nothing to type does nothing."""

    def take_focus(self) -> None:
        """Put the focus on the first thing to fill in."""
        for child in self.findChildren(QWidget):
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisibleTo(self):
                child.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def show_problem(self, words: str) -> None:
        """Say what is wrong, or nothing."""
        self.problem.show_words(words)
        self.problem.setVisible(bool(words))

    def row(self, *parts: QWidget, spacing: int = 16) -> QHBoxLayout:
        """Return a row of parts that share the width."""
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.look.px(spacing))
        for part in parts:
            row.addWidget(part, stretch=1)
        return row

    def _relook(self) -> None:
        px = self.look.px
        top = px(16 if self.look.compact else 24)
        self.column.setContentsMargins(px(_SIDE), top, px(_SIDE), px(16))
        self.column.setSpacing(px(8 if self.look.compact else 14))


def labelled(look: Look, label: str, box: QWidget) -> QVBoxLayout:
    """Return a box with its label above it."""
    words = ReadableLabel(look, label, font="body_bold")
    words.setBuddy(box.focusProxy() or box)
    inset = QHBoxLayout()
    inset.setContentsMargins(look.px(10), 0, look.px(10), 0)
    inset.addWidget(words)
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(inset)
    column.addWidget(box)
    return column
