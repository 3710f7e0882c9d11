"""The files of the project, for the checks that read them."""

from __future__ import annotations

import ast
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("ui", "desktop", "sync", "resources")
NOT_OURS = {".git", ".venv", "build", "dist", "__pycache__"}


@dataclass(frozen=True)
class Tree:
    """The files that belong to the project, known to git or about to be; paths are relative to ``root``."""

    root: Path
    packages: tuple[str, ...]

    @cached_property
    def files(self) -> list[Path]:
        """Every file that git keeps or would keep; without git, every file but what tools leave behind."""
        try:
            command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
            listing = subprocess.run(command, cwd=self.root, capture_output=True, text=True, check=True).stdout
            found = [Path(name) for name in listing.split("\0") if name]
        except (FileNotFoundError, subprocess.CalledProcessError):
            found = [path.relative_to(self.root) for path in self.root.rglob("*") if not self._is_left_by_tools(path)]
        return sorted(path for path in found if (self.root / path).is_file())

    @cached_property
    def modules(self) -> dict[Path, ast.Module]:
        """Every Python module of the project, parsed."""
        return {path: ast.parse(self.text(path)) for path in self.files if path.suffix == ".py"}

    @property
    def shipped(self) -> dict[Path, ast.Module]:
        """The modules that a user gets."""
        return {path: module for path, module in self.modules.items() if path.parts[0] in self.packages}

    @property
    def tests(self) -> dict[Path, ast.Module]:
        """The modules under tests/."""
        return {path: module for path, module in self.modules.items() if path.parts[0] == "tests"}

    def text(self, path: Path) -> str:
        """Return a file's text; a file that is no text has none."""
        content = (self.root / path).read_bytes()
        return "" if b"\0" in content[:8192] else content.decode("utf-8")

    def _is_left_by_tools(self, path: Path) -> bool:
        folders = path.relative_to(self.root).parts[:-1]
        return any(
            name in NOT_OURS or name.endswith((".egg-info", "_cache")) or name == ".hypothesis" for name in folders
        )


@pytest.fixture(scope="session")
def tree() -> Tree:
    """The project's files."""
    return Tree(ROOT, PACKAGES)
