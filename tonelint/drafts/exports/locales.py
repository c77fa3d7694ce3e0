"""What an export calls a language → ours, or that we have no rules for it."""

from __future__ import annotations

import re

_NAMES = {
    "fi": ("fi", "fin", "finnish", "suomi", "suomeksi", "finsk"),
    "nb": ("nb", "no", "nob", "nor", "norwegian", "norsk", "bokmål", "norja", "norjaksi"),
    "en": ("en", "eng", "english", "engelsk", "englanti", "englanniksi"),
}
_OURS = {name: lang for lang, names in _NAMES.items() for name in names}
# A code of a language, perhaps with a script, a country, or a charset; `default` and the like are none.
_CODE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]{2,8}){0,3}(?:[.@].*)?")
_WORD = re.compile(r"(\w+)\b")


def language(locale: str) -> str | None:
    """fi, nb or en; "" where this names another language (Nynorsk and Sámi are others), None where it names none."""
    word = locale.strip().lower()
    if word in _OURS:
        return _OURS[word]
    if code := _CODE.fullmatch(word):
        return _OURS.get(code[1], "" if len(code[1]) == 2 or code[0] != code[1] else None)
    found = _WORD.match(word)
    return _OURS.get(found[1]) if found and len(found[1]) > 3 else None
