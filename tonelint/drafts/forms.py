"""The forms that drafts come in: by the suffix of a file or by its name on the command line, each with its reader.

A reader takes a Source and gives its replies; what it needs is imported when the first file of its form is read.
"""

from collections.abc import Callable, Iterator, Sequence

from tonelint.drafts.asked import Source
from tonelint.drafts.mask import LARGEST, has_remarks, mask
from tonelint.drafts.origin import PlainOrigin
from tonelint.errors import did_you_mean
from tonelint.model import TALK, Fault, Found, LeftOut, Reply
from tonelint.values import NamedTuple

Reader = Callable[[Source], Iterator[Found]]
_DATA = ('{"', "[{", "[]")  # how JSON begins
_CONFLICT = b"<<<<<<< "  # how Git marks the first of two versions that it could not merge
_LOOKED_AT = 20_000  # bytes; the headers of a mail are seldom longer
_TITLED = ("#", "\n==", "\n---")  # a text in Markdown that has headings holds one of these
_OPENS = ("#", ">", "```", "~~~", "**", "__", "<", "---")  # how a text may begin of which nothing is read
_UNREAD_LAST = (">", "```", "~~~", "    ", "\t", "<", " ")  # and how its last line may
_UNREAD = ("```", "~~~", ">", "\n    ", "\n\t")  # one of which quotations and code have
_LABEL, _TITLE = 60, 80  # code points before a colon in which a speaker may be named, and of a line above a talk
_ROLE = 3  # words of a role that stands alone
_GREETINGS = frozenset("hei heippa moi moikka terve hyvä hi hello hey dear hallo heisann kjære god".split())
# In the title of an answer below a review that was copied, in lower case, and what its word for an answer begins with.
OWNERS = ("owner", "manager", "omistaja", "yrittäjä", "päällikkö", "johtaja", "eier", "innehaver", "leder", "sjef")
_ANSWERS = ("respon", "repl", "answer", "vasta", "svar")
_GLANCED, _ABOVE = 1_200, 12  # code points and lines in which a transcript has to begin
_DASHES = frozenset("-–—")
_RULES = "-–—=~_+•"  # what rules a line off, as in `=== Customer ===`
_ARROWS = frozenset("→⇒➜➔»>|")  # what may stand between who speaks and a message besides
_UNSEEN = "\u200e\u200f \t\r"


def _text(source: Source) -> Iterator[Found]:
    return _plain(source, markdown=False)


def _markdown(source: Source) -> Iterator[Found]:
    return _plain(source, markdown=True)


def _plain(source: Source, *, markdown: bool) -> Iterator[Found]:
    """The one draft that a file is, unless it surely is a conversation."""
    plainly = source.asked.form is not None or markdown
    if not plainly and _may_be_mail(source.content):
        from tonelint.drafts import unnamed  # here, because few drafts look like one

        if mails := unnamed.mails(source):
            yield from mails
            return
    text = source.text()
    if not text.strip() or (markdown and _is_bare(text)) or (source.met and _is_report(text)):
        if not source.met:  # in a folder it is told as not read
            yield Fault("the draft is empty" if text.strip() else "this file is empty", source.path)
        return
    if not plainly and _may_be_data(text):
        from tonelint.drafts import unnamed

        if found := unnamed.replies(text, source):
            yield from found
            return
    lined = text if "\n" in text else text.replace("\r", "\n")  # as old Macs and some exports end lines
    if source.asked.form is None and _may_be_transcript(lined):
        from tonelint.drafts.talks import recognise, transcript  # here, because few drafts look like one

        if talk := recognise.recognised(source, lined, markdown=markdown):
            yield from transcript.replies(talk, source)
            return
        if recognise.may_be_two(lined, markdown=markdown):
            yield LeftOut(source.path, TALK)
    if source.asked.form != "text" and (library := _library(text, source, markdown=markdown)):
        yield from library
        return
    if source.asked.draft is not None:
        hint = "if it is one, say --input-format transcript"
        yield Fault(
            f'this is no conversation, so there is no message "{source.asked.draft}" in it', source.path, hint=hint
        )
        return
    yield whole(text, source.path, markdown=markdown)


def _is_bare(text: str) -> bool:
    """Whether a text in Markdown has nothing for a customer; what it says to tonelint is for its reader to tell of."""
    if not text.lstrip().startswith(("---", "<!--")) or has_remarks(text):
        return False
    from tonelint.drafts import markup  # here, because few drafts begin so

    return markup.says_nothing(text)


def _is_report(text: str) -> bool:
    """Whether a text is an earlier report of tonelint's; asked in folders alone, for what is named is read."""
    from tonelint import report_forms  # here, because most drafts are named

    return report_forms.is_begun(text[:_GLANCED])


def whole(text: str, path: str, *, markdown: bool = False) -> Reply:
    """The one draft that a text is, without what is said in it to tonelint."""
    masked = mask(text, markdown=markdown) if len(text) <= LARGEST else text
    reply = Reply(text, masked, path, PlainOrigin(text))
    if not has_remarks(text):
        return reply
    from tonelint.drafts.remarks import inside  # here, because few drafts have comments

    return inside.with_remarks(reply, markdown=markdown, hashes=True, whole=True)


def _library(text: str, source: Source, *, markdown: bool) -> Iterator[Found] | None:
    """The replies of a text in Markdown that is a whole library, or that nothing of it would be read."""
    titled = markdown and (source.asked.form is not None or any(sign in text for sign in _TITLED))
    if (titled and any(sign in text for sign in _UNREAD)) or _may_be_unread(text):
        from tonelint.drafts.exports import markdown as library  # here, because few drafts have headings

        found = library.replies(text, source) if titled else None
        return found or library.unread(text, source, markdown=markdown)
    return None


def _may_be_unread(text: str) -> bool:
    """Whether a text may be a title and a quotation or code, or these alone; asked of every draft, and so only a glance."""
    last = text.rstrip().rpartition("\n")[2]
    return last.startswith(_UNREAD_LAST) and text.lstrip().startswith(_OPENS)


def _may_be_mail(content: bytes) -> bool:
    """Whether a text may begin with the headers of a mail; asked of every draft, and so only a glance."""
    return content[:8].lstrip(b"\xef\xbb\xbf").startswith(b"From") or b"\nFrom:" in content[:_LOOKED_AT]


def _may_be_data(text: str) -> bool:
    """Whether a text may be JSON, or YAML with messages; asked of every draft, and so only a glance."""
    if "".join(text[:40].split())[:2] in _DATA:
        return True
    return ("from:" in text or "role:" in text) and ("text:" in text or "content:" in text)


def _may_be_transcript(text: str) -> bool:
    """Whether the first line, or one below a heading, may name a speaker or a time; asked of every draft, and so only a glance."""
    *lines, _ = f"{text.lstrip()[:_GLANCED]}\n".split("\n", _ABOVE)
    for number, line in enumerate(filter(None, (one.strip(_UNSEEN) for one in lines))):
        if _names_or_times(line):
            return number > 0 or "\n" in text.strip()
        if _may_be_role(line):
            return True
        if len(line) > _TITLE or line[-1] in ".!?,;":
            break
    return _may_be_review(text)


def _may_be_role(line: str) -> bool:
    """Whether a line may be a role that stands alone, such as `Customer`: a word or two, and no greeting."""
    words = line.casefold().split()
    return len(words) <= _ROLE and (line[-1].isalpha() or line[-1] == ")") and words[0] not in _GREETINGS


def _may_be_review(text: str) -> bool:
    """Whether a title such as `Response from the owner` may stand in a text, in a line of its own."""
    low = text.casefold()
    lines = low.split("\n") if any(owner in low for owner in OWNERS) else ()
    titles = (line for line in lines if len(line) <= _TITLE and any(owner in line for owner in OWNERS))
    return any(answer in title for title in titles for answer in _ANSWERS)


def _names_or_times(line: str) -> bool:
    label, colon, _ = line.partition(":")
    named = bool(colon) and len(label) <= _LABEL and not any(sign in label for sign in "!?,")
    ends_in_time = len(line) <= _LABEL and line[-1] in "0123456789)]:mM" and any(map(str.isdigit, line))
    dashed = not _DASHES.isdisjoint(line[:_LABEL].split(maxsplit=4)[1:4])
    ruled = line[0] in _RULES and line[:2] == line[0] * 2 and line[-2:] == line[:2] and bool(line.strip(line[0]))
    headed = (line[0] in "#*" or ruled) and len(line) <= _LABEL
    arrowed = not _ARROWS.isdisjoint(line[:_LABEL])
    return named or line[0] in "[(<" or line[0].isdigit() or ends_in_time or headed or dashed or arrowed


def _transcript(source: Source) -> Iterator[Found]:
    from tonelint.drafts.talks import transcript

    return transcript.read(source)


def _jsonl(source: Source) -> Iterator[Found]:
    from tonelint.drafts import jsonl

    text = source.text()
    if not any(f'"{key}"' in text.lstrip().partition("\n")[0] for key in ("reply", "messages", "turns")):
        from tonelint.drafts.exports import lines  # here, because most records say which reply they hold

        if found := lines.records(source):
            return found
    return jsonl.read(text, source.path, source.asked)


def _json(source: Source) -> Iterator[Found]:
    from tonelint.drafts import data

    return data.from_json(source)


def _yaml(source: Source) -> Iterator[Found]:
    from tonelint.drafts import data

    return data.from_yaml(source)


def _csv(source: Source) -> Iterator[Found]:
    from tonelint.drafts.exports import csv_rows

    return csv_rows.read(source)


def _xlsx(source: Source) -> Iterator[Found]:
    from tonelint.drafts.exports import sheets

    return sheets.read(source)


def _gettext(source: Source) -> Iterator[Found]:
    from tonelint.drafts.exports import gettext

    return gettext.read(source)


def _autohotkey(source: Source) -> Iterator[Found]:
    from tonelint.drafts.exports import autohotkey

    return autohotkey.read(source)


def _export(source: Source) -> Iterator[Found]:
    from tonelint.drafts.exports import named

    return named.read(source)


def _mail(source: Source) -> Iterator[Found]:
    from tonelint.drafts import mail

    asked = source.asked
    return mail.read(source.content, source.path, agents=source.agents(), draft=asked.draft, all_turns=asked.all_turns)


# The shapes of exports, in the order in which they are tried; `exports.helpdesks` tells what they are.
EXPORTS = (
    "zendesk", "zendesk-csv", "zendesk-dynamic-content", "zendesk-chat", "front", "intercom",
    "intercom-dynamic-content", "gorgias", "freshdesk", "chatwoot", "helpscout", "helpscout-list", "amazon-connect", "amazon-connect-list",
    "kustomer", "salesforce", "zammad", "discourse", "skrivestotte", "osticket", "osticket-template", "github",
    "gitlab", "github-commands", "stack-exchange", "wordpress", "espanso", "macros",
)  # fmt: skip


class Form(NamedTuple):
    """A form of drafts: the suffixes of its files, its reader, and when such files in a folder are read.

    They are `always`, or only where they hold conversations or macros ("sometimes"), because a folder holds other such files, too.
    """

    suffixes: tuple[str, ...]
    read: Reader
    in_folders: str = "always"


FORMS = {
    "text": Form((".txt", ".text", ""), _text),
    "markdown": Form((".md", ".markdown", ".mdx"), _markdown),
    "jsonl": Form((".jsonl", ".ndjson"), _jsonl),
    "yaml": Form((".yaml", ".yml"), _yaml, "sometimes"),
    "json": Form((".json",), _json, "sometimes"),
    "transcript": Form((), _transcript),
    "mail": Form((".eml", ".mbox"), _mail),
    "csv": Form((".csv", ".tsv"), _csv, "sometimes"),
    "xlsx": Form((".xlsx",), _xlsx, "sometimes"),
    "gettext": Form((".po",), _gettext),
    "autohotkey": Form((".ahk",), _autohotkey),
    **dict.fromkeys(EXPORTS, Form((), _export)),
}
IN_FOLDERS, SOMETIMES = (
    tuple(suffix for form in FORMS.values() if form.in_folders == when for suffix in form.suffixes if suffix)
    for when in ("always", "sometimes")
)


def _near(name: str, own: Sequence[str]) -> str:
    """What would help somebody who named a form that does not exist."""
    meant = next((form for form, (suffixes, _, _) in FORMS.items() if f".{name}" in suffixes), None)
    if meant:
        return f'did you mean "{meant}"?'
    told = ", ".join(form for form in FORMS if form not in EXPORTS)
    hint = f'known here: {told}, and exports by name; describe any other in the guide under "exports"'
    return did_you_mean(name, (*own, *FORMS)) or hint


def _may_stand_in(content: bytes) -> bool:
    """Whether a file may be a pointer, a web page or an error in place of what it is called; only a glance."""
    begin = content[:_GLANCED].lstrip(b"\xef\xbb\xbf \t\r\n")
    return begin.startswith((b"version https://git-lfs", b"<")) or (
        begin.startswith((b"{", b"[")) and (b'"message"' in begin or b'"error' in begin)
    )


def split(source: Source, suffix: str) -> Iterator[Found]:
    """The replies in a file, as the user or its suffix says it is written; raises TonelintError where it is no text."""
    if _may_stand_in(source.content):
        from tonelint.drafts import stand_ins  # here, because few files begin so

        if fault := stand_ins.fault(source, suffix):
            yield fault
            return
    name = source.asked.form or next((name for name, form in FORMS.items() if suffix in form.suffixes), None)
    if name in FORMS:
        if _CONFLICT in source.content:
            from tonelint.drafts import conflicts  # here, because few files have one

            conflicts.refuse(source, name)
        found = FORMS[name].read(source)
        del source  # what is long is held as text from here on, and not as bytes besides
        yield from found
    elif name in (own := [one.name for one in source.exports()] if name else []):
        yield from _export(source)
    elif name:
        hint = _near(name, own)
        yield Fault(f'no form "{name}" of drafts', source.path, hint=hint)
    else:
        hint = "tonelint reads .txt, .md, .jsonl, .yaml, .json, .csv, .xlsx, .po, .ahk, .eml and .mbox; pipe any other text into `tonelint check -`"
        yield Fault(f"{suffix} files are not read", source.path, hint=hint)
