"""Compare a picture with the one kept of it: strict about what is there, easy about its edges.

Both are made a quarter as wide and high (a large window, whose words are larger, a sixth): each
small pixel is the mean of 16 (36). A caller may ask for smaller ones with `shrink`. Two things are
asked:

- No spot, 3 by 3 small pixels, differs by more than `SPOT` levels of 255. A small word that is
  gone, another word in its place or a key 12 pixels further on differ by 70 to 170. Letters drawn
  with no hinting, and a whole picture that is one pixel off, differ by 25 at most.
- No patch, 16 by 16 small pixels, is lighter or darker by more than `PATCH` levels in red, green or
  blue. One pale card in the colour of another differs by 23, a picture one pixel off by 10: the
  edges of letters even out.

What is kept is rounded to `STEP` levels, which makes it small and adds 6 to both. Measured on the
screens of test_screens.py; test_compare.py does each of these things and looks.
"""

import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

SHRINK, LARGE_SHRINK = 4, 6
LARGE = 1600  # pixels wide
STEP = 12
SPOT = 45.0
PATCH = 12.0
_SPOT_SIDE, _PATCH_SIDE = 3, 16
FOLDER = Path(__file__).parent / "references"
_HOW = "Look at the picture. If it is right: QC_SNAPSHOTS=write pytest tests/snapshots"
Levels = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How far two pictures are apart, in levels of 255."""

    spot: float
    patch: float

    @property
    def is_seen(self) -> bool:
        """Whether a person would see it."""
        return self.spot > SPOT or self.patch > PATCH


def small(picture: Image.Image, *, shrink: int = 0) -> Image.Image:
    """Return a picture as it is kept: small and in few colours."""
    shrunk = _shrunk(picture, shrink=shrink)
    return shrunk.point([min(255, (level + STEP // 2) // STEP * STEP) for level in range(256)] * 3)


def difference(got: Image.Image, kept: Image.Image, *, shrink: int = 0) -> Difference:
    """Tell how far a picture in full size is from a kept one of the same shape."""
    apart = _apart(got, kept, shrink=shrink)
    return Difference(
        spot=float(np.abs(_means(apart, _SPOT_SIDE)).max()),
        patch=float(np.abs(_means(apart, _PATCH_SIDE)).max()),
    )


def kept(group: str) -> set[str]:
    """Return the names of the kept pictures of a group."""
    return {file.stem for file in (FOLDER / group).glob("*.png")}


def forget(group: str, names: set[str]) -> None:
    """Take away the kept pictures of a group that have these names."""
    for name in names:
        (FOLDER / group / f"{name}.png").unlink(missing_ok=True)


def is_writing() -> bool:
    """Whether new pictures are kept in place of comparing."""
    return os.environ.get("QC_SNAPSHOTS") == "write"


def check(
    got: Image.Image, name: str, out: Path, folder: Path = FOLDER, *, shrink: int = 0
) -> None:
    """Compare a picture with the one kept under `name`, "group/name", or keep it.

    What is kept is `shrink` times as small, 0 for the usual. Raises AssertionError that names what
    was saved in `out`: the picture, and where it differs.
    """
    file = folder / f"{name}.png"
    if is_writing():
        file.parent.mkdir(parents=True, exist_ok=True)
        small(got, shrink=shrink).save(file, optimize=True)
        return
    stem = out / name.replace("/", "-")
    got_file, diff_file = stem.with_suffix(".got.png"), stem.with_suffix(".diff.png")
    if not file.exists():
        got.save(got_file)
        raise AssertionError(f"no picture is kept of {name}; see {got_file}. {_HOW}")
    with Image.open(file) as opened:
        reference = opened.convert("RGB")
    if reference.size != small(got, shrink=shrink).size:
        got.save(got_file)
        raise AssertionError(f"{name} has another size; see {got_file}. {_HOW}")
    found = difference(got, reference, shrink=shrink)
    if found.is_seen:
        got.save(got_file)
        _drawn(_apart(got, reference, shrink=shrink)).save(diff_file)
        raise AssertionError(
            f"{name} differs by {found.spot:.0f} in a spot (at most {SPOT:.0f}) and "
            f"{found.patch:.0f} in a patch (at most {PATCH:.0f}); see {got_file} and {diff_file}. "
            + _HOW
        )


def _shrunk(picture: Image.Image, *, shrink: int) -> Image.Image:
    usual = LARGE_SHRINK if picture.width > LARGE else SHRINK
    return picture.convert("RGB").reduce(shrink or usual)


def _apart(got: Image.Image, kept: Image.Image, *, shrink: int) -> Levels:
    shrunk = np.asarray(_shrunk(got, shrink=shrink), np.float64)
    return shrunk - np.asarray(kept.convert("RGB"), np.float64)


def _means(levels: Levels, side: int) -> Levels:
    """Return the mean of every square of `side` pixels, wherever it lies."""
    sums = np.pad(levels, ((1, 0), (1, 0), (0, 0))).cumsum(axis=0).cumsum(axis=1)
    squares = sums[side:, side:] - sums[:-side, side:] - sums[side:, :-side]
    means: Levels = (squares + sums[:-side, :-side]) / side**2
    return means


def _drawn(apart: Levels) -> Image.Image:
    """Return a picture of the differences in full size: black where there is none."""
    levels = np.clip(np.abs(apart) * 2, 0, 255).astype(np.uint8)
    return Image.fromarray(levels).resize(
        (levels.shape[1] * SHRINK, levels.shape[0] * SHRINK), Image.Resampling.NEAREST
    )
