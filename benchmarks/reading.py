"""What reading costs: everything that is noticed in a reply of 300 words, beside matching alone.

`python benchmarks/reading.py`: milliseconds in one process, warm, medians; a reply is read anew each
time. How well languages, sentences, forms and signals are told stands in the scripts named after them.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable
from functools import partial

import texts

from tonelint.guides import library, rulebook
from tonelint.matching import kinds
from tonelint.names import LANGUAGES
from tonelint.reading import Reading, forms, language, passages, signals
from tonelint.reading.customer import Message
from tonelint.rulebook import Book
from tonelint.shelf import Cues

ROUNDS = 30
CUSTOMER = {
    "fi": "Kolmas viesti jo!! Uuni on ollut kylmä maanantaista asti eikä KUKAAN soita. Milloin joku tulee?",
    "nb": "Tredje gang jeg skriver!! Ovnen har vært kald siden mandag, og INGEN ringer. Når kommer det noen?",
    "en": "Third time I write!! The oven has been cold since Monday and NOBODY calls. When is somebody coming?",
}


def median_ms(work: Callable[[], object]) -> float:
    """The median milliseconds of some work that is done anew each time."""
    spent = []
    for _ in range(ROUNDS):
        passages.forget()
        begun = time.perf_counter()
        work()
        spent.append(1000 * (time.perf_counter() - begun))
    return statistics.median(spent)


def read_everything(text: str, lang: str, cues: dict[str, Cues]) -> None:
    """Language, sentences, forms and all signals of a reply, and what its customer's message reads as."""
    language.identify(text)
    language.passages(text)
    message = Message(CUSTOMER[lang], lang, lambda: cues["customer"])
    reading = Reading(text, lang, lambda: cues["reply"], message)
    for shelf in cues.values():
        shelf.memory.clear()
    for number, (_, passage) in enumerate(reading.passages):
        forms.heard(passage.words, lang)
        signals.noticed(reading, number)
    _ = message.heat, message.questions, message.facts, message.register, message.address


def match_alone(text: str, lang: str, book: Book) -> None:
    """The same reply cut into sentences and judged by phrases."""
    book.memory.clear()
    kinds.spoken(Reading(text, lang), book)


def main() -> None:
    """Print a line for each language."""
    chance = random.Random(3)  # noqa: S311  # the same texts every time is the point
    collection = rulebook.collect(library.guide_file("warm"), LANGUAGES)
    known, books = rulebook.cues(collection.guide._replace(languages=LANGUAGES)), rulebook.books(collection)
    print("A reply of 300 words, warm, read anew each time; medians in one process")
    for lang in LANGUAGES:
        text = texts.reply(lang, 300, chance)
        read = median_ms(partial(read_everything, text, lang, known[lang]))
        match = median_ms(partial(match_alone, text, lang, books[lang]))
        print(f"  {lang}  reading everything {read:6.2f} ms   matching alone {match:6.2f} ms   → {read / match:.2f}")


if __name__ == "__main__":
    main()
