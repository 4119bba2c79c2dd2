"""What was added to a question: look, hear, change, take out with undo."""

from PySide6.QtCore import QObject

from qc_desktop.domain.evidence import Evidence, EvidenceKind
from qc_desktop.domain.ids import EvidenceId
from qc_desktop.domain.session import Spot
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.devices.voice import Heard
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.visit_sketches import Sketching
from qc_desktop.ui.flows.visiting import Visiting, next_key
from qc_desktop.ui.flows.ways import Ways
from qc_desktop.ui.screens.checker.added import (
    AddedScreen,
    AddedState,
    AddedThing,
    Opens,
)
from qc_desktop.ui.screens.checker.picture import PictureKey, PictureScreen, PictureState
from qc_desktop.ui.theme.pictures import Photo
from qc_desktop.words import day_and_time, easy

_CHANGE, _OUT = "change", "out"


class Added(QObject):
    """Shows everything of one question, oldest first. What was taken out keeps its place."""

    def __init__(self, desk: Desk, ways: Ways, sketching: Sketching) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._ways = ways
        self._sketching = sketching
        self._visiting: Visiting | None = None
        self._screen = AddedScreen(desk.look)
        self._big = PictureScreen(desk.look)
        desk.stage.own(self._screen, self._big)
        self._taken_out: dict[EvidenceId, Evidence] = {}
        self._shown: dict[EvidenceId, Photo] = {}
        self._looking: Evidence | None = None
        self._playing: EvidenceId | None = None
        self._heard_to = 0
        self._screen.opened.connect(self._opened)
        self._screen.removed.connect(self._remove)
        self._screen.restored.connect(self._restore)
        self._big.picked.connect(self._big_picked)
        desk.tools.player.heard.connect(self._heard)
        desk.tools.player.finished.connect(self._played_all)

    def take(self, visiting: Visiting) -> None:
        """Work on this visit from now on."""
        self._visiting = visiting
        self._taken_out, self._shown = {}, {}

    @property
    def _now(self) -> Visiting:
        if self._visiting is None:
            raise ValueError("no visit is open")
        return self._visiting

    def open(self) -> None:
        """Show what was added to the open question."""
        with self._desk.stage.guarded():
            self._taken_out = {}
            self._open_again()

    def leave(self) -> None:
        """Be silent: somebody goes elsewhere."""
        self._stop_playing()

    def _open_again(self) -> None:
        with self._desk.stage.guarded():
            self._desk.keeping.open_question(self._now.question.id, Spot.ADDED)
            self._show(anew=True)

    def _show(self, *, anew: bool = False) -> None:
        things = self._things()
        none = (Spoken(text=easy("You added nothing yet."), key="none"),)
        state = AddedState(
            things=things,
            bars=self._now.question_bars(next_key(primary=True)),
            spoken=(
                Spoken(text=easy("What you added"), key="title"),
                *(Spoken(text=_aloud(one), key=one.key) for one in things),
                *(none if not things else ()),
            ),
        )
        self._screen.show_state(state)
        keys = Keys(back=self._leave, next=self._leave)
        self._desk.stage.show(self._screen, state, keys, anew=anew)

    def _all(self) -> tuple[Evidence, ...]:
        kept = {one.id: one for one in self._now.kept(self._now.question.id)}
        return tuple(
            sorted({**self._taken_out, **kept}.values(), key=lambda one: (one.item.at, one.id))
        )

    def _things(self) -> tuple[AddedThing, ...]:
        numbers: dict[EvidenceKind, int] = {}
        things = []
        for one in self._all():
            kind = one.item.kind
            numbers[kind] = numbers.get(kind, 0) + 1
            things.append(self._thing(one, numbers[kind]))
        return tuple(things)

    def _thing(self, one: Evidence, number: int) -> AddedThing:
        desk, kind = self._desk, one.item.kind
        (who,) = desk.faces.names((one.by,))
        when = day_and_time(one.item.at, desk.now())
        is_picture = kind in {EvidenceKind.PHOTO, EvidenceKind.DRAWING}
        return AddedThing(
            key=one.id,
            name=_name(kind, number),
            who=easy("{name}. {when}", name=who, when=when),
            opens=self._opens(one),
            photo=self._photo(one) if is_picture and one.item.media else None,
            picture="voice" if kind is EvidenceKind.VOICE else "write",
            words=self._words(one),
            removed=one.id in self._taken_out,
        )

    def _opens(self, one: Evidence) -> Opens:
        match one.item.kind:
            case EvidenceKind.VOICE:
                return Opens.STOP if one.id == self._playing else Opens.HEAR
            case EvidenceKind.NOTE:
                return Opens.CHANGE
            case _:
                return Opens.LOOK

    def _words(self, one: Evidence) -> str:
        media = one.item.media
        if one.item.kind is EvidenceKind.VOICE and media is not None:
            of = _clock(int(media.seconds))
            if one.id == self._playing:
                return easy("{at} of {of}", at=_clock(self._heard_to), of=of)
            return of
        return one.text

    def _photo(self, one: Evidence) -> Photo:
        if one.id not in self._shown:
            media = one.item.media
            data = self._desk.laptop.evidence.media(media) if media else None
            self._shown[one.id] = Photo(data=data)
        return self._shown[one.id]

    def _opened(self, picked: Picked) -> None:
        one = self._found(picked)
        if one is None:
            return
        with self._desk.stage.guarded(self._show):
            match one.item.kind:
                case EvidenceKind.VOICE:
                    self._hear_or_stop(one)
                case EvidenceKind.NOTE:
                    self._stop_playing()
                    self._ways.write()
                case _:
                    self._stop_playing()
                    self._look(one)

    def _hear_or_stop(self, one: Evidence) -> None:
        again = self._playing == one.id
        self._stop_playing()
        if not again and one.item.media is not None:
            self._desk.reading.stop()
            self._desk.tools.player.play(self._desk.laptop.evidence.media(one.item.media))
            self._playing, self._heard_to = one.id, 0
        self._show()

    def _heard(self, heard: Heard) -> None:
        if self._playing is None or self._desk.stage.screen is not self._screen:
            return
        if int(heard.at) != self._heard_to:
            self._heard_to = int(heard.at)
            self._show()

    def _played_all(self) -> None:
        if self._playing is not None and self._desk.stage.screen is self._screen:
            self._playing = None
            self._show()

    def _stop_playing(self) -> None:
        if self._playing is not None:
            self._playing = None
            self._desk.tools.player.stop()

    def _look(self, one: Evidence) -> None:
        media = one.item.media
        if media is None:
            return
        self._looking = one
        title = next(thing.name for thing in self._things() if thing.key == one.id)
        keys = (
            PictureKey(key=_CHANGE, words=easy("Cover or write"), glyph="pencil", primary=True),
            PictureKey(key=_OUT, words=easy("Take out"), glyph="trash"),
        )
        state = PictureState(
            title=title,
            picture=self._desk.laptop.evidence.media(media),
            name=title,
            keys=keys,
            saved=True,
            bars=self._now.question_bars(next_key(primary=False)),
            spoken=(
                Spoken(text=title, key="title"),
                *(Spoken(text=key.words, key=key.key) for key in keys),
            ),
        )
        self._big.show_state(state)
        keys_of_bars = Keys(back=self._open_again, next=self._open_again)
        self._desk.stage.show(self._big, state, keys_of_bars)

    def _big_picked(self, picked: Picked) -> None:
        one = self._looking
        if one is None:
            return
        if picked.key == _CHANGE:
            self._sketching.mark(one, self._open_again)
        else:
            with self._desk.stage.guarded():
                self._take_out(one)
                self._open_again()

    def _remove(self, picked: Picked) -> None:
        one = self._found(picked)
        if one is None:
            return
        with self._desk.stage.guarded(self._show):
            if one.id == self._playing:
                self._stop_playing()
            self._take_out(one)
            self._show()

    def _take_out(self, one: Evidence) -> None:
        now = self._now
        self._desk.laptop.evidence.remove(one.id, by=now.by)
        self._taken_out[one.id] = one
        now.note_told(now.question.id)

    def _restore(self, picked: Picked) -> None:
        with self._desk.stage.guarded(self._show):
            now, evidence = self._now, EvidenceId(picked.key)
            self._desk.laptop.evidence.restore(evidence, by=now.by)
            self._taken_out.pop(evidence, None)
            now.note_told(now.question.id)
            self._show()

    def _found(self, picked: Picked) -> Evidence | None:
        return next((one for one in self._all() if one.id == picked.key), None)

    def _leave(self) -> None:
        self._stop_playing()
        self._ways.adding()


def _name(kind: EvidenceKind, number: int) -> str:
    match kind:
        case EvidenceKind.PHOTO:
            return easy("Photo {number}", number=number)
        case EvidenceKind.DRAWING:
            return easy("Drawing {number}", number=number)
        case EvidenceKind.VOICE:
            return easy("Recording {number}", number=number)
        case EvidenceKind.NOTE:
            return easy("Your words")


def _aloud(thing: AddedThing) -> str:
    if thing.removed:
        return easy("{thing}. Taken out.", thing=thing.name)
    parts = (thing.name, thing.who, thing.words)
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"
