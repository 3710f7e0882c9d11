"""What a person must not be known by is taken out of every text, however it is written; what helps stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.diagnostics import redaction

HOME = Path("/srv/rosa-home")
PROGRAM = Path(redaction.__file__).resolve().parents[2]
SECRETS = [
    '{"access_token": "geheim und lang", "expires_in": 3600}',
    r"{\"refresh_token\": \"geheim\"}",
    "{'client_secret': 'geheim'}",
    '{"client_assertion": "geheim", "grant_type": "client_credentials"}',
    'token = b"geheim"',
    "password: geheim",
    "Contraseña: geheim",
    "http_proxy=rosa:geheim@proxy.clinic.example:8080",
    "proxy rosa:geheim@proxy",
    "https://rosa:ge/heim@proxy.example/x",
    "Proxy-Authorization: Basic Z2VoZWltOmdlaGVpbQ==",
    "https://portal.example/x?key=geheim#geheim",
    "the value geheim9KkQ2mZr7Tx41Lb8Vw3P was refused",
    "Negotiate geheimgeheimgeheim",
    '{"api_key": "geheim',
]
PATHS = [
    r"C:\Users\Rosa Diaz\Documents\Olive payroll.xlsx",
    r"C:\Usuarios\Rosa\Olive\desk.db",
    r"'C:\\Users\\Rosa\\Olive list.csv'",
    r"c:/Users/Rosa/Olive.csv: not found",
    r"\\olive-server\rosa$\Olive\desk.db",
    r"'\\\\olive-server\\rosa\\x.csv'",
    r"\\?\C:\Users\Rosa\Olive",
    "//olive-server/rosa/x.csv",
    "/home/rosa/Olive payroll.xlsx is missing",
    "'/data/olive/rosa.csv'",
    "file:///C:/Users/Rosa/Olive.csv",
    "file:///home/rosa/Olive.csv",
    "/mnt/c/Users/Rosa/Olive.csv",
    "~/Olive/Rosa.csv",
    "«/opt/Olive/Rosa.csv»",
    "/srv/rosa-home/Olive.csv",
    r""" "D:\\O'Neil Olive\\Rosa.csv" """,
    r"D:\Rosa's Olive\payroll.csv",
    "/home/x/Rosa's/Olive.csv",
    r"'D:\\Clínica «Rosa»\\olive.csv'",
    r"‘C:\Users\rosa’s\olive.csv’",
    "'Olive payroll.xlsx'",
    "{'file': 'Olive payroll de Rosa.csv'}",
    """ "Rosa's olive.pdf" """,
    r"{\"file\": \"Rosa olive.dxf-attestation\"}",
]


@pytest.mark.parametrize("text", SECRETS)
def test_no_secret_stays_however_it_is_written(text: str) -> None:
    told = redaction.redacted(text, home=HOME, person="")

    assert "geheim" not in told.casefold()
    assert "rosa" not in told.casefold()


@pytest.mark.parametrize("text", PATHS)
def test_no_folder_and_no_file_name_of_a_person_stays(text: str) -> None:
    told = redaction.redacted(f"could not read {text}", home=HOME, person="").casefold()

    assert "could not read" in told
    assert "[path]" in told
    assert not [name for name in ("rosa", "olive", "diaz", "payroll") if name in told]


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("call (559) 555-0101 now", "555"),
        ("call 559-555-0101 now", "555"),
        ("mail rosa%40clinic.example now", "clinic"),
        ("mail ñata.peña@clínica.example now", "peña"),
    ],
)
def test_no_way_to_reach_a_person_stays(text: str, gone: str) -> None:
    assert gone not in redaction.redacted(text, home=HOME, person="")


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-22 10:11:12,345 INFO sync.catalog.pull: page 3 of 12, 250 datasets, md5 0123456789abcdef01234567",
        "GET https://data.chhs.ca.gov/api/3/action/status_show 200 in 0.2 s",
        "job send: busy {'host': 'data.chhs.ca.gov', 'wait': 90}",
        'sqlite3.OperationalError: near "table": syntax error and/or 3/4',
        "StoreDamaged: {'file': 'desk.db'} 'window.log' 'crash.txt' [Errno 2] 'timestamp.json', 'en', 'x'",
        "0b7b2b44-52c1-4f0e-9d07-5a3f4d1c9b10 went from queued to sending",
    ],
)
def test_what_helps_to_find_a_fault_stays(text: str) -> None:
    assert redaction.redacted(text, home=HOME, person="rosa") == text


def test_a_line_of_the_program_is_still_found_in_a_traceback() -> None:
    told = redaction.redacted(f'  File "{PROGRAM}/ui/app.py", line 12, in open', home=HOME, person="")

    assert told == '  File "[program]/ui/app.py", line 12, in open'


def test_the_store_that_is_damaged_is_still_named() -> None:
    assert redaction.redacted(r"C:\Users\Rosa\AppData\desk.db-wal", home=HOME, person="") == "[path]/desk.db-wal"


@given(st.lists(st.one_of(st.sampled_from([*SECRETS, *PATHS]), st.text(max_size=20)), max_size=4))
def test_what_was_redacted_once_stays_as_it_is(parts: list[str]) -> None:
    once = redaction.redacted("\n".join(parts), home=HOME, person="rosa")

    assert redaction.redacted(once, home=HOME, person="rosa") == once
