"""The comparing of pictures finds what a person would see, and nothing else."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageChops, ImageFilter
from PySide6.QtWidgets import QWidget

from qc_desktop.domain.reporting import VisitPaper
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.theme import TextSize, Theme
from tests.snapshots import compare
from tests.snapshots.conftest import Stage
from tests.snapshots.test_papers import PAGE_DPI, drawn, report
from tests.snapshots.test_screens import VARIANTS
from tests.ui.screens.checker.every import EVERY
from tests.ui.screens.coordinator.examples import review, visits

Box = tuple[int, int, int, int]
GROUND = (700, 252)
MOST_BYTES = 22_000
MEAN_BYTES = 8_000


@pytest.fixture
def question(stage: Stage) -> Image.Image:
    window, _ = stage.checker(*EVERY["question"])
    return stage.picture(window)


@pytest.fixture
def dense(stage: Stage) -> Image.Image:
    """Return the screen with the most and smallest words."""
    return stage.picture(stage.office(review))


def test_a_word_that_is_gone_is_found(stage: Stage) -> None:
    window, screen = stage.checker(*EVERY["question"])
    before = stage.picture(window)
    (help_,) = (
        label
        for label in screen.findChildren(ReadableLabel)
        if label.text() == "There is no set bedtime."
    )
    help_.setText("There is no bedtime.")
    assert is_seen(stage.picture(window), before)


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant[0])
def test_a_word_that_is_gone_is_found_in_every_variant(
    stage: Stage, variant: tuple[str, Theme, TextSize, tuple[int, int], int]
) -> None:
    _, theme, text_size, size, shrink = variant
    window, screen = stage.checker(*EVERY["question"], size)
    window.look.show_person(theme=theme, text_size=text_size)
    before = stage.picture(window)
    (help_,) = (
        label
        for label in screen.findChildren(ReadableLabel)
        if label.text() == "There is no set bedtime."
    )
    help_.setText("There is no bedtime.")
    kept = compare.small(before, shrink=shrink)
    assert not compare.difference(before, kept, shrink=shrink).is_seen
    assert compare.difference(stage.picture(window), kept, shrink=shrink).is_seen


def test_another_word_in_its_place_is_found(stage: Stage) -> None:
    window, screen = stage.checker(*EVERY["question"])
    before = stage.picture(window)
    (words,) = (
        label
        for label in screen.findChildren(ReadableLabel)
        if label.text() == "Can you go to bed when you want?"
    )
    words.setText("Can you go to bed when you wish?")
    assert is_seen(stage.picture(window), before)


@pytest.mark.parametrize("step", [(12, 0), (-12, 0), (0, -12)])
def test_a_key_12_pixels_further_on_is_found(stage: Stage, step: tuple[int, int]) -> None:
    window, _ = stage.checker(*EVERY["question"])
    before = stage.picture(window)
    key: QWidget = window.frame.bottom_bar.back
    key.move(key.x() + step[0], key.y() + step[1])
    assert is_seen(stage.grabbed(window), before)


def test_another_colour_of_the_brand_is_found(stage: Stage) -> None:
    window, _ = stage.checker(*EVERY["question"])
    before = stage.picture(window)
    window.look.show_brand("#1F4E8C")
    assert is_seen(stage.picture(window), before)


def test_a_pale_card_in_another_pale_colour_is_found(question: Image.Image) -> None:
    pink, grey = question.getpixel((620, 360)), question.getpixel((900, 360))
    pixels = np.array(question)
    pixels[(pixels == pink).all(axis=2)] = grey
    assert pink != grey
    assert is_seen(Image.fromarray(pixels), question)


@pytest.mark.parametrize(
    "box", [(40, 128, 230, 318), (1228, 445, 1276, 495), (580, 715, 660, 755)],
    ids=["picture", "glyph", "steps"],
)  # fmt: skip
def test_a_blank_part_is_found(question: Image.Image, box: Box) -> None:
    assert is_seen(without(question, box, GROUND), question)


@pytest.mark.parametrize(
    "box", [(528, 330, 562, 352), (1252, 22, 1300, 46), (342, 200, 358, 222)],
    ids=["am", "Sam", "4"],
)  # fmt: skip
def test_a_small_word_of_the_office_that_is_gone_is_found(stage: Stage, box: Box) -> None:
    picture = stage.picture(stage.office(visits))
    beside = (box[2] + 2, box[3] - 1)
    assert is_seen(without(picture, box, beside), picture)


@pytest.mark.parametrize("style", [VisitPaper.EASY_READ, VisitPaper.FULL])
def test_a_line_of_a_page_one_line_further_down_is_found(style: VisitPaper) -> None:
    page = drawn(report(style), PAGE_DPI)[1]
    half = page.crop((0, 0, page.width, page.height // 2))
    moved = page.copy()
    moved.paste(half, (0, 12))
    assert is_seen(moved, page)


@pytest.mark.parametrize("step", [(1, 0), (-1, 0), (0, 1)])
def test_one_pixel_further_on_is_the_same(
    question: Image.Image, dense: Image.Image, step: tuple[int, int]
) -> None:
    for picture in (question, dense):
        assert not is_seen(ImageChops.offset(picture, *step), picture)


def test_softer_letters_are_the_same(question: Image.Image, dense: Image.Image) -> None:
    for picture in (question, dense):
        assert not is_seen(picture.filter(ImageFilter.GaussianBlur(0.7)), picture)


def test_a_screen_opened_twice_is_the_same_to_the_last_pixel(stage: Stage) -> None:
    one, other = (stage.picture(stage.office(review)) for _ in range(2))
    assert ImageChops.difference(one, other).getbbox() is None


def test_what_differs_is_saved_and_named(
    question: Image.Image, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "kept"
    monkeypatch.setenv("QC_SNAPSHOTS", "write")
    compare.check(question, "some/question", tmp_path, folder)
    monkeypatch.delenv("QC_SNAPSHOTS")
    compare.check(question, "some/question", tmp_path, folder)
    assert [file.name for file in tmp_path.iterdir()] == ["kept"]
    blank = without(question, (40, 128, 230, 318), GROUND)
    with pytest.raises(AssertionError) as raised:
        compare.check(blank, "some/question", tmp_path, folder)
    for ending in ("got", "diff"):
        saved = tmp_path / f"some-question.{ending}.png"
        assert str(saved) in str(raised.value)
        with Image.open(saved) as picture:
            assert picture.width in range(question.width - 4, question.width + 4)


def test_another_size_and_a_picture_not_kept_yet_are_told(
    question: Image.Image, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QC_SNAPSHOTS", raising=False)
    with pytest.raises(AssertionError, match="no picture is kept"):
        compare.check(question, "some/question", tmp_path, tmp_path)
    (tmp_path / "some").mkdir()
    compare.small(question).crop((0, 0, 300, 180)).save(tmp_path / "some" / "question.png")
    with pytest.raises(AssertionError, match="another size"):
        compare.check(question, "some/question", tmp_path, tmp_path)


@pytest.mark.skipif(compare.is_writing(), reason="the pictures are being written just now")
def test_the_kept_pictures_are_small() -> None:
    sizes = [file.stat().st_size for file in compare.FOLDER.rglob("*.png")]
    assert max(sizes) < MOST_BYTES
    # There are nine of each checkers' screen, so the mean is held and not the sum.
    assert sum(sizes) < len(sizes) * MEAN_BYTES


def is_seen(got: Image.Image, before: Image.Image) -> bool:
    """Tell whether `got` would fail where `before` is kept."""
    return compare.difference(got, compare.small(before)).is_seen


def without(picture: Image.Image, box: Box, beside: tuple[int, int]) -> Image.Image:
    """Return a picture with a box painted over in the colour of a pixel."""
    blank = picture.copy()
    colour = picture.getpixel(beside)
    assert isinstance(colour, tuple)
    blank.paste(colour, box)
    return blank
