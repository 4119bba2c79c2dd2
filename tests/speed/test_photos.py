from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from tests.speed.harness import Figure, growth, paired, show
from tests.speed.laptops import make, opened
from tests.speed.photos import PHONE, snapshot

LONGEST = 1600
ROUNDS = 5


def test_a_phone_photo_kept_beside_pillow_alone(tmp_path: Path) -> None:
    """The floor decodes the JPEG whole, scales it and writes it: no seal, no fsync, no checks."""
    figures = []
    cost: dict[int, float] = {}
    make(tmp_path)
    with opened(tmp_path) as one:
        for times in (1, 2, 3):
            wide, high = PHONE[0] * times // 2, PHONE[1] * times // 2
            jpegs = iter([snapshot(number, (wide, high)) for number in range(ROUNDS * 2 + 2)])

            base, ours = paired(
                lambda: _scaled(next(jpegs)),  # noqa: B023 - called in this turn of the loop only
                lambda: one.media.keep_photo(next(jpegs)),  # noqa: B023
                ROUNDS,
            )
            cost[times] = ours
            figures.append(
                Figure(
                    what=f"photo of {wide * high / 1e6:.0f} megapixels kept",
                    baseline_ms=base,
                    ours_ms=ours,
                    aim="",
                    note="scaled, no EXIF, sealed, on disk; in the background",
                    growth=growth((1, cost[1]), (times**2, ours)) if times > 1 else None,
                )
            )
    show(figures)
    assert all(figure.ours_ms > 0 for figure in figures)


def _scaled(data: bytes) -> bytes:
    with Image.open(BytesIO(data)) as photo:
        upright = ImageOps.exif_transpose(photo)
        upright.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
        out = BytesIO()
        upright.save(out, "JPEG", quality=85)
    return out.getvalue()
