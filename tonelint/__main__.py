"""The `tonelint` command, and `python -m tonelint`."""

import gc
import os
import sys
from contextlib import suppress

_CYCLES = 500_000  # values made between two looks for cycles


def entry() -> None:
    """Run the command line and leave with its exit code."""
    # A long archive makes millions of small values and few cycles; looking for those took half of its time, and of a
    # draft's a tenth. Therefore it is said before anything else is imported.
    gc.set_threshold(_CYCLES)
    from tonelint.cli import run

    code = run()
    # Python would put away every value one by one, a tenth of the time of a draft; nothing of ours waits for that.
    with suppress(OSError, ValueError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    entry()
