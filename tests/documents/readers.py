"""Read a PDF back the way others would."""

from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pypdf


def words_of(data: bytes) -> str:
    """Return the words of all pages, with single spaces."""
    reader = pypdf.PdfReader(BytesIO(data))
    return " ".join(" ".join(page.extract_text().split()) for page in reader.pages)


def pages_of(data: bytes) -> int:
    """Return how many pages there are."""
    return len(pypdf.PdfReader(BytesIO(data)).pages)


def fonts_not_embedded(data: bytes) -> set[str]:
    """Return the fonts that a file names and does not carry."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return {
            str(thing.BaseFont)
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary)
            and thing.get("/Type") == pikepdf.Name.Font
            and "/FontFile2" not in thing.get("/FontDescriptor", pikepdf.Dictionary())
        }


def structure(data: bytes) -> list[tuple[str, str]]:
    """Return role and alternative words of every element in reading order."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return list(_walk(pdf.Root.StructTreeRoot.K))


def _walk(element: pikepdf.Object) -> Iterator[tuple[str, str]]:
    yield str(element.S)[1:], str(element.get("/Alt", ""))
    for kid in element.K:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _walk(kid)
