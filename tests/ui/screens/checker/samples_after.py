"""One state of each screen after a visit, as the design draws it. Sample people and places."""

from dataclasses import replace

from qc_desktop.ui.components.bars import (
    BarKey,
    Chip,
    StepsInMiddle,
    Tone,
    Where,
    WordsInMiddle,
)
from qc_desktop.ui.components.values import Choice, Spoken
from qc_desktop.ui.screens.checker import (
    finished,
    message_hero,
    my_badge,
    my_designs,
    visit_list,
)
from qc_desktop.ui.theme.pictures import Photo
from tests.ui.screens.checker.sample_parts import TEAM, bars, here

FINISHED = finished.FinishedState(
    people=TEAM,
    thanks="Your visit will help people at Elm House.",
    counts=(
        finished.Count(glyph="tick_list", number=11, words="answers"),
        finished.Count(glyph="camera", number=2, words="photos"),
        finished.Count(glyph="mic", number=1, words="recording"),
    ),
    bars=bars(
        middle=StepsInMiddle(words="Visit finished", done=11, total=11),
        next=BarKey(words="Go home", glyph="home", primary=True),
    ),
    spoken=(Spoken(text="Well done.", key="title"),),
)
SENT = message_hero.HeroState(
    glyph="tick",
    ok=True,
    words="All sent. Thank you.",
    safe="Sam will read your visits.",
    more="We also keep a copy on this laptop.",
    bars=bars(
        where=Where(small="Send", bold="Your visits", picture="send"),
        middle=WordsInMiddle(words="3 of 3 sent"),
        next=BarKey(words="Go home", glyph="home", primary=True),
    ),
    spoken=(Spoken(text="All sent. Thank you.", key="words"),),
)
NO_INTERNET = message_hero.HeroState(
    glyph="wifi_off",
    ok=False,
    words="No internet.",
    safe="Your visits are safe.",
    more="Try later. We will remember.",
    chip=Chip(words="3 waiting to send", tone=Tone.WAITING),
    bars=bars(
        where=Where(small="Send", bold="Your visits", picture="send"),
        middle=WordsInMiddle(words="Nothing is lost."),
        next=BarKey(words="Try again", glyph="refresh", primary=True),
    ),
    spoken=(Spoken(text="No internet.", key="words"),),
)
_PLACES = (
    ("1", "Elm House", "Today", "places/elm"),
    ("2", "Rose Cottage", "Thursday 19 November", "places/cottage"),
    ("3", "Park Road flats", "Monday 16 November", "places/park"),
)
SENDING = visit_list.VisitListState(
    title="Sending your visits",
    lines=tuple(
        visit_list.VisitLine(key=key, words=words, when=when, photo=Photo(sample=sample), chip=chip)
        for (key, words, when, sample), chip in zip(
            _PLACES,
            (
                Chip(words="Sent", tone=Tone.OK),
                Chip(words="Sending", tone=Tone.SENDING),
                Chip(words="Waiting", glyph="clock"),
            ),
            strict=True,
        )
    ),
    sent=visit_list.Sent(done=1, of=3, words="1 of 3 sent"),
    bars=bars(
        where=Where(small="Send", bold="Your visits", picture="send"),
        middle=WordsInMiddle(words="You can use the laptop while you wait.", glyph="shield"),
        next=BarKey(words="Stop for now", glyph="pause"),
    ),
    spoken=(Spoken(text="Sending your visits", key="title"),),
)
MY_VISITS = visit_list.VisitListState(
    title="My visits",
    lines=tuple(
        visit_list.VisitLine(
            key=key,
            words=words,
            when=when,
            photo=Photo(sample=sample),
            chip=chip,
            does=does,
        )
        for (key, words, when, sample), (chip, does) in zip(
            _PLACES,
            (
                (
                    Chip(words="Planned", glyph="calendar"),
                    BarKey(words="Open", glyph="arrow_right"),
                ),
                (Chip(words="Finished", tone=Tone.OK), BarKey(words="Not finished", glyph="undo")),
                (
                    Chip(words="Read by the office", tone=Tone.OK),
                    BarKey(words="Closed", glyph="lock"),
                ),
            ),
            strict=True,
        )
    ),
    bars=bars(where=Where(small="Home", bold="My visits", picture="my_visits"), next=None),
    spoken=(Spoken(text="My visits", key="title"),),
)
MY_BADGE = my_badge.MyBadgeState(
    tab=my_badge.Tab.COLOUR,
    choices=tuple(
        Choice(key=name, words=name, colour=colour)
        for name, colour in (
            ("Teal", "#0A5457"),
            ("Blue", "#1F4E8C"),
            ("Purple", "#57338A"),
            ("Plum", "#6E1F51"),
            ("Brick", "#8E2F1F"),
            ("Brown", "#63401E"),
            ("Green", "#24592F"),
            ("Navy", "#14213D"),
        )
    ),
    picked="Teal",
    words=None,
    more=True,
    draws=False,
    pdf=None,
    shows_back=False,
    is_tall=False,
    bars=bars(
        where=Where(small="My badge", bold="Choose a colour", picture="my_badge"),
        people=here("Amina"),
        middle=WordsInMiddle(words="Saved as you go", glyph="shield"),
        next=BarKey(words="I like it", glyph="tick", primary=True),
    ),
    spoken=(Spoken(text="Your badge looks like this", key="preview"),),
)
MY_BADGE_PICTURE = replace(
    MY_BADGE,
    tab=my_badge.Tab.PICTURE,
    choices=(
        Choice(key="my_photo", words="My photo", glyph="user"),
        Choice(key="sunflower", words="Sunflower", picture="sunflower"),
        Choice(key="dog", words="Dog", picture="dog"),
        Choice(key="guitar", words="Guitar", picture="guitar"),
        Choice(key="football", words="Football", picture="football"),
        Choice(key="tea", words="Tea", picture="tea"),
        Choice(key="boat", words="Boat", picture="boat"),
    ),
    picked="my_photo",
    draws=True,
)
MY_BADGE_WORDS = replace(
    MY_BADGE,
    tab=my_badge.Tab.WORDS,
    choices=(),
    picked=None,
    words=my_badge.WordsShown(
        ask="How to talk with me",
        text="Speak slowly",
        offered=(
            Choice(key="Speak slowly", words="Speak slowly"),
            Choice(key="Use short words", words="Use short words"),
            Choice(key="Give me time", words="Give me time"),
            Choice(key="Show me pictures", words="Show me pictures"),
            Choice(key="", words="No words", glyph="cross"),
        ),
    ),
    spoken=(Spoken(text="How to talk with me", key="ask"),),
)
_LIKED = (
    Choice(key="edit", words="Change it", glyph="pencil"),
    Choice(key="copy", words="Copy it", glyph="copy"),
    Choice(key="remove", words="Take it out", glyph="trash"),
)
_OTHER = (*_LIKED[:2], Choice(key="like", words="I like it", glyph="heart"), _LIKED[2])
_OUT = (Choice(key="restore", words="Bring it back", glyph="undo"),)
MY_DESIGNS = my_designs.MyDesignsState(
    lines=tuple(
        my_designs.DesignLine(
            key=str(number),
            name=f"Design {number}",
            pdf=None,
            chip=chip,
            ways=ways,
        )
        for number, chip, ways in (
            (1, Chip(words="You like this one", tone=Tone.OK, glyph="heart"), _LIKED),
            (2, Chip(words="Saved", glyph="shield"), _OTHER),
            (3, Chip(words="You took it out", glyph="trash"), _OUT),
        )
    ),
    bars=bars(
        where=Where(small="My badge", bold="My designs", picture="my_badge"),
        people=here("Amina"),
        next=BarKey(words="New design", glyph="plus", primary=True),
    ),
    spoken=(Spoken(text="My designs", key="title"), Spoken(text="Design 1", key="1")),
)
