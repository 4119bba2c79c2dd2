"""A visit from getting ready to finished: opens its parts and leads from one to the next."""

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain import visit_path
from qc_desktop.domain.consent import ConsentTo
from qc_desktop.domain.evidence import EvidenceKind
from qc_desktop.domain.ids import QuestionId, VisitId
from qc_desktop.domain.session import Spot
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.visit_added import Added
from qc_desktop.ui.flows.visit_beginning import Beginning
from qc_desktop.ui.flows.visit_end import Ending
from qc_desktop.ui.flows.visit_photos import Photos
from qc_desktop.ui.flows.visit_questions import Questions
from qc_desktop.ui.flows.visit_sketches import Sketching
from qc_desktop.ui.flows.visit_topics import Topics
from qc_desktop.ui.flows.visit_voice import Voice
from qc_desktop.ui.flows.visit_writing import Writing
from qc_desktop.ui.flows.visiting import Visiting

_CONSENTS = {spot: to for to, spot in visit_path.CONSENT_SPOTS.items()}


class VisitFlow(QObject):
    """One visit at a time."""

    home_requested = Signal()
    send_requested = Signal()
    news_requested = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._now: Visiting | None = None
        self._beginning = Beginning(desk, self)
        self._topics = Topics(desk, self)
        self._questions = Questions(desk, self)
        self._writing = Writing(desk, self)
        self._voice = Voice(desk, self)
        self._sketching = Sketching(desk, self)
        self._photos = Photos(desk, self, self._sketching)
        self._added = Added(desk, self, self._sketching)
        self._ending = Ending(desk, self)
        self._beginning.home_requested.connect(self.home_requested)
        self._ending.home_requested.connect(self.home_requested)
        self._ending.send_requested.connect(self.send_requested)
        self._ending.news_requested.connect(self.news_requested)

    @property
    def now(self) -> Visiting:
        """The visit that is open."""
        if self._now is None:
            raise ValueError("no visit is open")
        return self._now

    @property
    def is_open(self) -> bool:
        """Whether a visit is open."""
        return self._now is not None

    @property
    def hears_sound(self) -> bool:
        """Whether somebody's words are being recorded just now."""
        return self._now is not None and self._voice.hears_sound

    def open(self, visit: VisitId) -> None:
        """Open a visit where it should go on."""
        with self._desk.stage.guarded():
            self._take(visit)
            spot = visit_path.where_to_go_on(self.now.visit)
            if spot is Spot.WELCOME:
                spot = Spot.CONSENT_TALK
            self._desk.keeping.open_visit(visit, spot)
            left = visit_path.practice_left(self.now.visit, self.now.checklist)
            if spot is Spot.VISIT and left is not None:
                self.question(left)
            else:
                self._show(spot)

    def resume(self) -> None:
        """Show the visit, the screen and the question of the session, as they were left."""
        session = self._desk.keeping.now
        if session.visit is None:
            self.home_requested.emit()
            return
        self._take(session.visit)
        self._show(session.spot)

    def leave(self) -> None:
        """Keep what is half done: a note being typed, a voice note being spoken."""
        if self._now is not None:
            self._writing.leave()
            self._voice.leave()
            self._photos.leave()
            self._added.leave()

    def close(self) -> None:
        """Forget the visit; it stays on disk as it is."""
        if self._now is not None:
            self._writing.finish()
            self._sketching.finish()
            self._voice.leave()
            self._photos.leave()
            self._added.leave()
            self._now = None

    def consent_again(self) -> None:
        """Go back to what the person said, which can change at any time."""
        self._beginning.consent(ConsentTo.TALK)

    def topics(self) -> None:
        """Show all topics."""
        self._topics.open()

    def question(self, question: QuestionId) -> None:
        """Open a question."""
        self._questions.open(question)

    def after_question(self) -> None:
        """Go on: the next question, or what comes at the end of a topic."""
        now = self.now
        following = visit_path.next_question(now.checklist, now.question.id)
        if following is not None:
            self.question(following)
        else:
            self.topics()

    def adding(self) -> None:
        """Go back to where things are added to the open question."""
        self._questions.adding()

    def write(self) -> None:
        """Type some words for the open question."""
        self._writing.open()

    def voice(self) -> None:
        """Record a voice note, where the person said that we may."""
        now = self.now
        if visit_path.may_keep(now.visit, now.question, EvidenceKind.VOICE, now.respondent):
            self._voice.open()
        else:
            self._voice.say_not_allowed()

    def photos(self) -> None:
        """Add photos to the open question."""
        self._photos.open()

    def draw(self) -> None:
        """Draw a picture for the open question."""
        self._sketching.draw()

    def added(self) -> None:
        """See, hear and change what was added to the open question."""
        self._added.open()

    def check_answers(self) -> None:
        """Look back over the answers."""
        self._ending.check_answers()

    def finished(self) -> None:
        """Show that the visit is finished."""
        self._ending.finished()

    def _take(self, visit: VisitId) -> None:
        desk = self._desk
        self._now = Visiting(desk.laptop, desk.keeping, desk.faces, visit)
        for part in (
            self._beginning,
            self._topics,
            self._questions,
            self._writing,
            self._voice,
            self._photos,
            self._sketching,
            self._added,
            self._ending,
        ):
            part.take(self._now)

    def _show(self, spot: Spot) -> None:
        question = self._desk.keeping.now.question
        if spot in _CONSENTS:
            self._beginning.consent(_CONSENTS[spot])
        elif question is not None and spot in _ON_A_QUESTION:
            self._show_question(spot, question)
        elif spot is Spot.READY:
            self._beginning.ready()
        elif spot is Spot.CHECK_ANSWERS:
            self.check_answers()
        elif spot is Spot.FINISHED:
            self.finished()
        else:
            self.topics()

    def _show_question(self, spot: Spot, question: QuestionId) -> None:
        match spot:
            case Spot.WRITE:
                self.write()
            case Spot.PHOTO:
                self.photos()
            case Spot.DRAW:
                self.draw()
            case Spot.ADDED:
                self.added()
            case Spot.ADD_MORE | Spot.VOICE:
                # A voice note that was cut off has been kept by now.
                self.adding()
            case _:
                self.question(question)


_ON_A_QUESTION = frozenset(
    {Spot.QUESTION, Spot.ADD_MORE, Spot.WRITE, Spot.VOICE, Spot.PHOTO, Spot.DRAW, Spot.ADDED}
)
