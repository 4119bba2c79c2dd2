"""No switch and no resting pointer reaches a dialog of the system: the checkers' side has none."""

import ast
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "qc_desktop"
DIALOGS = {
    "QFileDialog",
    "QMessageBox",
    "QInputDialog",
    "QColorDialog",
    "QFontDialog",
    "QPrintDialog",
    "QPageSetupDialog",
    "QPrintPreviewDialog",
}
THE_ONE = "ui/flows/coordinator_files.py"
PRINTING = "ui/devices/printing.py"
ASKS = {"FileDialogs", "SystemFileDialogs", "SaveAs", "ask_for_printer"}
OF_THE_OFFICE = ("ui/flows/coordinator_", "ui/flows/first_run", "app/", PRINTING)


def _named() -> dict[str, set[str]]:
    """Return every name that each module of ours uses."""
    named = {}
    for path in SOURCE.rglob("*.py"):
        nodes = list(ast.walk(ast.parse(path.read_bytes())))
        names = {node.id for node in nodes if isinstance(node, ast.Name)}
        names |= {node.attr for node in nodes if isinstance(node, ast.Attribute)}
        imports = [node for node in nodes if isinstance(node, ast.ImportFrom)]
        names |= {alias.name for node in imports for alias in node.names}
        named[path.relative_to(SOURCE).as_posix()] = names
    return named


def test_the_systems_dialogs_are_opened_in_the_offices_two_modules() -> None:
    assert {name for name, names in _named().items() if names & DIALOGS} == {
        THE_ONE,
        PRINTING,
    }


def test_only_the_office_and_set_up_can_ask_through_them() -> None:
    asking = {name for name, names in _named().items() if names & ASKS}
    assert THE_ONE in asking
    assert {name for name in asking if not name.startswith(OF_THE_OFFICE)} == set()
