"""What a screen reader gets to know, by the system's own accessibility bus.

For the system's Python, which has pyatspi and nothing of ours.
"""

import time
from collections.abc import Callable, Iterator
from typing import Any

import pyatspi
from gi.repository import GLib

PATIENCE = 15.0
_PROGRAM = "qc-desktop"
_HEARD = (
    "object:announcement",
    "object:state-changed:checked",
    "object:state-changed:focused",
    "object:property-change:accessible-name",
)


class Thing:
    """One thing of the tree, as it was when it was come to, and the named things it stands in."""

    def __init__(self, at: Any, inside: tuple["Thing", ...] = ()) -> None:  # noqa: ANN401 - untyped
        self._at = at
        self.inside = inside
        self.role: str = at.getRoleName()
        self.name: str = at.name or ""
        self.states = {pyatspi.stateToString(one) for one in at.getState().getStates()}

    @property
    def states_now(self) -> set[str]:
        """What it says of itself when it is asked anew: the bus keeps what it heard first."""
        self._at.clearCache()
        return {pyatspi.stateToString(one) for one in self._at.getState().getStates()}

    @property
    def description(self) -> str:
        """What is said after the name."""
        return str(self._at.description or "")

    @property
    def shows(self) -> bool:
        """Whether it is on the screen."""
        return "showing" in self.states

    @property
    def actions(self) -> list[str]:
        """What can be done with it."""
        try:
            asked = self._at.queryAction()
        except NotImplementedError:
            return []
        return [asked.getName(place) for place in range(asked.nActions)]

    @property
    def can_be_used(self) -> bool:
        """Whether a person can come to it or do something with it."""
        return "focusable" in self.states or bool({"Press", "Toggle"} & set(self.actions))

    def does(self, action: str) -> None:
        """Do one of its actions."""
        asked = self._at.queryAction()
        for place in range(asked.nActions):
            if asked.getName(place) == action:
                asked.doAction(place)
                return
        raise AssertionError(f"{self} cannot {action}: {self.actions}")

    def takes(self, words: str) -> None:
        """Put words into a box."""
        self._at.queryEditableText().setTextContents(words)

    def parts(self) -> Iterator["Thing"]:
        """Return what stands in it."""
        for part in self._at:
            if part is not None:
                yield Thing(part, (*self.inside, self))

    def __str__(self) -> str:
        return f"{self.role} {self.name!r}"


class Reader:
    """Goes through the program's windows, and hears what it tells."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        for kind in _HEARD:
            pyatspi.Registry.registerEventListener(self._hear, kind)

    def window(self, title: str) -> Thing:
        """Return the window whose title begins so, once it is there."""
        found: Thing = self._wait(lambda: self._window(title), f"the window {title}")
        return found

    def everything(self, root: Thing) -> Iterator[Thing]:
        """Go through what shows in `root`, in the order of the tree."""
        for part in root.parts():
            if part.shows:
                yield part
                yield from self.everything(part)

    def find(self, root: Thing, name: str) -> Thing:
        """Return what can be used and has this name, once it is there."""
        found: Thing = self._wait(lambda: self._named(root, name), name)
        return found

    def comes_to(self, root: Thing, words: str) -> None:
        """Wait until something in `root` says these words."""
        self._wait(lambda: any(words in one.name for one in self.everything(root)), words)

    def hears(self, words: str) -> None:
        """Wait until these words were told, and forget what was told up to them."""
        self._wait(lambda: self._told(words), f"word of {words}")

    def silence(self) -> None:
        """Forget what was told."""
        _take_turns()
        self.heard.clear()

    def _wait(self, until: Callable[[], Any], what: str) -> Any:  # noqa: ANN401 - as it returns
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            _take_turns()
            found = until()
            if found:
                return found
            time.sleep(0.02)
        raise AssertionError(f"{what} never came; heard: {self.heard[-12:]}")

    def _window(self, title: str) -> Thing | None:
        for program in pyatspi.Registry.getDesktop(0):
            if program is None or program.name not in {_PROGRAM, "QC Desktop"}:
                continue
            for window in program:
                if window is not None and (window.name or "").startswith(title):
                    return Thing(window)
        return None

    def _named(self, root: Thing, name: str) -> Thing | None:
        for one in self.everything(root):
            if (one.name == name or one.name.startswith(f"{name},")) and one.can_be_used:
                return one
        return None

    def _told(self, words: str) -> bool:
        for place, told in enumerate(self.heard):
            if words in told:
                del self.heard[: place + 1]
                return True
        return False

    def _hear(self, event: Any) -> None:  # noqa: ANN401 - untyped
        kind = str(event.type)
        if "announcement" in kind:
            self.heard.append(str(event.any_data))
        elif event.detail1 and "state-changed" in kind:
            state = kind.rsplit(":", 1)[-1]
            self.heard.append(f"{state}: {event.source.name}")


def _take_turns() -> None:
    turns = GLib.MainContext.default()
    while turns.iteration(False):
        pass
