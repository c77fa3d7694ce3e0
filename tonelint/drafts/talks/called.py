"""What people and exports call a customer, an agent, a bot and a note."""

from __future__ import annotations

_WORDS = {
    "customer": """
        customer, user, end-user, enduser, client, consumer, guest, visitor, buyer, shopper, caller, requester,
        patient, member, passenger, traveller, traveler, tenant, resident, subscriber, applicant, policyholder, patron, inquirer, enquirer,
        the customer, asiakas, asiakkaan viesti, käyttäjä, vieras, tilaaja, ostaja, yhteydenottaja, soittaja, potilas, kysyjä,
        jäsen, matkustaja, vuokralainen, asukas, hakija, kävijä, kuluttaja, vakuutettu, vakuutuksenottaja, vierailija,
        loppukäyttäjä, kuntalainen, asiakkaan viestit,
        kunde, kunden, bruker, brukeren, gjest, gjesten, innsender, innsenderen, kjøper, kjøperen, pasient, pasienten, medlem, medlemmet, klient,
        klienten, søker, søkeren, innringer, innringeren, passasjer, passasjeren, reisende, leietaker, leietakeren, beboer, beboeren, abonnent, abonnenten,
        forbruker, forbrukeren, besøkende, den besøkende, den reisende, spørsmålsstiller, spørsmålsstilleren, sluttbruker, sluttbrukeren,
        forsikringstaker, forsikringstakeren, innbygger, innbyggeren, kundens melding
        """,
    "agent": """
        agent, support, support agent, assistant, operator, representative, rep, advisor, adviser, staff, employee,
        customer service, customer support, customer care, service desk, helpdesk, help desk, draft, reply,
        csr, customer service representative, customer service rep, customer service agent, customer service advisor,
        customer support agent, customer support representative, customer care agent, support representative, support specialist,
        customer success manager, service agent, service representative, specialist, moderator, consultant, salesperson, sales, seller,
        live agent, the agent, clerk, receptionist, help center, help centre,
        asiakaspalvelija, asiakaspalvelu, aspa, palvelija, neuvoja, asiakasneuvoja, virkailija, tuki, asiakastuki,
        myyjä, asiantuntija, palveluneuvoja, palveluasiantuntija, asiakasvastaava, asiakaspalveluneuvoja, asiakaspalveluedustaja, edustaja,
        agentti, moderaattori, tukihenkilö, konsultti, myynti, palvelupiste, käsittelijä, työntekijä,
        asiakaspalveluvirkailija, vastaanottovirkailija, asiakaspalvelusihteeri, asiakaspalvelijan vastaus,
        luonnos, vastaus, kundebehandler, kundebehandleren, kundeservice, kundesenter, kundesenteret, kundestøtte, kundestøtten, kundeveileder,
        kundeveilederen, saksbehandler,
        saksbehandleren, rådgiver, rådgiveren, veileder, veilederen, medarbeider, medarbeideren, brukerstøtte, brukerstøtten, selger, selgeren, kundekonsulent, kundekonsulenten,
        kunderådgiver, kunderådgiveren, kundeansvarlig, kundemedarbeider, kundemedarbeideren, kundeservicemedarbeider,
        kundeservicemedarbeideren, konsulent, konsulenten, ekspert, eksperten, spesialist, spesialisten, moderator, moderatoren,
        resepsjonist, resepsjonisten, ansatt, den ansatte, agenten, utkast, svar
        """,
    "bot": """
        bot, chatbot, robot, autoreply, auto-reply, automatic reply, virtual assistant,
        botti, chatbotti, robotti, automaattivastaus, automaattinen vastaus, virtuaaliavustaja, tekoälyavustaja,
        boten, chatboten, roboten, chatrobot, chatroboten, virtuell assistent, autosvar, automatsvar, automatisk svar
        """,
    "note": """
        note, internal, internal note, internal comment, private note, system, system message,
        muistiinpano, sisäinen, sisäinen muistiinpano, sisäinen kommentti, sisäinen viesti, sisäinen huomautus, järjestelmä,
        järjestelmäviesti, notat, intern, internt, internt notat, internnotat, intern merknad, intern kommentar, intern melding, merknad,
        systemmelding
        """,
}
KNOWN = {word.strip(): role for role, words in _WORDS.items() for word in words.split(",")}
