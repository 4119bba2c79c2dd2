"""A visit from getting ready to finished: opens its parts and leads from one to the next."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain import visit_path
from qc_desktop.domain.checklists import Asked
from qc_desktop.domain.consent import ConsentTo
from qc_desktop.domain.evidence import EvidenceKind
from qc_desktop.domain.ids import QuestionId, VisitId
from qc_desktop.domain.session import Spot
from qc_desktop.domain.visits import VisitState
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.visit_added import Added
from qc_desktop.ui.flows.visit_asking import AskingFirst
from qc_desktop.ui.flows.visit_beginning import Beginning
from qc_desktop.ui.flows.visit_break import Break
from qc_desktop.ui.flows.visit_buddy import Telling
from qc_desktop.ui.flows.visit_buddy_choice import NamingBuddy
from qc_desktop.ui.flows.visit_end import Ending
from qc_desktop.ui.flows.visit_findings import WhatWeFound
from qc_desktop.ui.flows.visit_hub import Hub
from qc_desktop.ui.flows.visit_leaving import Leaving
from qc_desktop.ui.flows.visit_people import People
from qc_desktop.ui.flows.visit_photos import Photos
from qc_desktop.ui.flows.visit_questions import Questions
from qc_desktop.ui.flows.visit_sketches import Sketching
from qc_desktop.ui.flows.visit_topics import Topics
from qc_desktop.ui.flows.visit_voice import Voice
from qc_desktop.ui.flows.visit_writing import Writing
from qc_desktop.ui.flows.visiting import ON_A_QUESTION, Visiting

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
        self._naming_buddy = NamingBuddy(desk, self)
        self._telling = Telling(desk, self)
        self._hub = Hub(desk, self)
        self._people = People(desk, self)
        self._asking = AskingFirst(desk, self)
        self._topics = Topics(desk, self)
        self._questions = Questions(desk, self)
        self._writing = Writing(desk, self)
        self._voice = Voice(desk, self)
        self._sketching = Sketching(desk, self)
        self._photos = Photos(desk, self, self._sketching)
        self._added = Added(desk, self, self._sketching)

        self._leaving = Leaving(desk, self)
        self._found = WhatWeFound(desk, self)
        self._ending = Ending(desk, self)
        self._break = Break(desk, self)
        self._beginning.home_requested.connect(self.home_requested)
        self._break.home_requested.connect(self.home_requested)
        self._ending.home_requested.connect(self.home_requested)
        self._ending.send_requested.connect(self.send_requested)
        self._ending.news_requested.connect(self.news_requested)

        desk.stage.talking_requested.connect(self._talking_pressed)

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
        return self._now is not None and (self._voice.hears_sound or self._found.hears_sound)

    def open(self, visit: VisitId) -> None:
        """Open a visit where it should go on."""
        with self._desk.stage.guarded():
            self._take(visit)
            spot = visit_path.where_to_go_on(self.now.visit)
            self._desk.keeping.open_visit(visit, spot)
            self._show(spot)

    def resume(self) -> None:
        """Show the visit, the screen, the person and the question of the session, as left."""
        session = self._desk.keeping.now
        if session.visit is None:
            self.home_requested.emit()
            return
        self._take(session.visit)
        if session.paused:
            self._break.paused()
        else:
            self._show(session.spot)

    def leave(self) -> None:
        """Keep what is half done: a note being typed, a voice note being spoken."""
        if self._now is not None:
            self._naming_buddy.leave()
            self._writing.leave()
            self._voice.leave()
            self._found.leave()
            self._photos.leave()
            self._added.leave()

    def close(self) -> None:
        """Forget the visit; it stays on disk as it is."""
        if self._now is not None:
            self.put_away()
            self._now = None

    def put_away(self) -> None:
        """Keep what is half done as it is: somebody goes elsewhere from here."""
        self._naming_buddy.leave()
        self._writing.finish()
        self._sketching.finish()
        self._voice.leave()
        self._found.leave()
        self._photos.leave()
        self._added.leave()

    def stop_or_break(self) -> None:
        """Ask whether to stop, take a break or do something else; nothing is lost."""
        self.leave()
        if self.now.visit.state is VisitState.STARTED:
            self._break.menu()
        else:
            self.home_requested.emit()

    def ready(self) -> None:
        """Show the getting-ready list."""
        self._beginning.ready()

    def name_buddy(self) -> None:
        """Say who our buddy is for this visit."""
        self._naming_buddy.open()

    def welcome(self) -> None:
        """Ask at the door whether we may come in."""
        self._beginning.welcome()

    def arrived(self) -> None:
        """Tell the buddy that we are here."""
        self._telling.arrived()

    def rooms(self) -> None:
        """Ask where we may go."""
        self._beginning.rooms()

    def hub(self) -> None:
        """Show the whole visit."""
        self._hub.open()

    def people(self) -> None:
        """Show the people we met."""
        self._people.people()

    def person(self) -> None:
        """Show what the person we talk with said yes to."""
        self._people.person()

    def talk(self) -> None:
        """Go on with the person we talk with."""
        self._people.talk()

    def consent(self, to: ConsentTo) -> None:
        """Ask the person one thing; it can change at any time."""
        self._asking.consent(to)

    def explained(self) -> None:
        """Say how we explained it."""
        self._asking.explained()

    def part(self, part: Asked) -> None:
        """Show one part of the visit: a person's topics, looking around, or the staff."""
        self._topics.part(part)

    def topics(self) -> None:
        """Show the topics of the part that is open."""
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

    def leave_them(self) -> None:
        """Say what to do before we go."""
        self._leaving.leave()

    def left(self) -> None:
        """Tell the buddy that we left."""
        self._telling.left()

    def feeling(self) -> None:
        """Ask each checker how they feel."""
        self._leaving.feeling()

    def findings(self) -> None:
        """Show what we found."""
        self._found.findings()

    def check_answers(self) -> None:
        """Look back over the answers."""
        self._ending.check_answers()

    def finish(self) -> None:
        """Note that the visit is finished, and say well done."""
        self._ending.finish()

    def finished(self) -> None:
        """Show that the visit is finished."""
        self._ending.finished()

    def _talking_pressed(self) -> None:
        """Show what the person said who we talk with; all people where it is nobody."""
        if self._now is None or self._desk.stage.bars is None:
            return
        self.put_away()
        talking = self._desk.stage.bars.talking
        if talking is not None and talking.name:
            self.person()
        else:
            self.people()

    def _take(self, visit: VisitId) -> None:
        desk = self._desk
        self._now = Visiting(desk.laptop, desk.keeping, desk.faces, visit)
        for part in (
            self._beginning,
            self._naming_buddy,
            self._telling,
            self._hub,
            self._people,
            self._asking,
            self._topics,
            self._questions,
            self._writing,
            self._voice,
            self._photos,
            self._sketching,
            self._added,
            self._leaving,
            self._found,
            self._ending,
            self._break,
        ):
            part.take(self._now)

    def _show(self, spot: Spot) -> None:
        if spot in _CONSENTS:
            self.consent(_CONSENTS[spot])
        elif spot in ON_A_QUESTION and self._desk.keeping.now.question is None:
            self.hub()
        else:
            self._by_spot().get(spot, self.hub)()

    def _by_spot(self) -> dict[Spot, Callable[[], None]]:
        return {
            Spot.READY: self._beginning.ready,
            Spot.BUDDY: self._naming_buddy.again,
            Spot.WELCOME: self.welcome,
            Spot.NOT_WELCOME: self._beginning.away,
            Spot.CHECK_IN: self.arrived,
            Spot.ROOMS: self.rooms,
            Spot.VISIT: self.hub,
            Spot.PEOPLE: self.people,
            Spot.NEW_PERSON: self._people.name_again,
            Spot.PERSON: self.person,
            Spot.EXPLAINED: self.explained,
            Spot.WHO_HELPED: self._asking.who_helped,
            Spot.SAID_BACK: self._asking.said_back,
            Spot.TOPICS: self.topics,
            Spot.QUESTION: self._question_again,
            Spot.WRITE: self.write,
            Spot.PHOTO: self.photos,
            Spot.DRAW: self.draw,
            Spot.ADDED: self.added,
            Spot.ADD_MORE: self.adding,
            # A voice note that was cut off has been kept by now.
            Spot.VOICE: self.adding,
            Spot.LEAVE: self.leave_them,
            Spot.CHECK_OUT: self.left,
            Spot.FEELING: self._leaving.feeling_again,
            Spot.FINDINGS: self.findings,
            Spot.FINDING: self._found.finding_again,
            Spot.AGREE: self._found.agree,
            Spot.CHECK_ANSWERS: self.check_answers,
            Spot.FINISHED: self.finished,
        }

    def _question_again(self) -> None:
        self.question(self.now.question.id)
