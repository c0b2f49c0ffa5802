import { AREAS } from "#domain/place/areas.ts";
import type { Fault } from "#domain/refusal.ts";
import { tooLong, unknownIn, wrongUrl } from "#domain/text-faults.ts";
import { POST_LANGUAGES } from "#domain/wording/languages.ts";
import type { OfferInput } from "./offer-input.ts";
import { AUDIENCES, THEMES } from "./taxonomy.ts";

const WRITTEN = POST_LANGUAGES.map((id) => ({ id }));

/** Everything that is wrong with an offer as it was given, each fault at its field. */
export function offerFaults(input: OfferInput): Fault[] {
  const missing: Fault[] = input.title.trim() === "" ? [{ field: "title", key: "fault.required" }] : [];
  return [
    ...missing,
    ...tooLong("title", input.title, 200),
    ...tooLong("description", input.description, 10_000),
    ...tooLong("price", input.price, 100),
    ...tooLong("schedule", input.schedule, 300),
    ...tooLong("funder", input.funder, 200),
    ...wrongUrl("url", input.url),
    ...unknownIn("need", THEMES, input.need ? [input.need] : []),
    ...unknownIn("language", WRITTEN, [input.language]),
    ...unknownIn("areas", AREAS, input.areas),
    ...unknownIn("audiences", AUDIENCES, input.audiences),
  ];
}
