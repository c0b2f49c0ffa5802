import type { FieldFault } from "../fault.ts";
import type { Choice, Terms } from "../terms.ts";
import type { EventValues } from "./event-values.server.ts";

/** What every section of the form reads. */
export interface SectionProps {
  values: EventValues;
  faults: FieldFault[];
}

/** What the page gives the form, apart from what was typed. */
export interface EventFormData {
  networks: Choice[];
  /** Networks that can be asked to host it too. */
  others: Choice[];
  terms: Terms;
  quick: { name: "NEXT_TUESDAY" | "NEXT_THURSDAY" | "IN_TWO_WEEKS"; moment: string; words: string }[];
}
