"""A report as one self-contained HTML file: the same content in the same order as the PDF."""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from qc_desktop.documents.html import listen
from qc_desktop.documents.html.style import style
from qc_desktop.documents.look import DocumentLook, Media, Paints, paints
from qc_desktop.documents.pictures import Pictures, is_svg
from qc_desktop.documents.reports.brand import our_mark
from qc_desktop.domain import reporting_content as says
from qc_desktop.domain.ids import MediaId
from qc_desktop.words import plain

_LINE = '<div class="write" aria-hidden="true"></div>'


def render_html(
    content: says.ReportContent,
    look: DocumentLook,
    media: Media,
    *,
    resources: Path,
    icons: Path,
) -> str:
    """Return the whole file. Every script's letters are kept; the reader's fonts show them."""
    colours = paints(resources, look.colour, look.accent)
    page = _Page(look=look, media=media, pictures=Pictures(resources, icons), paints=colours)
    blocks = content.blocks
    begins = says.Cover | says.Masthead | says.Band | says.Certificate
    head = blocks[:1] if isinstance(blocks[0], begins) else ()
    body = "\n".join(page.block(block) for block in blocks[len(head) :])
    top = "\n".join(page.block(block) for block in head)
    kind = f"{content.style} big" if content.big_print else content.style
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="{escape(content.language)}">\n<head>\n<meta charset="utf-8">\n'
        f"{listen.policy()}\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(content.title)}</title>\n"
        f"<style>{style(colours)}</style>\n</head>\n"
        f'<body class="{kind}">\n{top}\n<main>\n{listen.key(icons)}{page.who}{body}\n</main>\n'
        f"<footer><p>{escape(content.running)}</p>"
        f"<p>{escape(content.attribution)}</p>{_letterhead(content.letterhead)}"
        f"</footer>\n{listen.script()}\n</body>\n</html>\n"
    )


@dataclass(slots=True)
class _Page:
    """Writes one block after another. `who` is what a cover says below its title."""

    look: DocumentLook
    media: Media
    pictures: Pictures
    paints: Paints
    who: str = ""

    def block(self, block: says.Block) -> str:  # noqa: C901, PLR0911, PLR0912 - one line for each block
        match block:
            case says.Cover():
                return self._cover(block)
            case says.Masthead():
                return self._header(block.title, block.when, label="", lines=())
            case says.Band():
                return self._header(block.title, block.when, label=block.label, lines=block.lines)
            case says.Certificate():
                return self._certificate(block)
            case says.Faces():
                return f"<h2>{escape(block.heading)}</h2>" + self._faces(block.faces)
            case says.Ask():
                return self._ask(block)
            case says.WriteHere():
                return f"<p>{escape(block.label)}</p>" + _LINE * block.lines
            case says.Meaning():
                return self._meaning(block)
            case says.Heading():
                return f'<h2 class="{block.tone}">{escape(block.words)}</h2>'
            case says.PictureLine():
                return self._picture_line(block)
            case says.Quote():
                return f'<blockquote dir="auto">{escape(block.words)}</blockquote>'
            case says.Sentence():
                return _p(block.words)
            case says.SaidWills():
                return self._said_wills(block)
            case says.Callout():
                return self._callout(block)
            case says.Facts():
                return _facts(block)
            case says.InShort():
                return _in_short(block)
            case says.Table():
                return self._table(block)
            case says.Photo():
                return self._photo(block)
            case says.Record():
                lines = "".join(_p(line) for line in block.lines)
                return f"<section>{lines}{_p(block.read_by)}</section>"

    def _header(self, title: str, when: str, *, label: str, lines: tuple[str, ...]) -> str:
        if self.look.logo is not None:
            logo = f'<img class="logo" src="{_data(self.look.logo)}" alt="">'
        else:
            mark = our_mark(self.pictures, self.paints, on_colour=True)
            logo = f'<img class="mark" src="{_svg_data(mark)}" alt="">'
        named = f'<span class="label">{escape(label)}</span>' if label else ""
        return (
            f"<header><div><p>{logo}<strong>{escape(self.look.organisation)}</strong> {named}</p>"
            f'<h1 dir="auto">{escape(title)}</h1>{_p(when)}</div>'
            f'<div class="strip">{_letterhead(lines)}</div></header>'
        )

    def _cover(self, block: says.Cover) -> str:
        picture = self._kept(block.photo) or self._sample("places", block.drawing)
        shown = f"<figure>{_img(picture, block.alt)}</figure>" if picture else ""
        who = f"<h2>{escape(block.who)}</h2>" + self._faces(block.faces) if block.faces else ""
        self.who = shown + who
        return self._header(block.title, block.when, label=block.label, lines=())

    def _certificate(self, block: says.Certificate) -> str:
        words = "".join(_p(sentence) for sentence in block.sentences)
        self.who = (
            f'<section class="certificate">{self._picture(block.picture)}'
            f"{_p(block.to, strong=True)}{words}{self._faces(block.faces)}{_p(block.when)}"
            "</section>"
        )
        return self._header(block.title, "", label="", lines=())

    def _faces(self, faces: tuple[says.Face, ...]) -> str:
        listed = "".join(
            f"<li>{self._face(face)}<strong>{escape(face.name)}</strong><br>{escape(face.role)}</li>"
            for face in faces
        )
        return f'<ul class="faces">{listed}</ul>' if faces else ""

    def _ask(self, block: says.Ask) -> str:
        picture = self._picture(block.picture) if block.picture else ""
        answers = "".join(
            f'<li><span class="box"></span>{self._small(answer.picture)} '
            f"{escape(answer.words)}</li>"
            for answer in block.answers
        )
        ticks = f'<ul class="ticks">{answers}</ul>' if answers else ""
        return (
            f'<section class="ask"><div class="line">{picture}<div>{_p(block.words, strong=True)}'
            f"{_p(block.help)}</div></div>{ticks}{_LINE * block.lines}</section>"
        )

    def _meaning(self, block: says.Meaning) -> str:
        return (
            f'<div class="line">{self._picture(block.picture)}<div>'
            f"{_p(block.word, strong=True)}{_p(block.meaning)}</div></div>"
        )

    def _face(self, face: says.Face) -> str:
        picture = self._kept(face.photo) or self._sample("people", face.portrait or "nophoto")
        return _img(picture, "") if picture else ""  # the name beside it says who it is

    def _picture_line(self, block: says.PictureLine) -> str:
        words = "".join(_p(sentence) for sentence in block.sentences)
        return f'<div class="line">{self._picture(block.picture)}<div>{words}</div></div>'

    def _said_wills(self, block: says.SaidWills) -> str:
        rows = "".join(
            f'<tr><td><div class="line">{self._picture(row.picture)}'
            f"<div>{_p(row.said)}</div></div></td><td>{_p(row.will)}{_p(row.who)}</td></tr>"
            for row in block.rows
        )
        return (
            f'<table><thead><tr><th scope="col">{escape(block.said)}</th>'
            f'<th scope="col">{escape(block.will)}</th></tr></thead><tbody>{rows}</tbody></table>'
        )

    def _callout(self, block: says.Callout) -> str:
        return (
            f'<section class="callout line">{self._picture(block.picture)}'
            f"<div><p><strong>{escape(block.heading)}</strong></p>{_p(block.words)}</div></section>"
        )

    def _table(self, block: says.Table) -> str:
        head = "".join(f'<th scope="col">{escape(c.words)}</th>' for c in block.columns)
        rows = "".join(
            "<tr>" + "".join(f"<td>{self._cell(cell)}</td>" for cell in row) + "</tr>"
            for row in block.rows
        )
        return (
            f'<div class="scroll"><table><thead><tr>{head}</tr></thead>'
            f"<tbody>{rows}</tbody></table></div>"
        )

    def _cell(self, cell: says.Cell) -> str:
        picture = self._small(cell.picture)
        words = "".join(_p(line, strong=cell.strong) for line in cell.lines)
        return picture + words

    def _photo(self, block: says.Photo) -> str:
        picture = self._kept(block.media.id)
        missing = _p(plain("This photo is not here yet.")) + _p(block.alt)
        shown = _img(picture, block.alt) if picture else missing
        return f"<figure>{shown}<figcaption>{escape(block.caption)}</figcaption></figure>"

    def _picture(self, concept: str) -> str:
        found = self.pictures.find(concept)
        return _img(_svg_data(found.svg), found.alt)

    def _small(self, concept: str) -> str:
        # The words beside a small picture say the same.
        return _img(_svg_data(self.pictures.find(concept).svg), "") if concept else ""

    def _kept(self, media: MediaId | None) -> str:
        data = self.media(media) if media else None
        return _data(data) if data else ""

    def _sample(self, kind: str, name: str) -> str:
        svg = self.pictures.sample(kind, name)
        return _svg_data(svg) if svg else ""


def _facts(block: says.Facts) -> str:
    facts = "".join(
        f"<div><dt>{escape(fact.label)}</dt><dd>{escape(fact.value)}</dd></div>"
        for fact in block.facts
    )
    return f"<dl>{facts}</dl>"


def _in_short(block: says.InShort) -> str:
    sentences = "".join(_p(sentence) for sentence in block.sentences)
    bars = "".join(_bars(block))
    return f'<section class="short"><h2>{escape(block.heading)}</h2>{sentences}{bars}</section>'


def _bars(block: says.InShort) -> Iterator[str]:
    for bar in block.bars:
        words = plain("{label}: {words}", label=bar.label, words=bar.words)
        shade = ""
        if bar.enough:
            part = 100 * bar.good / bar.counted
            shade = (
                f'<div class="bar" aria-hidden="true"><span style="width:{part:.1f}%"></span></div>'
            )
        yield _p(words) + shade


def _p(words: str, *, strong: bool = False) -> str:
    if not words:
        return ""
    text = f"<strong>{escape(words)}</strong>" if strong else escape(words)
    return f'<p dir="auto">{text}</p>'


def _img(source: str, alt: str) -> str:
    return f'<img src="{source}" alt="{escape(alt)}">'


def _letterhead(lines: tuple[str, ...]) -> str:
    return f"<div>{''.join(_p(line) for line in lines)}</div>" if lines else ""


def _svg_data(svg: str) -> str:
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"


def _data(data: bytes) -> str:
    if is_svg(data):
        return _svg_data(data.decode("utf-8", errors="replace"))
    kind = "png" if data.startswith(b"\x89PNG") else "jpeg"
    return f"data:image/{kind};base64,{b64encode(data).decode()}"
