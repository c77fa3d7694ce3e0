"""A baseline: what was found on the day a library was adopted, as fingerprints and counts, without a word of a draft."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from tonelint import whole
from tonelint.drafts import json_mistakes
from tonelint.errors import Place, did_you_mean, fail
from tonelint.fingerprints import fingerprints
from tonelint.model import Finding, Report

FILE_NAME = "tonelint-baseline.json"
VERSION = 1
# The options by which other findings are found, or more of them or fewer.
OPTIONS = ("channel", "lang", "include", "select", "ignore")
Key = tuple[str, str]  # a rule and a fingerprint
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

    def without(self, report: Report) -> Report:
        """The report of what is new; of findings that are alike the last ones are."""
        left = self.counts.copy()
        new: list[Finding] = []
        for finding, key in zip(report.findings, keys(report.findings), strict=True):
            if left[key] > 0:
                left[key] -= 1
            else:
                new.append(finding)
        return report._replace(findings=tuple(new), known=len(report.findings) - len(new))

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

    def pruned(self, report: Report) -> Baseline:
        """What of it still occurs."""
        return Baseline(self.counts & of(report).counts, self.options)


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
    return [(finding.rule, mark) for finding, mark in zip(findings, marks, strict=True)]


def write(baseline: Baseline, path: str) -> None:
    """Write a line a fingerprint, sorted, so that a change is read at a glance; raises OSError."""
    rows = [{"rule": rule, "mark": mark, "count": count} for (rule, mark), count in sorted(baseline.counts.items())]
    lines = ",\n".join(json.dumps(row) for row in rows)
    options = "" if baseline.options is None else f'"options": {json.dumps(baseline.options)}, '
    found = f"[\n{lines}\n]" if rows else "[]"
    whole.write(path, f'{{"version": {VERSION}, {options}"findings": {found}}}\n')


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
        rule, mark, count = row.get("rule"), row.get("mark"), row.get("count")
        if isinstance(rule, str) and isinstance(mark, str) and type(count) is int and count > 0:
            return {(rule, mark): count}
        strange = next((key for key in row if key not in ("rule", "mark", "count")), None)
        hint = did_you_mean(strange, ("rule", "mark", "count")) if strange else None
        raise fail(f"finding {number} of this baseline cannot be used", Place(path), hint)
    raise fail(f"finding {number} of this baseline cannot be used", Place(path))


def _damaged(path: str) -> Exception:
    return fail("this is no baseline of tonelint's", Place(path), "write one with tonelint baseline")
