from collections.abc import Callable, Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pdfplumber
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from qc_desktop.documents.reports.render import render_pdf
from qc_desktop.documents.type import BOLD, REGULAR
from qc_desktop.domain.ids import MediaId
from qc_desktop.domain.reporting import ReportInput, VisitPaper, paper_content
from tests.documents.papers import (
    ICONS,
    LOOK,
    RESOURCES,
    action,
    checklist,
    good_answer,
    note,
    other_answer,
    photo,
    report_input,
    visit,
)
from tests.speed.harness import Figure, growth, paired, show
from tests.speed.photos import kept

PHOTOS = 20
MOST_PAGES = 12
LEAST_PAGES = 9
_NOTE = "They pick tea. Lunch is the same each day. The kitchen was clean and the door was open."


@dataclass(frozen=True, slots=True)
class _Line:
    page: int
    x: float
    y: float
    size: float
    bold: bool
    text: str


@dataclass(frozen=True, slots=True)
class _Shown:
    page: int
    box: tuple[float, float, float, float]


def test_a_full_report_beside_a_bare_canvas(tmp_path: Path) -> None:
    """The floor draws the same words and the same JPEGs at the same places, and two bars."""
    figures: list[Figure] = []
    cost: dict[int, float] = {}
    for times in (1, 4):
        given = _visit(photos=PHOTOS * times, notes=times)
        pictures = _kept(tmp_path / str(times), PHOTOS * times)
        pdf, base, ours = _both(given, VisitPaper.FULL, tmp_path, pictures)
        cost[times] = ours
        figures.append(
            Figure(
                what=f"full report, {_pages(pdf)} pages, {PHOTOS * times} photos, bars",
                baseline_ms=base,
                ours_ms=ours,
                aim="1.6",
                growth=growth((1, cost[1]), (times, ours)) if times > 1 else None,
                note=f"tagged and branded, {len(pdf) / 1e6:.1f} MB",
            )
        )
        if times == 1:
            assert LEAST_PAGES <= _pages(pdf) <= MOST_PAGES
    show(figures)


def test_an_easy_read_report_beside_a_bare_canvas(tmp_path: Path) -> None:
    """The floor draws the words alone; the report draws a picture beside each line."""
    pdf, base, ours = _both(_visit(photos=0, notes=1), VisitPaper.EASY_READ, tmp_path, {})
    show(
        [
            Figure(
                what=f"Easy Read report, {_pages(pdf)} pages, a picture a line",
                baseline_ms=base,
                ours_ms=ours,
                aim="",
                note=f"the floor draws no pictures; {len(pdf) / 1e3:.0f} KB",
            )
        ]
    )
    assert pdf.startswith(b"%PDF")


def _both(
    given: ReportInput, style: VisitPaper, folder: Path, pictures: dict[MediaId, Path]
) -> tuple[bytes, float, float]:
    fonts = folder / "fonts"

    def ours() -> bytes:
        return render_pdf(
            paper_content(given, style),
            LOOK,
            lambda wanted: pictures[wanted].read_bytes() if wanted in pictures else None,
            resources=RESOURCES,
            icons=ICONS,
            cache=fonts,
        )

    pdf = ours()
    lines, shown = _drawn(pdf)
    assert len(shown) == len(pictures)
    floor = _floor(lines, shown, list(pictures.values()))
    base, mine = paired(floor, ours)
    return pdf, base, mine


def _drawn(pdf: bytes) -> tuple[list[_Line], list[_Shown]]:
    """Return what a report drew, and where, so that the floor can draw it too."""
    lines: list[_Line] = []
    shown: list[_Shown] = []
    with pdfplumber.open(BytesIO(pdf)) as opened:
        for number, page in enumerate(opened.pages):
            for word in page.extract_words(
                x_tolerance=6, keep_blank_chars=True, extra_attrs=["size", "fontname"]
            ):
                baseline = A4[1] - word["bottom"] + word["size"] * 0.2
                bold = "Bold" in word["fontname"]
                lines.append(_Line(number, word["x0"], baseline, word["size"], bold, word["text"]))
            shown.extend(
                _Shown(number, (one["x0"], one["y0"], one["width"], one["height"]))
                for one in page.images
            )
    return lines, shown


def _floor(
    lines: Iterable[_Line], shown: Iterable[_Shown], pictures: list[Path]
) -> Callable[[], bytes]:
    """Return the barest script that draws these words and pictures with reportlab."""
    pages: dict[int, tuple[list[_Line], list[tuple[_Shown, Path]]]] = {}
    for line in lines:
        pages.setdefault(line.page, ([], []))[0].append(line)
    for one, path in zip(shown, pictures, strict=True):
        pages.setdefault(one.page, ([], []))[1].append((one, path))

    def draw() -> bytes:
        out = BytesIO()
        # Importing ours turned ASCII85 off and registered the fonts, for both.
        canvas = Canvas(out, pagesize=A4, pageCompression=1)
        for number in sorted(pages):
            _draw_page(canvas, *pages[number], bars=number == 0)
        canvas.save()
        return out.getvalue()

    return draw


def _draw_page(
    canvas: Canvas, words: list[_Line], photos: list[tuple[_Shown, Path]], *, bars: bool
) -> None:
    for line in words:
        canvas.setFont(BOLD if line.bold else REGULAR, line.size)
        canvas.drawString(line.x, line.y, line.text)
    for one, path in photos:
        canvas.drawImage(str(path), *one.box)
    for bar in (300, 330) if bars else ():
        canvas.rect(320, bar, 200, 11, fill=0)
        canvas.rect(320, bar, 120, 11, fill=1)
    canvas.showPage()


def _visit(*, photos: int, notes: int) -> ReportInput:
    questions = checklist().questions
    given = [
        other_answer(question) if number % 5 == 0 else good_answer(question)
        for number, question in enumerate(questions)
    ]
    about = [question.id for question in questions]
    evidence = [
        note(question, f"{_NOTE} {number}.", quoted=number % 3 == 0)
        for number in range(notes)
        for question in about
    ]
    evidence += [
        photo(about[number % len(about)], f"photo-{number}", alt=f"Room {number} with a red door")
        for number in range(photos)
    ]
    actions = [
        action(number, "We want to go out more.", "Plan a trip each weekend.", about[number])
        for number in range(6)
    ]
    return report_input(visit(given), evidence, actions)


def _kept(folder: Path, photos: int) -> dict[MediaId, Path]:
    folder.mkdir()
    found = {}
    for number in range(photos):
        path = folder / f"{number}.jpg"
        path.write_bytes(kept(number))
        found[MediaId(f"photo-{number}")] = path
    return found


def _pages(pdf: bytes) -> int:
    with pdfplumber.open(BytesIO(pdf)) as opened:
        return len(opened.pages)
