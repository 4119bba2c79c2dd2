import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPoint
from PySide6.QtGui import QAccessible, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qc_desktop.ui.components.bars import Chip, StepsInMiddle, Tone
from qc_desktop.ui.components.chips import ProgressBar, StatusChip, Steps
from qc_desktop.ui.components.fields import ChoiceBox, MomentBox
from qc_desktop.ui.components.hero import HeroMessage, MessageHero
from qc_desktop.ui.components.level_bars import LevelBars, Levels
from qc_desktop.ui.components.pdf_view import PdfView
from qc_desktop.ui.components.people import Who
from qc_desktop.ui.components.values import Choice, Here
from qc_desktop.ui.theme import Look


def spoken(widget: QWidget) -> tuple[QAccessible.Role, str]:
    found = QAccessible.queryAccessibleInterface(widget)
    return found.role(), found.text(QAccessible.Text.Name)


def made_pdf(pages: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    for page in range(pages):
        if page:
            writer.newPage()
        painter.drawText(QPoint(500, 500), f"Page {page + 1}")
    painter.end()
    return bytes(buffer.data().data())


def test_a_pdf_is_shown_once_it_is_loaded(qtbot: QtBot, look: Look) -> None:
    view = PdfView(look)
    qtbot.addWidget(view)
    view.resize(600, 700)
    with qtbot.waitSignal(view.shown):
        view.show_pdf(made_pdf(3))
    assert view.page_count() == 3
    view.show_page(1)
    assert view.page() == 1
    view.show_page(99)
    assert view.page() == 2
    assert not view.thumbnail(0, 80).isNull()


def test_zooming_in_makes_the_page_larger_and_out_never_smaller_than_fits(
    qtbot: QtBot, look: Look
) -> None:
    view = PdfView(look)
    qtbot.addWidget(view)
    view.resize(600, 700)
    with qtbot.waitSignal(view.shown):
        view.show_pdf(made_pdf(1))
    fitting = view.sheet_size()
    view.zoom_in()
    assert view.sheet_size().width() > fitting.width()
    view.zoom_out()
    view.zoom_out()
    assert view.sheet_size() == fitting


def test_what_is_no_pdf_is_said_to_have_failed(qtbot: QtBot, look: Look) -> None:
    view = PdfView(look)
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.failed):
        view.show_pdf(b"not a pdf")


def test_steps_say_how_far_one_is(look: Look) -> None:
    steps = Steps(look)
    steps.show_steps(StepsInMiddle(words="Question 4 of 12", done=3, total=12, now=4))
    assert spoken(steps) == (QAccessible.Role.ProgressBar, "Question 4 of 12, 3 done")


def test_steps_can_be_done_out_of_order() -> None:
    steps = StepsInMiddle(words="", done=2, total=4, now=2, done_steps=frozenset({1, 4}))
    assert [steps.is_done(step) for step in range(1, 5)] == [True, False, False, True]


@pytest.mark.parametrize("total", [4, 12, 45])
def test_any_number_of_steps_fits(look: Look, total: int) -> None:
    steps = Steps(look)
    steps.resize(460, 88)
    steps.show_steps(StepsInMiddle(words="Question 2", done=1, total=total, now=2))
    assert not steps.grab().isNull()


def test_progress_is_said_in_words(look: Look) -> None:
    bar = ProgressBar(look)
    bar.show_progress(1, 3, "1 of 3 sent")
    assert spoken(bar) == (QAccessible.Role.ProgressBar, "1 of 3 sent")


@pytest.mark.parametrize("tone", Tone)
def test_a_chip_is_read_and_never_a_button(look: Look, tone: Tone) -> None:
    chip = StatusChip(look, Chip(words="3 waiting", tone=tone))
    assert spoken(chip) == (QAccessible.Role.StaticText, "3 waiting")
    assert not chip.grab().isNull()


def test_one_person_is_here(look: Look) -> None:
    who = Who(look)
    who.show_people((Here(name="Amina"),))
    assert spoken(who)[1] == "Amina is here"


def test_more_than_four_people_are_counted(look: Look) -> None:
    who = Who(look)
    four = tuple(Here(name=name) for name in ("Amina", "Joe", "Dev", "Grace"))
    who.show_people(four)
    room = who.sizeHint().width()
    who.show_people((*four, Here(name="Tom"), Here(name="Priya")))
    assert who.sizeHint().width() > room
    assert not who.grab().isNull()


def test_level_bars_move_only_with_sound(look: Look) -> None:
    bars = LevelBars(look)
    bars.resize(400, 110)
    bars.show_levels(Levels(bars=(0.0, 0.0), name="Recording, 1 second"))
    quiet = bars.grab().toImage()
    bars.show_levels(Levels(bars=(0.0, 0.9), name="Recording, 2 seconds"))
    assert bars.grab().toImage() != quiet


def test_a_long_recording_is_squeezed_when_played(look: Look) -> None:
    bars = LevelBars(look)
    bars.resize(400, 110)
    bars.show_levels(Levels(bars=(0.5,) * 3000, name="Your recording", played=1500))
    assert not bars.grab().isNull()


def test_a_hero_says_what_is_safe(look: Look) -> None:
    hero = MessageHero(
        look, HeroMessage(words="No internet.", glyph="wifi_off", safe="Your visits are safe.")
    )
    assert hero.accessibleName() == "No internet. Your visits are safe."


def test_a_choice_box_gives_keys_and_not_places(look: Look) -> None:
    box = ChoiceBox(look, "Paper")
    box.show_choices((Choice(key="a4", words="A4 sheet"), Choice(key="card", words="Card")), "card")
    assert box.picked_key() == "card"
    assert spoken(box)[0] == QAccessible.Role.ComboBox
    assert box.accessibleName() == "Paper"


def test_a_moment_box_tells_only_what_a_person_changed(qtbot: QtBot, look: Look) -> None:
    box = MomentBox(look, "When")
    qtbot.addWidget(box)
    shown = box.moment().at.replace(year=2026, month=11, day=24, hour=14, minute=0)
    with qtbot.assertNotEmitted(box.changed_by_hand):
        box.show_moment(shown)
    assert box.moment().at == shown
    with qtbot.waitSignal(box.changed_by_hand):
        box.stepBy(1)
