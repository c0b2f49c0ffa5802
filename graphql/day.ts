import { addDay } from "#board/calendar/add-day.ts";
import { addDays, type DaysAdded } from "#board/calendar/add-days.ts";
import { changeDay } from "#board/calendar/change-day.ts";
import { removeDay } from "#board/calendar/remove-day.ts";
import { restoreDay } from "#board/calendar/restore-day.ts";
import { dayFactById, dayFacts, type KeptDay } from "#db/day-facts.ts";
import { DAY_KINDS } from "#domain/calendar/day-fact.ts";
import { isDate } from "#domain/calendar/day-input.ts";
import { daySource } from "#domain/calendar/day-source.ts";
import { shippedDay } from "#domain/calendar/dutch-days.ts";
import { nameIn } from "#domain/wording/languages.ts";
import { builder } from "./builder.ts";
import { done } from "./context.ts";
import { fault } from "./fault.ts";
import { REFUSALS } from "./refusal.ts";
import { inLanguage } from "./words.ts";

const DayKindType = builder.enumType("DayKind", { values: DAY_KINDS });
const DayStateType = builder.enumType("DayState", {
  description:
    "SHIPPED: as the board came with it; CHANGED: that was changed here; ADDED here; REMOVED: taken away here",
  values: ["SHIPPED", "CHANGED", "ADDED", "REMOVED"] as const,
});
const DayType = builder.objectRef<KeptDay>("Day");
const DaysAddedType = builder.objectRef<DaysAdded>("DaysAdded");

/** What dates are, as the board assumes it when it proposes a time. */
export function defineDays(): void {
  DayType.implement({
    description: "What a date, or some dates on end, is to who plans: a holiday, a fast, an election, full halls",
    fields: (t) => ({
      id: t.exposeID("id"),
      kind: t.expose("kind", { type: DayKindType }),
      name: t.string({
        args: inLanguage,
        resolve: (day, { language }, context) => nameIn(language ?? context.language, day),
      }),
      nl: t.exposeString("nl"),
      en: t.exposeString("en"),
      from: t.exposeString("from", { description: "local date, yyyy-mm-dd" }),
      to: t.exposeString("to", { description: "the last day, included" }),
      source: t.string({
        args: inLanguage,
        description: "where it was read or what it was computed by, and whether that was checked",
        resolve: ({ source, person }, { language }, context) =>
          person === null ? daySource(source, language ?? context.language) : source,
      }),
      written: t.exposeInt("written", { description: "the year in which it was written down" }),
      state: t.field({ type: DayStateType, resolve: stateOf }),
      changedAt: t.expose("at", { type: "DateTime", nullable: true, description: "null for what the board came with" }),
    }),
  });
  DaysAddedType.implement({
    fields: (t) => ({
      days: t.expose("days", { type: [DayType] }),
      known: t.exposeInt("known", { description: "lines that were there already" }),
    }),
  });
  defineReads();
  defineWrites();
}

function stateOf({ id, person, removedAt }: KeptDay) {
  if (removedAt !== null) return "REMOVED";
  if (person === null) return "SHIPPED";
  return shippedDay(id) ? "CHANGED" : "ADDED";
}

function defineReads(): void {
  builder.queryFields((t) => ({
    days: t.field({
      type: [DayType],
      description: "what the board knows of these dates, both included, by date",
      args: {
        from: t.arg.string({ required: true, description: "yyyy-mm-dd" }),
        to: t.arg.string({ required: true }),
        removed: t.arg.boolean({ description: "also what was taken away" }),
      },
      resolve: (_, { from, to, removed }, { board }) => {
        if (!isDate(from) || !isDate(to)) throw fault("BAD_USER_INPUT", "A date is yyyy-mm-dd, from 2020 up to 2099.");
        return dayFacts(board.store.read, { from, to }, removed ?? false);
      },
    }),
    day: t.field({
      type: DayType,
      nullable: true,
      description: "also when it was taken away",
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { board }) => dayFactById(board.store.read, id),
    }),
  }));
}

const DayInputType = builder.inputType("DayInput", {
  fields: (t) => ({
    kind: t.field({ type: DayKindType, required: true }),
    from: t.string({ required: true, description: "local date, yyyy-mm-dd" }),
    to: t.string({ description: "the last day, included; the first when it is left out" }),
    nl: t.string({ required: true, description: "its name" }),
    en: t.string({ description: "the Dutch name when it is left out" }),
    source: t.string({ required: true }),
  }),
});

function defineWrites(): void {
  const id = builder.args((t) => ({ id: t.id({ required: true }) }));
  const input = builder.args((t) => ({ input: t.field({ type: DayInputType, required: true }) }));
  const answers = (name: string) => ({ type: DayType, errors: { types: REFUSALS, union: { name } } });
  builder.mutationFields((t) => ({
    addDay: t.field({
      ...answers("AddDayResult"),
      args: input,
      resolve: (_, { input }, context) => done(context, addDay(context.board, context.actor, input)),
    }),
    addDays: t.field({
      type: DaysAddedType,
      errors: { types: REFUSALS, union: { name: "AddDaysResult" } },
      description: "all lines or none; what is there already is not added again",
      args: {
        kind: t.arg({ type: DayKindType, required: true }),
        lines: t.arg.string({ required: true, description: "on each a date, or two with t/m between, and a name" }),
        source: t.arg.string({ required: true }),
      },
      resolve: (_, list, context) => done(context, addDays(context.board, context.actor, list)),
    }),
    changeDay: t.field({
      ...answers("ChangeDayResult"),
      args: { ...id, ...input },
      resolve: (_, { id, input }, context) => done(context, changeDay(context.board, context.actor, id, input)),
    }),
    removeDay: t.field({
      ...answers("RemoveDayResult"),
      args: id,
      resolve: (_, { id }, context) => done(context, removeDay(context.board, context.actor, id)),
    }),
    restoreDay: t.field({
      ...answers("RestoreDayResult"),
      description: "back to what the board came with; what was added here and taken away stands again",
      args: id,
      resolve: (_, { id }, context) => done(context, restoreDay(context.board, context.actor, id)),
    }),
  }));
}
