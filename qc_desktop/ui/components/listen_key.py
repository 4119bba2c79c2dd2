"""What a Listen key shows: the same in the bars, in messages and in the office."""

from qc_desktop.ui.components.bars import Listen
from qc_desktop.ui.components.keys import Key, KeyKind
from qc_desktop.words import easy


def show_listen(key: Key, state: Listen) -> None:
    """Show a state of the voice on a Listen key; safe to call again with the same."""
    key.setVisible(state is not Listen.HIDDEN)
    if state is Listen.READING:
        key.show_key(easy("Stop"), glyph="stop", kind=KeyKind.READING, name=easy("Stop reading"))
    elif state is Listen.NO_VOICE:
        key.show_key(easy("No voice here"), glyph="speaker_off", kind=KeyKind.PLAIN)
    else:
        key.show_key(easy("Listen"), glyph="speaker", kind=KeyKind.PLAIN)
