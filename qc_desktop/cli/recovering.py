"""`recover`: the office laptop is lost; the recovery words and the shared place are not."""

from pathlib import Path

import click

from qc_desktop.cli.host import Host, Where
from qc_desktop.cli.options import with_host
from qc_desktop.words import plain, plain_n

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(epilog="Example: qc-desktop recover --store /media/stick")
@click.option(
    "--store",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    required=True,
    help="The shared folder or USB stick.",
)
@click.option("--words-file", type=_FILE, help="A file with the 24 words; we ask where not given.")
@click.option("--laptop", default="", help="A name for this laptop, such as Office 2.")
@click.option(
    "--passphrase-file",
    type=_FILE,
    help="A file with the coordinator's passphrase; we make one where not given.",
)
@with_host
def recover(
    host: Host,
    where: Where,
    /,
    *,
    store: Path,
    words_file: Path | None,
    laptop: str,
    passphrase_file: Path | None,
) -> None:
    """Make this machine the office's laptop, with everything that was sent."""
    # Not as an option: what is typed in a command stays in its history and can be seen by others.
    words = (
        words_file.read_text("utf-8")
        if words_file
        else str(click.prompt(plain("The 24 recovery words"), hide_input=True))
    )
    back = host.recover(
        where,
        store=store,
        words=words,
        laptop=laptop,
        passphrase=passphrase_file.read_text("utf-8").strip() if passphrase_file else None,
    )
    click.echo(plain("{name} is back.", name=back.organisation))
    click.echo(plain_n("{count} visit is here.", "{count} visits are here.", back.visits))
    click.echo(plain_n("{count} concern is here.", "{count} concerns are here.", back.worries))
    if not passphrase_file:
        click.echo(plain("Passphrase: {words}", words=back.passphrase))
    click.echo(plain("The same recovery words are still good. Keep the paper."))
    for one in back.laptops:
        click.echo(plain("Still in the team: {laptop}", laptop=one))
    if back.laptops:
        click.echo(plain("Is one of them lost or stolen? See: qc-desktop take-out --help"))
