"""`doctor`: what this installation is and what is wrong with it."""

import json

import click

from qc_desktop.cli.host import Host, Where
from qc_desktop.cli.options import with_host
from qc_desktop.words import plain


@click.command(epilog="Example: qc-desktop doctor --json")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@with_host
def doctor(host: Host, where: Where, /, *, as_json: bool) -> None:
    """Say what this installation is, where its data is, and what is wrong with it."""
    findings = host.examine(where)
    troubles = [finding for finding in findings if finding.trouble]
    if as_json:
        rows = {
            finding.name: {"value": finding.value, "trouble": finding.trouble}
            for finding in findings
        }
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        for finding in findings:
            click.echo(f"{finding.name}: {finding.value}")
        for finding in troubles:
            click.echo(finding.trouble, err=True)
        if not troubles:
            click.echo(plain("All is well."))
    if troubles:
        click.get_current_context().exit(1)
