"""Stories as a one-page paper and as a picture card."""
