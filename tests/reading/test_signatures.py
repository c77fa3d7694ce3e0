"""Who signs for a reply with a name and a job, and who is only spoken of, by the cues that tonelint ships."""

from __future__ import annotations

import pytest
import shipped

from tonelint.reading import signals


@pytest.mark.parametrize(
    ("lang", "reply", "signed"),
    [
        ("fi", "Takka on korjattu. Aino Salo, myymäläpäällikkö.", True),
        ("fi", "Takka on korjattu. Aino Salo, asiakaspalvelija", True),
        ("nb", "Peisen er reparert. Jorunn Vik, daglig leder", True),
        ("nb", "Peisen er reparert. Jorunn, avdelingsleder i Halden", True),
        ("nb", "Peisen er reparert. Daglig leder Jorunn Vik", True),
        ("en", "The stove is mended. Jo Vickers, shop manager", True),
        ("en", "The stove is mended. Jo, duty manager at Leith", True),
        ("fi", "Takka on korjattu. Soita tarvittaessa myymäläpäällikölle.", False),
        ("nb", "Peisen er reparert. Spør gjerne butikkens leder", False),
        ("en", "The stove is mended. Ask our shop manager", False),
        ("en", "A fitter comes at three. Acme customer service", False),
        ("en", "A fitter comes at three. Blame the front desk", False),
        ("nb", "Montøren kommer klokka tre. Hotell Norge, resepsjonen", False),
        ("nb", "Montøren kommer klokka tre. Alt godt, resepsjonen", False),
        ("fi", "Kolmelta tulee asentaja", False),
        ("fi", "Ilmastointi on rikki. Hallin asiakaspalvelu", False),
        ("fi", "Ilmastointi on rikki. Paikalla päivystää hallimestari", False),
    ],
)
def test_a_name_with_a_job_on_the_last_line_signs(lang: str, reply: str, signed: bool) -> None:
    assert signals.held(shipped.reply(reply, lang), "signed") is signed
