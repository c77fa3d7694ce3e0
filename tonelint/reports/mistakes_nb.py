"""Mistakes as a Norwegian colleague tells them; `spoken_mistakes` says how to read and write this file."""

from __future__ import annotations

_Forms = tuple[str, str, str]


def _same(text: str) -> _Forms:
    """A noun that stays as it is, whatever is said of it."""
    return text, text.replace(":is}", ":in}"), text.replace(":is}", ":of}")


# What mistakes are about. Norwegian needs one form where Finnish needs three, but for what is wrong with one of many.
NOUNS: dict[str, _Forms] = {
    "a guide": _same("guiden"),
    "the answers": _same("svarfilen"),
    "a rule": _same("regelen"),
    "a part": _same("delen"),
    "a token": _same("ordet i mønsteret"),
    "a test of a word": _same("kravet til ordet"),
    "the families file": _same("filen med regelfamilier"),
    "the family {}": _same("familien {0}"),
    "a file of signals": _same("signalfilen"),
    "a severity": _same("alvorsgraden"),
    "a language": _same("språket"),
    "a signal": _same("signalet"),
    "a form class": _same("formklassen"),
    "a family": _same("regelfamilien"),
    "what is counted": _same("det som telles"),
    "raise to {}": _same("{0} under raise"),
    "each entry of {}": ("hver linje under {0:is}", "en linje under {0:is}", "en linje under {0:is}"),
    'a sentence to follow under "{}"': _same('en eksempelsetning under "{0}"'),
    'what is said instead of "{}"': _same('det som står i stedet for "{0}"'),
    "{} (fi)": _same("{0:is} (fi)"),
    "{} (nb)": _same("{0:is} (nb)"),
    "{} (en)": _same("{0:is} (en)"),
    # Bare values that stand for a key; a name that a company chose is no such pair, "out of office" for one.
    "is of {}": _same("is under {0:is}"),
    "en of {}": _same("en under {0:is}"),
    "say of {}": _same("say under {0:is}"),
    "may of {}": _same("may under {0:is}"),
    "severity of {}": _same("severity under {0:is}"),
}
# Everything else is a key, and goes by its own name.
KEY: _Forms = _same("{0}")
AND = "og"
THOUSANDS = "\u00a0"

TEMPLATES: dict[str, str] = {
    # What guides and rules are made of: by far the most frequent.
    'no key "{}" in {}': '{1:in} har ingen nøkkel som heter "{0}"',
    'did you mean "{}"?': 'mente du "{0}"?',
    "known here: {}": "her kan du bruke: {0}",
    "one of: {}": "velg blant: {0}",
    "one of: {}, any": "velg blant: {0}, any",
    "one or more of: {}": "velg én eller flere av: {0}",
    '{} cannot be "{}"': '{0:in} kan ikke være "{1}"',
    "{} has no {}": "{0:in} mangler {1}",
    "the classes in {} are {}": "på {0} finnes klassene {1}",
    "{} has to be a text": "{0:is} må være en tekst",
    "reply has to be a text": "reply må være en tekst",
    "REGEX has to be a text": "REGEX må være en tekst",
    "{} has to be one word": "{0:is} må være ett ord",
    "{} has to be true or false": "{0:is} må være true eller false",
    "{} has to be a date": "{0:is} må være en dato",
    "year, month and day, such as 2027-03-31": "år, måned og dag, for eksempel 2027-03-31",
    "{} has to be a whole number from {} up": "{0:is} må være et helt tall, minst {1}",
    "{} has to be a whole number from {} to {}": "{0:is} må være et helt tall fra {1} til {2}",
    "{} has to be a mapping of keys and values": "{0:is} må bestå av nøkler med verdier, altså nøkkel: verdi",
    "{} has to be a list of words": "{0:is} må være en liste med ord",
    "{} has to be a word, or a mapping with {}": "{0:is} må være et ord, eller en av disse nøklene: {1}",
    "{} has to name {} to {}": "velg fra {1} til {2} under {0:is}",
    "{} holds a NUL sign": "{0:in} har et NUL-tegn, og det kan ikke stå i en tekst",
    "{} needs a language before each text": "{0:is} trenger et språk foran hver tekst",
    "write it under fi:, nb: or en:": "skriv den under fi:, nb: eller en:",
    "{} is missing in {}": "{0:is} mangler på {1}",
    '{} of "{}" is missing in {}': '{0:is} i familien "{1}" mangler på {2}',
    "{} asks for nothing": "det står ingenting under {0:in}",
    "channel asks for nothing": "det står ingen kanal under channel",
    "sentences asks for nothing": "det står ingen grense under sentences",
    "forms asks for nothing": "det står ingen formklasse under forms",
    "absent asks for nothing": "absent sier ikke hva som mangler",
    "put quotes around the whole line if it holds a colon": "har linjen et kolon, må hele linjen stå i anførselstegn",
    "put quotes around it if it is meant as a text": "sett det i anførselstegn hvis det skal være tekst",
    "put figures, yes and no in quotes": "sett tall, yes og no i anførselstegn",
    # YAML.
    "this is not YAML: {}": "dette er ikke YAML: {0:phrase}",
    "indent with spaces, not with tabs": "rykk inn med mellomrom, ikke med tabulator",
    'a text with ": " or that begins with [ { * & ! % @ ` needs quotes around it': (
        'en tekst med ": " eller som begynner med [ { * & ! % @ ` må stå i anførselstegn'
    ),
    "a key has to be a word": "en nøkkel må være et ord",
    "quote it if it begins with { or [": "sett den i anførselstegn hvis den begynner med { eller [",
    'the key "{}" stands here twice': 'nøkkelen "{0}" står her to ganger',
    "it was first written in line {}": "den står første gang på linje {0}",
    "aliases (*name) are not read here": "henvisninger (*navn) kan ikke brukes her",
    "write the value out where it is needed": "skriv verdien rett inn der du trenger den",
    "a second document starts here": "her begynner et nytt dokument",
    "one file holds one document": "hver fil kan bare ha ett dokument",
    "more than {} levels deep": "flere enn {0} nivåer inni hverandre",
    "this number is too long": "dette tallet er for langt",
    "this is read as a number": "dette blir lest som et tall",
    "half a sign (a lone surrogate), which no text holds": "et halvt tegn (et enslig surrogat), og det kan ikke stå i en tekst",
    "this file has {} characters, too many for a guide or a rule": (
        "filen har {0:number} tegn, og det er for mye for en guide eller en regel"
    ),
    # Files.
    "no such file": "denne filen finnes ikke",
    "no file matches": "fant ingen filer som passer",
    "cannot be read: {}": "får ikke lest filen: {0:phrase}",
    "cannot be written: {}": "får ikke skrevet til filen: {0:phrase}",
    "{} cannot be written: {}": "får ikke skrevet til {0}: {1:phrase}",
    "this is no file that can be read": "denne filen kan ikke leses",
    "this file is there already": "denne filen finnes allerede",
    "choose another name, or move it away": "velg et annet navn, eller flytt den gamle",
    "{} files are not read": "{0}-filer blir ikke lest",
    "tonelint reads .txt, .md and .jsonl; pipe any other text into `tonelint check -`": (
        "tonelint leser .txt, .md og .jsonl; send annen tekst inn med `tonelint check -`"
    ),
    "there is nothing to lint in this folder": "det er ingenting å se over i denne mappen",
    "tonelint looks for {}": "tonelint ser etter {0}",
    "there is no standard input to read": "det kommer ikke inn noe å lese",
    "byte 0x{} at offset {} is not {}": "byte 0x{0} på plass {1} er ikke gyldig {2}",
    "byte 0x{} is not UTF-8": "byte 0x{0} er ikke gyldig UTF-8",
    "this is not UTF-8": "dette er ikke UTF-8",
    "save the file as UTF-8": "lagre filen som UTF-8",
    "save it as UTF-8": "lagre den som UTF-8",
    "a NUL byte, which no text holds": "en NUL-byte, og den kan ikke stå i en tekst",
    "is this a text file?": "er dette en tekstfil?",
    "a reply of {} characters is none; up to {} are read": (
        "{0:number} tegn er for mye til å være ett svar; tonelint leser opptil {1:number}"
    ),
    "the reply of record {} has {} characters; up to {} are read": (
        "svaret i post {0} har {1:number} tegn; tonelint leser opptil {2:number}"
    ),
    "is this a whole export in one text?": "er dette en hel eksport i én tekst?",
    # Records: JSON Lines, JSON, CSV.
    "this line is not JSON: {}": "denne linjen er ikke JSON: {0:phrase}",
    "this line is not JSON that can be read": "JSON-en på denne linjen kan ikke leses",
    "this is not JSON: {}": "dette er ikke JSON: {0:phrase}",
    "this is not JSON that can be read": "denne JSON-en kan ikke leses",
    "this is not CSV: {}": "dette er ikke CSV: {0:phrase}",
    'a record is an object, such as {"reply": "…"}': 'skriv hver linje slik: {"reply": "…"}',
    'this record has no "reply"': 'denne linjen mangler "reply"',
    'did you mean "reply" where it says "{}"?': 'mente du "reply" der det står "{0}"?',
    "keys read here: {}": "nøkler du kan bruke her: {0}",
    'no key "{}"': 'nøkkelen "{0}" finnes ikke',
    'no language "{}" here': 'språket "{0}" finnes ikke her',
    'the key "{}" stands in this record twice': 'nøkkelen "{0}" står to ganger på denne linjen',
    "id has to be a text or a whole number": "id må være en tekst eller et helt tall",
    "there is no record in this file": "det er ingen svar i denne filen",
    "there is no list of records in this file": "det er ingen liste med svar i denne filen",
    'such as [{"reply": "…"}, {"reply": "…"}]': 'for eksempel [{"reply": "…"}, {"reply": "…"}]',
    "a header and a row for each reply": "du trenger en overskriftsrad og en rad for hvert svar",
    "too many brackets inside one another": "for mange parenteser inni hverandre",
    "{} cells under a header of {}": "raden har {0} celler, men overskriftsraden har {1}",
    'put quotes around a text that holds "{}"': 'sett tekst som inneholder "{0}", i anførselstegn',
    # E-mails.
    "there is no mail in this file": "det er ingen e-post i denne filen",
    "there is no text in this mail": "det er ingen tekst i denne e-posten",
    "pictures and attachments are not read": "bilder og vedlegg blir ikke lest",
    "this mail has no words of its own, only what it quotes": "denne e-posten har ingen egen tekst, bare det den siterer",
    "write the answer above the quoted mail": "skriv svaret over den siterte e-posten",
    "the last mail is from {}, who is no agent here": "den siste e-posten er fra {0}, som ikke er kundebehandler her",
    "name the addresses of all agents, or an agent's message with --draft": (
        "oppgi adressene til alle kundebehandlerne, eller velg en melding fra en av dem med --draft"
    ),
    "no agent has written anything here": "ingen kundebehandler har skrevet noe her",
    'there is no message "{}" in this conversation': 'det er ingen melding "{0}" i denne samtalen',
    "they are numbered from 1 to {}": "meldingene er nummerert fra 1 til {0}",
    'message "{}" is by a {}, and only an agent\'s is linted': (
        'meldingen "{0}" er skrevet av {1}, og bare meldinger fra kundebehandlere blir sjekket'
    ),
    "this is no e-mail: it begins with no header": "dette er ikke en e-post: den mangler meldingshodet øverst",
    "an .eml file begins with lines such as From: and Subject:; save a text without them as .txt": (
        "en .eml-fil begynner med linjer som From: og Subject:; lagre tekst uten dem som .txt"
    ),
    "the headers of this mail are too long to be read": "meldingshodet i denne e-posten er for langt til å bli lest",
    "this mail has more than {} parts inside one another, or more than {} in all": (
        "denne e-posten har flere enn {0} deler inni hverandre, eller flere enn {1} til sammen"
    ),
    "no mail is written so; save the message alone": "ingen skriver e-post slik; lagre bare selve meldingen",
    "this mail says that it has parts, and none is there": "denne e-posten skal ha flere deler, men ingen av dem er her",
    "was it cut off when it was saved?": "ble den kuttet da den ble lagret?",
    "a mail of {} characters is none; up to {} are read": (
        "{0:number} tegn er for mye til å være én e-post; tonelint leser opptil {1:number}"
    ),
    "a file of mails with {} bytes is not read; up to {} are": (
        "denne e-postfilen har {0:number} byte; tonelint leser opptil {1:number}"
    ),
    'no encoding "{}" is known for mails': 'kodingen "{0}" er ukjent i e-post',
    "mails are written as 7bit, 8bit, quoted-printable or base64": (
        "e-post skrives som 7bit, 8bit, quoted-printable eller base64"
    ),
    "this base64 text breaks off": "denne base64-teksten stopper midt i",
    "is the file whole?": "er hele filen med?",
    "this mail does not say its charset, and it is not UTF-8": "e-posten oppgir ikke tegnsett, og den er ikke UTF-8",
    'the text of this mail is not in the charset that it names, "{}"': (
        'teksten i e-posten er ikke i tegnsettet den oppgir, "{0}"'
    ),
    'this mail names a charset that is not known, "{}"': 'e-posten oppgir et ukjent tegnsett, "{0}"',
    "it was read as {}; send or save it as UTF-8": "den ble lest som {0}; send eller lagre den som UTF-8",
    # Names that are not known.
    'no rule and no family "{}"': 'ingen regel eller familie heter "{0}"',
    "`tonelint rules` lists them all": "`tonelint rules` viser alle",
    'no rule, family or guide "{}"': 'ingen regel, familie eller guide heter "{0}"',
    'no family "{}"': 'ingen familie heter "{0}"',
    'no language "{}"': 'språket "{0}" finnes ikke her',
    'no signal "{}" in {}': '{1:is} har ikke noe signal som heter "{0}"',
    "the signals are {}": "signalene er {0}",
    "no class <{}>": "klassen <{0}> finnes ikke",
    "the classes are {}": "klassene er {0}",
    'no guide "{}"': 'ingen guide heter "{0}"',
    'no guide file "{}"': 'guidefilen "{0}" finnes ikke',
    'no guide "{}" to extend': 'det finnes ingen guide "{0}" å bygge på',
    "write the name of a guide that comes along, or a path": "skriv navnet på en ferdig guide, eller stien til en fil",
    "there are {}": "disse finnes: {0}",
    "this one has {}": "denne har {0:list}",
    "there are {}, or give a file": "du kan velge blant {0}, eller oppgi en fil",
    "there is no {} in {}": "klassen {0} finnes ikke på {1}",
    "there is no rule in {}": "det er ingen regler på {0}",
    'the guide "{}" has no rules in {}': 'guiden "{0}" har ingen regler på {1}',
    "it speaks {}": "guiden dekker {0}",
    "this reply reads so; if it is something else, say --lang": "svaret ser ut til å være på det språket; stemmer ikke det, oppgi språket med --lang",
    # Guides.
    "this tonelint reads guides of version {}": "denne utgaven av tonelint leser guider i versjon {0}",
    "this guide cannot be read, it is no file": "guiden kan ikke leses: det er ikke en fil",
    "languages has to be a list": "languages må være en liste",
    "such as [fi, nb, en]": "for eksempel [fi, nb, en]",
    '"{}" leads back to this guide': '"{0}" fører tilbake til denne guiden',
    "a guide cannot extend itself": "en guide kan ikke bygge på seg selv",
    '"{}" lies outside this project': '"{0}" ligger utenfor prosjektet',
    "keep the guides of one project in one folder tree": "samle guidene i et prosjekt i én mappe, gjerne med undermapper",
    'no folder "{}" beside this guide': 'det er ingen mappe "{0}" ved siden av guiden',
    '"{}" is no pipeline for {}': '"{0}" er ingen språkmodell for {1}',
    "the name of a package, such as fi_core_news_sm, or the folder of a pipeline beside this guide": (
        "skriv navnet på en pakke, for eksempel fi_core_news_sm, eller en mappe ved siden av guiden"
    ),
    'the brand "{}" has no word in it': 'det er ikke noe ord i merkenavnet "{0}"',
    'the name "{}" has no word in it': 'det er ikke noe ord i navnet "{0}"',
    "a name has to have 1 to {} signs": "et navn må ha fra 1 til {0} tegn",
    "nothing reads this: the replies are in {}": "dette blir ikke brukt: svarene er på {0}",
    "{} (in the phrase {})": "{0:phrase} (i frasen {1})",
    "{} (in the words {})": "{0:phrase} (i ordene {1})",
    "{} (in the expression {})": "{0:phrase} (i uttrykket {1})",
    'phrases cannot be added to or taken from "{}"': 'du kan ikke legge til eller ta bort fraser i "{0}"',
    "give the phrases to a rule of your own under own_rules": "lag en egen regel for frasene under own_rules",
    '"{}" has no phrase "{}"': '"{0}" har ikke frasen "{1}"',
    # What contradicts itself in a guide.
    "{} is flagged by {} (“{}”)": "{0:is} utløser {1} («{2}»)",
    "change the sentence, or give the rule another severity under rules:": (
        "endre setningen, eller gi regelen en annen alvorsgrad under rules:"
    ),
    '"{}" is avoided here and allowed in line {}': '"{0}" skal unngås her, men er tillatt på linje {1}',
    "keep one of them": "velg én av dem",
    'the experiment "{}" ended on {}': 'forsøket "{0}" gikk ut {1}',
    "take it out, or give it another day": "ta det ut, eller gi det en ny dato",
    "take it out, or give it another day, ask {}": "ta det ut, eller gi det en ny dato; spør {0}",
    '"{}" has no {} in {}': '"{0}" mangler {1:list} på {2}',
    "one sentence each is enough to show what is meant": "én setning til hver er nok til å vise hva dere mener",
    "the roles are played for upset customers too": "rollene spilles også når kunden er opprørt",
    "write never: [upset], because nobody wants a captain when the ship sinks": (
        "skriv never: [upset], for ingen vil leke kaptein når skipet synker"
    ),
    'the freedom "{}" is never told': 'friheten "{0}" blir aldri nevnt',
    "{} is allowed here": "{0} er tillatt her",
    "{} is not one of the guide's languages: nothing reads this": "{0} er ikke et av språkene i guiden, så dette blir ikke brukt",
    "1 thing to look at.": "Én ting å se på.",
    "{} things to look at.": "{0} ting å se på.",
    "This guide agrees with itself.": "Guiden henger sammen.",
    # Rules.
    "this rule has no {}": "denne regelen mangler {0}",
    'the family "{}" has no {}': 'familien "{0}" mangler {1}',
    '"{}" is half a name': '"{0}" er bare et halvt navn',
    "write family/rule, such as canned-opener/kind-regards": "skriv familie/regel, for eksempel canned-opener/kind-regards",
    '"{}" is no name for a rule': '"{0}" kan ikke være navnet på en regel',
    "use small letters, figures and hyphens": "bruk små bokstaver, tall og bindestrek",
    "this rule is there already": "denne regelen finnes allerede",
    "see {}": "se {0}",
    'there is a family "{}" already': 'det finnes allerede en familie "{0}"',
    'there is a rule "{}" already, in {}': 'det finnes allerede en regel "{0}", i {1}',
    "give it a name of its own, or set its severity under rules: in the guide": (
        "gi den et eget navn, eller sett alvorsgraden under rules: i guiden"
    ),
    "give it a name of its own; the guide's rules can set the other to allow": (
        "gi den et eget navn; den andre kan du tillate under rules: i guiden"
    ),
    "this file is not read": "denne filen blir ikke lest",
    "a rule lies in <lang>/<family>/<name>.yaml": "en regel ligger i <språk>/<familie>/<navn>.yaml",
    "give it a family in families.yaml": "lag en familie til den i families.yaml",
    "a rule matches by exactly one kind of match": "en regel leter på nøyaktig én måte",
    "anchors belong to a rule with tokens": "anchors hører til i en regel med tokens",
    "shown_at belongs to a rule with parts": "shown_at hører til i en regel med parts",
    "within belongs beside at_least": "within hører sammen med at_least",
    "at_least: 3 waits for the third": "med at_least: 3 sier regelen fra ved det tredje treffet",
    "within belongs to a rule with phrases or forms": "within hører til i en regel med phrases eller forms",
    "at_least has no place in such a rule": "at_least passer ikke i en slik regel",
    "what is said of the whole reply is said once": "det som gjelder hele svaret, sies bare én gang",
    "list form classes, such as [<PASSIVE>]": "skriv opp formklasser, for eksempel [<PASSIVE>]",
    "share has no place beside of: words or in: sentence": "share passer ikke sammen med of: words eller in: sentence",
    "it is the percentage of the sentences in a reply that hold a signal or a form": (
        "den sier hvor mange prosent av setningene i svaret som har et signal eller en form"
    ),
    "more_than by language belongs to a rule for any": "more_than per språk hører til i en regel for alle språk (any)",
    "write one number": "skriv ett tall",
    "list signals or form classes under of:": "skriv opp signaler eller formklasser under of:",
    'the ear does not tell "{}"': 'øret kjenner ikke igjen "{0}"',
    "an ear hears one language": "et øre hører bare ett språk",
    "write a rule for each language": "skriv en regel for hvert språk",
    "parts has to be a list of mappings": "parts må være en liste der hver linje har egne nøkler",
    "each with {}, when or families": "hver linje med {0}, og when eller families",
    "parts need at_least": "parts trenger at_least",
    "the sum of weights that makes the rule speak": "det er summen av vekter som skal til før regelen sier fra",
    "all parts together weigh {}, which never is at_least {}": "delene veier {0} til sammen og når aldri opp i at_least {1}",
    "a part holds by when or by families": "en del styres av enten when eller families",
    "give it exactly one": "gi den nøyaktig én av dem",
    "list families, such as [canned-opener]": "skriv opp familier, for eksempel [canned-opener]",
    'two parts are called "{}"': 'to deler heter "{0}"',
    "{} needs a context": "{0:is} må ha minst én betingelse",
    "list signals under has: or lacks:": "skriv opp signaler under has: eller lacks:",
    "name one or more channels, such as [public, chat]": "oppgi minst én kanal, for eksempel [public, chat]",
    "write at_least: or at_most:": "skriv at_least: eller at_most:",
    "no reply has {} sentences or more and {} at most": "et svar kan ikke ha både minst {0} og høyst {1} setninger",
    "{} needs two examples or more": "{0:is} trenger minst to eksempler",
    "a flag example marks what is found": "i et flag-eksempel må det som blir funnet, være merket",
    "put <<…>> around the span": "sett <<…>> rundt det",
    "a pass example marks nothing": "i et pass-eksempel skal ingenting være merket",
    "take <<…>> away": "ta bort <<…>>",
    "coverage is of a guide": "dekning måles for en guide",
    "name one, such as tonelint.yaml": "oppgi en guide, for eksempel tonelint.yaml",
    # Token patterns and pipelines.
    "a token pattern is a list of mappings, one for each token": "et mønster er en liste der hvert ord har sine egne nøkler",
    "OP is one of 1, ?, *, + and !": "OP er en av 1, ?, *, + og !",
    'in quotation marks, as in OP: "?"': 'sett det i anførselstegn, for eksempel OP: "?"',
    "LENGTH has to be a whole number": "LENGTH må være et helt tall",
    "spaCy cannot read this token pattern: {}": "spaCy forstår ikke dette mønsteret: {0}",
    "the trained pipeline {} cannot be loaded: {}": "får ikke lastet inn språkmodellen {0}: {1:phrase}",
    "this pattern has no given word that must occur, and would be run on every draft": (
        "mønsteret har ikke noe ord som må være med, og ville blitt prøvd på hvert eneste svar"
    ),
    "give the rule anchors: the phrases that wake it": "gi regelen anchors: frasene som vekker den",
    # How phrases are written.
    '"{}" closes a bracket that was never opened': '"{0}" lukker en parentes som aldri ble åpnet',
    'this bracket is never closed with "{}"': 'denne parentesen blir aldri lukket med "{0}"',
    'this bracket is never closed with "}"': 'denne parentesen blir aldri lukket med "}"',
    "brackets more than {} deep": "flere enn {0} parenteser inni hverandre",
    '"{}" has no place inside {…}: endings are plain text': '"{0}" kan ikke stå i {…}: endelser må være vanlig tekst',
    '"{}" has no word in it': 'det er ikke noe ord i "{0}"',
    "write signs as re:…": "skriv tegn som re:…",
    "put a space on both sides of … ^ $ and of a class": "sett mellomrom på begge sider av … ^ $ og av en klasse",
    "too many spellings glued together": "for mange skrivemåter som henger sammen",
    "put a space between the groups": "sett mellomrom mellom gruppene",
    "this phrase can match without any word of its own": "denne frasen kan slå til uten at et eneste ord er med",
    "give it a word that must be there": "gi den et ord som må være med",
    '"{}" alone would be enough for this phrase, and it is everywhere': (
        'denne frasen slår til på "{0}" alene, og det ordet står overalt'
    ),
    "brackets () make optional, [x|y] is one of them": "det som står i (), kan utelates; [x|y] betyr enten x eller y",
    "a gap at the edge of a phrase catches nothing": "et hull først eller sist i en frase fanger ingenting",
    "begin and end with a word": "begynn og slutt med et ord",
    "this phrase is too long to be one": "dette er for langt til å være én frase",
    "write it as several phrases": "skriv den som flere fraser",
    "this expression has no sign that must occur, and would be run on every draft": (
        "uttrykket har ikke noe tegn som må være med, og ville blitt prøvd på hvert eneste svar"
    ),
    "regular expressions are for signs such as {{ or !!; write words in the notation, shouting as <CAPS>": (
        "regulære uttrykk er for tegn som {{ eller !!; skriv ord som fraser, og roping som <CAPS>"
    ),
    "this regular expression does not parse: {}": "dette regulære uttrykket kan ikke leses: {0:phrase}",
    "a back reference can take for ever": "en tilbakehenvisning kan ta evigheter",
    "a repeat or a choice inside a repeated group can take for ever": (
        "en gjentakelse eller et valg inni en gruppe som gjentas, kan ta evigheter"
    ),
    "repeat a single sign or class instead, or give the alternatives phrases of their own": (
        "gjenta heller ett tegn eller én klasse, eller gi valgene hver sin frase"
    ),
    "a repeat reaches {} signs at most": "en gjentakelse rekker høyst {0} tegn",
    "so many repeats and choices can take for ever": "så mange gjentakelser og valg kan ta evigheter",
    # The command line.
    "--statistics goes with --format text or concise; JSON has a summary of its own.": (
        "--statistics går sammen med --format text eller concise; JSON har sin egen oppsummering."
    ),
    "--stdin-filename is for standard input; name it with -, or leave the option out.": (
        "--stdin-filename er for tekst som sendes inn; legg til -, eller dropp valget."
    ),
    "there is nobody to ask here": "her er det ingen å spørre",
    "give the answers as a YAML file, or - for standard input": "oppgi en YAML-fil med svarene, eller - hvis du sender dem inn",
    "the questions were broken off, so nothing was written": "spørsmålene ble avbrutt, så ingenting ble skrevet",
    "--top has to be a whole number from 1 up, not {}": "--top må være et helt tall fra 1 og oppover, ikke {0}",
    "no reply is in a language of the guide": "ingen av svarene er på et av språkene i guiden",
    "there is no reply to learn from": "det er ingen svar å lære av",
    "the report could not be written: {}": "får ikke skrevet rapporten: {0:phrase}",
}

# What YAML, JSON, the system and click say, as far as it is frequent; the rest stays as they say it.
FOREIGN: dict[str, str] = {
    # YAML.
    "mapping values are not allowed in this context": "det står et kolon der det ikke kan stå",
    "mapping values are not allowed here": "det står et kolon der det ikke kan stå",
    "did not find expected key": "her skulle det stått en nøkkel; se på innrykk og anførselstegn",
    "did not find expected ',' or ']'": "her mangler , eller ]",
    "did not find expected ',' or '}'": "her mangler , eller }",
    "did not find expected '-' indicator": "her mangler streken - foran et punkt i listen",
    "did not find expected node content": "her mangler en verdi",
    "did not find expected <document start>": "her skulle filen begynt; se på innrykket",
    "could not find expected ':'": "her mangler et kolon",
    "expected <block end>, but found '{}'": "her kan det ikke stå {0}; se på innrykket",
    "found character that cannot start any token": "ingenting kan begynne med dette tegnet",
    "found character '\\t' that cannot start any token": "ingenting kan begynne med en tabulator",
    "found a tab character that violates indentation": "det er en tabulator i innrykket",
    "found unexpected end of stream": "teksten slutter for tidlig; mangler det et anførselstegn?",
    "found unknown escape character": "det står et ukjent tegn etter omvendt skråstrek",
    "found undefined alias": "henvisningen viser til noe som ikke finnes",
    "block sequence entries are not allowed in this context": "det står en listestrek der den ikke kan stå",
    "control characters are not allowed": "kontrolltegn kan ikke brukes",
    # The system.
    "permission denied": "du har ikke tilgang",
    "is a directory": "det er en mappe",
    "not a directory": "noe i stien er ikke en mappe",
    "no such file or directory": "filen eller mappen finnes ikke",
    "file exists": "det finnes allerede en med det navnet",
    "file name too long": "navnet er for langt",
    "read-only file system": "du kan ikke skrive til denne disken",
    "no space left on device": "disken er full",
    "too many levels of symbolic links": "lenkene går i ring",
    "unknown reason": "ukjent årsak",
    # JSON and CSV.
    "Expecting value": "her mangler en verdi",
    "Expecting ',' delimiter": "her mangler et komma",
    "Expecting ':' delimiter": "her mangler et kolon",
    "Expecting property name enclosed in double quotes": "nøkkelen må stå i doble anførselstegn",
    "Illegal trailing comma before end of object": "det er et komma for mye etter den siste verdien",
    "Illegal trailing comma before end of array": "det er et komma for mye etter den siste verdien",
    "Unterminated string starting at": "teksten som begynner her, mangler anførselstegn til slutt",
    "Extra data": "det står mer her enn det skal",
    "Invalid control character at": "det er linjeskift eller et annet kontrolltegn i teksten",
    "Invalid \\escape": "det står et ukjent tegn etter omvendt skråstrek",
    "unexpected end of data": "teksten slutter for tidlig; mangler det et anførselstegn?",
    "line contains NUL": "det er et NUL-tegn på linjen",
    # Regular expressions.
    "{} at position {}": "{0:phrase} (tegn {1})",
    "unterminated character set": "en hakeparentes blir aldri lukket",
    "missing ), unterminated subpattern": "en parentes blir aldri lukket",
    "unbalanced parenthesis": "en parentes lukkes uten å være åpnet",
    "nothing to repeat": "det er ingenting å gjenta",
    "multiple repeat": "to gjentakelser etter hverandre",
    "bad escape {}": "{0} betyr ingenting",
    # The command line.
    "No such option: {}": "Valget {0} finnes ikke",
    "No such option: {} Did you mean {}?": "Valget {0} finnes ikke. Mente du {1}?",
    "No such command '{}'.": "Kommandoen '{0}' finnes ikke.",
    "No such command '{}'. Did you mean '{}'?": "Kommandoen '{0}' finnes ikke. Mente du '{1}'?",
    "Missing argument '{}'.": "'{0}' mangler.",
    "Missing option '{}'.": "Valget '{0}' mangler.",
    "Invalid value for '{}': {}": "Feil verdi for '{0}': {1:phrase}",
    "'{}' is not one of {}.": "'{0}' er ikke en av {1}.",
    "'{}' is not a valid integer range.": "'{0}' er ikke et helt tall.",
    "{} is not in the range {}.": "{0} er utenfor {1}.",
}
