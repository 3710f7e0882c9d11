"""Setup's script agrees with the program: names, words in both languages, exit codes, what it touches."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from desktop import paths
from desktop.outbox import tokens
from tests.packaging.lane import ROOT, WINDOWS, lane

product, setup_program, installing = lane("product"), lane("setup_program"), lane("trial.installing")
SCRIPT = (WINDOWS / "installer.nsi").read_text(encoding="utf-8")
WORDS = (WINDOWS / "words.nsh").read_text(encoding="utf-8")
OWN_NAMES = {"KEY", "CLASSES", "MARK", "OLDEST_BUILD"}  # defined in the script itself
SAID = re.compile(r'^LangString (\w+) \$\{LANG_(\w+)\} "(.+)"$', re.MULTILINE)


def test_every_sentence_of_setup_is_there_in_both_languages() -> None:
    said = {(key, language) for key, language, _ in SAID.findall(WORDS)}
    keys = {key for key, _ in said}

    assert said == {(key, language) for key in keys for language in ("ENGLISH", "SPANISH")}
    assert keys == set(re.findall(r"\$\((\w+)\)", SCRIPT))


def test_no_sentence_of_setup_stands_there_twice() -> None:
    counts = Counter((key, language) for key, language, _ in SAID.findall(WORDS))

    assert set(counts.values()) == {1}


@pytest.mark.parametrize("word", ["invalid", "oops", "non-compliant", "please try again later", "fatal"])
def test_setup_does_not_speak_like_a_machine(word: str) -> None:
    assert word not in WORDS.lower()


def test_a_refusal_says_what_became_of_the_computer() -> None:
    refusals = re.findall(r'Refuse "\$\((\w+)\)"', SCRIPT)
    english = {key: text for key, language, text in SAID.findall(WORDS) if language == "ENGLISH"}

    assert len(set(refusals)) >= 6
    assert [key for key in refusals if not re.search("Nothing was changed|is safe", english[key])] == []


def test_the_exit_codes_are_the_documented_ones() -> None:
    used = {int(code) for code in re.findall(r'Refuse "[^"]+" (\d)', SCRIPT)} | {4}
    head = " ".join(line.lstrip("; ") for line in SCRIPT.splitlines()[:14])
    trial = {getattr(installing, name) for name in ("TOO_OLD", "RUNNING", "NEWER", "FOR_EVERYONE", "OTHER_FILES")}

    assert {int(code) for code in re.findall(r"(?:^|[ ,])(\d) [a-z]", head)} == used | {0, 1}
    assert trial <= used


def test_the_builder_hands_over_every_name_that_the_script_asks_for(tmp_path: Path) -> None:
    (tmp_path / "app-1.0.0-aaaaaaaa").mkdir()
    known = setup_program.definitions(setup_program.Release(tmp_path, "1.0.0"), tmp_path / "Setup.exe", "lzma")
    asked = {
        name
        for name in re.findall(r"\$\{([A-Z][A-Z0-9_]*)\}", SCRIPT)
        if not name.startswith(("LANG_", "NSIS_", "SECTION_"))
    }
    of_macros = {"UN", "PROGRAM", "TEXT", "CODE", "SIGN"}

    assert asked - OWN_NAMES - of_macros <= set(known)
    assert known["VERSION4"] == "1.0.0.0"


def test_what_purging_takes_is_where_the_program_keeps_it() -> None:
    assert paths.NAME == product.DATA
    assert tokens.SERVICE == product.NAME
    assert 'RMDir /r "$LOCALAPPDATA\\${DATA}"' in SCRIPT


def test_purging_takes_the_tokens_of_all_endpoints() -> None:
    from keyring.backends.Windows import WinVaultKeyring

    others = str(WinVaultKeyring._compound_name("https://endpoint.example/fhir", tokens.SERVICE))  # type: ignore[no-untyped-call]

    assert others.endswith(f"@{product.NAME}")
    assert 'StrLen $7 "@${NAME}"' in SCRIPT


def test_only_folders_of_ours_are_removed_whole() -> None:
    removed = re.findall(r'RMDir /r "([^"]+)"', SCRIPT)

    assert sorted(removed) == ["$INSTDIR\\$1", "$LOCALAPPDATA\\${DATA}"]
    assert 'FindFirst $0 $1 "$INSTDIR\\app-*"' in SCRIPT


def test_the_sealed_file_ends_as_the_window_saves_it() -> None:
    saving = (ROOT / "ui" / "attestations" / "saving.py").read_text(encoding="utf-8")

    assert f"*{product.SEALED}" in saving


def test_nothing_is_started_from_a_temporary_folder() -> None:
    started = re.findall(r"^\s*Exec\w*\s+(.+)$", SCRIPT, re.MULTILINE)

    assert set(started) == {"'\"$INSTDIR\\${WINDOW}.exe\"'"}


def test_no_administrator_is_asked_for() -> None:
    assert "RequestExecutionLevel user" in SCRIPT
    assert "Target amd64-unicode" in SCRIPT


def test_files_go_only_after_the_programs_were_swapped() -> None:
    section = SCRIPT[SCRIPT.index('Section "-Program"') :]

    assert section.index("File /r") < section.index("!insertmacro Swap") < section.index("Call RemoveVersions")


def test_an_older_twin_says_everywhere_that_it_is_older(tmp_path: Path) -> None:
    new = tmp_path / "new"
    about = new / "app-0.1.0-aaaaaaaa" / "dxf_desk-0.1.0.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Name: dxf-desk\nVersion: 0.1.0\n", encoding="utf-8")
    (new / "dxf-desk.exe").write_bytes(b"?app-0.1.0-aaaaaaaa?" + "0.1.0".encode("utf-16-le"))

    twin = setup_program.older_twin(setup_program.Release(new, "0.1.0"), "0.0.9", tmp_path / "old")

    assert twin.contents == "app-0.0.9-aaaaaaaa"
    assert (twin.folder / "dxf-desk.exe").read_bytes() == b"?app-0.0.9-aaaaaaaa?" + "0.0.9".encode("utf-16-le")
    metadata = twin.folder / twin.contents / "dxf_desk-0.0.9.dist-info" / "METADATA"
    assert "Version: 0.0.9\n" in metadata.read_text(encoding="utf-8")


def test_the_same_sources_are_the_same_build() -> None:
    assert product.build() == product.build()
    assert re.fullmatch(r"app-\d+\.\d+\.\d+-[0-9a-f]{8}", product.contents_folder())
