"""Find saved pictures: a place, a folder in it, and which of them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject

from qc_desktop.domain.problems import Problem
from qc_desktop.ui.background import Job
from qc_desktop.ui.components.bars import BarKey, Bars, Middle, PagesInMiddle, WordsInMiddle
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.devices.finder import PicturePlace
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.patience import Patience
from qc_desktop.ui.flows.picture_places import (
    ALL,
    HERE,
    UP,
    folder_choices,
    no_pictures,
    no_places,
    place_choices,
    wait,
)
from qc_desktop.ui.flows.picture_work import Inside, Lister, Preview, Previewer
from qc_desktop.ui.flows.stage import Do, Keys
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.screens.checker.use_pictures import (
    PlacesScreen,
    PlacesState,
    UsePicturesScreen,
    UsePicturesState,
)
from qc_desktop.ui.theme.pictures import Photo
from qc_desktop.words import easy, easy_n


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureOrder:
    """Who wants pictures: one or `many`, under which bars, and what to do then.

    `bars` takes the key that goes on, None while nothing is picked, and what stands in the middle.
    """

    many: bool
    bars: Callable[[BarKey | None, Middle | None], Bars]
    take: Callable[[tuple[Path, ...]], None]
    back: Do


class FindingPictures(QObject):
    """The system's own dialog is never asked: no switch and no resting pointer reaches it."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._order: PictureOrder | None = None
        self._where = PlacesScreen(desk.look)
        self._folders = PlacesScreen(desk.look)
        self._which = UsePicturesScreen(desk.look)
        desk.stage.own(self._where, self._folders, self._which)
        self._patience = Patience(desk.stage)
        self._places: tuple[PicturePlace, ...] = ()
        self._place: PicturePlace | None = None
        self._inside: Inside | None = None
        self._found: tuple[Path, ...] = ()
        self._ticked: dict[Path, None] = {}
        self._previews: dict[Path, Preview] = {}
        self._job: Job | None = None
        self._page = 0
        self._asked_on: CheckerScreen | None = None
        self._where.picked.connect(self._place_picked)
        self._folders.picked.connect(self._folder_picked)
        self._which.ticked.connect(self._tick)

    def open(self, order: PictureOrder) -> None:
        """Look for places, and go on from there until `order` takes pictures or goes back."""
        self._order = order
        self._wait()
        work = Lister(self._desk.tools.finder)
        self._desk.tools.background.run(work.places, self._places_found, self._gone)

    @property
    def _wanted(self) -> PictureOrder:
        if self._order is None:
            raise ValueError("nobody asked for pictures")
        return self._order

    def _wait(self) -> None:
        self._asked_on = self._desk.stage.screen
        self._patience.begin(wait())

    def _is_wanted(self) -> bool:
        """Tell whether they still wait for what was found; whoever went back does not."""
        self._patience.end()
        return self._desk.stage.screen is self._asked_on

    def _places_found(self, places: tuple[PicturePlace, ...]) -> None:
        if not self._is_wanted():
            return
        self._places = places
        if places:
            self._show_where()
        else:
            self._desk.stage.say(no_places(), first=self._wanted.back)

    def _gone(self, trouble: Exception) -> None:
        wanted = self._is_wanted()
        if not isinstance(trouble, Problem):
            raise trouble
        if wanted:
            self._desk.stage.tell(trouble, then=self._again)

    def _again(self) -> None:
        self.open(self._wanted)

    def _show_where(self) -> None:
        title = easy("Where is your picture?")
        choices = place_choices(self._places)
        self._show_tiles(self._where, title, choices, self._wanted.back)

    def _show_tiles(
        self, screen: PlacesScreen, title: str, choices: tuple[Choice, ...], back: Do
    ) -> None:
        with self._desk.stage.guarded():
            state = PlacesState(
                title=title,
                places=choices,
                bars=self._wanted.bars(None, None),
                spoken=(
                    Spoken(text=title, key="title"),
                    *(
                        Spoken(
                            text=f"{one.words}. {one.more}" if one.more else one.words, key=one.key
                        )
                        for one in choices
                    ),
                ),
            )
            screen.show_state(state)
            self._desk.stage.show(screen, state, Keys(back=back), anew=True)

    def _place_picked(self, picked: Picked) -> None:
        self._place = self._places[int(picked.key)]
        self._look_into(self._place.folder)

    def _look_into(self, folder: Path) -> None:
        self._wait()
        work = Lister(self._desk.tools.finder, self._place, folder)
        self._desk.tools.background.run(work.inside, self._looked, self._gone)

    def _looked(self, inside: Inside) -> None:
        if not self._is_wanted():
            return
        self._inside = inside
        if inside.folders:
            self._show_folders()
        else:
            self._show_found(inside.pictures)

    def _show_folders(self) -> None:
        place, inside = self._place, self._inside
        if place is None or inside is None or not inside.folders:
            self._show_where()
            return
        at_top = inside.folder == place.folder
        title = easy("Which folder?")
        choices = folder_choices(place, inside)
        self._show_tiles(self._folders, title, choices, self._show_where if at_top else self._up)

    def _folder_picked(self, picked: Picked) -> None:
        inside = self._inside
        if inside is None:
            return
        match picked.key:
            case key if key == UP:
                self._up()
            case key if key == HERE:
                self._show_found(inside.pictures)
            case key if key == ALL:
                self._find_all()
            case key:
                self._look_into(Path(key))

    def _up(self) -> None:
        if self._inside is not None:
            self._look_into(self._inside.folder.parent)

    def _find_all(self) -> None:
        self._wait()
        work = Lister(self._desk.tools.finder, self._place)
        self._desk.tools.background.run(work.pictures, self._found_all, self._gone)

    def _found_all(self, found: tuple[Path, ...]) -> None:
        if not self._is_wanted():
            return
        self._show_found(found)

    def _show_found(self, found: tuple[Path, ...]) -> None:
        self._found, self._ticked, self._previews, self._page = found, {}, {}, 0
        if found:
            self._show_which(anew=True)
            return
        if self._desk.stage.screen not in {self._where, self._folders}:
            self._show_where()
        self._desk.stage.say(no_pictures())

    def _on_page(self) -> tuple[Path, ...]:
        size = self._which.on_a_page()
        return self._found[self._page * size : (self._page + 1) * size]

    def _show_which(self, *, anew: bool = False) -> None:
        with self._desk.stage.guarded():
            state = self._which_state()
            self._which.show_state(state)
            keys = Keys(
                back=self._back_from_which(),
                next=self._use if self._ticked else None,
                before=self._before,
                more=self._more,
            )
            self._desk.stage.show(self._which, state, keys, anew=anew)
        self._look_at_next()

    def _which_state(self) -> UsePicturesState:
        pictures = tuple(self._choice(path) for path in self._on_page())
        count, many = len(self._ticked), self._wanted.many
        title = easy("Pick your pictures") if many else easy("Pick a picture")
        words = easy_n("{count} picture", "{count} pictures", count) if count else ""
        use = easy_n("Use {count} picture", "Use {count} pictures", count)
        pages = max(-(-len(self._found) // self._which.on_a_page()), 1)
        middle = PagesInMiddle(
            words=easy("Page {page} of {pages}", page=self._page + 1, pages=pages),
            before=self._page > 0,
            more=self._page + 1 < pages,
        )
        return UsePicturesState(
            title=title,
            pictures=pictures,
            ticked=frozenset(str(path) for path in self._ticked),
            count=words if many else "",
            bars=self._wanted.bars(
                BarKey(words=use, glyph="tick", primary=True) if count else None,
                middle if pages > 1 else WordsInMiddle(words=easy("Tap a picture")),
            ),
            spoken=(
                Spoken(text=title, key="title"),
                *(Spoken(text=one.words, key=one.key) for one in pictures),
            ),
        )

    def _back_from_which(self) -> Do:
        inside, place = self._inside, self._place
        if inside is None or place is None:
            return self._show_where
        if inside.folders:
            return self._show_folders
        return self._show_where if inside.folder == place.folder else self._up

    def _choice(self, path: Path) -> Choice:
        number = self._found.index(path) + 1
        choice = Choice(key=str(path), words=easy("Picture {number}", number=number))
        match self._previews.get(path):
            case None:
                return choice
            case Preview(jpeg=None):
                return replace(choice, more=easy("We cannot open this."), glyph="cross")
            case preview:
                return replace(choice, photo=Photo(data=preview.jpeg))

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
        if preview.jpeg is None:
            self._ticked.pop(preview.path, None)
        if self._desk.stage.screen is self._which:
            self._show_which()

    def _not_seen(self, trouble: Exception) -> None:
        self._job = None
        if not isinstance(trouble, Problem):
            raise trouble
        if self._desk.stage.screen is self._which:
            self._desk.stage.tell(trouble, then=self._again)

    def _tick(self, picked: Picked) -> None:
        path = Path(picked.key)
        preview = self._previews.get(path)
        if picked.on and not (preview is not None and preview.jpeg is None):
            self._ticked = {**(self._ticked if self._wanted.many else {}), path: None}
        else:
            self._ticked.pop(path, None)
        self._show_which()

    def _use(self) -> None:
        self._wanted.take(tuple(self._ticked))

    def _before(self) -> None:
        self._page -= 1
        self._show_which(anew=True)

    def _more(self) -> None:
        self._page += 1
        self._show_which(anew=True)
