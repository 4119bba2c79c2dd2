"""Open the office side: loaded when somebody asks for it, never at the start."""

from PySide6.QtCore import QObject

from qc_desktop import __version__
from qc_desktop.app.licences import parts, words_of
from qc_desktop.app.paths import resources_folder
from qc_desktop.services.laptop import Laptop
from qc_desktop.ui.background import Background
from qc_desktop.ui.devices.voice import Recorder
from qc_desktop.ui.flows.coordinator_desk import Tools
from qc_desktop.ui.flows.coordinator_files import FileDialogs
from qc_desktop.ui.flows.coordinator_office import About, OfficeFlow
from qc_desktop.ui.screens.coordinator.settings_state import Licence
from qc_desktop.ui.shell import Shell
from qc_desktop.words import plain


def open_office(
    laptop: Laptop,
    shell: Shell,
    background: Background,
    *,
    files: FileDialogs,
    recorder: Recorder,
    parent: QObject,
) -> OfficeFlow:
    """Return the office side of a laptop, with the licences of every part."""
    tools = Tools(
        laptop=laptop, look=shell.look, background=background, files=files, recorder=recorder
    )
    return OfficeFlow(tools, shell, About(version=__version__, licences=_licences()), parent)


def _licences() -> tuple[Licence, ...]:
    return tuple(
        Licence(
            part=plain(
                "{name}, {licence}. {holder}",
                name=one.name,
                licence=one.licence,
                holder=one.holder,
            ),
            words=words_of(one),
        )
        for one in parts(resources_folder())
    )
