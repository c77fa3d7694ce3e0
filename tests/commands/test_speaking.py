"""Whatever a command tells people it tells in their language: no sentence of ours stands outside the catalogues."""

from __future__ import annotations

import ast
import io
import json
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import click
import pytest

import tonelint
from tonelint import cli
from tonelint.benches import Wishes
from tonelint.commands import (
    Streams,
    check,
    guide_check,
    guide_diff,
    guide_learn,
    guide_show,
    mistakes,
    new,
    read,
    rules,
    test,
)
from tonelint.guides import guide
from tonelint.reports import mistakes_fi, speech

PACKAGE = Path(tonelint.__file__).resolve().parent
SPEAKING = sorted(
    path
    for path in PACKAGE.rglob("*.py")
    if path.parent.name == "commands" or "tonelint.reports.speech" in path.read_text(encoding="utf-8")
    if path.parent.name != "speech"
)
MARKUP = re.compile(r"<[^<>]*>?|^[^<>]*>")  # tags, and ends of tags that began in another text
PATCH = "\n\\ No newline at end of file\n"  # programs that read a diff look for this
PROSE = re.compile(r"[A-Za-z]{2,}[,;]? [a-z]{2,}")
WORD = re.compile(r"[A-Za-z]{3,}")
KNOWN = re.compile(r"[A-Z][a-z-]{2,}|.*\w{2,}.* .*\w{3,}")  # a heading, or a few words
# Calls whose texts are keys of a catalogue, or mistakes, which have catalogues of their own.
TRANSLATED = {"say", "fail", "problem", "Problem", "Fault", "spoken", "_told"}
WRITING = {"Piece": 1, "write": 0, "writelines": 0}
YAML = {"rules", "allow", "ignore"}  # keys and options, which stay as they are


CATALOGUES = [
    speech.COMMON,
    *(import_module(f"{speech.__name__}.{found.name}").WORDS for found in iter_modules(speech.__path__)),
]


def called(node: ast.AST) -> str:
    function = node.func if isinstance(node, ast.Call) else None
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def texts(node: ast.AST, *, told: bool = False) -> Iterator[tuple[int, str]]:
    """The texts under a node that are neither docstrings nor translated; `told` leaves out keys of mappings too."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Constant) and isinstance(child.value, str):
            yield child.lineno, child.value
        elif isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            continue
        elif called(child) not in TRANSLATED and not (told and isinstance(child, ast.Subscript)):
            yield from texts(child, told=told)


@pytest.mark.parametrize("file", SPEAKING, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_no_sentence_stands_outside_the_catalogues(file: Path) -> None:
    module = ast.parse(file.read_text(encoding="utf-8"))
    assert [one for one in texts(module) if PROSE.search(MARKUP.sub("", one[1])) and one[1] != PATCH] == []


@pytest.mark.parametrize("file", SPEAKING, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_no_word_is_written_that_has_no_translation(file: Path) -> None:
    module = ast.parse(file.read_text(encoding="utf-8"))
    found = []
    for call in (node for node in ast.walk(module) if called(node) in WRITING and isinstance(node, ast.Call)):
        for line, text in texts(ast.Expression(call.args[WRITING[called(call)]]), told=True):
            found += [(line, word) for word in set(WORD.findall(text)) - YAML]
    assert found == []


def commands(group: click.Group) -> Iterator[click.Command]:
    context = click.Context(group)
    for name in group.list_commands(context):
        one = group.get_command(context, name)
        assert one is not None
        yield from commands(one) if isinstance(one, click.Group) else (one,)


@pytest.mark.parametrize("command", [*commands(cli.main)], ids=lambda one: one.callback.__name__)
def test_every_command_is_told_what_to_speak(command: click.Command) -> None:
    options = {name for parameter in command.params for name in parameter.opts}
    assert {"--ui-lang", "--messages"} <= options


FAULTY = """\
languages: [fi, nb]
voice:
  rehti:
    is: {fi: myöntää virheen, nb: innrømmer feilen}
    do: {fi: [Kiitos palautteestanne.]}
    dont: {fi: [Hylly oli tyhjä.]}
    rules: [non-apology]
vocabulary: {avoid: {fi: {tiketti: viesti}}}
experiments: {kesä: {until: 2020-01-01, words: {fi: [hellepäivä]}}}
examples: {eka: {lang: fi, bad: Hei Pekka., good: Kiitos palautteestanne., rules: [canned-opener]}}
"""
OTHER = "languages: [fi, nb]\nrules: {canned-opener: error}\nvocabulary: {avoid: {fi: {tiketti: {severity: note}}}}\n"
RULE = """\
title: {fi: a, nb: b, en: c}
phrases: [välitän eteenpäin]
instead: [Soitan.]
flag: [<<Välitän>> eteenpäin., Hei. <<Välitän eteenpäin>>.]
pass: [Soitan sinulle., Hei.]
"""
REPLIES = [
    {"id": "a", "lang": "fi", "reply": "Kiitos palautteestanne. Tiketti on auki.", "customer": "Milloin?! Ihan paska!"},
    {"id": "b", "lang": "fi", "reply": "Hei Laura! Soitan sinulle perjantaina ja kerron, missä pakettisi on. – Mika"},
    {"id": "c", "lang": "fi", "reply": "Hei Laura! Lähetä sähköposti. Soitan maanantaina, ja saat rahat. – Mika"},
    {"id": "d", "lang": "fi", "reply": "Hei Laura! Lähetä email. Kiitos palautteestanne. – Mika"},
    {"id": "e", "lang": "en", "reply": "Hi Laura! I call you on Friday and tell you where your parcel is. – Mika"},
]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library_of: Callable[..., None]) -> Path:
    """Two guides, some replies and a rule that does not hold; and of the library a rule of each kind."""
    library_of(
        "kiitos-viestista", "sounds-canned", "cool-to-heated", "passiivi", "long-sentence", "no-name", "other-language"
    )
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tonelint.yaml").write_text(FAULTY, encoding="utf-8")
    (tmp_path / "other.yaml").write_text(OTHER, encoding="utf-8")
    (tmp_path / "r.jsonl").write_text("\n".join(map(json.dumps, REPLIES)), encoding="utf-8")
    (tmp_path / "rules" / "fi" / "bounce").mkdir(parents=True)
    (tmp_path / "rules" / "fi" / "bounce" / "oma.yaml").write_text(RULE, encoding="utf-8")
    return tmp_path


OWN, LIBRARY = "tonelint.yaml", "warm"
COMMANDS: dict[str, Callable[[Streams], int]] = {
    "explain a phrase": lambda to: rules.explain("canned-opener/kiitos-viestista", LIBRARY, to),
    "explain a family": lambda to: rules.explain("canned-opener", LIBRARY, to),
    "explain the ear": lambda to: rules.explain("canned/sounds-canned", LIBRARY, to),
    "explain a learnt family": lambda to: rules.explain("canned", LIBRARY, to),
    "explain parts": lambda to: rules.explain("clinical-to-heated/cool-to-heated", LIBRARY, to),
    "explain forms": lambda to: rules.explain("impersonal-agent/passiivi", LIBRARY, to),
    "explain a count": lambda to: rules.explain("readability/long-sentence", LIBRARY, to),
    "explain what is absent": lambda to: rules.explain("sign-off-name/no-name", LIBRARY, to),
    "explain a sense": lambda to: rules.explain("language-slip/other-language", LIBRARY, to),
    "rules": lambda to: rules.list_rules(to, guide=LIBRARY),
    "guide show": lambda to: guide_show.show(OWN, to),
    "guide check": lambda to: guide_check.check(OWN, to),
    "guide check of a good one": lambda to: guide_check.check("other.yaml", to),
    "guide diff": lambda to: guide_diff.diff(OWN, "other.yaml", (), to),
    "guide diff of twins": lambda to: guide_diff.diff(OWN, OWN, (), to),
    "guide diff over replies": lambda to: guide_diff.diff("other.yaml", LIBRARY, ("r.jsonl",), to, lang="fi"),
    "guide diff of twins over replies": lambda to: guide_diff.diff(OWN, OWN, ("r.jsonl",), to, lang="fi"),
    "guide learn": lambda to: guide_learn.learn(("r.jsonl",), to, guide=OWN),
    "test a guide": lambda to: test.test([OWN], None, to, coverage=True),
    "test a rule": lambda to: test.test(["rules/fi/bounce/oma.yaml"], LIBRARY, to, coverage=False),
    "read": lambda to: read.read(["r.jsonl"], Wishes(LIBRARY, messages=to.messages), "text", to),
    "new rule": lambda to: new.new_rule(f"bounce/uusi-{to.messages}", "fi", LIBRARY, "rules", to),
}


def ours(lang: str) -> set[str]:
    """The pieces of the English catalogues that a reader would know for English, and that another language lacks."""
    english = {text for one in CATALOGUES for text in one["en"].values()} | set(mistakes_fi.TEMPLATES)
    local = "\n".join(text for one in CATALOGUES for text in one[lang].values())
    pieces = {piece.strip() for text in english for piece in re.split(r"\{\w*\}|\|", text)}
    # Examples of rules are in their own language, and may speak of one.
    return {piece for piece in pieces if KNOWN.match(piece) and piece not in local} - {
        "Finnish",
        "Norwegian",
        "English",
        "the receipt",
    }


def english_in(text: str, lang: str) -> list[str]:
    return [piece for piece in ours(lang) if re.search(rf"(?<!\w){re.escape(piece)}(?!\w)", text)]


def told(command: str, lang: str) -> str:
    streams = Streams(io.StringIO(), io.StringIO(), lang)
    assert COMMANDS[command](streams) in (0, 1)
    assert isinstance(streams.out, io.StringIO)
    assert isinstance(streams.err, io.StringIO)
    written = "".join(path.read_text(encoding="utf-8") for path in Path.cwd().rglob(f"uusi-{lang}.yaml"))
    return streams.out.getvalue() + streams.err.getvalue() + written


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("lang", ["fi", "nb"])
@pytest.mark.parametrize("command", COMMANDS)
def test_what_is_told_holds_no_english_sentence(command: str, lang: str) -> None:
    text = told(command, lang)
    assert text
    assert english_in(text, lang) == []


@pytest.mark.usefixtures("project")
def test_the_pieces_would_be_found() -> None:
    """The test above could not fail if English output held none of them."""
    said = {command: told(command, "en") for command in COMMANDS}
    silent = [command for command, text in said.items() if not english_in(text, "fi")]
    assert silent == ["rules"]  # it has severities of its own and titles of the rules, and no sentence


RULE_OF = "canned-opener/kiitos-viestista"
HEADS = {"fi": "Sen sijaan: ", "nb": "I stedet: ", "en": "Instead: "}


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("said", "lang"),
    [
        (("messages: nb\nlanguages: [fi]\n", "en", "fi_FI.UTF-8"), "en"),
        (("messages: nb\nlanguages: [fi]\n", None, "fi_FI.UTF-8"), "nb"),
        (("extends: warm\nlanguages: [fi]\n", None, "nb_NO.UTF-8"), "fi"),
        (("extends: warm\nlanguages: [fi, en]\n", None, "nb_NO.UTF-8"), "nb"),
        (("extends: warm\n", None, "C.UTF-8"), "en"),
    ],
)
def test_the_one_asked_for_then_the_guides_then_its_only_one_then_the_locales(
    project: Path, monkeypatch: pytest.MonkeyPatch, said: tuple[str, str | None, str], lang: str
) -> None:
    own, asked, locale = said
    monkeypatch.setenv("LC_ALL", locale)
    (project / "tonelint.yaml").write_text(own, encoding="utf-8")
    streams = Streams(io.StringIO(), io.StringIO(), asked)
    rules.explain(RULE_OF, None, streams)
    assert isinstance(streams.out, io.StringIO)
    assert HEADS[lang] in streams.out.getvalue()
    assert mistakes.language(streams) == lang


@pytest.mark.parametrize(
    "stated",
    [
        "messages: nb\nlanguages: [fi]\n",
        "languages: [ fi ]  # nb\n",
        "languages:\n  # nb\n  - fi\n",
        "languages:\n- fi\n- nb\n",
        "languages: [fi, fi]\n",
        'languages: ["nb"]\nmessages: "fi"\n',
        "extends: base.yaml\n",
        "extends: base.yaml\nlanguages: [en]\n",
        "extends: small-print\nlanguages: [en]\n",
        "extends: irreverent\n",
        "extends: warm\n",
        "tonelint: 1\n",
    ],
)
def test_a_guide_that_may_be_broken_is_asked_for_the_same_language_as_a_whole_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stated: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "base.yaml").write_text("languages: [nb]\n", encoding="utf-8")
    (tmp_path / "tonelint.yaml").write_text(stated, encoding="utf-8")
    streams = Streams(io.StringIO(), io.StringIO())
    assert mistakes.language(streams) == streams.language(guide.load("tonelint.yaml").messages)


@pytest.mark.parametrize(("form", "told_in"), [("text", "fi"), ("concise", "fi"), ("json", "en")])
def test_findings_follow_the_locale_too_but_not_those_for_machines(
    project: Path, monkeypatch: pytest.MonkeyPatch, form: str, told_in: str
) -> None:
    monkeypatch.setenv("LC_ALL", "fi_FI.UTF-8")
    (project / "draft.txt").write_text("Kiitos palautteestanne.", encoding="utf-8")
    out = io.StringIO()
    check.check(["draft.txt"], Wishes("warm", "fi"), check.Output(form), Streams(out, io.StringIO()))
    titles = {"fi": "Kiitos sopii mihin tahansa viestiin", "en": "This thanks would fit any message at all"}
    assert titles[told_in] in out.getvalue()
