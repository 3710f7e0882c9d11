"""What PyInstaller would collect and the program does without; build.spec applies it, and a check of the result too."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Tools of the checkout, screens we do not use, and two bindings of GPL libraries (readline, gdbm).
MODULES = (
    *("pip", "setuptools", "pkg_resources", "wheel", "_distutils_hack"),
    *("pytest", "_pytest", "pytestqt", "hypothesis", "mypy", "PyInstaller", "importlinter", "grimp"),
    *("tkinter", "unittest", "doctest", "pydoc_data", "lib2to3", "IPython", "pandas", "PIL"),
    *("readline", "_gdbm", "_dbm"),
    *("numpy.f2py", "numpy.testing", "numpy.random", "numpy.distutils", "pyqtgraph.examples", "pyqtgraph.opengl"),
    "duckdb.experimental",  # another library's way to ask DuckDB
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets", "PySide6.QtNetwork"),
    *("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"),  # see packaging/hooks/no_opengl.py
    *("PySide6.QtTest", "PySide6.QtDesigner", "PySide6.QtUiTools", "PySide6.QtHelp", "PySide6.QtSql"),
)

# What PyInstaller's hooks collect and no page of ours draws with; of Qt's translations, the languages we offer stay.
EVERYWHERE = re.compile(
    r"(^|/)(opengl32sw|d3dcompiler_47)\.dll$"
    r"|(^|/)(lib)?Qt6?(Qml|Quick|VirtualKeyboard|Pdf|ShaderTools|EglF[Ss])\w*"
    r"|/plugins/(qmltooling|virtualkeyboard|generic|egldeviceintegrations|wayland-graphics-integration-server)/"
    r"|/plugins/platforminputcontexts/.*virtualkeyboard"
    r"|/plugins/platforms/(lib)?q(direct2d|minimal|eglfs|linuxfb|vnc|vkkhrdisplay|minimalegl|webgl)"
    r"|/plugins/platformthemes/libqgtk3"
    r"|/plugins/(tls|networkinformation)/"
    r"|/plugins/imageformats/(lib)?q(tga|tiff|wbmp|webp|icns|pdf)"
    r"|/translations/(?!qt(base)?_(en|es)\b)"
    r"|\.pyi$|^numpy/.*/tests/|^pyqtgraph/(examples|icons/.*\.png$)"
    r"|^[^/]+\.dist-info/(RECORD|INSTALLER|REQUESTED|WHEEL|direct_url\.json|top_level\.txt)$",
    re.IGNORECASE,
)

# On Linux other parts of Qt link to these; on Windows nothing that is left does (the check of the DLLs would say so).
# numpy.linalg asks for a library of 20 MB and nothing of ours asks for it: products/, packaging/hooks/no_linalg.py.
ON_WINDOWS = re.compile(
    r"(^|/)Qt6?(OpenGL|OpenGLWidgets|Network)\.(dll|pyd)$|^numpy/linalg/\w+\.\S*pyd$", re.IGNORECASE
)

# What may not be in a shipped tree, however it got there.
FORBIDDEN = re.compile(
    r"(^|/)(lib)?Qt6?(Qml|Quick|WebEngine|Pdf|VirtualKeyboard|Designer|Test|Sql)\w*\."
    r"|(^|/)(opengl32sw|icuuc|mscms|bcryptprimitives|ucrtbase)\.dll$"
    r"|(^|/)(pip|setuptools|wheel|tkinter|pytest|_pytest|mypy|hypothesis|PyInstaller)/|(^|/)_tkinter\."
    r"|(^|/)(tests?|fixtures)/(?!__init__)"
    r"|(^|/)(tcl|tk)\d?\d?\.dll$|(^|/)(readline|_gdbm|_dbm)\.",
    re.IGNORECASE,
)


def dropped(name: str, *, windows: bool) -> bool:
    """Tell whether a file of the collected tree is left out; its name is the path in the tree."""
    path = name.replace("\\", "/")
    return bool(EVERYWHERE.search(path) or (windows and ON_WINDOWS.search(path)))


def is_openblas(name: str) -> bool:
    """Tell whether a file of the collected tree is the library in whose place ours is put."""
    return "libscipy_openblas" in name


def forbidden(names: Iterable[str]) -> list[str]:
    """Return what is in a shipped tree and must not be."""
    return [name for name in names if FORBIDDEN.search(name.replace("\\", "/"))]
