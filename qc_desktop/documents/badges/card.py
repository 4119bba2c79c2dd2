"""One card to draw on: millimetres from its upper left corner, text that fits or shrinks."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import Enum

from reportlab.lib.colors import HexColor

from qc_desktop.documents.look import WHITE, DocumentLook
from qc_desktop.documents.page import Sheet, draw_line
from qc_desktop.documents.pictures import draw_svg, draw_svg_over, photo
from qc_desktop.documents.tagging import Element
from qc_desktop.documents.wrap import Line, wrap
from qc_desktop.domain.badge_fit import NameFit, fit_name
from qc_desktop.domain.badges import CARD_LONG, CARD_SHORT, BadgeDesign, Issue, Turn
from qc_desktop.domain.ids import MediaId
from qc_desktop.domain.organisations import Organisation
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.units import Mm, Pt, points
from qc_desktop.words import easy

BLEED = Mm(2)
"""How far colour goes over the cut. Source: domain badge.md."""


_LOOSE = 1.0  # mm that words may hang below their box: the room under a baseline


class At(Enum):
    """Where words stand to their x."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgePrint:
    """A badge to print. Without an issue it is a design to look at: no number, no code.

    `portrait` names a sample drawing, shown where there is neither photo nor picture.
    """

    design: BadgeDesign
    issue: Issue | None = None
    photo: MediaId | None = None
    portrait: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """How words on a card look. Points. Words that are `low` stand at the foot of their box."""

    size: float
    bold: bool = False
    colour: str = "ink"
    at: At = At.LEFT
    low: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A place on a card in mm from its upper left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class NamePlace:
    """Where a design puts the name. Millimetres; `down` is the baseline of a name in one line.

    With two lines, `lift` of a line goes up and the rest down. Sizes are in points.
    """

    room: float
    across: float
    down: float
    lift: float = 0.6
    two_lines_up_to: float = 28


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One side of one card. The canvas's origin is the card's lower left corner.

    Designs are laid out on a bank card. On a card of another size (`long` by `short` mm) their
    places spread over the whole of it; words and pictures grow evenly and are never smaller.
    What is drawn is read out as parts of `part`. A form that many cards share has None: it bears
    no marks of its own, and is read out as a part of the card that draws it.
    """

    sheet: Sheet
    look: DocumentLook
    organisation: Organisation
    badge: BadgePrint
    long: Mm = CARD_LONG
    short: Mm = CARD_SHORT
    part: Element | None = None

    @property
    def tall(self) -> bool:
        """The card stands upright."""
        return self.badge.design.turn is Turn.TALL

    @property
    def width(self) -> float:
        """Width of the bank card that designs are laid out on, in mm."""
        return CARD_SHORT if self.tall else CARD_LONG

    @property
    def height(self) -> float:
        """Height of the bank card that designs are laid out on, in mm."""
        return CARD_LONG if self.tall else CARD_SHORT

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of this card in points."""
        long, short = points(self.long), points(self.short)
        return (short, long) if self.tall else (long, short)

    @property
    def larger(self) -> float:
        """How much larger words are than on a bank card."""
        return max(1.0, self.even(1) / points(Mm(1)))

    def x(self, across: float) -> float:
        """Return mm across as points."""
        return across * self.size[0] / self.width

    def y(self, down: float) -> float:
        """Return mm from the top as points from the bottom."""
        return self.high(self.height - down)

    def high(self, down: float) -> float:
        """Return mm down as points."""
        return down * self.size[1] / self.height

    def even(self, length: float) -> float:
        """Return mm as points for what keeps its shape, such as a photo."""
        return min(self.x(length), self.high(length))

    def middle(self, box: Box) -> tuple[float, float, float, float]:
        """Return left, bottom, width and height in points of what keeps its shape in a box."""
        wide, high = self.even(box.width), self.even(box.height)
        across, down = box.x + box.width / 2, box.y + box.height / 2
        return self.x(across) - wide / 2, self.y(down) - high / 2, wide, high

    @contextmanager
    def read_as(self, role: str, alt: str = "") -> Iterator[None]:
        """Draw what is read out as one thing, or as a part of what is being drawn already."""
        if self.part is None:
            yield
            return
        with self.sheet.canvas.mark(self.part.add(role, alt=alt)):
            yield

    def fill(self, colour: str, box: Box, *, radius: float = 0) -> None:
        """Fill a box, rounded where `radius` mm."""
        canvas = self.sheet.canvas
        canvas.setFillColor(HexColor(self.sheet.paints.hex(colour)))
        canvas.roundRect(
            self.x(box.x),
            self.y(box.y + box.height),
            self.x(box.width),
            self.high(box.height),
            self.even(radius),
            stroke=0,
            fill=1,
        )

    def name(self, place: "NamePlace", ink: Ink) -> float:
        """Draw the checker's name and return how deep its last line stands.

        Raises Problem NAME_TOO_LONG.
        """
        fit = self.name_fit(place)
        step = fit.size * 1.02 / self.high(1)
        y = place.down - (len(fit.lines) - 1) * step * place.lift
        with self.read_as("P"):
            for line in fit.lines:
                words = self._one_line(line, Ink(size=fit.size, bold=True))
                self._put(words, replace(ink, size=fit.size, bold=True), place.across, y)
                y += step
        return y - step

    def name_fit(self, place: "NamePlace") -> NameFit:
        """Return how the name fits its place. Raises Problem NAME_TOO_LONG."""
        fonts, name = self.sheet.fonts, self.badge.design.name
        if not fonts.can_print(name):
            raise Problem(ProblemKey.NAME_LETTERS)

        def measure(words: str, size: Pt) -> Pt:
            return Pt(fonts.width(words, size, bold=True))

        return fit_name(
            fonts.printable(name),
            Pt(self.x(place.room)),
            measure,
            Pt(place.two_lines_up_to),
            larger=self.larger,
        )

    def words(
        self,
        text: str,
        ink: Ink,
        box: Box,
        *,
        most_lines: int = 2,
        smallest: float = 8,
        refused: bool = False,
    ) -> float:
        """Draw words from the top of a box, smaller where they need it; return their end in mm.

        `box.x` is the left, middle or right of the lines, as `ink.at` says. With `refused`, raises
        Problem BADGE_WORDS_TOO_LONG or BADGE_LETTERS where they cannot be drawn whole.
        """
        if refused and not self.sheet.fonts.can_print(text):
            raise Problem(ProblemKey.BADGE_LETTERS)
        size = ink.size
        lines = self._wrapped(text, ink, size, box.width)
        while size > smallest and self._too_many(lines, size, box, most_lines):
            size -= 0.5
            lines = self._wrapped(text, ink, size, box.width)
        if refused and self._too_many(lines, size, box, most_lines):
            raise Problem(ProblemKey.BADGE_WORDS_TOO_LONG)
        return self._put_all(lines, replace(ink, size=size), box) if text else box.y

    def _put_all(self, lines: list[Line], ink: Ink, box: Box) -> float:
        step = self._step(ink.size)
        y = box.y
        if ink.low:
            y += box.height - len(lines) * step
        with self.read_as("P"):
            for line in lines:
                y += step
                self._put(line, replace(ink, size=ink.size * self.larger), box.x, y)
        return y

    def _too_many(self, lines: list[Line], size: float, box: Box, most_lines: int) -> bool:
        high = len(lines) * self._step(size)
        return len(lines) > most_lines or high > box.height + _LOOSE

    def _step(self, size: float) -> float:
        """Return the mm from one line of words to the next."""
        return size * self.larger * 1.18 / self.high(1)

    def _wrapped(self, text: str, ink: Ink, size: float, width: float) -> list[Line]:
        fonts, size = self.sheet.fonts, size * self.larger
        # Lines end as on a bank card, where a card is only wider.
        return wrap(fonts, text, size=size, width=self.even(width), bold=ink.bold)

    def _one_line(self, text: str, ink: Ink) -> Line:
        return wrap(self.sheet.fonts, text, size=ink.size, width=10_000, bold=ink.bold)[0]

    def _put(self, line: Line, ink: Ink, across: float, down: float) -> None:
        shift = {At.LEFT: 0.0, At.MIDDLE: line.width / 2, At.RIGHT: line.width}[ink.at]
        draw_line(
            self.sheet,
            line,
            self.x(across) - shift,
            self.y(down),
            size=ink.size,
            colour=ink.colour,
        )

    def portrait(self, box: Box, *, radius: float, edge: str, edge_width: float) -> None:
        """Draw photo, picture or drawing in a box with round corners and an edge."""
        with self.read_as("Figure", self._face_words()):
            self._draw_portrait(box, radius=radius, edge=edge, edge_width=edge_width)

    def _draw_portrait(self, box: Box, *, radius: float, edge: str, edge_width: float) -> None:
        canvas = self.sheet.canvas
        left, bottom, wide, high = self.middle(box)
        canvas.saveState()
        path = canvas.beginPath()
        path.roundRect(left, bottom, wide, high, self.even(radius))
        canvas.clipPath(path, stroke=0, fill=0)
        self._draw_face(left, bottom, wide, high)
        canvas.restoreState()
        canvas.setStrokeColor(HexColor(self.sheet.paints.hex(edge)))
        canvas.setLineWidth(self.even(edge_width))
        canvas.roundRect(left, bottom, wide, high, self.even(radius), stroke=1, fill=0)

    def _face_words(self) -> str:
        design = self.badge.design
        if design.use_photo:
            return easy("A photo of {name}", name=design.name)
        if design.picture:
            return self.sheet.pictures.find(design.picture).alt
        return easy("A picture by {name}", name=design.name)

    def _draw_face(self, left: float, bottom: float, wide: float, high: float) -> None:
        canvas, badge = self.sheet.canvas, self.badge
        design = badge.design
        wanted = badge.photo if design.use_photo else None if design.picture else design.drawing
        data = self.sheet.media(wanted) if wanted else None
        image = photo(data, width=wide, height=high, fill=True) if data else None
        if image is not None:
            canvas.drawImage(image, left, bottom, width=wide, height=high)
            return
        canvas.setFillColor(self.sheet.paints("sand"))
        canvas.rect(left, bottom, wide, high, stroke=0, fill=1)
        pictures = self.sheet.pictures
        if design.picture and (not design.use_photo or not badge.portrait):
            svg = pictures.find(design.picture).svg
            side = min(wide, high) * 0.68
            draw_svg(canvas, svg, left, bottom + (high - side) / 2, width=wide, height=side)
            return
        drawn = pictures.sample("people", badge.portrait if design.use_photo else "")
        face = drawn or pictures.sample("people", "nophoto")
        if face is not None:
            draw_svg_over(canvas, face, left, bottom, width=wide, height=high)

    def white(self) -> None:
        """Fill the card and its bleed with white paper colour."""
        canvas = self.sheet.canvas
        canvas.setFillColor(WHITE)
        edge = points(BLEED)
        wide, high = self.size
        canvas.rect(-edge, -edge, wide + 2 * edge, high + 2 * edge, stroke=0, fill=1)
