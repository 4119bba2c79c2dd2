"""Measures how well what is painted can be told from what is really behind it.

A window is painted three times: as ever; with all words, glyphs and pictures in colours that
nothing else has, which says where they are; and without them, which says what is behind them.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal, TypeAlias

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from qc_desktop.ui.components.focus import reachable
from qc_desktop.ui.components.text import Down, Mark, Paragraph
from qc_desktop.ui.components.touch import Touch
from qc_desktop.ui.shell import Shell
from qc_desktop.ui.theme import tokens
from qc_desktop.ui.theme.pictures import Pictures

Pixels: TypeAlias = npt.NDArray[np.uint32]
Ratios: TypeAlias = npt.NDArray[np.float64]
Kind: TypeAlias = Literal["words", "glyph", "picture"]

LEAST: dict[Kind, float] = {"words": 7.0, "glyph": 3.0, "picture": 3.0}
"""What each must have. Source: WCAG 2.2, 1.4.6 and 1.4.11."""
LEAST_EDGE = 3.0

_MARKS: dict[Kind, QColor] = {
    "words": QColor(255, 0, 255),
    "glyph": QColor(0, 255, 255),
    "picture": QColor(0, 255, 0),
}
# A picture's outline, which must stand out. The yellow is that of Black and yellow.
_OUTLINES = frozenset({0xFF14213D, 0xFFFFE600})
# So few pixels are where a stroke ends over an edge, and take nothing from a letter.
_FEWEST = 12
_MOST_NAMED = 3
# A dashed edge is there for a little more than half of its length.
_LEAST_OF_AN_EDGE = 0.45
_RING_ROOM = 42


def faint(window: QWidget) -> list[str]:
    """Return in words all words, glyphs and pictures that are hard to tell from their ground."""
    as_ever = pixels(window)
    with _painted(_in_marks, _marked):
        where = pixels(window)
    with _painted(_not_at_all, _blank):
        behind = pixels(window)
    found = []
    for kind, mark in _MARKS.items():
        rows, columns = np.nonzero(where == np.uint32(mark.rgba()))
        ratios = contrasts(as_ever[rows, columns], behind[rows, columns])
        bad = ratios < LEAST[kind]
        if np.count_nonzero(bad) >= _FEWEST:
            found += _told(window, kind, rows[bad], columns[bad], ratios[bad])
    return found + _faint_in_boxes(window, as_ever)


def faint_edges(window: QWidget) -> list[str]:
    """Return in words every control whose edge cannot be told from what is round it."""
    seen = pixels(window)
    found = []
    for control in window.findChildren(Touch):
        if not control.isVisible():
            continue
        corner = control.mapTo(window, QPoint(0, 0))
        face = control.face_area().translated(corner.x(), corner.y()).toAlignedRect()
        x, y, right, below = _ways_out(face & window.rect().adjusted(4, 4, -4, -4))
        outside = seen[y + 3 * below, x + 3 * right]
        edge = [contrasts(seen[y - i * below, x - i * right], outside) for i in range(3)]
        part = np.mean(np.max(edge, axis=0) >= LEAST_EDGE)
        if part < _LEAST_OF_AN_EDGE:
            found.append(f"the edge of {control.accessibleName()!r}: there for {part:.0%}")
    return found


def faint_rings(shell: Shell, part: QWidget) -> list[str]:
    """Return in words every stop of the keyboard in a part that does not plainly show the focus."""
    had = shell.focusWidget()
    if had is not None:
        had.clearFocus()
    before = pixels(shell)
    found = []
    for stop in reachable(part):
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        widest = _ring_seen(shell, stop, before)
        wanted = _wanted_ring(stop) * shell.look.scale
        if widest < wanted - 0.5:
            found.append(f"the ring of {stop.accessibleName()!r}: {widest} of {wanted:.0f} pixels")
        stop.clearFocus()
    return found


def pixels(widget: QWidget, area: QRect | None = None) -> Pixels:
    """Return what a widget shows: a number for each pixel, 0xffrrggbb."""
    pixmap = widget.grab() if area is None else widget.grab(area)
    return _numbers(pixmap.toImage().convertToFormat(QImage.Format.Format_RGB32))


def contrasts(one: Pixels, other: Pixels) -> Ratios:
    """Return the contrast ratio of each pixel with the same one of another picture."""
    first, second = _light(one) + 0.05, _light(other) + 0.05
    ratios: Ratios = np.maximum(first, second) / np.minimum(first, second)
    return ratios


_PARTS = np.arange(256) / 255
_LIGHT = np.where(_PARTS <= 0.04045, _PARTS / 12.92, ((_PARTS + 0.055) / 1.055) ** 2.4)


def _light(seen: Pixels) -> Ratios:
    red, green, blue = (_LIGHT[seen >> shift & 0xFF] for shift in (16, 8, 0))
    light: Ratios = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return light


def _numbers(image: QImage) -> Pixels:
    flat = np.frombuffer(image.constBits(), np.uint32)
    return flat.reshape(image.height(), image.bytesPerLine() // 4)[:, : image.width()].copy()


Ink: TypeAlias = Callable[[QColor], QColor]
Shape: TypeAlias = Callable[[QPixmap, Kind, frozenset[int]], QPixmap]


def _in_marks(_colour: QColor) -> QColor:
    return _MARKS["words"]


def _not_at_all(_colour: QColor) -> QColor:
    return QColor(0, 0, 0, 0)


def _marked(pixmap: QPixmap, kind: Kind, inks: frozenset[int]) -> QPixmap:
    """Return a drawing whose pixels in one of `inks` are marked; what is cut out of it is not."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    drawn = _numbers(image)
    drawn[np.isin(drawn, list(inks))] = _MARKS[kind].rgba()
    size = image.size()
    marked = QImage(drawn.data, size.width(), size.height(), QImage.Format.Format_ARGB32)
    made = QPixmap.fromImage(marked)
    made.setDevicePixelRatio(pixmap.devicePixelRatio())
    return made


def _blank(pixmap: QPixmap, _kind: Kind, _inks: frozenset[int]) -> QPixmap:
    blank = QPixmap(pixmap.size())
    blank.setDevicePixelRatio(pixmap.devicePixelRatio())
    blank.fill(Qt.GlobalColor.transparent)
    return blank


@contextmanager
def _painted(ink: Ink, shape: Shape) -> Iterator[None]:
    """Paint words, glyphs and pictures inside this in another way than they are."""
    words, glyph, picture = Paragraph.draw, Pictures.glyph, Pictures.pixmap

    def draw(
        paragraph: Paragraph,
        painter: QPainter,
        area: QRectF,
        colour: QColor,
        *,
        down: Down = "middle",
        mark: Mark | None = None,
    ) -> None:
        words(paragraph, painter, area, ink(colour), down=down, mark=mark)

    def draw_glyph(pictures: Pictures, name: str, size: int, colour: QColor) -> QPixmap:
        drawn = glyph(pictures, name, size, colour)
        return shape(drawn, "glyph", frozenset({colour.rgba()}))

    def draw_picture(pictures: Pictures, name: str, size: int) -> QPixmap:
        return shape(picture(pictures, name, size), "picture", _OUTLINES)

    Paragraph.draw = draw  # type: ignore[assignment, method-assign]  # put back below
    Pictures.glyph = draw_glyph  # type: ignore[assignment, method-assign]  # put back below
    Pictures.pixmap = draw_picture  # type: ignore[assignment, method-assign]  # put back below
    try:
        yield
    finally:
        Paragraph.draw = words  # type: ignore[method-assign]
        Pictures.glyph = glyph  # type: ignore[method-assign]
        Pictures.pixmap = picture  # type: ignore[method-assign]


def _told(
    window: QWidget,
    kind: Kind,
    rows: npt.NDArray[np.intp],
    columns: npt.NDArray[np.intp],
    ratios: Ratios,
) -> list[str]:
    """Name the controls that bad pixels lie in, the worst first."""
    worst: dict[str, float] = {}
    for at in np.argsort(ratios)[:: max(len(ratios) // 200, 1)]:
        where = window.childAt(QPoint(int(columns[at]), int(rows[at]))) or window
        name = f"{type(where).__name__} {where.accessibleName()!r}"
        worst.setdefault(name, float(ratios[at]))
    return [
        f"{kind} in {name}: {ratio:.1f} to 1, not {LEAST[kind]:.0f}"
        for name, ratio in list(worst.items())[:_MOST_NAMED]
    ]


def _faint_in_boxes(window: QWidget, seen: Pixels) -> list[str]:
    """Judge by its palette what is typed in a box: a cursor or nothing may stand in it."""
    found = []
    for box in (*window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit)):
        if not box.isVisible():
            continue
        corner = box.mapTo(window, QPoint(0, 0))
        inside = _cut(seen, box.rect().translated(corner.x(), corner.y()))
        colours, counts = np.unique(inside, return_counts=True)
        ground = colours[[counts.argmax()]]
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.PlaceholderText):
            ink = np.array([box.palette().color(role).rgba()], np.uint32)
            ratio = contrasts(ink, ground)[0]
            if ratio < LEAST["words"]:
                found.append(f"{role.name} in box {box.accessibleName()!r}: {ratio:.1f} to 1")
    return found


def _cut(seen: Pixels, area: QRect) -> Pixels:
    return seen[max(area.top(), 0) : area.bottom() + 1, max(area.left(), 0) : area.right() + 1]


def _ways_out(face: QRect) -> npt.NDArray[np.intp]:
    """Return points just inside the edge of a face and the way out, all round but the corners."""
    points = [
        *((face.left() + part * face.width() // 40, face.top(), 0, -1) for part in range(10, 31)),
        *((face.left() + part * face.width() // 40, face.bottom(), 0, 1) for part in range(10, 31)),
        *((face.left(), face.top() + part * face.height() // 40, -1, 0) for part in range(10, 31)),
        *((face.right(), face.top() + part * face.height() // 40, 1, 0) for part in range(10, 31)),
    ]
    return np.array(points).T


def _wanted_ring(stop: QWidget) -> float:
    """Return how thick the ring must be: on small controls of the office it is thinner."""
    if isinstance(stop, Touch):
        return min(tokens.FOCUS_RING, tokens.FOCUS_RING * stop.room_across() / 2 / tokens.MARGIN)
    return tokens.FOCUS_RING


def _ring_seen(shell: Shell, stop: QWidget, before: Pixels) -> int:
    """Return how many pixels plainly changed on the way out of a stop, on its weakest side but one.

    One side may lie against the edge of the window, or be cut.
    """
    box = stop.rect().translated(stop.mapTo(shell, QPoint(0, 0)))
    # The room of a text box is its parent's: the ring is painted there.
    area = box.adjusted(-_RING_ROOM, -_RING_ROOM, _RING_ROOM, _RING_ROOM)
    area &= shell.rect()
    changed = contrasts(_cut(before, area), pixels(shell, area)) >= LEAST_EDGE
    middle = box.center() - area.topLeft()
    column, row = changed[:, middle.x()], changed[middle.y(), :]
    sides = (
        row[: middle.x()],
        row[middle.x() :],
        column[: middle.y()],
        column[middle.y() :],
    )
    return sorted(int(np.count_nonzero(side)) for side in sides)[1]
