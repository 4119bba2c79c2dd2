"""The first page of an Easy Read report."""

from dataclasses import dataclass, field

from qc_desktop.documents.look import WHITE
from qc_desktop.documents.page import A4_HEIGHT, A4_WIDTH, Part, Sheet, draw_line
from qc_desktop.documents.pictures import draw_svg, draw_svg_over, photo
from qc_desktop.documents.reports.brand import draw_brand, draw_own_edge
from qc_desktop.documents.reports.paper import Paper, fitted
from qc_desktop.documents.row import TextStyle
from qc_desktop.documents.tagging import Element
from qc_desktop.domain.reporting_content import Cover, Face

_COLOUR_TO = A4_HEIGHT - 524
_PICTURE_BOTTOM = A4_HEIGHT - 534
_WHEN = TextStyle(size=20, leading=26, colour="on_brand")
_NAME = TextStyle(size=18, leading=22, bold=True)
_ROLE = TextStyle(size=16, leading=20, colour="ink_2")
_IN_A_ROW = 4
_MOST_FACES = 8
_SMALL_SIDE = 44.0


@dataclass(slots=True)
class CoverPage:
    """Fills a page: title, date, a picture of the place and who visited."""

    paper: Paper
    block: Cover
    gap: float = 0
    lead: float = 0
    stays_with_next: bool = False
    _elements: dict[str, Element] = field(default_factory=dict)

    def __post_init__(self) -> None:
        root = self.paper.root
        self._elements = {
            "brand": root.add("Figure", alt=self.paper.look.organisation),
            "label": root.add("P"),
            "title": root.add("H1"),
            "when": root.add("P"),
            "picture": root.add("Figure", alt=self.block.alt),
            "who": root.add("H2"),
            "faces": root.add("Div"),
        }

    def height(self, width: float) -> float:
        """Return the height of the whole page."""
        del width
        return self.paper.frame.top - self.paper.frame.bottom

    def split(self, width: float, room: float) -> tuple[Part, Part] | None:
        """Return None: a cover is one page."""
        del width, room
        return None

    def again(self) -> Part | None:
        """Return None: it has no header."""
        return None

    def draw(self, sheet: Sheet, left: float, top: float, width: float) -> None:
        """Draw the cover over the whole page."""
        del top
        self._draw_colour(sheet)
        self._draw_head(sheet, left, width)
        below = self._draw_title(sheet, left, width)
        self._draw_place(sheet, left, width, below)
        self._draw_faces(sheet, left, width)

    def _draw_colour(self, sheet: Sheet) -> None:
        canvas = sheet.canvas
        with canvas.artifact():
            canvas.setFillColor(sheet.paints("brand_ground"))
            canvas.rect(0, _COLOUR_TO, A4_WIDTH, A4_HEIGHT - _COLOUR_TO, stroke=0, fill=1)
            draw_own_edge(sheet, _COLOUR_TO, width=A4_WIDTH)
            canvas.setFillColor(sheet.paints("accent"))
            canvas.rect(0, _COLOUR_TO - 11, A4_WIDTH, 11, stroke=0, fill=1)

    def _draw_head(self, sheet: Sheet, left: float, width: float) -> None:
        canvas = sheet.canvas
        with canvas.mark(self._elements["brand"]):
            draw_brand(
                sheet,
                self.paper.look,
                left,
                A4_HEIGHT - 94,
                height=50,
                width=width - 150,
                on_colour=True,
            )
        wide = sheet.fonts.width(self.block.label, 16, bold=True)
        with canvas.artifact():
            canvas.setFillColor(WHITE)
            canvas.roundRect(
                left + width - wide - 36, A4_HEIGHT - 87, wide + 36, 35, 17, stroke=0, fill=1
            )
        with canvas.mark(self._elements["label"]):
            style = TextStyle(size=16, leading=20, bold=True)
            (line,), _ = fitted(
                sheet.fonts, self.block.label, style=style, width=width, smallest=16
            )
            draw_line(
                sheet, line, left + width - wide - 18, A4_HEIGHT - 75, size=16, colour="brand"
            )

    def _draw_title(self, sheet: Sheet, left: float, width: float) -> float:
        style = self.paper.sizes.title
        lines, size = fitted(
            sheet.fonts, self.block.title, style=style, width=width, smallest=24, most_lines=2
        )
        y = A4_HEIGHT - 124
        with sheet.canvas.mark(self._elements["title"]):
            for line in lines:
                y -= size * 1.1
                draw_line(sheet, line, left, y, size=size, colour=style.colour)
        y -= _WHEN.leading + 10
        with sheet.canvas.mark(self._elements["when"]):
            (when,), small = fitted(
                sheet.fonts, self.block.when, style=_WHEN, width=width, smallest=16
            )
            draw_line(sheet, when, left, y, size=small, colour=_WHEN.colour)
        return y - 22

    def _draw_place(self, sheet: Sheet, left: float, width: float, top: float) -> None:
        canvas, height = sheet.canvas, top - _PICTURE_BOTTOM
        with canvas.mark(self._elements["picture"]):
            canvas.saveState()
            path = canvas.beginPath()
            path.roundRect(left, _PICTURE_BOTTOM, width, height, 16)
            canvas.setFillColor(sheet.paints("sky"))
            canvas.drawPath(path, stroke=0, fill=1)
            canvas.clipPath(path, stroke=0, fill=0)
            self._draw_place_picture(sheet, left, width, height)
            canvas.restoreState()
            canvas.setStrokeColor(WHITE)
            canvas.setLineWidth(4)
            canvas.roundRect(left, _PICTURE_BOTTOM, width, height, 16, stroke=1, fill=0)

    def _draw_place_picture(self, sheet: Sheet, left: float, width: float, height: float) -> None:
        data = sheet.media(self.block.photo) if self.block.photo else None
        image = photo(data, width=width, height=height, fill=True) if data else None
        if image is not None:
            sheet.canvas.drawImage(image, left, _PICTURE_BOTTOM, width=width, height=height)
            return
        drawn = sheet.pictures.sample("places", self.block.drawing)
        if drawn is not None:
            draw_svg_over(sheet.canvas, drawn, left, _PICTURE_BOTTOM, width=width, height=height)
            return
        house = sheet.pictures.find("place").svg
        side = height * 0.8
        draw_svg(
            sheet.canvas,
            house,
            left,
            _PICTURE_BOTTOM + (height - side) / 2,
            width=width,
            height=side,
        )

    def _draw_faces(self, sheet: Sheet, left: float, width: float) -> None:
        if not self.block.faces:
            return
        top = A4_HEIGHT - 572
        heading = self.paper.sizes.heading
        (line,), _ = fitted(
            sheet.fonts, self.block.who, style=heading, width=width, smallest=heading.size
        )
        with sheet.canvas.mark(self._elements["who"]):
            draw_line(sheet, line, left, top - 22, size=heading.size, colour=heading.colour)
        if len(self.block.faces) > _MOST_FACES:
            self._draw_names(sheet, left, top - 36, width)
            return
        rows = -(-len(self.block.faces) // _IN_A_ROW)
        across = width / _IN_A_ROW
        side = 100.0 if rows == 1 else _SMALL_SIDE
        step = side + 50 if rows == 1 else side + 28
        for number, face in enumerate(self.block.faces):
            row, column = divmod(number, _IN_A_ROW)
            self._draw_face(
                sheet, face, left + column * across, top - 40 - row * step, side=side, across=across
            )

    def _draw_names(self, sheet: Sheet, left: float, top: float, width: float) -> None:
        names = ", ".join(face.name for face in self.block.faces)
        lines, size = fitted(
            sheet.fonts, names, style=_NAME, width=width, smallest=16, most_lines=7
        )
        with sheet.canvas.mark(self._elements["faces"].add("P")):
            for number, line in enumerate(lines, start=1):
                draw_line(sheet, line, left, top - number * size * 1.3, size=size, colour="ink")

    def _draw_face(
        self, sheet: Sheet, face: Face, left: float, top: float, *, side: float, across: float
    ) -> None:
        with sheet.canvas.artifact():  # the name says who it is
            draw_portrait(sheet, face, left, top - side, side=side)
        words = self._elements["faces"].add("P")
        y = top - side
        with sheet.canvas.mark(words):
            styles = (
                ((face.name, _NAME), (face.role, _ROLE))
                if side > _SMALL_SIDE
                else ((face.name, _NAME),)
            )
            for text, style in styles:
                lines, size = fitted(sheet.fonts, text, style=style, width=across - 6, smallest=16)
                for line in lines:
                    y -= style.leading
                    x = left + max(0.0, (side - line.width) / 2)
                    draw_line(sheet, line, x, y, size=size, colour=style.colour)


def draw_portrait(sheet: Sheet, face: Face, x: float, y: float, *, side: float) -> None:
    """Draw someone's photo or drawing in a circle."""
    canvas = sheet.canvas
    canvas.saveState()
    path = canvas.beginPath()
    path.circle(x + side / 2, y + side / 2, side / 2)
    canvas.clipPath(path, stroke=0, fill=0)
    data = sheet.media(face.photo) if face.photo else None
    image = photo(data, width=side, height=side, fill=True) if data else None
    if image is not None:
        canvas.drawImage(image, x, y, width=side, height=side)
    else:
        drawn = sheet.pictures.sample("people", face.portrait)
        svg = drawn or sheet.pictures.sample("people", "nophoto")
        if svg is not None:
            draw_svg_over(canvas, svg, x, y, width=side, height=side)
    canvas.restoreState()
    canvas.setStrokeColor(sheet.paints("ink"))
    canvas.setLineWidth(2)
    canvas.circle(x + side / 2, y + side / 2, side / 2, stroke=1, fill=0)
