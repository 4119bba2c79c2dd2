"""`concerns`: how many there are; the words of one only where they are asked for."""

from pathlib import Path

import click

from qc_desktop.cli.host import Host, Where
from qc_desktop.cli.options import with_host
from qc_desktop.domain.concerns import Concern, ConcernId
from qc_desktop.domain.problems import NotAllowed, Problem, ProblemKey
from qc_desktop.services.laptop import Laptop
from qc_desktop.words import plain, plain_n


@click.command(epilog="Example: qc-desktop concerns --read 0193f0c2-…")
@click.option("--read", "wanted", default="", metavar="ID", help="Print what one says.")
@click.option(
    "--passphrase-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file with the coordinator's passphrase, to read one.",
)
@with_host
def concerns(host: Host, where: Where, /, *, wanted: str, passphrase_file: Path | None) -> None:
    """List concerns by id, those without an answer first. For coordinators."""
    with host.open(where) as laptop:
        reader = laptop.organisations.contact()
        try:
            if wanted:
                words = passphrase_file.read_text("utf-8").strip() if passphrase_file else ""
                _read(laptop, ConcernId(wanted), words)
                return
            everything = laptop.concern_reading.everything(reader=reader)
        except NotAllowed:
            raise Problem(ProblemKey.REFUSED) from None
        waiting = sum(not one.is_acknowledged for one in everything)
        click.echo(plain_n("{count} concern", "{count} concerns", len(everything)))
        click.echo(plain_n("{count} without an answer", "{count} without an answer", waiting))
        for one in everything:
            state = plain("answered") if one.is_acknowledged else plain("new")
            click.echo(f"{one.id}  {one.at.isoformat(timespec='minutes')}  {state}")


def _read(laptop: Laptop, wanted: ConcernId, passphrase: str) -> None:
    if wanted not in laptop.concern_reading.ids():
        raise Problem(ProblemKey.NOT_FOUND)
    if not laptop.organisations.check_passphrase(passphrase):
        raise Problem(ProblemKey.WRONG_PASSPHRASE)
    one = laptop.concern_reading.read(wanted, reader=laptop.organisations.contact())
    for line in _lines(one):
        click.echo(line)


def _lines(one: Concern) -> list[str]:
    if one.withheld:
        return [plain("This concern names the safeguarding lead. Another person must open it.")]
    told = [f"{each.at.isoformat()}  {each.how}  {each.who}" for each in one.told]
    said = [f"{each.at.isoformat()}  {each.words or plain('(voice)')}" for each in one.entries]
    notes = [f"{each.at.isoformat()}  {each.words}" for each in one.notes]
    unread = plain_n(
        "{count} part cannot be opened on this laptop.",
        "{count} parts cannot be opened on this laptop.",
        one.unread,
    )
    return [" ".join(one.kinds), *said, *told, *notes, *([unread] if one.unread else [])]
