"""Days and seasons of years gone by in a macro: hours of a Christmas long past, a campaign that is over."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from functools import cache

from tonelint.model import Match
from tonelint.reading import Reading
from tonelint.reading.times import MONTHS

_CASES = {"fi": r"\w{0,4}", "nb": "", "en": ""}  # what may stand behind the name of a month
# The great feasts speak for themselves; a season may be when the shop was founded, and needs a word of what goes on in it.
_GREAT_FEASTS = {
    "fi": r"joulu(?!kuu)\w{0,6}|pääsiäi\w{2,6}|juhannu\w{1,5}|vap(?:pu|un|puna|uksi)|uu(?:si|den|tena) vuo\w{2,4}|loppiai\w{2,4}",
    "nb": r"jul(?:a|en|e\w{0,12})?|påske\w{0,8}|pinse\w{0,6}|nyttår\w{0,8}|sankthans\w{0,4}|romjul\w{0,3}",
    "en": r"christmas|xmas|easter|new year['’]?s?(?: (?:eve|day))?|thanksgiving|boxing day|black friday|bank holiday|holiday season",
}
# The others, and their eves and days, are also told of the past and in names: a word has to say that it is now or to come.
_FEASTS = {
    "fi": r"(?:pikku)?joulu(?!kuu)(?:\w{0,6}|(?:aat|päiv|pyhi|aika|viik|loma|kampanj|tarjou|seson|aukiol|myyn)\w{0,8})|tapaninpäiv\w{1,6}|välipäiv\w{1,5}"
    r"|uudenvuoden(?:aat|päiv|yö)\w{0,6}|uu(?:si|den|tena) vuo\w{2,4}|loppiai\w{2,12}|pääsiäi\w{2,14}|pitkäperjanta\w{1,4}|kiirastorsta\w{1,4}|helatorsta\w{1,4}"
    r"|hellunta\w{1,6}|vap(?:puaat\w{2,5}|unaat\w{2,5}|unpäiv\w{1,5}|puviik\w{1,5}|pu|un|puna|uksi)|juhannu\w{1,14}|itsenäisyyspäiv\w{1,6}|pyhäinpäiv\w{1,6}"
    r"|(?:äitien|isän|ystävän|naisten)päiv\w{1,6}|black friday\w{0,4}|black week\w{0,4}|cyber monday\w{0,4}|halloween\w{0,4}",
    "nb": r"(?:lille ?)?julaft\w{2,4}|jul(?:a|en|e\w{0,12})?|romjul\w{0,3}|nyttår\w{0,10}|påske\w{0,10}|skjærtorsdag\w{0,2}|langfredag\w{0,2}"
    r"|syttende mai|grunnlovsdag\w{0,2}|kristi himmelfart\w{0,6}|pinse\w{0,9}|sankthans\w{0,9}|st\.? ?hans\w{0,9}|jonsok\w{0,8}|fellesferie\w{0,2}"
    r"|(?:mors|fars|valentins)dag\w{0,2}|black friday|black week|cyber monday|halloween",
    "en": r"(?:christmas|xmas)(?: (?:eve|day|time|week(?:end)?|period|season|break|holidays?))?|easter(?: (?:sunday|monday|saturday|weekend|week|break|holidays?))?|good friday"
    r"|boxing day|new year(?:['’]?s)?(?: (?:eve|day))?|thanksgiving(?: (?:day|weekend))?|black friday(?: (?:week(?:end)?|sale))?|cyber (?:monday|week)|halloween"
    r"|midsummer(?:['’]?s)?(?: (?:eve|day|weekend))?|bank holiday(?: (?:monday|weekend))?|whit (?:sunday|monday)|pentecost|ascension day|(?:labou?r|memorial|independence) day"
    r"|(?:mother|father|valentine)['’]?s['’]? day|holiday season",
}
_SEASONS = {
    "fi": r"kesä(?!kuu)\w{0,4}|syksy\w{0,3}|talvi\w{0,3}|talve\w{1,4}|kevä\w{2,5}",
    "nb": r"sommer\w{0,10}|høst\w{0,8}|vinter\w{0,8}|vår(?:en)?",
    "en": r"summer|autumn|winter|spring",
}
_GOING_ON = {
    "fi": r"auki|avoin\w*|suljet\w*|kiinni|aukiol\w*|kampanj\w*|tarjou\w*|alenn\w*|asti|saakka|mennessä|voimassa|aikatau\w*|toimitu\w*|määräai\w*|takaraj\w*",
    "nb": r"åpent?|åpne?[tr]?|åpnings\w*|stengt|stenger|kampanje\w*|tilbud\w*|salg\w*|frem til|fram til|innen|gjelder|levering\w*|\w*frist(?:en|er)?",
    "en": r"open\w*|clos\w*|hours|campaign|offer\w*|sale|discount\w*|until|by|valid|deliver\w*|schedule|deadlines?",
}
_TO_COME = {
    "fi": r"auki|avoin\w*|suljettu|suljemme|kiinni|aukiol\w*|kampanj\w*|tarjou\w*|tarjoamme|alenn\w*|asti|saakka|mennessä|voimassa|aikatau\w*|toimitu\w*"
    r"|olemme|emme|palvelemme|toimitamme|lähetämme|avaamme|päivystämme|vastaamme|saat(?:te)?",
    "nb": r"åpent|åpner|åpnings\w*|stengt|stenger|kampanje\w*|tilbud\w*|salg\w*|(?:frem |fram )?til(?= \w+ 20\d\d)|til og med|innen|gjelder|varer|levering\w*|leverer|gir"
    r"|(?:vi|butikken|kontoret) (?:er|har|holder|svarer|sender)|(?:er|har|holder|svarer|sender) vi",
    "en": r"open|opens|opening|(?:is|are|be|stay|remain|re|s) (?:\w+ )?closed|closed(?=:|\.?$)|closed? until|clos(?:e|es|ing)|campaign|offers?|sale|discounts?|until|valid|schedule"
    r"|deliver(?:s|y|ies)?|we(?: are|['’]re| will|['’]ll)|our hours",
}
_HOURS = r" \d{1,2}(?:[.:]\d\d)? ?(?:to|til|[-–]|[ap]\.?m)\b"  # from nine to five is no since
# What is told of the past on purpose: since when something holds, laws, and when a page was written.
_SINCE = {
    "fi": r"(?:alkaen{begins}|päivät(?:ty\w*|y(?:t|n|ssä|stä|llä|ksi|i\w+)?)|lähtien{begins}|jälkeen|asetu\w*|laki|lain|lakia|päivitetty|voimaan|perustet\w*|annettu|julkaist\w*|syntyn\w*|avatt?u\w*|ostet\w*|ostanut|myyt\w*|valmistet\w*|välillä|tai (?:uudem|myöhem)\w+)",
    "nb": rf"(?:fra(?!{_HOURS}){{begins}}|datert|per|pr|siden|etter|lov\w*|forskrift\w*|oppdatert|trådte|stiftet|grunnlagt|publisert|født|kjøpt|solgt\w*|produsert\w*|mellom|eller (?:nyere|senere))",
    "en": rf"(?:from(?!{_HOURS}){{begins}}|per|since|after|as of|act|law|regulation|updated|effective|founded|established|published|dated|born|bought|purchased|sold|made|between|or (?:newer|later))",
}
# But for what was bought in it, and what a paper covers, a range is no since.
_COVERED = {
    "fi": r"(?:ostettu|tilattu|myyty|valmistettu|lasku\w{0,4}|(?:tilaus|laskutus)jakso\w*|\w*(?:loma|matka|varaus|katko|vuokra)\w{0,4})\b[^!?]{1,40}\balkaen",
    "nb": r"(?:bestilt|kjøpt|solgt\w*|produsert\w*|laget|levert|utstedt|betalt|registrert|(?:regning|faktura|rapport|oversikt|reise|tur|opphold|ferie|bestilling|booking|sykemelding|sykmelding|permisjon|avbrudd|nedetid)\w{0,2}(?: for(?: perioden)?)?|dekker(?: perioden)?) fra",
    "en": r"(?:ordered|placed|purchased|bought|sold|manufactured|produced|built|made|issued|paid|booked|registered|delivered|shipped"
    r"|(?:invoice|bill|statement|report|booking|stay|trip|travel|holiday|leave|outage|rental|reservation)s?(?: for(?: the period)?)?|covers?(?: the period)?|(?:you|he|she|they) (?!need)\w{2,}ed\b[^.!?]{0,30}) from",
}
# Before a day is an end for who is asked to do something, and past on purpose of what was done.
_BEFORE = {"fi": r"ennen", "nb": r"før", "en": r"before"}
_ASKED = {
    "fi": r"(?:tilaa|osta|varaa|vastaa|ilmoittaudu|lähetä|maksa|käytä|palauta|toimita|täytä|nouda|soita|hae|rekisteröidy|lunasta|kirjoita|uusi(?= \w+(?:si|nne)\b)|vahvista)"
    r"|(?:tilat|osta|varat|vastat|ilmoittautu|lähettä|maksa|käyttä|palautta|toimitta|täyttä|nouta|soitta|hake|rekisteröity|lunasta|kirjoitta|uusi|vahvista)k(?:aa|ää)",
    "nb": r"(?<!vårt )(?<!mitt )(?<!ditt )(?<!deres )(?<!et )(?<!ett )(?<!til )(?<!i )(?:bestill|kjøp|book|reserver|svar|meld|send|betal|bruk|benytt|hent|lever|innløs|returner|ring|søk|registrer|løs|skriv|forny|bekreft)",
    "en": r"(?<!your )(?<!the )(?<!an )(?<!this )(?<!my )(?:order|buy|book|reserve|reply|register|sign|apply|send|pay|use|return|call|ring|"
    r"claim|redeem|write|renew|confirm|subscribe|join)",
}
# It is one as well where it is to be there for a feast: "ordered before 18 December, it comes by Christmas".
_IN_TIME = {
    "fi": r"(?:jouluksi|joulupöytään|joulun pyhiksi|pääsiäiseksi|vapuksi|juhannukseksi|(?:äitien|isän|ystävän)päiväksi|aatoksi|joululahjaksi)",
    "nb": r"(?:til|før|innen) (?:jul|julaften|julen|jula|påske|påsken|17\. mai|sankthans|(?:mors|fars)dag)",
    "en": r"(?:(?:in time )?for|by) (?:christmas(?: (?:eve|day))?|xmas|easter|midsummer|thanksgiving|halloween|(?:mother|father|valentine)['’]?s['’]? day)",
}
# What was, and is told as that: a recall, a delivery. A shop that is closed is not among it.
_PAST = {
    "fi": r"oli(?:n|t|mme|tte|vat)?|\w+ttiin|tehtiin|nähtiin|(?:myy|tuo|vie|saa)tiin|\w{3,}(?:nut|nyt|neet)|tuli(?:vat)?|lähti|saapui|alkoi"
    r"|päättyi|loppui|tapahtui|koski|kesti|muutti|muutimme|sai(?:n|t|mme|tte|vat)?|(?:tilas|vuokras|varas|käyt|ost|lähet|kirjoit|soit|maks|palaut|vaihd|avas|julkais)o?i(?:n|t|mme|tte)"
    r"|\w{3,}[uy]i(?:vat|vät|mme)?|nousi(?:vat)?|laski(?:vat)?|kasvoi(?:vat)?|maksoi(?:vat)?|väheni(?:vät)?|parani(?:vat)?|hajosi(?:vat)?|lakkasi(?:vat)?"
    r"|avasi(?:vat)?|sulki(?:vat)?|korvasi(?:vat)?|teki(?:vät)?|antoi(?:vat)?|meni(?:vät)?|(?:ylit|umpeut|päät|kul)\w{0,3}i(?:vat|vät)?|(?:nost|lask|korot|aloit|lopet|päivit|vaihdo|poist|perust)imme"
    r"|(?:on|ovat|olemme) (?:kutsuttu|palautettu|toimitettu|lähetetty|maksettu|hyvitetty|tilattu|vaihdettu)",
    "nb": r"var|ble|blei|hadde|fikk|ga|gav|gjaldt|tok|kom|gikk|sendte|skjedde|startet|starta|flyttet|flytta|hentet|henta|åpnet|åpna|kalte|tilbakekalte|bestilte|kjøpte|skrev|ringte|betalte|mottok|leverte"
    r"|begynte|sluttet|slutta|lanserte|byttet|bytta|er (?:tilbakekalt|sendt|levert|mottatt|betalt|over|ute|forbi|passert|utløpt)|(?:har |er )?gått ut|utløp|(?:pris\w*|avgift\w*|rente\w*|gebyr\w*|leie\w*) steg|sank|økte|falt|leide|leigde|bodde|drev|brukte|doblet seg|(?:endret|endra|forandret) seg|vi (?:endret|endra)|har (?:\w+ )?(?:vært|fått|hatt|blitt|kommet|sendt|mottatt|bestilt|levert|betalt|skrevet|flyttet|kalt)",
    "en": r"was|were|had|did|been|went|came|got|sent|left|wrote|began|took|gave|told|paid|became|met|rang|(?:prices?|rates?|fees?|rents?|costs?) rose|fell|grew|ran|passed|missed|(?:is|are) (?:over|past|gone)"
    r"|(?<!is )(?<!are )(?<!be )(?:received|ordered|returned|recalled|cancelled|arrived|shipped|opened|moved|replaced|launched|released|started|ended|happened|expired|stopped|delivered|dropped|doubled|(?:changed|increased|decreased)(?! (?:\w+ )?(?:hours|times|prices)))",
}
# What has its date as a name: terms, a law, an edition, a letter, a recall. The date stands right behind it, or before.
_PAPERS = {
    "fi": r"\w*(?:ehdo[nt]|ehto(?:ja|ihin)|ehdo(?:issa|ista|illa)|ehtojemme|ehtomme|sopimu(?:s|kse\w*|st\w*)|hinnasto\w*|kirje(?:e\w+)?|sähköposti\w{0,5}"
    r"|versio\w{0,4}|painos|painokse\w+|päätö(?:s|kse\w+)|ohje(?:tta|et|en|essa|esta|iden)?|selost(?:e|us|ukse\w+)|lasku(?:n|ssa|sta|nne|mme|si)?|asetu(?:s|kse\w+)|säännö(?:t|issä|istä)|takaisinve[td]o(?:n|a|t|ssa|sta|on|i\w+)?|takaisinkutsu(?:n|a|t|ssa|sta|un|i\w+)?|ohjelmisto(?:n|a|t|ssa|sta|on|lla)?)",
    "nb": r"\w*(?:vilkår\w{0,4}|avtale[nr]?|kontrakt\w{0,4}|prislist[ea]\w?|brev\w{0,4}|versjon\w{0,4}|utgave\w?|vedtak\w{0,3}|retningslinje\w{0,3}|faktura\w{0,3}"
    r"|erklæring\w{0,4}|reglement\w{0,3}|tariff\w{0,3}|rundskriv\w{0,3}|direktiv\w{0,3}|e-post\w{0,3}|(?:tilbakekalling|tilbaketrekking)(?:en|a|er|ene)?|(?:fastvare|programvare)(?:n|r|ne)?)",
    "en": r"(?:terms(?: and conditions| of (?:service|use|sale|business))?|conditions|agreement|contract|polic(?:y|ies)|price ?lists?|tariffs?|statutes?|directives?|versions?"
    r"|editions?|revisions?|letters?|e-?mails?|invoices?|decisions?|rulings?|guidelines?|notices?|rules|statements?|recalls?|firmware|software)",
}
_DATED = r",? (?:\(|dated |of (?:the )?|from |datert |av (?:den )?|fra (?:den )?|per |pr\.? |päivätty )?"
_ISSUED = r"(?: (?:päivät\w+|(?:annet|laadit|ilmoitet)t?u\w*|lähetett?y\w*|lähettäm\w+|teh[td]y\w*|tull(?:ut|ee\w+)|tekem\w+))?"
# So does what happened on a day, but only where a small word binds the two: "the update of 3 May"; "Update 3 May" announces one.
_EVENTS = {
    "fi": r"\w*(?:päivity\w+|tiedo(?:te|tt)\w*|häiriö\w*|tilau(?:s|kse)\w*|osto(?:s|kse)\w*|viesti\w*|ilmoitu\w+|raport\w+)",
    "nb": r"\w*(?:oppdatering\w*|driftsstans\w*|driftsavbrudd\w*|hendelse\w*|bestilling\w*|ordre\w{0,2}|kjøpet"
    r"|melding\w*|henvendelse\w*|rapport\w*|kunngjøring\w*)",
    "en": r"(?:updates?|releases?|patch(?:es)?|drivers?|outages?|incidents?|orders?|purchases?|messages?|reports?|announcements?|bulletins?)",
}
_BOUND = r",? (?:\(|dated |of (?:the )?|from |datert |av (?:den )?|fra (?:den )?)"
_UP_TO = r"(?! ?(?:asti|saakka|mennessä|[-–]|to\b|til\b))"
# Behind a figure that is a year no noun stands: "til 2009 kroner", "until 2015 on Friday".
_ALONE = r"(?! ?(?!(?:og|eller|men|and|or|but)\b)[^\W\d_])"
# An end that is told as a month or a year: "until March 2024", "vuoden 2024 loppuun", "ut 2024".
_ENDS = {
    "fi": r"\b(?:vuoden (?P<y5>20\d\d) loppuun|(?P<m5>{month}) (?P<y6>20\d\d) (?:loppuun|asti|saakka|mennessä))",
    "nb": r"\b(?:(?:ut|til(?: og med)?|innen)(?: (?:slutten|utgangen) av)?(?: året)? (?P<m5>{month}) (?P<y5>20\d\d)"
    r"|(?:ut|innen|til og med|(?:til |innen |ut )?(?:slutten|utgangen) av)(?: året)? (?P<y6>20\d\d){alone})(?![\d/–.-]\d)",
    "en": r"\b(?:until|till?|through|by the end of|valid to)(?: the)?(?: end of)? "
    r"(?:(?P<m5>{month}) (?P<y5>20\d\d)|(?P<y6>20\d\d){alone})(?![\d/–-])",
}
_DATE = r"(?P<d>\d{1,2})(?P<s>[./])(?P<m>\d{1,2})(?P=s)(?P<y>20\d\d)(?!\d)|(?P<iso>20\d\d-\d\d-\d\d)(?!\d)"
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_WEEKDAY = r"(?:the )?(?:\w{2,6}day,? |\w{2,4}dag )?"
_REACHES = r" ?[-–—] ?|,? (?:(?:up )?to(?: and including)?|until|till?|through|til og med|t\.?o\.?m\.?) "
# Between the first and the last day of a range.
_TO = re.compile(rf"(?:{_REACHES}){_WEEKDAY}| (?:alkaen|lähtien) (?:ja |aina )?", re.IGNORECASE)
# Such a since is the beginning of a range: "from 1 July to 31 July 2025", "1.7. alkaen 31.7.2025 asti".
_BEGINS = {
    "fi": r"(?! (?:ja |aina )?\d{1,2}\.(?:\d{1,2}\.| ?{month})(?: ?20\d\d)? (?:asti|saakka))",
    "nb": r"(?! (?:og med )?{weekday}{some}(?:{reaches}){weekday}{day})",
    "en": r"(?! (?:and including )?{weekday}{some}(?:{reaches}){weekday}{day})",
}
_SOME = r"(?:\d[\d./-]{0,9}(?:st|nd|rd|th)?(?: (?:of )?{month})?|{month}(?: \d{1,2}(?:st|nd|rd|th)?)?)(?:,? 20\d\d)?"
_DAY = r"(?:\d{1,2}(?:[./]\d|(?:st|nd|rd|th|\.)? (?:of )?{month})|{month}|20\d\d-\d)"
_WIDTH = 40  # code points on each side in which it is told that a date is past on purpose


def find(reading: Reading, today: str | None = None) -> list[Match]:
    """Whole dates, feasts and seasons of a year before this one; of this year, days that are over and were set as an end.

    `today` is YYYY-MM-DD, by default the day of the run.
    """
    today = today or time.strftime("%Y-%m-%d")
    if not any(year[0] <= today[:4] for year in _YEAR.finditer(reading.text)):
        return []
    return [Match(start, end, {"date": told}) for start, end, told in _past(reading, today)]


def _past(reading: Reading, today: str) -> Iterator[tuple[int, int, str]]:
    on_purpose = _on_purpose(reading.lang)
    going_on, to_come = (
        re.compile(rf"\b(?:{words[reading.lang]})(?!\w)", re.IGNORECASE) for words in (_GOING_ON, _TO_COME)
    )
    for begin, passage in reading.passages:
        for first, found in _ranges(passage.text, reading.lang):
            told, start = _told(found, reading.lang), begin + passage.start
            beside = passage.text[max(0, first.start() - _WIDTH) : found.end() + _WIDTH]
            goes_on = bool(going_on.search(passage.text))
            over = told[:4] < today[:4] or (goes_on and len(told) > len("2026") and told < today[: len(told)])
            is_worn = to_come.search(passage.text) if found["feast"] else goes_on or not found["season"]
            if over and is_worn and not on_purpose(beside, passage.text, first.start()):
                is_day = first is found and len(told) == len("2026-01-01")
                if not (is_day and _names_a_paper(passage.text, *found.span(), reading.lang)):
                    yield start + first.start(), start + found.end(), told


def _ranges(text: str, lang: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Each date as its own beginning and end; of `1.12.2024–28.2.2025`, which is over when its end is, the two together."""
    first = last = None
    for found in _dated(lang).finditer(text):
        if first and last and not _TO.fullmatch(text, last.end(), found.start()):
            yield first, last
            first = None
        first, last = first or found, found
    if first and last:
        yield first, last


@cache
def _on_purpose(lang: str) -> Callable[[str, str, int], bool]:
    """Whether a sentence speaks of the past on purpose, by the words beside the date, what was asked before it, and the whole."""
    since, before, asked, past, in_time = (
        re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
        for words in (_since(lang), _BEFORE[lang], _ASKED[lang], _PAST[lang], _IN_TIME[lang])
    )

    def holds(beside: str, whole: str, at: int) -> bool:
        told_before = bool(before.search(beside)) and not (asked.search(whole, 0, at) or in_time.search(whole))
        return told_before or bool(since.search(beside) or past.search(whole))

    return holds


def _since(lang: str) -> str:
    """The words of _SINCE; from and alkaen are none where they begin a range, unless that tells what it covers."""
    begins = _BEGINS[lang].replace("{some}", _SOME).replace("{day}", _DAY).replace("{month}", _month(lang))
    begins = begins.replace("{weekday}", _WEEKDAY).replace("{reaches}", _REACHES)
    return f"(?:{_COVERED[lang]}|{_SINCE[lang].replace('{begins}', begins)})"


def _names_a_paper(text: str, start: int, end: int, lang: str) -> bool:
    """Whether a date is the name of terms, a law, a letter or a recall, which it stands beside."""
    behind, before = _papers(lang)
    return bool(
        behind.search(text[max(0, start - 2 * _WIDTH) : start] + "|" + text[end : end + _WIDTH])
        or before.match(text, end)
    )


@cache
def _papers(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A paper or event whose date comes behind it (where the date stood is a `|`), and one whose date comes before."""
    papers, events = rf"\b{_PAPERS[lang]}", rf"\b{_EVENTS[lang]}"
    return (
        re.compile(rf"(?:{papers}{_DATED}|{events}{_BOUND})\|{_UP_TO}", re.IGNORECASE),
        re.compile(rf"{_ISSUED} (?:{papers}{f'|{events}' if lang == 'fi' else ''})\b", re.IGNORECASE),
    )


@cache
def _dated(lang: str) -> re.Pattern[str]:
    """A whole date, a feast or a season with its year, or a month or a year as an end."""
    month = _month(lang)
    spelt = rf"(?P<d2>\d{{1,2}})(?:st|nd|rd|th|\.)? (?:of )?(?P<m2>{month}),? (?P<y2>20\d\d)(?!\d)"
    turned = rf"|\b(?P<m3>{month}) (?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y3>20\d\d)(?!\d)" if lang == "en" else ""
    named = rf"\b(?:{_GREAT_FEASTS[lang]}|(?P<feast>{_FEASTS[lang]})|(?P<season>{_SEASONS[lang]})),? (?:of |in |i |vuonna )?(?P<y4>20\d\d)(?![\d/]|[–-]\d)"
    ends = _ENDS[lang].replace("{month}", month).replace("{alone}", _ALONE)
    return re.compile(rf"(?<![\d./])(?:{_DATE}|{spelt}{turned}|{named}|{ends})", re.IGNORECASE)


def _month(lang: str) -> str:
    """The names of months, in Finnish with their endings, and their short forms."""
    short = "".join(rf"|{name.removesuffix('kuu') if lang == 'fi' else name[:3]}\.?" for name in MONTHS[lang])
    return rf"(?:(?:{'|'.join(MONTHS[lang])}){_CASES[lang]}{short}{'|sept' + chr(92) + '.?' if lang != 'fi' else ''})"


def _told(found: re.Match[str], lang: str) -> str:
    """The date as ISO 8601 writes it, the year alone of a feast, a season or an end, and a month that is one."""
    part = {name: value for name, value in found.groupdict().items() if value}
    if "iso" in part:
        return part["iso"]
    if "y4" in part:
        return part["y4"]
    ends = part.get("y5") or part.get("y6")
    if ends:
        return f"{ends}-{_number(part['m5'], lang):02}" if "m5" in part else ends
    number = "2" if "y2" in part else "3" if "y3" in part else ""
    year, month, day = part[f"y{number}"], part[f"m{number}"], part[f"d{number}"]
    if not month.isdigit():
        month = str(_number(month, lang))
    elif part.get("s") == "/" and lang == "en" and int(month) > 12:
        month, day = day, month
    return f"{year}-{int(month):02}-{int(day):02}"


def _number(month: str, lang: str) -> int:
    """The number of a month, by its first three letters."""
    return next(place for place, name in enumerate(MONTHS[lang], 1) if month[:3].lower() == name[:3].lower())
