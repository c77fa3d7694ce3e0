"""The effective guide reads back to the same values, and every value says where it was written."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.errors import Place
from tonelint.guides import effective, guide, library, shapes
from tonelint.guides.effective import Line
from tonelint.guides.guide import Guide
from tonelint.guides.keys import GUIDE
from tonelint.guides.schema import Checker
from tonelint.guides.shapes import TEXT, Said, Shape
from tonelint.guides.written import scalar
from tonelint.names import LANGUAGES
from tonelint.yamlio import Node, parse

HERE = Place("tonelint.yaml", 1, 1)
SCRAPS = st.lists(
    st.sampled_from(["a", "ä", "Word ", "no", "true", "3.10", "12:30", ": ", " #", "- ", "? ", "[", "}", "|", ">", "'", '"', "\\", "\n", "  ", "\t", "\r", "\u2028", "\x85", "\ufeff", "\x1b", "\u200d", "👩", "two or three words that go on ", "%", "~", "<<", "---"]), max_size=14,
).map("".join)  # fmt: skip
TEXTS = (st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20) | SCRAPS).filter(
    lambda text: bool(text.strip())
)


def of_shape(shape: Shape) -> st.SearchStrategy[Any]:
    """Any data that fits a shape, long and short forms alike."""
    inner = st.deferred(lambda: of_shape(shape.of or TEXT))
    if shape.kind == "block":
        return blocks(shape)
    if shape.kind == "by-language":
        return st.dictionaries(st.sampled_from(LANGUAGES), inner)
    simple = {
        "text": TEXTS | st.integers() | st.floats(0.01, 99),
        "choice": st.sampled_from(shape.options or ("",)),
        "path": st.sampled_from(
            ["items[]", "text.html", "fields[name=body].value", *(["off=true"] if shape.options else [])]
        ),
        "yes-no": st.booleans(),
        "whole": st.integers(shape.least, shape.most),
        "date": st.dates().map(str),
        "listed": st.lists(inner, max_size=3) | inner,
        "named": st.dictionaries(TEXTS, inner, max_size=3),
    }
    return simple[shape.kind]


def blocks(shape: Shape) -> st.SearchStrategy[Any]:
    needed = {name for name, key in shape.keys.items() if key.needed}
    least = int(shape.alone)  # a text for people is there in one language at least
    names = st.sets(st.sampled_from(sorted({*shape.keys} - {"extends"})), min_size=least, max_size=4).map(
        lambda some: some | needed
    )
    whole = names.flatmap(
        lambda some: st.fixed_dictionaries({name: of_shape(shape.keys[name].shape) for name in sorted(some)})
    )
    of = shape.keys[shape.short].shape if shape.short and needed <= {shape.short} else None
    # A mapping is always the long form, so the short one of a text for people is the text alone.
    short = whole if of is None else of_shape(TEXT if of.alone else of)
    return whole | short | st.none() if shape.bare else whole | short


def node(data: Any) -> Node:
    """Data as the YAML reader gives it."""
    if isinstance(data, dict):
        return Node({name: (Node(name, HERE), node(value)) for name, value in data.items()}, HERE)
    return Node([node(item) for item in data] if isinstance(data, list) else data, HERE)


def said(tree: Node) -> Any:
    check = Checker()
    found = shapes.read(tree, GUIDE, "a guide", check)
    assert check.problems == []
    return bare(found)


def bare(value: Any) -> Any:
    """What a guide says, without places; mappings of names keep their order."""
    if isinstance(value, Said):
        return value.text
    if isinstance(value, dict):
        return {name: bare(one) for name, one in value.items()}
    return [bare(one) for one in value] if isinstance(value, (list, tuple)) else value


def text_of(lines: Iterable[Line]) -> str:
    return "".join(f"{line.text}  # a file:{line.place.line}\n" if line.place else f"{line.text}\n" for line in lines)


def shown(text: str) -> str:
    return text_of(effective.lines(Guide("a", tree=parse(text, "a.yaml"))))


@settings(deadline=None, max_examples=60)
@given(of_shape(GUIDE))
def test_any_guide_reads_back_to_what_it_says_and_each_value_has_its_place_once(data: dict[str, Any]) -> None:
    read = Guide("a", tree=node(data))
    lines = list(effective.lines(read))
    assert said(parse(text_of(lines), "b.yaml")) == said(read.tree)
    values = [leaf for leaf in effective.leaves(effective.tree(read)) if leaf.at]
    assert sum(line.place is not None for line in lines) == len(values)


@settings(deadline=None)
@given(TEXTS | SCRAPS)
def test_any_text_reads_back_as_a_value_and_as_a_key(text: str) -> None:
    assert parse(f"- {scalar(text)}", "b.yaml").plain() == [text]
    assert parse(f"{scalar(text)}: x", "b.yaml").plain() == {text: "x"}


@pytest.mark.parametrize("name", ["warm", "public-sector", "irreverent"])
def test_what_is_shown_of_a_guide_can_be_used_in_its_stead(tmp_path: Path, name: str) -> None:
    read = guide.load(library.guide_file(name))
    (tmp_path / "shown.yaml").write_text(text_of(effective.lines(read)), encoding="utf-8")
    expected = {key: value for key, value in read.said.items() if key != "extends"}
    assert bare(guide.load(str(tmp_path / "shown.yaml")).said) == bare(expected)


def test_a_value_comes_from_the_guide_that_said_it_last(tmp_path: Path) -> None:
    (tmp_path / "company.yaml").write_text("messages: fi\nresponsibilities: [The day]\n", encoding="utf-8")
    team = "extends: company.yaml\nmessages: nb\nresponsibilities:\n  - The hour\n"
    (tmp_path / "tonelint.yaml").write_text(team, encoding="utf-8")
    lines = effective.lines(guide.load(str(tmp_path / "tonelint.yaml")))
    assert [(line.text, Path(line.place.path).name, line.place.line) for line in lines if line.place] == [
        ("messages: nb", "tonelint.yaml", 2),
        ("  - The day", "company.yaml", 2),
        ("  - The hour", "tonelint.yaml", 4),
    ]


def test_keys_stand_in_the_order_of_the_schema_and_names_in_their_own() -> None:
    text = "rules: {canned: note, bounce: error}\nbrand: {story: Long ago, name: Kulma}\nlanguages: [en]\n"
    assert [line.split("  #")[0] for line in shown(text).splitlines()] == [
        "languages:",
        "  - en",
        "brand:",
        "  name: Kulma",
        "  story: Long ago",
        "rules:",
        "  canned: note",
        "  bounce: error",
    ]


def test_a_short_form_stays_short_and_a_bare_word_bare() -> None:
    text = "vocabulary: {avoid: {en: {ticket: {say: message}, parcel: , box: {say: it, severity: note}}}}\n"
    assert [line.split("  #")[0].strip() for line in shown(text).splitlines()[3:]] == [
        "ticket: message",
        "parcel:",
        "box:",
        "say: it",
        "severity: note",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "one\ntwo",
        "one\ntwo\n",
        "one\ntwo\n\n",
        "one\n\n  two\n# three: no\n- four",
        "  one\ntwo",
        "\none",
        "\n  one\ntwo",
        "one \ntwo",
        "one\n \ntwo",
        "one\n\ttwo\n",
        "one\r\ntwo",
        f"{'two  blanks ' * 12}end",
        f" {'word ' * 24}end",
        f"{'word ' * 24}",
        f"{'word ' * 24}\u2028end",
        f"# {'not a comment ' * 9}end",
        f"{'x' * 200} end",
    ],
)
def test_no_sign_of_a_long_text_is_lost(text: str) -> None:
    written = text_of(effective.lines(Guide("a", tree=node({"brand": {"story": text}, "responsibilities": [text]}))))
    assert parse(written, "b.yaml").plain() == {"brand": {"story": text}, "responsibilities": [text]}
    assert [line for line in written.splitlines() if line.endswith(" ")] == []


def test_a_freedom_in_two_languages_is_written_out() -> None:
    text = "freedoms:\n  month:\n    may:\n      fi: Anna kuukausi.\n      en: Give a month.\n"
    assert said(parse(shown(text), "b.yaml")) == said(parse(text, "a.yaml"))


def test_languages_stand_in_the_order_of_tonelint() -> None:
    assert [line.split(":")[0] for line in shown("sentences: {en: 30, fi: 20, nb: 25}").splitlines()[1:]] == [
        "  fi",
        "  nb",
        "  en",
    ]


def test_a_block_text_has_its_place_on_its_key() -> None:
    assert shown("brand:\n  story: |\n    One.\n\n    Two.\n") == (
        "brand:\n  story: |  # a file:2\n    One.\n\n    Two.\n"
    )


def test_a_long_text_is_folded_so_that_its_place_stays_in_sight() -> None:
    written = shown(f"brand: {{meaning: {'many words ' * 20}}}").splitlines()
    assert written[1] == "  meaning: >-  # a file:1"
    assert all(len(line) < 80 for line in written)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Kauppakulma", "Kauppakulma"),
        ("sano, kuka: sinä", '"sano, kuka: sinä"'),
        ("no", '"no"'),
        ("3.10", '"3.10"'),
        ("12:30", '"12:30"'),
        ("2027-03-31", "2027-03-31"),
        ('"hei\\d"', "'\"hei\\d\"'"),
        ('re:"\\d', 're:"\\d'),
        ("re:!{2,}", "re:!{2,}"),
        ("👩\u200d💻", '"👩\u200d💻"'),
        ("a\x1b[1m", '"a\\u001b[1m"'),
        (True, "true"),
        (7, "7"),
    ],
)
def test_a_value_is_quoted_only_where_it_has_to_be(value: object, expected: str) -> None:
    assert scalar(value) == expected


def test_a_key_too_long_for_one_line_is_still_a_key() -> None:
    name = "long " * 300 + "name"
    tree = node({"responsibilities": [], "freedoms": {name: "call"}})
    assert said(parse(text_of(effective.lines(Guide("a", tree=tree))), "b.yaml"))["freedoms"] == [
        [name, {"may": {"en": "call"}}]
    ]
