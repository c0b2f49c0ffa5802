/** One slash that no second slash or backslash follows: browsers read "//" and "/\" as another site. */
const OWN_PATH = /^\/(?![/\\])[^\\\p{Cc}\p{Cs}]*$/u;

/**
 * The value when it is a path on this board, else the front page; every redirect to an address from outside passes here.
 * What no header can hold comes out encoded.
 */
export function safePath(value: unknown): string {
  if (typeof value !== "string" || !OWN_PATH.test(value)) return "/";
  return value.replace(/[^\x21-\x7e]+/g, encodeURIComponent);
}
