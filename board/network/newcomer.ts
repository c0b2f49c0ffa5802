import { z } from "zod";
import { type Fault, Invalid } from "#domain/refusal.ts";
import { tooLong } from "#domain/text-faults.ts";

/** Who has no account yet: how she is called and where she reads her mail. */
export interface Newcomer {
  name: string;
  email: string;
}

const address = z.email().max(254);
const LONGEST_NAME = 80;

/** The same, tidied. Throws Invalid for what is no name or no address, or when `tooOften` was asked. */
export function demandNewcomer({ name, email }: Newcomer, tooOften: boolean): Newcomer {
  const tidy = name.trim().replace(/\s+/g, " ");
  const parsed = address.safeParse(email.trim().toLowerCase());
  const faults: Fault[] = tidy === "" ? [{ field: "person", key: "fault.required" }] : [];
  faults.push(...tooLong("person", tidy, LONGEST_NAME));
  if (!parsed.success) faults.push({ field: "email", key: "fault.email" });
  if (faults.length === 0 && tooOften) faults.push({ field: "email", key: "fault.tooOften.later" });
  if (faults.length > 0) throw new Invalid(faults);
  return { name: tidy, email: parsed.data ?? "" };
}
