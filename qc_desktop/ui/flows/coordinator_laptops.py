"""The shared folder, and bringing laptops in."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.ids import DeviceId
from qc_desktop.services.sending import JoinRequest, TeamLaptop
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.overlay import Confirm
from qc_desktop.ui.flows.coordinator_desk import Desk, problem_in
from qc_desktop.ui.screens.coordinator.laptops import LaptopsScreen
from qc_desktop.ui.screens.coordinator.laptops_state import AdmitWish, LaptopsState, RequestLine
from qc_desktop.words import joined, plain


class LaptopsFlow(QObject):
    """Invite, check who asks, let in."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._words: tuple[str, ...] = ()
        self._requests: tuple[JoinRequest, ...] = ()
        self._busy = False
        self.screen = LaptopsScreen(desk.look)
        self.screen.left.connect(self.left)
        self.screen.folder_requested.connect(self._ask_for_folder)
        self.screen.invite_requested.connect(self._invite)
        self.screen.check_requested.connect(self._check)
        self.screen.admitted.connect(self._admit)

    def open(self) -> None:
        """Show the laptops."""
        self._show()
        self._desk.show(self.screen, plain("Add a laptop"), plain("Its 8 words and 4 pictures"))
        if self._folder() is not None:
            self._check()

    def _folder(self) -> Path | None:
        return self._desk.laptop.sending.store()

    def _show(self, *, busy: str = "", problem: str = "", done: str = "") -> None:
        folder = self._folder()
        self.screen.show_state(
            LaptopsState(
                folder=str(folder) if folder is not None else "",
                team=joined([_laptop_words(one) for one in self._desk.laptop.sending.laptops()]),
                words=self._words,
                leads=self._desk.laptop.sending.leads,
                requests=tuple(
                    RequestLine(id=one.id, laptop=one.laptop, pictures=one.pictures)
                    for one in self._requests
                ),
                busy=busy,
                problem=problem,
                done=done,
            )
        )

    def _ask_for_folder(self) -> None:
        path = self._desk.tools.files.choose_folder(plain("Choose the shared folder"))
        if path is None or self._busy:
            return
        sending = self._desk.laptop.sending

        def choose(_progress: Progress) -> None:
            sending.set_store(path)

        self._begin(plain("Looking at the folder. Please wait."))
        self._desk.run(choose, self._folder_chosen, self._failed)

    def _folder_chosen(self, _nothing: None) -> None:
        self._busy = False
        self._show(done=plain("This is the shared folder now."))

    def _invite(self) -> None:
        if self._busy:
            return
        sending = self._desk.laptop.sending

        def invite(_progress: Progress) -> tuple[str, ...]:
            return sending.invite()

        self._begin(plain("Making the words. Please wait."))
        self._desk.run(invite, self._invited, self._failed)

    def _invited(self, words: tuple[str, ...]) -> None:
        self._busy, self._words = False, words
        self._show()

    def _check(self) -> None:
        if self._busy:
            return
        sending = self._desk.laptop.sending

        def check(_progress: Progress) -> tuple[JoinRequest, ...]:
            return sending.requests()

        self._begin(plain("Looking for laptops that ask to join."))
        self._desk.run(check, self._checked, self._failed)

    def _checked(self, requests: tuple[JoinRequest, ...]) -> None:
        self._busy, self._requests = False, requests
        if requests:
            # Whoever asks has typed them; the keys that let it in need the room.
            self._words = ()
        self._show(done="" if requests else plain("No laptop asks to join just now."))

    def _admit(self, wish: AdmitWish) -> None:
        if self._busy:
            return
        if not wish.office:
            self._let_in(wish)
            return
        names = [one.laptop for one in self._requests if one.id == wish.id]
        question = Confirm(
            heading=plain("An office laptop?"),
            words=plain("Whoever uses {laptop} can read all worries.", laptop=joined(names)),
            picture="laptop",
            go=BarKey(words=plain("Yes, for the office"), glyph="key"),
            keep=BarKey(words=plain("No, go back"), glyph="arrow_left"),
        )
        self._desk.ask(question, go=partial(self._let_in, wish))

    def _let_in(self, wish: AdmitWish) -> None:
        sending = self._desk.laptop.sending

        def admit(_progress: Progress) -> str:
            sending.admit(DeviceId(wish.id), office=wish.office)
            return wish.id

        self._begin(plain("Letting the laptop in. Please wait."))
        self._desk.run(admit, self._admitted, self._failed)

    def _admitted(self, request: str) -> None:
        self._busy = False
        names = [one.laptop for one in self._requests if one.id == request]
        self._requests = tuple(one for one in self._requests if one.id != request)
        self._words = ()
        name = names[0] if names else plain("The laptop")
        self._show(done=plain("{laptop} is in. Now it can try again.", laptop=name))

    def _begin(self, words: str) -> None:
        self._busy = True
        self._show(busy=words)

    def _failed(self, trouble: Exception) -> None:
        self._busy = False
        words = problem_in(trouble).words()
        self._show(problem=words.sentence())


def _laptop_words(laptop: TeamLaptop) -> str:
    if laptop.is_this:
        return plain("{laptop} (this one)", laptop=laptop.laptop)
    return laptop.laptop
