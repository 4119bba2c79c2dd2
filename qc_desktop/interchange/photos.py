"""Make pictures safe to keep: upright, scaled, and with nothing hidden in them."""

import struct
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageCms, ImageOps

from qc_desktop.domain.problems import Problem, ProblemKey

LONGEST_SIDE = 1600
MOST_PIXELS = 100_000_000
MOST_BYTES = 40 * 1024 * 1024

_JPEG_QUALITY = 85
# What Pillow, libheif and their parsers raise for a file that is cut off or made up.
_UNREADABLE = (OSError, SyntaxError, ValueError, EOFError, RuntimeError, struct.error)

# Pillow keeps its own limit beside ours: it stops a bomb while the header is still being read.
Image.MAX_IMAGE_PIXELS = MOST_PIXELS


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedPhoto:
    """A JPEG fit to keep. Width and height in pixels."""

    jpeg: bytes
    width: int
    height: int


def prepare_photo(data: bytes, *, longest: int = LONGEST_SIDE) -> PreparedPhoto:
    """Return a JPEG, PNG or HEIC as an upright JPEG with no EXIF, place or colour profile.

    The longest side is at most `longest` pixels. Raises Problem NOT_A_PICTURE or PICTURE_TOO_BIG.
    """
    if len(data) > MOST_BYTES:
        raise Problem(ProblemKey.PICTURE_TOO_BIG, f"{len(data)} bytes")
    try:
        with _opened(data) as image:
            bare = _bare(image, longest)
    except _UNREADABLE as trouble:
        raise Problem(ProblemKey.NOT_A_PICTURE, type(trouble).__name__) from trouble
    jpeg = BytesIO()
    bare.save(jpeg, "JPEG", quality=_JPEG_QUALITY, optimize=True)
    _must_hide_nothing(jpeg)
    return PreparedPhoto(jpeg=jpeg.getvalue(), width=bare.width, height=bare.height)


def _opened(data: bytes) -> Image.Image:
    formats = ["JPEG", "PNG"]
    if data[4:8] == b"ftyp":
        import pi_heif  # noqa: PLC0415 - only pictures from some phones need it

        pi_heif.register_heif_opener()
        formats = ["HEIF"]
    try:
        image = Image.open(BytesIO(data), formats=formats)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
        raise Problem(ProblemKey.PICTURE_TOO_BIG, "decompression bomb") from bomb
    if image.width * image.height > MOST_PIXELS:
        raise Problem(ProblemKey.PICTURE_TOO_BIG, f"{image.width} by {image.height}")
    return image


def _bare(image: Image.Image, longest: int) -> Image.Image:
    """Return the pixels alone: what a file carries beside them may name a person or a place."""
    box = (longest, longest)
    image.draft("RGB", box)  # a JPEG is then decoded near the size we want, four times as fast
    image.thumbnail(box, Image.Resampling.LANCZOS)
    upright = ImageOps.exif_transpose(image)
    seen = _as_seen(upright)
    bare = Image.new("RGB", seen.size, "white")
    bare.paste(seen, mask=seen.getchannel("A") if seen.mode == "RGBA" else None)
    return bare


def _as_seen(image: Image.Image) -> Image.Image:
    """Return the picture in plain screen colours: phones save wide ones that we would wash out."""
    profile = image.info.get("icc_profile")
    if profile and image.mode == "RGB":
        try:
            seen = ImageCms.profileToProfile(
                image, ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB")
            )
        except (ImageCms.PyCMSError, OSError):
            return image  # a broken profile is no reason to lose the picture
        return seen if seen is not None else image
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _must_hide_nothing(jpeg: BytesIO) -> None:
    with Image.open(jpeg) as saved:
        hidden = {"exif", "icc_profile", "comment", "xmp", "photoshop"} & set(saved.info)
        if hidden or saved.getexif():
            raise AssertionError(f"a prepared photo still carries {sorted(hidden)}")
