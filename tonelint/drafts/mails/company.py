"""Whose the last mail of a thread is, where nobody said it: the company's, as a draft is, or the customer's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from tonelint.drafts.mails.attribution import Author
from tonelint.drafts.mails.letter import Letter
from tonelint.drafts.mails.sides import house, is_addressed, is_named, party
from tonelint.errors import fail

# Before the @ where customers write to; `info` and `post` are not among them, because customers have such addresses, too.
_DESKS = frozenset(
    "support help helpdesk servicedesk service customerservice customersupport customercare care "
    "asiakaspalvelu asiakastuki tuki aspa palvelu kundeservice kundesenter kundestotte kundesupport kundestøtte".split()
)


def at_home(threads: Sequence[Sequence[Letter]]) -> str | None:
    """Whose mailbox this is: the one address, or domain (`@company.fi`), that most of its threads have; None in doubt."""
    told = [{address for letter in thread for address in _addresses(letter)} for thread in threads]
    counts = Counter(one for addresses in told for one in {party(address) for address in addresses})
    most = [one for one, count in counts.items() if count > 1 and count == max(counts.values())]
    if len(most) > 2:
        return None
    standing = {one: max(_standing(address) for address in set().union(*told) if party(address) == one) for one in most}
    best = [one if "@" in one else f"@{one}" for one, rank in standing.items() if rank == max(standing.values())]
    return best[0] if len(best) == 1 else None


def takes_part(home: str, letters: Sequence[Letter]) -> bool:
    """Whether a thread is told by whose mailbox it lies in: the company wrote in it, or no more than one side did."""
    writers = {party(one.author.address) for one in letters if one.author.address}
    return len(writers) < 2 or home.removeprefix("@") in writers


def writer(letters: Sequence[Letter], agents: Collection[str], *, alone: bool = True) -> Author:
    """The agent by whose address the two sides of a thread are told; raises TonelintError where it may be either's.

    The last mail is the draft, and so an agent's, unless whoever wrote it opened the thread too, or writes from a
    private address to a company. `agents` are what was said of them; an address among them leaves nothing to tell.
    `alone` tells that there is no other thread in the file.
    """
    last = letters[-1].author
    other = _other(letters, alone=alone)
    if is_addressed(agents) or not last.address or other is None:
        return last
    opened = party(letters[0].author.address or "") == party(last.address)
    likelier = _standing(other.address or "") - _standing(last.address)
    if opened and likelier > 0:
        return other
    if not opened and likelier <= 0:
        return last
    named = [one for one in (last, other) if is_named(one, {agent.lower() for agent in agents})]
    if len(named) == 1:
        return named[0]
    if likelier < 0:
        return last  # a company may write first
    who = " or ".join(one.name or one.address or "?" for one in (other, last))
    raise fail(f"who is the agent: {who}?", hint="say it with --agent NAME")


def _other(letters: Sequence[Letter], *, alone: bool) -> Author | None:
    """Who writes besides the last, else to whom they write, as far as that tells a customer; None where nobody does."""
    last = letters[-1]
    own = last.author.address or ""
    others = [one.author for one in letters if one.author.address and party(one.author.address) != party(own)]
    if others:
        return max(others, key=lambda one: _standing(one.address or ""))
    to = [one for one in last.to if party(one) != party(own)]
    # A draft that stands alone goes to a desk only where a customer wrote it; a company has customers with desks, too.
    if len(to) == 1 and (not alone or (house(own) is None and _is_desk(to[0]))):
        return Author(None, to[0])
    return None


def _addresses(letter: Letter) -> tuple[str, ...]:
    return (*([letter.author.address] if letter.author.address else []), *letter.to)


def _standing(address: str) -> int:
    """How surely an address is one that a company answers customers from: a private one 0, a company's 1, a desk's 2."""
    return 2 if _is_desk(address) else 1 if house(address) else 0


def _is_desk(address: str) -> bool:
    local = address.partition("@")[0].partition("+")[0]
    return "".join(sign for sign in local if sign.isalpha()) in _DESKS and house(address) is not None
