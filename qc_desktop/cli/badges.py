"""`badges` and `printer`: print badges, and set right a printer that prints beside the mark."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import click

from qc_desktop.cli.host import Host, Where
from qc_desktop.cli.options import with_host
from qc_desktop.domain.badges import BadgeSize
from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.people import Role
from qc_desktop.domain.printers import PAPERS, Correction, Printed
from qc_desktop.services.files import save_file
from qc_desktop.services.laptop import Laptop
from qc_desktop.words import plain, plain_n

_OUT = click.Path(dir_okay=False, path_type=Path)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wish:
    """How badges are laid out."""

    layout: str
    stock: str
    size: str
    first: int
    marks: bool
    one_side: bool
    turn_over: Literal["long", "short"]
    printer: str
    shift: tuple[float, float]


@click.command(epilog="Example: qc-desktop badges --all --layout sheet --stock a4-10 --out b.pdf")
@click.option("--person", "people", multiple=True, metavar="ID", help="Whose badge; repeat it.")
@click.option("--all", "everyone", is_flag=True, help="The badge of every checker.")
@click.option(
    "--layout", type=click.Choice(["card", "sheet"]), default="card", show_default=True,
    help="A page for each card, or sheets of cards.",
)  # fmt: skip
@click.option("--stock", default="", help="The card sheet; the first one where not given.")
@click.option(
    "--size", type=click.Choice([one.value for one in BadgeSize]), default=BadgeSize.CR80.value,
    show_default=True, help="How big a card is, with --layout card.",
)  # fmt: skip
@click.option(
    "--first", type=click.IntRange(1), default=1, show_default=True,
    help="The first free card of a part-used sheet, counted along the rows.",
)  # fmt: skip
@click.option("--no-marks", is_flag=True, help="No marks for cutting.")
@click.option("--one-side", is_flag=True, help="Fronts only.")
@click.option(
    "--turn-over", type=click.Choice(["long", "short"]), default="long", show_default=True,
    help="The edge that the printer turns the paper over on.",
)  # fmt: skip
@click.option("--printer", default="", help="A printer that was measured; see `printer`.")
@click.option(
    "--shift", nargs=2, type=click.FloatRange(-15, 15), default=(0, 0), metavar="RIGHT DOWN",
    help="Move everything on a sheet by so many mm.",
)  # fmt: skip
@click.option("--out", type=_OUT, required=True, help="The file to write.")
@with_host
def badges(
    host: Host,
    where: Where,
    /,
    *,
    people: tuple[str, ...],
    everyone: bool,
    layout: str,
    stock: str,
    size: str,
    first: int,
    no_marks: bool,
    one_side: bool,
    turn_over: Literal["long", "short"],
    printer: str,
    shift: tuple[float, float],
    out: Path,
) -> None:
    """Print badges into a PDF. Ctrl and C stop it; then no file is written."""
    if bool(people) == everyone:
        raise click.UsageError(plain("Say --person ID or --all."))
    wish = _Wish(
        layout=layout,
        stock=stock,
        size=size,
        first=first,
        marks=not no_marks,
        one_side=one_side,
        turn_over=turn_over,
        printer=printer,
        shift=shift,
    )
    with host.open(where) as laptop:
        ids = _people(laptop, people)
        data = _pdf(laptop, ids, wish)
    save_file(out, data)
    click.echo(
        plain_n(
            "Saved {count} badge as {file}.", "Saved {count} badges as {file}.", len(ids), file=out
        )
    )


@click.command(epilog="Example: qc-desktop printer Office --measured 21 170.5 19.5 250 --paper a4")
@click.argument("name", default="")
@click.option("--page", type=_OUT, help="Write the page to print and measure, as PDF.")
@click.option(
    "--measured", nargs=4, type=float, metavar="EDGE-A A-B EDGE-C C-D",
    help="The four lengths that a ruler says, in mm.",
)  # fmt: skip
@click.option(
    "--paper", type=click.Choice(sorted(PAPERS)), default="a4", show_default=True,
    help="The paper that is printed and measured.",
)  # fmt: skip
@click.option("--forget", is_flag=True, help="Print as it comes again.")
@with_host
def printer(
    host: Host,
    where: Where,
    /,
    *,
    name: str,
    page: Path | None,
    measured: tuple[float, float, float, float] | None,
    paper: str,
    forget: bool,
) -> None:
    """Measure the printer NAME once, so that badges land on their cards.

    With no NAME, list the printers that were measured.
    """
    if not name and (page or measured or forget):
        raise click.UsageError(plain("Say the name of the printer."))
    with host.open(where) as laptop:
        if page is not None:
            save_file(page, laptop.printers.page_pdf(PAPERS[paper], name))
            click.echo(plain("Saved the page to measure as {file}.", file=page))
        if measured is not None:
            across, down = Printed(edge=measured[0], span=measured[1]), measured[2:]
            laptop.printers.keep(name, PAPERS[paper], across, Printed(edge=down[0], span=down[1]))
        if forget:
            laptop.printers.forget(name)
        for known, correction in laptop.printers.measured().items():
            click.echo(_said(known, correction))


def _pdf(laptop: Laptop, people: tuple[PersonId, ...], wish: _Wish) -> bytes:
    by = laptop.organisations.contact()
    if wish.layout == "card":
        return laptop.badges.card_pdf(people, by=by, size=BadgeSize(wish.size), tell=_tell)
    stock = wish.stock or next(iter(laptop.badges.stocks()))
    measured = laptop.printers.correction(wish.printer)
    correction = Correction(
        right=measured.right + wish.shift[0],
        down=measured.down + wish.shift[1],
        wider=measured.wider,
        taller=measured.taller,
    )
    return laptop.badges.sheet_pdf(
        people,
        by=by,
        stock=stock,
        start=wish.first - 1,
        marks=wish.marks,
        both_sides=not wish.one_side,
        turn_over=wish.turn_over,
        correction=correction,
        tell=_tell,
    )


def _tell(done: int, of: int) -> None:
    """Say every hundred badges how far it is."""
    if done and done % 100 == 0:
        click.echo(plain("{done} of {of} badges", done=done, of=of), err=True)


def _said(name: str, one: Correction) -> str:
    return plain(
        "{name}: {right} mm to the right, {down} mm down, {wide}% wide, {tall}% tall",
        name=name,
        right=f"{one.right:.2f}",
        down=f"{one.down:.2f}",
        wide=f"{one.wider * 100:.2f}",
        tall=f"{one.taller * 100:.2f}",
    )


def _people(laptop: Laptop, ids: tuple[str, ...]) -> tuple[PersonId, ...]:
    if ids:
        return tuple(laptop.people.get(PersonId(person)).id for person in ids)
    return tuple(person.id for person in laptop.people.everyone(Role.CHECKER))
