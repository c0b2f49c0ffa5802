import { toWall } from "#domain/calendar/zone.ts";

/** Where calendar programs of others are asked to follow an address. */
export interface FollowAddresses {
  /** Opens the program that the device keeps for calendars. */
  webcal: string;
  google: string;
  outlook: string;
  /** Outlook of a workplace or school. */
  office: string;
}

/** Addresses that follow the calendar kept at `address` under a name. */
export function followAddresses(address: string, name: string): FollowAddresses {
  const webcal = address.replace(/^https?:/, "webcal:");
  const outlook = new URLSearchParams({ url: address, name });
  return {
    webcal,
    google: `https://calendar.google.com/calendar/r?${new URLSearchParams({ cid: webcal })}`,
    outlook: `https://outlook.live.com/calendar/0/addfromweb?${outlook}`,
    office: `https://outlook.office.com/calendar/0/addfromweb?${outlook}`,
  };
}

/** One happening as forms of other calendars take it. */
export interface AddedEvent {
  title: string;
  description: string;
  place: string | null;
  /** Its page on the board. */
  url: string;
  start: number;
  end: number;
  allDay: boolean;
  timeZone: string;
}

/** Longer addresses are cut off on their way. */
const MOST_WORDS = 800;

/** Addresses of forms of other calendars in which this happening is filled in already. */
export function addAddresses(event: AddedEvent): Omit<FollowAddresses, "webcal"> {
  const { title, place, allDay, timeZone } = event;
  const words = event.description.slice(0, MOST_WORDS);
  const body = words === "" ? event.url : `${words}\n\n${event.url}`;
  const [start, end] = [event.start, event.end].map((instant) => momentOf(instant, allDay, timeZone));
  const google = new URLSearchParams({
    action: "TEMPLATE",
    text: title,
    dates: `${start}/${end}`.replace(/[-:]/g, ""),
    ctz: timeZone,
    details: body,
    location: place ?? "",
  });
  const outlook = new URLSearchParams({
    path: "/calendar/action/compose",
    rru: "addevent",
    subject: title,
    startdt: start ?? "",
    enddt: end ?? "",
    allday: String(allDay),
    body,
    location: place ?? "",
  });
  return {
    google: `https://calendar.google.com/calendar/render?${google}`,
    outlook: `https://outlook.live.com/calendar/0/deeplink/compose?${outlook}`,
    office: `https://outlook.office.com/calendar/0/deeplink/compose?${outlook}`,
  };
}

/** A date, or an instant in UTC: "2026-12-15T18:00:00Z". */
function momentOf(instant: number, allDay: boolean, zone: string): string {
  return allDay ? toWall(instant, zone).slice(0, 10) : `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
