"""`laptops` and `take-out`: who is in the team, and who is no longer."""

import click

from qc_desktop.cli.host import Host, Where
from qc_desktop.cli.options import with_host
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.words import plain


@click.command(epilog="Example: qc-desktop laptops")
@with_host
def laptops(host: Host, where: Where, /) -> None:
    """List the laptops of the team by id."""
    with host.open(where) as laptop:
        for one in laptop.sending.laptops():
            kind = plain("office") if one.is_office else plain("checkers")
            mark = plain("this one") if one.is_this else ""
            click.echo(f"{one.id}  {kind}  {one.laptop}  {mark}".rstrip())


@click.command(epilog="Example: qc-desktop take-out 0c5f0a9d1b2e3f40")
@click.argument("wanted", metavar="LAPTOP")
@with_host
def take_out(host: Host, where: Where, /, *, wanted: str) -> None:
    """Take a lost or stolen LAPTOP out of the team, and make new keys."""
    with host.open(where) as laptop:
        found = [one for one in laptop.sending.laptops() if one.id == wanted]
        if not found:
            raise Problem(ProblemKey.NOT_FOUND)
        (one,) = found
        if one.is_this:
            raise click.ClickException(plain("This is the laptop in front of you."))
        if one.is_office and not laptop.sending.leads:
            raise click.ClickException(plain("Only the first office laptop can do this."))
        laptop.sending.take_out(one.id)
    click.echo(plain("{laptop} is out of the team. There are new keys.", laptop=one.laptop))
