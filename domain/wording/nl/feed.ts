export const feed = {
  "fault.calendar.notACalendar": "Dit is geen agenda. We zoeken een bestand dat met BEGIN:VCALENDAR begint.",
  "fault.calendar.webPage":
    "Dit is een webpagina en geen agenda. Zoek op die pagina naar de link van de agenda (vaak ‘iCal’ of ‘.ics’).",
  "fault.calendar.empty": "Dit bestand is leeg.",
  "fault.calendar.noEvents": "In deze agenda staan geen activiteiten.",
  "fault.calendar.tooLarge": "Dit bestand is te groot. Hoogstens {most} MB kan.",
  "fault.calendar.tooHeavy": "Dit bestand kost te veel tijd of geheugen om te lezen. Exporteer een kortere periode.",
  "fault.calendar.tooManyEvents":
    "In deze agenda staan {count} activiteiten. Hoogstens {most} kan: kies een kortere periode.",
  "fault.calendar.noTitle": "Deze activiteit heeft geen titel.",
  "fault.calendar.noStart": "Deze activiteit heeft geen begin.",
  "fault.calendar.badDate": "De datum of tijd van deze activiteit kunnen we niet lezen: {text}",
  "fault.calendar.badEnd": "Deze activiteit eindigt niet na haar begin.",
  "fault.calendar.unknownZone": "De tijdzone van deze activiteit kennen we niet: {zone}",
  "fault.calendar.thisAndFuture":
    "Deze wijziging geldt voor ‘deze en alle volgende’. Dat kunnen we niet overnemen: pas de reeks zelf aan.",
  "fault.calendar.unreadable": "Deze activiteit kunnen we niet lezen.",
  "fault.calendar.cutOff": "Deze activiteit breekt af: het einde ontbreekt.",
  "fault.offers.empty": "Dit bestand is leeg.",
  "fault.offers.notATable": "Dit is geen tabel die we kunnen lezen. Bewaar je lijst als CSV en probeer het opnieuw.",
  "fault.offers.noTitleColumn": "We zien geen kolom met titels. Zet boven één kolom ‘titel’.",
  "fault.offers.noRows": "Onder de kolomnamen staat nog geen aanbod.",
  "fault.offers.tooLarge": "Dit bestand is te groot. Hoogstens {most} MB kan.",
  "fault.offers.tooManyRows": "In dit bestand staan {count} rijen. Hoogstens {most} kan.",
  "fault.offers.noTitle": "Deze rij heeft geen titel.",
  "fault.offers.twice": "Dit aanbod staat er twee keer in. De eerste keer is op regel {line}.",
} as const;
