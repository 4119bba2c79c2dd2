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
    options = tuple(
        SettingOption(key=person, words=easy("Use {name}’s", name=name)) for person, name in people
    )
    return SettingRow(
        key=WHOSE, words=easy("Whose settings"), glyph="users", options=options, picked=now
    )


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
    return SettingRow(
        key="text_size",
        words=easy("Text size"),
        glyph="text",
        options=tuple(
            SettingOption(key=size, words=words, sample=Sample(letters="Aa", px=px))
            for size, words, px in sizes
        ),
        picked=chosen.text_size,
    )


def _colours(chosen: PersonSettings) -> SettingRow:
    colours = (
        (ScreenColours.CREAM, easy("Cream")),
        (ScreenColours.WHITE, easy("White")),
        (ScreenColours.DARK, easy("Dark")),
        (ScreenColours.BLACK_YELLOW, easy("Black & yellow")),
    )
    return SettingRow(
        key="colours",
        words=easy("Colours"),
        glyph="palette",
        options=tuple(
            SettingOption(key=one, words=words, sample=Sample(letters="A", theme=theme_of(one)))
            for one, words in colours
        ),
        picked=chosen.colours,
    )


def _voice(chosen: PersonSettings) -> SettingRow:
    return SettingRow(
        key="voice",
        words=easy("Voice"),
        glyph="speaker",
        options=(
            SettingOption(key=OFF, words=easy("Off"), glyph="speaker_off"),
            SettingOption(key=Voice.ONE, words=easy("Voice 1"), glyph="speaker"),
            SettingOption(key=Voice.TWO, words=easy("Voice 2"), glyph="speaker"),
        ),
        picked=chosen.voice if chosen.reads_by_itself else OFF,
    )


def _speed(chosen: PersonSettings) -> SettingRow:
    return SettingRow(
        key="speed",
        words=easy("Voice speed"),
        glyph="gauge",
        options=(
            SettingOption(key=Speed.SLOW, words=easy("Slow"), glyph="gauge_slow"),
            SettingOption(key=Speed.NORMAL, words=easy("Normal"), glyph="gauge"),
            SettingOption(key=Speed.FAST, words=easy("Fast"), glyph="gauge_fast"),
        ),
        picked=chosen.speed,
    )


def _touched(chosen: PersonSettings) -> SettingRow:
    return SettingRow(
        key="touched",
        words=easy("Say what I touch"),
        glyph="hand",
        options=(
            SettingOption(key=OFF, words=easy("Off"), glyph="speaker_off"),
            SettingOption(key=ON, words=easy("On"), glyph="speaker"),
        ),
        picked=ON if chosen.says_what_is_touched else OFF,
    )


def _language(chosen: PersonSettings) -> SettingRow:
    # Each language is named in itself, so that who reads it finds it.
    return SettingRow(
        key="language",
        words=easy("Language"),
        glyph="message",
        options=(
            SettingOption(key=Language.ENGLISH, words="English"),
            SettingOption(key=Language.WELSH, words="Cymraeg"),
        ),
        picked=chosen.language,
    )


def _way_in(chosen: PersonSettings) -> SettingRow:
    return SettingRow(
        key="way_in",
        words=easy("I use"),
        glyph="hand",
        options=(
            SettingOption(key=WayIn.TOUCH, words=easy("Touch"), glyph="hold"),
            SettingOption(key=WayIn.ONE_SWITCH, words=easy("1 switch"), glyph="switch_one"),
            SettingOption(key=WayIn.TWO_SWITCHES, words=easy("2 switches"), glyph="switch_two"),
            SettingOption(key=WayIn.DWELL, words=easy("Keep still"), glyph="pointer"),
        ),
        picked=chosen.way_in,
    )


def _times(chosen: PersonSettings) -> tuple[SettingRow, ...]:
    if chosen.way_in is WayIn.ONE_SWITCH:
        seconds = tuple(
            SettingOption(
                key=str(one * 1000), words=easy_n("{count} second", "{count} seconds", one)
            )
            for one in _SCAN_SECONDS
        )
        words = easy("Stay on each")
        return (_times_row("scan", words, seconds, chosen.scan_ms),)
    if chosen.way_in is WayIn.DWELL:
        lengths = (
            SettingOption(key="800", words=easy("Short")),
            SettingOption(key="1200", words=easy("Normal")),
            SettingOption(key="2500", words=easy("Long")),
        )
        return (_times_row("dwell", easy("Keep still for"), lengths, chosen.dwell_ms),)
    return ()


def _times_row(key: str, words: str, options: tuple[SettingOption, ...], now: int) -> SettingRow:
    return SettingRow(key=key, words=words, glyph="clock", options=options, picked=str(now))


def _hold(chosen: PersonSettings) -> SettingRow:
    options = (
        SettingOption(key="0", words=easy("One tap")),
        SettingOption(key="400", words=easy("Short press")),
        SettingOption(key="1000", words=easy("Long press")),
    )
    return SettingRow(
        key="hold",
        words=easy("To pick"),
        glyph="hold",
        options=options,
        picked=str(chosen.hold_ms),
    )


def _pause(chosen: PersonSettings) -> SettingRow:
    options = (
        SettingOption(key="400", words=easy("Very fast")),
        SettingOption(key="800", words=easy("Fast")),
        SettingOption(key="1500", words=easy("All quick ones")),
    )
    return SettingRow(
        key="pause",
        words=easy("Skip extra taps"),
        glyph="skip",
        options=options,
        picked=str(chosen.pause_ms),
    )


def hard_words_row() -> SettingRow:
    """Return the row that leads to what words mean. Nothing in it is ever picked."""
    open_it = SettingOption(key="open", words=easy("What words mean"), glyph="arrow_right")
    return SettingRow(
        key=HARD_WORDS, words=easy("Hard words"), glyph="list", options=(open_it,), picked=""
    )
