"""What answers have to be: the shape that all of them have, and what is wrong with some that have it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tonelint import lexicon, words
from tonelint.guides.keys import GUIDE
from tonelint.guides.schema import Checker
from tonelint.guides.shapes import LANGUAGE, TEXT, Key, Shape, block, by_language, choice, listed, named, whole
from tonelint.names import LANGUAGES
from tonelint.notation import compile_phrase
from tonelint.phrase import NotationError
from tonelint.yamlio import Node

_MOST_TRAITS = 5  # more than that nobody keeps in mind while writing
_LONGEST_KEY = 100  # signs; YAML itself ends at a thousand
_ADDRESS = GUIDE.keys["address"].shape
ANSWERS: Shape = block(
    {
        "lang": Key("The language of the comments and of the findings.", LANGUAGE),
        "languages": Key("The languages of the replies.", listed(LANGUAGE)),
        "name": Key("The name of the company, as customers write it.", TEXT),
        "forms": Key("Inflected and short forms of the name.", listed()),
        "meaning": Key("Why the company exists for the customer.", TEXT),
        "story": Key("Its story, in two sentences.", TEXT),
        "mission": Key("What every reply may give besides the answer.", TEXT),
        "traits": Key(
            "What its voice is, and is not.",
            listed(block({"is": Key("It is.", TEXT, needed=True), "is_not": Key("It is not.", TEXT)}, "is")),
        ),
        # The Finnish form of address is the one that has to be asked for.
        "address": Key("How a Finnish customer is addressed.", _ADDRESS.keys["fi"].shape),
        "promises": GUIDE.keys["promises"],
        "emoji": Key("Whether emoji may stand in a reply.", choice("none", "free")),
        "humour": Key("What its humour is for.", TEXT),
        "freedoms": Key("What an agent may do without asking.", listed()),
        "words": Key(
            "Words that are not used, and what is said instead, by language.",
            by_language(named(block({"say": Key("What is said instead.", TEXT)}, "say", bare=True))),
        ),
        "channels": Key("Where replies are sent, and how many words they may have there.", named(whole(1))),
    }
)


def look_over(node: Node, said: Mapping[str, Any], check: Checker) -> None:
    """Note what no guide could be drafted from, though it has the right shape; `said` is what stands at the node."""
    for mistake in _MISTAKES:
        mistake(node, said, check)


def _decimals(node: Node, _: Any, check: Checker) -> None:
    """Decimals: 3.10 would be kept as 3.1, and no answer is one."""
    for one in _within(node):
        if isinstance(one.value, float):
            check.problem("this is read as a number", one.place, "put quotes around it if it is meant as a text")


def _halves(node: Node, _: Any, check: Checker) -> None:
    for one in _within(node):
        try:
            str(one.value if isinstance(one.value, str) else "").encode()
        except UnicodeEncodeError:
            check.problem("half a sign (a lone surrogate), which no text holds", one.place)


def _within(node: Node) -> Iterator[Node]:
    """A node and everything in it, keys as well."""
    yield node
    for child in (one for pair in node.items() for one in pair) if node.is_map else node.value if node.is_list else ():
        yield from _within(child)


def _numbers_of(node: Node, said: Mapping[str, Any], check: Checker) -> None:
    """Lists that are too short or too long."""
    for key, least, most in (("languages", 1, len(LANGUAGES)), ("traits", 1, _MOST_TRAITS)):
        given = node.get(key) if node.is_map and key in said else None
        if given is not None and not least <= (len(given.value) if given.is_list else 1) <= most:
            check.problem(f"{key} has to name {least} to {most}", given.place)


def _names(_: Node, said: Mapping[str, Any], check: Checker) -> None:
    """Names of the company without a word in them."""
    for name in (*((said["name"],) if "name" in said else ()), *said.get("forms", ())):
        if not words.cut(name.text, "fi"):
            check.problem(f'the name "{name.text}" has no word in it', name.place)


def _keys(_: Node, said: Mapping[str, Any], check: Checker) -> None:
    """Words and channels that no guide can name."""
    avoided = [word for given in said.get("words", {}).values() for word, _ in given]
    for key in (*avoided, *(name for name, _ in said.get("channels", ()))):
        if not key.text.strip() or len(key.text) > _LONGEST_KEY:
            check.problem(f"a name has to have 1 to {_LONGEST_KEY} signs", key.place)


def _phrases(_: Node, said: Mapping[str, Any], check: Checker) -> None:
    """Words that tonelint could not look for."""
    for lang, given in said.get("words", {}).items():
        for word, _told in given:
            try:
                compile_phrase(word.text, lang, {}, lexicon.COMMON[lang])
            except NotationError as error:
                check.problem(f"{error.message} (in the words {word.text})", word.place, error.hint)


def _idle(node: Node, said: Mapping[str, Any], check: Checker) -> None:
    """Answers about a language that the replies do not have."""
    languages = said.get("languages", (said["lang"],))
    about = {lang: lang for lang in said.get("words", {})} | ({"address": "fi"} if "address" in said else {})
    for key, lang in about.items():
        if lang not in languages:
            words_node = node.get("words")
            place = (words_node.value if words_node and key in LANGUAGES else node.value)[key][0].place
            check.problem(f"nothing reads this: the replies are in {', '.join(languages)}", place)


_MISTAKES: tuple[Callable[[Node, Any, Checker], None], ...] = (
    _decimals, _halves, _numbers_of, _names, _keys, _phrases, _idle,
)  # fmt: skip
