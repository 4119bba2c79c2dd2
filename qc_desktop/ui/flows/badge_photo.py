"""My badge: the person's yes or no to their photo, and a picture where there is no photo."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from qc_desktop.domain.badge_photo import AskedHow, PhotoState
from qc_desktop.domain.ids import MediaId, PersonId
from qc_desktop.domain.problems import Problem
from qc_desktop.services.badges import Badges
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.bars import BarKey, Bars, Middle, Where
from qc_desktop.ui.components.overlay import Confirm, Message
from qc_desktop.ui.devices.finder import bytes_of
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.finding_pictures import FindingPictures, PictureOrder
from qc_desktop.ui.flows.patience import Patience
from qc_desktop.ui.flows.picture_work import MOST_BYTES
from qc_desktop.ui.flows.stage import Do
from qc_desktop.words import easy


class BadgePhoto(QObject):
    """Asks, and keeps the answer before anything is drawn with it."""

    def __init__(self, desk: Desk, kept: Callable[[MediaId], None], back: Do) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._kept = kept
        self._back = back
        self._finding = FindingPictures(desk, self)
        self._patience = Patience(desk.stage)

    def state(self, person: PersonId) -> PhotoState:
        """Return whether a person's photo may be on their badge."""
        return self._desk.laptop.badges.photo_state(person)

    def ask(self, person: PersonId, *, yes: Do, no: Do) -> None:
        """Ask whether the photo may be used; go on when the answer is on disk."""
        self._desk.stage.ask(
            Confirm(
                heading=easy("Is it OK to use your photo?"),
                words=easy("It goes on your badge. Everyone can see it there."),
                picture="person",
                # Escape is the safe key, and nobody says yes with it.
                go=BarKey(words=easy("Yes, that is OK"), glyph="tick"),
                keep=BarKey(words=easy("No"), glyph="cross"),
            ),
            go=partial(self._answer, person, yes, said_yes=True),
            keep=partial(self._answer, person, no, said_yes=False),
        )

    def take_back(self, person: PersonId, then: Do) -> None:
        """Keep a no, and say what it does."""
        self._answer(person, then, said_yes=False)
        self._desk.stage.say(
            Message(
                heading=easy("Your photo is off your badges."),
                words=easy("New badges have no photo. You can change your mind."),
                picture="no_photos",
                first=BarKey(words=easy("OK"), glyph="tick"),
            )
        )

    def offer_file(self) -> None:
        """Offer a picture from a file where there is no photo yet."""
        self._desk.stage.say(
            Message(
                heading=easy("There is no photo of you yet."),
                words=easy("You can use a saved picture."),
                picture="no_camera",
                first=BarKey(words=easy("Use a picture"), glyph="picture"),
                second=BarKey(words=easy("Not now"), glyph="cross"),
            ),
            first=self._from_file,
        )

    def _answer(self, person: PersonId, then: Do, *, said_yes: bool) -> None:
        with self._desk.stage.guarded():
            self._desk.laptop.badges.answer_photo(
                person, yes=said_yes, how=AskedHow.THEMSELVES, by=self._desk.keeping.person
            )
            then()

    def _from_file(self) -> None:
        self._finding.open(
            PictureOrder(many=False, bars=self._bars, take=self._take, back=self._back)
        )

    def _bars(self, next_key: BarKey | None, middle: Middle | None) -> Bars:
        return Bars(
            where=Where(small=easy("My badge"), bold=easy("Use a picture"), picture="my_badge"),
            people=self._desk.faces.here((self._desk.keeping.person,)),
            back=BarKey(words=easy("Back"), glyph="arrow_left"),
            middle=middle,
            next=next_key,
        )

    def _take(self, files: tuple[Path, ...]) -> None:
        self._patience.begin(
            Message(
                heading=easy("Please wait"),
                words=easy("We are keeping your picture."),
                picture="wait",
            )
        )
        work = _FromFile(self._desk.laptop.badges, files[0])
        self._desk.tools.background.run(work.run, self._was_kept, self._not_kept)

    def _was_kept(self, media: MediaId) -> None:
        self._patience.end()
        self._kept(media)

    def _not_kept(self, trouble: Exception) -> None:
        self._patience.end()
        if not isinstance(trouble, Problem):
            raise trouble
        self._desk.stage.tell(trouble)


@dataclass(frozen=True, slots=True)
class _FromFile:
    """Keeps a picture from a file off the interface thread."""

    badges: Badges
    file: Path

    def run(self, _progress: Progress) -> MediaId:
        """Keep it. Raises Problem where it is no picture."""
        return self.badges.keep_picture(bytes_of(self.file, MOST_BYTES))
