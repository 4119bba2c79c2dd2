"""Review one visit: read, look, listen, add actions, sign off."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.evidence import Evidence, EvidenceKind
from qc_desktop.domain.ids import DeviceId, EvidenceId, TopicId, VisitId
from qc_desktop.domain.problems import Problem
from qc_desktop.domain.visits import Visit
from qc_desktop.services.evidence import EvidenceKeeping
from qc_desktop.ui.background import Job, Progress
from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.overlay import Confirm
from qc_desktop.ui.flows.coordinator_desk import Desk, problem_in
from qc_desktop.ui.flows.coordinator_reviewing import Reviewed, first_topic, review_state
from qc_desktop.ui.flows.coordinator_words import short_moment
from qc_desktop.ui.screens.coordinator.review import ReviewScreen
from qc_desktop.ui.screens.coordinator.review_state import (
    ActionGone,
    ActionStep,
    ActionWish,
    EvidenceWish,
    PhotoLine,
    QuoteWish,
    TopicWish,
)
from qc_desktop.ui.screens.coordinator.visits_state import VisitWish
from qc_desktop.words import joined, plain

_PICTURES = frozenset({EvidenceKind.PHOTO, EvidenceKind.DRAWING})


class SoundPlayer(Protocol):
    """Plays a voice note. `ended` is told when it ends by itself."""

    def play(self, ogg: bytes) -> None:
        """Play from the start. Raises Problem NO_SOUND."""
        ...

    def stop(self) -> None:
        """Be silent."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class _Photos:
    """The pictures of one topic that are here, and the evidence that is not here yet."""

    visit: VisitId
    found: dict[EvidenceId, bytes]
    missing: frozenset[EvidenceId]


class ReviewFlow(QObject):
    """One visit at a time."""

    report_requested = Signal(VisitWish)
    left = Signal()

    def __init__(self, desk: Desk, player: SoundPlayer) -> None:
        super().__init__(desk)
        self._desk = desk
        self._player = player
        self._visit: Visit | None = None
        self._topic = TopicId("")
        self._photos: dict[EvidenceId, bytes] = {}
        self._missing: frozenset[EvidenceId] = frozenset()
        self._playing: EvidenceId | None = None
        self._job: Job | None = None
        self.screen = ReviewScreen(desk.look)
        self._connect()

    def open(self, visit: VisitId) -> None:
        """Show a visit."""
        found = self._desk.tried(lambda: self._desk.laptop.visits.get(visit))
        if found is None:
            return
        checklist = self._desk.tried(lambda: self._desk.laptop.visits.checklist(found))
        if checklist is None:
            return
        self._visit = found
        self._topic = first_topic(found, checklist)
        self._photos, self._missing = {}, frozenset()
        place = self._desk.laptop.places.get(found.plan.place)
        self._show()
        self._desk.show(self.screen, place.name, self._line(found))
        self._fetch_photos()

    def leave(self) -> None:
        """Stop the sound and what is under way."""
        self._player.stop()
        self._playing = None
        if self._job is not None:
            self._job.stop()
            self._job = None

    def sound_ended(self) -> None:
        """Show that the sound is over."""
        if self._playing is not None:
            self._playing = None
            self._show()

    def _connect(self) -> None:
        screen = self.screen
        screen.topic_requested.connect(self._turn)
        screen.photo_requested.connect(self._show_big)
        screen.sound_requested.connect(self._play_or_stop)
        screen.quoted.connect(self._quote)
        screen.action_added.connect(self._add_action)
        screen.action_moved.connect(self._move_action)
        screen.action_gone.connect(self._ask_to_remove)
        screen.review_requested.connect(self._review)
        screen.report_requested.connect(self._report)
        screen.back_requested.connect(self._back)

    def _line(self, visit: Visit) -> str:
        checkers = joined([self._desk.person(one).name for one in visit.plan.checkers])
        when = short_moment(visit.plan.at, self._desk.now.tzinfo)
        if not visit.plan.supporters:
            return plain("{when}. {checkers}.", when=when, checkers=checkers)
        supporters = joined([self._desk.person(one).name for one in visit.plan.supporters])
        return plain(
            "{when}. {checkers}, with {supporters}.",
            when=when,
            checkers=checkers,
            supporters=supporters,
        )

    def _show(self, problem: str = "") -> None:
        visit = self._visit
        if visit is None:
            return
        laptop = self._desk.laptop
        given = Reviewed(
            visit=visit,
            checklist=laptop.visits.checklist(visit),
            evidence=laptop.evidence.of_visit(visit.id),
            actions=laptop.actions.of_visit(visit.id),
            person=self._desk.person,
            laptop=self._laptop_words,
            zone=self._desk.now.tzinfo,
            today=self._desk.now.date(),
            photos=self._photos,
            missing=self._missing,
            playing=self._playing,
        )
        self.screen.show_state(review_state(given, self._topic, problem))

    def _laptop_words(self, device: DeviceId) -> str:
        if device == self._desk.laptop.organisations.device():
            return plain("On this laptop")
        for laptop in self._desk.laptop.sending.laptops():
            if laptop.id == device:
                return laptop.laptop
        return plain("Another laptop")

    def _turn(self, wish: TopicWish) -> None:
        self._topic = wish.topic
        self._player.stop()
        self._playing = None
        self._show()

    def _fetch_photos(self) -> None:
        visit = self._visit
        if visit is None:
            return
        keeping = self._desk.laptop.evidence
        pieces = keeping.of_visit(visit.id)

        def fetch(progress: Progress) -> _Photos:
            return _fetched(keeping, visit.id, pieces, progress)

        self._job = self._desk.run(fetch, self._photos_came, self._photos_failed)

    def _photos_came(self, photos: _Photos) -> None:
        self._job = None
        if self._visit is not None and photos.visit == self._visit.id:
            self._photos, self._missing = photos.found, photos.missing
            self._show()

    def _photos_failed(self, trouble: Exception) -> None:
        self._job = None
        self._desk.tell(problem_in(trouble))

    def _show_big(self, wish: EvidenceWish) -> None:
        data = self._photos.get(wish.evidence)
        if data is not None:
            self.screen.show_big(
                PhotoLine(evidence=wish.evidence, alt=plain("Photo"), who="", data=data)
            )

    def _play_or_stop(self, wish: EvidenceWish) -> None:
        was = self._playing
        self._player.stop()
        self._playing = None
        if was != wish.evidence and self._play(wish.evidence):
            self._playing = wish.evidence
        self._show()

    def _play(self, evidence: EvidenceId) -> bool:
        visit = self._visit
        if visit is None:
            return False

        def play() -> bool:
            keeping = self._desk.laptop.evidence
            for piece in keeping.of_visit(visit.id):
                if piece.id == evidence and piece.item.media is not None:
                    self._player.play(keeping.media(piece.item.media))
                    return True
            return False

        return bool(self._desk.tried(play))

    def _quote(self, wish: QuoteWish) -> None:
        keeping, me = self._desk.laptop.evidence, self._desk.me
        self._desk.tried(lambda: keeping.quote(wish.evidence, wish.on, by=me))
        self._show()

    def _add_action(self, wish: ActionWish) -> None:
        visit = self._visit
        if visit is None:
            return
        if not (wish.will and wish.who):
            self._show(plain("Write what you will do, and who."))
            return
        actions = self._desk.laptop.actions
        added = self._desk.tried(
            lambda: actions.add(
                visit=visit.id,
                said=wish.said,
                will=wish.will,
                who=wish.who,
                by_date=wish.by_date,
                by=self._desk.me,
            )
        )
        if added is not None:
            self.screen.clear_form()
        self._show()

    def _move_action(self, step: ActionStep) -> None:
        actions, me = self._desk.laptop.actions, self._desk.me
        self._desk.tried(lambda: actions.set_state(step.action, step.state, by=me))
        self._show()

    def _ask_to_remove(self, gone: ActionGone) -> None:
        self._gone = gone
        self._desk.ask(
            Confirm(
                heading=plain("Take this action out?"),
                words=plain("It will not be in the report."),
                picture="problem",
                go=BarKey(words=plain("Take it out"), glyph="trash"),
                keep=BarKey(words=plain("Keep it"), glyph="arrow_left"),
                danger=True,
            ),
            go=self._remove_action,
        )

    def _remove_action(self) -> None:
        actions, me, gone = self._desk.laptop.actions, self._desk.me, self._gone
        self._desk.tried(lambda: actions.remove(gone.action, by=me))
        self._show()

    def _review(self) -> None:
        visit = self._visit
        if visit is None:
            return
        visits, me = self._desk.laptop.visits, self._desk.me
        reviewed = self._desk.tried(lambda: visits.review(visit.id, by=me))
        if reviewed is not None:
            self._visit = reviewed
        self._show()

    def _report(self) -> None:
        if self._visit is not None:
            self.leave()
            self.report_requested.emit(VisitWish(visit=self._visit.id))

    def _back(self) -> None:
        self.leave()
        self.left.emit()


def _fetched(
    keeping: EvidenceKeeping, visit: VisitId, pieces: tuple[Evidence, ...], progress: Progress
) -> _Photos:
    found: dict[EvidenceId, bytes] = {}
    missing: set[EvidenceId] = set()
    for piece in pieces:
        progress.check()
        if piece.item.media is None:
            continue
        try:
            data = keeping.media(piece.item.media)
        except Problem:
            missing.add(piece.id)
            continue
        if piece.item.kind in _PICTURES:
            found[piece.id] = data
    return _Photos(visit=visit, found=found, missing=frozenset(missing))
