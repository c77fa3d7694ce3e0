"""How well and how fast word forms are heard: `python benchmarks/forms.py TREEBANKS`.

Measured on test splits that neither training nor tuning saw, beside what endings alone would say
(`tonelint.reading.endings`, and for bli and be a participle close by). Precision and recall in per cent.
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import time
from collections.abc import Collection, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "training"))  # what the treebanks call each form is told there

import gold  # noqa: E402

from tonelint.reading import endings, features, forms, tagger  # noqa: E402
from tonelint.words import Word  # noqa: E402

GOALS = {
    ("fi", "passive"): "95/94",
    ("fi", "any passive"): "92/88",
    ("fi", "any te"): "95/95",
    ("fi", "any sinä"): "92/65",
    ("nb", "s-passive"): "95/92",
    ("nb", "bli-passive"): "86/92",
    ("en", "passive"): "88/80",
}
FINNISH = {
    "present": "passive",
    "past": "passive",
    "conditional": "passive",
    "-nne": "te-suffix",
    "-kaa": "te-imperative",
}
BLI = frozenset("bli blir ble blei blitt".split())
BE = frozenset("be is are was were am been being 's 're 'm get gets got gotten getting".split())
IRREGULAR = frozenset(
    "sent made given held kept lost paid done told written sold bought brought built chosen drawn driven found forgotten "
    "gone hidden hit known laid led left met put read seen set shown shut spent stolen taken taught thrown understood won".split()
)
STATES = frozenset(
    "interested based used tired limited unrelated excited pleased closed located supposed involved".split()
)
LOADING = "import time; from tonelint.reading import tagger; s = time.perf_counter(); tagger.learnt('{}'); print(time.perf_counter() - s)"
RUNS = 15


def plain(words: Sequence[Word], lang: str) -> list[str]:
    """What endings alone say."""
    lows = [word.plain.lower() for word in words]
    if lang == "fi":
        return [
            FINNISH.get(endings.kind(features.ends(word.plain, lang)[-1].form, lang), _address(low))
            for word, low in zip(words, lows, strict=True)
        ]
    if lang == "nb":
        return [_norwegian(lows, place) for place in range(len(lows))]
    return [
        "passive" if _participle(low) and not BE.isdisjoint(lows[max(0, place - 3) : place]) else ""
        for place, low in enumerate(lows)
    ]


def _address(low: str) -> str:
    if re.search(r"[aeiouyäö]tte(?:ko|kö|han|hän)?$", low) and low != "sitte":
        return "te-verb"
    return "sina-verb" if re.search(r"isit(?:ko|kö)?$", low) else ""


def _norwegian(lows: Sequence[str], place: int) -> str:
    if lows[place] in BLI:
        close = (endings.kind(low, "nb") == "participle" for low in lows[place + 1 : place + 5])
        return "bli-passive" if any(close) else ""
    return "s-passive" if endings.kind(lows[place], "nb") == "s" else ""


def _participle(low: str) -> bool:
    return (low.endswith("ed") and len(low) > 3 and low not in STATES) or low in IRREGULAR


def share(found: list[str], told: list[str], members: Collection[str]) -> str:
    """Precision and recall of some forms taken together."""
    right = sum(one in members and other in members for one, other in zip(found, told, strict=True))
    claimed, wanted = sum(one in members for one in found), sum(one in members for one in told)
    return f"{right / max(1, claimed):6.1%} {right / max(1, wanted):6.1%}"


def measure(folder: Path, lang: str) -> None:
    """The figures of one language."""
    told = list(gold.read(folder, (gold.TEST[lang],), lang))
    heard = [forms.heard(one.words, lang) for one in told]
    alone = [plain(one.words, lang) for one in told]
    ours, theirs = ([name for names in lists for name in names] for lists in (heard, alone))
    names = [name for one in told for name in one.names]
    print(f"\n{gold.TEST[lang]}: {len(names):,} words")
    print(f"  {'':20} {'tagger':>13}   {'endings alone':>13}   count  to reach")
    for group, members in gold.groups(sorted(set(names) - {""})).items():
        count = sum(name in members for name in names)
        beside = share(theirs, names, members) if any(name in members for name in theirs) else ""
        print(f"  {group:20} {share(ours, names, members)}   {beside:13}  {count:5}   {GOALS.get((lang, group), '')}")
    if lang == "en":
        for title, found in (("tagger", heard), ("endings alone", alone)):
            print(f"  be and get, {title}: {_with_auxiliary(told, found)}")


def _with_auxiliary(told: list[gold.Told], found: list[list[str]]) -> str:
    """Precision and recall of the English passives that have a form of be or get close before them."""
    right = claimed = wanted = caught = 0
    for one, names in zip(told, found, strict=True):
        lows = [word.plain.lower() for word in one.words]
        for place, name in enumerate(names):
            close = name == "passive" and not BE.isdisjoint(lows[max(0, place - 4) : place])
            claimed += close
            right += close and one.names[place] == "passive"
            wanted += place in one.auxiliary
            caught += name == "passive" and place in one.auxiliary
    return f"{right / claimed:.1%} {caught / wanted:.1%} of {wanted}"


def speed(folder: Path, lang: str) -> None:
    """Words a second over all running text of a language, no word of which was met before."""
    files = (*gold.TRAIN[lang], gold.TEST[lang])
    sentences = [one.words for one in gold.read(folder, files, lang)]
    for kept in (tagger._likely, tagger._beside, endings.kind):  # noqa: SLF001  # what was measured above is known by now
        kept.cache_clear()
    start = time.perf_counter()
    count = sum(len(forms.heard(words, lang)) for words in sentences)
    print(f"  {lang}: {count / (time.perf_counter() - start):,.0f} words a second, of {count:,} of running text")


def cost(lang: str) -> None:
    """What opening the data file of a language takes in a fresh process."""
    command = [sys.executable, "-c", LOADING.format(lang)]
    spent = [float(subprocess.run(command, capture_output=True, check=True, cwd=ROOT).stdout) for _ in range(RUNS)]
    size = (Path(tagger.__file__).parent / "data" / f"forms-{lang}.txt").stat().st_size
    print(
        f"  {lang}: opened in {1000 * statistics.median(spent):.1f} ms (least {1000 * min(spent):.1f}), {size / 1000:.0f} kB"
    )


if __name__ == "__main__":
    for language in sorted(gold.TEST):
        measure(Path(sys.argv[1]), language)
    print()
    for language in sorted(gold.TEST):
        cost(language)
        speed(Path(sys.argv[1]), language)
