"""Screens made of components alone, to be looked at beside the design."""

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from qc_desktop.ui.components.bars import (
    BarKey,
    Bars,
    Chip,
    ChipsInMiddle,
    StepsInMiddle,
    Tone,
    Where,
    WordsInMiddle,
)
from qc_desktop.ui.components.cards import AnswerGroup
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.co_frame import CoBars, CoFrame
from qc_desktop.ui.components.fields import ChoiceBox, Field, TickLine
from qc_desktop.ui.components.frame import CheckerFrame
from qc_desktop.ui.components.home_tiles import HomeChoice, HomeTile
from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.options import FilterChip, OptionGroup
from qc_desktop.ui.components.places import PlaceCard, PlaceChoice
from qc_desktop.ui.components.question import AnsweredQuestion, AnswerRow, QuestionHead
from qc_desktop.ui.components.rail import RailItem
from qc_desktop.ui.components.ticks import PersonTile, TickTile
from qc_desktop.ui.components.tiles import DashedTile
from qc_desktop.ui.components.topics import TopicChoice, TopicTile
from qc_desktop.ui.components.values import Choice, Here
from qc_desktop.ui.components.visit_table import VisitRow, VisitTable
from qc_desktop.ui.theme import Look
from qc_desktop.ui.theme.pictures import Photo

ANSWERS = (
    Choice(key="yes", words="Yes", picture="thumb_up"),
    Choice(key="sometimes", words="Sometimes", picture="thumb_side"),
    Choice(key="no", words="No", picture="thumb_down"),
    Choice(key="dont_know", words="Don’t know", picture="question"),
)


def person(name: str) -> Here:
    return Here(name=name, photo=Photo(sample=f"people/{name.lower()}"))


TEAM = (person("Amina"), person("Joe"), person("Dev"))


def question(look: Look) -> CheckerFrame:
    frame = CheckerFrame(look)
    frame.show_bars(
        Bars(
            where=Where(small="Elm House", bold="Food and drink", picture="place"),
            people=TEAM,
            back=BarKey(words="Back"),
            middle=StepsInMiddle(words="Question 4 of 12", done=3, total=12, now=4),
            next=BarKey(words="Next", primary=True),
        )
    )
    screen, column = _column(look)
    head = QuestionHead(look)
    head.show_question("Do people choose what they eat?", "Ask people. Look too.", "choice1")
    head.setContentsMargins(8, 0, 8, 0)
    column.addWidget(head)
    row = QHBoxLayout()
    row.setSpacing(look.px(16))
    group = AnswerGroup(look, "Do people choose what they eat?")
    group.show_choices(ANSWERS, "yes")
    row.addWidget(group, stretch=1)
    skip = DashedTile(look, Choice(key="skip", words="Skip", glyph="skip"))
    skip.setFixedWidth(look.px(166))
    row.addWidget(skip)
    column.addLayout(row, stretch=1)
    frame.show_content(screen)
    return frame


def home(look: Look) -> CheckerFrame:
    frame = CheckerFrame(look)
    frame.show_bars(
        Bars(
            where=Where(small="You are at the start", bold="Hello Amina and Joe", picture="start"),
            people=TEAM,
            back=BarKey(words="Finish", glyph="lock"),
            middle=ChipsInMiddle(
                chips=(
                    Chip(words="All safe on this laptop", tone=Tone.OK, glyph="shield"),
                    Chip(words="3 waiting to send", tone=Tone.WAITING),
                )
            ),
        )
    )
    screen, column = _column(look)
    column.addWidget(_title(look, "What do you want to do?"))
    waiting = Chip(words="3 waiting", tone=Tone.WAITING)
    choices = (
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
        HomeChoice(key="send", words="Send", picture="send", chip=waiting),
        HomeChoice(key="settings", words="Settings for me", picture="settings"),
    )
    grid = QGridLayout()
    grid.setSpacing(look.px(4))
    for place, choice in enumerate(choices):
        grid.addWidget(HomeTile(look, choice), place // 3, place % 3)
    column.addLayout(grid, stretch=1)
    frame.show_content(screen)
    return frame


def people(look: Look) -> CheckerFrame:
    frame = CheckerFrame(look)
    frame.show_bars(
        Bars(
            home=False,
            back=BarKey(words="Close", glyph="power"),
            middle=WordsInMiddle(words="Amina, Joe and Dev", people=TEAM),
            next=BarKey(words="Next", primary=True),
        )
    )
    screen, column = _column(look)
    column.addWidget(_title(look, "Who is checking today?"))
    column.addWidget(ReadableLabel(look, "Tap your picture.", font="body", colour="ink-2"))
    row = QHBoxLayout()
    row.setSpacing(0)
    for name in ("Amina", "Joe", "Grace", "Tom", "Dev"):
        role = "Supporter" if name == "Dev" else "Quality Checker"
        tile = PersonTile(look, Choice(key=name, words=name, more=role, photo=person(name).photo))
        tile.show_tick(on=name in {"Amina", "Joe", "Dev"})
        row.addWidget(tile)
    row.addWidget(DashedTile(look, Choice(key="else", words="Someone else", glyph="users")))
    column.addLayout(row, stretch=1)
    frame.show_content(screen)
    return frame


def mixed(look: Look) -> CheckerFrame:
    frame = CheckerFrame(look)
    frame.show_bars(Bars(middle=WordsInMiddle(words="4 of 6 ticked", second="You can still go.")))
    screen, column = _column(look)
    row = QHBoxLayout()
    ticked = TickTile(look, Choice(key="a", words="I have my badge", picture="ready_badge"))
    ticked.show_tick(on=True)
    row.addWidget(ticked)
    row.addWidget(
        TickTile(look, Choice(key="b", words="They know we are coming", picture="ready_they_know"))
    )
    done = Chip(words="1 of 2 done", tone=Tone.WAITING, glyph="circle_dashed")
    row.addWidget(
        TopicTile(
            look,
            TopicChoice(
                key="t", words="My choices", picture="topic_choices", chip=done, go_on_here=True
            ),
        )
    )
    column.addLayout(row)
    row = QHBoxLayout()
    place = PlaceChoice(
        key="elm",
        words="Elm House",
        when="Today, 2 o’clock",
        with_whom="With Joe and Dev",
        people=TEAM[1:],
        photo=Photo(sample="places/elm"),
        chip=Chip(words="Today", tone=Tone.SENDING, glyph="calendar"),
        is_next=True,
    )
    row.addWidget(PlaceCard(look, place))
    rows = QVBoxLayout()
    rows.addWidget(
        AnswerRow(
            look,
            AnsweredQuestion(
                key="q",
                question="Who chooses what you eat?",
                picture="choice1",
                answer=ANSWERS[1],
                media="2 photos",
                media_glyph="camera",
            ),
        )
    )
    rows.addWidget(
        AnswerRow(look, AnsweredQuestion(key="r", question="Do staff knock?", picture="home4"))
    )
    swatches = OptionGroup(look, "Colour")
    swatches.show_choices(
        (
            Choice(key="teal", words="Teal", colour="#0A5457"),
            Choice(key="blue", words="Blue", colour="#1F4E8C"),
        ),
        "teal",
    )
    rows.addWidget(swatches)
    row.addLayout(rows, stretch=1)
    column.addLayout(row, stretch=1)
    frame.show_content(screen)
    return frame


def coordinator(look: Look) -> CoFrame:
    frame = CoFrame(look)
    frame.show_bars(
        CoBars(
            title="Visits",
            second="48 visits this year",
            person=person("Lin"),
            role="Coordinator",
            sent=Chip(words="All sent, 9:40", tone=Tone.OK),
            concerns=2,
            sections=(
                RailItem(key="overview", words="Overview", glyph="dashboard"),
                RailItem(key="visits", words="Visits", glyph="clipboard"),
                RailItem(key="concerns", words="Concerns", glyph="shield_alert", count=2),
                RailItem(key="people", words="People", glyph="users"),
                RailItem(key="reports", words="Reports", glyph="document"),
            ),
            section="visits",
        )
    )
    screen, column = _column(look)
    row = QHBoxLayout()
    row.addWidget(LineBox(look, "Find", hint="Find a place, person or word", small=True))
    row.addWidget(Key(look, "More filters", glyph="filter", size=KeySize.SMALL))
    row.addWidget(Key(look, "Plan a visit", glyph="plus", kind=KeyKind.PRIMARY, size=KeySize.SMALL))
    column.addLayout(row)
    row = QHBoxLayout()
    for key, words in (("all", "All 48"), ("review", "To review 2"), ("planned", "Planned 6")):
        chip = FilterChip(look, Choice(key=key, words=words, glyph="eye"))
        chip.show_on(on=key == "all")
        row.addWidget(chip)
    row.addStretch(1)
    column.addLayout(row)
    table = VisitTable(look)
    table.show_rows(
        tuple(
            VisitRow(
                key=place,
                place=place,
                date="Tue 24 Nov, 2 pm",
                state=Chip(words="To review", tone=Tone.SENDING, glyph="eye"),
                people=TEAM[:2],
                needs=Chip(words="2 to match", tone=Tone.WAITING, glyph="split"),
                photo=Photo(sample="places/elm"),
            )
            for place in ("Elm House", "Park Road flats", "Rose Cottage")
        )
    )
    column.addWidget(table, stretch=1)
    row = QHBoxLayout()
    box = ChoiceBox(look, "Paper")
    box.show_choices((Choice(key="a4", words="A4 sheet"),), "a4")
    row.addWidget(Field(look, "Paper", box))
    tick = TickLine(look, Choice(key="marks", words="Show cut marks"))
    tick.show_tick(on=True)
    row.addWidget(tick)
    pills = OptionGroup(look, "Sides", small=True)
    pills.show_choices(
        (Choice(key="both", words="Both"), Choice(key="front", words="Front only")), "both"
    )
    row.addWidget(pills)
    row.addWidget(StatusChip(look, Chip(words="Not started"), font="co_small_bold"))
    column.addLayout(row)
    frame.show_content(screen)
    return frame


def _column(look: Look) -> tuple[QWidget, QVBoxLayout]:
    screen = QWidget()
    column = QVBoxLayout(screen)
    column.setContentsMargins(look.px(32), look.px(24), look.px(32), look.px(16))
    return screen, column


def _title(look: Look, words: str) -> ReadableLabel:
    label = ReadableLabel(look, words, font="title")
    label.setContentsMargins(look.px(8), 0, look.px(8), 0)
    return label
