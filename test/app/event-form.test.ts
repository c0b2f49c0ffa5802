import { expect, test } from "vitest";
import { faultsOfEvent } from "#app/forms/event-form/answer-event.server.ts";
import { clockQuestions } from "#app/forms/event-form/clock-questions.server.ts";
import { eventInputOf } from "#app/forms/event-form/event-input.server.ts";
import { momentOf } from "#app/forms/event-form/event-moment.server.ts";
import { valuesOfEvent } from "#app/forms/event-form/event-prefill.server.ts";
import { readEventValues } from "#app/forms/event-form/event-values.server.ts";

function typed(fields: Record<string, string | string[]>) {
  const form = new FormData();
  const plain = { network: "n1", title: "Avond", date: "2026-12-01", start: "19:00", end: "21:00", repeat: "NONE" };
  for (const [name, value] of Object.entries({ ...plain, ...fields })) {
    for (const one of [value].flat()) form.append(name, one);
  }
  return readEventValues(form);
}

const instants = (fields: Record<string, string>) => {
  const { input, nextDay } = eventInputOf(typed(fields));
  return { start: input?.start, end: input?.end, nextDay };
};
const faultsOf = (fields: Record<string, string>) =>
  eventInputOf(typed(fields)).faults.map(({ field, key }) => `${field} ${key}`);

test("a filled form becomes what the board takes", () => {
  const values = typed({
    themes: ["btw", "markt"],
    valueForms: ["FREE", "NONSENSE"],
    people: "40",
    url: "www.tna.nl",
    area: "gein",
  });
  expect(eventInputOf(values)).toEqual({
    nextDay: false,
    faults: [],
    input: {
      network: "n1",
      title: "Avond",
      description: "",
      language: "nl",
      start: "2026-12-01T18:00:00.000Z",
      end: "2026-12-01T20:00:00.000Z",
      timeZone: "Europe/Amsterdam",
      allDay: false,
      recurrence: null,
      place: null,
      area: "gein",
      online: false,
      invitationOnly: false,
      themes: ["btw", "markt"],
      audiences: [],
      valueForms: ["FREE"],
      price: null,
      coHosts: [],
      expectedAttendance: 40,
      funder: null,
      url: "https://www.tna.nl",
      status: "CONFIRMED",
      holdUntil: null,
    },
  });
});

test("an end that is not after the begin lies on the next day, and that is said", () => {
  expect(instants({ start: "21:00", end: "01:00" })).toEqual({
    start: "2026-12-01T20:00:00.000Z",
    end: "2026-12-02T00:00:00.000Z",
    nextDay: true,
  });
});

test("a night in which the clock changes keeps its wall times", () => {
  expect(instants({ date: "2027-03-27", start: "21:00", end: "04:00" })).toEqual({
    start: "2027-03-27T20:00:00.000Z",
    end: "2027-03-28T02:00:00.000Z",
    nextDay: true,
  });
});

test("a time that the clock shows twice is asked about, and the answer is the instant that was chosen", () => {
  const night = { date: "2026-10-25", start: "02:30", end: "04:00" };
  expect(eventInputOf(typed(night)).input).toBe(null);
  expect(faultsOf(night)).toEqual(["startAs form.fault.TWICE"]);
  const [asked] = clockQuestions(typed(night), "nl");
  expect(asked?.options).toEqual([
    { value: "2026-10-25T00:30:00.000Z", label: "eerste keer, zomertijd" },
    { value: "2026-10-25T01:30:00.000Z", label: "tweede keer, wintertijd" },
  ]);
  for (const { value } of asked?.options ?? []) {
    expect(instants({ ...night, startAs: value })).toMatchObject({ start: value, end: "2026-10-25T03:00:00.000Z" });
    expect(clockQuestions(typed({ ...night, startAs: value }), "nl")[0]?.chosen).toBe(value);
  }
});

test("for a time that the clock skips the two nearest are offered, at the end as well", () => {
  const night = { date: "2027-03-27", start: "21:00", end: "02:30" };
  expect(faultsOf(night)).toEqual(["endAs form.fault.NEVER"]);
  expect(clockQuestions(typed(night), "nl")[0]?.options).toEqual([
    { value: "2027-03-28T00:30:00.000Z", label: "01:30" },
    { value: "2027-03-28T01:30:00.000Z", label: "03:30" },
  ]);
  expect(instants({ ...night, endAs: "2027-03-28T00:30:00.000Z" })).toMatchObject({ end: "2027-03-28T00:30:00.000Z" });
});

test("an answer to the clock's question counts only for the time that it was about", () => {
  const answered = { date: "2026-10-25", start: "02:30", end: "04:00", startAs: "2026-10-25T01:30:00.000Z" };
  expect(instants({ ...answered, date: "2026-12-01" }).start).toBe("2026-12-01T01:30:00.000Z");
  expect(faultsOf({ ...answered, start: "02:15" })).toEqual(["startAs form.fault.TWICE"]);
  expect(clockQuestions(typed({ ...answered, allDay: "on" }), "nl")).toEqual([]);
});

test("a night of more than twelve hours is asked about, not made", () => {
  expect(faultsOf({ start: "19:00", end: "18:00" })).toEqual(["end form.fault.night"]);
  expect(faultsOf({ start: "19:00", end: "19:00" })).toEqual(["end form.fault.night"]);
  expect(faultsOf({ start: "19:00", end: "18:00", lastDate: "2026-12-02" })).toEqual([]);
  expect(instants({ start: "21:00", end: "09:00" }).nextDay).toBe(true);
  expect(faultsOf({ start: "21:00", end: "09:01" })).toEqual(["end form.fault.night"]);
});

test("a stored event that lasts nearly a day comes back with its last day, and so can be saved again", () => {
  const long = { ...stored, start: "2026-12-01T18:00:00.000Z", end: "2026-12-02T17:00:00.000Z" };
  const values = valuesOfEvent(long, "", null);
  expect(values).toMatchObject({ date: "2026-12-01", lastDate: "2026-12-02", start: "19:00", end: "18:00" });
  expect(eventInputOf(values)).toMatchObject({ faults: [], input: { start: long.start, end: long.end } });
});

test("what the form sees and what the board would refuse come at once, one sentence a field", () => {
  const values = typed({
    title: "",
    date: "",
    people: "veel",
    url: "geen adres",
    area: "mars",
    price: "x".repeat(200),
  });
  const fields = faultsOfEvent(values, true, "nl").map(({ field }) => field);
  expect(fields).toEqual(["title", "date", "people", "price", "url", "area"]);
});

test("a moment that is over is refused for a new event and left alone for one that was there", () => {
  const past = typed({ date: "2020-01-01" });
  expect(faultsOfEvent(past, true, "nl").map(({ field }) => field)).toEqual(["date"]);
  expect(faultsOfEvent(past, false, "nl")).toEqual([]);
});

test("a last day is taken at its word", () => {
  expect(instants({ lastDate: "2026-12-03" })).toEqual({
    start: "2026-12-01T18:00:00.000Z",
    end: "2026-12-03T20:00:00.000Z",
    nextDay: false,
  });
  expect(faultsOf({ lastDate: "2026-12-01", end: "18:00" })).toEqual(["end fault.endBeforeStart"]);
  expect(faultsOf({ lastDate: "2026-11-30" })).toEqual(["lastDate fault.endBeforeStart"]);
});

test("a whole day runs from midnight to midnight and asks for no times", () => {
  expect(instants({ allDay: "on", start: "", end: "" })).toEqual({
    start: "2026-11-30T23:00:00.000Z",
    end: "2026-12-01T23:00:00.000Z",
    nextDay: false,
  });
});

test("every fault stands at its field and nothing typed is lost", () => {
  const values = typed({
    title: " ",
    date: "1 december",
    start: "",
    end: "9 uur",
    people: "veel",
    description: "Blijft staan",
  });
  expect(eventInputOf(values).faults.map(({ field, key }) => `${field} ${key}`)).toEqual([
    "title fault.required",
    "date form.fault.date",
    "start fault.required",
    "end form.fault.clock",
    "people fault.attendance",
  ]);
  expect(values).toMatchObject({
    title: " ",
    date: "1 december",
    end: "9 uur",
    people: "veel",
    description: "Blijft staan",
  });
});

test("the check can look as soon as the time is clear, before there is a title", () => {
  const { input, faults } = eventInputOf(typed({ title: "" }));
  expect([input?.start, faults.map(({ field }) => field)]).toEqual(["2026-12-01T18:00:00.000Z", ["title"]]);
  expect(eventInputOf(typed({ end: "" })).input).toEqual(null);
});

test("a repeat is a rule with its end", () => {
  const recurrence = (fields: Record<string, string>) => eventInputOf(typed(fields)).input?.recurrence;
  expect(recurrence({ repeat: "WEEKLY" })).toEqual("RRULE:FREQ=WEEKLY;BYDAY=TU");
  expect(recurrence({ repeat: "WEEKLY", repeatEnd: "COUNT", count: "6" })).toEqual(
    "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=6",
  );
  expect(recurrence({ repeat: "MONTHLY_WEEKDAY", repeatEnd: "UNTIL", until: "2027-03-03" })).toEqual(
    "RRULE:FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270303T225959Z",
  );
  expect(recurrence({ repeat: "WEEKLY", scope: "THIS" })).toEqual(null);
  expect(faultsOf({ repeat: "WEEKLY", repeatEnd: "UNTIL", until: "2026-11-01" })).toEqual(["until form.fault.until"]);
  expect(faultsOf({ repeat: "WEEKLY", repeatEnd: "COUNT", count: "0" })).toEqual(["count form.fault.count"]);
});

test("a hold lasts to the end of its day, but not beyond the begin of the event", () => {
  const until = (holdUntil: string) => eventInputOf(typed({ status: "TENTATIVE", holdUntil })).input?.holdUntil;
  expect(until("2026-11-28")).toEqual("2026-11-28T22:59:00.000Z");
  expect(until("2026-12-01")).toEqual("2026-12-01T18:00:00.000Z");
});

const stored = {
  ...{ id: "e1", version: 3, title: "Avond", description: "", language: "nl" as const, timeZone: "Europe/Amsterdam" },
  ...{
    start: "2026-12-01T20:00:00.000Z",
    end: "2026-12-02T00:00:00.000Z",
    allDay: false,
    online: false,
    invitationOnly: false,
    imported: false,
  },
  ...{ status: "CONFIRMED" as const, holdUntil: null, valueForms: [], price: null, expectedAttendance: null },
  ...{
    recurrence: null,
    rule: null,
    replaces: null,
    funder: null,
    url: null,
    network: { id: "n1", name: "N" },
    hosts: [],
    hostings: [],
    place: null,
    area: null,
    themes: [],
    audiences: [],
  },
};

test("an event fills the form with what makes the same event again", () => {
  const recurrence = "RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270303T225959Z";
  const values = valuesOfEvent({ ...stored, recurrence, rule: recurrence }, "ALL", null);
  expect(values).toMatchObject({ date: "2026-12-01", start: "21:00", end: "01:00", lastDate: "", repeat: "WEEKLY" });
  const { input } = eventInputOf(values);
  expect([input?.start, input?.end, input?.recurrence]).toEqual([stored.start, stored.end, recurrence]);
});

test("a repeat that no choice makes is kept as it is", () => {
  const recurrence = "RRULE:FREQ=WEEKLY;BYDAY=TU,TH\nEXDATE;TZID=Europe/Amsterdam:20261203T210000";
  const values = valuesOfEvent({ ...stored, recurrence, rule: recurrence }, "ALL", null);
  expect([values.repeat, eventInputOf(values).input?.recurrence]).toEqual(["KEEP", recurrence]);
});

test("the repeat in the form skips no date that became an event of its own", () => {
  const rule = "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=10";
  const series = { ...stored, recurrence: `${rule}\nEXDATE;TZID=Europe/Amsterdam:20261208T210000`, rule };
  expect(valuesOfEvent(series, "ALL", null)).toMatchObject({ repeat: "WEEKLY", repeatEnd: "COUNT", count: "10" });
});

test("from the third of ten on there are eight left, and one time alone repeats no more", () => {
  const rule = "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=10";
  const series = { ...stored, recurrence: rule, rule };
  const third = Date.parse("2026-12-15T20:00:00Z");
  expect(valuesOfEvent(series, "FOLLOWING", third)).toMatchObject({ date: "2026-12-15", repeat: "WEEKLY", count: "8" });
  expect(valuesOfEvent(series, "THIS", third)).toMatchObject({ date: "2026-12-15", repeat: "NONE", count: "" });
});

test("several whole days come back with their last day", () => {
  const days = {
    ...stored,
    allDay: true,
    start: "2026-11-30T23:00:00.000Z",
    end: "2026-12-03T23:00:00.000Z",
  };
  const values = valuesOfEvent(days, "", null);
  expect(values).toMatchObject({ date: "2026-12-01", lastDate: "2026-12-03", allDay: true });
  expect(momentOf(values).moment).toEqual({ start: Date.parse(days.start), end: Date.parse(days.end), nextDay: false });
});
