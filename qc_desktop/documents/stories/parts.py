"""What paper and card share: the picture, and words set as large as their room lets them."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.utils import ImageReader

from qc_desktop.documents.page import Sheet, draw_line
from qc_desktop.documents.pictures import draw_svg, photo
from qc_desktop.documents.type import Type
from qc_desktop.documents.wrap import Line, wrap
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.story_content import StoryContent

_LEADING = 1.5
_BETWEEN = 0.5
_TITLE_LEADING = 1.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A place on a page in points, from its lower left corner."""

    left: float
    bottom: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """One way to fill a page. Points. `title` and `body` are sizes, `picture` a height."""

    title: float
    body: float
    picture: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A story's words in lines, and the room for its picture. Points."""

    fit: Fit
    title: tuple[Line, ...]
    paragraphs: tuple[tuple[Line, ...], ...]
    picture: float

    @property
    def title_height(self) -> float:
        """The height of the title."""
        return len(self.title) * self.fit.title * _TITLE_LEADING

    @property
    def height(self) -> float:
        """The height of all."""
        return self.title_height + self.picture + self.body_height

    @property
    def body_height(self) -> float:
        """The height of all paragraphs."""
        lines = sum(len(lines) for lines in self.paragraphs)
        between = max(len(self.paragraphs) - 1, 0) * _BETWEEN
        return (lines * _LEADING + between) * self.fit.body


def set_story(
    fonts: Type, content: StoryContent, ways: Sequence[Fit], *, width: float, room: float
) -> Setting:
    """Return the first of `ways`, the smallest last, in which title, picture and words fit `room`.

    Raises Problem STORY_TOO_LONG where none does: nothing is cut. Raises Problem STORY_LETTERS
    where no font here has the letters.
    """
    if not all(map(fonts.can_print, (content.title, *content.paragraphs, content.by))):
        raise Problem(ProblemKey.STORY_LETTERS)
    smallest = _set(fonts, content, ways[-1], width)  # a long story is refused without more tries
    if smallest.height > room:
        raise Problem(ProblemKey.STORY_TOO_LONG)
    settings = (_set(fonts, content, fit, width) for fit in ways[:-1])
    return next((one for one in settings if one.height <= room), smallest)


def _set(fonts: Type, content: StoryContent, fit: Fit, width: float) -> Setting:
    return Setting(
        fit=fit,
        title=tuple(wrap(fonts, content.title, size=fit.title, width=width, bold=True)),
        paragraphs=tuple(
            tuple(wrap(fonts, words, size=fit.body, width=width)) for words in content.paragraphs
        ),
        picture=fit.picture,
    )


def draw_title(sheet: Sheet, setting: Setting, left: float, top: float, *, colour: str) -> float:
    """Draw the title below `top` and return where it ends."""
    size = setting.fit.title
    for line in setting.title:
        top -= size * _TITLE_LEADING
        draw_line(sheet, line, left, top + size * 0.24, size=size, colour=colour)
    return top


def draw_paragraph(
    sheet: Sheet, lines: Sequence[Line], left: float, top: float, *, size: float
) -> float:
    """Draw one paragraph below `top` and return where the next begins."""
    for line in lines:
        top -= size * _LEADING
        draw_line(sheet, line, left, top + size * 0.42, size=size, colour="ink")
    return top - size * _BETWEEN


def draw_picture(sheet: Sheet, content: StoryContent, box: Box, *, radius: float) -> str:
    """Draw photo or drawing on a plate and return its description.

    A photo is whole, never cut: it may show a person. One that is not here, or that is damaged,
    leaves a drawing in its place.
    """
    canvas = sheet.canvas
    data = sheet.media(content.photo) if content.photo else None
    image = photo(data, width=box.width, height=box.height, fill=False) if data else None
    canvas.saveState()
    path = canvas.beginPath()
    path.roundRect(box.left, box.bottom, box.width, box.height, radius)
    canvas.setFillColor(sheet.paints("sky"))
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.clipPath(path, stroke=0, fill=0)
    if image is not None:
        _draw_whole(sheet, image, box)
        alt = content.alt
    else:
        picture = sheet.pictures.find(content.concept or "good_news")
        side = min(box.width, box.height) * 0.8
        draw_svg(
            canvas,
            picture.svg,
            box.left,
            box.bottom + (box.height - side) / 2,
            width=box.width,
            height=side,
        )
        alt = picture.alt
    canvas.restoreState()
    return alt


def _draw_whole(sheet: Sheet, image: ImageReader, box: Box) -> None:
    wide, high = image.getSize()
    scale = min(box.width / wide, box.height / high)
    sheet.canvas.drawImage(
        image,
        box.left + (box.width - wide * scale) / 2,
        box.bottom + (box.height - high * scale) / 2,
        width=wide * scale,
        height=high * scale,
    )
