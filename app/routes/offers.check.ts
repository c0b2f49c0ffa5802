import { type ActionFunctionArgs, json } from "@remix-run/node";
import { formOf } from "../forms/form-of.server.ts";
import { viewOfOfferCheck } from "../forms/offer-form/check-offer.server.ts";
import { readOfferValues } from "../forms/offer-form/offer-values.server.ts";
import { languageOf } from "../language.server.ts";

/** What the board sees of an offer form while it is filled in; stores nothing. */
export async function action(args: ActionFunctionArgs) {
  const ignore = new URL(args.request.url).searchParams.get("ignore");
  const values = readOfferValues(await formOf(args.request));
  const view = await viewOfOfferCheck(args, values, ignore, languageOf(args.request));
  return json(view, { headers: { "cache-control": "no-store" } });
}
