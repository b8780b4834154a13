"""How many fsyncs a line costs, counted by strace: exactly one when lines come in lock step.

    python -m tests.faults.count_fsyncs [--lines 100]

Lines are sent one at a time, each after the one before was acknowledged. What starting and closing cost is taken out
by counting twice, with so many lines and with twice as many. Needs Linux and strace.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.faults.kill_loop import ROOT, Cli


def fsyncs(lines: int) -> int:
    """The fsyncs of a session with so many lines."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        trace = folder / "trace"
        program = Cli()
        command = ["strace", "-f", "-e", "trace=fsync,fdatasync", "-o", str(trace), *program.command(folder)]
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert process.stdin
        assert process.stdout
        for line in [*program.opening(folder), *(f"note {number}" for number in range(lines))]:
            process.stdin.write(f"{line}\n".encode())
            process.stdin.flush()
            if not process.stdout.readline():
                raise SystemExit("it ended by itself")
        process.stdin.close()
        process.wait()
        process.stdout.close()
        return sum("sync(" in line for line in trace.read_text(encoding="utf-8").split("\n"))


def main() -> int:
    """0 when it is one a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=100)
    lines = parser.parse_args().lines
    once, twice = fsyncs(lines), fsyncs(2 * lines)
    sys.stdout.write(f"{lines} lines: {once} fsyncs; {2 * lines} lines: {twice}; a line: {(twice - once) / lines}\n")
    return 0 if twice - once == lines else 1


if __name__ == "__main__":
    raise SystemExit(main())
