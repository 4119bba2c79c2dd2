"""`qc-desktop`: open the app, or do one thing and say how it went."""

import click

from qc_desktop import __version__
from qc_desktop.cli.checks import doctor
from qc_desktop.cli.first_look import demo, tour
from qc_desktop.cli.host import Host, Where
from qc_desktop.cli.options import with_host
from qc_desktop.cli.papers import badges, export, report
from qc_desktop.cli.reading import people, visits
from qc_desktop.cli.team import admit, invite, join, receive, send, setup


@click.group(
    invoke_without_command=True,
    epilog="Example: qc-desktop --data /media/stick/elm visits --json",
)
@click.version_option(__version__, prog_name="qc-desktop")
@click.option(
    "--quit-when-ready",
    is_flag=True,
    help="Open, print the seconds to the first usable screen, close.",
)
@with_host
def qc_desktop(host: Host, where: Where, /, *, quit_when_ready: bool) -> None:
    """Open QC Desktop, or run one COMMAND."""
    context = click.get_current_context()
    if context.invoked_subcommand is None:
        context.exit(host.show_window(where, quit_when_ready=quit_when_ready))


for _command in (
    demo, tour, setup, invite, join, admit, send, receive, visits, people, report, badges, export,
    doctor,
):  # fmt: skip
    qc_desktop.add_command(_command)
