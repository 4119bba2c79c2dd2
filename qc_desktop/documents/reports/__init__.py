"""The two reports as PDF."""
