"""The window: the only package that knows Qt and pyqtgraph."""

import gc
import os
import sys


def _is_featureless(_module: object) -> bool:
    """What PySide asks of each module by reading its source: whether it may want snake_case names. Ours never does."""
    return False


def _spare_sources() -> None:
    """60 modules are to come; reading their sources would cost 25 ms at every start."""
    features = sys.modules.get("shibokensupport.feature")
    if hasattr(features, "_mod_uses_pyside"):
        features._mod_uses_pyside = _is_featureless  # type: ignore[union-attr]


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
_spare_sources()
# isort: off
import communique.browsing.showing  # noqa: E402
import communique.library  # noqa: E402, F401
import PySide6.QtCore  # noqa: E402, F401
# isort: on

_spare_sources()
