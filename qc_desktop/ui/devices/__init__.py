"""Voices, microphones, printers: the machine behind small Protocols."""
