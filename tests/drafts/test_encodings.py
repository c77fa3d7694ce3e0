"""In a folder, what a file holds is told however it is encoded."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from tonelint.drafts import read
from tonelint.drafts.asked import Asked
from tonelint.model import Reply

MACROS = '{"macros":[{"id":1,"title":"x","active":true,"actions":[{"field":"comment_value","value":"The lamp leaves at ten."}]}]}'
TALK = "messages:\n  - from: customer\n    text: Hi, where is it?\n  - from: agent\n    text: The lamp leaves at ten.\n"
MARKS = [
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF8, "utf-8"),
]


@pytest.mark.parametrize(("mark", "encoding"), MARKS)
@pytest.mark.parametrize(("name", "text"), [("macros.json", MACROS), ("talk.yaml", TALK)])
def test_data_in_a_folder_is_read_in_every_encoding(
    tmp_path: Path, name: str, text: str, mark: bytes, encoding: str
) -> None:
    (tmp_path / name).write_bytes(mark + text.encode(encoding))
    found = list(read.replies([str(tmp_path)], None, "", Asked()))
    assert [one.text for one in found if isinstance(one, Reply)] == ["The lamp leaves at ten."]
