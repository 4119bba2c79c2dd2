"""What holds of every screen of the office side."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from qc_desktop.ui.components.bars import Listen
from qc_desktop.ui.components.co_frame import CoBars, CoFrame
from qc_desktop.ui.components.focus import tab_stops
from qc_desktop.ui.components.rail import RailItem
from qc_desktop.ui.components.values import Here
from qc_desktop.ui.screens.coordinator.review import ReviewScreen
from qc_desktop.ui.theme import Look
from tests.ui.screens.coordinator import looking
from tests.ui.screens.coordinator.examples import EVERY, Make, review

SIZES = ((1366, 768), (1280, 720))
Show = Callable[[Make, tuple[int, int]], QWidget]


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    look = Look(press_pause_ms=0)
    window = QMainWindow()
    qtbot.addWidget(window)

    def showing(make: Make, size: tuple[int, int]) -> QWidget:
        look.fit(QSize(*size))
        frame = CoFrame(look)
        window.setCentralWidget(frame)
        frame.show_bars(
            CoBars(
                title="Visits",
                second="48 visits",
                person=Here(name="Sam"),
                role="Coordinator",
                listen=Listen.HIDDEN,
                sections=(RailItem(key="visits", words="Visits", glyph="clipboard"),),
                section="visits",
            )
        )
        screen = make(look)
        frame.show_content(screen)
        window.resize(*size)
        window.show()
        looking.settle()
        return screen

    yield showing
    window.close()


@pytest.mark.parametrize("size", SIZES, ids=["1366x768", "1280x720"])
@pytest.mark.parametrize("make", EVERY)
def test_nothing_is_cut(show: Show, make: Make, size: tuple[int, int]) -> None:
    screen = show(make, size)
    assert (screen.window().width(), screen.window().height()) == size
    assert looking.cut(screen) == []


@pytest.mark.parametrize("make", EVERY)
def test_every_control_says_what_it_is(show: Show, make: Make) -> None:
    screen = show(make, SIZES[0])
    unnamed = [
        f"{type(stop).__name__} in {type(stop.parentWidget()).__name__}"
        for stop in looking.stops(screen)
        if not looking.name(stop)
    ]
    assert unnamed == []
    for stop in looking.stops(screen):
        interface = QAccessible.queryAccessibleInterface(stop)
        assert interface.role() is not QAccessible.Role.Client, looking.name(stop)


@pytest.mark.parametrize("make", EVERY)
def test_the_tab_key_reaches_every_control(show: Show, make: Make) -> None:
    screen = show(make, SIZES[0])
    wanted = set(looking.stops(screen))
    window = screen.window()
    window.activateWindow()
    reached: set[QWidget] = set()
    for _ in range(len(wanted) + 20):
        now = QApplication.focusWidget()
        QTest.keyClick(now if now is not None else window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is not None:
            reached.add(now)
    missed = [looking.name(stop) for stop in wanted - reached if not _same_group(stop, reached)]
    assert missed == []


def test_a_review_is_gone_through_from_the_topics_to_the_sign_off(show: Show) -> None:
    screen = show(review, SIZES[0])
    assert isinstance(screen, ReviewScreen)
    screen.window().activateWindow()
    looking.settle()
    screen.take_focus()
    (topic,) = (row for row in screen.topics.rows if row.isChecked())
    assert screen.window().focusWidget() is topic
    stops = tab_stops(screen)
    order = [topic, screen.back, screen.form.add, screen.report, screen.review]
    places = [stops.index(stop) for stop in order]
    assert places == sorted(places)


def _same_group(stop: QWidget, reached: set[QWidget]) -> bool:
    """Radio buttons are one stop: arrows move inside."""
    return any(other.parentWidget() is stop.parentWidget() for other in reached)
