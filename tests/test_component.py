"""spaCy users read our findings from their own Doc."""

from __future__ import annotations

import pytest
import spacy

TEXT = "Thank you for your feedback. I will pass this on to the relevant team."


def test_the_component_fills_the_doc() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("tonelint")
    doc = nlp(TEXT)
    assert [doc.text[one.start : one.end] for one in doc._.tonelint] == [one.text for one in doc._.tonelint]
    assert {one.family for one in doc._.tonelint} == {"canned-opener", "forwarding-stub"}


def test_the_component_takes_a_guide_and_a_language() -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("tonelint", config={"guide": "irreverent", "lang": "en"})
    assert "error" in {one.severity for one in nlp(TEXT)._.tonelint}


@pytest.mark.parametrize("lang", ["fi", "nb"])
def test_the_pipelines_own_language_is_used(lang: str) -> None:
    nlp = spacy.blank(lang)
    nlp.add_pipe("tonelint")
    doc = nlp(TEXT)
    assert {one.rule for one in doc._.tonelint} == {"language-slip/other-language"}
    assert doc._.tonelint_language == lang


def test_a_blank_pipeline_gets_forms_and_sentences() -> None:
    nlp = spacy.blank("fi")
    nlp.add_pipe("tonelint")
    doc = nlp("Hei Laura, tilauksenne käsitellään pian. Soitan teille klo 9.30 huomenna.")
    feats = {token.text: token.morph.to_dict() for token in doc}
    assert feats["käsitellään"]["Voice"] == "Pass"
    assert feats["tilauksenne"]["Person[psor]"] == "2"
    assert [token.text for token in doc if token.is_sent_start] == ["Hei", "tilauksenne", "Soitan"]


def test_what_another_component_wrote_is_left_as_it_is() -> None:
    nlp = spacy.blank("fi")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("tonelint")
    doc = nlp("Hei Laura, tilauksenne käsitellään pian.")
    assert [token.text for token in doc if token.is_sent_start] == ["Hei"]


def test_without_a_language_of_ours_the_text_tells_its_own() -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("tonelint")
    assert nlp("Kiitos palautteestanne. Välitän viestinne eteenpäin.")._.tonelint_language == "fi"


def test_a_doc_that_nobody_judged_has_no_findings() -> None:
    assert spacy.blank("en")(TEXT)._.tonelint == ()
