from pathlib import Path

import pytest

from qc_desktop.domain.places import Nation, PlaceKind
from qc_desktop.interchange.checklist_csv import read_checklist
from qc_desktop.interchange.frameworks_toml import read_framework

RESOURCES = Path(__file__).parents[2] / "resources"
CHECKLIST = read_checklist(RESOURCES / "checklists" / "home-visit-1.csv", "Home visit")


@pytest.mark.parametrize("language", ["en-GB", "cy"])
@pytest.mark.parametrize("nation", [Nation.ENGLAND, Nation.SCOTLAND, Nation.WALES])
def test_every_question_that_is_tied_to_a_regulator_is_in_just_one_group(
    nation: Nation, language: str
) -> None:
    framework = read_framework(RESOURCES / "frameworks", nation, language)
    assert framework is not None
    sorted_in = [
        question.id
        for group in framework.groups
        for question in framework.questions_of(group, CHECKLIST)
    ]
    tied = [
        question.id
        for question in CHECKLIST.questions
        if any(column == framework.mapping for column, _ in question.mapping)
    ]
    assert sorted(sorted_in) == sorted(tied)
    assert len(tied) > 40


def test_what_is_asked_of_care_homes_alone_is_not_asked_of_a_home_of_ones_own() -> None:
    wales = read_framework(RESOURCES / "frameworks", Nation.WALES, "en-GB")
    assert wales is not None
    names = {kind: [g.name for g in wales.groups_for(kind)] for kind in PlaceKind}
    assert "Environment" in names[PlaceKind.CARE_HOME]
    assert "Environment" not in names[PlaceKind.OWN_HOME]


def test_a_nation_with_no_framework_has_none() -> None:
    assert read_framework(RESOURCES / "frameworks", Nation.NORTHERN_IRELAND, "cy") is None


def test_a_framework_speaks_welsh() -> None:
    wales = read_framework(RESOURCES / "frameworks", Nation.WALES, "cy")
    assert wales is not None
    assert wales.regulator == "Arolygiaeth Gofal Cymru"
