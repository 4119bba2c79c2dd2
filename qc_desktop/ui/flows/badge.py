"""My badge: each tap is saved, and the badge that will print is drawn at once."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from qc_desktop.domain.badge_photo import PhotoState
from qc_desktop.domain.badges import Badge, BadgeDesign, Turn, offered, printed
from qc_desktop.domain.ids import BadgeId, MediaId, PersonId
from qc_desktop.domain.people import Person
from qc_desktop.domain.problems import Problem
from qc_desktop.services.badges import Badges
from qc_desktop.ui.background import Job, Progress
from qc_desktop.ui.components.bars import BarKey, Bars, Where, WordsInMiddle
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.components.values import Picked, Spoken, Typed
from qc_desktop.ui.flows import badge_choices as choosing
from qc_desktop.ui.flows.badge_choices import MY_PHOTO, NO_PHOTO, Offer, WordPart
from qc_desktop.ui.flows.badge_designs import BadgeDesigns
from qc_desktop.ui.flows.badge_photo import BadgePhoto
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.own_drawing import DrawingOrder, OwnDrawing
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.screens.checker.my_badge import MyBadgeScreen, MyBadgeState, Tab, WordsShown
from qc_desktop.words import easy

_TYPING_MS = 300
_PARTS = tuple(WordPart)


class BadgeFlow(QObject):
    """The badges of the people who are here, one after the other."""

    home_requested = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._screen = MyBadgeScreen(desk.look)
        desk.stage.own(self._screen)
        self._designs = BadgeDesigns(desk, edit=self._edit, back=self._back_to_badge)
        self._drawing = OwnDrawing(desk)
        self._photo = BadgePhoto(desk, self._picture_kept, self._show_again)
        self._person: Person | None = None
        self._badge: BadgeId | None = None
        self._told: set[BadgeId] = set()
        self._design = BadgeDesign(name="")
        self._typed = ""
        self._tab = Tab.COLOUR
        self._page = 0
        self._part = WordPart.ABOUT
        self._pdf: bytes | None = None
        self._shows_back = False
        self._note = ""
        self._job: Job | None = None
        self._soon = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._soon.timeout.connect(self._save_typed)
        desk.look.changed.connect(self._look_changed)
        screen = self._screen
        screen.tab_picked.connect(self._tab_picked)
        screen.picked.connect(self._picked)
        screen.offered_picked.connect(self._offered_picked)
        screen.words_edited.connect(self._words_edited)
        screen.more_requested.connect(self._more)
        screen.draw_requested.connect(self._draw_own)
        screen.turn_over_requested.connect(self._turn_over)
        screen.turn_requested.connect(self._turn)
        screen.designs_requested.connect(self._to_designs)

    def open(self) -> None:
        """Show the badge of the first person who is here."""
        with self._desk.stage.guarded():
            self._open(self._desk.keeping.now.people[0])

    def leave(self) -> None:
        """Save what was typed up to now."""
        if self._soon.isActive():
            self._save_typed()

    def _open(self, person: PersonId) -> None:
        self._person = self._desk.laptop.people.get(person)
        self._take(self._desk.laptop.badges.of_person(person))

    def _take(self, badge: Badge) -> None:
        kept = {one.badge.id for one in self._desk.laptop.badges.designs(badge.person)}
        self._badge = badge.id if badge.id in kept else None
        self._design = badge.design
        self._tab, self._page, self._part = Tab.COLOUR, 0, WordPart.ABOUT
        self._page = choosing.page_with_picked(self._tab, self._offer)
        self._shows_back, self._pdf = False, None
        self._draw()
        self._show(anew=True)
        if self._design.use_photo and self._photo.state(self._who.id) is PhotoState.NOT_ASKED:
            # A first design, and one of an older program, wishes for it before anybody asked.
            self._photo.ask(self._who.id, yes=self._drawn_anew, no=self._drawn_anew)
        else:
            self._tell_of_offer()

    def _tell_of_offer(self) -> None:
        """Tell once of a design that the office made beside the person's own."""
        designs = self._desk.laptop.badges.designs(self._who.id)
        offer, prints = offered(designs), printed(designs)
        if offer is None or prints is None or prints.offered or offer.badge.id in self._told:
            return
        self._told.add(offer.badge.id)
        self._desk.stage.say(
            Message(
                heading=easy("The office made a badge for you."),
                words=easy("Your own badge is still here. You choose."),
                picture="my_badge",
                first=BarKey(words=easy("See it"), glyph="eye"),
                second=BarKey(words=easy("Not now"), glyph="cross"),
            ),
            first=self._to_designs,
        )

    def _edit(self, badge: Badge) -> None:
        with self._desk.stage.guarded():
            self._take(badge)

    def _back_to_badge(self) -> None:
        with self._desk.stage.guarded():
            self._open(self._who.id)

    @property
    def _who(self) -> Person:
        if self._person is None:
            raise ValueError("nobody's badge is open")
        return self._person

    def _show(self, *, anew: bool = False) -> None:
        tab, design, offer = self._tab, self._design, self._offer
        takes_all = self._screen.takes_all()
        choices = (
            choosing.all_choices(tab, offer)
            if takes_all
            else choosing.choices_on(tab, offer, self._page)
        )
        words = self._words() if tab is Tab.WORDS else None
        more = words is not None or (not takes_all and choosing.pages_of(tab, offer) > 1)
        state = MyBadgeState(
            tab=tab,
            choices=choices,
            picked=choosing.picked_of(tab, offer.design),
            words=words,
            more=more,
            draws=tab is Tab.PICTURE,
            pdf=self._pdf,
            shows_back=self._shows_back,
            is_tall=design.turn is Turn.TALL,
            note=self._note,
            bars=self._bars(easy(choosing.TITLES[tab])),
            spoken=(
                *(
                    Spoken(text=easy(choosing.TAB_WORDS[one]), key=f"tab {one.value}")
                    for one in Tab
                ),
                *(Spoken(text=choice.words, key=choice.key) for choice in choices),
                *self._spoken_words(words),
                *((Spoken(text=easy("Draw it"), key="draw"),) if tab is Tab.PICTURE else ()),
                *((Spoken(text=easy("More"), key="more"),) if more else ()),
                Spoken(text=easy("Your badge looks like this"), key="preview"),
                *((Spoken(text=self._note, key="note"),) if self._note else ()),
                Spoken(text=easy("My designs"), key="designs"),
            ),
        )
        self._screen.show_state(state)
        keys = Keys(back=self._home, next=self._like)
        self._desk.stage.show(self._screen, state, keys, anew=anew)

    @property
    def _offer(self) -> Offer:
        """The design as it is drawn, and what the person may do with their photo."""
        badges, person = self._desk.laptop.badges, self._who.id
        drawn = badges.as_printed(person, self._design)
        return Offer(design=drawn, has_yes=self._photo.state(person) is PhotoState.YES)

    def _words(self) -> WordsShown:
        return WordsShown(
            ask=easy(choosing.word_choice(self._part).ask),
            text=self._typed,
            offered=choosing.offered(self._part),
        )

    def _spoken_words(self, words: WordsShown | None) -> tuple[Spoken, ...]:
        if words is None:
            return ()
        offered = (Spoken(text=one.words, key=f"take {one.key}") for one in words.offered)
        return (Spoken(text=words.ask, key="ask"), *offered)

    def _bars(self, title: str) -> Bars:
        return Bars(
            where=Where(small=easy("My badge"), bold=title, picture="my_badge"),
            people=self._desk.faces.here((self._who.id,)),
            back=BarKey(words=easy("Back"), glyph="arrow_left"),
            middle=WordsInMiddle(words=easy("Saved as you go"), glyph="shield"),
            next=BarKey(words=easy("I like it"), glyph="tick", primary=True),
        )

    def _look_changed(self) -> None:
        if self._desk.stage.screen is self._screen:
            self._show()

    def _tab_picked(self, picked: Picked) -> None:
        self.leave()
        self._tab = Tab(picked.key)
        self._page = choosing.page_with_picked(self._tab, self._offer)
        if self._tab is Tab.WORDS:
            self._show_part(WordPart.ABOUT)
            return
        self._show()

    def _show_part(self, part: WordPart) -> None:
        self._part = part
        self._typed = str(getattr(self._design, part.value))
        self._show()

    def _more(self) -> None:
        if self._tab is Tab.WORDS:
            self.leave()
            self._show_part(_PARTS[(_PARTS.index(self._part) + 1) % len(_PARTS)])
            return
        self._page = (self._page + 1) % choosing.pages_of(self._tab, self._offer)
        self._show()

    def _picked(self, picked: Picked) -> None:
        if picked.key == MY_PHOTO:
            self._ask_for_photo()
        elif picked.key == NO_PHOTO:
            self._photo.take_back(self._who.id, self._drawn_anew)
        else:
            self._save(choosing.with_choice(self._tab, self._design, picked.key))

    def _ask_for_photo(self) -> None:
        """Ask whether the photo may be used; where there is none, for a picture in its place."""
        self._show()  # nothing is picked before the answer
        match self._photo.state(self._who.id):
            case PhotoState.YES:
                self._with_photo()
            case PhotoState.NO_PHOTO:
                self._photo.offer_file()
            case _:
                self._photo.ask(self._who.id, yes=self._with_photo, no=self._drawn_anew)

    def _with_photo(self) -> None:
        self._save(choosing.with_choice(Tab.PICTURE, self._design, MY_PHOTO))

    def _drawn_anew(self) -> None:
        """Draw the badge as the answer about the photo lets it be."""
        self._draw()
        self._show()

    def _show_again(self) -> None:
        self._show(anew=True)

    def _picture_kept(self, drawing: MediaId) -> None:
        self._save(replace(self._design, use_photo=False, picture="", drawing=drawing))

    def _draw_own(self) -> None:
        self.leave()
        with self._desk.stage.guarded():
            if self._badge is None:
                self._save(self._design)
            badge = self._badge
            if badge is None:
                return
            work = _KeepDrawing(self._desk.laptop.badges, self._who.id, badge, self._by)
            self._drawing.open(
                DrawingOrder(
                    name=f"drawing for badge {badge}",
                    bars=self._bars(easy("Draw it")),
                    keep=work.keep,
                    then=partial(self._drawn_own, badge),
                    back=self._show,
                )
            )

    def _drawn_own(self, badge: BadgeId) -> None:
        kept = self._desk.laptop.badges.designs(self._who.id)
        self._design = next(one.badge.design for one in kept if one.badge.id == badge)
        self._draw()
        self._show(anew=True)

    @property
    def _by(self) -> PersonId:
        return self._desk.keeping.person

    def _offered_picked(self, picked: Picked) -> None:
        self._soon.stop()
        self._typed = picked.key and easy(picked.key)
        self._save_typed()

    def _words_edited(self, typed: Typed) -> None:
        self._typed = typed.words
        self._soon.start()

    def _save_typed(self) -> None:
        self._soon.stop()
        words = self._typed[: choosing.word_choice(self._part).longest].strip()
        match self._part:
            case WordPart.NAME:
                # The box keeps what is typed; an empty one prints the first name.
                design = replace(self._design, name=words or self._who.first_name)
            case WordPart.ROLE:
                role = words or easy("I am a Quality Checker")
                design = replace(self._design, role_words=role)
            case WordPart.ABOUT:
                design = replace(self._design, about=words)
            case WordPart.ASK_ME:
                design = replace(self._design, ask_me=words)
            case WordPart.TALK:
                design = replace(self._design, talk=words)
        self._save(design)

    def _turn_over(self) -> None:
        self._shows_back = not self._shows_back
        self._show()

    def _turn(self) -> None:
        turn = Turn.WIDE if self._design.turn is Turn.TALL else Turn.TALL
        self._save(replace(self._design, turn=turn))

    def _save(self, design: BadgeDesign) -> None:
        with self._desk.stage.guarded(self._show):
            badge = self._desk.laptop.badges.save_design(
                self._who.id, design, by=self._by, badge=self._badge
            )
            self._badge, self._design = badge.id, badge.design
            self._draw()
            self._show()

    def _draw(self) -> None:
        if self._job is not None:
            self._job.stop()
        work = _Drawing(self._desk.laptop.badges, self._who.id, self._design)
        self._job = self._desk.tools.background.run(work.run, self._drawn, self._not_drawn)

    def _drawn(self, pdf: bytes) -> None:
        self._job, self._pdf, self._note = None, pdf, ""
        if self._desk.stage.screen is self._screen:
            self._show()

    def _not_drawn(self, trouble: Exception) -> None:
        self._job = None
        if not isinstance(trouble, Problem):
            raise trouble
        words = trouble.words()
        self._note = f"{words.happened} {words.next_step}"
        if self._desk.stage.screen is self._screen:
            self._show()

    def _to_designs(self) -> None:
        self.leave()
        self._designs.open(self._who)

    def _like(self) -> None:
        self.leave()
        with self._desk.stage.guarded():
            if self._badge is None:
                self._save(self._design)
            if self._badge is not None:
                self._desk.laptop.badges.like(self._badge, by=self._by)
            office = self._desk.office_name()
            words = easy("{name} will print it.", name=office) if office else ""
            self._desk.stage.say(
                Message(
                    heading=easy("You like this badge."),
                    words=words or easy("The office will print it."),
                    picture="my_badge",
                    first=BarKey(words=easy("OK"), glyph="tick"),
                    second=BarKey(words=easy("My designs"), glyph="list"),
                ),
                first=self._next_person,
                second=self._to_designs,
            )

    def _next_person(self) -> None:
        with self._desk.stage.guarded():
            people = self._desk.keeping.now.people
            place = people.index(self._who.id) + 1
            if place < len(people):
                self._open(people[place])
            else:
                self._home()

    def _home(self) -> None:
        self.leave()
        self.home_requested.emit()


@dataclass(frozen=True, slots=True)
class _Drawing:
    """Draws a badge off the interface thread."""

    badges: Badges
    person: PersonId
    design: BadgeDesign

    def run(self, _progress: Progress) -> bytes:
        """Return the PDF that would print."""
        return self.badges.preview_pdf(self.person, self.design)


@dataclass(frozen=True, slots=True)
class _KeepDrawing:
    """Keeps a drawing as the picture of a design, off the interface thread."""

    badges: Badges
    person: PersonId
    badge: BadgeId
    by: PersonId

    def keep(self, picture: bytes) -> None:
        """Keep it. On disk when this returns."""
        drawing = self.badges.keep_picture(picture)
        kept = next(one for one in self.badges.designs(self.person) if one.badge.id == self.badge)
        design = replace(kept.badge.design, use_photo=False, picture="", drawing=drawing)
        self.badges.save_design(self.person, design, by=self.by, badge=self.badge)
