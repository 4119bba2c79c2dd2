"""Inside a message bus of its own: the program, and a screen reader that asks it for screens.

Run as `python -m tests.screen_reader.session READER OUT PROGRAM…`: READER is a module that the
system's Python runs, PROGRAM the arguments of this Python. READER's lines go to PROGRAM, and
PROGRAM's lines go to READER.
"""

import os
import subprocess
import sys

SYSTEM_PYTHON = "/usr/bin/python3"
"""It has pyatspi, which no virtual environment can have."""


def main() -> int:
    """Run both until the reader ends, and return how it ended."""
    reader, out, *program = sys.argv[1:]
    speaks_out, speaks_in = os.pipe()
    told_out, told_in = os.pipe()
    environment = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    with (
        subprocess.Popen(
            [sys.executable, *program], stdin=speaks_out, stdout=told_in, env=environment
        ) as app,
        subprocess.Popen(
            [SYSTEM_PYTHON, "-m", reader, out], stdin=told_out, stdout=speaks_in
        ) as reading,
    ):
        for end in (speaks_out, speaks_in, told_out, told_in):
            os.close(end)
        code = reading.wait()
        app.terminate()
    return code


if __name__ == "__main__":
    sys.exit(main())
