import { json } from "@remix-run/node";
import { ask } from "#app/graphql.server.ts";
import { languageOf } from "#app/language.server.ts";
import type { Language } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import type { Asked } from "../asked.ts";
import type { FieldFault } from "../fault.ts";
import { type Mapping, mappingIn, mappingText } from "./columns.ts";
import {
  checkFeed,
  checkImport,
  type Followed,
  followFeed,
  type Imported,
  importCalendar,
  importOffers,
  type Preview,
  undoImport,
} from "./import-documents.ts";
import { readUpload } from "./upload.server.ts";

/** How far an import is: asking for it, looking at what it would do, done (or taken back). */
export type ImportAnswer =
  | { step: "ASK"; network: string; text: string; url: string; faults: FieldFault[]; problem: string | null }
  | { step: "LOOK"; network: string; text: string; preview: Preview; problem: string | null }
  | { step: "LOOK_AT_FEED"; network: string; url: string; preview: Preview }
  | { step: "DONE"; done: Imported }
  | { step: "FOLLOWED"; feed: Followed };

/** One step of an import. Nothing is kept between the steps: the text travels with the form. */
export async function postImport(asked: Asked) {
  const language = languageOf(asked.request);
  const { fields, tooBig } = await readUpload(asked.request);
  const field = (name: string) => fields.get(name) ?? "";
  const [network, text] = [field("network"), field("file") || field("text")];
  if (field("step") === "UNDO") return undone(asked, field("id"), language);
  const url = field("address").trim();
  if (field("step") === "FOLLOW") return followed(asked, network, url, language);
  if (field("step") === "LOOK_AT_FEED") return lookAtFeed(asked, network, url, language);
  if (tooBig) return fault(network, "", "file", say(language, "import.fault.tooBig"));
  if (text.trim() === "") return fault(network, "", "file", say(language, "import.fault.none"));
  const file = { network, text, table: mappingIn(fields), language };
  // Who changed what the columns say has not seen yet what comes of it.
  const looked = file.table === null || mappingText(file.table) === field("looked");
  return field("step") === "READ" && looked ? readIn(asked, file) : look(asked, file);
}

/** The form as it opens. */
export function unasked(network: string): ImportAnswer {
  return { step: "ASK", network, text: "", url: "", faults: [], problem: null };
}

interface File {
  network: string;
  text: string;
  /** What was said by hand of its columns. */
  table: Mapping | null;
  language: Language;
}

async function look(asked: Asked, file: File, problem: string | null = null) {
  const { network, text } = file;
  const { checkImport: preview } = await ask(asked, checkImport, { ...file });
  return answered({ step: "LOOK", network, text, preview, problem }, problem === null ? 200 : 422);
}

async function lookAtFeed(asked: Asked, network: string, url: string, language: Language) {
  const { result } = await ask(asked, checkFeed, { network, url, language });
  if (result.__typename !== "ImportCheck") return feedFault(network, url, result.message);
  return answered({ step: "LOOK_AT_FEED", network, url, preview: result }, 200);
}

async function followed(asked: Asked, network: string, url: string, language: Language) {
  const { result } = await ask(asked, followFeed, { network, url, language });
  if (result.__typename !== "Feed") return feedFault(network, url, result.message);
  return answered({ step: "FOLLOWED", feed: result }, 200);
}

function feedFault(network: string, url: string, message: string) {
  return answered({ ...unaskedParts(network, ""), url, faults: [{ field: "address", message }] }, 422);
}

/** The kind is read from the text again: a form from outside could claim anything. */
async function readIn(asked: Asked, file: File) {
  const { checkImport: preview } = await ask(asked, checkImport, { ...file });
  const { table, ...rest } = file;
  const { result } =
    preview.kind === "CALENDAR"
      ? await ask(asked, importCalendar, rest)
      : await ask(asked, importOffers, { ...rest, table });
  if (result.__typename !== "Import") return look(asked, file, result.message);
  return answered({ step: "DONE", done: result }, 200);
}

async function undone(asked: Asked, id: string, language: Language) {
  const { result } = await ask(asked, undoImport, { id, language });
  if (result.__typename !== "Import") return problem("", "", result.message);
  return answered({ step: "DONE", done: result }, 200);
}

function fault(network: string, text: string, field: string, message: string) {
  return answered({ ...unaskedParts(network, text), faults: [{ field, message }] }, 422);
}

function problem(network: string, text: string, message: string) {
  return answered({ ...unaskedParts(network, text), problem: message }, 422);
}

function unaskedParts(network: string, text: string) {
  return { step: "ASK" as const, network, text, url: "", faults: [], problem: null };
}

function answered(answer: ImportAnswer, status: number) {
  return json(answer, { status, headers: { "cache-control": "no-store" } });
}
