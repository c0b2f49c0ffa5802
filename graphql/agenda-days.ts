import { z } from "zod";
import { type AgendaDay, agendaDays } from "#db/agenda-days.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { AgendaFilterType, OccurrenceType, wholeFilter } from "./agenda.ts";
import { builder } from "./builder.ts";
import { fault } from "./fault.ts";
import { listCost } from "./paging.ts";

const AgendaDayType = builder.objectRef<AgendaDay>("AgendaDay");
/** A month with the weeks around it, and a day for a change of the clock. */
const LONGEST = 50 * DAY;
const MOST_EACH = 50;

export function defineAgendaDays(): void {
  AgendaDayType.implement({
    description: "a day of the agenda, by the clock of Amsterdam",
    fields: (t) => ({
      date: t.string({
        description: "as 2026-12-05",
        resolve: ({ day }) => new Date(day * DAY).toISOString().slice(0, 10),
      }),
      count: t.exposeInt("count", { description: "how much begins on it" }),
      first: t.expose("first", { type: [OccurrenceType], description: "what begins first, as many as were asked for" }),
    }),
  });
  builder.queryField("agendaDays", (t) =>
    t.field({
      type: [AgendaDayType],
      description: "the days of at most fifty on which something begins, in order",
      args: {
        from: t.arg({ type: "DateTime", required: true }),
        to: t.arg({ type: "DateTime", required: true }),
        filter: t.arg({ type: AgendaFilterType }),
        first: t.arg.int({ required: true, validate: z.number().int().min(0).max(MOST_EACH) }),
      },
      complexity: ({ first }) => listCost(31 * Math.max(1, first)),
      resolve: async (_, { from, to, filter, first }, context) => {
        if (to - from > LONGEST) throw fault("BAD_USER_INPUT", "At most fifty days are given at a time.");
        const asked = { window: { start: from, end: to }, filter: await wholeFilter(context, filter), first };
        return agendaDays(context.board.store.read, context, asked);
      },
    }),
  );
}
