"""Voice notes: microphones behind one Protocol, and a player."""

from qc_desktop.ui.devices.voice.file_recorder import FileRecorder
from qc_desktop.ui.devices.voice.player import Heard, Player
from qc_desktop.ui.devices.voice.qt_recorder import QtRecorder
from qc_desktop.ui.devices.voice.recorder import PcmChunk, Recorder

__all__ = ["FileRecorder", "Heard", "PcmChunk", "Player", "QtRecorder", "Recorder"]
