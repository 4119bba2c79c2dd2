"""Real pictures, as a phone makes them: big, on their side, and saying where they were taken."""

import random
from io import BytesIO
from pathlib import Path

from PIL import ExifTags, Image, ImageDraw

PHONE_WIDTH = 4032
PHONE_HEIGHT = 3024
# Where the block of this colour is once the picture stands upright: at the top right.
CORNER = (0, 110, 110)
_PAPER = (238, 224, 196)


def phone_jpeg(
    *, width: int = PHONE_WIDTH, height: int = PHONE_HEIGHT, camera: str = "Sample Phone"
) -> bytes:
    """Return a JPEG on its side, with orientation 6, a camera's name and a place in its EXIF."""
    file = BytesIO()
    _drawn(width, height).save(
        file, "JPEG", quality=80, exif=_told_by_the_phone(camera), comment=b"planted comment"
    )
    return file.getvalue()


def phone_heic() -> bytes:
    """Return a 12-megapixel HEIC on its side, with orientation 6 and a place in its EXIF.

    It was drawn as `phone_jpeg` is and saved with pillow-heif, whose encoder (x265) is no part of
    this program; keeping the file spares every machine that runs the tests from installing it.
    """
    return Path(__file__).with_name("phone.heic").read_bytes()


def wide_colour_jpeg(profile: bytes) -> bytes:
    """Return a small JPEG that carries a colour profile."""
    file = BytesIO()
    _drawn(640, 480).save(file, "JPEG", icc_profile=profile)
    return file.getvalue()


def see_through_png(*, width: int = 300, height: int = 200) -> bytes:
    """Return a PNG with see-through edges, as a screenshot or a logo has."""
    picture = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    box = (width // 4, height // 4, width * 3 // 4, height * 3 // 4)
    ImageDraw.Draw(picture).rectangle(box, fill=(*CORNER, 255))
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def bomb_png(*, side: int = 10_100) -> bytes:
    """Return a small PNG file that unpacks to more than 100 megapixels."""
    file = BytesIO()
    Image.new("1", (side, side)).save(file, "PNG")
    return file.getvalue()


def noise(length: int = 20_000) -> bytes:
    """Return bytes that are no picture and no sound."""
    return random.Random(7).randbytes(length)  # noqa: S311 - test data, not a secret


def _drawn(width: int, height: int) -> Image.Image:
    picture = Image.new("RGB", (width, height), _PAPER)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, width // 2, height // 2), fill=CORNER)
    pen.ellipse((width * 5 // 8, height // 4, width * 7 // 8, height // 2), fill=(170, 60, 40))
    roof = [(width // 10, height * 9 // 10), (width // 4, height * 6 // 10)]
    pen.polygon([*roof, (width * 4 // 10, height * 9 // 10)], fill=(40, 60, 120))
    return picture


def _told_by_the_phone(camera: str) -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    exif[ExifTags.Base.Make] = camera
    exif.get_ifd(ExifTags.IFD.GPSInfo).update(
        {
            ExifTags.GPS.GPSLatitudeRef: "N",
            ExifTags.GPS.GPSLatitude: (51.0, 30.0, 0.0),
            ExifTags.GPS.GPSLongitudeRef: "W",
            ExifTags.GPS.GPSLongitude: (0.0, 7.0, 0.0),
        }
    )
    return exif
