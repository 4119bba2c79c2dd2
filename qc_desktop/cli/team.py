"""`setup`, `invite`, `join`, `admit`, `send`, `receive`: laptops that work together."""

from pathlib import Path

import click

from qc_desktop.cli.host import Host, Where
from qc_desktop.cli.options import with_host
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.services.sending import SendProgress
from qc_desktop.words import plain

_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command(
    epilog='Example: qc-desktop setup --organisation "Elm Checkers" --store /media/stick'
)
@click.option("--organisation", required=True, metavar="NAME", help="What it is called.")
@click.option("--store", type=_FOLDER, help="The shared folder or USB stick.")
@click.option("--coordinator", default="Sam", show_default=True, help="Who coordinates.")
@click.option(
    "--passphrase-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file with the coordinator's passphrase; we make one where not given.",
)
@with_host
def setup(
    host: Host,
    where: Where,
    /,
    *,
    organisation: str,
    store: Path | None,
    coordinator: str,
    passphrase_file: Path | None,
) -> None:
    """Make an organisation here, and print its recovery words."""
    founded = host.found(
        where,
        organisation=organisation,
        store=store,
        coordinator=coordinator,
        passphrase=passphrase_file.read_text("utf-8").strip() if passphrase_file else None,
    )
    click.echo(plain("{name} is ready.", name=organisation))
    if not passphrase_file:
        click.echo(plain("Passphrase: {words}", words=founded.passphrase))
    click.echo(plain("Recovery words. Keep them on paper, in a safe place:"))
    click.echo(" ".join(founded.recovery_words))


@click.command(epilog="Example: qc-desktop invite")
@with_host
def invite(host: Host, where: Where, /) -> None:
    """Print 8 words that let one more laptop join, once, within 7 days."""
    with host.open(where) as laptop:
        click.echo(" ".join(laptop.sending.invite()))


@click.command(epilog='Example: qc-desktop join --store /media/stick --words "one two … eight"')
@click.option("--store", type=_FOLDER, required=True, help="The shared folder or USB stick.")
@click.option("--words", required=True, help="The 8 words from the office.")
@click.option("--laptop", default="", help="A name for this laptop, such as Blue.")
@with_host
def join(host: Host, where: Where, /, *, store: Path, words: str, laptop: str) -> None:
    """Ask to join. Run it again when the office has let this laptop in."""
    joined = host.join(where, store=store, words=tuple(words.lower().split()), laptop=laptop)
    click.echo(plain("The four pictures: {pictures}", pictures=", ".join(joined.pictures)))
    if joined.admitted:
        click.echo(plain("This laptop has joined."))
    else:
        click.echo(plain("Now ask the office to let this laptop in. Then run this again."))


@click.command(epilog="Example: qc-desktop admit")
@click.argument("request_id", metavar="[REQUEST]", default="")
@click.option("--office", is_flag=True, help="As an office laptop: it reads worries.")
@with_host
def admit(host: Host, where: Where, /, *, request_id: str, office: bool) -> None:
    """Let a laptop in that asked to join; name the REQUEST where there are several."""
    with host.open(where) as laptop:
        waiting = laptop.sending.requests()
        for request in waiting:
            shown = ", ".join(request.pictures)
            click.echo(f"{request.id}  {request.laptop}  {shown}")
        chosen = [request for request in waiting if request_id in {"", request.id}]
        if not chosen:
            raise Problem(ProblemKey.NOT_FOUND, plain("no laptop asked to join"))
        if len(chosen) > 1:
            raise click.UsageError(plain("Several laptops ask. Name one of them."))
        if office and not laptop.sending.leads:
            raise click.ClickException(plain("Only the first office laptop can do this."))
        laptop.sending.admit(chosen[0].id, office=office)
    click.echo(plain("{laptop} is in the team.", laptop=chosen[0].laptop))


@click.command(epilog="Example: qc-desktop send")
@with_host
def send(host: Host, where: Where, /) -> None:
    """Send what is waiting to the shared place."""
    with host.open(where) as laptop:
        sent = laptop.sending.send(_say, _never)
    click.echo(
        plain(
            "{visits} visits recorded. {place} in the shared place. {office} at the office.",
            visits=sent.visits,
            place=sent.visits_in_place,
            office=sent.visits_at_office,
        )
    )
    click.echo(
        plain(
            "{taken} photos and sounds taken. {here} safe here. {office} at the office.",
            taken=sent.media_taken,
            here=sent.media_here,
            office=sent.media_at_office,
        )
    )


@click.command(epilog="Example: qc-desktop receive")
@with_host
def receive(host: Host, where: Where, /) -> None:
    """Get the news from the shared place."""
    with host.open(where) as laptop:
        got = laptop.sending.receive(_say, _never)
    click.echo(
        plain(
            "{visits} visits, {photos} photos and {voices} voice notes came in.",
            visits=got.visits,
            photos=got.photos,
            voices=got.voice_notes,
        )
    )
    if got.waiting_for:
        click.echo(plain("{count} parts are not here yet.", count=got.waiting_for))


def _say(step: SendProgress) -> None:
    if step.media:
        words = plain("{done} of {total} photos and sounds", done=step.done, total=step.total)
    else:
        words = plain("{done} of {total} parts of visits", done=step.done, total=step.total)
    click.echo(words, err=True)


def _never() -> bool:
    return False
