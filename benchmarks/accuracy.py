"""How far tonelint agrees with readers: `python benchmarks/accuracy.py FOLDER [fi|nb|en …] [--half tune|report] [--json]`.

FOLDER holds replies in which readers marked what they objected to (`<lang>.jsonl`) and, where there are any, neutral
texts in which nobody would (`background_<lang>.jsonl`). Measured are the rules that have words alone, the learned ear
alone, and both; only figures are printed, never a text. Which half a reply belongs to hangs on its id alone, so that
one half can be looked at while rules are written and the other only reported. How the ear does on replies of a source
that it never saw is not told here, since it would have to be learnt anew for each: that belongs to training/.

`--write-measured` writes how often each family is right in corpus/ to rules/measured.json; it needs no FOLDER.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import scoring
from scoring import Found, Judged, Mark, Rates

from tonelint import readings
from tonelint.benches import Bench, Benches, Wishes, guide_file
from tonelint.drafts.mask import mask
from tonelint.drafts.origin import PlainOrigin
from tonelint.guides import library, measured, rulebook
from tonelint.matching import engine
from tonelint.matching.engine import Selection
from tonelint.model import Reply
from tonelint.names import AFTERWARDS, HEARD, LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "corpus"
HALVES = ("tune", "report")
GRAVE = ("error", "warning")
SPOKEN = {"fi": "Finnish", "nb": "Norwegian Bokmål", "en": "English"}
COUNTS = ("reply", "span", "family")
# Precision, recall and F1 of a second reader against the first, as the README.md beside the development set tells
# them ("A second reader labelled part of the material without seeing the first one's labels").
SECOND_READER = {
    "en": {"reply": (0.89, 0.94, 0.91), "span": (0.84, 0.92, 0.88), "family": (0.76, 0.88, 0.81)},
    "fi": {"reply": (0.95, 0.84, 0.89), "span": (0.93, 0.86, 0.90), "family": (0.88, 0.81, 0.85)},
    "nb": {"reply": (0.91, 0.81, 0.86), "span": (0.87, 0.87, 0.87), "family": (0.79, 0.78, 0.79)},
}
SECOND_READER_ALARMS = "2.3 to 4.5"  # in 1,000 words of good replies, in all languages; the same README.md


class Texts(NamedTuple):
    """Labelled replies and neutral texts as they were judged, each with its id."""

    replies: Sequence[tuple[str, Judged]]
    neutral: Sequence[tuple[str, Judged]]

    def of(self, half: str | None) -> tuple[list[Judged], list[Judged]]:
        """The replies and the neutral texts of one half, or all of them."""
        replies, neutral = (
            [one for name, one in part if half in (None, half_of(name))] for part in (self.replies, self.neutral)
        )
        return replies, neutral


def half_of(name: str) -> str:
    """The half that an id belongs to; the same on every machine."""
    return HALVES[int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2]


def rows(path: Path) -> list[dict[str, Any]]:
    """The records of a JSONL file; none where there is no such file."""
    lines = path.read_text(encoding="utf-8").split("\n") if path.exists() else ()
    return [json.loads(line) for line in lines if line.strip()]


def sides(bench: Bench, lang: str) -> dict[str, Selection]:
    """The rules that have words, the ear alone where the language has one, and both.

    As with `--ignore`, a rule made of parts still hears what it asks for, be it by ear.
    """
    heard = frozenset(entry.name for entry in bench.book(lang).entries() if entry.hears)
    if not heard:
        return {"rules": Selection()}
    return {"rules": Selection(ignore=heard), "ear": Selection(select=heard), "both": Selection()}


def judge(row: Mapping[str, Any], lang: str, bench: Bench, chosen: Iterable[Selection]) -> list[Judged]:
    """A record as it comes out under each selection; the labels never reach the judge."""
    text = row["reply"]
    reply = Reply(text, mask(text), "-", PlainOrigin(text), lang, customer=row.get("customer") or None)
    reading, book = readings.of(bench, reply, lang), bench.book(lang)
    marks = tuple(Mark(one["family"], one["start"], one["end"], one["severity"]) for one in row["labels"])
    hits = (engine.judge(reading, book, row.get("channel") or None, selection) for selection in chosen)
    return [
        Judged(
            len(text.split()),
            marks,
            tuple(Found(hit.entry.family, hit.match.start, hit.match.end) for hit in found if hit.severity in GRAVE),
        )
        for found in hits
    ]


def judged(folder: Path, lang: str, bench: Bench, chosen: Mapping[str, Selection]) -> dict[str, Texts]:
    """All texts of a language in a folder, under each selection."""
    parts = []
    for file in (f"{lang}.jsonl", f"background_{lang}.jsonl"):
        told = [(row["id"], judge(row, lang, bench, chosen.values())) for row in rows(folder / file)]
        parts.append([[(name, ways[number]) for name, ways in told] for number in range(len(chosen))])
    replies, neutral = parts
    return {side: Texts(replies[number], neutral[number]) for number, side in enumerate(chosen)}


def figures(replies: Sequence[Judged], neutral: Sequence[Judged]) -> dict[str, Any]:
    """Everything that is told of one side in one half."""
    return {
        "replies": len(replies),
        "reply": _rates(scoring.of_replies(replies)),
        "span": _rates(scoring.of_spans(replies)),
        "family": _rates(scoring.of_spans(replies, scoring.same_family)),
        "unmarked": scoring.false_alarms(replies),
        "neutral": scoring.false_alarms(neutral),
        "families": {label: _rates(scoring.of_label(replies, label)) for label in HEARD},
    }


def _rates(rates: Rates) -> dict[str, float]:
    return {**rates._asdict(), "precision": rates.precision, "recall": rates.recall, "f1": rates.f1}


def measure(folder: Path, lang: str, bench: Bench, halves: Iterable[str | None]) -> dict[str, Any]:
    """The figures of a language: by half (`all` for both together), then by side."""
    texts = judged(folder, lang, bench, sides(bench, lang))
    return {half or "all": {side: figures(*one.of(half)) for side, one in texts.items()} for half in halves}


def tell(lang: str, told: Mapping[str, Mapping[str, Any]], *, second: bool) -> None:
    """Print the figures of a language."""
    for half, by_side in told.items():
        count = next(iter(by_side.values()))["replies"]
        title = f"{SPOKEN[lang]}, {count} replies" + ("" if half == "all" else f" of the half {half}")
        print(f"\n{title}")
        print(f"  {'':14} {'reply':14} {'span':14} {'and family':14} in 1,000 words: unmarked, neutral")
        for side, one in by_side.items():
            cells = "  ".join(_cell(*(one[name][rate] for rate in ("precision", "recall", "f1"))) for name in COUNTS)
            print(f"  {side:14} {cells}  {_alarms(one['unmarked'])} {_alarms(one['neutral'])}")
        if second and half == "all":
            cells = "  ".join(_cell(*SECOND_READER[lang][name]) for name in COUNTS)
            print(f"  {'second reader':14} {cells}  {SECOND_READER_ALARMS} (all languages)")
        if half == next(iter(told)):
            _tell_families(by_side)


def _tell_families(by_side: Mapping[str, Any]) -> None:
    """Print how well each of the readers' families is told, by side."""
    print(f"  {'precision, recall':18}" + "".join(f" {side:>18}" for side in by_side) + "   marks to find")
    for label in HEARD:
        cells = [one["families"][label] for one in by_side.values()]
        told = "".join(
            f" {_share(one, 'precision', 'found')} {_share(one, 'recall', 'owed')}  ({one['found']:4})" for one in cells
        )
        print(f"  {label:18} {told}   {cells[0]['owed']:5}")


def _cell(*rates: float) -> str:
    return "/".join(f"{rate:.2f}" for rate in rates)


def _share(rates: Mapping[str, float], name: str, of: str) -> str:
    return f"{rates[name]:.2f}" if rates[of] else "   –"


def _alarms(rate: float | None) -> str:
    return f"{rate:5.2f}" if rate is not None else "    –"


def measured_families(bench: Bench, families: Sequence[str]) -> dict[str, Any]:
    """How each family does in corpus/, by the rules that have words, as rules/measured.json holds it.

    What the ear hears or confirms is left out: it has learnt from corpus/, and tells by itself how it does on
    replies that it had not seen.
    """
    told: dict[str, Any] = {"replies": {}, "rules": {}, "families": {}}
    for family in families:
        told["families"][family] = {"labels": list(scoring.labels_of(family)), "figures": {}}
    for lang in LANGUAGES:
        rules = sides(bench, lang)["rules"]
        replies, _ = judged(CORPUS, lang, bench, {"rules": rules})["rules"].of(None)
        told["replies"][lang] = len(replies)
        told["rules"][lang] = sum(map(rules.takes, bench.book(lang).entries()))
        for family in families:
            told["families"][family]["figures"][lang] = list(scoring.of_family(replies, family))
    return told


def write_measured(bench: Bench, path: Path) -> None:
    """Write how each family of the catalogue does in corpus/, a family a line."""
    collection = rulebook.collect(bench.file, LANGUAGES)
    with_words = {rule.family for rule in collection.rules if not rule.hears and rule.finds not in AFTERWARDS}
    told = measured_families(bench, [name for name in collection.families if name in with_words])
    path.write_text(measured.as_text(told), encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures, or write those of the families."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folder", nargs="?", type=Path, help="the folder of labelled replies")
    asked.add_argument("languages", nargs="*", metavar="LANG", help=f"some of {', '.join(LANGUAGES)}; all by default")
    asked.add_argument("--half", choices=HALVES, help="one half alone; all, then both halves by default")
    asked.add_argument("--guide", default="warm", help="the guide that judges (warm)")
    asked.add_argument("--json", action="store_true", help="print the figures as JSON")
    asked.add_argument("--write-measured", action="store_true", help="write rules/measured.json")
    args = asked.parse_args(arguments)
    if not args.folder and not args.write_measured:
        asked.error("name the folder of labelled replies")
    languages = args.languages or [
        lang for lang in LANGUAGES if not args.folder or (args.folder / f"{lang}.jsonl").exists()
    ]
    missing = [lang for lang in languages if args.folder and not (args.folder / f"{lang}.jsonl").exists()]
    if missing or not languages:
        sys.exit(f"no {', '.join(missing or LANGUAGES)} in {args.folder}: there is no such <lang>.jsonl")
    benches = Benches(Wishes(guide=args.guide))
    bench = benches.open(guide_file(args.guide, ""))
    if args.write_measured:
        write_measured(bench, Path(library.measured_file()))
    if args.folder:
        _report(args.folder, languages, bench, [args.half] if args.half else [None, *HALVES], as_json=args.json)


def _report(
    folder: Path, languages: Sequence[str], bench: Bench, halves: Sequence[str | None], *, as_json: bool
) -> None:
    ours = folder.resolve() == CORPUS
    told = {}
    for lang in languages:
        told[lang] = measure(folder, lang, bench, halves)
        if not as_json:
            tell(lang, told[lang], second=not ours)
    if as_json:
        print(json.dumps({"languages": told, "second reader": {} if ours else SECOND_READER}, indent=1))
    else:
        print(f"\n{_NOTE_OURS if ours else _NOTE}")


_NOTE_OURS = "The ear has learnt from corpus/ and the rules were written beside it: on other replies expect less."
_NOTE = """\
Precision/recall/F1 of errors and warnings; low marks are not required, and a finding on one is not false.
The second reader read a part of the development set (its README.md says so); no other figure here is theirs.
Where training was given the neutral texts of this folder, the ear has learnt from them:
how quiet the ear and both are in them is then no news."""


if __name__ == "__main__":
    main()
