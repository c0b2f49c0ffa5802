import { paths } from "#domain/paths.ts";
import { AREAS } from "#domain/place/areas.ts";
import { type Language, nameIn } from "#domain/wording/languages.ts";
import { sayMoment } from "#domain/wording/moment.ts";
import { say } from "#domain/wording/wording.ts";
import { type Coming, isChange } from "./coming.ts";
import type { Told } from "./told.ts";

type ToldFollow = Extract<Told, { about: "follow" }>;
interface Places {
  /** The agenda of the choice. */
  page: string;
  baseUrl: string;
}

/** The letter of what is coming, in one line. */
export function comingSubject({ coming, more }: ToldFollow, language: Language): string {
  const changed = coming.filter(isChange).length;
  const count = coming.length + (more ?? 0) - changed;
  return say(language, "mail.follow.subject", { count, changed, least: more === null && count > 0 ? "yes" : "no" });
}

/** What changed and what is coming, each event once with its page. */
export function comingText({ coming, more, chosen }: ToldFollow, language: Language, places: Places): string {
  const [changed, rest] = [coming.filter(isChange), coming.filter((one) => !isChange(one))];
  // Where everything is new, nothing stands out by it.
  const marks = rest.some(({ news }) => news === "KNOWN");
  const part = (head: string, lines: string[]) => (lines.length === 0 ? [] : [head, ...lines]);
  return [
    say(language, "mail.follow.text", { chosen, any: chosen === "" ? "yes" : "no" }),
    ...part(
      say(language, "mail.follow.changed"),
      changed.map((one) => changeText(one, language, places)),
    ),
    ...part(
      say(language, "mail.follow.coming"),
      rest.map((one) => eventText(one, language, { ...places, marks })),
    ),
    ...(more === 0 ? [] : [say(language, "mail.follow.more", { count: more ?? "none", page: places.page })]),
  ].join("\n\n");
}

function changeText(one: Coming, language: Language, { baseUrl }: Places): string {
  const { title, starts, was, news, event, allDay } = one;
  const day = whenText(starts[0] ?? 0, allDay, language);
  const before = whenText(was ?? starts[0] ?? 0, allDay, language);
  const line = say(language, "mail.follow.change", { news, title, day, before });
  return news === "GONE" ? line : `${line}\n${baseUrl}${paths.event(event)}`;
}

function eventText(one: Coming, language: Language, { baseUrl, marks }: Places & { marks: boolean }): string {
  const { title, starts, allDay, networks, news, event } = one;
  const [first = 0, ...later] = starts;
  const also = later.map((start) => sayMoment(language, "day", start)).join(", ");
  const day = whenText(first, allDay, language);
  return [
    say(language, "mail.follow.when", {
      day,
      also,
      again: later.length === 0 ? "no" : "yes",
      news: marks ? news : "KNOWN",
    }),
    title,
    [say(language, "feed.by", { networks: networks.join(", ") }), ...whereOf(one, language)].join(" · "),
    baseUrl + paths.event(event),
  ].join("\n");
}

function whereOf({ place, area, online }: Coming, language: Language): string[] {
  const known = AREAS.find(({ id }) => id === area);
  const where = place ?? (known ? nameIn(language, known) : online ? say(language, "agenda.online") : null);
  return where === null ? [] : [where];
}

function whenText(start: number, allDay: boolean, language: Language): string {
  const day = sayMoment(language, "day", start);
  return allDay ? day : `${day}, ${sayMoment(language, "clock", start)}`;
}
