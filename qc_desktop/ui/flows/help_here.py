"""Get help where the checkers' screens are not: first set-up, unlocking, the office."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.help_lines import HelpLine
from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.overlay import Answer, Confirm, Message
from qc_desktop.ui.flows.reading_page import AnyFrame
from qc_desktop.words import easy, plain

Numbers = Callable[[], tuple[HelpLine, ...]]
"""Tells whom one can ring, the first one first."""


def nobody_known() -> tuple[HelpLine, ...]:
    """Return no numbers: the data is not open, so nobody's is known here."""
    return ()


class HelpHere(QObject):
    """Says what to do first over whatever is on; that waits, and is there again after it.

    So whoever shows messages in the same frame shows them through `show` and `close`.
    """

    answered = Signal(Answer)
    """A key of a message that was shown through this."""
    concerns_requested = Signal()

    def __init__(self, frame: AnyFrame, numbers: Numbers = nobody_known) -> None:
        super().__init__(frame)
        self._frame = frame
        self._numbers = numbers
        self.leads_to_concerns = False
        """Whether somebody is signed in who may read the concerns."""
        self._is_on = False
        self._over: Message | Confirm | None = None
        frame.help_requested.connect(self.open)
        frame.overlay.answered.connect(self._answered)

    def open(self) -> None:
        """Say what to do first."""
        self._is_on = True
        second = BarKey(words=plain("Concerns"), glyph="shield_alert")
        self._frame.overlay.show_message(
            Message(
                heading=easy("Is someone in danger?"),
                words="\n".join(
                    (easy("Use a phone. Call 999."), easy("Say where you are."), *self._then())
                ),
                picture="danger",
                first=BarKey(words=easy("OK"), glyph="tick"),
                second=second if self.leads_to_concerns else None,
            )
        )

    def show(self, over: Message | Confirm) -> None:
        """Show a message or a question, once help is read."""
        self._over = over
        if not self._is_on:
            self._put(over)

    def close(self) -> None:
        """Take away the message that was shown; help that is on stays."""
        self._over = None
        if not self._is_on:
            self._frame.overlay.close_message()

    def _then(self) -> tuple[str, ...]:
        known = [one for one in self._numbers() if one.phone]
        if not known:
            return (easy("Then tell someone you trust."),)
        first, *others = known
        return (
            easy("Then ring {name}: {phone}", name=_name(first), phone=_on_one_line(first)),
            *(
                easy("Or ring {name}: {phone}", name=_name(one), phone=_on_one_line(one))
                for one in others
            ),
        )

    def _put(self, over: Message | Confirm) -> None:
        if isinstance(over, Message):
            self._frame.overlay.show_message(over)
        else:
            self._frame.overlay.show_question(over)

    def _answered(self, answer: Answer) -> None:
        if not self._is_on:
            self._over = None
            self.answered.emit(answer)
            return
        self._is_on = False
        if self._over is not None:
            self._put(self._over)
        elif answer is Answer.SECOND:
            self.concerns_requested.emit()


def _name(line: HelpLine) -> str:
    return line.name or easy("the office")


def _on_one_line(line: HelpLine) -> str:
    return line.phone.replace(" ", "\u00a0")
