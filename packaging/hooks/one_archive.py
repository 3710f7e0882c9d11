"""Makes a frozen program read its modules from the one archive beside it, which both programs share.

PyInstaller gives each program an archive of its own. Ours have a small one, with what the start itself needs; this is
the first script to run, and turns the reader that every finder holds to the large one. It reaches into PyInstaller's
own start (version 6.22.3, pinned); that the program starts at all is the test.
"""

import os
import sys

import pyimod02_importers  # type: ignore[import-not-found]  # PyInstaller's own, there in every frozen program

pyimod02_importers.pyz_archive.__init__(os.path.join(sys._MEIPASS, "program.pyz"), 0)  # type: ignore[attr-defined] # noqa: PTH118, SLF001
