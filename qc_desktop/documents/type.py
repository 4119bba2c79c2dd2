"""The typefaces of our papers, and which of them has the letters of a text.

Only embedded fonts are used. Atkinson Hyperlegible first, Lexend where a letter is missing there
(ŵ, ŷ), Noto Sans for Greek and Cyrillic. A text that none of them can print is said to be so in
words, and never printed as boxes.
"""

import threading
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Any

import fontpkg_atkinson_hyperlegible
import fontpkg_lexend
import fontpkg_noto_sans
from fontTools import subset
from fontTools.ttLib import TTFont as FontFile
from fontTools.varLib import instancer
from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from qc_desktop.documents.whole_file import write_whole
from qc_desktop.domain.problems import Problem
from qc_desktop.words import easy

# ASCII85 made 24 photos take 30 s and 31 MB: measured, 0.89 s without.
rl_config.useA85 = 0

REGULAR = "QC-Regular"
BOLD = "QC-Bold"

_LAST_LETTER = 0x0590  # where the right-to-left scripts begin; reportlab does not shape those
_SIGNS = ((0x1D00, 0x2DDF), (0xA640, 0xA7FF), (0xFB00, 0xFB06))
_VARYING = {"fvar", "gvar", "avar", "cvar", "HVAR", "VVAR", "MVAR", "STAT"}
_WEIGHTS = {False: 400, True: 700}
_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in one font."""

    text: str
    font: str


@dataclass(frozen=True, slots=True)
class _Family:
    """One typeface. `regular` and `bold` are the names reportlab knows it by."""

    regular: str
    bold: str
    load: Callable[[bool, Path | None], bytes]

    def name(self, *, bold: bool) -> str:
        return self.bold if bold else self.regular


class Type:
    """Measures words and picks their fonts. `cache` is a folder to keep made fonts in, or None."""

    def __init__(self, cache: Path | None = None) -> None:
        self._cache = cache
        for bold in (False, True):
            self._font(_FAMILIES[0], bold=bold)

    def printable(self, text: str) -> str:
        """Return `text` as it can be printed, or a plain sentence where no font here has it."""
        if text.isascii() and text.isprintable():
            return text  # every font here has these, and nearly every text is made of them
        tidy = _tidy(text)
        if _all_have_a_font(tidy):
            return tidy
        return easy("These words use letters we cannot print. Read them on the screen.")

    def can_print(self, text: str) -> bool:
        """Tell whether there is a font here for every letter."""
        return _all_have_a_font(_tidy(text))

    def runs(self, text: str, *, bold: bool = False) -> tuple[Run, ...]:
        """Return a printable text in as few fonts as it needs: one for all, else one a word."""
        whole = _family_for(text)
        if whole is not None:
            return (Run(text, self._font(whole, bold=bold)),) if text else ()
        fonts: list[tuple[str, str]] = []
        for word in _words(text):
            family = _family_for(word)
            for letter in word:
                own = family or _family_for(letter) or _FAMILIES[0]
                fonts.append((letter, self._font(own, bold=bold)))
        return tuple(
            Run("".join(letter for letter, _ in group), font)
            for font, group in groupby(fonts, key=lambda pair: pair[1])
        )

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """Return the width of one line of printable text in points."""
        return sum(run_width(run, size) for run in self.runs(text, bold=bold))

    def _font(self, family: _Family, *, bold: bool) -> str:
        name = family.name(bold=bold)
        with _lock:
            if name not in pdfmetrics.getRegisteredFontNames():
                data = BytesIO(family.load(bold, self._cache))
                pdfmetrics.registerFont(TTFont(name, data))
        return name


def run_width(run: Run, size: float) -> float:
    """Return the width of a run in points."""
    widths, default = letter_widths(run.font)
    return sum(widths.get(ord(letter), default) for letter in run.text) * size / 1000


def letter_widths(font: str) -> tuple[Mapping[int, float], float]:
    """Return the widths of a font's letters at 1000 points, and that of any other."""
    face: Any = pdfmetrics.getFont(font)  # its stubs leave out what a TrueType font has
    return face.face.charWidths, face.face.defaultWidth


def _tidy(text: str) -> str:
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\t", " "))
    return "".join(
        letter
        for letter in composed
        if letter == "\n" or unicodedata.category(letter) not in {"Cf", "Cc"}
    )


def _words(text: str) -> list[str]:
    return [word + " " for word in text.split(" ")[:-1]] + text.split(" ")[-1:]


def _all_have_a_font(tidy: str) -> bool:
    return all(_has_a_font(letter) for letter in set(tidy) if letter != "\n")


@cache
def _has_a_font(letter: str) -> bool:
    code = ord(letter)
    known = code < _LAST_LETTER or any(low <= code <= high for low, high in _SIGNS)
    return known and any(code in _letters(package) for package in _PACKAGES)


def _family_for(text: str) -> _Family | None:
    codes = {ord(letter) for letter in text if letter != "\n"}
    for package, family in zip(_PACKAGES, _FAMILIES, strict=True):
        if codes <= _letters(package):
            return family
    return None


@cache
def _letters(package: str) -> frozenset[int]:
    with FontFile(_FILES[package], lazy=True) as font:
        return frozenset(font.getBestCmap())


def _atkinson(bold: bool, _cache: Path | None) -> bytes:
    weight = "Bold" if bold else "Regular"
    folder = Path(fontpkg_atkinson_hyperlegible.ROOT) / "files"
    return (folder / f"AtkinsonHyperlegible-{weight}.ttf").read_bytes()


def _made(package: str) -> Callable[[bool, Path | None], bytes]:
    def load(bold: bool, kept_in: Path | None) -> bytes:
        weight = _WEIGHTS[bold]
        kept = kept_in / f"{package}-{weight}.ttf" if kept_in is not None else None
        if kept is not None and kept.is_file():
            return kept.read_bytes()
        data = _instance(_FILES[package], weight)
        if kept is not None:
            _keep(kept, data)
        return data

    return load


def _keep(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)
    except (OSError, Problem):
        return  # a cache that cannot be written costs a moment the next time, and nothing else


def _instance(source: Path, weight: int) -> bytes:
    """Return a static font of one weight; reportlab takes no variable ones."""
    font = FontFile(source)
    place = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}
    if place["wght"] == weight:
        # The outlines in the file are of this weight already, so what varies them can go.
        for table in _VARYING & set(font.keys()):
            del font[table]
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=["*"])
    letters = subset.Subsetter(options)
    letters.populate(unicodes=[code for code in font.getBestCmap() if _prints(code)])
    letters.subset(font)
    if "fvar" in font:
        font = instancer.instantiateVariableFont(font, place | {"wght": weight})
    # reportlab tells fonts apart by this name alone: with one name, two weights print as one.
    font["name"].setName(f"{source.stem.partition('[')[0]}-{weight}", 6, 3, 1, 0x409)
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def _prints(code: int) -> bool:
    return code < _LAST_LETTER or any(low <= code <= high for low, high in _SIGNS)


_PACKAGES = ("atkinson", "lexend", "noto")
_FILES = {
    "atkinson": Path(fontpkg_atkinson_hyperlegible.ROOT)
    / "files"
    / "AtkinsonHyperlegible-Regular.ttf",
    "lexend": Path(fontpkg_lexend.ROOT) / "files" / "Lexend[wght].ttf",
    "noto": Path(fontpkg_noto_sans.ROOT) / "files" / "NotoSans[wdth,wght].ttf",
}
_FAMILIES = (
    _Family(REGULAR, BOLD, _atkinson),
    _Family("QC-Lexend-Regular", "QC-Lexend-Bold", _made("lexend")),
    _Family("QC-Noto-Regular", "QC-Noto-Bold", _made("noto")),
)
