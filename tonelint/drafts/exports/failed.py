"""What a spreadsheet writes in place of a text where a formula fails, in English, Finnish and Norwegian."""

from __future__ import annotations

FAILED = "#ERROR!"  # where no program has a name for the failure
_ERRORS = frozenset(
    (
        *("#NAME?", "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!"),
        *("#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#BUSY!", "#EXTERNAL!", "#PYTHON!", "#GETTING_DATA", FAILED),
        *("#NIMI?", "#VIITTAUS!", "#PUUTTUU!", "#PUUTTUU", "#ARVO!", "#JAKO/0!", "#TYHJÄ!", "#LUKU!"),
        *("#NAVN?", "#REFERANSE!", "#I/T", "#VERDI!", "#OVERFLYT!", "#TOM!"),
        *("Err:501", "Err:502", "Err:504", "Err:508", "Err:509", "Err:510", "Err:511", "Err:512", "Err:522", "Err:523"),
    )
)


def is_error(value: object) -> bool:
    """Whether a whole text is such a mark; words about one are a text."""
    return isinstance(value, str) and value.lstrip()[:1] in ("#", "E") and value.strip() in _ERRORS
