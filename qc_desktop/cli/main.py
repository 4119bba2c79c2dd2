"""`qc-desktop`: open the app, or do one thing and say how it went."""

from importlib import import_module

import click
from typing_extensions import override

from qc_desktop import __version__
from qc_desktop.cli.host import Host, Where
from qc_desktop.cli.options import with_host

_COMMANDS = {
    "demo": "first_look",
    "tour": "first_look",
    "setup": "team",
    "invite": "team",
    "join": "team",
    "admit": "team",
    "laptops": "laptops",
    "take-out": "laptops",
    "recover": "recovering",
    "send": "team",
    "receive": "team",
    "visits": "reading",
    "people": "reading",
    "report": "papers",
    "board": "boards",
    "badges": "badges",
    "printer": "badges",
    "story": "stories",
    "export": "papers",
    "brand": "brand",
    "voice": "voices",
    "concerns": "concerns",
    "doctor": "checks",
}
"""Each command and its module: a window that opens must not wait for what a report needs."""


class _Commands(click.Group):
    """Loads a command's module when the command is asked for."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"qc_desktop.cli.{_COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return command


@click.group(
    cls=_Commands,
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
