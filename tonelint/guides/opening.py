"""A guide by its file: from the cache where it can be, else read and compiled."""

import os

from tonelint.guides import cache, places
from tonelint.guides.cache import Compiled


def open_guide(path: str, version: str, *, cached: bool = True) -> Compiled:
    """The compiled guide: remembered, else found by its content, else read, and compiled as far as it is asked for.

    `cached=False` keeps nothing. Raises TonelintError with every mistake in the guide and its rules.
    """
    name, path = places.display(path), os.path.abspath(path)
    compiled = cache.recall(path, version) if cached else None
    if compiled is None:
        from tonelint.guides import cold  # here, because it opens the door to YAML

        compiled = cold.open_guide(path, version, cached=cached)
    return compiled._replace(guide=name)


def again(path: str, version: str, known: Compiled) -> Compiled:
    """A guide that was kept, but not all that is asked for now, or that was damaged: what is missing is compiled.

    Raises TonelintError where the guide has changed meanwhile.
    """
    from tonelint.guides import cold

    return cold.again(os.path.abspath(path), version, known)._replace(guide=places.display(path))
