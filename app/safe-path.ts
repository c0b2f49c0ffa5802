/** One slash that no second slash or backslash follows: browsers read "//" and "/\" as another site. */
const OWN_PATH = /^\/(?![/\\])[^\\\p{Cc}]*$/u;

/** The value when it is a path on this board, else the front page; every redirect to an address from outside passes here. */
export function safePath(value: unknown): string {
  return typeof value === "string" && OWN_PATH.test(value) ? value : "/";
}
