import { z } from "zod";
import { type AgendaFilter, agenda } from "#db/agenda.ts";
import { DAY_PARTS } from "#domain/calendar/day-part.ts";
import type { Occurrence } from "#domain/calendar/event.ts";
import { startOfDay } from "#domain/calendar/zone.ts";
import { wholeChoice } from "#domain/feed/agenda-choice.ts";
import type { Language } from "#domain/wording/languages.ts";
import { AGENDA_FORMATS, type AgendaFormat, agendaFile, eventFile } from "./agenda-file.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { EventType } from "./event.ts";
import { fault } from "./fault.ts";
import { few, howMany, listCost, pageArgs, pageCost, paged } from "./paging.ts";
import { searched, searchText } from "./search.ts";
import { standing } from "./went.ts";
import { inLanguage, LanguageType, ValueFormType } from "./words.ts";

const USUAL_NEXT = 10;

export const OccurrenceType = builder.objectRef<Occurrence>("Occurrence");
const AgendaFormatType = builder.enumType("AgendaFormat", {
  description: "iCalendar, Atom, JSON Feed, and JSON-LD in the words of schema.org, which leaves out holds",
  values: AGENDA_FORMATS,
});
const DayPartType = builder.enumType("DayPart", { values: DAY_PARTS });
export const AgendaFilterType = builder.inputType("AgendaFilter", {
  fields: (t) => ({
    areas: t.idList(),
    themes: t.idList(),
    audiences: t.idList(),
    networks: t.idList(),
    valueForms: t.field({ type: [ValueFormType] }),
    language: t.field({ type: LanguageType }),
    online: t.boolean(),
    search: t.string({ validate: searchText }),
    dayParts: t.field({
      type: [DayPartType],
      description: "when it begins, by the clock of Amsterdam; what takes the whole day is in each part",
    }),
  }),
});

export function defineAgenda(): void {
  OccurrenceType.implement({
    fields: (t) => ({
      event: t.field({
        type: EventType,
        resolve: async ({ event }, _, { loaders }) => (await loaders.event.load(event)) ?? gone(),
      }),
      start: t.expose("start", { type: "DateTime" }),
      end: t.expose("end", { type: "DateTime" }),
    }),
  });
  defineNext();
  defineFile();
  defineQueries();
}

function defineNext(): void {
  builder.objectField(EventType, "next", (t) =>
    t.field({
      type: [OccurrenceType],
      description: "happenings from now on",
      args: { first: t.arg.int({ validate: howMany }) },
      complexity: ({ first }) => listCost(first ?? USUAL_NEXT),
      resolve: async ({ id }, { first }, { loaders, now }) =>
        (await loaders.occurrences.load(id)).filter(({ end }) => end > now).slice(0, first ?? USUAL_NEXT),
    }),
  );
  builder.objectField(EventType, "happening", (t) =>
    t.field({
      type: OccurrenceType,
      nullable: true,
      description:
        "the one that begins at this instant, also when it is over; else the next, or that of today that was the first",
      args: { at: t.arg({ type: "DateTime" }) },
      resolve: async ({ id, start }, { at }, { loaders, now }) => {
        const all = await loaders.occurrences.load(id);
        const wanted = at ?? (start >= startOfDay(now) ? start : null);
        return all.find((one) => one.start === wanted) ?? all.find(({ end }) => end > now) ?? null;
      },
    }),
  );
}

function defineFile(): void {
  builder.objectField(EventType, "calendarFile", (t) =>
    t.string({
      description: "the event as an iCalendar file, a series with all that was changed of it",
      args: inLanguage,
      complexity: FILE_COST,
      resolve: (event, { language }, context) => eventFile(context, event, language ?? context.language),
    }),
  );
}

/** What one says to get an agenda as a file. */
export const agendaFileArgs = builder.args((t) => ({
  filter: t.field({ type: AgendaFilterType }),
  format: t.field({ type: AgendaFormatType, required: true }),
  language: t.field({ type: LanguageType }),
}));
export const AGENDA_FILE =
  "the agenda of a month back to eighteen months ahead, whole; what was cancelled stays for 30 days. Over 50,000 events it is refused";
export const FILE_COST = 5_000;

/** The same, as a resolver gets it. */
export interface FileArgs {
  filter?: typeof AgendaFilterType.$inferInput | null | undefined;
  format: AgendaFormat;
  language?: Language | null | undefined;
}

/** The file as the actor of the context may see it; `path` is where it is read, when not where everybody reads it. */
export async function askedFile(context: Context, args: FileArgs, path?: string): Promise<string> {
  const { filter, format, language } = args;
  // Programs follow it.
  const whole = await wholeFilter(context, filter, true);
  const choice = { ...filter, networks: whole.networks };
  return agendaFile(context, { choice, filter: whole, format, language: language ?? context.language, path });
}

function defineQueries(): void {
  const AgendaConnection = builder.connectionObject(
    { type: OccurrenceType, name: "AgendaConnection" },
    { name: "AgendaEdge" },
  );
  builder.queryFields((t) => ({
    agenda: t.field({
      type: AgendaConnection,
      args: {
        from: t.arg({ type: "DateTime", required: true }),
        to: t.arg({ type: "DateTime", required: true }),
        filter: t.arg({ type: AgendaFilterType }),
        startsWithin: t.arg.boolean({ description: "true leaves out what began before and still goes on" }),
        ...pageArgs,
      },
      complexity: pageCost,
      resolve: (_, { from, to, filter, startsWithin, ...args }, context) =>
        paged<Occurrence, [number, string]>(args, {
          key: z.tuple([z.number(), z.string()]),
          keyOf: ({ start, event }) => [start, event],
          read: async (key, limit) => {
            const after = key && { start: key[0], event: key[1] };
            const window = { start: from, end: to };
            const page = { window, filter: await wholeFilter(context, filter), after, limit };
            return agenda(context.board.store.read, context, { ...page, startsWithin: startsWithin ?? false });
          },
        }),
    }),
    agendaFile: t.string({
      description: AGENDA_FILE,
      args: agendaFileArgs,
      complexity: FILE_COST,
      resolve: (_, args, context) => askedFile(context, args),
    }),
  }));
}

/** Who asks for an area, a theme or an audience also means the narrower ones. */
export async function wholeFilter(
  context: Context,
  filter: typeof AgendaFilterType.$inferInput | null | undefined,
  asTyped = false,
): Promise<AgendaFilter> {
  if (!filter) return {};
  const { networks, valueForms, dayParts, search, ...others } = filter;
  const whole = wholeChoice({
    ...others,
    networks: await standing(context, networks),
    valueForms: few(valueForms),
    dayParts: few(dayParts),
  });
  return { ...whole, search: await searched(context, search, { of: "AGENDA", asTyped }) };
}

function gone(): never {
  throw fault("NOT_FOUND", "The event of this happening was taken away meanwhile.");
}
