"""Design one person's badge: each tap is saved, and the preview is the PDF that prints."""

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.badges import BadgeDesign
from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.people import Person
from qc_desktop.ui.background import Job, Progress
from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.flows.coordinator_desk import Desk, problem_in
from qc_desktop.ui.screens.coordinator.badge_design import DesignScreen
from qc_desktop.ui.screens.coordinator.badges_state import (
    DesignPart,
    DesignState,
    DesignWish,
    PartWish,
)
from qc_desktop.words import plain


class DesignFlow(QObject):
    """One badge at a time."""

    left = Signal()

    def __init__(self, desk: Desk, pictures: tuple[str, ...]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._names = pictures
        self._person: Person | None = None
        self._design: BadgeDesign | None = None
        self._part = DesignPart.COLOUR
        self._pdf: bytes | None = None
        self._problem = ""
        self._job: Job | None = None
        self._again = False
        self.screen = DesignScreen(desk.look)
        self.screen.designed.connect(self._save)
        self.screen.part_requested.connect(self._turn)
        self.screen.back_requested.connect(self._back)

    def open(self, person: PersonId) -> None:
        """Show a person's badge."""
        found = self._desk.tried(lambda: self._desk.laptop.people.get(person))
        badge = self._desk.tried(lambda: self._desk.laptop.badges.of_person(person))
        if found is None or badge is None:
            return
        self._person, self._design = found, badge.design
        self._part, self._pdf, self._problem = DesignPart.COLOUR, None, ""
        self._desk.show(
            self.screen, plain("Badge: {name}", name=found.first_name), plain("Saved as you go")
        )
        self._show()
        self._make()

    def _turn(self, wish: PartWish) -> None:
        self._part = wish.part
        self._show()

    def _save(self, wish: DesignWish) -> None:
        person = self._person
        if person is None or wish.design == self._design:
            return
        badges, me = self._desk.laptop.badges, self._desk.me
        badge = self._desk.tried(lambda: badges.save_design(person.id, wish.design, by=me))
        if badge is not None:
            self._design = badge.design
            self._make()
        self._show()

    def _make(self) -> None:
        if self._job is not None:
            # One preview at a time: the newest design is drawn when this one is done.
            self._again = True
            return
        person, design, badges = self._person, self._design, self._desk.laptop.badges
        if person is None or design is None:
            return

        def make(_progress: Progress) -> bytes:
            return badges.preview_pdf(person.id, design)

        self._job = self._desk.run(make, self._made, self._failed)

    def _made(self, pdf: bytes) -> None:
        self._pdf, self._problem = pdf, ""
        self._finished()

    def _failed(self, trouble: Exception) -> None:
        words = problem_in(trouble).words()
        self._problem = f"{words.happened} {words.next_step}"
        self._finished()

    def _finished(self) -> None:
        self._job = None
        again, self._again = self._again, False
        if again:
            self._make()
        self._show()

    def _show(self) -> None:
        person, design = self._person, self._design
        if person is None or design is None:
            return
        pictures = self._desk.look.pictures
        self.screen.show_state(
            DesignState(
                name=person.first_name,
                design=design,
                part=self._part,
                pictures=tuple(
                    Choice(key=name, words=pictures.alt(name), picture=name) for name in self._names
                ),
                pdf=self._pdf,
                problem=self._problem,
            )
        )

    def _back(self) -> None:
        self.left.emit()
