"""The program's entry: a word of the command line, or a window."""

import sys


def main(arguments: list[str] | None = None) -> int:
    """Run the program; its exit status: 0 all done, 1 something was refused or failed, 2 wrong use."""
    words = sys.argv[1:] if arguments is None else arguments
    try:
        from communique import commandline

        return commandline.run(words) if commandline.meant(words) else commandline.open_window(words)
    except KeyboardInterrupt:
        # Where the interrupt left the exec of a text, as the standard library runs some, CPython would still end by the
        # signal, although it was answered here. The next exec makes it forget.
        exec("")
        return 130
    except BrokenPipeError:
        from communique import commandline

        return commandline.leave_quietly()


if __name__ == "__main__":
    sys.exit(main())
