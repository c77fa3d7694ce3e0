"""What an export calls a language → ours, or that we have no rules for it."""

from __future__ import annotations

import os
import re

_NAMES = {
    "fi": ("fi", "fin", "finnish", "suomi", "suomeksi", "suomenkielinen", "finsk"),
    "nb": ("nb", "no", "nob", "nor", "norwegian", "norsk", "bokmål", "norja", "norjaksi", "norjankielinen"),
    "en": ("en", "eng", "english", "engelsk", "englanti", "englanniksi", "englanninkielinen"),
    "": (  # those that a shop of ours may speak as well
        *("swedish", "svenska", "svensk", "ruotsi", "ruotsiksi", "ruotsinkielinen"),
        *("danish", "dansk", "tanska", "tanskaksi", "nynorsk", "icelandic", "islandsk", "islanti", "islanniksi"),
        *("german", "deutsch", "tysk", "saksa", "saksaksi", "french", "français", "fransk", "ranska", "ranskaksi"),
        *("spanish", "español", "spansk", "espanja", "espanjaksi", "italian", "italiensk", "italia", "italiaksi"),
        *("dutch", "nederlands", "nederlandsk", "hollanti", "hollanniksi", "portuguese", "portugisisk", "portugali"),
        *("estonian", "eesti", "estisk", "viro", "viroksi", "latvian", "latvisk", "latvia", "latviaksi"),
        *("lithuanian", "litauisk", "liettua", "liettuaksi", "polski", "polsk", "puola", "puolaksi"),
        *("russian", "russisk", "venäjä", "venäjäksi", "ukrainian", "ukrainsk", "ukraina", "ukrainaksi"),
        *("arabic", "arabisk", "arabia", "arabiaksi", "somali", "somalia", "somaliksi"),
        *("sami", "sámi", "samisk", "saame", "saameksi", "davvisámegiella"),
    ),
}
_OURS = {name: lang for lang, names in _NAMES.items() for name in names}
# A code of a language, perhaps with a script, a country, or a charset; `default` and the like are none.
_CODE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]{2,8}){0,3}(?:[.@].*)?")
_WORD = re.compile(r"(\w+)\b")
_IN_NAME = re.compile(r"(?:^|[._-])([a-z]{2})([-_][A-Z]{2})?$")  # at the end of a file's name, before its suffix
# The codes of ISO 639-1, without those that names of files hold as words, as in my.json and co.json; with a country
# they are codes, too.
_WORDS = frozenset("am as co my or so to".split())
_BEHIND = frozenset("sv da nn de et fr es nl pl ru is".split())  # codes that stand behind the name of a column
_CODES = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en "
    "eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv "
    "ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne "
    "ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st "
    "su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu".split()
)


def language(locale: str) -> str | None:
    """fi, nb or en; "" where this names another language (Nynorsk and Sámi are others), None where it names none."""
    word = locale.strip().lower()
    if word in _OURS:
        return _OURS[word]
    if code := _CODE.fullmatch(word):
        return _OURS.get(code[1], "" if len(code[1]) == 2 or code[0] != code[1] else None)
    found = _WORD.match(word)
    return _OURS.get(found[1]) if found and len(found[1]) > 3 else None


def names_other(word: str) -> bool:
    """Whether a word is the name of another language."""
    return _OURS.get(word) == ""


def is_other_code(word: str) -> bool:
    """Whether two letters behind the name of a column are another language; of most codes they may be anything."""
    return word in _BEHIND


def of_file(path: str) -> str:
    """The locale that a file's name ends in, as in replies-nb_NO.json; "" where it ends in none."""
    found = _IN_NAME.search(os.path.splitext(os.path.basename(path))[0])
    if not found or found[1] not in _CODES or (found[1] in _WORDS and not found[2]):
        return ""
    return found[1] + (found[2] or "")
