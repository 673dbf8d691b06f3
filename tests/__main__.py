"""python3 tests [pytest arguments]: makes .venv on first use, says plainly what is missing, runs the tests."""

import os
import sys

TESTS = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(TESTS)
sys.path.insert(0, os.path.join(ROOT, "desktop"))

import setting_up  # noqa: E402

if __name__ == "__main__":
    named = [argument for argument in sys.argv[1:] if os.path.exists(argument.split("::")[0])]
    arguments = ["-m", "pytest", "-c", os.path.join(ROOT, "pyproject.toml"), "--rootdir", ROOT]
    setting_up.run(
        arguments + sys.argv[1:] + ([] if named else [TESTS]),
        "dev",
        window=False,
        environment={"QT_QPA_PLATFORM": "offscreen"},
    )
