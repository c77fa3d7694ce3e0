"""The values that flow through tonelint; every one is frozen, and none knows how it was made."""

from collections.abc import Mapping
from typing import Any, Protocol

from tonelint.names import Severity
from tonelint.values import NamedTuple


class Position(NamedTuple):
    """A place in a raw file: line and column, both counted from 1, columns in code points."""

    line: int
    column: int


class Origin(Protocol):
    """Knows where in the raw file each character of a reply came from."""

    def position(self, offset: int) -> Position:
        """The raw place of the reply's code point at `offset` (0 to its length)."""


class Turn(NamedTuple):
    """One message of a conversation: whose it is (one of ROLES), its text, and what is known of it.

    `at` is a time as ISO 8601 writes it; `public` says whether anybody may read it, None where nobody said. `address` is
    that of the mailbox it was sent from.
    """

    role: str
    text: str
    name: str | None = None
    at: str | None = None
    channel: str | None = None
    public: bool | None = None
    address: str | None = None

    @property
    def day(self) -> str | None:
        """The day of its time, as YYYY-MM-DD; None where no time is known."""
        return self.at[:10] if self.at else None


class Reuse(NamedTuple):
    """Where a reply was sent before (a value of REUSED), how often, and the runs of words of the one most alike to it.

    The runs are figures that `tonelint.reuse.bodies` makes with this `salt`.
    """

    where: str
    times: int
    runs: frozenset[int]
    salt: bytes = b""


# A rule or family that an allowance names, where in the raw file, and at which code point of the allowance.
Named = tuple[str, Position, int]


class Allowance(NamedTuple):
    """What somebody allowed, in a comment or an entry of a sidecar: where that stands, what it says, and for how long.

    `names` are none for [sic]. `until` is the last day of it as YYYY-MM-DD. `beside` tells that it stands outside the reply, in the file around it
    or in another one, so that more than one may need it; `anywhere` that replies which nobody named today may as well.
    """

    path: str
    start: Position
    end: Position
    text: str
    names: tuple[Named, ...]
    because: str
    until: str | None = None
    beside: bool = False
    anywhere: bool = False


# An allowance and the stretch of a reply that it is for, in code points; the end counts too.
Allowed = tuple[Allowance, int, int]


class Fault(NamedTuple):
    """Something that could not be read or understood, with its place and what would help."""

    message: str
    path: str | None = None
    line: int | None = None
    column: int | None = None
    hint: str | None = None

    @property
    def told(self) -> str:
        """What is wrong, and what would help where that is known."""
        return f"{self.message}; {self.hint}" if self.hint else self.message


class Remarks(NamedTuple):
    """What was taken out of a reply because it is said to tonelint and not to the customer.

    `sics` are the places behind which somebody wrote [sic]; `ends` tells, by the place where something was taken out,
    where in the raw file that began. `faults` are comments that cannot be understood, and `marks` each [sic] as it is
    written: an allowance that names nothing. `quoting` tells of each whether it may stand in somebody else's words.
    """

    allowed: tuple[Allowed, ...] = ()
    sics: tuple[int, ...] = ()
    ends: Mapping[int, Position] = {}
    faults: tuple[Fault, ...] = ()
    marks: tuple[Allowance, ...] = ()
    quoting: tuple[bool, ...] = ()


class Macro(NamedTuple):
    """What an export says of the macro that a reply comes from.

    `tool` is the name of the shape it was read by, `field` where in the macro the text stands, `usage` how often the
    macro was used, where the export tells it, and `place` where in its file the macro begins, in code points: of those
    without id and title it tells which texts belong together.
    """

    tool: str
    id: str | None
    title: str | None
    locale: str | None
    field: str
    usage: int | None = None
    place: int | None = None


class Mapped(NamedTuple):
    """An export that no shape of ours knows, as a guide describes it: where its macros stand, and where in one each thing is.

    All but `name` and `form` are paths, "" where nothing is said; `bodies` are texts that are each a message of its own,
    `inactive` a condition such as `active=false`.
    """

    name: str
    bodies: tuple[str, ...]
    each: str = ""
    id: str = ""
    title: str = ""
    form: str = "html"
    lang: str = ""
    inactive: str = ""
    usage: str = ""


class Attribute(NamedTuple):
    """What stands in a tag, or behind the words of a link in Markdown, and is not seen: where a link leads, say.

    `start` and `end` are the reply's words that it belongs to, `written` what it says as it is written, and `at` the
    place of that in the page, or in the text where the reply was no page.
    """

    name: str
    written: str
    start: int
    end: int
    at: int


class Reply(NamedTuple):
    """One draft to be judged.

    `text` is the reply as a person reads it; `masked` is as long as `text`, with what is not the
    agent's own prose (code, links, quoted lines, signature) blanked out. Offsets into both are
    code points. `customer` is the message that it answers, where that is known, and `turns` is all
    that was written before it, oldest first. `public` is None where nobody said who may read it,
    `mood` how the customer is where a person said so, and `sent` where a reply like this was sent before.
    `macro` is known of replies that stand in a helpdesk's export; `beside` is the longer text of the same macro, by
    which the language of a subject line is told. `remarks` is what was said to tonelint in it or about it. One that is
    `unchanged` stands only beside those that are judged, and is compared with them. `attributes` are told of macros.
    """

    text: str
    masked: str
    path: str
    origin: Origin
    lang: str | None = None
    channel: str | None = None
    record: str | None = None
    customer: str | None = None
    turns: tuple[Turn, ...] = ()
    public: bool | None = None
    mood: str | None = None
    sent: tuple[Reuse, ...] = ()
    macro: Macro | None = None
    beside: str | None = None
    remarks: Remarks | None = None
    unchanged: bool = False
    attributes: tuple[Attribute, ...] = ()


class Match(NamedTuple):
    """What a matcher found: a span of the reply in code points, and what it went by."""

    start: int
    end: int
    evidence: Mapping[str, Any]


class Suggestion(NamedTuple):
    """A better way to say it; `safe` when it may be put in without being read again.

    A safe one takes the place of the reply's code points from `start` to `end`, which may be more than the finding
    spans: a stock sentence goes with the blank behind it.
    """

    text: str
    safe: bool = False
    start: int = 0
    end: int = 0


class Quote(NamedTuple):
    """What the guide says beside a finding: a trait of the `voice` with a sentence that has it, or a `freedom` of the agent."""

    kind: str
    name: str
    says: str
    do: str | None = None


class Finding(NamedTuple):
    """One objection: which rule, where, why, and what to write instead.

    `start` and `end` count code points in the reply's own text, so `text == reply.text[start:end]`;
    lines and columns count from 1 in the raw file, and the end is the first place after the span.
    `quotes` is what the guide says beside it; `priority` is the place of what its family serves
    among the guide's priorities, 0 the first.
    """

    path: str
    record: str | None
    rule: str
    family: str
    severity: Severity
    lang: str
    message: str
    why: str
    start: int
    end: int
    text: str
    line: int
    column: int
    end_line: int
    end_column: int
    suggestions: tuple[Suggestion, ...]
    evidence: Mapping[str, Any]
    reply: Reply
    quotes: tuple[Quote, ...] = ()
    priority: int = 0


class Spoke(NamedTuple):
    """A rule that objected to something in this run, in the language of the report: what a list of rules tells of it.

    `severity` is the one that the guide gives it, whatever a context made of it; `instead` are its rewrites.
    """

    rule: str
    family: str
    title: str
    why: str
    severity: Severity
    instead: tuple[str, ...] = ()


class Skipped(NamedTuple):
    """A rule that was asked for and could not run, and why."""

    rule: str
    reason: str


class LeftOut(NamedTuple):
    """Texts of a file that were read and not judged: why, and how many; of languages and columns also which."""

    path: str
    reason: str
    number: int = 1
    locales: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()


class Edit(NamedTuple):
    """A text in place of what stands from one code point to another."""

    start: int
    end: int
    text: str


Found = Reply | Fault | LeftOut | Allowance  # what reading a file gives; of allowances those that no reply carries


# An allowance, one of its names, what that came to in a file, and the file. Of an allowance whose last day is over no
# name counts, and it is told once, with the name left empty.
Use = tuple[Allowance, str, str, str]


class Report(NamedTuple):
    """All that one run has to say, findings sorted by place and then by rule.

    `messages` is the language in which it is said; `unsure` counts the replies whose language
    nobody named and that could not be told for certain; `rules` are those that spoke, by name. `allowed` counts what
    was found and allowed where it stands, `known` what a baseline knows; `uses` is what came of each allowance.
    `other_options` are those for which the baseline, written with others, may not know what was found.
    `beside` is what stands in unchanged replies, which is not told, and is not new where a baseline knows as many.
    `like_macros` is the helpdesk whose placeholders stand in drafts that may be macros, and in how many of them.
    """

    guide: str
    replies: int
    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...] = ()
    errors: tuple[Fault, ...] = ()
    messages: str = "en"
    unsure: int = 0
    rules: tuple[Spoke, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    allowed: int = 0
    known: int = 0
    uses: tuple[Use, ...] = ()
    like_macros: tuple[str, int] = ("", 0)
    other_options: tuple[str, ...] = ()
    beside: tuple[Finding, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings have exactly this severity."""
        return sum(finding.severity == severity for finding in self.findings)
