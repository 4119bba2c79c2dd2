"""Pages of which one shows, and which alone says how large it would like to be."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override


class OneOf(QStackedWidget):
    """Shows one page.

    Qt's own asks every page it has ever shown how high it is at each width it tries: hundreds of
    questions at each tap, for pages that nobody sees.
    """

    @override
    def hasHeightForWidth(self) -> bool:
        page = self.currentWidget()
        return page is not None and page.hasHeightForWidth()

    @override
    def heightForWidth(self, arg__1: int) -> int:
        page = self.currentWidget()
        return page.heightForWidth(arg__1) if page is not None else -1

    @override
    def sizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.sizeHint() if page is not None else QSize(0, 0)

    @override
    def minimumSizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else QSize(0, 0)
