"""Choose the passphrase that opens the office side."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit
from typing_extensions import override

from qc_desktop.ui.components.bars import Chip, Tone
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.keys import Key
from qc_desktop.ui.screens.first_run.base import SetUpScreen, labelled
from qc_desktop.ui.screens.first_run.states import PassphraseState, PassphraseTyped
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain


class PassphraseScreen(SetUpScreen):
    """The passphrase twice; it can be shown."""

    typed = Signal(PassphraseTyped)
    changed = Signal(PassphraseTyped)

    def __init__(self, look: Look) -> None:
        super().__init__(
            look,
            plain("Choose a passphrase"),
            plain("It opens the office side. Three or four words that do not belong together."),
        )
        self._shown = False
        self.once = LineBox(look, plain("Passphrase"), secret=True)
        self.again = LineBox(look, plain("The same passphrase again"), secret=True)
        self.strength = StatusChip(look, Chip(words=""))
        self.show_key = Key(look, plain("Show it"), glyph="eye")
        self.show_key.tapped.connect(self._turn_shown)
        for box in (self.once, self.again):
            box.edited.connect(self._say_changed)
            box.entered.connect(self.submit)
        boxes = QHBoxLayout()
        boxes.setSpacing(look.px(8))
        boxes.addLayout(labelled(look, plain("Passphrase"), self.once), stretch=1)
        boxes.addLayout(labelled(look, plain("The same again"), self.again), stretch=1)
        below = QHBoxLayout()
        below.setSpacing(look.px(16))
        below.addWidget(self.show_key)
        below.addWidget(self.strength)
        below.addStretch(1)
        warning = Chip(
            words=plain("Nobody can open your data without it, or your recovery words."),
            tone=Tone.WAITING,
            glyph="key",
        )
        self.column.addLayout(boxes)
        self.column.addLayout(below)
        self.column.addWidget(StatusChip(look, warning))
        self.column.addWidget(self.problem)
        self.column.addStretch(1)

    def show_state(self, state: PassphraseState) -> None:
        """Show how strong it is. What was typed stays."""
        self.strength.show_chip(state.strength)
        self.show_problem(state.problem)

    def forget(self) -> None:
        """Empty both boxes."""
        self.once.show_words("")
        self.again.show_words("")

    @override
    def submit(self) -> None:
        self.typed.emit(self._typed())

    def _typed(self) -> PassphraseTyped:
        return PassphraseTyped(once=self.once.words(), again=self.again.words())

    def _say_changed(self) -> None:
        self.changed.emit(self._typed())

    def _turn_shown(self) -> None:
        self._shown = not self._shown
        mode = QLineEdit.EchoMode.Normal if self._shown else QLineEdit.EchoMode.Password
        for line in self.findChildren(QLineEdit):
            line.setEchoMode(mode)
        words = plain("Hide it") if self._shown else plain("Show it")
        self.show_key.show_key(words, glyph="lock" if self._shown else "eye")
