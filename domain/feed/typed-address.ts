const MOST_TYPED = 44;

/** What stands on paper to be typed: the address without its scheme, or its site alone where the rest is too long. */
export function typedAddress(address: string): { text: string; whole: boolean } {
  const { host, pathname, search } = new URL(address);
  const rest = pathname + search;
  const text = rest === "/" ? host : host + rest;
  return text.length <= MOST_TYPED ? { text, whole: true } : { text: host, whole: rest === "/" };
}
