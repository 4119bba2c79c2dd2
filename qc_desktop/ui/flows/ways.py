"""The ways through a visit, as its parts know them."""

from typing import Protocol

from qc_desktop.domain.ids import QuestionId


class Ways(Protocol):
    """Where the parts of a visit can lead. Each saves the session before it shows anything."""

    def consent_again(self) -> None:
        """Go back to what the person said."""

    def topics(self) -> None:
        """Show all topics."""

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

    def check_answers(self) -> None:
        """Look back over the answers."""

    def finished(self) -> None:
        """Show that the visit is finished."""
