"""Whether damaged files end in a report or in a clear error: samples of every form, mutated, through the command line.

    python benchmarks/mutations.py 10000 [--seed N] [FOLDER...]

The samples are those of the tests and the examples, and every small file of the folders named. Exit code 1 tells that
tonelint fell over, or thought about a file of some kilobytes for more than five seconds of processor time.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import random
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from tonelint import cli
from tonelint.commands import CLEAN, FOUND, MISTAKE

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "drafts" / "exports"))

_LARGEST = 40_000  # bytes of a sample; a larger one only takes longer to tell the same
_SLOW = 5.0  # seconds of processor time
_PIECES = (
    *b"\" ' \\ { } [ ] : , | > - # % & < ; \x00 \xff\xfe \xef\xbb\xbf &#x110000; &amp; <!-- --> <![CDATA[ \\ud800".split(
        b" "
    ),
    *b"--- !!python/name:os.system &a *a <<: =?utf-8?b?////?= {{ }} {% %} =1+1 @SUM(A1)".split(b" "),
    *(b"\r", b"\r\n", b"\n\n", b"\t", b"- ", b"\n---\n", b'<!DOCTYPE x [<!ENTITY a "b">]>'),
)
_DEEP = (b"[", b'{"a":', b"<div>", b">", b"- ", b"{{", b"(", b'"', b"<!--")


class Sample(NamedTuple):
    """A file: its name, and what stands in it."""

    name: str
    content: bytes


class Fall(NamedTuple):
    """A mutant that tonelint could not take: its number, its name, and what was told or how long it took."""

    number: int
    name: str
    told: str


def samples(folders: Iterable[str] = ()) -> list[Sample]:
    """The samples of the tests and the examples, and the small files of folders."""
    from samples import SAMPLES  # type: ignore[import-not-found]  # the tests' folder is no package

    own = (ROOT / "tests" / "drafts" / "mails", ROOT / "examples" / "macros", ROOT / "examples" / "scenes" / "bad")
    files = sorted(file for folder in (*own, *map(Path, folders)) for file in folder.rglob("*") if _readable(file))
    return [Sample(one.name, one.content.encode()) for one in SAMPLES] + [
        Sample(file.name, file.read_bytes()) for file in files
    ]


def _readable(file: Path) -> bool:
    return file.is_file() and file.suffix != ".py" and file.stat().st_size <= _LARGEST


def mutated(content: bytes, others: list[Sample], chance: random.Random) -> bytes:
    """The same with one to three wounds: bytes flipped, lost, doubled, cut off, nested, or taken from another file."""
    held = bytearray(content)
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(held) or 1)
        match chance.randrange(8):
            case 0 if held:
                held[at] = chance.randrange(256)
            case 1:
                del held[at : at + chance.randint(1, 30)]
            case 2:
                held[at:at] = held[at : at + chance.randint(1, 200)]
            case 3 if chance.random() < 0.3:
                del held[at:]
            case 4:
                held[at:at] = chance.choice(_PIECES)
            case 5:
                other = chance.choice(others).content
                held[at:at] = other[(begin := chance.randrange(len(other) or 1)) : begin + chance.randint(1, 300)]
            case 6:
                held[at:at] = chance.choice(_DEEP) * chance.choice((10, 100, 10_000))
            case _:
                lines = bytes(held).split(b"\n")
                chance.shuffle(lines)
                held = bytearray(b"\n".join(lines))
    return bytes(held)


def workbook(content: bytes, others: list[Sample], chance: random.Random) -> bytes:
    """A workbook with a mutant in place of a sheet or of its texts; or a mutant of the whole file."""
    held = io.BytesIO()
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    sheet = f'<worksheet {main}><sheetData><row><c r="A1" t="inlineStr"><is><t>title</t></is></c><c r="B1" t="inlineStr"><is><t>text</t></is></c></row><row><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="B2"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>'
    parts = {
        "xl/workbook.xml": f'<workbook {main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="M" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="x"><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet,
    }
    wounded = chance.choice([*parts, ""])
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as book:
        for name, text in parts.items():
            book.writestr(name, mutated(text.encode(), others, chance) if name == wounded else text)
        if chance.random() < 0.2:
            book.writestr("xl/sharedStrings.xml", content[:1000] + b" " * chance.choice((0, 60_000_000)))
    return held.getvalue() if wounded else mutated(held.getvalue(), others, chance)


def mutants(count: int, known: list[Sample], seed: int) -> Iterator[Sample]:
    """So many mutants, the same for the same seed; one in ten bears the name of another form."""
    chance = random.Random(seed)  # noqa: S311  # the same damage each time
    suffixes = (".json", ".yaml", ".csv", ".xlsx", ".po", ".ahk", ".eml", ".mbox", ".md", ".txt", ".jsonl")
    for _ in range(count):
        name, content = chance.choice(known)
        if chance.random() < 0.05:
            yield Sample("a.xlsx", workbook(content, known, chance))
            continue
        if chance.random() < 0.1:
            name = f"a{chance.choice(suffixes)}"
        yield Sample(name, mutated(content, known, chance))


def falls(found: Iterable[Sample], codes: Counter[int]) -> Iterator[Fall]:
    """The mutants that tonelint fell over, or thought about for too long; exit codes are counted in `codes`."""
    for number, (name, content) in enumerate(found):
        began = time.process_time()
        code, told = _run(name, content)
        codes[code] += 1
        took = time.process_time() - began
        if code not in (CLEAN, FOUND, MISTAKE):
            yield Fall(number, name, told)
        elif took > _SLOW:
            yield Fall(number, name, f"{took:.1f} s")


def _run(name: str, content: bytes) -> tuple[int, str]:
    given, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(content))
    out, err = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = cli.run(["check", "-", "--stdin-filename", name, "--format", "concise", "--jobs", "1"])
    finally:
        sys.stdin = given
    return code, err.getvalue().strip()[-300:]


def main() -> int:
    """Run as many mutants as asked for and tell what fell; 1 where anything did."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("count", type=int)
    asked.add_argument("folders", nargs="*")
    asked.add_argument("--seed", type=int, default=1)
    options = asked.parse_args()
    codes: Counter[int] = Counter()
    fallen = 0
    for fall in falls(mutants(options.count, samples(options.folders), options.seed), codes):
        fallen += 1
        print(f"mutant {fall.number} of {fall.name}: {fall.told}")
    told = ", ".join(f"{codes[code]} exit {code}" for code in sorted(codes))
    print(f"{sum(codes.values())} mutants: {told}; {fallen} fell")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
