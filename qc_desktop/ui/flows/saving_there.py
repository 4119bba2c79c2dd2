"""Put a paper or a picture on a stick or in a folder, by tiles as large as everywhere else."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from qc_desktop.domain.file_names import safe_name
from qc_desktop.services.files import save_file
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.bars import BarKey, Bars
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.devices.finder import PicturePlace, PlaceKind
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.patience import Patience
from qc_desktop.ui.flows.picture_places import place_choices
from qc_desktop.ui.flows.picture_work import Lister
from qc_desktop.ui.flows.stage import Do, Keys
from qc_desktop.ui.screens.checker.use_pictures import PlacesScreen, PlacesState
from qc_desktop.words import easy

_NOT_FOR_SAVING = frozenset({PlaceKind.PHONE, PlaceKind.HOME})


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveOrder:
    """What to save, under which bars it is asked where, and where to go back to."""

    name: str
    ending: str
    data: bytes
    bars: Callable[[], Bars]
    back: Do


class SavingThere(QObject):
    """Asks where, and says when it is on disk there. It writes over nothing."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._screen = PlacesScreen(desk.look)
        desk.stage.own(self._screen)
        self._patience = Patience(desk.stage)
        self._order: SaveOrder | None = None
        self._places: tuple[PicturePlace, ...] = ()
        self._screen.picked.connect(self._picked)

    def open(self, order: SaveOrder) -> None:
        """Look for places, then ask which."""
        self._order = order
        self._patience.begin(_wait())
        work = Lister(self._desk.tools.finder)
        self._desk.tools.background.run(work.places, self._found, self._failed)

    def _found(self, places: tuple[PicturePlace, ...]) -> None:
        self._patience.end()
        order = self._order
        if order is None:
            return
        self._places = tuple(one for one in places if one.kind not in _NOT_FOR_SAVING)
        if not self._places:
            self._desk.stage.say(_nowhere(), first=order.back)
            return
        with self._desk.stage.guarded():
            choices, title = place_choices(self._places), easy("Where do you want to save it?")
            state = PlacesState(
                title=title,
                places=choices,
                bars=order.bars(),
                spoken=(
                    Spoken(text=title, key="title"),
                    *(Spoken(text=f"{one.words}. {one.more}.", key=one.key) for one in choices),
                ),
            )
            self._screen.show_state(state)
            self._desk.stage.show(self._screen, state, Keys(back=order.back))

    def _picked(self, picked: Picked) -> None:
        order = self._order
        if order is None:
            return
        self._patience.begin(_wait())
        work = _Saving(order, self._places[int(picked.key)].folder)
        self._desk.tools.background.run(work.run, self._saved, self._failed)

    def _saved(self, path: Path) -> None:
        self._patience.end()
        order = self._order
        if order is None:
            return
        order.back()
        self._desk.stage.say(
            Message(
                heading=easy("Saved."),
                words=easy("Its name is: {name}", name=path.name),
                picture="usb_stick",
                first=BarKey(words=easy("OK"), glyph="tick"),
            )
        )

    def _failed(self, trouble: Exception) -> None:
        self._patience.end()
        self._desk.stage.tell_or_raise(trouble)


@dataclass(frozen=True, slots=True)
class _Saving:
    """Writes the file off the interface thread: a stick takes its time."""

    order: SaveOrder
    folder: Path

    def run(self, _progress: Progress) -> Path:
        """Return where it is. Raises Problem CANNOT_WRITE_FILE or DISK_FULL."""
        name, ending = safe_name(self.order.name), self.order.ending
        path, number = self.folder / f"{name}.{ending}", 1
        while path.exists():
            number += 1
            path = self.folder / f"{name} {number}.{ending}"
        return save_file(path, self.order.data)


def _wait() -> Message:
    return Message(heading=easy("Please wait"), words=easy("We are saving it."), picture="wait")


def _nowhere() -> Message:
    return Message(
        heading=easy("There is nowhere to save it"),
        words=easy("Put in a stick, and try again."),
        picture="usb_stick",
        first=BarKey(words=easy("OK"), glyph="tick"),
    )
