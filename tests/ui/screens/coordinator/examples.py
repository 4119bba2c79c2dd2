"""Every screen of the office side, full of things to show."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeAlias

from PySide6.QtWidgets import QWidget

from qc_desktop.domain.actions import ActionState
from qc_desktop.domain.ids import (
    ActionId,
    EvidenceId,
    PersonId,
    PlaceId,
    QuestionId,
    TopicId,
    VisitId,
)
from qc_desktop.domain.people import Role
from qc_desktop.domain.sign_in import SignInWay
from qc_desktop.ui.components.bars import Chip, Tone
from qc_desktop.ui.components.values import Choice, Here
from qc_desktop.ui.screens.coordinator.concerns import ConcernsScreen
from qc_desktop.ui.screens.coordinator.concerns_state import (
    ConcernsState,
    OpenConcern,
    SaidLine,
)
from qc_desktop.ui.screens.coordinator.people import PeopleScreen
from qc_desktop.ui.screens.coordinator.person_sign_in import SignInForm
from qc_desktop.ui.screens.coordinator.places import PlacesScreen
from qc_desktop.ui.screens.coordinator.plan import PlanScreen
from qc_desktop.ui.screens.coordinator.plan_state import BuddyTyped, PlanState
from qc_desktop.ui.screens.coordinator.review import ReviewScreen
from qc_desktop.ui.screens.coordinator.review_state import (
    ActionLine,
    GivenLine,
    NoteLine,
    PhotoLine,
    QuestionBlock,
    ReviewState,
    SoundLine,
    TopicLine,
)
from qc_desktop.ui.screens.coordinator.roster_state import (
    PeopleState,
    PersonForm,
    PlaceForm,
    PlacesState,
    RosterCard,
)
from qc_desktop.ui.screens.coordinator.sign_in import SignInScreen
from qc_desktop.ui.screens.coordinator.sign_in_state import SignInState
from qc_desktop.ui.screens.coordinator.visits import VisitsScreen
from qc_desktop.ui.screens.coordinator.visits_state import (
    FilterCount,
    News,
    VisitFilter,
    VisitLine,
    VisitsState,
)
from qc_desktop.ui.theme import Look
from qc_desktop.ui.theme.pictures import NO_PLACE, Photo
from tests.ui.screens.coordinator.examples_badges import (
    badges,
    design_colour,
    design_pattern,
    design_picture,
    design_shape,
    design_words,
)
from tests.ui.screens.coordinator.examples_laptops import EVERY as LAPTOPS
from tests.ui.screens.coordinator.examples_news import (
    news,
    news_making,
    news_none,
    news_too_long,
)
from tests.ui.screens.coordinator.examples_papers import (
    board,
    many_papers,
    many_papers_made,
    many_papers_making,
    report,
)
from tests.ui.screens.coordinator.examples_settings import about, settings, voices, who_to_ring

Make: TypeAlias = Callable[[Look], QWidget]
_LONG = "Bartholomew-Alexander Wolfeschlegelstein"
_AMINA = Photo(sample="people/amina")
_ELM = Photo(sample="places/elm")
_NEEDS = Chip(words="2 to match", tone=Tone.WAITING, glyph="split")
_STATE = Chip(words="To review", tone=Tone.SENDING, glyph="eye")
TOPICS = (
    "home", "choices", "control", "staff", "people", "community", "safe", "health", "look",
    "askstaff", "last",
)  # fmt: skip


def sign_in(look: Look) -> QWidget:
    screen = SignInScreen(look)
    people = (
        Choice(key="s", words="Sam Lin", more="Coordinator", photo=_AMINA),
        Choice(key="t", words=_LONG, more="Coordinator", photo=_AMINA),
    )
    screen.show_state(SignInState(people=people, chosen="s", problem="Those are not the words."))
    return screen


def visits(look: Look) -> QWidget:
    screen = VisitsScreen(look)
    here = (Here(name="Amina", photo=_AMINA), Here(name="Joe", photo=_AMINA))
    lines = tuple(
        VisitLine(
            visit=VisitId(str(number)),
            place="Elm House",
            photo=_ELM,
            when="Tue 24 Nov, 11:15 am",
            people=here,
            state=_STATE,
            needs=_NEEDS,
        )
        for number in range(6)
    )
    state = VisitsState(
        lines=lines,
        counts=tuple(FilterCount(filter=one, count=4) for one in VisitFilter),
        showing="Showing 6 of 48 visits",
        page=2,
        pages=8,
        news=News(words="New here: 2 visits, 4 photos and 3 voice notes. All from here is sent."),
    )
    screen.show_state(state)
    return screen


def plan(look: Look) -> QWidget:
    screen = PlanScreen(look)
    people = tuple(Choice(key=str(n), words=_LONG, photo=_AMINA) for n in range(9))
    screen.show_state(
        PlanState(
            places=(Choice(key="e", words="Elm House"),),
            place="e",
            checkers=people,
            supporters=people[:2],
            at=datetime(2026, 11, 24, 14),  # noqa: DTZ001 - on the wall clock
            hours=(Choice(key="3", words="3 hours"),),
            buddy=BuddyTyped(name="Bo", phone="01632 960 555", hours="3"),
            changing=True,
            problem="Tick one checker or more.",
        )
    )
    return screen


def review(look: Look) -> QWidget:
    screen = ReviewScreen(look)
    given = GivenLine(
        words="We choose together (supporter thinks)",
        picture="together",
        who="Bartholomew, 11:15 am",
        laptop="On this laptop",
        photo=_AMINA,
    )
    photo = PhotoLine(evidence=EvidenceId("p"), alt="A kitchen", who="Joe took this", data=None)
    evidence = (
        SoundLine(evidence=EvidenceId("v"), who="Joe said", length="0:31"),
        SoundLine(evidence=EvidenceId("w"), who="Joe said", length="0:31", here=False),
        NoteLine(
            evidence=EvidenceId("n"),
            who="Joe wrote",
            text="They pick tea. Lunch is the same each day. " * 3,
            others=("Мне нравится сад.",),
            may_quote=True,
        ),
        photo,
        photo,
        photo,
    )
    question = QuestionBlock(
        question=QuestionId("choice1"),
        words="Who chooses what you eat?",
        picture="choice1",
        answers=(given, given, given),
        two_answers=True,
        evidence=evidence,
    )
    consents = ("Talk: not asked", "Photos: not now", "Voice: not asked", "Share words: not asked")
    screen.show_state(
        ReviewState(
            topics=tuple(
                TopicLine(
                    topic=TopicId(topic),
                    name="Safe and respected",
                    picture=f"topic_{topic}",
                    words="2 Sometimes, 1 Don’t know",
                    glyph="tick",
                )
                for topic in TOPICS
            ),
            topic=TopicId("choices"),
            consents=tuple(Chip(words=words) for words in consents),
            questions=(question,),
            offered_day=date(2026, 12, 22),
            actions=(
                ActionLine(
                    action=ActionId("a"),
                    said="We want to choose lunch",
                    will="Give a choice at lunch each day of the week",
                    who_and_when="Carol, by 12 December 2026",
                    state=ActionState.NOT_STARTED,
                    chip=Chip(words="Not started, late", tone=Tone.WAITING),
                    late=True,
                ),
            ),
            reviewed="Reviewed by Sam, 24 November 2026.",
            problem="Write what you will do, and who.",
        )
    )
    return screen


def _cards() -> tuple[RosterCard, ...]:
    chip = Chip(words="To Nov 2027", tone=Tone.OK)
    return tuple(
        RosterCard(key=str(n), name=_LONG, line="Quality Checker", photo=_AMINA, chip=chip)
        for n in range(6)
    )


def people(look: Look) -> QWidget:
    screen = PeopleScreen(look)
    form = PersonForm(id=PersonId("0"), first_name="Amina", last_name="Khan", phone="01632 960 123")
    screen.show_state(
        PeopleState(
            role=Role.CHECKER,
            cards=_cards(),
            pages=2,
            form=form,
            photo=_AMINA,
            way="Signs in: 3 pictures",
            settings="Settings: cream, normal text, voice on",
            saved="Saved on this laptop.",
        )
    )
    return screen


def people_sign_in(look: Look) -> QWidget:
    screen = PeopleScreen(look)
    form = PersonForm(id=PersonId("0"), first_name="Amina", last_name="Khan")
    way = SignInForm(
        person=PersonId("0"),
        name="Amina",
        way=SignInWay.PICTURES,
        pictures=frozenset({"dog", "bus"}),
        problem="Choose exactly 3 pictures.",
    )
    screen.show_state(
        PeopleState(role=Role.CHECKER, cards=_cards(), form=form, photo=_AMINA, sign_in=way)
    )
    return screen


def places(look: Look) -> QWidget:
    screen = PlacesScreen(look)
    form = PlaceForm(id=PlaceId("0"), name="Elm House", address="12 Elm Road", living_here="6")
    screen.show_state(
        PlacesState(
            cards=_cards(), pages=2, form=form, photo=_ELM, problem="Write the name of the place."
        )
    )
    return screen


def concerns(look: Look) -> QWidget:
    screen = ConcernsScreen(look)
    new = Chip(words="New", tone=Tone.HELP, glyph="shield_hand")
    answered = Chip(words="Answered", tone=Tone.OK)
    screen.show_state(
        ConcernsState(
            figure="Time to tell: half of 3 within 12 minutes.",
            cards=(
                RosterCard(
                    key="1",
                    name="Park Road flats",
                    line="Told 2 hours ago",
                    photo=Photo(sample="places/park"),
                    chip=new,
                ),
                RosterCard(
                    key="2",
                    name="For another coordinator",
                    line="Told 1 day ago",
                    photo=NO_PLACE,
                    chip=new,
                ),
                RosterCard(
                    key="3",
                    name="Elm House",
                    line="Told 9 days ago",
                    photo=Photo(sample="places/elm"),
                    chip=answered,
                ),
            ),
            open=OpenConcern(
                key="1",
                title="Park Road flats",
                about="Amina, Tue 24 Nov, 2:00 pm. Told after 12 minutes.",
                kinds="Someone is being hurt and Health or medicine",
                said=(
                    SaidLine(
                        key="0", when="Amina, Tue 24 Nov, 2:03 pm", words="He holds my arm hard."
                    ),
                    SaidLine(
                        key="1",
                        when="Amina, Tue 24 Nov, 2:05 pm",
                        words="",
                        hear="Hear it, 31 seconds",
                    ),
                ),
                told=("Tue 24 Nov, 2:12 pm: they rang Sam",),
                answer_key="I have it",
            ),
        )
    )
    return screen


EVERY: tuple[Make, ...] = (
    sign_in,
    visits,
    concerns,
    plan,
    review,
    people,
    people_sign_in,
    places,
    badges,
    design_colour,
    design_picture,
    design_shape,
    design_pattern,
    design_words,
    news,
    news_making,
    news_too_long,
    news_none,
    report,
    board,
    many_papers,
    many_papers_making,
    many_papers_made,
    *LAPTOPS,
    settings,
    voices,
    who_to_ring,
    about,
)
