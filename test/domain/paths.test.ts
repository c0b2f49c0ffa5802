import { expect, test } from "vitest";
import { paths, withQuery } from "#domain/paths.ts";

test("every address is the one that links in mails and calendars count on", () => {
  const addresses = Object.entries(paths).map(([name, path]) => [
    name,
    typeof path === "string" ? path : path("a b/c"),
  ]);
  expect(Object.fromEntries(addresses)).toEqual({
    agenda: "/",
    event: "/events/a%20b%2Fc",
    newEvent: "/events/new",
    editEvent: "/events/a%20b%2Fc/edit",
    cancelEvent: "/events/a%20b%2Fc/cancel",
    holdEvent: "/events/a%20b%2Fc/hold",
    undoOffer: "/offers/a%20b%2Fc/undo",
    log: "/log",
    logFile: "/log.csv",
    undoEvent: "/events/a%20b%2Fc/undo",
    checkEvent: "/events/check",
    eventFile: "/events/a%20b%2Fc/calendar.ics",
    offers: "/offers",
    offer: "/offers/a%20b%2Fc",
    newOffer: "/offers/new",
    editOffer: "/offers/a%20b%2Fc/edit",
    confirmOffer: "/offers/a%20b%2Fc/confirm",
    withdrawOffer: "/offers/a%20b%2Fc/withdraw",
    checkOffer: "/offers/check",
    networks: "/networks",
    network: "/networks/a%20b%2Fc",
    flags: "/flags",
    flag: "/flags/a%20b%2Fc",
    securityText: "/.well-known/security.txt",
    days: "/days",
    day: "/days/a%20b%2Fc",
    newDay: "/days/new",
    dayList: "/days/list",
    learning: "/learning",
    correctFlag: "/flags/a%20b%2Fc/correct",
    correction: "/corrections/a%20b%2Fc",
    import: "/import",
    feeds: "/feeds",
    found: "/import/found",
    labels: "/import/labels",
    signIn: "/sign-in",
    signInFirst: "/sign-in?next=a+b%2Fc",
    signOut: "/sign-out",
    account: "/account",
    agendaFile: "/agenda.ics",
    agendaAtom: "/agenda.atom",
    agendaJson: "/agenda.json",
    agendaJsonLd: "/agenda.jsonld",
    subscribe: "/subscribe",
    ownCalendar: "/calendars/a%20b%2Fc",
    offersJson: "/offers.json",
    offersCsv: "/offers.csv",
    demo: "/demo",
    language: "/language",
  });
});

test("an address without parameters stays bare", () => {
  expect(withQuery("/offers", {})).toBe("/offers");
  expect(withQuery("/offers", { q: "hulp bij btw" })).toBe("/offers?q=hulp+bij+btw");
});
