"""`voice`: sounds of people who read the questions, played in place of the machine's voice."""

from pathlib import Path

import click

from qc_desktop.cli.host import Host, Where
from qc_desktop.cli.options import with_host
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.settings import Language
from qc_desktop.domain.voices import LARGEST_BYTES, ReadPart
from qc_desktop.words import plain

_QUESTION = click.option("--question", required=True, help="The question's name, such as home1.")
_LANGUAGE = click.option(
    "--language",
    type=click.Choice([one.value for one in Language]),
    default=Language.ENGLISH.value,
    show_default=True,
    help="The language that is spoken.",
)
_HELP = click.option("--help-words", is_flag=True, help="It reads the words under the question.")


@click.group(epilog="Example: qc-desktop voice add --question home1 sue.wav")
def voice() -> None:
    """Let a person's voice read the questions."""


@voice.command(epilog="Example: qc-desktop voice add --question home1 --language cy sian.ogg")
@_QUESTION
@_LANGUAGE
@_HELP
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@with_host
def add(
    host: Host, where: Where, /, *, question: str, language: str, help_words: bool, file: Path
) -> None:
    """Keep a sound FILE for a question, in place of any other."""
    with host.open(where) as laptop:
        line = laptop.voices.line(question, _part(help_words=help_words), Language(language))
        kept = laptop.voices.add(line, _read(file), by=laptop.organisations.contact())
    click.echo(
        plain("{seconds:.1f} seconds for: {words}", seconds=kept.sound.seconds, words=kept.words)
    )


@voice.command(name="list", epilog="Example: qc-desktop voice list")
@with_host
def listing(host: Host, where: Where, /) -> None:
    """Print which questions are read by a person."""
    with host.open(where) as laptop:
        found = laptop.voices.listing()
    for one in found:
        click.echo(f"{one.line.key}\t{one.sound.seconds:.1f}\t{one.words}")
    if not found:
        click.echo(plain("No question has a person’s voice yet."), err=True)


@voice.command(epilog="Example: qc-desktop voice remove --question home1")
@_QUESTION
@_LANGUAGE
@_HELP
@with_host
def remove(host: Host, where: Where, /, *, question: str, language: str, help_words: bool) -> None:
    """Let the machine read a question again."""
    with host.open(where) as laptop:
        line = laptop.voices.line(question, _part(help_words=help_words), Language(language))
        if line not in {one.line for one in laptop.voices.listing()}:
            raise Problem(ProblemKey.NOT_FOUND, plain("no person reads this question"))
        laptop.voices.remove(line, by=laptop.organisations.contact())
    click.echo(plain("The machine reads it again."))


def _part(*, help_words: bool) -> ReadPart:
    return ReadPart.HELP if help_words else ReadPart.QUESTION


def _read(file: Path) -> bytes:
    if file.stat().st_size > LARGEST_BYTES:
        raise Problem(ProblemKey.SOUND_TOO_LONG, file.name)
    return file.read_bytes()
