"""The pages of docs/rules/ say what the rules do: they are made anew here and compared."""

from __future__ import annotations

import re
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tonelint.entry import Hears
from tonelint.names import HEARD

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs" / "rules"
ANEW = "python docs/build.py writes the pages anew"
LINK = re.compile(r"(?<!\\)\]\(([^)#]*)(?:#[^)]*)?\)")


def _build(name: str) -> ModuleType:
    spec = spec_from_file_location(f"{name}_docs", ROOT / "docs" / f"{name}.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


build = _build("build")
exports = _build("exports")


@cache
def held() -> Any:
    return build.opened()


@cache
def told() -> dict[str, str]:
    pages: dict[str, str] = build.pages(held())
    return pages


def test_the_pages_are_current() -> None:
    kept = {file.name: file.read_text(encoding="utf-8") for file in PAGES.glob("*.md")}
    old = sorted(name for name in {*kept, *told()} if kept.get(name) != told().get(name))
    assert old == [], ANEW


def test_every_family_has_a_page_and_a_line() -> None:
    names = {f"{name}.md" for name in held().families}
    assert set(told()) == {"README.md", *names}
    for name in held().families:
        assert told()["README.md"].count(f"| [`{name}`]({name}.md) |") == 1


def test_every_rule_is_on_its_page_with_two_examples_of_each_kind() -> None:
    for family in held().families:
        rules = held().of(family)
        text = told()[f"{family}.md"]
        assert text.count("\n### ") == text.count("\nFound:\n") == text.count("\nLeft alone:\n") == len(rules)
        for rule in rules:
            assert f"\n### {rule.name.partition('/')[2]}\n" in text
            assert f"rules/{rule.lang}/{rule.name}.yaml" in text


def test_links_lead_somewhere() -> None:
    for name, text in told().items():
        for link in LINK.findall(text):
            assert (PAGES / link).exists() or link in told() or link == "", (name, link)


def test_the_order_in_which_rules_were_read_does_not_matter() -> None:
    turned = held()._replace(rules=tuple(reversed(held().rules)))
    assert build.pages(turned) == told()


@pytest.mark.parametrize("family", HEARD)
def test_a_learnt_family_says_so(family: str) -> None:
    assert "can be wrong" in told()[f"{family}.md"]


def test_a_learnt_rule_says_how_often_it_is_right_and_how_to_do_without_it() -> None:
    rule = (
        held()
        .of("bounce")[0]
        ._replace(name="canned/by-ear", family="canned", lang="nb", phrases={}, tokens=(), hears=Hears(70))
    )
    text = build.page(held().families["canned"], held()._replace(rules=(rule,)))
    assert "To do without all that is learnt, allow `canned/by-ear`." in text
    assert "measured on replies that it had not seen" in text
    assert "| Norwegian Bokmål | " in text
    assert " · learnt · " in text


def test_figures_of_a_family_stand_by_language() -> None:
    text = told()["vague-timeline.md"]
    assert "marks of `empty-promise` that it found" in text
    assert re.search(r"\n\| English \| \d+ \| \d+", text)
    assert "marks of" not in told()["vocabulary.md"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<I> & *you* {{name}}", "&lt;I&gt; &amp; \\*you\\* {{name}}"),
        ("a\n- b\n1. c", "a<br>\\- b<br>\\1. c"),
        ("[link](x) #1 a_b", "\\[link\\](x) \\#1 a\\_b"),
    ],
)
def test_a_text_is_shown_as_it_stands(text: str, shown: str) -> None:
    assert build.inline(text) == shown


def test_pages_of_families_that_are_gone_are_taken_away(tmp_path: Path) -> None:
    (tmp_path / "gone.md").write_text("old", encoding="utf-8")
    build.write(tmp_path / "new", {"a.md": "x"})
    build.write(tmp_path, {"b.md": "y"})
    assert sorted(path.name for path in tmp_path.glob("*.md")) == ["b.md"]
    assert (tmp_path / "new" / "a.md").read_text(encoding="utf-8") == "x"


def test_the_page_of_keys_is_current() -> None:
    assert build.KEYS.read_text(encoding="utf-8") == build.keys_page(), ANEW


def test_the_page_of_exports_is_current_and_names_every_shape() -> None:
    assert exports.PAGE.read_text(encoding="utf-8") == exports.page(), "python docs/exports.py writes it anew"
    assert all(f"| `{shape.name}` | {shape.tool} |" in exports.page() for shape in exports.SHAPES)
