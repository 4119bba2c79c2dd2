from collections.abc import Iterable
from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from qc_desktop.domain.evidence import Evidence, EvidenceKind
from qc_desktop.domain.sketches import Mark, MarkKind
from qc_desktop.ui.components.canvas import Canvas
from tests.journeys.sounds import a_turned_photo
from tests.journeys.test_open_again import adding, at_topics, second_person
from tests.journeys.ways import Finger, Keys, OneSwitch, Rester, TwoSwitches, Worker
from tests.journeys.world import Home, Running, only_visit, person_called, running


def test_a_drawing_is_made_with_the_finger_undone_and_kept(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        adding(checker)
        checker.taps("Draw")
        checker.sees("Draw a picture")
        checker.taps("Red", "Thick")
        pulls(program, (0.2, 0.2), (0.8, 0.2))
        pulls(program, (0.2, 0.8), (0.8, 0.8))
        checker.taps("Undo")
        assert len(marks(program)) == 1
        checker.taps("Start again")
        assert marks(program) == ()
        checker.taps("Undo")
        assert len(marks(program)) == 1
        checker.taps("Keep it")
        checker.sees("1 drawing added")
        (kept,) = everything(program)
        assert kept.item.kind is EvidenceKind.DRAWING
        drawn = picture_of(program, kept)
        assert is_red(drawn, 0.5, 0.2)
        assert is_white(drawn, 0.5, 0.8)
        checker.taps("Draw")
        assert marks(program) == ()


def test_a_drawing_comes_back_after_the_program_was_killed(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        adding(program.checker)
        program.checker.taps("Draw")
        pulls(program, (0.2, 0.2), (0.8, 0.2))
    with running(qtbot, home) as program:
        program.checker.sees("Draw a picture")
        assert len(marks(program)) == 1
        program.checker.taps("Keep it")
        program.checker.sees("1 drawing added")


def test_the_next_person_does_not_see_a_drawing_that_was_cut_off(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        second_person(program.checker)
        sketches, visit = program.laptop.sketches, only_visit(program.laptop)
        amina = person_called(program.laptop, "Amina")
        line = Mark(kind=MarkKind.LINE, at=((0, 0), (9000, 9000)))
        question = program.laptop.sessions.load().question
        assert question is not None
        of_star = sketches.open(visit, question, by=amina)
        sketches.keep(of_star.with_mark(line))
        program.checker.taps("Next", "Draw")
        assert marks(program) == ()
        pulls(program, (0.2, 0.2), (0.8, 0.2))
        program.checker.taps("Keep it")
        program.checker.sees("1 drawing added")
        (kept,) = everything(program)
        assert kept.item.respondent == program.laptop.sessions.load().respondent
        assert kept.item.respondent != of_star.respondent
        assert sketches.open(visit, question, by=amina).marks == (line,)


@pytest.mark.parametrize("way", [Finger, OneSwitch, TwoSwitches, Rester])
def test_who_cannot_draw_a_line_puts_pictures_and_moves_them(
    qtbot: QtBot, home: Home, way: type[Worker]
) -> None:
    with running(qtbot, home) as program:
        adding(program.checker)
        program.checker.taps("Draw")
        checker = way(qtbot, program.shell)
        program.shell.ways.use(way.settings)
        checker.taps("Pictures", "House", "Left", "Left", "Up")
        (house,) = marks(program)
        assert (house.words, house.at) == ("house", ((4000, 4500),))
        checker.taps("Add more", "Sun", "Undo", "Add more", "Sun")
        assert [mark.words for mark in marks(program)] == ["house", "sun"]
        checker.taps("Keep it")
        checker.sees("1 drawing added")
        (kept,) = everything(program)
        drawn = picture_of(program, kept)
        assert has_ink(drawn, (0.32, 0.34), (0.48, 0.56))
        assert is_white(drawn, 0.9, 0.9)


def test_a_picture_that_is_being_moved_comes_back_after_a_kill(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        adding(program.checker)
        program.checker.taps("Draw", "Pictures", "Dog", "Right")
    with running(qtbot, home) as program:
        program.checker.sees("Draw a picture")
        (dog,) = marks(program)
        assert (dog.words, dog.at) == ("dog", ((5500, 5000),))


def test_a_finger_puts_the_picture_where_it_taps(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        adding(program.checker)
        program.checker.taps("Draw", "Pictures", "Tree")
        taps_at(program, 0.25, 0.75)
        (tree,) = marks(program)
        ((across, down),) = tree.at
        assert abs(across - 2500) < 50
        assert abs(down - 7500) < 50


def test_going_home_keeps_a_drawing_that_is_under_way(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        adding(checker)
        checker.taps("Draw")
        pulls(program, (0.2, 0.2), (0.8, 0.2))
        checker.taps("Home", "Stop and go home")
        checker.sees("Hello Amina")
        qtbot.waitUntil(lambda: not program.background.busy)
        assert [one.item.kind for one in everything(program)] == [EvidenceKind.DRAWING]


def test_paper_with_nothing_on_it_is_not_kept(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        adding(program.checker)
        program.checker.taps("Draw", "Keep it")
        program.checker.sees("Draw a picture")
        assert everything(program) == ()


def test_one_can_draw_with_the_keyboard(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        adding(program.checker)
        program.checker.taps("Draw")
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
        for key in keys:
            QTest.keyClick(canvas(program), key)
        (line,) = marks(program)
        assert line.at == ((5000, 5000), (5200, 5000), (5400, 5000))


def test_a_finger_on_a_touch_screen_draws(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        adding(program.checker)
        program.checker.taps("Draw")
        paper, device = canvas(program), QTest.createTouchDevice()
        assert isinstance(device, QPointingDevice)
        QTest.touchEvent(paper, device).press(0, at(program, 0.2, 0.5)).commit()
        QTest.touchEvent(paper, device).move(0, at(program, 0.6, 0.5)).commit()
        QTest.touchEvent(paper, device).release(0, at(program, 0.6, 0.5)).commit()
        assert len(marks(program)) == 1


def test_a_covered_face_is_not_in_the_picture_and_the_old_one_is_gone(
    qtbot: QtBot, home: Home
) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        face = with_a_photo(program)
        checker.taps("Look Photo 1", "Cover or write")
        checker.sees("Tap a face to hide it.")
        pulls(program, (0.3, 0.3), (0.6, 0.6))
        checker.taps("Write")
        box(program, "A chair.")
        taps_at(program, 0.1, 0.1)
        checker.taps("Keep it")
        checker.sees("What you added")
        (kept,) = everything(program)
        assert kept.item.kind is EvidenceKind.PHOTO
        assert face.item.media is not None
        assert not list((program.laptop.data / "media").rglob(f"{face.item.media.id}*"))
        covered = picture_of(program, kept)
        inside = [covered.getpixel((x, y)) for x, y in places(covered, (0.31, 0.31), (0.59, 0.59))]
        assert all(near(colour, (20, 33, 61)) for colour in inside)
        assert near(covered.getpixel((5, covered.height - 5)), (122, 158, 126))


class Tabs(Keys):
    """Tries Tab first: an arrow among the tools picks another tool."""

    def _come_to(self, words: str) -> None:
        for _ in range(40):
            if self._focus_is(words):
                return
            QTest.keyClick(self.window, Qt.Key.Key_Tab)
        super()._come_to(words)


@pytest.mark.parametrize("way", [Tabs, OneSwitch, Rester])
def test_a_face_is_covered_and_words_are_put_on_by_keys_alone(
    qtbot: QtBot, home: Home, way: type[Worker]
) -> None:
    with running(qtbot, home) as program:
        with_a_photo(program)
        program.checker.taps("Look Photo 1")
        checker = way(qtbot, program.shell)
        program.shell.ways.use(way.settings)
        checker.taps("Cover or write", "Put a cover on", "Left", "Up", "Big")
        (cover,) = marks(program)
        assert (cover.kind, cover.at) == (MarkKind.COVER, ((3500, 3250), (5500, 5750)))
        checker.taps("Small", "More", "Done", "Write")
        checker.writes("Your words", "me")
        checker.taps("Put my words on", "Down")
        cover, words = marks(program)
        assert cover.at == ((3750, 3500), (5250, 5500))
        assert (words.words.lower(), words.at) == ("me", ((3500, 5000),))
        checker.taps("Keep it")
        checker.sees("What you added")
        (kept,) = everything(program)
        covered = picture_of(program, kept)
        inside = [covered.getpixel((x, y)) for x, y in places(covered, (0.39, 0.36), (0.5, 0.48))]
        assert all(near(colour, (20, 33, 61)) for colour in inside)


def test_a_changed_picture_can_be_left_as_it_was(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        photo = with_a_photo(program)
        checker.taps("Look Photo 1", "Cover or write")
        taps_at(program, 0.5, 0.5)
        (cover,) = marks(program)
        assert cover.kind is MarkKind.COVER
        checker.taps("Back", "As it was")
        checker.sees("What you added")
        assert everything(program) == (photo,)
        checker.taps("Look Photo 1", "Cover or write")
        assert marks(program) == ()


def test_what_was_added_is_heard_changed_taken_out_and_brought_back(
    qtbot: QtBot, home: Home
) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        adding(checker)
        checker.taps("Write")
        checker.types("I like tea.")
        checker.taps("Next", "See what you added")
        checker.sees("I like tea.")
        checker.taps("Take out Your words")
        assert everything(program) == ()
        checker.taps("Bring back Your words")
        assert len(everything(program)) == 1
        checker.taps("Change Your words")
        checker.sees("Write what you want to say")


def test_what_was_added_to_an_open_question_can_be_seen(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        at_topics(checker)
        checker.taps("More", "Last words", "Draw")
        pulls(program, (0.2, 0.2), (0.8, 0.2))
        checker.taps("Keep it", "See what you added")
        checker.sees("Drawing 1")
        checker.taps("Take out Drawing 1", "Next")
        checker.sees("Draw a picture")
        assert not checker.can_tap("See what you added")


def with_a_photo(program: Running) -> Evidence:
    adding(program.checker)
    visit = program.laptop.visits.get(only_visit(program.laptop))
    question = program.laptop.sessions.load().question
    assert question is not None
    (amina,) = visit.plan.checkers
    star = visit.spoken_to[0].respondent
    photo = program.laptop.evidence.add_photo(
        visit.id, question, a_turned_photo(), by=amina, respondent=star
    )
    program.checker.taps("Back", "Next", "See what you added")
    return photo


def everything(program: Running) -> tuple[Evidence, ...]:
    return program.laptop.evidence.of_visit(only_visit(program.laptop))


def canvas(program: Running) -> Canvas:
    (found,) = [one for one in program.shell.findChildren(Canvas) if one.isVisible()]
    return found


def marks(program: Running) -> tuple[Mark, ...]:
    return canvas(program).marks


def at(program: Running, across: float, down: float) -> QPoint:
    area = canvas(program).picture_area()
    return QPointF(area.left() + area.width() * across, area.top() + area.height() * down).toPoint()


def pulls(program: Running, start: tuple[float, float], end: tuple[float, float]) -> None:
    QApplication.processEvents()
    paper, button = canvas(program), Qt.MouseButton.LeftButton
    QTest.mousePress(paper, button, pos=at(program, *start))
    for step in range(1, 5):
        across = start[0] + (end[0] - start[0]) * step / 4
        down = start[1] + (end[1] - start[1]) * step / 4
        moves(program, QPointF(at(program, across, down)))
    QTest.mouseRelease(paper, button, pos=at(program, *end))


def moves(program: Running, place: QPointF) -> None:
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    paper = canvas(program)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        place,
        QPointF(paper.mapToGlobal(place.toPoint())),
        Qt.MouseButton.NoButton,
        button,
        keys,
    )
    QApplication.sendEvent(paper, event)


def taps_at(program: Running, across: float, down: float) -> None:
    QApplication.processEvents()
    QTest.mouseClick(canvas(program), Qt.MouseButton.LeftButton, pos=at(program, across, down))


def box(program: Running, words: str) -> None:
    (line,) = [one for one in program.shell.findChildren(QLineEdit) if one.isVisible()]
    QTest.keyClicks(line, words)


def picture_of(program: Running, kept: Evidence) -> Image.Image:
    assert kept.item.media is not None
    return Image.open(BytesIO(program.laptop.evidence.media(kept.item.media)))


def places(
    image: Image.Image, start: tuple[float, float], end: tuple[float, float]
) -> Iterable[tuple[int, int]]:
    for across in range(20):
        for down in range(20):
            yield (
                round(image.width * (start[0] + (end[0] - start[0]) * across / 19)),
                round(image.height * (start[1] + (end[1] - start[1]) * down / 19)),
            )


def near(colour: object, wanted: tuple[int, int, int]) -> bool:
    assert isinstance(colour, tuple)
    return all(abs(int(a) - b) < 16 for a, b in zip(colour, wanted, strict=True))


def has_ink(picture: Image.Image, start: tuple[float, float], end: tuple[float, float]) -> bool:
    colours = (picture.getpixel(at) for at in places(picture, start, end))
    return any(not near(colour, (255, 255, 255)) for colour in colours)


def is_red(image: Image.Image, across: float, down: float) -> bool:
    place = (round(image.width * across), round(image.height * down))
    return near(image.getpixel(place), (179, 38, 30))


def is_white(image: Image.Image, across: float, down: float) -> bool:
    place = (round(image.width * across), round(image.height * down))
    return near(image.getpixel(place), (255, 255, 255))
