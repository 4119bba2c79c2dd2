"""Settings for me: each tap is saved, and the whole app changes at once."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.session import Spot
from qc_desktop.domain.settings import (
    Language,
    PersonSettings,
    ScreenColours,
    Speed,
    TextSize,
    Voice,
    WayIn,
)
from qc_desktop.ui.components.bars import BarKey, Bars, Where, WordsInMiddle
from qc_desktop.ui.components.setting_rows import Chosen, SettingRow
from qc_desktop.ui.components.values import Spoken
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.personal import Personal
from qc_desktop.ui.flows.setting_words import (
    HARD_WORDS,
    OFF,
    WHOSE,
    hard_words_row,
    rows_of,
    whose_row,
)
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.screens.checker.settings import Preview, SettingsScreen, SettingsState
from qc_desktop.words import easy, language_in_use

_Change = Callable[[PersonSettings, str], PersonSettings]


def _voice(chosen: PersonSettings, option: str) -> PersonSettings:
    if option == OFF:
        return replace(chosen, reads_by_itself=False, says_what_is_touched=False)
    return replace(chosen, voice=Voice(option), reads_by_itself=True)


_CHANGES: dict[str, _Change] = {
    "text_size": lambda chosen, option: replace(chosen, text_size=TextSize(option)),
    "colours": lambda chosen, option: replace(chosen, colours=ScreenColours(option)),
    "voice": _voice,
    "speed": lambda chosen, option: replace(chosen, speed=Speed(option)),
    "touched": lambda chosen, option: replace(chosen, says_what_is_touched=option != OFF),
    "language": lambda chosen, option: replace(chosen, language=Language(option)),
    "way_in": lambda chosen, option: replace(chosen, way_in=WayIn(option)),
    "scan": lambda chosen, option: replace(chosen, scan_ms=int(option)),
    "dwell": lambda chosen, option: replace(chosen, dwell_ms=int(option)),
    "hold": lambda chosen, option: replace(chosen, hold_ms=int(option)),
    "pause": lambda chosen, option: replace(chosen, pause_ms=int(option)),
}


class MySettings(QObject):
    """The settings of one person; with several here, whose is picked in the first row."""

    home_requested = Signal()
    words_requested = Signal()
    """Somebody wants to know what words mean."""

    def __init__(self, desk: Desk, personal: Personal) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._personal = personal
        self._screen = SettingsScreen(desk.look)
        desk.stage.own(self._screen)
        self._screen.chosen.connect(self._choose)
        self._screen.hear_requested.connect(self._hear)

    def open(self) -> None:
        """Show the settings of whose are used now."""
        with self._desk.stage.guarded():
            self._desk.keeping.go(Spot.SETTINGS)
            self._show(anew=True)

    def go_on(self) -> None:
        """Show them again at the row that was changed last, as after a change of the language."""
        with self._desk.stage.guarded():
            self._show(anew=True)
            rows = self._rows()
            at = min(self._desk.keeping.now.page, len(rows) - 1)
            self._screen.go_to_row(rows[at].key)

    @property
    def _person(self) -> PersonId:
        person = self._desk.keeping.looks
        if person is None:
            raise ValueError("nobody is here")
        return person

    def _show(self, *, anew: bool = False) -> None:
        state = self._state()
        self._screen.show_state(state)
        keys = Keys(back=self._home, next=self._home)
        self._desk.stage.show(self._screen, state, keys, anew=anew)

    def _state(self) -> SettingsState:
        desk, person = self._desk, self._person
        # In both bars: with several pages the lower one says which page this is.
        saved = easy("Saved for {name}", name=desk.laptop.people.get(person).first_name)
        rows = self._rows()
        preview = Preview(
            title=easy("It looks like this"),
            question=easy("Do people choose drinks?"),
            help=easy("A Welsh speaker has not checked these words yet.")
            if language_in_use() == Language.WELSH
            else easy("Ask people in the kitchen."),
            picture="drink",
        )
        return SettingsState(
            rows=rows,
            preview=preview,
            bars=Bars(
                where=Where(small=saved, bold=easy("Settings for me"), picture="settings"),
                people=desk.faces.here(desk.keeping.now.people),
                back=BarKey(words=easy("Back"), glyph="arrow_left"),
                middle=WordsInMiddle(words=saved, glyph="shield"),
                next=BarKey(words=easy("Done"), glyph="tick", primary=True),
            ),
            spoken=(
                *(Spoken(text=_said(row), key=row.key) for row in rows),
                *self._sample(preview),
            ),
        )

    def _rows(self) -> tuple[SettingRow, ...]:
        chosen = self._desk.laptop.settings.of_person(self._person)
        return (*self._whose(), *rows_of(chosen), hard_words_row())

    def _sample(self, preview: Preview) -> tuple[Spoken, ...]:
        return (
            Spoken(text=preview.title, key="preview"),
            Spoken(text=preview.question, key="question"),
            Spoken(text=preview.help, key="help"),
        )

    def _whose(self) -> tuple[SettingRow, ...]:
        people = self._desk.keeping.now.people
        if len(people) < 2:  # noqa: PLR2004 - one person's are nobody else's
            return ()
        get = self._desk.laptop.people.get
        return (whose_row([(one, get(one).first_name) for one in people], self._person),)

    def _choose(self, chosen: Chosen) -> None:
        if chosen.row == HARD_WORDS:
            self.words_requested.emit()
            return
        with self._desk.stage.guarded(self._show):
            keys = [row.key for row in self._rows()]
            self._desk.keeping.page(keys.index(chosen.row))
            if chosen.row == WHOSE:
                self._desk.keeping.use_looks(PersonId(chosen.option))
            else:
                settings, person = self._desk.laptop.settings, self._person
                now = _CHANGES[chosen.row](settings.of_person(person), chosen.option)
                settings.keep(person, now, by=self._desk.keeping.person)
            self._personal.take_on()
            self._show()
            self._screen.show_row(chosen.row)

    def _hear(self) -> None:
        self._desk.reading.stop()
        self._desk.reading.read_out(self._sample(self._state().preview))

    def _home(self) -> None:
        self.home_requested.emit()


def _said(row: SettingRow) -> str:
    picked = next((one.words for one in row.options if one.key == row.picked), "")
    return f"{row.words}. {picked}."
