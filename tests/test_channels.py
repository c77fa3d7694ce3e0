"""A slip in the name of a channel is told; a name of the company's own is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tonelint import channels
from tonelint.benches import Benches, Wishes
from tonelint.errors import TonelintError


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        *(("makro", "macro"), ("Marco", "macro"), ("chta", "chat"), ("templete", "template"), ("emial", "email")),
        *(("reveiw", "review"), ("socail", "social"), ("Instagam", "instagram"), ("facebok", "facebook")),
    ],
)
def test_a_slip_names_the_channel_that_is_meant(name: str, meant: str) -> None:
    assert channels.slip(name) == f'did you mean "{meant}"?'


@pytest.mark.parametrize(
    "name",
    [
        *("macro", "Macros", "chat", "email", "e-mail", "gmail", "sms", "form", "forms", "credit", "letter", "privat"),
        *("social", "review", "reviews", "tweet", "facebook_wall", "whatsapp", "telegram", "web", "phone", "store"),
        *("asiakaspalvelu", "puhelin", "kirje", "tekstiviesti", "arvostelu", "epost", "brev", "telefon", "anmeldelse"),
        *("maler", "tempo", "temp", "tema", "micro", "mac", "Markt", "mark", "linked", "sosial", "makrot"),
    ],
)
def test_any_other_name_is_the_companys_own(name: str) -> None:
    assert channels.slip(name) is None


@pytest.mark.parametrize("named", [True, False])
def test_a_channel_that_the_guide_describes_is_never_a_slip(tmp_path: Path, *, named: bool) -> None:
    file = tmp_path / "tonelint.yaml"
    said = "channel: makro\n" if named else ""
    file.write_text(f"extends: warm\n{said}channels:\n  makro:\n    words: 50\n", encoding="utf-8")
    bench = Benches(Wishes(str(file), channel="Makro", cached=False)).open(str(file))
    assert bench.compiled.channel == ("makro" if named else None)


def test_a_slip_is_refused_where_the_guide_describes_another(tmp_path: Path) -> None:
    file = tmp_path / "tonelint.yaml"
    file.write_text("extends: warm\nchannels:\n  tempo:\n    words: 50\n", encoding="utf-8")
    with pytest.raises(TonelintError, match="no channel"):
        Benches(Wishes(str(file), channel="makro", cached=False)).open(str(file))
