"""The packaged program, started as on a computer that has never seen Python."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

COMMAND_SECONDS: Final = 600
"""Far beyond what anything here takes: only a hang reaches it."""


class CheckError(Exception):
    """What was promised and is not so."""


def expect(promise: str, *, kept: object, seen: object = "") -> None:
    if not kept:
        raise CheckError(f"{promise}: not so. {seen}".strip())


class Packaged:
    """A built folder, with an empty home of its own and a bare environment."""

    quit_keys = "ctrl+q"
    """What ends the window."""

    def __init__(self, folder: Path, scratch: Path, *, extra: Mapping[str, str] | None = None) -> None:
        self.folder = folder
        self.scratch = scratch
        self.home = scratch / "home"
        self.home.mkdir(parents=True, exist_ok=True)
        nothing = scratch / "empty"
        nothing.mkdir(exist_ok=True)
        # No Python can be found, no locale is set, and no variable of ours leaks in.
        self.environment = {"HOME": str(self.home), "PATH": str(nothing), **(extra or {})}

    def with_environment(self, **extra: str) -> Packaged:
        return Packaged(self.folder, self.scratch, extra={**self.environment, **extra})

    @property
    def kept(self) -> Path:
        """The folder below which the program keeps everything."""
        return self.home

    def executable(self, name: str = "order-reconciler") -> Path:
        return next(path for path in (self.folder / name, self.folder / f"{name}.exe") if path.exists())

    def command(self, program: str = "order-reconciler") -> list[str]:
        """How a program of the folder is started here."""
        return [str(self.executable(program))]

    def path(self, file: Path) -> str:
        """How the program is told of a file."""
        return str(file)

    def run(self, *arguments: str, program: str = "order-reconciler-cli", typed: str = "") -> tuple[int, str, str]:
        """Exit status, standard output and standard error of one call."""
        done = subprocess.run(  # noqa: S603 - what was just built
            [*self.command(program), *arguments],
            env=self.environment,
            cwd=self.home,
            input=typed.encode(),
            capture_output=True,
            timeout=COMMAND_SECONDS,
            check=False,
        )
        return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")

    def succeed(self, *arguments: str, **options: str) -> str:
        """Standard output of a call that has to end with 0."""
        status, out, err = self.run(*arguments, **options)
        expect(f"{' '.join(arguments)} ends with 0", kept=status == 0, seen=f"It ended with {status}: {out}{err}")
        return out

    def json(self, *arguments: str) -> Any:
        """The JSON of a call, whatever its exit status."""
        status, out, err = self.run(*arguments)
        try:
            return json.loads(out)
        except ValueError:
            raise CheckError(f"{' '.join(arguments)} ended with {status} and no JSON: {out}{err}") from None
