"""Word forms for spaCy: ours on a blank pipeline, those of a trained pipeline where the guide names one."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.tokens import Doc
from spacy.training import Example

from tonelint import linting
from tonelint.entry import Entry
from tonelint.errors import TonelintError
from tonelint.guides import guide as guides
from tonelint.matching import engine, nlp
from tonelint.model import Report
from tonelint.names import NO_CUSTOMER, NO_TURNS
from tonelint.notation import compile_phrase
from tonelint.reading import Reading
from tonelint.rulebook import Book, bind

WORDS = ["Koira", "nukkuu", "ja", "kissa", "syö", "kalaa"]
POS = ["NOUN", "VERB", "CCONJ", "NOUN", "VERB", "NOUN"]
MORPHS = ["Case=Nom", "Voice=Act", "", "Case=Nom", "Voice=Act", "Case=Par"]
RULE = """\
title: {{fi: a, nb: b, en: c}}
tokens:
  - [{{LOWER: kissa}}, {token}]
instead: [Kissa leikkii.]
flag: ["<<Kissa syö>>.", "Ja <<kissa syö>> taas."]
pass: [Kissa., Koira.]
"""


def without_customer(report: Report) -> list[tuple[str, ...]]:
    """The rules that were skipped, but for those that need the customer's message."""
    return [tuple(skipped) for skipped in report.skipped if skipped.reason not in (NO_CUSTOMER, NO_TURNS)]


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A trained pipeline of six words, which stands in for the official ones."""
    pipeline = spacy.blank("fi")
    pipeline.add_pipe("morphologizer")
    gold = Doc(pipeline.vocab, words=WORDS, pos=POS, morphs=MORPHS)
    examples = [Example(Doc(pipeline.vocab, words=WORDS), gold)]
    pipeline.initialize(lambda: examples)
    for _ in range(60):
        pipeline.update(examples)
    place = tmp_path_factory.mktemp("trained") / "tiny"
    pipeline.to_disk(place)
    return place


@pytest.fixture
def project(tmp_path: Path, tiny: Path) -> Path:
    """A guide with a rule about verbs, beside the trained pipeline."""
    folder = tmp_path / "rules" / "fi" / "canned-opener"
    folder.mkdir(parents=True)
    (folder / "cats.yaml").write_text(RULE.format(token="{POS: VERB}"), encoding="utf-8")
    shutil.copytree(tiny, tmp_path / "tiny")
    return tmp_path / "tonelint.yaml"


def book(pattern: list[dict[str, Any]], anchor: str, lang: str) -> Book:
    entry = Entry("f/x", "f", lang, 0, "warning", {}, {}, tokens=(tuple(pattern),))
    return bind(lang, [(entry, [compile_phrase(anchor, lang)])])


@pytest.mark.parametrize(
    ("lang", "text", "anchor", "feats", "expected"),
    [
        ("fi", "Asianne käsitellään pian.", "asianne", "Voice=Pass", "Asianne käsitellään"),
        ("fi", "Teille soitan itse.", "teille", "Person=1", "Teille soitan"),
        ("nb", "Saken behandles snart.", "saken", "Voice=Pass", "Saken behandles"),
        ("en", "The parcel got returned.", "got", "Voice=Pass", "got returned"),
    ],
)
def test_morph_patterns_work_on_our_forms(lang: str, text: str, anchor: str, feats: str, expected: str) -> None:
    pattern: list[dict[str, Any]] = [{"LOWER": anchor}, {"MORPH": {"IS_SUPERSET": [feats]}}]
    hits = engine.judge(Reading(text, lang), book(pattern, anchor, lang))
    assert [text[hit.match.start : hit.match.end] for hit in hits] == [expected]


def test_a_document_has_the_language_and_the_sentence_starts_of_the_reading() -> None:
    doc = nlp.document(Reading("Hei Anna, uuni tulee klo 9.30. Soitan.", "fi"))
    assert doc.lang_ == "fi"
    assert [token.text for token in doc if token.is_sent_start] == ["Hei", "uuni", "Soitan"]


def test_a_trained_pipeline_that_the_guide_names_is_asked(project: Path) -> None:
    project.write_text("languages: [fi]\npipeline: tiny\nown_rules: rules\n", encoding="utf-8")
    report = linting.lint("Koira nukkuu ja kissa syö kalaa", guide=str(project))
    assert [finding.text for finding in report.findings] == ["kissa syö"]
    assert not without_customer(report)


def test_its_forms_replace_ours(project: Path) -> None:
    project.write_text("languages: [fi]\npipeline: tiny\n", encoding="utf-8")
    pipeline = guides.load(str(project)).pipelines["fi"]
    doc = nlp.document(Reading("Koira nukkuu ja kissa syö kalaa", "fi"), pipeline)
    assert [str(token.morph) for token in doc] == MORPHS
    assert [token.pos_ for token in doc] == POS


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("", "it needs a trained pipeline, and the guide names none"),
        ("pipeline: fi_core_news_xxl\n", "it needs the trained pipeline fi_core_news_xxl, which is not installed"),
    ],
)
def test_without_it_rules_that_need_it_are_listed_as_skipped(project: Path, line: str, reason: str) -> None:
    project.write_text(f"languages: [fi]\n{line}own_rules: rules\n", encoding="utf-8")
    report = linting.lint("Koira nukkuu ja kissa syö kalaa", guide=str(project))
    assert without_customer(report) == [("canned-opener/cats", reason)]
    assert not report.findings


def test_without_it_our_own_forms_are_there(project: Path) -> None:
    rule = project.parent / "rules" / "fi" / "canned-opener" / "cats.yaml"
    rule.write_text(RULE.format(token="{MORPH: {IS_SUPERSET: [Voice=Pass]}}"), encoding="utf-8")
    project.write_text("languages: [fi]\npipeline: fi_core_news_xxl\nown_rules: rules\n", encoding="utf-8")
    report = linting.lint("Ja kissa löydettiin eilen.", guide=str(project))
    assert [finding.text for finding in report.findings] == ["kissa löydettiin"]
    assert not without_customer(report)


@pytest.mark.parametrize("name", ["core_news", "./nothing", "sv_core_news_sm", "rules"])
def test_a_pipeline_for_no_language_of_ours_is_refused(project: Path, name: str) -> None:
    project.write_text(f"languages: [fi]\npipeline: {name}\n", encoding="utf-8")
    with pytest.raises(TonelintError, match="is no pipeline for fi, nb, en"):
        guides.load(str(project))


def test_a_pipeline_outside_the_project_is_refused(tmp_path: Path, tiny: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (project / "tonelint.yaml").write_text(f"pipeline: {tiny}\n", encoding="utf-8")
    with pytest.raises(TonelintError, match="lies outside this project"):
        guides.load(str(project / "tonelint.yaml"))


def test_a_pipeline_that_cannot_be_loaded_is_a_clear_error(project: Path) -> None:
    (project.parent / "tiny" / "config.cfg").unlink()
    project.write_text("languages: [fi]\npipeline: tiny\nown_rules: rules\n", encoding="utf-8")
    with pytest.raises(TonelintError, match="the trained pipeline tiny cannot be loaded"):
        linting.lint("Koira nukkuu ja kissa syö kalaa", guide=str(project))
