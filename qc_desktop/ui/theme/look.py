"""How everything looks just now: theme, scale, text size, brand colour."""

from typing import TypeVar

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication

from qc_desktop.domain.settings import TextSize
from qc_desktop.ui.theme import tokens
from qc_desktop.ui.theme.colours import COLOURS, ColourName, Theme
from qc_desktop.ui.theme.contrast import BrandColours, brand_colours
from qc_desktop.ui.theme.fonts import FAMILIES, load_fonts
from qc_desktop.ui.theme.pictures import Pictures
from qc_desktop.ui.theme.presses import Presses
from qc_desktop.ui.theme.tokens import TypeName

ValueT = TypeVar("ValueT")


class Look(QObject):
    """The look of the whole window. Components ask it for colours, fonts and lengths.

    Lengths are logical pixels: `px(88)` is the design's 88 at today's scale.
    """

    changed = Signal()

    def __init__(
        self,
        theme: Theme = Theme.CREAM,
        *,
        text_size: TextSize = TextSize.NORMAL,
        brand: str | None = None,
        press_pause_ms: int = tokens.PRESS_PAUSE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        load_fonts()
        self._theme = theme
        self._text_size = text_size
        self._scale = 1.0
        self._window = QSize(tokens.DESIGN_WIDTH, tokens.DESIGN_HEIGHT)
        self._brand: BrandColours | None = brand_colours(brand) if brand else None
        self._colours: dict[ColourName, QColor] = {}
        self._fonts: dict[tuple[TypeName, bool], QFont] = {}
        self.presses = Presses(press_pause_ms)
        self.pictures = Pictures(self)

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._theme

    @property
    def text_size(self) -> TextSize:
        """The text size in use."""
        return self._text_size

    @property
    def scale(self) -> float:
        """What the design's lengths are multiplied by, 1.0 or more."""
        return self._scale

    @property
    def ratio(self) -> float:
        """Device pixels to a logical pixel on the sharpest screen."""
        application = QGuiApplication.instance()
        return application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0

    @property
    def compact(self) -> bool:
        """Whether the window is so low that the compact sizes hold."""
        return self._window.height() < tokens.COMPACT_BELOW_HEIGHT

    @property
    def narrow(self) -> bool:
        """Whether the coordinator's rail shows pictures over words."""
        return self._window.width() < tokens.NARROW_BELOW_WIDTH

    @property
    def lengths(self) -> tuple[float, TextSize, bool]:
        """What all lengths follow from: what was built for other ones must be built again."""
        return (self._scale, self._text_size, self.compact)

    def show_person(self, *, theme: Theme, text_size: TextSize) -> None:
        """Take on a person's own theme and text size.

        `theme.theme_of(settings.colours)` and `settings.text_size` are what people choose.
        """
        if (theme, text_size) != (self._theme, self._text_size):
            self._theme, self._text_size = theme, text_size
            self._renew()

    def show_brand(self, colour: str | None) -> None:
        """Use an organisation's colour (`#rrggbb`), or our own teal for None."""
        self._brand = brand_colours(colour) if colour else None
        self._renew()

    def fit(self, window: QSize) -> None:
        """Fit the scale to a window of this many logical pixels."""
        before = (self._scale, self.compact, self.narrow)
        self._window = QSize(window)
        wanted = min(window.width() / tokens.DESIGN_WIDTH, window.height() / tokens.DESIGN_HEIGHT)
        # Steps of a twentieth, so that dragging a window edge does not redraw every picture.
        self._scale = min(max(int(wanted * 20) / 20, 1.0), tokens.LARGEST_SCALE)
        if before != (self._scale, self.compact, self.narrow):
            self._renew()

    def px(self, length: float) -> int:
        """Return one of the design's lengths at today's scale, in whole pixels."""
        return round(length * self._scale)

    def grown(self, length: float) -> int:
        """Return one of the design's lengths as `px` does, grown as pictures do with big words."""
        return self.px(length * tokens.PICTURE_SCALES[self._text_size])

    def for_size(self, normal: ValueT, big: ValueT, very_big: ValueT) -> ValueT:
        """Return the one of three that is meant for the text size in use."""
        values = {TextSize.NORMAL: normal, TextSize.BIG: big, TextSize.VERY_BIG: very_big}
        return values[self._text_size]

    def colour(self, name: ColourName) -> QColor:
        """Return a colour by what it is for."""
        if name not in self._colours:
            self._colours[name] = QColor(self._hex(name))
        return self._colours[name]

    def font(self, name: TypeName, *, frame: bool = False) -> QFont:
        """Return the font of a kind of words; titles and the frame's words grow less."""
        key = (name, frame)
        if key not in self._fonts:
            self._fonts[key] = self._made_font(name, frame=frame)
        return QFont(self._fonts[key])

    def smallest_px(self, name: TypeName, *, frame: bool = False) -> int:
        """Return the size below which words of this kind are never shrunk, in pixels."""
        smallest = 18 if name.startswith("co_") else 22
        return round(smallest * self._scale * self._growth(name, smallest, frame=frame))

    def _made_font(self, name: TypeName, *, frame: bool) -> QFont:
        style = tokens.TYPE[name]
        growth = self._growth(name, style.px, frame=frame)
        font = QFont()
        font.setFamilies(list(FAMILIES))
        font.setPixelSize(round(style.px * self._scale * growth))
        font.setWeight(QFont.Weight.Bold if style.bold else QFont.Weight.Normal)
        return font

    def _growth(self, name: TypeName, px: int, *, frame: bool) -> float:
        if name.startswith("co_"):
            return 1.0
        if frame or px >= tokens.TITLES_FROM:
            return tokens.TITLE_SCALES[self._text_size]
        return tokens.TEXT_SCALES[self._text_size]

    def _hex(self, name: ColourName) -> str:
        if self._brand and self._theme in {Theme.CREAM, Theme.WHITE}:
            own = self._brand.named()
            if name in own:
                return own[name]
        return COLOURS[self._theme][name]

    def _renew(self) -> None:
        self._colours.clear()
        self._fonts.clear()
        self.changed.emit()
