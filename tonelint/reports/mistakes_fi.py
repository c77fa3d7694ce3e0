"""Mistakes as a Finnish colleague tells them; `spoken_mistakes` says how to read and write this file."""

from __future__ import annotations

# What mistakes are about, in three forms: what it is, where, and whose.
NOUNS: dict[str, tuple[str, str, str]] = {
    "a guide": ("opas", "oppaassa", "oppaan"),
    "the answers": ("vastaukset", "vastauksissa", "vastausten"),
    "a rule": ("sääntö", "säännössä", "säännön"),
    "a part": ("osa", "osassa", "osan"),
    "a token": ("kuvion sana", "kuvion sanassa", "kuvion sanan"),
    "a test of a word": ("sanan ehto", "sanan ehdossa", "sanan ehdon"),
    "the families file": ("sääntöperheiden tiedosto", "sääntöperheiden tiedostossa", "sääntöperheiden tiedoston"),
    "the family {}": ("sääntöperhe {0}", "sääntöperheessä {0}", "sääntöperheen {0}"),
    "a file of signals": ("signaalitiedosto", "signaalitiedostossa", "signaalitiedoston"),
    "a severity": ("vakavuus", "vakavuudessa", "vakavuuden"),
    "a language": ("kieli", "kielessä", "kielen"),
    "a signal": ("signaali", "signaalissa", "signaalin"),
    "a form class": ("muotoluokka", "muotoluokassa", "muotoluokan"),
    "a family": ("sääntöperhe", "sääntöperheessä", "sääntöperheen"),
    "what is counted": ("laskettava asia", "laskettavassa asiassa", "laskettavan asian"),
    "raise to {}": ("kohta raise: {0}", "kohdassa raise: {0}", "kohdan raise: {0}"),
    "each entry of {}": ("rivi {0:in}", "rivillä {0:in}", "rivin {0:in}"),
    'a sentence to follow under "{}"': (
        'kohdan "{0}" esimerkkilause',
        'kohdan "{0}" esimerkkilauseessa',
        'kohdan "{0}" esimerkkilauseen',
    ),
    'what is said instead of "{}"': (
        'sanan "{0}" tilalle annettu ilmaus',
        'sanan "{0}" tilalle annetussa ilmauksessa',
        'sanan "{0}" tilalle annetun ilmauksen',
    ),
    "{} (fi)": ("{0:is} (fi)", "{0:in} (fi)", "{0:of} (fi)"),
    "{} (nb)": ("{0:is} (nb)", "{0:in} (nb)", "{0:of} (nb)"),
    "{} (en)": ("{0:is} (en)", "{0:in} (en)", "{0:of} (en)"),
    # Bare values that stand for a key; a name that a company chose is no such pair, "out of office" for one.
    "is of {}": ("kohta is ({0:is})", "kohdassa is ({0:is})", "kohdan is ({0:is})"),
    "en of {}": ("kohta en ({0:is})", "kohdassa en ({0:is})", "kohdan en ({0:is})"),
    "say of {}": ("kohta say ({0:is})", "kohdassa say ({0:is})", "kohdan say ({0:is})"),
    "may of {}": ("kohta may ({0:is})", "kohdassa may ({0:is})", "kohdan may ({0:is})"),
    "severity of {}": ("kohta severity ({0:is})", "kohdassa severity ({0:is})", "kohdan severity ({0:is})"),
}
# Everything else is a key, and goes by its own name.
KEY: tuple[str, str, str] = ("kohta {0}", "kohdassa {0}", "kohdan {0}")
AND = "ja"
THOUSANDS = "\u00a0"

TEMPLATES: dict[str, str] = {
    # What guides and rules are made of: by far the most frequent.
    'no key "{}" in {}': '{1:in} ei ole avainta "{0}"',
    'did you mean "{}"?': 'tarkoititko "{0}"?',
    "known here: {}": "tässä voit käyttää: {0}",
    "one of: {}": "valitse näistä: {0}",
    "one of: {}, any": "valitse näistä: {0}, any",
    "one or more of: {}": "valitse näistä yksi tai useampi: {0}",
    '{} cannot be "{}"': '{0:is} ei voi olla "{1}"',
    "{} has no {}": "{0:in} pitää olla kohta {1}",
    "the classes in {} are {}": "kielen {0} luokat ovat {1}",
    "{} has to be a text": "{0:in} pitää olla teksti",
    "reply has to be a text": "kohdassa reply pitää olla teksti",
    "REGEX has to be a text": "kohdassa REGEX pitää olla teksti",
    "{} has to be one word": "{0:in} pitää olla yksi sana",
    "{} has to be true or false": "{0:in} pitää olla true tai false",
    "{} has to be a date": "{0:in} pitää olla päivämäärä",
    "year, month and day, such as 2027-03-31": "vuosi, kuukausi ja päivä, esimerkiksi 2027-03-31",
    "{} has to be a whole number from {} up": "{0:in} pitää olla kokonaisluku, vähintään {1}",
    "{} has to be a whole number from {} to {}": "{0:in} pitää olla kokonaisluku väliltä {1}–{2}",
    "{} has to be a mapping of keys and values": "{0:in} pitää olla avaimia arvoineen (avain: arvo)",
    "{} has to be a list of words": "{0:in} pitää olla lista sanoja",
    "{} has to be a word, or a mapping with {}": "{0:in} pitää olla sana tai jokin näistä avaimista: {1}",
    "{} has to name {} to {}": "{0:in} pitää olla {1}–{2} nimeä",
    "{} holds a NUL sign": "{0:is} sisältää NUL-merkin, jota tekstissä ei voi olla",
    "{} needs a language before each text": "{0:in} tarvitaan kieli jokaisen tekstin eteen",
    "write it under fi:, nb: or en:": "kirjoita se kohtaan fi:, nb: tai en:",
    "{} is missing in {}": "{0:in} ei ole kieltä {1}",
    '{} of "{}" is missing in {}': 'perheen "{1}" {0:in} ei ole kieltä {2}',
    "{} asks for nothing": "{0:is} on tyhjä",
    "channel asks for nothing": "kohdassa channel ei ole yhtään kanavaa",
    "sentences asks for nothing": "kohdassa sentences ei ole rajaa",
    "forms asks for nothing": "kohdassa forms ei ole yhtään muotoa",
    "absent asks for nothing": "kohdassa absent ei sanota, mitä puuttuu",
    "put quotes around the whole line if it holds a colon": "jos rivillä on kaksoispiste, laita koko rivi lainausmerkkeihin",
    "put quotes around it if it is meant as a text": "jos tarkoitat tekstiä, laita se lainausmerkkeihin",
    "put figures, yes and no in quotes": "laita luvut, yes ja no lainausmerkkeihin",
    # YAML.
    "this is not YAML: {}": "tämä ei ole YAMLia: {0:phrase}",
    "indent with spaces, not with tabs": "sisennä välilyönneillä, älä sarkaimilla",
    'a text with ": " or that begins with [ { * & ! % @ ` needs quotes around it': (
        'laita teksti lainausmerkkeihin, jos siinä on ": " tai se alkaa jollakin näistä: [ { * & ! % @ `'
    ),
    "a key has to be a word": "avaimen pitää olla sana",
    "quote it if it begins with { or [": "jos se alkaa merkillä { tai [, laita se lainausmerkkeihin",
    'the key "{}" stands here twice': 'avain "{0}" on tässä kahdesti',
    "it was first written in line {}": "ensimmäisen kerran se on rivillä {0}",
    "aliases (*name) are not read here": "viittaukset (*nimi) eivät käy tässä",
    "write the value out where it is needed": "kirjoita arvo auki siihen, missä sitä tarvitaan",
    "a second document starts here": "tästä alkaa toinen dokumentti",
    "one file holds one document": "yhdessä tiedostossa voi olla vain yksi",
    "more than {} levels deep": "sisäkkäisiä tasoja on yli {0}",
    "this number is too long": "tämä luku on liian pitkä",
    "this is read as a number": "tämä luetaan luvuksi",
    "half a sign (a lone surrogate), which no text holds": "puolikas merkki (yksinäinen surrogaatti), jota tekstissä ei voi olla",
    "this file has {} characters, too many for a guide or a rule": (
        "tiedostossa on {0:number} merkkiä, liikaa oppaaksi tai säännöksi"
    ),
    # Files.
    "no such file": "tällaista tiedostoa ei ole",
    "no file matches": "yhtään tällaista tiedostoa ei löydy",
    "cannot be read: {}": "tätä ei saa luettua: {0:phrase}",
    "cannot be written: {}": "tähän ei saa kirjoitettua: {0:phrase}",
    "{} cannot be written: {}": "tiedostoon {0} ei saa kirjoitettua: {1:phrase}",
    "this is no file that can be read": "tätä tiedostoa ei voi lukea",
    "this file is there already": "tämä tiedosto on jo olemassa",
    "choose another name, or move it away": "valitse toinen nimi tai siirrä vanha pois alta",
    "{} files are not read": "{0}-tiedostoja ei lueta",
    "tonelint reads .txt, .md and .jsonl; pipe any other text into `tonelint check -`": (
        "tonelint lukee .txt-, .md- ja .jsonl-tiedostoja; muun tekstin voi putkittaa: `tonelint check -`"
    ),
    "there is nothing to lint in this folder": "tässä kansiossa ei ole mitään tarkistettavaa",
    "tonelint looks for {}": "tonelint etsii näitä: {0}",
    "there is no standard input to read": "putkesta ei tule mitään luettavaa",
    "byte 0x{} at offset {} is not {}": "tavu 0x{0} kohdassa {1} ei ole {2}-merkistöä",
    "byte 0x{} is not UTF-8": "tavu 0x{0} ei ole UTF-8-merkistöä",
    "this is not UTF-8": "tämä ei ole UTF-8-merkistöä",
    "save the file as UTF-8": "tallenna tiedosto UTF-8-muodossa",
    "save it as UTF-8": "tallenna se UTF-8-muodossa",
    "a NUL byte, which no text holds": "NUL-tavu, jota tekstissä ei voi olla",
    "is this a text file?": "onko tämä varmasti tekstitiedosto?",
    "a reply of {} characters is none; up to {} are read": (
        "{0:number} merkkiä ei ole enää vastaus; tonelint lukee enintään {1:number}"
    ),
    "the reply of record {} has {} characters; up to {} are read": (
        "tietueen {0} vastauksessa on {1:number} merkkiä; tonelint lukee enintään {2:number}"
    ),
    "is this a whole export in one text?": "onko tässä koko vientitiedosto yhtenä tekstinä?",
    # Records: JSON Lines, JSON, CSV.
    "this line is not JSON: {}": "tämä rivi ei ole JSONia: {0:phrase}",
    "this line is not JSON that can be read": "tämän rivin JSONia ei saa luettua",
    "this is not JSON: {}": "tämä ei ole JSONia: {0:phrase}",
    "this is not JSON that can be read": "tätä JSONia ei saa luettua",
    "this is not CSV: {}": "tämä ei ole CSV:tä: {0:phrase}",
    'a record is an object, such as {"reply": "…"}': 'kirjoita joka rivi näin: {"reply": "…"}',
    'this record has no "reply"': 'tällä rivillä ei ole kohtaa "reply"',
    'did you mean "reply" where it says "{}"?': 'tarkoititko "reply", kun kirjoitit "{0}"?',
    "keys read here: {}": "luettavat avaimet ovat {0}",
    'no key "{}"': 'avainta "{0}" ei ole',
    'no language "{}" here': 'kieltä "{0}" ei ole',
    'the key "{}" stands in this record twice': 'avain "{0}" on tällä rivillä kahdesti',
    "id has to be a text or a whole number": "kohdassa id pitää olla teksti tai kokonaisluku",
    "there is no record in this file": "tiedostossa ei ole yhtään vastausta",
    "there is no list of records in this file": "tiedostossa ei ole listaa vastauksista",
    'such as [{"reply": "…"}, {"reply": "…"}]': 'esimerkiksi [{"reply": "…"}, {"reply": "…"}]',
    "a header and a row for each reply": "tarvitaan otsikkorivi ja rivi jokaiselle vastaukselle",
    "too many brackets inside one another": "sulkeita on liikaa sisäkkäin",
    "{} cells under a header of {}": "rivillä on {0} solua, otsikkorivillä {1}",
    'put quotes around a text that holds "{}"': 'laita lainausmerkkeihin teksti, jossa on "{0}"',
    # E-mails.
    "there is no mail in this file": "tiedostossa ei ole yhtään viestiä",
    "there is no text in this mail": "tässä viestissä ei ole tekstiä",
    "pictures and attachments are not read": "kuvia ja liitteitä ei lueta",
    "this mail has no words of its own, only what it quotes": "tässä viestissä ei ole omaa tekstiä, vain lainattua",
    "write the answer above the quoted mail": "kirjoita vastaus lainatun viestin yläpuolelle",
    "the last mail is from {}, who is no agent here": "viimeisen viestin kirjoitti {0}, joka ei ole asiakaspalvelija",
    "name the addresses of all agents, or an agent's message with --draft": (
        "kerro kaikkien asiakaspalvelijoiden osoitteet tai valitse jonkun heistä viesti: --draft"
    ),
    "no agent has written anything here": "kukaan asiakaspalvelija ei ole kirjoittanut tässä mitään",
    'there is no message "{}" in this conversation': 'keskustelussa ei ole viestiä "{0}"',
    "they are numbered from 1 to {}": "viestit on numeroitu yhdestä alkaen, viimeinen on {0}",
    'message "{}" is by a {}, and only an agent\'s is linted': (
        'viestin "{0}" kirjoittaja on {1}, ja vain asiakaspalvelijan viestit tarkistetaan'
    ),
    "this is no e-mail: it begins with no header": "tämä ei ole sähköpostiviesti: alusta puuttuvat otsakkeet",
    "an .eml file begins with lines such as From: and Subject:; save a text without them as .txt": (
        ".eml-tiedoston alussa on rivejä kuten From: ja Subject:; tallenna teksti ilman niitä .txt-tiedostoksi"
    ),
    "the headers of this mail are too long to be read": "viestin otsakkeet ovat liian pitkiä luettaviksi",
    "this mail has more than {} parts inside one another, or more than {} in all": (
        "viestissä on yli {0} osaa sisäkkäin tai yhteensä yli {1} osaa"
    ),
    "no mail is written so; save the message alone": "näin ei viestejä kirjoiteta; tallenna pelkkä viesti",
    "this mail says that it has parts, and none is there": "viestissä pitäisi olla osia, mutta yhtään ei löydy",
    "was it cut off when it was saved?": "katkesiko se tallennettaessa?",
    "a mail of {} characters is none; up to {} are read": (
        "{0:number} merkkiä ei ole enää viesti; tonelint lukee enintään {1:number}"
    ),
    "a file of mails with {} bytes is not read; up to {} are": (
        "viestitiedostossa on {0:number} tavua; tonelint lukee enintään {1:number}"
    ),
    'no encoding "{}" is known for mails': 'koodausta "{0}" ei tunneta sähköpostissa',
    "mails are written as 7bit, 8bit, quoted-printable or base64": (
        "sähköpostissa käytetään koodauksia 7bit, 8bit, quoted-printable ja base64"
    ),
    "this base64 text breaks off": "tämä base64-teksti katkeaa kesken",
    "is the file whole?": "onko tiedosto kokonainen?",
    "this mail does not say its charset, and it is not UTF-8": "viesti ei kerro merkistöään, eikä se ole UTF-8",
    'the text of this mail is not in the charset that it names, "{}"': (
        'viestin teksti ei ole sitä merkistöä, jonka viesti ilmoittaa: "{0}"'
    ),
    'this mail names a charset that is not known, "{}"': 'viesti ilmoittaa merkistön, jota ei tunneta: "{0}"',
    "it was read as {}; send or save it as UTF-8": "se luettiin merkistönä {0}; lähetä tai tallenna se UTF-8-muodossa",
    # Names that are not known.
    'no rule and no family "{}"': 'sääntöä tai perhettä "{0}" ei ole',
    "`tonelint rules` lists them all": "`tonelint rules` luettelee kaikki",
    'no rule, family or guide "{}"': 'sääntöä, perhettä tai opasta "{0}" ei ole',
    'no family "{}"': 'perhettä "{0}" ei ole',
    'no language "{}"': 'kieltä "{0}" ei ole',
    'no signal "{}" in {}': '{1:in} ei ole signaalia "{0}"',
    "the signals are {}": "signaalit ovat {0}",
    "no class <{}>": "luokkaa <{0}> ei ole",
    "the classes are {}": "luokat ovat {0}",
    'no guide "{}"': 'opasta "{0}" ei ole',
    'no guide file "{}"': 'opastiedostoa "{0}" ei ole',
    'no guide "{}" to extend': 'opasta "{0}" ei ole, joten sitä ei voi laajentaa',
    "write the name of a guide that comes along, or a path": "kirjoita valmiin oppaan nimi tai tiedoston polku",
    "there are {}": "tarjolla: {0}",
    "this one has {}": "tässä säännössä on {0:list}",
    "there are {}, or give a file": "tarjolla: {0}; voit antaa myös tiedoston",
    "there is no {} in {}": "luokkaa {0} ei ole kielessä {1}",
    "there is no rule in {}": "kielellä {0} ei ole yhtään sääntöä",
    'the guide "{}" has no rules in {}': 'oppaassa "{0}" ei ole sääntöjä kielelle {1}',
    "it speaks {}": "oppaan kielet: {0}",
    "this reply reads so; if it is something else, say --lang": "vastaus näyttää olevan sitä kieltä; jos kieli on jokin muu, kerro se valitsimella --lang",
    # Guides.
    "this tonelint reads guides of version {}": "tämä tonelint lukee version {0} oppaita",
    "this guide cannot be read, it is no file": "tätä opasta ei voi lukea, se ei ole tiedosto",
    "languages has to be a list": "kohdassa languages pitää olla lista",
    "such as [fi, nb, en]": "esimerkiksi [fi, nb, en]",
    '"{}" leads back to this guide': '"{0}" johtaa takaisin tähän oppaaseen',
    "a guide cannot extend itself": "opas ei voi laajentaa itseään",
    '"{}" lies outside this project': '"{0}" on projektin ulkopuolella',
    "keep the guides of one project in one folder tree": "pidä projektin oppaat samassa kansiossa tai sen alla",
    'no folder "{}" beside this guide': 'oppaan vieressä ei ole kansiota "{0}"',
    '"{}" is no pipeline for {}': '"{0}" ei ole kielimalli millekään näistä kielistä: {1}',
    "the name of a package, such as fi_core_news_sm, or the folder of a pipeline beside this guide": (
        "kirjoita paketin nimi, kuten fi_core_news_sm, tai kansio, joka on oppaan vieressä"
    ),
    'the brand "{}" has no word in it': 'brändissä "{0}" ei ole yhtään sanaa',
    'the name "{}" has no word in it': 'nimessä "{0}" ei ole yhtään sanaa',
    "a name has to have 1 to {} signs": "nimessä pitää olla 1–{0} merkkiä",
    "nothing reads this: the replies are in {}": "tämä jää käyttämättä: vastausten kielet ovat {0}",
    "{} (in the phrase {})": "{0:phrase} (ilmauksessa {1})",
    "{} (in the words {})": "{0:phrase} (sanoissa {1})",
    "{} (in the expression {})": "{0:phrase} (lausekkeessa {1})",
    'phrases cannot be added to or taken from "{}"': 'sääntöön "{0}" ei voi lisätä ilmauksia, eikä niitä voi siitä poistaa',
    "give the phrases to a rule of your own under own_rules": "tee ilmauksille oma sääntö kansioon, joka on mainittu kohdassa own_rules",
    '"{}" has no phrase "{}"': 'säännössä "{0}" ei ole ilmausta "{1}"',
    # What contradicts itself in a guide.
    "{} is flagged by {} (“{}”)": "{0:is} rikkoo sääntöä {1} (”{2}”)",
    "change the sentence, or give the rule another severity under rules:": (
        "muuta lausetta tai anna säännölle toinen vakavuus kohdassa rules:"
    ),
    '"{}" is avoided here and allowed in line {}': '"{0}" on tässä vältettävä ja rivillä {1} sallittu',
    "keep one of them": "valitse niistä jompikumpi",
    'the experiment "{}" ended on {}': 'kokeilu "{0}" päättyi {1}',
    "take it out, or give it another day": "poista se tai anna sille uusi päivä",
    "take it out, or give it another day, ask {}": "poista se tai anna sille uusi päivä; asiasta tietää {0}",
    '"{}" has no {} in {}': 'piirteestä "{0}" puuttuu kielellä {2}: {1:list}',
    "one sentence each is enough to show what is meant": "yksi lause kumpaankin riittää näyttämään, mitä tarkoitetaan",
    "the roles are played for upset customers too": "roolissa pysytään silloinkin, kun asiakas on tolaltaan",
    "write never: [upset], because nobody wants a captain when the ship sinks": (
        "kirjoita never: [upset], sillä kukaan ei kaipaa kapteenileikkiä, kun laiva uppoaa"
    ),
    'the freedom "{}" is never told': 'vapaudesta "{0}" ei koskaan kerrota',
    "{} is allowed here": "tämä opas sallii: {0}",
    "{} is not one of the guide's languages: nothing reads this": "{0} ei kuulu oppaan kieliin, joten tämä jää käyttämättä",
    "1 thing to look at.": "Yksi asia katsottavaksi.",
    "{} things to look at.": "{0} asiaa katsottavaksi.",
    "This guide agrees with itself.": "Opas on sovussa itsensä kanssa.",
    # Rules.
    "this rule has no {}": "säännöstä puuttuu kohta {0}",
    'the family "{}" has no {}': 'perheestä "{0}" puuttuu kohta {1}',
    '"{}" is half a name': '"{0}" on vasta puolet nimestä',
    "write family/rule, such as canned-opener/kind-regards": "kirjoita perhe/sääntö, esimerkiksi canned-opener/kind-regards",
    '"{}" is no name for a rule': '"{0}" ei käy säännön nimeksi',
    "use small letters, figures and hyphens": "käytä pieniä kirjaimia, numeroita ja yhdysmerkkejä",
    "this rule is there already": "tämä sääntö on jo olemassa",
    "see {}": "katso {0}",
    'there is a family "{}" already': 'perhe "{0}" on jo olemassa',
    'there is a rule "{}" already, in {}': 'sääntö "{0}" on jo olemassa, tiedostossa {1}',
    "give it a name of its own, or set its severity under rules: in the guide": (
        "anna sille oma nimi tai säädä vakavuus oppaan kohdassa rules:"
    ),
    "give it a name of its own; the guide's rules can set the other to allow": (
        "anna sille oma nimi; toisen voit sallia oppaan kohdassa rules:"
    ),
    "this file is not read": "tätä tiedostoa ei lueta",
    "a rule lies in <lang>/<family>/<name>.yaml": "säännön paikka on <kieli>/<perhe>/<nimi>.yaml",
    "give it a family in families.yaml": "lisää perhe tiedostoon families.yaml",
    "a rule matches by exactly one kind of match": "säännössä pitää olla täsmälleen yksi hakutapa",
    "anchors belong to a rule with tokens": "anchors kuuluu sääntöön, jossa on tokens",
    "shown_at belongs to a rule with parts": "shown_at kuuluu sääntöön, jossa on parts",
    "within belongs beside at_least": "within tarvitsee rinnalleen kohdan at_least",
    "at_least: 3 waits for the third": "esimerkiksi at_least: 3 odottaa kolmatta osumaa",
    "within belongs to a rule with phrases or forms": "within kuuluu sääntöön, jossa on phrases tai forms",
    "at_least has no place in such a rule": "at_least ei sovi tällaiseen sääntöön",
    "what is said of the whole reply is said once": "koko vastauksesta huomautetaan vain kerran",
    "list form classes, such as [<PASSIVE>]": "luettele muotoluokkia, esimerkiksi [<PASSIVE>]",
    "share has no place beside of: words or in: sentence": "share ei sovi yhteen kohdan of: words eikä kohdan in: sentence kanssa",
    "it is the percentage of the sentences in a reply that hold a signal or a form": (
        "se kertoo, kuinka monessa prosentissa vastauksen virkkeistä signaali tai muoto on"
    ),
    "more_than by language belongs to a rule for any": "kielikohtainen more_than kuuluu sääntöön, joka on kaikille kielille (any)",
    "write one number": "kirjoita yksi luku",
    "list signals or form classes under of:": "luettele signaaleja tai muotoluokkia kohtaan of:",
    'the ear does not tell "{}"': 'korva ei erota perhettä "{0}"',
    "an ear hears one language": "korva kuulee vain yhtä kieltä",
    "write a rule for each language": "kirjoita oma sääntö joka kielelle",
    "parts has to be a list of mappings": "kohdassa parts pitää olla lista, jossa joka rivillä on omat avaimensa",
    "each with {}, when or families": "joka rivillä {0} ja lisäksi when tai families",
    "parts need at_least": "parts tarvitsee rinnalleen kohdan at_least",
    "the sum of weights that makes the rule speak": "se on painojen summa, josta alkaen sääntö huomauttaa",
    "all parts together weigh {}, which never is at_least {}": "osat painavat yhteensä {0}, eikä se riitä: at_least on {1}",
    "a part holds by when or by families": "osalla on ehtona joko when tai families",
    "give it exactly one": "anna sille niistä täsmälleen yksi",
    "list families, such as [canned-opener]": "luettele perheitä, esimerkiksi [canned-opener]",
    'two parts are called "{}"': 'kahdella osalla on nimi "{0}"',
    "{} needs a context": "{0:in} pitää sanoa, milloin se pätee",
    "list signals under has: or lacks:": "luettele signaaleja kohtaan has: tai lacks:",
    "name one or more channels, such as [public, chat]": "nimeä ainakin yksi kanava, esimerkiksi [public, chat]",
    "write at_least: or at_most:": "kirjoita at_least: tai at_most:",
    "no reply has {} sentences or more and {} at most": "missään vastauksessa ei voi olla vähintään {0} mutta enintään {1} virkettä",
    "{} needs two examples or more": "{0:in} pitää olla ainakin kaksi esimerkkiä",
    "a flag example marks what is found": "flag-esimerkissä pitää olla merkittynä se, mikä löytyy",
    "put <<…>> around the span": "laita se merkkien <<…>> väliin",
    "a pass example marks nothing": "pass-esimerkissä ei merkitä mitään",
    "take <<…>> away": "ota merkit <<…>> pois",
    "coverage is of a guide": "kattavuus lasketaan oppaasta",
    "name one, such as tonelint.yaml": "nimeä opas, esimerkiksi tonelint.yaml",
    # Token patterns and pipelines.
    "a token pattern is a list of mappings, one for each token": "kuvio on lista, jossa jokaisella sanalla on omat avaimensa",
    "OP is one of 1, ?, *, + and !": "OP on jokin näistä: 1, ?, *, + tai !",
    'in quotation marks, as in OP: "?"': 'lainausmerkeissä, siis OP: "?"',
    "LENGTH has to be a whole number": "kohdassa LENGTH pitää olla kokonaisluku",
    "spaCy cannot read this token pattern: {}": "spaCy ei ymmärrä tätä kuviota: {0}",
    "the trained pipeline {} cannot be loaded: {}": "kielimallia {0} ei saa ladattua: {1:phrase}",
    "this pattern has no given word that must occur, and would be run on every draft": (
        "kuviossa ei ole sanaa, jonka on pakko esiintyä, joten sitä pitäisi etsiä joka vastauksesta"
    ),
    "give the rule anchors: the phrases that wake it": "lisää sääntöön anchors: ilmaukset, jotka herättävät sen",
    # How phrases are written.
    '"{}" closes a bracket that was never opened': '"{0}" sulkee sulun, jota ei ole avattu',
    'this bracket is never closed with "{}"': 'tätä sulkua ei suljeta merkillä "{0}"',
    'this bracket is never closed with "}"': 'tätä sulkua ei suljeta merkillä "}"',
    "brackets more than {} deep": "sulkeita on sisäkkäin yli {0}",
    '"{}" has no place inside {…}: endings are plain text': '"{0}" ei sovi merkkien {…} väliin: päätteet ovat pelkkää tekstiä',
    '"{}" has no word in it': 'ilmauksessa "{0}" ei ole yhtään sanaa',
    "write signs as re:…": "kirjoita pelkät merkit näin: re:…",
    "put a space on both sides of … ^ $ and of a class": "jätä välilyönti merkkien … ^ $ ja luokkien kummallekin puolelle",
    "too many spellings glued together": "liian monta kirjoitusasua on kiinni toisissaan",
    "put a space between the groups": "jätä ryhmien väliin välilyönti",
    "this phrase can match without any word of its own": "tämä ilmaus voi osua ilman yhtään omaa sanaa",
    "give it a word that must be there": "anna sille sana, jonka on pakko olla mukana",
    '"{}" alone would be enough for this phrase, and it is everywhere': (
        'tähän ilmaukseen riittäisi pelkkä "{0}", ja se on joka paikassa'
    ),
    "brackets () make optional, [x|y] is one of them": "suluissa () oleva saa puuttua, [x|y] tarkoittaa jompaakumpaa",
    "a gap at the edge of a phrase catches nothing": "aukko ilmauksen reunassa ei osu mihinkään",
    "begin and end with a word": "aloita ja lopeta sanalla",
    "this phrase is too long to be one": "tämä on liian pitkä yhdeksi ilmaukseksi",
    "write it as several phrases": "kirjoita se useana ilmauksena",
    "this expression has no sign that must occur, and would be run on every draft": (
        "lausekkeessa ei ole merkkiä, jonka on pakko esiintyä, joten sitä pitäisi etsiä joka vastauksesta"
    ),
    "regular expressions are for signs such as {{ or !!; write words in the notation, shouting as <CAPS>": (
        "säännölliset lausekkeet on tarkoitettu merkeille, kuten {{ tai !!; kirjoita sanat ilmauksina ja huutaminen näin: <CAPS>"
    ),
    "this regular expression does not parse: {}": "tässä säännöllisessä lausekkeessa on virhe: {0:phrase}",
    "a back reference can take for ever": "takaisinviittaus voi kestää loputtomiin",
    "a repeat or a choice inside a repeated group can take for ever": (
        "toisto tai vaihtoehto toistuvan ryhmän sisällä voi kestää loputtomiin"
    ),
    "repeat a single sign or class instead, or give the alternatives phrases of their own": (
        "toista yhtä merkkiä tai luokkaa, tai tee vaihtoehdoista omat ilmauksensa"
    ),
    "a repeat reaches {} signs at most": "toisto ulottuu enintään {0} merkkiin",
    "so many repeats and choices can take for ever": "näin monen toiston ja vaihtoehdon läpikäynti voi kestää loputtomiin",
    # The command line.
    "--statistics goes with --format text or concise; JSON has a summary of its own.": (
        "--statistics sopii yhteen muotojen text ja concise kanssa; JSONissa on oma yhteenvetonsa."
    ),
    "--stdin-filename is for standard input; name it with -, or leave the option out.": (
        "--stdin-filename on putkesta luettavalle tekstille; lisää - tai jätä valitsin pois."
    ),
    "there is nobody to ask here": "täällä ei ole ketään, jolta kysyä",
    "give the answers as a YAML file, or - for standard input": "anna vastaukset YAML-tiedostona tai merkki -, jos ne tulevat putkesta",
    "the questions were broken off, so nothing was written": "kysymykset jäivät kesken, joten mitään ei kirjoitettu",
    "--top has to be a whole number from 1 up, not {}": "--top tarvitsee kokonaisluvun, joka on vähintään 1; {0} ei käy",
    "no reply is in a language of the guide": "yhtään vastausta ei ole kirjoitettu oppaan kielillä",
    "there is no reply to learn from": "ei ole yhtään vastausta, josta oppia",
    "the report could not be written: {}": "raporttia ei saatu kirjoitettua: {0:phrase}",
}

# What YAML, JSON, the system and click say, as far as it is frequent; the rest stays as they say it.
FOREIGN: dict[str, str] = {
    # YAML.
    "mapping values are not allowed in this context": "kaksoispiste on paikassa, johon se ei käy",
    "mapping values are not allowed here": "kaksoispiste on paikassa, johon se ei käy",
    "did not find expected key": "tässä pitäisi olla avain; tarkista sisennys ja lainausmerkit",
    "did not find expected ',' or ']'": "tästä puuttuu , tai ]",
    "did not find expected ',' or '}'": "tästä puuttuu , tai }",
    "did not find expected '-' indicator": "tästä puuttuu listan viiva -",
    "did not find expected node content": "tästä puuttuu arvo",
    "did not find expected <document start>": "tässä pitäisi olla tiedoston alku; tarkista sisennys",
    "could not find expected ':'": "tästä puuttuu kaksoispiste",
    "expected <block end>, but found '{}'": "tässä ei voi olla {0}; tarkista sisennys",
    "found character that cannot start any token": "mikään ei voi alkaa tällä merkillä",
    "found character '\\t' that cannot start any token": "mikään ei voi alkaa sarkaimella",
    "found a tab character that violates indentation": "sisennyksessä on sarkain",
    "found unexpected end of stream": "teksti jää kesken; puuttuuko lainausmerkki?",
    "found unknown escape character": "kenoviivan jälkeen on merkki, jota ei tunneta",
    "found undefined alias": "viittaus johonkin, mitä ei ole",
    "block sequence entries are not allowed in this context": "listan viiva on paikassa, johon se ei käy",
    "control characters are not allowed": "ohjausmerkkejä ei voi käyttää",
    # The system.
    "permission denied": "sinulla ei ole siihen oikeutta",
    "is a directory": "se on kansio",
    "not a directory": "polulla on jotain, mikä ei ole kansio",
    "no such file or directory": "tiedostoa tai kansiota ei ole",
    "file exists": "sen niminen on jo olemassa",
    "file name too long": "nimi on liian pitkä",
    "read-only file system": "levylle ei voi kirjoittaa",
    "no space left on device": "levy on täynnä",
    "too many levels of symbolic links": "linkit kiertävät kehää",
    "unknown reason": "syytä ei tiedetä",
    # JSON and CSV.
    "Expecting value": "tästä puuttuu arvo",
    "Expecting ',' delimiter": "tästä puuttuu pilkku",
    "Expecting ':' delimiter": "tästä puuttuu kaksoispiste",
    "Expecting property name enclosed in double quotes": "avaimen ympärille tarvitaan lainausmerkit",
    "Illegal trailing comma before end of object": "viimeisen arvon perässä on ylimääräinen pilkku",
    "Illegal trailing comma before end of array": "viimeisen arvon perässä on ylimääräinen pilkku",
    "Unterminated string starting at": "tästä alkavasta tekstistä puuttuu loppulainausmerkki",
    "Extra data": "tästä eteenpäin on jotain ylimääräistä",
    "Invalid control character at": "tekstissä on rivinvaihto tai muu ohjausmerkki",
    "Invalid \\escape": "kenoviivan jälkeen on merkki, jota ei tunneta",
    "unexpected end of data": "teksti jää kesken; puuttuuko lainausmerkki?",
    "line contains NUL": "rivillä on NUL-merkki",
    # Regular expressions.
    "{} at position {}": "{0:phrase} (merkki {1})",
    "unterminated character set": "hakasulku jää auki",
    "missing ), unterminated subpattern": "sulku jää auki",
    "unbalanced parenthesis": "sulku suljetaan, vaikka sitä ei ole avattu",
    "nothing to repeat": "ei ole mitään toistettavaa",
    "multiple repeat": "kaksi toistoa peräkkäin",
    "bad escape {}": "{0} ei tarkoita mitään",
    # The command line.
    "No such option: {}": "Valitsinta {0} ei ole",
    "No such option: {} Did you mean {}?": "Valitsinta {0} ei ole. Tarkoititko {1}?",
    "No such command '{}'.": "Komentoa '{0}' ei ole.",
    "No such command '{}'. Did you mean '{}'?": "Komentoa '{0}' ei ole. Tarkoititko '{1}'?",
    "Missing argument '{}'.": "Komennosta puuttuu '{0}'.",
    "Missing option '{}'.": "Komennosta puuttuu valitsin '{0}'.",
    "Invalid value for '{}': {}": "Kohdan '{0}' arvo ei käy: {1:phrase}",
    "'{}' is not one of {}.": "'{0}' ei ole mikään näistä: {1}.",
    "'{}' is not a valid integer range.": "'{0}' ei ole kokonaisluku.",
    "{} is not in the range {}.": "{0} ei ole välillä {1}.",
}
