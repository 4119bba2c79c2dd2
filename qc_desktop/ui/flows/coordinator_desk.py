"""What every part of the office side needs: who is there, the frame, messages, slow work."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from qc_desktop.domain.ids import PersonId, PlaceId
from qc_desktop.domain.problems import Problem
from qc_desktop.services.laptop import Laptop
from qc_desktop.ui.background import Background, Job, Progress, Things
from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.overlay import Answer, Confirm, Message
from qc_desktop.ui.components.values import Here
from qc_desktop.ui.devices.voice import Recorder
from qc_desktop.ui.flows.coordinator_files import FileDialogs
from qc_desktop.ui.flows.coordinator_words import here, person_photo, place_photo
from qc_desktop.ui.theme import Look
from qc_desktop.ui.theme.pictures import NO_PERSON, NO_PLACE, Photo
from qc_desktop.words import plain

_log = logging.getLogger(__name__)

Do = Callable[[], None]
T = TypeVar("T")


class Office(Protocol):
    """The frame of the office side, as its parts need it."""

    def show_part(self, screen: QWidget, title: str, line: str) -> None:
        """Show a screen with its title and the line below it."""
        ...

    def show_message(self, message: Message) -> None:
        """Show a message over everything."""
        ...

    def ask(self, question: Confirm) -> None:
        """Ask before something that cannot be undone at once."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What the office side is given by whoever opens it."""

    laptop: Laptop
    look: Look
    background: Background
    files: FileDialogs
    recorder: Recorder | None = None
    """None where nothing can be recorded here."""


class Desk(QObject):
    """The desk of one coordinator who signed in."""

    def __init__(self, tools: Tools, office: Office, me: PersonId, parent: QObject) -> None:
        super().__init__(parent)
        self.tools = tools
        self.laptop = tools.laptop
        self.look = tools.look
        self.me = me
        self._office = office
        self._answers: dict[Answer, Do | None] = {}

    @property
    def now(self) -> datetime:
        """The time here, with its zone."""
        return self.laptop.now()

    def show(self, screen: QWidget, title: str, line: str = "") -> None:
        """Show a screen of the office side."""
        self._office.show_part(screen, title, line)

    def say(self, message: Message, *, first: Do | None = None, second: Do | None = None) -> None:
        """Show a message; its keys close it and then do `first` or `second`."""
        self._answers = {Answer.FIRST: first, Answer.SECOND: second}
        self._office.show_message(message)

    def ask(self, question: Confirm, *, go: Do) -> None:
        """Ask first; only the key that says so does `go`."""
        self._answers = {Answer.SECOND: go}
        self._office.ask(question)

    def answered(self, answer: Answer) -> None:
        """Do what the key of the message stands for."""
        do = self._answers.get(answer)
        self._answers = {}
        if do is not None:
            do()

    def tell(self, problem: Problem) -> None:
        """Say in plain words what the world did to us."""
        _log.warning("shown to a coordinator: %s", problem.key.value)
        words = problem.words()
        self.say(
            Message(
                heading=words.happened,
                words=f"{words.safe} {words.next_step}".strip(),
                picture=words.picture,
                first=BarKey(words=plain("OK"), glyph="tick"),
            )
        )

    def tried(self, work: Callable[[], T]) -> T | None:
        """Do a small thing here and now; a problem is told and None returned."""
        try:
            return work()
        except Problem as problem:
            self.tell(problem)
            return None

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        *,
        progressed: Callable[[Things], None] | None = None,
        stopped: Do | None = None,
    ) -> Job:
        """Do slow work off the interface thread. What is told goes to bound methods only."""
        return self.tools.background.run(work, done, failed, progressed=progressed, stopped=stopped)

    def person(self, person: PersonId) -> Here:
        """Return a person's name and portrait, taken out or not."""
        try:
            found = self.laptop.people.get(person)
            return here(found, self.laptop.people.photo(found))
        except Problem:
            return Here(name=plain("Somebody"), photo=NO_PERSON)

    def portrait(self, person: PersonId) -> Photo:
        """Return a person's photo, drawing or silhouette."""
        try:
            found = self.laptop.people.get(person)
            return person_photo(found, self.laptop.people.photo(found))
        except Problem:
            return NO_PERSON

    def place_photo(self, place: PlaceId) -> Photo:
        """Return a place's photo or drawing."""
        try:
            found = self.laptop.places.get(place)
            return place_photo(found, self.laptop.places.photo(found))
        except Problem:
            return NO_PLACE


def problem_in(trouble: Exception) -> Problem:
    """Return the world's trouble; a bug of ours is raised again for the last resort."""
    if isinstance(trouble, Problem):
        return trouble
    raise trouble
