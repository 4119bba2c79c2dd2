"""`visits` and `people`: list what is here."""

import json

import click

from qc_desktop.cli.host import Host, Where
from qc_desktop.cli.options import with_host
from qc_desktop.words import plain, plain_n, short_date


@click.command(epilog="Example: qc-desktop visits --json")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@with_host
def visits(host: Host, where: Where, /, *, as_json: bool) -> None:
    """List visits: id, place, date, state, and counts."""
    with host.open(where) as laptop:
        listed = laptop.visits.listing()
    if as_json:
        rows = [
            {
                "id": visit.id,
                "place": visit.place_name,
                "date": visit.at.isoformat(),
                "state": visit.state.value,
                "answers": visit.answers,
                "photos": visit.photos,
                "voice_notes": visit.voice_notes,
                "notes": visit.notes,
            }
            for visit in listed
        ]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for visit in listed:
        counts = ", ".join(
            (
                plain_n("{count} answer", "{count} answers", visit.answers),
                plain_n("{count} photo", "{count} photos", visit.photos),
                plain_n("{count} voice note", "{count} voice notes", visit.voice_notes),
            )
        )
        when = short_date(visit.at.date())
        click.echo(f"{visit.id}  {visit.place_name}  {when}  {visit.state.value}  {counts}")


@click.command(epilog="Example: qc-desktop people")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@with_host
def people(host: Host, where: Where, /, *, as_json: bool) -> None:
    """List people: id, first name, role."""
    with host.open(where) as laptop:
        everyone = laptop.people.everyone()
    if as_json:
        rows = [
            {"id": person.id, "first_name": person.first_name, "role": person.role.value}
            for person in everyone
        ]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for person in everyone:
        click.echo(
            plain(
                "{id}  {name}  {role}", id=person.id, name=person.first_name, role=person.role.value
            )
        )
