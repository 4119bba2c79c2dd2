"""Start QC Desktop: `python -m qc_desktop`, or `qc-desktop` once installed."""

import time

_BEGAN = time.perf_counter()

from qc_desktop.app.program import Program  # noqa: E402 - after the clock was read
from qc_desktop.cli.main import qc_desktop  # noqa: E402


def main() -> None:
    """Run the command line; with no command it opens the app."""
    qc_desktop(obj=Program(_BEGAN), prog_name="qc-desktop")


if __name__ == "__main__":
    main()
