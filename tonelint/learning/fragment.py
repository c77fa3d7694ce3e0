"""What was learnt, as YAML to paste into a guide: facts stand under the guide's keys, the rest in comments."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence

from tonelint.learning import models, recurring, variants
from tonelint.learning.letters import Letter
from tonelint.learning.models import Address
from tonelint.learning.recurring import Proposal, Section
from tonelint.learning.variants import Term, Way
from tonelint.reports.speech import Speech, speech
from tonelint.reports.speech.learning import WORDS
from tonelint.reports.visible import visible
from tonelint.values import NamedTuple

_LONGEST = 100  # code points of a sample


class Learnt(NamedTuple):
    """What the replies of one language hold, and how many they are."""

    lang: str
    replies: int
    sections: list[Section]
    address: Address | None
    terms: list[Term]
    models: list[Letter]


def learnt(letters: list[Letter], lang: str, top: int) -> Learnt:
    """Look at the replies of one language; `top` is how many proposals of a sort are made at most."""
    form = models.address(letters, lang)
    terms = variants.terms(letters, lang, top)
    best = models.models(letters, form.own if form else "", terms, top)
    return Learnt(lang, len(letters), recurring.sections(letters, top), form, terms, best)


def written(found: Sequence[Learnt], aside: int, lang: str) -> str:
    """The fragment of a guide, told in a language; what nothing was learnt of is left out.

    `aside` counts the replies that were read and not learnt from.
    """
    speak = speech(WORDS, lang)
    lines = [f"# {speak.say('learnt', n=sum(one.replies for one in found))}"]
    lines += [f"# {speak.say('left aside', n=aside)}"] if aside else []
    lines += [line for one in found for line in _comments(one, speak)]
    lines += _block("address:", [line for one in found for line in _address(one, speak)])
    words = [line for one in found for line in _vocabulary(one, speak)]
    lines += _block("vocabulary:", ["  avoid:", *words] if words else [])
    lines += _block("examples:", list(_examples(found, speak)))
    return "".join(f"{line}\n" for line in lines)


def _block(key: str, lines: list[str]) -> list[str]:
    """Lines under a key; where they are comments alone, the key is left out, because nothing may not stand under it."""
    if all(line.lstrip().startswith("#") for line in lines):
        return ["", f"# {key}", *(f"#   {line.lstrip('# ')}" for line in lines)] if lines else []
    return ["", key, *lines]


def _comments(one: Learnt, speak: Speech) -> Iterator[str]:
    for sort, proposals in one.sections:
        if proposals:
            yield from ("", f"# {speak.say(sort)} ({one.lang})")
            yield from (f"#   {_recurs(proposal, one.replies, speak)}" for proposal in proposals)
    for term in one.terms:
        if not term.clear:
            yield from ("", f"# {speak.say('undecided', lang=one.lang)}")
            yield from (f"#   {_of(way, one.replies, speak)}" for way in term.ways)


def _recurs(proposal: Proposal, replies: int, speak: Speech) -> str:
    told = [speak.say("such as", count=proposal.replies, n=replies, sample=_quoted(proposal.text))]
    if proposal.wordings > 1:
        told.append(speak.say("wordings", n=proposal.wordings))
    if proposal.rule:
        told.append(speak.say("found by", rule=proposal.rule))
    return "; ".join(told)


def _of(way: Way, replies: int, speak: Speech) -> str:
    told = speak.say("such as", count=way.replies, n=replies, sample=_quoted(way.sample))
    return f"{_quoted(way.text)}: {told}"


def _quoted(text: str) -> str:
    """A sample on one line, no longer than a line of a guide, with no sign that YAML refuses or a terminal obeys."""
    line = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return f'"{line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"}"'


def _address(one: Learnt, speak: Speech) -> Iterator[str]:
    if one.address:
        for form, count, sample in one.address.forms:
            told = speak.say("such as", count=count, n=one.replies, sample=_quoted(sample))
            yield f"  # {form} ({one.lang}): {told}"
        if one.address.own:
            yield f"  {one.lang}: {one.address.own}"


def _vocabulary(one: Learnt, speak: Speech) -> Iterator[str]:
    clear = [term for term in one.terms if term.clear]
    if clear:
        yield f"    {one.lang}:"
    for term in clear:
        yield f"      # {_of(term.ways[0], one.replies, speak)}"
        for way in term.ways[1:]:
            yield f"      # {_of(way, one.replies, speak)}"
            yield f"      {_text(_phrase(way.forms))}: {_text(term.ways[0].text)}"


def _phrase(forms: tuple[str, ...]) -> str:
    """Forms of a word in the notation of phrases: `epost{,en,er}`, or `[web site|website]` where no stem is shared."""
    first, last = min(forms), max(forms)  # what these two share, all share
    shared = next(
        (place for place, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first)
    )
    endings = sorted(form[shared:] for form in forms)
    if len(forms) == 1:
        return first
    if all(ending.isalpha() or not ending for ending in endings) and shared:
        return f"{first[:shared]}{{{','.join(endings)}}}"
    return f"[{'|'.join(sorted(forms))}]"


def _examples(found: Iterable[Learnt], speak: Speech) -> Iterator[str]:
    """Replies in which nothing is found, as examples that test the guide; those that come near, in comments."""
    best = [letter for one in found for letter in one.models]
    for number, letter in enumerate((one for one in best if not one.findings), 1):
        yield f"  # {_where(letter)}: {speak.say('silent')}; {_carried(letter)}"
        yield f"  {speak.say('example', number=str(number))}:"
        yield f"    lang: {letter.lang}"
        if letter.reply.channel:
            yield f"    channel: {_text(letter.reply.channel)}"
        yield "    good: |-"
        yield from (f"      {line}".rstrip() for line in letter.reply.text.split("\n"))
    for letter in (one for one in best if one.findings):
        found_in = speak.say("findings", n=len(letter.findings))
        yield f"  # {_where(letter)}: {found_in} ({', '.join(sorted(set(letter.findings)))}); {_carried(letter)}"


def _carried(letter: Letter) -> str:
    return ", ".join(f"{name} {_quoted(text)}" for name, text in sorted(letter.signals.items()))


def _where(letter: Letter) -> str:
    record = f" [{letter.reply.record}]" if letter.reply.record else ""
    return visible(f"{os.path.basename(letter.reply.path)}{record}")


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
