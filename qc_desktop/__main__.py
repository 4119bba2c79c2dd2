"""Start QC Desktop: `python -m qc_desktop`, or `qc-desktop` once installed."""

import io
import sys
import time

_BEGAN = time.perf_counter()

from qc_desktop.app.program import Program  # noqa: E402 - after the clock was read
from qc_desktop.cli.main import qc_desktop  # noqa: E402


def main() -> None:
    """Run the command line; with no command it opens the app."""
    # A name such as Ŵyn must print on every system, also into a pipe.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    qc_desktop(obj=Program(_BEGAN), prog_name="qc-desktop")


if __name__ == "__main__":
    main()
