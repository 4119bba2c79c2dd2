import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QSize
from PySide6.QtGui import QColor, QImage, QPixmap

from qc_desktop.ui.theme import Look, Theme
from qc_desktop.ui.theme.catalogue import entries, entry
from qc_desktop.ui.theme.drawings import draw_whole, recoloured
from qc_desktop.ui.theme.files import icons_folder, resources_folder
from qc_desktop.ui.theme.pictures import NO_PERSON, Photo

pytestmark = pytest.mark.usefixtures("qapp")

TOPICS = (
    "home choices control staff people community safe health look askstaff last".split()  # noqa: SIM905
)
QUESTIONS = [
    f"{topic}{number}"
    for topic, many in {
        "home": 4,
        "choice": 4,
        "control": 4,
        "staff": 4,
        "people": 4,
        "out": 4,
        "safe": 4,
        "health": 4,
        "look": 6,
        "askstaff": 4,
        "last": 3,
    }.items()
    for number in range(1, many + 1)
]


def test_every_name_has_a_file() -> None:
    missing = [name for name, one in entries().items() if not one.file.is_file()]
    assert missing == []


def test_every_picture_says_what_it_shows() -> None:
    assert all(one.alt for one in entries().values())


def test_all_45_questions_have_a_picture() -> None:
    assert len(QUESTIONS) == 45
    assert set(QUESTIONS) <= set(entries())


def test_the_questions_of_the_checklists_here_have_a_picture() -> None:
    for file in (resources_folder() / "checklists").glob("*.csv"):
        with file.open(encoding="utf-8", newline="") as lines:
            ids = {row["id"] for row in csv.DictReader(lines) if "id" in row}
        assert ids <= set(entries()), file.name


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_has_a_picture(topic: str) -> None:
    assert f"topic_{topic}" in entries()


def test_no_two_questions_show_the_same_picture() -> None:
    files = [entries()[name].file for name in QUESTIONS]
    assert len(files) == len(set(files))


def test_a_picture_we_do_not_have_shows_a_question_mark() -> None:
    assert entry("made_up_by_someone").name == "question"


def test_a_picture_is_drawn_once_for_a_size() -> None:
    pictures = Look().pictures
    first = pictures.pixmap("home1", 132)
    drawn = pictures.drawn
    again = pictures.pixmap("home1", 132)
    assert pictures.drawn == drawn
    assert again.cacheKey() == first.cacheKey()


def test_warmed_pictures_need_no_drawing_on_the_tap() -> None:
    pictures = Look().pictures
    pictures.warm(("thumb_up", "thumb_side", "thumb_down"), 132)
    drawn = pictures.drawn
    pictures.pixmap("thumb_side", 132)
    assert pictures.drawn == drawn


def test_another_theme_draws_its_own() -> None:
    look = Look()
    cream = look.pictures.pixmap("home1", 60)
    look.show_person(theme=Theme.BLACK_YELLOW, text_size=look.text_size)
    yellow = look.pictures.pixmap("home1", 60)
    assert cream.toImage() != yellow.toImage()


def test_a_picture_fills_its_square() -> None:
    image = Look().pictures.pixmap("thumb_up", 100).toImage()
    rows = [y for y in range(100) if any(image.pixelColor(x, y).alpha() for x in range(100))]
    assert rows[0] <= 2
    assert rows[-1] >= 97


def test_black_and_yellow_shows_lines_only() -> None:
    svg = entry("thumb_up").file.read_text(encoding="utf-8")
    yellow = recoloured(svg, Theme.BLACK_YELLOW)
    assert "fcea2b" not in yellow.lower()
    assert "#FFE600" in yellow


@pytest.mark.parametrize("name", sorted(entries()))
def test_cream_leaves_no_pure_black(name: str) -> None:
    drawn = recoloured(entry(name).file.read_text(encoding="utf-8"), Theme.CREAM)
    assert '"#000000"' not in drawn
    assert '"#000"' not in drawn


@pytest.mark.parametrize("file", sorted((icons_folder() / "glyphs").glob("*.svg")))
def test_every_glyph_draws_something(file: Path) -> None:
    pixmap = Look().pictures.glyph(file.stem, 24, QColor("#14213D"))
    assert has_ink(pixmap)


@pytest.mark.parametrize("size", [QSize(80, 80), QSize(200, 80), QSize(80, 200)])
def test_a_drawing_covers_any_room_and_is_never_stretched(size: QSize) -> None:
    round_thing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 120">'
        '<rect width="160" height="120" fill="#ffffff"/>'
        '<circle cx="80" cy="60" r="15" fill="#000000"/></svg>'
    )
    image = draw_whole(round_thing, size)
    dark = [
        (x, y)
        for x in range(size.width())
        for y in range(size.height())
        if image.pixelColor(x, y).lightness() < 100
    ]
    across, down = (max(line) - min(line) for line in zip(*dark, strict=True))
    assert abs(across - down) <= 1
    assert image.pixelColor(0, 0) == QColor("#ffffff")
    assert image.pixelColor(size.width() - 1, size.height() - 1) == QColor("#ffffff")


def test_no_photo_shows_a_silhouette() -> None:
    pictures = Look().pictures
    nobody = pictures.portrait(None, 44)
    assert has_ink(nobody)
    assert nobody.toImage().pixelColor(0, 0).alpha() == 0


def test_a_photo_that_cannot_be_read_shows_a_silhouette() -> None:
    pictures = Look().pictures
    broken = pictures.photo(Photo(data=b"not a picture"), QSize(40, 40), 8)
    assert has_ink(broken)


@pytest.mark.parametrize("theme", Theme)
def test_the_wordmark_shows_in_every_theme(theme: Theme) -> None:
    assert has_ink(Look(theme).pictures.brand("wordmark", 66))


def has_ink(pixmap: QPixmap) -> bool:
    image = pixmap.toImage()
    return any(
        image.pixelColor(x, y).alpha() > 0
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )


class _Slow:
    """Work that is done when a test says so."""

    is_open = True

    def __init__(self) -> None:
        self.given: list[Callable[[], None]] = []

    def run(
        self,
        work: Callable[[Any], QImage],
        done: Callable[[QImage], None],
        failed: Callable[[Exception], None],
    ) -> None:
        def whole() -> None:
            try:
                image = work(None)
            except ValueError as trouble:
                failed(trouble)
            else:
                done(image)

        self.given.append(whole)

    def ends(self) -> None:
        waiting, self.given = self.given, []
        for one in waiting:
            one()


class _Painter:
    painted = 0

    def again(self) -> None:
        self.painted += 1


def _red_jpeg() -> bytes:
    image, out = QImage(64, 48, QImage.Format.Format_RGB32), QBuffer()
    image.fill(QColor("red"))
    out.open(QBuffer.OpenModeFlag.WriteOnly)
    assert image.save(out, "JPEG")  # type: ignore[call-overload]  # its stubs want bytes
    return bytes(out.data().data())


def test_a_photo_waits_as_a_calm_shape_of_its_size_and_then_is_painted() -> None:
    slow, painter, pictures = _Slow(), _Painter(), Look().pictures
    pictures.decode_beside(slow, painter.again)
    photo, size = Photo(data=_red_jpeg()), QSize(40, 30)
    waiting = pictures.photo(photo, size, 0)
    assert waiting.size() == size
    assert not _is_red(waiting)
    pictures.photo(photo, size, 0)
    assert len(slow.given) == 1
    slow.ends()
    assert painter.painted == 1
    assert _is_red(pictures.photo(photo, size, 0))


def test_a_whole_photo_is_as_large_as_fits() -> None:
    slow, painter, pictures = _Slow(), _Painter(), Look().pictures
    pictures.decode_beside(slow, painter.again)
    data = _red_jpeg()
    assert pictures.whole_photo(data, QSize(200, 300)) is None
    slow.ends()
    whole = pictures.whole_photo(data, QSize(200, 300))
    assert whole is not None
    assert whole.size() == QSize(200, 150)


def test_what_is_no_photo_is_tried_once_and_shows_somebody() -> None:
    slow, painter, pictures = _Slow(), _Painter(), Look().pictures
    pictures.decode_beside(slow, painter.again)
    photo, size = Photo(data=b"no picture"), QSize(40, 40)
    pictures.photo(photo, size, 0)
    slow.ends()
    shown = pictures.photo(photo, size, 0)
    assert not slow.given
    assert shown.toImage() == pictures.photo(NO_PERSON, size, 0).toImage()


def test_old_pictures_make_room_for_new_ones() -> None:
    pictures = Look().pictures
    first = pictures.photo(Photo(sample="places/elm"), QSize(2000, 2000), 0)
    for side in range(2001, 2006):
        pictures.photo(Photo(sample="places/elm"), QSize(side, side), 0)
    drawn = pictures.drawn
    again = pictures.photo(Photo(sample="places/elm"), QSize(2000, 2000), 0)
    assert pictures.drawn == drawn + 1
    assert again.size() == first.size()


def _is_red(pixmap: QPixmap) -> bool:
    middle = pixmap.toImage().pixelColor(pixmap.width() // 2, pixmap.height() // 2)
    return middle.red() > 200 and middle.green() < 60
