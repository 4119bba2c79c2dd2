"""What every test gets: no screen needed, no network, no real key store, nothing left behind."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.leaks import Standing, leftovers
from tests.loopback import only_loopback

# Before anything imports Qt: an application started without a platform aborts the process.
if os.environ.get("QC_TESTS_ON_SCREEN") != "1":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

# The machine is shared, so a slow moment must not fail a test that is right.
settings.register_profile(
    "dev", deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "ci",
    deadline=None,
    database=None,
    derandomize=True,
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


def pytest_configure(config: pytest.Config) -> None:
    """Let pass what Qt says of a machine with no screen and no sound, which is no fault of ours."""
    config.addinivalue_line("qt_log_ignore", "^This plugin does not support (raise|propagate)")
    config.addinivalue_line("qt_log_ignore", "pipewire-0.3|^PulseAudioService: .* failed")


@pytest.hookimpl(tryfirst=True, hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Remember that a test failed: its traceback keeps alive what it held, so we do not ask."""
    outcome = yield
    report = outcome.get_result()  # type: ignore[attr-defined]  # pluggy sends the result in here
    if report.when == "call" and report.failed:
        item.stash[_FAILED] = True


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Keep windows until Qt has deleted them: Python empties what nobody holds, event or not."""
    held = [window() for window, _ in getattr(item, "qt_widgets", ())]
    yield
    held.clear()


_FAILED = pytest.StashKey[bool]()


@pytest.fixture(scope="session", autouse=True)
def _own_folders() -> Iterator[None]:
    """Keep every test, and every program it starts, away from this person's own data."""
    with (
        tempfile.TemporaryDirectory(prefix="qc-tests-") as folder,
        pytest.MonkeyPatch.context() as m,
    ):
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
            m.setenv(name, folder)
        yield


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        only_loopback(patch)
        yield


@pytest.fixture(autouse=True)
def _nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    before = Standing.now()
    yield
    if not request.node.stash.get(_FAILED, False):
        left = leftovers(before)
        assert not left, "this test left behind: " + "; ".join(left)


@pytest.fixture
def data_folder(tmp_path: Path) -> Path:
    """Return an empty folder for one laptop's data."""
    folder = tmp_path / "data"
    folder.mkdir()
    return folder
