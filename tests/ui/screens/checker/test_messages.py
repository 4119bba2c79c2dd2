"""Every message checkers can get: it fits, it can be read, and it says what they need to know."""

import pytest
from PySide6.QtWidgets import QApplication

from qc_desktop.domain.problems import ProblemKey, words_for
from qc_desktop.ui.components.overlay import Confirm, Message
from qc_desktop.ui.shell import Shell
from qc_desktop.ui.theme import TextSize, Theme
from tests.ui.screens.checker.conftest import Shown
from tests.ui.screens.checker.fit import faults
from tests.ui.screens.checker.messages import UNKNOWN, every_message
from tests.ui.screens.checker.seen import faint, faint_edges, faint_rings

MESSAGES = every_message()
SMALLEST = (1280, 680)
# One of each make: two keys, a bar, a key in danger's colour.
MAKES = (
    "locking: Are you still there?",
    "visit_pictures: Please wait",
    "visit_photos: Throw this away?",
)


@pytest.mark.parametrize("text_size", TextSize)
def test_every_message_fits_in_the_smallest_window(shown: Shown, text_size: TextSize) -> None:
    shell, _ = shown("question", *SMALLEST)
    shell.look.show_person(theme=Theme.CREAM, text_size=text_size)
    found = []
    for name, message in MESSAGES.items():
        opened(shell, message)
        assert (shell.width(), shell.height()) == SMALLEST
        found += [f"{name}: {fault}" for fault in faults(shell)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", MAKES)
def test_a_message_can_be_seen_in_every_theme(shown: Shown, name: str) -> None:
    shell, _ = shown("question")
    found = []
    for theme in Theme:
        shell.look.show_person(theme=theme, text_size=TextSize.NORMAL)
        opened(shell, MESSAGES[name])
        panel = shell.frame.overlay
        faults = [*faint(panel), *faint_edges(panel), *faint_rings(shell, panel)]
        found += [f"{theme.value}: {fault}" for fault in faults]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("key", ProblemKey)
def test_every_problem_says_what_happened_that_work_is_safe_and_what_to_do(key: ProblemKey) -> None:
    words = words_for(key)
    assert all((words.picture, words.happened, words.safe, words.next_step))
    assert any(
        word in words.safe.lower()
        for word in ("safe", "lost", "saved", "kept", "changed", "still there")
    )


@pytest.mark.parametrize("name", MESSAGES)
def test_every_message_says_two_things_and_has_a_way_on_unless_it_goes_by_itself(name: str) -> None:
    message = MESSAGES[name]
    assert message.heading
    assert message.words
    if isinstance(message, Message) and message.first is None:
        assert message.picture == "wait"


def test_all_messages_were_found() -> None:
    kinds = [type(message) for message in MESSAGES.values()]
    assert not UNKNOWN
    assert kinds.count(Confirm) >= 8
    assert len(kinds) > len(ProblemKey) + 40


def opened(shell: Shell, message: Message | Confirm) -> None:
    """Show a message over what is there."""
    if isinstance(message, Confirm):
        shell.ask(message)
    else:
        shell.show_message(message)
    for _ in range(3):
        QApplication.processEvents()
