"""Draw a page of a PDF as a picture, with no window."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtPdf import QPdfDocument

from qc_desktop.domain.problems import Problem, ProblemKey


def page_as_png(pdf: bytes, width: int, words: str) -> bytes:
    """Return the first page `width` pixels wide, on white; `words` describe it inside the file.

    Raises Problem DAMAGED_DATA where it is no PDF. May be called on any thread.
    """
    document = QPdfDocument()
    source = QBuffer()
    source.setData(QByteArray(pdf))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(source)
    if document.status() is not QPdfDocument.Status.Ready:
        raise Problem(ProblemKey.DAMAGED_DATA)
    size = document.pagePointSize(0)
    pixels = QSize(width, round(width * size.height() / size.width()))
    drawn = document.render(0, pixels)
    document.close()
    return _png(drawn, words)


def _png(drawn: QImage, words: str) -> bytes:
    flat = QImage(drawn.size(), QImage.Format.Format_RGB32)
    flat.fill(QColor("white"))
    painter = QPainter(flat)
    painter.drawImage(0, 0, drawn)
    painter.end()
    flat.setText("Description", words)
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(out, QByteArray(b"png")).write(flat)
    return bytes(out.data().data())
