"""The components look as they did when someone last looked at them, with no screen around."""

import pytest

from tests.snapshots.compare import is_writing, kept
from tests.snapshots.conftest import Same, Stage
from tests.ui.components import gallery
from tests.ui.components.test_gallery import SCREENS


@pytest.mark.parametrize("name", SCREENS)
def test_the_components_look_as_they_did(stage: Stage, same: Same, name: str) -> None:
    window = stage.gallery(getattr(gallery, name))
    same(stage.picture(window), f"components/{name}")


@pytest.mark.skipif(is_writing(), reason="the pictures are being written just now")
def test_no_picture_is_kept_of_components_that_are_gone() -> None:
    assert kept("components") == set(SCREENS)
