"""Lost weight is good news, unless the message tells of harm, in whichever sentence."""

from __future__ import annotations

import pytest
import shipped


def level(text: str, lang: str) -> str:
    return shipped.message(text, lang).heat.level


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "I have been in hospital for a week. I lost eight kilos."),
        ("en", "I lost a stone in a month. The nurse says it was your shakes."),
        ("en", "I lost two stone. I am afraid to eat anything now."),
        ("nb", "Åtte kilo er borte. Jeg ble syk av pulveret deres."),
        ("nb", "Jeg spydde i tre dager etter grøten deres. Åtte kilo forsvant."),
        ("nb", "Fastlegen sier at det var pulveret deres. Jeg mistet åtte kilo."),
        ("fi", "Menetin kahdeksan kiloa. Olen ollut sairaalassa viikon."),
        ("fi", "Pyörryin kahdesti. Olen menettänyt kahdeksan kiloa."),
        ("fi", "Menetin kahdeksan kiloa. Lääkäri epäilee, että se johtui jauheestanne."),
    ],
)
def test_weight_lost_through_harm_is_no_good_news(lang: str, text: str) -> None:
    assert level(text, lang) != "calm"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "I was sick of diets. I lost eight kilos with yours."),
        ("en", "I lost eight kilos. I feel stronger than ever, thank you!"),
        ("en", "I was ill all winter. I lost eight kilos on your plan and feel great, thank you!"),
        ("nb", "Åtte kilo er borte. Jeg føler meg sterk!"),
        ("nb", "Jeg var syk i vinter. Nå er åtte kilo borte, og jeg er så takknemlig. Tusen takk!"),
        ("nb", "Kiloene forsvant med planen deres, og jeg er ikke sulten."),
        ("fi", "Menetin kahdeksan kiloa. Olo on kevyt!"),
        ("fi", "Menetin kahdeksan kiloa enkä ole edes nälissäni."),
        ("fi", "Olin talvella sairas. Menetin kahdeksan kiloa ohjelmallanne, ihanaa, kiitos!"),
    ],
)
def test_weight_lost_gladly_is_no_heat(lang: str, text: str) -> None:
    assert level(text, lang) == "calm"
