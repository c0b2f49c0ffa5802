/** A JSON object with one more member: a list of values that are text already, so that none is held twice. */
export function withList(object: Record<string, unknown>, name: string, values: readonly string[]): string {
  const top = JSON.stringify({ ...object, [name]: [] }).slice(0, -2);
  return [top, values.join(","), "]}"].join("");
}
