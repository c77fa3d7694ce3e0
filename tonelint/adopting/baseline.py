"""A baseline: what was found on the day a library was adopted, as fingerprints and counts, without a word of a draft."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any

from tonelint import whole
from tonelint.drafts import json_mistakes
from tonelint.drafts.read import STDIN
from tonelint.errors import Place, did_you_mean, fail
from tonelint.fingerprints import fingerprints, is_named
from tonelint.model import Finding, Report
from tonelint.values import NamedTuple

FILE_NAME = "tonelint-baseline.json"
VERSION = 1
_KEYS = ("rule", "mark", "count", "file")
# The options by which other findings are found, or more of them or fewer.
OPTIONS = ("channel", "lang", "include", "select", "ignore")
# A rule, a fingerprint, and the file where nothing else tells the reply from others: links followed, "" for none.
Key = tuple[str, str, str]
Options = Mapping[str, tuple[str, ...]]  # what was asked for by name ("channel", "lang" …), where it was


class Baseline(NamedTuple):
    """How many findings of each fingerprint were there, of those that are alike.

    `options` are those that it was written with, None where the file does not say.
    """

    counts: Counter[Key]
    options: Options | None = None

    @property
    def number(self) -> int:
        """How many findings it knows."""
        return self.counts.total()

    def without(self, report: Report, judged: Callable[[], Collection[str]] = tuple) -> Report:
        """The report of what is new; of findings that are alike the last ones are.

        What stands in unchanged replies beside the report is taken for known first. `judged` names the files that were
        judged, links followed.
        """
        known = self._known((*report.beside, *report.findings), judged)[len(report.beside) :]
        new = tuple(one for one, is_known in zip(report.findings, known, strict=True) if not is_known)
        return report._replace(findings=new, known=len(report.findings) - len(new), beside=())

    def _known(self, findings: Iterable[Finding], judged: Callable[[], Collection[str]]) -> list[bool]:
        """Of each finding whether it was there: in its own file first, then in those that have no more use for it."""
        left, wanted = self.counts.copy(), keys(findings)
        known = [_spent(left, key) for key in wanted]
        if all(known):
            return known
        elsewhere: dict[tuple[str, str], list[Key]] = {}
        for key in sorted(left):
            if left[key] > 0:
                elsewhere.setdefault(key[:2], []).append(key)
        free = _free(judged)
        for number, key in enumerate(wanted):
            others = () if known[number] else elsewhere.get(key[:2], ())
            known[number] = known[number] or any(free(other[2]) and _spent(left, other) for other in others)
        return known

    def explaining(self, report: Report, now: Options) -> Report:
        """The report of what is new with the options, other than those of the baseline, that may have made it so."""
        return report._replace(other_options=self.hiding(now)) if report.findings else report

    def on_channel(self, channel: str | None) -> Baseline:
        """The same, where the guide names a channel: whether an option named it as well then is no matter."""
        return self._replace(options=on_channel(self.options, channel)) if self.options is not None else self

    def hiding(self, now: Options) -> tuple[str, ...]:
        """The options for which it may not know what a check finds: a check of fewer rules finds nothing more."""
        then, others = self.options or {}, self.others(now)
        fewer = {"select"} if not then.get("select") else set()
        fewer |= {"ignore"} if {*then.get("ignore", ())} <= {*now.get("ignore", ())} else set()
        return tuple(name for name in others if name not in fewer)

    def others(self, now: Options) -> tuple[str, ...]:
        """The options that are not those it was written with."""
        then = self.options
        return () if then is None else tuple(name for name in OPTIONS if then.get(name, ()) != now.get(name, ()))

    def pruned(self, report: Report, judged: Callable[[], Collection[str]] = tuple) -> Baseline:
        """What of it still occurs, where that stands today."""
        known = self._known(report.findings, judged)
        return Baseline(
            Counter(key for key, there in zip(keys(report.findings), known, strict=True) if there), self.options
        )


def _spent(left: Counter[Key], key: Key) -> bool:
    """Whether one of these is left, which is then taken."""
    if left[key] <= 0:
        return False
    left[key] -= 1
    return True


def _free(judged: Callable[[], Collection[str]]) -> Callable[[str], bool]:
    """Whether what is left of a file may be spent on another: no file is named, it is gone, or was judged without it.

    In a file that was not judged it is likely to stand as it did.
    """
    files: list[Collection[str]] = []

    def free(path: str) -> bool:
        if not path or not os.path.lexists(path):
            return True
        if not files:
            files.append(judged())  # once, and only where it matters
        return path in files[0]

    return free


def on_channel(options: Options, channel: str | None) -> Options:
    """The options, with the channel that a guide names where they name none."""
    return {"channel": (channel,), **options} if channel else options


def of(report: Report, options: Options | None = None) -> Baseline:
    """The baseline of all that a report tells."""
    return Baseline(Counter(keys(report.findings)), options)


def keys(findings: Iterable[Finding]) -> list[Key]:
    """What each finding is known by, in their order."""
    findings = list(findings)
    marks = (mark.partition(":")[0] for mark in fingerprints(findings))
    return [(finding.rule, mark, _file(finding)) for finding, mark in zip(findings, marks, strict=True)]


def _file(finding: Finding) -> str:
    return "" if is_named(finding) or finding.path == STDIN else os.path.realpath(finding.path)


def write(baseline: Baseline, path: str) -> None:
    """Write a line a fingerprint, sorted, so that a change is read at a glance; raises OSError."""
    folder = os.path.dirname(os.path.realpath(path))
    rows = sorted(_rows(baseline.counts, folder), key=lambda row: (row["rule"], row["mark"], row.get("file", "")))
    lines = ",\n".join(json.dumps(row) for row in rows)
    options = "" if baseline.options is None else f'"options": {json.dumps(baseline.options)}, '
    found = f"[\n{lines}\n]" if rows else "[]"
    whole.write(path, f'{{"version": {VERSION}, {options}"findings": {found}}}\n')


def _rows(counts: Mapping[Key, int], folder: str) -> Iterator[dict[str, Any]]:
    """What is written; files are told from the folder of the baseline, so that it is the same on every machine."""
    for (rule, mark, file), count in counts.items():
        row = {"rule": rule, "mark": mark, "count": count}
        yield {**row, "file": os.path.relpath(file, folder).replace(os.sep, "/")} if file else row


def read(path: str) -> Baseline:
    """The baseline in a file; raises TonelintError where there is none that can be used."""
    try:
        with open(path, encoding="utf-8") as file:
            told = json.load(file)
    except FileNotFoundError:
        raise fail("there is no baseline here", Place(path), "write one with tonelint baseline") from None
    except OSError as error:
        raise fail(f"cannot be read: {(error.strerror or 'unknown reason').lower()}", Place(path)) from None
    except json.JSONDecodeError as error:
        at = json.JSONDecodeError(error.msg, error.doc, json_mistakes.place(error))
        raise fail(f"this is not JSON: {json_mistakes.said(error)}", Place(path, at.lineno, at.colno)) from None
    except (ValueError, RecursionError):
        raise _damaged(path) from None
    version = told.get("version") if isinstance(told, dict) else None
    if isinstance(version, int) and version > VERSION:
        raise fail("this baseline was written by a newer tonelint", Place(path), "update tonelint")
    if version != VERSION or not isinstance(told.get("findings"), list):
        raise _damaged(path)
    counts: Counter[Key] = Counter()
    for number, row in enumerate(told["findings"], 1):
        counts.update(_row(row, path, number))
    return Baseline(counts, _options(told.get("options"), path))


def _options(told: object, path: str) -> Options | None:
    """The options that a baseline says it was written with; one from before they were kept says nothing."""
    if told is None:
        return None
    if not isinstance(told, dict) or not all(isinstance(values, list) for values in told.values()):
        raise _damaged(path)
    return {name: tuple(map(str, values)) for name, values in told.items()}


def _row(row: object, path: str, number: int) -> dict[Key, int]:
    if isinstance(row, dict):
        rule, mark, count, file = row.get("rule"), row.get("mark"), row.get("count"), row.get("file") or ""
        texts = isinstance(rule, str) and isinstance(mark, str) and isinstance(file, str)
        if texts and type(count) is int and count > 0:
            return {(str(rule), str(mark), _there(file, path)): count}
        strange = next((key for key in row if key not in _KEYS), None)
        hint = did_you_mean(strange, _KEYS) if strange else None
        raise fail(f"finding {number} of this baseline cannot be used", Place(path), hint)
    raise fail(f"finding {number} of this baseline cannot be used", Place(path))


def _there(file: str, path: str) -> str:
    """Where a file lies that a baseline names, links followed; nowhere for one that it does not name."""
    return file and os.path.realpath(os.path.join(os.path.dirname(os.path.realpath(path)), file))


def _damaged(path: str) -> Exception:
    return fail("this is no baseline of tonelint's", Place(path), "write one with tonelint baseline")
