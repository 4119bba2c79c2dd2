"""Printing draws each page at its own size."""

from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from reportlab.pdfgen.canvas import Canvas

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.ui.devices.printing import PrintJob, ask_for_printer, prepare, print_pages

pytestmark = pytest.mark.usefixtures("qapp")

CARD = (85.60 / 25.4 * 72, 53.98 / 25.4 * 72)


def _card_pdf(pages: int) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, pagesize=CARD)
    for _ in range(pages):
        canvas.setFillGray(0)
        canvas.rect(0, 0, *CARD, fill=1, stroke=0)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _file_printer(file: Path, job: PrintJob) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    prepare(printer, job, QSizeF(*CARD))
    return printer


def test_a_card_prints_at_the_size_of_a_card(tmp_path: Path) -> None:
    job = PrintJob(pdf=_card_pdf(2), title="Badges", exact=True)
    file = tmp_path / "printed.pdf"
    steps: list[tuple[int, int]] = []
    printed = print_pages(
        job, _file_printer(file, job), lambda done, of: steps.append((done, of)), lambda: False
    )
    assert printed == 2
    assert steps == [(1, 2), (2, 2)]
    with pdfplumber.open(file) as pdf:
        assert len(pdf.pages) == 2
        page = pdf.pages[0]
        assert float(page.width) == pytest.approx(CARD[0], abs=1)
        assert float(page.height) == pytest.approx(CARD[1], abs=1)
        (image,) = page.images
        assert image["width"] == pytest.approx(CARD[0], abs=0.5)
        assert image["height"] == pytest.approx(CARD[1], abs=0.5)


def test_printing_stops_when_asked(tmp_path: Path) -> None:
    job = PrintJob(pdf=_card_pdf(3), title="Badges", exact=True)
    printed = print_pages(
        job, _file_printer(tmp_path / "out.pdf", job), lambda *_: None, lambda: True
    )
    assert printed == 0


@pytest.mark.skipif(bool(QPrinterInfo.availablePrinterNames()), reason="this computer has one")
def test_a_computer_with_no_printer_says_so() -> None:
    with pytest.raises(Problem) as caught:
        ask_for_printer(PrintJob(pdf=_card_pdf(1), title="Badges"), None)
    assert caught.value.key is ProblemKey.NO_PRINTER
