from io import BytesIO

from PIL import Image
from reportlab.pdfbase.pdfdoc import PDFImageXObject

from qc_desktop.documents.pictures import photo

WIDE, HIGH = 250.0, 190.0  # points: at 300 dpi, 1042 by 792 pixels


def picture(width: int, height: int, kind: str = "JPEG", *, turned: bool = False) -> bytes:
    out = BytesIO()
    made = Image.new("RGB", (width, height), "#5E9FBD")
    if turned:
        exif = Image.Exif()
        exif[0x0112] = 6
        made.save(out, kind, exif=exif)
    else:
        made.save(out, kind)
    return out.getvalue()


def put_in(data: bytes, *, fill: bool = False) -> bytes:
    image = photo(data, width=WIDE, height=HIGH, fill=fill)
    assert image is not None
    content: object = PDFImageXObject("photo", image).streamContent
    assert isinstance(content, bytes)
    return content


def size_of(data: bytes) -> tuple[int, int]:
    with Image.open(BytesIO(data)) as opened:
        return opened.size


def test_a_photo_as_we_keep_it_goes_in_untouched() -> None:
    kept = picture(1600, 1200)
    assert put_in(kept) == kept


def test_a_photo_of_a_camera_is_made_smaller() -> None:
    assert size_of(put_in(picture(4032, 3024))) == (1042, 782)


def test_a_turned_photo_is_made_upright_and_bare() -> None:
    made = put_in(picture(1200, 1600, turned=True))
    with Image.open(BytesIO(made)) as opened:
        assert opened.width > opened.height
        assert not opened.getexif()


def test_a_picture_that_is_no_jpeg_becomes_one() -> None:
    assert put_in(picture(800, 600, "PNG")).startswith(b"\xff\xd8")


def test_a_photo_that_is_cut_off_is_no_picture() -> None:
    assert photo(picture(1600, 1200)[:-200], width=WIDE, height=HIGH, fill=False) is None


def test_a_face_is_cut_to_its_place() -> None:
    assert size_of(put_in(picture(1600, 1200), fill=True)) == (1042, 792)
