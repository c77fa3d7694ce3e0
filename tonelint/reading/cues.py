"""Cues: the phrases of writers by which a signal is told, found in one sentence."""

from tonelint.reading import phrases
from tonelint.reading.passages import Passage
from tonelint.shelf import Cues
from tonelint.values import NamedTuple

Span = tuple[int, int]  # in code points of the text that the sentence stands in


class Cued(NamedTuple):
    """The signals that cues tell in a sentence, and where other cues take one back; spans by the signal's name."""

    told: dict[str, list[Span]]
    taken_back: dict[str, list[Span]]

    def stands(self, name: str, span: Span) -> bool:
        """Whether nothing takes back a signal that was noticed at a span."""
        return not any(start < span[1] and end > span[0] for start, end in self.taken_back.get(name, ()))


_NOTHING = Cued({}, {})


def cued(passage: Passage, begin: int, cues: Cues, name: str = "") -> Cued:
    """What cues tell in a sentence, of one signal or of all; `begin` is where its block begins in its text."""
    stand = phrases.told(passage, cues, name)
    if not stand:
        return _NOTHING
    found = Cued({}, {})
    here = begin + passage.start
    for number, start, end in stand:
        signal, speaks = cues.names[cues.index.owners[number]]
        (found.told if speaks else found.taken_back).setdefault(signal, []).append((here + start, here + end))
    told = {
        signal: sorted(span for span in spans if found.stands(signal, span)) for signal, spans in found.told.items()
    }
    return found._replace(told={signal: spans for signal, spans in told.items() if spans})
