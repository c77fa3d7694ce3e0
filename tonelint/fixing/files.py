"""Files with what is safe put right in them: read, changed in their bytes, read again, and only then believed."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterable, Sequence
from itertools import groupby

from tonelint.benches import Benches
from tonelint.drafts import raw, read
from tonelint.drafts.raw import Raw
from tonelint.fixing import safe
from tonelint.linting import findings_in
from tonelint.model import Edit, Fault, Finding, Found, Position, Remarks, Reply
from tonelint.values import NamedTuple

_ROUNDS = 10  # a sentence taken out may lay open another; more rounds than this nobody has seen
_TRIES = 50  # changes tried each by itself in a round; for each the whole file is read
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
    inside: tuple[Edit, ...] = ()


# A draft, and behind it the other forms in which its file holds the same message: as HTML and as plain text.
_Unit = tuple[_Draft, ...]


_Change = tuple[str, str]  # the words that go and those that come, alike in all forms of a message


class _Held(NamedTuple):
    """Drafts whose changes hold together, the content of the file with them made, and what it then says."""

    drafts: tuple[_Draft, ...]
    content: bytes
    found: list[Found]


class _File(NamedTuple):
    """A file as it stands: its text, what it says in all forms, how many drafts that are, and what it is judged with."""

    path: str
    text: Raw
    found: list[Found]
    drafts: int
    benches: Benches

    def with_changes(self, drafts: tuple[_Draft, ...]) -> _Held | None:
        """The file with these drafts changed; None where it would not say just what it is to say, or two things in two forms."""
        after = self.text.changed(edit for draft in drafts for edit in draft.inside)
        if after is None:
            return None
        meant = {draft.number: draft.edits for draft in drafts}
        again = _replies(self.path, after, self.benches)
        if len(again) != self.drafts and len(_replies(self.path, after, self.benches, all_forms=False)) != self.drafts:
            return None
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
    shown = _replies(path, content, benches, all_forms=False)
    found = _replies(path, content, benches)
    numbers = _numbers(found, shown, {_place(one.reply) for one in findings})
    left: dict[int, tuple[Finding, ...]] = {}
    for _ in range(_ROUNDS):
        text = raw.opened(done.after)
        units = _units(found, numbers, benches)
        held = _changed(_File(path, text, found, len(shown), benches), units) if text else None
        kept = {draft.number for draft in held.drafts} if held else set()
        numbers = [one for one in numbers if one[0] in kept]
        left |= {unit[0].number: unit[0].findings for unit in units if unit[0].number not in kept}
        if held is None:
            break
        places = sum(len(draft.edits) for draft in held.drafts)
        done, found = done._replace(after=held.content, places=done.places + places), held.found
    return done._replace(left=tuple(one for number in sorted(left) for one in left[number]))


def _numbers(found: list[Found], shown: list[Found], wanted: Collection[_Place]) -> list[tuple[int, ...]]:
    """The wanted replies by their numbers, each with the numbers of its other forms, which follow it and are not shown."""
    places = {_place(one) for one in shown if isinstance(one, Reply)}
    units: list[tuple[int, ...]] = []
    asked = False  # whether the latest reply that is shown is wanted
    for number, one in enumerate(found):
        if not isinstance(one, Reply):
            continue
        if _place(one) in places:
            asked = _place(one) in wanted
            units += [(number,)] if asked else []
        elif asked:
            units[-1] = (*units[-1], number)
    return units


def _changed(file: _File, units: list[_Unit]) -> _Held | None:
    """The file with all those changes made that can be made in it, each beside all the others."""
    placed = tuple(found for unit in units if (found := _placed(unit, file.text)))
    held = _held(file, None, placed)
    done = {draft.number for draft in held.drafts} if held else set()
    return _in_part(file, held, [unit for unit in placed if unit[0].number not in done])


def _placed(unit: _Unit, text: Raw) -> _Unit:
    """A unit with the places of its changes in the file, without those that have none in one of its forms."""
    places = {
        (one.number, edit): text.edit(edit, one.reply.text, one.reply.origin) for one in unit for edit in one.edits
    }
    lost = {_change(one, edit) for one in unit for edit in one.edits if places[one.number, edit] is None}
    found = _only(unit, [change for change in _changes(unit) if change not in lost])
    return tuple(
        one._replace(inside=tuple(at for edit in one.edits if (at := places[one.number, edit]))) for one in found
    )


def _changes(unit: _Unit) -> list[_Change]:
    """The changes of a unit, each once however often it is to be made."""
    return list(dict.fromkeys(_change(draft, edit) for draft in unit for edit in draft.edits))


def _change(draft: _Draft, edit: Edit) -> _Change:
    return draft.reply.text[edit.start : edit.end].strip(), edit.text


def _only(unit: _Unit, changes: Collection[_Change]) -> _Unit:
    """A unit with some of its changes; forms in which none of these is made are left out."""
    drafts = []
    for draft in unit:
        made = [number for number, edit in enumerate(draft.edits) if _change(draft, edit) in changes]
        inside = tuple(draft.inside[number] for number in made if draft.inside)
        drafts.append(draft._replace(edits=[draft.edits[number] for number in made], inside=inside))
    return tuple(draft for draft in drafts if draft.edits)


def _in_part(file: _File, held: _Held | None, units: list[_Unit]) -> _Held | None:
    """The file `held` so far with those changes of some units that can be made, of which not all can."""
    tries = _TRIES
    for unit in units:
        before, made = held.drafts if held else (), list[_Change]()
        for change in _changes(unit) if len(_changes(unit)) > 1 else ():
            if tries == 0:
                return held
            tries -= 1
            if done := file.with_changes((*before, *_only(unit, [*made, change]))):
                held = done
                made.append(change)
    return held


def _held(file: _File, before: _Held | None, units: tuple[_Unit, ...]) -> _Held | None:
    """Those of some drafts that hold together with the ones `before`; where one spoils it, it is sought by halves."""
    if not units:
        return before
    drafts = tuple(draft for unit in units for draft in unit)
    together = file.with_changes((*(before.drafts if before else ()), *drafts))
    if together or len(units) == 1:
        return together or before
    half = len(units) // 2
    return _held(file, _held(file, before, units[:half]), units[half:])


def _replies(path: str, content: bytes, benches: Benches, *, all_forms: bool = True) -> list[Found]:
    """What a file says that has this content, as the user asked for it to be read, and else in all forms."""
    wishes = benches.wishes
    asked = wishes.asked._replace(all_forms=all_forms)
    return list(read.replies(["-"], io.BytesIO(content), path, asked, benches.agents, mapped=benches.exports))


def _place(reply: Reply) -> _Place:
    return reply.record, reply.origin.position(0)


def _units(found: list[Found], numbers: Iterable[tuple[int, ...]], benches: Benches) -> list[_Unit]:
    """The drafts in which something can be put right, each with its other forms, all judged anew."""
    units: list[_Unit] = []
    for first, *others in numbers:
        if draft := _draft(found, first, benches):
            units.append((draft, *filter(None, (_draft(found, number, benches) for number in others))))
    return units


def _draft(found: list[Found], number: int, benches: Benches) -> _Draft | None:
    """A reply with what can be put right in it; None where that is nothing."""
    reply = found[number]
    if not isinstance(reply, Reply):
        return None
    findings = tuple(one for one in findings_in([reply], benches) if any(told.safe for told in one.suggestions))
    edits = safe.edits(findings)
    return _Draft(number, reply, findings, edits) if edits else None


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
