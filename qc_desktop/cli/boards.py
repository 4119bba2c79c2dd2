"""`board`: write the board summary of many visits, whole or not at all."""

from datetime import datetime
from pathlib import Path

import click

from qc_desktop.cli.host import Host, Where
from qc_desktop.cli.options import with_host
from qc_desktop.domain.board import BoardWish
from qc_desktop.domain.places import Nation
from qc_desktop.services.files import save_file
from qc_desktop.words import plain

_DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.command(epilog="Example: qc-desktop board --from 2026-01-01 --format html --out board.html")
@click.option("--from", "first", type=_DAY, help="The first day; the very first where not given.")
@click.option("--to", "last", type=_DAY, help="The last day; today where not given.")
@click.option(
    "--nation", type=click.Choice([one.value for one in Nation]),
    help="Only the visits of one nation.",
)  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(["pdf", "html"]), default="pdf", show_default=True,
    help="A paper or a web page.",
)  # fmt: skip
@click.option("--big-print", is_flag=True, help="Larger words.")
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), required=True,
    help="The file to write.",
)  # fmt: skip
@with_host
def board(
    host: Host,
    where: Where,
    /,
    *,
    first: datetime | None,
    last: datetime | None,
    nation: str | None,
    form: str,
    big_print: bool,
    out: Path,
) -> None:
    """Write the board summary of all reviewed visits, in Easy Read."""
    with host.open(where) as laptop:
        wish = BoardWish(
            first=first.date() if first else None,
            last=last.date() if last else laptop.boards.today().date(),
            nation=Nation(nation) if nation else None,
        )
        if wish.first is not None and wish.first > wish.last:
            raise click.UsageError(plain("The first day is after the last one."))
        if form == "pdf":
            data = laptop.boards.pdf(wish, big_print=big_print)
        else:
            data = laptop.boards.html(wish, big_print=big_print).encode()
    save_file(out, data)
    click.echo(plain("Saved the board summary as {file}.", file=out))
