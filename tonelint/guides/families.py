"""The families of faults, read from families.yaml; their order there is their precedence."""

from __future__ import annotations

from tonelint.errors import Place, TonelintError
from tonelint.guides.schema import Checker
from tonelint.names import AIMS, LANGUAGES
from tonelint.values import NamedTuple
from tonelint.yamlio import Node, parse

_KEYS = ("group", "serves", "severity", "title", "why", "remedy", "sources")


class Family(NamedTuple):
    """A family of faults: what is wrong, why it hurts and what to do instead, in each interface language.

    `rank` is its precedence, 0 the highest: of findings that overlap the highest family speaks. `serves`
    is what a reply without it does better, one of AIMS.
    """

    name: str
    rank: int
    group: str
    severity: str
    title: dict[str, str]
    why: dict[str, str]
    remedy: dict[str, str]
    sources: tuple[str, ...]
    place: Place
    serves: str = "voice"


def read_families(text: str, path: str, rank: int = 0) -> dict[str, Family]:
    """Read a families file; raises TonelintError with all its mistakes."""
    check = Checker()
    found: dict[str, Family] = {}
    for key, node in check.mapping(parse(text, path), "the families file").values():
        family = _family(key, node, check, rank + len(found))
        if family:
            found[family.name] = family
    if check.problems:
        raise TonelintError(*check.problems)
    return found


def _family(key: Node, node: Node, check: Checker, rank: int) -> Family | None:
    pairs = check.mapping(node, f"the family {key.value}", _KEYS)
    before = len(check.problems)
    for needed in ("group", "severity", "title", "why", "remedy"):
        if needed not in pairs:
            check.problem(f'the family "{key.value}" has no {needed}', key.place)
    if len(check.problems) > before:
        return None
    texts = {part: check.by_language(pairs[part][1], part, check.text) for part in ("title", "why", "remedy")}
    for part, spoken in texts.items():
        for lang in LANGUAGES:
            if lang not in spoken:
                check.problem(f'{part} of "{key.value}" is missing in {lang}', pairs[part][0].place)
    sources = check.texts(pairs["sources"][1], "sources") if "sources" in pairs else []
    return Family(
        key.value,
        rank,
        check.text(pairs["group"][1], "group") or "",
        check.severity(pairs["severity"][1]) or "warning",
        texts["title"],
        texts["why"],
        texts["remedy"],
        tuple(text for text, _ in sources),
        key.place,
        (check.choice(pairs["serves"][1], "serves", AIMS) if "serves" in pairs else None) or "voice",
    )
