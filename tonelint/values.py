"""Frozen values with names: what `typing.NamedTuple` makes, in a fifth of the time.

A draft waits for some sixty kinds of values to be made before the first word of it is read. The standard library
compiles a constructor for each of them, a tenth of all that a draft costs; here they share one.
"""

from __future__ import annotations

import sys
from collections import _tuplegetter  # type: ignore[attr-defined]  # the getter of the standard library, or its stand-in
from typing import TYPE_CHECKING, Any, Self

__all__ = ["NamedTuple"]

if TYPE_CHECKING or sys.version_info >= (3, 14):  # from there on a class body does not hold its annotations
    from typing import NamedTuple
else:

    class _Kind(type):
        """Makes a kind of values from the fields that the body of its class names."""

        def __new__(cls, name: str, bases: tuple[type, ...], own: dict[str, Any]) -> _Kind:
            fields = tuple(own.get("__annotations__", ()))
            defaults = {field: own[field] for field in fields if field in own}
            own.update((field, _tuplegetter(place, field)) for place, field in enumerate(fields))
            own.update(__slots__=(), _fields=fields, _field_defaults=defaults, __match_args__=fields)
            own["_last"] = tuple(defaults.values())  # what the last fields are, where nothing else is given
            return type.__new__(cls, name, bases, own)

    class NamedTuple(tuple, metaclass=_Kind):  # noqa: SLOT001  # each kind has none, see above
        """The values of a kind: made from what stands in order and by name, compared and unpacked as tuples."""

        def __new__(cls, /, *given: Any, **named: Any) -> Self:
            """A value; raises TypeError where a field is missing, unknown or given twice."""
            missing = len(cls._fields) - len(given)
            if named or not 0 <= missing <= len(cls._last):
                given = _filled(cls, given, named)
            elif missing:
                given += cls._last[-missing:]
            return tuple.__new__(cls, given)

        @classmethod
        def _make(cls, fields: Any) -> Self:
            return cls(*fields)

        def _replace(self, /, **changed: Any) -> Self:
            value = tuple.__new__(type(self), map(changed.pop, self._fields, self))
            if changed:
                raise ValueError(f"{type(self).__name__} has no field {sorted(changed)}")
            return value

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self) -> tuple[Any, ...]:
            """What makes the same value in another process."""
            return tuple(self)

        def __repr__(self) -> str:
            """The value as it would be made."""
            told = ", ".join(f"{field}={value!r}" for field, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({told})"

    def _filled(kind: type[NamedTuple], given: tuple[Any, ...], named: dict[str, Any]) -> list[Any]:
        """Every field of a value, in order; raises TypeError where one is missing, unknown or given twice."""
        rest = kind._fields[len(given) :]
        strange = named.keys() - set(rest)
        known = {**kind._field_defaults, **named}
        missing = [field for field in rest if field not in known]
        if strange or missing or len(given) > len(kind._fields):
            raise TypeError(
                f"{kind.__name__}: missing {missing}, unknown or twice {sorted(strange)}, given {len(given)}"
            )
        return [*given, *[known[field] for field in rest]]
