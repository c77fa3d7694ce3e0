"""Small readers for YAML nodes that collect every mistake of a file instead of stopping at the first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from tonelint.errors import Place, Problem, did_you_mean
from tonelint.names import LANGUAGES, SEVERITIES
from tonelint.yamlio import Node


class Checker:
    """Collects problems while a file is read; its readers return a usable value or None."""

    def __init__(self) -> None:
        """Start with no problem."""
        self.problems: list[Problem] = []

    def problem(self, message: str, place: Place, hint: str | None = None) -> None:
        """Note a mistake and go on."""
        self.problems.append(Problem(message, place, hint))

    def mapping(self, node: Node, what: str, keys: Iterable[str] | None = None) -> dict[str, tuple[Node, Node]]:
        """The pairs of a mapping, unknown keys reported and left out; `keys` None allows any."""
        if not node.is_map:
            self.problem(f"{what} has to be a mapping of keys and values", node.place)
            return {}
        known = None if keys is None else list(keys)
        found = {}
        for key, value in node.items():
            if known is not None and key.value not in known:
                hint = did_you_mean(key.value, known) or f"known here: {', '.join(known)}"
                self.problem(f'no key "{key.value}" in {what}', key.place, hint)
            else:
                found[key.value] = (key, value)
        return found

    def values(self, node: Node, what: str, needed: Iterable[str], also: Iterable[str] = ()) -> dict[str, Node]:
        """The values of a mapping by their keys; none of them where a needed one is missing."""
        needed = tuple(needed)
        found = {key: value for key, (_, value) in self.mapping(node, what, (*needed, *also)).items()}
        missing = [key for key in needed if key not in found] if node.is_map else []
        for key in missing:
            self.problem(f"{what} has no {key}", node.place)
        return {} if missing else found

    def text(self, node: Node, what: str) -> str | None:
        """A text that is not empty; numbers are taken as they were written."""
        if isinstance(node.value, (int, float)) and not isinstance(node.value, bool):
            return str(node.value)
        if isinstance(node.value, str) and "\0" in node.value:
            self.problem(f"{what} holds a NUL sign", node.place)
            return None
        if not isinstance(node.value, str) or not node.value.strip():
            hint = "put quotes around the whole line if it holds a colon" if node.is_map else None
            self.problem(f"{what} has to be a text", node.place, hint)
            return None
        return node.value

    def texts(self, node: Node, what: str) -> list[tuple[str, Place]]:
        """A list of texts with their places; a single text counts as a list of one."""
        nodes = node.value if node.is_list else [node]
        found = [(self.text(item, f"each entry of {what}"), item.place) for item in nodes]
        return [(text, place) for text, place in found if text is not None]

    def choice(self, node: Node, what: str, known: Iterable[str]) -> str | None:
        """One word out of a few."""
        options = list(known)
        if node.is_map or node.is_list:
            self.problem(f"{what} has to be one word", node.place, f"one of: {', '.join(options)}")
            return None
        if node.value in options:
            return str(node.value)
        value = "false" if node.value is False else "true" if node.value is True else str(node.value)
        hint = _instead(value, options) or did_you_mean(value, options) or f"one of: {', '.join(options)}"
        self.problem(f'{what} cannot be "{value}"', node.place, hint)
        return None

    def yes_or_no(self, node: Node, what: str) -> bool | None:
        """True or false."""
        if not isinstance(node.value, bool):
            self.problem(f"{what} has to be true or false", node.place)
            return None
        return node.value

    def whole(self, node: Node, what: str, least: int = 0, most: int | None = None) -> int | None:
        """A whole number from `least` up, or up to `most`."""
        value = node.value
        if (
            isinstance(value, bool)
            or not isinstance(value, int)
            or value < least
            or (most is not None and value > most)
        ):
            reach = "up" if most is None else f"to {most}"
            self.problem(f"{what} has to be a whole number from {least} {reach}", node.place)
            return None
        return value

    def severity(self, node: Node) -> str | None:
        """One of the four severities."""
        return self.choice(node, "a severity", SEVERITIES)

    def language(self, node: Node) -> str | None:
        """One of the three languages."""
        return self.choice(node, "a language", LANGUAGES)

    def by_language(self, node: Node, what: str, read: Callable[[Node, str], Any]) -> dict[str, Any]:
        """A mapping from languages to what `read` makes of each value."""
        pairs = self.mapping(node, what) if node.is_map else self._needs_languages(node, what)
        return {key.value: read(value, f"{what} ({key.value})") for key, value in pairs.values() if self.language(key)}

    def every_language(self, node: Node, what: str, read: Callable[[Node, str], Any]) -> dict[str, Any]:
        """The same, and a problem for each language that is missing."""
        found = self.by_language(node, what, read)
        for lang in LANGUAGES:
            if node.is_map and lang not in found:
                self.problem(f"{what} is missing in {lang}", node.place)
        return found

    def _needs_languages(self, node: Node, what: str) -> dict[str, tuple[Node, Node]]:
        self.problem(f"{what} needs a language before each text", node.place, 'write it under "fi", "nb" or "en"')
        return {}


_INSTEAD: Mapping[str, tuple[str, ...]] = {
    "off": ("allow",),
    "false": ("allow",),
    "no": ("nb", "allow"),
    "warn": ("warning",),
    "info": ("note",),
}


def _instead(value: str, options: list[str]) -> str | None:
    """The word that was meant where another tool's word was used."""
    meant = next((word for word in _INSTEAD.get(value.lower(), ()) if word in options), None)
    return f'did you mean "{meant}"?' if meant else None
