"""One state of each screen, as full as the design draws it. Sample people and places."""

from qc_desktop.ui.components.bars import (
    BarKey,
    Bars,
    Chip,
    ChipsInMiddle,
    Help,
    PagesInMiddle,
    StepsInMiddle,
    Tone,
    Where,
    WordsInMiddle,
)
from qc_desktop.ui.components.home_tiles import HomeChoice
from qc_desktop.ui.components.level_bars import Levels
from qc_desktop.ui.components.places import PlaceChoice
from qc_desktop.ui.components.topics import TopicChoice
from qc_desktop.ui.components.values import Choice, Here, Spoken
from qc_desktop.ui.screens.checker import (
    add_more,
    check_answers,
    choose_visit,
    consent,
    finished,
    get_help,
    home,
    message_hero,
    my_badge,
    photo,
    question,
    ready,
    record,
    record_check,
    steps_to_take,
    topics,
    visit_list,
    who,
    write,
)
from qc_desktop.ui.theme.pictures import Photo

BACK = BarKey(words="Back", glyph="arrow_left")
NEXT = BarKey(words="Next", glyph="arrow_right", primary=True)
QUIET = BarKey(words="Next", glyph="arrow_right")


def here(*names: str) -> tuple[Here, ...]:
    return tuple(Here(name=name, photo=Photo(sample=f"people/{name.lower()}")) for name in names)


TEAM = here("Amina", "Joe", "Dev")
STEPS = StepsInMiddle(words="Question 2 of 4", done=1, total=4, now=2)


def bars(**parts: object) -> Bars:
    shown: dict[str, object] = {
        "where": Where(small="Visit to", bold="Elm House", picture="place"),
        "people": TEAM,
        "back": BACK,
        "next": NEXT,
        **parts,
    }
    return Bars(**shown)  # type: ignore[arg-type]  # a test's shorthand for many fields


def person(name: str, role: str = "Quality Checker") -> Choice:
    return Choice(
        key=name.lower(), words=name, more=role, photo=Photo(sample=f"people/{name.lower()}")
    )


WHO = who.WhoState(
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
        HomeChoice(
            key="send",
            words="Send",
            picture="send",
            chip=Chip(words="3 waiting", tone=Tone.WAITING),
        ),
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
        next=None,
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
READY = ready.ReadyState(
    lines=(
        Choice(key="badge", words="I have my badge", picture="ready_badge"),
        Choice(key="charged", words="The laptop is charged", picture="ready_laptop"),
        Choice(key="they_know", words="They know we are coming", picture="ready_they_know"),
        Choice(key="route", words="I know how to get there", picture="ready_route"),
        Choice(key="roles", words="I know who does what", picture="ready_who_does_what"),
        Choice(key="feel_ok", words="I feel OK today", picture="ready_feel_ok"),
    ),
    ticked=frozenset({"badge", "charged", "they_know", "route"}),
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
        Choice(key="fact2", words="We do not\nwrite your name.", picture="consent_no_names"),
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
_TO_DO = Chip(words="Not started")
TOPICS = topics.TopicsState(
    topics=(
        TopicChoice(
            key="home",
            words="My home",
            picture="topic_home",
            chip=Chip(words="Done", tone=Tone.OK),
        ),
        TopicChoice(
            key="choices",
            words="My choices",
            picture="topic_choices",
            chip=Chip(words="1 of 4 done", tone=Tone.WAITING, glyph="circle_dashed"),
            go_on_here=True,
        ),
        *(
            TopicChoice(key=key, words=words, picture=f"topic_{key}", chip=_TO_DO)
            for key, words in (
                ("control", "In control"),
                ("staff", "My staff"),
                ("people", "People in my life"),
                ("community", "Out and about"),
                ("safe", "Safe and respected"),
                ("health", "My health"),
            )
        ),
    ),
    bars=bars(
        middle=PagesInMiddle(words="5 of 45 done", before=False),
        next=BarKey(words="Check answers", glyph="tick_list"),
    ),
    spoken=(Spoken(text="What do you want to check?", key="title"),),
)
ANSWERS = (
    Choice(key="yes", words="Yes", picture="thumb_up"),
    Choice(key="middle", words="Sometimes", picture="thumb_side"),
    Choice(key="no", words="No", picture="thumb_down"),
    Choice(key="dont_know", words="Don’t know", picture="question"),
)
_IN_TOPIC = Where(small="Elm House", bold="My choices", picture="place")
_SPOKEN_QUESTION = (
    Spoken(text="Can you go to bed when you want?", key="words"),
    Spoken(text="There is no set bedtime.", key="help"),
    *(Spoken(text=choice.words, key=choice.key) for choice in ANSWERS),
    Spoken(text="Skip", key="skip"),
)
QUESTION = question.QuestionState(
    words="Can you go to bed when you want?",
    help="There is no set bedtime.",
    picture="choice2",
    choices=ANSWERS,
    picked="yes",
    bars=bars(where=_IN_TOPIC, middle=STEPS),
    spoken=_SPOKEN_QUESTION,
)
FACT_QUESTION = question.QuestionState(
    words="Is there an elephant in this room?",
    help="It is OK to say no.",
    picture="topic_practice",
    choices=(ANSWERS[0], ANSWERS[2], ANSWERS[3]),
    gap=True,
    chip=Chip(words="Practice. We do not count this.", tone=Tone.WAITING, glyph="star"),
    bars=bars(where=Where(small="Elm House", bold="Practice", picture="place"), next=QUIET),
    spoken=(Spoken(text="Is there an elephant in this room?", key="words"),),
)
WAYS = (
    Choice(key="voice", words="Say it", more="Record your voice", picture="voice"),
    Choice(key="write", words="Write", more="Type some words", picture="write"),
    Choice(key="photo", words="Take a photo", more="1 photo added", picture="photo"),
)
OPEN_QUESTION = question.QuestionState(
    words="What is good here?",
    help="",
    picture="last1",
    ways=WAYS,
    bars=bars(where=_IN_TOPIC, middle=STEPS, next=QUIET),
    spoken=(Spoken(text="What is good here?", key="words"),),
)
GET_HELP = get_help.GetHelpState(
    choices=(
        Choice(
            key="danger",
            words="Someone is in danger",
            more="Use a phone. Call 999.",
            picture="danger",
        ),
        Choice(key="worried", words="I am worried", more="Who you can tell", picture="worried"),
        Choice(key="stop", words="I want to stop", more="Stop the visit now", picture="stop"),
    ),
    bars=bars(
        where=Where(small="You pressed", bold="Get help now", picture="help"),
        help=Help.ON,
        middle=WordsInMiddle(words="Tell Dev, your supporter", second="Or ring Sam: 01632 960 123"),
        next=None,
    ),
    spoken=(Spoken(text="What do you need?", key="title"),),
)
CALL_999 = steps_to_take.StepsState(
    picture="phone",
    number="999",
    under="Use a phone now",
    title="Say these words",
    steps=(
        steps_to_take.Step(
            glyph="alert", words="Someone is in danger.", more="Say what you can see."
        ),
        steps_to_take.Step(
            glyph="pin", words="Say where you are.", more="Elm House, 12 Elm Road, Newtown"
        ),
        steps_to_take.Step(
            glyph="users", words="Then tell Dev, your supporter.", more="Stay where you are safe."
        ),
    ),
    bars=bars(
        help=Help.ON,
        middle=WordsInMiddle(words="You are doing the right thing."),
        next=BarKey(words="I have called", glyph="phone", primary=True),
    ),
    spoken=(Spoken(text="Say these words", key="title"),),
)
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
_SKIPPED = Chip(words="Skipped", tone=Tone.WAITING, glyph="skip")
CHECK_ANSWERS = check_answers.CheckAnswersState(
    lines=(
        check_answers.AnswerLine(
            key="choice1",
            words="Who chooses what you eat?",
            picture="choice1",
            answer="We choose together",
            answer_picture="together",
            added="1 recording",
            added_glyph="mic",
        ),
        check_answers.AnswerLine(
            key="choice2",
            words="Can you go to bed when you want?",
            picture="choice2",
            answer="Sometimes",
            answer_picture="thumb_side",
            added="2 photos",
            added_glyph="camera",
        ),
        check_answers.AnswerLine(
            key="control1",
            words="Do you have a say in your support plan?",
            picture="control1",
            answer="No",
            answer_picture="thumb_down",
        ),
        check_answers.AnswerLine(
            key="home3", words="Do you have your own key?", picture="home3", chip=_SKIPPED
        ),
    ),
    chip=Chip(words="1 skipped", tone=Tone.WAITING, glyph="skip"),
    bars=bars(
        where=Where(small="Elm House", bold="Check your answers", picture="place"),
        middle=PagesInMiddle(words="Page 2 of 3"),
        next=BarKey(words="Finish", glyph="tick", primary=True),
    ),
    spoken=(Spoken(text="Are your answers right?", key="title"),),
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

ADD_MORE = add_more.AddMoreState(
    question="Can you go to bed when you want?",
    answer=ANSWERS[0],
    ways=WAYS,
    whose=(
        Choice(key="person", words="Me", glyph="user"),
        Choice(key="person_with_help", words="With help", glyph="users"),
        Choice(key="supporter_thinks", words="My supporter thinks", glyph="message"),
        Choice(key="checker_saw", words="We saw", glyph="eye"),
    ),
    picked_whose="person",
    bars=bars(where=_IN_TOPIC, middle=STEPS),
    spoken=(Spoken(text="Do you want to add more?", key="title"),),
)
WRITE = write.WriteState(
    question="Can you go to bed when you want?",
    text="I go up when my film ends.",
    bars=bars(where=_IN_TOPIC, middle=STEPS),
    spoken=(Spoken(text="Write what you want to say", key="title"),),
)
_SOUND = tuple(abs(((place * 7) % 19) / 19 - 0.4) for place in range(40))
RECORD = record.RecordState(
    title="We are listening",
    chip=Chip(words="Recording 0:12", tone=Tone.DANGER, glyph="dot"),
    levels=Levels(bars=_SOUND, name="Recording, 12 seconds"),
    waiting=False,
    bars=bars(where=_IN_TOPIC, middle=STEPS, next=QUIET),
    spoken=(Spoken(text="Please do not say full names.", key="names"),),
)
RECORD_CHECK = record_check.RecordCheckState(
    playing=False,
    at="0:12",
    of="0:31",
    levels=Levels(bars=_SOUND, name="Your recording", played=14),
    bars=bars(where=_IN_TOPIC, middle=STEPS, next=QUIET),
    spoken=(Spoken(text="Is your recording OK?", key="title"),),
)
PHOTO = photo.PhotoState(
    allowed=True,
    words="Add a photo",
    photos=(
        photo.KeptPhoto(key="1", name="Photo 1", photo=Photo(sample="places/garden")),
        photo.KeptPhoto(key="2", name="Photo 2", photo=Photo(sample="places/kitchen")),
        photo.KeptPhoto(
            key="3", name="Photo 3", photo=Photo(sample="places/kitchen"), removed=True
        ),
    ),
    bars=bars(where=_IN_TOPIC, middle=STEPS),
    spoken=(Spoken(text="Add a photo", key="title"),),
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
            chip=Chip(words="Planned", glyph="calendar"),
            opens=True,
        )
        for key, words, when, sample in _PLACES
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
    name="Amina",
    about="I love gardens and tea.",
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
