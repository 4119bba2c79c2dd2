"""Screens: one frozen State in, signals out."""
