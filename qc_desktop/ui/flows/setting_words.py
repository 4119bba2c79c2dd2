"""The rows of Settings for me, in words."""

from collections.abc import Sequence

from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.settings import (
    Language,
    PersonSettings,
    ScreenColours,
    Speed,
    TextSize,
    Voice,
    WayIn,
)
from qc_desktop.ui.components.setting_rows import Sample, SettingOption, SettingRow
from qc_desktop.ui.theme import theme_of
from qc_desktop.words import easy, easy_n

OFF = "off"
ON = "on"
HARD_WORDS = "hard_words"
WHOSE = "whose"
_SCAN_SECONDS = (1, 2, 3, 5)


def whose_row(people: Sequence[tuple[PersonId, str]], now: PersonId) -> SettingRow:
    """Return the row that says whose settings are used."""
    options = tuple(_option(person, easy("Use {name}’s", name=name)) for person, name in people)
    return _row(WHOSE, easy("Whose settings"), "users", now, options)


def rows_of(chosen: PersonSettings) -> tuple[SettingRow, ...]:
    """Return every row that means something with what is chosen now."""
    return (
        _text_size(chosen),
        _colours(chosen),
        _voice(chosen),
        _speed(chosen),
        _touched(chosen),
        _language(chosen),
        _way_in(chosen),
        *_times(chosen),
        _hold(chosen),
        _pause(chosen),
    )


def _text_size(chosen: PersonSettings) -> SettingRow:
    sizes = (
        (TextSize.NORMAL, easy("Normal"), 26),
        (TextSize.BIG, easy("Big"), 38),
        (TextSize.VERY_BIG, easy("Very big"), 50),
    )
    options = tuple(
        _option(size, words, sample=Sample(letters="Aa", px=px)) for size, words, px in sizes
    )
    return _row("text_size", easy("Text size"), "text", chosen.text_size, options)


def _colours(chosen: PersonSettings) -> SettingRow:
    colours = (
        (ScreenColours.CREAM, easy("Cream")),
        (ScreenColours.WHITE, easy("White")),
        (ScreenColours.DARK, easy("Dark")),
        (ScreenColours.BLACK_YELLOW, easy("Black & yellow")),
    )
    options = tuple(
        _option(one, words, sample=Sample(letters="A", theme=theme_of(one)))
        for one, words in colours
    )
    return _row("colours", easy("Colours"), "palette", chosen.colours, options)


def _voice(chosen: PersonSettings) -> SettingRow:
    options = (
        _option(OFF, easy("Off"), "speaker_off"),
        _option(Voice.ONE, easy("Voice 1"), "speaker"),
        _option(Voice.TWO, easy("Voice 2"), "speaker"),
    )
    now = chosen.voice if chosen.reads_by_itself else OFF
    return _row("voice", easy("Voice"), "speaker", now, options)


def _speed(chosen: PersonSettings) -> SettingRow:
    options = (
        _option(Speed.SLOW, easy("Slow"), "gauge_slow"),
        _option(Speed.NORMAL, easy("Normal"), "gauge"),
        _option(Speed.FAST, easy("Fast"), "gauge_fast"),
    )
    return _row("speed", easy("Voice speed"), "gauge", chosen.speed, options)


def _touched(chosen: PersonSettings) -> SettingRow:
    options = (
        _option(OFF, easy("Off"), "speaker_off"),
        _option(ON, easy("On"), "speaker"),
    )
    now = ON if chosen.says_what_is_touched else OFF
    return _row("touched", easy("Say what I touch"), "hand", now, options)


def _language(chosen: PersonSettings) -> SettingRow:
    # Each language is named in itself, so that who reads it finds it.
    options = (_option(Language.ENGLISH, "English"), _option(Language.WELSH, "Cymraeg"))
    return _row("language", easy("Language"), "message", chosen.language, options)


def _way_in(chosen: PersonSettings) -> SettingRow:
    options = (
        _option(WayIn.TOUCH, easy("Touch"), "hold"),
        _option(WayIn.ONE_SWITCH, easy("1 switch"), "switch_one"),
        _option(WayIn.TWO_SWITCHES, easy("2 switches"), "switch_two"),
        _option(WayIn.DWELL, easy("Keep still"), "pointer"),
    )
    return _row("way_in", easy("I use"), "hand", chosen.way_in, options)


def _times(chosen: PersonSettings) -> tuple[SettingRow, ...]:
    if chosen.way_in is WayIn.ONE_SWITCH:
        seconds = tuple(
            _option(str(one * 1000), easy_n("{count} second", "{count} seconds", one))
            for one in _SCAN_SECONDS
        )
        return (_row("scan", easy("Stay on each"), "clock", str(chosen.scan_ms), seconds),)
    if chosen.way_in is WayIn.DWELL:
        lengths = (
            _option("800", easy("Short")),
            _option("1200", easy("Normal")),
            _option("2500", easy("Long")),
        )
        return (_row("dwell", easy("Keep still for"), "clock", str(chosen.dwell_ms), lengths),)
    return ()


def _hold(chosen: PersonSettings) -> SettingRow:
    options = (
        _option("0", easy("One tap")),
        _option("400", easy("Short press")),
        _option("1000", easy("Long press")),
    )
    return _row("hold", easy("To pick"), "hold", str(chosen.hold_ms), options)


def _pause(chosen: PersonSettings) -> SettingRow:
    options = (
        _option("400", easy("Very fast")),
        _option("800", easy("Fast")),
        _option("1500", easy("All quick ones")),
    )
    return _row("pause", easy("Skip extra taps"), "skip", str(chosen.pause_ms), options)


def hard_words_row() -> SettingRow:
    """Return the row that leads to what words mean. Nothing in it is ever picked."""
    open_it = _option("open", easy("What words mean"), "arrow_right")
    return _row(HARD_WORDS, easy("Hard words"), "list", "", (open_it,))


def _row(
    key: str, words: str, glyph: str, now: str, options: tuple[SettingOption, ...]
) -> SettingRow:
    return SettingRow(key=key, words=words, glyph=glyph, options=options, picked=now)


def _option(
    key: str, words: str, glyph: str = "", *, sample: Sample | None = None
) -> SettingOption:
    return SettingOption(key=key, words=words, glyph=glyph, sample=sample)
