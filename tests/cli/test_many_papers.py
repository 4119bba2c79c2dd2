from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from qc_desktop.app.keys import data_key
from qc_desktop.app.program import Program
from qc_desktop.app.wiring import join_parts, open_parts
from qc_desktop.cli.main import qc_desktop


def run(folder: Path, *words: str) -> Result:
    where = ("--data", str(folder / "data"), "--key-file", str(folder / "key"))
    return CliRunner().invoke(qc_desktop, [*words, *where], obj=Program())


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an organisation with a visit that has begun and one that has not."""
    folder = tmp_path_factory.mktemp("planned")
    assert run(folder, "setup", "--organisation", "Elm Checkers").exit_code == 0
    laptop = join_parts(
        open_parts(folder / "data", data_key(folder / "data", folder / "key"))
    ).laptop
    sam = laptop.organisations.contact()
    place = laptop.places.add(name="Elm House", people_living_here=6, by=sam)
    for _ in range(2):
        visit = laptop.planning.plan(place=place.id, at=laptop.now(), checkers=(sam,), by=sam)
    laptop.visits.start(visit, by=sam)
    laptop.close()
    return folder


def test_the_papers_of_every_visit_are_made_and_listed(planned: Path, tmp_path: Path) -> None:
    out = tmp_path / "papers"
    result = run(
        planned, "report", "--all", "--style", "easy-read", "--style", "leaflet", "--out", str(out)
    )
    made = [line for line in result.stdout.splitlines() if line.startswith("Made: ")]
    assert len(made) == len(list(out.iterdir())) == 3
    assert all(one.read_bytes().startswith(b"%PDF") for one in out.iterdir())
    # The planned visits have no Easy Read report; the list says so, and so does the exit code.
    assert "Not made: " in result.stderr
    assert "This visit has not begun." in result.stderr
    assert "0 of " in result.stderr
    assert result.exit_code == 3


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--out", "x"), "Say VISIT or --all."),
        (("last", "--all", "--out", "x"), "Say VISIT or --all, not both."),
        (("last", "--style", "full", "--style", "leaflet", "--out", "x"), "Say one --style"),
    ],
)
def test_what_was_not_said_clearly_is_asked_for(
    planned: Path, words: tuple[str, ...], said: str
) -> None:
    result = run(planned, "report", *words)
    assert result.exit_code == 2
    assert said in result.stderr
