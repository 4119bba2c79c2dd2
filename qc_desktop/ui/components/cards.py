"""Answer cards: one hand, a word, a tick. Radio buttons painted by us, in a named group."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QGroupBox, QRadioButton, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.picture_card import paint_picture_card
from qc_desktop.ui.components.touch import Touch
from qc_desktop.ui.components.values import Choice, Picked
from qc_desktop.ui.theme import Look, tokens
from qc_desktop.words import easy

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class AnswerCard(Touch, QRadioButton):
    """One answer: a picture on its plate, a line, a word, perhaps a second line."""

    def __init__(
        self, look: Look, choice: Choice, *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.choice = choice
        self.begin(look, name=name or choice.words, tick_room=True)
        self.setText(choice.words)
        if choice.more:
            self.setAccessibleDescription(choice.more)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(260) + self.room_across(), self.look.px(298) + self.room_down())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(120) + self.room_across(), self.look.px(150) + self.room_down())

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        radius = tokens.TILE_RADIUS * self.look.scale
        area = self.face_area()
        if self.isChecked():
            inner = paint.picked_face(painter, self.look, area, radius=radius)
        else:
            inner = paint.face(
                painter, self.look, area, paint.PLAIN, radius=radius, pressed=self.isDown()
            )
        edge = (area.width() - inner.width()) / 2
        paint_picture_card(painter, self.look, inner, self.choice, radius=radius - edge)
        self.paint_ring(painter, radius)
        if self.isChecked():
            paint.tick_badge(painter, self.look, area)


class Group(QGroupBox):
    """Announced as a named group; draws nothing itself."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFlat(True)
        self.setAccessibleName(name)
        self._no_margins()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing."""

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._no_margins()

    def _no_margins(self) -> None:
        # QGroupBox takes room for a frame and a title each time style or font change.
        self.setContentsMargins(0, 0, 0, 0)


class AnswerGroup(Group):
    """Answer cards of one width side by side, at most one of them picked.

    Where words are big they stand in `big_columns`, row below row; 0 for one row there too.
    """

    picked = Signal(Picked)

    def __init__(
        self, look: Look, name: str, *, big_columns: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self.look = look
        self.cards: tuple[AnswerCard, ...] = ()
        self._big_columns = (big_columns, big_columns)
        self._gap_at: int | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.px(4))
        self._grid.setVerticalSpacing(0)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._say_picked)
        self._shown: tuple[Choice, ...] = ()
        look.changed.connect(self._lay)

    def show_choices(
        self,
        choices: tuple[Choice, ...],
        picked: str | None = None,
        *,
        gap_at: int | None = None,
    ) -> None:
        """Show these choices and which one is picked; safe to call again with the same.

        The place `gap_at` stays empty.
        """
        if choices != self._shown:
            self._shown = choices
            self._build(choices)
        if gap_at != self._gap_at:
            self._gap_at = gap_at
            self._lay()
        self._group.setExclusive(False)
        for card in self.cards:
            card.setChecked(card.choice.key == picked)
        self._group.setExclusive(True)

    def show_columns(self, big: int, very_big: int) -> None:
        """Say in how many columns the cards stand where words are big; 0 for one row."""
        if (big, very_big) != self._big_columns:
            self._big_columns = (big, very_big)
            self._lay()

    def show_being_read(self, key: str | None) -> None:
        """Put the ring round the card that is read aloud, None for no card."""
        for card in self.cards:
            card.show_being_read(on=card.choice.key == key)

    def take_focus(self) -> None:
        """Put the focus on the picked card, or the first."""
        picked = [card for card in self.cards if card.isChecked()]
        for card in (picked or list(self.cards))[:1]:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self.cards) and not event.isAutoRepeat():
            self.cards[number].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.cards[number].press_by_key()
            return
        super().keyPressEvent(event)

    def move_focus(self, card: AnswerCard, step: int) -> None:
        """Move the focus from `card` without picking anything."""
        place = (self.cards.index(card) + step) % len(self.cards)
        self.cards[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _build(self, choices: tuple[Choice, ...]) -> None:
        for card in self.cards:
            self._group.removeButton(card)
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        many = len(choices)
        self.cards = tuple(
            _GroupedCard(
                self,
                choice,
                easy("{answer}, {number} of {many}", answer=choice.words, number=n, many=many),
            )
            for n, choice in enumerate(choices, start=1)
        )
        for card in self.cards:
            self._group.addButton(card)
        self._lay()

    def _lay(self) -> None:
        places = [place for place in range(len(self.cards) + 1) if place != self._gap_at]
        many = len(self.cards) + (self._gap_at is not None)
        columns = self.look.for_size(0, *self._big_columns) or max(many, 1)
        for place, card in zip(places, self.cards, strict=False):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(max(self._grid.columnCount(), columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        rows = -(-many // columns)
        for row in range(max(self._grid.rowCount(), rows)):
            self._grid.setRowStretch(row, 1 if row < rows else 0)

    def _say_picked(self, card: QRadioButton) -> None:
        if isinstance(card, AnswerCard):
            self.picked.emit(Picked(key=card.choice.key))


class _GroupedCard(AnswerCard):
    """A card whose arrows move the focus only: moving must not answer a question."""

    def __init__(self, group: AnswerGroup, choice: Choice, name: str) -> None:
        super().__init__(group.look, choice, name=name, parent=group)
        self._card_group = group

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        key = Qt.Key(e.key())
        if key in _STEPS:
            self._card_group.move_focus(self, _STEPS[key])
            return
        super().keyPressEvent(e)
