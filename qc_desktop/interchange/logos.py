"""Look a logo over before it is kept: it must be drawable, still, and nothing but a drawing."""

import re
import struct
from dataclasses import dataclass
from io import BytesIO
from xml.etree import ElementTree as ET

from PIL import Image, PngImagePlugin, UnidentifiedImageError

from qc_desktop.domain.problems import Problem, ProblemKey

LEAST_LONG_SIDE = 64
LEAST_SHORT_SIDE = 16
MOST_LOGO_BYTES = 5 * 1024 * 1024
MOST_LOGO_PIXELS = 25_000_000

_UNREADABLE = (OSError, SyntaxError, ValueError, EOFError, RuntimeError, struct.error)
_SVG = "{http://www.w3.org/2000/svg}"
_PROGRAM_TAGS = frozenset({"script", "foreignObject", "iframe", "handler", "listener"})
_MOVING_TAGS = frozenset({"animate", "animateTransform", "animateMotion", "animateColor", "set"})
_OWN_LINK = re.compile(r"#|data:image/(png|jpeg)[;,]")
_URL = re.compile(r"url\(\s*['\"]?\s*(?!#)", re.IGNORECASE)
_IMPORT = re.compile(r"@import", re.IGNORECASE)
_MOVING_STYLE = re.compile(r"@keyframes|animation\s*:", re.IGNORECASE)
_SIZE = re.compile(r"(\d+(?:\.\d+)?|\.\d+)(px|pt|mm|cm|in|pc)?")
_PNG = b"\x89PNG\r\n\x1a\n"
_CMYK = b"CMYK"
_PROFILE_SPACE = slice(16, 20)


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedLogo:
    """A logo as it came, and its media type. Pixels are (0, 0) for a drawing of lines."""

    data: bytes
    type: str
    width: int = 0
    height: int = 0


def prepare_logo(data: bytes) -> PreparedLogo:
    """Return a PNG or SVG that can be drawn, as it came. Raises Problem LOGO_… with the reason."""
    if len(data) > MOST_LOGO_BYTES:
        raise Problem(ProblemKey.LOGO_TOO_BIG, f"{len(data)} bytes")
    try:
        if data.startswith(_PNG):
            return _png_logo(data)
        if _says_it_is_svg(data):
            return _svg_logo(data)
    except _UNREADABLE as trouble:
        raise Problem(ProblemKey.LOGO_BROKEN, type(trouble).__name__) from trouble
    raise Problem(ProblemKey.LOGO_KIND)


def _png_logo(data: bytes) -> PreparedLogo:
    try:
        image = Image.open(BytesIO(data), formats=["PNG"])
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
        raise Problem(ProblemKey.LOGO_TOO_BIG, "decompression bomb") from bomb
    except UnidentifiedImageError as trouble:
        raise Problem(ProblemKey.LOGO_BROKEN, "header") from trouble
    with image:
        wide, high = image.size
        if wide * high > MOST_LOGO_PIXELS:
            raise Problem(ProblemKey.LOGO_TOO_BIG, f"{wide} by {high}")
        if max(wide, high) < LEAST_LONG_SIDE or min(wide, high) < LEAST_SHORT_SIDE:
            raise Problem(ProblemKey.LOGO_TINY, f"{wide} by {high}")
        if isinstance(image, PngImagePlugin.PngImageFile) and getattr(image, "is_animated", False):
            raise Problem(ProblemKey.LOGO_MOVES)
        profile = image.info.get("icc_profile") or b""
        if profile[_PROFILE_SPACE] == _CMYK:
            raise Problem(ProblemKey.LOGO_PRESS_COLOURS)
        image.load()
    return PreparedLogo(data=data, type="image/png", width=wide, height=high)


def _says_it_is_svg(data: bytes) -> bool:
    return b"<svg" in data[:4000]


def _svg_logo(data: bytes) -> PreparedLogo:
    words = data.decode("utf-8-sig")
    if "<!ENTITY" in words:
        raise Problem(ProblemKey.LOGO_PROGRAM, "entities")
    root = ET.fromstring(words)  # noqa: S314 - entities, its danger, are refused above
    if root.tag != f"{_SVG}svg" or not len(root):
        raise Problem(ProblemKey.LOGO_BROKEN, "no drawing")
    if "xml-stylesheet" in words:
        raise Problem(ProblemKey.LOGO_LINKS, "style sheet")
    for element in root.iter():
        fault = _fault_of(element)
        if fault is not None:
            raise Problem(fault, element.tag.rpartition("}")[2])
    _must_have_a_size(root)
    return PreparedLogo(data=data, type="image/svg+xml")


def _fault_of(element: ET.Element) -> ProblemKey | None:
    name = element.tag.rpartition("}")[2]
    if name in _PROGRAM_TAGS:
        return ProblemKey.LOGO_PROGRAM
    if name in _MOVING_TAGS:
        return ProblemKey.LOGO_MOVES
    if name == "style":
        return _fault_of_style(element.text or "")
    return next(filter(None, map(_fault_of_attribute, element.attrib.items())), None)


def _fault_of_attribute(attribute: tuple[str, str]) -> ProblemKey | None:
    name, value = attribute[0].rpartition("}")[2].lower(), attribute[1].strip()
    if name.startswith("on"):
        return ProblemKey.LOGO_PROGRAM
    if name == "href":
        if value.lower().startswith("javascript:"):
            return ProblemKey.LOGO_PROGRAM
        return None if _OWN_LINK.match(value) else ProblemKey.LOGO_LINKS
    return _fault_of_style(value)


def _fault_of_style(words: str) -> ProblemKey | None:
    if _URL.search(words) or _IMPORT.search(words):
        return ProblemKey.LOGO_LINKS
    return ProblemKey.LOGO_MOVES if _MOVING_STYLE.search(words) else None


def _must_have_a_size(root: ET.Element) -> None:
    """Raise Problem where nothing tells a drawing's shape, or what tells it is next to nothing."""
    box = root.get("viewBox", "").replace(",", " ").split()
    if box:
        if len(box) != 4 or not all(float(side) > 0 for side in box[2:]):  # noqa: PLR2004 - x y w h
            raise Problem(ProblemKey.LOGO_NO_SIZE)
        return
    sizes = [_SIZE.fullmatch(root.get(side, "").strip()) for side in ("width", "height")]
    found = [float(size[1]) for size in sizes if size is not None]
    if len(found) < len(sizes):
        raise Problem(ProblemKey.LOGO_NO_SIZE)
    if min(found) < LEAST_SHORT_SIDE:
        raise Problem(ProblemKey.LOGO_TINY, f"{found[0]} by {found[1]}")
