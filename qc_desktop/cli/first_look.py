"""`demo` and `tour`: see it work with made-up people."""

from pathlib import Path

import click

from qc_desktop.cli.host import Host, Where
from qc_desktop.cli.options import with_host
from qc_desktop.words import plain


@click.command(epilog="Example: qc-desktop demo --no-window --visits 3")
@click.option("--no-window", is_flag=True, help="Only fill it; open no window.")
@click.option("--visits", default=3, show_default=True, help="How many finished visits to add.")
@click.option("--seed", default=1, show_default=True, help="The same seed gives the same visits.")
@with_host
def demo(host: Host, where: Where, /, *, no_window: bool, visits: int, seed: int) -> None:
    """Fill the organisation that is here, or make one, with samples, and open it."""
    for line in host.demo(where, visits=visits, seed=seed, told=_told):
        click.echo(line)
    if not no_window:
        click.get_current_context().exit(host.show_window(where, quit_when_ready=False))


@click.command(epilog="Example: qc-desktop tour tour/")
@click.argument("out", type=click.Path(file_okay=False, path_type=Path), metavar="OUT")
@with_host
def tour(host: Host, where: Where, /, *, out: Path) -> None:  # noqa: ARG001 - a tour has a data folder of its own
    """Walk through the whole job on the real screens and save each as a picture into OUT."""
    made = host.tour(out, click.echo)
    click.echo(plain("Saved {count} files in {folder}.", count=len(made), folder=out))


def _told(done: int, of: int) -> None:
    if done == of or done % 50 == 0:
        click.echo(plain("{done} of {of} sample visits", done=done, of=of), err=True)
