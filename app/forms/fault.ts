/** One thing that is wrong, at the field of the form that it is about, in the reader's words. */
export interface FieldFault {
  field: string;
  message: string;
}

/** The sentence at a field, or null. */
export function faultAt(faults: readonly FieldFault[], field: string): string | null {
  return faults.find((fault) => fault.field === field)?.message ?? null;
}
