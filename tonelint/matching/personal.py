"""Numbers that belong to one person alone: identity codes, cards and accounts, told by their check digits.

A number whose check digits are wrong, or whose date never was, is somebody's order or parcel.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from tonelint.values import NamedTuple

_DASHES = "-\u2010\u2011\u2012\u2013\u2212"
# Finland: day, month, year, the sign of the century (those of 2023 too), an individual number, a check sign.
_FINNISH = re.compile(
    rf"(?<!\w)(\d{{6}}|\d\d\.\d\d\.\d\d)([{_DASHES}+YXWVUABCDEFa-f])(\d{{3}})([\dA-FHJ-NPR-Ya-fhj-npr-y])(?!\w)"
)
_CENTURIES = {"+": 1800, **dict.fromkeys(f"{_DASHES}YXWVU", 1900), **dict.fromkeys("ABCDEF", 2000)}
_SIGNS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
# Norway: day, month, year, an individual number, two check digits.
# What is written 1234.56.78901 is an account, and told to whoever is to pay.
_NORWEGIAN = re.compile(rf"(?<![\w+])\d\d([. \u00a0]?)\d\d\1\d\d[{_DASHES}. \u00a0]?\d{{3}}[ \u00a0]?\d\d(?!\w)")
_FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_D_NUMBER = 40  # is added to the day for people who stay for some time
_MADE_UP = (0, 40, 80)  # is added to the month of nobody's number: by NAV, and by the tax administration
_CARD = re.compile(rf"(?<![\w+])(?:\d[{_DASHES}. \u00a0]?){{12,18}}\d(?!\w)")
# The first digits of the great card schemes, and how long their numbers are (ISO/IEC 7812).
_ISSUED = re.compile(
    r"4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}"
    r"|3(?:0[0-5]|[68]\d)\d{11}|(?:6011|65\d\d|64[4-9]\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}"
)
_ACCOUNT = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z\d]{4}){2,7}(?:[ \u00a0]?[A-Z\d]{1,3})?(?!\w)")


class Number(NamedTuple):
    """Where a number stands in a text, in code points, and its kind: identity, card or account."""

    start: int
    end: int
    kind: str


def numbers(text: str, customer: str = "") -> list[Number]:
    """The numbers in a text that are one person's alone, from left to right.

    An account counts where the `customer` named it; a company tells its own to whoever is to pay.
    """
    named = _bare(customer)
    found = [
        *_those(_FINNISH, text, "identity", lambda one: _is_finnish(_bare(one[1]), *one.groups()[1:])),
        *_those(_NORWEGIAN, text, "identity", lambda one: _is_norwegian(_digits(one[0]))),
        *_those(_CARD, text, "card", lambda one: _is_card(_bare(one[0]))),
        *_those(_ACCOUNT, text, "account", lambda one: _bare(one[0]) in named and _is_account(_bare(one[0]))),
    ]
    return sorted(found)


def _those(pattern: re.Pattern[str], text: str, kind: str, is_one: Callable[[re.Match[str]], bool]) -> Iterator[Number]:
    return (Number(*one.span(), kind) for one in pattern.finditer(text) if is_one(one))


def _is_finnish(born: str, century: str, individual: str, sign: str) -> bool:
    day, month, year = int(born[:2]), int(born[2:4]), int(born[4:])
    right = _SIGNS[int(born + individual) % len(_SIGNS)] == sign.upper()
    return right and int(individual) > 1 and _is_date(_CENTURIES[century.upper()] + year, month, day)


def _is_norwegian(digits: Sequence[int]) -> bool:
    day, month, year = (10 * digits[at] + digits[at + 1] for at in (0, 2, 4))
    day -= _D_NUMBER * (day > _D_NUMBER)
    right = not _weighed(digits, _FIRST) and not _weighed(digits, _SECOND)
    return right and any(
        _is_date(century + year, month - more, day) for more in _MADE_UP for century in (1800, 1900, 2000)
    )


def _weighed(digits: Sequence[int], weights: Sequence[int]) -> int:
    """The weighed sum of the first digits, modulo 11."""
    return sum(digit * weight for digit, weight in zip(digits, weights, strict=False)) % 11


def _is_card(number: str) -> bool:
    return _ISSUED.fullmatch(number) is not None and not _luhn(_digits(number))


def _luhn(digits: Sequence[int]) -> int:
    """The sum of the digits modulo 10, every second one from the right doubled and its digits added."""
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[-2::-2]]
    return (sum(digits[-1::-2]) + sum(doubled)) % 10


def _is_account(number: str) -> bool:
    """Whether the check digits of an IBAN are right (ISO 13616)."""
    return int("".join(str(int(sign, 36)) for sign in number[4:] + number[:4])) % 97 == 1


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _digits(text: str) -> list[int]:
    return [int(sign) for sign in text if sign.isdigit()]


def _bare(text: str) -> str:
    return re.sub(rf"[{_DASHES}.\s]", "", text)
