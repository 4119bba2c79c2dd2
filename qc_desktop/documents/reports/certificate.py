"""A page to hang up: a frame, a big picture, thanks, and who says them."""

from dataclasses import dataclass, field

from qc_desktop.documents.page import A4_HEIGHT, A4_WIDTH, Sheet, draw_line
from qc_desktop.documents.pictures import draw_svg
from qc_desktop.documents.reports.brand import draw_brand
from qc_desktop.documents.reports.cover import draw_portrait
from qc_desktop.documents.reports.full_parts import Whole
from qc_desktop.documents.reports.paper import fitted
from qc_desktop.documents.row import TextStyle
from qc_desktop.documents.tagging import Element
from qc_desktop.domain.reporting_content import Certificate, Face

_FRAME = 30.0
_PICTURE = 150.0
_FACE = 84.0
_TITLE = TextStyle(size=52, leading=62, bold=True, colour="brand")
_TO = TextStyle(size=26, leading=36, bold=True)
_BODY = TextStyle(size=20, leading=34)
_NAME = TextStyle(size=18, leading=24, bold=True)
_WHEN = TextStyle(size=18, leading=26, colour="ink_2")
_IN_A_ROW = 4
_MIDDLE = A4_WIDTH / 2
_ROOM = A4_WIDTH - 150


@dataclass(slots=True)
class CertificatePart(Whole):
    """Fills a page; everything stands in the middle."""

    block: Certificate
    _elements: dict[str, Element] = field(init=False)
    _people: list[Element] = field(init=False)

    def __post_init__(self) -> None:
        root = self.paper.root
        alt = self.paper.sheet.pictures.find(self.block.picture).alt
        self._elements = {
            "brand": root.add("Figure", alt=self.paper.look.organisation),
            "picture": root.add("Figure", alt=alt),
            "title": root.add("H1"),
            "to": root.add("P"),
        }
        self._elements |= {f"{n}": root.add("P") for n in range(len(self.block.sentences))}
        # Whoever has no room for a picture is named in one line after the others.
        shown = min(len(self.block.faces), _IN_A_ROW + 1)
        listed = root.add("L") if shown else None
        self._people = [listed.add("LI").add("LBody") for _ in range(shown)] if listed else []
        self._elements["when"] = root.add("P")

    def height(self, width: float) -> float:
        """Return what leaves room for a line below it."""
        del width
        return self.paper.frame.top - self.paper.frame.bottom - 44

    def draw(self, sheet: Sheet, left: float, top: float, width: float) -> None:
        """Draw it over the whole page."""
        self._draw_frame(sheet)
        with sheet.canvas.mark(self._elements["brand"]):
            draw_brand(
                sheet,
                self.paper.look,
                left + 20,
                top - 80,
                height=50,
                width=width - 40,
                on_colour=False,
            )
        y = top - 100 - _PICTURE
        with sheet.canvas.mark(self._elements["picture"]):
            svg = sheet.pictures.find(self.block.picture).svg
            draw_svg(sheet.canvas, svg, _MIDDLE - _PICTURE / 2, y, width=_PICTURE, height=_PICTURE)
        y = self._draw_middle(sheet, "title", self.block.title, _TITLE, y)
        y = self._draw_middle(sheet, "to", self.block.to, _TO, y - 6) - 14
        for number, words in enumerate(self.block.sentences):
            y = self._draw_middle(sheet, f"{number}", words, _BODY, y)
        self._draw_faces(sheet, y - 28)
        self._draw_middle(sheet, "when", self.block.when, _WHEN, self._frame_bottom + 58)

    @property
    def _frame_bottom(self) -> float:
        return self.paper.frame.bottom + 34

    def _draw_frame(self, sheet: Sheet) -> None:
        canvas, bottom = sheet.canvas, self._frame_bottom
        with canvas.artifact():
            canvas.setStrokeColor(sheet.paints("brand_own"))
            canvas.setLineWidth(8)
            high = A4_HEIGHT - bottom - _FRAME
            canvas.roundRect(_FRAME, bottom, A4_WIDTH - 2 * _FRAME, high, 18, stroke=1, fill=0)
            canvas.setStrokeColor(sheet.paints("accent"))
            canvas.setLineWidth(3)
            canvas.roundRect(
                _FRAME + 9, bottom + 9, A4_WIDTH - 2 * _FRAME - 18, high - 18, 11, stroke=1, fill=0
            )

    def _draw_middle(self, sheet: Sheet, key: str, words: str, style: TextStyle, y: float) -> float:
        lines, size = fitted(
            sheet.fonts, words, style=style, width=_ROOM, smallest=18, most_lines=2
        )
        with sheet.canvas.mark(self._elements[key]):
            for line in lines:
                y -= style.leading
                x = _MIDDLE - line.width / 2
                draw_line(sheet, line, x, y, size=size, colour=style.colour)
        return y

    def _draw_faces(self, sheet: Sheet, top: float) -> None:
        first, rest = self.block.faces[:_IN_A_ROW], self.block.faces[_IN_A_ROW:]
        across = _FACE + 44
        start = _MIDDLE - len(first) * across / 2 + 22
        most = 1
        for number, face in enumerate(first):
            lines = self._draw_face(sheet, face, self._people[number], start + number * across, top)
            most = max(most, lines)
        if rest:
            self._draw_rest(sheet, rest, top - _FACE - 22 - most * _NAME.leading)

    def _draw_face(self, sheet: Sheet, face: Face, element: Element, x: float, top: float) -> int:
        """Draw a picture and the whole name; return how many lines the name took."""
        with sheet.canvas.artifact():  # the name says who it is
            draw_portrait(sheet, face, x, top - _FACE, side=_FACE)
        lines, size = fitted(sheet.fonts, face.name, style=_NAME, width=_FACE + 36, smallest=16)
        with sheet.canvas.mark(element):
            for number, line in enumerate(lines):
                middle = x + (_FACE - line.width) / 2
                y = top - _FACE - 22 - number * _NAME.leading
                draw_line(sheet, line, middle, y, size=size, colour="ink")
        return len(lines)

    def _draw_rest(self, sheet: Sheet, faces: tuple[Face, ...], y: float) -> None:
        names = ", ".join(face.name for face in faces)
        lines, size = fitted(
            sheet.fonts, names, style=_NAME, width=_ROOM, smallest=16, most_lines=2
        )
        with sheet.canvas.mark(self._people[_IN_A_ROW]):
            for line in lines:
                draw_line(sheet, line, _MIDDLE - line.width / 2, y, size=size, colour="ink")
                y -= _NAME.leading
