"""Places that keep objects: a folder now, others later."""
