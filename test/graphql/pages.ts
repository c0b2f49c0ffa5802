const POST = "id title description language url network { id slug name } price valueForms";
const FACETS = "themes { id name } audiences { id name }";
const FLAG = `id kind band score probability state firstSeen dates mayAnswer reasons { code text weight }
  paidOtherwise { subsidised free { title } paid { title } }
  events { ${POST} start end timeZone allDay status area { id name } online listedBy { id name } }
  offers { ${POST} need { id name } form areas { id name } audiences { id name } }`;
const ON_DESK = `id kind band state joined dates firstSeen alignment { id state deadline }
  care { assignee { id name } snoozedUntil notes { id } }
  events { id title start end allDay network { id slug name } area { id name } themes { id name } }
  offers { id title network { id slug name } areas { id name } need { id name } }`;
const CHOICES =
  "networks { id slug name } areas { id name parent } themes { id name parent } audiences { id name broader }";

/** What pages ask, each with the longest lists that it may ask for. */
export const PAGES = {
  agenda: `{ viewer { person { name } } ${CHOICES}
    agenda(from: "2026-12-01T00:00:00+01:00", to: "2027-06-01T00:00:00+02:00", first: 100) {
      nodes { start end event { id title status allDay timeZone recurrenceText network { id slug name }
        hosts { id slug name } listedBy { id slug name } place { name } area { id name } online ${FACETS} valueForms price } }
      pageInfo { hasNextPage endCursor } } }`,
  event: `query ($id: ID!) { event(id: $id) { ${POST} ${FACETS} version start end timeZone allDay recurrence recurrenceText status holdUntil
      hosts { id slug name url } listedBy { id slug name } posts { id url network { id name } }
      next(first: 100) { start end } place { name } area { id name } online expectedAttendance funder imported flags { ${FLAG} } } }`,
  offers: `{ ${CHOICES} offers(first: 100) { totalCount pageInfo { hasNextPage endCursor }
      nodes { ${POST} need { id name } form areas { id name } audiences { id name } schedule status confirmedAt } }
    offerFacets { needs { theme { id name } count } areas { area { id name } count }
      audiences { audience { id name } count } networks { network { id name } count } valueForms { valueForm count } } }`,
  nearest: `{ searchReading(search: "btw", of: OFFERS) { corrected { typed found } leftOut }
    nearestOffers(search: "btw") { search without totalCount offers { ${POST} need { id name } form areas { id name } } }
    nearestAgenda(from: "2026-12-01T00:00:00+01:00", to: "2027-06-01T00:00:00+02:00") { search without
      happenings { start end event { id title status network { id slug name } place { name } area { id name } flags { band state } } } } }`,
  flags: `{ ${CHOICES} flags(first: 100) { totalCount pageInfo { hasNextPage endCursor } nodes { ${FLAG} } } }`,
  desk: `{ networks { id name } colleagues { id name } desk(first: 100) { totalCount pageInfo { hasNextPage endCursor } nodes { ${ON_DESK} } } }`,
  deskColumns: `{ networks { id name } colleagues { id name } deskColumns(first: 8) { state totalCount nodes { ${ON_DESK} } } }`,
  flag: `query ($id: ID!) { flag(id: $id) { ${FLAG} answers { id answer reason note by at mayCorrect corrections { id text state post { ... on Event { id } } } } } }`,
  network: `{ networks { id slug name purpose forWhom areas { id name } valueForms howToJoin url fundingUntil
      wishes { other { id slug name } reason } wishedBy { network { id slug name } reason } wishable { id name }
      imports { id kind at undoneAt counts { new changed same refused } } } }`,
  check: `query ($network: ID!) { checkEvent(input: { network: $network title: "Btw-avond" description: "" language: nl
      start: "2026-12-15T19:00:00+01:00" end: "2026-12-15T21:00:00+01:00" themes: [] audiences: [] }) {
        flags { ${FLAG} } slots { start end label reasons { text } } faults { field message }
        suggested { ${FACETS} need { id } form areas { id name } } } }`,
};
