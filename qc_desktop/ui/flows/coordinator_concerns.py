"""The concerns of the office: read, hear, and say that somebody has it."""

from datetime import timedelta
from statistics import median

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.concerns import Concern, ConcernId, ConcernKind, Entry, Telling, ToldHow
from qc_desktop.domain.evidence import MediaRef
from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.problems import Problem
from qc_desktop.services.concerns import NOBODY
from qc_desktop.ui.components.bars import Chip, Tone
from qc_desktop.ui.flows.coordinator_desk import Desk
from qc_desktop.ui.flows.coordinator_review import SoundPlayer
from qc_desktop.ui.flows.coordinator_words import short_moment
from qc_desktop.ui.screens.coordinator.concerns import ConcernsScreen
from qc_desktop.ui.screens.coordinator.concerns_state import (
    AnswerWish,
    ConcernsState,
    HearWish,
    OpenConcern,
    SaidLine,
)
from qc_desktop.ui.screens.coordinator.roster_state import CardWish, RosterCard
from qc_desktop.ui.theme.pictures import NO_PLACE
from qc_desktop.words import joined, plain, plain_n


class ConcernsFlow(QObject):
    """Shows concerns to one coordinator. Whom a concern is about is not shown it."""

    counted = Signal()
    """How many concerns are open may be another number now."""

    def __init__(self, desk: Desk, player: SoundPlayer) -> None:
        super().__init__(desk)
        self._desk = desk
        self._player = player
        self._picked: ConcernId | None = None
        self._sounds: dict[str, MediaRef] = {}
        self._playing = ""
        self.screen = ConcernsScreen(desk.look)
        self.screen.picked.connect(self._pick)
        self.screen.hear_requested.connect(self._hear_or_stop)
        self.screen.answered.connect(self._answer)

    def open(self) -> None:
        """Show the concerns, the first without an answer open."""
        self._picked = None
        self._show()

    def leave(self) -> None:
        """Stop what sounds."""
        self._player.stop()
        self._playing = ""

    def sound_ended(self) -> None:
        """Note that the sound came to its end."""
        self._playing = ""

    def _show(self, *, problem: str = "", done: str = "") -> None:
        everything = self._desk.tried(self._everything)
        if everything is None:
            return
        if self._picked is None and everything:
            self._picked = everything[0].id
        opened = next((one for one in everything if one.id == self._picked), None)
        self.screen.show_state(
            ConcernsState(
                cards=tuple(self._card(one) for one in everything),
                open=self._opened(opened) if opened is not None else None,
                figure=_figure(everything),
                problem=problem,
                done=done,
            )
        )
        waiting = sum(not one.is_acknowledged for one in everything)
        line = plain_n("{count} without an answer", "{count} without an answer", waiting)
        self._desk.show(self.screen, plain("Concerns"), line)

    def _everything(self) -> tuple[Concern, ...]:
        return self._desk.laptop.concern_reading.everything(reader=self._desk.me)

    def _card(self, one: Concern) -> RosterCard:
        age = _ago(self._desk.now - one.at)
        chip = (
            Chip(words=plain("Answered"), tone=Tone.OK)
            if one.is_acknowledged
            else Chip(words=plain("New"), tone=Tone.HELP, glyph="shield_hand")
        )
        place = self._place(one)
        photo = self._desk.place_photo(one.place) if one.place else NO_PLACE
        return RosterCard(key=one.id, name=place, line=age, chip=chip, photo=photo)

    def _place(self, one: Concern) -> str:
        if one.withheld:
            return plain("For another coordinator")
        if one.place is None:
            return plain("Not on a visit")
        try:
            return self._desk.laptop.places.get(one.place).name
        except Problem:
            return plain("A place that is gone")

    def _opened(self, one: Concern) -> OpenConcern:
        when = short_moment(one.at, self._desk.now.tzinfo)
        if one.withheld:
            return OpenConcern(
                key=one.id,
                title=self._place(one),
                about=when,
                kinds="",
                withheld=plain(
                    "This concern names the safeguarding lead. Another coordinator must open it."
                ),
            )
        self._sounds = {f"{n}": entry.sound for n, entry in enumerate(one.entries) if entry.sound}
        about = plain("{who}, {when}", who=self._name(one.by), when=when)
        if one.time_to_tell is not None:
            about += ". " + plain("Told after {time}.", time=_time(one.time_to_tell))
        lead = plain("It is about the safeguarding lead. Do not tell them.")
        kinds = joined([_kind(kind) for kind in one.kinds]) or plain("Not said what about")
        unread = plain_n(
            "{count} part cannot be opened on this laptop.",
            "{count} parts cannot be opened on this laptop.",
            one.unread,
        )
        return OpenConcern(
            key=one.id,
            title=self._place(one),
            about=about,
            kinds=plain(
                "{kinds}. {more}", kinds=kinds, more=lead if one.about_lead else ""
            ).strip(),
            said=tuple(self._said(n, entry) for n, entry in enumerate(one.entries)),
            told=tuple(self._told(telling) for telling in one.told),
            notes=tuple(
                plain(
                    "{when}, {who}: {words}",
                    when=short_moment(note.at, self._desk.now.tzinfo),
                    who=self._name(note.by),
                    words=note.words or plain("I have it."),
                )
                for note in one.notes
            ),
            warning=unread if one.unread else "",
            answer_key=plain("Add a note") if one.is_acknowledged else plain("I have it"),
        )

    def _said(self, number: int, entry: Entry) -> SaidLine:
        sound = entry.sound
        hear = plain("Hear it, {seconds} seconds", seconds=round(sound.seconds)) if sound else ""
        when = plain(
            "{who}, {when}",
            who=self._name(entry.by),
            when=short_moment(entry.at, self._desk.now.tzinfo),
        )
        return SaidLine(key=str(number), when=when, words=entry.words, hear=hear)

    def _told(self, telling: Telling) -> str:
        when = short_moment(telling.at, self._desk.now.tzinfo)
        match telling.how:
            case ToldHow.CALLED_999:
                return plain("{when}: they called 999", when=when)
            case ToldHow.RANG:
                who = telling.who or plain("the office")
                return plain("{when}: they rang {who}", when=when, who=who)
            case ToldHow.IN_PERSON:
                return plain("{when}: they told {who}", when=when, who=telling.who)

    def _name(self, person: PersonId) -> str:
        if person == NOBODY:
            return plain("Nobody had tapped a picture")
        return self._desk.person(person).name

    def _pick(self, wish: CardWish) -> None:
        self.leave()
        self._picked = ConcernId(wish.key)
        self._show()

    def _hear_or_stop(self, wish: HearWish) -> None:
        playing, concern = self._playing, self._picked
        self.leave()
        if playing == wish.key or concern is None:
            return
        try:
            sound = self._desk.laptop.concern_reading.sound(
                concern, self._sounds[wish.key], reader=self._desk.me
            )
            self._player.play(sound)
        except Problem as problem:
            self._show(problem=problem.words().sentence())
            return
        self._playing = wish.key

    def _answer(self, wish: AnswerWish) -> None:
        reading, me = self._desk.laptop.concern_reading, self._desk.me
        concern = ConcernId(wish.key)
        words = wish.words.strip()
        if not words and reading.read(concern, reader=me).is_acknowledged:
            self._show(problem=plain("Write a note first."))
            return
        if self._desk.tried(lambda: reading.acknowledge(concern, words, by=me)) is not None:
            self._show(done=plain("Saved. “Get the news” on the Visits page sends it."))
            self.counted.emit()


def _kind(kind: ConcernKind) -> str:
    return {
        ConcernKind.UPSET: plain("Someone is very upset"),
        ConcernKind.HURT: plain("Someone is being hurt"),
        ConcernKind.UNSAFE_HOME: plain("The home is not safe"),
        ConcernKind.TAKEN: plain("Someone takes money or things"),
        ConcernKind.HEALTH: plain("Health or medicine"),
        ConcernKind.OTHER: plain("Something else"),
    }[kind]


def _figure(everything: tuple[Concern, ...]) -> str:
    times = [one.time_to_tell for one in everything if one.time_to_tell is not None]
    if not times:
        return ""
    middle = timedelta(seconds=median(one.total_seconds() for one in times))
    return plain(
        "Time to tell: half of {count} within {time}.", count=len(times), time=_time(middle)
    )


def _time(length: timedelta) -> str:
    minutes = int(length.total_seconds() // 60)
    if minutes < 1:
        return plain("less than a minute")
    if minutes < 60:  # noqa: PLR2004 - an hour
        return plain_n("{count} minute", "{count} minutes", minutes)
    if minutes < 24 * 60:
        return plain_n("{count} hour", "{count} hours", minutes // 60)
    return plain_n("{count} day", "{count} days", minutes // (24 * 60))


def _ago(length: timedelta) -> str:
    return plain("Told {time} ago", time=_time(max(length, timedelta())))
