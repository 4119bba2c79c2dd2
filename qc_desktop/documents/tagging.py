"""Tagged PDF: a canvas that marks what it draws, and the structure tree built afterwards.

reportlab writes no tags, so the marks go into its page code and pikepdf adds the tree.
Source: PDF/UA-1 (ISO 14289-1).
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from reportlab.pdfbase.pdfdoc import PDFFormXObject, PDFResourceDictionary
from reportlab.pdfgen.canvas import Canvas

from qc_desktop.documents.type import REGULAR, Type


@dataclass(slots=True)
class Element:
    """One element of the structure. It grows while pages are drawn, so it is not frozen.

    A kid is another element, or page number and mark number of something drawn.
    """

    role: str
    parent: "Element | None" = None
    alt: str = ""
    scope: str = ""
    kids: list["Element | tuple[int, int]"] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.parent is not None:
            self.parent.kids.append(self)

    def add(self, role: str, *, alt: str = "", scope: str = "") -> "Element":
        """Return a new element at the end of this one."""
        return Element(role, self, alt, scope)


class TaggedCanvas(Canvas):
    """A canvas on which everything is either marked as an element's or as decoration."""

    _code: list[str]  # the stubs leave out the page code that marks must go into

    def __init__(
        self, out: BytesIO, fonts: Type, *, size: tuple[float, float], title: str, language: str
    ) -> None:
        self.fonts = fonts
        super().__init__(
            out,
            pagesize=size,
            pageCompression=1,
            # Else reportlab names Helvetica on each page and does not embed it.
            initialFontName=REGULAR,  # type: ignore[arg-type] # the stubs say float; a name is meant
            lang=language,
        )
        self.setTitle(title)
        self._marks = 0

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """End the page; marks count from 0 on each."""
        super().showPage()
        self._marks = 0

    def _setExtGState(self, obj: object) -> None:  # noqa: N802 - reportlab's name
        """Give forms their see-through states too; reportlab gives them to pages alone."""
        super()._setExtGState(obj)  # type: ignore[misc] # the stubs leave it out
        if isinstance(obj, PDFFormXObject):
            self._setXObjects(obj)  # type: ignore[attr-defined] # the stubs leave it out
            resources: Any = PDFResourceDictionary()
            resources.basicFonts()
            resources.allProcs()
            resources.ExtGState = getattr(obj, "ExtGState", None) or {}
            resources.XObject = obj.XObjects or {}
            obj.Resources = resources

    @contextmanager
    def mark(self, element: Element) -> Iterator[None]:
        """Draw as part of `element`."""
        element.kids.append((self.getPageNumber() - 1, self._marks))
        self._code.append(f"/{element.role} <</MCID {self._marks}>> BDC")
        self._marks += 1
        yield
        self._code.append("EMC")

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Draw as decoration that is not read out."""
        self._code.append("/Artifact BMC")
        yield
        self._code.append("EMC")


def tagged(data: bytes, root: Element, *, language: str) -> bytes:
    """Return the PDF with its structure tree, language and PDF/UA mark."""
    with pikepdf.open(BytesIO(data)) as pdf:
        _add_structure(pdf, root)
        pdf.Root.MarkInfo = Dictionary(Marked=True)
        pdf.Root.Lang = String(language)
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        with pdf.open_metadata(set_pikepdf_as_editor=False) as about:
            about["dc:title"] = str(pdf.docinfo.get("/Title", ""))
            about["dc:creator"] = [str(pdf.docinfo.get("/Author", ""))]
            about["pdfuaid:part"] = "1"
            about["dc:language"] = [language]
        for thing in pdf.objects:
            if isinstance(thing, Dictionary) and thing.get("/Type") == Name.Font:
                _drop_nulls(thing)
        out = BytesIO()
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _add_structure(pdf: pikepdf.Pdf, root: Element) -> None:
    pages = [page.obj for page in pdf.pages]
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    owners: list[dict[int, pikepdf.Object]] = [{} for _ in pages]
    tree.K = _structure(pdf, root, tree, pages, owners)
    numbers = Array()
    for number, (page, marks) in enumerate(zip(pages, owners, strict=True)):
        page.StructParents = number
        page.Tabs = Name.S
        numbers.append(number)
        numbers.append(pdf.make_indirect(Array([marks[mark] for mark in sorted(marks)])))
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
    tree.ParentTreeNextKey = len(pages)
    pdf.Root.StructTreeRoot = tree


def _structure(
    pdf: pikepdf.Pdf,
    element: Element,
    parent: pikepdf.Object,
    pages: list[pikepdf.Dictionary],
    owners: list[dict[int, pikepdf.Object]],
) -> pikepdf.Object:
    made = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + element.role), P=parent))
    if element.alt:
        made.Alt = String(element.alt)
    if element.scope:
        made.A = Dictionary(O=Name.Table, Scope=Name("/" + element.scope))
    kids = Array()
    for kid in element.kids:
        if isinstance(kid, Element):
            kids.append(_structure(pdf, kid, made, pages, owners))
        else:
            page, mark = kid
            kids.append(Dictionary(Type=Name.MCR, Pg=pages[page], MCID=mark))
            owners[page][mark] = made
    made.K = kids
    return made


_PAIR = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4,})>")
_IN_ONE_BLOCK = 100


def _drop_nulls(font: pikepdf.Dictionary) -> None:
    """Take letters with no meaning out of a font's ToUnicode: PDF/UA forbids U+0000 there."""
    if "/ToUnicode" not in font:
        return
    before, _, rest = font.ToUnicode.read_bytes().partition(b"beginbfchar")
    pairs, _, after = rest.partition(b"endcmap")
    kept = [pair for pair in _PAIR.findall(pairs) if pair[1] != b"0000"]
    blocks = [kept[start : start + _IN_ONE_BLOCK] for start in range(0, len(kept), _IN_ONE_BLOCK)]
    font.ToUnicode.write(
        re.sub(rb"\d+ $", b"", before)
        + b"".join(
            b"%d beginbfchar\n" % len(block)
            + b"".join(b"<%s> <%s>\n" % pair for pair in block)
            + b"endbfchar\n"
            for block in blocks
        )
        + b"endcmap"
        + after
    )
