"""Drafting a guide: answers in, a commented guide out as YAML that reads back word for word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from tonelint.guides.principles import slug
from tonelint.guides.written import block, scalar
from tonelint.values import NamedTuple
from tonelint.writing.answers import Answers
from tonelint.writing.remarks import REMARKS
from tonelint.writing.samples import PAIRS, RULES, SCENES, Pair, Scene, spoken

_SCENES = 2  # whole replies that test the guide, in each of its languages
# The traits of warm, in the places of which ours stand: under the same name ours are quoted instead of its own.
_INHERITED = ("read", "owned", "plain")
_WIDE = 100  # columns of a line of text
Objects = Callable[[str, str], bool]


class Shown(NamedTuple):
    """What shows a trait: the families that quote it, and a pair in each language."""

    rules: tuple[str, ...]
    pairs: Mapping[str, Pair]


class Samples(NamedTuple):
    """The sentences of a guide: what shows each trait, and the replies of each language."""

    shown: tuple[Shown, ...]
    scenes: tuple[tuple[str, Scene], ...]

    def texts(self) -> Iterator[tuple[str, str]]:
        """Every sentence and reply that is to be silent, with its language."""
        yield from ((lang, pair.do) for shown in self.shown for lang, pair in shown.pairs.items())
        yield from ((lang, scene.good) for lang, scene in self.scenes)


def choose(answers: Answers, objects: Objects) -> Samples:
    """The sentences that fit a company; those that its own words object to stand back while there are others.

    `objects` tells whether they do, of a text in a language.
    """
    fitted = {lang: [_pair(pair, lang, answers) for pair in PAIRS[lang]] for lang in answers.languages}
    shown = [Shown(rules, {lang: fitted[lang][at] for lang in fitted}) for at, rules in enumerate(RULES)]
    shown.sort(key=lambda one: any(objects(pair.do, lang) for lang, pair in one.pairs.items()))
    scenes: list[tuple[str, Scene]] = []
    for lang in answers.languages:
        fitting = [(lang, _scene(scene, lang, answers)) for scene in SCENES[lang]]
        scenes += sorted(fitting, key=lambda one: objects(one[1].good, one[0]))[:_SCENES]
    return Samples(tuple(shown[: len(answers.traits)]), tuple(scenes))


def _pair(pair: Pair, lang: str, answers: Answers) -> Pair:
    return pair._replace(do=_spoken(pair.do, lang, answers), dont=_spoken(pair.dont, lang, answers))


def _scene(scene: Scene, lang: str, answers: Answers) -> Scene:
    return scene._replace(bad=_spoken(scene.bad, lang, answers), good=_spoken(scene.good, lang, answers))


def _spoken(text: str, lang: str, answers: Answers) -> str:
    return spoken(text, formal=lang == "fi" and answers.address == "te", we=answers.promises == "we")


def draft(answers: Answers, samples: Samples) -> str:
    """The guide, commented in the language of who answered."""
    remarks = REMARKS[answers.lang]
    parts: list[tuple[str, Iterable[str]]] = [
        ("extends", ["tonelint: 1", "extends: warm", *_languages(answers)]),
        ("brand", _brand(answers)),
        ("mission", ["mission:", *_entry(1, "statement", answers.mission)]),
        ("voice", _voice(answers, samples)),
        ("address", _address(answers)),
        ("promises", [f"promises: {answers.promises}"]),
        ("moods", _moods(remarks)),
        ("situations", ["situations:", "  refusal:", *_entry(2, "like", remarks["refusal"]), "    needs: [alternative]"]),
        ("channels", _channels(answers)),
        ("humour", ["humour:", *_entry(1, "is_for", answers.humour), *_list(1, "off_limits", _lines(remarks, "off_limits"))]),
        ("freedoms", _freedoms(answers)),
        ("words", _words(answers)),
        ("examples", _examples(samples)),
    ]  # fmt: skip
    lines = [*_remark(remarks["head"])]
    for name, given in parts:
        if body := list(given):
            lines += ["", *_remark(remarks[name]), *body]
    return "\n".join(lines) + "\n"


def _remark(text: str) -> list[str]:
    return [f"# {line}" for line in text.split("\n")]


def _lines(remarks: Mapping[str, str], name: str) -> list[str]:
    return remarks[name].split("\n")


def _entry(depth: int, key: str, text: str) -> list[str]:
    """A key and its text, a long text on lines of its own."""
    indent = "  " * depth
    sign, lines = block(text, _WIDE) if len(text) > _WIDE else ("", [])
    if not lines:
        return [f"{indent}{key}: {scalar(text)}"]
    return [f"{indent}{key}: {sign}", *(f"{indent}  {line}" if line else "" for line in lines)]


def _list(depth: int, key: str, texts: Iterable[str]) -> list[str]:
    items = [f"{'  ' * (depth + 1)}- {scalar(text)}" for text in texts]
    return [f"{'  ' * depth}{key}:", *items] if items else []


def _languages(answers: Answers) -> list[str]:
    return [f"languages: [{', '.join(answers.languages)}]", f"messages: {answers.lang}"]


def _brand(answers: Answers) -> list[str]:
    return [
        "brand:",
        *_entry(1, "name", answers.name),
        *_list(1, "aliases", answers.forms),
        *_entry(1, "meaning", answers.meaning),
        *_entry(1, "story", answers.story),
    ]


def _voice(answers: Answers, samples: Samples) -> list[str]:
    lines = ["voice:"]
    traits = [trait for trait, _ in answers.traits]
    names = _names([*_INHERITED, *map(_short, traits[len(_INHERITED) :])])
    for name, (trait, but_not), shown in zip(names, answers.traits, samples.shown, strict=False):
        lines += [f"  {scalar(name)}:", *_entry(2, "is", trait)]
        lines += _entry(2, "is_not", but_not) if but_not else []
        lines.append(f"    rules: [{', '.join(shown.rules)}]")
        for key in ("do", "dont"):
            lines.append(f"    {key}:")
            lines += [line for lang, pair in shown.pairs.items() for line in _entry(3, lang, getattr(pair, key))]
    return lines


def _short(text: str) -> str:
    """A name for what a text says: its first words."""
    return " ".join(text.split()[:3])[:40].strip(" ,.;:") or "x"


def _names(names: Iterable[str]) -> list[str]:
    """The names, each once: the second "suora" is "suora 2"."""
    found: list[str] = []
    for name in names:
        number, own = 2, name
        while own in found:
            own, number = f"{name} {number}", number + 1
        found.append(own)
    return found


def _address(answers: Answers) -> list[str]:
    forms = {"fi": answers.address, "nb": "du", "en": "first-name"}
    return ["address:", *(f"  {lang}: {forms[lang]}" for lang in answers.languages)]


def _moods(remarks: Mapping[str, str]) -> list[str]:
    return [
        "moods:",
        *("  annoyed:", *_entry(2, "like", remarks["annoyed"]), "    emoji: none"),
        *("  upset:", *_entry(2, "like", remarks["upset"]), "    emoji: none"),
    ]


def _channels(answers: Answers) -> list[str]:
    emoji = ["    emoji: none"] if answers.emoji == "none" else []
    lines = [line for name, most in answers.channels for line in (f"  {scalar(name)}:", f"    words: {most}", *emoji)]
    return ["channels:", *lines] if lines else []


def _freedoms(answers: Answers) -> list[str]:
    names = _names(slug(_short(freedom)) for freedom in answers.freedoms)
    lines = [line for name, text in zip(names, answers.freedoms, strict=True) for line in _entry(1, scalar(name), text)]
    return ["freedoms:", *lines] if lines else []


def _words(answers: Answers) -> list[str]:
    lines: list[str] = []
    for lang, given in answers.words.items():
        pairs = [f"      {scalar(word)}:{f' {scalar(say)}' if say else ''}" for word, say in given]
        lines += [f"    {lang}:", *pairs] if pairs else []
    return ["vocabulary:", "  avoid:", *lines] if lines else []


def _examples(samples: Samples) -> list[str]:
    lines = ["examples:"]
    for lang, scene in samples.scenes:
        lines += [f"  {scalar(scene.name)}:", f"    lang: {lang}"]
        for key in ("customer", "bad", "good"):
            lines += _entry(2, key, getattr(scene, key))
        lines.append(f"    rules: [{', '.join(scene.rules)}]")
    return lines
