"""The reports as one self-contained HTML file."""
