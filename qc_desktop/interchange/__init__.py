"""Files that come in and go out: checklists, exports, pictures, sound."""
