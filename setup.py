"""Put icons and resources inside the wheel. Everything else about the build is in pyproject.toml.

They lie beside the package in a checkout, where people look for them; pip installs only what lies
inside it.
"""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

HERE = Path(__file__).parent
FOLDERS = ("icons", "resources")


class BuildWithOwnFiles(build_py):
    """Copy our own files into `qc_desktop/_files`; an editable install reads the checkout."""

    def run(self) -> None:
        """Build the modules, then copy the folders beside them."""
        super().run()
        if not self.editable_mode:
            for name in FOLDERS:
                target = Path(self.build_lib, "qc_desktop", "_files", name)
                shutil.rmtree(target, ignore_errors=True)
                shutil.copytree(HERE / name, target)


setup(cmdclass={"build_py": BuildWithOwnFiles})
