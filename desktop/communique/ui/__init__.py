"""The window: the only package that knows Qt and pyqtgraph."""

import gc
import os

from communique.ui.enumerations import make_after_patterns
from communique.ui.sparing import bare_numpy, kept_bytecode, late_patterns, spare_sources

# numpy multiplies no matrices here: without this it starts a thread a core, which spin while the window is made.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# A start makes 60,000 objects that all stay: looking through them once costs 16 ms. After the first frame they are
# set aside, and the collector goes back to work (`settle`).
gc.set_threshold(250_000, 20, 20)


def settle() -> None:
    """Once the first window is there: what a start made stays, and need not be looked at again."""
    if not gc.get_freeze_count():
        gc.freeze()
    gc.set_threshold(50_000, 20, 20)


# Whoever imports this may have imported Qt before it; what needs no Qt is best imported first.
spare_sources()
make_after_patterns()
# isort: off
with bare_numpy():
    import communique.browsing.showing
    import communique.library  # noqa: F401

with kept_bytecode(), late_patterns():
    import PySide6.QtCore  # noqa: F401
# isort: on

spare_sources()
