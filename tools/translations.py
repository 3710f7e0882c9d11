"""Brings the translation files up to date with the texts of the window, and says which texts still need words.

Run it from the checkout after changing a text; translate what it lists in ``resources/i18n/*.ts``; run it again.
"""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SCRIPTS = Path(sys.executable).parent
LANGUAGES = {"es": [], "en": ["-pluralonly"]}  # English needs only its plural forms


def main() -> int:
    """Return how many texts have no translation, at most 1."""
    sources = sorted((ROOT / "ui").rglob("*.py"))
    missing = []
    for language, flags in LANGUAGES.items():
        file = ROOT / "resources" / "i18n" / f"dxf_desk_{language}.ts"
        which = ["-source-language", "en", "-target-language", language, *flags]
        update = ["-silent", "-no-obsolete", "-locations", "none", *which]
        subprocess.run([SCRIPTS / "pyside6-lupdate", *update, *sources, "-ts", file], check=True)
        subprocess.run([SCRIPTS / "pyside6-lrelease", "-silent", file, "-qm", file.with_suffix(".qm")], check=True)
        missing += [f"{language}: {text}" for text in unfinished(file)]
    sys.stdout.write("\n".join(missing) + "\n" if missing else "Every text is translated.\n")
    return min(1, len(missing))


def unfinished(file: Path) -> list[str]:
    """Return the texts of a translation file that have no translation yet."""
    messages = ET.parse(file).getroot().iter("message")  # noqa: S314 - a file of our own
    return [m.findtext("source", "") for m in messages if m.find("translation[@type='unfinished']") is not None]


if __name__ == "__main__":
    sys.exit(main())
