"""Take a photo, see whether it is OK, keep it; or use pictures that are saved somewhere."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from qc_desktop.domain import visit_path
from qc_desktop.domain.evidence import Evidence, EvidenceKind
from qc_desktop.domain.problems import Problem
from qc_desktop.domain.session import Spot
from qc_desktop.services.evidence import EvidenceKeeping
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.marks import as_file
from qc_desktop.ui.components.overlay import Confirm, Message
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.flows.adding import Belonging, belonging
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.patience import Patience
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.visit_pictures import Importing
from qc_desktop.ui.flows.visit_sketches import Sketching
from qc_desktop.ui.flows.visiting import Visiting, counted, next_key
from qc_desktop.ui.flows.ways import Ways
from qc_desktop.ui.screens.checker.photo import PhotoScreen, PhotoState, View
from qc_desktop.ui.screens.checker.picture import PictureKey, PictureScreen, PictureState
from qc_desktop.ui.theme.pictures import Photo
from qc_desktop.words import easy

_AWAY, _AGAIN, _CHANGE, _KEEP = "away", "again", "change", "keep"


class Photos(QObject):
    """The camera looks only while its screen is on. A photo is on disk before one is asked."""

    def __init__(self, desk: Desk, ways: Ways, sketching: Sketching) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._ways = ways
        self._sketching = sketching
        self._visiting: Visiting | None = None
        self._screen = PhotoScreen(desk.look)
        self._check = PictureScreen(desk.look)
        desk.stage.own(self._screen, self._check)
        self._importing = Importing(desk, self)
        self._importing.kept.connect(self._imported)
        self._importing.left.connect(self.open)
        self._patience = Patience(desk.stage)
        self._view = View.WAITING
        self._asked: Evidence | None = None
        self._newest: tuple[str, Photo] = ("", Photo())
        # The first look loads Qt's module: the screen must be there before it.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)
        camera = desk.tools.camera
        camera.frame_came.connect(self._frame_came)
        camera.taken.connect(self._taken)
        camera.failed.connect(self._no_camera)
        self._screen.take_requested.connect(self._take)
        self._screen.try_again_requested.connect(self.open)
        self._screen.use_picture_requested.connect(self._use_picture)
        self._screen.kept_requested.connect(self._see_kept)
        self._check.picked.connect(self._answered)

    def take(self, visiting: Visiting) -> None:
        """Work on this visit from now on."""
        self._visiting = visiting
        self._importing.take(visiting)

    @property
    def _now(self) -> Visiting:
        if self._visiting is None:
            raise ValueError("no visit is open")
        return self._visiting

    def open(self) -> None:
        """Look through the camera, for the open question."""
        with self._desk.stage.guarded():
            now = self._now
            self._desk.keeping.open_question(now.question.id, Spot.PHOTO)
            allowed = visit_path.may_keep(
                now.visit, now.question, EvidenceKind.PHOTO, now.respondent
            )
            self._view = View.WAITING if allowed else View.NOT_ALLOWED
            self._show(anew=True)
            if allowed:
                self._soon.start()

    def leave(self) -> None:
        """Switch the camera off: somebody goes elsewhere."""
        self._soon.stop()
        self._desk.tools.camera.stop()

    def _look(self) -> None:
        if self._desk.stage.screen is self._screen:
            self._desk.tools.camera.start()

    def _show(self, *, anew: bool = False) -> None:
        kept = self._kept_photos() if self._view is not View.NOT_ALLOWED else ()
        title, happened, more = self._words()
        count = len(kept)
        state = PhotoState(
            view=self._view,
            title=title,
            happened=happened,
            more=more,
            kept=easy("{things} kept", things=counted(EvidenceKind.PHOTO, count)) if count else "",
            newest=self._photo(kept[-1]) if kept else None,
            bars=self._now.question_bars(
                None if self._view is View.NOT_ALLOWED else next_key(primary=bool(kept))
            ),
            spoken=(
                Spoken(text=title, key="title"),
                *((Spoken(text=happened, key="happened"),) if happened else ()),
                *((Spoken(text=more, key="more"),) if more else ()),
                *self._spoken_keys(count),
            ),
        )
        self._screen.show_state(state)
        can_go_on = self._view is not View.NOT_ALLOWED
        keys = Keys(back=self._leave, next=self._leave if can_go_on else None)
        self._desk.stage.show(self._screen, state, keys, anew=anew)

    def _words(self) -> tuple[str, str, str]:
        match self._view:
            case View.NOT_ALLOWED:
                said = easy("They said no photos.")
                return said, said, easy("You can write or draw.")
            case View.NONE:
                none = easy("There is no camera.")
                return easy("Take a photo"), none, easy("You can use a saved picture.")
            case View.WAITING:
                return easy("Take a photo"), easy("Wait a moment"), ""
            case _:
                return easy("Take a photo"), "", ""

    def _spoken_keys(self, count: int) -> tuple[Spoken, ...]:
        if self._view is View.NOT_ALLOWED:
            return ()
        use = Spoken(text=easy("Use a picture"), key="use")
        if self._view is View.NONE:
            return (Spoken(text=easy("Try again"), key="again"), use)
        kept = easy("{things} kept", things=counted(EvidenceKind.PHOTO, count))
        live = self._view is View.LIVE
        take = (Spoken(text=easy("Take photo"), key="take"),) if live else ()
        return (*take, use, *((Spoken(text=kept, key="kept"),) if count else ()))

    def _kept_photos(self) -> tuple[Evidence, ...]:
        kept = self._now.kept(self._now.question.id)
        return tuple(one for one in kept if one.item.kind is EvidenceKind.PHOTO)

    def _photo(self, one: Evidence) -> Photo:
        if one.item.media is None:
            return Photo()
        if self._newest[0] != one.id:
            self._newest = (one.id, Photo(data=self._desk.laptop.evidence.media(one.item.media)))
        return self._newest[1]

    def _frame_came(self, image: QImage) -> None:
        if self._desk.stage.screen is not self._screen:
            return
        self._screen.show_frame(image)
        if self._view is not View.LIVE:
            with self._desk.stage.guarded():
                self._view = View.LIVE
                self._show(anew=True)

    def _no_camera(self, _problem: Problem) -> None:
        if self._desk.stage.screen is self._screen:
            with self._desk.stage.guarded():
                self._view = View.NONE
                self._show()

    def _take(self) -> None:
        self._desk.tools.camera.take()

    def _taken(self, image: QImage) -> None:
        if self._desk.stage.screen is not self._screen:
            return
        self.leave()
        with self._desk.stage.guarded():
            self._patience.begin(_please_wait())
            belongs = belonging(self._now, EvidenceKind.PHOTO)
            work = _Keeping(self._desk.laptop.evidence, image, belongs)
            self._desk.tools.background.run(work.run, self._kept, self._not_kept)

    def _kept(self, kept: Evidence) -> None:
        self._patience.end()
        with self._desk.stage.guarded():
            if self._visiting is None or self._visiting.visit.id != kept.item.visit:
                return
            self._visiting.note_told(kept.item.question, kept.item.respondent)
            if self._desk.stage.screen is self._screen:
                self._ask(kept)

    def _not_kept(self, trouble: Exception) -> None:
        self._patience.end()
        if not isinstance(trouble, Problem):
            raise trouble
        self._desk.stage.tell(trouble, then=self.open)

    def _ask(self, kept: Evidence) -> None:
        """Ask whether the photo is OK. It is on the disk already."""
        if kept.item.media is None:
            return
        self._asked = kept
        title = easy("Is this photo OK?")
        keys = (
            PictureKey(key=_AWAY, words=easy("Throw away"), glyph="trash"),
            PictureKey(key=_AGAIN, words=easy("Take again"), glyph="again"),
            PictureKey(key=_CHANGE, words=easy("Cover or write"), glyph="pencil"),
            PictureKey(key=_KEEP, words=easy("Keep it"), glyph="tick", primary=True),
        )
        state = PictureState(
            title=title,
            picture=self._desk.laptop.evidence.media(kept.item.media),
            name=easy("Your photo"),
            keys=keys,
            saved=True,
            bars=self._now.question_bars(next_key(primary=False)),
            spoken=(
                Spoken(text=title, key="title"),
                *(Spoken(text=one.words, key=one.key) for one in keys),
            ),
        )
        self._check.show_state(state)
        self._desk.stage.show(self._check, state, Keys(back=self.open, next=self._leave))

    def _answered(self, picked: Picked) -> None:
        asked = self._asked
        if asked is None:
            return
        match picked.key:
            case "away":
                self._ask_to_throw_away()
            case "again":
                self._throw_away()
            case "change":
                self._sketching.mark(asked, self.open)
            case _:
                self.open()

    def _ask_to_throw_away(self) -> None:
        self._desk.stage.ask(
            Confirm(
                heading=easy("Throw this away?"),
                words=easy("You cannot get it back."),
                picture="throw_away",
                go=BarKey(words=easy("Throw away"), glyph="trash"),
                keep=BarKey(words=easy("Keep it"), glyph="tick"),
                danger=True,
            ),
            go=self._throw_away,
        )

    def _throw_away(self) -> None:
        with self._desk.stage.guarded():
            if self._asked is not None:
                self._desk.laptop.evidence.throw_away(self._asked.id, by=self._now.by)
                self._now.note_told(self._asked.item.question)
            self._asked = None
            self.open()

    def _use_picture(self) -> None:
        self.leave()
        self._importing.open()

    def _imported(self) -> None:
        if self._desk.keeping.now.spot is Spot.PHOTO:
            self.open()

    def _see_kept(self) -> None:
        self.leave()
        self._ways.added()

    def _leave(self) -> None:
        self.leave()
        self._ways.adding()


class _Keeping:
    """Turns what the camera saw into a kept photo, off the interface thread."""

    def __init__(self, evidence: EvidenceKeeping, image: QImage, belongs: Belonging) -> None:
        self._evidence = evidence
        self._image = image
        self._belongs = belongs

    def run(self, _progress: Progress) -> Evidence:
        """Keep it."""
        belongs = self._belongs
        return self._evidence.add_photo(
            belongs.visit,
            belongs.question,
            as_file(self._image, b"jpg"),
            by=belongs.by,
            respondent=belongs.respondent,
            consent=belongs.consent,
        )


def _please_wait() -> Message:
    return Message(
        heading=easy("Please wait"), words=easy("We are keeping your photo."), picture="wait"
    )
