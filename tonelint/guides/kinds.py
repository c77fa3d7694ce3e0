"""The kinds of match that are no words of their own: what stands under `forms`, `count` and `absent` of a rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tonelint.entry import Absent, Count, Hears
from tonelint.errors import Place
from tonelint.guides.conditions import read_class, read_name, read_names
from tonelint.guides.schema import Checker
from tonelint.names import HEARD, LANGUAGES, SIGNALS
from tonelint.yamlio import Node

KINDS = ("phrases", "tokens", "finds", "forms", "count", "absent", "parts", "hears")  # a rule matches by one of them
WITHIN = ("sentence", "reply")
COUNTED_IN = ("sentence", "any-sentence", "reply")  # in any sentence, greeting and sign-off too
_ABSENT_FROM = ("reply", "opening")


def refuse_together(values: Mapping[str, Node], place: Place, check: Checker) -> None:
    """Tell which keys of a rule do not go together; `place` is the rule's own."""
    given = [kind for kind in KINDS if kind in values]
    if len(given) != 1:
        hint = f"this one has {' and '.join(given)}" if given else f"one of: {', '.join(KINDS)}"
        check.problem("a rule matches by exactly one kind of match", place, hint)
    if "anchors" in values and "tokens" not in values:
        check.problem("anchors belong to a rule with tokens", values["anchors"].place)
    if "shown_at" in values and "parts" not in values:
        check.problem("shown_at belongs to a rule with parts", values["shown_at"].place)
    if "elsewhere" in values and "shown_at" not in values:
        check.problem("elsewhere belongs beside shown_at", values["elsewhere"].place)
    if "within" in values and "at_least" not in values:
        check.problem("within belongs beside at_least", values["within"].place, "at_least: 3 waits for the third")
    if "within" in values and not {"phrases", "forms"}.intersection(given):
        check.problem("within belongs to a rule with phrases or forms", values["within"].place)
    if "at_least" in values and ("absent" in values or _counts_in_reply(values.get("count"))):
        hint = "what is said of the whole reply is said once"
        check.problem("at_least has no place in such a rule", values["at_least"].place, hint)


def _counts_in_reply(node: Node | None) -> bool:
    where = node.get("in") if node and node.is_map else None
    return where is not None and where.value == "reply"


def read_within(node: Node | None, check: Checker) -> str:
    """Where the matches of a rule are counted that waits for many."""
    return (check.choice(node, "within", WITHIN) if node else None) or "reply"


def read_forms(node: Node | None, lang: str, check: Checker) -> tuple[str, ...]:
    """The form classes of which every word is a match."""
    items = (node.value if node.is_list else [node]) if node else ()
    if node and not items:
        check.problem("forms asks for nothing", node.place, "list form classes, such as [<PASSIVE>]")
    return tuple(name for item in items if (name := read_class(item, lang, check)))


def read_count(node: Node | None, lang: str, check: Checker) -> dict[str, Count]:
    """What is counted, where and up to which limit, for each language of the rule."""
    values = check.values(node, "count", ("of", "in", "more_than"), ("share",)) if node else {}
    if not values:
        return {}
    of, place = _counted(values["of"], lang, check), check.choice(values["in"], "in", COUNTED_IN)
    limits = _limits(values["more_than"], lang, check)
    share = check.whole(values["share"], "share", 1, 100) if "share" in values else None
    if "share" in values and (of == "words" or place != "reply"):
        hint = "it is the percentage of the sentences in a reply that hold a signal or a form"
        check.problem("share has no place beside of: words or in: sentence", values["share"].place, hint)
    return {one: Count(of, place, limit, share) for one, limit in limits.items() if of and place}


def _counted(node: Node, lang: str, check: Checker) -> str | None:
    is_class = isinstance(node.value, str) and node.value.startswith("<")
    return read_name(node, lang, check) if is_class else check.choice(node, "what is counted", ("words", *SIGNALS))


def _limits(node: Node, lang: str, check: Checker) -> Mapping[str, int]:
    """The limit in each of the rule's languages."""
    spoken = LANGUAGES if lang == "any" else (lang,)
    if node.is_map and lang == "any":
        read = check.every_language(node, "more_than", check.whole)
        return {one: limit for one, limit in read.items() if limit is not None}
    if node.is_map:
        check.problem("more_than by language belongs to a rule for any", node.place, "write one number")
        return {}
    limit = check.whole(node, "more_than")
    return {} if limit is None else dict.fromkeys(spoken, limit)


def read_absent(node: Node | None, lang: str, check: Checker) -> Absent | None:
    """Of what nothing may stand in a part of the reply for the rule to speak."""
    values = check.values(node, "absent", ("of", "in")) if node else {}
    if not values:
        return None
    of, place = read_names(values["of"], lang, check), check.choice(values["in"], "in", _ABSENT_FROM)
    if values["of"].is_list and not values["of"].value:
        check.problem("absent asks for nothing", values["of"].place, 'list signals or form classes under "of"')
    return Absent(of, place) if of and place else None


def read_hears(node: Node | None, lang: str, family: str, families: Iterable[str], check: Checker) -> Hears | None:
    """How sure the learned ear has to be that a sentence sounds like the rule's family, and which families it confirms."""
    values = check.values(node, "hears", ("sure",), ("confirms", "doubts", "warns")) if node else {}
    if not node or not values:
        return None
    if family not in HEARD:
        check.problem(f'the ear does not tell "{family}"', node.place, f"one of: {', '.join(HEARD)}")
    if lang == "any":
        check.problem("an ear hears one language", node.place, "write a rule for each language")
    sure = check.whole(values["sure"], "sure", 50, 99)
    items = values.get("confirms", None)
    nodes = (items.value if items.is_list else [items]) if items else ()
    confirms = tuple(name for one in nodes if (name := check.choice(one, "a family", families)))
    doubts = check.yes_or_no(values["doubts"], "doubts") if "doubts" in values else False
    if not sure:
        return None
    warns = check.whole(values["warns"], "warns", sure + 1, 99) if "warns" in values else None
    return Hears(sure, confirms, bool(doubts), warns)
