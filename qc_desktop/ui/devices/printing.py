"""Print the very PDF that was shown: every page drawn at its own size, at the printer's dots."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.words import plain

_POINTS_PER_INCH = 72
# More dots than this cannot be seen and cost hundreds of megabytes a page.
_MOST_DOTS_PER_INCH = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintJob:
    """A PDF to print. `exact` papers, such as badges, are never shrunk to fit the sheet."""

    pdf: bytes
    title: str
    exact: bool = False


def ask_for_printer(job: PrintJob, parent: QWidget | None) -> QPrinter | None:
    """Show the system's printer dialog; None where the person went back.

    Raises Problem NO_PRINTER where this computer has none.
    """
    if not QPrinterInfo.availablePrinterNames():
        raise Problem(ProblemKey.NO_PRINTER)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    document, _kept = _opened(job.pdf)
    prepare(printer, job, document.pagePointSize(0))
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(plain("Print"))
    dialog.setMinMax(1, document.pageCount())
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


def prepare(printer: QPrinter, job: PrintJob, page: QSizeF) -> None:
    """Set the paper to a page of `page` points, with no margins of the driver's own."""
    printer.setDocName(job.title)
    printer.setCreator("QC Desktop")
    size = QPageSize(page, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    upright = QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, upright, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)


def print_pages(
    job: PrintJob,
    printer: QPrinter,
    progress: Callable[[int, int], None],
    stop: Callable[[], bool],
) -> int:
    """Send the pages to the printer, copies and page range as chosen, and return how many.

    Slow: run it in the background. Raises Problem NO_PRINTER where the printer refuses the job.
    """
    document, _kept = _opened(job.pdf)
    wanted = _pages(printer, document.pageCount())
    painter = QPainter()
    if not painter.begin(printer):
        raise Problem(ProblemKey.NO_PRINTER, "the printer refused the job")
    done = 0
    try:
        for page in wanted:
            if stop():
                printer.abort()
                break
            if done:
                printer.newPage()
            _draw(painter, printer, document, page, exact=job.exact)
            done += 1
            progress(done, len(wanted))
    finally:
        painter.end()
    return done


def _draw(
    painter: QPainter, printer: QPrinter, document: QPdfDocument, page: int, *, exact: bool
) -> None:
    points = document.pagePointSize(page)
    dots = min(printer.resolution(), _MOST_DOTS_PER_INCH)
    image = document.render(page, _pixels(points, dots).toSize())
    target = _pixels(points, printer.resolution())
    if not exact:
        paper = printer.pageLayout().fullRectPixels(printer.resolution()).size()
        target = _shrunk(target, paper)
    painter.drawImage(QRectF(0, 0, target.width(), target.height()), image)


def _pixels(points: QSizeF, dots: int) -> QSizeF:
    return points * (dots / _POINTS_PER_INCH)


def _shrunk(page: QSizeF, paper: QSize) -> QSizeF:
    """Return `page` made small enough for `paper`; never made bigger."""
    factor = min(1.0, paper.width() / page.width(), paper.height() / page.height())
    return page * factor


def _pages(printer: QPrinter, count: int) -> list[int]:
    first = max(printer.fromPage(), 1)
    last = printer.toPage() or count
    return list(range(first - 1, min(last, count)))


def _opened(pdf: bytes) -> tuple[QPdfDocument, QBuffer]:
    """Return the document and the buffer it reads from, which must live as long."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    return document, buffer
