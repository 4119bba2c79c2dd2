"""Ask how this laptop begins: with a new organisation, by joining one, or in a lost one's place."""

from PySide6.QtCore import Signal

from qc_desktop.ui.components.cards import AnswerGroup
from qc_desktop.ui.components.values import Choice, Picked
from qc_desktop.ui.screens.first_run.base import SetUpScreen
from qc_desktop.ui.screens.first_run.states import Way, WayPicked
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain


class WayScreen(SetUpScreen):
    """Three big choices. A tap goes on."""

    picked = Signal(WayPicked)

    def __init__(self, look: Look) -> None:
        super().__init__(
            look,
            plain("Welcome. How do you want to begin?"),
            plain("You can do this with no internet."),
        )
        self.ways = AnswerGroup(look, plain("How to begin"))
        self.ways.picked.connect(self._pick)
        self.ways.show_choices(
            (
                Choice(
                    key=Way.START,
                    words=plain("Start new"),
                    more=plain("We are the first laptop"),
                    picture="organisation",
                ),
                Choice(
                    key=Way.JOIN,
                    words=plain("Join with 8 words"),
                    more=plain("The office gave us 8 words"),
                    picture="join_laptop",
                ),
                Choice(
                    key=Way.LOST,
                    words=plain("Our office laptop is lost"),
                    more=plain("We have the recovery words"),
                    picture="locked",
                ),
            )
        )
        self.column.addWidget(self.ways, stretch=1)
        self.column.addWidget(self.problem)

    def show_state(self, problem: str = "") -> None:
        """Show the choices with none picked."""
        self.ways.show_choices(tuple(card.choice for card in self.ways.cards))
        self.show_problem(problem)

    def _pick(self, picked: Picked) -> None:
        self.picked.emit(WayPicked(way=Way(picked.key)))
