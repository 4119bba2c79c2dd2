"""Boxes to type in, on one line or several."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette, QTextCursor
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.heard import UNHEARD
from qc_desktop.ui.components.values import Typed
from qc_desktop.ui.theme import Look, TypeName

_CARET = 4


class _Box(QWidget):
    """The edge round a box, with the focus ring while one types."""

    def __init__(self, look: Look, *, small: bool, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.look = look
        self.small = small
        self._column = QVBoxLayout(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        look.changed.connect(self.relook)

    def font_name(self) -> TypeName:
        """Return the kind of words typed here."""
        return "co_body" if self.small else "help_text"

    def relook(self) -> None:
        """Take on a changed look."""
        for text in self.findChildren(QPlainTextEdit):
            text.setCursorWidth(self.look.px(_CARET))
        side = self.look.px(20 if self.small else 30)
        self._column.setContentsMargins(side, self.look.px(14), side, self.look.px(14))
        for child in self.findChildren(QWidget):
            child.setFont(self.look.font(self.font_name()))
            child.setPalette(self._palette())
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look = self.look
        room = look.px(6 if self.small else 8)
        radius = look.px(14 if self.small else 24)
        area = QRectF(self.rect()).adjusted(room, room, -room, -room)
        line = 3 * look.scale
        paint.filled(painter, area, radius, look.colour("line"))
        inner = area.adjusted(line, line, -line, -line)
        paint.filled(painter, inner, radius - line, look.colour("surface"))
        if self.has_typing_focus():
            # A box always shows where typing goes, also after a tap.
            paint.ring(painter, look, area, radius=radius, width=3 if self.small else 4)

    def has_typing_focus(self) -> bool:
        """Say whether keys typed now land here."""
        return any(child.hasFocus() for child in self.findChildren(QWidget))

    def _palette(self) -> QPalette:
        palette = QPalette()
        look = self.look
        for role, name in (
            (QPalette.ColorRole.Text, look.colour("ink")),
            (QPalette.ColorRole.PlaceholderText, look.colour("ink-2")),
            (QPalette.ColorRole.Base, look.colour("surface")),
            (QPalette.ColorRole.Highlight, look.colour("primary")),
            (QPalette.ColorRole.HighlightedText, look.colour("on-primary")),
        ):
            palette.setColor(role, name)
        return palette


class LineBox(_Box):
    """One line to type in. `edited` tells the words after each change by the person."""

    edited = Signal(Typed)
    entered = Signal()

    def __init__(
        self,
        look: Look,
        label: str,
        *,
        hint: str = "",
        small: bool = False,
        secret: bool = False,
        longest: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """Take the most letters as `longest`; 0 for no end."""
        super().__init__(look, small=small, parent=parent)
        self._line = _Line(self)
        if longest:
            self._line.setMaxLength(longest)
        self._line.setFrame(False)
        self._line.setAccessibleName(label)
        self._line.setPlaceholderText(hint)
        if secret:
            self._line.setProperty(UNHEARD, True)
            self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._column.addWidget(self._line)
        self._line.textEdited.connect(self._say_edited)
        self._line.returnPressed.connect(self.entered)
        self.setFocusProxy(self._line)
        self.relook()

    def words(self) -> str:
        """Return what is typed."""
        return self._line.text()

    def show_words(self, words: str) -> None:
        """Show words without telling anyone; the caret goes to their end where they are new."""
        if words != self._line.text():
            self._line.setText(words)

    def show_secret(self, *, shown: bool) -> None:
        """Show the letters of a secret, or hide them again."""
        normal, secret = QLineEdit.EchoMode.Normal, QLineEdit.EchoMode.Password
        self._line.setEchoMode(normal if shown else secret)

    @override
    def sizeHint(self) -> QSize:
        height = self.look.px(60 + 12 if self.small else 88 + 16)
        return QSize(self.look.px(300), height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(120), self.sizeHint().height())

    def _say_edited(self, words: str) -> None:
        self.edited.emit(Typed(words=words))


class TextBox(_Box):
    """Several lines to type in. `edited` tells the words after each change."""

    edited = Signal(Typed)

    def __init__(
        self,
        look: Look,
        label: str,
        *,
        hint: str = "",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, small=small, parent=parent)
        self._quiet = False
        self._text = _Text(self)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(label)
        self._text.setPlaceholderText(hint)
        self._column.addWidget(self._text)
        self._text.textChanged.connect(self._say_edited)
        self.setFocusProxy(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.relook()

    def words(self) -> str:
        """Return what is typed."""
        return self._text.toPlainText()

    def show_words(self, words: str) -> None:
        """Show words without telling anyone; the caret goes to their end where they are new."""
        if words != self._text.toPlainText():
            self._quiet = True
            self._text.setPlainText(words)
            self._text.moveCursor(QTextCursor.MoveOperation.End)
            self._quiet = False

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(400), self.look.px(100 if self.small else 200))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(160), self.look.px(80 if self.small else 104))

    def _say_edited(self) -> None:
        if not self._quiet:
            self.edited.emit(Typed(words=self._text.toPlainText()))


class _Line(QLineEdit):
    """A line that has its box drawn anew when the focus comes and goes; its caret is thick."""

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        super().paintEvent(arg__1)
        box = self.parentWidget()
        if self.hasFocus() and isinstance(box, _Box):
            caret = QRectF(self.cursorRect())
            wide = box.look.px(_CARET)
            caret.setLeft(min(caret.center().x() - 1, self.width() - wide))
            caret.setWidth(wide)
            QPainter(self).fillRect(caret, box.look.colour("ink"))

    @override
    def focusInEvent(self, arg__1: QFocusEvent) -> None:
        super().focusInEvent(arg__1)
        _redraw_box(self)

    @override
    def focusOutEvent(self, arg__1: QFocusEvent) -> None:
        super().focusOutEvent(arg__1)
        _redraw_box(self)


class _Text(QPlainTextEdit):
    """A text that has its box drawn anew when the focus comes and goes."""

    @override
    def focusInEvent(self, e: QFocusEvent) -> None:
        super().focusInEvent(e)
        _redraw_box(self)

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        _redraw_box(self)


def _redraw_box(widget: QWidget) -> None:
    box = widget.parentWidget()
    if box is not None:
        box.update()
