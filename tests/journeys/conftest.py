from pathlib import Path

import pytest

from tests.journeys.world import Home, new_home


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return new_home(tmp_path)


@pytest.fixture
def home_with_store(tmp_path: Path) -> Home:
    store = tmp_path / "stick"
    store.mkdir()
    return new_home(tmp_path, store=store)
