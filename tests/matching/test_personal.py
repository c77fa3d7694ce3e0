"""Identity codes, cards and accounts are told by their check digits; every number here is made up."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tonelint.matching.personal import numbers

SIGNS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
DATES = st.dates(min_value=date(1900, 1, 1), max_value=date(1999, 12, 31))


def kinds(text: str, customer: str = "") -> list[str]:
    return [one.kind for one in numbers(text, customer)]


def finnish(born: str, century: str, individual: int) -> str:
    """An identity code with its check sign."""
    return f"{born}{century}{individual:03}{SIGNS[int(f'{born}{individual:03}') % 31]}"


def weighed(digits: str, weights: tuple[int, ...]) -> int:
    return -sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11


def norwegian(day: int, month: int, year: int, individual: int) -> str | None:
    """A national identity number with its check digits, None where it has none."""
    nine = f"{day:02}{month:02}{year:02}{individual:03}"
    first = weighed(nine, (3, 7, 6, 1, 8, 9, 4, 5, 2))
    second = weighed(f"{nine}{first}", (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)) if first < 10 else 10
    return f"{nine}{first}{second}" if second < 10 else None


def card(front: str) -> str:
    """A card number: its front with the last digit that Luhn asks for."""
    total = sum(sum(divmod(int(digit) * (2 - at % 2), 10)) for at, digit in enumerate(reversed(front)))
    return f"{front}{-total % 10}"


@given(DATES, st.sampled_from("-YXWVU"), st.integers(900, 999))
def test_a_finnish_code_is_told_under_every_sign_of_its_century(born: date, century: str, individual: int) -> None:
    code = finnish(born.strftime("%d%m%y"), century, individual)
    assert numbers(f"Tunnus {code}.") == [(7, 18, "identity")]


@given(DATES, st.integers(900, 999), st.sampled_from(SIGNS))
def test_a_finnish_code_with_another_check_sign_is_no_code(born: date, individual: int, sign: str) -> None:
    code = finnish(born.strftime("%d%m%y"), "-", individual)
    assume(sign != code[-1])
    assert not numbers(f"Tunnus {code[:-1]}{sign}.")


@pytest.mark.parametrize("born", ["310299", "001099", "101399", "290201"])
def test_a_finnish_code_of_a_day_that_never_was_is_no_code(born: str) -> None:
    assert not numbers(finnish(born, "-", 930))


def test_a_finnish_code_is_told_with_a_small_sign_and_a_typographic_dash() -> None:
    assert kinds("010190\u20139019".replace("9019", finnish("010190", "-", 901)[7:].lower())) == ["identity"]
    assert kinds(finnish("010105", "A", 901)) == ["identity"]


@given(DATES, st.sampled_from((40, 80)), st.sampled_from((0, 40)), st.integers(0, 499))
def test_norwegian_numbers_and_d_numbers_are_told(born: date, more: int, stays: int, individual: int) -> None:
    number = norwegian(born.day + stays, born.month + more, born.year % 100, individual)
    assume(number)
    assert number
    assert kinds(f"Nummeret er {number}.") == ["identity"]
    for between in " \u00a0-\u2011\u2013":
        assert kinds(f"{number[:6]}{between}{number[6:]}") == ["identity"]
    assert not numbers(f"{number[:6]}--{number[6:]}")


@given(DATES, st.integers(0, 499), st.integers(1, 9), st.integers(0, 10))
def test_a_norwegian_number_with_a_digit_changed_is_no_number(born: date, individual: int, by: int, at: int) -> None:
    number = norwegian(born.day, born.month + 80, born.year % 100, individual)
    assume(number)
    assert number
    other = f"{number[:at]}{(int(number[at]) + by) % 10}{number[at + 1 :]}"
    assert not numbers(other)


@given(DATES, st.integers(0, 499))
def test_norwegian_numbers_are_told_however_they_are_divided(born: date, individual: int) -> None:
    number = norwegian(born.day, born.month, int(f"{born:%y}"), individual)
    assume(number)
    day, month, year, rest = (number or "")[:2], (number or "")[2:4], (number or "")[4:6], (number or "")[6:]
    for told in (
        f"{day}{month}{year}.{rest}",
        f"{day} {month} {year} {rest}",
        f"{day}.{month}.{year} {rest}",
        f"{day}.{month}.{year}-{rest[:3]} {rest[3:]}",
        f"{day}{month}{year} {rest[:3]} {rest[3:]}",
    ):
        assert numbers(f"Nr. {told}.") == [(4, 4 + len(told), "identity")]
    assert not numbers(f"Konto {day}{month}.{year}.{rest}.")


def test_a_finnish_code_is_told_with_dots_in_its_date() -> None:
    code = finnish("131052", "-", 930)
    assert numbers(f"{code[:2]}.{code[2:4]}.{code[4:]}") == [(0, 13, "identity")]


@given(st.sampled_from(("4", "51", "2221", "37", "6011", "3528")), st.data())
def test_card_numbers_are_told_with_and_without_gaps(front: str, data: st.DataObject) -> None:
    length = 14 if front == "37" else 15
    rest = data.draw(st.text("0123456789", min_size=length - len(front), max_size=length - len(front)))
    number = card(front + rest)
    four = " ".join(number[at : at + 4] for at in range(0, len(number), 4))
    assert kinds(number) == kinds(f"Card {four}.") == kinds(four.replace(" ", "-")) == ["card"]
    assert kinds(four.replace(" ", ".")) == kinds(four.replace(" ", "\u2013")) == ["card"]
    assert not numbers(f"{number[:-1]}{(int(number[-1]) + 1) % 10}")


@pytest.mark.parametrize(
    "text",
    [
        "Call 020 7946 0018 or +47 22 33 44 55.",
        "Order 4111111111111112 is on its way.",
        "Parcel 70726210000000000018 left today.",
        "Your IMEI is 356938035643809.",
        "Kortti **** **** **** 1111 on suljettu.",
        "Varaus 250190-9999 on tehty.",
        "Avoinna 3.5.2026 klo 10.00-16.00, puh. 09.123.4567.8901.",
        "Kurset går 12.05.26 til 13.05.26, pris 1.299.000.",
    ],
)
def test_other_long_numbers_are_nobodys(text: str) -> None:
    assert not numbers(text)


def test_an_account_is_told_where_the_customer_named_it() -> None:
    account = "NO93 8601 1117 947"
    assert kinds(f"We paid to {account}.", "It is NO9386011117947!") == ["account"]
    assert not kinds(f"Gifts go to {account}.")
    assert not kinds("We paid to NO93 8601 1117 948.", "It is NO9386011117948!")


@given(st.text("0123456789 -ABFINOabc.", max_size=80))
def test_what_is_found_stands_in_the_text_and_holds_a_digit(text: str) -> None:
    for start, end, _ in numbers(text, text):
        assert 0 <= start < end <= len(text)
        assert sum(sign.isdigit() for sign in text[start:end]) >= 10
