"""The pages of the PDF that will be printed, one at a time, with keys to turn them."""

from PySide6.QtCore import Qt, Signal

from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.pdf_view import PdfView
from qc_desktop.ui.screens.coordinator.parts import Pager, Turned
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain


class PdfPages(Card):
    """A PDF, and words in its place while it is being made."""

    ready = Signal()
    """A document is loaded: `view` can draw thumbnails."""
    turned = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name, fill="surface-2", side=12)
        self._pdf: bytes | None = None
        self.view = PdfView(look)
        # A whole page always fits: there is nothing to scroll, so nothing to stop at.
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAccessibleName(name)
        self.view.shown.connect(self._loaded)
        self.words = ReadableLabel(look, font="co_heading", colour="ink-2", across="middle")
        self.pager = Pager(look)
        self.pager.turned.connect(self._turn)
        self.column.setSpacing(look.px(4))
        self.column.addWidget(self.words)
        self.column.addWidget(self.view, stretch=1)
        self.column.addWidget(self.pager)
        self.show_pdf(None, words="")

    def show_pdf(self, pdf: bytes | None, *, words: str) -> None:
        """Show a PDF, or `words` while there is none; `words` also stand over an old one."""
        self.words.show_words(words)
        self.words.setVisible(bool(words))
        if pdf is None:
            self._pdf = None
            self.view.hide()
            self.pager.hide()
            self.words.show()
        elif pdf != self._pdf:
            self._pdf = pdf
            self.view.show()
            self.view.show_pdf(pdf)

    def pdf(self) -> bytes | None:
        """Return the PDF that is shown."""
        return self._pdf

    def show_page(self, page: int) -> None:
        """Show a page, from 0."""
        self.view.show_page(page)
        self._show_place()
        self.turned.emit()

    def _loaded(self) -> None:
        self._show_place()
        self.ready.emit()

    def _show_place(self) -> None:
        pages = self.view.page_count()
        self.pager.show_page(self.view.page() + 1, pages)
        self.pager.setVisible(pages > 1)

    def _turn(self, turned: Turned) -> None:
        self.show_page(turned.page - 1)


def making_words() -> str:
    """Return what is said while a paper is being made."""
    return plain("Making the pages. Please wait.")
