import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { ask } from "#app/graphql.server.ts";
import { languageOf } from "#app/language.server.ts";
import { signInFirst } from "#app/reading.server.ts";
import { paths, withQuery } from "#domain/paths.ts";
import type { Asked } from "../asked.ts";
import type { FieldFault } from "../fault.ts";
import { firstOfEach } from "../faults.server.ts";
import { formOf } from "../form-of.server.ts";
import { signedIn } from "../signed-in.server.ts";
import { addDay, addDays, changeDay, removeDay, restoreDay } from "./day-documents.ts";
import { type DayValues, dayValuesOf, type ListValues, listValuesOf, type Refused } from "./day-values.ts";

/** Only an admin has these pages; somebody else is told so. */
export async function adminOnly(asked: Asked): Promise<void> {
  const { boardRoles } = await signedIn(asked);
  if (!boardRoles.includes("ADMIN")) throw new Response(null, { status: 403 });
}

/** Adds the day that was sent and leads back to its year. */
export async function postNewDay(args: ActionFunctionArgs): Promise<Response | Refused<DayValues>> {
  const values = dayValuesOf(await formOf(args.request));
  const { result } = await ask(args, addDay, { input: inputOf(values), language: languageOf(args.request) });
  if (result.__typename === "Day") return toYear(result, { done: "added", count: "1" });
  return refused(args, values, result);
}

/** Adds the list that was sent and leads back to the year of its first day. */
export async function postDayList(args: ActionFunctionArgs): Promise<Response | Refused<ListValues>> {
  const values = listValuesOf(await formOf(args.request));
  const { result } = await ask(args, addDays, { ...values, language: languageOf(args.request) });
  if (result.__typename !== "DaysAdded") return refused(args, values, result);
  const { days, known } = result;
  return toYear(days[0] ?? null, { done: "added", count: String(days.length), known: String(known) });
}

/** Changes a day, takes it away or puts it back, as the button says. */
export async function postDay(args: ActionFunctionArgs): Promise<Response | Refused<DayValues>> {
  const form = await formOf(args.request);
  const [id, language] = [args.params.id ?? "", languageOf(args.request)];
  const values = dayValuesOf(form);
  const act = form.get("act");
  if (act === "REMOVE" || act === "RESTORE") {
    const { result } = await ask(args, act === "REMOVE" ? removeDay : restoreDay, { id, language });
    if (result.__typename === "Day") return toYear(result, { done: act === "REMOVE" ? "removed" : "restored" });
    return refused(args, values, result);
  }
  const { result } = await ask(args, changeDay, { id, input: inputOf(values), language });
  if (result.__typename === "Day") return toYear(result, { done: "changed" });
  return refused(args, values, result);
}

function inputOf({ to, en, ...values }: DayValues) {
  return { ...values, to: to === "" ? null : to, en: en === "" ? null : en };
}

function toYear(day: { id: string; from: string } | null, done: Record<string, string>): Response {
  const year = day ? { year: day.from.slice(0, 4) } : {};
  return redirect(withQuery(paths.days, { ...year, ...done }), { status: 303 });
}

interface Refusal {
  __typename: string;
  message?: string;
  faults?: readonly FieldFault[];
}

function refused<Values>(
  { request }: Pick<ActionFunctionArgs, "request">,
  values: Values,
  { __typename, message, faults = [] }: Refusal,
): Refused<Values> {
  if (__typename === "SignInNeeded") throw signInFirst(request);
  // Every line that cannot be read has its own sentence; of the other fields the first will do.
  const lines = faults.filter(({ field }) => field === "lines");
  const others = firstOfEach(faults.filter(({ field }) => field !== "lines"));
  return { values, faults: [...lines, ...others], problem: faults.length > 0 ? null : (message ?? null) };
}
