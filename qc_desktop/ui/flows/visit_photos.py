"""Photos of a question: chosen from files, taken out, brought back."""

from pathlib import Path

from PySide6.QtCore import QObject

from qc_desktop.domain import visit_path
from qc_desktop.domain.evidence import Evidence, EvidenceKind
from qc_desktop.domain.ids import EvidenceId, PersonId, QuestionId, VisitId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.session import Spot
from qc_desktop.services.evidence import EvidenceKeeping
from qc_desktop.ui.background import Progress, Things
from qc_desktop.ui.components.bars import PagesInMiddle
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.components.overlay import Progress as Bar
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.visiting import Visiting, next_key
from qc_desktop.ui.flows.ways import Ways
from qc_desktop.ui.screens.checker.photo import (
    KeptPhoto,
    PhotoScreen,
    PhotoState,
)
from qc_desktop.ui.theme.pictures import Photo
from qc_desktop.words import easy

_MOST_BYTES = 60_000_000


class Photos(QObject):
    """Photos are made small in the background; each is on disk before it is shown."""

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._ways = ways
        self._visiting: Visiting | None = None
        self._screen = PhotoScreen(desk.look)
        desk.stage.own(self._screen)
        self._page = 0
        self._taken_out: dict[EvidenceId, Evidence] = {}
        self._shown: dict[EvidenceId, Photo] = {}
        self._adding_to: QuestionId | None = None
        self._screen.use_picture_requested.connect(self._choose)
        self._screen.removed.connect(self._remove)
        self._screen.restored.connect(self._restore)

    def take(self, visiting: Visiting) -> None:
        """Work on this visit from now on."""
        self._visiting = visiting
        self._taken_out = {}
        self._shown = {}

    @property
    def _now(self) -> Visiting:
        if self._visiting is None:
            raise ValueError("no visit is open")
        return self._visiting

    def open(self) -> None:
        """Show the photos of the open question."""
        with self._desk.stage.guarded():
            self._desk.keeping.open_question(self._now.question.id, Spot.PHOTO)
            self._page = 0
            self._taken_out = {}
            self._show(anew=True)

    def _show(self, *, anew: bool = False) -> None:
        now = self._now
        allowed = visit_path.may_keep(now.visit, now.question, EvidenceKind.PHOTO, now.respondent)
        photos = self._photos() if allowed else ()
        words = easy("Add a photo") if allowed else easy("They said no photos.")
        pages = max(-(-len(photos) // self._screen.on_a_page()), 1)
        self._page = min(self._page, pages - 1)
        start = self._page * self._screen.on_a_page()
        bars = now.question_bars(next_key(primary=True) if allowed else None)
        if pages > 1:
            middle = PagesInMiddle(
                words=easy("Page {page} of {pages}", page=self._page + 1, pages=pages),
                before=self._page > 0,
                more=self._page + 1 < pages,
            )
            bars = now.bars(
                next_key=next_key(primary=True),
                middle=middle,
                where=now.topic_name(now.question),
            )
        state = PhotoState(
            allowed=allowed,
            words=words,
            photos=photos[start : start + self._screen.on_a_page()],
            bars=bars,
            spoken=(
                Spoken(text=words, key="title"),
                *((Spoken(text=easy("No photos yet."), key="none"),) if not photos else ()),
            ),
        )
        self._screen.show_state(state)
        keys = Keys(
            back=self._ways.adding,
            next=self._ways.adding if allowed else None,
            before=self._before,
            more=self._more,
        )
        self._desk.stage.show(self._screen, state, keys, anew=anew)

    def _photos(self) -> tuple[KeptPhoto, ...]:
        kept = {
            one.id: one
            for one in self._now.kept(self._now.question.id)
            if one.item.kind is EvidenceKind.PHOTO
        }
        everything = {**self._taken_out, **kept}
        ordered = sorted(everything.values(), key=lambda one: one.item.at)
        return tuple(
            KeptPhoto(
                key=one.id,
                name=easy("Photo {number}", number=number),
                photo=self._photo(one),
                removed=one.id not in kept,
            )
            for number, one in enumerate(ordered, start=1)
        )

    def _photo(self, one: Evidence) -> Photo:
        if one.id not in self._shown:
            media = one.item.media
            data = self._desk.laptop.evidence.media(media) if media else None
            self._shown[one.id] = Photo(data=data)
        return self._shown[one.id]

    def _choose(self) -> None:
        files = self._desk.tools.choose_pictures()
        if not files:
            return
        now = self._now
        self._adding_to = now.question.id
        work = _Adding(self._desk.laptop.evidence, files, now.visit.id, now.question.id, by=now.by)
        self._say_wait(0, len(files))
        self._desk.tools.background.run(
            work.run, self._added, self._failed, progressed=self._went_on
        )

    def _went_on(self, things: Things) -> None:
        self._say_wait(things.done, things.of)

    def _say_wait(self, done: int, of: int) -> None:
        self._desk.stage.say(
            Message(
                heading=easy("Please wait"),
                words=easy("We are keeping your photos."),
                picture="wait",
                progress=Bar(
                    done=done, total=of, words=easy("{done} of {of} kept", done=done, of=of)
                ),
            )
        )

    def _added(self, _count: int) -> None:
        self._desk.stage.close_message()
        self._after_adding()

    def _failed(self, trouble: Exception) -> None:
        self._desk.stage.close_message()
        self._after_adding()
        if not isinstance(trouble, Problem):
            raise trouble
        self._desk.stage.tell(trouble)

    def _after_adding(self) -> None:
        with self._desk.stage.guarded():
            if self._adding_to is not None:
                self._now.note_told(self._adding_to)
            if self._desk.keeping.now.spot is Spot.PHOTO:
                self._page = max(-(-len(self._photos()) // self._screen.on_a_page()) - 1, 0)
                self._show()

    def _remove(self, picked: Picked) -> None:
        with self._desk.stage.guarded(self._show):
            now = self._now
            kept = {one.id: one for one in now.kept(now.question.id)}
            photo = kept[EvidenceId(picked.key)]
            self._desk.laptop.evidence.remove(photo.id, by=now.by)
            self._taken_out[photo.id] = photo
            now.note_told(now.question.id)
            self._show()

    def _restore(self, picked: Picked) -> None:
        with self._desk.stage.guarded(self._show):
            now = self._now
            photo = EvidenceId(picked.key)
            self._desk.laptop.evidence.restore(photo, by=now.by)
            self._taken_out.pop(photo, None)
            now.note_told(now.question.id)
            self._show()

    def _before(self) -> None:
        self._page -= 1
        self._show()

    def _more(self) -> None:
        self._page += 1
        self._show()


class _Adding:
    """Keeps photos one after the other, off the interface thread."""

    def __init__(
        self,
        evidence: EvidenceKeeping,
        files: tuple[Path, ...],
        visit: VisitId,
        question: QuestionId,
        *,
        by: PersonId,
    ) -> None:
        self._evidence = evidence
        self._files = files
        self._visit = visit
        self._question = question
        self._by = by

    def run(self, progress: Progress) -> int:
        """Keep them all and return how many. Raises Problem at the first that cannot be kept."""
        for done, file in enumerate(self._files, start=1):
            data = _bytes_of(file)
            self._evidence.add_photo(self._visit, self._question, data, by=self._by)
            progress.tell(done, len(self._files))
        return len(self._files)


def _bytes_of(file: Path) -> bytes:
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise Problem(ProblemKey.PICTURE_TOO_BIG)
        return file.read_bytes()
    except OSError as trouble:
        raise Problem(ProblemKey.NOT_A_PICTURE, type(trouble).__name__) from trouble
