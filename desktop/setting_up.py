"""Makes the project's own `.venv` on first use and mends it later: for `python3 desktop` and `python3 tests`.

Standard library only, and parses on old Pythons, so that they can be told what is needed.
"""

import os
import sys

from communique import system_libraries

NEEDED = (3, 11)
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, "Scripts", "python.exe") if os.name == "nt" else os.path.join(VENV, "bin", "python")
# What pip and uv say, among much else, where no package index answers.
NO_NETWORK = ("name resolution", "name or service not known", "failed to establish", "unreachable", "dns error")
LOG = os.path.join(ROOT, ".venv-setup.log")


def run(arguments, group, window, environment=None):
    """Runs the project's Python with `arguments` where the person stands, after setting it up where needed.

    `group` is "runtime" or "dev" (the tests' tools too); `window`: whether a screen is needed (None: no Qt at all).
    """
    _newer_python()
    if not _is_ready(group):
        _check_system(window)
        with _Lock():
            if not _is_ready(group):
                _set_up(group)
    elif window is not None:
        _check_system(window)
    os.environ.update(environment or {})
    _replace_process([PYTHON] + arguments)


def _newer_python():
    """Goes on in a newer Python where this one is too old and another is at hand; else says what is needed."""
    if sys.version_info >= NEEDED:
        return
    newer = [_which("python3.%d" % minor) for minor in range(20, NEEDED[1] - 1, -1)]
    if any(newer):
        _replace_process([next(path for path in newer if path)] + sys.argv)
    else:
        sys.exit(
            "Communiqué needs Python %d.%d or newer; this is Python %s (%s)."
            % (NEEDED[0], NEEDED[1], sys.version.split()[0], sys.executable)
        )


def _check_system(window):
    """Names all that the system lacks in one message, before anything is fetched and before Qt is imported."""
    files = [] if window is None else system_libraries.missing(window)
    packages = ()
    if not os.path.exists(PYTHON) and not _which("uv") and not _has_venv():
        # Debian splits venv off from Python; elsewhere it comes with it.
        packages = ("python3-venv",)
    if files or packages:
        advice = system_libraries.advice(files, packages)
        sys.exit("Communiqué needs something of the system first. Please:\n\n    " + advice)
    if window and system_libraries.lacks_screen():
        sys.exit(system_libraries.window_problem())


def _has_venv():
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        return False
    return True


def _set_up(group):
    names = _dependencies(group)
    shown = ", ".join(sorted({_bare(name) for name in names}))
    _say("Setting up Communiqué, once: fetching %s into .venv …" % shown)
    try:
        _install(names)
    except OSError as error:
        sys.exit("Communiqué could not be set up in %s: %s" % (VENV, error))
    _compile()
    for done in ("runtime", group):
        with open(_stamp_path(done), "w", encoding="utf-8") as stamp:
            stamp.write(_stamp())


def _say(words):
    """To stderr: stdout is for what was asked for, and may be going into a file."""
    sys.stderr.write(words + "\n")
    sys.stderr.flush()


def _install(names):
    import subprocess

    uv = _which("uv")
    if not _works():
        maker = [uv, "venv", "--python", sys.executable] if uv else [sys.executable, "-m", "venv"]
        _call(maker + ["--clear", VENV])
    if uv:
        _call([uv, "pip", "install", "--compile-bytecode", "--python", PYTHON] + names)
    else:
        if subprocess.call([PYTHON, "-m", "pip", "--version"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
            _call([PYTHON, "-m", "ensurepip"])
        _call([PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--retries", "2"] + names)


def _compile():
    """Writes the program's bytecode, and what it keeps of PySide's: some systems let no later start write it.

    Where the folder cannot be written to, or Qt lacks a library, all works as well, only not as soon.
    """
    import subprocess

    write = "import compileall, sys; sys.dont_write_bytecode = False; compileall.compile_dir(%r, quiet=2); "
    keep = "sys.path.insert(0, %r); import communique.ui"
    desktop = os.path.dirname(os.path.abspath(__file__))
    code = write % os.path.join(desktop, "communique") + keep % desktop
    subprocess.call([PYTHON, "-c", code], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _works():
    """Whether `.venv` holds a Python that starts and is of this version."""
    import subprocess

    ask = "import sys; print(sys.version_info[:2])"
    try:
        found = subprocess.check_output([PYTHON, "-c", ask], stderr=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError):
        return False
    return found.decode().strip() == str(tuple(sys.version_info[:2]))


def _call(command):
    """Runs one step; what it says goes to a file, and where it fails, its last words to the person."""
    import subprocess

    with open(LOG, "wb") as log:
        failed = subprocess.call(command, stdout=log, stderr=subprocess.STDOUT)
    if failed:
        sys.exit(
            "Communiqué could not be set up: %s\n"
            "The first start fetches packages and needs the network; later ones do not.\n"
            "What was said in full: %s" % (_reason(), LOG)
        )


def _reason():
    """Why the last step failed, in a line: the network, most often."""
    with open(LOG, "rb") as log:
        said = log.read().decode("utf-8", "replace").strip()
    if any(words in said.lower() for words in NO_NETWORK):
        return "the network cannot be reached."
    errors = [line.strip() for line in said.splitlines() if line.lower().startswith("error")]
    return (errors or said.splitlines()[-1:] or ["no reason given"])[0][:400]


def _dependencies(group):
    import tomllib

    with open(os.path.join(ROOT, "pyproject.toml"), "rb") as file:
        project = tomllib.load(file)
    return project["project"]["dependencies"] + (project["dependency-groups"]["dev"] if group == "dev" else [])


def _bare(requirement):
    return requirement.split(";")[0].split(">")[0].split("=")[0].strip()


def _stamp_path(group):
    return os.path.join(VENV, "communique-%s.stamp" % group)


def _stamp():
    """What a finished set-up depends on: this Python's version, and all that pyproject.toml asks for."""
    with open(os.path.join(ROOT, "pyproject.toml"), encoding="utf-8") as project:
        return sys.version.split()[0] + "\n" + project.read()


def _is_ready(group):
    # The stamp is written last: an interrupted set-up has none, and one from before a pull differs.
    try:
        with open(_stamp_path(group), encoding="utf-8") as stamp:
            return stamp.read() == _stamp() and os.path.exists(PYTHON)
    except OSError:
        return False


def _which(name):
    import shutil  # imported where needed, like the others: every start of the program passes through this file

    return shutil.which(name)


def _replace_process(command):
    sys.stdout.flush()
    if os.name == "nt":
        import subprocess

        # Windows' exec returns to the shell at once; a child keeps the terminal until it ends.
        sys.exit(subprocess.call(command))
    os.execv(command[0], command)


class _Lock:
    """Keeps two set-ups of the same folder apart; the second waits, then finds the work done."""

    def __enter__(self):
        try:
            self._file = open(os.path.join(ROOT, ".venv-setup.lock"), "w")
        except OSError as error:
            sys.exit("Communiqué could not be set up: %s" % error)
        try:
            self._take(wait=False)
        except OSError:
            _say("Another set-up of Communiqué is running; waiting for it …")
            self._take(wait=True)

    def _take(self, wait):
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(self._file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(self._file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))

    def __exit__(self, *_):
        self._file.close()
