import { agenda } from "#db/agenda.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { Week } from "#domain/calendar/week.ts";
import { withNarrower } from "#domain/catalogue/narrower.ts";
import { THEMES } from "#domain/catalogue/taxonomy.ts";
import { markOf, type TimelineMark } from "#domain/flag/timeline.ts";
import type { TimelineTold } from "#domain/flag/timeline-csv.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { EventType } from "./event.ts";
import { FlagType } from "./flag.ts";
import { WeekType, weeksOf, windowArgs } from "./heat-map.ts";
import { networksOf } from "./network.ts";

/** More than anybody tells apart in one picture. */
const MOST_MARKS = 400;

interface Mark extends TimelineMark {
  of: Event;
}
interface Timeline {
  weeks: Week[];
  marks: Mark[];
  more: boolean;
}

const TimelineType = builder.objectRef<Timeline>("Timeline");
const MarkType = builder.objectRef<Mark>("TimelineMark");

export function defineTimeline(): void {
  TimelineType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      weeks: t.field({ type: [WeekType], resolve: ({ weeks }) => weeks }),
      marks: t.field({ type: [MarkType], description: "by start, a joined event once", resolve: ({ marks }) => marks }),
      more: t.exposeBoolean("more", { description: `whether there is more than these ${MOST_MARKS}` }),
    }),
  });
  MarkType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      event: t.field({ type: EventType, resolve: ({ of }) => of }),
      start: t.expose("start", { type: "DateTime" }),
      end: t.expose("end", { type: "DateTime" }),
      flags: t.field({ type: [FlagType], description: "open overlaps on that day", resolve: ({ flags }) => flags }),
    }),
  });
  builder.queryField("timeline", (t) =>
    t.field({
      type: TimelineType,
      description: "what is planned on a theme",
      authScopes: { planner: true },
      args: { theme: t.arg.id({ required: true }), ...windowArgs },
      complexity: 2_000,
      resolve: (_, { theme, ...window }, context) => timelineOf(context, theme, weeksOf(context, window)),
    }),
  );
}

/** What is shown of a theme, in the page and in the file alike. */
export async function timelineOf(context: Context, theme: string, weeks: Week[]): Promise<Timeline> {
  const { board, actor, now, loaders } = context;
  const window = { start: weeks[0]?.start ?? now, end: weeks.at(-1)?.end ?? now };
  const page = { window, filter: { themes: withNarrower(THEMES, [theme]) }, after: null, limit: MOST_MARKS + 1 };
  const happenings = await agenda(board.store.read, { actor, now }, page);
  const marks = await Promise.all(
    happenings.slice(0, MOST_MARKS).map(async (happening): Promise<Mark[]> => {
      const [of, flags] = await Promise.all([
        loaders.event.load(happening.event),
        loaders.flagsOfEvent.load(happening.event),
      ]);
      return of === null || of.status === "CANCELLED" ? [] : [{ ...markOf(happening, flags), of }];
    }),
  );
  return { weeks, marks: marks.flat(), more: happenings.length > MOST_MARKS };
}

/** The same in words. */
export async function timelineTold(
  context: Context,
  theme: string,
  weeks: Week[],
): Promise<{ told: TimelineTold[]; more: boolean }> {
  const { marks, more } = await timelineOf(context, theme, weeks);
  const told = await Promise.all(
    marks.map(async ({ of, start, end, flags }) => {
      const others = [...new Set(flags.flatMap(({ events }) => events))].filter((id) => id !== of.id);
      const rivals = await Promise.all(others.map((id) => context.loaders.event.load(id)));
      const networks = await networksOf(context, [of.network, ...of.hosts]);
      return {
        ...{ start, end, timeZone: of.timeZone, title: of.title, hold: of.status === "TENTATIVE" },
        networks: networks.map(({ name }) => name).join(", "),
        rivals: rivals.flatMap((event) => event?.title ?? []),
      };
    }),
  );
  return { told, more };
}
