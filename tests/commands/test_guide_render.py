"""`tonelint guide render`: a guide in, one page out."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from tonelint.commands import CLEAN, Streams
from tonelint.commands.guide_render import render
from tonelint.errors import TonelintError

GUIDE = "languages: [fi]\nmessages: fi\nresponsibilities: Pidä se, minkä lupaat\n"


@pytest.fixture
def guide(little_library: Path, tmp_path: Path) -> str:
    assert little_library.is_dir()  # no rules but families: a page in no time
    path = tmp_path / "tonelint.yaml"
    path.write_text(GUIDE, encoding="utf-8")
    return str(path)


def written(guide: str | None, form: str) -> str:
    streams = Streams(io.StringIO(), io.StringIO())
    assert render(guide, streams, form=form) == CLEAN
    assert isinstance(streams.err, io.StringIO)
    assert streams.err.getvalue() == ""
    assert isinstance(streams.out, io.StringIO)
    return streams.out.getvalue()


@pytest.mark.parametrize(("form", "begins"), [("html", "<!DOCTYPE html>"), ("markdown", "# Näin vastaamme")])
def test_a_guide_is_written_in_the_form_asked_for(guide: str, form: str, begins: str) -> None:
    text = written(guide, form)
    assert text.startswith(begins)
    assert "Pidä se, minkä lupaat" in text
    assert text == written(guide, form)


def test_the_page_does_not_tell_where_it_was_made(guide: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    here = written(guide, "html")
    monkeypatch.chdir(tmp_path)
    assert written("./tonelint.yaml", "html") == here
    assert written(None, "html") == here


def test_a_guide_with_mistakes_gives_no_page(tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("brnad: {}", encoding="utf-8")
    streams = Streams(io.StringIO(), io.StringIO())
    with pytest.raises(TonelintError, match='did you mean "brand"'):
        render(str(tmp_path / "broken.yaml"), streams)
    assert isinstance(streams.out, io.StringIO)
    assert streams.out.getvalue() == ""
