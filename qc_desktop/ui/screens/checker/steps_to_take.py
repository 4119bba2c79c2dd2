"""What to do with a phone: ring 999, or ring the office. The program rings nobody."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.hero import GlyphLabel
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.overlay import PicturePlate
from qc_desktop.ui.components.text import Paragraph
from qc_desktop.ui.components.values import Spoken
from qc_desktop.ui.screens.checker.card import Card
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.theme import ColourName, Look, TextSize, Theme
from qc_desktop.words import easy

_LOW_PLATE = 110
# The letters of a number that can be very large, such as 999.
_SHORT = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to do: a line glyph, what, and a second line."""

    glyph: str
    words: str
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepsState:
    """A number to ring, large, and what to say or do, in order."""

    picture: str
    number: str
    under: str
    title: str
    steps: tuple[Step, ...]
    bars: Bars
    spoken: tuple[Spoken, ...]


class StepsShown(Protocol):
    """What is shown of a number and its steps."""

    @property
    def picture(self) -> str:
        """A picture for the number."""

    @property
    def number(self) -> str:
        """What to ring, or ""."""

    @property
    def under(self) -> str:
        """Words under the number."""

    @property
    def title(self) -> str:
        """Words over the steps."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """What to do, in order."""


class NumberAndSteps(CheckerScreen):
    """A number on the left, steps on the right; where words are big, one after the other."""

    shows_while_locked = True
    begins_again = True

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("What to do"))
        row = QHBoxLayout()
        self.room(row, spacing=32, margins=(8, 0, 8, 8))
        self._panel = _NumberPanel(look)
        self.room(self._panel.column, spacing=8, margins=(24, 24, 24, 24))
        row.addWidget(self._panel, stretch=34)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        self.room(right, spacing=16)
        self._title = self.words("title")
        right.addWidget(self._title)
        self._rows = QVBoxLayout()
        self.room(self._rows, spacing=16)
        right.addLayout(self._rows, stretch=1)
        row.addWidget(self._right, stretch=66)
        self.column.addLayout(row, stretch=1)
        self._shown: tuple[Step, ...] = ()
        self._words: dict[str, ReadableLabel] = {}
        self._made_for: tuple[object, ...] = ()
        self._step_rows: list[_StepRow] = []

    def show_low(self, *, low: bool) -> None:
        """Say whether a row below needs some of the height that is drawn for the number."""
        self._panel.show_low(low=low)

    def show_steps(self, state: StepsShown) -> None:
        """Show the number and the steps."""
        self._panel.show_number(state.picture, state.number, state.under)
        self._title.show_words(state.title)
        anew = state.steps != self._shown
        self._shown = state.steps
        self.settle_pages(anew=anew)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        panel = self._panel
        own = {"number": panel.number, "under": panel.under, "title": self._title}
        return {**own, **self._words}

    @override
    def page_count(self) -> int:
        if self.look.text_size is TextSize.NORMAL:
            return 1
        return 1 + max(-(-len(self._shown) // self._steps_on_a_page()), 1)

    @override
    def page_of(self, key: str) -> int | None:
        if self.page_count() == 1:
            return None
        if key in {"number", "under"}:
            return 0
        step = int("".join(figure for figure in key if figure.isdigit()) or 1)
        return 1 + (step - 1) // self._steps_on_a_page()

    @override
    def show_page(self, at: int) -> None:
        if (self._shown, self.look.lengths) != self._made_for:
            self._made_for = (self._shown, self.look.lengths)
            with self.steady():
                self._build(self._shown)
        together = self.page_count() == 1
        self._panel.setVisible(together or at == 0)
        self._right.setVisible(together or at > 0)
        for place, row in enumerate(self._step_rows):
            row.setVisible(together or place // self._steps_on_a_page() == at - 1)

    def _steps_on_a_page(self) -> int:
        return self.look.for_size(max(len(self._shown), 1), 3, 2)

    def _build(self, steps: tuple[Step, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._words = {}
        self._step_rows = []
        for number, step in enumerate(steps, start=1):
            row = _StepRow(self.look, number, step)
            self._rows.addWidget(row, stretch=1)
            self._step_rows.append(row)
            self._words[f"step{number}"] = row.words
            self._words[f"more{number}"] = row.more


class StepsScreen(NumberAndSteps):
    """What to do with a phone now."""

    def show_state(self, state: StepsState) -> None:
        """Show `state`; safe to call again with the same one."""
        self.show_steps(state)


class _NumberPanel(QWidget):
    """The number, as large as it can be read across a room."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._low = False
        self._picture = "phone"
        self.plate = PicturePlate(look, size=150, name=self._picture)
        self.number = ReadableLabel(look, font="hero", across="middle", shrinks=True)
        self.under = ReadableLabel(look, font="button", across="middle")
        self.column = QVBoxLayout(self)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._words = QVBoxLayout()
        self._words.addStretch(1)
        self._words.addWidget(self.number)
        self._words.addWidget(self.under)
        self._words.addStretch(1)
        self._row.addStretch(1)
        self._row.addWidget(self.plate, alignment=Qt.AlignmentFlag.AlignCenter)
        self._row.addLayout(self._words)
        self._row.addStretch(1)
        self.column.addLayout(self._row, stretch=1)
        look.changed.connect(self._relook)
        self._relook()

    def show_low(self, *, low: bool) -> None:
        """Take a smaller picture, where something else needs the height."""
        self._low = low
        self._relook()

    def show_number(self, picture: str, number: str, under: str) -> None:
        """Show a number, larger where it is short; "" for a picture and words alone."""
        self._picture = picture
        self.plate.show_picture(picture)
        self.number.show_font("alarm" if len(number) <= _SHORT else "hero")
        self.number.show_words(number)
        self.number.setVisible(bool(number))
        self.under.show_words(under)
        self.update()

    def _relook(self) -> None:
        # Big numbers have the picture beside them: they need the height more than the width.
        normal = self.look.text_size is TextSize.NORMAL
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if normal else across)
        self._row.setSpacing(self.look.px(8 if normal else 40))
        self._words.setSpacing(self.look.px(8))
        self.plate.show_side(self.look.px(_LOW_PLATE) if normal and self._low else None)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        face = self._face()
        colours = paint.FaceColours(face=face, edge="line", words="ink", pressed=face)
        radius = 24 * self.look.scale
        paint.face(painter, self.look, QRectF(self.rect()), colours, radius=radius, flat=True)

    def _face(self) -> ColourName:
        if self.look.theme is not Theme.DARK:
            # The plate of its picture goes over into the panel.
            return self.look.pictures.plate(self._picture)
        # A plate is pale in Dark too, and so are its words there.
        return "danger-tint" if self.number.text() else "primary-tint"


class _StepRow(Card):
    """A number in a circle, a glyph, what to do."""

    def __init__(self, look: Look, number: int, step: Step) -> None:
        super().__init__(look)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(24), look.px(4), look.px(24), look.px(4))
        row.setSpacing(look.px(20))
        row.addWidget(_Number(look, number))
        row.addWidget(GlyphLabel(look, step.glyph, size=48))
        words = QVBoxLayout()
        words.setSpacing(look.px(4))
        self.words = ReadableLabel(look, step.words, font="button")
        self.more = ReadableLabel(look, step.more, font="body")
        words.addStretch(1)
        words.addWidget(self.words)
        words.addWidget(self.more)
        words.addStretch(1)
        row.addLayout(words, stretch=1)
        # Only now has it a parent: shown before, it would flash up as a window of its own, and
        # the real window would lose the keyboard.
        self.more.setVisible(bool(step.more))


class _Number(QLabel):
    """A step's number in an amber circle."""

    def __init__(self, look: Look, number: int) -> None:
        super().__init__()
        self.look = look
        self._number = str(number)
        self.setAccessibleName(easy("Step {number}", number=number))
        self.setFixedSize(look.grown(60), look.grown(60))

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, area = self.look, QRectF(self.rect())
        paint.filled(painter, area, area.width() / 2, look.colour("ink"))
        line = 3 * look.scale
        inner = area.adjusted(line, line, -line, -line)
        paint.filled(painter, inner, inner.width() / 2, look.colour("amber"))
        number = Paragraph(
            self._number, look.font("heading"), area.width(), line=1.0, across="middle"
        )
        number.draw(painter, area, look.colour("on-amber"))
