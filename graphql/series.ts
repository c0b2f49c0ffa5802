import type { Event } from "#domain/calendar/event.ts";
import { sayRecurrence } from "#domain/calendar/recurrence-words.ts";
import { nearest, replacedStart, unskip } from "#domain/calendar/replacement.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { EventType } from "./event.ts";
import { howMany, listCost } from "./paging.ts";
import { inLanguage } from "./words.ts";

/** As many as an event's own page shows of its dates. */
const USUAL_REPLACEMENTS = 26;

export function defineSeries(): void {
  defineRule();
  builder.objectFields(EventType, (t) => ({
    series: t.field({
      type: EventType,
      nullable: true,
      description: "the series of which this is one happening that was changed or cancelled by itself",
      resolve: async (event, _, { loaders }) => {
        if (event.recurrenceId === null) return null;
        const whole = (await loaders.kin.load(event)).find(({ recurrenceId }) => recurrenceId === null);
        return whole ? loaders.event.load(whole.id) : null;
      },
    }),
    replaces: t.field({
      type: "DateTime",
      nullable: true,
      description: "the start that it has by the rule of its series, null for what is no happening of one",
      resolve: ({ recurrenceId, timeZone }) => (recurrenceId === null ? null : replacedStart(recurrenceId, timeZone)),
    }),
    replacement: t.field({
      type: EventType,
      nullable: true,
      args: { at: t.arg({ type: "DateTime", description: "the start by the rule of the series" }) },
      description: "what the happening at this start became when it was changed or cancelled by itself",
      resolve: async (event, { at }, context) => {
        const apart = at === null || at === undefined ? [] : await apartOf(event, context);
        const one = apart.find(({ recurrenceId }) => replacedStart(recurrenceId, event.timeZone) === at);
        return one ? context.loaders.event.load(one.id) : null;
      },
    }),
    replacements: t.field({
      type: [EventType],
      args: { first: t.arg.int({ validate: howMany, description: "1 to 100, 26 when not said" }) },
      complexity: ({ first }) => listCost(first ?? USUAL_REPLACEMENTS),
      description:
        "happenings of this series that were changed or cancelled by themselves, by start: the next ones, and where those are fewer than asked for the last that are over",
      resolve: async (event, { first }, context) => {
        const near = nearest(await apartOf(event, context), context.now, first ?? USUAL_REPLACEMENTS);
        const found = await Promise.all(near.map(({ id }) => context.loaders.event.load(id)));
        return found.filter((one) => one !== null);
      },
    }),
  }));
}

function defineRule(): void {
  builder.objectFields(EventType, (t) => ({
    rule: t.string({
      nullable: true,
      description: "the recurrence without the dates that it skips only because they became events of their own",
      resolve: (event, _, context) => ruleOf(event, context),
    }),
    recurrenceText: t.string({
      nullable: true,
      description: "the repeat in words, null for a single event",
      args: inLanguage,
      resolve: async (event, { language }, context) => {
        const rule = await ruleOf(event, context);
        return rule && sayRecurrence(language ?? context.language, rule, event.start, event.timeZone);
      },
    }),
  }));
}

async function ruleOf(event: Event, context: Context): Promise<string | null> {
  if (!event.recurrence?.includes("EXDATE")) return event.recurrence;
  const apart = await apartOf(event, context);
  return unskip(event.recurrence, event.timeZone, new Set(apart.map(({ recurrenceId }) => recurrenceId)));
}

/** By start, the happenings of a series that are events of their own; none of what is no series. */
async function apartOf(event: Event, { loaders }: Context) {
  const kin = event.recurrence === null ? [] : await loaders.kin.load(event);
  return kin.flatMap(({ recurrenceId, ...one }) => (recurrenceId === null ? [] : [{ ...one, recurrenceId }]));
}
