"""A whole visit, tap by tap, as two checkers and their supporter would make it in half an hour."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from typing_extensions import override

from qc_desktop.domain.checklists import Topic
from qc_desktop.ui.devices.camera import StillCamera
from qc_desktop.ui.devices.finder import PicturePlace, PlaceKind
from tests.journeys.steps import CONSENTS
from tests.real_input.pictures import phone_heic
from tests.speed.driven import Driven
from tests.speed.photos import PHONE, picture

_SHIFT = 331
_LIVE = (1280, 720)
_NOTE = "The garden is lovely. We sat there."
_LINE = tuple((0.2 + step / 100, 0.3 + (step % 9) / 30) for step in range(0, 60, 2))


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How much is done in a visit. Photos are files, most of them; every fifth is taken."""

    topics: int = 100
    people: tuple[str, ...] = ("Star",)
    photos: int = 0
    recordings: int = 0
    drawings: int = 0
    notes: int = 0
    walks_about: bool = True
    """Help, Home, Settings for me and back, after each topic."""


class PhoneCamera(StillCamera):
    """Shows a small live picture and takes one of 12 megapixels, as cameras do."""

    def __init__(self, parent: QObject | None = None) -> None:
        whole = QImage(*PHONE, QImage.Format.Format_RGB32)
        whole.loadFromData(phone_jpegs(1)[0])
        super().__init__(whole.scaled(*_LIVE), parent)
        self._whole = whole

    @override
    def take(self) -> None:
        if self._saw:
            self.taken.emit(self._whole.copy())


def phone_jpegs(count: int) -> list[bytes]:
    """Return photos of 12 megapixels with as much in them as real ones; no two are the same."""
    base = picture(1, PHONE)
    photos = []
    for number in range(count):
        out = BytesIO()
        moved: Image.Image = ImageChops.offset(base, number * _SHIFT, number * _SHIFT // 2)
        moved.save(out, "JPEG", quality=90)
        photos.append(out.getvalue())
    return photos


class Album:
    """Gives out the files that a person picks, a few at a time."""

    def __init__(self, folder: Path, count: int) -> None:
        folder.mkdir(exist_ok=True)
        self._left: list[Path] = []
        self._folder = folder
        self._laid_out = folder
        self._times = 0
        for number, jpeg in enumerate(phone_jpegs(count)):
            path = folder / f"{number:03d}.jpg"
            path.write_bytes(jpeg)
            self._left.append(path)
        if count:
            heic = folder / "phone.heic"
            heic.write_bytes(phone_heic())
            self._left[-1] = heic

    def take(self, count: int) -> int:
        """Lay out the next files, as many as there are; return how many."""
        out, self._left = self._left[:count], self._left[count:]
        self._times += 1
        self._laid_out = self._folder / f"{self._times}"
        self._laid_out.mkdir()
        for path in out:
            path.rename(self._laid_out / path.name)
        return len(out)

    def places(self) -> tuple[PicturePlace, ...]:
        """Return where the files lie that were laid out last."""
        return (PicturePlace(kind=PlaceKind.LAPTOP, name="", folder=self._laid_out),)


class WholeVisit:
    """Does a visit from Home to Home."""

    def __init__(self, driven: Driven, plan: Plan, album: Album) -> None:
        self._driven = driven
        self._plan = plan
        self._album = album
        self._photos = plan.photos
        self._extras: list[Callable[[], None]] = [
            *([self._records] * plan.recordings),
            *([self._draws] * plan.drawings),
            *([self._writes] * plan.notes),
        ]
        self._name = ""
        self.answered = 0
        """Questions that were asked so far, practice left out."""

    def goes(self, place: str) -> None:
        """Go to a place, ask everybody everything, and come home again."""
        self._goes_in(place)
        topics = self._driven.program.laptop.checklists.default().topics[: self._plan.topics]
        for number, name in enumerate(self._plan.people):
            self._name = name
            self._meets(name, first=number == 0)
            self._practises()
            for topic in topics:
                if topic.asks_the_person:
                    self._asks(topic)
            self._driven.taps("hub", "Whole visit")
        for topic in topics:
            if not topic.asks_the_person:
                self._asks(topic)
        self._says_goodbye()

    def _goes_in(self, place: str) -> None:
        d = self._driven
        d.taps("home", "Start a visit")
        d.taps("pick", place)
        d.taps("tick", "I have my badge", "They know we are coming", "I feel OK today")
        d.taps("next", "Start the visit")
        d.taps("answer", "Yes, come in")
        d.taps("next", "Next")
        d.taps("tick", "I told Sam")
        d.taps("next", "Next")
        d.taps("tick", "Living room", "Kitchen", "Garden")
        d.taps("next", "Next")

    def _meets(self, name: str, *, first: bool) -> None:
        d = self._driven
        d.taps("hub", "Talk with people")
        if not first:
            d.taps("pick", "Someone new")
        d.taps("pick", name)
        d.taps("next", "Next")
        for question in CONSENTS:
            d.sees(question)
            d.taps("consent", "Yes, that is OK")
            d.taps("next", "Next")
        d.taps("tick", "With pictures")
        d.taps("next", "Next")
        d.taps("answer", "Supporter")
        d.taps("next", "Next")
        d.taps("answer", "Yes")
        d.taps("next", "Next")

    def _practises(self) -> None:
        d = self._driven
        d.taps("answer", "Yes")
        d.taps("next", "Next")
        d.taps("answer", "No")
        d.taps("next", "Next")

    def _asks(self, topic: Topic) -> None:
        d = self._driven
        if not d.can_tap(topic.name):
            d.taps("topic", "More")
        d.taps("topic", topic.name)
        for number, _ in enumerate(topic.questions):
            d.sees("Question")
            self._answers(skips=number == 1)
        if topic.asks_the_person and self._plan.walks_about:
            self._walks_about()

    def _answers(self, *, skips: bool) -> None:
        d = self._driven
        self.answered += 1
        choice = next((one for one in ("Yes", "Me") if d.can_tap(one)), None)
        if skips or choice is None:
            d.taps("skip", "Skip this question")
            return
        d.taps("answer", choice)
        d.taps("next", "Next")
        d.taps("back", "Back")
        d.taps("next", "Next")
        self._adds()
        d.taps("next", "Next")

    def _adds(self) -> None:
        if self._photos:
            self._takes_photos()
        elif self._extras:
            self._extras.pop()()

    def _takes_photos(self) -> None:
        d = self._driven
        d.taps("add", "Take a photo")
        d.taps("photo", "Take photo")
        d.sees("Is this photo OK?")
        d.rests()
        d.taps("photo", "Keep it")
        got = self._album.take(min(4, self._photos - 1))
        if got:
            d.taps("photo", "Use a picture", "On this laptop")
            d.taps("photo", *(f"Picture {number}" for number in range(1, got + 1)))
            d.taps("photo", "Use 1 picture" if got == 1 else f"Use {got} pictures")
            d.sees("photos kept")
            d.rests()
        self._photos -= got + 1
        kept = f"{got + 1} photos kept" if got else "1 photo kept"
        d.taps("photo", kept)
        d.rests()
        d.taps("next", "Next")

    def _records(self) -> None:
        d = self._driven
        d.taps("add", "Say it")
        d.sees("Recording 0:02")
        d.taps("record", "Stop recording")
        d.sees("Is your recording OK?")
        d.taps("record", "Keep it")
        d.sees("1 recording added")
        d.rests()

    def _draws(self) -> None:
        d = self._driven
        d.taps("add", "Draw")
        d.taps("draw", "Red", "Thick")
        d.draws(*_LINE)
        d.taps("draw", "Keep it")
        d.sees("1 drawing added")
        d.rests()

    def _writes(self) -> None:
        d = self._driven
        d.taps("add", "Write")
        d.types(_NOTE)
        d.taps("next", "Next")
        d.sees("1 note added")

    def _walks_about(self) -> None:
        """Go for help, to Home and to the settings, and come back to the topics."""
        d = self._driven
        d.taps("help", "Get help now")
        d.taps("back", "Back")
        d.taps("home", "Home", "Stop and go home")
        d.taps("settings", "Settings for me", "Dark", "Big", "Normal", "Cream", "Done")
        d.taps("home", "My visits", "Home", "Carry on")
        d.taps("hub", "Talk with people", self._name)
        d.sees("What do you want to check?")

    def _says_goodbye(self) -> None:
        """Say how it was and what was found, agree, check each page of answers, and go home."""
        d = self._driven
        d.taps("hub", "Say goodbye")
        d.taps("next", "Next")
        d.taps("tick", "I told Sam")
        d.taps("next", "Next")
        d.taps("answer", "Good")
        d.taps("next", "Next", "Agree")
        d.taps("tick", "Amina")
        d.taps("hub", "Check answers")
        while d.can_tap("More"):
            d.taps("page", "More")
        d.taps("hub", "Finish")
        d.sees("Well done.")
        d.taps("home", "Go home")
