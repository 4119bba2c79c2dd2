"""What the checkers' flows are given: services, devices, slow work, and the stage."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from qc_desktop.domain.problems import Problem
from qc_desktop.services.laptop import Laptop
from qc_desktop.services.practice import Learner, Practising
from qc_desktop.ui.background import Background
from qc_desktop.ui.devices.camera import Camera
from qc_desktop.ui.devices.finder import Finder
from qc_desktop.ui.devices.presence import Presence
from qc_desktop.ui.devices.speech import Speaker
from qc_desktop.ui.devices.strength import Strength
from qc_desktop.ui.devices.voice import Player, Recorder
from qc_desktop.ui.flows.faces import Faces
from qc_desktop.ui.flows.keeping import Keeping
from qc_desktop.ui.flows.reading import Reading
from qc_desktop.ui.flows.stage import Stage
from qc_desktop.ui.theme import Look

UseLanguage = Callable[[str], None]
Practise = Callable[[tuple[Learner, ...]], Practising]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckerTools:
    """What whoever opens the window gives.

    `practise` opens a practice home for these people; it is slow.
    """

    laptop: Laptop
    look: Look
    background: Background
    speaker: Speaker
    recorder: Recorder
    player: Player
    camera: Camera
    finder: Finder
    practise: Practise
    presence: Presence
    strength: Strength
    use_language: UseLanguage


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What all flows of the checkers share."""

    tools: CheckerTools
    stage: Stage
    keeping: Keeping
    faces: Faces
    reading: Reading
    practice: bool = False
    """Everything here is practice: nothing is sent or counted."""

    @property
    def laptop(self) -> Laptop:
        """The services."""
        return self.tools.laptop

    @property
    def look(self) -> Look:
        """How everything looks."""
        return self.tools.look

    def now(self) -> datetime:
        """Return the time here, with its zone."""
        return self.tools.laptop.now()

    def office_name(self) -> str:
        """Return the first name of who to ask, or "the office" where nobody is named."""
        try:
            contact = self.laptop.organisations.contact()
            return self.laptop.people.get(contact).first_name
        except Problem:
            return ""
