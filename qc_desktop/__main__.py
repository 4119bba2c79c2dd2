"""Start QC Desktop: `python -m qc_desktop`, or `qc-desktop` once installed."""

from qc_desktop.app.program import Program
from qc_desktop.cli.main import qc_desktop


def main() -> None:
    """Run the command line; with no command it opens the app."""
    qc_desktop(obj=Program(), prog_name="qc-desktop")


if __name__ == "__main__":
    main()
