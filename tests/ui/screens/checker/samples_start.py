"""One state of each screen before a visit, as the design draws it. Sample people and places."""

from qc_desktop.ui.components.bars import (
    BarKey,
    Bars,
    Chip,
    ChipsInMiddle,
    Tone,
    Where,
    WordsInMiddle,
)
from qc_desktop.ui.components.home_tiles import HomeChoice
from qc_desktop.ui.components.places import PlaceChoice
from qc_desktop.ui.components.values import Choice, Spoken
from qc_desktop.ui.screens.checker import (
    choose_visit,
    consent,
    home,
    tick_list,
    who,
)
from qc_desktop.ui.theme.pictures import Photo
from tests.ui.screens.checker.sample_parts import NEXT, QUIET, TEAM, bars, here, person

WHO = who.WhoState(
    title="Who is checking today?",
    help="Tap your picture. You can tap more than one.",
    checkers=tuple(person(name) for name in ("Amina", "Joe", "Grace", "Tom")),
    supporters=(person("Dev", "Supporter"),),
    picked=frozenset({"amina", "joe", "dev"}),
    bars=Bars(
        home=False,
        brand_name="Quality Checkers",
        back=BarKey(words="Close", glyph="power"),
        middle=WordsInMiddle(words="Amina, Joe and Dev", people=TEAM),
        next=NEXT,
    ),
    spoken=(Spoken(text="Who is checking today?", key="title"),),
)
LOCKED = who.WhoState(
    title="We hid your work",
    help="It is safe. Tap your picture to carry on.",
    checkers=(person("Amina"), person("Joe")),
    supporters=(person("Dev", "Supporter"),),
    picked=frozenset(),
    bars=Bars(
        home=False,
        brand_name="Quality Checkers",
        back=BarKey(words="Close", glyph="power"),
        next=QUIET,
    ),
    spoken=(Spoken(text="We hid your work", key="title"),),
)
HOME = home.HomeState(
    tiles=(
        HomeChoice(
            key="start",
            words="Start a visit",
            picture="start_visit",
            more="Elm House today",
            primary=True,
        ),
        HomeChoice(
            key="visits",
            words="My visits",
            picture="my_visits",
            more="What I did and what is next",
        ),
        HomeChoice(key="badge", words="My badge", picture="my_badge", more="Make it yours"),
        HomeChoice(key="news", words="Good news", picture="good_news", more="Share a story"),
        HomeChoice(
            key="send",
            words="Send",
            picture="send",
            chip=Chip(words="3 waiting", tone=Tone.WAITING),
        ),
        HomeChoice(key="settings", words="Settings for me", picture="settings"),
    ),
    bars=bars(
        where=Where(small="You are at the start", bold="Hello Amina and Joe", picture="start"),
        back=BarKey(words="Finish", glyph="lock"),
        middle=ChipsInMiddle(
            chips=(
                Chip(words="All safe on this laptop", tone=Tone.OK, glyph="shield"),
                Chip(words="3 waiting to send", tone=Tone.WAITING),
            )
        ),
        next=BarKey(words="Practice", glyph="again"),
    ),
    spoken=(Spoken(text="What do you want to do?", key="title"),),
)
CHOOSE_VISIT = choose_visit.ChooseVisitState(
    visits=(
        PlaceChoice(
            key="1",
            words="Elm House",
            when="Today, 2 o’clock",
            with_whom="With Joe and Dev",
            people=here("Joe", "Dev"),
            photo=Photo(sample="places/elm"),
            chip=Chip(words="Today", tone=Tone.SENDING, glyph="calendar"),
            is_next=True,
        ),
        PlaceChoice(
            key="2",
            words="Rose Cottage",
            when="Thursday, 10 o’clock",
            with_whom="With Joe and Carol",
            people=here("Joe", "Carol"),
            photo=Photo(sample="places/cottage"),
        ),
        PlaceChoice(
            key="3",
            words="Park Road flats",
            when="Monday, 1 o’clock",
            with_whom="With Grace and Dev",
            people=here("Grace", "Dev"),
            photo=Photo(sample="places/park"),
        ),
    ),
    bars=bars(
        where=Where(small="Start a visit", bold="Choose a visit", picture="start_visit"),
        middle=WordsInMiddle(words="3 visits here"),
        next=None,
    ),
    spoken=(Spoken(text="Where are you going?", key="title"),),
)
READY = tick_list.TickListState(
    title="Are you ready?",
    help="Tick what you have done.",
    lines=(
        Choice(key="badge", words="I have my badge", picture="ready_badge"),
        Choice(key="charged", words="The laptop is charged", picture="ready_laptop"),
        Choice(key="they_know", words="They know we are coming", picture="ready_they_know"),
        Choice(key="route", words="I know how to get there", picture="ready_route"),
        Choice(key="roles", words="I know who does what", picture="ready_who_does_what"),
        Choice(key="feel_ok", words="I feel OK today", picture="ready_feel_ok"),
    ),
    ticked=frozenset({"badge", "charged", "they_know", "route"}),
    extra=BarKey(words="Buddy: Sam", glyph="phone"),
    bars=bars(
        middle=WordsInMiddle(words="4 of 6 ticked", second="You can still go."),
        next=BarKey(words="Start the visit", glyph="arrow_right", primary=True),
    ),
    spoken=(Spoken(text="Are you ready?", key="title"),),
)
CONSENT = consent.ConsentState(
    words="Is it OK to talk to you?",
    facts=(
        Choice(key="fact0", words="You can\nsay no.", picture="consent_say_no"),
        Choice(key="fact1", words="You can stop\nat any time.", picture="consent_stop"),
        Choice(key="fact2", words="Your name is not\nin our report.", picture="consent_no_names"),
        Choice(
            key="fact3",
            words="If you are not safe,\nwe must tell someone.",
            picture="consent_must_tell",
        ),
    ),
    choices=(
        Choice(key="yes", words="Yes, that is OK", picture="consent_yes", more="We can talk"),
        Choice(
            key="no", words="No thank you", picture="consent_no", more="We will leave you alone"
        ),
        Choice(key="later", words="Not now", picture="consent_later", more="We can ask later"),
    ),
    picked=None,
    bars=bars(middle=WordsInMiddle(words="You choose. It is OK to say no."), next=QUIET),
    spoken=(Spoken(text="Is it OK to talk to you?", key="title"),),
)
