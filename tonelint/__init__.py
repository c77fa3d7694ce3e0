"""tonelint: the linter for the voice of customer service.

    >>> import tonelint
    >>> report = tonelint.lint("Thank you for your feedback.", guide="warm", lang="en")
    >>> [finding.text for finding in report.findings]
    ['Thank you for your feedback']

The names in `__all__` are the whole promise; everything else may move between releases.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tonelint import version

if TYPE_CHECKING:
    from tonelint.errors import TonelintError
    from tonelint.guides.guide import Guide
    from tonelint.linting import lint
    from tonelint.model import Finding, Report
    from tonelint.names import Severity

__all__ = ["Finding", "Guide", "Report", "Severity", "TonelintError", "lint", "load_guide"]

__version__ = version.VERSION

_HOMES = {
    "Finding": "tonelint.model",
    "Guide": "tonelint.guides.guide",
    "Report": "tonelint.model",
    "Severity": "tonelint.model",
    "TonelintError": "tonelint.errors",
    "lint": "tonelint.linting",
}


def load_guide(name: str) -> Guide:
    """Read a guide by name or path, with all that it extends; raises TonelintError."""
    from tonelint.guides import guide, places

    return guide.load(places.named(name))


def __getattr__(name: str) -> Any:
    """Fetch a public name from its home, so that importing tonelint stays cheap."""
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """The public names."""
    return [*__all__, "__version__"]
