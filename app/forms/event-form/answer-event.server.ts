import { json, redirect } from "@remix-run/node";
import type { Asked } from "#app/forms/asked.ts";
import type { ResultOf } from "#app/gql.ts";
import { ask } from "#app/graphql.server.ts";
import { paths, withQuery } from "#domain/paths.ts";
import type { Language } from "#domain/wording/languages.ts";
import type { CheckView } from "../check/check-view.ts";
import type { CurrentRow } from "../current-rows.server.ts";
import type { FieldFault } from "../fault.ts";
import { atFormFields, firstOfEach, inWords } from "../faults.server.ts";
import { viewOfEventCheck } from "./check-event.server.ts";
import type { ClockQuestion } from "./clock-question.ts";
import { clockQuestions } from "./clock-questions.server.ts";
import { rowsOfCurrent } from "./current-rows.server.ts";
import { changeEvent, publishEvent } from "./event-documents.ts";
import { boardFaultsOf, eventInputOf } from "./event-input.server.ts";
import { repeatOptions } from "./event-repeat.server.ts";
import type { EventValues } from "./event-values.server.ts";
import { changeOf, type SeriesChange, seriesChange } from "./series-change.server.ts";

/** What the page shows after a post that did not (or was not meant to) publish; everything typed is in `values`. */
export interface EventAnswer {
  values: EventValues;
  faults: FieldFault[];
  /** What went wrong with the whole and not with a field. */
  problem: string | null;
  /** What somebody else made of it meanwhile, beside what was typed. */
  current: CurrentRow[];
  check: CheckView | null;
  /** What a change to a series touches: it is saved once that was seen. */
  change: SeriesChange | null;
  repeats: { value: string; label: string }[];
  /** What is asked about times in the night in which the clock changes. */
  clock: ClockQuestion[];
}

/** Publishes or changes an event from a posted form; `id` is null for a new one. */
export async function answerEvent(asked: Asked, values: EventValues, id: string | null, language: Language) {
  const { input } = eventInputOf(values);
  const faults = faultsOfEvent(values, id === null, language);
  if (!input || faults.length > 0) return refused(values, language, { faults });
  if (id === null) return answered(await publish(asked, input, values.tried, language), values, language, "published");
  const wanted = changeOf(id, values, input);
  const shown = await seriesChange(asked, wanted, values.agreed, language);
  if (shown) return json(formWith(values, language, { change: shown }), NO_STORE);
  const { changeEvent: result } = await ask(asked, changeEvent, { ...wanted, language });
  return answered(result, values, language, "changed");
}

type Written = ResultOf<typeof publishEvent>["publishEvent"] | ResultOf<typeof changeEvent>["changeEvent"];

function answered(result: Written, values: EventValues, language: Language, done: "published" | "changed") {
  switch (result.__typename) {
    case "Event":
      return redirect(withQuery(paths.event(result.id), { [done]: "1" }), { status: 303 });
    case "Invalid":
      return refused(values, language, { faults: atFormFields(result.faults) });
    case "ChangedMeanwhile":
      return changedMeanwhile(values, language, result);
    default:
      return refused(values, language, { problem: result.message });
  }
}

/** The form again, with what the check sees: the way of a reader without script. */
export async function checkedEvent(asked: Asked, values: EventValues, id: string | null, language: Language) {
  return json(formWith(values, language, { check: await viewOfEventCheck(asked, values, id, language) }), NO_STORE);
}

/** Everything that is wrong, one sentence a field: what the form itself sees goes before what the board would say. */
export function faultsOfEvent(values: EventValues, fresh: boolean, language: Language): FieldFault[] {
  const board = atFormFields(inWords(boardFaultsOf(values, fresh, Date.now()), language));
  return firstOfEach([...inWords(eventInputOf(values).faults, language), ...board]);
}

type Input = NonNullable<ReturnType<typeof eventInputOf>["input"]>;
type Conflict = Extract<ResultOf<typeof changeEvent>["changeEvent"], { __typename: "ChangedMeanwhile" }>;
const NO_STORE = { headers: { "cache-control": "no-store" } };

async function publish(asked: Asked, input: Input, tried: string, language: Language) {
  return (await ask(asked, publishEvent, { input, tried: tried || null, language })).publishEvent;
}

function refused(values: EventValues, language: Language, parts: Partial<EventAnswer>) {
  return json(formWith(values, language, parts), { ...NO_STORE, status: 422 });
}

/** The form with what was typed in it. */
export function formWith(values: EventValues, language: Language, parts: Partial<EventAnswer> = {}): EventAnswer {
  const repeats = repeatOptions(values, language);
  const clock = clockQuestions(values, language);
  return { values, repeats, clock, faults: [], problem: null, current: [], check: null, change: null, ...parts };
}

/** The next try counts as seen: it carries the version that is shown beside what was typed. */
function changedMeanwhile(values: EventValues, language: Language, { current, message }: Conflict) {
  const event = current?.__typename === "Event" ? current : null;
  const version = event ? String(event.version) : values.version;
  const rows = event ? rowsOfCurrent(values, event, language) : [];
  return json(formWith({ ...values, version }, language, { problem: message, current: rows }), {
    ...NO_STORE,
    status: 409,
  });
}
