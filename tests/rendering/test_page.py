"""The page of a guide: everything the guide says is on it, in the order and the language of who reads it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any

import pytest

from tonelint.errors import Place
from tonelint.guides import library, rulebook
from tonelint.guides.families import read_families
from tonelint.guides.guide import Guide, load
from tonelint.guides.keys import GUIDE
from tonelint.guides.rulebook import Collection
from tonelint.guides.shapes import Said, Shape
from tonelint.names import LANGUAGES
from tonelint.rendering.lines import heading, teller
from tonelint.rendering.names import CLASSES, DAYS, GROUPS, MOODS
from tonelint.rendering.page import page
from tonelint.rendering.words import WORDS
from tonelint.reports.html_page import html_page
from tonelint.reports.markdown_page import markdown_page

ROOT = Path(__file__).resolve().parent.parent.parent
FAMILIES = read_families((ROOT / "rules" / "families.yaml").read_text(encoding="utf-8"), "families.yaml")
NOT_FOR_READERS = {"tonelint", "extends", "own_rules", "pipeline", "exports"}
Path_ = tuple[str, ...]


def said(text: str) -> Said:
    return Said(text, Place(""))


def sample(shape: Shape, path: Path_) -> Any:
    """A value of a shape, every text of it its own."""
    word = f"ord{'-'.join(path)}"
    made: Mapping[str, Any] = {
        "text": said(word),
        "path": said(word),
        "choice": shape.options[0] if shape.options else "",
        "yes-no": True,
        "whole": 17,
        "date": dt.date(2031, 5, 3),
    }
    if shape.kind in made:
        return made[shape.kind]
    if shape.alone:  # a text for people stands in the page's language
        return {"fi": sample(shape.keys["fi"].shape, (*path, "fi"))}
    if shape.kind == "block":
        return {name: sample(key.shape, (*path, name)) for name, key in shape.keys.items()}
    assert shape.of
    inner = sample(shape.of, (*path, "*"))
    if shape.kind == "by-language":
        return dict.fromkeys(LANGUAGES, inner)
    return (inner,) if shape.kind == "listed" else ((said(f"{word} navn"), inner),)


def leaves(shape: Shape, path: Path_ = ()) -> Iterator[tuple[Path_, Shape]]:
    """Every key of a shape under which no more keys stand, with what stands there."""
    if shape.alone:
        yield (*path, "fi"), shape.keys["fi"].shape
    elif shape.kind == "block":
        for name, key in shape.keys.items():
            yield from leaves(key.shape, (*path, name))
    elif shape.of:
        yield from leaves(shape.of, (*path, "*"))
    else:
        yield path, shape


def changed(value: Any, path: Path_, shape: Shape) -> Any:
    """The same with something else at one place."""
    if not path:
        if shape.kind == "text":
            return said(value.text + " anders")
        if shape.kind == "date":
            return value + dt.timedelta(days=1)
        others: Mapping[str, Any] = {"whole": 18, "yes-no": False}
        return others[shape.kind] if shape.kind in others else shape.options[1]
    if isinstance(value, dict):
        keys = value if path[0] == "*" else [path[0]]
        return {**value, **{key: changed(value[key], path[1:], shape) for key in keys}}
    if value and isinstance(value[0], tuple) and not isinstance(value[0], Said):
        return tuple((name, changed(inner, path[1:], shape)) for name, inner in value)
    return tuple(changed(inner, path[1:], shape) for inner in value)


FULL = {name: sample(key.shape, (name,)) for name, key in GUIDE.keys.items()} | {"languages": LANGUAGES}
LEAVES = [(path, shape) for path, shape in leaves(GUIDE) if path[0] not in NOT_FOR_READERS]
TEXTS = [path for path, shape in LEAVES if shape.kind == "text"]


def guide(given: Mapping[str, Any]) -> Guide:
    messages, languages = given.get("messages", "nb"), given.get("languages", LANGUAGES)
    return Guide("ours", languages=languages, messages=messages, said=given)


def rendered(given: Mapping[str, Any]) -> tuple[str, str]:
    made = page(Collection(guide(given), FAMILIES, ()), given.get("messages", "nb"))
    return html_page(made), markdown_page(made)


@pytest.fixture(scope="module")
def full() -> tuple[str, str]:
    return rendered(FULL)


@pytest.mark.parametrize(("path", "shape"), LEAVES, ids=[".".join(path) for path, _ in LEAVES])
def test_whoever_changes_a_key_changes_the_page(path: Path_, shape: Shape, full: tuple[str, str]) -> None:
    other = rendered(changed(FULL, path, shape))
    assert [before != after for before, after in zip(full, other, strict=True)] == [True, True]


@pytest.mark.parametrize("path", TEXTS, ids=".".join)
def test_every_text_of_a_guide_can_be_read_on_the_page(path: Path_, full: tuple[str, str]) -> None:
    in_html, in_markdown = (text.lower() for text in full)  # a heading begins with a capital
    word = f"ord{'-'.join(path)}"
    assert word in in_html
    assert word.replace("_", "\\_").replace("*", "\\*") in in_markdown


NAMED = ["mission.points", "voice", "channels", "freedoms", "experiments", "examples", "persona.names", "rules"]


@pytest.mark.parametrize("keys", NAMED)
def test_an_entry_stands_under_the_name_that_the_company_gave_it(keys: str, full: tuple[str, str]) -> None:
    name = heading(f"ord{keys.replace('.', '-')} navn")
    assert name in full[0] or f"ord{keys.replace('.', '-')} navn" in full[0]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_speaks_the_language_asked_for(lang: str) -> None:
    made = page(Collection(guide(FULL), FAMILIES, ()), lang)
    assert made.lang == lang
    assert [section.title for section in made.sections] == [WORDS[lang][section.name] for section in made.sections]


def test_the_meaning_comes_first_and_the_rules_last() -> None:
    made = page(Collection(guide(FULL), FAMILIES, ()), "nb")
    assert [section.name for section in made.sections] == [
        "who", "mission", "voice", "tone", "address", "freedoms", "responsibilities", "play", "vocabulary", "trials",
        "examples", "rules",
    ]  # fmt: skip


def test_what_a_guide_does_not_say_has_no_place_on_its_page() -> None:
    assert page(Collection(guide({}), FAMILIES, ()), "nb").sections == ()
    only = {"responsibilities": (said("Hold det du lover"),), "voice": (), "moods": {}, "rules": ()}
    assert [section.name for section in page(Collection(guide(only), FAMILIES, ()), "nb").sections] == [
        "responsibilities"
    ]


def test_what_is_said_in_a_language_the_company_does_not_answer_in_is_left_out() -> None:
    both = {"fi": (said("taikasana"),), "nb": (said("trylleord"),)}
    text, _ = rendered({"languages": ("nb",), "vocabulary": {"allow": both}})
    assert ("trylleord" in text, "taikasana" in text) == (True, False)


def test_the_words_for_people_are_complete_in_every_language() -> None:
    assert {lang: set(words) for lang, words in WORDS.items()} == {lang: set(WORDS["en"]) for lang in LANGUAGES}
    assert all(text.strip() for words in WORDS.values() for text in words.values())
    spoken = (*GROUPS.values(), *MOODS.values(), *CLASSES.values(), DAYS)
    assert [set(texts) for texts in spoken] == [set(LANGUAGES)] * len(spoken)
    assert {family.group for family in FAMILIES.values()} <= set(GROUPS)


@pytest.mark.parametrize(
    ("phrase", "read_out"),
    [
        ("asiakkuu{s,tesi,tenne}", "asiakkuus"),
        ("klagefrist{,en}", "klagefrist"),
        ("til [dere|deg] som leser", "til dere / deg som leser"),
        ("^ [hei|hallo] (der)", "hei / hallo (der)"),
        ("hei på deg <NAME>", "hei på deg (navn)"),
        ("velkommen til <BRAND>", "velkommen til Lyspunkt"),
        ("re:!{2,}", "re:!{2,}"),
        ("{,s}", "{,s}"),
    ],
)
def test_a_phrase_is_read_out_and_not_spelt(phrase: str, read_out: str) -> None:
    held = Collection(guide({"brand": {"name": said("Lyspunkt")}}), {}, ())
    assert teller(held, "nb").read_out(phrase) == read_out


@pytest.mark.parametrize(("lang", "day"), [("fi", "3. toukokuuta 2031"), ("nb", "3. mai 2031"), ("en", "3 May 2031")])
def test_a_day_is_written_out(lang: str, day: str) -> None:
    assert teller(Collection(guide({}), {}, ()), lang).day(dt.date(2031, 5, 3)) == day


@pytest.mark.parametrize(
    ("name", "shown"),
    [("why-it-broke", "Why it broke"), ("e-post", "E-post"), ("facebook_wall", "Facebook wall"), ("_", "_")],
)
def test_a_name_becomes_a_heading(name: str, shown: str) -> None:
    assert heading(name) == shown


def test_a_page_names_families_as_grave_as_the_guide_has_them(little_library: Path, tmp_path: Path) -> None:
    folder = little_library / "rules" / "en" / "bounce"
    folder.mkdir(parents=True)
    spoken = "{fi: a, nb: b, en: c}"
    rule = f"title: {spoken}\nphrases: [over there]\ninstead: [Here.]\nflag: [Go <<over there>>., <<Over there>>!]\npass: [Here., There.]\n"
    (folder / "there.yaml").write_text(rule, encoding="utf-8")
    path = tmp_path / "tonelint.yaml"
    path.write_text("languages: [en]\nrules: {bounce: note}\npromises: I\n", encoding="utf-8")
    held = rulebook.collect(str(path))
    in_markdown = markdown_page(page(held, "en"))
    title = held.families["bounce"].title["en"]
    assert in_markdown.count(f"| {title} | note |") == 2  # as decided, and among its group
    assert "| Promise it yourself: I, not we | note |" in in_markdown
    assert held.families["dead-end"].title["en"] not in in_markdown  # none of its rules speaks here


@pytest.mark.parametrize("name", library.guide_names())
def test_a_guide_that_comes_along_has_a_page(name: str) -> None:
    ours = load(library.guide_file(name))
    text = html_page(page(Collection(ours, FAMILIES, ()), ours.messages or "en"))
    avoided = [given for lang, given in ours.part("vocabulary", "avoid").items() if lang in ours.languages]
    words = [told["say"].text for given in avoided for _, told in given if "say" in told]
    assert [word for word in words if f">{escape(word)}<" not in text] == []
