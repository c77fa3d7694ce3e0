"""Token patterns of a rule, read strictly, and the given words by which a reply wakes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tonelint.guides.schema import Checker
from tonelint.notation.expressions import refuse_endless
from tonelint.phrase import NotationError
from tonelint.yamlio import Node

Pattern = tuple[Mapping[str, Any], ...]

_WORDS = ("LOWER", "ORTH", "TEXT", "NORM", "SHAPE")
_YES_OR_NO = (
    "IS_ALPHA", "IS_ASCII", "IS_DIGIT", "IS_LOWER", "IS_UPPER", "IS_TITLE", "IS_PUNCT", "IS_STOP",
    "IS_SENT_START", "LIKE_NUM", "LIKE_URL", "LIKE_EMAIL",
)  # fmt: skip
# What a trained pipeline alone can answer; a rule that asks for it is skipped where the guide names none.
_TRAINED = ("LEMMA", "POS", "TAG", "DEP", "ENT_TYPE")
KEYS = (*_WORDS, *_YES_OR_NO, *_TRAINED, "MORPH", "LENGTH", "OP")
_TESTS = ("IN", "NOT_IN", "REGEX")
_MORPH_TESTS = ("IS_SUPERSET", "IS_SUBSET", "INTERSECTS", "IN", "NOT_IN", "REGEX")
_TIMES = ("1", "?", "*", "+", "!")


def read(node: Node, check: Checker) -> tuple[Pattern, ...]:
    """The patterns of a rule, each a tuple of tokens; mistakes go to `check`."""
    patterns = []
    for pattern in node.value if node.is_list else [node]:
        if not pattern.is_list or not pattern.value or not all(token.is_map for token in pattern.value):
            check.problem("a token pattern is a list of mappings, one for each token", pattern.place)
            continue
        for token in pattern.value:
            _check_token(token, check)
        patterns.append(tuple(_as_spacy(token.plain()) for token in pattern.value))
    return tuple(patterns)


def _as_spacy(token: Mapping[str, Any]) -> Mapping[str, Any]:
    """The token as spaCy takes it: it knows "1" only as nothing said."""
    return {key: value for key, value in token.items() if (key, value) != ("OP", "1")}


def _check_token(token: Node, check: Checker) -> None:
    for name, (key, value) in check.mapping(token, "a token", KEYS).items():
        if name == "OP":
            if not isinstance(value.value, str) or value.value not in _TIMES:
                check.problem("OP is one of 1, ?, *, + and !", value.place, 'in quotation marks, as in OP: "?"')
        elif name in _YES_OR_NO:
            if not isinstance(value.value, bool):
                check.problem(f"{name} has to be true or false", value.place)
        elif name == "LENGTH":
            if isinstance(value.value, bool) or not isinstance(value.value, int):
                check.problem("LENGTH has to be a whole number", value.place)
        elif value.is_map:
            _check_tests(value, check, _MORPH_TESTS if name == "MORPH" else _TESTS)
        elif not isinstance(value.value, str):
            check.problem(f"{name} has to be a word, or a mapping with {', '.join(_TESTS)}", key.place)


def needs_training(patterns: Iterable[Pattern]) -> bool:
    """Whether patterns ask for what only a trained pipeline can answer."""
    return any(key in token for pattern in patterns for token in pattern for key in _TRAINED)


def _check_tests(node: Node, check: Checker, tests: Iterable[str]) -> None:
    for name, (_, value) in check.mapping(node, "a test of a word", tests).items():
        if name == "REGEX":
            _check_expression(value, check)
        elif not value.is_list or not all(isinstance(item.value, str) for item in value.value):
            check.problem(f"{name} has to be a list of words", value.place, "put figures, yes and no in quotes")


def _check_expression(node: Node, check: Checker) -> None:
    if not isinstance(node.value, str):
        check.problem("REGEX has to be a text", node.place)
        return
    try:
        refuse_endless(node.value)
    except NotationError as error:
        check.problem(f"{error.message} (in the expression {node.value})", node.place, error.hint)


def given_words(pattern: Iterable[Mapping[str, Any]]) -> list[list[str]]:
    """The longest stretch of a pattern in which every token is a given word, or one of given words; [] for none."""
    runs: list[list[list[str]]] = [[]]
    for token in pattern:
        words = _literal(token)
        if words:
            runs[-1].append(words)
        if not words or token.get("OP") == "+":
            runs.append([])
    return max(runs, key=len)


def _literal(token: Mapping[str, Any]) -> list[str]:
    if token.get("OP", "1") not in ("1", "+"):
        return []
    value = token.get("LOWER", token.get("ORTH", token.get("TEXT")))
    words = [value] if isinstance(value, str) else value.get("IN", []) if isinstance(value, Mapping) else []
    if not all(isinstance(word, str) and word.replace("-", "").isalnum() for word in words):
        return []
    return [word.lower() for word in words]
