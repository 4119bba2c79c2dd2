"""States of the screens round the questions of a visit. Sample people and places."""

from dataclasses import replace

from qc_desktop.ui.components.bars import (
    BarKey,
    Chip,
    ChipsInMiddle,
    TalkingWith,
    Tone,
    Where,
    WordsInMiddle,
)
from qc_desktop.ui.components.topics import TopicChoice
from qc_desktop.ui.components.values import Choice, Spoken
from qc_desktop.ui.flows import visit_words
from qc_desktop.ui.flows.visit_part import spoken
from qc_desktop.ui.screens.checker import (
    agree,
    buddy,
    choices,
    finding,
    findings,
    message_hero,
    new_person,
    steps_to_take,
    tick_list,
    topics,
    ways_on,
)
from tests.ui.screens.checker.sample_parts import NEXT, QUIET, bars, person

_ALL = TalkingWith()
_ROBIN = TalkingWith(name="Robin")
_LATER = Chip(words="Come back", tone=Tone.WAITING, glyph="clock")
_DONE = Chip(words="Done", tone=Tone.OK)
_OPEN = Chip(words="Not started")
_PART = Chip(words="5 of 35 done", tone=Tone.WAITING, glyph="circle_dashed")

WELCOME = choices.ChoicesState(
    title="Are we welcome?",
    help="Ask the people who live here.",
    choices=visit_words.welcome_choices(),
    picked="yes",
    bars=bars(middle=WordsInMiddle(words="It is their home. They choose.")),
    spoken=spoken("Are we welcome?", "", visit_words.welcome_choices()),
)
BUDDY = choices.ChoicesState(
    title="Tell Sam you are here",
    help="Ring or text: 01632\u00a0960\u00a0123",
    choices=(
        Choice(key="told", words="I told Sam", picture="phone", more="Sam knows where we are"),
        Choice(key="later", words="Not now", picture="consent_later", more="We can do it later"),
    ),
    picked="told",
    chip=Chip(words="You told them at 2 o’clock", tone=Tone.OK),
    bars=bars(middle=WordsInMiddle(words="So that you are safe.")),
    spoken=(Spoken(text="Tell Sam you are here", key="title"),),
)
_HOURS = tuple(
    Choice(key=str(one), words="1 hour" if one == 1 else f"{one} hours") for one in (1, 2, 3, 4, 6)
)
NAME_BUDDY = buddy.BuddyState(
    help="You tell them when you come and when you leave.",
    name="Bo",
    phone="01632 960 555",
    hours=_HOURS,
    picked="3",
    office="Sam is our buddy",
    bars=bars(middle=WordsInMiddle(words="So that you are safe.")),
    spoken=(
        Spoken(text="Who is your buddy today?", key="title"),
        Spoken(text="You tell them when you come and when you leave.", key="help"),
    ),
)
ROOMS = tick_list.TickListState(
    title="Where may we go?",
    help="Ask first. Tick where they say yes.",
    lines=visit_words.room_choices(),
    ticked=frozenset({"living_room", "kitchen", "garden"}),
    bars=bars(middle=WordsInMiddle(words="Ask where the fire exit is.")),
    spoken=spoken("Where may we go?", "", visit_words.room_choices()),
)
EXPLAINED = tick_list.TickListState(
    title="How did we explain it?",
    help="You can tick more than one.",
    lines=visit_words.explained_choices(),
    ticked=frozenset({"words", "pictures"}),
    bars=bars(talking=_ROBIN),
    spoken=spoken("How did we explain it?", "", visit_words.explained_choices()),
)
WHO_HELPED = choices.ChoicesState(
    title="Who helped Robin to say yes or no?",
    help="It is OK to have help.",
    choices=visit_words.helper_choices(),
    picked="supporter",
    bars=bars(talking=_ROBIN),
    spoken=spoken("Who helped Robin to say yes or no?", "", visit_words.helper_choices()),
)
FEELING = choices.ChoicesState(
    title="Amina, how do you feel?",
    help="Talk to Dev. Ring Sam: 01632\u00a0960\u00a0123",
    choices=visit_words.feeling_choices(),
    picked="tired",
    tick=Choice(key="talk", words="I want to talk to someone", picture="talked"),
    ticked=True,
    bars=bars(talking=_ALL, middle=WordsInMiddle(words="This is not in our report.")),
    spoken=spoken("Amina, how do you feel?", "", visit_words.feeling_choices()),
)
_HUB = (
    TopicChoice(
        key="people",
        words="Talk with people",
        picture="talked",
        chip=Chip(words="Come back to Robin", tone=Tone.WAITING, glyph="clock"),
    ),
    TopicChoice(key="look", words="Look around", picture="looked", chip=_DONE),
    TopicChoice(key="staff", words="Ask the staff", picture="topic_askstaff", chip=_OPEN),
    TopicChoice(
        key="rooms",
        words="Where we may go",
        picture="room_hall",
        chip=Chip(words="3 rooms", tone=Tone.OK),
    ),
    TopicChoice(key="found", words="What we found", picture="good", chip=_OPEN),
    TopicChoice(key="leave", words="Say goodbye", picture="leave", chip=Chip(words="At the end")),
)
HUB = topics.TopicsState(
    title="What do you want to do?",
    topics=_HUB,
    roomy=True,
    bars=bars(
        talking=_ALL,
        middle=ChipsInMiddle(
            chips=(Chip(words="Tell Sam when you leave", tone=Tone.WAITING, glyph="phone"),)
        ),
        next=BarKey(words="Check answers", glyph="tick_list"),
    ),
    spoken=(Spoken(text="What do you want to do?", key="title"),),
)
PEOPLE = topics.TopicsState(
    title="Who do you want to talk to?",
    topics=(
        TopicChoice(key="1", words="Robin", picture="person", chip=_PART, go_on_here=True),
        TopicChoice(key="2", words="Sunflower", picture="sunflower", chip=_LATER),
        TopicChoice(
            key="new",
            words="Someone new",
            picture="new_person",
            chip=Chip(words="Ask their name", glyph="plus"),
        ),
    ),
    roomy=True,
    bars=bars(
        talking=_ALL,
        where=Where(small="Elm House", bold="People", picture="place"),
        next=BarKey(words="Whole visit", glyph="list"),
    ),
    spoken=(Spoken(text="Who do you want to talk to?", key="title"),),
)
_YES, _NO = Chip(words="Yes", tone=Tone.OK), Chip(words="No", tone=Tone.DANGER, glyph="cross")
PERSON = topics.TopicsState(
    title="What Robin said",
    topics=(
        TopicChoice(key="talk", words="Talk", picture="talked", chip=_YES),
        TopicChoice(key="write_down", words="Write it down", picture="write", chip=_YES),
        TopicChoice(key="photo", words="Take photos", picture="consent_photo", chip=_NO),
        TopicChoice(key="voice", words="Record a voice", picture="consent_voice", chip=_YES),
        TopicChoice(key="share_words", words="Share words", picture="consent_share", chip=_YES),
        TopicChoice(key="how", words="How we asked", picture="explained_pictures", chip=_DONE),
        TopicChoice(
            key="come_back",
            words="I will come back to you",
            picture="consent_later",
            chip=Chip(words="No"),
        ),
        TopicChoice(
            key="name",
            words="Name",
            picture="person",
            chip=Chip(words="Change", glyph="pencil"),
        ),
    ),
    bars=bars(
        talking=_ROBIN,
        where=Where(small="Elm House", bold="Robin", picture="place"),
        next=BarKey(words="Go on", glyph="arrow_right", primary=True),
    ),
    spoken=(Spoken(text="What Robin said", key="title"),),
)
NEW_PERSON = new_person.NewPersonState(
    name="",
    made_up=visit_words.made_up_names(),
    picked="sunflower",
    bars=bars(talking=_ALL, where=Where(small="Elm House", bold="People", picture="place")),
    spoken=spoken("Who are you talking to?", "", visit_words.made_up_names()),
)
GOODBYE = steps_to_take.StepsState(
    picture="thank_you",
    number="",
    under="Thank you for having us.",
    title="Before you go",
    steps=(
        steps_to_take.Step(glyph="heart", words="Say thank you.", more="To everyone you met."),
        steps_to_take.Step(
            glyph="document",
            words="Say what happens next.",
            more="We write a report. They get it too.",
        ),
        steps_to_take.Step(glyph="badge", words="Take your things.", more="Your badge and laptop."),
    ),
    bars=bars(talking=_ALL),
    spoken=(Spoken(text="Before you go", key="title"),),
)
_GOOD = Chip(words="Good", tone=Tone.OK, glyph="tick")
_BETTER = Chip(words="Could be better", tone=Tone.WAITING, glyph="arrow_up")
_WORRY = Chip(words="A worry", tone=Tone.DANGER, glyph="flag")
FINDINGS = findings.FindingsState(
    lines=(
        findings.FindingLine(key="a@0", words="The garden is lovely.", picture="good", chip=_GOOD),
        findings.FindingLine(key="b@1", words="The gate is stiff.", picture="better", chip=_BETTER),
        findings.FindingLine(
            key="home4",
            words="Staff knock before they come in.",
            picture="good",
            chip=Chip(words="An idea", tone=Tone.TO_DO, glyph="info"),
            idea=True,
        ),
    ),
    none="",
    bars=bars(
        talking=_ALL,
        where=Where(small="Elm House", bold="What we found", picture="place"),
        middle=WordsInMiddle(words="You choose what to say."),
        next=BarKey(words="Agree", glyph="arrow_right", primary=True),
    ),
    spoken=(Spoken(text="What did we find?", key="title"),),
)
FINDING = finding.FindingState(
    kinds=visit_words.kind_choices(),
    picked="worry",
    text="The back door does not lock.",
    worry="Is someone not safe? Press Get help now.",
    may_take_out=True,
    bars=bars(
        talking=_ALL,
        where=Where(small="Elm House", bold="What we found", picture="place"),
        middle=WordsInMiddle(words="Please do not write full names."),
        next=BarKey(words="Keep it", glyph="tick", primary=True),
    ),
    spoken=(Spoken(text="Is it good, or not so good?", key="title"),),
)
FINDING_SAID = replace(FINDING, text="", voice="0:12")
AGREE = agree.AgreeState(
    chips=(
        Chip(words="Good: 3", tone=Tone.OK, glyph="tick"),
        Chip(words="Could be better: 2", tone=Tone.WAITING, glyph="arrow_up"),
    ),
    people=(person("Amina", "I agree"), person("Joe", "")),
    agreed=frozenset({"amina"}),
    bars=bars(
        talking=_ALL,
        where=Where(small="Elm House", bold="What we found", picture="place"),
        middle=WordsInMiddle(words="It is OK not to agree."),
        next=QUIET,
    ),
    spoken=(Spoken(text="Do we all agree?", key="title"),),
)
_WAYS = (
    Choice(key="break", words="Take a break", more="We hide the screen", picture="break"),
    Choice(key="not_now", words="Not now", more="Go to another question", picture="consent_later"),
    Choice(key="hub", words="Do something else", more="See the whole visit", picture="looked"),
    Choice(key="stop", words="Stop and go home", more="You can carry on later", picture="stop"),
)
BREAK = ways_on.WaysOnState(
    title="What do you want to do?",
    help="We keep what you have done.",
    choices=_WAYS,
    bars=bars(talking=_ROBIN, next=BarKey(words="Keep going", glyph="arrow_right", primary=True)),
    spoken=spoken("What do you want to do?", "We keep what you have done.", _WAYS),
)
PAUSED = message_hero.HeroState(
    glyph="pause",
    ok=True,
    words="We are taking a break.",
    safe="We keep what you have done.",
    more="Tap Go on when you are ready.",
    bars=bars(
        where=Where(bold="A break", picture="break"),
        back=None,
        middle=WordsInMiddle(words="Take the time you need."),
        next=BarKey(words="Go on", glyph="arrow_right", primary=True),
    ),
    spoken=(Spoken(text="We are taking a break.", key="words"),),
)
AWAY = message_hero.HeroState(
    glyph="hand",
    ok=True,
    words="Say thank you. Then go.",
    safe="It is OK for people to say no.",
    more="You did the right thing.",
    bars=bars(next=NEXT),
    spoken=(Spoken(text="Say thank you. Then go.", key="words"),),
)
