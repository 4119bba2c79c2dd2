"""The ways through a visit, as its parts know them."""

from typing import Protocol

from qc_desktop.domain.checklists import Asked
from qc_desktop.domain.consent import ConsentTo
from qc_desktop.domain.ids import QuestionId


class Ways(Protocol):
    """Where the parts of a visit can lead. Each saves the session before it shows anything."""

    def resume(self) -> None:
        """Show the screen of the session again."""

    def put_away(self) -> None:
        """Keep what is half done as it is: somebody goes elsewhere from here."""

    def ready(self) -> None:
        """Show the getting-ready list."""

    def name_buddy(self) -> None:
        """Say who our buddy is for this visit."""

    def welcome(self) -> None:
        """Ask at the door whether we may come in."""

    def arrived(self) -> None:
        """Tell the buddy that we are here."""

    def rooms(self) -> None:
        """Ask where we may go."""

    def hub(self) -> None:
        """Show the whole visit."""

    def people(self) -> None:
        """Show the people we met."""

    def person(self) -> None:
        """Show what the person we talk with said yes to."""

    def talk(self) -> None:
        """Go on with the person we talk with."""

    def consent(self, to: ConsentTo) -> None:
        """Ask the person one thing; it can change at any time."""

    def explained(self) -> None:
        """Say how we explained it."""

    def part(self, part: Asked) -> None:
        """Show one part of the visit: a person's topics, looking around, or the staff."""

    def topics(self) -> None:
        """Show the topics of the part that is open."""

    def question(self, question: QuestionId) -> None:
        """Open a question."""

    def after_question(self) -> None:
        """Go on: the next question, or what comes at the end of a topic."""

    def adding(self) -> None:
        """Go back to where words, sound and pictures are added to the open question."""

    def write(self) -> None:
        """Type some words for the open question."""

    def voice(self) -> None:
        """Record a voice note for the open question."""

    def photos(self) -> None:
        """Add photos to the open question."""

    def draw(self) -> None:
        """Draw a picture for the open question."""

    def added(self) -> None:
        """See, hear and change what was added to the open question."""

    def leave_them(self) -> None:
        """Say what to do before we go."""

    def left(self) -> None:
        """Tell the buddy that we left."""

    def feeling(self) -> None:
        """Ask each checker how they feel."""

    def findings(self) -> None:
        """Show what we found."""

    def check_answers(self) -> None:
        """Look back over the answers."""

    def finish(self) -> None:
        """Note that the visit is finished, and say well done."""

    def finished(self) -> None:
        """Show that the visit is finished."""
