"""The spaCy pipeline component: `nlp.add_pipe("tonelint")`, then read `doc._.tonelint`.

It also writes what was read: word forms to `token.morph`, so that MORPH patterns work on a blank
pipeline, sentence starts, and the language to `doc._.tonelint_language` (spaCy's own `doc.lang_` is
the vocabulary's and cannot be written). What another component wrote before is left as it is.

spaCy imports this module by itself, through the entry point `spacy_factories`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tonelint import linting
from tonelint.drafts.mask import mask
from tonelint.matching import nlp as door
from tonelint.names import LANGUAGES
from tonelint.reading import Reading, language


def component(nlp: Any, name: str, guide: str | None, lang: str | None, channel: str | None) -> Callable[[Any], Any]:
    """A component that fills `doc._.tonelint` with the findings of the guide, in the Doc's language.

    `lang` stands in for the pipeline's own language where that is not one of ours; without either
    the text tells its language.
    """
    spoken = lang or (nlp.lang if nlp.lang in LANGUAGES else None)

    def judge(doc: Any) -> Any:
        doc._.tonelint = linting.lint(doc.text, guide=guide, lang=spoken, channel=channel).findings
        heard = spoken or language.identify(doc.text).lang
        doc._.tonelint_language = heard
        if heard in LANGUAGES:
            door.annotate(doc, Reading(mask(doc.text), heard))
        return doc

    return judge


_SETTINGS = {"guide": None, "lang": None, "channel": None}
door.register("tonelint", _SETTINGS, {"tonelint": (), "tonelint_language": ""}, component)
