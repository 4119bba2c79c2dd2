"""Concerns on the command line: numbers and times; words only for who has the passphrase."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from qc_desktop.app.program import Program
from qc_desktop.cli.host import Where
from qc_desktop.cli.main import qc_desktop
from qc_desktop.domain.concerns import ConcernId, ConcernKind
from qc_desktop.services.concerns import NOBODY

EXACT = "He locks the kitchen"


def run(folder: Path, *words: str) -> Result:
    where = ["--data", str(folder / "data"), "--key-file", str(folder / "key")]
    return CliRunner().invoke(qc_desktop, [*where, *words], obj=Program())


@pytest.fixture
def told(tmp_path: Path) -> ConcernId:
    (tmp_path / "words").write_text("tea and toast\n", "utf-8")
    made = run(
        tmp_path,
        "setup",
        "--organisation",
        "Elm Checkers",
        "--passphrase-file",
        str(tmp_path / "words"),
    )
    assert made.exit_code == 0, made.output
    with Program().open(Where(data=tmp_path / "data", key_file=tmp_path / "key")) as laptop:
        concern = laptop.concerns.begin(by=NOBODY, kind=ConcernKind.HURT)
        laptop.concerns.say(concern, EXACT, by=NOBODY)
    return concern


def test_the_list_has_numbers_times_and_ids_only(tmp_path: Path, told: ConcernId) -> None:
    result = run(tmp_path, "concerns")
    assert result.exit_code == 0
    assert told in result.output
    assert "1 without an answer" in result.output
    assert "hurt" not in result.output
    assert "kitchen" not in result.output


def test_the_words_need_the_passphrase(tmp_path: Path, told: ConcernId) -> None:
    (tmp_path / "wrong").write_text("cake", "utf-8")
    for way in ((), ("--passphrase-file", str(tmp_path / "wrong"))):
        result = run(tmp_path, "concerns", "--read", told, *way)
        assert result.exit_code == 1
        assert "kitchen" not in result.output
    result = run(tmp_path, "concerns", "--read", told, "--passphrase-file", str(tmp_path / "words"))
    assert result.exit_code == 0
    assert EXACT in result.output


def test_an_id_that_is_not_there_is_said(tmp_path: Path, told: ConcernId) -> None:
    result = run(tmp_path, "concerns", "--read", f"{told}x")
    assert result.exit_code == 1
    assert "Traceback" not in result.output
