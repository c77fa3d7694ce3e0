"""Rule and learned ear on the same words: the ear confirms a rule, is silenced by what excuses it, and doubts it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tonelint.entry import Entry
from tonelint.matching import conditions
from tonelint.matching.overlap import Hit
from tonelint.model import Match
from tonelint.names import SEVERITIES, Severity
from tonelint.reading import Reading, signals
from tonelint.rulebook import Book

_TOGETHER: Severity = "warning"  # how grave it is where rule and ear agree
_CERTAIN = 90  # percent; where the ear is as sure as that, what excuses a rule's words does not excuse the sentence
# What speaks of feeling without a deed, and of words that anybody could have written.
_FEELING = ("empty-empathy", "canned")
_HEARS = "missing-acknowledgement"
# Fun is wrong by whom it is for, which a sentence alone does not tell; nobody doubts it where they are upset or grieve.
_FUN, _NO_FUN = "forced-fun", ("upset", "grieving")


def confirmed(hits: list[Hit]) -> list[Hit]:
    """The hits without what the ear heard in words of rules that it confirms, these as warnings at least."""
    heard = [hit for hit in hits if hit.entry.hears]
    if not heard:
        return hits
    kept = [hit for hit in hits if not hit.entry.hears]
    for ear in heard:
        places = [place for place, hit in enumerate(kept) if _agree(hit, ear)]
        for place in places:
            kept[place] = _graver(kept[place], ear)
        if not places:
            kept.append(ear)
    return kept


def _agree(hit: Hit, ear: Hit) -> bool:
    confirms = ear.entry.hears.confirms if ear.entry.hears else ()
    over = hit.match.start < ear.match.end and ear.match.start < hit.match.end
    return over and hit.entry.family in confirms and not hit.entry.whole


def _graver(hit: Hit, ear: Hit) -> Hit:
    """A rule's hit that the ear confirms: a warning at least, however little the ear is trusted alone.

    A severity that the guide states stays, and so does one that a context of the rule makes milder than it is elsewhere.
    """
    milder = SEVERITIES.index(hit.severity) > SEVERITIES.index(hit.entry.severity)
    stays = hit.entry.stated or milder
    severity = hit.severity if stays else min(hit.severity, ear.severity, _TOGETHER, key=SEVERITIES.index)
    return hit._replace(severity=severity).with_evidence({"heard": ear.match.evidence["sure"]})


def heard_fairly(hits: list[Hit], reading: Reading, book: Book, matches: Mapping[int, list[Match]]) -> list[Hit]:
    """Leave out what only the ear heard in words that a rule it confirms knows to be fine."""
    if not any(hit.entry.hears for hit in hits):
        return hits
    told = [hit for hit in hits if not hit.entry.hears]
    fine = [hit for number, found in matches.items() for hit in _fine(book.entry(number), reading, found)]
    return [
        hit
        for hit in hits
        if not hit.entry.hears
        or any(_agree(other, hit) for other in told)
        or (
            not _is_cleared(hit, reading)
            and not _is_light(hit, reading)
            and not any(
                _agree(other, hit) for other in fine if other.entry.stated or hit.match.evidence["sure"] < _CERTAIN
            )
        )
    ]


def _is_cleared(hit: Hit, reading: Reading) -> bool:
    """Whether the sentence that the ear heard takes the blame off the customer, and does not put it back."""
    from tonelint.matching import turns  # here, because the ear hears little in most drafts

    return turns.clears(reading, hit.match)


def _is_light(hit: Hit, reading: Reading) -> bool:
    """Whether the ear heard a few light words: all is well, a word of feeling begins to help, or a wish names where they go."""
    here = reading.sentence_at(hit.match.start)
    if not (_is_all_well(reading) or _begins_to_help(hit, reading, here) or _wishes_them(hit, reading, here)):
        return False
    from tonelint.matching import direct  # here, because nearly all that the ear hears has weight

    return direct.is_short(reading, here)


def _is_all_well(reading: Reading) -> bool:
    """Whether the customer tells calmly that it works or came, and asks for nothing."""
    message = reading.message
    return message is not None and message.solved and not message.questions and message.heat.level == "calm"


def _begins_to_help(hit: Hit, reading: Reading, here: int) -> bool:
    """Whether somebody looks into it in the same breath and goes on with a question; who is upset needs more."""
    if hit.entry.family != "empty-empathy" or (reading.message is not None and reading.message.heat.level == "upset"):
        return False
    asks = here + 1 < len(reading.passages) and signals.carries(reading, "question", here + 1)
    return asks and signals.carries(reading, "finds-out", here)


def _wishes_them(hit: Hit, reading: Reading, here: int) -> bool:
    """Whether a wish names where its reader goes (`Hyvää matkaa mummolaan!`): no stock line does."""
    return hit.entry.family == "canned" and signals.carries(reading, "own-wish", here)


def not_consoling(hits: list[Hit], reading: Reading) -> list[Hit]:
    """The hits without those on words of condolence to a customer who grieves: all say them in the same few words.

    An opening with such words does speak of what happened.
    """
    if reading.message is None or not any(hit.entry.family in (*_FEELING, _HEARS) for hit in hits):
        return hits
    if reading.message.mood.name != "grieving":
        return hits
    return [hit for hit in hits if not _consoles(hit, reading)]


def _consoles(hit: Hit, reading: Reading) -> bool:
    """Whether a hit speaks of feeling, or of an opening that says nothing, where there is condolence."""
    here = reading.sentence_at(hit.match.start)
    if hit.entry.family in _FEELING:
        return any(
            start < hit.match.end and hit.match.start < end for start, end in signals.spans(reading, "condolence", here)
        )
    if hit.entry.family != _HEARS or not hit.entry.points or not reading.is_in("opening", here):
        return False
    every = range(len(reading.passages))
    return any(reading.is_in("opening", one) and signals.carries(reading, "condolence", one) for one in every)


def _fine(entry: Entry, reading: Reading, matches: Iterable[Match]) -> Iterator[Hit]:
    """Words of a rule that are fine here: what excuses them stands near, or the guide allows the rule."""
    permitted = entry.stated and entry.severity == "allow"
    # The words that wake a token pattern are not yet what it finds.
    for match in matches if not entry.tokens and (permitted or entry.excused_by) else ():
        if permitted or conditions.excused(entry.excused_by, reading, match):
            yield Hit(entry, match, "allow")


def doubted(hits: list[Hit], reading: Reading, families: frozenset[str]) -> list[Hit]:
    """The hits with warnings of these families as notes where the ear hears nothing at all in their sentences."""
    if reading.message is not None and _FUN in families and reading.message.mood.name in _NO_FUN:
        families -= {_FUN}
    if not families or not any(_may_be_doubted(hit, families) for hit in hits):
        return hits
    from tonelint.matching import ear

    quiet = ear.unheard(reading)
    return [
        hit._replace(severity="note")
        if _may_be_doubted(hit, families) and reading.sentence_at(hit.match.start) in quiet
        else hit
        for hit in hits
    ]


def _may_be_doubted(hit: Hit, families: frozenset[str]) -> bool:
    """Whether the ear may know better; what goes by the customer's message it does not, for it hears the reply alone."""
    entry = hit.entry
    settled = entry.stated or entry.points or entry.needs_customer
    return hit.severity == "warning" and not settled and entry.family in families
