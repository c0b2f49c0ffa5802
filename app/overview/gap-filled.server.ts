import type { LoaderFunctionArgs } from "@remix-run/node";
import { DAY } from "#domain/calendar/interval.ts";
import { weeksFrom } from "#domain/calendar/week.ts";
import { HOME_ZONE, toInstant } from "#domain/calendar/zone.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { gql } from "../gql.ts";
import { read } from "../reading.server.ts";
import type { Gap } from "./gap-address.ts";

const OffersThere = gql(`query OffersThere($filter: OfferFilter) { offers(filter: $filter, first: 1) { totalCount } }`);
const EventsThere = gql(`
  query EventsThere($from: DateTime!, $to: DateTime!, $filter: AgendaFilter) {
    agenda(from: $from, to: $to, filter: $filter, first: 1) { nodes { start } }
  }
`);

/** Where to see what there is by now in what was a gap; null while it is one. */
export async function filledBy(args: LoaderFunctionArgs, { need, area, theme, week, audiences = [] }: Gap) {
  const areas = area ? [area] : null;
  if (need) {
    const filter = { needs: [need], areas, audiences: audiences.length > 0 ? [...audiences] : null };
    const { offers } = await read(args, OffersThere, { filter });
    const there = [["need", need], ...(area ? [["area", area]] : [])];
    return offers.totalCount === 0 ? null : withQuery(paths.offers, new URLSearchParams(there));
  }
  const [first] = weeksFrom(toInstant(week ?? "", HOME_ZONE), 1);
  const [from, to] = [first?.start ?? 0, first?.end ?? DAY].map((instant) => new Date(instant).toISOString());
  const filter = { areas, themes: theme ? [theme] : null };
  const { agenda } = await read(args, EventsThere, { from: from ?? "", to: to ?? "", filter });
  const there = { ...(area && { area }), ...(theme && { theme }), from: first?.date ?? "" };
  return agenda.nodes.length === 0 ? null : withQuery(paths.agenda, there);
}
