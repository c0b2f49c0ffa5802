import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { ask } from "#app/graphql.server.ts";
import { languageOf } from "#app/language.server.ts";
import { signInFirst } from "#app/reading.server.ts";
import { HOME_ZONE, toInstant, wallValue } from "#domain/calendar/zone.ts";
import { ANSWER_REASONS } from "#domain/flag/flag.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { type Refused, refusedBy } from "../answered.server.ts";
import { formOf } from "../form-of.server.ts";
import { signedIn } from "../signed-in.server.ts";
import { AssignFlags, DismissFlags, NoteFlag, SnoozeFlags, UndoDeed } from "./desk-documents.ts";

/** What was chosen and typed, and what is wrong with it. */
export interface DeskAnswer extends Refused {
  chosen: string[];
  typed: Record<string, string>;
}

/**
 * Does what the pressed button says with the flags that are chosen, or with the one that stands behind the button's word,
 * and leads back to `page` with the same choice, where what was done is told.
 */
export async function postDesk(args: ActionFunctionArgs, page: string): Promise<Response | DeskAnswer> {
  const form = await formOf(args.request);
  const [act = "", about = ""] = String(form.get("act") ?? "").split(" ");
  const chosen = form.getAll("flag").map(String);
  const { result, place } = await acted(args, { act, about, form, chosen });
  if (result.__typename === "SignInNeeded") throw signInFirst(args.request);
  if (result.__typename === "Deed" || result.__typename === "Flag") {
    const back = new URLSearchParams(new URL(args.request.url).search);
    back.set("did", result.__typename === "Deed" && result.id ? result.id : "NOTE");
    return redirect(`${withQuery(page, back)}${page === paths.desk ? place : "#desk"}`, { status: 303 });
  }
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  return { chosen, typed, ...refusedBy(args.request, result) };
}

interface Pressed {
  act: string;
  about: string;
  form: FormData;
  chosen: string[];
}
interface Result {
  __typename: string;
  id?: string;
  message?: string;
  faults?: { field: string; message: string }[];
}

async function acted(
  args: ActionFunctionArgs,
  { act, about, form, chosen }: Pressed,
): Promise<{ result: Result; place: string }> {
  const language = languageOf(args.request);
  const typed = (name: string) => String(form.get(name) ?? "");
  // A button of one line is about that line, whatever is chosen beside it.
  const flags = act === "take" && about !== "" ? [about] : chosen;
  const place = flags.length === 1 ? `#flag-${flags[0]}` : "";
  switch (act) {
    case "take": {
      const { person } = await signedIn(args);
      return { place, ...(await ask(args, AssignFlags, { flags, to: person.id, language })) };
    }
    case "assign":
      return { place, ...(await ask(args, AssignFlags, { flags, to: typed("to") || null, language })) };
    case "snooze":
      return { place, ...(await ask(args, SnoozeFlags, { flags, until: untilOf(about || typed("until")), language })) };
    case "back":
      return { place, ...(await ask(args, SnoozeFlags, { flags, until: null, language })) };
    case "dismiss": {
      const reason = ANSWER_REASONS.find((known) => known === typed("reason")) ?? "OTHER";
      return { place: "", ...(await ask(args, DismissFlags, { flags, reason, language })) };
    }
    case "note":
      return {
        place: "#desk",
        ...(await ask(args, NoteFlag, { flag: chosen[0] ?? "", text: typed("text"), language })),
      };
    case "undo":
      return { place: "", ...(await ask(args, UndoDeed, { id: typed("deed"), language })) };
    default:
      throw new Response(null, { status: 400 });
  }
}

/** The beginning of a day here; a day that is none has been, and so is refused like one. */
function untilOf(day: string): string {
  return new Date(wallValue(day) === null ? 0 : toInstant(day, HOME_ZONE)).toISOString();
}
