"""Pictures of screens and pages, held against the ones that someone looked at and kept.

To draw them all anew, in the root of the project:

    QC_SNAPSHOTS=write .venv/bin/python -m pytest -q tests/snapshots

That writes the pictures of every screen of `tests/ui/screens/checker/every.py` too, and takes
away those of screens that are gone. Look at what git says has changed before it is committed.
"""
