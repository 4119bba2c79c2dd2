"""Badges as PDF: a page for each side of a card, or sheets of cards with crop marks.

What all cards of one design and colour share is stored once and drawn from there.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from math import ceil
from pathlib import Path

from reportlab.lib.colors import black

from qc_desktop.documents.badges.backs import back_found, back_ground, back_own, back_says
from qc_desktop.documents.badges.calibration import correct
from qc_desktop.documents.badges.card import BLEED, BadgePrint, Card
from qc_desktop.documents.badges.fronts import front_brand, front_ground, front_own
from qc_desktop.documents.badges.stock import Stock, TurnOver
from qc_desktop.documents.look import DocumentLook, Media, paints
from qc_desktop.documents.one_at_a_time import one_at_a_time
from qc_desktop.documents.page import Sheet
from qc_desktop.documents.pictures import Pictures
from qc_desktop.documents.tagging import Element, TaggedCanvas, tagged
from qc_desktop.documents.type import Type
from qc_desktop.domain.badges import BADGE_COLOURS, BADGE_SIZES, BadgeSize, Turn
from qc_desktop.domain.brand_colours import family
from qc_desktop.domain.organisations import Organisation
from qc_desktop.domain.printers import RIGHT_ALREADY, Correction
from qc_desktop.domain.units import Mm, points
from qc_desktop.words import language_in_use, plain

Tell = Callable[[int, int], None]
"""Is told how many badges are done, of how many. What it raises stops the work."""

_MARK = Mm(4)
_MARK_GAP = Mm(1)


class _Press:
    """Draws sides of cards on one canvas. Not for use by two threads."""

    def __init__(
        self,
        size: tuple[float, float],
        card: tuple[Mm, Mm],
        organisation: Organisation,
        look: DocumentLook,
        media: Media,
        *,
        resources: Path,
        icons: Path,
        cache: Path | None,
    ) -> None:
        self._long, self._short = max(card), min(card)
        self._out = BytesIO()
        fonts = Type(cache)
        self.canvas = TaggedCanvas(
            self._out, fonts, size=size, title=plain("Badges"), language=language_in_use()
        )
        self.canvas.setAuthor(organisation.name)
        self.canvas.setCreator(plain("QC Desktop"))
        self._root = Element("Document")
        self._resources = resources
        self._organisation = organisation
        self._look = look
        self._sheet = Sheet(
            canvas=self.canvas,
            fonts=fonts,
            pictures=Pictures(resources, icons),
            paints=paints(resources, look.colour, look.accent),
            media=media,
        )

    def front(self, badge: BadgePrint) -> None:
        """Draw a front at the origin. Raises Problem NAME_TOO_LONG."""
        card = self._card(badge)
        with self.canvas.artifact():
            self._form(card, front_ground)
        with card.read_as("Figure", self._organisation.name):
            self._form(card, front_brand)
        front_own(card)

    def back(self, badge: BadgePrint) -> None:
        """Draw a back at the origin."""
        card = self._card(badge)
        with self.canvas.artifact():
            self._form(card, back_ground)
        back_own(card)
        for shared in (back_says, back_found):
            with card.read_as("P"):
                self._form(card, shared)

    def finished(self) -> bytes:
        """Return the whole PDF: PDF/UA-1, each side of a card a part of it."""
        self.canvas.save()
        return tagged(self._out.getvalue(), self._root, language=language_in_use())

    def _form(self, card: Card, draw: Callable[[Card], None]) -> None:
        """Draw what cards of one design share: it is in the file once, with no marks in it."""
        design = card.badge.design
        size = f"{card.long}-{card.short}"
        look = f"{design.shape}-{design.turn}-{design.colour}-{design.pattern}-{size}"
        name = f"{draw.__name__}-{look}"
        if not self.canvas.hasForm(name):
            edge = ceil(points(BLEED))
            wide, high = card.size
            self.canvas.beginForm(name, -edge, -edge, wide + edge, high + edge)
            draw(replace(card, part=None))
            self.canvas.endForm()
        self.canvas.doForm(name)

    def _card(self, badge: BadgePrint) -> Card:
        # A badge has white words, so a light brand is darkened for it.
        own = family(self._look.colour).on_white
        colour = BADGE_COLOURS.get(badge.design.colour, own)
        sheet = replace(self._sheet, paints=paints(self._resources, colour, self._look.accent))
        return Card(
            sheet=sheet,
            look=self._look,
            organisation=self._organisation,
            badge=badge,
            long=self._long,
            short=self._short,
            part=self._root.add("Part"),
        )


@one_at_a_time
def render_cards(
    badges: Sequence[BadgePrint],
    organisation: Organisation,
    look: DocumentLook,
    media: Media,
    *,
    size: BadgeSize = BadgeSize.CR80,
    both_sides: bool = True,
    tell: Tell | None = None,
    resources: Path,
    icons: Path,
    cache: Path | None = None,
) -> bytes:
    """Return a PDF for card printers: a page is a card, front then back, with no marks.

    Raises Problem NAME_TOO_LONG where a name does not fit its badge.
    """
    card = BADGE_SIZES[size]
    press = _Press(
        _card_size(card, Turn.WIDE),
        card,
        organisation,
        look,
        media,
        resources=resources,
        icons=icons,
        cache=cache,
    )
    for number, badge in enumerate(badges):
        if tell is not None:
            tell(number, len(badges))
        page = _card_size(card, badge.design.turn)
        for draw in (press.front, press.back)[: 1 + both_sides]:
            press.canvas.setPageSize(page)
            press.canvas.setTrimBox((0, 0, *page))
            press.canvas.setBleedBox((0, 0, *page))
            draw(badge)
            press.canvas.showPage()
    return press.finished()


@one_at_a_time
def render_sheet(
    badges: Sequence[BadgePrint],
    stock: Stock,
    organisation: Organisation,
    look: DocumentLook,
    media: Media,
    *,
    start: int = 0,
    marks: bool = True,
    both_sides: bool = True,
    turn_over: TurnOver = TurnOver.LONG,
    correction: Correction = RIGHT_ALREADY,
    tell: Tell | None = None,
    resources: Path,
    icons: Path,
    cache: Path | None = None,
) -> bytes:
    """Return sheets of cards, each followed by its backs, mirrored for the edge it turns on.

    The first `start` cards of the first sheet are used already and stay empty. Sheets whose cards
    are cut already get no marks. Raises Problem NAME_TOO_LONG where a name does not fit its badge.
    """
    size = (points(stock.page[0]), points(stock.page[1]))
    press = _Press(
        size,
        stock.card,
        organisation,
        look,
        media,
        resources=resources,
        icons=icons,
        cache=cache,
    )
    paper = _Paper(press=press, stock=stock, marks=marks and not stock.cut, correction=correction)
    done, free = 0, stock.cards - start % stock.cards
    while done < len(badges):
        if tell is not None:
            tell(done, len(badges))
        first = stock.cards - free
        on_page = badges[done : done + free]
        places = [(badge, first + number, False) for number, badge in enumerate(on_page)]
        _draw_page(paper, places, press.front)
        if both_sides:
            # Turned on its short edge, a page is upside down on its back.
            over = turn_over is TurnOver.SHORT
            backs = [(b, stock.back_of(n, turn_over), over) for b, n, _ in places]
            _draw_page(paper, backs, press.back)
        done, free = done + len(on_page), stock.cards
    return press.finished()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Paper:
    """What pages of one sheet are drawn with."""

    press: _Press
    stock: Stock
    marks: bool
    correction: Correction


def _card_size(card: tuple[Mm, Mm], turn: Turn) -> tuple[float, float]:
    long, short = points(card[0]), points(card[1])
    return (long, short) if turn is Turn.WIDE else (short, long)


def _draw_page(
    paper: _Paper,
    places: Sequence[tuple[BadgePrint, int, bool]],
    draw: Callable[[BadgePrint], None],
) -> None:
    canvas, stock = paper.press.canvas, paper.stock
    high = points(stock.page[1])
    canvas.setPageSize((points(stock.page[0]), high))
    correct(canvas, stock.page, paper.correction)
    wide_card, high_card = (points(side) for side in stock.card)
    for badge, number, upside_down in places:
        across, down = stock.corner(number)
        canvas.saveState()
        canvas.translate(points(across), high - points(down) - high_card)
        _clip(canvas, stock, number)
        if upside_down:
            canvas.translate(wide_card, high_card)
            canvas.rotate(180)
        if badge.design.turn is not stock.turn:
            canvas.translate(wide_card, 0)
            canvas.rotate(90)
        draw(badge)
        canvas.restoreState()
    if paper.marks:
        with canvas.artifact():
            _draw_marks(paper.press, stock)
    canvas.showPage()


def _clip(canvas: TaggedCanvas, stock: Stock, number: int) -> None:
    """Let colour go over the cut, but never onto the card beside it."""
    row, column = divmod(number, stock.columns)
    inner_across, inner_down = (min(BLEED, gap / 2) for gap in stock.gutter)
    left = BLEED if column == 0 else inner_across
    right = BLEED if column == stock.columns - 1 else inner_across
    over = BLEED if row == 0 else inner_down
    under = BLEED if row == stock.rows - 1 else inner_down
    wide, high = stock.card
    region = canvas.beginPath()
    region.rect(
        -points(Mm(left)),
        -points(Mm(under)),
        points(Mm(left + wide + right)),
        points(Mm(over + high + under)),
    )
    canvas.clipPath(region, stroke=0, fill=0)


def _draw_marks(press: _Press, stock: Stock) -> None:
    """Draw crop marks outside the block of cards, at every edge that is cut."""
    canvas, high = press.canvas, points(stock.page[1])
    canvas.setStrokeColor(black)
    canvas.setLineWidth(0.5)
    wide_card, high_card = stock.card
    lefts = [stock.corner(column)[0] for column in range(stock.columns)]
    tops = [stock.corner(row * stock.columns)[1] for row in range(stock.rows)]
    right, bottom = lefts[-1] + wide_card, tops[-1] + high_card
    away = BLEED + _MARK_GAP
    for across in (*lefts, *(left + wide_card for left in lefts)):
        for start, end in (
            (tops[0] - away - _MARK, tops[0] - away),
            (bottom + away, bottom + away + _MARK),
        ):
            x = points(Mm(across))
            canvas.line(x, high - points(Mm(start)), x, high - points(Mm(end)))
    for down in (*tops, *(top + high_card for top in tops)):
        for start, end in (
            (lefts[0] - away - _MARK, lefts[0] - away),
            (right + away, right + away + _MARK),
        ):
            y = high - points(Mm(down))
            canvas.line(points(Mm(start)), y, points(Mm(end)), y)
