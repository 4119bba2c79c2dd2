"""People in a row, each with a picture, a name and what they do."""

from dataclasses import dataclass, field

from qc_desktop.documents.page import Sheet, draw_line
from qc_desktop.documents.reports.cover import draw_portrait
from qc_desktop.documents.reports.full_parts import Whole
from qc_desktop.documents.reports.paper import fitted
from qc_desktop.documents.row import TextStyle
from qc_desktop.documents.tagging import Element
from qc_desktop.domain.reporting_content import Face, Faces

_SIDE = 92.0
_IN_A_ROW = 4
_NAME = TextStyle(size=18, leading=24, bold=True)
_ROLE = TextStyle(size=16, leading=20, colour="ink_2")
_ROW = _SIDE + _NAME.leading + _ROLE.leading + 14


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
        rows = -(-len(self.block.faces) // _IN_A_ROW)
        return self.paper.sizes.heading.leading + 8 + rows * _ROW

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
        for number, (face, element) in enumerate(zip(self.block.faces, self._people, strict=True)):
            row, column = divmod(number, _IN_A_ROW)
            self._draw_face(sheet, face, element, left + column * across, below - row * _ROW)

    def _draw_face(
        self, sheet: Sheet, face: Face, element: Element, left: float, top: float
    ) -> None:
        with sheet.canvas.artifact():  # the name says who it is
            draw_portrait(sheet, face, left, top - _SIDE, side=_SIDE)
        y = top - _SIDE - 2
        room = self.paper.frame.width / _IN_A_ROW - 6
        with sheet.canvas.mark(element):
            for text, style in ((face.name, _NAME), (face.role, _ROLE)):
                lines, size = fitted(sheet.fonts, text, style=style, width=room, smallest=14)
                y -= style.leading
                x = left + max(0.0, (_SIDE - lines[0].width) / 2)
                draw_line(sheet, lines[0], x, y + 4, size=size, colour=style.colour)
