"""`report`, `badges` and `export`: make files, whole or not at all."""

from pathlib import Path

import click

from qc_desktop.cli.host import Host, Where
from qc_desktop.cli.options import with_host
from qc_desktop.domain.ids import PersonId, VisitId
from qc_desktop.domain.people import Role
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.services.exports import ExportForm
from qc_desktop.services.files import save_file
from qc_desktop.services.laptop import Laptop
from qc_desktop.services.reports import ReportChoices, VisitPaper
from qc_desktop.words import plain, plain_n

_OUT = click.Path(dir_okay=False, path_type=Path)


@click.command(epilog="Example: qc-desktop report last --style easy-read --format pdf --out r.pdf")
@click.argument("visit", metavar="VISIT")
@click.option(
    "--style",
    type=click.Choice([one.value for one in VisitPaper]),
    default=VisitPaper.EASY_READ.value,
    show_default=True,
    help="Which paper.",
)
@click.option(
    "--format", "form", type=click.Choice(["pdf", "html"]), default="pdf", show_default=True,
    help="A paper or a web page.",
)  # fmt: skip
@click.option("--no-photos", is_flag=True, help="Leave photos out.")
@click.option("--no-words", is_flag=True, help="Leave people's own words out.")
@click.option("--no-names", is_flag=True, help="Leave out who visited.")
@click.option("--big-print", is_flag=True, help="Larger words.")
@click.option("--out", type=_OUT, required=True, help="The file to write.")
@with_host
def report(
    host: Host,
    where: Where,
    /,
    *,
    visit: str,
    style: str,
    form: str,
    no_photos: bool,
    no_words: bool,
    no_names: bool,
    big_print: bool,
    out: Path,
) -> None:
    """Write a paper of VISIT: an id, or "last"."""
    choices = ReportChoices(
        photos=not no_photos, words=not no_words, names=not no_names, big_print=big_print
    )
    with host.open(where) as laptop:
        found = find_visit(laptop, visit)
        wanted = VisitPaper(style)
        if form == "pdf":
            data = laptop.reports.pdf(found, wanted, choices)
        else:
            data = laptop.reports.html(found, wanted, choices).encode()
    save_file(out, data)
    click.echo(plain("Saved the report as {file}.", file=out))


@click.command(epilog="Example: qc-desktop badges --all --layout sheet --stock a4-10up --out b.pdf")
@click.option("--person", "people", multiple=True, metavar="ID", help="Whose badge; repeat it.")
@click.option("--all", "everyone", is_flag=True, help="The badge of every checker.")
@click.option(
    "--layout", type=click.Choice(["card", "sheet"]), default="card", show_default=True,
    help="A page for each card, or A4 sheets.",
)  # fmt: skip
@click.option("--stock", default="", help="The card sheet; the first one where not given.")
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
    out: Path,
) -> None:
    """Print badges into a PDF, front and back."""
    if bool(people) == everyone:
        raise click.UsageError(plain("Say --person ID or --all."))
    with host.open(where) as laptop:
        ids = _people(laptop, people)
        by = laptop.organisations.contact()
        if layout == "card":
            data = laptop.badges.card_pdf(ids, by=by)
        else:
            data = laptop.badges.sheet_pdf(
                ids, by=by, stock=stock or next(iter(laptop.badges.stocks()))
            )
    save_file(out, data)
    click.echo(
        plain_n(
            "Saved {count} badge as {file}.", "Saved {count} badges as {file}.", len(ids), file=out
        )
    )


@click.command(epilog="Example: qc-desktop export --format xlsx --out visits.xlsx")
@click.option(
    "--format", "form", type=click.Choice(["csv", "xlsx", "json"]), required=True,
    help="What to write.",
)  # fmt: skip
@click.option(
    "--out", type=click.Path(path_type=Path), required=True, help="The file or folder to write."
)
@with_host
def export(host: Host, where: Where, /, *, form: ExportForm, out: Path) -> None:
    """Export every visit with its answers and notes."""
    with host.open(where) as laptop:
        written = laptop.exports.write(form, out)
    click.echo(plain("Saved the export as {file}.", file=written))


def find_visit(laptop: Laptop, visit: str) -> VisitId:
    """Return the visit that a person named by its id or "last". Raises Problem NOT_FOUND."""
    if visit != "last":
        return laptop.visits.get(VisitId(visit)).id
    latest = laptop.visits.latest()
    if latest is None:
        raise Problem(ProblemKey.NOT_FOUND, plain("no visits yet"))
    return latest


def _people(laptop: Laptop, ids: tuple[str, ...]) -> tuple[PersonId, ...]:
    if ids:
        return tuple(laptop.people.get(PersonId(person)).id for person in ids)
    return tuple(person.id for person in laptop.people.everyone(Role.CHECKER))
