"""Our own files are found wherever the program runs from."""

import sys
from pathlib import Path

import pytest

import qc_desktop
from qc_desktop.app import paths


def test_a_checkout_finds_what_lies_beside_the_package() -> None:
    assert (paths.resources_folder() / "pictures.toml").is_file()
    assert (paths.icons_folder() / "glyphs").is_dir()
    assert paths.locale_folder() == paths.resources_folder() / "locale"


def test_an_installed_program_finds_what_lies_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "site-packages" / "qc_desktop"
    (package / "_files" / "icons").mkdir(parents=True)
    monkeypatch.setattr(qc_desktop, "__file__", str(package / "__init__.py"))
    assert paths.icons_folder() == package / "_files" / "icons"


def test_a_frozen_program_finds_what_lies_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources_folder() == tmp_path / "resources"


def test_the_data_folder_is_this_persons_own() -> None:
    folder = paths.default_data_folder()
    assert folder.is_absolute()
    assert folder.name == "qc-desktop"
