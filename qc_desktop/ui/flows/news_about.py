"""Good news, step 3: what it is called, where it is from, whom it is about, no full names."""

from PySide6.QtCore import QObject, QTimer

from qc_desktop.domain.ids import PlaceId
from qc_desktop.domain.places import Place
from qc_desktop.domain.session import Spot
from qc_desktop.domain.stories import LONGEST_TITLE, StoryAbout, full_names
from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.components.values import Choice, Picked, Spoken, Typed
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.telling import NewsWays, Telling, next_step
from qc_desktop.ui.screens.checker.story_about import StoryAboutScreen, StoryAboutState
from qc_desktop.words import easy, mark_easy

_TYPING_MS = 300
_MOST_PLACES = 3
_NO_PLACE = "no_place"
_ABOUT = {
    StoryAbout.US: (mark_easy("Us"), "users"),
    StoryAbout.PEOPLE: (mark_easy("People there"), "user"),
    StoryAbout.PLACE: (mark_easy("The place"), "home"),
}


class NewsAbout(QObject):
    """Each tap is saved. Two names side by side are asked about, once for each."""

    def __init__(self, telling: Telling, ways: NewsWays) -> None:
        super().__init__(telling.desk.stage)
        self._telling = telling
        self._desk = telling.desk
        self._ways = ways
        self._title = ""
        self._fine: set[str] = set()
        self._screen = StoryAboutScreen(self._desk.look)
        self._desk.stage.own(self._screen)
        self._soon = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._soon.timeout.connect(self._keep_title)
        screen = self._screen
        screen.title_edited.connect(self._edited)
        screen.title_offered.connect(self._take_offered)
        screen.place_picked.connect(self._place_picked)
        screen.about_picked.connect(self._about_picked)

    def open(self) -> None:
        """Show what is kept."""
        with self._desk.stage.guarded():
            self._telling.go(Spot.NEWS_ABOUT)
            self._title = self._telling.story.title
            self._fine = set()
            self._show(anew=True)

    def leave(self) -> None:
        """Keep what was typed up to now."""
        if self._soon.isActive():
            self._keep_title()

    def _show(self, *, anew: bool = False) -> None:
        story = self._telling.story
        places = (
            *(Choice(key=place.id, words=place.name, glyph="home") for place in self._places()),
            Choice(key=_NO_PLACE, words=easy("No place"), glyph="cross"),
        )
        about = tuple(
            Choice(key=one.value, words=easy(words), glyph=glyph)
            for one, (words, glyph) in _ABOUT.items()
        )
        offered = self._offered()
        state = StoryAboutState(
            title=self._title,
            offered=offered if offered != self._title else "",
            places=places,
            place=story.place or _NO_PLACE,
            about=about,
            picked_about=story.about.value,
            bars=self._telling.step_bars(3, easy("About your story"), next_step()),
            spoken=(
                Spoken(text=easy("What is your story called?"), key="title"),
                *((Spoken(text=offered, key="offered"),) if offered != self._title else ()),
                Spoken(text=easy("Where is it from?"), key="place"),
                *(Spoken(text=one.words, key=one.key) for one in places),
                Spoken(text=easy("Who is it about?"), key="about"),
                *(Spoken(text=one.words, key=one.key) for one in about),
            ),
        )
        self._screen.show_state(state)
        keys = Keys(back=self._back, next=self._next)
        self._desk.stage.show(self._screen, state, keys, anew=anew)

    def _places(self) -> tuple[Place, ...]:
        """Return the place it is from, then those of these people's latest visits."""
        laptop, here = self._desk.laptop, set(self._desk.keeping.now.people)
        kept = self._telling.story.place
        visited = [
            one.place for one in laptop.visits.listing() if here & {*one.checkers, *one.supporters}
        ]
        order = dict.fromkeys([*([kept] if kept else []), *visited])
        known = {place.id: place for place in laptop.places.everyone()}
        found = [known[place] for place in order if place in known]
        return tuple(sorted(found[:_MOST_PLACES], key=lambda place: place.name))

    def _offered(self) -> str:
        place = self._telling.place_name()
        if place:
            return easy("Good news from {place}", place=place)[:LONGEST_TITLE]
        return easy("Our good news")

    def _edited(self, typed: Typed) -> None:
        self._title = typed.words
        if not self._soon.isActive():
            self._soon.start()

    def _keep_title(self) -> None:
        self._soon.stop()
        with self._desk.stage.guarded():
            telling = self._telling
            telling.take(telling.stories.set_title(telling.story.id, self._title, by=telling.by))

    def _take_offered(self) -> None:
        self._title = self._offered()
        self._keep_title()
        self._show()

    def _place_picked(self, picked: Picked) -> None:
        place = None if picked.key == _NO_PLACE else PlaceId(picked.key)
        with self._desk.stage.guarded(self._show):
            telling = self._telling
            telling.take(telling.stories.set_place(telling.story.id, place, by=telling.by))
            self._show()

    def _about_picked(self, picked: Picked) -> None:
        with self._desk.stage.guarded(self._show):
            telling = self._telling
            about = StoryAbout(picked.key)
            telling.take(telling.stories.set_about(telling.story.id, about, by=telling.by))
            self._show()

    def _back(self) -> None:
        self.leave()
        self._ways.tell()

    def _next(self) -> None:
        self.leave()
        with self._desk.stage.guarded():
            self._ask_about_names()

    def _ask_about_names(self) -> None:
        found = self._full_names()
        if not found:
            self._ways.share()
            return
        self._fine.add(found[0])
        self._desk.stage.say(
            Message(
                heading=easy("Is this a full name? {name}", name=found[0]),
                words=easy("Please use first names only."),
                picture="consent_no_names",
                first=BarKey(words=easy("Change it"), glyph="pencil"),
                second=BarKey(words=easy("It is fine"), glyph="tick"),
            ),
            first=self._change,
            second=self._ask_about_names,
        )

    def _change(self) -> None:
        self._fine.clear()
        self._ways.tell()

    def _full_names(self) -> tuple[str, ...]:
        laptop, story = self._desk.laptop, self._telling.story
        people = laptop.people.everyone()
        places = [place.name for place in laptop.places.everyone()]
        found = full_names(
            f"{story.title}\n{story.words}",
            first_names=[person.first_name for person in people],
            fine=(*places, laptop.organisations.get().name),
        )
        return tuple(name for name in found if name not in self._fine)
