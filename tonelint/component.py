"""The spaCy pipeline component: `nlp.add_pipe("tonelint")`, then read `doc._.tonelint`.

spaCy imports this module by itself, through the entry point `spacy_factories`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tonelint import linting
from tonelint.matching import nlp as door
from tonelint.model import LANGUAGES


def component(nlp: Any, name: str, guide: str | None, lang: str | None, channel: str | None) -> Callable[[Any], Any]:
    """A component that fills `doc._.tonelint` with the findings of the guide, in the Doc's language.

    `lang` stands in for the pipeline's own language where that is not one of ours.
    """
    spoken = lang or (nlp.lang if nlp.lang in LANGUAGES else None)

    def judge(doc: Any) -> Any:
        doc._.tonelint = linting.lint(doc.text, guide=guide, lang=spoken, channel=channel).findings
        return doc

    return judge


door.register("tonelint", {"guide": None, "lang": None, "channel": None}, "tonelint", component)
