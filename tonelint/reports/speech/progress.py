"""What is said while a long run is under way."""

from __future__ import annotations

from tonelint.reports.speech import Catalogue

WORDS: Catalogue = {
    "fi": {"read": "luettu {replies}"},
    "nb": {"read": "{replies} lest"},
    "en": {"read": "{replies} read"},
}
