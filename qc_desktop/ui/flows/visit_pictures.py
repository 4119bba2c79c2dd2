"""Use pictures that are saved: on the laptop, a stick or a phone, several at a time."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.evidence import EvidenceKind
from qc_desktop.domain.problems import Problem
from qc_desktop.ui.background import Job, Things
from qc_desktop.ui.components.bars import BarKey, PagesInMiddle, WordsInMiddle
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.components.overlay import Progress as Bar
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.devices.finder import PicturePlace, PlaceKind
from qc_desktop.ui.flows.adding import belonging
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.patience import Patience
from qc_desktop.ui.flows.picture_work import Imported, Importer, Lister, Preview, Previewer
from qc_desktop.ui.flows.stage import Do, Keys
from qc_desktop.ui.flows.visiting import Visiting
from qc_desktop.ui.screens.checker.use_pictures import (
    PlacesScreen,
    PlacesState,
    UsePicturesScreen,
    UsePicturesState,
)
from qc_desktop.ui.theme.pictures import Photo
from qc_desktop.words import easy, easy_n

_ELSEWHERE = "elsewhere"
_PICTURES = {PlaceKind.LAPTOP: "laptop", PlaceKind.STICK: "usb_stick", PlaceKind.PHONE: "mobile"}


class Importing(QObject):
    """Where are your pictures, which of them, and then they are kept in the background."""

    kept = Signal()
    left = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._visiting: Visiting | None = None
        self._where = PlacesScreen(desk.look)
        self._which = UsePicturesScreen(desk.look)
        desk.stage.own(self._where, self._which)
        self._patience = Patience(desk.stage)
        self._places: tuple[PicturePlace, ...] = ()
        self._place: PicturePlace | None = None
        self._found: tuple[Path, ...] = ()
        self._ticked: dict[Path, None] = {}
        self._previews: dict[Path, Preview] = {}
        self._job: Job | None = None
        self._page = 0
        self._where.picked.connect(self._place_picked)
        self._which.ticked.connect(self._tick)

    def take(self, visiting: Visiting) -> None:
        """Work on this visit from now on."""
        self._visiting = visiting

    @property
    def _now(self) -> Visiting:
        if self._visiting is None:
            raise ValueError("no visit is open")
        return self._visiting

    def open(self) -> None:
        """Look for places; with none, ask the system for files."""
        self._patience.begin(_wait(easy("We are looking for your pictures.")))
        work = Lister(self._desk.tools.finder)
        self._desk.tools.background.run(work.places, self._places_found, self._not_found)

    def _places_found(self, places: tuple[PicturePlace, ...]) -> None:
        self._patience.end()
        self._places = places
        if places:
            self._show_where()
        else:
            self._elsewhere()

    def _not_found(self, trouble: Exception) -> None:
        self._patience.end()
        if not isinstance(trouble, Problem):
            raise trouble
        self._desk.stage.tell(trouble, then=self.open)

    def _show_where(self) -> None:
        with self._desk.stage.guarded():
            places = (
                *(self._place_choice(at) for at in range(len(self._places))),
                Choice(
                    key=_ELSEWHERE,
                    words=easy("Somewhere else"),
                    more=easy("Look for a file"),
                    picture="folder",
                ),
            )
            state = PlacesState(
                places=places,
                bars=self._now.question_bars(None),
                spoken=(
                    Spoken(text=easy("Where is your picture?"), key="title"),
                    *(Spoken(text=f"{one.words}. {one.more}.", key=one.key) for one in places),
                ),
            )
            self._where.show_state(state)
            self._desk.stage.show(self._where, state, Keys(back=self.left.emit))

    def _place_choice(self, at: int) -> Choice:
        place = self._places[at]
        words = {
            PlaceKind.LAPTOP: easy("On this laptop"),
            PlaceKind.STICK: easy("On a stick"),
            PlaceKind.PHONE: easy("On a phone"),
        }[place.kind]
        more = place.name or easy("In Pictures")
        return Choice(key=str(at), words=words, more=more, picture=_PICTURES[place.kind])

    def _place_picked(self, picked: Picked) -> None:
        if picked.key == _ELSEWHERE:
            self._elsewhere()
            return
        self._place = self._places[int(picked.key)]
        self._patience.begin(_wait(easy("We are looking for your pictures.")))
        work = Lister(self._desk.tools.finder, self._place)
        self._desk.tools.background.run(work.pictures, self._pictures_found, self._gone)

    def _gone(self, trouble: Exception) -> None:
        self._patience.end()
        if not isinstance(trouble, Problem):
            raise trouble
        self._desk.stage.tell(trouble, then=self.open)

    def _pictures_found(self, found: tuple[Path, ...]) -> None:
        self._patience.end()
        self._found, self._ticked, self._previews, self._page = found, {}, {}, 0
        if found:
            self._show_which(anew=True)
            return
        self._desk.stage.say(
            Message(
                heading=easy("There are no pictures here"),
                words=easy("Look somewhere else."),
                picture="no_photos",
                first=BarKey(words=easy("OK"), glyph="tick"),
            )
        )

    def _elsewhere(self) -> None:
        files = self._desk.tools.choose_pictures()
        if files:
            self._import(files)
        elif not self._places:
            self.left.emit()

    def _on_page(self) -> tuple[Path, ...]:
        size = self._which.on_a_page()
        return self._found[self._page * size : (self._page + 1) * size]

    def _show_which(self, *, anew: bool = False) -> None:
        with self._desk.stage.guarded():
            pictures = tuple(self._choice(path) for path in self._on_page())
            count, ticked = len(self._ticked), self._ticked
            words = easy_n("{count} picture", "{count} pictures", count) if count else ""
            use = easy_n("Use {count} picture", "Use {count} pictures", count)
            pages = max(-(-len(self._found) // self._which.on_a_page()), 1)
            middle = PagesInMiddle(
                words=easy("Page {page} of {pages}", page=self._page + 1, pages=pages),
                before=self._page > 0,
                more=self._page + 1 < pages,
            )
            state = UsePicturesState(
                pictures=pictures,
                ticked=frozenset(str(path) for path in ticked),
                count=words,
                bars=self._now.bars(
                    next_key=BarKey(words=use, glyph="tick", primary=True) if count else None,
                    middle=middle if pages > 1 else WordsInMiddle(words=easy("Tap a picture")),
                    where=self._now.topic_name(self._now.question),
                ),
                spoken=(
                    Spoken(text=easy("Pick your pictures"), key="title"),
                    *(Spoken(text=one.words, key=one.key) for one in pictures),
                ),
            )
            self._which.show_state(state)
            keys = Keys(
                back=self._back,
                next=self._use if count else None,
                before=self._before,
                more=self._more,
            )
            self._desk.stage.show(self._which, state, keys, anew=anew)
        self._look_at_next()

    def _choice(self, path: Path) -> Choice:
        number = self._found.index(path) + 1
        preview = self._previews.get(path)
        broken = preview is not None and preview.jpeg is None
        return Choice(
            key=str(path),
            words=easy("Picture {number}", number=number),
            more=easy("We cannot open this.") if broken else "",
            glyph="cross" if broken else "",
            photo=Photo(data=preview.jpeg) if preview is not None and preview.jpeg else None,
        )

    def _look_at_next(self) -> None:
        """Make the next small picture of this page, one at a time: the page may be turned."""
        if self._job is not None:
            return
        left = [path for path in self._on_page() if path not in self._previews]
        if left and self._desk.stage.screen is self._which:
            work = Previewer(self._desk.laptop.evidence, left[0])
            self._job = self._desk.tools.background.run(work.run, self._seen, self._not_seen)

    def _seen(self, preview: Preview) -> None:
        self._job = None
        self._previews[preview.path] = preview
        if self._desk.stage.screen is self._which:
            self._show_which()

    def _not_seen(self, trouble: Exception) -> None:
        self._job = None
        if not isinstance(trouble, Problem):
            raise trouble
        if self._desk.stage.screen is self._which:
            self._desk.stage.tell(trouble, then=self.open)

    def _tick(self, picked: Picked) -> None:
        path = Path(picked.key)
        preview = self._previews.get(path)
        if picked.on and not (preview is not None and preview.jpeg is None):
            self._ticked[path] = None
        else:
            self._ticked.pop(path, None)
        self._show_which()

    def _use(self) -> None:
        self._import(tuple(self._ticked))

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

    def _back(self) -> None:
        self._show_where()

    def _before(self) -> None:
        self._page -= 1
        self._show_which(anew=True)

    def _more(self) -> None:
        self._page += 1
        self._show_which(anew=True)


def _wait(words: str) -> Message:
    return Message(heading=easy("Please wait"), words=words, picture="wait")
