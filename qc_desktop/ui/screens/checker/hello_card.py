"""The card at the left of every sign-in: who it is, and how much was told. Never what."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from qc_desktop.ui.components.keys import Key
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.people import Portrait
from qc_desktop.ui.components.slots import SlotRow
from qc_desktop.ui.screens.checker.card import Card
from qc_desktop.ui.theme import Look, TextSize
from qc_desktop.ui.theme.pictures import Photo
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class Hello:
    """Who signs in. `told` of `slots` squares are filled; with no slots there are none."""

    name: str
    words: str
    photo: Photo | None = None
    told: int = 0
    slots: int = 0
    told_words: str = ""


class HelloCard(Card):
    """A portrait, “Hello Amina”, the slots, Start again."""

    again_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._portrait = Portrait(look, size=132)
        self.hello = ReadableLabel(look, font="heading", across="middle", shrinks=True)
        self._slots = SlotRow(look)
        self.count = ReadableLabel(look, font="body_bold", across="middle")
        self._again = Key(look, easy("Start again"), glyph="undo")
        self._again.tapped.connect(self.again_requested)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._portrait, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(self.hello)
        self._column.addStretch(1)
        self._column.addWidget(self._slots)
        self._column.addWidget(self.count)
        self._column.addStretch(1)
        self._column.addWidget(self._again)
        self.show_hello(Hello(name="", words=""))
        look.changed.connect(self._fit)
        self._fit()

    def show_hello(self, hello: Hello) -> None:
        """Show who signs in; safe to call again with the same."""
        self._portrait.show_person(hello.name, hello.photo)
        self.hello.show_words(hello.words)
        self._slots.setVisible(hello.slots > 0)
        self._slots.show_filled(hello.told, max(hello.slots, 1), hello.told_words)
        self.count.show_words(hello.told_words)
        self._fit()
        self._again.setVisible(hello.slots > 0)

    def again_key(self) -> Key:
        """Return the key, for the order of tabs."""
        return self._again

    def _fit(self) -> None:
        look = self.look
        side = look.px(16)
        self.setFixedWidth(look.px(look.for_size(350, 354, 370)))
        self._column.setContentsMargins(side, look.px(18), side, look.px(12))
        self._column.setSpacing(look.px(8))
        # With very big words the name and the count need the room.
        self._portrait.setVisible(look.for_size(True, not look.compact, False))
        # The squares and their ticks say the same as the count.
        very_big = look.text_size is TextSize.VERY_BIG
        self.count.setVisible(bool(self.count.text()) and not very_big)
        glyph = None if very_big else "undo"
        self._again.show_key(easy("Start again"), glyph=glyph)
