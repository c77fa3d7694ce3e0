"""What of a reply's findings can be put right without a reader: a safe suggestion for each, or none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tonelint.matching.overlap import Hit
from tonelint.model import Edit, Finding, Origin, Remarks, Suggestion
from tonelint.reading import Reading


def suggestions(
    hits: Sequence[Hit], reading: Reading, text: str, said: Remarks | None = None, origin: Origin | None = None
) -> dict[int, Suggestion]:
    """The safe suggestions by the number of their hit, in code points of `text`, which `reading` has masked.

    `origin` knows the tags that stood around its words.

    Of several hits in one stock sentence the first is given the removal, so that no two suggestions do the same. What
    would take a remark of those `said` to tonelint with it, or put it beside other words, is not suggested.
    """
    found = _all(hits, reading, text, origin)
    return {number: one for number, one in found.items() if _leaves(said, one, text)} if said else found


def _leaves(said: Remarks, one: Suggestion, text: str) -> bool:
    """Whether every remark still stands where it stood, and is for the same words, once a suggestion is followed."""
    if one.text:
        return not any(one.start < place < one.end for place in said.ends)
    # Behind what is taken out a remark would come to stand behind other words, and so it would where its own are gone.
    return not any(one.start < place <= one.end for place in said.ends) and all(
        (text[start : one.start] + text[one.end : end]).strip() for _, start, end in said.allowed
    )


def _all(hits: Sequence[Hit], reading: Reading, text: str, origin: Origin | None) -> dict[int, Suggestion]:
    found: dict[int, Suggestion] = {}
    if any(hit.entry.fix == "remove" for hit in hits):
        from tonelint.fixing import removing  # here and below, because few drafts need either

        found = removing.suggestions(hits, reading, text)
    for number, hit in enumerate(hits):
        start, end = hit.match.start, hit.match.end
        said = text[start:end]
        if said != reading.text[start:end]:
            continue  # something in it is masked, and is not the agent's own prose
        if hit.entry.fix == "single" and len(set(said)) == 1:
            found[number] = Suggestion(said[0], True, start, end)
        elif hit.entry.fix == "say":
            from tonelint.fixing import labels, saying

            instead = saying.instead(hit.entry, reading, text, start, end)
            if instead and not labels.is_label(text, origin, start, end):
                found[number] = Suggestion(instead, True, start, end)
    return found


def edits(findings: Iterable[Finding]) -> list[Edit]:
    """The changes that the safe suggestions of one reply ask for, in order; of two that overlap the first."""
    wanted = (one for finding in findings for one in finding.suggestions if one.safe)
    return apart(Edit(one.start, one.end, one.text) for one in wanted)


def apart(wanted: Iterable[Edit]) -> list[Edit]:
    """Changes in order, none of which touches another's text."""
    found: list[Edit] = []
    for edit in sorted(wanted):
        if not found or found[-1].end <= edit.start:
            found.append(edit)
    return found


def applied(text: str, changes: Sequence[Edit]) -> str:
    """The text with every change made; they stand in order and do not overlap."""
    pieces: list[str] = []
    at = 0
    for edit in changes:
        pieces += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*pieces, text[at:]])


def moved(place: int, changes: Sequence[Edit]) -> int:
    """Where a place of the text stands once the changes are made; one in the middle of what changes, at its end."""
    shift = 0
    for edit in changes:
        if place < edit.end:
            return min(place, edit.start) + shift if place <= edit.start else edit.start + len(edit.text) + shift
        shift += len(edit.text) - (edit.end - edit.start)
    return place + shift
