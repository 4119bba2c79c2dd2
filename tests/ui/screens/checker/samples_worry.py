"""States of the screens of a worry. Sample people and places; no words of any worry."""

from qc_desktop.ui.components.bars import (
    BarKey,
    Bars,
    Chip,
    Help,
    StepsInMiddle,
    Tone,
    Where,
    WordsInMiddle,
)
from qc_desktop.ui.components.level_bars import Levels
from qc_desktop.ui.components.values import Choice, Spoken
from qc_desktop.ui.screens.checker import (
    record,
    who_to_tell,
    worry_kept,
    worry_kinds,
    worry_words,
    worry_write,
)
from qc_desktop.ui.screens.checker.steps_to_take import Step
from qc_desktop.ui.screens.checker.worry_kept import Came
from tests.ui.screens.checker.sample_parts import NEXT, bars

_PHONE = "01632\u00a0960\u00a0123"
_WHERE = Where(small="Get help now", bold="I am worried", picture="worried")


def _step(number: int) -> Bars:
    middle = StepsInMiddle(words=f"Step {number} of 3", done=number - 1, total=3, now=number)
    return bars(where=_WHERE, help=Help.ON, middle=middle, next=NEXT)


_KINDS = (
    ("upset", "Someone is very upset", "upset"),
    ("hurt", "Someone is being hurt", "hurt"),
    ("unsafe_home", "The home is not safe", "home_not_safe"),
    ("taken", "Someone takes money or things", "money"),
    ("health", "Health or medicine", "medicine"),
    ("other", "Something else", "something_else"),
)
KINDS = worry_kinds.WorryKindsState(
    kinds=tuple(Choice(key=key, words=words, picture=picture) for key, words, picture in _KINDS),
    ticked=frozenset({"hurt"}),
    bars=_step(1),
    spoken=(
        Spoken(text="What are you worried about?", key="title"),
        Spoken(text="You can tap more than one.", key="help"),
        *(Spoken(text=words, key=key) for key, words, _ in _KINDS),
    ),
)
_SPOKEN_WHO = (
    Spoken(text="Who can you tell?", key="title"),
    Spoken(text="Ring Sam today.", key="under"),
    Spoken(text="Is your worry about Sam?", key="ask"),
    Spoken(text="Yes", key="yes"),
)
_ANSWERS = (
    Choice(key="yes", words="Yes", glyph="tick"),
    Choice(key="no", words="No", glyph="cross"),
)
_TELL_DEV = Step(
    glyph="users",
    words="Tell Dev, your supporter.",
    more="You are not in trouble. It is right to tell.",
)
_COUNCIL = Step(
    glyph="message",
    words="Ring the council.",
    more="Ask for adult social care. 01632\u00a0960\u00a0200",
)
WHO_TO_TELL = who_to_tell.WhoToTellState(
    picture="phone",
    number=_PHONE,
    under="Ring Sam today.",
    title="Who can you tell?",
    steps=(_TELL_DEV, Step(glyph="phone", words="Ring Sam today.", more=_PHONE), _COUNCIL),
    question="Is your worry about Sam?",
    answers=_ANSWERS,
    picked="no",
    bars=_step(2),
    spoken=_SPOKEN_WHO,
)
ANOTHER_PERSON = who_to_tell.WhoToTellState(
    picture="phone",
    number="01632\u00a0960\u00a0177",
    under="Ring Ann today.",
    title="Who can you tell?",
    steps=(
        _TELL_DEV,
        Step(glyph="phone", words="Ring Ann today.", more="This is another person to tell."),
        _COUNCIL,
    ),
    question="Is your worry about Sam?",
    answers=_ANSWERS,
    picked="yes",
    bars=_step(2),
    spoken=_SPOKEN_WHO,
)
NOBODY_NAMED = who_to_tell.WhoToTellState(
    picture="talked",
    number="",
    under="Tell someone you trust.",
    title="Who can you tell?",
    steps=(Step(glyph="users", words="Tell someone you trust.", more=_TELL_DEV.more),),
    question="",
    answers=(),
    picked="",
    bars=_step(2),
    spoken=(Spoken(text="Who can you tell?", key="title"),),
)
WORDS = worry_words.WorryWordsState(
    ways=(
        Choice(key="say", words="Say it", more="Record your voice", picture="voice"),
        Choice(key="write", words="Write", more="Type some words", picture="write"),
    ),
    safe=Chip(words="1 thing safe", tone=Tone.OK, glyph="shield"),
    bars=_step(3),
    spoken=(
        Spoken(text="Tell us in your own words", key="title"),
        Spoken(text="Say what you saw or heard. You do not have to.", key="calm"),
        Spoken(text="Say it. Record your voice", key="say"),
    ),
)
WRITE = worry_write.WorryWriteState(
    text="",
    bars=bars(
        where=_WHERE, help=Help.ON, middle=WordsInMiddle(words="We save as you type."), next=NEXT
    ),
    spoken=(
        Spoken(text="Write what you saw or heard", key="title"),
        Spoken(text="Use your own words. Only the office will read it.", key="calm"),
    ),
)
SAY = record.RecordState(
    title="We are listening",
    chip=Chip(words="Recording 0:12", tone=Tone.DANGER, glyph="dot"),
    levels=Levels(bars=tuple(0.2 + 0.1 * (n % 7) for n in range(40)), name="Recording, 0 seconds"),
    waiting=False,
    bars=bars(
        where=_WHERE, help=Help.ON, middle=WordsInMiddle(words="We save as you talk."), next=NEXT
    ),
    spoken=(Spoken(text="Use your own words. Only the office will hear it.", key="names"),),
)
_KEPT_BARS = bars(
    where=Where(small="Get help now", bold="Your worry", picture="worried"),
    help=Help.ON,
    middle=WordsInMiddle(words="1 worry kept safe"),
    next=BarKey(words="Carry on", glyph="arrow_right"),
)


def _kept(came: Came, glyph: str, state: str, **parts: str) -> worry_kept.WorryKeptState:
    number = parts.get("number", "")
    return worry_kept.WorryKeptState(
        title="Thank you for telling us.",
        safe="Your worry is safe on this laptop.",
        came=came,
        glyph=glyph,
        state=state,
        ring=parts.get("ring", ""),
        number=number,
        rang_key="We rang Sam" if number else "",
        send_key=parts.get("send", ""),
        bars=_KEPT_BARS,
        spoken=(
            Spoken(text="Thank you for telling us.", key="title"),
            Spoken(text=state, key="state"),
        ),
    )


NOT_SENT = _kept(
    Came.NOT_SENT,
    "wifi_off",
    "No internet. We have not sent it yet.",
    ring="Please ring Sam now.",
    number=_PHONE,
    send="Try to send",
)
SENT = _kept(
    Came.SENT,
    "clock",
    "We sent it. Nobody has it yet.",
    ring="Please ring Sam now.",
    number=_PHONE,
    send="Look again",
)
RANG = _kept(
    Came.NOT_SENT,
    "clock",
    "We have not sent it yet.",
    ring="Somebody knows now. That is good.",
    send="Try to send",
)
THERE = _kept(Came.THERE, "tick", "Sam has it. Sent at quarter past 2.")
