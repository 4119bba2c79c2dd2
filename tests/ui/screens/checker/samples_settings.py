"""Settings for me, as the design draws it, and its second page of rows."""

from qc_desktop.domain.settings import PersonSettings, WayIn
from qc_desktop.ui.components.bars import BarKey, Where, WordsInMiddle
from qc_desktop.ui.components.values import Spoken
from qc_desktop.ui.flows.setting_words import hard_words_row, rows_of
from qc_desktop.ui.screens.checker import hard_words, settings
from tests.ui.screens.checker.sample_parts import bars, here

_PREVIEW = settings.Preview(
    title="It looks like this",
    question="Do people choose drinks?",
    help="Ask people in the kitchen.",
    picture="drink",
)
_BARS = bars(
    where=Where(small="Amina", bold="Settings for me", picture="settings"),
    people=here("Amina"),
    middle=WordsInMiddle(words="Saved for Amina", glyph="shield"),
    next=BarKey(words="Done", glyph="tick", primary=True),
)
_AMINAS = PersonSettings(reads_by_itself=True, way_in=WayIn.ONE_SWITCH)
_ROWS = (*rows_of(_AMINAS), hard_words_row())

SETTINGS = settings.SettingsState(
    rows=_ROWS,
    preview=_PREVIEW,
    bars=_BARS,
    spoken=(
        *(Spoken(text=row.words, key=row.key) for row in _ROWS),
        Spoken(text="It looks like this", key="preview"),
        Spoken(text="Do people choose drinks?", key="question"),
        Spoken(text="Ask people in the kitchen.", key="help"),
    ),
)
SETTINGS_WAYS = settings.SettingsState(
    rows=_ROWS[4:8],
    preview=_PREVIEW,
    bars=_BARS,
    spoken=tuple(Spoken(text=row.words, key=row.key) for row in _ROWS[4:8]),
)

HARD_WORDS = hard_words.HardWordsState(
    lines=tuple(
        hard_words.WordLine(key=word, word=word, means=means, picture=picture)
        for word, means, picture in (
            (
                "Checker",
                "A Quality Checker visits homes. They say how good the support is.",
                "my_badge",
            ),
            ("Coordinator", "The person at the office who plans the visits.", "coordinator"),
            ("Microphone", "The part of the laptop that hears you.", "voice"),
            ("Supporter", "A person who helps the checker.", "supporter"),
            ("Undo", "To go back one step.", "undo"),
        )
    ),
    can_hear=True,
    bars=bars(
        where=Where(small="Settings for me", bold="What words mean", picture="question"),
        next=BarKey(words="Done", glyph="tick", primary=True),
    ),
    spoken=(Spoken(text="What words mean", key="title"),),
)
