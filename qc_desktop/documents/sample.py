"""A small paper that shows an organisation's brand: the same parts that its real papers have."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from qc_desktop.documents.badges.card import BadgePrint, Card
from qc_desktop.documents.badges.fronts import front_brand, front_ground, front_own
from qc_desktop.documents.look import DocumentLook, paints
from qc_desktop.documents.page import Part, Sheet
from qc_desktop.documents.reports import easy_parts
from qc_desktop.documents.reports.band import BandPart
from qc_desktop.documents.reports.full_parts import Whole
from qc_desktop.documents.reports.paper import Paper, heading, make_paper, sentence
from qc_desktop.documents.reports.render import SIZES
from qc_desktop.documents.tagging import Element
from qc_desktop.domain.badges import CARD_LONG, CARD_SHORT, BadgeDesign
from qc_desktop.domain.brand_colours import family
from qc_desktop.domain.ids import MediaId
from qc_desktop.domain.organisations import Organisation
from qc_desktop.domain.reporting_content import (
    Band,
    Heading,
    PictureLine,
    ReportContent,
    ReportStyle,
    Tone,
)
from qc_desktop.domain.reporting_pieces import attribution, running
from qc_desktop.domain.units import points
from qc_desktop.words import easy, language_in_use

_SCALE = 1.5
_PLACE = "Elm House"
_NAME = "Amina"


def render_sample(
    organisation: Organisation,
    look: DocumentLook,
    *,
    resources: Path,
    icons: Path,
    cache: Path | None = None,
) -> bytes:
    """Return one page as PDF/UA-1: a band with the letterhead, a paragraph, a badge."""
    band = Band(
        label=easy("Easy Read"),
        title=easy("Our visit to {place}", place=_PLACE),
        lines=organisation.brand.lines,
    )
    words = PictureLine(
        picture="looked",
        sentences=(easy("This is how your papers look."), easy("The words are easy to read.")),
    )
    title = Heading(words=easy("What is good"), tone=Tone.BRAND)
    content = ReportContent(
        style=ReportStyle.EASY_READ,
        title=easy("Sample"),
        language=language_in_use(),
        organisation=organisation.name,
        running=running(easy("Sample")),
        attribution=attribution(),
        blocks=(band, title, words),
    )

    def lay(paper: Paper) -> Iterator[Part]:
        yield BandPart(paper, band)
        yield heading(paper, title, bar=True)
        yield easy_parts.picture_line(paper, words)
        yield _BadgePart(paper, organisation, resources)
        yield sentence(paper, paper.content.attribution)

    return make_paper(
        content,
        look,
        _no_media,
        resources=resources,
        icons=icons,
        cache=cache,
        sizes=SIZES[ReportStyle.EASY_READ],
        lay=lambda paper: tuple(lay(paper)),
    )


@dataclass(slots=True)
class _BadgePart(Whole):
    """The front of a badge, larger than it prints."""

    organisation: Organisation
    resources: Path
    _figure: Element = field(init=False)

    def __post_init__(self) -> None:
        self._figure = self.paper.root.add("Figure", alt=easy("A badge"))

    def height(self, width: float) -> float:
        """Return the height of the card."""
        del width
        return points(CARD_SHORT) * _SCALE

    def draw(self, sheet: Sheet, left: float, top: float, width: float) -> None:
        """Draw the card in the middle, with a thin edge where its paper ends."""
        canvas, look = sheet.canvas, self.paper.look
        wide, high = points(CARD_LONG), points(CARD_SHORT)
        colour = family(look.colour).on_white
        card = Card(
            sheet=replace(sheet, paints=paints(self.resources, colour, look.accent)),
            look=look,
            organisation=self.organisation,
            badge=BadgePrint(
                design=BadgeDesign(name=_NAME, colour="", use_photo=True), portrait="amina"
            ),
        )
        with canvas.mark(self._figure):
            canvas.saveState()
            canvas.translate(left + (width - wide * _SCALE) / 2, top - high * _SCALE)
            canvas.scale(_SCALE, _SCALE)
            edge = canvas.beginPath()
            edge.roundRect(0, 0, wide, high, points(CARD_SHORT) / 17)
            canvas.saveState()
            canvas.clipPath(edge, stroke=0, fill=0)
            front_ground(card)
            front_brand(card)
            front_own(card)
            canvas.restoreState()
            canvas.setStrokeColor(sheet.paints("line"))
            canvas.setLineWidth(0.6)
            canvas.drawPath(edge, stroke=1, fill=0)
            canvas.restoreState()


def _no_media(_media: MediaId) -> None:
    return None
