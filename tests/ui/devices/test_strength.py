"""How long the laptop can go on, as far as it knows."""

from collections import namedtuple
from pathlib import Path

import psutil
import pytest

from qc_desktop.ui.devices.strength import FixedStrength, MachineStrength, Strength, Weak

Battery = namedtuple("Battery", "percent secsleft power_plugged")  # noqa: PYI024 - as psutil has it
Disk = namedtuple("Disk", "total used free")  # noqa: PYI024 - as shutil has it


@pytest.fixture(params=["machine", "fixed"])
def strength(request: pytest.FixtureRequest, tmp_path: Path) -> Strength:
    return MachineStrength(tmp_path) if request.param == "machine" else FixedStrength()


def test_every_strength_answers_with_what_it_knows(strength: Strength) -> None:
    assert strength.weak() <= frozenset(Weak)


@pytest.mark.parametrize(
    ("battery", "low"),
    [
        (Battery(14, 600, power_plugged=False), True),
        (Battery(14, 600, power_plugged=True), False),
        (Battery(80, 6000, power_plugged=False), False),
        (Battery(14, 600, power_plugged=None), False),
        (None, False),
    ],
)
def test_a_battery_is_low_where_it_is_not_charged(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, battery: Battery | None, low: bool
) -> None:
    monkeypatch.setattr(psutil, "sensors_battery", lambda: battery, raising=False)
    assert (Weak.BATTERY in MachineStrength(tmp_path).weak()) is low


def test_a_battery_that_cannot_be_read_is_not_low(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken() -> None:
        raise OSError

    monkeypatch.setattr(psutil, "sensors_battery", broken, raising=False)
    assert Weak.BATTERY not in MachineStrength(tmp_path).weak()


@pytest.mark.parametrize(("free", "full"), [(999_999_999, True), (1_000_000_000, False)])
def test_a_disk_is_nearly_full_under_a_gigabyte(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, free: int, full: bool
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _folder: Disk(10**12, 0, free))
    assert (Weak.ROOM in MachineStrength(tmp_path).weak()) is full


def test_a_folder_that_is_gone_is_not_full(tmp_path: Path) -> None:
    assert Weak.ROOM not in MachineStrength(tmp_path / "gone").weak()
