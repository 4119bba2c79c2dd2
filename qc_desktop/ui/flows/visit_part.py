"""What every part of a visit has: the desk, the ways on, and the visit that is open."""

from PySide6.QtCore import QObject

from qc_desktop.ui.components.values import Choice, Spoken
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.visiting import Visiting
from qc_desktop.ui.flows.ways import Ways


class Part(QObject):
    """A few screens of a visit that belong together."""

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._ways = ways
        self._visiting: Visiting | None = None

    def take(self, visiting: Visiting) -> None:
        """Work on this visit from now on."""
        self._visiting = visiting

    @property
    def _now(self) -> Visiting:
        if self._visiting is None:
            raise ValueError("no visit is open")
        return self._visiting


def spoken(title: str, help_line: str, choices: tuple[Choice, ...]) -> tuple[Spoken, ...]:
    """Return what Listen reads of a title, a line of help and the choices."""
    return (
        Spoken(text=title, key="title"),
        *((Spoken(text=help_line, key="help"),) if help_line else ()),
        *(Spoken(text=_read(one), key=one.key) for one in choices),
    )


def _read(choice: Choice) -> str:
    if not choice.more:
        return choice.words
    end = "" if choice.more.endswith((".", "?")) else "."
    return f"{choice.words.rstrip('.')}. {choice.more}{end}"
