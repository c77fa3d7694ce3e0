"""The forms that drafts come in: by the suffix of a file or by its name on the command line, each with its reader.

A reader takes a Source and gives its replies; what it needs is imported when the first file of its form is read.
"""

from collections.abc import Callable, Iterator, Sequence

from tonelint.drafts import glances
from tonelint.drafts.asked import Source
from tonelint.drafts.mask import LARGEST, has_remarks, mask
from tonelint.drafts.origin import PlainOrigin
from tonelint.errors import did_you_mean
from tonelint.model import Fault, Found, LeftOut, Reply
from tonelint.names import TALK
from tonelint.values import NamedTuple

Reader = Callable[[Source], Iterator[Found]]
_CONFLICT = b"<<<<<<< "  # how Git marks the first of two versions that it could not merge
_TITLED = ("#", "\n==", "\n---")  # a text in Markdown that has headings holds one of these
_UNREAD = ("```", "~~~", ">", "\n    ", "\n\t")  # one of which quotations and code have


def _text(source: Source) -> Iterator[Found]:
    return _plain(source, markdown=False)


def _markdown(source: Source) -> Iterator[Found]:
    return _plain(source, markdown=True)


def _plain(source: Source, *, markdown: bool) -> Iterator[Found]:
    """The one draft that a file is, unless it surely is a conversation."""
    plainly = source.asked.form is not None or markdown
    if not plainly and glances.may_be_mail(source.content):
        from tonelint.drafts import unnamed  # here, because few drafts look like one

        if mails := unnamed.mails(source):
            yield from mails
            return
    text = source.text()
    if not text.strip() or (markdown and _is_bare(text)) or (source.met and _is_report(text)):
        if not source.met:  # in a folder it is told as not read
            yield Fault("the draft is empty" if text.strip() else "this file is empty", source.path)
        return
    if not plainly and glances.may_be_data(text):
        from tonelint.drafts import unnamed

        if found := unnamed.replies(text, source):
            yield from found
            return
    lined = text if "\n" in text else text.replace("\r", "\n")  # as old Macs and some exports end lines
    if source.asked.form is None and glances.may_be_transcript(lined):
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
    if not text.lstrip().startswith((*glances.FRONTS, "<!--")) or has_remarks(text):
        return False
    from tonelint.drafts import markup  # here, because few drafts begin so

    return markup.says_nothing(text)


def _is_report(text: str) -> bool:
    """Whether a text is an earlier report of tonelint's; asked in folders alone, for what is named is read."""
    from tonelint import report_forms  # here, because most drafts are named

    return report_forms.is_begun(text[: glances.GLANCED])


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
    if (titled and any(sign in text for sign in _UNREAD)) or glances.may_be_unread(text):
        from tonelint.drafts.exports import markdown as library  # here, because few drafts have headings

        found = library.replies(text, source) if titled else None
        return found or library.unread(text, source, markdown=markdown)
    return None


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


def split(source: Source, suffix: str) -> Iterator[Found]:
    """The replies in a file, as the user or its suffix says it is written; raises TonelintError where it is no text."""
    if glances.may_stand_in(source.content):
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
