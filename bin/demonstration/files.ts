import { z } from "zod";
import { BOARD_ROLES, DUTIES, ROLES } from "#domain/network/network.ts";
import { VALUE_FORMS } from "#domain/network/value-form.ts";
import board from "../demo/board.json";
import labels from "../demo/labels.json";
import networks from "../demo/networks.json";

const person = z.object({ email: z.string(), name: z.string() });
const member = person.extend({ role: z.enum(ROLES), duty: z.enum(DUTIES).nullable() });
const network = z.object({
  slug: z.string(),
  name: z.string(),
  purpose: z.string(),
  forWhom: z.string(),
  howToJoin: z.string(),
  url: z.string().nullable(),
  areas: z.array(z.string()),
  valueForms: z.array(z.enum(VALUE_FORMS)),
  /** Weeks from now. */
  fundingUntil: z.number().nullable(),
  people: z.array(member),
});

export type DemoNetwork = z.infer<typeof network>;

export const demoNetworks = z.array(network).parse(networks);
export const demoPeople = z.array(person.extend({ boardRoles: z.array(z.enum(BOARD_ROLES)) })).parse(board.people);
/** By network: its own words with the shared word that each means. */
export const demoLabels = z.record(z.string(), z.record(z.string(), z.string())).parse(labels);

const calendars = import.meta.glob<string>("../demo/calendars/*.ics", {
  query: "?raw",
  import: "default",
  eager: true,
});
const offers = import.meta.glob<string>("../demo/offers/*.csv", { query: "?raw", import: "default", eager: true });

export const calendarOf = (slug: string): string | undefined => calendars[`../demo/calendars/${slug}.ics`];
export const offersOf = (slug: string): string | undefined => offers[`../demo/offers/${slug}.csv`];
