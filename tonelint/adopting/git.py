"""What Git knows of files, asked by its plumbing commands, which no setting of the user's alters."""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import cached_property

from tonelint.errors import Place, TonelintError, did_you_mean, fail

_OF_A_HOOK = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"}  # set where a hook runs, whatever folder is asked about


class Repository:
    """A working tree and the commit that it is compared with."""

    def __init__(self, folder: str, ref: str) -> None:
        """Take a folder in the working tree and a ref; raises TonelintError where there is no such repository or ref.

        Any ref but HEAD stands for the commit where the branch left it.
        """
        self.top = os.path.realpath(_said(_asked(folder, "rev-parse", "--show-toplevel")))
        self.base = self._commit(ref)

    @cached_property
    def before(self) -> dict[str, str | None]:
        """The files of the tree that differ from the commit, each with the name it had there, None where it is new."""
        if self.base is None:
            return {}
        told = self._git("diff-index", "-z", "-M", "--name-status", self.base).split(b"\0")
        found: dict[str, str | None] = {}
        at = 0
        while at + 1 < len(told):
            status, name = told[at][:1], os.fsdecode(told[at + 1])
            if status in (b"R", b"C"):
                found[os.fsdecode(told[at + 2])] = name
                at += 3
            else:
                found[name] = None if status == b"A" else name
                at += 2
        return found

    @cached_property
    def known(self) -> frozenset[str]:
        """The files of the commit."""
        if self.base is None:
            return frozenset()
        told = self._git("ls-tree", "-r", "-z", "--name-only", "--full-tree", self.base)
        return frozenset(map(os.fsdecode, filter(None, told.split(b"\0"))))

    @cached_property
    def gone(self) -> list[str]:
        """The files of the commit that are no longer there, such as those that were moved without telling Git."""
        moved = {old for new, old in self.before.items() if old != new}
        return sorted(
            name
            for name in self.before
            if name in self.known and name not in moved and not os.path.lexists(self.path(name))
        )

    def name(self, path: str) -> str:
        """What Git calls a file of this tree."""
        return os.path.relpath(os.path.realpath(path), self.top).replace(os.sep, "/")

    def path(self, name: str) -> str:
        """Where a file of this tree lies."""
        return os.path.join(self.top, name)

    def content(self, name: str) -> bytes:
        """What a file held at the commit."""
        return self._git("cat-file", "blob", f"{self.base}:{name}")

    def _commit(self, ref: str) -> str | None:
        """The commit to compare with; None where HEAD has none yet."""
        try:
            commit = _said(self._git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}"))
        except TonelintError:
            if ref == "HEAD":
                return None
            raise self._unknown(ref) from None
        if ref == "HEAD":
            return commit
        try:
            return _said(self._git("merge-base", "HEAD", commit))
        except TonelintError:
            hint = "fetch more of the history (in actions/checkout: fetch-depth: 0)"
            raise fail(f'HEAD and "{ref}" have no commit in common here', None, hint) from None

    def _unknown(self, ref: str) -> TonelintError:
        names = _said(self._git("for-each-ref", "--format=%(refname:short)")).split()
        hint = did_you_mean(ref, names) or "fetch it first, or name a branch, a tag or a commit"
        return fail(f'Git knows no commit "{ref}"', None, hint)

    def _git(self, *words: str) -> bytes:
        return _asked(self.top, *words)


def _said(answer: bytes) -> str:
    return os.fsdecode(answer).rstrip("\r\n")


def _asked(folder: str, *words: str) -> bytes:
    """Git's answer; raises TonelintError where it has none."""
    program = shutil.which("git")
    if program is None:
        hint = "install it, or leave out --changed"
        raise fail("there is no Git on this machine to ask what changed", None, hint)
    environment = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    command = [program, "-C", folder or ".", *words]
    done = subprocess.run(command, capture_output=True, check=False, env=environment, stdin=subprocess.DEVNULL)  # noqa: S603  # no shell, and refs come behind --end-of-options
    if done.returncode == 0:
        return done.stdout
    if b"safe.directory" in done.stderr:
        hint = "if you do: git config --global --add safe.directory FOLDER"
        raise fail("Git does not trust this folder, for it belongs to somebody else", Place(folder or "."), hint)
    raise fail("this is in no Git repository", Place(folder or "."), "leave out --changed, or run git init")
