"""The checkers' side as a whole: opens where they were, and leads from flow to flow."""

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.answers import AnswerSet
from qc_desktop.domain.evidence import Evidence
from qc_desktop.domain.ids import VisitId
from qc_desktop.domain.problems import Problem
from qc_desktop.domain.session import Spot
from qc_desktop.ui.components.bars import Turn
from qc_desktop.ui.components.values import Spoken
from qc_desktop.ui.flows.badge import BadgeFlow
from qc_desktop.ui.flows.checker_tools import CheckerTools, Desk
from qc_desktop.ui.flows.choosing import ChoosingFlow
from qc_desktop.ui.flows.faces import Faces
from qc_desktop.ui.flows.hard_words import HardWordsFlow
from qc_desktop.ui.flows.help import HelpFlow, Left
from qc_desktop.ui.flows.keeping import Keeping
from qc_desktop.ui.flows.locking import Locking
from qc_desktop.ui.flows.my_settings import MySettings
from qc_desktop.ui.flows.news import SPOTS as NEWS_SPOTS
from qc_desktop.ui.flows.news import NewsFlow
from qc_desktop.ui.flows.personal import Personal
from qc_desktop.ui.flows.practice import PracticeFlow
from qc_desktop.ui.flows.reading import read_stage
from qc_desktop.ui.flows.send import SendFlow
from qc_desktop.ui.flows.signing_in import SignedIn
from qc_desktop.ui.flows.stage import Scene, Stage
from qc_desktop.ui.flows.start import Chosen, StartFlow
from qc_desktop.ui.flows.turns import TurnsFlow
from qc_desktop.ui.flows.visit import VisitFlow
from qc_desktop.ui.flows.visiting import Visiting
from qc_desktop.ui.shell import Shell


class CheckersFlow(QObject):
    """Owns the checkers' flows. `begin` shows the first screen."""

    office_requested = Signal()
    close_requested = Signal()
    language_changed = Signal()
    """Make all of this anew, and `go_on` with it: its words are of another language."""

    def __init__(self, shell: Shell, tools: CheckerTools) -> None:
        super().__init__(shell)
        self._stage = Stage(shell)
        self._desk = Desk(
            tools=tools,
            stage=self._stage,
            keeping=Keeping(tools.laptop.sessions),
            faces=Faces(tools.laptop.people, tools.laptop.places),
            reading=read_stage(self._stage, tools.speaker, tools.laptop.voices.sound_for),
        )
        self._personal = Personal(self._desk)
        self._settings = MySettings(self._desk, self._personal)
        self._words = HardWordsFlow(self._desk)
        self._start = StartFlow(self._desk)
        self._choosing = ChoosingFlow(self._desk)
        self._visit = VisitFlow(self._desk)
        self._send = SendFlow(self._desk)
        self._badge = BadgeFlow(self._desk)
        self._news = NewsFlow(self._desk)
        self._help = HelpFlow(self._desk)
        self._practice = PracticeFlow(self._desk)
        self._turns = TurnsFlow(self._desk)
        self._stage.tell_turn_by(self._whose_turn)
        self._locking = Locking(self._desk, tools.presence, self._is_busy)
        self._connect(shell)

    def begin(self) -> None:
        """Show the screen that was open when the program ended, else who is checking."""
        # Qt gives the first focus of a window as Tab would: nobody has used the keyboard yet.
        self._desk.look.presses.by_keyboard = False
        with self._stage.guarded(self._start.who):
            self._keep_what_was_said()
            if self._somebody_must_sign_in():
                self._hide()
            else:
                self._open_where_left()

    def go_on(self) -> None:
        """Show what was on before everything was made anew."""
        with self._stage.guarded(self._start.who):
            self._personal.check()
            if self._desk.keeping.now.locked:
                self._hide()
            else:
                self._open_where_left()

    def end(self) -> None:
        """Let go of every screen: another such flow takes over in a new frame."""
        self.leave()
        self._practice.close()
        self._stage.end()
        self.deleteLater()

    def lock(self) -> None:
        """Hide the screen and lose nothing: the same place comes back for who signs in."""
        if not self._desk.keeping.now.people or self._desk.keeping.now.locked:
            return
        # First of all, so that nothing of a visit shows whatever goes wrong after it.
        self._stage.lock()
        self.leave()
        self._hide()

    def _hide(self) -> None:
        self._stage.lock()
        with self._stage.guarded():
            self._desk.keeping.lock()
        self._start.who()

    def _somebody_must_sign_in(self) -> bool:
        now, way_of = self._desk.keeping.now, self._desk.laptop.signing_in.way_of
        return bool(now.people) and (now.locked or any(way_of(one).asks for one in now.people))

    def _came_in(self, signed_in: SignedIn) -> None:
        with self._stage.guarded(self._start.who):
            keeping = self._desk.keeping
            session, behind = keeping.now, self._stage.unlock()
            if not session.locked:
                keeping.come_in(signed_in.people)
                keeping.take_parked()
                self._open_where_left()
            elif set(session.people) & set(signed_in.people):
                keeping.come_in(signed_in.people)
                self._go_on(behind, same=session.people == signed_in.people)
            else:
                self._visit.close()
                self._practice.close()
                keeping.park(session)
                keeping.come_in(signed_in.people)
                keeping.take_parked()
                self._open_where_left()

    def _go_on(self, behind: Scene | None, *, same: bool) -> None:
        """Show what the lock hid: as it was, where the same people are back."""
        if self._practice.is_on:
            self._practice.resume()
        elif behind is not None and same and not self._is_of_visit(behind):
            self._stage.show_again(behind)
        else:
            self._open_where_left()

    def _is_of_visit(self, scene: Scene) -> bool:
        """Tell whether the session opens this anew: a voice note that was cut off is kept now."""
        return self._visit.is_open and not self._help.owns(scene.screen)

    def _open_where_left(self) -> None:
        now = self._desk.keeping.now
        if not now.people:
            self._start.who()
        elif now.visit is not None and self._is_theirs(now.visit):
            self._visit.resume()
        elif now.spot in NEWS_SPOTS:
            self._news.resume()
        elif now.visit is None and now.spot is Spot.CHOOSE_VISIT:
            self._choosing.choose()
        elif now.spot is Spot.SETTINGS:
            self._settings.go_on()
        else:
            self._go_home()

    def _is_theirs(self, visit: VisitId) -> bool:
        """Tell whether a visit is of somebody who is here: nobody sees other people's."""
        plan = self._desk.laptop.visits.get(visit).plan
        return bool({*plan.checkers, *plan.supporters} & set(self._desk.keeping.now.people))

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """What Listen reads now."""
        return self._stage.spoken

    def who(self) -> None:
        """Show who is checking today, as after the office closed."""
        self._locking.read_time()
        self._start.who()

    def leave(self) -> None:
        """Keep what is half done and be silent: the window closes, or the office opens."""
        self._desk.reading.stop()
        self._help.leave()
        self._visit.leave()
        self._badge.leave()
        self._news.leave()
        self._practice.leave()

    def _connect(self, shell: Shell) -> None:
        shell.closing.connect(self._closing)
        self._stage.home_requested.connect(self._home_pressed)
        self._stage.help_requested.connect(self._help_pressed)
        self._stage.about_to_show.connect(self._personal.check)
        self._personal.language_changed.connect(self.language_changed)
        self._start.settings_requested.connect(self._settings.open)
        self._settings.home_requested.connect(self._go_home)
        self._settings.words_requested.connect(self._words.open)
        self._words.closed.connect(self._settings.open)
        self._locking.lock_requested.connect(self.lock)
        self._start.came_in.connect(self._came_in)
        self._start.office_requested.connect(self._office_pressed)
        self._start.close_requested.connect(self.close_requested)
        self._start.choose_requested.connect(self._choosing.choose)
        self._start.my_visits_requested.connect(self._choosing.mine)
        self._start.badge_requested.connect(self._badge.open)
        self._start.news_requested.connect(self._news.open)
        self._start.send_requested.connect(self._send.open)
        self._start.practice_requested.connect(self._practice.begin)
        self._practice.ended.connect(self._start.home)
        self._start.visit_chosen.connect(self._open_visit)
        self._choosing.visit_chosen.connect(self._open_visit)
        self._visit.send_requested.connect(self._send_pressed)
        self._visit.news_requested.connect(self._news_pressed)
        self._choosing.home_requested.connect(self._go_home)
        self._visit.home_requested.connect(self._go_home)
        self._send.home_requested.connect(self._go_home)
        self._badge.home_requested.connect(self._go_home)
        self._news.home_requested.connect(self._go_home)
        self._news.send_requested.connect(self._send_news)
        self._stage.turn_requested.connect(self._turn_pressed)
        self._turns.closed.connect(self._help_closed)
        self._help.home_requested.connect(self._go_home)
        self._help.closed.connect(self._help_closed)

    def _is_busy(self) -> bool:
        """Tell whether somebody speaks or listens: they may sit still for long."""
        desk = self._desk
        plays = desk.tools.player.is_playing
        return desk.reading.is_reading or plays or self._visit.hears_sound

    def _open_visit(self, chosen: Chosen) -> None:
        with self._stage.guarded(self._go_home):
            if self._is_theirs(chosen.visit):
                self._visit.open(chosen.visit)

    def _office_pressed(self) -> None:
        self.leave()
        self.office_requested.emit()

    def _send_pressed(self) -> None:
        self._visit.close()
        self._send.open()

    def _send_news(self) -> None:
        self._desk.keeping.go_home()
        self._send.open()

    def _news_pressed(self) -> None:
        place = self._visit.now.place.id
        self._visit.close()
        self._desk.keeping.go_home()
        self._news.begin(place)

    def _closing(self) -> None:
        self.leave()
        self._practice.close()

    def _home_pressed(self) -> None:
        if self._practice.is_on:
            self._practice.home_pressed()
        elif self._visit.is_open:
            self._visit.stop_or_break()
        else:
            self._go_home()

    def _go_home(self) -> None:
        self._help.leave()
        self._stage.forget_aside()
        if self._practice.is_on:
            self._practice.home()
            return
        self._visit.close()
        self._news.close()
        self._start.home()

    def _help_pressed(self) -> None:
        if self._help.is_shown:
            self._stage.close_message()
        else:
            self._stage.set_aside()
        hidden = self._desk.keeping.now.locked
        visiting = self._visit.now if self._visit.is_open and not hidden else None
        self._visit.leave()
        self._practice.leave()
        self._news.leave()
        self._help.open(visiting)

    def _whose_turn(self, people: int) -> Turn | None:
        if self._practice.is_on or self._desk.keeping.now.locked:
            return None
        return self._turns.whose(people)

    def _turn_pressed(self) -> None:
        self._visit.leave()
        self._news.leave()
        self._turns.open(self._visit.now.visit.id if self._visit.is_open else None)

    def _help_closed(self, left: Left) -> None:
        with self._stage.guarded():
            if self._desk.keeping.now.locked:
                self._stage.show_again(left.scene)
            elif self._practice.is_on:
                self._practice.resume()
            elif self._visit.is_open:
                self._visit.resume()
            elif self._send.is_sending_screen(left.scene.screen):
                self._send.open()
            elif self._desk.keeping.now.spot in NEWS_SPOTS:
                self._news.resume()
            elif self._start.asks_who(left.scene.screen) and self._desk.keeping.now.people:
                self._open_where_left()
            elif not self._start.show_again(left.scene.screen):
                self._stage.show_again(left.scene)
            self._stage.bring_back()

    def _keep_what_was_said(self) -> None:
        """Keep the voice notes that a crash cut off, and count them as answers."""
        try:
            self._desk.laptop.concerns.recover()
            self._desk.laptop.stories.recover()
            self._desk.laptop.findings.recover()
            recovered = self._desk.laptop.evidence.recover()
        except Problem as problem:
            self._stage.tell(problem)
            return
        for one in recovered:
            self._note_told(one)

    def _note_told(self, one: Evidence) -> None:
        desk = self._desk
        if not desk.keeping.now.people:
            return
        visiting = Visiting(desk.laptop, desk.keeping, desk.faces, one.item.visit)
        question = visiting.checklist.question(one.item.question)
        if question.answer_set is AnswerSet.OPEN:
            visiting.note_told(question.id, one.item.respondent)
