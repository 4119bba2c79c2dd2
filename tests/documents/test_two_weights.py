"""A made font comes in two weights, and both print as themselves in one document."""

from io import BytesIO

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from qc_desktop.documents.type import Type


@pytest.mark.parametrize("words", ["Siân Ŵyn", "Ελένη Παπαδοπούλου"])
@pytest.mark.parametrize("order", [(True, False), (False, True)])
def test_bold_has_more_ink_than_regular(words: str, order: tuple[bool, bool]) -> None:
    ink = {bold: _ink(words, bold=bold) for bold in order}
    assert ink[True] > ink[False] * 1.2


def _ink(words: str, *, bold: bool) -> int:
    out = BytesIO()
    canvas = Canvas(out, pagesize=(400, 60))
    across = 10.0
    for run in Type(None).runs(words, bold=bold):
        canvas.setFont(run.font, 30)
        canvas.drawString(across, 20, run.text)
        across += canvas.stringWidth(run.text, run.font, 30)
    canvas.save()
    page = pypdfium2.PdfDocument(out.getvalue())[0]
    histogram = page.render(scale=2).to_pil().convert("L").histogram()
    return sum(histogram[:128])
