"""Topics: what the customer asked about and no sentence of the reply comes near."""

from __future__ import annotations

import pytest

from tonelint.linting import reading_of
