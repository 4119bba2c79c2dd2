from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.interchange import logos
from qc_desktop.interchange.logos import prepare_logo
from tests.real_input.pictures import bomb_png, noise, phone_jpeg, see_through_png

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
SCRIPT, MOVING = b"<script>x</script><path", b'<animate attributeName="x" dur="1s"/><path'
PICTURE = b'<image href="http://example.org/a.png"/><path'
STYLE = b"<style>@import 'a.css';</style><path"
BARE = SVG.replace(b' viewBox="0 0 9 9"', b"")


def png(width: int = 300, height: int = 100, **how: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), "#1F4E8C").save(out, "PNG", **how)
    return out.getvalue()


def moving_png() -> bytes:
    out = BytesIO()
    pages = [Image.new("RGB", (80, 80), colour) for colour in ("red", "blue")]
    pages[0].save(out, "PNG", save_all=True, append_images=pages[1:], duration=200)
    return out.getvalue()


def press_png() -> bytes:
    """Return a PNG whose colour profile is that of a printing press."""
    return png(icc_profile=bytes(12) + b"prtrCMYKLab " + bytes(104))


def press_jpeg() -> bytes:
    out = BytesIO()
    Image.new("CMYK", (200, 200)).save(out, "JPEG")
    return out.getvalue()


def refused(data: bytes) -> ProblemKey | None:
    try:
        prepare_logo(data)
    except Problem as problem:
        return problem.key
    return None


def test_a_png_or_svg_logo_is_kept_as_it_is() -> None:
    data = see_through_png(width=120, height=80)
    assert (prepare_logo(data).data, prepare_logo(data).type) == (data, "image/png")
    assert (prepare_logo(data).width, prepare_logo(data).height) == (120, 80)
    assert (prepare_logo(SVG).data, prepare_logo(SVG).type) == (SVG, "image/svg+xml")


@pytest.mark.parametrize(
    "data",
    [
        png(64, 16),
        BARE.replace(b"<svg", b'<svg width="40mm" height="20mm"'),
        SVG.replace(b"<svg", b'<svg width="100%" height="100%"'),
        SVG.replace(b"<path", b'<path fill="url(#a)"'),
        SVG.replace(b"<path", b'<use href="#a"/><path'),
        b"\xef\xbb\xbf" + SVG,
    ],
    ids=["small", "millimetres", "percent", "own paint", "own link", "byte order mark"],
)
def test_a_sound_logo_is_taken(data: bytes) -> None:
    assert prepare_logo(data).data == data


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (png(1, 1), ProblemKey.LOGO_TINY),
        (png(63, 63), ProblemKey.LOGO_TINY),
        (png(900, 2), ProblemKey.LOGO_TINY),
        (png()[:60], ProblemKey.LOGO_BROKEN),
        (png()[:-30], ProblemKey.LOGO_BROKEN),
        (bomb_png(side=15_000), ProblemKey.LOGO_TOO_BIG),
        (moving_png(), ProblemKey.LOGO_MOVES),
        (press_png(), ProblemKey.LOGO_PRESS_COLOURS),
        (press_jpeg(), ProblemKey.LOGO_KIND),
        (phone_jpeg(width=80, height=60), ProblemKey.LOGO_KIND),
        (b"<html><p>no</p></html>", ProblemKey.LOGO_KIND),
        (b"", ProblemKey.LOGO_KIND),
        (noise(), ProblemKey.LOGO_KIND),
        (SVG[:-9], ProblemKey.LOGO_BROKEN),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', ProblemKey.LOGO_BROKEN),
        (BARE, ProblemKey.LOGO_NO_SIZE),
        (BARE.replace(b"<svg", b'<svg width="100%" height="9"'), ProblemKey.LOGO_NO_SIZE),
        (SVG.replace(b"0 0 9 9", b"0 0 0 9"), ProblemKey.LOGO_NO_SIZE),
        (BARE.replace(b"<svg", b'<svg width="1" height="1"'), ProblemKey.LOGO_TINY),
        (SVG.replace(b"<path", SCRIPT), ProblemKey.LOGO_PROGRAM),
        (SVG.replace(b"<path", b'<path onclick="x"'), ProblemKey.LOGO_PROGRAM),
        (SVG.replace(b"<path", b'<a href="javascript:x"/><path'), ProblemKey.LOGO_PROGRAM),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG, ProblemKey.LOGO_PROGRAM),
        (SVG.replace(b"<path", PICTURE), ProblemKey.LOGO_LINKS),
        (SVG.replace(b"<path", STYLE), ProblemKey.LOGO_LINKS),
        (SVG.replace(b"<path", b'<path style="fill:url(http://a.b/c)"'), ProblemKey.LOGO_LINKS),
        (b'<?xml-stylesheet href="a.css"?>' + SVG, ProblemKey.LOGO_LINKS),
        (SVG.replace(b"<path", MOVING), ProblemKey.LOGO_MOVES),
    ],
)
def test_a_bad_logo_is_refused_with_its_reason(data: bytes, why: ProblemKey) -> None:
    assert refused(data) is why
    words = Problem(why).words()
    assert words.happened
    assert words.safe == "The logo you had is still there."
    assert words.next_step


def test_a_logo_over_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logos, "MOST_LOGO_BYTES", 50)
    assert refused(png()) is ProblemKey.LOGO_TOO_BIG


@given(st.binary(max_size=300), st.sampled_from([b"", png()[:40], SVG[:60]]))
def test_whatever_the_file_holds_it_is_taken_or_refused_with_a_reason(
    tail: bytes, head: bytes
) -> None:
    key = refused(head + tail)
    assert key is None or key.startswith("logo_")


@given(cut=st.integers(0, 200), at=st.integers(0, 200), letter=st.integers(0, 255))
def test_a_damaged_logo_never_ends_the_program(cut: int, at: int, letter: int) -> None:
    data = bytearray(png())
    data[at % len(data)] = letter
    key = refused(bytes(data[: len(data) - cut]))
    assert key is None or key.startswith("logo_")
