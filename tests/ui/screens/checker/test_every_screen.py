import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from qc_desktop.ui.components.keys import Key, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.pdf_view import PdfView
from qc_desktop.ui.shell import Shell
from tests.ui.screens.checker.conftest import Shown
from tests.ui.screens.checker.every import EVERY

SIZES = ((1280, 680), (1280, 720), (1366, 697), (1366, 768), (1920, 1080))
SMALLEST_TARGET = 64


@pytest.mark.parametrize("name", EVERY)
def test_every_control_says_what_it_is_and_is_big_enough(shown: Shown, name: str) -> None:
    shell, _ = shown(name)
    for control in controls(shell):
        face = QAccessible.queryAccessibleInterface(control)
        assert control.accessibleName(), control
        assert face.role() is not QAccessible.Role.NoRole
        assert control.width() >= SMALLEST_TARGET
        assert control.height() >= SMALLEST_TARGET


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", EVERY)
def test_nothing_is_cut_at_any_size(shown: Shown, name: str, size: tuple[int, int]) -> None:
    shell, screen = shown(name, *size)
    assert (shell.width(), shell.height()) == size
    window = QRect(QPoint(0, 0), shell.size())
    for control in controls(shell):
        assert window.contains(area(control, shell)), control.accessibleName()
        least = least_size(control)
        assert control.width() >= least.width(), control.accessibleName()
        assert control.height() >= least.height(), control.accessibleName()
    for label in screen.findChildren(ReadableLabel):
        if label.isVisible() and label.text():
            assert window.contains(area(label, shell)), label.text()
            needed = label.heightForWidth(label.width())
            assert label.height() >= min(needed, shrunk(label)), label.text()


@pytest.mark.parametrize("name", EVERY)
def test_no_two_controls_overlap(shown: Shown, name: str) -> None:
    shell, _ = shown(name, 1280, 720)
    faces = [(control, area(control, shell)) for control in controls(shell)]
    for place, (one, face) in enumerate(faces):
        for other, other_face in faces[place + 1 :]:
            assert not face.intersects(other_face), (one.accessibleName(), other.accessibleName())


@pytest.mark.parametrize("name", EVERY)
def test_all_that_is_spoken_can_be_marked(shown: Shown, name: str) -> None:
    _, screen = shown(name)
    marked = {**screen.labels(), **screen.ringed()}
    for spoken in EVERY[name][1].spoken:
        assert spoken.key in marked
        screen.show_reading(spoken.key, 0, 3)
    screen.show_reading(None)


@pytest.mark.parametrize("name", [name for name in EVERY if name != "my_badge"])
def test_showing_the_same_again_changes_nothing(shown: Shown, name: str) -> None:
    shell, screen = shown(name)
    before = shell.grab().toImage()
    kept = set(map(id, controls(shell)))
    screen.show_state(EVERY[name][1])  # type: ignore[attr-defined]  # each screen has its own
    QApplication.processEvents()
    assert shell.grab().toImage() == before
    assert set(map(id, controls(shell))) >= kept or name == "finished"


@pytest.mark.parametrize("name", EVERY)
def test_the_focus_starts_on_the_first_choice(shown: Shown, name: str) -> None:
    shell, screen = shown(name)
    screen.take_focus()
    focus = shell.focusWidget()
    choices = [one for one in controls(shell) if screen.isAncestorOf(one)]
    if choices:
        assert focus is not None
        assert screen.isAncestorOf(focus)


def controls(shell: Shell) -> list[QAbstractButton]:
    return [one for one in shell.findChildren(QAbstractButton) if one.isVisible() and own(one)]


def own(control: QWidget) -> bool:
    """Leave out what Qt puts inside scroll areas and tool bars."""
    parent = control.parentWidget()
    return hasattr(control, "look") and not isinstance(parent, PdfView)


def area(widget: QWidget, shell: Shell) -> QRect:
    return QRect(widget.mapTo(shell, QPoint(0, 0)), widget.size())


def least_size(control: QAbstractButton) -> QSize:
    least = control.minimumSizeHint()
    # The office's key on the first screen is a coordinator's size.
    if isinstance(control, Key) and control.sizeHint().height() < KeySize.NORMAL.value.height:
        return QSize(0, 0)
    return least


def shrunk(label: ReadableLabel) -> int:
    """Words that must shrink never go under a checker's smallest size."""
    return round(label.look.smallest_px("small") * 1.2)
