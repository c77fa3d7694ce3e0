"""What the exports of a helpdesk look like, as data.

A path leads from a value to others: `draft.text` by keys, `actions[]` to each value of a list, `actions[field=subject]`
to those whose `field` is so (`^` in place of `=`: begins so), `value[1]` to the second of a list, `innhold{}` to each value of a mapping.
A condition is a path, which has to lead somewhere (one that switches off: to more than false, 0 or no), or `path=value`.
"""

from __future__ import annotations

from tonelint.values import NamedTuple

KEY = "{}"  # as a path to a locale: the key that the text stands under
FILE = "<file>"  # as a path to a locale: the name of the file, such as fi.json


class Body(NamedTuple):
    """A text of a macro: the path to it, how it is written, what findings call it (else its path), and its language.

    What may hold HTML is "html", also where most of it has none; "markdown" and "plain" hold no HTML. `locale` is
    known where the field itself tells it, such as a column called `fi`.
    """

    path: str
    form: str = "html"
    field: str = ""
    channel: str = "macro"
    locale: str = ""


class Shape(NamedTuple):
    """An export: by what it is known, where its macros stand, and where in a macro everything is.

    `name` is what `--input-format` calls it, `tool` what people call it. An item has this shape where all conditions
    of one line of `needs` hold. `lists` are the paths to the items in envelopes; where `bare`, a list of items, a
    single item and a list of envelopes are taken as well.

    `bodies` are texts that are each a message of its own, as the forms of it that the export holds, the best first.
    They stand in the item, or in its `parts`, such as one a language. `id`, `title` and `locale` name paths, apart by `|`,
    of which the first that leads to something counts; `inactive` and `notes` are conditions of which one is enough.
    `refused` is a list of previews, cut short, that cannot be judged. `exactly` are the lines of needs one by one,
    where a key may hold a blank. `alone` are all the keys that an item may have in a bare list, where everything else
    there could be something else.
    """

    name: str
    tool: str
    needs: tuple[str, ...]
    bodies: tuple[tuple[Body, ...], ...]
    lists: tuple[str, ...] = ()
    bare: bool = True
    id: str = "id"
    title: str = "title|name"
    parts: str = ""
    locale: str = ""
    inactive: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    usage: str = ""
    refused: bool = False
    exactly: tuple[tuple[str, ...], ...] = ()
    alone: tuple[str, ...] = ()

    def lines(self) -> tuple[tuple[str, ...], ...]:
        """The lines of needs, each as its conditions."""
        return self.exactly or tuple(tuple(line.split()) for line in self.needs)

    def envelopes(self) -> tuple[str, ...]:
        """Every path that may lead to the items."""
        if not self.bare:
            return self.lists
        return (*self.lists, *(f"[].{path}" for path in self.lists), "[]", "")
