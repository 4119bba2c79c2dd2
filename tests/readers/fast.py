"""A quick judge of PDF/UA-1 for tests that make many files; veraPDF has the last word."""

import page


def quick_faults(pdf: bytes) -> list[str]:
    """Return the rules of PDF/UA-1 that a file breaks, as page-validation sees it."""
    report = page.validate_pdf_bytes(pdf, profile="ua1")
    found = [f"{one.rule_id}: {one.message}" for one in report.failures]
    return found or ([] if report.is_compliant else ["does not comply, and no rule says why"])
