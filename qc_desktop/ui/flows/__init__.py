"""Flows own screens, call services, and ask the domain what is next."""
