"""Use pictures that are saved: on the laptop, a stick or a phone, several at a time."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.evidence import EvidenceKind
from qc_desktop.domain.problems import Problem
from qc_desktop.ui.background import Things
from qc_desktop.ui.components.bars import BarKey, Bars, Middle
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.components.overlay import Progress as Bar
from qc_desktop.ui.flows.adding import belonging
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.finding_pictures import FindingPictures, PictureOrder
from qc_desktop.ui.flows.patience import Patience
from qc_desktop.ui.flows.picture_work import Imported, Importer
from qc_desktop.ui.flows.stage import Do
from qc_desktop.ui.flows.visiting import Visiting
from qc_desktop.words import easy, easy_n


class Importing(QObject):
    """Several pictures are found, and then kept in the background."""

    kept = Signal()
    left = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._visiting: Visiting | None = None
        self._finding = FindingPictures(desk, self)
        self._patience = Patience(desk.stage)

    def take(self, visiting: Visiting) -> None:
        """Work on this visit from now on."""
        self._visiting = visiting

    @property
    def _now(self) -> Visiting:
        if self._visiting is None:
            raise ValueError("no visit is open")
        return self._visiting

    def open(self) -> None:
        """Find pictures in the places that there are."""
        self._finding.open(
            PictureOrder(many=True, bars=self._bars, take=self._import, back=self.left.emit)
        )

    def _bars(self, next_key: BarKey | None, middle: Middle | None) -> Bars:
        now = self._now
        where = now.topic_name(now.question)
        return now.bars(next_key=next_key, middle=middle, where=where)

    def _import(self, files: tuple[Path, ...]) -> None:
        belongs = belonging(self._now, EvidenceKind.PHOTO)
        work = Importer(self._desk.laptop.evidence, files, belongs)
        self._patience.begin(self._keeping(0, len(files)), first=self._go_on)
        self._desk.tools.background.run(
            work.run, self._imported, self._not_imported, progressed=self._went_on
        )

    def _keeping(self, done: int, of: int) -> Message:
        return Message(
            heading=easy("Please wait"),
            words=easy("We are keeping your photos."),
            picture="wait",
            progress=Bar(done=done, total=of, words=easy("{done} of {of} kept", done=done, of=of)),
            first=BarKey(words=easy("Go on"), glyph="arrow_right"),
        )

    def _went_on(self, things: Things) -> None:
        self._patience.change(self._keeping(things.done, things.of))

    def _go_on(self) -> None:
        """Go on with the visit: the photos come as they are kept."""
        self.kept.emit()

    def _imported(self, imported: Imported) -> None:
        self._patience.end()
        with self._desk.stage.guarded():
            if self._visiting is not None and self._visiting.visit.id == imported.visit:
                self._visiting.note_told(imported.question)
        self._tell_of(imported, then=self.kept.emit)

    def _tell_of(self, imported: Imported, then: Do) -> None:
        if imported.stopped is not None:
            self._desk.stage.tell(imported.stopped, then=then)
        elif imported.refused is not None and imported.count:
            kept = easy_n("We kept {count} photo.", "We kept {count} photos.", imported.count)
            words = imported.refused.words()
            self._desk.stage.say(
                Message(
                    heading=words.happened,
                    words=f"{kept} {words.next_step}",
                    picture=words.picture,
                    first=BarKey(words=easy("OK"), glyph="tick"),
                ),
                first=then,
            )
        elif imported.refused is not None:
            self._desk.stage.tell(imported.refused, then=then)
        else:
            then()

    def _not_imported(self, trouble: Exception) -> None:
        self._patience.end()
        if not isinstance(trouble, Problem):
            raise trouble
        self._desk.stage.tell(trouble, then=self.kept.emit)
