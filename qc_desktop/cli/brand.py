"""`brand`: show and set the organisation's name, colours, logo and letterhead."""

import json
from dataclasses import replace
from pathlib import Path

import click

from qc_desktop.cli.host import Host, Where
from qc_desktop.cli.options import with_host
from qc_desktop.domain.brand_colours import family, read_colour
from qc_desktop.domain.organisations import LogoSaid, Organisation
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.services.files import save_file
from qc_desktop.services.laptop import Laptop
from qc_desktop.words import plain

_IN = click.Path(exists=True, dir_okay=False, path_type=Path)
_OUT = click.Path(dir_okay=False, path_type=Path)


@click.command(epilog='Example: qc-desktop brand --colour "#1F4E8C" --logo elm.svg --json')
@click.option("--name", help="The name of the organisation.")
@click.option("--colour", help="The main colour, as #rrggbb.")
@click.option("--accent", help="The second colour, as #rrggbb.")
@click.option("--logo", type=_IN, help="A logo, SVG or PNG.")
@click.option("--no-logo", is_flag=True, help="Print our own mark in place of a logo.")
@click.option("--line", "lines", multiple=True, metavar="WORDS", help="A line of the letterhead.")
@click.option("--no-lines", is_flag=True, help="Print no letterhead.")
@click.option("--address", multiple=True, metavar="WORDS", help="A line of the return address.")
@click.option("--phone", help="The phone number on badges.")
@click.option("--sample", type=_OUT, help="Write a small paper in this brand to a file.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@with_host
def brand(
    host: Host,
    where: Where,
    /,
    *,
    name: str | None,
    colour: str | None,
    accent: str | None,
    logo: Path | None,
    no_logo: bool,
    lines: tuple[str, ...],
    no_lines: bool,
    address: tuple[str, ...],
    phone: str | None,
    sample: Path | None,
    as_json: bool,
) -> None:
    """Show the brand, after changing what is given."""
    if (logo and no_logo) or (lines and no_lines):
        raise click.UsageError(plain("Give it or leave it out, not both."))
    said: LogoSaid | None = None
    with host.open(where) as laptop:
        kept = laptop.organisations.get()
        wanted = replace(
            kept,
            name=_name(name, kept),
            phone=kept.phone if phone is None else phone.strip(),
            return_address=address or kept.return_address,
            brand=replace(
                kept.brand,
                colour=_colour(colour, kept.brand.colour),
                accent=_colour(accent, kept.brand.accent),
                lines=() if no_lines else lines or kept.brand.lines,
                logo=None if no_logo else kept.brand.logo,
            ),
        )
        if logo is not None:
            said, wanted = _with_logo(laptop, wanted, logo.read_bytes())
        if wanted != kept:
            wanted = laptop.organisations.change(wanted, by=laptop.organisations.contact())
        if sample is not None:
            save_file(sample, laptop.reports.sample_pdf(wanted, laptop.organisations.logo()))
    _tell(wanted, said, as_json=as_json)


def _with_logo(laptop: Laptop, wanted: Organisation, data: bytes) -> tuple[LogoSaid, Organisation]:
    said = laptop.organisations.try_logo(data)
    kept = laptop.organisations.keep_logo(data)
    return said, replace(wanted, brand=replace(wanted.brand, logo=kept))


def _name(typed: str | None, kept: Organisation) -> str:
    if typed is not None and not typed.strip():
        raise click.UsageError(plain("Write the name of your organisation."))
    return kept.name if typed is None else typed.strip()


def _colour(typed: str | None, kept: str) -> str:
    if typed is None:
        return kept
    colour = read_colour(typed)
    if colour is None:
        raise Problem(ProblemKey.NOT_A_COLOUR)
    return colour


def _tell(shown: Organisation, said: LogoSaid | None, *, as_json: bool) -> None:
    colours = {"colour": family(shown.brand.colour), "accent": family(shown.brand.accent)}
    facts = {
        "name": shown.name,
        **{
            name: {
                "picked": made.own,
                "under_words": made.ground,
                "words": made.words,
                "on_white": made.on_white,
            }
            for name, made in colours.items()
        },
        "logo": shown.brand.logo,
        "logo_prints": said.value if said else None,
        "lines": list(shown.brand.lines),
        "return_address": list(shown.return_address),
        "phone": shown.phone,
    }
    if as_json:
        click.echo(json.dumps(facts, ensure_ascii=False, indent=1))
        return
    click.echo(shown.name)
    for name, made in colours.items():
        click.echo(f"{name}  {made.own}  {made.words} on {made.ground}")
    click.echo(f"logo  {shown.brand.logo or '-'}")
    for line in (*shown.brand.lines, *shown.return_address, shown.phone):
        click.echo(line)
    if said is LogoSaid.SOFT:
        click.echo(plain("The logo will look soft in print. Choose a larger one."), err=True)
