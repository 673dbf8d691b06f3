"""The window: the only package that knows Qt and pyqtgraph."""

import os
import sys

# numpy multiplies no matrices here: without this it starts a thread a core, which spin while the window is made.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# Before Qt, for PySide reads the source of every module that is imported after it.
import communique.browsing.showing
import communique.library  # noqa: E402
import PySide6.QtCore  # noqa: E402


def _is_featureless(_module: object) -> bool:
    """What PySide asks of each module by reading its source: whether it may ask for snake_case names. Ours never does."""
    return False


# 60 modules are still to come; reading their sources would cost 25 ms at every start.
if hasattr(_features := sys.modules.get("shibokensupport.feature"), "_mod_uses_pyside"):
    _features._mod_uses_pyside = _is_featureless  # type: ignore[union-attr]
