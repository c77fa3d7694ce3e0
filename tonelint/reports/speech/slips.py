"""What stands around a slip on the command line; the slip itself is a mistake like others."""

from __future__ import annotations

from tonelint.reports.speech import Catalogue

WORDS: Catalogue = {
    "fi": {"usage": "Käyttö", "help": "Lisää kertoo {command}.", "slip": "Virhe"},
    "nb": {"usage": "Bruk", "help": "{command} forteller mer.", "slip": "Feil"},
    "en": {"usage": "Usage", "help": "Try {command} for more.", "slip": "Error"},
}
