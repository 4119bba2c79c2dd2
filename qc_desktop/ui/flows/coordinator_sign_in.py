"""Sign in to the office side: who, and the passphrase."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.people import Role
from qc_desktop.domain.problems import Problem, ProblemKey, words_for
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.values import Choice, Picked
from qc_desktop.ui.flows.coordinator_desk import Tools, problem_in
from qc_desktop.ui.flows.coordinator_words import person_photo, role_words
from qc_desktop.ui.screens.coordinator.sign_in import SignInScreen
from qc_desktop.ui.screens.coordinator.sign_in_state import SignInState, SignInTry


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """Who opened the office side."""

    person: PersonId


class SignInFlow(QObject):
    """Nobody is let in without the passphrase."""

    signed_in = Signal(SignedIn)
    left = Signal()

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._chosen: PersonId | None = None
        self._waiting = False
        self.screen = SignInScreen(tools.look)
        self.screen.chosen.connect(self._choose)
        self.screen.tried.connect(self._try)
        self.screen.left_requested.connect(self.left)

    def open(self) -> None:
        """Show the names; the only one is chosen at once."""
        people = self._people()
        self._chosen = PersonId(people[0].key) if len(people) == 1 else None
        self._waiting = False
        self.screen.forget()
        self._show()

    def _people(self) -> tuple[Choice, ...]:
        people = self._tools.laptop.people
        return tuple(
            Choice(
                key=person.id,
                words=person.full_name,
                more=role_words(person.role),
                photo=person_photo(person, people.photo(person)),
            )
            for person in people.everyone(Role.COORDINATOR)
        )

    def _show(self, problem: str = "") -> None:
        people = self._people()
        names = {choice.key: choice.words for choice in people}
        self.screen.show_state(
            SignInState(
                people=people,
                chosen=self._chosen,
                chosen_name=names.get(self._chosen or "", ""),
                problem=problem,
                waiting=self._waiting,
            )
        )

    def _choose(self, picked: Picked) -> None:
        self._chosen = PersonId(picked.key)
        self._show()
        self.screen.focus_passphrase()

    def _try(self, wanted: SignInTry) -> None:
        if self._waiting:
            return
        self._waiting = True
        self._show()
        organisations = self._tools.laptop.organisations

        def check(_progress: Progress) -> PersonId | None:
            return wanted.person if organisations.check_passphrase(wanted.passphrase) else None

        self._tools.background.run(check, self._checked, self._failed)

    def _checked(self, person: PersonId | None) -> None:
        self._waiting = False
        if person is None:
            self._refuse(ProblemKey.WRONG_PASSPHRASE)
            return
        self.screen.forget()
        self._show()
        self.signed_in.emit(SignedIn(person=person))

    def _failed(self, trouble: Exception) -> None:
        self._waiting = False
        problem: Problem = problem_in(trouble)
        self._refuse(problem.key)

    def _refuse(self, key: ProblemKey) -> None:
        self.screen.forget()
        words = words_for(key)
        self._show(f"{words.happened} {words.next_step}")
        self.screen.focus_passphrase()
