from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from qc_desktop.ui.components.bars import BarKey, Bars, Chip, Listen, StepsInMiddle, Where
from qc_desktop.ui.components.cards import AnswerCard, AnswerGroup
from qc_desktop.ui.components.frame import CheckerFrame
from qc_desktop.ui.components.inputs import LineBox, TextBox
from qc_desktop.ui.components.keys import Key, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.options import FilterChip, OptionGroup, OptionTile, TabKey
from qc_desktop.ui.components.overlay import Answer, Confirm, Message
from qc_desktop.ui.components.question import QuestionHead
from qc_desktop.ui.components.rail import Rail, RailItem
from qc_desktop.ui.components.text import fitted
from qc_desktop.ui.components.ticks import PersonTile, PictureTile, PictureWordTile, TickTile
from qc_desktop.ui.components.tiles import BigChoice, DashedTile
from qc_desktop.ui.components.values import Choice, Here, Picked, Typed
from qc_desktop.ui.components.visit_table import VisitRow, VisitTable
from qc_desktop.ui.theme import Look, Presses, TextSize, Theme
from tests.ui.components.gallery import ANSWERS

pytestmark = pytest.mark.usefixtures("qapp")

LEFT = Qt.MouseButton.LeftButton
LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwll"
BARS = Bars(
    where=Where(small="Elm House", bold="Food and drink", picture="place"),
    people=(Here(name="Amina"), Here(name="Joe")),
    back=BarKey(words="Back"),
    middle=StepsInMiddle(words="Question 4 of 12", done=3, total=12, now=4),
    next=BarKey(words="Next", primary=True),
)


_KEPT: list[QMainWindow] = []


@pytest.fixture(autouse=True)
def windows() -> Iterator[None]:
    """Keep every window of a test until it ends: Qt alone does not."""
    yield
    _KEPT.clear()


def shown(qtbot: QtBot, widget: QWidget, *, width: int = 600, height: int = 400) -> QMainWindow:
    window = QMainWindow()
    _KEPT.append(window)
    qtbot.addWidget(window)
    window.setCentralWidget(widget)
    window.resize(width, height)
    window.show()
    qtbot.waitExposed(window)
    return window


def _activate(qtbot: QtBot, window: QMainWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def _focused(window: QMainWindow) -> QWidget:
    widget = window.focusWidget()
    assert widget is not None
    return widget


def _typed_in(box: LineBox | TextBox) -> QWidget:
    widget = box.focusProxy()
    assert widget is not None
    return widget


def spoken(widget: QWidget) -> tuple[QAccessible.Role, str]:
    found: QAccessibleInterface = QAccessible.queryAccessibleInterface(widget)
    return found.role(), found.text(QAccessible.Text.Name)


def test_a_key_acts_when_it_is_let_go(qtbot: QtBot, look: Look) -> None:
    key = Key(look, "Next")
    shown(qtbot, key)
    with qtbot.assertNotEmitted(key.tapped):
        QTest.mousePress(key, LEFT)
    with qtbot.waitSignal(key.tapped):
        QTest.mouseRelease(key, LEFT)


def test_a_second_press_within_400_ms_is_ignored(qtbot: QtBot, look: Look) -> None:
    key = Key(look, "Next")
    shown(qtbot, key)
    taps: list[bool] = []
    key.tapped.connect(lambda: taps.append(True))
    QTest.mouseClick(key, LEFT)
    QTest.mouseClick(key, LEFT)
    assert len(taps) == 1


def test_a_press_after_the_pause_counts(qtbot: QtBot, look: Look) -> None:
    look.presses = Presses(pause_ms=1)
    key = Key(look, "Next")
    shown(qtbot, key)
    taps: list[bool] = []
    key.tapped.connect(lambda: taps.append(True))
    QTest.mouseClick(key, LEFT)
    qtbot.wait(5)
    QTest.mouseClick(key, LEFT)
    assert len(taps) == 2


def test_holding_enter_acts_once(qtbot: QtBot, look: Look) -> None:
    key = Key(look, "Next")
    shown(qtbot, key)
    taps: list[bool] = []
    key.tapped.connect(lambda: taps.append(True))
    for _ in range(3):
        QTest.keyPress(key, Qt.Key.Key_Return)
    assert len(taps) == 1


def test_the_ring_shows_for_the_keyboard_and_not_for_a_finger(qtbot: QtBot, look: Look) -> None:
    holder = QWidget()
    row = QHBoxLayout(holder)
    one, other = Key(look, "One"), Key(look, "Other")
    row.addWidget(one)
    row.addWidget(other)
    window = shown(qtbot, holder)
    _activate(qtbot, window)
    other.setFocus(Qt.FocusReason.MouseFocusReason)
    one.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(one.hasFocus)
    assert one.shows_ring()
    QTest.mouseClick(other, LEFT)
    assert not other.shows_ring()


@pytest.mark.parametrize("size", KeySize)
def test_a_key_is_as_high_as_its_kind_promises(qtbot: QtBot, look: Look, size: KeySize) -> None:
    key = Key(look, "Open", size=size)
    shown(qtbot, key)
    key.resize(key.sizeHint())
    assert key.face_area().height() >= size.value.height
    assert key.face_area().width() >= 44


def test_answers_are_a_named_group_of_radio_buttons(qtbot: QtBot, look: Look) -> None:
    group = AnswerGroup(look, "Do people choose what they eat?")
    group.show_choices(ANSWERS, "yes")
    shown(qtbot, group, width=1200)
    assert spoken(group) == (QAccessible.Role.Grouping, "Do people choose what they eat?")
    assert spoken(group.cards[0]) == (QAccessible.Role.RadioButton, "Yes, 1 of 4")


def test_showing_an_answer_tells_nobody(qtbot: QtBot, look: Look) -> None:
    group = AnswerGroup(look, "A question")
    with qtbot.assertNotEmitted(group.picked):
        group.show_choices(ANSWERS, "no")
    assert [card.isChecked() for card in group.cards] == [False, False, True, False]
    group.show_choices(ANSWERS, None)
    assert not any(card.isChecked() for card in group.cards)


def test_tapping_a_card_tells_which(qtbot: QtBot, look: Look) -> None:
    group = AnswerGroup(look, "A question")
    group.show_choices(ANSWERS)
    shown(qtbot, group, width=1200)
    with qtbot.waitSignal(group.picked) as told:
        QTest.mouseClick(group.cards[1], LEFT)
    assert told.args == [Picked(key="sometimes")]


def test_the_number_keys_pick_an_answer(qtbot: QtBot, look: Look) -> None:
    group = AnswerGroup(look, "A question")
    group.show_choices(ANSWERS)
    shown(qtbot, group, width=1200)
    with qtbot.waitSignal(group.picked) as told:
        QTest.keyClick(group.cards[0], Qt.Key.Key_3)
    assert told.args == [Picked(key="no")]


def test_arrows_move_without_answering(qtbot: QtBot, look: Look) -> None:
    group = AnswerGroup(look, "A question")
    group.show_choices(ANSWERS, "yes")
    window = shown(qtbot, group, width=1200)
    _activate(qtbot, window)
    group.take_focus()
    with qtbot.assertNotEmitted(group.picked):
        QTest.keyClick(group.cards[0], Qt.Key.Key_Right)
    assert _focused(window) is group.cards[1]
    assert group.cards[0].isChecked()


def test_a_picked_card_takes_no_more_room(qtbot: QtBot, look: Look) -> None:
    group = AnswerGroup(look, "A question")
    group.show_choices(ANSWERS)
    shown(qtbot, group, width=1200)
    before = [card.geometry() for card in group.cards]
    group.show_choices(ANSWERS, "yes")
    assert [card.geometry() for card in group.cards] == before


def test_people_can_be_ticked_together(qtbot: QtBot, look: Look) -> None:
    tile = PersonTile(look, Choice(key="amina", words="Amina", more="Quality Checker"))
    shown(qtbot, tile)
    assert spoken(tile) == (QAccessible.Role.CheckBox, "Amina, Quality Checker")
    with qtbot.waitSignal(tile.ticked) as told:
        QTest.mouseClick(tile, LEFT)
    assert told.args == [Picked(key="amina", on=True)]


def test_the_places_of_the_frame_are_named(qtbot: QtBot, look: Look) -> None:
    frame = CheckerFrame(look)
    frame.show_bars(BARS)
    shown(qtbot, frame, width=1366, height=768)
    assert spoken(frame.top_bar) == (QAccessible.Role.ToolBar, "Top bar")
    assert spoken(frame.top_bar.where)[1] == "You are in: Elm House, Food and drink"
    assert spoken(frame.top_bar.who)[1] == "Amina and Joe are here"
    assert spoken(frame.bottom_bar.next) == (QAccessible.Role.Button, "Next")


def test_the_keyboard_goes_through_content_then_next_back_home_listen_help(
    qtbot: QtBot, look: Look
) -> None:
    frame = CheckerFrame(look)
    frame.show_bars(BARS)
    group = AnswerGroup(look, "A question")
    group.show_choices(ANSWERS)
    frame.show_content(group)
    window = shown(qtbot, frame, width=1366, height=768)
    _activate(qtbot, window)
    group.take_focus()
    visited = []
    for _ in range(6):
        visited.append(spoken(_focused(window))[1])
        frame.focusNextPrevChild(True)
    # The cards are one stop: arrows move inside a group.
    assert visited == ["Yes, 1 of 4", "Next", "Back", "Home", "Listen", "Get help now"]


def test_the_function_keys_ask_for_help_and_reading(qtbot: QtBot, look: Look) -> None:
    frame = CheckerFrame(look)
    frame.show_bars(BARS)
    window = shown(qtbot, frame, width=1366, height=768)
    _activate(qtbot, window)
    frame.bottom_bar.next.setFocus()
    for pressed, modifier, asked in (
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, frame.help_requested),
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, frame.listen_requested),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier, frame.back_requested),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier, frame.next_requested),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier, frame.home_requested),
    ):
        with qtbot.waitSignal(asked):
            QTest.keyClick(frame.bottom_bar.next, pressed, modifier)


def test_listen_turns_into_stop_while_reading(qtbot: QtBot, look: Look) -> None:
    frame = CheckerFrame(look)
    shown(qtbot, frame, width=1366, height=768)
    frame.show_bars(Bars(listen=Listen.READING))
    assert spoken(frame.top_bar.listen)[1] == "Stop reading"


def test_escape_keeps_things_as_they_are(qtbot: QtBot, look: Look) -> None:
    frame = CheckerFrame(look)
    window = shown(qtbot, frame, width=1366, height=768)
    _activate(qtbot, window)
    frame.overlay.show_question(
        Confirm(
            heading="Stop this visit now?",
            words="We keep what you have done.",
            picture="stop_visit",
            go=BarKey(words="Stop and go home", glyph="home"),
            keep=BarKey(words="Keep going", glyph="arrow_right"),
        )
    )
    key = _focused(window)
    assert spoken(key)[1] == "Keep going"
    with qtbot.waitSignal(frame.overlay.answered) as told:
        QTest.keyClick(key, Qt.Key.Key_Escape)
    assert told.args == [Answer.FIRST]
    assert not frame.overlay.is_open()


def test_a_message_gives_the_focus_back(qtbot: QtBot, look: Look) -> None:
    frame = CheckerFrame(look)
    frame.show_bars(BARS)
    window = shown(qtbot, frame, width=1366, height=768)
    _activate(qtbot, window)
    frame.bottom_bar.next.setFocus()
    frame.overlay.show_message(
        Message(heading="You have not picked yet", first=BarKey(words="OK", glyph="tick"))
    )
    with qtbot.waitSignal(frame.overlay.answered):
        QTest.keyClick(_focused(window), Qt.Key.Key_Return)
    assert _focused(window) is frame.bottom_bar.next


@pytest.mark.parametrize("size", TextSize)
def test_long_words_are_never_cut(size: TextSize) -> None:
    look = Look(Theme.CREAM, text_size=size)
    tile = TickTile(look, Choice(key="a", words=LONG, picture="ready_badge"))
    room = tile.minimumSizeHint().boundedTo(tile.sizeHint())
    paragraph = fitted(LONG, look.font("button"), room, smallest=look.smallest_px("button"))
    assert paragraph.height <= room.height()
    assert paragraph.natural_width() <= room.width()


def test_a_key_asks_for_room_for_its_longest_word(look: Look) -> None:
    assert Key(look, LONG).minimumSizeHint().width() > Key(look, "OK").minimumSizeHint().width()


def test_typing_tells_and_showing_does_not(qtbot: QtBot, look: Look) -> None:
    for box in (LineBox(look, "Your words"), TextBox(look, "Your words")):
        shown(qtbot, box)
        with qtbot.assertNotEmitted(box.edited):
            box.show_words("Tea")
        with qtbot.waitSignal(box.edited) as told:
            QTest.keyClick(_typed_in(box), Qt.Key.Key_Exclam)
        assert told.args[0] in {Typed(words="Tea!"), Typed(words="!Tea")}


def test_boxes_are_named_by_their_label(qtbot: QtBot, look: Look) -> None:
    box = LineBox(look, "Name on the badge")
    shown(qtbot, box)
    assert spoken(_typed_in(box))[1] == "Name on the badge"


def test_a_tab_asks_and_the_screen_decides(qtbot: QtBot, look: Look) -> None:
    tab = TabKey(look, Choice(key="colour", words="Colour", glyph="palette"))
    shown(qtbot, tab)
    with qtbot.waitSignal(tab.picked) as told:
        QTest.mouseClick(tab, LEFT)
    assert told.args == [Picked(key="colour", on=True)]
    assert not tab.isChecked()


def test_a_heading_is_announced_as_one(qtbot: QtBot, look: Look) -> None:
    head = QuestionHead(look)
    head.show_question("Do people choose what they eat?", "Look too.", "choice1")
    shown(qtbot, head, width=1200)
    assert spoken(head.words) == (QAccessible.Role.Heading, "Do people choose what they eat?")
    assert spoken(head.help) == (QAccessible.Role.StaticText, "Look too.")


def test_headings_come_and_go_without_harm(look: Look) -> None:
    for number in range(200):
        label = ReadableLabel(look, f"Heading {number}", font="title")
        assert spoken(label)[1] == f"Heading {number}"
        label.show_words("Other words")
        assert spoken(label)[1] == "Other words"


def test_the_parts_of_the_main_menu_are_radio_buttons(qtbot: QtBot, look: Look) -> None:
    rail = Rail(look)
    items = (
        RailItem(key="visits", words="Visits", glyph="clipboard"),
        RailItem(key="concerns", words="Concerns", glyph="shield_alert", count=2),
    )
    rail.show_sections(items, "visits")
    shown(qtbot, rail)
    assert spoken(rail.keys[1]) == (QAccessible.Role.RadioButton, "Concerns, 2")
    with qtbot.waitSignal(rail.section_requested) as told:
        QTest.mouseClick(rail.keys[1], LEFT)
    assert told.args == [Picked(key="concerns")]
    assert [key.isChecked() for key in rail.keys] == [True, False]


def test_the_word_being_said_is_marked(qtbot: QtBot, look: Look) -> None:
    head = QuestionHead(look)
    head.show_question("Do people choose?", "Look too.", "choice1")
    shown(qtbot, head, width=1200)
    before = head.grab().toImage()
    head.show_reading(in_help=False, start=3, length=6)
    assert head.grab().toImage() != before
    head.stop_reading()
    assert head.grab().toImage() == before


def test_a_filter_is_a_target_of_52(look: Look) -> None:
    chip = FilterChip(look, Choice(key="all", words="All 48"))
    chip.resize(chip.sizeHint())
    assert chip.face_area().height() >= 52


def test_options_are_radio_buttons(qtbot: QtBot, look: Look) -> None:
    group = OptionGroup(look, "Colour")
    group.show_choices((Choice(key="teal", words="Teal", colour="#0A5457"),), "teal")
    shown(qtbot, group)
    assert spoken(group.tiles[0]) == (QAccessible.Role.RadioButton, "Teal")


def test_enter_opens_a_visit_from_the_table(qtbot: QtBot, look: Look) -> None:
    table = VisitTable(look)
    table.show_rows(
        (VisitRow(key="v1", place="Elm House", date="Tue 24 Nov", state=Chip(words="Planned")),)
    )
    shown(qtbot, table, width=1100)
    assert spoken(table) == (QAccessible.Role.Table, "Visits")
    with qtbot.waitSignal(table.opened) as told:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [Picked(key="v1")]


@pytest.mark.parametrize("scale_window", [(1280, 680), (1366, 768), (1920, 1080)])
def test_no_target_of_a_checker_is_smaller_than_76(
    look: Look, scale_window: tuple[int, int]
) -> None:
    look.fit(QSize(*scale_window))
    choice = Choice(key="a", words="Dog", picture="dog", glyph="plus")
    controls = (
        Key(look, "OK"),
        AnswerCard(look, choice),
        PersonTile(look, choice),
        TickTile(look, choice),
        PictureTile(look, choice),
        PictureWordTile(look, choice),
        DashedTile(look, choice),
        BigChoice(look, choice),
        TabKey(look, choice),
        OptionTile(look, choice),
    )
    for control in controls:
        control.resize(control.minimumSizeHint())
        face = control.face_area()
        assert face.height() >= look.px(76) - 1, type(control).__name__
        assert face.width() >= look.px(76) - 1, type(control).__name__
