"""Finds what does not fit on a screen: words cut or made smaller, controls too small or in a heap.

It looks at what is really painted: every `Paragraph` that is drawn is asked where and how.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractButton, QScrollBar, QWidget

from qc_desktop.ui.components.cards import AnswerCard
from qc_desktop.ui.components.keys import Key, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.overlay import PicturePlate
from qc_desktop.ui.components.pdf_view import PdfView
from qc_desktop.ui.components.text import Down, Mark, Paragraph
from qc_desktop.ui.components.touch import Touch
from qc_desktop.ui.shell import Shell
from qc_desktop.ui.theme import TextSize

SMALLEST_TARGET = 64
SMALLEST_OFFICE_TARGET = 52
SMALLEST_ANSWER = (160, 120)
_ROUNDING = 2.0
_SMALLEST_WORDS = 22
_SMALLEST_OFFICE_WORDS = 18


@dataclass(frozen=True, slots=True)
class Painted:
    """Words as they were painted, and the room they had."""

    paragraph: Paragraph
    area: QRectF


@contextmanager
def watched() -> Iterator[list[Painted]]:
    """Note all words that are painted inside this; they are painted as ever."""
    seen: list[Painted] = []
    real = Paragraph.draw

    def draw(
        paragraph: Paragraph,
        painter: QPainter,
        area: QRectF,
        colour: QColor,
        *,
        down: Down = "middle",
        mark: Mark | None = None,
    ) -> None:
        seen.append(Painted(paragraph, QRectF(area)))
        real(paragraph, painter, area, colour, down=down, mark=mark)

    Paragraph.draw = draw  # type: ignore[assignment, method-assign]  # put back below
    try:
        yield seen
    finally:
        Paragraph.draw = real  # type: ignore[method-assign]


def faults(shell: Shell) -> list[str]:
    """Return in words all that does not fit on what the window shows just now."""
    with watched() as seen:
        shell.grab()
    found = [fault for one in seen for fault in _of_words(one, shell)]
    for control in controls(shell):
        found += _of_control(control, shell)
    for label in shell.findChildren(ReadableLabel):
        if label.isVisible() and label.text():
            found += _of_label(label, shell)
    found += _heaps(shell)
    found += [f"a scroll bar in {bar.parent()}" for bar in _scroll_bars(shell)]
    return found


def controls(shell: QWidget) -> list[QAbstractButton]:
    """Return our own controls that can be seen."""
    return [
        one
        for one in shell.findChildren(QAbstractButton)
        if one.isVisible() and isinstance(one, Touch)
    ]


def area(widget: QWidget, shell: QWidget) -> QRect:
    """Return where a widget stands in the window."""
    return QRect(widget.mapTo(shell, QPoint(0, 0)), widget.size())


def _of_words(one: Painted, shell: Shell) -> list[str]:
    words, drawn = one.paragraph.words, one.paragraph.font.pixelSize()
    if not words:
        return []
    found = []
    if one.paragraph.height > one.area.height() + _ROUNDING:
        found.append(f"{words!r} is cut: {one.paragraph.height:.0f} in {one.area.height():.0f}")
    if one.paragraph.breaks_a_word:
        found.append(f"{words!r} is broken inside a word")
    if shell.look.text_size is not TextSize.NORMAL and drawn < one.paragraph.wanted_px:
        found.append(f"{words!r} is made smaller: {drawn} for {one.paragraph.wanted_px}")
    if drawn < shell.look.px(_SMALLEST_OFFICE_WORDS):
        found.append(f"{words!r} is too small to read: {drawn}")
    return found


def _of_control(control: QAbstractButton, shell: Shell) -> list[str]:
    name, px = control.accessibleName(), shell.look.px
    found = []
    if not shell.rect().contains(area(control, shell)):
        found.append(f"{name!r} stands outside the window")
    least = px(SMALLEST_OFFICE_TARGET if _is_for_the_office(control) else SMALLEST_TARGET)
    if min(control.width(), control.height()) < least:
        found.append(f"{name!r} is too small: {control.width()} by {control.height()}")
    if isinstance(control, AnswerCard):
        face = control.face_area()
        if face.width() < px(SMALLEST_ANSWER[0]) or face.height() < px(SMALLEST_ANSWER[1]) - 1:
            found.append(f"answer {name!r} is too small: {face.width()} by {face.height()}")
    return found


def _of_label(label: ReadableLabel, shell: Shell) -> list[str]:
    if not shell.rect().contains(area(label, shell)):
        return [f"{label.text()!r} stands outside the window"]
    return []


def _heaps(shell: Shell) -> list[str]:
    over = shell.frame.overlay
    inside = [
        one
        for one in (
            *controls(shell),
            *shell.findChildren(ReadableLabel),
            *shell.findChildren(PicturePlate),
        )
        if one.isVisible() and (not over.is_open() or over.isAncestorOf(one))
    ]
    places = [(one, area(one, shell)) for one in inside]
    return [
        f"{one.accessibleName()!r} lies over {other.accessibleName()!r}"
        for (one, place), (other, other_place) in combinations(places, 2)
        if place.intersects(other_place)
        and not one.isAncestorOf(other)
        and not other.isAncestorOf(one)
    ]


def _scroll_bars(shell: Shell) -> list[QScrollBar]:
    return [
        bar
        for bar in shell.findChildren(QScrollBar)
        if bar.isVisible() and not isinstance(bar.parentWidget(), PdfView)
    ]


def _is_for_the_office(control: QAbstractButton) -> bool:
    small = KeySize.NORMAL.value.height
    return isinstance(control, Key) and control.sizeHint().height() < small
