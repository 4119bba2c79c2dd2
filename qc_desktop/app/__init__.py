"""Joins the parts: the only place that knows every class."""
