"""Macros that choose their text by the customer's language: each text judged in its own, and told the same in every run."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from tonelint import judging, linting
from tonelint.benches import Wishes
from tonelint.model import LeftOut, Report
from tonelint.names import LOCALE

FI = "Hei {{ticket.requester.first_name}}! Lamppu lähtee perjantaina kello 12. Välitän viestisi eteenpäin."
NB = "Hei {{ticket.requester.first_name}}, takk for din henvendelse. Lampen sendes på fredag klokka 12."
EN = "Hi {{ticket.requester.first_name}}, thank you for your feedback. The lamp leaves on Friday at noon."
SV = "Hej {{ticket.requester.first_name}}, tack för ditt meddelande. Lampan skickas på fredag klockan tolv."
BODIES = {"fi": FI, "nb": NB, "en": EN, "sv": SV}
STOCK = {
    "fi": ("forwarding-stub/valitan-eteenpain", "Välitän viestisi eteenpäin"),
    "nb": ("canned-opener/takk-for-henvendelsen", "takk for din henvendelse"),
    "en": ("canned-opener/thanks-for-feedback", "thank you for your feedback"),
}
FAMILIES = ("canned-opener", "forwarding-stub")
SHAPES = {
    "else": lambda a, b: f"{{% if ticket.requester.language == 'x' %}}{a}{{% else %}}{b}{{% endif %}}",
    "case": lambda a, b: (
        f"{{% case ticket.requester.locale %}}\n{{% when 'x' %}}\n{a}\n{{% when 'y' %}}{b}{{% endcase %}}"
    ),
    "handlebars": lambda a, b: f"{{{{#if local}}}}{a}{{{{else}}}}{b}{{{{/if}}}}",
    "ifs of their own": lambda a, b: (
        f"{{% if lang == 'x' %}}{a}{{% endif %}}\n\n{{% if kieli == 'y' %}}{b}{{% endif %}}\n\nMika"
    ),
}


def library(path: Path, bodies: Iterable[str]) -> str:
    macros = [
        {"id": number, "title": f"m{number}", "actions": [{"field": "comment_value", "value": body}]}
        for number, body in enumerate(bodies)
    ]
    path.write_text(json.dumps({"macros": macros}), encoding="utf-8")
    return str(path)


def linted(path: Path, body: str, **wishes: str) -> Report:
    return linting.lint_paths([library(path / "z.json", [body])], Wishes(jobs=1, cached=True, **wishes))  # type: ignore[arg-type]


def stock(report: Report) -> list[tuple[str, tuple[str, str]]]:
    """The stock sentences that were found, in order, each with its language."""
    return [(one.lang, (one.rule, one.text)) for one in report.findings if one.family in FAMILIES]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(("one", "other"), [("fi", "en"), ("en", "fi"), ("nb", "fi"), ("en", "nb")])
def test_each_text_is_judged_in_the_language_that_it_reads_as(tmp_path: Path, shape: str, one: str, other: str) -> None:
    report = linted(tmp_path, SHAPES[shape](BODIES[one], BODIES[other]))
    assert stock(report) == [(one, STOCK[one]), (other, STOCK[other])]
    assert not [told for told in report.findings if "language" in told.evidence]
    assert report.replies == 1


def test_what_is_found_stands_at_its_own_place_in_the_file(tmp_path: Path) -> None:
    report = linted(tmp_path, SHAPES["case"](f"Päivää! {FI}", EN))
    raw = (tmp_path / "z.json").read_text(encoding="utf-8")
    told = [one for one in report.findings if one.family in FAMILIES]
    spans = [json.loads(f'"{raw[one.column - 1 : one.end_column - 1]}"') for one in told]
    assert spans == [STOCK["fi"][1], STOCK["en"][1]]


@pytest.mark.parametrize("short", ["Kiitos palautteestasi.", "Kiitos palautteestasi, {{ticket.requester.first_name}}!"])
def test_a_short_text_is_judged_in_its_own_language(tmp_path: Path, short: str) -> None:
    told = stock(linted(tmp_path, SHAPES["case"](short, NB)))
    assert told == [("fi", ("canned-opener/kiitos-viestista", "Kiitos palautteestasi")), ("nb", STOCK["nb"])]


def test_of_more_ways_than_are_read_one_by_one_none_is_passed_over(tmp_path: Path) -> None:
    branches = "".join(f"{{% when '{n}' %}}{FI if n % 2 else EN}" for n in range(16))
    told = stock(linted(tmp_path, f"{{% case ticket.requester.locale %}}{branches}{{% endcase %}}"))
    assert told == [("en", STOCK["en"]), ("fi", STOCK["fi"])] * 8


def test_a_text_without_rules_is_left_out_and_counted(tmp_path: Path) -> None:
    report = linted(tmp_path, SHAPES["else"](SV, FI))
    assert report.left_out == (LeftOut(str(tmp_path / "z.json"), LOCALE, 1, ("sv",)),)
    assert stock(report) == [("fi", STOCK["fi"])]
    assert report.replies == 1


def test_a_guide_of_one_language_judges_its_own_texts_and_counts_the_others(tmp_path: Path) -> None:
    guide = tmp_path / "tonelint.yaml"
    guide.write_text("extends: warm\nlanguages: [fi]\n", encoding="utf-8")
    report = linted(tmp_path, SHAPES["case"](EN, FI), guide=str(guide))
    assert stock(report) == [("fi", STOCK["fi"])]
    assert [one.locales for one in report.left_out] == [("en",)]


@pytest.mark.parametrize("body", ["Lampen", "Mika Virtanen", "Storgata 5, 0155 Oslo"])
def test_a_name_in_a_branch_leaves_a_macro_in_its_one_language(tmp_path: Path, body: str) -> None:
    report = linted(tmp_path, f"{EN} Ask for {{% if shop %}}{body}{{% else %}}Laura{{% endif %}}.")
    assert {one.lang for one in report.findings} == {"en"}
    assert not report.left_out


def test_a_macro_that_does_not_choose_still_hears_of_another_language(tmp_path: Path) -> None:
    stranger = "Jos lamppu ei ole perillä perjantaina, soita meille niin selvitämme asian saman päivän aikana."
    report = linted(tmp_path, f"{EN}\n\n{EN}\n\n{stranger}{{% if x %}} Mika{{% else %}} Laura{{% endif %}}")
    assert next(one.text for one in report.findings if "language" in one.evidence).startswith("Jos lamppu")


@pytest.mark.parametrize(("asked", "slips"), [("b", True), ("customer.locale == 'x'", False)])
def test_a_text_in_another_language_is_a_slip_where_no_condition_asks_for_one(
    tmp_path: Path, asked: str, slips: bool
) -> None:
    stranger = "Press the power button for ten seconds and wait."
    chosen = (
        "{% if a %}Lamppusi lähtee perjantaina kello kuusi."
        "{% else %}Lamppusi on jo matkalla, ja se on sinulla perjantaina.{% endif %}"
    )
    body = f"Hei {{{{n}}}},\n\n{chosen}\n\n{{% if {asked} %}}{stranger}{{% endif %}}\n\nTerveisin Mika"
    report = linted(tmp_path, body)
    assert [one.text for one in report.findings if "language" in one.evidence] == [stranger] * slips


def test_the_language_asked_for_goes_before_what_a_text_reads_as(tmp_path: Path) -> None:
    report = linted(tmp_path, SHAPES["else"](FI, EN), lang="fi")
    assert {one.lang for one in report.findings} == {"fi"}


def test_what_is_found_in_the_shared_words_is_found_once(tmp_path: Path) -> None:
    report = linted(tmp_path, SHAPES["else"](FI, EN) + " {{ticket.requestr.name}}")
    assert [one.rule for one in report.findings if one.family == "placeholder"] == ["placeholder/misspelt-name"]


def test_what_is_remembered_and_what_workers_find_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TONELINT_CACHE_DIR", str(tmp_path / "cache"))
    bodies = [SHAPES["case"](f"{FI} {n}", f"{SV if n % 3 else EN} {n}") for n in range(201)]
    path = library(tmp_path / "z.json", bodies)

    def told(jobs: int) -> str:
        report = linting.lint_paths([path], Wishes(jobs=jobs))
        return repr(report._replace(findings=tuple(one._replace(reply=one.reply.text) for one in report.findings)))  # type: ignore[arg-type]

    shared, once = told(2), told(1)
    assert shared == once
    monkeypatch.setattr(judging, "_judge", None)
    assert told(1) == once
