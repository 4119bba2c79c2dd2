"""Eyes and hands: what the real window shows, and taps and keys on it."""

import random
import time

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QPlainTextEdit, QWidget

from qc_desktop.ui.components.bars import StepsInMiddle
from qc_desktop.ui.components.canvas import Canvas
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.shell import Shell
from tests.survival.telling import Seen

DRAFT_IS_KEPT = 0.35
"""Seconds after a letter within which it must be on the disk."""

AWAY = frozenset({"WhoScreen", "HomeScreen", "ChooseVisitScreen", "VisitListScreen"})
"""Screens on which no visit is open."""
READY = "Are you ready?"
QUESTION = frozenset(
    {
        "QuestionScreen",
        "AddMoreScreen",
        "WriteScreen",
        "RecordScreen",
        "RecordCheckScreen",
        "PhotoScreen",
        "PictureScreen",
        "SketchScreen",
        "AddedScreen",
    }
)


def at_place(place: str, person: str) -> str:
    """Return where somebody is: what two people say at one place is kept apart."""
    return f"{place} with {person}" if person else place


class Eyes:
    """Reads the window as a person does: words, ticks, the box, the clock of a recording."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._typed: list[tuple[float, str]] = []
        self._box_of = ""

    @property
    def screen(self) -> str:
        """Return the name of the screen that is on, without what lies over it."""
        name = type(self._content()).__name__
        if name == "TickListScreen" and self.words() == READY:
            return "ReadyScreen"
        return name

    @property
    def message(self) -> str:
        """Return the heading of the message over the screen, or ""."""
        panels = self._shell.frame.overlay.findChildren(QDialog)
        return next((one.accessibleName() for one in panels if one.isVisible()), "")

    def rest(self) -> None:
        """Wait until nobody is asked to wait any more."""
        while self.message == "Please wait":
            QTest.qWait(10)

    def look(self) -> Seen:
        """Return what is shown now."""
        screen = self.screen
        return Seen(
            screen=screen,
            place=self.place(),
            people=self._people(),
            step=self.step(),
            asked=self.words() if screen == "ConsentScreen" else "",
            picked=self._checked("AnswerCard"),
            whose=self._checked("OptionTile") if screen == "AddMoreScreen" else None,
            ticked=tuple(one.text() for one in self.controls("TickTile") if one.isChecked()),
            text=self._kept_text() if screen == "WriteScreen" else None,
            photos=self._photos(screen),
            marks=len(self.canvas().marks) if screen == "SketchScreen" else None,
            heard=self._heard() if screen == "RecordScreen" else None,
            message=self.message,
        )

    def place(self) -> str:
        """Return the name of the place of the visit that is open, or ""."""
        bars = self._shell.frame.bars
        if self.screen in AWAY:
            return ""
        place = bars.where.bold if bars.where.small == "Visit to" else bars.where.small
        talking = bars.talking.name if bars.talking else ""
        return at_place(place, talking)

    def step(self) -> str:
        """Return which question is open, as the bars say it: topic and number."""
        bars = self._shell.frame.bars
        if self.screen not in QUESTION or not isinstance(bars.middle, StepsInMiddle):
            return ""
        return f"{bars.where.bold}: {bars.middle.words}"

    def words(self) -> str:
        """Return the large words of the screen: the question."""
        labels = self._content().labels()
        label = labels.get("words") or labels.get("title")
        return label.text() if label else ""

    def box(self) -> QPlainTextEdit:
        """Return the box to type in."""
        return self._content().findChildren(QPlainTextEdit)[0]

    def canvas(self) -> Canvas:
        """Return the paper."""
        return self._content().findChildren(Canvas)[0]

    def controls(self, kind: str = "") -> list[QAbstractButton]:
        """Return what can be tapped on the screen, of one class where `kind` names it."""
        return [
            one
            for one in self._content().findChildren(QAbstractButton)
            if one.isVisible() and (not kind or kind in {c.__name__ for c in type(one).__mro__})
        ]

    def keys_of_message(self) -> list[QAbstractButton]:
        """Return the keys of the message over the screen; none where it has none."""
        overlay = self._shell.frame.overlay
        if not overlay.is_open():
            return []
        return [one for one in overlay.findChildren(QAbstractButton) if one.isVisible()]

    def key(self, words: str) -> QAbstractButton | None:
        """Return what says `words`, on the screen or in the bars."""
        for one in self._shell.frame.findChildren(QAbstractButton):
            if one.isVisible() and words in {one.text(), one.accessibleName()}:
                return one
        return None

    def begin_typing(self) -> None:
        """Take what stands in the box as what is kept."""
        self._typed = [(0.0, self.box().toPlainText())]
        self._box_of = f"{self.place()} {self.step()}"

    def _content(self) -> CheckerScreen:
        screen = self._shell.frame.content.currentWidget()
        assert isinstance(screen, CheckerScreen)
        return screen

    def _people(self) -> tuple[str, ...]:
        if self.screen == "WhoScreen":
            return tuple(one.text() for one in self.controls("PersonTile") if one.isChecked())
        return tuple(one.name for one in self._shell.frame.bars.people)

    def _checked(self, kind: str) -> str | None:
        checked = [one.text() for one in self.controls(kind) if one.isChecked()]
        return checked[0] if checked else None

    def _photos(self, screen: str) -> int | None:
        """Return how many photos are said to be kept; None where that is not said."""
        if screen == "PhotoScreen":
            said = (one.accessibleName() for one in self.controls("KeptStrip"))
            return sum(int(words.split()[0]) for words in said)
        if screen != "AddedScreen" or not self.step():
            return None
        names = (one.accessibleName() for one in self.controls())
        return sum(name.startswith("Take out Photo") for name in names)

    def _heard(self) -> int:
        chips = self._content().findChildren(StatusChip)
        clock = next((c.accessibleName() for c in chips if ":" in c.accessibleName()), "0:00")
        minutes, _, seconds = clock.rpartition(" ")[2].partition(":")
        return int(minutes) * 60 + int(seconds)

    def _kept_text(self) -> str:
        if self._box_of != f"{self.place()} {self.step()}":
            self.begin_typing()
        now, text = time.monotonic(), self.box().toPlainText()
        if text != self._typed[-1][1]:
            self._typed.append((now, text))
        return [words for at, words in self._typed if at <= now - DRAFT_IS_KEPT][-1]

    def forget_typing(self) -> None:
        """Begin anew at the next look: the box was left."""
        self._box_of = ""


class Hands:
    """Taps and types; now and then with the keyboard in place of the mouse."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance

    def tap(self, control: QAbstractButton) -> None:
        """Tap a control."""
        if self._chance.random() < 0.2:
            control.setFocus()
            QTest.keyClick(control, Qt.Key.Key_Space)
        else:
            middle = QPoint(control.width() // 2, control.height() // 2)
            QTest.mouseClick(control, Qt.MouseButton.LeftButton, pos=middle)

    def type(self, box: QWidget, letter: str) -> None:
        """Type one letter."""
        QTest.keyClicks(box, letter)

    def draw(self, paper: QWidget) -> None:
        """Pull a line over the paper."""
        middle, left = paper.rect().center(), Qt.MouseButton.LeftButton
        QTest.mousePress(paper, left, pos=middle)
        for step in range(1, 6):
            place = middle + QPoint(step * self._chance.randint(2, 20), step * 8)
            QTest.mouseMove(paper, place)
        QTest.mouseRelease(paper, left, pos=middle + QPoint(60, 40))
