"""Words on screen that can be read aloud with the spoken word marked."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.roles import mark_as_heading
from qc_desktop.ui.components.text import Across, Down, Mark, Paragraph, fitted, width_of, wrapped
from qc_desktop.ui.theme import ColourName, Look, TypeName, tokens

_HEADINGS: frozenset[TypeName] = frozenset(
    {"hero", "message", "question", "title", "heading", "co_title", "co_heading"}
)


class ReadableLabel(QLabel):
    """Words of one kind that wrap, and mark the word the voice is saying."""

    def __init__(
        self,
        look: Look,
        words: str = "",
        *,
        font: TypeName = "body",
        colour: ColourName = "ink",
        across: Across = "left",
        down: Down = "middle",
        shrinks: bool = False,
        frame: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._font_name = font
        self._colour = colour
        self._across = across
        self._down = down
        self._shrinks = shrinks
        self._frame = frame
        self._mark: tuple[int, int] | None = None
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)
        # Lets Qt itself know that the height follows from the width: it asks very often.
        self.setWordWrap(True)
        if font in _HEADINGS:
            mark_as_heading(self)
        self.show_words(words)
        look.changed.connect(self.relook)

    def show_words(self, words: str) -> None:
        """Show `words`; any mark goes."""
        self._mark = None
        if words == self.text():
            self.update()
            return
        self.setText(words)
        self.setAccessibleName(words)
        self.relook()

    def show_font(self, font: TypeName) -> None:
        """Show the words as another kind of words."""
        if font != self._font_name:
            self._font_name = font
            self.relook()

    def relook(self) -> None:
        """Take on a changed look."""
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def mark_word(self, start: int, length: int) -> None:
        """Mark the letters that are being said; a length of 0 takes the mark away."""
        self._mark = (start, length) if length else None
        self.update()

    @override
    def heightForWidth(self, arg__1: int) -> int:
        # A layout asks for the same widths again and again: hundreds of times a tap.
        height = self._heights.get(arg__1)
        if height is None:
            height = self._heights[arg__1] = self._height_for(arg__1)
        return height

    @override
    def event(self, e: QEvent) -> bool:
        if e.type() is QEvent.Type.ContentsRectChange:
            self._heights.clear()
        return super().event(e)

    @override
    def sizeHint(self) -> QSize:
        widest = max((width_of(line, self._font()) for line in self.text().split("\n")), default=0)
        margins = self.contentsMargins()
        width = min(widest, self.look.px(900)) + margins.left() + margins.right()
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        longest = max((width_of(word, self._font()) for word in self.text().split()), default=0)
        line = round(self._font().pixelSize() * self._line()) + 2
        return QSize(min(longest, self.look.px(160)), line if self.text() else 0)

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        if not self.text():
            return
        painter = QPainter(self)
        paint.prepared(painter)
        area = QRectF(self.contentsRect())
        paragraph = self._paragraph(area.width())
        if self._shrinks or paragraph.height > area.height():
            paragraph = fitted(
                self.text(),
                self._font(),
                area,
                smallest=self.look.smallest_px(self._font_name),
                line=self._line(),
                across=self._across,
            )
        paragraph.draw(
            painter,
            area,
            self.look.colour(self._colour),
            down=self._down,
            mark=self._mark_colours(),
        )

    def _mark_colours(self) -> Mark | None:
        if self._mark is None:
            return None
        start, length = self._mark
        return Mark(
            start=start,
            length=length,
            fill=self.look.colour("read"),
            words=self.look.colour("on-read"),
        )

    def _paragraph(self, width: float) -> Paragraph:
        return wrapped(self.text(), self._font(), width, line=self._line(), across=self._across)

    def _height_for(self, width: int) -> int:
        if not self.text():
            return 0
        margins = self.contentsMargins()
        across, down = margins.left() + margins.right(), margins.top() + margins.bottom()
        return round(self._paragraph(width - across).height) + 2 + down

    def _line(self) -> float:
        return tokens.TYPE[self._font_name].line

    def _font(self) -> QFont:
        return self.look.font(self._font_name, frame=self._frame)
