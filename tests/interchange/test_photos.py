import random
from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image, ImageCms

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.interchange import photos
from qc_desktop.interchange.photos import PreparedPhoto, prepare_photo
from tests.real_input.pictures import (
    CORNER,
    bomb_png,
    noise,
    phone_heic,
    phone_jpeg,
    see_through_png,
    wide_colour_jpeg,
)


def near(colour: object, wanted: tuple[int, int, int]) -> bool:
    assert isinstance(colour, tuple)
    return all(abs(int(a) - b) < 12 for a, b in zip(colour, wanted, strict=True))


def test_a_phone_photo_stands_upright_and_is_scaled() -> None:
    photo = prepare_photo(phone_jpeg())
    assert (photo.width, photo.height) == (1200, 1600)
    with Image.open(BytesIO(photo.jpeg)) as kept:
        assert kept.size == (1200, 1600)
        assert near(kept.getpixel((1190, 10)), CORNER)
        assert not near(kept.getpixel((10, 10)), CORNER)


def test_a_heic_stands_upright_and_is_scaled() -> None:
    photo = prepare_photo(phone_heic())
    assert (photo.width, photo.height) == (1200, 1600)
    with Image.open(BytesIO(photo.jpeg)) as kept:
        assert near(kept.getpixel((1190, 10)), CORNER)


@pytest.mark.parametrize("data", [phone_jpeg(), phone_heic()], ids=["jpeg", "heic"])
def test_nothing_is_hidden_in_a_kept_photo(data: bytes) -> None:
    photo = prepare_photo(data)
    with Image.open(BytesIO(photo.jpeg)) as kept:
        assert not kept.getexif()
        assert not {"exif", "icc_profile", "comment", "xmp"} & set(kept.info)
    for planted in (b"Exif", b"GPS", b"Sample Phone", b"planted comment", b"ICC_PROFILE", b"ns.ad"):
        assert planted not in photo.jpeg


def test_a_wide_colour_photo_keeps_its_colours_and_loses_the_profile() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    photo = prepare_photo(wide_colour_jpeg(profile))
    with Image.open(BytesIO(photo.jpeg)) as kept:
        assert near(kept.getpixel((10, 10)), CORNER)
        assert "icc_profile" not in kept.info


def test_a_broken_profile_does_not_lose_the_picture() -> None:
    assert prepare_photo(wide_colour_jpeg(b"not a profile" * 20)).width == 640


def test_a_see_through_picture_gets_white_paper() -> None:
    photo = prepare_photo(see_through_png())
    with Image.open(BytesIO(photo.jpeg)) as kept:
        assert near(kept.getpixel((2, 2)), (255, 255, 255))
        assert near(kept.getpixel((150, 100)), CORNER)


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK", "I;16", "LA"])
def test_every_kind_of_pixel_becomes_a_photo(mode: str) -> None:
    file = BytesIO()
    Image.new(mode, (40, 30)).save(file, "JPEG" if mode == "CMYK" else "PNG")
    assert prepare_photo(file.getvalue()).width == 40


def test_a_small_picture_is_not_made_bigger() -> None:
    assert prepare_photo(phone_jpeg(width=80, height=60)).height == 80


def refused(data: bytes) -> ProblemKey:
    with pytest.raises(Problem) as problem:
        prepare_photo(data)
    return problem.value.key


@pytest.mark.parametrize(
    "data",
    [
        b"",
        noise(),
        b"%PDF-1.7 not a picture",
        b"\x00\x00\x00\x18ftypheic" + noise(),
        phone_jpeg(width=400, height=300)[:3000],
        see_through_png()[:100],
        phone_heic()[:9000],
        b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>',
    ],
    ids=["empty", "noise", "pdf", "bad heic", "cut jpeg", "cut png", "cut heic", "svg"],
)
def test_what_is_no_whole_picture_is_refused(data: bytes) -> None:
    assert refused(data) is ProblemKey.NOT_A_PICTURE


def test_a_decompression_bomb_is_refused_before_it_unpacks() -> None:
    assert refused(bomb_png()) is ProblemKey.PICTURE_TOO_BIG


def test_a_far_bigger_bomb_is_refused_too() -> None:
    assert refused(bomb_png(side=15_000)) is ProblemKey.PICTURE_TOO_BIG


def test_a_file_over_the_limit_is_refused_kindly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photos, "MOST_BYTES", 100)
    assert refused(phone_jpeg(width=80, height=60)) is ProblemKey.PICTURE_TOO_BIG


def test_the_same_photo_gives_the_same_bytes() -> None:
    data = phone_jpeg(width=400, height=300)
    assert isinstance(prepare_photo(data), PreparedPhoto)
    assert prepare_photo(data) == prepare_photo(data)


def test_a_photo_of_nearly_40_megabytes_is_kept_and_a_bigger_one_is_refused() -> None:
    photo = phone_jpeg(width=800, height=600)
    room = photos.MOST_BYTES - len(photo)
    assert prepare_photo(photo + bytes(room)).width
    assert refused(photo + bytes(room + 1)) is ProblemKey.PICTURE_TOO_BIG


def test_a_photo_of_nearly_100_megapixels_is_kept_small() -> None:
    file = BytesIO()
    Image.new("L", (10_000, 9_999), 90).save(file, "JPEG", quality=30)
    kept = prepare_photo(file.getvalue())
    assert max(kept.width, kept.height) == 1600


@pytest.mark.parametrize("make", [phone_heic, lambda: phone_jpeg(width=400, height=300)])
def test_a_photo_that_is_harmed_anywhere_is_a_picture_or_is_refused(
    make: Callable[[], bytes],
) -> None:
    whole, chance = make(), random.Random(8)  # noqa: S311 - the same harm each time
    for _ in range(40):
        harmed = bytearray(whole)
        start = chance.randrange(len(whole))
        harm = chance.randbytes(chance.choice((1, 16, 400)))
        harmed[start : start + len(harm)] = harm
        try:
            prepare_photo(bytes(harmed))
        except Problem as problem:
            assert problem.key in {ProblemKey.NOT_A_PICTURE, ProblemKey.PICTURE_TOO_BIG}  # noqa: PT017
