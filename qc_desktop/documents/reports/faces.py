"""People in a row, each with a picture, a name and what they do."""

from dataclasses import dataclass, field

from qc_desktop.documents.page import Sheet, draw_line
from qc_desktop.documents.reports.cover import draw_portrait
from qc_desktop.documents.reports.full_parts import Whole
from qc_desktop.documents.reports.paper import fitted
from qc_desktop.documents.row import TextStyle
from qc_desktop.documents.tagging import Element
from qc_desktop.documents.wrap import Line
from qc_desktop.domain.reporting_content import Face, Faces

_SIDE = 92.0
_IN_A_ROW = 4
_NAME = TextStyle(size=18, leading=24, bold=True)
_ROLE = TextStyle(size=16, leading=20, colour="ink_2")
_BELOW = 14
_SMALLEST = 16


@dataclass(slots=True)
class FacesPart(Whole):
    """A heading and rows of four."""

    block: Faces
    _heading: Element = field(init=False)
    _people: list[Element] = field(init=False)

    def __post_init__(self) -> None:
        self._heading = self.paper.root.add("H2")
        listed = self.paper.root.add("L")
        self._people = [listed.add("LI").add("LBody") for _ in self.block.faces]

    def height(self, width: float) -> float:
        """Return the height of all rows."""
        del width
        rows = sum(self._row_height(row) for row in self._rows())
        return self.paper.sizes.heading.leading + 8 + rows

    def draw(self, sheet: Sheet, left: float, top: float, width: float) -> None:
        """Draw it below `top`."""
        style = self.paper.sizes.heading
        (line,), size = fitted(
            sheet.fonts, self.block.heading, style=style, width=width, smallest=16
        )
        with sheet.canvas.mark(self._heading):
            draw_line(sheet, line, left, top - size, size=size, colour=style.colour)
        across = width / _IN_A_ROW
        below = top - style.leading - 8
        people = iter(self._people)
        for row in self._rows():
            for column, face in enumerate(row):
                self._draw_face(sheet, face, next(people), left + column * across, below)
            below -= self._row_height(row)

    def _rows(self) -> list[tuple[Face, ...]]:
        faces = self.block.faces
        return [faces[at : at + _IN_A_ROW] for at in range(0, len(faces), _IN_A_ROW)]

    def _row_height(self, row: tuple[Face, ...]) -> float:
        """Return the height of a row: a long name has more lines, and is never cut."""
        words = max(sum(style.leading for _, _, style in self._lines(face)) for face in row)
        return _SIDE + words + _BELOW

    def _lines(self, face: Face) -> list[tuple[Line, float, TextStyle]]:
        room = self.paper.frame.width / _IN_A_ROW - 6
        found: list[tuple[Line, float, TextStyle]] = []
        for text, style in ((face.name, _NAME), (face.role, _ROLE)):
            lines, size = fitted(
                self.paper.sheet.fonts, text, style=style, width=room, smallest=_SMALLEST
            )
            found += [(line, size, style) for line in lines]
        return found

    def _draw_face(
        self, sheet: Sheet, face: Face, element: Element, left: float, top: float
    ) -> None:
        with sheet.canvas.artifact():  # the name says who it is
            draw_portrait(sheet, face, left, top - _SIDE, side=_SIDE)
        y = top - _SIDE - 2
        with sheet.canvas.mark(element):
            for line, size, style in self._lines(face):
                y -= style.leading
                x = left + max(0.0, (_SIDE - line.width) / 2)
                draw_line(sheet, line, x, y + 4, size=size, colour=style.colour)
