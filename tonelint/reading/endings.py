"""What an ending alone says, before any company is asked: shapes and look-alikes, drawn up by hand.

`kind` names the shape of a word; the tagger weighs it with everything else, and its neighbours see it too.
"""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=20_000)
def kind(low: str, lang: str) -> str:
    """The name of the shape of a word, given in lower case and without clitics; "" for none.

    Finnish: `present`, `past` and `conditional` passives, `-nne`, `-kaa`, and their look-alikes.
    Norwegian: `s`, `deponent`, `genitive`, `participle`. After the rules that were measured for this project.
    """
    if lang == "fi":
        from tonelint.reading import endings_fi  # here, because its expressions take milliseconds to read

        return endings_fi.kind(low)
    if lang == "nb":
        from tonelint.reading import endings_nb

        return endings_nb.kind(low)
    return ""
