"""What the columns of tables of macros are usually called, and what stands in them, in English, Finnish and Norwegian."""

TITLE = frozenset(
    "title name subject label heading otsikko nimi aihe makronimi tittel navn emne overskrift makronavn malnavn".split()
)
BODY = frozenset(
    "body text content contents snippet message reply response answer template macro comment html markdown "
    "replytext replybody responsetext messagetext messagebody bodytext macrotext templatetext "
    "teksti sisältö viesti vastaus vastauspohja pohja makro fraasi vastausteksti viestiteksti viestipohja makroteksti "
    "tekstipohja pohjateksti leipäteksti valmisvastaus mallivastaus vastausmalli vakiovastaus vakioteksti pikavastaus "
    "tekst innhold melding svar svartekst mal frase meldingstekst makrotekst tekstmal svarmal maltekst brødtekst "
    "standardsvar standardtekst ferdigsvar hurtigsvar".split()
)
# What holds a text where nothing else does, and beside a column of texts is what it is called.
CALLED = frozenset("macro template snippet makro vastauspohja pohja mal tekstmal svarmal".split())
TOPIC = frozenset("subject label heading aihe emne".split())  # titles of a mail, beside which a macro has its own name
# What tells a form of a text and not which text it is: `HTML` and `Plain text` are one message.
FORM = frozenset("html plain rich text teksti tekst".split())
# What stands beside one of these words without changing what it means.
BESIDE = frozenset(
    "canned saved quick full plain rich of the vastauksen viestin makron pohjan valmis asiakkaalle "
    "ferdig lagret i svaret meldingen makroen malen".split()
)
# What stands beside a language in the name of a column that holds the text in it.
VERSION = frozenset(
    "in på version versions translation translated käännös käännettynä versio oversettelse oversatt versjon".split()
)
EDITION = frozenset("version versions versio versjon".split())  # beside a code, as in Version no, often a number
ID = frozenset(
    "id key uuid shortcut shortcode short_code trigger tunnus tunniste pikakoodi nøkkel snarvei hurtigtekst".split()
)
# Where a table has no column of ids, what numbers its rows.
NUMBER = frozenset("nr nro no # nummer numero koodi kode".split())
LOCALE = frozenset("lang language locale kieli kielikoodi språk sprak".split())
ACTIVE = frozenset(
    "active enabled is_active is_enabled isenabled isactive published aktiivinen käytössä julkaistu aktiv aktivert "
    "i_bruk publisert".split()
)
SHUT = frozenset(
    "inactive disabled archived deleted draft is_archived is_deleted is_draft arkistoitu poistettu luonnos "
    "inaktiv deaktivert arkivert slettet utkast".split()
)
STATUS = frozenset("status state macro_status template_status tila makron_tila makrostatus".split())
PUBLIC = frozenset("public julkinen offentlig".split())
INTERNAL = frozenset("internal private sisäinen intern".split())
USAGE = frozenset(
    "usage usages uses used usage_count use_count usagecount usecount times_used used_count "
    "käyttökerrat käyttö käyttömäärä käyttökertoja käytetty "
    "bruk brukt antall_bruk antall_brukt ganger_brukt antall_ganger_brukt".split()
)
# What tables say beside a text that came from a customer, or of one conversation; macros have nothing of the kind.
PEOPLE = frozenset(
    "customer customers user username author from sender email phone reviewer rating stars score sentiment order ticket "
    "conversation asiakas asiakkaan lähettäjä kirjoittaja käyttäjä sähköposti puhelin arvosana arvio tähdet tilaus tiketti "
    "keskustelu kunde kunden kundens avsender forfatter bruker epost telefon vurdering karakter stjerner ordre sak "
    "henvendelse samtale comment comments review feedback complaint date timestamp sent received kommentti palaute valitus "
    "päivämäärä lähetetty saapunut kommentar anmeldelse tilbakemelding klage dato tidspunkt sendt mottatt".split()
)
OFF = tuple(  # what a status is called that keeps a macro from customers
    (
        "inactive|not active|disabled|deactivated|draft|archived|deleted|unpublished|retired|obsolete|"
        "ei käytössä|ei aktiivinen|poissa käytöstä|pois käytöstä|pois päältä|epäaktiivinen|passiivinen|"
        "luonnos|arkistoitu|poistettu|vanhentunut|julkaisematon|"
        "inaktiv|ikke aktiv|ikke i bruk|deaktivert|avslått|slått av|utkast|kladd|arkivert|slettet|utgått|upublisert|ikke publisert"
    ).split("|")
)
NO = ("false", "0", "no", "off", "ei", "nei", "epätosi", "usann", *OFF)
YES = ("true", "1", "yes", "on", "kyllä", "ja", "tosi", "sann", "x")
