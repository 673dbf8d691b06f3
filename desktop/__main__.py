"""python3 desktop [LIBRARY | FILES…]: makes .venv on first use, says plainly what is missing, starts the program."""

import os
import sys

import setting_up

# These speak to the shell alone and need no screen and no library of Qt's.
SHELL = ("extract", "import", "export", "check", "-h", "--help", "--version")

if __name__ == "__main__":
    without_window = len(sys.argv) > 1 and sys.argv[1] in SHELL
    # Code instead of `-m`: that would need the package installed, or a PYTHONPATH that children inherit.
    start = "import sys; sys.path.insert(0, %r); from communique.__main__ import main; sys.exit(main())"
    desktop = os.path.dirname(os.path.abspath(__file__))
    setting_up.run(["-c", start % desktop] + sys.argv[1:], "runtime", window=None if without_window else True)
