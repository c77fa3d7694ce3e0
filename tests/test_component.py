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
    assert nlp(TEXT)._.tonelint == ()


def test_a_doc_that_nobody_judged_has_no_findings() -> None:
    assert spacy.blank("en")(TEXT)._.tonelint == ()
