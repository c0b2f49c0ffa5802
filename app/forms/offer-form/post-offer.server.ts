import { json, redirect } from "@remix-run/node";
import { ask } from "#app/graphql.server.ts";
import { paths, withQuery } from "#domain/paths.ts";
import type { Language } from "#domain/wording/languages.ts";
import type { MessageKey } from "#domain/wording/wording.ts";
import type { Asked } from "../asked.ts";
import type { CheckView } from "../check/check-view.ts";
import { type CurrentRow, differing } from "../current-rows.server.ts";
import type { FieldFault } from "../fault.ts";
import { formOf } from "../form-of.server.ts";
import { viewOfOfferCheck } from "./check-offer.server.ts";
import { changeOffer, type EditedOffer, publishOffer } from "./offer-documents.ts";
import { offerInputOf, valuesOfOffer } from "./offer-input.server.ts";
import { type OfferValues, readOfferValues } from "./offer-values.server.ts";

/** What the page shows after a post that did not publish; everything typed is in `values`. */
export interface OfferAnswer {
  values: OfferValues;
  faults: FieldFault[];
  problem: string | null;
  current: CurrentRow[];
  check: CheckView | null;
}

/** A posted offer form: publish or change; or take a suggestion over, or only look. `id` is null for a new one. */
export async function postOffer(asked: Asked, id: string | null, language: Language) {
  const form = await formOf(asked.request);
  const values = readOfferValues(form);
  const add = form.get("add");
  if (typeof add === "string") return looked(asked, withTerm(values, add), id, language);
  if (form.get("intent") === "check") return looked(asked, values, id, language);
  const result = id === null ? await publish(asked, values, language) : await change(asked, id, values, language);
  switch (result.__typename) {
    case "Offer":
      return redirect(withQuery(paths.offer(result.id), { published: "1" }), { status: 303 });
    case "Invalid":
      return answered(values, { faults: result.faults }, 422);
    case "ChangedMeanwhile":
      return changedMeanwhile(values, result.message, result.current, language);
    default:
      return answered(values, { problem: result.message }, 422);
  }
}

/** The form as it opens. */
export function unansweredOffer(values: OfferValues): OfferAnswer {
  return { values, faults: [], problem: null, current: [], check: null };
}

async function looked(asked: Asked, values: OfferValues, id: string | null, language: Language) {
  return answered(values, { check: await viewOfOfferCheck(asked, values, id, language) }, 200);
}

async function publish(asked: Asked, values: OfferValues, language: Language) {
  return (await ask(asked, publishOffer, { input: offerInputOf(values), language })).publishOffer;
}

async function change(asked: Asked, id: string, values: OfferValues, language: Language) {
  const version = Number(values.version) || 0;
  return (await ask(asked, changeOffer, { id, version, input: offerInputOf(values), language })).changeOffer;
}

function answered(values: OfferValues, parts: Partial<OfferAnswer>, status: number) {
  return json({ ...unansweredOffer(values), ...parts }, { status, headers: { "cache-control": "no-store" } });
}

type Current = { __typename: "Event" } | ({ __typename: "Offer" } & EditedOffer) | null;

/** The next try counts as seen: it carries the version that is shown beside what was typed. */
function changedMeanwhile(values: OfferValues, problem: string, current: Current, language: Language) {
  const offer = current?.__typename === "Offer" ? current : null;
  const version = offer ? String(offer.version) : values.version;
  const rows = offer ? differing(LABELS, values, valuesOfOffer(offer), language) : [];
  return answered({ ...values, version }, { problem, current: rows }, 409);
}

const LABELS = {
  title: "form.title",
  description: "form.description",
  price: "form.price",
  schedule: "form.schedule",
  funder: "form.funder",
  url: "form.url",
} as const satisfies Partial<Record<keyof OfferValues, MessageKey>>;

function withTerm(values: OfferValues, term: string): OfferValues {
  const [field, id = ""] = term.split(" ");
  if (field === "need" || field === "form") return { ...values, [field]: id };
  if (field === "areas" || field === "audiences") return { ...values, [field]: [...values[field], id] };
  return values;
}
