"""A paper to show."""

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas


def pdf(pages: int) -> bytes:
    """Return a PDF with empty A4 pages."""
    out = BytesIO()
    canvas = Canvas(out)
    for page in range(pages):
        canvas.drawString(72, 720, f"{page + 1}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()
