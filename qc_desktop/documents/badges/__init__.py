"""Badges as PDF: single cards and sheets."""
