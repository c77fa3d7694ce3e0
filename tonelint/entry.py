"""One rule of a book, ready to run: what it looks for, in which context, and how gravely it speaks."""

from collections.abc import Mapping, Sequence
from typing import Any

from tonelint.model import Quote
from tonelint.names import CUSTOMER_SENSES, LIBRARY, TURN_SENSES, WHOLE_SENSES, Severity
from tonelint.values import NamedTuple


class Wanted(NamedTuple):
    """Signals or form classes that must all stand in a place, and such of which none may."""

    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()


class Bounds(NamedTuple):
    """How many sentences a reply may have: at least and, where it is given, at most."""

    at_least: int = 0
    at_most: int | None = None


class Earlier(NamedTuple):
    """Signals that agents' earlier turns hold: each of `has` in so many `turns` or more, none of `lacks` in any.

    With `same_day`, a turn that is known to be of another day than the latest does not count.
    """

    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    turns: int = 1
    same_day: bool = False


class Condition(NamedTuple):
    """The context a rule asks for: every part that is given has to hold.

    `near` looks at the sentence of the match and the next one, `before` at all sentences before it,
    `opening` at those that open the reply, `reply` at all of them, each outside the match;
    `customer` holds what the customer's message has to read as, by name. `channel` names the
    draft's channel, of which one has to be it; `public` there stands for every channel that anybody may read, and
    `public wall` or `private forum` beside it for what the guide says of one. `sentences` counts without greeting
    and sign-off. `earlier` asks what agents wrote before in the same conversation, and holds only where they did.
    `direct` is a reply of a few words that answers and dodges nothing.
    """

    position: str | None = None
    template: bool | None = None
    near: Wanted = Wanted()
    reply: Wanted = Wanted()
    customer: Mapping[str, Any] = {}
    channel: tuple[str, ...] = ()
    sentences: Bounds = Bounds()
    before: Wanted = Wanted()
    opening: Wanted = Wanted()
    earlier: Earlier | None = None
    direct: bool | None = None


ALWAYS = Condition()


class Count(NamedTuple):
    """What a rule counts (`words`, a signal or a form class) in each sentence or in the reply, and the limit.

    `share` is the percentage of the sentences in a reply that must hold one, where it is given.
    """

    of: str
    place: str
    more_than: int
    share: int | None = None


class Absent(NamedTuple):
    """Signals or form classes of which none stands in the reply, or in its opening."""

    of: tuple[str, ...]
    place: str


class Hears(NamedTuple):
    """How sure the learned ear has to be (a percentage), and the families whose rules it confirms.

    Where it hears a fault in the words that a rule of these families found, the finding is the
    rule's, and a warning at least. Where it `doubts`, their warnings are notes in
    sentences whose words sound like nothing at all to it. As sure as `warns`, a note of its own is a warning.
    """

    sure: int
    confirms: tuple[str, ...] = ()
    doubts: bool = False
    warns: int | None = None


class Part(NamedTuple):
    """A part of a composite rule: it holds in a context, or where another rule of these families spoke.

    `add` tells in a few words, by language, what a reply lacks of which the part holds.
    """

    name: str
    weight: int
    add: Mapping[str, str]
    when: Condition = ALWAYS
    families: tuple[str, ...] = ()


class Composite(NamedTuple):
    """Parts of which those that hold must weigh enough together.

    It is shown in the first sentence where one of the families in `shown_at` spoke, else in the first of the reply, and
    there as gravely as `elsewhere` says.
    """

    enough: int
    parts: tuple[Part, ...]
    shown_at: tuple[str, ...] = ()
    elsewhere: Severity | None = None

    @property
    def families(self) -> frozenset[str]:
        """The families of which it asks whether and where they spoke."""
        return frozenset(self.shown_at).union(*[part.families for part in self.parts])


class Entry(NamedTuple):
    """One rule, ready to run, at the severity this guide gives it.

    `rank` is the precedence of its family, 0 the highest. A rule with `tokens` is woken only
    where one of its phrases occurs; one with `finds`, `forms`, `counts`, `absent`, `composite` or
    `hears` is found by what these name; any other is found where its phrases are. It waits for
    `at_least` matches `within` the reply or a sentence. `raises` are severities for contexts, the
    first that holds counting; `trained` tells that its tokens need a trained pipeline, `stated`
    that the guide itself states its severity, or that the rule is the guide's own; `quotes` are what the guide says beside it,
    `priority` the place of what its family serves among the guide's priorities. `fix` is one of FIXES or "say",
    which puts what the guide says in place of its `word` (as the phrase notation writes it); "" where a person has to. A word
    is `inherited` from so many guides above the one in use.
    """

    name: str
    family: str
    lang: str
    rank: int
    severity: Severity
    title: Mapping[str, str]
    why: Mapping[str, str]
    tokens: tuple[tuple[Mapping[str, Any], ...], ...] = ()
    at_least: int = 1
    when: Condition = ALWAYS
    excused_by: tuple[str, ...] = ()
    raises: tuple[tuple[Severity, Condition], ...] = ()
    instead: tuple[str, ...] = ()
    finds: str | None = None
    trained: bool = False
    within: str = "reply"
    forms: tuple[str, ...] = ()
    counts: Count | None = None
    absent: Absent | None = None
    composite: Composite | None = None
    hears: Hears | None = None
    stated: bool = False
    quotes: tuple[Quote, ...] = ()
    priority: int = 0
    fix: str = ""
    word: str = ""
    inherited: int = 0

    @property
    def points(self) -> bool:
        """Whether what it marks is a place to show it at, and not the words that it objects to."""
        return bool(
            self.counts or self.absent or self.composite or self.hears or self.finds in WHOLE_SENSES or self.of_library
        )

    @property
    def whole(self) -> bool:
        """Whether it speaks of the reply as a whole."""
        counted = self.counts and self.counts.place == "reply"
        return bool(self.absent or self.composite or counted or self.finds in WHOLE_SENSES or self.of_library)

    @property
    def of_library(self) -> bool:
        """Whether it speaks of a library of macros as a whole, once all of it was read."""
        return self.finds in LIBRARY

    @property
    def mute(self) -> bool:
        """Whether it says nothing at all without the customer's message."""
        return self.finds in CUSTOMER_SENSES or bool(self.when.customer)

    @property
    def needs_turns(self) -> bool:
        """Whether it says nothing without the conversation so far."""
        return self.when.earlier is not None or self.finds in TURN_SENSES

    @property
    def needs_customer(self) -> bool:
        """Whether it cannot be judged, or not in all its parts, without the customer's message."""
        return self.mute or any(part.when.customer for part in (self.composite.parts if self.composite else ()))


def read_entry(fields: list[Any]) -> Entry:
    """The rule that stood as JSON."""
    entry = Entry(*fields)
    raises = tuple((severity, _condition(context)) for severity, context in entry.raises)
    quotes = tuple(Quote(*quote) for quote in entry.quotes)
    entry = entry._replace(when=_condition(entry.when), raises=raises, quotes=quotes)
    if entry.points:
        counts = Count(*entry.counts) if entry.counts else None
        hears = Hears(entry.hears[0], tuple(entry.hears[1]), *entry.hears[2:]) if entry.hears else None
        absent, composite = _absent(entry.absent), _composite(entry.composite)
        entry = entry._replace(counts=counts, absent=absent, composite=composite, hears=hears)
    return entry


def _condition(fields: Sequence[Any]) -> Condition:
    position, template, near, reply, customer, channel, sentences, before, opening, earlier, direct = fields
    near, reply, before, opening = (Wanted(*map(tuple, wanted)) for wanted in (near, reply, before, opening))
    told = Earlier(tuple(earlier[0]), tuple(earlier[1]), *earlier[2:]) if earlier else None
    return Condition(
        position, template, near, reply, customer, tuple(channel), Bounds(*sentences), before, opening, told, direct
    )


def _absent(fields: Sequence[Any] | None) -> Absent | None:
    return Absent(tuple(fields[0]), fields[1]) if fields else None


def _composite(fields: Sequence[Any] | None) -> Composite | None:
    if not fields:
        return None
    enough, parts, shown_at, elsewhere = fields
    return Composite(
        enough,
        tuple(
            Part(name, weight, add, _condition(when), tuple(families)) for name, weight, add, when, families in parts
        ),
        tuple(shown_at),
        elsewhere,
    )
