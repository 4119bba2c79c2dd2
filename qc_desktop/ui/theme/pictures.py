"""Pictures, glyphs and portraits as pixmaps, each drawn once for a size and theme.

A drawing whose file is missing or damaged is logged, and a quiet frame stands in for it: an
exception while a widget paints itself would end the program.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPixmap

from qc_desktop.ui.theme import drawings, placeholders
from qc_desktop.ui.theme.catalogue import PictureEntry, entry
from qc_desktop.ui.theme.colours import ColourName, Theme
from qc_desktop.ui.theme.files import icons_folder, resources_folder
from qc_desktop.words import easy

_log = logging.getLogger(__name__)

# Enough for every picture of a visit at a handful of sizes: about 60 MB at the most.
_MOST_PIXMAPS = 900


class Painting(Protocol):
    """What pictures need to know about the look."""

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        ...

    @property
    def ratio(self) -> float:
        """Device pixels to a logical pixel."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A photograph of a person or place, or one of our samples; neither is a silhouette.

    `data` is a whole JPEG or PNG file. `sample` is a file in resources/samples without its
    ending, such as "people/amina" or "places/elm".
    """

    data: bytes | None = None
    sample: str = ""


NO_PERSON = Photo(sample="people/nophoto")
NO_PLACE = Photo(sample="places/cottage")


class Pictures:
    """Draws pictures ahead of time and hands out the same pixmap afterwards.

    Sizes are logical pixels as painted (`look.px(132)`, not 132).
    """

    def __init__(self, look: Painting) -> None:
        self._look = look
        self._kept: dict[tuple[object, ...], QPixmap] = {}
        self.drawn = 0
        """How many pixmaps were drawn so far; a tap must not add to it."""

    def pixmap(self, name: str, size: int) -> QPixmap:
        """Return a picture by our name, filling a square of `size`."""
        key = ("picture", name, size, self._look.theme, self._look.ratio)
        return self._kept_or(
            key,
            lambda: self._picture(name, size),
            lambda: self._framed(self.alt(name), QSize(size, size)),
        )

    def glyph(self, name: str, size: int, colour: QColor) -> QPixmap:
        """Return one of our line glyphs in `colour`, in a square of `size`."""
        key = ("glyph", name, size, colour.rgba(), self._look.ratio)
        return self._kept_or(
            key,
            lambda: self._glyph(name, size, colour),
            lambda: self._sharp(placeholders.dot(self._device(size), colour)),
        )

    def photo(self, photo: Photo, size: QSize, radius: float) -> QPixmap:
        """Return a photo that covers `size`, with rounded corners."""
        look = photo.data if photo.data is not None else photo.sample
        key = ("photo", hash(look), size.width(), size.height(), radius, self._look.ratio)
        return self._kept_or(
            key, lambda: self._rounded(photo, size, radius), lambda: self._framed("", size)
        )

    def portrait(self, photo: Photo | None, size: int) -> QPixmap:
        """Return a round portrait `size` across; a silhouette for None."""
        return self.photo(photo or NO_PERSON, QSize(size, size), size / 2)

    def brand(self, name: str, height: int) -> QPixmap:
        """Return a drawing of resources/brand ("wordmark", "mark") in the theme, `height` high."""
        key = ("brand", name, height, self._look.theme, self._look.ratio)
        return self._kept_or(
            key, lambda: self._brand(name, height), lambda: self._framed("", QSize(height, height))
        )

    def logo(self, data: bytes, height: int) -> QPixmap:
        """Return an organisation's own logo file, `height` high."""
        key = ("logo", hash(data), height, self._look.ratio)
        return self._kept_or(
            key, lambda: self._logo(data, height), lambda: self._framed("", QSize(height, height))
        )

    def warm(self, names: Iterable[str], size: int) -> None:
        """Draw pictures now, so that no later tap has to wait for one."""
        for name in names:
            self.pixmap(name, size)

    def entry(self, name: str) -> PictureEntry:
        """Return what is known of a picture: its words and its plate."""
        return entry(name)

    def plate(self, name: str) -> ColourName:
        """Return the colour of the plate a picture stands on."""
        return entry(name).plate

    def alt(self, name: str) -> str:
        """Return what a picture shows, in words."""
        alt = entry(name).alt
        return easy(alt) if alt else ""

    def _kept_or(
        self,
        key: tuple[object, ...],
        draw: Callable[[], QPixmap],
        stand_in: Callable[[], QPixmap],
    ) -> QPixmap:
        if key not in self._kept:
            if len(self._kept) >= _MOST_PIXMAPS:
                del self._kept[next(iter(self._kept))]
            self._kept[key] = self._drawn_or(key, draw, stand_in)
            self.drawn += 1
        return self._kept[key]

    def _drawn_or(
        self,
        key: tuple[object, ...],
        draw: Callable[[], QPixmap],
        stand_in: Callable[[], QPixmap],
    ) -> QPixmap:
        try:
            return draw()
        except (OSError, ValueError) as trouble:
            # Not what it is: a photo's key is a number, a drawing's is our own name for it.
            _log.error("no drawing for the %s %s: %s", key[0], key[1], type(trouble).__name__)
            return stand_in()

    def _framed(self, words: str, size: QSize) -> QPixmap:
        device = QSize(self._device(size.width()), self._device(size.height()))
        look = self._look
        return self._sharp(placeholders.framed(words, device, look.theme, look.ratio))

    def _picture(self, name: str, size: int) -> QPixmap:
        svg = drawings.recoloured(entry(name).file.read_text(encoding="utf-8"), self._look.theme)
        return self._sharp(drawings.draw_cropped(svg, self._device(size)))

    def _glyph(self, name: str, size: int, colour: QColor) -> QPixmap:
        svg = (icons_folder() / "glyphs" / f"{name}.svg").read_text(encoding="utf-8")
        side = self._device(size)
        drawn = drawings.draw_whole(drawings.in_one_colour(svg, colour.name()), QSize(side, side))
        return self._sharp(drawn)

    def _brand(self, name: str, height: int) -> QPixmap:
        endings = {Theme.DARK: "-dark", Theme.BLACK_YELLOW: "-by"}
        ending = endings.get(self._look.theme, "")
        file = resources_folder() / "brand" / f"{name}{ending}.svg"
        return self._sharp(drawings.draw_within(file, self._device(height)))

    def _logo(self, data: bytes, height: int) -> QPixmap:
        image = QImage.fromData(QByteArray(data))
        if image.isNull():
            raise ValueError("no picture")
        scaled = image.scaledToHeight(
            self._device(height), Qt.TransformationMode.SmoothTransformation
        )
        return self._sharp(scaled)

    def _rounded(self, photo: Photo, size: QSize, radius: float) -> QPixmap:
        device = QSize(self._device(size.width()), self._device(size.height()))
        image = self._covering(photo, device)
        rounded = QImage(device, QImage.Format.Format_ARGB32_Premultiplied)
        rounded.fill(Qt.GlobalColor.transparent)
        painter = QPainter(rounded)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        corner = radius * self._look.ratio
        path.addRoundedRect(0, 0, device.width(), device.height(), corner, corner)
        painter.setClipPath(path)
        painter.drawImage(0, 0, image)
        painter.end()
        return self._sharp(rounded)

    def _covering(self, photo: Photo, device: QSize) -> QImage:
        if photo.data is not None:
            image = QImage.fromData(QByteArray(photo.data))
            if not image.isNull():
                return _cover(image, device)
        return drawings.draw_whole(_sample(photo.sample).read_text(encoding="utf-8"), device)

    def _device(self, length: int) -> int:
        return max(1, round(length * self._look.ratio))

    def _sharp(self, image: QImage) -> QPixmap:
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self._look.ratio)
        return pixmap


def _cover(image: QImage, device: QSize) -> QImage:
    scaled = image.scaled(
        device,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    middle = QRect(0, 0, device.width(), device.height())
    middle.moveCenter(scaled.rect().center())
    return scaled.copy(middle)


def _sample(name: str) -> Path:
    folder = resources_folder() / "samples"
    file = folder / f"{name}.svg"
    return file if name and file.is_file() else folder / f"{NO_PERSON.sample}.svg"
