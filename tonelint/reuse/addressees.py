"""Whom an agent wrote to in a thread: below a public post several customers write, and each has answers of their own."""

from collections.abc import Iterator

from tonelint.model import Reply


def had(reply: Reply) -> list[str]:
    """What agents wrote before to the customer whom a reply answers, or to nobody who is told apart from them."""
    return [text for text, others in _written(reply) if not others]


def others_had(reply: Reply) -> list[str]:
    """What agents wrote before in the thread to customers of another name."""
    return [text for text, others in _written(reply) if others]


def _written(reply: Reply) -> Iterator[tuple[str, bool]]:
    """The agents' messages before a reply, and whether each was for somebody else.

    Of what is private nobody else is told: whoever writes there in between reads the thread as well.
    """
    last = next((turn for turn in reversed(reply.turns) if turn.role == "customer"), None)
    answered = None if last is None or reply.public is False else last.name
    name = None
    for turn in reply.turns:
        if turn.role == "customer":
            name = turn.name
        elif turn.role == "agent":
            yield turn.text, bool(answered and name) and _are_two(answered or "", name or "")


def _are_two(name: str, other: str) -> bool:
    """Whether two names are those of two people; one that holds the other may be its longer form."""
    one, two = ({*said.casefold().split()} for said in (name, other))
    return not (one <= two or two <= one)
