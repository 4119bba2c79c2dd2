"""`story`: list the good news that is shared, and make a paper or a picture of one."""

import json
from pathlib import Path

import click

from qc_desktop.cli.host import Host, Where
from qc_desktop.cli.options import with_host
from qc_desktop.domain.ids import StoryId
from qc_desktop.domain.story_content import title_of
from qc_desktop.services.files import save_file
from qc_desktop.services.laptop import Laptop
from qc_desktop.words import plain, short_date


@click.command(epilog="Example: qc-desktop story ID --format png --out s.png")
@click.argument("story", metavar="list|ID")
@click.option(
    "--format", "form", type=click.Choice(["pdf", "png"]), default="pdf", show_default=True,
    help="A one-page paper or a picture card.",
)  # fmt: skip
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="The file to write.")
@click.option("--json", "as_json", is_flag=True, help="List as JSON.")
@with_host
def story(
    host: Host, where: Where, /, *, story: str, form: str, out: Path | None, as_json: bool
) -> None:
    """List the stories that are shared ("list"), or write the story ID as a file."""
    if story == "list":
        with host.open(where) as laptop:
            _list(laptop, as_json=as_json)
        return
    if out is None:
        raise click.UsageError(plain("Say --out FILE."))
    with host.open(where) as laptop:
        papers, wanted = laptop.story_papers, StoryId(story)
        data = papers.pdf(wanted) if form == "pdf" else papers.png(wanted)
    save_file(out, data)
    click.echo(plain("Saved the story as {file}.", file=out))


def _list(laptop: Laptop, *, as_json: bool) -> None:
    papers = laptop.story_papers
    rows = [
        {
            "id": one.id,
            "title": title_of(one, papers.place_name(one)),
            "date": one.begun.at.isoformat(),
            "audience": one.audience.value,
        }
        for one in laptop.stories.shared()
    ]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for one, row in zip(laptop.stories.shared(), rows, strict=True):
        when = short_date(one.begun.at.date())
        click.echo(f"{row['id']}  {row['title']}  {when}  {row['audience']}")
