"""`report` and `export`: make files, whole or not at all."""

from pathlib import Path

import click

from qc_desktop.cli.host import Host, Where
from qc_desktop.cli.options import with_host
from qc_desktop.cli.stopping import stops_kindly
from qc_desktop.domain.ids import VisitId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.services.exports import ExportForm
from qc_desktop.services.files import save_file
from qc_desktop.services.laptop import Laptop
from qc_desktop.services.many_papers import Order, PaperForm
from qc_desktop.services.reports import ReportChoices, VisitPaper
from qc_desktop.words import plain, plain_n

_OUT = click.Path(dir_okay=False, path_type=Path)
_SOME_LEFT = 3
"""The exit code where a paper of many could not be made; the list says which, and why."""


@click.command(
    epilog="Example: qc-desktop report last --style easy-read --out r.pdf, or "
    "qc-desktop report --all --style easy-read --style full --out FOLDER"
)
@click.argument("visit", metavar="VISIT", required=False)
@click.option("--all", "everything", is_flag=True, help="The papers of every visit.")
@click.option(
    "--style",
    "styles",
    type=click.Choice([one.value for one in VisitPaper]),
    multiple=True,
    help="Which paper; with --all, repeat it. Easy Read where not given.",
)
@click.option(
    "--format", "form", type=click.Choice(["pdf", "html"]), default="pdf", show_default=True,
    help="A paper or a web page.",
)  # fmt: skip
@click.option("--no-photos", is_flag=True, help="Leave photos out.")
@click.option("--no-words", is_flag=True, help="Leave people's own words out.")
@click.option("--no-names", is_flag=True, help="Leave out who visited.")
@click.option("--big-print", is_flag=True, help="Larger words.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    help="The file to write; with --all, the folder.",
)
@with_host
def report(
    host: Host,
    where: Where,
    /,
    *,
    visit: str | None,
    everything: bool,
    styles: tuple[str, ...],
    form: str,
    no_photos: bool,
    no_words: bool,
    no_names: bool,
    big_print: bool,
    out: Path,
) -> None:
    """Write a paper of VISIT, an id or "last"; or many, with --all, into a folder.

    With --all nothing that lies in the folder is touched; Ctrl+C stops after the paper in hand.
    """
    papers = tuple(dict.fromkeys(VisitPaper(style) for style in styles)) or (VisitPaper.EASY_READ,)
    choices = ReportChoices(
        photos=not no_photos, words=not no_words, names=not no_names, big_print=big_print
    )
    kind = PaperForm(form)
    with host.open(where) as laptop:
        if everything:
            _refuse(visit is not None, plain("Say VISIT or --all, not both."))
            _make_all(laptop, papers, kind, choices, out)
            return
        _refuse(visit is None, plain("Say VISIT or --all."))
        _refuse(len(papers) > 1, plain("Say one --style, or --all."))
        found = find_visit(laptop, str(visit))
        if kind is PaperForm.PDF:
            data = laptop.reports.pdf(found, papers[0], choices)
        else:
            data = laptop.reports.html(found, papers[0], choices).encode()
    save_file(out, data)
    click.echo(plain("Saved the report as {file}.", file=out))


def _make_all(
    laptop: Laptop,
    papers: tuple[VisitPaper, ...],
    form: PaperForm,
    choices: ReportChoices,
    folder: Path,
) -> None:
    order = Order(
        visits=tuple(visit.id for visit in laptop.visits.listing()),
        papers=papers,
        folder=folder,
        form=form,
        choices=choices,
    )
    with stops_kindly() as stop:
        result = laptop.many_papers.make(order, _tell, stop)
    for made in result.made:
        click.echo(plain("Made: {file}", file=made.file))
    for one in result.not_made:
        click.echo(plain("Not made: {what}. {why}", what=one.what, why=one.why), err=True)
    click.echo(
        plain_n("Made {count} paper.", "Made {count} papers.", len(result.made))
        if not result.left
        else plain(
            "Stopped. Made {count}, and {left} were left.",
            count=len(result.made),
            left=result.left,
        )
    )
    if result.not_made or result.left:
        click.get_current_context().exit(_SOME_LEFT)


def _tell(done: int, of: int) -> None:
    click.echo(plain("{done} of {of}", done=done, of=of), err=True)


def _refuse(wrong: bool, words: str) -> None:
    if wrong:
        raise click.UsageError(words)


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
