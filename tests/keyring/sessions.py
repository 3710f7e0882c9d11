"""A session bus and a keyring of the test's own: started, locked and killed without touching the machine's session."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from jeepney import DBusAddress, MatchRule, message_bus, new_method_call  # type: ignore[import-untyped]  # it comes without types
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection  # type: ignore[import-untyped]  # as above

PROGRAMS = ("dbus-run-session", "gnome-keyring-daemon")
PASSWORD = b"correct horse"
NAME = "org.freedesktop.secrets"
WAIT = 60.0  # seconds, for a machine under load; what is awaited comes within the first of them
# Nothing is started by asking for it: a keyring is here when the test has started one, and only then.
CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""


def missing() -> list[str]:
    """Return the programs that these tests need and this machine lacks."""
    return [name for name in PROGRAMS if shutil.which(name) is None]


@dataclass
class Session:
    """One session; ``environment`` is that of the programs in it."""

    environment: dict[str, str]
    daemons: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start_keyring(self, *, unlocked: bool = True) -> None:
        """Start a keyring and wait until it can be asked; nobody has unlocked it where ``unlocked`` is false."""
        how = "--unlock" if unlocked else "--start"
        with closing(self._connected()) as connection, self._names(connection) as changes:
            daemon = subprocess.Popen(
                ["gnome-keyring-daemon", "--foreground", how, "--components=secrets"],
                env=self.environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            self.daemons.append(daemon)
            assert daemon.stdin is not None
            with daemon.stdin:
                daemon.stdin.write(PASSWORD if unlocked else b"")
            while not connection.recv_until_filtered(changes, timeout=WAIT).body[2]:
                pass

    def lock(self) -> None:
        """Lock every keyring, as the system does when a person leaves."""
        service = DBusAddress("/org/freedesktop/secrets", NAME, "org.freedesktop.Secret.Service")
        with closing(self._connected()) as connection:
            connection.send_and_get_reply(new_method_call(service, "LockService"), timeout=WAIT)

    def kill_keyring(self) -> None:
        """Let the keyring die in the middle of everything; return when the bus knows."""
        with closing(self._connected()) as connection, self._names(connection) as changes:
            self.daemons[-1].kill()
            self.daemons[-1].wait(WAIT)
            while connection.recv_until_filtered(changes, timeout=WAIT).body[2]:
                pass

    def end(self) -> None:
        """End every keyring that is still here."""
        for daemon in self.daemons:
            daemon.terminate()
            daemon.wait(WAIT)

    def _connected(self) -> DBusConnection:
        return open_dbus_connection(self.environment["DBUS_SESSION_BUS_ADDRESS"])

    @contextmanager
    def _names(self, connection: DBusConnection) -> Iterator[object]:
        """Collect what the bus says of the keyring's name from now on: the name, its old and its new owner."""
        rule = MatchRule(type="signal", interface="org.freedesktop.DBus", member="NameOwnerChanged")
        rule.add_arg_condition(0, NAME)
        Proxy(message_bus, connection, timeout=WAIT).AddMatch(rule)
        with connection.filter(rule) as changes:
            yield changes


@contextmanager
def session(home: Path) -> Iterator[Session]:
    """Lend a session whose programs keep everything in a home of its own."""
    config = home / "bus.conf"
    config.write_text(CONFIG, encoding="utf-8")
    strange = ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL", "SSH_AUTH_SOCK")
    environment = {name: value for name, value in os.environ.items() if name not in strange}
    held = subprocess.Popen(
        ["dbus-run-session", f"--config-file={config}", "--", "sh", "-c", 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat'],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert held.stdin is not None
    assert held.stdout is not None
    lent = Session({**environment, "DBUS_SESSION_BUS_ADDRESS": held.stdout.readline().decode().strip()})
    try:
        yield lent
    finally:
        lent.end()
        held.stdin.close()
        held.stdout.close()
        held.wait(WAIT)
