import { LANGUAGE_CODES } from "#domain/wording/languages.ts";
import { DAY } from "./calendar/interval.ts";
import { paths } from "./paths.ts";

const HOLDS = 180 * DAY;

/**
 * Where to report a hole in the board (RFC 9116): the contact (a mailto or https address), in which languages, and until
 * when that holds, half a year from the begin of the day (UTC) of `now`, in epoch milliseconds. `baseUrl` is the board's
 * own address, without a slash at the end.
 */
export function securityText(contact: string, baseUrl: string, now: number): string {
  const expires = new Date(now - (now % DAY) + HOLDS);
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString()}`,
    `Preferred-Languages: ${LANGUAGE_CODES.join(", ")}`,
    `Canonical: ${baseUrl}${paths.securityText}`,
  ];
  return `${lines.join("\n")}\n`;
}
