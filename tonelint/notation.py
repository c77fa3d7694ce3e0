r"""The phrase notation that rules are written in, compiled to a small network over words.

    {a,b}      one of these endings, glued to the text beside it; empty allowed: palaut{e,teesi}
    [x|y z]    one of these word sequences
    (x)        optional, also (x|y)
    a | b      alternatives at the top
    …          a gap of up to four words inside the sentence
    ^  $       the start, the end of the sentence
    <NUM>      a class of words: NAME NUM TIME BRAND TEAM THING CAPS EMOJI EMAIL
    re:…       a regular expression, for signs that are not words; it sees one sentence at a time

A phrase with a capital letter outside a class is compared case by case. The notation is the one
of the field study's phrase files; the network is walked with a memory of where one has been, so
that no phrase can take for ever.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from tonelint import words
from tonelint.expressions import compile_expression
from tonelint.lexicon import RARE
from tonelint.phrase import GAP, Edge, NotationError, Phrase

CLASSES = ("NAME", "NUM", "TIME", "BRAND", "TEAM", "THING", "CAPS", "EMOJI", "EMAIL")
_MOST_SPELLINGS = 4000  # of one glued stretch; more is a slip of the pen, not a phrase
_DEEPEST = 20  # brackets within brackets
_EVERYWHERE = 0.3  # per cent of words; a phrase of one such word alone would scold every draft
_FAR = 99  # words; further back than this an anchor does not count


# ── the tree: what the signs say ────────────────────────────────────────────────────────────


class _Text(NamedTuple):
    text: str
    offset: int


class _Choice(NamedTuple):
    options: tuple[tuple[Any, ...], ...]
    optional: bool
    offset: int


class _Sign(NamedTuple):
    kind: str  # "…", "^", "$" or a class name
    offset: int


_TOKEN = re.compile(r"<([A-Z]+)>|…|\.\.\.|[\[\](){}|^$]|[^\[\](){}|^$<…]|<")
_CLOSES = {"[": "]", "(": ")"}


class _Reader:
    """Reads one phrase from left to right into a tree."""

    def __init__(self, phrase: str) -> None:
        self.tokens = [(found[0], found.start(), found[1]) for found in _TOKEN.finditer(phrase)]
        self.at = 0

    def choice(self, close: str | None, offset: int, depth: int = 0) -> tuple[tuple[Any, ...], ...]:
        if depth > _DEEPEST:
            raise NotationError(f"brackets more than {_DEEPEST} deep", offset)
        options = [self.sequence(close, depth)]
        while self.at < len(self.tokens) and self.tokens[self.at][0] == "|":
            self.at += 1
            options.append(self.sequence(close, depth))
        if close is not None:
            if self.at >= len(self.tokens):
                raise NotationError(f'this bracket is never closed with "{close}"', offset)
            self.at += 1
        return tuple(options)

    def sequence(self, close: str | None, depth: int) -> tuple[Any, ...]:
        items: list[Any] = []
        while self.at < len(self.tokens):
            token, offset, name = self.tokens[self.at]
            if token in ("|", close):
                break
            self.at += 1
            if token in _CLOSES:
                items.append(_Choice(self.choice(_CLOSES[token], offset, depth + 1), token == "(", offset))
            elif token == "{":
                items.append(self.endings(offset))
            elif token in ("]", ")", "}"):
                raise NotationError(f'"{token}" closes a bracket that was never opened', offset)
            elif token in ("…", "...", "^", "$"):
                items.append(_Sign("…" if token == "..." else token, offset))
            elif name:
                items.append(_class(name, offset))
            else:
                items.append(_Text(token, offset))
        return tuple(items)

    def endings(self, offset: int) -> _Choice:
        options: list[str] = []
        current = ""
        while self.at < len(self.tokens):
            token, where, _ = self.tokens[self.at]
            self.at += 1
            if token == "}":
                return _Choice(tuple((_Text(text, offset),) for text in [*options, current]), False, offset)
            if token in "[]({|)":
                raise NotationError(f'"{token}" has no place inside {{…}}: endings are plain text', where)
            if token == ",":
                options.append(current)
                current = ""
            else:
                current += token
        raise NotationError('this bracket is never closed with "}"', offset)


def _class(name: str, offset: int) -> _Sign:
    if name not in CLASSES:
        raise NotationError(f"no class <{name}>", offset, f"the classes are {', '.join(CLASSES)}")
    return _Sign(name, offset)


# ── from signs to words ─────────────────────────────────────────────────────────────────────


class _Word(NamedTuple):
    forms: frozenset[str]
    stop: str = ""


class _Any(NamedTuple):
    options: tuple[tuple[Any, ...], ...]


class _Kind(NamedTuple):
    name: str
    ending: str


class _Words:
    """Turns a tree of signs into a tree of words, spelling out what is glued together."""

    def __init__(self, lang: str, classes: Mapping[str, Sequence[str]], *, exact: bool) -> None:
        self.lang, self.classes, self.exact = lang, classes, exact

    def sequence(self, items: tuple[Any, ...]) -> tuple[Any, ...]:
        out: list[Any] = []
        for cluster in _clusters(items):
            out.extend(self.cluster(cluster))
        return tuple(out)

    def cluster(self, items: list[Any]) -> tuple[Any, ...]:
        """The words of a stretch that has no white space at its own level."""
        first = items[0]
        if isinstance(first, _Sign):
            return self.sign(first, items[1:])
        if any(isinstance(item, _Sign) for item in items):
            raise NotationError("put a space on both sides of … ^ $ and of a class", _offset(items[-1]))
        if len(items) == 1 and isinstance(first, _Choice):
            options = tuple(self.sequence(option) for option in first.options)
            return (_merge((*options, ()) if first.optional else options),)
        return (_merge(tuple(self.literal(text, _offset(first)) for text in _spellings(items))),)

    def sign(self, sign: _Sign, rest: list[Any]) -> tuple[Any, ...]:
        if sign.kind in "…^$":
            return (sign.kind, *(self.cluster(rest) if rest else ()))
        if f"<{sign.kind}>" in (words.CAPS, words.EMOJI, words.EMAIL):
            return (_Word(frozenset([f"<{sign.kind}>"])), *(self.cluster(rest) if rest else ()))
        endings = _spellings(rest)
        named = self.classes.get(sign.kind)
        if named:
            return (_merge(tuple(self.literal(name + end, sign.offset) for name in named for end in endings)),)
        return (_merge(tuple((_Kind(sign.kind, end.lower()),) for end in endings)),)

    def literal(self, text: str, offset: int) -> tuple[Any, ...]:
        out: list[Any] = []
        for word in words.cut(text, self.lang):
            out.append(_Word(self.spelled(word), word.stop if out else ""))
        if text.strip() and not out:
            raise NotationError(f'"{text.strip()}" has no word in it', offset, "write signs as re:…")
        return tuple(out)

    def spelled(self, word: words.Word) -> frozenset[str]:
        if self.exact:
            return frozenset([word.plain])
        if self.lang == "en":
            low = word.plain.lower()
            return frozenset(word.forms) | (frozenset(["'s"]) if low == "is" else frozenset())
        return frozenset([word.plain.lower()])


def _offset(item: Any) -> int:
    return int(item.offset)


def _clusters(items: tuple[Any, ...]) -> Iterable[list[Any]]:
    """Stretches of items with no white space between them."""
    cluster: list[Any] = []
    for item in items:
        blank = isinstance(item, _Text) and item.text.isspace()
        sign = isinstance(item, _Sign) and item.kind in "…^$"
        if cluster and (blank or sign):
            yield cluster
            cluster = []
        if sign:
            yield [item]
        elif not blank:
            cluster.append(item)
    if cluster:
        yield cluster


def _spellings(items: Sequence[Any]) -> list[str]:
    """Every string that a glued stretch can stand for, each once."""
    if items and _count(items) > _MOST_SPELLINGS:
        raise NotationError("too many spellings glued together", _offset(items[0]), "put a space between the groups")
    return list(dict.fromkeys(_spell(items)))


def _count(items: Sequence[Any]) -> int:
    """How many strings a glued stretch can stand for."""
    number = 1
    for item in items:
        if isinstance(item, _Choice):
            number *= sum(_count(option) for option in item.options) + item.optional
    return number


def _spell(items: Sequence[Any]) -> list[str]:
    parts: list[list[str]] = []
    for item in items:
        if isinstance(item, _Sign):
            raise NotationError("put a space on both sides of … ^ $ and of a class", item.offset)
        if isinstance(item, _Text):
            parts.append([item.text])
        else:
            texts = [text for option in item.options for text in _spell(option)]
            parts.append([*texts, ""] if item.optional else texts)
    return ["".join(combination) for combination in itertools.product(*parts)]


def _merge(options: tuple[tuple[Any, ...], ...]) -> Any:
    """Alternatives, with those that are one plain word drawn together into one set of forms."""
    forms: frozenset[str] = frozenset()
    rest: list[tuple[Any, ...]] = []
    for option in options:
        if len(option) == 1 and isinstance(option[0], _Word) and not option[0].stop:
            forms |= option[0].forms
        elif option not in rest:
            rest.append(option)
    # The longer options are tried before a single word, and that before nothing at all.
    if forms:
        rest.insert(-1 if () in rest[-1:] else len(rest), (_Word(forms),))
    return rest[0][0] if len(rest) == 1 and len(rest[0]) == 1 else _Any(tuple(rest))


# A step of a phrase: ["w", forms, stop] one word, ["c", class, ending] a word of a class, ["g"] a gap,
# ["s", here, there] try here and then there, ["j", there], ["^"], ["$"].
Step = list[Any]

# ── from words to steps ─────────────────────────────────────────────────────────────────────


def _emit(items: tuple[Any, ...], out: list[Step]) -> None:
    for item in items:
        if isinstance(item, _Word):
            out.append(["w", item.forms, item.stop])
        elif isinstance(item, _Kind):
            out.append(["c", item.name, item.ending])
        elif isinstance(item, _Any):
            _emit_any(item, out)
        else:
            out.append(["g"] if item == "…" else [item])


def _emit_any(choice: _Any, out: list[Step]) -> None:
    jumps: list[Step] = []
    # The longest way first: an optional word that is there belongs to the finding.
    for number, option in enumerate(choice.options):
        last = number == len(choice.options) - 1
        fork: Step = ["s", len(out) + 1, 0]
        if not last:
            out.append(fork)
        _emit(option, out)
        if not last:
            jump: Step = ["j", 0]
            out.append(jump)
            jumps.append(jump)
            fork[2] = len(out)
    for jump in jumps:
        jump[1] = len(out)


# ── anchors ─────────────────────────────────────────────────────────────────────────────────


class _Anchor(NamedTuple):
    forms: frozenset[str]
    least: int
    most: int
    cost: float


def _span(item: Any) -> tuple[int, int]:
    """The least and the most words that an item takes."""
    if isinstance(item, _Any):
        spans = [(sum(_span(part)[0] for part in o), sum(_span(part)[1] for part in o)) for o in choice_options(item)]
        return min(span[0] for span in spans), max(span[1] for span in spans)
    if isinstance(item, str):
        return (0, GAP) if item == "…" else (0, 0)
    return (1, 1)


def choice_options(item: _Any) -> tuple[tuple[Any, ...], ...]:
    """The options of a choice, never none."""
    return item.options or ((),)


def _anchor(items: tuple[Any, ...], common: Mapping[str, float]) -> _Anchor | None:
    """The rarest set of forms of which every match must hold one, and how far in it may stand."""
    return min(_anchors(items, common), key=lambda anchor: anchor.cost, default=None)


def _anchors(items: tuple[Any, ...], common: Mapping[str, float]) -> Iterable[_Anchor]:
    """Every set of forms of which a match must hold one, from left to right."""
    least = most = 0
    for item in items:
        found = _anchor_of(item, common)
        if found:
            yield _Anchor(found.forms, least + found.least, most + found.most, found.cost)
        low, high = _span(item)
        least, most = least + low, most + high


def _anchor_of(item: Any, common: Mapping[str, float]) -> _Anchor | None:
    if isinstance(item, _Word):
        return _Anchor(item.forms, 0, 0, sum(common.get(form.lower(), RARE) for form in item.forms))
    if isinstance(item, _Any):
        inner = [_anchor(option, common) for option in item.options]
        if all(inner):
            found = [anchor for anchor in inner if anchor]
            return _Anchor(
                frozenset().union(*(anchor.forms for anchor in found)),
                min(anchor.least for anchor in found),
                max(anchor.most for anchor in found),
                sum(anchor.cost for anchor in found),
            )
    return None


class _Network:
    """Turns steps into states: for each, the ways on in the order in which they are to be tried."""

    def __init__(self, steps: list[Step]) -> None:
        self.steps = steps
        self.numbers: dict[tuple[int, int], int] = {}
        self.states: list[list[Edge]] = []
        self.state(0, GAP)

    def state(self, step: int, left: int) -> int:
        """The state before a step, made if need be; `left` is how many words a gap there may still take."""
        key = (step, left)
        if key not in self.numbers:
            self.numbers[key] = len(self.states)
            edges: list[Edge] = []
            self.states.append(edges)
            self.visit(step, left, edges, set())
        return self.numbers[key]

    def visit(self, step: int, left: int, edges: list[Edge], seen: set[int]) -> None:
        """Collect the edges that can be reached without taking a word."""
        if step in seen:
            return
        seen.add(step)
        if step == len(self.steps):
            edges.append([".", "", "", 0])
            return
        kind, *rest = self.steps[step]
        if kind in ("s", "j"):
            for there in rest:
                self.visit(there, GAP, edges, seen)
        elif kind == "g":
            # The shortest gap first, so that a finding is no longer than its words.
            self.visit(step + 1, GAP, edges, seen)
            if left:
                edges.append(["g", "", "", self.state(step, left - 1)])
        else:
            given = [*rest, "", ""][:2]
            edges.append([kind, *given, self.state(step + 1, GAP)])


def _first(states: list[list[Edge]]) -> frozenset[str]:
    """The forms with which a match can begin; none when it may begin with any word."""
    forms: set[str] = set()
    todo, seen = [0], set()
    while todo:
        number = todo.pop()
        if number in seen:
            continue
        seen.add(number)
        for kind, given, _, after in states[number]:
            if kind in ("^", "$"):
                todo.append(after)
            elif kind == "w":
                forms.update(given)
            else:
                return frozenset()
    return frozenset(forms)


# ── the door ────────────────────────────────────────────────────────────────────────────────


def compile_phrase(
    source: str,
    lang: str,
    classes: Mapping[str, Sequence[str]] | None = None,
    common: Mapping[str, float] | None = None,
) -> Phrase:
    """Compile one phrase of the notation for one language.

    `classes` gives the words of <BRAND> and <TEAM> where a guide names them; `common` tells how
    often a word occurs in the language (per cent of words), so that anchors are rare words.
    Raises NotationError with an offset into `source`.
    """
    if source.startswith("re:"):
        return compile_expression(source)
    reader = _Reader(source)
    tree = reader.choice(None, 0)
    if reader.at < len(reader.tokens):
        token, offset, _ = reader.tokens[reader.at]
        raise NotationError(f'"{token}" closes a bracket that was never opened', offset)
    exact = any(char.isupper() for char in re.sub(r"<[A-Z]+>", "", source))
    worder = _Words(lang, classes or {}, exact=exact)
    options = tuple(worder.sequence(option) for option in tree)
    whole = (_merge(options),) if len(options) > 1 else options[0]
    anchors = sorted(_anchors(whole, common or {}), key=lambda anchor: anchor.cost)
    if not anchors:
        raise NotationError("this phrase can match without any word of its own", 0, "give it a word that must be there")
    steps: list[Step] = []
    _emit(whole, steps)
    states = _Network(steps).states
    anchor = anchors[0]
    _refuse_everywhere(whole, anchor, common or {})
    also = _looked_up(anchors[1].forms, lang, exact=exact) if len(anchors) > 1 else ()
    before = (anchor.least, min(anchor.most, _FAR))
    forms = _looked_up(anchor.forms, lang, exact=exact)
    return Phrase(source, forms, before, tuple(states), exact, _first(states), also)


def _refuse_everywhere(whole: tuple[Any, ...], anchor: _Anchor, common: Mapping[str, float]) -> None:
    """A phrase that one very common word can fill is a slip: brackets that were meant as a choice."""
    everywhere = sorted(form for form in anchor.forms if common.get(form, 0) > _EVERYWHERE)
    if everywhere and _span(_Any((whole,)))[0] == 1:
        hint = "brackets () make optional, [x|y] is one of them"
        raise NotationError(f'"{everywhere[0]}" alone would be enough for this phrase, and it is everywhere', 0, hint)
    if "…" in (whole[0], whole[-1]):
        raise NotationError("a gap at the edge of a phrase catches nothing", 0, "begin and end with a word")


def _looked_up(forms: Iterable[str], lang: str, *, exact: bool) -> tuple[str, ...]:
    """The forms as a reply's words are looked up; in a phrase with capitals those of the words as written."""
    if not exact:
        return tuple(sorted(forms))
    found: set[str] = set()
    for form in forms:
        known = (form,) if form[0] == "<" else words.forms(form, lang)
        found.update([words.CAPS] if words.CAPS in known else known[:1])
    return tuple(sorted(found))
