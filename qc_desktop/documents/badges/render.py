"""Badges as PDF: a page for each side of a card, or sheets of cards with crop marks.

What all cards of one design and colour share is stored once and drawn from there.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO
from math import ceil
from pathlib import Path

from reportlab.lib.colors import black

from qc_desktop.documents.badges.backs import back_found, back_ground, back_own, back_says
from qc_desktop.documents.badges.card import BLEED, BadgePrint, Card
from qc_desktop.documents.badges.fronts import front_brand, front_ground, front_own
from qc_desktop.documents.badges.stock import Stock, TurnOver
from qc_desktop.documents.look import DocumentLook, Media, paints
from qc_desktop.documents.one_at_a_time import one_at_a_time
from qc_desktop.documents.page import Sheet
from qc_desktop.documents.pictures import Pictures
from qc_desktop.documents.tagging import Element, TaggedCanvas, tagged
from qc_desktop.documents.type import Type
from qc_desktop.domain.badges import BADGE_COLOURS, CARD_LONG, CARD_SHORT, Turn
from qc_desktop.domain.brand_colours import family
from qc_desktop.domain.organisations import Organisation
from qc_desktop.domain.units import Mm, points
from qc_desktop.words import language_in_use, plain

_MARK = Mm(4)
_MARK_GAP = Mm(1)


class _Press:
    """Draws sides of cards on one canvas. Not for use by two threads."""

    def __init__(
        self,
        size: tuple[float, float],
        organisation: Organisation,
        look: DocumentLook,
        media: Media,
        *,
        resources: Path,
        icons: Path,
        cache: Path | None,
    ) -> None:
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
        look = f"{design.shape}-{design.turn}-{design.colour}-{design.pattern}"
        name = f"{draw.__name__}-{look}"
        if not self.canvas.hasForm(name):
            edge = ceil(points(BLEED))
            wide, high = card.x(card.width), card.x(card.height)
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
            part=self._root.add("Part"),
        )


@one_at_a_time
def render_cards(
    badges: Sequence[BadgePrint],
    organisation: Organisation,
    look: DocumentLook,
    media: Media,
    *,
    both_sides: bool = True,
    resources: Path,
    icons: Path,
    cache: Path | None = None,
) -> bytes:
    """Return a PDF for card printers: a page is a card, front then back, with no marks.

    Raises Problem NAME_TOO_LONG where a name does not fit its badge.
    """
    press = _Press(
        _card_size(Turn.WIDE),
        organisation,
        look,
        media,
        resources=resources,
        icons=icons,
        cache=cache,
    )
    for badge in badges:
        size = _card_size(badge.design.turn)
        for draw in (press.front, press.back)[: 1 + both_sides]:
            press.canvas.setPageSize(size)
            press.canvas.setTrimBox((0, 0, *size))
            press.canvas.setBleedBox((0, 0, *size))
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
    marks: bool = True,
    both_sides: bool = True,
    turn_over: TurnOver = TurnOver.LONG,
    resources: Path,
    icons: Path,
    cache: Path | None = None,
) -> bytes:
    """Return sheets of cards, each followed by its backs, mirrored for the edge it turns on.

    Raises Problem NAME_TOO_LONG where a name does not fit its badge.
    """
    size = (points(stock.page[0]), points(stock.page[1]))
    press = _Press(size, organisation, look, media, resources=resources, icons=icons, cache=cache)
    for start in range(0, len(badges), stock.cards):
        on_page = badges[start : start + stock.cards]
        places = [(badge, number, False) for number, badge in enumerate(on_page)]
        _page(press, stock, places, press.front, marks=marks)
        if both_sides:
            # Turned on its short edge, a page is upside down on its back.
            over = turn_over is TurnOver.SHORT
            backs = [(b, stock.back_of(n, turn_over), over) for b, n, _ in places]
            _page(press, stock, backs, press.back, marks=marks)
    return press.finished()


def _card_size(turn: Turn) -> tuple[float, float]:
    long, short = points(CARD_LONG), points(CARD_SHORT)
    return (long, short) if turn is Turn.WIDE else (short, long)


def _page(
    press: _Press,
    stock: Stock,
    places: Sequence[tuple[BadgePrint, int, bool]],
    draw: Callable[[BadgePrint], None],
    *,
    marks: bool,
) -> None:
    canvas = press.canvas
    high = points(stock.page[1])
    canvas.setPageSize((points(stock.page[0]), high))
    edge = points(Mm(min(BLEED, stock.gutter[0] / 2, stock.gutter[1] / 2)))
    wide_card, high_card = (points(side) for side in stock.card)
    for badge, number, upside_down in places:
        across, down = stock.corner(number)
        canvas.saveState()
        canvas.translate(points(across), high - points(down) - high_card)
        region = canvas.beginPath()
        region.rect(-edge, -edge, wide_card + 2 * edge, high_card + 2 * edge)
        canvas.clipPath(region, stroke=0, fill=0)
        if upside_down:
            canvas.translate(wide_card, high_card)
            canvas.rotate(180)
        if badge.design.turn is not stock.turn:
            canvas.translate(wide_card, 0)
            canvas.rotate(90)
        draw(badge)
        canvas.restoreState()
    if marks:
        with canvas.artifact():
            _draw_marks(press, stock)
    canvas.showPage()


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
