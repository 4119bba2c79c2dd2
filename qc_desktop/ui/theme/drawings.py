"""SVG files recoloured for a theme and drawn to images, cropped to what they show."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QBitmap, QColor, QImage, QPainter, QRegion
from PySide6.QtSvg import QSvgRenderer

from qc_desktop.ui.theme.colours import Theme
from qc_desktop.ui.theme.tokens import RECOLOUR

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b|\bblack\b")
_DARK_GROUND = "#101828"
_HALF = 0.5
_LINE_COLOUR = "#FFE600"
_FILL_GROUPS = frozenset({"color", "color-foreground", "hair", "skin", "skin-shadow"})
_SVG = "{http://www.w3.org/2000/svg}"
# Enough to find the edges of a drawing to within half a pixel of its 72 px grid.
_PROBE = 144


def recoloured(svg: str, theme: Theme) -> str:
    """Return a picture's SVG in a theme's colours; lines only for Black and yellow.

    Raises ValueError where this is no drawing.
    """
    # A shape that names no fill is black: say so once, for the map to find.
    svg = svg.replace("<svg ", '<svg fill="#000000" ', 1)
    if theme is Theme.BLACK_YELLOW:
        return _lines_only(svg)
    return _COLOUR.sub(lambda found: RECOLOUR.get(found[0].lower(), found[0]), svg)


def in_one_colour(svg: str, colour: str) -> str:
    """Return a line glyph's SVG drawn in `colour`."""
    own_ground = _DARK_GROUND if QColor(colour).lightnessF() > _HALF else "#FFFFFF"
    return svg.replace("currentColor", colour).replace("#FFFFFF", own_ground)


def draw_cropped(svg: str, side: int) -> QImage:
    """Draw a picture as large as fits in a square of `side` device pixels, centred.

    Raises ValueError, as the other two do, where this is no drawing.
    """
    renderer = _read(svg.encode())
    box = _shown(renderer)
    longest = max(box.width(), box.height())
    square = QRectF(0, 0, longest, longest)
    square.moveCenter(box.center())
    renderer.setViewBox(square)
    return _painted(renderer, QSize(side, side))


def draw_whole(svg: str, size: QSize) -> QImage:
    """Draw an SVG so that it covers `size` device pixels, its middle in the middle."""
    renderer = _read(svg.encode())
    # Qt's own renderer knows of no way to cover: it would stretch the drawing.
    own = renderer.viewBoxF()
    part = min(own.width() / size.width(), own.height() / size.height())
    shown = QRectF(0, 0, size.width() * part, size.height() * part)
    shown.moveCenter(own.center())
    renderer.setViewBox(shown)
    return _painted(renderer, size)


def draw_within(file: Path, height: int) -> QImage:
    """Draw an SVG file at `height` device pixels, as wide as it needs to be."""
    renderer = _read(file.read_bytes())
    own = renderer.defaultSize()
    return _painted(renderer, QSize(round(height * own.width() / own.height()), height))


def _read(svg: bytes) -> QSvgRenderer:
    renderer = QSvgRenderer()
    if not renderer.load(QByteArray(svg)) or renderer.viewBoxF().isEmpty():
        raise ValueError("no drawing")
    return renderer


def _painted(renderer: QSvgRenderer, size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return image


def _shown(renderer: QSvgRenderer) -> QRectF:
    view = renderer.viewBoxF()
    image = _painted(renderer, QSize(_PROBE, _PROBE))
    pixels = QRegion(QBitmap.fromImage(image.createAlphaMask())).boundingRect()
    if pixels.isEmpty():
        return view
    scale_x, scale_y = view.width() / _PROBE, view.height() / _PROBE
    return QRectF(
        view.x() + pixels.x() * scale_x,
        view.y() + pixels.y() * scale_y,
        pixels.width() * scale_x,
        pixels.height() * scale_y,
    )


def _lines_only(svg: str) -> str:
    # The drawings are OpenMoji's and our own, never a file from outside.
    try:
        root = ET.fromstring(svg)  # noqa: S314
    except ET.ParseError as trouble:
        raise ValueError("no drawing") from trouble
    for parent in root.iter():
        for child in list(parent):
            if child.tag == f"{_SVG}g" and child.get("id") in _FILL_GROUPS:
                parent.remove(child)
    for shape in root.iter():
        if shape.get("stroke") not in {None, "none"}:
            shape.set("stroke", _LINE_COLOUR)
        if shape.get("fill") not in {None, "none"}:
            shape.set("fill", _LINE_COLOUR)
    return ET.tostring(root, encoding="unicode")
