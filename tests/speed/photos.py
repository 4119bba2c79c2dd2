"""Photos with as much in them as real ones: soft shapes below, grain above."""

from io import BytesIO

from PIL import Image, ImageChops

from qc_desktop.interchange.photos import prepare_photo

PHONE = (4032, 3024)
"""A phone's 12 megapixels."""


def picture(number: int, size: tuple[int, int] = (1600, 1200)) -> Image.Image:
    """Return a picture in colour; no two are the same."""
    shapes = Image.effect_noise((13, 9), 90).resize(size, Image.Resampling.BICUBIC)
    grain = Image.effect_noise((size[0] // 4, size[1] // 4), 14).resize(size)
    grey = ImageChops.add(shapes, grain, scale=2)
    return Image.merge("RGB", (grey, ImageChops.offset(grey, 40 + number), shapes))


def snapshot(number: int, size: tuple[int, int] = (1600, 1200)) -> bytes:
    """Return a picture as a camera's JPEG."""
    out = BytesIO()
    picture(number, size).save(out, "JPEG", quality=90)
    return out.getvalue()


def kept(number: int, size: tuple[int, int] = (1600, 1200)) -> bytes:
    """Return a photo as we keep it."""
    return prepare_photo(snapshot(number, size)).jpeg
