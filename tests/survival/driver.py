"""A random person at the real window, to be killed.

Started as `python -m tests.survival.driver DATA KEY SEED`; pictures to add lie in `pictures` beside
DATA. Each line on standard output is what they will do next, or swear that the screen showed.
"""

import logging
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from qc_desktop.app.gui.application import application
from qc_desktop.app.gui.window import Window
from qc_desktop.app.logs import keep_log
from qc_desktop.app.single_instance import only_window
from qc_desktop.ui.devices.camera import StillCamera
from qc_desktop.ui.devices.voice import FileRecorder
from qc_desktop.ui.theme import Look
from tests.journeys.sounds import RATE, a_tone
from tests.survival.before_it import WORDS, devices, stop_at_a_bug, what_it_sees
from tests.survival.screen import Eyes, Hands
from tests.survival.telling import Act, Doing, Line, say

LIKES = ("voice", "note", "photo", "answer", "draw")
SECONDS_OF_SOUND = 4
PATIENCE = 20.0


class Person:
    """Somebody who taps this and that. What they like best follows from the seed."""

    def __init__(self, window: Window, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - the same person for the same seed
        self._likes = LIKES[seed % len(LIKES)]
        self._eyes = Eyes(window.shell)
        self._hands = Hands(self._chance)
        self._doing: dict[str, Callable[[], None]] = {
            "WhoScreen": self._who,
            "HomeScreen": self._home,
            "ChooseVisitScreen": self._choose,
            "VisitListScreen": self._back,
            "ReadyScreen": self._ready,
            "ConsentScreen": self._consent,
            "ChoicesScreen": self._choices,
            "TickListScreen": self._tick_list,
            "NewPersonScreen": self._new_person,
            "HeroScreen": self._hero,
            "WaysOnScreen": self._ways_on,
            "StepsScreen": self._next,
            "FindingsScreen": self._findings,
            "FindingScreen": self._back,
            "AgreeScreen": self._agree,
            "TopicsScreen": self._topics,
            "QuestionScreen": self._question,
            "AddMoreScreen": self._more,
            "WriteScreen": self._write,
            "RecordScreen": self._record,
            "RecordCheckScreen": self._record_check,
            "PhotoScreen": self._photos,
            "PictureScreen": self._keep_photo,
            "SketchScreen": self._sketch,
            "AddedScreen": self._added,
            "CheckAnswersScreen": self._check,
            "FinishedScreen": self._finished,
            "GetHelpScreen": self._back,
        }

    def look(self, did: Act | None = None) -> None:
        """Swear to what the screen shows."""
        say(Line(did=did, seen=self._eyes.look()))

    def act(self) -> None:
        """Do one thing, and swear to what comes of it."""
        if self._eyes.message:
            self._answer_message()
        elif self._often(0.03) and self._eyes.screen not in {"HomeScreen", "WhoScreen"}:
            self._wander()
        else:
            self._doing[self._eyes.screen]()

    def wait(self) -> None:
        """Think for a moment."""
        QTest.qWait(self._chance.randint(10, 120))

    def _often(self, share: float) -> bool:
        return self._chance.random() < share

    def _likes_most(self, what: str) -> bool:
        return self._often(0.8 if self._likes == what else 0.15)

    def _will(self, doing: Doing, words: str = "", number: int = 0) -> Act:
        eyes = self._eyes
        act = Act(doing=doing, place=eyes.place(), step=eyes.step(), words=words, number=number)
        say(Line(will=act))
        return act

    def _tap(
        self, control: QAbstractButton, doing: Doing = Doing.GO, words: str = "", number: int = 0
    ) -> None:
        """Tap, and swear to what is seen after it. Words and ticks that go with it are done."""
        act = self._will(doing, words, number)
        self._hands.tap(control)
        if self._eyes.screen != "WriteScreen":
            self._eyes.forget_typing()
        self.look(did=act)

    def _key(self, words: str, doing: Doing = Doing.GO, more: str = "") -> None:
        key = self._eyes.key(words)
        assert key is not None, f"no key {words} on {self._eyes.screen}"
        self._tap(key, doing, more)

    def _any(self, kind: str) -> QAbstractButton:
        return self._chance.choice(self._eyes.controls(kind))

    def _answer_message(self) -> None:
        keys = self._eyes.keys_of_message()
        if not keys:  # something is being kept
            QTest.qWait(20)
            self.look()
            return
        key = self._chance.choice(keys)
        leaves = key.text() == "Stop and go home" and self._eyes.screen == "WriteScreen"
        if leaves:
            self._leave_note(key)
        elif key.text() == "Try again":
            self._tap(keys[-1])
        else:
            self._tap(key)

    def _wander(self) -> None:
        if self._eyes.screen in {"RecordScreen", "SketchScreen", "PictureScreen"}:
            return
        ways = ["Get help now", "Home"]
        if self._eyes.screen == "WriteScreen":
            # What becomes of the note is known only where its own keys end it.
            ways.pop()
        key = self._eyes.key(self._chance.choice(ways))
        if key is not None:
            self._tap(key)

    def _back(self) -> None:
        self._key("Back")

    def _who(self) -> None:
        people = self._eyes.controls("PersonTile")
        if not any(one.isChecked() for one in people) or self._often(0.3):
            person = self._chance.choice(people)
            self._tap(person, Doing.PERSON, person.text())
        else:
            self._key("Next")

    def _home(self) -> None:
        if self._often(0.05):
            self._key("Finish", Doing.LEAVE)
        elif self._often(0.1):
            self._tap(self._eyes.controls("HomeTile")[1])
        else:
            self._tap(self._eyes.controls("HomeTile")[0])

    def _choose(self) -> None:
        self._tap(self._any("PlaceCard"))

    def _ready(self) -> None:
        if self._often(0.6):
            tile = self._any("TickTile")
            self._tap(tile, Doing.TICK, tile.text())
        else:
            self._key("Start the visit")

    def _consent(self) -> None:
        cards = self._eyes.controls("AnswerCard")
        if not any(card.isChecked() for card in cards) or self._often(0.15):
            card = cards[0] if self._often(0.85) else self._chance.choice(cards)
            self._tap(card, Doing.CONSENT, card.text())
        else:
            self._key("Next")

    def _choices(self) -> None:
        cards = self._eyes.controls("AnswerCard")
        if not any(card.isChecked() for card in cards) or self._often(0.1):
            self._tap(cards[0] if self._often(0.8) else self._chance.choice(cards))
        else:
            self._next()

    def _tick_list(self) -> None:
        if self._often(0.5):
            self._tap(self._any("TickTile"))
        else:
            self._next()

    def _new_person(self) -> None:
        tiles = self._eyes.controls("PictureWordTile")
        if any(tile.isChecked() for tile in tiles):
            self._next()
        else:
            self._tap(self._chance.choice(tiles))

    def _hero(self) -> None:
        if self._eyes.key("Finish") is not None and self._often(0.3):
            self._key("Finish", Doing.FINISH)
        elif (go_on := self._eyes.key("Go on")) is not None:
            self._tap(go_on)
        elif self._eyes.key("Back") is not None:
            self._key("Back")
        else:
            self._key("Go home")

    def _ways_on(self) -> None:
        if self._often(0.5):
            self._key("Keep going")
        else:
            self._tap(self._any("BigChoice"))

    def _findings(self) -> None:
        add = [key for key in self._eyes.controls() if key.text() == "Add it"]
        if add and self._often(0.5):
            self._tap(add[0])
        else:
            self._key("Agree")

    def _agree(self) -> None:
        if self._often(0.4):
            self._tap(self._any("PersonTile"))
        else:
            self._key("Back")

    def _next(self) -> None:
        self._key("Next")

    def _topics(self) -> None:
        more = self._eyes.key("More")
        on = next((w for w in ("Check answers", "Go on") if self._eyes.key(w)), "Whole visit")
        if self._often(0.12):
            self._key(on)
        elif more is not None and self._often(0.1):
            self._tap(more)
        else:
            self._tap(self._any("TopicTile"))

    def _question(self) -> None:
        cards = self._eyes.controls("AnswerCard")
        if self._often(0.12):
            self._key("Skip this question", Doing.SKIP)
        elif cards and (not any(card.isChecked() for card in cards) or self._often(0.3)):
            card = self._chance.choice(cards)
            self._tap(card, Doing.ANSWER, card.text())
        elif not cards and self._often(0.5):
            self._add()
        elif self._often(0.08):
            self._key("Back")
        else:
            self._key("Next")

    def _more(self) -> None:
        if self._often(0.15):
            tile = self._any("OptionTile")
            self._tap(tile, Doing.WHOSE, tile.text())
        elif self._likes == "answer" or self._often(0.2):
            self._key("Next")
        else:
            self._add()

    def _add(self) -> None:
        ways = {"Say it": "voice", "Take a photo": "photo", "Write": "note", "Draw": "draw"}
        # Where somebody said no, there is no way to record.
        tiles = [one for one in self._eyes.controls("BigChoice") if one.text() in ways]
        liked = [one for one in tiles if ways[one.text()] == self._likes] * 3
        self._tap(self._chance.choice([*tiles, *liked]))

    def _write(self) -> None:
        box = self._eyes.box()
        QTest.keyClick(box, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        if self._often(0.9):
            for letter in self._chance.choice(WORDS)[: self._chance.randint(3, 30)]:
                self._will(Doing.TYPE, box.toPlainText() + letter)
                self._hands.type(box, letter)
                self.look()
                QTest.qWait(self._chance.randint(15, 90))
                self.look()
        if self._often(0.5):
            QTest.qWait(400)
            self.look()
        if self._often(0.6):
            key = self._eyes.key("Next")
            assert key is not None
            self._leave_note(key)

    def _leave_note(self, key: QAbstractButton) -> None:
        self._tap(key, Doing.NOTE, self._eyes.box().toPlainText().strip())

    def _record(self) -> None:
        began = time.monotonic()
        lasts = self._chance.uniform(0.4, SECONDS_OF_SOUND - 0.5)
        before = -1
        act = self._will(Doing.VOICE)
        while time.monotonic() - began < lasts and self._eyes.screen == "RecordScreen":
            QTest.qWait(10)
            heard = self._eyes.look().heard or 0
            if heard != before:
                before = heard
                self.look()
        step_act = Act(doing=Doing.VOICE, place=act.place, step=act.step, number=max(before, 0))
        self._key("Stop recording")
        self._eyes.rest()
        if self._eyes.screen == "RecordCheckScreen":
            self.look(did=step_act)

    def _record_check(self) -> None:
        self._key("Keep it")

    def _photos(self) -> None:
        use = self._eyes.key("Use a picture")
        kept = self._eyes.controls("KeptStrip")
        if use is None or not use.isVisible():
            self._key("Back")
        elif kept and self._often(0.3):
            self._tap(kept[0])
        elif (self._eyes.look().photos or 0) < 2 and self._likes_most("photo"):
            take = self._eyes.key("Take photo")
            if take is not None and self._often(0.6):
                self._take_photo(take)
            else:
                self._add_photo(use)
        else:
            self._key("Next")

    def _added(self) -> None:
        out = [k for k in self._eyes.controls() if k.accessibleName().startswith("Take out Photo")]
        back = [k for k in self._eyes.controls() if k.accessibleName().startswith("Bring back")]
        if not self._eyes.step():  # on several pages the photos cannot be counted
            self._key("Next")
        elif back and self._often(0.5):
            self._tap(self._chance.choice(back), Doing.PHOTO, number=1)
        elif out and self._often(0.3):
            self._tap(self._chance.choice(out), Doing.PHOTO, number=-1)
        else:
            self._key("Next")

    def _add_photo(self, add: QAbstractButton) -> None:
        self._hands.tap(add)
        self._eyes.rest()
        self._key("On this laptop")
        self._eyes.rest()
        self._hands.tap(self._chance.choice(self._eyes.controls("PhotoTick")))
        act = self._will(Doing.PHOTO, number=1)
        use = self._eyes.key("Use 1 picture")
        assert use is not None
        self._hands.tap(use)
        self._eyes.rest()
        self.look(did=act)

    def _take_photo(self, take: QAbstractButton) -> None:
        QTest.qWait(120)  # the camera has to see something first
        act = self._will(Doing.TAKE)
        self._hands.tap(take)
        began = time.monotonic()
        while self._eyes.screen == "PhotoScreen" and time.monotonic() - began < PATIENCE:
            QTest.qWait(10)
        assert self._eyes.screen == "PictureScreen", "no photo came of the camera"
        self.look(did=act)

    def _keep_photo(self) -> None:
        self._key("Keep it")

    def _sketch(self) -> None:
        marks = self._eyes.look().marks or 0
        stamps = [one for one in self._eyes.controls("ToolTile") if one.text() in {"Dog", "Sun"}]
        other = ("Pictures", "Draw", "Add more")
        if marks and self._often(0.2):
            self._keep_drawing()
        elif self._often(0.2):
            words = next(one for one in other if self._eyes.key(one) is not None)
            self._key(words)
        elif stamps:
            self._tap(self._chance.choice(stamps), Doing.MARK)
        elif self._eyes.key("Left") is not None:
            self._key(self._chance.choice(("Left", "Right", "Up", "Down")))
        elif marks and self._often(0.2):
            self._key("Undo", Doing.MARK)
        else:
            self._draw_line()

    def _draw_line(self) -> None:
        paper = self._eyes.canvas()
        self._will(Doing.MARK)
        self._hands.draw(paper)
        self.look()

    def _keep_drawing(self) -> None:
        key = self._eyes.key("Keep it")
        assert key is not None
        act = self._will(Doing.DRAW)
        self._hands.tap(key)
        began = time.monotonic()
        while self._eyes.screen == "SketchScreen" and time.monotonic() - began < PATIENCE:
            QTest.qWait(10)
        assert self._eyes.screen != "SketchScreen", "the drawing was never kept"
        self.look(did=act)

    def _check(self) -> None:
        if self._often(0.4):
            self._key("Finish", Doing.FINISH)
        else:
            self._key("Back")

    def _finished(self) -> None:
        if self._often(0.3):
            self._key("Not finished", Doing.REOPEN)
        else:
            self._key("Go home")


def main(data: Path, key_file: Path, seed: int) -> None:
    """Drive the window until somebody kills this process."""
    sys.excepthook = stop_at_a_bug
    with only_window(data):
        keep_log(data)
        logging.getLogger("qc_desktop").info("driven with seed %d", seed)
        application()
        window = Window(
            data,
            key_file,
            Look(press_pause_ms=0),
            devices(
                data, FileRecorder(a_tone(SECONDS_OF_SOUND), RATE), StillCamera(what_it_sees())
            ),
        )
        window.open()
        person = Person(window, seed)
        person.look()
        while True:
            person.wait()
            person.act()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
