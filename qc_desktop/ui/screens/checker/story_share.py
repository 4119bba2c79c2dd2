"""Good news, step 4: who can see it, and the yes of the people in it."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QButtonGroup, QGridLayout, QVBoxLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.cards import Group
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.stories import ChoiceRow, StoryCard, StoryShown
from qc_desktop.ui.components.ticks import TickTile
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.leaves import leaf
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.screens.checker.tiles import Tiles
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy

_ACROSS = QBoxLayout.Direction.LeftToRight
_BIG_PAGES = (3, 3)
_CARD_AT = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryShareState:
    """The story as it will be seen, who may see it, and two ticks: the yes, and the names."""

    story: StoryShown
    audiences: tuple[Choice, ...]
    audience: str
    asked: Choice
    said_yes: bool
    names: Choice
    shows_names: bool
    bars: Bars
    spoken: tuple[Spoken, ...]


class StoryShareScreen(CheckerScreen):
    """The card at the left, the choices at the right. With big words the choices come first."""

    begins_again = True

    audience_picked = Signal(Picked)
    asked_ticked = Signal(Picked)
    names_ticked = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Who can see your story?"))
        self._title = self.words("title", text=easy("Who can see your story?"))
        self.column.addLayout(self.words_row(self._title))
        self._row, left, right = QBoxLayout(_ACROSS), QVBoxLayout(), QVBoxLayout()
        self._columns = (left, right)
        self.room(self._row, spacing=8)
        for column in (left, right):
            self.room(column)
        self._card = StoryCard(look)
        holder = Group(easy("Who can see your story?"))
        rows, names, asked = QGridLayout(holder), QGridLayout(), QGridLayout()
        for grid in (rows, names, asked):
            self.room(grid)
        self._holder = holder
        self._rows = Tiles(rows, 1, self._made_row)
        self._names = Tiles(names, 1, self._made_names)
        self._asked = Tiles(asked, 1, self._made_asked)
        self._one = QButtonGroup(self)
        self._one.buttonClicked.connect(self._say_picked)
        left.addWidget(self._card, stretch=1)
        left.addLayout(names)
        right.addWidget(holder, stretch=5)
        right.addLayout(asked, stretch=3)
        self._left, self._right = leaf(left), leaf(right)
        self._row.addWidget(self._left, stretch=36)
        self._row.addWidget(self._right, stretch=64)
        self.column.addLayout(self._row, stretch=1)

    def show_state(self, state: StoryShareState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._card.show_story(state.story)
        with self.steady():
            self._rows.show(state.audiences)
            self._names.show((state.names,))
            self._asked.show((state.asked,))
        self._one.setExclusive(False)
        for key, choice in self._rows.by_key.items():
            choice.setChecked(key == state.audience)
        self._one.setExclusive(True)
        for tick in self._names.by_key.values():
            tick.show_tick(on=state.shows_names)
        for tick in self._asked.by_key.values():
            tick.show_tick(on=state.said_yes)
        self.settle_pages()
        self.tab_order(
            *self._rows.by_key.values(),
            *self._asked.by_key.values(),
            *self._names.by_key.values(),
        )

    @override
    def take_focus(self) -> None:
        for choice in self._rows.by_key.values():
            if choice.isChecked() and choice.isVisibleTo(self):
                choice.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        super().take_focus()

    @override
    def page_count(self) -> int:
        return self.look.for_size(1, *_BIG_PAGES)

    @override
    def show_page(self, at: int) -> None:
        together = self.page_count() == 1
        # The other way round, since what stands at the right comes first.
        self._row.setDirection(_ACROSS if together else QBoxLayout.Direction.BottomToTop)
        self._holder.setVisible(together or at == 0)
        for tick in (*self._asked.by_key.values(), *self._names.by_key.values()):
            tick.setVisible(together or at == 1)
        self._card.setVisible(together or at == _CARD_AT)
        # A layout of hidden parts would keep its share of the room.
        left, right = self._columns
        left.setStretch(0, 1 if together or at == _CARD_AT else 0)
        left.setStretch(1, 0 if together or at == _CARD_AT else 1)
        right.setStretch(0, 5 if together or at == 0 else 0)
        right.setStretch(1, 3 if together or at == 1 else 0)
        self._right.setVisible(together or at != _CARD_AT)
        self._left.setVisible(together or at != 0)

    @override
    def page_of(self, key: str) -> int | None:
        if self.page_count() == 1 or key == "title":
            return None
        return 0 if key in self._rows.by_key else 1

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        rows: dict[str, Ringed] = {**self._rows.by_key}
        return {**rows, **self._asked.by_key, **self._names.by_key}

    def _made_row(self, choice: Choice) -> ChoiceRow:
        row = ChoiceRow(self.look, choice, self._holder)
        self._one.addButton(row)
        return row

    def _made_names(self, choice: Choice) -> TickTile:
        tick = _LowTick(self.look, choice, self)
        tick.ticked.connect(self.names_ticked)
        return tick

    def _made_asked(self, choice: Choice) -> TickTile:
        tick = TickTile(self.look, choice, self)
        tick.ticked.connect(self.asked_ticked)
        return tick

    def _say_picked(self, row: QAbstractButton) -> None:
        if isinstance(row, ChoiceRow):
            self.audience_picked.emit(Picked(key=row.choice.key))


class _LowTick(TickTile):
    """A tick of less weight, low enough to stand under the card."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.look.px(88) + self.room_down())
