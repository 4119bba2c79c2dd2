import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from qc_desktop.domain.settings import WayIn
from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.ways.marks import Marked
from tests.ui.ways.conftest import Desk

ROW = ("One", "Two", "Three", "Four")
BOTTOM = ("Next", "Back")
TOP = ("Home", "Listen", "Get help now")
LEFT = Qt.MouseButton.LeftButton
SOON = 120
NEVER = 60_000


def test_one_switch_chooses_with_one_key_what_the_ring_comes_to(desk: Desk) -> None:
    rows: list[Marked] = []
    desk.shell.ways.row_reached.connect(rows.append)
    desk.uses(way_in=WayIn.ONE_SWITCH, scan_ms=SOON)
    desk.waits_for(*ROW)
    desk.presses(Qt.Key.Key_Space)
    desk.waits_for("Three")
    desk.presses(Qt.Key.Key_Space)
    assert desk.pressed == ["Three"]
    assert desk.marked() == list(ROW)
    desk.qtbot.waitUntil(lambda: len(rows) == 4, timeout=5000)
    assert [names(row) for row in rows] == [ROW, ROW, BOTTOM, TOP]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_F8])
def test_whatever_a_switch_box_sends_is_the_switch(desk: Desk, key: Qt.Key) -> None:
    desk.uses(way_in=WayIn.ONE_SWITCH, scan_ms=NEVER)
    desk.presses(key)
    desk.presses(key)
    assert desk.pressed == ["One"]


def test_the_ring_rests_when_nobody_presses_and_says_what_to_do(desk: Desk) -> None:
    desk.uses(way_in=WayIn.ONE_SWITCH, scan_ms=10)
    desk.qtbot.waitUntil(lambda: bool(_words(desk)), timeout=3000)
    assert _words(desk) == "Press your switch to go on."
    desk.presses(Qt.Key.Key_Space)
    assert desk.pressed == []
    assert _words(desk) == ""


def test_two_switches_step_and_choose_in_their_own_time(desk: Desk) -> None:
    desk.uses(way_in=WayIn.TWO_SWITCHES, scan_ms=10)
    desk.qtbot.wait(60)
    assert desk.marked() == list(ROW)
    desk.presses(Qt.Key.Key_Space)
    assert desk.marked() == list(BOTTOM)
    desk.presses(Qt.Key.Key_Space)
    desk.presses(Qt.Key.Key_Space)
    assert desk.marked() == list(ROW)
    desk.presses(Qt.Key.Key_Return)
    desk.presses(Qt.Key.Key_Tab)
    assert desk.marked() == ["Two"]
    desk.presses(Qt.Key.Key_Return)
    assert desk.pressed == ["Two"]


def test_a_click_is_the_switch_until_somebody_moves_the_pointer(desk: Desk) -> None:
    desk.uses(way_in=WayIn.ONE_SWITCH, scan_ms=NEVER)
    help_key = desk.shell.frame.bottom_bar.next
    QTest.mouseClick(desk.window, LEFT, pos=QPoint(5, 300))
    QTest.mouseClick(desk.window, LEFT, pos=QPoint(5, 300))
    assert desk.pressed == ["One"]
    desk.points(desk.keys[0])
    desk.points(help_key)
    QTest.mouseClick(desk.window, LEFT, pos=help_key.mapTo(desk.shell, QPoint(40, 40)))
    assert desk.pressed == ["One", "Next"]


def test_a_message_is_all_that_a_switch_comes_to_while_it_is_open(desk: Desk) -> None:
    desk.uses(way_in=WayIn.ONE_SWITCH, scan_ms=NEVER)
    desk.shell.show_message(Message(heading="All safe", first=BarKey(words="OK")))
    assert desk.marked() == ["OK"]
    assert not {"One", "Next", "Home"} & names_reached(desk)
    desk.presses(Qt.Key.Key_Space)
    assert not desk.shell.frame.overlay.is_open()
    assert desk.marked() == list(ROW)


def test_a_thing_that_came_this_very_moment_is_not_chosen(desk: Desk) -> None:
    desk.uses(way_in=WayIn.ONE_SWITCH, scan_ms=NEVER)
    desk.presses(Qt.Key.Key_Space)
    desk.keys[0].hide()
    desk.presses(Qt.Key.Key_Space)
    assert desk.pressed == []
    assert desk.marked() == ["Two", "Three", "Four"]


def test_a_held_switch_counts_only_when_it_was_held_long_enough(desk: Desk) -> None:
    desk.uses(way_in=WayIn.ONE_SWITCH, scan_ms=NEVER, hold_ms=80)
    desk.presses(Qt.Key.Key_Space)
    desk.qtbot.wait(120)
    assert desk.marked() == list(ROW)
    QTest.keyPress(desk.window, Qt.Key.Key_Space)
    desk.qtbot.waitUntil(lambda: desk.marked() == ["One"], timeout=1000)
    QTest.keyRelease(desk.window, Qt.Key.Key_Space)


def test_a_shaking_hand_presses_a_switch_once(desk: Desk) -> None:
    desk.uses(way_in=WayIn.ONE_SWITCH, scan_ms=NEVER, pause_ms=2000)
    for _ in range(5):
        desk.presses(Qt.Key.Key_Space)
    assert desk.marked() == ["One"]
    assert desk.pressed == []


def test_who_needs_no_switch_gets_the_keyboard_back(desk: Desk) -> None:
    desk.uses(way_in=WayIn.ONE_SWITCH, scan_ms=NEVER)
    desk.uses()
    assert desk.marked() == []
    desk.keys[1].setFocus()
    desk.presses(Qt.Key.Key_Return)
    assert desk.pressed == ["Two"]


def names(row: Marked) -> tuple[str, ...]:
    return tuple(one.accessibleName() for one in row.things)


def names_reached(desk: Desk) -> set[str]:
    return {one.accessibleName() for one in desk.shell.frame.reach()}


def _words(desk: Desk) -> str:
    marked = desk.shell.ways.marked
    return marked.words if marked else ""


def test_a_keyboard_works_beside_one_switch(desk: Desk) -> None:
    desk.uses(way_in=WayIn.ONE_SWITCH, scan_ms=NEVER)
    desk.keys[1].setFocus()
    desk.presses(Qt.Key.Key_Tab)
    assert desk.marked() == ["Three"]
    desk.presses(Qt.Key.Key_Space)
    assert desk.pressed == ["Three"]


def test_a_row_is_told_once_for_a_voice_to_say(desk: Desk) -> None:
    told: list[Marked] = []
    desk.shell.ways.row_reached.connect(told.append)
    desk.uses(way_in=WayIn.TWO_SWITCHES)
    desk.shell.ways.renew()
    desk.presses(Qt.Key.Key_Space)
    assert [names(row) for row in told] == [ROW, BOTTOM]
