"""QC Desktop: Easy Read visits, reports and badges for Quality Checkers."""

__version__ = "0.1.0"
