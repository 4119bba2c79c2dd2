"""Sending and receiving: signed, sealed segments of changes over any place that keeps files."""
