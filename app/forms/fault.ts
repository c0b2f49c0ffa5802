/** One thing that is wrong, at the field of the form that it is about, in the reader's words. */
export interface FieldFault {
  field: string;
  message: string;
}

/** The sentence at a field, in the shape that a field takes. */
export function faultAt(faults: readonly FieldFault[], field: string): { error?: string } {
  const found = faults.find((fault) => fault.field === field);
  return found ? { error: found.message } : {};
}
