"""What can stand in the way of a backup and of restoring one."""

from __future__ import annotations

from sync.errors import Kind, KnownError


class NotABackup(KnownError):
    """The file is no backup of this program, or it is damaged. Facts: file."""

    code, kind = "not-a-backup", Kind.REFUSED


class BackupNewer(KnownError):
    """A newer version of the program wrote the backup. Facts: file."""

    code, kind = "backup-newer", Kind.REFUSED


class BackupFailed(KnownError):
    """The copy did not pass its check, so it was thrown away. Facts: file."""

    code, kind = "backup-failed", Kind.STORE


class RestoreChanged(KnownError):
    """The backup or the desk is not as it was when the plan was shown. Facts: file."""

    code, kind = "restore-changed", Kind.REFUSED


class HistoriesDiffer(KnownError):
    """Restoring would leave signed records behind, because both sides signed on their own. Facts: file, count."""

    code, kind = "histories-differ", Kind.REFUSED


class BackupPlace(KnownError):
    """The file chosen for a backup lies among the files this desk works with. Facts: file."""

    code, kind = "backup-place", Kind.USAGE
