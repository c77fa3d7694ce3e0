"""Who of those who write is an agent, and who the customer."""

from __future__ import annotations

from collections.abc import Collection

from tonelint.drafts.mails.attribution import Author
from tonelint.values import NamedTuple

# Where anybody may have an address, so that two people there need not be colleagues.
_ANYBODY = frozenset(
    "gmail googlemail hotmail outlook live msn icloud me mac yahoo ymail aol gmx proton protonmail pm fastmail "
    "luukku kolumbus elisanet saunalahti inet suomi24 netti welho nic phnet surffi jippii "
    "btinternet talktalk comcast verizon "
    "online broadpark frisurf getmail lyse start c2i hesbynett telia telenor bbnett".split()
)

_SECOND = frozenset(("co", "com"))  # as in yahoo.co.uk


class Sides(NamedTuple):
    """What is known of the two sides, in small letters: addresses, domains and names of agents, addresses of customers.

    `writer` is who wrote the draft.
    """

    agents: frozenset[str]
    domains: frozenset[str]
    names: frozenset[str]
    customers: frozenset[str]
    writer: Author

    def role(self, author: Author, after: Author, role_after: str) -> str:
        """Whose a mail is, where `after` in the role `role_after` wrote the one that quotes it.

        Who is told by no address is on the other side than the one who quotes them, and on the same where both
        have one name.
        """
        if self.is_agent(author):
            return "agent"
        if author.address:
            return "customer"
        if author.name and author.name in (after.name, self.writer.name):
            return role_after if author.name == after.name else "agent"
        return "customer" if role_after == "agent" else "agent"

    def is_agent(self, author: Author) -> bool:
        """Whether somebody is an agent: named so, the draft's writer, or with an address in the same house."""
        address = author.address or ""
        if address in self.agents or is_named(author, self.names):
            return True
        return address not in self.customers and _domain(address) in self.domains


def is_named(author: Author, names: Collection[str]) -> bool:
    """Whether somebody bears one of these names, in small letters, as a whole or as a first name."""
    name = (author.name or "").lower()
    return name in names or name.partition(" ")[0] in names


def is_addressed(agents: Collection[str]) -> bool:
    """Whether an address or a domain is among what was said of the agents."""
    return any("@" in one for one in agents)


def house(address: str) -> str | None:
    """The domain of the company that an address is of, if it is one's."""
    domain = _domain(address)
    labels = domain.split(".")[:-1]
    if len(labels) > 1 and labels[-1] in _SECOND:
        labels.pop()
    return domain if labels and labels[-1] not in _ANYBODY else None


def party(address: str) -> str:
    """Whom an address stands for: its company, or the one person who writes from it."""
    return house(address) or address


def sides(writer: Author, recipients: Collection[str], agents: Collection[str]) -> Sides:
    """What the draft tells of the two sides; `agents` are addresses, domains such as `@company.fi`, or names.

    Where no address is among them, whoever wrote the draft is an agent.
    """
    named = {one.lower() for one in agents}
    addresses = {one for one in named if "@" in one[1:]}
    domains = {one[1:] for one in named if one.startswith("@")}
    names = {one for one in named if "@" not in one}
    if not addresses and not domains:
        addresses |= {writer.address} if writer.address else set()
        domains |= {home} if (home := house(writer.address or "")) else set()
    customers = {one for one in recipients if one not in addresses and _domain(one) not in domains}
    return Sides(frozenset(addresses), frozenset(domains), frozenset(names), frozenset(customers), writer)


def _domain(address: str) -> str:
    return address.rpartition("@")[2]
