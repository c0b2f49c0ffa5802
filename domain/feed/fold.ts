const MOST_OCTETS = 75;
const encoder = new TextEncoder();

/**
 * A content line in pieces of at most 75 octets (RFC 5545 §3.1), the blank before a further piece counted, and never
 * within a character.
 */
export function folded(line: string): string {
  // A character of UTF-16 is at most three octets of UTF-8, so most lines need no counting.
  if (line.length * 3 <= MOST_OCTETS) return line;
  const within = isPlain(line) ? allWithin : lengthWithin;
  const pieces: string[] = [];
  for (let rest = line; rest !== ""; ) {
    const length = within(rest, pieces.length === 0 ? MOST_OCTETS : MOST_OCTETS - 1);
    pieces.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return pieces.join("\r\n ");
}

function isPlain(line: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs of one octet
  return /^[\x00-\x7f]*$/.test(line);
}

/** As many units as octets, where each is one. */
function allWithin(text: string, octets: number): number {
  return Math.min(text.length, octets);
}

const room = new Uint8Array(MOST_OCTETS);

/** How many UTF-16 units of a text fit whole into so many octets. */
function lengthWithin(text: string, octets: number): number {
  return encoder.encodeInto(text.slice(0, octets), room.subarray(0, octets)).read;
}
