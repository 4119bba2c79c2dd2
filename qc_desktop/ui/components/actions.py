"""What will be done after a visit: who does it, by when, how far it is."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from qc_desktop.ui.components.bars import Chip
from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.theme import Look


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionLine:
    """One thing that will be done."""

    words: str
    who_and_when: str
    state: Chip


class ActionCard(Card):
    """One action on a quiet card."""

    def __init__(self, look: Look, action: ActionLine, parent: QWidget | None = None) -> None:
        super().__init__(look, action.words, fill="surface-2", side=16, parent=parent)
        self.column.addWidget(ReadableLabel(look, action.words, font="co_body_bold"))
        self.column.addWidget(
            ReadableLabel(look, action.who_and_when, font="co_small", colour="ink-2")
        )
        self.column.addWidget(StatusChip(look, action.state, font="co_small_bold"))
