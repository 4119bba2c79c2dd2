"""What stands on a part of the window, as words to be heard, in the order of the eye."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from qc_desktop.words import easy

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PAUSE = re.compile(r"[.!?:;,\n]+")
# Fewer words than this may stand in another sentence and mean something else there.
_MANY_WORDS = 4
# "1 of 4" places a card among others for a screen reader; nobody sees it.
_PLACE = re.compile(r"\d+ \w+ \d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words to be heard, and what shows them: a part of the screen by `key`, or a widget."""

    text: str
    key: str = ""
    widget: QWidget | None = None


def pieces(*roots: QWidget, without: frozenset[QWidget] = frozenset()) -> tuple[Piece, ...]:
    """Return what is to be heard of `roots`, leaving out what is hidden and `without`."""
    found: list[Piece] = []
    for widget in (one for root in roots for one in _shown(root) if one not in without):
        text = words_of(widget)
        if found and found[-1].text == text:
            found.pop()  # a picture, and its name beside it
        if text:
            found.append(Piece(text=text, widget=widget))
    return tuple(found)


def words_of(widget: QWidget) -> str:
    """Return what one widget says: its name, what it holds and whether it is picked."""
    described = (widget.accessibleName(), widget.accessibleDescription())
    name = ". ".join(_sentence(one) for one in described if one)
    text = _sentence(_own_words(widget))
    if covers(name, text):
        said = name
    elif covers(text, name):
        said = text
    else:
        said = f"{text}. {name}" if isinstance(widget, QLabel) else f"{name}. {text}"
    if isinstance(widget, QAbstractButton) and widget.isCheckable() and widget.isChecked():
        picked = easy("Picked") if isinstance(widget, QRadioButton) else easy("Ticked")
        return f"{said}. {picked}"
    return said


def parts_of(widget: QWidget) -> Iterator[str]:
    """Yield the words of one widget that a person can see, line by line.

    A control may tell a screen reader more than it shows: its place among others, or what
    exactly it changes. That begins with the words it shows.
    """
    own = _own_words(widget)
    yield own
    yield widget.accessibleDescription()
    for line in widget.accessibleName().split(", "):
        if not own or not (_plain(line).startswith(_plain(own)[:-1]) or _PLACE.fullmatch(line)):
            yield line


def covers(heard: str, words: str) -> bool:
    """Tell whether `words` are heard, one after the other, in `heard`."""
    wanted = _plain(words)
    return not wanted.strip() or wanted in _plain(heard)


def words_in_passing(widget: QWidget) -> str:
    """Return what may be said of a control that somebody comes to or presses; "" for nothing.

    Of the keys of a secret it never says which one: others in the room hear it too.
    """
    said = widget.property(SAID_AS)
    if isinstance(said, str):
        return said
    found = pieces(widget)
    return found[0].text if found else ""


class Heard:
    """What is read anyway, so that nothing that also stands on the screen is read twice.

    Each sentence counts once: of two rows that say "Sent", one spoken "Sent" covers one.
    """

    def __init__(self, texts: tuple[str, ...]) -> None:
        self._all = " . ".join(_plain(text) for text in texts)
        self._sentences = Counter(
            plain for text in texts for one in _PAUSE.split(text) if (plain := _plain(one)).strip()
        )

    def takes(self, words: str) -> bool:
        """Tell whether `words` are heard; a short sentence is used up by that."""
        plain = _plain(words)
        if not plain.strip() or (len(plain.split()) >= _MANY_WORDS and plain in self._all):
            return True
        if not self._sentences[plain]:
            return False
        self._sentences[plain] -= 1
        return True


def _plain(words: str) -> str:
    return f" {' '.join(_WORD.findall(words.casefold()))} "


def _sentence(words: str) -> str:
    return " ".join(words.replace("&", "").split()).rstrip(".")


def _own_words(widget: QWidget) -> str:
    match widget:
        case QLineEdit() | QPlainTextEdit() | QTextEdit():
            return _typed(widget)
        case QComboBox():
            return widget.currentText()
        case QAbstractItemView():
            return ". ".join(_rows(widget))
        case QAbstractButton() | QLabel() | QAbstractSpinBox():
            return widget.text()
        case _:
            return ""


def _typed(box: QLineEdit | QPlainTextEdit | QTextEdit) -> str:
    if not isinstance(box, QLineEdit):
        return box.toPlainText() or box.placeholderText()
    # What must not be seen must not be heard either; a secret is never heard, shown or not.
    hidden = box.echoMode() is not QLineEdit.EchoMode.Normal or box.property(UNHEARD)
    return "" if hidden else box.text() or box.placeholderText()


def _rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount()):
        cells = (model.index(row, column) for column in range(model.columnCount()))
        said = (
            cell.data(Qt.ItemDataRole.AccessibleTextRole) or cell.data(Qt.ItemDataRole.DisplayRole)
            for cell in cells
        )
        yield ", ".join(str(one) for one in said if one)


_WHOLE = (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractItemView,
    QProgressBar,
)


def _shown(widget: QWidget) -> Iterator[QWidget]:
    if not widget.isVisible() or widget.property(ONLY_A_PICTURE):
        return
    inner = [] if isinstance(widget, _WHOLE) else list(_children(widget))
    for child in inner:
        yield from _shown(child)
    if not inner and (isinstance(widget, _WHOLE) or widget.accessibleName()):
        yield widget


def _children(widget: QWidget) -> Iterator[QWidget]:
    """Yield the children as they are laid out; then those that stand by themselves."""
    if isinstance(widget, QScrollArea):
        yield from (inside for inside in (widget.widget(),) if inside is not None)
        return
    laid_out = list(_along(widget.layout())) if widget.layout() is not None else []
    yield from laid_out
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow() and child not in laid_out:
            yield child


def _along(layout: QLayout | None) -> Iterator[QWidget]:
    if layout is None:
        return
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        part = item.widget()
        if part is not None:
            yield part
        else:
            yield from _along(item.layout())


SAID_AS = "said_as"
"""The property of the keys of a secret: what is said when one is reached or pressed."""
UNHEARD = "unheard"
"""The property of boxes whose words are never said aloud, also while they show."""
ONLY_A_PICTURE = "only_a_picture"
"""The property of widgets whose name tells of a picture: a screen reader says it, Listen not."""
