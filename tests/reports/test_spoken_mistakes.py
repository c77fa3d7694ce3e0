"""Mistakes in the agent's language: every message has its words, no slot is lost, nothing is ever raised."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.guides.keys import GUIDE
from tonelint.guides.shapes import Shape
from tonelint.model import Fault, Report
from tonelint.reports import mistakes_fi, mistakes_nb
from tonelint.reports.annotations import as_annotations
from tonelint.reports.junit import as_junit
from tonelint.reports.spoken_mistakes import slots, spoken
from tonelint.reports.step_summary import as_summary
from tonelint.writing.fitting import ANSWERS

PACKAGE = Path(__file__).resolve().parents[2] / "tonelint"
CATALOGUES = {"fi": mistakes_fi, "nb": mistakes_nb}
# Where in a call the message and the hint stand.
DOORS = {
    "problem": (0, 2),
    "fail": (0, 2),
    "Problem": (0, 2),
    "Fault": (0, 4),
    "NotationError": (0, 2),
    "SlipError": (0, 2),
    "UsageError": (0, None),
    "spoken": (0, None),
}
# Where those stand that name what a mistake is about.
READERS = ("mapping", "values", "text", "texts", "choice", "yes_or_no", "whole", "by_language", "every_language")
ABOUT = {
    **dict.fromkeys((*READERS, "read_condition", "refuse_none"), 1),
    "read": 2,
    "_refuse_unknown": 2,
    "_no_key": 1,
    "_mapping": 1,
    "_objections": 3,
}
PASSED_ON = ("message", "hint")  # of an error or a problem, seen where that one is made
MACHINERY = (
    "errors.py",
    "phrase.py",
    "reports/spoken_mistakes.py",
    "reports/html_report.py",
    "commands/mistakes.py",
)  # hand on what they get
Function = ast.FunctionDef | ast.AsyncFunctionDef


class Scope(NamedTuple):
    """A module, and the function of it that an expression stands in."""

    file: str
    module: ast.Module
    function: Function | None


MODULES = {
    path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted(PACKAGE.rglob("*.py"))
}
FUNCTIONS = {
    (file, node.name): Scope(file, module, node)
    for file, module in MODULES.items()
    for node in ast.walk(module)
    if isinstance(node, Function)
}


def every_call() -> Iterator[tuple[Scope, ast.Call]]:
    """Every call of the package and the innermost function around it."""
    for file, module in MODULES.items():
        around: dict[ast.AST, Function] = {}
        for function in (node for node in ast.walk(module) if isinstance(node, Function)):
            around |= dict.fromkeys(ast.walk(function), function)
        calls = (node for node in ast.walk(module) if isinstance(node, ast.Call))
        yield from ((Scope(file, module, around.get(call)), call) for call in calls)


def called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


CALLS = list(every_call())


def argument(call: ast.Call, at: int | None, name: str) -> ast.expr | None:
    """The argument at a position or by its name; behind a starred one the last."""
    for keyword in call.keywords:
        if keyword.arg == name:
            return keyword.value
    if at is None:
        return None
    if any(isinstance(one, ast.Starred) for one in call.args):
        return call.args[0] if at == 0 else call.args[-1]
    return call.args[at] if at < len(call.args) else None


def assigned(name: str, scope: Scope) -> list[ast.expr]:
    """What a name is set to; one of the function hides one of the module."""
    inner = [*ast.walk(scope.function)] if scope.function else []
    for nodes in (inner, scope.module.body):
        found = [
            node.value
            for node in nodes
            if isinstance(node, ast.Assign)
            and any(isinstance(one, ast.Name) and one.id == name for one in node.targets)
        ]
        if found:
            return found
    return []


def loops_over_problems(name: str, scope: Scope) -> bool:
    nodes = ast.walk(scope.function) if scope.function else ()
    return any(
        isinstance(node, ast.For)
        and isinstance(node.iter, ast.Attribute)
        and node.iter.attr == "problems"
        and any(isinstance(one, ast.Name) and one.id == name for one in ast.walk(node.target))
        for node in nodes
    )


def from_callers(name: str, scope: Scope) -> list[str]:
    """What a function is given under a name by those who call it in its module."""
    names = [one.arg for one in scope.function.args.args] if scope.function else []
    assert name in names, f"{scope.file}: what is {name}?"
    assert scope.function
    at = names.index(name) - (names[0] == "self")
    found: list[str] = []
    for other, call in CALLS:
        if called(call) == scope.function.name and other.module is scope.module:
            value = argument(call, at, name)
            found += templates(value, other) if value is not None else []
    return found


def written(name: str, scope: Scope) -> list[Scope]:
    """Where a function that is called here is written: in this module, else in another."""
    found = [one for (_, known), one in FUNCTIONS.items() if known == name]
    return [one for one in found if one.file == scope.file] or found


def templates(expression: ast.expr, scope: Scope) -> list[str]:
    """The texts that an expression can give, `{}` for what is only known when it happens."""
    match expression:
        case ast.Constant(value=None):
            return []
        case ast.Constant(value=str(text)):
            return [text]
        case ast.JoinedStr(values=parts):
            return ["".join(one) for one in product(*(part_of(part, scope) for part in parts))]
        case ast.IfExp(body=body, orelse=other):
            return templates(body, scope) + templates(other, scope)
        case ast.BoolOp(values=values):
            return [text for value in values for text in templates(value, scope)]
        case ast.BinOp(op=ast.Add(), left=left, right=right):
            return ["".join(one) for one in product(templates(left, scope), templates(right, scope))]
        case ast.Attribute(attr=name) if name in PASSED_ON:
            return []
        case ast.Call() if called(expression) in ("format_message", "spoken"):
            return []  # what click says, and what is translated already
        case ast.Call() if written(called(expression), scope):
            return returned(written(called(expression), scope)[0])
        case ast.Name(id=name) if loops_over_problems(name, scope):
            return []
        case ast.Name(id=name):
            values = assigned(name, scope)
            told = [text for value in values for text in templates(value, scope)]
            return told if values else from_callers(name, scope)
    raise AssertionError(f"{scope.file}:{expression.lineno}: cannot follow {ast.unparse(expression)}")


def returned(scope: Scope) -> list[str]:
    nodes = ast.walk(scope.function) if scope.function else ()
    values = [node.value for node in nodes if isinstance(node, ast.Return) and node.value]
    return [text for value in values for text in templates(value, scope)]


def part_of(part: ast.expr, scope: Scope) -> list[str]:
    """A part of an f-string: its text, `{}`, or the texts of ours that a local name may hold."""
    if isinstance(part, ast.Constant):
        return [str(part.value)]
    assert isinstance(part, ast.FormattedValue)
    values = assigned(part.value.id, scope) if isinstance(part.value, ast.Name) else []
    if values and all(is_text(one) for value in values for one in branches(value)):
        return [text for value in values for text in templates(value, scope)]
    return ["{}"]


def branches(value: ast.expr) -> list[ast.expr]:
    return [value.body, value.orelse] if isinstance(value, ast.IfExp) else [value]


def is_text(value: ast.expr) -> bool:
    return isinstance(value, ast.JoinedStr) or (isinstance(value, ast.Constant) and isinstance(value.value, str))


def messages() -> dict[str, str]:
    """Every message and hint of the package, and a place where it is made."""
    found: dict[str, str] = {}
    for scope, call in CALLS:
        if called(call) not in DOORS or scope.file in MACHINERY:
            continue
        if called(call) == "spoken" and "spoken_mistakes" not in ast.unparse(scope.module):
            continue  # another function of this name
        for at, name in zip(DOORS[called(call)], PASSED_ON, strict=True):
            value = argument(call, at, name)
            for text in templates(value, scope) if value is not None else ():
                found.setdefault(text, f"{scope.file}:{call.lineno}")
    return found


def shorts(shape: Shape) -> set[str]:
    """The keys that a bare value may stand for."""
    inner = [key.shape for key in shape.keys.values()] + ([shape.of] if shape.of else [])
    return {shape.short, *(name for one in inner for name in shorts(one))} - {""}


def subjects() -> set[str]:
    """What a mistake can be about, besides keys, which go by their own names."""
    found = {f"{{}} ({lang})" for lang in ("fi", "nb", "en")}
    found |= {f"{name} of {{}}" for name in shorts(GUIDE) | shorts(ANSWERS)}
    for scope, call in CALLS:
        value = argument(call, ABOUT.get(called(call)), "what")
        if value is not None and is_text(value):
            found |= {text for text in templates(value, scope) if " " in text}
    return found - {"{} of {}", "{} ({})"}  # told above, one by one


MESSAGES, SUBJECTS = messages(), subjects()


def test_the_walk_sees_what_there_is() -> None:
    assert len(MESSAGES) > 200
    assert {'no key "{}" in {}', 'did you mean "{}"?', "{} has to be a whole number from {} up"} <= set(MESSAGES)
    assert {"a guide", "the answers", "each entry of {}", "raise to {}", "say of {}"} <= SUBJECTS


@pytest.mark.parametrize("lang", CATALOGUES)
def test_every_message_has_its_words(lang: str) -> None:
    lacking = {text: place for text, place in MESSAGES.items() if text not in CATALOGUES[lang].TEMPLATES}
    assert not lacking, f"write these in tonelint/reports/mistakes_{lang}.py: {lacking}"


@pytest.mark.parametrize("lang", CATALOGUES)
def test_no_words_are_kept_for_what_is_never_said(lang: str) -> None:
    assert set(CATALOGUES[lang].TEMPLATES) <= set(MESSAGES)
    assert set(CATALOGUES[lang].NOUNS) == SUBJECTS


def test_the_languages_know_the_same_words_of_others() -> None:
    assert mistakes_fi.FOREIGN.keys() == mistakes_nb.FOREIGN.keys()


ALL = [(lang, text) for lang, words in CATALOGUES.items() for text in (*words.TEMPLATES, *words.FOREIGN)]


def filled(template: str) -> tuple[str, list[str]]:
    """A template with a word in each slot that no catalogue knows."""
    pieces = template.split("{}")
    words = [f"zq{number}" for number in range(len(pieces) - 1)]
    return "".join(piece + word for piece, word in zip(pieces, [*words, ""], strict=True)), words


@pytest.mark.parametrize(("lang", "template"), ALL)
def test_every_slot_is_kept(lang: str, template: str) -> None:
    text, words = filled(template)
    told = spoken(text, lang)
    assert told != text
    assert all(told.count(word) == 1 for word in words), told
    assert not re.search(r"\{\d|:phrase|:is\}", told), told


@pytest.mark.parametrize(("lang", "noun"), [(lang, noun) for lang, words in CATALOGUES.items() for noun in words.NOUNS])
def test_what_a_mistake_is_about_is_told_in_every_form(lang: str, noun: str) -> None:
    subject, words = filled(noun)
    for text in (f"{subject} has to be a text", f'no key "zq8" in {subject}', f'{subject} cannot be "zq9"'):
        told = spoken(text, lang)
        assert subject not in told or noun.startswith("{} (")  # a key with its language stays as it is
        assert all(told.count(word) == 1 for word in words), told
    assert {len(re.findall(r"\{\d", form)) for form in CATALOGUES[lang].NOUNS[noun]} == {len(words)}


@pytest.mark.parametrize("lang", CATALOGUES)
def test_names_in_quotes_are_left_alone(lang: str) -> None:
    assert '"a severity"' in spoken('no key "a severity" in a guide', lang)
    assert '"no such file"' in spoken('did you mean "no such file"?', lang)
    assert "(in the" not in spoken('"no such file" has no word in it (in the phrase a guide)', lang)
    assert "a guide" in spoken('"no such file" has no word in it (in the phrase a guide)', lang)


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("fi", 'no key "prioritys" in a guide', 'oppaassa ei ole avainta "prioritys"'),
        ("fi", 'no key "x" in persona', 'kohdassa persona ei ole avainta "x"'),
        ("fi", "each entry of openers has to be a text", "rivillä kohdassa openers pitää olla teksti"),
        ("fi", 'a severity cannot be "off"', 'vakavuus ei voi olla "off"'),
        ("fi", "cannot be read: permission denied", "tätä ei saa luettua: sinulla ei ole siihen oikeutta"),
        ("fi", '"trait" has no do and no dont in fi', 'piirteestä "trait" puuttuu kielellä fi: do ja dont'),
        ("fi", "who is the agent: Matti or Liisa?", "kuka on asiakaspalvelija: Matti vai Liisa?"),
        ("nb", "who is the agent: Mari or Lars?", "hvem er kundebehandleren: Mari eller Lars?"),
        ("nb", 'no key "prioritys" in a guide', 'guiden har ingen nøkkel som heter "prioritys"'),
        ("nb", "each entry of openers has to be a text", "hver linje under openers må være en tekst"),
        ("nb", 'each entry of languages cannot be "se"', 'en linje under languages kan ikke være "se"'),
        ("nb", "this line is not JSON: a value is missing here", "denne linjen er ikke JSON: her mangler en verdi"),
        ("en", 'no key "prioritys" in a guide', 'no key "prioritys" in a guide'),
        ("sv", "no such file", "no such file"),
    ],
)
def test_a_few_read_as_they_should(lang: str, text: str, told: str) -> None:
    assert spoken(text, lang) == told


def test_a_name_of_two_words_is_no_key_of_another() -> None:
    assert "out of office" in spoken("out of office has to be a mapping of keys and values", "fi")


@given(st.text(), st.sampled_from(["fi", "nb", "en", "", "xx"]))
def test_unknown_text_is_left_alone(text: str, lang: str) -> None:
    known = any(slots(text, tuple(one.split("{}"))) is not None for _, one in ALL)
    assert known or spoken(text, lang) == text


@settings(max_examples=300)
@given(
    st.lists(st.sampled_from([piece for _, one in ALL for piece in one.split("{}")]) | st.text(), max_size=12),
    st.sampled_from(["fi", "nb"]),
)
def test_it_never_raises(pieces: list[str], lang: str) -> None:
    assert isinstance(spoken("".join(pieces), lang), str)


def test_a_text_made_to_take_for_ever_does_not() -> None:
    hostile = "each entry of " * 50_000 + " is missing in " * 50_000
    assert spoken(f"{hostile} has to be a text", "fi").startswith("rivillä")


def test_no_message_ends_in_a_colon() -> None:
    """A bare key at the end of a message reads as if something were missing behind it."""
    assert [text for text in MESSAGES if text.rstrip().endswith(":")] == []
    for catalogue in CATALOGUES.values():
        assert [text for text in catalogue.TEMPLATES.values() if text.rstrip().endswith(":")] == []


@pytest.mark.parametrize("write", [as_summary, as_annotations, as_junit])
@pytest.mark.parametrize(
    ("lang", "told"), [("fi", "tätä JSONia ei saa luettua"), ("nb", "denne JSON-en kan ikke leses")]
)
def test_what_people_read_of_a_run_tells_mistakes_in_its_language(
    write: Callable[[Report], str], lang: str, told: str
) -> None:
    fault = Fault("this is not JSON that can be read", "m.json", 1)
    assert told in write(Report("warm", 0, (), errors=(fault,), messages=lang))
    assert fault.message in write(Report("warm", 0, (), errors=(fault,), messages="en"))
