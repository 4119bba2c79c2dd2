from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from qc_desktop.domain.settings import WayIn
from qc_desktop.ui.components.bars import BarKey, Bars
from qc_desktop.ui.components.keys import Key
from tests.ui.ways.conftest import Desk

SHORT = 60


def rests(desk: Desk, widget: QWidget, times: int = 1) -> None:
    desk.points(widget)
    desk.qtbot.waitUntil(lambda: len(desk.pressed) == times, timeout=3000)


def test_a_pointer_that_rests_on_a_thing_uses_it_once(desk: Desk) -> None:
    desk.uses(way_in=WayIn.DWELL, dwell_ms=SHORT)
    rests(desk, desk.keys[1])
    for step in range(8):
        desk.points(desk.keys[1], right=step)
        desk.qtbot.wait(15)
    assert desk.pressed == ["Two"]


def test_its_ring_fills_while_the_pointer_rests(desk: Desk) -> None:
    desk.uses(way_in=WayIn.DWELL, dwell_ms=400)
    desk.points(desk.keys[0])
    assert desk.marked() == ["One"]
    desk.qtbot.wait(150)
    marked = desk.shell.ways.marked
    assert marked is not None
    assert marked.part is not None
    assert 0.2 < marked.part < 1.0


def test_moving_off_uses_nothing(desk: Desk) -> None:
    desk.uses(way_in=WayIn.DWELL, dwell_ms=SHORT)
    desk.points(desk.keys[0])
    QTest.mouseMove(desk.window, QPoint(700, 150))
    assert desk.marked() == []
    desk.qtbot.wait(2 * SHORT)
    assert desk.pressed == []


def test_a_thing_can_be_used_again_after_the_pointer_left_it(desk: Desk) -> None:
    desk.uses(way_in=WayIn.DWELL, dwell_ms=SHORT)
    rests(desk, desk.keys[0])
    QTest.mouseMove(desk.window, QPoint(700, 150))
    rests(desk, desk.keys[0], times=2)
    assert desk.pressed == ["One", "One"]


def test_a_head_that_is_never_quite_still_does_not_leave(desk: Desk) -> None:
    desk.uses(way_in=WayIn.DWELL, dwell_ms=150)
    key = desk.keys[0]
    edge = key.mapTo(desk.shell, QPoint(2, key.height() // 2))
    QTest.mouseMove(desk.window, edge)
    for shake in (-6, 3, -8, 2, -5, 0):
        QTest.mouseMove(desk.window, edge + QPoint(shake, shake))
        desk.qtbot.wait(20)
    desk.qtbot.waitUntil(lambda: desk.pressed == ["One"], timeout=1000)


def test_what_comes_under_the_pointer_must_be_left_first(desk: Desk) -> None:
    desk.uses(way_in=WayIn.DWELL, dwell_ms=SHORT)
    desk.points(desk.keys[0])
    other = Key(desk.shell.look, "Other")
    desk.shell.present(_filling(other), Bars(next=BarKey(words="Next")))
    desk.points(other)
    desk.qtbot.wait(3 * SHORT)
    assert desk.pressed == []
    assert desk.marked() == []


def test_a_click_still_works_and_is_not_made_twice(desk: Desk) -> None:
    desk.uses(way_in=WayIn.DWELL, dwell_ms=SHORT)
    key = desk.keys[2]
    desk.points(key)
    place = key.mapTo(desk.shell, QPoint(key.width() // 2, key.height() // 2))
    QTest.mouseClick(desk.window, Qt.MouseButton.LeftButton, pos=place)
    desk.qtbot.wait(3 * SHORT)
    assert desk.pressed == ["Three"]


def _filling(key: Key) -> QWidget:
    screen = QWidget()
    key.setParent(screen)
    key.setFixedSize(1300, 500)
    return screen
