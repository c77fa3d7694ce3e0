"""Columns of a table that hold texts and that nobody reads: they have no name, or none that is known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from tonelint.drafts.exports import headers, sentences
from tonelint.drafts.exports.shapes import Shape
from tonelint.drafts.nodes import Node, SlipError
from tonelint.model import LeftOut
from tonelint.names import COLUMNS

_SHORTENED = re.compile(r"\b(?:\d{1,2}|[^\W\d_]{1,3})\.(?=\s)")  # 24. juni kl. 10, St. Olav: no sentence ends there
_WORD = re.compile(r"[^\W_]+")
# What colleagues write for one another beside a macro: nobody has to be told that it is not linted.
_ASIDE = frozenset(
    "note notes comment comments remark remarks description summary purpose instruction instructions guidance guideline "
    "explanation reason rationale why when use usage context example examples scenario situation case category topic "
    "tag tags keyword keywords question questions help hint hints tip tips info information internal private history "
    "log changes change changelog todo owner source sources link links url condition conditions policy rule rules prompt "
    "huomio huomiot huomautus huomautukset huom muistiinpano muistiinpanot kommentti kommentit kuvaus tiivistelmä "
    "tarkoitus ohje ohjeet ohjeistus selite selitys peruste perustelu syy miksi milloin käyttö käyttötilanne "
    "käyttötapaus konteksti esimerkki esimerkit tilanne tapaus luokka kategoria aihepiiri tunnisteet hakusanat "
    "avainsanat kysymys kysymykset vinkki vinkit tieto tiedot lisätieto lisätiedot sisäinen historia muutokset "
    "muutosloki lähde lähteet linkki ehto ehdot "
    "notat notater merknad merknader kommentar kommentarer beskrivelse sammendrag formål instruks instrukser "
    "veiledning retningslinjer forklaring begrunnelse grunn hvorfor når bruk brukes kontekst eksempel eksempler "
    "situasjon tilfelle kategori tema stikkord nøkkelord spørsmål hjelp tips informasjon intern internt historikk "
    "endringer logg kilde kilder lenke vilkår".split()
)


def nameless(cell: Node) -> SlipError | None:
    """What to say of a cell in a column without a name: where it holds a sentence nobody would know that it was not read.

    A number, a name, a date or an address may stand beside a macro, or tell which it is.
    """
    if not _speak((cell,)):
        return None
    return SlipError(
        "this column holds texts and has no name", cell.start, "give it a name, such as Text (fi), or empty it"
    )


def columns(rows: Node, names: Sequence[str], shape: Shape, path: str) -> Iterator[LeftOut]:
    """The columns with names that mostly hold sentences and are none of the export's, but for what colleagues or customers wrote.

    Of several titles only the first is shown, and so another that holds sentences is told, such as the subject of a mail.
    """
    found = tuple(name for name in names if name and not _is_used(name, shape) and not _is_aside(name))
    told = tuple(name for name in found if _speak(cell for row in rows.listed or () if (cell := row.get(name))))
    if told:
        yield LeftOut(path, COLUMNS, len(told), columns=told)


def _is_used(name: str, shape: Shape) -> bool:
    """Whether an export takes anything out of a column, or switches macros off by it."""
    bodies = (body.path for twins in shape.bodies for body in twins)
    said = (shape.title.partition("|")[0], *f"{shape.id}|{shape.locale}|{shape.usage}".split("|"))
    return any(
        re.split(r"[.\[=]", path, maxsplit=1)[0] == name for path in (*bodies, *said, *shape.inactive, *shape.notes)
    )


def _is_aside(name: str) -> bool:
    """Whether a column says by its name that it is for colleagues, comes from customers, or holds titles in another language."""
    return (
        not _ASIDE.isdisjoint(_WORD.findall(name.lower()))
        or headers.tells_of_people((name,))
        or headers.is_title_in_language(name)
    )


def _speak(cells: Iterable[Node]) -> bool:
    """Whether most of the cells that say anything hold a sentence."""
    return sentences.mostly(_SHORTENED.sub(" ", cell.value) for cell in cells if isinstance(cell.value, str))
