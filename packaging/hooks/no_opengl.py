"""Stands in for the part of Qt that pyqtgraph imports in any case and uses only when told to draw with OpenGL.

Nothing of ours tells it to, and the real part is 11 MB.
"""

import sys
from types import ModuleType


class QOpenGLWidget:
    """What pyqtgraph derives from and never makes."""


for name in ("QtOpenGL", "QtOpenGLWidgets"):
    module = ModuleType(f"PySide6.{name}")
    module.__dict__["QOpenGLWidget"] = QOpenGLWidget
    sys.modules[module.__name__] = module
