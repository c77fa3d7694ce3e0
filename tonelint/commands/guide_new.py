"""`tonelint guide new`: a dozen answers in, a commented guide that tests itself out."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, TextIO

from tonelint.commands import CLEAN, Streams
from tonelint.commands.mistakes import in_language
from tonelint.drafts.read import STDIN
from tonelint.errors import Place, TonelintError, fail
from tonelint.guides import guide as guides
from tonelint.guides import library, places, principles
from tonelint.guides.compiling import compile_book
from tonelint.guides.rulebook import known_families
from tonelint.matching import engine
from tonelint.names import LANGUAGES
from tonelint.reading import Reading
from tonelint.reports.visible import visible
from tonelint.writing.answers import Answers, default, node_of, read_answers, typed
from tonelint.writing.drafting import Objects, choose, draft
from tonelint.writing.questions import ASK_LANGUAGE, HINTS, QUESTIONS, WORDS_OF, Question
from tonelint.yamlio import parse

Ask = Callable[[str], str]
_SEVERAL = ("lines", "traits", "words", "channels")  # the kinds that are answered line by line


def new_guide(
    streams: Streams,
    ask: Ask | None,
    *,
    answers: str | None = None,
    stdin: TextIO | None = None,
    lang: str | None = None,
    out: str | None = None,
) -> int:
    """Write a guide to standard output or to a new file, from answers that are asked for or read.

    `ask` shows a prompt and gives the line typed, None where nobody can be asked; `answers` is a YAML file, or `-`
    for standard input. Raises TonelintError with every mistake of the answers.
    """
    _refuse_over(out)  # before anybody answers a dozen questions for nothing
    if answers is not None:
        node = _read(answers, stdin)
        given = read_answers(node, lang or (None if node.is_map and "lang" in node.value else streams.messages))
    elif ask is not None:
        given = _asked(ask, streams, lang or streams.messages)
    else:
        raise fail("there is nobody to ask here", None, "give the answers as a YAML file, or - for standard input")
    objects = _own_words(given)
    samples = choose(given, objects)
    for spoken, text in samples.texts():
        if objects(text, spoken):
            streams.err.write(f"{HINTS['unfit'][streams.messages or given.lang]}: {visible(text)}\n")
    _write(draft(given, samples), out, streams)
    return CLEAN


def _refuse_over(out: str | None) -> None:
    if out is not None and os.path.lexists(out):
        raise fail("this file is there already", Place(out), "choose another name, or move it away")


def _write(text: str, out: str | None, streams: Streams) -> None:
    if out is None:
        streams.out.write(text)
        return
    try:
        with open(out, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        _refuse_over(out)
    except OSError as error:
        raise fail(f"cannot be written: {(error.strerror or '').lower()}", Place(out)) from None
    streams.out.write(f"{out}\n")


def _read(answers: str, stdin: TextIO | None) -> Any:
    if answers != "-":
        return parse(places.read_text(answers), places.shown(answers))
    try:
        return parse(stdin.read() if stdin else "", STDIN)
    except UnicodeDecodeError:
        raise fail("this is not UTF-8", Place(STDIN)) from None


def _asked(ask: Ask, streams: Streams, lang: str | None) -> Answers:
    """The answers of somebody who sits here."""
    try:
        lang = lang or _language(ask)
        streams.err.write(f"{HINTS['hello'][lang]}\n")
        given: dict[str, Any] = {"lang": lang}
        for question in QUESTIONS:
            languages = given.get("languages", [lang])
            if question.kind == "words":
                found = {one: _answer(ask, streams, question, given, one) for one in languages}
                given["words"] = {one: value for one, value in found.items() if value is not None}
            elif not question.only or question.only in languages:
                value = _answer(ask, streams, question, given)
                given |= {} if value is None else {question.key: value}
    except EOFError:
        raise fail("the questions were broken off, so nothing was written") from None
    return read_answers(node_of(given))


def _language(ask: Ask) -> str:
    while True:
        typed_ = ask(f"{ASK_LANGUAGE}\n> ").strip().lower()
        if typed_ in ("", *LANGUAGES):
            return typed_ or "en"


def _answer(ask: Ask, streams: Streams, question: Question, given: dict[str, Any], spoken: str | None = None) -> Any:
    """What somebody answers, asked until it can be used; None where Enter takes the default."""
    lang = given["lang"]
    prompt = _prompt(question, given, spoken)
    while True:
        text = _lines(ask, prompt) if question.kind in _SEVERAL else ask(prompt)
        if not text.strip():
            return None
        value = typed(question, text, lang)
        try:
            whole = {spoken: value} if spoken else value
            read_answers(node_of({**given, question.key: whole}))
        except TonelintError as error:
            problems = [in_language(problem, lang) for problem in error.problems]
            streams.err.writelines(f"  {visible(str(problem))}\n" for problem in problems)
        else:
            return value


def _lines(ask: Ask, prompt: str) -> str:
    """Lines up to the first empty one."""
    lines = [ask(prompt)]
    while lines[-1].strip():
        lines.append(ask("> "))
    return "\n".join(lines)


def _prompt(question: Question, given: dict[str, Any], spoken: str | None) -> str:
    """The question, an answer to picture, and what Enter takes."""
    lang = given["lang"]
    hints = {name: texts[lang] for name, texts in HINTS.items()}
    asked = question.ask[lang].format(words=WORDS_OF[spoken][lang]) if spoken else question.ask[lang]
    enter = default(question, lang, spoken)
    if question.key == "forms" and "name" in given:
        enter = ""  # a name of one's own has no forms that we could know
    lines = [asked, f"  {' / '.join(question.options[lang])}"] if question.options else [asked]
    lines.append(f"  {hints['example']}: {question.example[lang]}")
    lines.append(f"  {hints['enter']}: {enter.replace(chr(10), ' · ') or hints['none']}")
    lines += [f"  {hints['lines']}"] if question.kind in _SEVERAL else []
    return "\n" + "\n".join(lines) + "\n> "


def _own_words(answers: Answers) -> Objects:
    """Whether a company's own words object to a text; no other rule need be read for that."""
    warm = library.guide_file("warm")
    families = known_families(warm)
    bare = draft(answers, choose(answers, lambda *_: False))
    rules = principles.words(guides.load(warm, bare.replace("extends: warm\n", "", 1)), {}, "warning")
    books = {lang: compile_book(lang, rules, families, {}) for lang in answers.languages}
    return lambda text, lang: bool(engine.judge(Reading(text, lang), books[lang]))
