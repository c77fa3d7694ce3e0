"""Files with what is safe put right in them: read, changed in their bytes, read again, and only then believed."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from tonelint.benches import Benches
from tonelint.drafts import raw, read
from tonelint.drafts.raw import Raw
from tonelint.fixing import safe
from tonelint.linting import findings_in
from tonelint.model import Edit, Fault, Finding, Found, Position, Remarks, Reply

_ROUNDS = 10  # a sentence taken out may lay open another; more rounds than this nobody has seen
_Place = tuple[str | None, Position]


class Fixed(NamedTuple):
    """A file before and after, how many places were put right in it, and the findings that had to be left as they are."""

    path: str
    before: bytes
    after: bytes
    places: int = 0
    left: tuple[Finding, ...] = ()


class _Draft(NamedTuple):
    """A reply of a file with what can be put right in it: in its own text, and (`inside`) in that of the file."""

    number: int
    reply: Reply
    findings: tuple[Finding, ...]
    edits: list[Edit]
    inside: tuple[Edit, ...] | None = None


class _Held(NamedTuple):
    """Drafts whose changes hold together, the content of the file with them made, and what it then says."""

    drafts: tuple[_Draft, ...]
    content: bytes
    found: list[Found]


class _File(NamedTuple):
    """A file as it stands: its text, what it says, and what it is read and judged with."""

    path: str
    text: Raw
    found: list[Found]
    benches: Benches

    def with_changes(self, drafts: tuple[_Draft, ...]) -> _Held | None:
        """The file with these drafts changed; None where it would not say just what it is to say."""
        after = self.text.changed(edit for draft in drafts for edit in draft.inside or ())
        if after is None:
            return None
        meant = {draft.number: draft.edits for draft in drafts}
        again = _replies(self.path, after, self.benches)
        same = len(again) == len(self.found) and all(
            _told(one, meant.get(number, ())) == _told(other)
            for number, (one, other) in enumerate(zip(self.found, again, strict=True))
        )
        return _Held(drafts, after, again) if same else None


def fixable(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """The findings that have a safe suggestion, by file."""
    found = [one for one in findings if any(told.safe for told in one.suggestions)]
    return {path: list(group) for path, group in groupby(sorted(found, key=_path), key=_path)}


def _path(finding: Finding) -> str:
    return finding.path


def fixed(path: str, content: bytes, findings: Iterable[Finding], benches: Benches) -> Fixed:
    """A file with everything safe put right, until nothing more is; `findings` are those of its replies that were seen.

    Where a change cannot be made in the bytes, or the changed file would not say just what it is to say, it is left.
    """
    done = Fixed(path, content, content)
    wanted = {_place(one.reply) for one in findings}
    found = _replies(path, content, benches)
    numbers = [n for n, one in enumerate(found) if isinstance(one, Reply) and _place(one) in wanted]
    left: dict[int, tuple[Finding, ...]] = {}
    for _ in range(_ROUNDS):
        text = raw.opened(done.after)
        drafts = _drafts(found, numbers, benches)
        held = _changed(_File(path, text, found, benches), drafts) if text else None
        numbers = [draft.number for draft in held.drafts] if held else []
        left |= {draft.number: draft.findings for draft in drafts if draft.number not in numbers}
        if held is None:
            break
        places = sum(len(draft.edits) for draft in held.drafts)
        done, found = done._replace(after=held.content, places=done.places + places), held.found
    return done._replace(left=tuple(one for number in sorted(left) for one in left[number]))


def _changed(file: _File, drafts: list[_Draft]) -> _Held | None:
    """The file with all those drafts changed whose changes can be made in it, each beside all the others."""
    placed = [draft._replace(inside=_inside(draft, file.text)) for draft in drafts]
    return _held(file, None, tuple(draft for draft in placed if draft.inside is not None))


def _inside(draft: _Draft, text: Raw) -> tuple[Edit, ...] | None:
    edits = [text.edit(edit, draft.reply.text, draft.reply.origin) for edit in draft.edits]
    return None if None in edits else tuple(edit for edit in edits if edit)


def _held(file: _File, before: _Held | None, drafts: tuple[_Draft, ...]) -> _Held | None:
    """Those of some drafts that hold together with the ones `before`; where one spoils it, it is sought by halves."""
    if not drafts:
        return before
    together = file.with_changes((*(before.drafts if before else ()), *drafts))
    if together or len(drafts) == 1:
        return together or before
    half = len(drafts) // 2
    return _held(file, _held(file, before, drafts[:half]), drafts[half:])


def _replies(path: str, content: bytes, benches: Benches) -> list[Found]:
    """What a file says that has this content, as the user asked for it to be read."""
    wishes = benches.wishes
    return list(read.replies(["-"], io.BytesIO(content), path, wishes.asked, benches.agents, mapped=benches.exports))


def _place(reply: Reply) -> _Place:
    return reply.record, reply.origin.position(0)


def _drafts(found: list[Found], numbers: Iterable[int], benches: Benches) -> list[_Draft]:
    """Those of some replies in which something can be put right, judged anew."""
    drafts: list[_Draft] = []
    for number in numbers:
        reply = found[number]
        if isinstance(reply, Reply):
            findings = tuple(one for one in findings_in([reply], benches) if any(told.safe for told in one.suggestions))
            if edits := safe.edits(findings):
                drafts.append(_Draft(number, reply, findings, edits))
    return drafts


def _told(one: Found, edits: Sequence[Edit] = ()) -> object:
    """All that a file tells of a reply but its place, once changed; of what could not be read, what was wrong."""
    if isinstance(one, Fault):
        return one.message, one.hint
    if not isinstance(one, Reply):
        return one
    said = safe.applied(one.text, edits)
    macro = one.macro and one.macro._replace(place=None)
    told = said, one.path, one.lang, one.channel, one.record, one.customer, one.turns, one.public, one.mood, macro
    return *told, _remarked(one.remarks, edits)


def _remarked(remarks: Remarks | None, edits: Sequence[Edit]) -> object:
    """What is said to tonelint in a reply or about it, and of which words."""
    if remarks is None:
        return None
    allowed = [(one.text, safe.moved(start, edits), safe.moved(end, edits)) for one, start, end in remarks.allowed]
    return allowed, [safe.moved(place, edits) for place in remarks.sics]
