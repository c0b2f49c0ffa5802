import type { Fault } from "./refusal.ts";

/** A fault when a text has more than `max` characters. */
export function tooLong(field: string, text: string | null | undefined, max: number): Fault[] {
  return (text?.length ?? 0) > max ? [{ field, key: "fault.tooLong", params: { max } }] : [];
}

/** A fault when an address is not one that a browser opens safely. */
export function wrongUrl(field: string, url: string | null | undefined): Fault[] {
  if (!url) return [];
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const safe = parsed !== null && /^https?:$/.test(parsed.protocol) && parsed.username === "" && url.length <= 2000;
  return safe ? [] : [{ field, key: "fault.url" }];
}

/** A fault for each id that a taxonomy does not know. */
export function unknownIn(field: string, terms: readonly { id: string }[], ids: readonly string[]): Fault[] {
  const known = new Set(terms.map((term) => term.id));
  return ids
    .filter((id) => !known.has(id))
    .map((value) => ({ field, key: "fault.unknownTerm", params: { value: value.slice(0, 40) } }));
}
