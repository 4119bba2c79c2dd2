"""One state of each screen of a visit, as the design draws it. Sample people and places."""

from qc_desktop.ui.components.bars import (
    BarKey,
    Chip,
    Help,
    PagesInMiddle,
    Tone,
    Where,
    WordsInMiddle,
)
from qc_desktop.ui.components.level_bars import Levels
from qc_desktop.ui.components.topics import TopicChoice
from qc_desktop.ui.components.values import Choice, Spoken
from qc_desktop.ui.screens.checker import (
    add_more,
    check_answers,
    get_help,
    question,
    record,
    record_check,
    steps_to_take,
    topics,
    write,
)
from tests.ui.screens.checker.sample_parts import QUIET, STEPS, TEAM, bars

_TO_DO = Chip(words="Not started")
TOPICS = topics.TopicsState(
    title="What do you want to check?",
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
    Choice(key="photo", words="Take a photo", more="1 photo added", picture="photo"),
    Choice(key="note", words="Write", more="Type some words", picture="write"),
    Choice(key="drawing", words="Draw", more="Draw a picture", picture="draw"),
)
OPEN_QUESTION = question.QuestionState(
    words="What is good here?",
    help="",
    picture="last1",
    ways=WAYS,
    added=True,
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
        middle=WordsInMiddle(
            words="Tell Dev, your supporter",
            second="Or ring Sam: 01632 960 123",
            people=TEAM[-1:],
        ),
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
    added=True,
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
    title="We are listening. Speak now.",
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
