"""The office side: sign in, the main menu, and the way between its parts."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from qc_desktop.domain.help_lines import HelpLine
from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.visits import VisitState
from qc_desktop.ui.components.bars import Chip, Tone
from qc_desktop.ui.components.co_frame import CoBars, CoFrame
from qc_desktop.ui.components.overlay import Answer, Confirm, Message
from qc_desktop.ui.components.rail import RailItem
from qc_desktop.ui.components.values import Picked
from qc_desktop.ui.devices.voice.player import Player
from qc_desktop.ui.flows.coordinator_badge_design import DesignFlow
from qc_desktop.ui.flows.coordinator_badges import BadgesFlow
from qc_desktop.ui.flows.coordinator_board import BoardFlow
from qc_desktop.ui.flows.coordinator_concerns import ConcernsFlow
from qc_desktop.ui.flows.coordinator_desk import Desk, Tools
from qc_desktop.ui.flows.coordinator_many_papers import ManyPapersFlow
from qc_desktop.ui.flows.coordinator_news import OfficeNewsFlow
from qc_desktop.ui.flows.coordinator_people import PeopleFlow
from qc_desktop.ui.flows.coordinator_places import PlacesFlow
from qc_desktop.ui.flows.coordinator_plan import PlanFlow
from qc_desktop.ui.flows.coordinator_printing import Printing
from qc_desktop.ui.flows.coordinator_report import ReportFlow
from qc_desktop.ui.flows.coordinator_review import ReviewFlow
from qc_desktop.ui.flows.coordinator_settings import SettingsFlow
from qc_desktop.ui.flows.coordinator_sign_in import SignedIn, SignInFlow
from qc_desktop.ui.flows.coordinator_team import TeamFlow
from qc_desktop.ui.flows.coordinator_visits import VisitsFlow
from qc_desktop.ui.flows.coordinator_words import clock, role_words, short_moment
from qc_desktop.ui.flows.help_here import HelpHere
from qc_desktop.ui.screens.coordinator.badges_state import BadgeWish
from qc_desktop.ui.screens.coordinator.parts import OfficeScreen
from qc_desktop.ui.screens.coordinator.roster_state import CardWish
from qc_desktop.ui.screens.coordinator.settings_state import Licence
from qc_desktop.ui.screens.coordinator.visits_state import VisitWish
from qc_desktop.words import plain


class Window(Protocol):
    """The window, as the office needs it."""

    def present_office(self, office: QWidget) -> None:
        """Show the office side with its own frame."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the program is made of."""

    version: str
    licences: tuple[Licence, ...]


class OfficeFlow(QObject):
    """Owns the frame; each sign-in has its own parts, thrown away at sign-out."""

    left = Signal()
    """Somebody goes back to the checkers' side."""
    brand_changed = Signal()
    """Name, colour or logo of the organisation are others now."""

    def __init__(self, tools: Tools, window: Window, about: About, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._window = window
        self._about = about
        self._section = ""
        self._parts: _Parts | None = None
        self._title = ("", "")
        self.frame = CoFrame(tools.look)
        # The menu lays this key out only with its entries; until then it is nobody's child.
        self.frame.rail.sign_out.setParent(self.frame.rail)
        self.frame.section_requested.connect(self._go)
        self.frame.concerns_requested.connect(self._show_concerns)
        self.frame.sign_out_requested.connect(self.sign_out)
        self._help = HelpHere(self.frame, self._numbers)
        self._help.answered.connect(self._answered)
        self._help.concerns_requested.connect(self._show_concerns)
        self._sign_in = SignInFlow(tools, self)
        self._sign_in.signed_in.connect(self._enter)
        self._sign_in.left.connect(self.left)

    @property
    def desk(self) -> Desk | None:
        """The desk of whoever is signed in."""
        return self._parts.desk if self._parts is not None else None

    def open(self) -> None:
        """Show the sign-in."""
        self._window.present_office(self.frame)
        self._sign_in.open()
        self.show_part(self._sign_in.screen, plain("Office"), plain("Sign in"))

    def sign_out(self) -> None:
        """Throw the open parts away and show the sign-in."""
        parts, self._parts = self._parts, None
        self._section = ""
        self._help.leads_to_concerns = False
        if parts is not None:
            parts.throw_away()
        self.open()

    def show_part(self, screen: QWidget, title: str, line: str) -> None:
        """Show a screen with its title and the line below it."""
        self._title = (title, line)
        anew = self.frame.content.currentWidget() is not screen
        self.frame.show_content(screen)
        self._show_bars()
        # A part that is only shown again keeps the focus where the person has it.
        if anew and isinstance(screen, OfficeScreen):
            screen.take_focus()

    def show_message(self, message: Message) -> None:
        """Show a message over everything."""
        self._help.show(message)

    def ask(self, question: Confirm) -> None:
        """Ask before something that cannot be undone at once."""
        self._help.show(question)

    def _enter(self, who: SignedIn) -> None:
        self._parts = _Parts(self._tools, self, self._about, who.person, self)
        self._help.leads_to_concerns = True
        self._parts.visits.opened.connect(self._open_visit)
        self._parts.visits.plan_requested.connect(self._plan_visit)
        self._parts.visits.papers_requested.connect(self._parts.many_papers.open)
        self._parts.many_papers.left.connect(self._show_visits)
        self._parts.visits.board_requested.connect(self._parts.board.open)
        self._parts.board.left.connect(self._show_visits)
        self._parts.plan.done.connect(self._show_visits)
        self._parts.review.left.connect(self._show_visits)
        self._parts.review.report_requested.connect(self._open_report)
        self._parts.report.left.connect(self._back_to_visit)
        self._parts.people.badge_requested.connect(self._badge_of)
        self._parts.badges.design_requested.connect(self._design)
        self._parts.design.left.connect(self._show_badges)
        self._parts.settings.brand_changed.connect(self._brand_changed)
        self._parts.concerns.counted.connect(self._show_bars)
        # What nobody has answered comes before all else.
        waiting = self._tools.laptop.concern_reading.open_count()
        self._go(Picked(key="concerns" if waiting else "visits"))

    def _show_bars(self) -> None:
        title, line = self._title
        organisations = self._tools.laptop.organisations
        desk = self.desk
        waiting = self._tools.laptop.concern_reading.open_count()
        self.frame.show_bars(
            CoBars(
                title=title,
                second=line,
                person=desk.person(desk.me) if desk is not None else None,
                role=self._role(desk),
                sent=self._last_news() if desk is not None else None,
                concerns=waiting if desk is not None else None,
                sections=_sections(waiting) if desk is not None else (),
                section=self._section,
                brand_logo=organisations.logo(),
                brand_name=organisations.get().name,
            )
        )

    def _role(self, desk: Desk | None) -> str:
        if desk is None:
            return ""
        return role_words(self._tools.laptop.people.get(desk.me).role)

    def _last_news(self) -> Chip | None:
        when = self._tools.laptop.sending.last_exchange()
        if when is None:
            return None
        return Chip(words=_news_at(when, self._tools.laptop.now()), tone=Tone.OK)

    def _numbers(self) -> tuple[HelpLine, ...]:
        found = self._tools.laptop.help_lines.who_to_ring(None)
        return (found.lead, found.second)

    def _answered(self, answer: Answer) -> None:
        if self._parts is not None:
            self._parts.desk.answered(answer)

    def _go(self, picked: Picked) -> None:
        parts = self._parts
        if parts is None:
            return
        parts.review.leave()
        parts.concerns.leave()
        parts.news.leave()
        parts.settings.leave()
        self._section = picked.key
        sections: dict[str, Callable[[], None]] = {
            "visits": parts.visits.open,
            "concerns": parts.concerns.open,
            "people": parts.people.open,
            "places": parts.places.open,
            "badges": parts.badges.open,
            "news": parts.news.open,
            "laptops": parts.laptops.open,
            "settings": parts.settings.open,
        }
        sections[picked.key]()

    def _show_visits(self) -> None:
        self._go(Picked(key="visits"))

    def _show_concerns(self) -> None:
        self._go(Picked(key="concerns"))

    def _show_badges(self) -> None:
        self._go(Picked(key="badges"))

    def _open_visit(self, wish: VisitWish) -> None:
        parts = self._parts
        if parts is None:
            return
        visit = parts.desk.tried(lambda: self._tools.laptop.visits.get(wish.visit))
        if visit is None:
            return
        if visit.state is VisitState.PLANNED:
            parts.plan.open_planned(wish.visit)
        else:
            parts.review.open(wish.visit)

    def _plan_visit(self) -> None:
        if self._parts is not None:
            self._parts.plan.open_new()

    def _open_report(self, wish: VisitWish) -> None:
        if self._parts is not None:
            self._parts.report.open(wish.visit)

    def _back_to_visit(self) -> None:
        if self._parts is not None and self._parts.report.visit is not None:
            self._parts.review.open(self._parts.report.visit)

    def _badge_of(self, wish: CardWish) -> None:
        self._design(BadgeWish(person=PersonId(wish.key)))

    def _design(self, wish: BadgeWish) -> None:
        if self._parts is not None:
            self._section = "badges"
            self._parts.design.open(wish.person)

    def _brand_changed(self) -> None:
        self._show_bars()
        self.brand_changed.emit()


class _Parts(QObject):
    """The parts of the office side for one coordinator who signed in."""

    def __init__(
        self, tools: Tools, office: OfficeFlow, about: About, me: PersonId, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.desk = Desk(tools, office, me, self)
        printing = Printing(self.desk)
        player = Player(self)
        self.visits = VisitsFlow(self.desk)
        self.plan = PlanFlow(self.desk)
        self.review = ReviewFlow(self.desk, player)
        player.finished.connect(self.review.sound_ended)
        self.concerns = ConcernsFlow(self.desk, player)
        player.finished.connect(self.concerns.sound_ended)
        self.report = ReportFlow(self.desk, printing)
        self.many_papers = ManyPapersFlow(self.desk)
        self.board = BoardFlow(self.desk, printing)
        self.people = PeopleFlow(self.desk)
        self.places = PlacesFlow(self.desk)
        self.badges = BadgesFlow(self.desk, printing)
        self.design = DesignFlow(self.desk)
        self.news = OfficeNewsFlow(self.desk, printing, player)
        player.finished.connect(self.news.sound_ended)
        self.laptops = TeamFlow(self.desk)
        self.settings = SettingsFlow(self.desk, about.version, about.licences, Player(self))
        self._screens: tuple[OfficeScreen, ...] = (
            self.visits.screen,
            self.concerns.screen,
            self.plan.screen,
            self.review.screen,
            self.report.screen,
            self.many_papers.screen,
            self.board.screen,
            self.people.screen,
            self.places.screen,
            self.badges.screen,
            self.design.screen,
            self.news.screen,
            *self.laptops.screens,
            self.settings.screen,
        )
        for screen in self._screens:
            office.frame.content.addWidget(screen)

    def throw_away(self) -> None:
        """Stop what sounds and what is being made, and let the screens and flows go."""
        self.many_papers.stop_all()
        self.board.stop_all()
        self.review.leave()
        self.concerns.leave()
        self.news.leave()
        self.settings.leave()
        for screen in self._screens:
            screen.hide()
            screen.deleteLater()
        self.deleteLater()


def _sections(concerns: int) -> tuple[RailItem, ...]:
    return (
        RailItem(key="visits", words=plain("Visits"), glyph="clipboard"),
        RailItem(key="concerns", words=plain("Concerns"), glyph="shield_alert", count=concerns),
        RailItem(key="people", words=plain("People"), glyph="users"),
        RailItem(key="places", words=plain("Places"), glyph="home"),
        RailItem(key="badges", words=plain("Badges"), glyph="badge"),
        RailItem(key="news", words=plain("Good news"), glyph="news"),
        RailItem(key="laptops", words=plain("Laptops"), glyph="laptop"),
        RailItem(key="settings", words=plain("Settings"), glyph="settings"),
    )


def _news_at(when: datetime, now: datetime) -> str:
    local = when.astimezone(now.tzinfo)
    if local.date() == now.date():
        return plain("News from {time}", time=clock(local))
    return plain("News from {when}", when=short_moment(when, now.tzinfo))
