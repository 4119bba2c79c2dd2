"""Pictures, glyphs and portraits as pixmaps, each drawn once for a size and theme.

A drawing whose file is missing or damaged is logged, and a quiet frame stands in for it: an
exception while a widget paints itself would end the program.
"""

import logging
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias
from weakref import WeakMethod

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPixmap

from qc_desktop.ui.theme import drawings, placeholders
from qc_desktop.ui.theme.catalogue import PictureEntry, entry
from qc_desktop.ui.theme.colours import ColourName, Theme
from qc_desktop.ui.theme.decoding import Beside, Decoding, with_round_corners
from qc_desktop.ui.theme.files import icons_folder, resources_folder
from qc_desktop.words import easy

_log = logging.getLogger(__name__)

_Key: TypeAlias = tuple[object, ...]

# Some three times what one visit shows without its photos, which are asked for a few times only.
_MOST_BYTES = 32 * 1024 * 1024


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
        self._kept: dict[_Key, QPixmap] = {}
        self._bytes = 0
        self._beside: Beside | None = None
        self._repaint: WeakMethod[Callable[[], None]] | None = None
        self._awaited: dict[_Key, _Awaited] = {}
        self._refused: set[_Key] = set()
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

    def decode_beside(self, beside: Beside, repaint: Callable[[], None]) -> None:
        """Decode photos on other threads from now on, not where they are asked for.

        Until a photo is there a calm shape stands in its place; `repaint`, a bound method held
        weakly, then lets it be painted.
        """
        self._beside, self._repaint = beside, WeakMethod(repaint)

    def decode_at_once(self) -> None:
        """Decode photos where they are asked for: a picture of the screen is taken at once."""
        self._beside = None

    def photo(self, photo: Photo, size: QSize, radius: float) -> QPixmap:
        """Return a photo that covers `size`, with rounded corners."""
        device, corner = self._device_size(size), radius * self._look.ratio
        look = photo.data if photo.data is not None else photo.sample
        key = ("photo", hash(look), size.width(), size.height(), radius, self._look.ratio)
        if photo.data is not None and not self._is_there(
            key, Decoding(data=photo.data, size=device, corner=corner)
        ):
            return self._waiting(device, corner)
        return self._kept_or(
            key, lambda: self._rounded(photo, device, corner), lambda: self._framed("", size)
        )

    def whole_photo(self, data: bytes, size: QSize) -> QPixmap | None:
        """Return a photo that is not cut, as large as fits in `size`; None while it is decoded.

        A quiet frame stands in for what is no picture.
        """
        decoding = Decoding(data=data, size=self._device_size(size), corner=None)
        key = ("whole", hash(data), size.width(), size.height(), self._look.ratio)
        if not self._is_there(key, decoding):
            return None
        return self._kept_or(
            key, lambda: self._sharp(decoding.run()), lambda: self._framed("", size)
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
        key: _Key,
        draw: Callable[[], QPixmap],
        stand_in: Callable[[], QPixmap],
    ) -> QPixmap:
        found = self._kept.pop(key, None)
        if found is None:
            found = self._drawn_or(key, draw, stand_in)
            self._make_room_for(found)
            self.drawn += 1
        # What was asked for last stands last, and goes last.
        self._kept[key] = found
        return found

    def _make_room_for(self, new: QPixmap) -> None:
        self._bytes += _weight(new)
        while self._bytes > _MOST_BYTES and self._kept:
            self._bytes -= _weight(self._kept.pop(next(iter(self._kept))))

    def _is_there(self, key: _Key, decoding: Decoding) -> bool:
        """Tell whether a photo can be painted now; where not, it is being decoded."""
        if self._beside is None or not self._beside.is_open:
            return True
        if key in self._kept or key in self._refused:
            return True
        if key not in self._awaited:
            awaited = self._awaited[key] = _Awaited(self, key)
            self._beside.run(decoding.run, awaited.came, awaited.failed)
        return False

    def take_in(self, key: _Key, image: QImage | None) -> None:
        """Take a photo that was decoded, or None for one that is no picture: it can be painted."""
        del self._awaited[key]
        if image is None:
            self._refused.add(key)
        else:
            pixmap = self._sharp(image)
            self._kept_or(key, lambda: pixmap, lambda: pixmap)
        repaint = self._repaint() if self._repaint is not None else None
        if repaint is not None:
            repaint()

    def _waiting(self, device: QSize, corner: float) -> QPixmap:
        theme = self._look.theme
        key = ("waiting", device.width(), device.height(), corner, theme, self._look.ratio)
        return self._kept_or(
            key,
            lambda: self._sharp(placeholders.calm(device, corner, theme)),
            lambda: self._framed("", device),
        )

    def _drawn_or(
        self,
        key: _Key,
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
        device, look = self._device_size(size), self._look
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

    def _rounded(self, photo: Photo, device: QSize, corner: float) -> QPixmap:
        if photo.data is not None:
            with suppress(ValueError):
                return self._sharp(Decoding(data=photo.data, size=device, corner=corner).run())
        drawn = drawings.draw_whole(_sample(photo.sample).read_text(encoding="utf-8"), device)
        return self._sharp(with_round_corners(drawn, corner))

    def _device(self, length: int) -> int:
        return max(1, round(length * self._look.ratio))

    def _device_size(self, size: QSize) -> QSize:
        return QSize(self._device(size.width()), self._device(size.height()))

    def _sharp(self, image: QImage) -> QPixmap:
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self._look.ratio)
        return pixmap


class _Awaited:
    """A photo that is being decoded."""

    def __init__(self, pictures: Pictures, key: _Key) -> None:
        self._pictures = pictures
        self._key = key

    def came(self, image: QImage) -> None:
        """Hand it over."""
        self._pictures.take_in(self._key, image)

    def failed(self, trouble: Exception) -> None:
        """Let something stand in for what is no picture; any other trouble is a bug of ours."""
        if not isinstance(trouble, ValueError):
            raise trouble
        self._pictures.take_in(self._key, None)


def _weight(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * max(pixmap.depth(), 8) // 8


def _sample(name: str) -> Path:
    folder = resources_folder() / "samples"
    file = folder / f"{name}.svg"
    return file if name and file.is_file() else folder / f"{NO_PERSON.sample}.svg"
