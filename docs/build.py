"""Writes docs/rules/, a page a family, from the rules themselves: `python docs/build.py`.

The same rules give the same bytes; `tests/test_docs.py` fails where the pages do not say what the rules do.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tonelint.commands import telling, telling_figures
from tonelint.guides import library, measured, rulebook
from tonelint.guides.families import Family
from tonelint.guides.keys import GUIDE
from tonelint.guides.marked import Example
from tonelint.guides.measured import Figures
from tonelint.guides.rulebook import Collection
from tonelint.guides.rules import Rule
from tonelint.guides.shapes import Key, Shape
from tonelint.names import AFTERWARDS, HEARD, LANGUAGES

PAGES = Path(__file__).resolve().parent / "rules"
KEYS = Path(__file__).resolve().parent / "guide-keys.md"
SPOKEN = {"fi": "Finnish", "nb": "Norwegian Bokmål", "en": "English", "any": "Any language"}
SHOWN = 2  # examples of each kind
ENOUGH = 20  # findings of which a percentage says something
_SIGNS = re.compile(r"([\\`*_\[\]|~#])")
_LEADING = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")

INTRO = """\
# What the rules are

Made from the files in [`rules/`](../../rules) by `python docs/build.py`; change the rules and not these pages.
`tonelint explain FAMILY` says the same on the command line, `tonelint explain RULE` tells all examples of a rule.

Each family stands once, for all languages. Its severity is what its rules have unless they say otherwise; one that
is off speaks only where a guide asks for it. The figures say how many rules there are, those for any language in each.
Where findings overlap, the most severe speaks; among equals the family that stands higher in
[`rules/families.yaml`](../../rules/families.yaml).
"""
FIGURES = """\
## How the figures were come by

`python benchmarks/accuracy.py --write-measured` has all rules but the learnt ones judge the {replies} replies of
[`corpus/`](../../corpus/README.md) under the guide `warm` ({rules}), and counts errors and warnings, not notes.
With the learnt rules, which are on, some notes become warnings and some warnings notes.
A finding is right where it overlaps any mark of a reader, be that mark arguable or not.
Marks to be found are those of the readers' family that says the same, without the arguable ones; several of our
families share one of theirs, so that none of them finds all its marks. The readers told six families apart, and some of ours are none of these.

The writers of the rules had read the corpus, and faults are denser in it than in life: expect less elsewhere.
How far the figures hold on replies that you have marked yourself, `python benchmarks/accuracy.py FOLDER` tells.
"""
LEARNT = """\
The rules here that are called learnt hold no words. A small model listens to each sentence; it has learnt from replies
in which readers had marked what they objected to, those in [`corpus/`](../../corpus/README.md) among them, and it can be wrong.
It speaks where no rule has named the fault more closely. It keeps to this computer, and learns nothing from a draft.
"""
UNMEASURED = "Its findings were not counted, since no rule of this family is in use."
WITHOUT = """\
To do without it, write `{name}: allow` under `rules:` in your guide, or say `--ignore {name}` for one run; \
a single rule goes by its full name."""
SILENT = "It made none there."
NOT_ASKED = "Readers were not asked for this fault; whether a finding stands on their marks says little of it."
OF_THE_WHOLE = "Some of its rules speak of a reply as a whole; where they point is then only a place to show it at."
OWN_WORDS = (
    "It has no rule files: a guide's own words do its work, "
    "`vocabulary: {avoid: …}` in [a guide of your own](../../README.md#for-writers-your-own-guide)."
)


class Library(NamedTuple):
    """The families and rules that come with tonelint, and how often each family was right."""

    families: dict[str, Family]
    rules: Sequence[Rule]
    known: measured.Measured

    def of(self, family: str) -> list[Rule]:
        """The rules of a family, by language and then by name."""
        order = (*LANGUAGES, "any")
        mine = [rule for rule in self.rules if rule.family == family]
        return sorted(mine, key=lambda rule: (order.index(rule.lang), rule.name))


def opened() -> Library:
    """The library as it lies in this checkout."""
    collection: Collection = rulebook.collect(library.guide_file("warm"), LANGUAGES)
    filed = [rule for rule in collection.rules if rule.family != "vocabulary"]
    return Library(collection.families, filed, measured.shipped())


def pages(held: Library) -> dict[str, str]:
    """Every page by its file name."""
    told = {f"{name}.md": page(family, held) for name, family in held.families.items()}
    return {"README.md": index(held), **told}


def index(held: Library) -> str:
    """The page that lists the families by group, in the order of their precedence."""
    groups = dict.fromkeys(family.group for family in held.families.values())
    blocks = [INTRO]
    for group in groups:
        head = f"## {group.capitalize()}\n\n| family | severity | what is wrong | {' | '.join(LANGUAGES)} |\n"
        rows = (_row(family, held) for family in held.families.values() if family.group == group)
        blocks.append(f"{head}| --- | --- | --- |{' ---: |' * len(LANGUAGES)}\n{''.join(rows)}")
    return "\n".join([*blocks, *_counted(held)])


def _counted(held: Library) -> Iterator[str]:
    """How the figures of the families were come by."""
    if held.known.replies:
        rules = ", ".join(f"{number} rules for {SPOKEN[lang]}" for lang, number in held.known.rules.items())
        yield FIGURES.format(replies=f"{sum(held.known.replies.values()):,}", rules=rules)


def _row(family: Family, held: Library) -> str:
    rules = held.of(family.name)
    counts = (sum(rule.lang in (lang, "any") for rule in rules) for lang in LANGUAGES)
    return f"| [`{family.name}`]({family.name}.md) | {_severity(family)} | {safe(family.title['en'])} | {' | '.join(map(str, counts))} |\n"


def page(family: Family, held: Library) -> str:
    """The page of a family."""
    rules = held.of(family.name)
    blocks = [
        f"# {safe(family.title['en'])}",
        f"`{family.name}` · {family.group} · {_severity(family)} · [all families](README.md)",
        safe(family.why["en"]),
        f"**Instead:** {safe(family.remedy['en'])}",
        WITHOUT.format(name=family.name),
        *(_learnt(held) if family.name in HEARD else []),
        *([OWN_WORDS] if family.name == "vocabulary" else []),
        *([] if _told_after(rules) else ["## How often it is right", *_measured(family.name, rules, held)]),
        *_by_language(rules),
        *_sources(family),
    ]
    return "\n\n".join(blocks) + "\n"


def _told_after(rules: Sequence[Rule]) -> bool:
    """Whether a family speaks of allowances and not of replies, in which nothing can be counted then."""
    return bool(rules) and all(rule.finds in AFTERWARDS for rule in rules)


def _severity(one: Family | Rule) -> str:
    return "off" if one.severity == "allow" else one.severity


def _learnt(held: Library) -> Iterator[str]:
    """What learnt rules are, and how to do without all of them."""
    yield LEARNT.strip()
    names = dict.fromkeys(f"`{rule.name}`" for family in HEARD for rule in held.of(family) if rule.hears)
    if names:
        yield f"To do without all that is learnt, allow {', '.join(names)}."


def _measured(family: str, rules: Sequence[Rule], held: Library) -> Iterator[str]:
    """The figures of a family by language: of the rules that have words, and of the learnt ones."""
    known, heard = held.known.families.get(family), telling_figures.heard_figures(rules)
    spoke = known is not None and any(one.found for one in known.figures.values())
    if known:
        yield f"{telling_figures.measured_on(held.known, 'en')} ([more](README.md#how-the-figures-were-come-by))."
        yield _table(known.labels, known.figures.items()) if spoke else SILENT
        if spoke and not known.labels:
            yield NOT_ASKED
        if spoke and any(rule.absent or rule.composite or rule.counts for rule in rules):
            yield OF_THE_WHOLE
    if heard:
        yield f"{telling_figures.heard_on('en')}."
        rows = ((lang, Figures(one.right, one.found, one.caught, one.owed)) for lang, one in heard.items())
        yield _table((family,), rows)
    if not known and not heard:
        yield UNMEASURED


def _table(labels: Iterable[str], rows: Iterable[tuple[str, Figures]]) -> str:
    """Figures as a table; whether marks were found is told only where readers were asked for the fault."""
    named = " or ".join(f"`{label}`" for label in labels)
    owed = [f"marks of {named} that it found"] if named else []
    columns = ["", "findings", "on words that readers marked", *owed]
    lines = [f"| {' | '.join(columns)} |", "| --- " + "| ---: " * (len(columns) - 1) + "|"]
    for lang, one in rows:
        share = f" ({100 * one.right / one.found:.0f} %)" if one.found >= ENOUGH else ""
        right = f"{one.right}{share}" if one.found else "–"
        cells = [SPOKEN[lang], str(one.found), right, *([f"{one.caught} of {one.owed}"] if named else [])]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _by_language(rules: Sequence[Rule]) -> Iterator[str]:
    for lang in (*LANGUAGES, "any"):
        mine = [rule for rule in rules if rule.lang == lang]
        if mine:
            yield f"## {SPOKEN[lang]}"
        for rule in mine:
            yield from _rule(rule)


def _rule(rule: Rule) -> Iterator[str]:
    """A rule: what is wrong, when it speaks, what it finds and leaves alone, and better words."""
    short = rule.name.partition("/")[2]
    yield f"### {short}"
    title = f"{safe(rule.title['en'])}{': …' * bool(rule.composite)}{' · learnt' * bool(rule.hears)}"
    yield f"{title} · {_severity(rule)} · [the rule](../../rules/{rule.lang}/{rule.name}.yaml)"
    if list(telling.told(rule, "en")):
        yield "\n".join(_told(rule))
    yield from _examples("Found:", rule.flag)
    yield from _examples("Left alone:", rule.silent)
    if rule.instead:
        yield "Better:"
        yield "\n".join(f"- {inline(text.rstrip())}" for texts in rule.instead.values() for text in texts)
    if rule.sources:
        yield "\n".join(f"Source: {safe(source)}" for source in rule.sources)


def _told(rule: Rule) -> Iterator[str]:
    """When a rule speaks, as a list; lines that stand under another are a list in it."""
    for line in telling.told(rule, "en"):
        yield f"{'  - ' if line.startswith(' ') else '- '}{safe(line.strip())}"


def _examples(head: str, examples: Sequence[Example]) -> Iterator[str]:
    yield head
    yield "\n".join(f"- {_example(example)}" for example in examples[:SHOWN])


def _example(example: Example) -> str:
    """A reply with what is found in bold, and what it answers and where."""
    shown, text, last = example.text.rstrip(), "", 0
    for start, end in example.spans:
        text += f"{inline(shown[last:start])}<b>{inline(shown[start:end])}</b>"
        last = end
    text += inline(shown[last:])
    context = [f"in answer to “{inline(example.customer.rstrip())}”"] if example.customer is not None else []
    context += [f"on {example.channel}"] if example.channel else []
    context += [f"{'an' if example.severity == 'error' else 'a'} {example.severity}"] if example.severity else []
    return f"{text} <i>({'; '.join(context)})</i>" if context else text


def _sources(family: Family) -> Iterator[str]:
    if family.sources:
        yield "## Sources"
        yield "\n".join(f"- {safe(source)}" for source in family.sources)


def safe(text: str) -> str:
    """A text that Markdown shows as it stands."""
    return _SIGNS.sub(r"\\\1", html.escape(text, quote=False))


def inline(text: str) -> str:
    """The same for a text of several lines in a list."""
    lines = (_LEADING.sub(r"\1\\\2", line) for line in safe(text).split("\n"))
    return "<br>".join(lines)


def keys_page() -> str:
    """The page that lists every key of a guide."""
    head = "# The keys of a guide\n\nMade from `tonelint/guides/keys.py` by `python docs/build.py`. Every key may be left out.\n\n"
    rows = (
        f"| {'&nbsp;' * 4 * depth}`{name}` | {safe(key.tells)} | {_takes(key.shape)} |\n"
        for name, key, depth in _keys(GUIDE, 0)
    )
    return f"{head}| key | is | takes |\n| --- | --- | --- |\n{''.join(rows)}"


def _keys(shape: Shape, depth: int) -> Iterator[tuple[str, Key, int]]:
    """Every key with how deep it lies; those of the second mood or situation are those of the first."""
    seen: list[object] = []
    for name, key in shape.keys.items():
        yield name, key, depth
        inner = key.shape
        while inner.of is not None and not inner.keys:
            inner = inner.of
        if inner.keys not in seen:
            yield from _keys(inner, depth + 1)
        seen.append(inner.keys)


def _takes(shape: Shape) -> str:
    """What may stand under a key, in a few words."""
    inner = _takes(shape.of) if shape.of else ""
    told = {
        "text": "a text", "yes-no": "true or false", "date": "a day, such as 2027-03-31", "whole": "a whole number",
        "choice": " · ".join(f"`{one}`" for one in shape.options), "block": "the keys below",
        "path": f"a path such as `{'status=active' if '=' in shape.options else 'text.html'}`", "listed": f"a list: {inner}", "named": f"names of your own, each with {inner}",
        "by-language": f"fi, nb, en, each with {inner}",
    }[shape.kind]  # fmt: skip
    return f"`{shape.short}` alone, or {told}" if shape.short else told


def write(folder: Path, told: dict[str, str]) -> None:
    """Write the pages and take away those of families that are gone."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.glob("*.md"):
        if file.name not in told:
            file.unlink()
    for name, text in told.items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(PAGES, pages(opened()))
    KEYS.write_text(keys_page(), encoding="utf-8")
