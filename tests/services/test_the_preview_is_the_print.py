"""What a checker sees of a badge is what comes out of the printer, for every kind of design."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from itertools import product

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageDraw
from pypdfium2 import raw
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qc_desktop.domain.badge_photo import AskedHow
from qc_desktop.domain.badges import BadgeDesign, BadgePattern, BadgeShape, Turn
from qc_desktop.domain.ids import MediaId
from qc_desktop.ui.components.pdf_view import PdfView
from qc_desktop.ui.screens.checker.my_badge import MyBadgeScreen
from qc_desktop.ui.theme import Look
from tests.documents.readers import words_of
from tests.services.conftest import Scene
from tests.ui.screens.checker.samples_after import MY_BADGE

Side = Image.Image
Shows = Callable[[bytes], tuple[Side, Side]]

EDGE = 4  # pixels: the thin line that the screen draws round a page
SHRINK = 4  # lines a hair apart are the same line
FARTHEST = 8  # of 255, of one spot four pixels wide; 1 was measured
NO_NUMBER_YET = "Not a real badge yet"
KINDS = ("photo", "picture", "drawing", "nothing")
SHAPES = tuple(product(BadgeShape, Turn))


def picture(colour: str, shape: str) -> bytes:
    """Return a picture with something in it: a plain one would hide how it is cut."""
    image = Image.new("RGB", (640, 480), colour)
    draw = ImageDraw.Draw(image)
    getattr(draw, shape)((200, 90, 430, 380), fill="#F2D2B0", outline="#14213D", width=14)
    draw.line((0, 479, 639, 0), fill="#FFFFFF", width=18)
    out = BytesIO()
    image.save(out, "JPEG", quality=92)
    return out.getvalue()


def designs(shape: BadgeShape, turn: Turn, drawing: MediaId) -> Iterator[BadgeDesign]:
    """Return every pattern with every kind of picture."""
    for pattern, kind in product(BadgePattern, KINDS):
        yield BadgeDesign(
            name="Amina",
            colour="Olive",
            shape=shape,
            turn=turn,
            pattern=pattern,
            use_photo=kind == "photo",
            picture="guitar" if kind == "picture" else "",
            drawing=drawing if kind == "drawing" else None,
            about="I love gardens and tea.",
            ask_me="football",
            talk="Give me time",
        )


@pytest.fixture
def shows(qtbot: QtBot) -> Iterator[Shows]:
    """Show a PDF on the screen of My badge; return front and back as they are painted there."""
    look = Look(press_pause_ms=0)
    screen = MyBadgeScreen(look)
    qtbot.addWidget(screen)
    screen.resize(1366, 768)
    screen.show()
    (view,) = screen.findChildren(PdfView)

    def painted(page: int) -> Side:
        name = f"Page {page + 1} of 2"
        qtbot.waitUntil(lambda: bool(sheets(view, name)))
        return as_image(sheets(view, name)[0].grab())

    def showing(pdf: bytes) -> tuple[Side, Side]:
        sides = []
        for page in (0, 1):
            screen.show_state(replace(MY_BADGE, pdf=pdf, shows_back=bool(page)))
            sides.append(painted(page))
        return sides[0], sides[1]

    yield showing
    screen.close()


def sheets(view: PdfView, name: str) -> list[QWidget]:
    return [one for one in view.findChildren(QWidget) if one.accessibleName() == name]


def as_image(pixmap: QPixmap) -> Side:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    pixmap.save(buffer, "PNG")
    return Image.open(BytesIO(bytes(buffer.data().data()))).convert("RGB")


def printed(pdf: bytes, like: tuple[Side, Side]) -> tuple[Side, Side]:
    """Return the two pages that are printed, drawn by another program in the screen's size."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        assert len(document) == 2
        pages = zip(document, like, strict=True)
        sides = [drawn(page, side.size) for page, side in pages]
    finally:
        document.close()
    return sides[0], sides[1]


def drawn(page: pypdfium2.PdfPage, size: tuple[int, int]) -> Side:
    """Return a page drawn at a size in whole pixels, as the screen has it.

    A page's own scale would give a height that is a part of a pixel off: its lines would then
    stand between the pixels of the screen's.
    """
    width, height = size
    assert abs(page.get_height() / page.get_width() * width - height) <= 1
    bitmap = pypdfium2.PdfBitmap.new_native(width, height, raw.FPDFBitmap_BGRx)
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
    raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, raw.FPDF_ANNOT)
    image: Side = bitmap.to_pil().convert("RGB")
    return image


def apart(one: Side, other: Side) -> int:
    """Return how far the two are from each other where they differ most."""
    size = (one.width // SHRINK, one.height // SHRINK)
    inner = (EDGE, EDGE, one.width - EDGE, one.height - EDGE)
    small = [side.crop(inner).resize(size, Image.Resampling.BOX) for side in (one, other)]
    bands = ImageChops.difference(small[0], small[1]).split()
    return max(max(band.tobytes()) for band in bands)


@pytest.fixture
def drawing(scene: Scene) -> MediaId:
    """Give Amina a photo with a yes, a number on her badge, and a drawing of her own."""
    laptop, amina = scene.laptop, scene.amina
    laptop.people.set_photo(amina, picture("#5E9FBD", "ellipse"), by=scene.sam)
    laptop.badges.answer_photo(amina, yes=True, how=AskedHow.THEMSELVES, by=amina)
    kept = laptop.badges.keep_picture(picture("#C96F4A", "rectangle"))
    laptop.badges.save_design(amina, BadgeDesign(name="Amina"), by=amina)
    laptop.badges.issue(amina, by=scene.sam)
    return kept


@pytest.mark.parametrize(("shape", "turn"), SHAPES, ids=[f"{s}-{t}" for s, t in SHAPES])
def test_every_pattern_and_picture_is_printed_as_it_is_shown(
    scene: Scene, shows: Shows, drawing: MediaId, shape: BadgeShape, turn: Turn
) -> None:
    badges, amina = scene.laptop.badges, scene.amina
    others: list[Side] = []
    for design in designs(shape, turn, drawing):
        seen = shows(badges.preview_pdf(amina, design))
        badges.save_design(amina, design, by=amina)
        paper = printed(badges.card_pdf((amina,), by=scene.sam), seen)
        assert [apart(*pair) <= FARTHEST for pair in zip(seen, paper, strict=True)] == [
            True,
            True,
        ], design
        # The same measure tells any two of these designs apart: it could have failed.
        assert all(apart(seen[0], other) > FARTHEST for other in others), design
        others.append(paper[0])


def test_before_a_badge_has_its_number_only_that_and_the_date_are_missing(scene: Scene) -> None:
    badges, amina = scene.laptop.badges, scene.amina
    design = BadgeDesign(name="Amina", about="I love tea.", talk="Give me time")
    badges.save_design(amina, design, by=amina)
    seen = words_of(badges.preview_pdf(amina, design)).split()
    paper = words_of(badges.card_pdf((amina,), by=scene.sam)).split()
    issue = badges.of_person(amina).issue
    assert issue is not None
    missing = {*NO_NUMBER_YET.split(), *["Use", "until", "November", "2027"], issue.number}
    both = [[one for one in words if one not in missing] for words in (seen, paper)]
    assert both[0] == both[1]
    assert " ".join(seen).count(NO_NUMBER_YET) == len(("front", "back"))
    assert issue.number in paper
