import { AREAS } from "#domain/place/areas.ts";
import type { Fault } from "#domain/refusal.ts";
import { tooLong, unknownIn, wrongUrl } from "#domain/text-faults.ts";
import { written } from "#domain/written.ts";
import type { Network, NetworkFacts } from "./network.ts";
import type { ValueForm } from "./value-form.ts";

/** What a person or client gives of a network. */
export interface NetworkInput {
  name: string;
  purpose?: string | null | undefined;
  forWhom?: string | null | undefined;
  howToJoin?: string | null | undefined;
  url?: string | null | undefined;
  areas: string[];
  valueForms?: ValueForm[] | null | undefined;
  /** A calendar date. */
  fundingUntil?: string | null | undefined;
}

const LONGEST_NAME = 80;
const LONGEST_TEXT = 1000;
const LONGEST_SLUG = 40;

/** Everything that is wrong with a network as it was given; `others` are those that have a name already. */
export function networkFaults(input: NetworkInput, others: readonly Pick<Network, "name">[]): Fault[] {
  const { name, areas, url, fundingUntil } = tidied(input);
  const faults: Fault[] = [];
  if (name === "") faults.push({ field: "name", key: "fault.required" });
  const called = name.toLowerCase();
  if (others.some((other) => other.name.toLowerCase() === called))
    faults.push({ field: "name", key: "fault.nameTaken" });
  faults.push(...tooLong("name", name, LONGEST_NAME));
  for (const field of ["purpose", "forWhom", "howToJoin"] as const) {
    faults.push(...tooLong(field, input[field], LONGEST_TEXT));
  }
  faults.push(...wrongUrl("url", url), ...unknownIn("areas", AREAS, areas));
  if (fundingUntil !== null && !isDate(fundingUntil)) faults.push({ field: "fundingUntil", key: "fault.day.date" });
  return faults;
}

/** What was given as a network keeps it: trimmed, and nothing where nothing was said. */
export function tidied(input: NetworkInput): NetworkFacts {
  return {
    name: input.name.trim().replace(/\s+/g, " "),
    purpose: written(input.purpose),
    forWhom: written(input.forWhom),
    howToJoin: written(input.howToJoin),
    url: written(input.url),
    areas: [...new Set(input.areas)].sort(),
    valueForms: input.valueForms ?? [],
    fundingUntil: written(input.fundingUntil),
  };
}

/** A network's name as its address has it: small letters, digits and hyphens, numbered where another has it already. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const letters = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const slug = trimmed(letters.replace(/[^a-z0-9]+/g, "-").replace(/^-+/, "")) || "netwerk";
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number++) {
    const numbered = `${trimmed(slug.slice(0, LONGEST_SLUG - 4))}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}

function trimmed(slug: string): string {
  return slug.slice(0, LONGEST_SLUG).replace(/-+$/, "");
}

function isDate(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
  );
}
